"""Of which format a file is: by its name and, where that does not tell, by its first bytes."""

from __future__ import annotations

import codecs
from pathlib import Path

import regex

from index.importers.formats import FORMATS, Format
from index.importers.misnamed import honest_suffix

BYTES_LOOKED_AT = 65_536
"""Of the beginning of a file, where its name does not say what it is: some pages have styles and scripts first."""

_BYTES_OF_TEXT = 8192
_SUFFIX = regex.compile(r"\.[\p{L}\p{N}_+-]{1,12}")
_FIRST_MARKS = {".xml": b"<", ".json": b"{", ".jsonl": b"["}
_PAGES = (".htm", ".html")
_COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
_OF_MAILDIR = regex.compile(r"\d{9,11}\.[^/]{1,200}")

_BY_SUFFIX: dict[str, list[Format]] = {}
for _format in FORMATS:
    for _suffix in _format.suffixes:
        _BY_SUFFIX.setdefault(_suffix, []).append(_format)


def suffix_of(path: Path) -> str:
    """The suffix of a name, in small letters; empty also where what follows its last full stop is none.

    Agencies name files by their own rules, such as ``tag:city.example,2008:newsml_L1:2``, and mail servers by theirs: a
    name in a Maildir begins with the second in which the mail came, and ends with flags.
    """
    if path.parent.name in {"cur", "new"} and _OF_MAILDIR.fullmatch(path.name):
        return ".eml"
    suffix = path.suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) else ""


def is_known(path: Path) -> bool:
    """Whether a file of that name may be of a format that can be read."""
    suffix = suffix_of(path)
    if suffix in _COMPRESSED and suffix_of(inner := path.with_suffix("")):
        return is_known(inner)
    return suffix in _BY_SUFFIX


def may_have_columns(path: Path) -> bool:
    """Whether a file of that name may be of a format with columns."""
    return any(format_.has_columns for format_ in _BY_SUFFIX.get(suffix_of(path), ()))


def format_of(path: Path, beginning: bytes = b"") -> Format | None:
    """The format of a file of that name that begins so; ``None`` if it is not known."""
    suffix = suffix_of(path)
    possible = _BY_SUFFIX.get(suffix) or _BY_SUFFIX[""]
    beginning = _in_one_byte(beginning if suffix in _PAGES else beginning[:_BYTES_OF_TEXT])
    if suffix not in _BY_SUFFIX or not suffix:
        possible = [format_ for format_ in possible if _may_be(format_, beginning)]
    marked = (format_ for format_ in possible if format_.marks(beginning))
    if found := next(marked, None):
        return found
    found = next((format_ for format_ in possible if not format_.mark), None)
    honest = honest_suffix(found.name if found else "", suffix, beginning)
    return format_of(path.with_suffix(honest), beginning) if honest else found


def _in_one_byte(beginning: bytes) -> bytes:
    """The first bytes of a text as they would be in UTF-8, in which marks are looked for."""
    is_wide = beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return beginning.decode("utf-16", "ignore").encode("utf-8", "replace") if is_wide else beginning


def _may_be(format_: Format, beginning: bytes) -> bool:
    """Whether a file without a suffix that is known begins as XML or JSON, if that is what the format is written in."""
    marks = tuple(mark for suffix, mark in _FIRST_MARKS.items() if suffix in format_.suffixes)
    return not marks or beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(marks)
