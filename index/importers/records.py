"""Records in JSON: one object a line, or one array of objects, or a single object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from index.article import Article
from index.errors import Refused
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.text import LARGEST_FILE

# The same thing under the names of JSON Feed, schema.org, ninjs and the many home-made exports; the first found counts.
_NAMES = {
    "headline": ("title", "headline", "name"),
    "body": ("body", "text", "articleBody", "content", "content_text", "body_text"),
    "byline": ("author", "byline", "authors", "creator"),
    "published": ("date", "published", "datePublished", "date_published", "pubDate"),
    "source": ("source", "publisher", "publication", "provider"),
    "section": ("section", "articleSection", "category"),
    "language": ("lang", "language", "inLanguage"),
    "url": ("url", "link", "href"),
}
_LONGEST_LINE = 20_000_000


class RecordImporter:
    """Reads articles from JSON Lines and JSON files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order; `Refused`, with the number of its line, for each bad record."""
        seen: dict[str, int] = {}
        for number, record in records(file, origin):
            where = f"{origin}:{number}"
            if isinstance(record, Refused):
                yield record
            elif not isinstance(record, Mapping):
                yield Refused(where, "it is not an object with the fields of an article")
            else:
                yield _article(record, f"{origin}#{_name(record, number, seen)}", where)


def records(file: BinaryIO, origin: str) -> Iterator[tuple[int, Any]]:
    """The records of a JSON file, and the numbers of their lines (in an array: of the records).

    In place of what is no JSON there is a `Refused`. Raises one for a file that is none as a whole.
    """
    beginning = file.read(4096)
    file.seek(0)
    if beginning[:2] in (b"\xff\xfe", b"\xfe\xff") or beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(
        b"["
    ):
        yield from enumerate(_whole_file(file, origin), start=1)
        return
    if origin.lower().endswith(".json"):
        yield from enumerate(_whole_file(file, origin), start=1)
        return
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            yield number, Refused(f"{origin}:{number}", "the line is longer than 20 MB")
            _skip_line(file)
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, _parsed(line, f"{origin}:{number}")


def _whole_file(file: BinaryIO, origin: str) -> list[Any]:
    data = file.read(LARGEST_FILE * 4 + 1)
    if len(data) > LARGEST_FILE * 4:
        raise Refused(origin, "it is larger than 200 MB: write one record a line (.jsonl)")
    parsed = _parsed(data, origin)
    if isinstance(parsed, Refused):
        raise parsed
    return parsed if isinstance(parsed, list) else [parsed]


def _parsed(data: bytes, where: str) -> Any:
    try:
        return json.loads(decode(data, where), strict=False)
    except Refused as refused:
        return refused
    except json.JSONDecodeError as error:
        return Refused(where, f"it is not JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError) as error:
        return Refused(where, f"it is not JSON that can be read: {type(error).__name__}")


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _name(record: Mapping[str, Any], number: int, seen: dict[str, int]) -> str:
    """The record's own id, or the number of its line; told apart where a file uses one twice."""
    name = clean_line(_plain(record.get("id"))) or str(number)
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}~{seen[name]}"


def _article(record: Mapping[str, Any], origin: str, where: str) -> Article | Refused:
    return cleaned(
        RawArticle(**{field: _first(record, names) for field, names in _NAMES.items()}), origin, where
    )


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((value for name in names if (value := _plain(record.get(name))).strip()), "")


def _plain(value: object) -> str:
    """A string, a number, or the names in a list or an object with a name, such as ``{"name": "Jane Doe"}``."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10**18 else ""
    if isinstance(value, Mapping):
        return _plain(value.get("name")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return ", ".join(name for name in map(_plain_in_list, value) if name)
    return ""


def _plain_in_list(value: object) -> str:
    return "" if isinstance(value, list) else _plain(value)
