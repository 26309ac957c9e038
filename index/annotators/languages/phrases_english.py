"""English noun phrases as they stand beside a verb of saying, where any noun at all is who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.languages.phrases import Phrases
from index.annotators.languages.verbs_english import AUXILIARIES
from index.annotators.lexicon import SAYING, TIMES

_ALONE = frozenset("another others some many most several few both one all none two three everyone".split())
"""Words that stand for somebody by themselves: "others said"."""
_SEVERAL_OF = (
    "some|many|most|several|few|both|all|other|two|three|four|five|six|seven|eight|nine|ten|dozens of"
)
_SHARE_OF = (
    r"(?:(?:[\p{L}\d.,-]+\s){0,3}?(?:per\s?cent|hundreds|thousands|scores|half|thirds|quarters|fifths|tenths)"
    r"|\p{L}+-(?:thirds|quarters|fifths|tenths))\sof(?:\s(?:all|the|its|his|her|their|our|those|these)\b)*"
)
"""How many of somebody: "41 percent of", "two-thirds of all"."""
_ARTICLE = rf"(?:{_SHARE_OF}|one\sof\s(?:the|his|her|their|its|our|these|those)|(?:some|many|most|several|few|all|both)\sof\s(?:the|his|her|their|its|our|these|those)(?=\s\p{{Ll}}+\s(?:that|which|who|in|at|from)\b)|an?|the|one|another|his|her|their|its|our|my|this|these|those|that|{_SEVERAL_OF}|(?:(?:more|fewer)\sthan\s|at\sleast\s|nearly\s|almost\s)?(?:\d+|a\sdozen))"
_FUNCTION_WORDS = frozenset(
    # prepositions, conjunctions and what opens a clause
    """of for from at in on with without to by about near behind under over between against among during since after before
    until into through via within outside inside across along around amid despite regarding like than as and or but nor who
    whose whom which that what when where while why how if whether because though although so"""
    # verbs that lead others in
    """ is was are were be been being am has have had do does did will would can could may might must shall should not"""
    # pronouns and articles
    """ i he she it they we you him them me us himself herself itself themselves there here an a the his her their its our my
    your this these those"""
    # adverbs
    """ also later then now again once further never ever just even only still already soon often too yet back instead however
    meanwhile yesterday today tonight tomorrow earlier afterward afterwards nearby previously recently alike last next such
    aged close familiar aware unless according""".split()
)
_FUNCTION_WORD = any_of(
    frozenset(form for word in _FUNCTION_WORDS for form in (word, word.capitalize(), word.upper()))
)
"""One of those in small letters, in capitals, or with one: named letter by letter it is found sooner than in any letters."""
_CONTRACTED = r"(?:I|he|she|it|they|we|you|who|that|there)['’](?:d|ll|s|ve|re|m)"
"""A pronoun and what it runs together with: "she'd"."""
_LIKE_ADVERBS = (
    "reply|supply|jelly|belly|ally|family|elderly|early|assembly|daily|weekly|monthly|friendly|bully|monopoly"
)
_ADVERB = rf"(?!(?:{_LIKE_ADVERBS})\b)\p{{Ll}}{{3,}}ly"
_TOOK_PART = (
    "speaking|wearing|living|standing|holding|working|sitting|waiting|attending|referring|using|watching|carrying"
    "|representing|requesting|posing|protesting|fleeing|leaving|visiting|walking|asking|quoting|trying|looking"
)
"""Participles behind whom they tell more of: "a man wearing a mask"."""
_VERB = any_of(frozenset(verb for verb in SAYING if verb.endswith(("said", "told", "says", "tells"))))
_STOP = (
    rf"(?:(?:(?!(?:US|IT|WHO)\b){_FUNCTION_WORD}|(?i:{_CONTRACTED})|{_ADVERB}|{_TOOK_PART}|{_VERB}|{any_of(TIMES - {'May', 'March', 'August', 'April', 'AM', 'PM'})})\b(?![.’'-]\p{{L}})"
    rf"|\p{{Ll}}+(?:ed|ing)\b(?=\s(?:of|for|from|at|in|on|with|to|by|about|as|an?|the|his|her|their|its|that)\b)"
    r"|\p{Lu}\p{Ll}+ing\b(?=\s(?:for|at|in|on|with|to|about|after|before|as|an?|the|his|her|their|its|that)\b))"
)
_WORD = r"@?[\p{L}\d][\p{L}\p{M}\d_’'&-]*(?:\.[\p{L}\p{M}\d]+)*(?:\.(?=\s))?"
_DEPARTMENT = (
    r"\p{Lu}\p{Ll}+\s(?:\p{Lu}\p{Ll}+\s)?"
    r"(?:spokes(?:wo)?man|spokesperson|secretary|minister|officials?|governor|chair(?:wo)?man|leader|boss|sources?|lawmakers?)\b"
)
"""The rest of two nouns that are one name before what somebody is there: "Work and Pensions spokesman"."""
_PHRASE = regex.compile(
    rf"(?P<article>(?i:{_ARTICLE})\s(?:(?:{_SEVERAL_OF})\s)?)?"
    rf"(?P<noun>(?!{_STOP}){_WORD}(?:\s(?:&\s|and\s(?=\p{{Ll}}+\s|{_DEPARTMENT}))?(?!{_STOP}){_WORD}){{0,7}}+)"
)
"""A noun phrase up to its last word, with whatever stands before that: "one bank chief security officer"."""
_PHRASE_ALONE = regex.compile(rf"(?P<noun>(?i:{any_of(_ALONE)}))(?!\sof\b)(?=\W|$)")
"""Somebody of whom no more is said: "others"."""
_TOLD_OF = (
    rf"(?:{_TOOK_PART}|named|called|known|identified|quoted|cited|briefed|involved|hired|elected|appointed|based"
    r"|signed|written|born|leading|running|investigating|studying|posting|writing|travelling|traveling)"
)
"""Participles that may stand between somebody and their verb."""
_CLAUSE_OPENS = (
    r"(?:that|when|after|before|until|since|while|because|which|what|how|if|whether|though|although|but"
    r"|who|whom|whose|(?<!such\s)as|he|she|it|they|we|I|is|are|was|were|has|have|had|will|would|can|could|did|do|does)\b"
)
_GOES_ON = regex.compile(
    r"(?:\s\([^()\n]{1,60}\))?"
    # "of the city", "who lives in Ohio", "close to the talks"
    r"(?:\s(?:who|(?:that|which)(?=\s(?!he\b|she\b|they\b|it\b|the\b|an?\b|his\b|her\b|their\b|its\b)\p{Ll}))\s[^,;:“”\"()]{1,80}?"
    rf"|\s(?:of|for|from|at|in|on|with|near|behind|and|to(?=\s(?:the|an?|\p{{Lu}}))|nearby|close|familiar|aware|such|{_TOLD_OF})"
    rf"(?:\s(?!{_CLAUSE_OPENS})[^\s,;:–—“”\"()]+){{1,9}}?)?"
    r"(?:,\s[^“”\";:]{1,160},)?"  # ", a lawyer,"
    rf"\s(?:(?:{AUXILIARIES}|further|once|earlier|first|long|already|again|even|on|there|here|today|yesterday|\p{{Lu}}\p{{Ll}}+day"
    r"|itself|himself|herself|themselves)\s)*"
)
"""What may stand between such a phrase and its verb."""
_ENDS = regex.compile(rf"[,.;:()\n]|$|\s(?:{_STOP}|\()|\s?[–—-]")
"""What stands behind such a phrase where its verb came first."""

_OPENING_WORDS = (
    r"(?:In|On|At|After|Following|During|By|Earlier|Meanwhile|However|Last|Later|Yesterday|Today|Also)"
)
"""With what a sentence opens before its subject."""
_BUT = r"[\s”\"’)]*(?:(?:But|And|Yet|Still|So)\s(?!\p{Ll}+ing))?"

POSSESSIVE = r"(?:['’]s|(?<=s)['’])"
"""What makes an owner of a name: "Hale's", "Jones'"."""

PHRASES = Phrases(
    phrase=_PHRASE,
    alone=_PHRASE_ALONE,
    ends=_ENDS,
    goes_on=_GOES_ON,
    is_led_in=regex.compile(r"\s(?:to\s)?"),
    opens=(
        regex.compile(rf"{_BUT}(?:{_OPENING_WORDS}\b[^.;:,“”\"]{{0,60}},\s)?"),
        regex.compile(
            rf"{_BUT}(?:On\s\p{{Lu}}\p{{Ll}}+day\s(?:(?:morning|afternoon|evening|night)\s)?"
            r"|(?:Last|This|That)\s(?:week|month|year|night|morning)\s|In\s\d{4}\s|(?:Later|Then|Yesterday|Today)\s)"
        ),
    ),
    opens_clause=regex.compile(
        r"\b(?:that|after|before|because|while|when|where|although|though|but|and|(?<!\bsuch\s)[Aa]s|if|whether|since|what|which|how"
        r"|until)\s|,\s"
    ),
    opens_absolute=regex.compile(r"\bwith\s"),
)

SAID_BY_THINGS = regex.compile(
    r"(?:suggest|indicate|reveal|read|confirm|propose|credit|promise|estimate|impl[yi]e?|reflect|respond|dispute"
    r"|predict|continue(?!s?d?(?:[,:]|\sin\s(?:his|her|their)\s(?:\p{Ll}+\s?){1,3}[,:]))|maintain|express|mean|show|point|raise|mark|cite|name|term)(?:d|s|ed)?\b"
    r"|forecasts?|quoted|(?:call(?:s|ed)?|put)(?=\sfor\b|\son\b)"
)
"""Verbs whose subject need be nobody: "the delay suggests"."""
