"""What would find something where a query does not: what word is to blame, how else it is spelt, what to leave out.

Everything is tried on the line as it was written, and asked of the engine: so what is suggested does find something,
and how a line is read stays the parser's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import islice, product

import regex
from msgspec import Struct

from index.analysis import tokens
from index.article import Span
from index.engine import Engine
from index.parsing import FIELDS, parse
from index.query import (
    EVERYTHING,
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
from index.results import Advice, Alternative, Missing
from index.text.letters import is_spaceless
from index.text.spelling import edits_between

_MOST = 3
"""Alternatives that are offered."""
_TRIED = 12
"""Queries that are tried of each kind, and words that are looked up: somebody may paste a page."""
_SPELLINGS = 4
"""Spellings that are tried of each word."""
_SHORTEST, _SHORT, _LONGEST = 3, 6, 40
"""Letters of a word that may be spelt otherwise; below the middle one, a second edit makes another word."""
_MORE_COMMON = 10
"""A word that occurs may be meant for another if so many times as many articles have that."""

_PART = regex.compile(
    r"""
    (?: NOT \s++ )?
    (?P<lead> [^\s()"“”„«»]*+ )
    (?: ["“„] (?P<quoted> [^"”“]*+ ) ["”“]?+ (?: ~ \d*+ )?+
    |   « (?P<quoted> [^»]*+ ) »?+ (?: ~ \d*+ )?+
    |   (?<= [^\s()"“”„«»] )
    )
    """,
    regex.VERBOSE,
)
"""A word or a phrase, with its field and its sign."""
_PIECE = re.compile(r'[^\s()"“”„«»]+')
_FIELD = re.compile(rf"\b(?:{'|'.join(FIELDS)}):", re.IGNORECASE)
_EMPTY_GROUP = re.compile(r"[^\s()]*\(\s*\)")
_BLANKS_OF_GROUP = re.compile(r"(?<=\() | (?=\))")
_OPERATORS = frozenset({"OR", "AND", "NOT"})
_LONELY_OPERATORS = re.compile(r"(?P<opening>^|\()(?:\s*(?:OR|AND)\b)+|(?:\b(?:OR|AND|NOT)\s*)+(?=$|\))")
_REPEATED_OPERATORS = re.compile(r"\b(OR|AND)(?:\s+(?:OR|AND)\b)+")


def advise(text: str, engine: Engine, *, typing: bool = False) -> Advice:
    """What would find something in place of `text`, which finds nothing; `typing` is as `parse` has it.

    Asks the engine a few dozen questions at most. May raise `EngineUnavailable`.
    """
    return _Adviser(text, engine, typing=typing).advice()


class _Word(Struct, frozen=True):
    """A word of a query, and what finds it alone."""

    word: str
    """Folded."""
    field: Field | None
    query: Query


class _Adviser:
    """One line that finds nothing."""

    def __init__(self, text: str, engine: Engine, *, typing: bool) -> None:
        self._text = text
        self._engine = engine
        self._typing = typing
        self._query = self._parsed(text)

    def advice(self) -> Advice:
        words = list(dict.fromkeys(self._words_to_blame(self._query, None)))[:_TRIED]
        totals = {word: self._total(word.query) for word in words}
        missing = {word.word: word for word, total in totals.items() if not total}
        if missing:
            return self._advice_without(missing)
        found = [
            *self._finding(self._respelt(totals), 1),
            *self._finding(self._loosened(), 1),
            *sorted(self._finding(self._shortened(), _TRIED), key=lambda each: -each.total),
        ]
        return Advice((), _distinct(found)[:_MOST])

    def _advice_without(self, missing: Mapping[str, _Word]) -> Advice:
        places = {span: missing[word] for span, word in _places(self._text, missing.keys()).items()}
        others = self._finding(self._anywhere(places.values()), 1)
        without = self._finding([_replaced(self._text, dict.fromkeys(places, ""))], 1)
        spelt = self._finding(self._spelt(places), _MOST - len(others) - len(without))
        spelt = [each for each in spelt if self._edits(each) <= self._edits(spelt[0])]
        said = (Missing(span.of(self._text), word.field) for span, word in places.items())
        return Advice(tuple(dict.fromkeys(said)), _distinct([*others, *spelt, *without]))

    def _words_to_blame(self, query: Query, field: Field | None) -> Iterator[_Word]:
        """The words that an article must have; of alternatives, those that all find nothing."""
        match query:
            case InField(named, inner):
                yield from self._words_to_blame(inner, named)
            case Or((Prefix(start), Term(word))) if start == word:  # it is being typed
                yield _Word(word, field, _in(field, query))
            case Or(parts) if self._total(_in(field, query)):
                return
            case And(parts) | Or(parts):
                for part in parts:
                    yield from self._words_to_blame(part, field)
            case Not() | DateRange():
                return
            case leaf:
                yield from _words_of(leaf, field)

    # What is tried

    def _spelt(self, places: Mapping[Span, _Word]) -> Iterator[str]:
        """Every missing word as others are spelt; one that is like no other is left out."""
        choices = [self._spellings(word) or ("",) for word in places.values()]
        for spellings in islice(product(*choices), _TRIED):
            if any(spellings):
                yield _replaced(self._text, dict(zip(places, spellings, strict=True)))

    def _spellings(self, word: _Word) -> tuple[str, ...]:
        letters = word.word
        if (
            not _SHORTEST <= len(letters) <= _LONGEST
            or is_spaceless(letters)
            or any(map(str.isdigit, letters))
        ):
            return ()
        return self._engine.nearest(Fuzzy(letters, 1 if len(letters) < _SHORT else 2), word.field, _SPELLINGS)

    def _respelt(self, totals: Mapping[_Word, int]) -> Iterator[str]:
        """A word that occurs may be a slip all the same, when one like it is far more common."""
        for word, total in totals.items():
            for other in self._spellings(word):
                if self._total(_in(word.field, Fuzzy(other, 0))) >= _MORE_COMMON * total:
                    places = _places(self._text, {word.word})
                    yield _replaced(self._text, dict.fromkeys(places, other))

    def _anywhere(self, words: Iterable[_Word]) -> Iterator[str]:
        """The same words, in whatever field."""
        if any(word.field for word in words):
            yield _FIELD.sub("", self._text)

    def _loosened(self) -> Iterator[str]:
        """The words of phrases, wherever they stand."""
        loosened = _PART.sub(_without_quotes, self._text)
        if loosened != self._text:
            yield loosened

    def _shortened(self) -> Iterator[str]:
        """All but one word or phrase."""
        parts = [part for part in _PART.finditer(self._text) if part.group() not in _OPERATORS]
        for part in parts[:_TRIED] if len(parts) > 1 else ():
            yield _tidied(self._text[: part.start()] + self._text[part.end() :])

    # What is asked

    def _edits(self, alternative: Alternative) -> int:
        return edits_between(self._text, alternative.text, len(self._text))

    def _finding(self, texts: Iterable[str], most: int) -> list[Alternative]:
        """As many of `texts` as are wanted of those that find something."""
        found: list[Alternative] = []
        for text in texts:
            query = self._parsed(text)
            is_bare = query == EVERYTHING or isinstance(query, Not)
            is_known = query == self._query or any(query == other.query for other in found)
            if len(found) < most and not (is_bare or is_known) and (total := self._total(query)):
                found.append(Alternative(text, query, total))
        return found

    def _parsed(self, text: str) -> Query:
        return parse(text, typing=self._typing)

    def _total(self, query: Query) -> int:
        return self._engine.search(query, limit=0).total


def _distinct(found: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Without those that several ways led to."""
    return tuple({each.query: each for each in found}.values())


def _words_of(leaf: Leaf, field: Field | None) -> Iterator[_Word]:
    match leaf:
        case Term(word) | Fuzzy(word) | Prefix(word):
            yield _Word(word, field, _in(field, leaf))
        case Phrase(words) | Near(words) | Whole(words):
            yield from (_Word(word, field, _in(field, Fuzzy(word, 0))) for word in words)


def _in(field: Field | None, query: Query) -> Query:
    return InField(field, query) if field else query


def _places(text: str, words: Set[str]) -> dict[Span, str]:
    """Where these words stand; of a script without spaces, the run that has one of them."""
    return {
        span: next(word for word in folded if word in words)
        for span, folded in _written(text)
        if not words.isdisjoint(folded) and not _FIELD.match(text, span.start)
    }


def _written(text: str) -> Iterator[tuple[Span, list[str]]]:
    """The words of a text as written, each with its folded words: one, or the pairs that overlap in a run."""
    span, folded = Span(0, 0), list[str]()
    for token in tokens(text):
        if token.start >= span.end and folded:
            yield span, folded
            span, folded = Span(0, 0), []
        span = Span(span.start if folded else token.start, token.end)
        folded.append(token.word)
    if folded:
        yield span, folded


def _replaced(text: str, spellings: Mapping[Span, str]) -> str:
    """`text` with other words at some places; for none, whatever is joined to the word goes with it."""
    pieces = [Span(*piece.span()) for piece in _PIECE.finditer(text)]
    for span in sorted(spellings, reverse=True):
        other = spellings[span]
        gone = span if other else next(piece for piece in pieces if piece.overlaps(span))
        text = text[: gone.start] + other + text[gone.end :]
    return text if all(spellings.values()) else _tidied(text)


def _tidied(text: str) -> str:
    """Without the phrases, groups and operators that are empty after something was taken out."""
    before, text = "", _PART.sub(_trimmed, text)
    while text != before:
        before, text = text, _REPEATED_OPERATORS.sub(r"\1", text)
        text = _EMPTY_GROUP.sub("", _LONELY_OPERATORS.sub(r"\g<opening>", text))
    return _BLANKS_OF_GROUP.sub("", " ".join(text.split()))


def _trimmed(part: regex.Match[str]) -> str:
    quoted = part["quoted"]
    if quoted is None:
        return part.group()
    return part.group().replace(quoted, " ".join(quoted.split())) if any(map(str.isalnum, quoted)) else ""


def _without_quotes(part: regex.Match[str]) -> str:
    if part["quoted"] is None:
        return part.group()
    return f"{part['lead']}({part['quoted']})" if part["lead"] else part["quoted"]
