"""What the benchmark asks of a search engine, and which engines there are."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol, runtime_checkable

from queries import Question

PAGE = 50
"""Hits of an answer."""

ENGINES = {
    "whoosh": "ours",
    "tantivy": "ours",
    "stock-whoosh": "stock_whoosh",
    "fts5": "fts5",
    "raw-tantivy": "raw_tantivy",
    "ripgrep": "ripgrep",
}
"""The names in the table, and the modules of `contestants`. Ours are the first two."""


class Unavailable(Exception):
    """This engine is not here; the message is the reason, for the table."""


class NotAsked(Exception):
    """This engine cannot answer such questions; the message is the reason, for the table."""


class Contestant(Protocol):
    """A search engine in the benchmark. `build` and the rest run in processes of their own."""

    def build(self) -> None:
        """Index the corpus, from nothing."""
        ...

    def rank(self, question: Question) -> int:
        """Find the best 50 articles, and how many match exactly, which is returned. May raise `NotAsked`."""
        ...

    def answer(self, question: Question) -> int:
        """As `rank`, and show the hits: headline, source, date and snippet. How many were shown."""
        ...


@runtime_checkable
class Housekept(Protocol):
    """A contestant whose index is put in better order once there is nothing else to do, as in an archive that is open."""

    def rest(self) -> None:
        """Do so."""
        ...


def contestant(name: str, corpus: Path, folder: Path) -> Contestant:
    """The engine of that name, for the corpus in one folder, with its index in the other. May raise `Unavailable`."""
    make: Callable[[str, Path, Path], Contestant] = import_module(f"contestants.{ENGINES[name]}").contestant
    return make(name, corpus, folder)
