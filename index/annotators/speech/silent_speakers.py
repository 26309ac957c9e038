"""Whose words are that no sentence gives to anybody: by who speaks around them, or whom the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

import regex
from msgspec.structs import replace

from index.annotation import Quotation, QuotationKind, SpeakerRule
from index.annotators.sentences import SENTENCE_END, TITLES, end_of_words, is_alone
from index.annotators.speech.people import People
from index.article import Span

_GOES_ON = regex.compile(r"added|adds|continued|continues|went on|goes on")
"""Verbs of which nobody is the subject who has not spoken before."""
_FEWEST_WORDS = 10
"""Words of a paragraph that can be nothing but what somebody says."""
_FEWEST_WORDS_OF_HEADING = 5
_FEWEST_WORDS_BELOW = 8
"""Words of a line below that is about who speaks."""
_MORE_BELOW = regex.compile(r"[ *_]*\n\s*(?=\S)")
_TITLES = regex.compile(rf"(?:(?:{TITLES})\.?\s)?")
_FEWEST_OF_CHIEF, _SHARE_OF_CHIEF = 4, 0.75
"""How many quotations somebody speaks at least, and what part of all, whom an article lets speak."""
_NEAR = 60
"""Characters behind words in which the next sentence begins with a name."""
_TITLED = regex.compile(r"\s(?:\p{Lu}[\p{L}.]*\s){0,2}")
_SAYS = regex.compile(
    r"\s(?:(?:also|has|had)\s)?(?:said|says|told|tells|explained|explains|believes)\s(?!\p{Lu}\p{L}+[.:]|[^.\n]{0,40}[“\"])"
)
_BLANKS = regex.compile(r"[^\S\n]*+")
_OPENS_LINE = regex.compile(r"(?r)(?:\n|\A)[ *_#]*+")
_LONGEST_GAP = 2500
"""Characters between two such paragraphs of one speaker."""


def of_the_silent(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """`found`, with speakers of quotations that have none but can only be somebody's: `people` by where they are named."""
    own = _of_those_below(text, _of_those_who_add(text, found), people)
    own = _of_whom_the_text_is_about(text, own, people)
    return _of_the_chief(text, _of_the_last(text, own, people), people)


