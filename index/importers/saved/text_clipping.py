"""Text that was dragged out of a window on a Mac: a property list with the same text in several forms."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, BinaryIO, Final
from xml.parsers.expat import ExpatError

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.formats import importer_named
from index.importers.importer import Ignored
from index.importers.whole_file import bytes_of

_FORMS: Final = (
    ("public.utf8-plain-text", "utf-8"),
    ("public.utf16-external-plain-text", "utf-16"),
    ("public.utf16-plain-text", "utf-16"),
    ("com.apple.traditional-mac-plain-text", "mac_roman"),
)
"""Of the text, the surest first, and how its bytes are to be read."""


class TextClippingImporter:
    """Reads one article, as from a text file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The article of that text. Raises `Refused` if there is none, as in clippings of pictures."""
        forms = _forms(bytes_of(file, origin), origin)
        text = next(filter(str.strip, (_text(forms.get(name), charset) for name, charset in _FORMS)), "")
        if not text:
            raise Refused(origin, "it holds no text", Ground.NO_ARTICLE)
        yield from importer_named("text").articles(BytesIO(text.encode("utf-8", "replace")), origin)


def _forms(data: bytes, origin: str) -> Mapping[str, Any]:
    try:
        kept = plistlib.loads(data)
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, TypeError, AttributeError, LookupError, OverflowError,
        RecursionError,
    ) as error:  # fmt: skip  # what plistlib raises for damaged files
        raise Refused(origin, "it is damaged, or of a system that kept its text beside it") from error
    forms = kept.get("UTI-Data") if isinstance(kept, Mapping) else None
    return forms if isinstance(forms, Mapping) else {}


def _text(form: object, charset: str) -> str:
    if isinstance(form, bytes):
        return form.decode(charset, "replace")
    return form if isinstance(form, str) else ""
