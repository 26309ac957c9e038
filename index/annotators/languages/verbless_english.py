"""How English gives somebody's words without a verb of saying."""

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
    OWNED_GESTURE,
)
from index.annotators.languages.documents_english import (
    DOCUMENT_GOVERNED,
    DOCUMENT_SAYS,
    DOCUMENT_SAYS_BEHIND,
    PART_OF_DOCUMENT,
)
from index.annotators.languages.phrases_english import POSSESSIVE
from index.annotators.languages.verbless import Verbless
from index.annotators.languages.verbs_english import SUBJECT_TAIL

VERBLESS = Verbless(
    claim=CLAIM,
    claimed=CLAIMED,
    claim_behind=CLAIM_BEHIND,
    claim_made=CLAIM_MADE,
    judges_claim=JUDGES_CLAIM,
    before_author=(" by ", " from "),
    claim_by=CLAIM_BY,
    claim_tail=CLAIM_TAIL,
    message_from=MESSAGE_FROM,
    message_tail=MESSAGE_TAIL,
    noun_behind=regex.compile(
        r"\s(?:(?!(?:the|an?|his|her|its|their|this|that|one)\s)\p{Ll}+\s)?(?:claim|call|forecast|demand|warning|promise|request|offer|answer|report|estimate|charge|fear|hope|doubt|quote)s?\b"
    ),
    article_before=regex.compile(
        r"\b(?:[Tt]he|[Aa]n?|[Tt]hese|[Tt]hose|[Tt]his|[Tt]hat)\s(?:[\p{Ll}-]+\s){0,2}\Z"
    ),
    titles=regex.compile(r"(?:\p{Lu}\p{L}*\.?\s){0,2}"),
    gesture=GESTURE,
    owned_gesture=OWNED_GESTURE,
    answers_others=ANSWERS_OTHERS,
    document_says=DOCUMENT_SAYS,
    document_says_behind=DOCUMENT_SAYS_BEHIND,
    document_governed=DOCUMENT_GOVERNED,
    part_of_document=PART_OF_DOCUMENT,
    source_in_brackets=regex.compile(
        r"[.,]?\s\((?:(?:[Ss]ource|[Ff]rom|[Vv]ia):?\s)?"
        r"(?:\[(?P<name>[^\[\]\n]{3,120})\]\([^()\n]{1,300}\)\)"
        r"|(?<=(?:[Ss]ource|[Ff]rom|[Vv]ia):?\s)(?P<name>\p{Lu}[^()\n]{2,80})\)"
        r"|(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+|\set\sal\.?)?),?\s\d{4}[a-z]?(?:[,:][^()\n]{1,40})?\))"
    ),
    signature=regex.compile(
        r"\s(?P<name>(?:\p{Lu}[\p{L}.’'-]*+\s){0,3}\p{Lu}[\p{L}’'-]++)"
        # what somebody is, but no verb: ", a lawyer from Ohio"
        r"(?:,(?:\s(?!(?:is|was|are|were|has|had|who|which|says|said|told|\p{Ll}++(?<=ed))\b)[\p{L}’'-]++){2,12})?"
        r"\.(?=\s|$)"
    ),
    owned_words=regex.compile(
        rf"{POSSESSIVE}\s"
        r"(?:own\s(?:\p{Ll}[\p{L}-]+\s){0,2}?\p{Ll}[\p{L}-]+"
        r"|(?:\p{Ll}[\p{L}-]+\s){0,2}(?:reply|answer|response|retort|verdict|conclusion|advice|motto|slogan"
        r"|message|comment|remark|words|explanation|reaction)(?=[:?])"
        r"|(?:\p{Ll}[\p{L}-]+\s){1,3}?(?:is|was|reads|read|came|comes)(?:\s\p{Ll}+)?)[:?]\s\Z"
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
    source=regex.compile(r"\b[Aa]ccording\sto\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}\Z"),
    view=regex.compile(r"\s*For\s(?:[\p{L}.’'-]+\s){0,4}"),
    topic=regex.compile(r"\s*(?:Of|About|As\sfor|Regarding)\s(?:\p{Lu}\p{L}*\.?\s){0,2}"),
    acting=regex.compile(
        rf"{SUBJECT_TAIL}\s+(?:(?:has|have|had)\s+)?(?:\p{{Ll}}+ly\s+)?(?:\p{{Ll}}{{2,}}ed|spoke|spoken|saw|made|took|gave|put)\b"
    ),
    first_person=regex.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]urs?)\b"),
)
