"""The formats that can be read, a line each: by which names and first bytes a file is known, and who reads it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

import regex
from msgspec import Struct

from index.importers.importer import Importer

BYTES_LOOKED_AT = 8192
"""Of the beginning of a file, where its name does not say what it is."""


class Format(Struct, frozen=True):
    """One format of files."""

    name: str
    """As it is typed."""
    label: str
    """As it is shown."""
    suffixes: tuple[str, ...]
    reader: str
    """Module of this package and class, loaded when the first such file is met."""
    mark: str = ""
    """A pattern that is found at the beginning of such files; needed where others have the same suffix."""
    extra: str = ""
    """What has to be installed beside Cuttings to read it."""

    @property
    def importer(self) -> Importer:
        """Who reads such files."""
        return _importer(self.reader)

    def marks(self, beginning: bytes) -> bool:
        """Whether the first bytes of a file are those of this format."""
        return bool(self.mark) and _pattern(self.mark).search(beginning) is not None


FORMATS = (
    Format("text", "Plain text and wire copy", (".txt", ".text"), "text:TextImporter"),
    Format("markdown", "Markdown with front matter", (".md", ".markdown"), "text:TextImporter"),
    Format(
        "feed",
        "RSS and Atom feeds",
        (".rss", ".atom", ".rdf", ".xml"),
        "feeds:FeedImporter",
        mark=r"<\x00?(?:(?:[\w.-]\x00?)+:\x00?)?(?:r\x00?s\x00?s|f\x00?e\x00?e\x00?d|r\x00?d\x00?f)\x00?[\s/>]",
    ),
    Format(
        "json-feed",
        "JSON Feed",
        (".json",),
        "json_feed:JsonFeedImporter",
        mark=r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org|\A[^[{]{0,8}\{(?s:.*)"(?:home_page|feed)_url"\s*:',
    ),
    Format(
        "opml", "Lists of feeds, without articles", (".opml", ".xml"), "opml:OpmlImporter", mark=r"<opml[\s>]"
    ),
    Format(
        "wallabag",
        "Articles saved with wallabag",
        (".json", ".xml"),
        "wallabag:WallabagImporter",
        mark=r'"is_(?:archived|fav)"\s*:|<is_archived>',
    ),
    Format(
        "omnivore",
        "Articles saved with Omnivore",
        (".zip",),
        "omnivore:OmnivoreImporter",
        mark=r"metadata_\d+_to_\d+\.json",
    ),
    Format(
        "read-later",
        "Articles saved with Pocket, Instapaper, Raindrop or Readwise",
        (".csv",),
        "read_later:ReadLaterImporter",
        mark=r"\A\W{0,4}(?:title\W{1,3}url\W{1,3}(?:time_added|id|content)|url\W{1,3}title\W{1,3}selection|id\W{1,3}title\W{1,3}note\W{1,3}excerpt)\b",
    ),
    Format(
        "bookmarks",
        "Bookmarks of a browser, and lists of Pocket and Instapaper",
        (".html", ".htm"),
        "bookmarks:BookmarkImporter",
        mark=r"<!DOCTYPE NETSCAPE-Bookmark-file-1|<title>(?:Pocket Export|Instapaper: Export)</title>",
    ),
    Format("json", "JSON and JSON Lines", (".jsonl", ".ndjson", ".json"), "records:RecordImporter"),
)
"""Of several with one suffix the first whose mark is found counts, and after those the first without a mark."""

_BY_SUFFIX: dict[str, list[Format]] = {}
for _format in FORMATS:
    for _suffix in _format.suffixes:
        _BY_SUFFIX.setdefault(_suffix, []).append(_format)


def is_known(path: Path) -> bool:
    """Whether a file of that name may be of a format that can be read."""
    return path.suffix.lower() in _BY_SUFFIX


def format_of(path: Path, beginning: bytes = b"") -> Format | None:
    """The format of a file of that name that begins so; ``None`` if it is not known."""
    possible = _BY_SUFFIX.get(path.suffix.lower(), [])
    marked = (format_ for format_ in possible if format_.marks(beginning))
    return next(marked, None) or next((format_ for format_ in possible if not format_.mark), None)


@cache
def _importer(reader: str) -> Importer:
    module, _, name = reader.partition(":")
    return cast("Importer", getattr(import_module(f"index.importers.{module}"), name)())


@cache
def _pattern(mark: str) -> regex.Pattern[bytes]:
    return regex.compile(mark.encode(), regex.IGNORECASE)
