"""What English calls a claim, a warning or a promise of somebody's, and how it shows who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.languages.verbs_english import SUBJECT_TAIL

OWN_WORDS = frozenset("statement letter tweet post email e-mail message note announcement memo".split())
OWN_PLACES = frozenset("website site blog page account feed".split())
"""Where somebody's own words are read."""
_OWNER = r"(?:(?P<pronoun>\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))|['’]s|(?<=s)['’])\s"
"""What makes an owner of whoever stands before it, or stands for them."""
_AND_NOUN = r"(?:(?!(?:by|for|with|without|in|on|at|from|after|before|when|as)\s)[\p{L}-]+\s){0,2}?"
"""What stands between an owner and a claim: not "his speech by warning that"."""
_THAT = (
    r"(?:claim|assertion|allegation|accusation|charge|suggestion|argument|contention|view|belief|insistence|statement"
    r"|remark|comment|warning|promise|pledge|vow|boast|admission|complaint|conclusion|announcement|prediction"
    r"|declaration|response|reply|answer|demand|point|message|observation|assurance|concern|fear|hope|joke|quip)s?"
    r"(?:\s(?:to|on|in|at|about)\s[^,.;:“”\"]{1,40})?\sthat\s[^;:“”\"]{0,90}"
)
_OF = (
    r"(?:warning|promise|pledge|accusation|charge|claim|talk|threat|complaint|criticism|allegation|prediction)s?"
    r"\s(?:of|about|against|over)\s(?:(?!(?:that|as|was|is|were)\b)[\p{L}’'-]+\s){0,3}"
)
_FOR = r"(?:call|plea|demand|appeal|request|praise|contempt)s?\sfor\s(?:(?!(?:that|as|was|is|were)\b)[\p{L}’'-]+\s){0,3}"
_TO = (
    r"(?:request|call|plea|promise|pledge|vow|threat|demand|appeal|order|advice|invitation|instruction|warning|offer)s?"
    r"(?:\s(?:to|for)\s(?!\p{Ll}+\s[“\"])[^,.;:“”\"]{1,40}?)?\s(?:not\s)?to\s(?:(?!(?:that|as|was|is|were)\b)\p{Ll}+\s){0,3}"
)
_AS = (
    r"(?:description|characteri[sz]ation|portrayal|depiction|denunciation|dismissal)s?"
    r"\sof\s[^.;:“”\"]{1,60}?\sas\s(?:an?\s|the\s)?"
)
_IS = (
    r"(?:message|view|position|stance|opinion|theory|policy|impression|complaint|concern|worry|fear|hope|line|motto|slogan|mantra|verdict|answer|reply|response|advice|conclusion|explanation|reaction|credo|tweet"
    r"|post|comment|remark|words)s?(?:\sto\s[^,.;:“”\"]{1,40}?)?(?:\s(?:is|was)\sthat\s[^;:“”\"]{0,90}?|\s(?:is|was|were|has\sbeen|read|reads|ran|came|comes)(?:\s\p{Ll}+){0,2}?[:,]?|[:?])\s"
)
_LINE = (
    r"(?:line|saying|phrase|dictum|maxim|quote|catchphrase|observation|question|advice|words|refrain)s?"
    r"(?:\s(?:from|in|about|on)\s[^,.;:“”\"]{1,60})?(?:,|:)\s"
)
_MISSION = (
    r"(?:mission(?:\sstatement)?|goal|aim|purpose|objective|vision|mandate|intention|ambition)s?"
    r"\s(?:is|was|are|were|has\sbeen)(?:\sto(?:\s\p{Ll}+){0,3})?\s"
)
_IN_WORDS = (
    r"(?<=\b[Ii]n\s[^,;:“”\"]{0,40})(?:\p{Ll}+\s)?(?:words|view|opinion|telling|estimation|eyes"
    r"|(?:tweet|post|letter|speech|essay|column|memoir|book|article|email|e-mail)(?:\s[^,.;:“”\"]{1,40})?)"
    r",?\s[^;:“”\"]{0,90}"
)
_BODY_PART = (
    r"(?:face|expression|voice|eyes|tone|smile|gaze|brow|cheeks|hands|lips|jaw|mood|laugh|shoulders|eyebrows)"
)
_LIKE = (
    r"(?:furious|angry|clear|adamant|blunt|delighted|unimpressed|unmoved|sceptical|skeptical|defiant|candid|emphatic"
    r"|philosophical|optimistic|pessimistic|cautious|confident|convinced|sure|unsure|certain|surprised|shocked|stunned"
    r"|upset|frustrated|relieved|thrilled|proud|happy|sad|glad|disappointed|amused|bemused|dismissive|incredulous"
    r"|unapologetic|unrepentant|coy|hesitant|reluctant|impressed|ecstatic|overjoyed|livid|tearful)"
)
_GESTURE = (
    r"(?:(?:paus|laugh|smil|sigh|nod|nodd|shrug|shrugg|grin|grinn|frown|winc|hesitat|blush|chuckl|giggl|smirk|grimac"
    r"|disagre|agre|elaborat|explain|gestur|point)(?:s|es|ed)"
    r"|(?:shakes|shook)\s(?:his|her|their)\shead|(?:rolls|rolled)\s(?:his|her|their)\seyes"
    r"|(?:raises|raised|folds|folded|clears|cleared|scratches|scratched|throws\sup|threw\sup|spreads?)\s(?:his|her)\s\p{Ll}+"
    r"|(?:turns|turned|looks|looked|glances|glanced|stares|stared|points|pointed)\s(?:to|at|towards?)"
    r"|(?:holds?|held|pulls|pulled|takes|took)\s(?:out|up)\s(?:his|her|their|an?|the)\s\p{Ll}+"
    r"|(?:leans|leaned|leant|sits|sat)\s(?:in|back|forward)|(?:looks|looked)\s(?:up|down|away|around)"
    r"|(?:takes|took)\sa\s(?:deep\s|long\s)?(?:breath|sip|pause)"
    r"|(?:remembers|recalls|remembered|recalled)"
    r"|(?:has|had)\s(?:an?|one|another|his|her)\s(?:\p{Ll}+\s)?(?:explanation|answer|message|question|theory|warning|reply|advice)"
    rf"|(?:is|was|looks|looked|seems|seemed|sounds|sounded|remains|remained)\s(?:\p{{Ll}}+\s)?{_LIKE})\b"
)

