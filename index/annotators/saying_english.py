"""How English says who speaks."""

from __future__ import annotations

import regex

from index.annotators.lexicon import (
    BODIES,
    CALLINGS,
    FEMALE,
    MALE,
    MORE_PEOPLE,
    MORE_SAYING,
    PERSONAL_TITLES,
    ROLES,
    ROLES_BEFORE_NAMES,
    SAYING,
    WRITTEN_THINGS,
)
from index.annotators.saying import Saying, any_of
from index.annotators.sentences import TITLES

_VERBS = SAYING | MORE_SAYING
_SPEAKS_NEXT = rf"(?=\s(?:(?:\p{{Ll}}+ly|also|then|later|further|has|had|now)\s)?{any_of(_VERBS)}\b)"
_BODIES = BODIES | {"family"}
_CAPITAL_BODIES = frozenset(body.capitalize() for body in BODIES)
_OPENING = frozenset(verb.capitalize() for verb in _VERBS if verb.endswith("ing"))
_BEGINNING = "(?:Said|Says|Added|Adds|Wrote|Writes|Remarked|Noted|Notes|Explained|Explains|Recalled|Asked)"
_FIRST = rf"{_BEGINNING}(?=\s\p{{Lu}})(?<=(?:[.!?][\"”]?|^|\n)\s*{_BEGINNING})"
"""Verbs that begin a sentence, before their subject."""
_FOUND = r"found(?<=\b(?:court|judge|jury|panel|study|report|inquiry|review|investigation|survey|commission|tribunal|researchers|scientists|investigators|auditors|authors|colleagues|\p{Lu}{2,})(?:,[^.;:]{1,80},)?\sfound)"
"""Whose finding is said, as no other's is."""
_STATES = rf"states(?<=\b(?:\p{{Lu}}\p{{L}}*|he|she|it|also|who|which|that|\p{{Ll}}+ly|{any_of(ROLES | BODIES | WRITTEN_THINGS)})\sstates)"
"""The verb, behind a subject, rather than the noun: "rural states"."""
_BARE = frozenset("add note assert admit explain concede suggest recall declare".split()) - _VERBS
"""Verbs of saying that say so only behind another: "went on to add"."""
_NOT_BARE = (
    rf"(?<!(?<!\b(?:did|does|would|will|could|went\son\sto|goes\son\sto|used\sto)\s)\b{any_of(_BARE)})"
)
_WRITTEN_LARGE = frozenset(
    "MP MPs MEP MEPs CEO President President-elect president-elect Senator Senators Congressman Congresswoman Representative Governor Mayor Chairman Chairwoman Minister Chancellor Premier Secretary Commissioner Ambassador Speaker Pope King Queen Prince Princess Duke Duchess Archbishop Bishop General Attorney Councillor Councilman Councilwoman Professor Justice Judge Sheriff Ministers Commissioners Ambassadors Judges Leader Director Captain Commander Colonel Admiral Superintendent Inspector Cardinal Bishop Imam Rabbi Ayatollah Sultan Emir Emperor Dean Rector Spokesperson Spokesman Spokeswoman Prosecutor Treasurer Envoy".split()
)
"""Roles that are written with capitals."""
_OTHER_THINGS = frozenset("model star forward anchor host legend pitcher champion".split())
"""Roles before a name that are things as often without one."""
_ONE_PERSON = ROLES | ROLES_BEFORE_NAMES | MORE_PEOPLE
_SEVERAL_MEN = frozenset(f"{one[:-2]}en" for one in _ONE_PERSON if one.endswith("man"))
_SEVERAL_PEOPLE = _SEVERAL_MEN | {
    f"{one}s"
    for one in _ONE_PERSON - _OTHER_THINGS
    if not one.endswith(("s", "man", "men", "police", "chief"))
}
_IN_S = frozenset(one for one in _ONE_PERSON if one.endswith("s") and one[:-1] in _ONE_PERSON)
_SPEAKING_NOUN = (
    rf"(?:{any_of(_ONE_PERSON - _IN_S - _OTHER_THINGS)}s?"
    rf"|{any_of((_SEVERAL_MEN | _BODIES | _CAPITAL_BODIES | WRITTEN_THINGS | _WRITTEN_LARGE) - _OTHER_THINGS)})"
)
_NO_PART = any_of(
    frozenset(
        """of in and that to said at on for from with a an the is are was were has had have following when where while who whom
        whose which his her their its my our he she they it as by but or if because than after before about into over be been
        would will could can may not""".split()
    )
)
"""What ends a noun phrase before its noun."""
_CLAUSE_WORD = "(?:what|which|whom|who|whose|how|when|where|why|that|if|whether|because|as|but|though|although|while|so|yet|until)\\b"
"""What begins a clause with a subject of its own: "with whom Jane Doe spoke"."""
_TITLE_WORD = any_of(frozenset(title for title in PERSONAL_TITLES if title.isalpha()))
_OWN_WORDS = frozenset("statement letter tweet post email e-mail message note announcement memo".split())
_PEOPLE_OF_SOMEBODY = frozenset(
    "family relatives estate publicist agent friends followers cousin uncle aunt grandmother grandfather nephew niece fiancé fiancée partner label camp".split()
)
"""Who speaks for a person, or for one who cannot."""
_OWN_PLACES = frozenset("website site blog page account feed".split())
"""Where somebody's own words are read."""
_SEVERAL = frozenset(
    role
    for role in ROLES | _SEVERAL_PEOPLE | {noun.lower() for noun in _WRITTEN_LARGE}
    if role.endswith(("s", "men", "police")) and not role.endswith("ss")
) | frozenset("two three some many most several all both none".split())
_SOMEBODY = r"(?:person|people|individual|source)s?\s(?:(?:who\s(?:is|was|are|were)\s)?(?:close|familiar|briefed|knowledgeable)|with\s(?:(?:direct|first-?hand)\s)?knowledge)\s(?:to|with|on|about|of)(?:\s(?!said\b|told\b|says\b)[\p{L}’'-]+){1,8}?(?=\s(?:said|says|told|tells|confirmed)|[.,;]|$)"
"""Of whom it is only said how they know."""
_NO_NOUN = rf"(?:{_NO_PART}|later|never|ever|further|earlier|however|together|rather|also|once|often|then|just|only|soon|day|week|month|year|\p{{Ll}}+(?:ly|ing))\b"
_ANY_NOUN = rf"(?P<noun>(?:(?!{_NO_PART}\b)\p{{Ll}}[\p{{Ll}}-]+\s){{0,2}}?(?!{_NO_NOUN})[\p{{Ll}}-]{{3,}})"
"""Anybody by whatever noun, where grammar shows that it is somebody: "one tester said"."""
_BELONGING = r"(?:from|at|in|of|for|on|with|near|who)\b"
_COMPLEMENT = r"(?:\s(?:from|at|in|of|for|on|near|who\s\p{Ll}+)\s[^,.;:\"“”]{1,40}?)?"
_SAID_OF_ANYBODY = r"(?:\s(?:\p{Ll}+ly|also|then|later|further))?\s(?:say|said|says|told|added|explained|wrote|noted|recalled|asked|replied|argued|claimed|insisted|announced|tweeted|stated|stressed|admitted|acknowledged|remarked|commented|concluded|responded|testified|alleged|called(?=\s(?:it|him|her|them|the)\b))\b"
_OFFICE = "(?:Secretary|Minister|Director|Speaker|Chief|President|Chairman|Chair|Head)"
"""Titles that an "of" belongs to: "Secretary of State Jane Doe"."""
_WITH_S = frozenset(one for one in _ONE_PERSON - _OTHER_THINGS if f"{one}s" in _SEVERAL_PEOPLE)
_PLURAL_NOUN = (
    rf"(?:{any_of(_WITH_S)}s"
    rf"|{any_of(frozenset(role for role in ROLES if role.endswith('s') and role[:-1] not in _WITH_S))})"
)

