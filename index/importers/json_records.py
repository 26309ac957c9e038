"""Large JSON, read in bounded memory: text never takes much more of it than in the file, small values do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode, decoded
from index.importers.whole_file import bytes_of

_MOST_COMMAS, _MOST_OBJECTS = 1_500_000, 500_000
"""Of a whole file: a value takes 100 bytes of memory, and an object 300."""
_LONGEST_RECORD = 10_000_000
"""Characters of one record of a long list."""
_BRACKET = regex.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', regex.DOTALL)
"""Or a string, which may hold some."""
_COMMENT = regex.compile(r'"(?:[^"\\]|\\.)*+"|//[^\n]*|/\*.*?\*/', regex.DOTALL)
_LAST_COMMA = regex.compile(r'"(?:[^"\\]|\\.)*+"|,(?=\s*[\]}])', regex.DOTALL)
_DEEPER = {"[": 1, "{": 1, "]": -1, "}": -1}
_BEFORE_RECORDS = "\ufeff \t\r\n"
_BETWEEN_RECORDS = " \t\r\n,"


def read_json(file: BinaryIO, origin: str) -> Any:
    """What a JSON file holds. Raises `Refused` if it is too large, or none."""
    values = _values(_text(file, origin), origin)
    value = next(values)
    if next(values, None) is not None:
        raise Refused(origin, "it is not JSON: something follows its end")
    return value


def values_of(file: BinaryIO, origin: str) -> list[Any]:
    """The values of a JSON file, which stand one behind the other if there are several. Raises `Refused` likewise.

    It may have comments, as people and programs write them into settings.
    """
    text = _text(file, origin)
    try:
        return list(_values(text, origin))
    except Refused:
        if (plain := _without_comments(text)) == text:
            raise
    return list(_values(plain, origin))


def _without_comments(text: str) -> str:
    """The text without comments, and without commas behind the last of a list."""
    for beside in (_COMMENT, _LAST_COMMA):
        text = beside.sub(lambda found: found.group() if found.group().startswith('"') else " ", text)
    return text


def _text(file: BinaryIO, origin: str) -> str:
    data = bytes_of(file, origin, advice=": write one record a line (.jsonl)")
    if has_too_many_values(data):
        raise Refused(origin, "it holds more values than a list of articles does", Ground.LARGE)
    return decode(data, origin)


def _values(text: str, origin: str) -> Iterator[Any]:
    """At least one, or a `Refused` is raised."""
    decoder, place = json.JSONDecoder(strict=False), _end_of(_BEFORE_RECORDS, text, 0)
    while True:
        try:
            value, place = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            raise Refused(origin, f"it is not JSON: {error.msg} (line {error.lineno})") from error
        except (ValueError, RecursionError) as error:
            raise Refused(origin, f"it is not JSON that can be read: {type(error).__name__}") from error
        yield value
        if (place := _end_of(_BETWEEN_RECORDS, text, place)) == len(text):
            return


def _end_of(characters: str, text: str, place: int) -> int:
    """Where, from `place` on, another character stands than these."""
    while place < len(text) and text[place] in characters:
        place += 1
    return place


def has_too_many_values(data: bytes) -> bool:
    """Whether some JSON may take much more memory than it has bytes."""
    return data.count(b",") > _MOST_COMMAS or data.count(b"{") + data.count(b"[") > _MOST_OBJECTS


def records_of_list(file: BinaryIO, origin: str) -> Iterator[Any]:
    """The records of a JSON file that is one list of them, read one by one, so that it may be of any length.

    In place of a record that is nested too deeply there is a `Refused`. Raises one if it is no list, and where it
    breaks off.
    """
    pieces = decoded(file, origin)
    decoder = json.JSONDecoder(strict=False)
    text, place = next(pieces, "").lstrip(_BEFORE_RECORDS), 1
    if not text.startswith("["):
        raise Refused(origin, "it is not a list of articles", Ground.NO_ARTICLE)
    number = 1
    while True:
        where = f"{origin}:{number}"
        place = _end_of(_BETWEEN_RECORDS, text, place)
        if text.startswith("]", place):
            return
        try:
            record, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            if isinstance(error, RecursionError) and (end := _end_of_record(text, place)):
                yield Refused(where, "it is nested too deeply", Ground.LARGE)
                place, number = end, number + 1
                continue
            more = _some(pieces, len(text) - place)
            text, place = text[place:] + more, 0
            if len(text) > _LONGEST_RECORD:
                raise Refused(
                    where, f"it is not JSON, or longer than {_LONGEST_RECORD:,} characters", Ground.LARGE
                ) from error
            if not more:
                raise Refused(where, "it breaks off, or goes on in a way that is not JSON") from error
        else:
            yield record
            number += 1


def _end_of_record(text: str, start: int) -> int | None:
    """Where the list or object that begins at `start` ends, by its brackets alone; ``None`` if that is not seen yet."""
    depth = 0
    for found in _BRACKET.finditer(text, start):
        depth += _DEEPER.get(found.group(), 0)
        if depth <= 0:
            return found.end()
    return None


def _some(pieces: Iterator[str], least: int) -> str:
    """So many characters of what follows, or all: to read a long record again for each little piece would take long."""
    some: list[str] = []
    for piece in pieces:
        some.append(piece)
        if (least := least - len(piece)) <= 0:
            break
    return "".join(some)
