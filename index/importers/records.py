"""Records in JSON: one object a line, an array of objects, objects one behind the other, or what holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import regex
from msgspec import Struct, field

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.columns import body_of, columns_of, folded, said_of, unheeded
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.importer import Ignored
from index.importers.json_articles import articles_within, listed_names
from index.importers.json_records import has_too_many_values, records_of_list, values_of
from index.importers.json_values import string_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.said_columns import OWN_NAME, Said

_LONGEST_LINE = 20_000_000
_AS_A_WHOLE = (".json", ".txt", ".text")
_MOST_STRANGERS = 100_000
"""Records before the first article, or before something that is no JSON."""
_ADDRESS = regex.compile(r"https?://\S+")


class RecordImporter:
    """Reads articles from JSON Lines and JSON files."""

    def __init__(self, said: Said = ()) -> None:
        self._said = said

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The articles of that file, in order; `Refused`, with the number of its line, for each bad record.

        `Ignored` if it holds none, as JSON may be anything: the settings of a program, say, or figures. `Unheeded` at
        the end, for what is said of keys that no record has.
        """
        strangers = _Strangers(origin)
        for read in self._read(file, origin):
            if not strangers.are_alone(read):
                yield from strangers.refused()
                yield read
            elif strangers.are_too_many:
                break
        if strangers.is_all:
            yield strangers.ignored()

    def _read(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        names, said, first = RecordNames(), self._said, tuple[str, ...]()
        for number, value in records(file, origin):
            where = f"{origin}:{number}"
            if isinstance(value, Refused):
                yield value
            elif not isinstance(value, Mapping | list):
                yield Refused(where, "it is not an object with the fields of an article", Ground.NO_ARTICLE)
            elif not (found := articles_within(value, self._said)):
                yield Refused(where, _nothing_known(value), Ground.NO_ARTICLE)
            else:
                for place, record in enumerate(found, start=number):
                    first, said = first or tuple(record), _not_of(record, said)
                    fields = _fields(record, self._said)
                    yield cleaned(_raw(fields), f"{origin}#{names.of(fields[OWN_NAME], place)}", where)
        if first:
            yield from unheeded(first, said, origin)


class _Strangers(Struct):
    """Records that are no articles, for as long as nothing else comes."""

    origin: str
    seen: list[Refused] = field(default_factory=list)
    is_all: bool = True
    """Whether nothing else has come."""

    def are_alone(self, read: Article | Refused | Ignored) -> bool:
        """Whether this is another one, and nothing else has come so far."""
        self.is_all = self.is_all and isinstance(read, Refused) and read.ground is Ground.NO_ARTICLE
        if self.is_all and isinstance(read, Refused):
            self.seen.append(read)
        return self.is_all

    @property
    def are_too_many(self) -> bool:
        """Whether no article is to be expected any longer."""
        return len(self.seen) > _MOST_STRANGERS

    def refused(self) -> Iterator[Refused]:
        """Those before something else, once."""
        seen, self.seen = self.seen, []
        yield from seen

    def ignored(self) -> Ignored:
        """That there is nothing else."""
        return Ignored(self.origin, reason=self.seen[0].reason if self.seen else "it holds no article")


def records(file: BinaryIO, origin: str) -> Iterator[tuple[int, Any]]:
    """The records of a JSON file, and the numbers of their lines (in an array: of the records).

    In place of what is no JSON there is a `Refused`. Raises one for a file that is none as a whole.
    """
    beginning = file.read(4096)
    file.seek(0)
    is_wide = beginning.startswith((b"\xff\xfe", b"\xfe\xff"))
    if beginning.decode("utf-16" if is_wide else "utf-8-sig", "ignore").lstrip().startswith("["):
        yield from enumerate(records_of_list(file, origin), start=1)
        return
    if is_wide or (origin.lower().endswith(_AS_A_WHOLE) and not _is_in_lines(file, origin)):
        yield from enumerate(values_of(file, origin), start=1)
        return
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            yield number, Refused(f"{origin}:{number}", "the line is longer than 20 MB", Ground.LARGE)
            _skip_line(file)
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, _parsed(line, f"{origin}:{number}")


def _is_in_lines(file: BinaryIO, origin: str) -> bool:
    """Whether the first line is one record, and another follows."""
    first, second = file.readline(_LONGEST_LINE), file.readline(_LONGEST_LINE)
    file.seek(0)
    return bool(second.strip()) and isinstance(_parsed(first, origin), Mapping)


def _parsed(line: bytes, where: str) -> Any:
    if has_too_many_values(line):
        return Refused(where, "it holds more values than an article does", Ground.LARGE)
    try:
        return json.loads(decode(line, where), strict=False)
    except Refused as refused:
        return refused
    except json.JSONDecodeError as error:
        return Refused(where, f"it is not JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError) as error:
        return Refused(where, f"it is not JSON that can be read: {type(error).__name__}")


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _nothing_known(value: Any) -> str:
    names = ", ".join(map(clean_line, listed_names(value)))
    return f"no key of it is known to hold a headline or a text{names and f': it has {names}'}"


def _not_of(record: Mapping[str, Any], said: Said) -> Said:
    """What of that is not said of a record, which has no such key."""
    here = dict(said_of(tuple(record), said)) if said else {}
    return tuple(one for one in said if one[0] not in here)


def _fields(record: Mapping[str, Any], said: Said) -> dict[str, str]:
    """What the record says, by field; under several names for one thing the first that says something counts.

    A list of media is one of pictures, where a name for the newspaper would be a string.
    """
    columns = columns_of(tuple(record), said)
    return {
        name: _first(record, columns.get(name, ()), name)
        for name in (*RawArticle.__struct_fields__, OWN_NAME)
    }


def _first(record: Mapping[str, Any], names: tuple[str, ...], called: str) -> str:
    """The first value that says something; but for the address itself, rather one that is no address."""
    listed = (name for name in names if not (isinstance(record[name], list) and folded(name) == "media"))
    between = "\n\n" if called == "body" else ", "
    said = [value for name in listed if (value := string_of(record[name], between)).strip()]
    if called not in {"url", OWN_NAME}:
        said.sort(key=lambda value: _ADDRESS.fullmatch(value.strip()) is not None)
    return said[0] if said else ""


def _raw(fields: Mapping[str, str]) -> RawArticle:
    said = {name: value for name, value in fields.items() if name != OWN_NAME}
    return RawArticle(**{**said, "body": body_of(fields["body"])})
