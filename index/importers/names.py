"""What the articles of one file are called in it."""

from __future__ import annotations

from index.importers.hygiene import clean_line

_LONGEST = 200


class Names:
    """The names of one file, told apart where it uses one twice: the same file gives the same names every time."""

    def __init__(self) -> None:
        self._times: dict[str, int] = {}

    def distinct(self, name: str) -> str:
        """`name`, cleaned; followed by ``~2`` and so on if it was used before."""
        name = clean_line(name)[:_LONGEST]
        times = self._times[name] = self._times.get(name, 0) + 1
        return name if times == 1 else self.distinct(f"{name}~{times}")
