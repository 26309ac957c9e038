"""By which roles English goes on to call those whom a text has named."""

from __future__ import annotations

import regex

from index.annotators.languages.descriptions_english import (
    DESCRIBED,
    HEAD_OF_DESCRIPTION,
    NAMED_BY_ROLE,
    PARTS_OF_DESCRIPTION,
)
from index.annotators.languages.patterns import any_of
from index.annotators.languages.people_english import ANY_BODY, COMPANIES, ORIGINS
from index.annotators.languages.references import References
from index.annotators.lexicon import CALLINGS, MORE_PEOPLE, ROLES, ROLES_BEFORE_NAMES

_EPITHETS = frozenset(
    """year-old teenager lawmaker politician patriarch matriarch frontman youngster international laureate native academic
    diplomat backbencher frontbencher mogul magnate multi-billionaire multi-millionaire multimillionaire grandee aristocrat medallist medalist olympian
    playmaker fly-half scrum-half prop hooker lock flanker winger keeper left-back right-back centre-back full-back
    all-rounder seamer spinner opener skipper jockey trainer marathoner heavyweight lightweight middleweight""".split()
)
"""What only describes somebody who was named."""
_STRANGERS = frozenset(
    """gunman man woman boy girl child suspect attacker robber burglar driver victim witness source spokesman spokeswoman
    spokesperson official officer reporter journalist caller neighbour neighbor""".split()
)
"""Who stays without a name beside people who have one."""

_RANKS_OF_POLICE = tuple("constable sergeant inspector superintendent pc dc sgt sgt. det dci garda".split())
"""What stands before the name of an officer."""
_KIN = frozenset(
    """wife husband widow widower mother father mum mom dad brother sister son daughter aunt uncle niece nephew cousin
    grandson granddaughter grandmother grandfather partner boyfriend girlfriend fiancé fiancée twin""".split()
)
"""What somebody is to another, and not to themselves."""

REFERENCES = References(
    title=regex.compile(
        r"(?:\s(?:of|for|at|in|from|with)\s[^,.;:\"“”]{1,60},)?(?:,(?:\sthe)?)?\s(?:(?:is|was)\s)?(?:(?:\p{Lu}\p{L}{1,4}\.|\p{Lu}\p{L}+)\s){0,2}"
        r"|\s(?:of|for)\s(?:the\s)?(?:\p{Lu}\p{L}+\s){1,4}"
        r"|\sof\sthe\s(?:\p{Ll}+\s){0,2}(?:assembly|senate|parliament|council|committee|party|board|union|association)\s"
    ),
    of=regex.compile(r"\s(?:of|for|from|at|with|in)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*['’]s\s)?"),
    described=DESCRIBED,
    parts_of_description=PARTS_OF_DESCRIPTION,
    head_of_description=HEAD_OF_DESCRIPTION,
    named_by_role=NAMED_BY_ROLE,
    parties=(
        r"Conservative|Tory",
        r"Labour",
        r"Liberal\sDemocrat|Lib\sDem|Liberal",
        r"Republican|GOP",
        r"Democrat(?:ic)?",
        r"SNP|Plaid(?:\sCymru)?|DUP|UUP|SDLP|NDP|Sinn\sFéin|Fianna\sFáil|Fine\sGael|Social\sDemocrats?|Alliance",
        r"Green|Reform(?:\sUK)?|U[Kk][Ii][Pp]|Independent",
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
        "pm": ("prime minister",),
        "cm": ("chief minister",),
        "ceo": ("chief executive",),
        "ag": ("attorney general",),
        "officer": _RANKS_OF_POLICE,
    },
    companies=COMPANIES,
    any_body=ANY_BODY,
    callings=CALLINGS,
    describing=(ROLES_BEFORE_NAMES - ROLES)
    | _EPITHETS
    | {"expert", "insider", "guru"}
    | {origin.lower() for origin in ORIGINS},
    mood=regex.compile(
        r"(?i:visibly\s\p{Ll}+|worried|concerned|anxious|frightened|shocked|angry|irate|furious|upset|emotional|distraught"
        r"|tearful|grieving|bereaved|heartbroken|devastated|desperate|frustrated|disappointed|dejected|elated|delighted|excited"
        r"|jubilant|overjoyed|proud|happy|relieved|grateful|outspoken|embattled)\s(?=\p{Ll})"
    ),
    of_an_age=regex.compile(r"[Tt]he\s\d{1,3}-year-old\s"),
    many_children=regex.compile(
        r"(?i:mother|father|mum|mom|dad|grandmother|grandfather)\sof\s(?:\d|two|three|four|five|six|seven|eight)\b"
    ),
    kin=_KIN,
    newcomers=frozenset(
        "defendant accused suspect victim plaintiff claimant appellant prosecution defence defense".split()
    ),
    strangers=_STRANGERS,
    of_somewhere=regex.compile(r"\s(?:of|for)\s(?:the\s)?\p{Lu}"),
    restricted=regex.compile(r"\s(?:who|whom|whose)\b"),
    complement=regex.compile(r"\s(?:of|for|from|at|in|with)\s"),
    plain=regex.compile(
        rf"(?!.*\b{any_of(_STRANGERS | _KIN)}\b)(?!.*['’]s?\s)(?:[\p{{L}}\d&.-]+\s){{1,4}}"
        rf"(?:{any_of((ROLES | ROLES_BEFORE_NAMES | MORE_PEOPLE | _EPITHETS) - _STRANGERS - _KIN)}|\p{{Ll}}{{3,}}(?:er|or|ist|ian|ant|man)|MP|MEP|MSP|MLA|TD|CEO)"
    ),
)
