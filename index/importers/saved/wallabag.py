"""What wallabag exports: articles with their texts, in JSON or XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.feeds.feed_dates import day_of
from index.importers.json_records import records_of_list
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import LARGEST_FILE, next_bytes
from index.importers.xml import parse_xml

_NOT_RETRIEVED = "wallabag can't retrieve contents for this article"
"""What it writes instead of a text that it did not get."""
_MOST_TAGS = 1_000_000
"""Of a file in XML, which is kept in memory."""


class WallabagImporter:
    """Reads the articles of an export. When they were saved says nothing of when they were published."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles, in order; `Refused`, with its number, for what is none.

        Raises `Refused` if the file is no export, and where it breaks off.
        """
        is_xml = file.read(1024).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        file.seek(0)
        names = RecordNames()
        for number, entry in enumerate((_xml_entries if is_xml else records_of_list)(file, origin), start=1):
            where = f"{origin}:{number}"
            if isinstance(entry, Refused):
                yield entry
                continue
            if not isinstance(entry, Mapping):
                yield Refused(where, "it is not an object with the fields of an article", Ground.NO_ARTICLE)
                continue
            name = names.of(_words(entry, "id") or _words(entry, "url"), number)
            yield cleaned(_facts(entry), f"{origin}#{name}", where)


def _facts(entry: Mapping[str, Any]) -> RawArticle:
    body = text_of(_words(entry, "content"))
    return RawArticle(
        headline=_words(entry, "title"),
        body="" if body.startswith(_NOT_RETRIEVED) else body,
        byline=_words(entry, "published_by"),
        published=day_of(_words(entry, "published_at")),
        source=_words(entry, "domain_name"),
        language=_words(entry, "language").replace("_", "-"),
        url=_words(entry, "url"),
    )


def _words(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    if isinstance(value, list):
        return ", ".join(name for name in value if isinstance(name, str) and name.strip())
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _xml_entries(file: BinaryIO, origin: str) -> Iterable[Mapping[str, Any]]:
    """Each entry as it would be in JSON."""
    data = next_bytes(file, LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE or data.count(b"<") > _MOST_TAGS:
        raise Refused(
            origin, f"it is larger than {LARGEST_FILE // 1_000_000} MB: export it as JSON", Ground.LARGE
        )
    for entry in parse_xml(data, origin).iterchildren("entry"):
        yield {str(fact.tag): _value(fact) for fact in entry.iterchildren("*")}


def _value(fact: etree._Element) -> str | list[str]:
    """The text of an element, or the texts of the entries in it."""
    return [child.text or "" for child in fact.iterchildren("entry")] or fact.text or ""
