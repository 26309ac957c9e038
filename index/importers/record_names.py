"""What the records of a file are called in the origins of their articles."""

from __future__ import annotations

from collections import Counter

from index.importers.hygiene import clean_line

_LONGEST = 200
_MOST_DIGITS = 8


class RecordNames:
    """Names the records of one file, each otherwise than the ones before: the same file gives the same names.

    Of millions of names little is kept: a bit of a number, and of any other name a figure that follows from it.
    """

    def __init__(self) -> None:
        self._numbers = bytearray()
        """A bit for each number that was used."""
        self._others = set[int]()
        self._times = Counter[str]()
        """How often those were wanted that were wanted more than once."""

    def of(self, own_id: str, number: int) -> str:
        """The record's own id, or its number; with "~2" after it where a file uses one twice."""
        return self.distinct(clean_line(own_id) or str(number))

    def distinct(self, name: str) -> str:
        """`name`, cleaned; followed by "~2" and so on if it was used before."""
        name = clean_line(name)[:_LONGEST]
        while not self._is_new(name):
            self._times[name] = self._times.get(name, 1) + 1
            times = f"~{self._times[name]}"
            name = name[: _LONGEST - len(times)] + times
        return name

    def _is_new(self, name: str) -> bool:
        """Whether it is used for the first time, now."""
        if len(name) > _MOST_DIGITS or not (name.isascii() and name.isdecimal()) or name[0] == "0":
            size = len(self._others)
            self._others.add(hash(name))
            return len(self._others) > size
        place, bit = divmod(int(name), 8)
        if place >= len(self._numbers):
            self._numbers.extend(bytes(max(place + 1 - len(self._numbers), len(self._numbers))))
        is_new = not self._numbers[place] & 1 << bit
        self._numbers[place] |= 1 << bit
        return is_new
