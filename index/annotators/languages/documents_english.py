"""Documents as English lets them speak: "Section 3 of the Act requires", "under the law", "as the guide puts it"."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.lexicon import WRITTEN_THINGS

DOCUMENTS = WRITTEN_THINGS | frozenset(
    """law laws bill act memorandum directive policy guide guidelines guidance page website webpage programme program
    treaty contract agreement plan strategy advert posting order constitution charter handbook manual release paper
    brochure pamphlet form draft rule rules regulation regulations amendment filing application proposal budget code
    standard standards FAQ FAQs prompt playbook toolkit statute legislation provision clause framework roadmap
    circular edict pact accord convention protocol textbook dictionary checklist template questionnaire itinerary deal
    mandate measure injunction motion subpoena warrant deed prospectus invitation booklet newsletter
    citation slide card plaque foreword preface certificate diary logbook receipt dossier""".split()
)
"""What has words of its own that bind, ask or explain."""
_PARTS = (
    r"(?:[Ss]ections?|[Aa]rticles?|[Cc]hapters?|[Tt]itle|[Pp]art|[Pp]aragraphs?|[Cc]lauses?|[Rr]ules?)"
    r"\s(?:\d[\w.()-]*|[IVX]+)"
    r"|[Tt]he\s(?:\p{Ll}+\s)?(?:provisions?|terms|text|language|wording|preamble|summary|introduction|version|draft"
    r"|conclusions?|findings|first\spage|last\spage|front\spage|cover)"
)
"""What a document is made of."""
_NO_PART = r"(?!(?:of|in|to|for|from|at|on|with|by|and|or|but|that|which|who|is|was|are|were|has|had|said|says|told|as|when)\b)"
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Mm]y|[Aa]nother|[Oo]ne)"
_NOUN = rf"{_ARTICLE}\s(?P<noun>(?:{_NO_PART}[\p{{L}}\d’'&.-]+\s){{0,4}}?(?i:{any_of(DOCUMENTS)}))\b(?!['’-])"
"""A document with its article: "the new Safe Bridges Act"."""
_REST = r"(?:\s(?!(?:who|because|after|when|while|although|though|he|she|they|I|we)\b)[^\s.;:“”\"]+){0,14}?"
_ADVERBS = (
    r"(?:\s(?:also|now|then|further|specifically|only|simply|would|will|must|should|can|could|may|does|did|not"
    r"|has|had|have|even|\p{Ll}+ly))*"
)
_TELLS_TO = (
    r"(?:direct|require|ask|instruct|order|oblige|urge|allow|forbid|permit|authoris|authoriz|authorise|authorize"
    r"|empower|enable|compel|command|invite|entitle|call|advise|remind|warn|oblig|invit|advis|requir|encourag"
    r"|encourage|promis|promise|pledg|pledge|aim|seek|intend|propos|propose|vow|threaten|commit|committ|demand)"
    r"(?:s|es|ed)?|told|tells?|sought|forbade|bound|binds"
)
_TELLS = (
    r"(?:mandat|requir|prohibit|guarante|promis|describ|defin|list|mention|bann|ban|provid|call|warn|refer|cit|identifi"
    r"|identif|outlin|recommend|exclud|specifi|specif|prescrib|stipulat|limit|restrict|grant|protect|stat|express"
    r"|explain|conclud|demand|propos|condemn|criticis|criticiz|prais|urg|envision|envisag|emphasis|emphasiz|stress"
    r"|request|claim|establish|declar|acknowledg|allud|begin|end|highlight|advertis|characteris|characteriz)"
    r"(?:e?s|ed|ies|ied|y|e)?|banned|bans|sets?(?=\s(?:out|forth)\b)|lays?(?=\sout\b)|laid(?=\sout\b)|speaks?|spoke|puts?"
    r"|reads?|began|forbids?|bars?|barred|uses?d?(?=\sthe\s(?:words?|phrase|term)s?\s)"
)
_TAIL = (
    r"(?:\s(?:of|from|for|on|by|about|in)(?:\s(?!(?:and|but|who|which|that|is|was|has|had)\b)[^\s,.;:“”\"]+){1,8}?"
    r"|\s\([^()\n]{1,40}\)|,\s[^;:.“”\"]{1,80}?,"
    r"|\s(?:published|released|issued|presented|circulated|leaked|filed|signed|passed|scribbled|pinned|attached|found|sent|shown"
    r"|displayed|taped|written|dated|agreed|adopted|drafted|delivered)\s[^,.;:“”\"]{1,60}?"
    r"|,?\s(?:which|that)\s(?:(?:was|were|is|are)\s\p{Ll}+(?:\s(?:in|on|by|last|this)\s[^.;:,“”\"]{1,40})?(?:,?\sand))?)?"
)
"""What may stand between a document and its verb."""

DOCUMENT_SAYS = (
    # "the memo directs agencies to "
    regex.compile(rf"\b{_NOUN}{_TAIL}{_ADVERBS}\s(?:{_TELLS_TO})(?=\s){_REST}\s(?:not\s)?to(?:\s\p{{Ll}}+){{0,5}}\s\Z"),
    # "the directive defines a bridge as "
    regex.compile(rf"\b{_NOUN}{_TAIL}{_ADVERBS}\s(?:{_TELLS})(?![\p{{L}}’'-]){_REST}[,:]?\s\Z"),
    # "under the law, the town must build "
    regex.compile(
        rf"\b[Uu]nder\s(?:the\sterms\sof\s)?{_NOUN}(?:\s[^.;:,“”\"]{{1,60}})?,{_REST}\s(?:must|should|may|can|shall|will"
        rf"|would|could|cannot|are|is|were|was|has|have|had){_REST}\s\Z"
    ),
    # "An excerpt from the report: "; "From the report’s summary: "
    regex.compile(
        rf"(?:^|(?<=[.!?:\n]\s?))(?:From|(?:[^\s.;:“”\"]+\s){{0,6}}(?:excerpts?|passage|line|sentence|quote|quotation)\sfrom)"
        rf"\s{_NOUN}(?:['’]s\s(?:\p{{Ll}}+\s?){{1,2}})?:\s\Z"
    ),
    # "As the guide puts it, "; "a bridge, as the guide says, is "
    regex.compile(rf"\b[Aa]s\s{_NOUN}\s(?:puts?\sit|says|said|states|stated|notes|explains|has\sit)(?:,|:)(?:\s\p{{Ll}}+){{0,3}}\s\Z"),
)  # fmt: skip
"""How a document says the words that follow; group `noun` is what it is called."""
DOCUMENT_SAYS_BEHIND = regex.compile(rf",?\sas\s{_NOUN}\s(?:puts?\sit|says|said|states|stated|notes|has\sit)")
"""The same behind the words: ", as the guide puts it"."""
DOCUMENT_GOVERNED = regex.compile(
    r"\b(?:of|in|with|to|for|from|at|on|against|after|before|about|between|under|during|like|than|near|by)\s\Z"
)
"""What stands before a document that does not act."""
PART_OF_DOCUMENT = regex.compile(rf"\b(?:{_PARTS})\s(?:of|in|to)\s\Z")
"""What may stand there though: "Section 3 of "."""
