"""Word files: an export of Nexis, or one article."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final

import regex
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.importers.databases.nexis import articles_of_nexis, is_of_nexis
from index.importers.documents.word_text import Paragraph, paragraphs_of
from index.importers.extras import needed
from index.importers.heads import Head, read_head
from index.importers.hygiene import clean_line, clean_text
from index.importers.raw import RawArticle, cleaned

_LARGEST_IN_ALL: Final = 200_000_000
"""In bytes, when it is unpacked: pictures are part of it."""
_LARGEST_TEXT: Final = 40_000_000
"""In bytes, of the parts that hold text: five hundred articles of Nexis have half of that."""
_MOST_TAGS: Final = 2_500_000
"""Of these five hundred articles have a quarter; ten million took 1.3 GB."""
_ZIP, _OLD_WORD, _RICH_TEXT = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"
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


class WordImporter:
    """Reads Word files as they are since 2007."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that file, or those of an export. Raises `Refused` if it is no such file, or too large."""
        content = _content(file, origin)
        text = "\n\n".join(paragraph.text for paragraph in content.paragraphs)
        if is_of_nexis(text):
            yield from articles_of_nexis(text, origin)
        else:
            yield cleaned(_article(content), origin, origin)


class OldWordImporter:
    """Says what to do with files that no free and well-kept library reads."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """Raises `Refused`, unless it is a newer file that kept the name of an old one."""
        beginning = file.read(len(_RICH_TEXT))
        file.seek(0)
        if beginning.startswith(_ZIP):
            return WordImporter().articles(file, origin)
        if beginning.startswith(_RICH_TEXT):
            raise Refused(origin, "it is Rich Text, which Cuttings cannot read: save it as .docx")
        if beginning.startswith(_OLD_WORD):
            raise Refused(
                origin, "it is a Word file of before 2007, which Cuttings cannot read: save it as .docx"
            )
        raise Refused(origin, "it is no Word file: if it is text, call it .txt")


class _Content(Struct):
    """What a Word file says."""

    paragraphs: list[Paragraph]
    title: str
    author: str
    styles: dict[str, str]
    """The names of the styles, by their identifiers."""


def _content(file: BinaryIO, origin: str) -> _Content:
    docx = needed("docx", origin)
    if file.read(len(_OLD_WORD)) == _OLD_WORD:
        raise Refused(origin, "it is locked by a password, or of before 2007: save it as .docx without one")
    file.seek(0)
    try:
        _check_size(file, origin)
        document = docx.Document(file)
        return _Content(
            paragraphs=[one for one in paragraphs_of(document.element.body) if one.text.strip()],
            title=clean_line(document.core_properties.title),
            author=clean_line(document.core_properties.author),
            styles={style.style_id: style.name for style in document.styles},
        )
    except Refused:
        raise
    except (
        Exception
    ) as error:  # of 1,500 damaged files python-docx read some with seven kinds of errors, none its own
        raise Refused(origin, "it is no Word file, or a damaged one") from error


def _check_size(file: BinaryIO, origin: str) -> None:
    """Raises `Refused` if unpacking it would take too much memory."""
    with zipfile.ZipFile(file) as packed:
        parts = packed.infolist()
        texts = [part for part in parts if part.filename.endswith(".xml")]
        if (
            sum(part.file_size for part in parts) > _LARGEST_IN_ALL
            or sum(part.file_size for part in texts) > _LARGEST_TEXT
            or sum(packed.read(part).count(b"<") for part in texts) > _MOST_TAGS
        ):
            raise Refused(origin, "it is larger than any article or export, when it is unpacked")


def _article(content: _Content) -> RawArticle:
    """The lines above the text are read as those of a text file; what is styled as the title is the headline."""
    title = _title(content)
    texts = [f"# {clean_line(one.text)}" if one is title else one.text for one in content.paragraphs]
    head, body = read_head(clean_text("\n\n".join(texts)))
    if title and head.headline != clean_line(title.text):
        head = Head(headline=title.text)
        body = "\n\n".join(one.text for one in content.paragraphs if one is not title)
    return RawArticle(
        headline=head.headline or _unless(_NO_TITLE, content.title),
        body=body,
        byline=head.byline or _unless(_NO_AUTHOR, content.author),
        published=head.published,
        source=head.source,
        url=head.url,
        language=head.language,
    )


def _title(content: _Content) -> Paragraph | None:
    """The first paragraph that is styled as a title or, if none is, as a heading of the first order."""
    first = content.paragraphs[:_PARAGRAPHS_LOOKED_AT]
    return next(
        (one for name in _TITLE_STYLES for one in first if content.styles.get(one.style) == name), None
    )


def _unless(pattern: regex.Pattern[str], text: str) -> str:
    return "" if pattern.fullmatch(text) else text
