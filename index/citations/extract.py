"""What is cited: an article, and words of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from index.annotation import Quotation
from index.article import Article, Span

_BREAKS = re.compile(r"[ \x00-\x1f\x7f-\x9f\u2028\u2029]+")
_INNER_QUOTATION = re.compile(r'„([^„“”]*)[“”]|(?<!\w)"([^"]*)"')
_SINGLE_MARKS = str.maketrans("“”„", "‘’‚")


class Extract(Struct, frozen=True):
    """Words of an article, and who says them; without words, the article as a whole."""

    article: Article
    spans: tuple[Span, ...] = ()
    """In the body, in order: one for each part of an interrupted utterance, without its outer marks."""
    speaker: str = ""

    @property
    def words(self) -> str:
        """Those of all parts, on one line, without outer marks."""
        return one_line(" ".join(span.of(self.article.body) for span in self.spans))

    @property
    def quotation(self) -> str:
        """The words in quotation marks, and who says them; empty for the article as a whole."""
        speaker = one_line(self.speaker)
        return f"{quoted(self.words)} — {speaker}" if self.words and speaker else quoted(self.words)

    def alone(self) -> Extract:
        """The article as a whole."""
        return Extract(self.article)


def extract_of_utterance(article: Article, parts: Sequence[Quotation]) -> Extract:
    """The parts of one utterance as one quotation, by the speaker whom any of them names."""
    speaker = next((part.speaker for part in parts if part.speaker), "")
    return Extract(article, tuple(part.content for part in parts), speaker)


def extracts_of(quotations: Iterable[tuple[Article, Quotation]]) -> Iterator[Extract]:
    """An extract for each utterance, in their order; quotations come as they stand in the annotations of articles."""
    for _, group in groupby(quotations, key=lambda found: (found[0].id, found[1].utterance)):
        parts = list(group)
        yield extract_of_utterance(parts[0][0], [quotation for _, quotation in parts])


def utterance_of(quotations: Iterable[Quotation], quotation: Quotation) -> tuple[Quotation, ...]:
    """All parts, in order, of the utterance that a quotation is part of."""
    parts = (part for part in quotations if part.utterance == quotation.utterance)
    return tuple(sorted(parts, key=lambda part: part.span))


def by_article(extracts: Iterable[Extract]) -> list[tuple[Article, list[Extract]]]:
    """Each article once, in the order of its first extract, with all that is cited of it."""
    found: dict[str, tuple[Article, list[Extract]]] = {}
    for extract in extracts:
        found.setdefault(extract.article.id, (extract.article, []))[1].append(extract)
    return list(found.values())


def quoted(words: str) -> str:
    """The words in double quotation marks, those inside them made single; nothing where there are no words."""
    line = one_line(words)
    return f"“{with_single_marks(line)}”" if line else ""


def one_line(text: str) -> str:
    """The text on one line, with nothing in it that a terminal could obey."""
    return _BREAKS.sub(" ", text).strip(" ")


def with_single_marks(line: str) -> str:
    """The line with single quotation marks for double ones, apart from those of inches."""
    return _INNER_QUOTATION.sub(r"‘\1\2’", line).translate(_SINGLE_MARKS)
