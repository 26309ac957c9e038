"""CSL JSON, the references of Zotero, Pandoc and Crossref: an array of items, or one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.hygiene import clean_line
from index.importers.markup import text_of_field
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.references.bibliography import address, byline, day, language, whole_text

_LARGEST_FILE = 10_000_000
"""In bytes: of nothing but brackets, it takes thirty times as much when it is parsed."""


class CslImporter:
    """Reads what items of CSL say of articles, and their abstracts."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each item, in order; `Refused`, with its number, for a bad one."""
        names = RecordNames()
        for number, item in enumerate(_items(whole_text(file, origin, _LARGEST_FILE), origin), start=1):
            where = f"{origin}:{number}"
            if isinstance(item, Mapping):
                name = names.of(clean_line(_text(item.get("id"))) or _address(item), number)
                yield cleaned(_raw(item), f"{origin}#{name}", where)
            else:
                yield Refused(where, "it is not an object with the fields of an item", Ground.NO_ARTICLE)


def _items(text: str, origin: str) -> list[Any]:
    try:
        found = json.loads(text.removeprefix("\ufeff"), strict=False)
    except json.JSONDecodeError as error:
        raise Refused(origin, f"it is not JSON: {error.msg} (line {error.lineno})") from error
    except (ValueError, RecursionError) as error:
        raise Refused(origin, f"it is not JSON that can be read: {type(error).__name__}") from error
    if isinstance(found, Mapping) and isinstance(found.get("items"), list):
        found = found["items"]
    return found if isinstance(found, list) else [found]


def _raw(item: Mapping[str, Any]) -> RawArticle:
    abstract = _text(item.get("abstract"))
    return RawArticle(
        headline=_text(item.get("title")),
        body=text_of_field(abstract),
        byline=byline(map(_person, _list(item.get("author")))),
        published=_day(item.get("issued")),
        source=_text(item.get("container-title")) or _text(item.get("publisher")),
        section=_text(item.get("section")),
        language=language(_text(item.get("language"))),
        url=_address(item),
    )


def _address(item: Mapping[str, Any]) -> str:
    return address(_text(item.get("URL")), doi=_text(item.get("DOI")))


def _person(name: Any) -> str:
    if not isinstance(name, Mapping):
        return ""
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(filter(None, (_text(name.get(part)) for part in parts))) or _text(
        name.get("literal") or name.get("name")
    )


def _day(issued: Any) -> date | None:
    """From its parts, or as it was written; a range begins on its first day."""
    if not isinstance(issued, Mapping):
        return day(_text(issued))
    parts = _list(next(iter(_list(issued.get("date-parts"))), None))
    written = _text(issued.get("raw")) or _text(issued.get("literal"))
    return day("-".join(map(_text, parts)) if len(parts) == 3 else "", written)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """A string or a number; of several, as Crossref has them, the first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**12:
        return str(value)
    return value if isinstance(value, str) else ""
