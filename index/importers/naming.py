"""The names of the records of one file, from which the ids of their articles follow."""

from __future__ import annotations

from index.importers.hygiene import clean_line


class RecordNames:
    """Tells records apart where a file uses one name twice."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def of(self, own: str, number: int) -> str:
        """The record's own name, which stays when the file grows, or its number."""
        name = clean_line(own) or str(number)
        self._seen[name] = seen = self._seen.get(name, 0) + 1
        return name if seen == 1 else f"{name}~{seen}"
