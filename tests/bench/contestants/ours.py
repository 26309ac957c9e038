"""Our own engines, asked in our query language, behind an archive whose store holds the corpus."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from contestant import PAGE, Unavailable
from queries import Kind, Question

from index.annotators.rules import RuleAnnotator
from index.archive import Archive
from index.engine import Engine
from index.engines.choosing import DEFAULT, Engines
from index.housekeeping.indexing import catch_up
from index.parsing import parse
from index.query import And, DateRange, Fuzzy, Near, Query
from index.results import Sort
from index.stores.sqlite import SQLiteStore

_EDITS = 1
_CLASSES = {"whoosh": "WhooshEngine", "tantivy": "TantivyEngine"}
_TYPING = {Kind.KEYSTROKE, Kind.PREFIX1, Kind.PREFIX2, Kind.PREFIX3, Kind.PREFIX4}


class OurEngine:
    """An `Engine`, and the archive around it."""

    def __init__(self, engine: Engine, corpus: Path) -> None:
        self._engine = engine
        self._corpus = corpus

    def build(self) -> None:
        for _ in catch_up(SQLiteStore(self._corpus / "store.sqlite"), self._engine):
            pass

    def rest(self) -> None:
        self._engine.compact()

    def rank(self, question: Question) -> int:
        return self._engine.search(_query(question), limit=PAGE, sort=_sort(question)).total

    def answer(self, question: Question) -> int:
        query = _query(question)
        found = self._archive.search(query, limit=PAGE, sort=_sort(question))
        self._archive.facets(query)
        return len(found.hits)

    @cached_property
    def _archive(self) -> Archive:
        store = SQLiteStore(self._corpus / "store.sqlite")
        engines = Engines(self._corpus, store, {DEFAULT: lambda folder: self._engine})
        return Archive(self._corpus, store, engines, RuleAnnotator())


def contestant(name: str, corpus: Path, folder: Path) -> OurEngine:
    """Our engine of that name."""
    module = f"index.engines.{name}"
    if find_spec(module) is None:
        raise Unavailable(f"there is no {module} yet")
    make: type[Engine] = getattr(import_module(module), _CLASSES[name])
    return OurEngine(make(folder), corpus)  # type: ignore[call-arg]  # the protocol leaves the constructor open


def _query(question: Question) -> Query:
    line = " ".join(question.words)
    match question.kind:
        case Kind.PHRASE:
            return parse(f'"{line}"')
        case Kind.FUZZY:
            return Fuzzy(question.words[0], _EDITS)
        case Kind.NEAR:
            return Near(question.words, question.apart)
        case Kind.DATED if question.years:
            first, last = question.years
            return And((DateRange(date(first, 1, 1), date(last, 12, 31)), parse(line)))
    return parse(f"{line} {question.start}".lstrip(), typing=question.kind in _TYPING)


def _sort(question: Question) -> Sort:
    return Sort.NEWEST if question.kind is Kind.NEWEST else Sort.RELEVANCE
