"""How English says who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.claims_english import OWN_PLACES, OWN_WORDS
from index.annotators.languages.documents_english import DOCUMENTS
from index.annotators.languages.gender_english import GENDER
from index.annotators.languages.interruptions_english import INTERRUPTIONS
from index.annotators.languages.mentions_english import MENTIONS
from index.annotators.languages.nested_reports_english import NESTED_REPORTS
from index.annotators.languages.patterns import any_of
from index.annotators.languages.people_english import (
    NEUTRAL,
    OWNED_ROLE,
    ROLE_PHRASES,
    SEVERAL,
    SPEAKING_BODIES,
)
from index.annotators.languages.phrases_english import PHRASES, POSSESSIVE, SAID_BY_THINGS
from index.annotators.languages.references_english import REFERENCES
from index.annotators.languages.saying import Saying
from index.annotators.languages.verbless_english import VERBLESS
from index.annotators.languages.verbs_english import (
    AUXILIARIES,
    CUE,
    FORETOLD,
    QUOTATIVE_BEFORE,
    QUOTATIVE_FIRST,
    QUOTATIVE_LAST,
    SPEAKS_NEXT,
    STATE_SPEAKS,
    SUBJECT_TAIL,
    VERBS,
)
from index.annotators.lexicon import (
    PERSONAL_TITLES,
    ROLES,
    ROLES_BEFORE_NAMES,
    WRITTEN_THINGS,
)
from index.annotators.sentences import TITLES

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
_NO_ANTECEDENT = r"(?:that|which|who|whom|when|where|while|what|how|if|because|and|but|as|than|so)\b"
"""Words before a subject to which no relative clause without a pronoun belongs."""

ENGLISH = Saying(
    cue=CUE,
    foretold=regex.compile(FORETOLD),
    inversion=regex.compile(r"[\s,–—-]*"),
    adds_to_words=regex.compile(r"\s?,?\s(?:including|such\sas|who|whose|which)\b"),
    agent=regex.compile(
        r"\sby\s(?!(?:tele)?phone\b|e-?mail\b|texts?\b|video\b|fax\b|letter\b|mail\b|satellite\b|way\b|\p{Lu}\p{Ll}+day\b)"
    ),
    quotative_first=QUOTATIVE_FIRST,
    quotative_before=QUOTATIVE_BEFORE,
    before_subject=regex.compile(
        r"\s(?:(?:the|an?)\s(?:(?!(?:as|when|while|after|before|because|who|and)\b)[^\s,.;]+\s?){1,8},\s)?(?:\p{Lu}\p{L}+\.?\s){0,2}"
    ),
    quotative_last=QUOTATIVE_LAST,
    passive=regex.compile(
        r"\b(?:is|are|was|were|be|been|being)\s(?:(?:\p{Ll}+ly|also|once|often|now|then|still)\s)?\Z"
    ),
    reports_behind=regex.compile(
        r"(?r),\s(?:said|says|warned|warns|explained|explains|argued|argues|added|adds|claimed|claims|noted|notes|insisted"
        r"|insists|believes|suggested|suggests|according\sto)\s(?:(?:\p{Lu}[\p{L}.’'-]*|[\p{Ll}-]+)\s){0,5}\Z"
    ),
    names=regex.compile(r"(?r)\b(?:an?|the|this|that|another)\s(?:[\p{L}-]+\s){1,3}\Z"),
    named_so=regex.compile(r"called\s(?:the\s)?\p{Lu}"),
    owned_participle=regex.compile(
        r"(?r)(?:\b(?:his|her|its|their)|(?<!\b(?i:he|she|it|who|that|what|there))['’]s)\s\p{Ll}+ly\s\Z"
    ),
    gets_words=regex.compile(
        r"(?:\s(?:has|have|had|also|then|later|recently|\p{Ll}+ly))*"
        r"\s(?:(?:is|are|was|were|been|being)\s(?:(?:also|then|later|being|\p{Ll}+ly)\s)?(?:told|informed|warned|advised|notified)\b"
        r"|(?:(?:is|are|was|were|been|being)\s(?:sent|handed|shown|given|emailed)|received|receives|got|gets|opened)"
        rf"\s(?:an?|the|this|one)\s(?:[\p{{L}}-]+\s){{0,3}}?{any_of(WRITTEN_THINGS | {'reply', 'text', 'response'})}\b)"
    ),
    inserted=regex.compile(
        r",\s(?:said|says|added|adds|explained|explains|noted|notes|remarked|argued|argues|warned|warns|wrote|writes|suggested"
        r"|suggests|admitted|admits|recalled|recalls|claimed|claims|insisted|insists|joked|jokes|believes|reckons)"
    ),
    sets_off=regex.compile(r",\s\Z"),
    predicative=regex.compile(
        r"(?r)\b(?:is|are|was|were|been|be|considered|called|deemed|(?:described|regarded|seen|treated|viewed)\sas)\s(?:an?\s|not\s|too\s)?\Z"
    ),
    inserts_report=regex.compile(r"\s?[–—]\s?(?:as|or,\sas|in\sthe\swords\sof)\s"),
    goes_on_behind=regex.compile(r",?\s(?!(?:said|says|wrote|according)\b)\p{Ll}+(?:\s[^\s“”\"]+){2}"),
    opens_report=regex.compile(r",[”\"’]?\s(?:as\s)?(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"),
    reports=regex.compile(rf"{SUBJECT_TAIL}\s(?:(?:has|had|have|also|then|later|now|\p{{Ll}}+ly)\s)*"),
    verbless=VERBLESS,
    insertion_tail=regex.compile(r",\s[^;:.“”\"]{1,80}?,(?=\s\p{Ll})"),
    role_speaks=regex.compile(
        r"(?:\s(?:of|from|for|at|in|with)(?:\s[^\s,.;:“”\"]+){1,4}?)?"
        rf"\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}\b"
    ),
    role_reports=regex.compile(
        r"(?:\s(?:of|from|for|at|in|with)(?:\s[^\s,.;:“”\"]+){1,4}?)?"
        rf"\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}(?:,\s\p{{Ll}}|\.)"
    ),
    free_relative=regex.compile(
        r"\b[Ww]hat\s(?!(?:is|was|are|were|has|had)\b)[^,;:“”\"]{1,80}?\s"
        r"(?:calls?|called|(?:describe[sd]?|denounced|characteri[sz]ed)\sas|terms|termed|dubbed|labell?ed|branded"
        r"|(?:said|says)\s(?:is|was|were|are))\s(?:an?\s|the\s)?\Z"
    ),
    nested=NESTED_REPORTS,
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
    plural=regex.compile(r"\p{Ll}{3,}(?<![suia])s"),
    documents=DOCUMENTS,
    led_to=regex.compile(r"(?:asks?|asked|asking|tells?|told|telling)(?:\s\p{Ll}+){1,2}"),
    neutral=NEUTRAL,
    deed=regex.compile(r"\s\p{Ll}{2,}ed\s"),
    temporal=regex.compile(r"\b(?:when|after|before|as|because|until|once|if)\s"),
    heard_to=regex.compile(
        r"\b(?:hear|heard|overheard|overhear|hears)\s"
        r"(?P<noun>(?:(?:the|an?|his|her|their|our|my|one|some)\s)?[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3}?)\s\Z"
    ),
    bare=frozenset("say tell shout ask whisper mutter call yell cry".split()),
    quoting=regex.compile(r"\b(?:quot(?:e|ed|es|ing)|cit(?:e|ed|es|ing))\b"),
    quoting_as=regex.compile(r"\b(?:quot(?:e|ed|es|ing)|cit(?:e|ed|es|ing)|report(?:s|ed|ing)?)\b"),
    as_saying=regex.compile(
        r"(?<=\b(?:quoted|quotes|quoting|cited|cites|citing|report(?:s|ed|ing)?))"
        r"\s[^;:“”\"]{1,80}?\sas\s(?:saying|telling|stating|writing|calling|describing|warning)\b"
    ),
    saying_as=regex.compile(r"\bas\s\Z"),
    ends_phrase=regex.compile(r"(?:\s(?:of|from|at|for)\s[^,.;:]{1,40})?(?:[,:]\s|$)"),
    told_to=regex.compile(r"\bto\s\Z"),
    goes_on=regex.compile(r",\s\p{Ll}|$"),
    of_object=frozenset(
        """called calls described describes labelled labeled labels branded brands dubbed dubs hailed hails praised praises
        accused accuses blamed blames criticised criticized criticises criticizes""".split()
    ),
    addressing=frozenset("told tells tell telling informed assured asked urged".split()),
    hearing=frozenset("asked told".split()),
    inverting=frozenset(("asked", "urged", "assured")),
    active=frozenset("like saying quoted cited reported asked questioned".split()),
    said=regex.compile(
        r"(?:said|says|wrote|writes|recalled|recounted|explained|joked|quipped|tweeted)(?=\.|\n|,\s\p{Ll})"
    ),
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
    plural_verb=regex.compile(r"\s(?:have|are|were)\b"),
    nominative=regex.compile(r"(?<!\b(?i:before|after)\s)(?:he|she|they|I|we)\b"),
    gender=GENDER,
    bodies=SPEAKING_BODIES,
    written_things=WRITTEN_THINGS,
    own_words=OWN_WORDS,
    own_places=OWN_PLACES,
    publishing=regex.compile(
        r"(?:['’]ve)?\s(?:(?:has|have|had|also|later|then|today|\p{Ll}+ly)\s)*"
        r"(?:issued|released|published|posted|made|sent|wrote|tweeted|signed|circulated|distributed|shared|put\sout)\b"
    ),
    uttered_by=regex.compile(
        r",?\s(?P<verb>made|thrown|levell?ed|hurled|uttered|voiced|spoken|penned|posed)\s(?:[\p{Ll}]+\s){0,2}?by\s"
    ),
    before_agent=regex.compile(r"(?:(?:the|an?|his|her|its|their)\s)?(?:[\p{L}-]+\s){0,4}"),
    complement_clause=regex.compile(
        r"\s(?:that\s|(?:he|she|it|they|there|we|the|an?|his|her|their)\s(?:[\p{L}-]+\s){0,3}?(?:is|was|are|were|had|has|have|would|will|could|can)\b)"
    ),
    reports_more=regex.compile(
        r"(?:\s(?:of|from|for|at|in|with)(?:\s(?!(?:and|but|who|which|that|to|is|was|has|had)\b)[^\s,.;:“”\"]+){1,8}?)?"
        rf"(?:,[^,.;:\"“”]{{1,60}},)?\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(VERBS)}\b"
    ),
    gives_words=regex.compile(
        rf"{SUBJECT_TAIL}\s(?:(?:has|had|have|also|then|later|\p{{Ll}}+ly)\s)*"
        r"(?:spoke\s(?:about|of)\b|(?:shared|posted|left|wrote|penned|issued|released|sent|published|gave|made|delivered)\s"
        r"(?:an?|the|this|his|her|their|its)\s(?:[\p{L}-]+\s){0,4}?"
        r"(?:message|statement|tribute|post|note|letter|plea|warning|update|comment|apology|prayer|appeal|thanks)\b)"
    ),
    roles=ROLE_PHRASES,
    phrases=PHRASES,
    said_by_things=SAID_BY_THINGS,
    company=regex.compile(r"and\s(?:(?:his|her|their)\s)?(?:colleagues|co-?workers|co-?authors|team)"),
    owned_role=OWNED_ROLE,
    owned_writing=regex.compile(
        rf"{POSSESSIVE}\s(?:[\p{{Ll}}-]+\s){{0,3}}?{any_of(OWN_WORDS | OWN_PLACES)}\b(?!['’])"
    ),
    owned_name=regex.compile(rf"{POSSESSIVE}\s(?:\p{{L}}[\p{{L}}-]*\s){{0,3}}\p{{Ll}}[\p{{Ll}}-]+,?\s"),
    to_name=regex.compile(r"(?:\s\(\p{Lu}{2,8}\))?,?\s(?:\p{Lu}\p{L}+\.?\s){0,2}$|,?\s$"),
    called=regex.compile(
        r"(?:\s(?:named|called|nicknamed)|,\sidentified\s(?:only\s)?as|\s(?:known|identified)\s(?:only\s)?as"
        r"|\s(?:using|under|by|with)\sthe\s(?:pseudonym|name|alias)(?:\sof)?"
        # ", who lives there and who gave his name only as"
        r"|,?\s(?:[^.;:“”\"]{1,100}?\s)?who\s(?:would\s)?(?:only\s|simply\s)?"
        r"(?:(?:gave|gives?|uses|used)\s(?:(?:his|her|their|the)\s)?(?:first\s|full\s)?(?:name|pseudonym)(?:\sonly)?(?:\sas)?"
        r"|(?:identified|introduced)\s(?:him|her)self\s(?:only\s|simply\s|just\s)?as"
        r"|(?:is|was)\s(?:only\s|simply\s|just\s)?known\s(?:only\s|simply\s|just\s)?as"
        r"|(?:asked|wanted|wished|agreed)\sto\sbe\s(?:known|named|identified|called)\s(?:only\s|simply\s|just\s)?(?:as|by)))\s"
    ),
    apposition=regex.compile(
        # " of the city (Ohio), Mayor "
        r"\s(?:of|for|at|in|from|with)\s[^,.;:()\"“”]{1,60}(?:\s?\([^()\n]{1,100}\))?,\s(?:the\s)?(?:\p{Lu}\p{L}+\.?\s){0,3}"
        # " of the Ohio Department of Health "
        rf"|\s(?:of|at)\s(?:the\s)?(?:(?!{_TITLE_WORD}\s)\p{{Lu}}[\p{{L}}&’-]*\s|(?:of|and|the|for)\s){{1,6}}"
        # ", a Republican senator "
        r"|,\s(?!(?:and|but|or|while|when|as)\b|\p{Ll}+(?:ing|ed)\b)(?:(?!(?:who|which|that|with|by|to|from|for|of|at)\b)[\p{L}-]+\s){1,6}"
    ),
    authorship=regex.compile(
        # not "a letter seen by"
        r"\s(?:(?!(?:seen|obtained|viewed|reviewed|read|cited|reported|posted|shared|leaked|hung|hanging|unfurled|draped)\b)[\p{L}]+\s){0,3}?"
        r"(?:by|from)\s(?:[\p{L}.]+\s){0,4}"
    ),
    before_people=regex.compile(r"(?:['’]s)?\s(?:(?!(?:the|an?|his|her|their|its)\b)[\p{L}-]+\s){0,4}"),
    role_between=regex.compile(
        r"\s(?:(?:campaign|press|communications|media|deputy|assistant|senior|chief|foreign|policy|economic|legal|political|national"
        r"|security|finance|transition|longtime|long-time|top|running)\s){0,3}"
        rf"(?:{any_of(ROLES | ROLES_BEFORE_NAMES)}|manager|mate)\s"
    ),
    interruptions=INTERRUPTIONS,
    second_verb=regex.compile(r"\b(?:and|but)\s(?:\p{Ll}+ly\s|then\s|also\s)?$"),
    parallel=regex.compile(r"\b(?:while|whereas|but)\s(?:[\p{L}-]+,?\s){0,4}\Z"),
    opens_content=regex.compile(
        r"\b(?:whether|that|how|why|if|,\swhen|,\swhile|,\safter|,\sas)\s(?:(?:the|former)\s(?:[\p{Ll}-]+\s){0,3})?(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"
    ),
    opens_other_clause=regex.compile(
        r"\b(?:to|as)\s\Z"
        r"|\b(?:after|before|when|while|because|since|until|if|whether|that|which|who|whom|where)\s[^,;“”\"]{1,60}\Z"
    ),
    opens_clause=regex.compile(r"\s(?:after|when|because|since|before|while|until|once)\s\Z"),
    opens_with=regex.compile(
        r"(?:^|[.!?][\"”]?\s|\n)(?:After|Before|As|When|Once|While|Although|Though|Because|Since|If|Following"
        r"|During|Despite|With|In|At|On)\s[^,.;:“”\"\n]{0,130}\Z"
    ),
    relative=regex.compile(r"\.?,?\swho(?:se)?\b"),
    subordinate=regex.compile(
        r"\s*(?:(?:So|And|But|Then),?\s)?"
        r"(?:(?i:though|although|even\sthough|while|whereas|when|after|as|if|because|since|once|before)"
        r"|\p{Lu}\p{Ll}{2,}(?:ed|ing)(?=\s\p{Ll}))\s"  # "Asked by"
    ),
    fronted=regex.compile(
        r"\s*(?:Though|Although|Even though|While|Whereas|When|After|Before|As|Since|Once|If|Because|Despite|On"
        r"|\p{Lu}\p{Ll}+(?:ed|ing))\s[^,.;:\"“”]+,\s(?:[\p{L}.-]+\s){0,4}"  # "Asked"
        r"|\s*(?:Instead|Now|Then|Later|Still|However|Meanwhile|Today|Yesterday|Soon|Finally|Afterwards|Eventually),\s"
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
        rf"(?r)\b(?<![Aa]ccording\s){_PREPOSITION}\s(?i:his|her|its|their)\s(?:(?!and\b)[\p{{Ll}}-]+\s){{0,3}}"
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
    mentions=MENTIONS,
    place_of_writing=regex.compile(r"\b(?:[Ii]n|on|via|through|into|during|with|[Uu]nder)\s$"),
    participle=regex.compile(r"\p{L}+ing"),
    stranded=regex.compile(
        r"\s(?:for|of|about)\s(?:is|are|was|were|would|will|had|has|have)\b"
        r"|(?<=\basked)\sof\s[^,.;:“”\"]{1,40}?\s(?:is|was|were)\b"
    ),
    of_question=regex.compile(
        r"[\s”\"’]*(?:When\s|While\s)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed|[Cc]hallenged)\b[^.;:“”\"]+,\s\Z"
    ),
    opens_absolute=regex.compile(r"\s?,\swith\s"),
    contact_clause=regex.compile(
        r"\b(?:the|a|an|this|that|his|her|their|its|any|every|all)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?"
        rf"(?!{_NO_ANTECEDENT})\p{{Ll}}{{3,}}(?<!ed)"
        r"\s(?:he|she|they|it|we|I)\s(?:(?:has|had|have|once|also)\s)?\Z"
    ),
    tells_which=regex.compile(
        rf"(?<!\b{any_of(VERBS)})\s(?:that|which|whom)\s(?:(?:the|an?|his|her|their|its|our)\s)?(?:[\p{{L}}’'-]+\s){{1,2}}?\Z"
    ),
    thinking=frozenset("thought thinks believe believes believed fear fears hoped hopes wants".split()),
    references=REFERENCES,
    several=SEVERAL,
    leading=frozenset("said says saying added adds adding stated states stating".split()),
    going_on=frozenset("added adds continued continues".split()),
    one_of=regex.compile(r"\b[Oo]ne of $"),
    indefinite=regex.compile(
        r"(?<!\p{L}(?:,|,\s\d+,|\sis|\swas|\sas|\sbecame|\sbecome)\s)\b(?i:an?|another|one)\s(?:[\p{L}-]+\s){0,3}?"
    ),
    definite=regex.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s"),
    owners={"his": "he", "her": "she"},
    possessive=regex.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s"),
    auxiliary=regex.compile(rf"(?r)\s*(?:\b(?:{AUXILIARIES})\s+)*$"),
    speaking=regex.compile(
        rf"(?:,[^,.;:\"“”]{{1,60}},)?\s(?:(?:has|had|also|then|later|earlier|already|once|now|\p{{Ll}}+ly)\s)*{any_of(VERBS)}\b"
    ),
)
