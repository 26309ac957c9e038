"""What English calls people and bodies without a name: roles, trades, kin, offices, and any noun that speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.languages.role_phrases import RolePhrase, last_parts
from index.annotators.languages.verbs_english import SAID_OF_ANYBODY, VERBS
from index.annotators.lexicon import BODIES, MORE_PEOPLE, ROLES, ROLES_BEFORE_NAMES, WRITTEN_THINGS

SPEAKING_BODIES = BODIES | {"family"}
_CAPITAL_BODIES = frozenset(body.capitalize() for body in BODIES)
COMPANIES = frozenset(
    "company firm group organisation organization charity agency association retailer network".split()
)
"""Bodies that are any organisation: "the company" is the one that a text is about."""
ANY_BODY = frozenset(
    """company firm group organisation organization charity agency association retailer network force body union
    club team department paper newspaper magazine website publication outlet broadcaster airline chain watchdog
    foundation institute manufacturer maker regulator service bureau authority nonprofit non-profit carrier
    publisher developer party bank lender insurer retailer brewer drugmaker carmaker automaker supermarket startup""".split()
)
"""What an organisation of any sort is called again: "force", "group"."""
_WRITTEN_LARGE = frozenset(
    """MP MPs MEP MEPs MSP MSPs MLA MLAs TD TDs PM CM AG CEO
    President President-elect president-elect Senator Senators Congressman Congresswoman Representative Governor
    Mayor Chairman Chairwoman Minister Chancellor Premier Secretary Commissioner Ambassador Speaker
    Pope King Queen Prince Princess Duke Duchess Archbishop Bishop General Attorney
    Councillor Councilman Councilwoman Professor Justice Judge Sheriff
    Ministers Commissioners Ambassadors Judges Leader Director
    Taoiseach Tánaiste Captain Commander Colonel Admiral Superintendent Inspector
    Cardinal Bishop Imam Rabbi Ayatollah Sultan Emir Emperor Dean Rector
    Spokesperson Spokesman Spokeswoman Prosecutor Treasurer Envoy""".split()
)
"""Roles that are written with capitals."""
_OTHER_THINGS = frozenset("model star forward anchor host legend pitcher champion".split())
"""Roles before a name that are things as often without one."""
_PEOPLE_OF_SOMEBODY = frozenset(
    """family relatives estate publicist agent friends followers cousin uncle aunt grandmother grandfather nephew
    niece fiancé fiancée partner label camp""".split()
)
"""Who speaks for a person, or for one who cannot."""

ORIGINS = frozenset(
    """Republican Democrat Conservative Liberal Texan Californian Floridian Virginian Georgian Kentuckian Alaskan Hawaiian
    Ohioan Yorker Londoner Parisian Liverpudlian Yorkshireman Briton Englishman Englishwoman Scot Welshman Irishman
    Irishwoman Frenchman Frenchwoman Dutchman Dutchwoman Spaniard Italian German American Russian Canadian Swede Dane Finn
    Pole Turk Serb Croat Czech Slovak Hungarian Romanian Bulgarian Ukrainian Austrian Belgian Norwegian Australian Brazilian
    Argentinian Argentine Chilean Colombian Mexican Cuban Venezuelan Kenyan Nigerian African Ethiopian Jamaican Indian
    Pakistani Israeli Iranian Iraqi Egyptian Moroccan Algerian Tunisian Korean Filipino Indonesian Ghanaian Ugandan
    Zealander Zimbabwean Croatian Serbian Bosnian Slovenian Slovene Icelander Greek Cypriot Albanian Estonian Latvian
    Lithuanian Armenian Barbadian Bajan Trinidadian Senegalese Ivorian Cameroonian Malian Gambian Guinean Congolese Angolan
    Zambian Malawian Tanzanian Rwandan Somali Namibian Bolivian Peruvian Ecuadorian Uruguayan Paraguayan Honduran Panamanian
    Dominican Haitian Thai Malaysian Singaporean Filipina Nepali Afghan Uzbek Kazakh Saudi Qatari Emirati Kuwaiti Syrian
    Jordanian Palestinian Libyan Portuguese Swiss Mancunian Scouser Glaswegian Geordie Ulsterman Dubliner Corkman Kiwi
    Aussie Lankan Rican Macedonian""".split()
)
"""What somebody is called by a country, a state, a town or a party."""

_ONE_PERSON = ROLES | ROLES_BEFORE_NAMES | MORE_PEOPLE
_SEVERAL_MEN = frozenset(f"{one[:-2]}en" for one in _ONE_PERSON if one.endswith("man"))
_SEVERAL_PEOPLE = _SEVERAL_MEN | {
    f"{one}s"
    for one in _ONE_PERSON - _OTHER_THINGS
    if not one.endswith(("s", "man", "men", "police", "chief"))
}
SEVERAL = frozenset(
    role
    for role in ROLES | _SEVERAL_PEOPLE | {noun.lower() for noun in _WRITTEN_LARGE}
    if role.endswith(("s", "men", "people", "police")) and not role.endswith("ss")
) | frozenset("two three some many most several all both none media people".split())
"""Roles that more than one person has."""

_IN_S = frozenset(one for one in _ONE_PERSON if one.endswith("s") and one[:-1] in _ONE_PERSON)
"""Plurals that are found by their singular already: "lawyers"."""
_SPEAKING_NOUN = (
    rf"(?:{any_of(_ONE_PERSON - _IN_S - _OTHER_THINGS)}s?"
    rf"|{any_of((_SEVERAL_MEN | SPEAKING_BODIES | _CAPITAL_BODIES | WRITTEN_THINGS | _WRITTEN_LARGE) - _OTHER_THINGS)})"
)
"""Any of all those, one or several: "lawyers", "spokesmen", "Commission"."""
_WITH_S = frozenset(one for one in _ONE_PERSON - _OTHER_THINGS if f"{one}s" in _SEVERAL_PEOPLE)
_PLURAL_NOUN = (
    rf"(?:{any_of(_WITH_S)}s"
    rf"|{any_of(frozenset(role for role in ROLES if role.endswith('s') and role[:-1] not in _WITH_S))})"
)
"""Several of them, who need no article: "lawyers"."""

_NO_PART = any_of(
    frozenset(
        """of in and that to said at on for from with a an the is are was were has had have following when where
        while who whom whose which his her their its my our he she they it as by but or if because than after
        before about into over be been would will could can may not told tells says urged thanked wrote""".split()
    )
)
"""What ends a noun phrase before its noun."""
_NO_NOUN = (
    rf"(?:{_NO_PART}|later|never|ever|further|earlier|however|together|rather|also|once|often|then|just"
    r"|only|soon|day|week|month|year|(?!(?:daily|weekly|monthly)\b)\p{Ll}+(?:ly|ing))\b"
)
"""What is not whom a noun phrase means: "quickly", "the next day"."""
_ANY_NOUN = (
    rf"(?P<noun>(?:(?!{_NO_PART}\b)\p{{Ll}}[\p{{Ll}}-]+\s){{0,2}}?"  # "young"
    rf"(?!{_NO_NOUN})[\p{{Ll}}-]{{3,}})"  # "tester"
)
"""Anybody by whatever noun, where grammar shows that it is somebody: "one tester said"."""
_BELONGING = r"(?:from|at|in|of|for|on|with|near|who)\b"
"""What goes on with such a noun: "a tester from Ohio"."""
_COMPLEMENT = r"(?:\s(?:from|at|in|of|for|on|near|who\s\p{Ll}+)\s[^,.;:\"“”]{1,40}?)?"
"""The same up to the verb: " who lives in Ohio"."""
_ABBREVIATION = r"(?:\.(?<=\b(?:\p{Lu}|Corp|Inc|Co|Ltd|St)\.)(?:\p{Lu}\.)*)?"
"""The full stop of an abbreviation within a noun phrase: "U.S.", "St."."""
_NO_COMPLEMENT = "(?P<of>(?!))?"
"""The group that the patterns of roles have in common, where it never matches."""

_KNOWING = (
    r"(?:[Pp]erson|[Pp]eople|[Ii]ndividual|[Ss]ource)s?"
    r"\s(?:(?:who\s(?:is|was|are|were)\s)?(?:close|familiar|briefed|knowledgeable)"
    r"|with\s(?:(?:direct|first-?hand)\s)?knowledge)"
    r"\s(?:to|with|on|about|of)"
    r"(?:\s(?!said\b|told\b|says\b)[\p{L}’'-]+){1,8}?"
    r"(?=(?:\s(?:also|later))?\s(?:said|says|told|tells|confirmed|called|warned|wrote|described)\b|[.,;]|$)"
)
"""Of whom it is only said how they know: "people familiar with the matter"."""
_BEGINS_SENTENCE = (
    r"(?:According|In|At|On|The|As|But|And|For|From|After|When|While|If|To|By|A|An|He|She|They|We|I|It"
    r"|This|That|These|Those|There|His|Her|Their|Its|One|Who|What)"
)
"""Words with a capital that are no part of a name."""

_ARTICLE_AND_NOUN = regex.compile(
    r"\b(?=[AaTtOoHhIiMmYySs])(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Yy]our|[Aa]nother|[Tt]his|[Tt]wo|[Ss]ome"
    r"|[Mm]any)\s+"
    rf"(?P<noun>(?:(?!{_NO_PART}\b)[\p{{L}}\d’'-]+{_ABBREVIATION}\s+){{0,4}}?"
    rf"(?:(?:co|vice|ex)-)?{_SPEAKING_NOUN}\b(?:\s{_SPEAKING_NOUN}\b)*+)(?!-)(?!(?<=\bsource)\sof\b)"
    r"(?P<of>\s(?:for|of)\s(?:the\s)?(?=\p{Lu}))?"
)
"""A noun with its article: "a senior U.S. official", "the mayor of"."""
NEUTRAL = frozenset(
    """person spokesperson source insider employee staffer user reader viewer caller commenter poster customer
    respondent representative worker fan patient parent resident""".split()
)
"""Roles of one person of whom nobody can tell whether man or woman, so that "they" is what they are called again."""
_BODY_AND_ROLE = regex.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?P<noun>(?:(?:senior|former|leading|retired)\s)?"
    r"(?:\p{Lu}[\p{L}’'&-]*\s){1,3}?(?:of|for)\s(?:the\s)?(?:\p{Lu}[\p{L}’'&.-]*,?\s|and\s(?=\p{Lu})){1,6}?"
    rf"(?:(?:press|media|chief|senior|deputy)\s)?(?P<head>{any_of(ROLES | MORE_PEOPLE)}))\b"
    rf"(?!-|\s(?:\p{{Lu}}|{any_of(ROLES)}\b)){_NO_COMPLEMENT}"
)
"""A role behind the name of a body with an "of": "a Department of Health spokeswoman"."""
_NAME_AND_ROLE = regex.compile(
    rf"(?<!\p{{L}})(?=\p{{Lu}})(?P<noun>(?!{_BEGINS_SENTENCE}\b)(?:\p{{Lu}}[\p{{L}}-]*\s+){{1,3}}"
    rf"(?:(?!(?:{_NO_PART}|said|says|told|tells|called|urged|asked|warned|wrote|added|claimed|argued|accused|blamed|wants?|attacked|met|sued)\b)\p{{Ll}}+\s+){{0,2}}"
    rf"{any_of(ROLES)})\b"
    rf"(?!\s+(?:\p{{Lu}}|{any_of(ROLES)}\b)){_NO_COMPLEMENT}"
)
"""A role behind the name of a place or body: "White House press secretary"."""
_FORCE_OF_TWO = regex.compile(
    r"\b(?=\p{Lu}\p{Ll}+\sand\s\p{Lu})(?<=^|[.!?;:,][\"”]?\s|\n|\b[Tt]he\s|\b(?:[Bb]y|[Tt]o|[Ff]rom|that|but|while)\s)"
    r"(?P<noun>\p{Lu}\p{Ll}+\sand\s\p{Lu}\p{Ll}+\s(?:[Pp]olice|[Cc]onstabulary|[Cc]ouncil"
    r"|[Ff]ire(?:\sand\s[Rr]escue)?\s[Ss]ervice|[Aa]mbulance\s[Ss]ervice))\b"
    rf"(?!\s(?:\p{{Lu}}|spokes|chief|officer|leader|councillor|member)){_NO_COMPLEMENT}"
)
"""A force or a council of two counties: "Devon and Cornwall Police"."""
_ONE_WHO_KNOWS = regex.compile(rf"\b(?P<noun>(?P<head>{_KNOWING})){_NO_COMPLEMENT}")
"""Somebody of whom only that is said: "a person close to the talks"."""
_SEVERAL_WITHOUT_ARTICLE = regex.compile(
    rf"\b(?P<noun>(?=[\p{{L}}-]+[sS]\b)(?i:{_PLURAL_NOUN}))\b{_NO_COMPLEMENT}"
)
"""Several people: "Lawyers"."""
_POLICE_OR_PEOPLE = regex.compile(
    r"\b(?P<noun>[Pp](?:olice|eople))\b"
    rf"(?=[.,;]|$|\s(?:confirmed|described|believe)\b|(?<=\bby\spolice)\s(?:as|that|of)\b|{_COMPLEMENT}{SAID_OF_ANYBODY})"
    rf"(?<!people(?=[.,;]|$)){_NO_COMPLEMENT}"
    rf"|\b(?P<noun>[Ss]tate(?:-(?:run|owned|controlled))?\s(?:television|TV|radio|media))\b{_NO_COMPLEMENT}"
)
"""Those that need no article, where they speak: "police in Ohio said"; "people" only before a verb; "state television"."""
_SOME_OF_THEM = regex.compile(
    r"\b(?P<noun>(?i:one|two|three|some|many|most|several|all|both|none|another)\sof\s(?:them|us))\b"
    rf"{_NO_COMPLEMENT}"
    r"|\b(?P<noun>(?i:one|another)\sof\s(?:the|his|her|their|its|those)\s(?:[\p{Ll}-]+\s){0,2}?\p{Ll}{3,}s)"
    rf"(?=,?\swho\b|{SAID_OF_ANYBODY}){_NO_COMPLEMENT}"
)
"""Some of those named before: "one of them", "one of the rangers said"."""
_BY_AGE = regex.compile(
    r"\b[Tt]he\s(?P<noun>\d{1,3}-(?P<head>year-old))"
    rf"(?=[.,;:]|$|\s(?:said|says|told|added|who|also|from)\b|(?<=[\"”’]\s[Tt]he\s\S+)\s\p{{Ll}}+(?:ed|s)\b){_NO_COMPLEMENT}"
)
"""Somebody by their age: "the 26-year-old said"."""
_BY_ORIGIN = regex.compile(
    rf"\b[Tt]he\s(?P<noun>(?:\d{{1,3}}-year-old\s)?(?P<head>(?:Northern\s|North\s|South\s|New\s|Sri\s|Costa\s)?{any_of(ORIGINS)}))"
    rf"(?={SAID_OF_ANYBODY}|(?<=\b(?:said|says)\s[Tt]he\s\S+)(?:[.,]|$)|(?<=[\"”]\s[Tt]he\s\S+)\s{any_of(VERBS)}(?:[.,]|$)){_NO_COMPLEMENT}"
)
"""Somebody by where they are from or their party: "the Texan said"."""
_ANYBODY = regex.compile(
    r"\b(?=(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|its)\s)(?:"
    # behind a verb: "said a tester from Ohio"
    r"(?<=[^\w\s]\s(?:said|says)\s|\b[Aa]ccording\sto\s|[\"”]\s\p{Ll}+(?:ed|id|ote|old|[^\Wsiu]s)\s)"
    rf"(?:an?|the|one|another|his|her|their)\s{_ANY_NOUN}(?=[.,]|$|\s{_BELONGING}|\s\()"
    # before a verb that only people have: "a tester from Ohio said"
    r"|\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)\s"
    rf"{_ANY_NOUN}(?={_COMPLEMENT}{SAID_OF_ANYBODY})"
    # between a quotation and the verb that ends the sentence: "…" the tester notes.
    r"|(?<=[\"”]\s)(?:an?|the|one|his|her|their|its)\s"
    rf"{_ANY_NOUN}(?=\s{any_of(VERBS)}(?:[.,;]|$)){_NO_COMPLEMENT}"
    # in the clause that ends a sentence: ", the tester notes."
    rf"|(?<=,\s)(?:an?|the|one|his|her|their)\s{_ANY_NOUN}(?=\s{any_of(VERBS)}(?:\.|$)){_NO_COMPLEMENT}"
    # with a participle of its own: "with one tester saying"
    rf"|(?<=\bwith\s)(?:an?|one|the|another)\s{_ANY_NOUN}"
    rf"(?={_COMPLEMENT}\s(?:saying|writing|calling|adding|telling|describing|shouting|chanting|asking|arguing"
    rf"|claiming|warning|insisting|noting)\b){_NO_COMPLEMENT})"
)
"""Anybody, where grammar shows that they speak."""
BEHIND_TITLE = frozenset(
    """star co-star actor actress singer rapper songwriter musician frontman guitarist drummer crooner hitmaker director
    filmmaker producer creator showrunner screenwriter writer author novelist playwright comedian host presenter alum""".split()
)
_TITLE_AND_ROLE = regex.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s(?P<noun>(?:[\p{L}-]+\s){0,2}(?:“[^“”\n]{2,50}”|\"[^\"\n]{2,50}\")\s"
    rf"(?P<head>{any_of(BEHIND_TITLE)}))\b(?!-|\s\p{{Lu}}|['’]s\b){_NO_COMPLEMENT}"
)
"""Somebody by what made them known: "the “Foxglove” star"."""
_SEVERAL_AT_THE_HEAD = regex.compile(
    r"(?<=^|[.!?;][\"”]?\s|\n)(?P<noun>(?!Others\b)\p{Lu}\p{Ll}{3,}s)"
    rf"(?={_COMPLEMENT}{SAID_OF_ANYBODY}){_NO_COMPLEMENT}"
)
"""Several of whatever kind, at the head of a sentence: "Testers from Ohio said"."""

_ROLE_WORDS = last_parts(ROLES | MORE_PEOPLE)
_SPEAKING_WORDS = last_parts(
    {f"{one}{s}" for one in _ONE_PERSON for s in ("", "s")}
    | _SEVERAL_MEN
    | SPEAKING_BODIES
    | WRITTEN_THINGS
    | _WRITTEN_LARGE
)
ROLE_PHRASES = (
    RolePhrase(_FORCE_OF_TWO, frozenset({"police", "constabulary", "council", "service"})),
    RolePhrase(_ONE_WHO_KNOWS, frozenset({"close", "familiar", "briefed", "knowledgeable", "knowledge"})),
    RolePhrase(_BODY_AND_ROLE, _ROLE_WORDS),
    RolePhrase(_ARTICLE_AND_NOUN, _SPEAKING_WORDS),
    RolePhrase(_NAME_AND_ROLE, _ROLE_WORDS),
    RolePhrase(_SEVERAL_WITHOUT_ARTICLE, _SPEAKING_WORDS),
    RolePhrase(_POLICE_OR_PEOPLE, frozenset({"police", "people", "state"})),
    RolePhrase(_SOME_OF_THEM, frozenset({"of"})),
    RolePhrase(_BY_AGE, frozenset({"old"})),
    RolePhrase(_BY_ORIGIN, last_parts(ORIGINS)),
    RolePhrase(_TITLE_AND_ROLE, last_parts(BEHIND_TITLE)),
    RolePhrase(_ANYBODY),
    RolePhrase(_SEVERAL_AT_THE_HEAD),
)
"""Phrases for people without a name; of two that overlap, the one that stands first here."""
OWNED_ROLE = regex.compile(
    r"(?:,\s(?:\p{Lu}\p{L}+\s?){1,3})?"  # ", Ohio" behind a name
    r"(?:['’]s|(?<=s)['’])\s"
    rf"(?P<noun>(?:[\p{{L}}-]+\s){{0,3}}?{any_of(ROLES | BODIES | _PEOPLE_OF_SOMEBODY)}\b"
    rf"(?:\s{any_of(ROLES)}\b)*+)"
)
"""What follows a name whose bearer has such people: "'s lawyer"."""
