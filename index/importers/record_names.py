"""What the records of a file are called in the origins of their articles."""

from __future__ import annotations

from collections import Counter

from index.importers.hygiene import clean_line


class RecordNames:
    """Names the records of one file, each otherwise than the ones before."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, own_id: str, number: int) -> str:
        """The record's own id, or its number; with "~2" after it where a file uses one twice."""
        name = clean_line(own_id) or str(number)
        self._seen[name] += 1
        return name if self._seen[name] == 1 else f"{name}~{self._seen[name]}"
