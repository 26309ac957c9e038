"""What English may put between a subject and its verb of saying."""

from __future__ import annotations

import regex

from index.annotators.languages.interruptions import Interruptions
from index.annotators.languages.patterns import any_of
from index.annotators.languages.verbs_english import SUBJECT_TAIL
from index.annotators.lexicon import ROLES

INTERRUPTIONS = Interruptions(
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
    opens_with_clause=regex.compile(
        r"(?r)(?:^|\n|[.!?][\"”]?\s)(?:But\s)?(?:Even\s)?(?i:as|while|when|after|before|though|although|because|since|once|if)"
        r"\s(?:(?:the|an?|his|her|their|some|many|most)\s)?(?:\p{L}+\s){0,3}\Z"
    ),
    before_main=regex.compile(r",\s(?:\p{Lu}\p{L}*\.?\s){0,2}"),
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
    contact=regex.compile(r"\s(?:\p{Ll}+ed|spoke|met|saw|asked)(?:\s(?:to|with))?\s"),
    origin=regex.compile(r"\s(?:of|from|for|at)\s(?:the\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}"),
    absolute=regex.compile(
        r"\bwith\s(?:(?:the|an?)\s)?(?:\p{Ll}[\p{Ll}-]+\s){0,2}(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    opens_insertion=regex.compile(r",\s(?:[\p{Lu}\d][\p{L}\d.’'-]*\s|\p{Ll}+\s(?=\p{Lu})){0,4}\Z"),
    rest_of_clause=regex.compile(r"(?:\s[^,.;:“”\"]{1,60})?,\s"),
    apposed_in_clause=regex.compile(
        r",\s(?:where|when|while|as|after|before|because|and|but)\s(?:his|her|their|its|the|an?)\s[^,.;:“”\"]{1,50},\s\Z"
    ),
    contracted=regex.compile(r"['’](?:d|ll|ve)(?=\s)"),
)
