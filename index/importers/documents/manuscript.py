"""One document as somebody typed it, or an export of a database that was saved as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.importers.databases.any_export import articles_of_export
from index.importers.heads import Head, read_head
from index.importers.hygiene import clean_line, clean_text
from index.importers.raw import RawArticle, cleaned

_TITLE_STYLES: Final = ("Title", "Heading 1")
_PARAGRAPHS_LOOKED_AT = 12
"""For the title."""
_NO_TITLE = regex.compile(
    r"(?:microsoft word\b|untitled|(?:word )?document\s?\d*$|powerpoint).*", regex.IGNORECASE
)
_NO_AUTHOR = regex.compile(
    r"python-docx|apache poi|unknown|un-?named|(?:microsoft )?office|(?:(?:microsoft office|windows|default) )?user"
    r"|admin\w*|owner",
    regex.IGNORECASE,
)
"""Who wrote a file if nobody said so."""


class Paragraph(Struct, eq=False):
    """A paragraph, and the name of its style."""

    text: str = ""
    style: str = ""


class Manuscript(Struct):
    """What a document says."""

    paragraphs: list[Paragraph]
    lines: str
    """All of it, with the blank lines if there are any: by these exports of databases tell their parts apart."""
    title: str = ""
    author: str = ""


def articles_of_manuscript(manuscript: Manuscript, origin: str) -> Iterator[Article | Refused]:
    """The articles of an export, or that of the document."""
    exported = articles_of_export(manuscript.lines, origin)
    if exported is None:
        yield cleaned(_article(manuscript), origin, origin)
    else:
        yield from exported


def _article(manuscript: Manuscript) -> RawArticle:
    """The lines above the text are read as those of a text file; what is styled as the title is the headline."""
    title = _title(manuscript)
    texts = [f"# {clean_line(one.text)}" if one is title else one.text for one in manuscript.paragraphs]
    head, body = read_head(clean_text("\n\n".join(texts)))
    if title and head.headline != clean_line(title.text):
        head = Head(headline=title.text)
        body = "\n\n".join(one.text for one in manuscript.paragraphs if one is not title)
    return RawArticle(
        headline=head.headline or _unless(_NO_TITLE, manuscript.title),
        body=body,
        byline=head.byline or _unless(_NO_AUTHOR, manuscript.author),
        published=head.published,
        source=head.source,
        url=head.url,
        language=head.language,
    )


def _title(manuscript: Manuscript) -> Paragraph | None:
    """The first paragraph that is styled as a title or, if none is, as a heading of the first order."""
    first = manuscript.paragraphs[:_PARAGRAPHS_LOOKED_AT]
    return next((one for name in _TITLE_STYLES for one in first if one.style == name), None)


def _unless(pattern: regex.Pattern[str], text: str) -> str:
    return "" if pattern.fullmatch(text) else text