CLAIM = regex.compile(
    rf"{_OWNER}(?:{_IN_WORDS}|{_AND_NOUN}(?:{_THAT}|{_OF}|{_FOR}|{_TO}|{_AS}|{_IS}|{_LINE}|{_MISSION}))\Z"
    r"|\bby\s(?P<pronoun>his|her|their)\s(?:own\s)?(?:count|account|admission|estimate|reckoning|description|telling),\s\Z"
)

JUDGES_CLAIM = regex.compile(
    r"\b(?:said|says|saying|argued|argues|insisted|insists|believes|thought|thinks|felt)\s(?:that\s)?[^,.;:“”\"]{0,60}"
    r"(?:\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s|(?<=s)['’])\s(?:[\p{L}-]+\s){0,2}?"
    r"(?:response|answer|reply|tweet|post|comment|remark|reaction|explanation|words)s?(?:\sto\s[^,.;:“”\"]{1,40}?)?"
    r"\s(?:is|was|were|has\sbeen)\s(?:\p{Ll}+\s){0,2}\Z"
)

CLAIMED = regex.compile(rf"{_OWNER}(?:\p{{Ll}}+\s)?\Z")

CLAIM_MADE = regex.compile(
    rf"{_OWNER}{_AND_NOUN}(?:mission|request|proposal|statement|letter|remarks?|comments?|speech|message|complaint|appeal"
    r"|e-?mail|post|tweet|order|motion|petition|testimony|reply|answer|response)\s\Z"
)

CLAIM_BEHIND = regex.compile(
    r"\s(?:comment|remark|speech|pledge|promise|claim|tweet|quip|line|statement|mantra|slogan|motto|jibe|warning"
    r"|accusation|threat|rant)s?\b"
)

CLAIM_BY = regex.compile(
    r"\b(?:claim|allegation|accusation|charge|suggestion|argument|complaint|warning|promise|pledge|vow|demand|call"
    r"|threat|remark|comment|prediction|assertion|admission|request|plea)s?"
    r"\s(?:by|from)\s(?:the\s)?(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"
)

CLAIM_TAIL = regex.compile(
    rf"{SUBJECT_TAIL}(?:,?\sthat\s[^;:“”\"]{{0,90}}|\s(?:to|of|for)\s(?:(?!(?:that|as|was|is|were)\b)[\p{{L}}’'-]+\s){{0,4}})"
)

MESSAGE_FROM = regex.compile(
    rf"\b{any_of(OWN_WORDS | {'quote', 'comment', 'text'})}\s(?:\p{{Ll}}+\s)?(?:from|by)\s"
    r"(?:(?:the|an?|his|her|their)\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+,\s|the\s)?(?:\p{Lu}\p{L}*\.?\s){0,2}\Z"
)

MESSAGE_TAIL = regex.compile(rf"{SUBJECT_TAIL}(?:,?\sto\s[^,.;:“”\"]{{1,40}})?:\s")

GESTURE = regex.compile(rf"{SUBJECT_TAIL}\s(?:(?:just|only|then|also|\p{{Ll}}+ly)\s)?{_GESTURE}")

OWNED_GESTURE = regex.compile(
    rf"(?:(?P<pronoun>(?:His|Her))|['’]s|(?<=s)['’])\s(?:\p{{Ll}}+\s)?{_BODY_PART}\s\p{{Ll}}+(?:ed|es|s|ke|ll|se)\b"
)

ANSWERS_OTHERS = regex.compile(rf"{SUBJECT_TAIL}\s(?:also\s|\p{{Ll}}+ly\s)?(?:dis)?agree[sd]\b")
