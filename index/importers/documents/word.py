"""Word files: an export of a database, or one article."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.databases.exports import begins_as_markup
from index.importers.documents.manuscript import Manuscript, articles_of_manuscript
from index.importers.documents.rich_text import BEGINNING, RichTextImporter
from index.importers.documents.word_97 import is_locked, manuscript_of
from index.importers.documents.word_text import paragraphs_of
from index.importers.extras import needed
from index.importers.formats import importer_named
from index.importers.hygiene import clean_line
from index.importers.importer import Ignored

_LARGEST_IN_ALL: Final = 200_000_000
"""In bytes, when it is unpacked: pictures are part of it."""
_LARGEST_TEXT: Final = 40_000_000
"""In bytes, of the parts that hold text: five hundred articles of Nexis have half of that."""
_MOST_TAGS: Final = 2_500_000
"""Of these five hundred articles have a quarter; ten million took 1.3 GB."""
_BYTES_LOOKED_AT: Final = 200
_ZIP, _OLD_WORD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class WordImporter:
    """Reads Word files as they are since 2007."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that file, or those of an export. Raises `Refused` if it is no such file, or too large."""
        yield from articles_of_manuscript(_manuscript(file, origin), origin)


class OldWordImporter:
    """Reads Word files as they were until 2003, and what else goes by their names: Rich Text, a newer file, a page."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The article or articles of that file. Raises `Refused` if it is neither, with what to do."""
        beginning = file.read(_BYTES_LOOKED_AT)
        file.seek(0)
        if beginning.startswith(_ZIP):
            return WordImporter().articles(file, origin)
        if beginning.startswith(BEGINNING):
            return RichTextImporter().articles(file, origin)
        if begins_as_markup(beginning):  # so databases and mail programs name a page
            return importer_named("html").articles(file, origin)
        if beginning.startswith(_OLD_WORD):
            return articles_of_manuscript(manuscript_of(file, origin), origin)
        raise Refused(origin, "it is no Word file: if it is text, call it .txt")


def _manuscript(file: BinaryIO, origin: str) -> Manuscript:
    docx = needed("docx", origin)
    is_old = file.read(len(_OLD_WORD)) == _OLD_WORD
    file.seek(0)
    if is_old and is_locked(file, origin):
        raise Refused(origin, "it is locked by a password: save it without one", Ground.LOCKED)
    if is_old:
        return manuscript_of(file, origin)
    try:
        _check_size(file, origin)
        document = docx.Document(file)
        styles = {style.style_id: style.name for style in document.styles}
        paragraphs = [one for one in paragraphs_of(document.element.body, styles) if one.text.strip()]
        return Manuscript(
            paragraphs=paragraphs,
            lines="\n\n".join(one.text for one in paragraphs),
            title=clean_line(document.core_properties.title),
            author=clean_line(document.core_properties.author),
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
            raise Refused(
                origin, "it is larger than any article or export, when it is unpacked", Ground.LARGE
            )
