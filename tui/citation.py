"""What is pasted when words are copied: the words, who said them, and where they were printed, on two lines.

“We will open the archive in spring,” — Ada Lind
The Harbour Post, “Town opens its archive”, Porthaven, 17 November 2008
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from index.annotation import Quotation
from index.article import Article, Span

_BREAKS = re.compile(r"[ \x00-\x1f\x7f-\x9f\u2028\u2029]+")
_INNER_QUOTATION = re.compile(r'„([^„“”]*)[“”]|(?<!\w)"([^"]*)"')
_SINGLE_MARKS = str.maketrans("“”„", "‘’‚")
_BYLINE_OPENING = re.compile(r"^by ", re.IGNORECASE)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # fmt: skip
UNDATED = "n.d."


def cite(article: Article, parts: Sequence[Quotation]) -> str:
    """The parts of one utterance as one quotation, its speaker where known, and the article it stands in."""
    words = " ".join(part.content.of(article.body) for part in parts)
    speaker = next((part.speaker for part in parts if part.speaker), "")
    return _cutting(words, speaker, article)


def cite_passage(article: Article, span: Span) -> str:
    """Any passage of the body, and the article it stands in."""
    return _cutting(span.of(article.body), "", article)


def utterance_of(quotations: Iterable[Quotation], quotation: Quotation) -> tuple[Quotation, ...]:
    """All parts, in order, of the utterance that a quotation is part of."""
    parts = (part for part in quotations if part.utterance == quotation.utterance)
    return tuple(sorted(parts, key=lambda part: part.span))


def source_line(article: Article) -> str:
    """Where an article was printed: source, byline, headline, place, date and address, as far as they are known."""
    known = [
        _one_line(article.source) or _origin_name(article),
        _BYLINE_OPENING.sub("", _one_line(article.byline)),
        quoted(article.headline),
        _one_line(article.dateline),
        _day(article.published),
        _one_line(article.url),
    ]
    return ", ".join(dict.fromkeys(filter(None, known)))


def _cutting(words: str, speaker: str, article: Article) -> str:
    attribution = f" — {_one_line(speaker)}" if speaker else ""
    return f"{quoted(words)}{attribution}\n{source_line(article)}"


def quoted(words: str) -> str:
    """The words in double quotation marks, those inside them made single; nothing where there are no words."""
    line = _one_line(words)
    return f"“{_with_single_marks(line)}”" if line else ""


def _with_single_marks(line: str) -> str:
    return _INNER_QUOTATION.sub(r"‘\1\2’", line).translate(_SINGLE_MARKS)


def _one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip(" ")


def _origin_name(article: Article) -> str:
    """The name of the file, where an article says nothing else that it could be found by."""
    return "" if article.headline or article.url else _one_line(PurePath(article.origin).name)


def _day(published: date | None) -> str:
    return f"{published.day} {MONTHS[published.month - 1]} {published.year}" if published else UNDATED
