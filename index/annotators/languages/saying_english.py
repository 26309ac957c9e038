"""How English says who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.claims_english import (
    ANSWERS_OTHERS,
    CLAIM,
    CLAIM_BEHIND,
    CLAIM_BY,
    CLAIM_MADE,
    CLAIM_TAIL,
    CLAIMED,
    GESTURE,
    JUDGES_CLAIM,
    MESSAGE_FROM,
    MESSAGE_TAIL,
    OWN_WORDS,
    OWNED_GESTURE,
    SUMMED_UP,
)
from index.annotators.languages.descriptions_english import (
    DESCRIBED,
    HEAD_OF_DESCRIPTION,
    NAMED_BY_ROLE,
    PARTS_OF_DESCRIPTION,
)
from index.annotators.languages.documents_english import (
    DEFINED,
    DOCUMENT_GOVERNED,
    DOCUMENT_SAYS,
    DOCUMENT_SAYS_BEHIND,
    DOCUMENTS,
    PART_OF_DOCUMENT,
)
from index.annotators.languages.people_english import (
    ANY_BODY,
    COMPANIES,
    ORIGINS,
    OWNED_ROLE,
    ROLE_PHRASES,
    SEVERAL,
    SPEAKING_BODIES,
)
from index.annotators.languages.phrases_english import PHRASES, SAID_BY_THINGS
from index.annotators.languages.saying import Saying, any_of
from index.annotators.languages.verbs_english import (
    AUXILIARIES,
    CUE,
    FORETOLD,
    SPEAKS_NEXT,
    STATE_SPEAKS,
    SUBJECT_TAIL,
    VERBS,
)
from index.annotators.lexicon import (
    CALLINGS,
    FEMALE,
    MALE,
    PERSONAL_TITLES,
    ROLES,
    ROLES_BEFORE_NAMES,
    WRITTEN_THINGS,
)
from index.annotators.sentences import TITLES

_OWN_PLACES = frozenset("website site blog page account feed".split())
"""Where somebody's own words are read."""
_OFFICE = (
    "(?:Secretary|Minister|Director|Speaker|Chief|President|Chairman|Chair|Head|Leader|Commissioner|Superintendent"
    "|Mayor|Governor|Bishop|Archbishop)"
)
"""Titles that an "of" belongs to: "Secretary of State Jane Doe"."""
_TITLE_WORD = any_of(frozenset(title for title in PERSONAL_TITLES if title.isalpha()))
"""Titles that are no part of a body's name: "of Ohio Senator Jane Doe"."""
_CLAUSE_WORD = (
    r"(?:what|which|whom|who|whose|how|when|where|why|that|if|whether|because|as|but|though|although|while"
    r"|so|yet|until)\b"
)
"""What begins a clause with a subject of its own: "with whom Jane Doe spoke"."""
_PAST = r"began|(?:went|goes)\son|(?:shot|bit|came)\sback|(?:broke|cut|put|butted|chimed)\sin|burst\sout|spat|wept|swore"
"""Verbs that end otherwise."""
_ANY_VERB = rf"(?P<verb>{_PAST}|\p{{Ll}}{{2,}}(?:ed|[^\Ws]s))"
"""What ends as a verb does behind its subject: "quipped", "quips"."""
_TO_SOMEBODY = (
    r"remind(?:ed|s)|warn(?:ed|s)|advis(?:ed|es)|teas(?:ed|es)|assur(?:ed|es)|correct(?:ed|s)|inform(?:ed|s)"
    r"|instruct(?:ed|s)|scold(?:ed|s)|taunt(?:ed|s)|implor(?:ed|es)|caution(?:ed|s)|reassur(?:ed|es)"
)
"""Verbs that say to whom it is said: "…," she reminded him."""
_POSSESSIVE = r"(?:['’]s|(?<=s)['’])"
"""What makes an owner of a name: "Hale's", "Jones'"."""
_PREPOSITION = (
    r"(?i:of|in|with|to|for|from|at|on|against|after|before|about|between|under|during|including|like"
    r"|such\sas|unlike|than|near|among|alongside|behind|without|despite|amid|towards?|regarding"
    r"|representing|outside|inside|within|across|through|throughout|beside|via"
    r"|(?:seen|obtained|viewed|reviewed|read|cited|reported|posted|shared|signed|written|published|released"
    r"|commissioned)\sby)"
)
"""Behind which a name is no subject; also who did something to a text: "seen by"."""
_NO_AMOUNT = r"(?<!\b(?i:hundreds|thousands|dozens|scores|handful|crowd|group)\sof)"
"""No amount of people, who act: "hundreds of protesters"."""
_OPENING_WORDS = (
    r"(?:In|On|At|After|Following|During|By|Earlier|Meanwhile|However|Last|Later|Yesterday|Today|Also)\b"
)
"""With what a sentence opens before its subject: "Last week, "."""
_KIN = (
    r"(?:daughters?|sons?|children|kids|parents|sisters?|brothers?|siblings|grandchildren|grandsons?"
    r"|granddaughters?|wife|husband|partner|friends?|colleagues)"
)
"""People of somebody who are named with them: "her daughters Jane and Ann"."""
_NO_ANTECEDENT = r"(?:that|which|who|whom|when|where|while|what|how|if|because|and|but|as|than|so)\b"
"""Words before a subject to which no relative clause without a pronoun belongs."""
_EPITHETS = frozenset(
    """year-old teenager lawmaker politician patriarch matriarch frontman youngster international laureate native academic
    diplomat backbencher frontbencher mogul magnate grandee aristocrat medallist medalist olympian
    playmaker fly-half scrum-half prop hooker lock flanker winger keeper left-back right-back centre-back full-back
    all-rounder seamer spinner opener skipper jockey trainer marathoner heavyweight lightweight middleweight""".split()
)
"""What only describes somebody who was named."""
_OFFICIALS = frozenset(
    """judge magistrate coroner prosecutor lawyer solicitor barrister attorney minister official officer spokesman
    spokeswoman spokesperson mp senator expert analyst economist witness source councillor mayor leader chief""".split()
)
"""Who says a thing of others, where a text begins with it: "A judge who …"."""
_STRANGERS = frozenset(
    """gunman man woman boy girl child suspect attacker robber burglar driver victim witness source spokesman spokeswoman
    spokesperson official officer reporter journalist caller neighbour neighbor""".split()
)
"""Who stays without a name beside people who have one."""
ENGLISH = Saying(
    cue=CUE,
    foretold=regex.compile(FORETOLD),
    inversion=regex.compile(r"[\s,–—-]*"),
    adds_to_words=regex.compile(r"\s?,?\s(?:including|such\sas|who|whose|which)\b"),
    agent=regex.compile(
        r"\sby\s(?!(?:tele)?phone\b|e-?mail\b|texts?\b|video\b|fax\b|letter\b|mail\b|satellite\b|way\b|\p{Lu}\p{Ll}+day\b)"
    ),
    quotative_first=regex.compile(rf",?\s{_ANY_VERB}(?:\s(?:in|out|back|up|on|off))?(?=\s)"),
    quotative_before=regex.compile(rf"\s(?:\p{{Ll}}+ly\s|also\s|then\s|later\s)?{_ANY_VERB}[,:]\s\Z"),
    before_subject=regex.compile(
        r"\s(?:(?:the|an?)\s(?:(?!(?:as|when|while|after|before|because|who|and)\b)[^\s,.;]+\s?){1,8},\s)?(?:\p{Lu}\p{L}+\.?\s){0,2}"
    ),
    quotative_last=regex.compile(
        rf"{SUBJECT_TAIL}\s(?:\p{{Ll}}+ly\s)?{_ANY_VERB}"
        rf"(?=[.,;:]|(?<=\b(?:{_TO_SOMEBODY}))\s"
        r"|\s(?:in|at|on|to|from|of|as|when|after|before|about|with|during|while|later|again|back|out|through"
        r"|\p{Ll}+ly)\b"
        r"|\s*$)"
    ),
    passive=regex.compile(
        r"\b(?:is|are|was|were|be|been|being)\s(?:(?:\p{Ll}+ly|also|once|often|now|then|still)\s)?\Z"
    ),
    inserted=regex.compile(r",\s(?:said|says|added|adds|explained|explains|noted|notes|remarked)"),
    sets_off=regex.compile(r",\s\Z"),
    predicative=regex.compile(
        r"(?r)\b(?:is|are|was|were|been|be|considered|called|deemed|(?:described|regarded|seen|treated|viewed)\sas)\s(?:an?\s|not\s|too\s)?\Z"
    ),
    inserts_report=regex.compile(r"\s?[–—]\s?(?:as|or,\sas|in\sthe\swords\sof)\s"),
    goes_on_behind=regex.compile(r",?\s(?!(?:said|says|wrote|according)\b)\p{Ll}+(?:\s[^\s“”\"]+){2}"),
    opens_report=regex.compile(r",[”\"’]?\s(?:as\s)?(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"),
    reports=regex.compile(rf"{SUBJECT_TAIL}\s(?:(?:has|had|have|also|then|later|now|\p{{Ll}}+ly)\s)*"),
    claim=CLAIM,
    judges_claim=JUDGES_CLAIM,
    before_author=(" by ", " from "),
    claim_by=CLAIM_BY,
    claim_tail=CLAIM_TAIL,
    message_from=MESSAGE_FROM,
    message_tail=MESSAGE_TAIL,
    claimed=CLAIMED,
    claim_behind=CLAIM_BEHIND,
    noun_behind=regex.compile(
        r"\s(?:(?!(?:the|an?|his|her|its|their|this|that|one)\s)\p{Ll}+\s)?(?:claim|call|forecast|demand|warning|promise|request|offer|answer|report|estimate|charge|fear|hope|doubt|quote)s?\b"
    ),
    article_before=regex.compile(
        r"\b(?:[Tt]he|[Aa]n?|[Tt]hese|[Tt]hose|[Tt]his|[Tt]hat)\s(?:[\p{Ll}-]+\s){0,2}\Z"
    ),
    claim_made=CLAIM_MADE,
    source_in_brackets=regex.compile(
        r"[.,]?\s\((?:(?:[Ss]ource|[Ff]rom|[Vv]ia):?\s)?"
        r"(?:\[(?P<name>[^\[\]\n]{3,120})\]\([^()\n]{1,300}\)\)"
        r"|(?<=(?:[Ss]ource|[Ff]rom|[Vv]ia):?\s)(?P<name>\p{Lu}[^()\n]{2,80})\)"
        r"|(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+|\set\sal\.?)?),?\s\d{4}[a-z]?(?:[,:][^()\n]{1,40})?\))"
    ),
    document_says=DOCUMENT_SAYS,
    document_says_behind=DOCUMENT_SAYS_BEHIND,
    document_governed=DOCUMENT_GOVERNED,
    part_of_document=PART_OF_DOCUMENT,
    defined=DEFINED,
    titles=regex.compile(r"(?:\p{Lu}\p{L}*\.?\s){0,2}"),
    gesture=GESTURE,
    owned_gesture=OWNED_GESTURE,
    answers_others=ANSWERS_OTHERS,
    insertion_tail=regex.compile(r",\s[^;:.“”\"]{1,80}?,(?=\s\p{Ll})"),
    role_speaks=regex.compile(
        r"(?:\s(?:of|from|for|at|in|with)(?:\s[^\s,.;:“”\"]+){1,4}?)?"
        rf"\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}\b"
    ),
    role_reports=regex.compile(
        r"(?:\s(?:of|from|for|at|in|with)(?:\s[^\s,.;:“”\"]+){1,4}?)?"
        rf"\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}(?:,\s\p{{Ll}}|\.)"
    ),
    hears=regex.compile(
        r"(?:\b(?:quot(?:es|ed|ing)|cit(?:es|ed|ing)|recall(?:s|ed)?|remember(?:s|ed)?|hear[sd]?|overheard|caught|shows?|showed|shown|recorded|filmed|captured|featur(?:es|ed)"
        r"|depict(?:s|ed)|accus(?:es|ed|ing)|critici[sz](?:es|ed|ing)|blam(?:es|ed|ing)|thank(?:s|ed|ing)|prais(?:es|ed|ing)"
        r"|attack(?:s|ed|ing)|condemn(?:s|ed|ing)|mock(?:s|ed|ing)|fault(?:s|ed)|su(?:es|ed|ing)|slam(?:s|med)|blast(?:s|ed)"
        r"|rebuk(?:es|ed)|denounc(?:es|ed|ing)|fired|suspended|charged|fined|ridiculed|faulted)"
        r"|\b(?:videos?|footage|clips?|recordings?|audio|tapes?|memory|image)\sof)"
        r"\s(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"
    ),
    joins_deed=regex.compile(
        rf"{SUBJECT_TAIL}\s(?:(?:of|for)\s)?(?:(?:publicly|once|repeatedly|falsely)\s)?"
    ),
    free_relative=regex.compile(
        r"\b[Ww]hat\s(?!(?:is|was|are|were|has|had)\b)[^,;:“”\"]{1,80}?\s"
        r"(?:calls?|called|(?:describe[sd]?|denounced|characteri[sz]ed)\sas|terms|termed|dubbed|labell?ed|branded"
        r"|(?:said|says)\s(?:is|was|were|are))\s(?:an?\s|the\s)?\Z"
    ),
    puts_off=regex.compile(
        r"\s*(?:Though|Although|Even though|While|Whereas|When|After|Before|As|If|Because|Since|Once|Just as)\s"
    ),
    question=regex.compile(
        r"\s*(?:When\s)?[Aa]sked(?:,?\s\Z)|\s*(?:When\s)?[Aa]sked\s(?:by\s[^,.;:“”\"]{1,60}\s)?(?:if|whether|about|why|how|what|who|when|where)\b"
    ),
    sums_up=regex.compile(
        r"\s(?:That|This|Those|These|It)(?:\s(?:was|is|were|are)|['’]s)\s|,?\s(?:was|were|is|came)\s(?=\p{Lu}|his\b|her\b|their\b)"
    ),
    summed_up=SUMMED_UP,
    so_said=regex.compile(r"\sSo\s(?:said|says|wrote|writes|declared|goes|went)\s"),
    goes_with=regex.compile(r",?\s(?:and|but)(?:\s(?:then|later|also))?,?\s\p{Ll}+ing\b"),
    called_so=regex.compile(
        r"(?:called|dubbed|branded|labell?ed|termed|deemed"
        r"|(?:described|characteri[sz]ed|denounced|dismissed|condemned|hailed|ridiculed|criticised|criticized)"
        r"(?:\s(?:in|at|on|during)(?:\s[\p{L}’'-]+){1,3})?\sas)"
        r"\s(?:an?\s|the\s)?"
    ),
    known_as=regex.compile(
        r"(?r)[\p{L}\d)](?:,|\s[–—-])\s(?:once|often|also|widely|long|now|sometimes|recently|variously|popularly)?\s?\Z"
    ),
    relative_object=regex.compile(r"\b(?:which|that|what|whom)\b"),
    reporting=frozenset(("reported", "reports")),
    impersonal=regex.compile(
        r",?\scame\s(?:a|an|one|another)\s"
        r"|\s?,?\s(?:was|is|were)\s(?:the|an?)\s(?:\p{Ll}+\s){0,2}(?:answer|reply|response|retort)\b(?!\s(?:of|from|by|given)\b)"
    ),
    asks=regex.compile(r"\b(?:asked|asks|pressed|wrote|put\sit)\s"),
    asked=regex.compile(
        r"\b(?<!\b(?:was|were|been|when|being|is)\s)(?:asked|asks|pressed|wrote\s(?:[^,.;:“”\"]{1,40}\s)?to|put\sit\sto)\s(?:(?:the|his|her|their|my)\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    answering=frozenset("replied replies answered answers responded retorted".split()),
    apposed_in_clause=regex.compile(
        r",\s(?:where|when|while|as|after|before|because|and|but)\s(?:his|her|their|its|the|an?)\s[^,.;:“”\"]{1,50},\s\Z"
    ),
    kin=frozenset(
        """wife husband widow widower mother father mum mom dad brother sister son daughter aunt uncle niece nephew cousin
        grandson granddaughter grandmother grandfather partner boyfriend girlfriend fiancé fiancée twin""".split()
    ),
    plural=regex.compile(r"\p{Ll}{3,}(?<![suia])s"),
    newcomers=frozenset(
        "defendant accused suspect victim plaintiff claimant appellant prosecution defence defense".split()
    ),
    reads_out=regex.compile(r"quot(?:e|es|ed|ing)"),
    documents=DOCUMENTS,
    led_to=regex.compile(r"(?:asks?|asked|asking|tells?|told|telling)(?:\s\p{Ll}+){1,2}"),
    contracted=regex.compile(r"['’](?:d|ll|ve)(?=\s)"),
    temporal=regex.compile(r"\b(?:when|after|before|as|because|until|once|if)\s"),
    heard_to=regex.compile(
        r"\b(?:hear|heard|overheard|overhear|hears)\s"
        r"(?P<noun>(?:(?:the|an?|his|her|their|our|my|one|some)\s)?[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3}?)\s\Z"
    ),
    bare=frozenset("say tell shout ask whisper mutter call yell cry".split()),
    in_which=regex.compile(
        r"['’]s?\s(?:\p{Ll}[\p{L}-]*\s){1,3}?,?\s?(?:in|of|with)\swhich\s\Z|['’]s?\s(?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]+,\s(?:in|of|with)\swhich\s\Z"
    ),
    honours=frozenset("honour honor lordship ladyship worship grace holiness majesty".split()),
    honoured=regex.compile(
        r"\b(?:Justice|Judge|Magistrate|Recorder|Lord|Lady|Mayor|King|Queen|Pope|Archbishop|Bishop|Cardinal)\s\Z"
    ),
    quoting=regex.compile(r"\b(?:quot(?:e|ed|es|ing)|cit(?:e|ed|es|ing))\b"),
    as_saying=regex.compile(
        r"(?<=\b(?:quoted|quotes|quoting|cited|cites|citing|reported))"
        r"\s[^;:“”\"]{1,80}?\sas\s(?:saying|telling|stating|writing|calling|describing|warning)\b"
    ),
    saying_as=regex.compile(r"\bas\s\Z"),
    ends_phrase=regex.compile(r"(?:\s(?:of|from|at|for)\s[^,.;:]{1,40})?(?:[,:]\s|$)"),
    told_to=regex.compile(r"\bto\s\Z"),
    goes_on=regex.compile(r",\s\p{Ll}|$"),
    addressing=frozenset("told tells tell telling informed assured asked urged".split()),
    hearing=frozenset("asked told".split()),
    inverting=frozenset(("asked", "urged", "assured")),
    active=frozenset("like saying quoted cited reported asked questioned".split()),
    said=regex.compile(r"(?:said|says|wrote|writes)(?=\.|\n|,\s\p{Ll})"),
    opening=regex.compile(r"\s+(?:\p{Lu}\p{L}+\.?\s){0,2}"),
    pronoun=regex.compile(
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey"
        r"|(?<!\.)I(?!\.)"  # no initial
        r"|[Ww]e"
        rf"|(?:[Ii]t|[Aa]nother|[Oo]thers|[Ss]ome|[Mm]any|[Oo]ne|[Bb]oth|[Nn]obody|[Ss]omeone){SPEAKS_NEXT}"
        r"|It(?=\s(?:also\s)?\p{Ll}{3,}ed\b)"  # "It also warned"
        r"|(?<=\b(?:[Aa]ccording\sto|by|in\sthe\swords\sof|quot(?:ed|es|ing)|cit(?:ed|es|ing))\s)"
        r"(?:him|her|them)(?=[,.;:]|$|\s(?:as|to|of|that|for|and|in)\b|\s[\"“]))\b"
    ),
    pronouns={
        "he": "he",
        "him": "he",
        "she": "she",
        "her": "she",
        "his": "he",
        "its": "it",
        "their": "they",
        "it": "it",
        "they": "they",
        "them": "they",
    },
    tells_of_ones_own=regex.compile(r"\s*(?P<pronoun>His|Her)\s(?:[\p{Ll}-]+\s){1,4}?(?:are|were)\s"),
    oblique=regex.compile(r"\b(?:him|them)\b"),
    source=regex.compile(r"\b[Aa]ccording\sto\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}\Z"),
    view=regex.compile(r"\s*For\s(?:[\p{L}.’'-]+\s){0,4}"),
    topic=regex.compile(r"\s*(?:Of|About|As\sfor|Regarding)\s(?:\p{Lu}\p{L}*\.?\s){0,2}"),
    who_of_many=regex.compile(
        r"(?r)\b(?:anybody|anyone|those|people|somebody|someone|everybody|everyone|nobody|all)\swho\s(?:(?:\p{Ll}+ly|would|will|had|have|has)\s)*\Z"
    ),
    opens_with_clause=regex.compile(
        r"(?r)(?:^|\n|[.!?][\"”]?\s)(?:But\s)?(?:Even\s)?(?i:as|while|when|after|before|though|although|because|since|once|if)"
        r"\s(?:(?:the|an?|his|her|their|some|many|most)\s)?(?:\p{L}+\s){0,3}\Z"
    ),
    before_main=regex.compile(r",\s(?:\p{Lu}\p{L}*\.?\s){0,2}"),
    speaks_of_oneself=regex.compile(r"I|[Ww]e"),
    anybody=regex.compile(rf"\b[Yy]ou(?:['’](?:d|ll|re|ve))?\s(?:(?:{AUXILIARIES})\s)*\Z"),
    made_to=regex.compile(
        r"\b(?:want|need|expect|ask|allow|requir|forc|help|teach|taught|urg|encourag|tell|told|order|caus|prompt|lead|led"
        r"|compell|push|permit|invit|pressur|challeng)(?:s|es|e|ed|ing|ted)?"
        r"\s(?P<noun>(?:(?:the|an?|his|her|their|our|my|its|some|many|other)\s)?(?!(?:to|for|from|of|on|in|at|up|out|back|\p{Ll}+sel(?:f|ves))\b)[\p{L}’'-]+(?:\s(?!(?:to|for|from|of|on|in|at|not)\b)[\p{L}’'-]+){0,3}?)"
        r"\s(?:not\s)?to\s\Z"
    ),
    objects=frozenset("him her them us me you it someone somebody anyone anybody everyone everybody".split()),
    progressive=regex.compile(
        r"(?r)(?:\b(?:kept|keeps?|keep\son|started|starts?|began|begins?)\s\p{Ll}+"
        rf"|(?:\b(?:am|is|are|was|were|been|be)|\p{{L}}['’](?:m|re|s|d\sbeen|ve\sbeen))\s(?:(?:{AUXILIARIES})\s)*"
        r"(?:say|ask|tell|think|wonder|shout|yell|chant|scream|call|claim|insist|argu)ing)\Z"
    ),
    first_person=regex.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]urs?)\b"),
    nominative=regex.compile(r"(?<!\b(?i:before|after)\s)(?:he|she|they|I|we)\b"),
    female=FEMALE,
    male=MALE,
    described=DESCRIBED,
    parts_of_description=PARTS_OF_DESCRIPTION,
    head_of_description=HEAD_OF_DESCRIPTION,
    named_by_role=NAMED_BY_ROLE,
    gendered=regex.compile(r"\b(?:(?P<she>[Ss]he|[Hh]ers?|herself)|(?P<he>[Hh]e|[Hh]is|him|himself))\b"),
    gendered_surely=regex.compile(
        r"(?<=\p{L}\s(?:and|with)\s)(?:(?P<she>her)|(?P<he>his))\s(?=\p{Ll})"
        r"|\b(?:(?P<she>herself)|(?P<he>himself))\b"
        r"|\b(?:(?P<she>her)\s(?:late\s|ex-)?(?:husband|boyfriend)|(?P<he>his)\s(?:late\s|ex-)?(?:wife|girlfriend))\b"
    ),
    gendered_title=regex.compile(r"\b(?:(?P<she>M(?:is)?s\.?|Mrs\.?|Miss)|(?P<he>Mr\.?))\s\Z"),
    bodies=SPEAKING_BODIES,
    companies=COMPANIES,
    any_body=ANY_BODY,
    written_things=WRITTEN_THINGS,
    own_words=OWN_WORDS,
    own_places=_OWN_PLACES,
    publishing=regex.compile(
        r"\s(?:(?:has|had|also|later|then|today|\p{Ll}+ly)\s)*"
        r"(?:issued|released|published|posted|made|sent|wrote|tweeted|signed|circulated|distributed|shared|put\sout)\b"
    ),
    announcement=regex.compile(
        r"\b(?:issued|issues|released|releases|made|makes|gave|delivered|submitted|offered|had)"
        r"\s(?:the\sfollowing|this)\s(?:\p{Ll}+\s){0,3}?"
        r"(?:statements?|remarks|comments?|response|reaction|testimony|announcement)\b"
        r"|\bsaid\sthe\sfollowing\b"
    ),
    excerpt=regex.compile(
        r"\b(?:[Tt]he\sf|F)ollowing\s(?:is|are)\s(?:\p{Ll}+\s){0,4}?"
        r"(?:statement|remarks|excerpts?|speech|testimony|text|transcript)\b"
        # a heading, also behind a dateline or a number: "(Ohio) – Statement by"
        r"|(?<=^\s*|\n\s*|[)\d]\s?[-–—]+\s)Statement\s(?:by|from|of)\b"
    ),
    joined=regex.compile(r"\band\s(?:\p{Lu}[\p{L}.]*\s)*\Z"),
    parties=(
        r"Conservative|Tory",
        r"Labour",
        r"Liberal\sDemocrat|Lib\sDem|Liberal",
        r"Republican|GOP",
        r"Democrat(?:ic)?",
        r"SNP|Plaid(?:\sCymru)?|DUP|UUP|SDLP|NDP|Sinn\sFéin|Fianna\sFáil|Fine\sGael|Social\sDemocrats?|Alliance",
        r"Green|Reform(?:\sUK)?|U[Kk][Ii][Pp]|[Ii]ndependent",
    ),
    short_titles={
        "senator": ("sen.",),
        "governor": ("gov.",),
        "congressman": ("rep.", "representative"),
        "congresswoman": ("rep.", "representative"),
        "representative": ("rep.",),
        "general": ("gen.",),
        "professor": ("prof.",),
        "doctor": ("dr.", "dr"),
        "premier": ("prime minister",),
        "judge": ("justice",),
        "priest": ("fr", "fr.", "father", "canon", "monsignor", "msgr.", "rev", "rev.", "revd"),
        "vicar": ("rev", "rev.", "revd", "canon"),
        "pastor": ("rev", "rev.", "revd"),
        "reverend": ("rev", "rev.", "revd"),
        "peer": ("lord", "baroness", "lady", "baron", "viscount"),
        "councillor": ("cllr", "cr"),
        "inspector": ("insp", "insp.", "dci"),
        "superintendent": ("supt", "supt."),
        "sergeant": ("sgt", "sgt."),
        "colonel": ("col.",),
        "captain": ("capt.",),
        "detective": ("det", "det.", "dci", "dc"),
        "commander": ("cmdr", "cmdr."),
        "brigadier": ("brig", "brig."),
        "mp": ("member of parliament",),
    },
    roles=ROLE_PHRASES,
    phrases=PHRASES,
    said_by_things=SAID_BY_THINGS,
    company=regex.compile(r"and\s(?:(?:his|her|their)\s)?(?:colleagues|co-?workers|co-?authors|team)"),
    owned_role=OWNED_ROLE,
    owned_writing=regex.compile(
        rf"{_POSSESSIVE}\s(?:[\p{{Ll}}-]+\s){{0,3}}?{any_of(OWN_WORDS | _OWN_PLACES)}\b(?!['’])"
    ),
    owned_name=regex.compile(rf"{_POSSESSIVE}\s(?:\p{{L}}[\p{{L}}-]*\s){{0,3}}\p{{Ll}}[\p{{Ll}}-]+,?\s"),
    to_name=regex.compile(r"(?:\s\(\p{Lu}{2,8}\))?,?\s(?:\p{Lu}\p{L}+\.?\s){0,2}$|,?\s$"),
    called=regex.compile(
        r"(?:\s(?:named|called|nicknamed"
        r"|(?:known|identified)\s(?:only\s)?as"
        r"|(?:using|under|by|with)\sthe\s(?:pseudonym|name|alias)(?:\sof)?)"
        # ", who lives there and who gave his name only as"
        r"|,?\s(?:[^.;:“”\"]{1,100}?\s)?who\s(?:would\s)?(?:only\s|simply\s)?"
        r"(?:(?:gave|gives?|uses|used)\s(?:(?:his|her|their|the)\s)?(?:first\s|full\s)?(?:name|pseudonym)(?:\sonly)?(?:\sas)?"
        r"|(?:identified|introduced)\s(?:him|her)self\s(?:only\s|simply\s|just\s)?as"
        r"|(?:asked|wanted|wished|agreed)\sto\sbe\s(?:known|named|identified|called)\s(?:only\s|simply\s|just\s)?(?:as|by)))\s"
    ),
    signature=regex.compile(
        r"\s(?P<name>(?:\p{Lu}[\p{L}.’'-]*+\s){0,3}\p{Lu}[\p{L}’'-]++)"
        # what somebody is, but no verb: ", a lawyer from Ohio"
        r"(?:,(?:\s(?!(?:is|was|are|were|has|had|who|which|says|said|told|\p{Ll}++(?<=ed))\b)[\p{L}’'-]++){2,12})?"
        r"\.(?=\s|$)"
    ),
    owned_advice=regex.compile(
        rf"{_POSSESSIVE}\s(?:\p{{Ll}}+\s){{0,2}}?(?:advice|answer|message|view|verdict|opinion|theory|conclusion|motto|philosophy"
        r"|response|reply|reaction|explanation|plea|warning)\b[^.;:]{0,60}?\s(?:is|was)\b"
    ),
    owning=regex.compile(r"\b(?:his|her)\b(?=\s\p{Ll})"),
    owned_words=regex.compile(
        rf"{_POSSESSIVE}\s"
        r"(?:own\s(?:\p{Ll}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+"
        r"|(?:\p{Ll}[\p{L}-]+\s){0,2}(?:reply|answer|response|retort|verdict|conclusion|advice|motto|slogan"
        r"|message|comment|remark|words|explanation|reaction)(?=[:?])"
        r"|(?:\p{Ll}[\p{L}-]+\s){1,3}?(?:is|was|reads|read|came|comes)(?:\s\p{Ll}+)?)[:?]\s\Z"
    ),
    apposition=regex.compile(
        # " of the city (Ohio), Mayor "
        r"\s(?:of|for|at|in|from|with)\s[^,.;:()\"“”]{1,60}(?:\s?\([^()\n]{1,100}\))?,\s(?:the\s)?(?:\p{Lu}\p{L}+\.?\s){0,3}"
        # " of the Ohio Department of Health "
        rf"|\s(?:of|at)\s(?:the\s)?(?:(?!{_TITLE_WORD}\s)\p{{Lu}}[\p{{L}}&’-]*\s|(?:of|and|the|for)\s){{1,6}}"
        # ", a Republican senator "
        r"|,\s(?!(?:and|but|or|while|when|as)\b|\p{Ll}+(?:ing|ed)\b)(?:(?!(?:who|which|that|with|by|to|from|for|of|at)\b)[\p{L}-]+\s){1,6}"
    ),
    title=regex.compile(
        r"(?:\s(?:of|for|at|in|from|with)\s[^,.;:\"“”]{1,60},)?(?:,(?:\sthe)?)?\s(?:(?:is|was)\s)?(?:\p{Lu}\p{L}+\.?\s){0,2}"
        r"|\s(?:of|for)\s(?:the\s)?(?:\p{Lu}\p{L}+\s){1,4}"
    ),
    of=regex.compile(r"\s(?:of|for|from|at|with|in)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*['’]s\s)?"),
    authorship=regex.compile(
        # not "a letter seen by"
        r"\s(?:(?!(?:seen|obtained|viewed|reviewed|read|cited|reported|posted|shared|leaked)\b)[\p{L}]+\s){0,3}?"
        r"(?:by|from)\s(?:[\p{L}.]+\s){0,4}"
    ),
    before_people=regex.compile(r"(?:['’]s)?\s(?:(?!(?:the|an?|his|her|their|its)\b)[\p{L}-]+\s){0,4}"),
    role_between=regex.compile(
        r"\s(?:(?:campaign|press|communications|media|deputy|assistant|senior|chief|foreign|policy|economic|legal|political|national"
        r"|security|finance|transition|longtime|long-time|top|running)\s){0,3}"
        rf"(?:{any_of(ROLES | ROLES_BEFORE_NAMES)}|manager|mate)\s"
    ),
    second_verb=regex.compile(r"\b(?:and|but)\s(?:\p{Ll}+ly\s|then\s|also\s)?$"),
    parallel=regex.compile(r"\b(?:while|whereas|but)\s(?:[\p{L}-]+,?\s){0,4}\Z"),
    opens_clause=regex.compile(r"\s(?:after|when|because|since|before|while|until|once)\s\Z"),
    joined_insertion=regex.compile(
        r"\b(?:and|but),\s(?:in|on|at|after|before|during|speaking|writing|when|as|while|through|via|with)\s[^.;:“”\"]{1,110},"
        r"\s(?:\p{Ll}+ly\s|then\s|also\s|has\s|had\s)?\Z"
    ),
    joined_verb=regex.compile(r",\s(?:and|but)\s(?:\p{Ll}+ly\s|then\s|also\s)?$"),
    insertion=regex.compile(r"\.?(?:\s\([^()\n]{1,40}\))?(?:\s(?:of|from|at|for|in|on)\s[^,.;:]{1,60})?,"),
    relative_body=regex.compile(
        r"\.?(?:\s\([^()\n]{1,40}\))?,\s(?:which\s|(?:an?|the)\s(?:(?!(?:and|of|in)\b)[^\s,.;:]+\s){0,4}"
        r"(?:company|firm|group|agency|organi[sz]ation|charity|body|union|association|network|newspaper|think-tank"
        r"|institute|foundation|website|magazine|provider|maker|manufacturer|watchdog|nonprofit|bank)\b[^,.;:]{0,60},\s)"
    ),
    opens_with=regex.compile(
        r"(?:^|[.!?][\"”]?\s|\n)(?:After|Before|As|When|Once|While|Although|Though|Because|Since|If|Following"
        r"|During|Despite|With|In|At|On)\s[^,.;:“”\"\n]{0,130}\Z"
    ),
    relative_insertion=regex.compile(r",\swho\s[^,;:.]{1,160},"),
    relative_verb=regex.compile(
        r"\bwho\s(?:\p{Ll}+ly\s|has\s|had\s|also\s|once\s|first\s|in\s\d{4}\s|on\s\p{Lu}\p{Ll}+day\s|last\s\p{Ll}+\s)*$"
    ),
    relative_text=regex.compile(
        r"(?:\s(?:to|for|about|on|in|from)\s(?!(?:which|that)\b)[^,.;:“”\"]{1,80}?)?,?\s(?:which|that)\s(?:\p{Ll}+ly\s)?$"
    ),
    relative_apposition=regex.compile(
        rf"(?:\s\([^()\n]{{1,60}}\))?,\s(?:\d{{1,3}},\s)?(?=(?:an?|the|one\sof|his|her|their|its|former|{any_of(ROLES)})\b)"
        r"[^,;:.“”\"]{1,140},\s(?:and\s)?who\s(?:\p{Ll}+ly\s|has\s|had\s|also\s|once\s|first\s|later\s)*"
    ),
    relative_deed=regex.compile(r"(?:\sof\s\p{Lu}[\p{L}’'-]+)?,\swho\s[^,;:.“”\"]{1,160}[,;]\s"),
    relative=regex.compile(r"\.?,?\swho(?:se)?\b"),
    contact=regex.compile(r"\s(?:\p{Ll}+ed|spoke|met|saw|asked)(?:\s(?:to|with))?\s"),
    subordinate=regex.compile(
        r"\s*(?:(?:So|And|But|Then),?\s)?"
        r"(?:(?i:though|although|even\sthough|while|whereas|when|after|as|if|because|since|once|before)"
        r"|\p{Lu}\p{Ll}{2,}(?:ed|ing)(?=\s\p{Ll}))\s"  # "Asked by"
    ),
    fronted=regex.compile(
        r"\s*(?:Though|Although|Even though|While|Whereas|When|After|Before|As|Since|Once|If|Because|Despite|On"
        r"|\p{Lu}\p{Ll}+(?:ed|ing))\s[^,.;:\"“”]+,\s(?:[\p{L}.-]+\s){0,4}"  # "Asked"
        r"|\s*\p{Lu}\p{Ll}+day,\s[^,.;:\"“”]+,\s"  # "Monday, after the vote, "
        r"|\s*(?:In|On|At|During)\s[^,.;:\"“”]{1,60},\s(?:when|after|before|while|as)\s[^,.;:\"“”]+,\s"
        r"(?:[\p{L}.-]+\s){0,4}"  # "In 2012, when he left, "
    ),
    governor=regex.compile(
        r"(?r)"  # read from the end, at which it stands: in half the time
        rf"\b(?!of\s(?:the\s)?\p{{Lu}}(?<=\b{_OFFICE}\sof\s(?:the\s)?\p{{Lu}})){_PREPOSITION}{_NO_AMOUNT}\s"  # "with "
        r"(?:(?:[Tt]he|an?|his|her|its|their)\s)?"  # "the "
        r"(?:\p{Lu}[\p{L}.]*['’]s\s)?"  # "Ohio's "
        rf"(?:(?!{_CLAUSE_WORD})\p{{Ll}}[\p{{Ll}}-]+\s){{0,3}}"  # "former "
        rf"(?:(?:(?:{TITLES})\.|\p{{Lu}}\p{{Ll}}+)[^\S\n]){{0,2}}\Z"  # "Gov. "
    ),
    governed_title=regex.compile(
        rf"\b(?<![Aa]ccording\s){_PREPOSITION}\s(?i:his|her|its|their)\s(?:(?!and\b)[\p{{Ll}}-]+\s){{0,3}}"
        r"[\p{Ll}-]{3,},\s(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    judged_by=regex.compile(
        r"\b(?:condemned|denounced|described|dismissed|hailed|welcomed|criticised|criticized|rejected|branded|labelled"
        r"|labeled|called|dubbed|seen|regarded|viewed|characterised|characterized|accused)\sby\s\Z"
    ),
    state_speaks=STATE_SPEAKS,
    before_state=regex.compile(
        r"(?r)(?:^|[.!?][\"”]?\s+|\n)"  # the head of a sentence
        rf"(?:{_OPENING_WORDS}[^.;:,\"“”]{{0,60}},\s"
        r"|(?:In|On)\s(?:\d{4}|\p{Lu}\p{Ll}+)\s)?\Z"  # "In 2014 "
        r"|(?<=\b(?:while|that|whether|though|although|because)\s|[,;]\s(?:and|but)\s)\Z"
    ),
    example=regex.compile(
        r"\b(?:including|like|such\sas|according\sto)\s(?:(?:the|\p{Lu}[\p{L}.]*|\p{Ll}+)\s){0,4}\Z"
    ),
    addressed=regex.compile(
        r"(?<![\"”’'»],?\s)\b(?:told|tells|telling|informed|assured|asked|urged)\s(?:the\s|(?:an?\s)?\p{Ll}+\sof\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    done_by=regex.compile(r"(?r)\p{Ll}+(?:ed|en)\sby\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"),
    genitive=regex.compile(r"\b\p{Ll}+\sof\s(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"),
    conjunctions=frozenset(("and", "or")),
    capacity=regex.compile(
        r"\b(?:[Aa]s(?:\san?\s[£$€][\d,]+)?|[Bb]eing|[Bb]ecom(?:e|es|ing)|became|remain(?:s|ed)?"
        r"|(?<!\b(?i:there|here|it|this|that|who|what|one|he|she|they)\s)(?:is|was)(?=\san?\s))\s\Z"
    ),
    absolute_label=regex.compile(
        r"\bwith\s(?P<noun>[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,5}?)\s\p{Ll}{3,}ing(?:\s[^,.;:“”\"]{1,40})?:\s\Z"
    ),
    said_to_be=regex.compile(r"\b(?P<pronoun>[Hh]e|[Ss]he)\s(?:is|was)\s\Z"),
    place_of_writing=regex.compile(r"\b(?:[Ii]n|on|via|through|into|during|with|[Uu]nder)\s$"),
    participle=regex.compile(r"\p{L}+ing"),
    origin=regex.compile(r"\s(?:of|from|for|at)\s(?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}"),
    absolute=regex.compile(
        r"\bwith\s(?:(?:the|an?)\s)?(?:\p{Ll}[\p{Ll}-]+\s){0,2}(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    listed_kin=regex.compile(
        rf"\bwhose\s(?:[\p{{Ll}}-]+\s){{1,3}}\Z|"
        rf"\b(?:his|her|their)\s(?:\p{{Ll}}+\s){{0,3}}{_KIN},?\s(?:\p{{Lu}}[\p{{L}}’'-]+,?\s|and\s){{0,8}}\Z"
    ),
    deed_besides=regex.compile(
        r"(?<=\b(?:has|have|had)\s(?:added|recommended|requested|guaranteed|promised|offered))"
        r"\s(?!that\b|to\b)[^,.;:“”\"]{1,60}\s(?:and|but)\s"
        r"(?:was|were|is|are|had|has|have|would|will|could)\b[^,.;:“”\"]{0,40}"
    ),
    of_question=regex.compile(
        r"[\s”\"’]*(?:When\s|While\s)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed|[Cc]hallenged)\b[^.;:“”\"]+,\s\Z"
    ),
    opens_insertion=regex.compile(r",\s(?:[\p{Lu}\d][\p{L}\d.’'-]*\s|\p{Ll}+\s(?=\p{Lu})){0,4}\Z"),
    rest_of_clause=regex.compile(r"(?:\s[^,.;:“”\"]{1,60})?,\s"),
    whose_words=regex.compile(
        rf",\swho\s(?:(?:{AUXILIARIES})\s)*(?:sa(?:id|ys)|t(?:old|ells)|calls?|called|describe[sd]|branded|dubbed|labell?ed"
        r"|accuse[sd]|warn(?:ed|s)|wr(?:ote|ites)|claim(?:ed|s)|insist(?:ed|s)|argue[sd]|denounced|dismissed|hailed|praised"
        r"|critici[sz]ed|asked|added)\b[^,.;:“”\"]{0,80}\Z"
    ),
    opens_absolute=regex.compile(r"\s?,\swith\s"),
    non_restrictive=regex.compile(
        r"(?:\s\p{Ll}+)?,\s(?:which|who)\s[^,.;:]{1,120}\s(?:by|in|of|from|for)\s\Z"
    ),
    contact_clause=regex.compile(
        r"\b(?:the|a|an|this|that|his|her|their|its|any|every|all)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?"
        rf"(?!{_NO_ANTECEDENT})\p{{Ll}}{{3,}}(?<!ed)"
        r"\s(?:he|she|they|it|we|I)\s(?:(?:has|had|have|once|also)\s)?\Z"
    ),
    tells_which=regex.compile(
        rf"(?<!\b{any_of(VERBS)})\s(?:that|which|whom)\s(?:(?:the|an?|his|her|their|its|our)\s)?(?:[\p{{L}}’'-]+\s){{1,2}}?\Z"
    ),
    thinking=frozenset("thought thinks believe believes believed fear fears hoped hopes wants".split()),
    several=SEVERAL,
    leading=frozenset("said says saying added adds adding stated states stating".split()),
    going_on=frozenset("added adds continued continues".split()),
    one_of=regex.compile(r"\b[Oo]ne of $"),
    callings=CALLINGS,
    officials=_OFFICIALS,
    strangers=_STRANGERS,
    goes_on_list=regex.compile(r"(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})*,?\sand\s"),
    describing=(ROLES_BEFORE_NAMES - ROLES)
    | _EPITHETS
    | {"expert", "insider", "guru"}
    | {origin.lower() for origin in ORIGINS},
    of_somewhere=regex.compile(r"\s(?:of|for)\s(?:the\s)?\p{Lu}"),
    restricted=regex.compile(r"\s(?:who|whom|whose)\b"),
    of_an_age=regex.compile(r"[Tt]he\s\d{1,3}-year-old\s"),
    many_children=regex.compile(
        r"(?i:mother|father|mum|mom|dad|grandmother|grandfather)\sof\s(?:\d|two|three|four|five|six|seven|eight)\b"
    ),
    indefinite=regex.compile(
        r"(?<!\p{L}(?:,|,\s\d+,|\sis|\swas|\sas|\sbecame|\sbecome)\s)\b(?i:an?|another|one)\s(?:[\p{L}-]+\s){0,3}?"
    ),
    definite=regex.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s"),
    owners={"his": "he", "her": "she"},
    possessive=regex.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s"),
    auxiliary=regex.compile(rf"\s*(?:\b(?:{AUXILIARIES})\s+)*$"),
    speaking=regex.compile(
        rf"(?:,[^,.;:\"“”]{{1,60}},)?\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}\b"
    ),
    acting=regex.compile(
        rf"{SUBJECT_TAIL}\s+(?:(?:has|have|had)\s+)?(?:\p{{Ll}}+ly\s+)?(?:\p{{Ll}}{{2,}}ed|spoke|spoken|saw|made|took|gave|put)\b"
    ),
)
