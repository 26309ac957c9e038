"""Files of named arrays, to be memory-mapped.

    file = arrays, one after the other │ description as JSON │ its length, version, "CUTTINGS"

Written whole or not at all, with a digest. What they hold is derived, and made anew when a file does not fit.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from struct import Struct
from struct import error as StructError  # noqa: N812
from typing import IO, Any

import numpy as np

from index.engines.postings import Numbers

_ENDING = Struct("<QI4x8s")
"""Length of the description, version, magic."""
_MAGIC = b"CUTTINGS"
_ALIGNMENT = 64
_VERIFIED_AT_ONCE = 1 << 22
"""Bytes."""

Array = tuple[str, str, Iterator[bytes]]
"""Name, kind (as numpy writes it) and content, piece by piece."""


class UnfitFile(Exception):
    """A file is missing, damaged, of another version or not the one it should be."""


class ArrayFile:
    """A file of arrays, opened. Immutable, and safe from any thread."""

    def __init__(self, path: Path, version: int) -> None:
        """Map the file into memory. Raises `UnfitFile` if there is none of this version."""
        self._map, self.about = _opened(path, version)

    def array(self, name: str) -> Numbers:
        """One of the arrays, where it lies in the file."""
        kind, start, count = self.about["arrays"][name]
        return np.frombuffer(self._map, kind, count, start)

    def verify(self) -> None:
        """Read all of it. Raises `UnfitFile` if it is not what was written."""
        digest = blake2b(digest_size=16)
        size = self.about["size"]
        with memoryview(self._map) as view:
            for start in range(0, size, _VERIFIED_AT_ONCE):
                digest.update(view[start : min(start + _VERIFIED_AT_ONCE, size)])
                self._map.madvise(mmap.MADV_DONTNEED)  # or all of it would count as memory of ours
        if digest.hexdigest() != self.about["digest"]:
            raise UnfitFile("the arrays are damaged")


def write_arrays(
    path: Path, draft: Path, version: int, about: Mapping[str, Any], arrays: Iterable[Array]
) -> None:
    """Write a file at `path`, by way of `draft`: it is there whole, or not at all. `about` is any JSON."""
    try:
        with draft.open("wb") as file:
            _write(file, version, about, arrays)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)  # it would keep a full disk full
        raise


def whole(name: str, numbers: Numbers) -> Array:
    """An array that is in memory."""
    return name, numbers.dtype.newbyteorder("<").str, iter((numbers.tobytes(),))


def letters(name: str, words: Iterable[bytes]) -> Array:
    """Words one after the other, without anything between."""
    return name, "|u1", iter((b"".join(words),))


def ends(name: str, lengths: Iterable[int]) -> Array:
    """Where each word of some lengths ends, and before them where the first begins."""
    return whole(name, np.array([0, *accumulate(lengths)], np.uint64))


def _opened(path: Path, version: int) -> tuple[mmap.mmap, dict[str, Any]]:
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        length, its_version, magic = _ENDING.unpack(mapped[-_ENDING.size :])
        if (its_version, magic) != (version, _MAGIC):
            raise UnfitFile(f"{path.name} is of another version")
        about = json.loads(mapped[-_ENDING.size - length : -_ENDING.size])
        is_whole = about["size"] + length + _ENDING.size == len(mapped)
    except (OSError, ValueError, KeyError, TypeError, StructError) as error:
        raise UnfitFile(f"{path.name} cannot be used: {error}") from error
    if not is_whole:
        raise UnfitFile(f"{path.name} is not whole")
    return mapped, about


def _write(file: IO[bytes], version: int, about: Mapping[str, Any], arrays: Iterable[Array]) -> None:
    digest = blake2b(digest_size=16)
    where: dict[str, tuple[str, int, int]] = {}
    place = 0
    for name, kind, content in arrays:
        start = place
        for some in content:
            place += file.write(some)
            digest.update(some)
        where[name] = (kind, start, (place - start) // np.dtype(kind).itemsize)
        filling = bytes(-place % _ALIGNMENT)
        place += file.write(filling)
        digest.update(filling)
    described = json.dumps({**about, "size": place, "digest": digest.hexdigest(), "arrays": where}).encode()
    file.write(described)
    file.write(_ENDING.pack(len(described), version, _MAGIC))