ENGLISH = Saying(
    cue=regex.compile(
        rf"(?<!\b(?:the|a|an|this|his|her|their|its|every|each|no|any|our|my|your|these|such)\s|['’]s\s|\b(?:[Mm]edia|[Nn]ews|[Pp]ress|[Ii]nitial|[Ee]arly|[Ll]ocal)\s(?=reports\b))\b(?:According|[Ii]n the words of|For(?<=(?:^|[.!?][\"”]?\s|\n)For)(?=\s(?:\p{{Lu}}[\p{{L}}.’'-]+\s?){{1,4}},)|{any_of(_OPENING)}|{_FOUND}|add(?=[,:])|say(?<=\b(?:did|would|will|could|went\son\sto|used\sto)\ssay)|points(?=\sout\b)|say(?<=\b(?:on|far|this|following)\sto\ssay)(?=[,:])|{_FIRST}|(?<!\b(?:is|was|are|were|been|often|also|sometimes|commonly|widely|reportedly)\s)referred(?=\sto\b)|{_STATES}|put(?=\sit\b)|{any_of((_VERBS | _BARE) - {'states', 'put'})})\b{_NOT_BARE}(?<!\b(?:of|for|from|with|without|in|into|on|under|more|other|new)\s(?!\p{{Ll}}+ing\b)\p{{Ll}}+)(?!\s+to\s+be\b)"
    ),
    foretold=regex.compile(r"(?i:according|in the words of|for)"),
    inversion=regex.compile(r"[\s,–—-]*"),
    adds_to_words=regex.compile(r"\s?,?\s(?:including|such\sas|who|whose|which)\b"),
    agent=regex.compile(r"\sby\s"),
    quotative_first=regex.compile(r",?\s(?P<verb>\p{Ll}{2,}(?:ed|[^\Ws]s))(?=\s)"),
    quotative_before=regex.compile(
        r"\s(?:\p{Ll}+ly\s|also\s|then\s|later\s)?(?P<verb>\p{Ll}{2,}(?:ed|[^\Ws]s))[,:]\s\Z"
    ),
    before_subject=regex.compile(r"\s(?:(?:the|an?)\s[^,.;]{1,60},\s)?(?:\p{Lu}\p{L}+\.?\s){0,2}"),
    quotative_last=regex.compile(
        r"\s(?:\p{Ll}+ly\s)?(?P<verb>\p{Ll}{2,}(?:ed|[^\Ws]s))(?=[.,;:]|\s(?:in|at|on|to|from|of|as|when|after|before|about|with|during|while|later|again|back|out|through|\p{Ll}+ly)\b|\s*$)"
    ),
    passive=regex.compile(
        r"\b(?:is|are|was|were|be|been|being)\s(?:(?:\p{Ll}+ly|also|once|often|now|then|still)\s)?\Z"
    ),
    inserted=regex.compile(r",\s(?:said|says|added|adds|explained|explains|noted|notes|remarked)"),
    addressing=frozenset("told tells tell telling informed assured asked urged".split()),
    active=frozenset("saying quoted cited reported asked questioned".split()),
    said=regex.compile(r"(?:said|says|wrote|writes)(?=\.|\n|,\s\p{Ll})"),
    opening=regex.compile(r"\s+(?:\p{Lu}\p{L}+\.?\s){0,2}"),
    pronoun=regex.compile(
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?<!\.)I(?!\.)|[Ww]e|(?:[Ii]t|[Aa]nother|[Oo]thers|[Ss]ome|[Mm]any|[Oo]ne|[Bb]oth|[Nn]obody|[Ss]omeone){_SPEAKS_NEXT}|It(?=\s(?:also\s)?\p{{Ll}}{{3,}}ed\b)|(?<=[Aa]ccording\sto\s)(?:him|her|them)(?=[,.;:]))\b"
    ),
    pronouns={
        "he": "he",
        "him": "he",
        "she": "she",
        "her": "she",
        "it": "it",
        "they": "they",
        "them": "they",
    },
    oblique=regex.compile(r"\b(?:him|them)\b"),
    view=regex.compile(r"\s*For\s"),
    first_person=regex.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]urs?)\b"),
    nominative=regex.compile(r"(?<!\b(?i:before|after)\s)(?:he|she|they|I|we)\b"),
    female=FEMALE,
    male=MALE,
    gendered=regex.compile(r"\b(?:(?P<she>[Ss]he|[Hh]ers?|herself)|(?P<he>[Hh]e|[Hh]is|him|himself))\b"),
    gendered_title=regex.compile(r"\b(?:(?P<she>M(?:is)?s\.?|Mrs\.?|Miss)|(?P<he>Mr\.?))\s\Z"),
    bodies=_BODIES,
    companies=frozenset(
        "company firm group organisation organization charity agency association retailer network".split()
    ),
    any_body=frozenset(
        """company firm group organisation organization charity agency association retailer network force body union club team
        department paper newspaper magazine website publication outlet broadcaster airline chain watchdog foundation institute
        manufacturer maker regulator service bureau authority nonprofit non-profit carrier publisher developer""".split()
    ),
    written_things=WRITTEN_THINGS,
    own_words=_OWN_WORDS,
    publishing=regex.compile(
        r"\s(?:(?:has|had|also|later|then|today|\p{Ll}+ly)\s)*(?:issued|released|published|posted|made|sent|wrote|tweeted)\b"
    ),
    announcement=regex.compile(
        r"\b(?:issued|issues|released|releases|made|makes|gave|delivered|submitted|offered|had)\s(?:the\sfollowing|this)\s(?:\p{Ll}+\s){0,3}?(?:statements?|remarks|comments?|response|reaction|testimony|announcement)\b|\bsaid\sthe\sfollowing\b"
    ),
    excerpt=regex.compile(
        r"\b(?:[Tt]he\sf|F)ollowing\s(?:is|are)\s(?:\p{Ll}+\s){0,4}?(?:statement|remarks|excerpts?|speech|testimony|text|transcript)\b|(?<=^\s*|\n\s*|[)\d]\s?[-–—]+\s)Statement\s(?:by|from|of)\b"
    ),
    joined=regex.compile(r"\band\s(?:\p{Lu}[\p{L}.]*\s)*\Z"),
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
    },
    roles=(
        regex.compile(
            rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Aa]nother|[Tt]his|[Tt]wo|[Ss]ome|[Mm]any)\s+(?P<noun>(?:(?!{_NO_PART}\b)[\p{{L}}\d’'-]+(?:\.(?<=\b(?:\p{{Lu}}|Corp|Inc|Co|Ltd|St)\.)(?:\p{{Lu}}\.)*)?\s+){{0,4}}?"
            rf"{_SPEAKING_NOUN}\b(?:\s{_SPEAKING_NOUN}\b)*+)(?!-)(?P<of>\s(?:for|of)\s(?:the\s)?(?=\p{{Lu}}))?"
        ),
        regex.compile(
            rf"(?P<noun>(?!(?:According|In|At|On|The|As|But|And|For|From|After|When|While|If|To|By|A|An|He|She|They|We|I|It|This|That|These|Those|There|His|Her|Their|Its|One|Who|What)\b)(?:\p{{Lu}}[\p{{L}}-]*\s+){{1,3}}(?:(?!(?:is|was|are|were|has|had|and|of|in|as|a|an|the)\b)\p{{Ll}}+\s+){{0,2}}{any_of(ROLES)})\b(?!\s+(?:\p{{Lu}}|{any_of(ROLES)}\b))(?P<of>(?!))?"
        ),
        regex.compile(
            rf"\b(?i:a|an|one|another|two|three|several|some)\s(?P<noun>(?P<head>{_SOMEBODY}))(?P<of>(?!))?"
        ),
        regex.compile(rf"\b(?P<noun>(?=[\p{{L}}-]+[sS]\b)(?i:{_PLURAL_NOUN}))\b(?P<of>(?!))?"),
        regex.compile(
            rf"\b(?P<noun>[Pp](?:olice|eople))\b(?=[.,;]|$|\s(?:confirmed|described|believe)\b|{_COMPLEMENT}{_SAID_OF_ANYBODY})(?<!people(?=[.,;]|$))(?P<of>(?!))?"
        ),
        regex.compile(
            r"\b(?P<noun>(?i:one|two|three|some|many|most|several|all|both|none|another)\sof\s(?:them|us))\b(?P<of>(?!))?"
        ),
        regex.compile(
            r"\b[Tt]he\s(?P<noun>\d{1,3}-(?P<head>year-old))(?=[.,;:]|$|\s(?:said|says|told|added|who|also|from)\b)(?P<of>(?!))?"
        ),
        regex.compile(
            rf"(?<=\b(?:said|says|[Aa]ccording\sto)\s|[\"”]\s\p{{Ll}}+(?:ed|id|ote|old|[^\Wsiu]s)\s)(?:an?|the|one|another|his|her|their)\s{_ANY_NOUN}(?=[.,]|$|\s{_BELONGING}|\s\()|\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s{_ANY_NOUN}(?={_COMPLEMENT}{_SAID_OF_ANYBODY})|(?<=[\"”]\s)(?:an?|the|one|his|her|their|its)\s{_ANY_NOUN}(?=\s{any_of(_VERBS)}(?:[.,;]|$))(?P<of>(?!))?"
        ),
        regex.compile(
            rf"(?<=^|[.!?;][\"”]?\s|\n)(?P<noun>(?!Others\b)\p{{Lu}}\p{{Ll}}{{3,}}s)(?={_COMPLEMENT}{_SAID_OF_ANYBODY})(?P<of>(?!))?"
        ),
    ),
    company=regex.compile(r"and\s(?:(?:his|her|their)\s)?(?:colleagues|co-?workers|co-?authors|team)"),
    owned_role=regex.compile(
        rf"(?:,\s(?:\p{{Lu}}\p{{L}}+\s?){{1,3}})?(?:['’]s|(?<=s)['’])\s(?P<noun>(?:[\p{{L}}-]+\s){{0,3}}?{any_of(ROLES | BODIES | _PEOPLE_OF_SOMEBODY)}\b(?:\s{any_of(ROLES)}\b)*+)"
    ),
    owned_writing=regex.compile(
        rf"(?:['’]s|(?<=s)['’])\s(?:[\p{{Ll}}-]+\s){{0,3}}?{any_of(_OWN_WORDS | _OWN_PLACES)}\b(?!['’])"
    ),
    owned_name=regex.compile(r"(?:['’]s|(?<=s)['’])\s(?:\p{L}[\p{L}-]*\s){0,3}\p{Ll}[\p{Ll}-]+,?\s"),
    to_name=regex.compile(r",?\s(?:\p{Lu}\p{L}+\.?\s){0,2}$|,?\s$"),
    called=regex.compile(
        r"\s(?:named|called|nicknamed|(?:known|identified)\s(?:only\s)?as|(?:using|under|by|with)\sthe\s(?:pseudonym|name|alias)(?:\sof)?|who\s(?:gave|uses|used)\s(?:his|her|their|the)\s(?:name|pseudonym)(?:\sas)?)\s"
    ),
    signature=regex.compile(
        r"\s(?P<name>(?:\p{Lu}[\p{L}.’'-]*+\s){0,3}\p{Lu}[\p{L}’'-]++)"
        r"(?:,(?:\s(?!(?:is|was|are|were|has|had|who|which|says|said|told|\p{Ll}++(?<=ed))\b)[\p{L}’'-]++){2,12})?\.(?=\s|$)"
    ),
    owned_words=regex.compile(
        r"(?:['’]s|(?<=s)['’])\s(?:own\s(?:\p{Ll}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+|(?:\p{Ll}[\p{L}-]+\s){0,2}(?:reply|answer|response|retort|verdict|conclusion|advice|motto|slogan|message|comment|remark|words|explanation|reaction)|(?:\p{Ll}[\p{L}-]+\s){1,3}?(?:is|was|reads|read)):\s\Z"
    ),
    apposition=regex.compile(
        r"\s(?:of|for|at|in|from|with)\s[^,.;:()\"“”]{1,60}(?:\s?\([^()\n]{1,100}\))?,\s(?:\p{Lu}\p{L}+\.?\s){0,2}"
        rf"|\s(?:of|at)\s(?:the\s)?(?:(?!{_TITLE_WORD}\s)\p{{Lu}}[\p{{L}}&’-]*\s|(?:of|and|the|for)\s){{1,6}}"
        r"|,\s(?!\p{Ll}+(?:ing|ed)\b)(?:(?!(?:who|which|that|with|by|to|from|for|of|at)\b)[\p{L}-]+\s){1,6}"
    ),
    title=regex.compile(
        r"(?:\s(?:of|for|at|in|from|with)\s[^,.;:\"“”]{1,60},)?,?\s(?:\p{Lu}\p{L}+\.?\s){0,2}"
        r"|\s(?:of|for)\s(?:the\s)?(?:\p{Lu}\p{L}+\s){1,4}"
    ),
    of=regex.compile(r"\s(?:of|for|from|at|with|in)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*['’]s\s)?"),
    authorship=regex.compile(
        r"\s(?:(?!(?:seen|obtained|viewed|reviewed|read|cited|reported|posted|shared|leaked)\b)[\p{L}]+\s){0,3}?(?:by|from)\s(?:[\p{L}.]+\s){0,4}"
    ),
    before_people=regex.compile(r"(?:['’]s)?\s(?:[\p{L}-]+\s){0,4}"),
    role_between=regex.compile(rf"\s{any_of(ROLES | ROLES_BEFORE_NAMES)}\s"),
    second_verb=regex.compile(r"\b(?:and|but)\s(?:\p{Ll}+ly\s|then\s|also\s)?$"),
    opens_clause=regex.compile(r"\s(?:after|when|because|since|before|while|until|once)\s\Z"),
    joined_verb=regex.compile(r",\s(?:and|but)\s(?:\p{Ll}+ly\s|then\s|also\s)?$"),
    insertion=regex.compile(r"\.?(?:\s\([^()\n]{1,40}\))?(?:\s(?:of|from|at|for|in)\s[^,.;:]{1,60})?,"),
    relative_body=regex.compile(r"\.?(?:\s\([^()\n]{1,40}\))?,\swhich\s"),
    relative_insertion=regex.compile(r",\swho\s[^,;:.]{1,160},"),
    relative_verb=regex.compile(r"\bwho\s(?:\p{Ll}+ly\s|has\s|had\s|also\s|once\s|first\s)*$"),
    relative_text=regex.compile(r"\s(?:which|that)\s(?:\p{Ll}+ly\s)?$"),
    relative=regex.compile(r"\.?,?\swho\b"),
    contact=regex.compile(r"\s(?:\p{Ll}+ed|spoke|met|saw|asked)(?:\s(?:to|with))?\s"),
    subordinate=regex.compile(r"\s*(?:Though|Although|Even though|While|Whereas|When|After|As|If|Because)\s"),
    fronted=regex.compile(
        r"\s*(?:Though|Although|Even though|While|Whereas|When|After|Before|As|Since|Once|If|Because|Despite|On|\p{Lu}\p{Ll}+(?:ed|ing))\s[^,.;:\"“”]+,\s(?:[\p{L}.-]+\s){0,4}"
        r"|\s*\p{Lu}\p{Ll}+day,\s[^,.;:\"“”]+,\s"
    ),
    governor=regex.compile(
        rf"\b(?!of\s\p{{Lu}}(?<=\b{_OFFICE}\sof\s\p{{Lu}}))(?i:of|in|with|to|for|from|at|on|against|after|before|about|between|under|during|including|like|such\sas|unlike|than|near|among|alongside|behind|without|despite|amid|towards?|regarding|representing|(?:seen|obtained|viewed|reviewed|read|cited|reported|posted|shared|signed|written)\sby)\s"
        rf"(?:(?:[Tt]he|an?|his|her|its|their)\s)?(?:\p{{Lu}}[\p{{L}}.]*['’]s\s)?(?:(?!{_CLAUSE_WORD})\p{{Ll}}[\p{{Ll}}-]+\s){{0,3}}(?:(?:(?:{TITLES})\.|\p{{Lu}}\p{{Ll}}+)[^\S\n]){{0,2}}\Z"
    ),
    state_speaks=regex.compile(
        r"\s(?:(?:has|have|had|also|then|later|\p{Ll}+ly)\s)*(?:said|says|called|calls|described|accused|denied|confirmed|announced|denounced|condemned|criticised|criticized|warned|urged|rejected|insisted|argued|claimed|blamed|dismissed|expressed|welcomed|responded|vowed|pledged|threatened|suggested|stated|declared|told|demanded|characterised|characterized|considered|labelled|labeled|branded|hailed|maintained|reiterated|acknowledged|admitted)\b"
    ),
    before_state=regex.compile(
        r"(?:^|[.!?][\"”]?\s+|\n)(?:(?:In|On|At|After|Following|During|By|Earlier|Meanwhile|However|Last|Later|Yesterday|Today|Also)\b[^.;:,\"“”]{0,60},\s|(?:In|On)\s(?:\d{4}|\p{Lu}\p{Ll}+)\s)?\Z"
        r"|(?<=\b(?:while|that|whether|though|although|because)\s|[,;]\s(?:and|but)\s)\Z"
    ),
    done_by=regex.compile(r"\p{Ll}+(?:ed|en)\sby\s\Z"),
    genitive=regex.compile(r"\b\p{Ll}+\sof\s(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"),
    conjunctions=frozenset(("and", "or")),
    capacity=regex.compile(r"\b(?:[Aa]s|[Bb]eing|[Bb]ecom(?:e|es|ing)|became|remain(?:s|ed)?)\s\Z"),
    place_of_writing=regex.compile(r"\b(?:[Ii]n|on|via|through|into|during|with|[Uu]nder)\s$"),
    participle=regex.compile(r"\p{L}+ing"),
    origin=regex.compile(r"\s(?:of|from|for|at)\s(?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}"),
    absolute=regex.compile(
        r"\bwith\s(?:(?:the|an?)\s)?(?:\p{Ll}[\p{Ll}-]+\s){0,2}(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    listed_kin=regex.compile(
        r"\b(?:his|her|their)\s(?:\p{Ll}+\s){0,3}(?:daughters?|sons?|children|kids|parents|sisters?|brothers?|siblings|grandchildren|grandsons?|granddaughters?|wife|husband|partner|friends?|colleagues),?\s(?:\p{Lu}[\p{L}’'-]+,?\s|and\s){0,8}\Z"
    ),
    opens_absolute=regex.compile(r"\s?,\swith\s"),
    non_restrictive=regex.compile(
        r"(?:\s\p{Ll}+)?,\s(?:which|who)\s[^,.;:]{1,120}\s(?:by|in|of|from|for)\s\Z"
    ),
    contact_clause=regex.compile(
        r"\b(?:the|a|an|this|that|his|her|their|its|any|every|all)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?(?!(?:that|which|who|whom|when|where|while|what|how|if|because|and|but|as|than|so)\b)\p{Ll}{3,}\s(?:he|she|they|it|we|I)\s(?:(?:has|had|have|once|also)\s)?\Z"
    ),
    thinking=frozenset("thought thinks believe believes believed fear fears hoped hopes wants".split()),
    several=_SEVERAL,
    going_on=frozenset("added adds continued continues".split()),
    one_of=regex.compile(r"\b[Oo]ne of $"),
    callings=CALLINGS,
    describing=(ROLES_BEFORE_NAMES - ROLES) | {"year-old", "teenager"},
    definite=regex.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s"),
    owners={"his": "he", "her": "she"},
    possessive=regex.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s"),
    auxiliary=regex.compile(r"\s*(?:\b(?:has|had|have|also|then|later|now|\p{Ll}+ly)\s+)*$"),
    speaking=regex.compile(
        rf"(?:,[^,.;:\"“”]{{1,60}},)?\s(?:(?:has|had|also|then|later|\p{{Ll}}+ly)\s)*{any_of(_VERBS)}\b"
    ),
    acting=regex.compile(
        r"\s+(?:(?:has|have|had)\s+)?(?:\p{Ll}+ly\s+)?(?:\p{Ll}{3,}ed|spoke|made|took|gave|put)\b"
    ),
)
