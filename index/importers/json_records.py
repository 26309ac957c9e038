"""Large JSON, read in bounded memory: text never takes much more of it than in the file, small values do."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from index.errors import Refused
from index.importers.encodings import decode
from index.importers.whole_file import bytes_of

_MOST_COMMAS, _MOST_OBJECTS = 1_500_000, 500_000
"""Of a whole file: a value takes 100 bytes of memory, and an object 300."""
_LONGEST_RECORD = 10_000_000
"""Characters of one record of a long list."""
_CHUNK = 1 << 16
_BETWEEN_RECORDS = " \t\r\n,"


def read_json(file: BinaryIO, origin: str) -> Any:
    """What a JSON file holds. Raises `Refused` if it is too large, or none."""
    data = bytes_of(file, origin)
    if data.count(b",") > _MOST_COMMAS or data.count(b"{") + data.count(b"[") > _MOST_OBJECTS:
        raise Refused(origin, "it holds more values than a list of articles does")
    try:
        return json.loads(decode(data, origin), strict=False)
    except json.JSONDecodeError as error:
        raise Refused(origin, f"it is not JSON: {error.msg} (line {error.lineno})") from error
    except (ValueError, RecursionError) as error:
        raise Refused(origin, f"it is not JSON that can be read: {type(error).__name__}") from error


def records_of_list(file: BinaryIO, origin: str) -> Iterator[Any]:
    """The records of a JSON file that is one list of them, read one by one, so that it may be of any length.

    Raises `Refused` if it is no list, and where it breaks off.
    """
    reader = codecs.getreader("utf-8-sig")(file, "replace")
    decoder = json.JSONDecoder(strict=False)
    text, place = reader.read(_CHUNK).lstrip(), 1
    if not text.startswith("["):
        raise Refused(origin, "it is not a list of articles")
    while True:
        while place < len(text) and text[place] in _BETWEEN_RECORDS:
            place += 1
        if text.startswith("]", place):
            return
        try:
            record, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            more = reader.read(max(_CHUNK, len(text) - place))
            text, place = text[place:] + more, 0
            if not more or len(text) > _LONGEST_RECORD:
                raise Refused(origin, "it breaks off, or goes on in a way that is not JSON") from error
        else:
            yield record
