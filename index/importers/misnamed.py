"""Files that are none of what their names say: an article saved as `.pdf` that is a page, a `.doc` that is text.

Databases, servers and people name files so. Only bytes that nobody would take for another format overrule a name.
"""

from __future__ import annotations

from typing import Final

import regex

_SIGNS: Final = tuple(
    (suffix, regex.compile(pattern, regex.IGNORECASE | regex.DOTALL))
    for suffix, pattern in (
        (".pdf", rb"%PDF-\d"),
        (".rtf", rb"\{\\rtf"),
        (".epub", rb"PK\x03\x04.{26}mimetypeapplication/epub"),
        (".odt", rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text"),
        (".docx", rb"PK\x03\x04.*PK\x03\x04.{26}word/"),
        (".xlsx", rb"PK\x03\x04.*PK\x03\x04.{26}xl/"),
        (".html", rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)[\s>]"),
        (".json", rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:"),
    )
)
"""How files begin, by the suffix that they should have."""
_ZIPPED: Final = frozenset(("word", "open-document", "epub", "spreadsheet"))
_OLD: Final = frozenset(("old-word", "rich-text"))
_OF_TEXT: Final = frozenset(("text", "markdown", "html", "mail", "mhtml", "csv", "json"))
_NEVER_TEXT: Final = frozenset(("pdf", "word", "open-document", "epub", *_OLD))
_MISNAMED: Final = _OF_TEXT | _NEVER_TEXT | _ZIPPED
"""Formats of files that are often something else, where only their suffix says of which they are."""
_READ_SUCH: Final = {
    ".pdf": frozenset(("pdf",)),
    ".rtf": _OLD,
    ".html": frozenset(("html", "spreadsheet", *_OLD)),
    ".json": _MISNAMED - {"text"},
}
"""Formats whose importers read files that begin so themselves, or which may begin so."""
_FEWEST_BLANKS: Final = 20
_NO_TEXT: Final = regex.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def honest_suffix(format_: str, suffix: str, beginning: bytes) -> str:
    """By which suffix a file should go that has this one, and so would be of `format_`; empty if by this."""
    if format_ not in _MISNAMED and suffix != ".xml":
        return ""
    honest = next((suffix for suffix, sign in _SIGNS if sign.match(beginning)), "")
    if honest:
        return "" if format_ in _READ_SUCH.get(honest, _ZIPPED | _OLD) else honest
    return ".txt" if format_ in _NEVER_TEXT and _is_prose(beginning) else ""


def _is_prose(beginning: bytes) -> bool:
    """Whether it is a text of some length."""
    return beginning.count(b" ") >= _FEWEST_BLANKS and _NO_TEXT.search(beginning) is None