def _of_those_who_add(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """Words right before those of somebody who adds something: "…." Jane Doe added, "…."."""
    own = list(found)
    for place in range(len(own) - 2, -1, -1):
        here, following = own[place], own[place + 1]
        between = text[here.span.end : following.span.start]
        adds = _GOES_ON.search(between) if following.speaker else None
        is_one_sentence = len(SENTENCE_END.findall(between.strip())) == 0
        if adds and is_one_sentence and _is_silent(here) and here.kind is QuotationKind.FULL:
            own[place] = _given(here, following.speaker)
    return own


def of_those_who_report_behind(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Whole sentences that begin a line, of whoever the next one of it lets speak: "…." Jane Doe said that it was a shame."""
    own = list(found)
    for place, quotation in enumerate(found):
        is_first = _is_silent(quotation) and _OPENS_LINE.match(text, 0, quotation.span.start)
        if not is_first or quotation.kind is not QuotationKind.FULL:
            continue
        end = quotation.span.end
        span, name = next(iter(people.within(Span(end, end + _NEAR))), (None, None))
        if span and _TITLED.fullmatch(text, end, span.start) and _SAYS.match(text, span.end):
            own[place] = _given(quotation, name)
    return own


def _of_those_below(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Words without a stop that head a part of the text: of whom its first words name, or who alone speaks in it."""
    own = list(found)
    heads = [place for place, each in enumerate(found) if _is_silent(each) and _is_heading(text, each)]
    for place, following in pairwise([*heads, len(found)]):
        here = found[place]
        named = _named_first(text, here.span.end, people)
        speakers = {each.speaker for each in found[place + 1 : following] if each.speaker}
        only = next(iter(speakers)) if len(speakers) == 1 and speakers <= people.names else None
        if (named and speakers & people.names <= {named}) or (only and named is None):
            own[place] = _given(here, named or only)
    return own


def _is_heading(text: str, quotation: Quotation) -> bool:
    """Whether words stand alone in a line, with more below, and are no whole sentence by their stop."""
    words = quotation.content.of(text).rstrip()
    is_first = _OPENS_LINE.match(text, 0, quotation.span.start) is not None
    is_alone = is_first and _MORE_BELOW.match(text, quotation.span.end) is not None
    return is_alone and words[-1:].isalnum() and len(words.split()) >= _FEWEST_WORDS_OF_HEADING


def _named_first(text: str, end: int, people: People) -> str | None:
    """Who is named with the first words of a line below `end` that tells something of them."""
    below = _MORE_BELOW.match(text, end)
    opening = _TITLES.match(text, below.end()) if below else None
    line_end = text.find("\n", opening.end()) if opening else end
    if opening is None or len(text[opening.end() : line_end].split()) < _FEWEST_WORDS_BELOW:
        return None
    return people.at(opening.end())


def _of_whom_the_text_is_about(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Whole paragraphs of a text in which nobody speaks, but one person is spoken of from its first sentence on."""
    is_silent = all(_is_silent(quotation) for quotation in found if quotation.kind is QuotationKind.FULL)
    named = people.outside([quotation.span for quotation in found]).named if is_silent else ()
    if not named:
        return list(found)
    place, first = named[0]
    counts = Counter(name for _, name in named).most_common(2)
    is_chief = counts[0][0] == first and (len(counts) == 1 or counts[0][1] > counts[1][1])
    if not is_chief or SENTENCE_END.search(text.lstrip(), 0, place.start):
        return list(found)
    return [
        _given(quotation, first) if _is_whole_paragraph(text, quotation) else quotation for quotation in found
    ]


def _of_the_last(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Whole paragraphs of who spoke last, where nobody else is named since: a report comes back to whom it is about."""
    own: list[Quotation] = []
    last: Quotation | None = None
    for quotation in found:
        is_meant = last is not None and _comes_back(text, last, quotation, people)
        last = _given(quotation, last.speaker) if last and is_meant else quotation
        own.append(last)
    return own


def _comes_back(text: str, last: Quotation, here: Quotation, people: People) -> bool:
    """Whether words that nobody is said to speak can only be of who spoke `last`."""
    if not _is_silent(here) or not _is_whole_paragraph(text, here) or last.speaker not in people.names:
        return False
    gap = Span(last.span.end, here.span.start)
    return len(gap) <= _LONGEST_GAP and all(name == last.speaker for _, name in people.within(gap))


def _of_the_chief(text: str, found: Sequence[Quotation], people: People) -> list[Quotation]:
    """Whole sentences between those of the one person who says nearly everything: the subject of a profile."""
    counts = Counter(quotation.speaker for quotation in found if quotation.speaker)
    (chief, times), *_ = counts.most_common(1) or [("", 0)]
    if times < _FEWEST_OF_CHIEF or times < _SHARE_OF_CHIEF * counts.total() or chief not in people.names:
        return list(found)
    own: list[Quotation] = []
    others = {span.start for span, name in people.named if name != chief}
    following = _speakers_from(found)
    before: str | None = None
    for place, quotation in enumerate(found):
        is_open = before == chief and _is_silent(quotation) and _is_complete(text, quotation, others)
        is_between = is_open and following[place + 1] in (chief, None)
        own.append(_given(quotation, chief) if is_between else quotation)
        before = own[-1].speaker or (before if _is_silent(own[-1]) else None)
    return own


def _speakers_from(found: Sequence[Quotation]) -> Sequence[str | None]:
    """Who speaks the first of the quotations from each on that has a speaker; none behind the last."""
    following: list[str | None] = [None]
    for quotation in reversed(found):
        following.append(quotation.speaker or following[-1])
    return following[::-1]


def _is_complete(text: str, quotation: Quotation, others: Set[int]) -> bool:
    """Whether words are whole sentences that nothing goes on with, and no sentence that begins with one of the `others`."""
    blanks = _BLANKS.match(text, quotation.span.end)
    start = blanks.end() if blanks else quotation.span.end
    following = text[start : start + 1]
    is_followed = following not in ("", "\n") and (not following.isupper() or start in others)
    return quotation.kind is QuotationKind.FULL and not is_followed


def _given(quotation: Quotation, speaker: str | None) -> Quotation:
    return replace(quotation, speaker=speaker, rule=SpeakerRule.CONTINUATION, confidence=0.8)


def _is_silent(quotation: Quotation) -> bool:
    return quotation.speaker is None and quotation.speaker_mention is None and quotation.cue is None


def _is_whole_paragraph(text: str, quotation: Quotation) -> bool:
    """Whether a paragraph holds whole sentences of somebody and nothing else, and none announces them."""
    if quotation.kind is not QuotationKind.FULL or not is_alone(text, quotation.span):
        return False
    is_long = len(quotation.content.of(text).split()) >= _FEWEST_WORDS
    return is_long and not text.endswith(":", 0, end_of_words(text, quotation.span.start))
