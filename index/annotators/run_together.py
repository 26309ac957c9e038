"""Paragraphs that a page has lost the breaks between: "… grew fast.Lee said", "… to stay.”Lee said".

Every rule would have to know what ends a sentence there. So the text is read with the breaks put in again, and what is
found in it is put back to where it stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex
from msgspec import Struct
from msgspec.structs import replace

from index.annotation import Annotation
from index.annotators.sentences import TITLES
from index.article import Article, Span

_STOP = regex.compile(
    r"[.!?,](?=[\p{Lu}\"”’“])"  # few stops have no blank behind, and are found fast
    r"(?:(?=[\"”]\p{Lu})|(?<!,)(?:(?=\p{Lu}\p{L}*+(?:[\s,]|['’]\p{L}))|(?=[\"”’]+[\p{Lu}“])|(?=“\p{Lu})))"
)
"""A stop with no blank behind, but a capital or a mark; or a comma that may end a quotation so."""
_WORD_BEFORE = regex.compile(
    r"(?r)(?<![\p{L}\p{N}./@:_#-])(?:\p{L}[\p{L}-]+(?:['’]s)?|(?:19|20)\d\d|\d+%)\Z|[\p{Ll}\d]\)\Z"
)
_WORD_BEHIND = regex.compile(r"\p{L}+")
_END_WITHIN_MARKS = regex.compile(r"[\p{Ll}\d)%’'?!]")
_LONGEST_WORD = 30
_NO_END = frozenset((*TITLES.split("|"), *"No Nos Mt Ft Inc Co Ltd Corp".split()))
"""What is shortened: "St.Torvo"."""
_OF_ADDRESSES = frozenset("Com Net Org Gov Edu Info Js Io Tv".split())
_OPENERS = frozenset(
    "The But And However He She They It This That These Those There When While After".split()
)
"""Words that begin a sentence, and no name behind a stop."""
_FEWEST_SURE = 2
"""Joints behind a small letter, or before one of those, that let others be believed: elsewhere it may be a name, as "One.Tel"."""
_MARKS = '"”’“'


class RunTogether(Struct, frozen=True):
    """A text with the breaks put in that it had lost."""

    text: str
    breaks: Sequence[int]
    """Where they stand in it."""

    def put_back(self, found: Annotation) -> Annotation:
        """What was found in the text, in characters of the original."""
        return replace(
            found,
            mentions=tuple(replace(each, span=self._original(each.span)) for each in found.mentions),
            dates=tuple(replace(each, span=self._original(each.span)) for each in found.dates),
            quotations=tuple(
                replace(
                    each,
                    span=self._original(each.span),
                    content=self._original(each.content),
                    speaker_mention=each.speaker_mention and self._original(each.speaker_mention),
                )
                for each in found.quotations
            ),
        )

    def _original(self, span: Span) -> Span:
        return Span(*(place - bisect_left(self.breaks, place) for place in (span.start, span.end)))


def read_apart(
    articles: Sequence[Article], annotate: Callable[[Sequence[Article]], list[Annotation]]
) -> list[Annotation]:
    """What `annotate` finds in articles whose paragraphs may be run together."""
    apart = [taken_apart(article.body) for article in articles]
    read = [
        replace(article, body=own.text) if own else article
        for article, own in zip(articles, apart, strict=True)
    ]
    return [own.put_back(found) if own else found for found, own in zip(annotate(read), apart, strict=True)]


def taken_apart(text: str) -> RunTogether | None:
    """The text with breaks between the paragraphs that are run together, if any are."""
    joints = list(_joints(text))
    if not joints:
        return None
    ends = [*(place for place, _ in joints), len(text)]
    pieces = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    signs = [*(sign for _, sign in joints), ""]
    breaks = [place + number for number, (place, _) in enumerate(joints)]
    return RunTogether("".join(piece + sign for piece, sign in zip(pieces, signs, strict=True)), breaks)


class _Joint(NamedTuple):
    stop: int
    """Behind the stop."""
    place: int
    """Behind any marks that follow it."""
    is_sure: bool


def _joints(text: str) -> Iterator[tuple[int, str]]:
    """Where a paragraph or a sentence begins at a stop or a mark, and what was lost there."""
    found = [joint for stop in _STOP.finditer(text) if (joint := _joint(text, stop.end()))]
    is_flattened = sum(joint.is_sure for joint in found) >= _FEWEST_SURE
    opening = _opening(text, [joint.stop for joint in found if text[joint.stop] == '"'])
    is_open, read = False, 0
    for stop, place, is_sure in found:
        if not (is_sure or is_flattened):
            continue
        is_open = _is_open(text, read, stop, is_before=is_open)
        read = stop
        if text[stop] in "”’" and not is_open:
            continue  # it opens: 'she wrote,”There is'
        is_opening = text[stop] == "“" or (text[stop] == '"' and (stop in opening or not is_open))
        if is_opening and is_open:  # for each paragraph anew
            is_open = False
            yield stop, "\n"
        else:
            yield stop if is_opening else place, " "


def _joint(text: str, stop: int) -> _Joint | None:
    """Where the next sentence begins, if one does behind the stop that ends there."""
    if text[stop] in _MARKS:
        if not _END_WITHIN_MARKS.match(text, stop - 2):
            return None
        place = stop
        while text[place] in '"”’':
            place += 1
        return _Joint(stop, place, is_sure=True)
    before = _WORD_BEFORE.match(text, max(0, stop - _LONGEST_WORD), stop - 1)
    behind = _WORD_BEHIND.match(text, stop)
    if not before or not behind or behind.group() in _OF_ADDRESSES or before.group() in _NO_END:
        return None
    is_sure = behind.group()[1:].islower() and (not before.group()[0].isupper() or behind.group() in _OPENERS)
    return _Joint(stop, stop, is_sure)


def _opening(text: str, straight: Sequence[int]) -> set[int]:
    """Those of the `straight` marks that open a quotation: the next mark of the line closes it."""
    opening: set[int] = set()
    for mark in reversed(straight):
        end = text.find("\n", mark)
        following = text.find('"', mark + 1, end if end >= 0 else len(text))
        if following >= 0 and following not in opening and not text[following - 1].isspace():
            opening.add(mark)
    return opening


def _is_open(text: str, start: int, end: int, *, is_before: bool) -> bool:
    """Whether a quotation is open at the `end` of a stretch of a paragraph, or of the last of several in it."""
    line = text.rfind("\n", start, end) + 1
    if line:
        start, is_before = line, False
    opened, closed = text.rfind("“", start, end), text.rfind("”", start, end)
    is_curly = opened > closed if opened != closed else is_before
    return is_curly != (text.count('"', start, end) % 2 == 1)
