"""Records in JSON: one object a line, or one array of objects, or a single object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from index.article import Article
from index.errors import Refused
from index.importers.columns import body_of, columns_of, folded
from index.importers.encodings import decode
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.said_columns import OWN_NAME, Said
from index.importers.whole_file import bytes_of

_LARGEST_FILE = 200_000_000
_LONGEST_LINE = 20_000_000


class RecordImporter:
    """Reads articles from JSON Lines and JSON files."""

    def __init__(self, said: Said = ()) -> None:
        self._said = said

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order; `Refused`, with the number of its line, for each bad record."""
        names = RecordNames()
        for number, record in records(file, origin):
            where = f"{origin}:{number}"
            if isinstance(record, Refused):
                yield record
            elif not isinstance(record, Mapping):
                yield Refused(where, "it is not an object with the fields of an article")
            else:
                fields = _fields(record, self._said)
                yield cleaned(_raw(fields), f"{origin}#{names.of(fields[OWN_NAME], number)}", where)


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
    data = bytes_of(file, origin, _LARGEST_FILE, ": write one record a line (.jsonl)")
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


def _fields(record: Mapping[str, Any], said: Said) -> dict[str, str]:
    """What the record says, by field; under several names for one thing the first that says something counts.

    A list of media is one of pictures, where a name for the newspaper would be a string.
    """
    columns = columns_of(tuple(record), said)
    return {
        field: _first(record, columns.get(field, ())) for field in (*RawArticle.__struct_fields__, OWN_NAME)
    }


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    listed = (name for name in names if not (isinstance(record[name], list) and folded(name) == "media"))
    return next((value for name in listed if (value := _plain(record[name])).strip()), "")


def _raw(fields: Mapping[str, str]) -> RawArticle:
    said = {field: value for field, value in fields.items() if field != OWN_NAME}
    return RawArticle(**{**said, "body": body_of(fields["body"])})


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
