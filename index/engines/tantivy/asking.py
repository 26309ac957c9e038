"""What a query asks, as tantivy is asked: what is sought in the whole article is sought in each of its texts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations
from math import comb, factorial

from msgspec import Struct
from tantivy import FieldType, Occur
from tantivy import Query as Sought

from index.engines.bm25 import HEADLINE_WEIGHT
from index.engines.names import Names
from index.engines.tantivy.documents import HEADLINE_STARTS, LATEST, LONGEST_START, SCHEMA, STARTS, stem_in
from index.engines.texts import TEXTS
from index.query import (
    NAME_FIELDS,
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Leaf,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Whole,
)
from index.text.stems import ENGLISH

_PLACEMENTS = 500
"""Ways in which words may stand near one another that are all asked for: each is a phrase, and takes its time."""


class Asked(Struct, frozen=True):
    """A query, as tantivy is asked."""

    sought: Sought
    best: Sought | None = None
    """The part of it that comes first, if that is known beforehand."""
    levels: tuple[Sought, ...] = ()
    """The rest in parts, the best first: all that one of them finds is equally good, and need not be ranked."""


class Asker(Struct, frozen=True):
    """Asks tantivy what a query asks, given what else the index knows."""

    names: Names | None
    tags: Names | None
    languages: Sequence[str]
    """Those whose stems there are."""

    def asked(self, query: Query) -> Asked:
        """`query`, as tantivy is asked."""
        sought = self.sought(query)
        match query:
            case Fuzzy() | Or((Prefix(), Fuzzy())):
                # Tantivy gives the same score to every word that is like one.
                in_headline = self.sought(query, Field.TITLE)
                return Asked(sought, levels=(in_headline, _without(sought, in_headline)))
            case Prefix() as beginning:
                best = None
            case Or((Prefix() as beginning, Term() as word)):  # as the word is read that is being typed
                best = self.sought(word)
            case _:
                return Asked(sought)
        is_short = len(beginning.start) <= LONGEST_START
        in_headline = (
            _having(HEADLINE_STARTS, beginning)
            if is_short
            else _in_text(beginning, "headline", self.languages)
        )
        levels = _without(in_headline, best), _without(sought, best, in_headline)
        return Asked(sought, best, levels)

    def sought(self, query: Query, field: Field | None = None) -> Sought:
        """`query`, looked for in `field`, as tantivy is asked."""
        match query:
            case InField(named, inner):
                return self.sought(inner, named)
            case DateRange(first, last):
                earliest = first.toordinal() if first else 1
                latest = last.toordinal() if last else LATEST
                dates = Sought.range_query(SCHEMA, "published", FieldType.Integer, earliest, latest)
                return Sought.const_score_query(dates, 0.0)
            case Not(part):
                without = (Occur.MustNot, self.sought(part, field))
                return Sought.boolean_query([(Occur.Must, _everything()), without])
            case Or(parts):
                return _any([self.sought(part, field) for part in parts])
            case And(parts):
                return self._all(parts, field)
            case leaf if field in NAME_FIELDS:
                return self._naming(leaf, field)
            case Prefix(start) if field is None and len(start) <= LONGEST_START:
                headline = Sought.boost_query(_having(HEADLINE_STARTS, query), HEADLINE_WEIGHT - 1.0)
                return _any([_having(STARTS, query), headline])
            case leaf:
                return _any(
                    [_weighted(name, _in_text(leaf, name, self.languages), field) for name in TEXTS[field]]
                )

    def _all(self, parts: Sequence[Query], field: Field | None) -> Sought:
        clauses = [
            (Occur.MustNot, self.sought(part.part, field))
            if isinstance(part, Not)
            else (Occur.Must, self.sought(part, field))
            for part in parts
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, _everything()))
        return Sought.boolean_query(clauses)

    def _naming(self, leaf: Leaf, field: Field) -> Sought:
        """The articles that name somebody or something so, by their numbers: names are no words of tantivy's."""
        names = self.tags if field is Field.TAG else self.names
        if names is None:
            return Sought.empty_query()
        rows, _ = names.occurrences(leaf, field)
        numbers: list[int] = names.articles[rows].tolist()
        return Sought.const_score_query(Sought.term_set_query(SCHEMA, "number", numbers), 1.0)


def _in_text(leaf: Leaf, name: str, languages: Sequence[str]) -> Sought:
    match leaf:
        case Term(word):
            stems = (stem_in(word, language) for language in languages or (ENGLISH,))
            return _any([Sought.term_query(SCHEMA, f"{name}_stems", stem) for stem in stems])
        case Prefix(start):
            # A regular expression finds the same, but to compile it takes half a millisecond for each text.
            return Sought.fuzzy_term_query(SCHEMA, name, start, distance=0, prefix=True)
        case Fuzzy(word, edits):
            return Sought.fuzzy_term_query(SCHEMA, name, word, distance=edits)
        case Phrase(phrase) | Whole(phrase):
            return Sought.phrase_query(SCHEMA, name, [*phrase])
        case Near(near, apart):
            return _near(near, apart, name)


def _having(starts: str, beginning: Prefix) -> Sought:
    """The same as to look for every word that begins so, where what words begin with is known."""
    return Sought.const_score_query(Sought.term_query(SCHEMA, starts, beginning.start), 1.0)


def _near(near: Sequence[str], apart: int, name: str) -> Sought:
    """Every way in which the words may stand: what tantivy calls slop means something else for more than two words.

    Where there are too many ways, such as for four words with four others among them, each two of the words must be
    near enough: an article is then found too if no place has all of them.
    """
    if len(near) == 2:
        return _any([Sought.phrase_query(SCHEMA, name, [*order], slop=apart) for order in permutations(near)])
    others, room = len(near) - 1, len(near) + apart - 1
    if factorial(len(near)) * comb(room, others) > _PLACEMENTS:
        pairs = [_near(pair, apart + others - 1, name) for pair in combinations(near, 2)]
        return Sought.boolean_query([(Occur.Must, pair) for pair in pairs])
    placements = [
        Sought.phrase_query(SCHEMA, name, [(0, first), *zip(places, rest, strict=True)])
        for first, *rest in permutations(near)
        for places in combinations(range(1, room + 1), others)
    ]
    return _any(placements)


def _weighted(name: str, sought: Sought, field: Field | None) -> Sought:
    is_headline_of_all = field is None and name == "headline"
    return Sought.boost_query(sought, float(HEADLINE_WEIGHT)) if is_headline_of_all else sought


def _without(sought: Sought, *others: Sought | None) -> Sought:
    excluded = [(Occur.MustNot, other) for other in others if other is not None]
    return Sought.boolean_query([(Occur.Must, sought), *excluded]) if excluded else sought


def _any(parts: Sequence[Sought]) -> Sought:
    return parts[0] if len(parts) == 1 else Sought.boolean_query([(Occur.Should, part) for part in parts])


def _everything() -> Sought:
    return Sought.const_score_query(Sought.all_query(), 0.0)
