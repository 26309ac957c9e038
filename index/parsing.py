"""The query language: how a line of text becomes a `Query`, and how that is said in plain words.

budget talks          both words, in any English form          "landmark talks"     these words, one after the other
talk*                 words that begin so                      -moscow, NOT moscow  without
paris OR london       either                                   (…)                  groups
title: source: author:   in that field only                    date:2009-01..2011   published then; also >=2009, <2010
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import regex

from index.analysis import Token, is_spaceless, tokens
from index.query import (
    EVERYTHING,
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    combine,
    negate,
    unite,
)

_DEEPEST_GROUP = 50
"""Parentheses further inside are read as blanks; nobody nests so deep by hand."""

_LEXEME = regex.compile(
    r"""
    (?P<blank> \s++ )
    | (?P<open> \( )
    | (?P<close> \) )
    | (?P<not> (?<![^\s(]) - (?=[^\s)-]) )
    | (?P<field> (?i: title | source | author | date ) : )
    | ["“„] (?P<quoted> [^"”“]*+ ) (?P<end>["”“]?+)
    | « (?P<quoted> [^»]*+ ) (?P<end>»?+)
    | (?P<word> (?: (?!["“„«]) [^\s()] )++ )
    | (?P<blank> . )
    """,
    regex.VERBOSE | regex.DOTALL,
)
_DATE = regex.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COMPARISON = regex.compile(r"(>=|<=|>|<)(.+)")
_HALF_TYPED_DATE = regex.compile(r"[\d.<>=-]*+")
_DAY = r"\d{4}(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?)?"
_DATES = regex.compile(rf"(?:>=|<=|>|<)?{_DAY}|(?:{_DAY})?\.\.(?:{_DAY})?")
_HALF_TYPED = {"-", "*"}
_NO_WORDS = "Nothing to search for: only letters and digits can be found"


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    is_last: bool = False
    """Nothing follows it: it may still be being typed."""
    is_closed: bool = True


def parse(text: str, *, typing: bool = False) -> Query:
    """Read `text` as a query. Never raises: what cannot be read as syntax is read as words.

    With `typing`, the last word is still being typed, and also matches as a prefix.
    """
    lexemes = _lexemes(text)
    understood = _Parser(lexemes, typing=typing).query()
    if understood is None and not any(lexeme.kind == "field" for lexeme in lexemes):
        understood = _words(text, is_unfinished=typing and text[-1:].isalnum())
    return EVERYTHING if understood is None else understood


def reading(query: Query) -> str:  # noqa: C901  (a case for each kind of query)
    """How the query was understood, in plain words: ‘"landmark talks" but not moscow, from 2009-01-01’."""
    match query:
        case Term(word):
            return word
        case Prefix(start):
            return start if is_spaceless(start) else f"{start}*"
        case Phrase(phrase):
            return _reading_of_phrase(phrase)
        case Near(near, apart):
            return f"{' near '.join(near)} (within {apart})"
        case Fuzzy(word, _):
            return f"words like {word}"
        case InField(field, inner):
            return f"{reading(inner)} in the {field}"
        case DateRange(first, last):
            return _reading_of_dates(first, last)
        case Not(part):
            return f"everything but {reading(part)}"
        case Or(parts):
            return _reading_of_alternatives(parts)
        case And(parts):
            return _reading_of_all(parts)


def hint(text: str) -> str | None:
    """What is odd about a half-typed query, in one line; ``None`` when nothing is. Never an error."""
    lexemes = _lexemes(text)
    if any(not lexeme.is_closed for lexeme in lexemes):
        return "A quotation mark is not closed"
    for field, value in pairwise(lexemes):
        if field.kind == "field" and field.text == "date" and value.kind == "word":
            odd = _hint_about_dates(value)
            if odd:
                return odd
    words = [lexeme.text for lexeme in lexemes if lexeme.kind == "word"]
    for word in words:
        unknown = regex.match(r"(\p{L}+):", word)
        if unknown:
            return f"There is no field “{unknown[1]}”: title, source, author, date"
        starred = regex.search(r"(\w*)\*+\w", word)
        if starred:
            return f"* stands at the end of a word: {starred[1] or 'talk'}*"
    if any(word not in _HALF_TYPED for word in words) and not any(map(_searchable, words)):
        return None if any(lexeme.kind in {"field", "quoted"} for lexeme in lexemes) else _NO_WORDS
    return None


class _Parser:
    """Or binds weaker than the words that stand side by side; a minus or NOT binds to what follows it."""

    def __init__(self, lexemes: list[_Lexeme], *, typing: bool) -> None:
        self._lexemes = lexemes
        self._typing = typing
        self._place = 0

    def query(self) -> Query | None:
        parts = []
        while self._place < len(self._lexemes):
            parts.append(self._alternatives(depth=0))
            self._place += 1  # a parenthesis that closes nothing
        return combine(parts)

    def _alternatives(self, depth: int) -> Query | None:
        parts = [self._side_by_side(depth)]
        while self._next_is("word", "OR"):
            self._place += 1
            parts.append(self._side_by_side(depth))
        return unite(parts)

    def _side_by_side(self, depth: int) -> Query | None:
        parts = []
        while (
            self._place < len(self._lexemes)
            and not self._next_is("close")
            and not self._next_is("word", "OR")
        ):
            parts.append(self._unit(depth))
        return combine(parts)

    def _unit(self, depth: int) -> Query | None:
        is_negated = False
        while self._next_is("not") or self._next_is("word", "NOT") or self._next_is("word", "AND"):
            is_negated ^= self._take().text != "AND"
        found = self._operand(depth)
        return negate(found) if is_negated else found

    def _operand(self, depth: int) -> Query | None:
        if self._place == len(self._lexemes) or self._next_is("close") or self._next_is("word", "OR"):
            return None
        lexeme = self._take()
        match lexeme.kind:
            case "open":
                return self._group(depth)
            case "field":
                return self._in_field(lexeme, depth)
            case "quoted":
                return _words(
                    lexeme.text, is_unfinished=self._typing and not lexeme.is_closed and _ends_in_word(lexeme)
                )
            case _:
                return _word(lexeme, is_unfinished=self._typing and lexeme.is_last)

    def _group(self, depth: int) -> Query | None:
        if depth >= _DEEPEST_GROUP:
            return None
        inside = self._alternatives(depth + 1)
        if self._next_is("close"):
            self._place += 1
        return inside

    def _in_field(self, lexeme: _Lexeme, depth: int) -> Query | None:
        if lexeme.text == "date":
            return self._published()
        found = self._operand(depth + 1) if depth < _DEEPEST_GROUP else None
        return None if found is None else _only_in(Field(lexeme.text), found)

    def _published(self) -> Query | None:
        if not self._next_is("word"):
            return None
        value = self._take()
        dates = _dates(value.text)
        if dates is not None:
            return dates
        if self._typing and value.is_last and _HALF_TYPED_DATE.fullmatch(value.text):
            return None
        return combine((Term("date"), _words(value.text)))

    def _next_is(self, kind: str, text: str | None = None) -> bool:
        if self._place >= len(self._lexemes):
            return False
        lexeme = self._lexemes[self._place]
        return lexeme.kind == kind and text in (None, lexeme.text)

    def _take(self) -> _Lexeme:
        self._place += 1
        return self._lexemes[self._place - 1]


def _lexemes(text: str) -> list[_Lexeme]:
    found = []
    for match in _LEXEME.finditer(text):
        kind = match.lastgroup if match.lastgroup != "end" else "quoted"
        is_last = match.end() == len(text)
        if kind == "quoted":
            found.append(_Lexeme(kind, match["quoted"], is_last, is_closed=bool(match["end"])))
        elif kind == "field":
            found.append(_Lexeme(kind, match["field"][:-1].lower(), is_last))
        elif kind not in (None, "blank"):
            found.append(_Lexeme(str(kind), match.group(), is_last))
    return found


def _word(lexeme: _Lexeme, *, is_unfinished: bool) -> Query | None:
    if not lexeme.text.endswith("*"):
        return _words(lexeme.text, is_unfinished=is_unfinished)
    found = _searchable(lexeme.text)
    if not found:
        return None
    return combine((_sequence(found[:-1]), Prefix(found[-1])))


def _words(text: str, *, is_unfinished: bool = False) -> Query | None:
    """The words of `text`, one after the other; while the last is unfinished, it may stand anywhere."""
    found = _searchable(text)
    if not found or not is_unfinished:
        return _sequence(found)
    *finished, last = found
    return combine((_sequence(finished), Or((Prefix(last), Term(last)))))


def _sequence(found: list[str]) -> Query | None:
    if len(found) > 1:
        return Phrase(tuple(found))
    if not found:
        return None
    is_one_character_of_a_run = len(found[0]) == 1 and is_spaceless(found[0])
    return Prefix(found[0]) if is_one_character_of_a_run else Term(found[0])


def _searchable(text: str) -> list[str]:
    """The words of `text` without the last character of a spaceless run, which its last pair already says."""
    found: list[Token] = []
    for token in tokens(text):
        if not (found and is_spaceless(token.word) and found[-1].end == token.end):
            found.append(token)
    return [token.word for token in found]


def _only_in(field: Field, query: Query) -> Query:
    """A minus stays outside, so that it excludes articles and not fields: title:(a -b)."""
    match query:
        case And(parts):
            return And(tuple(_only_in(field, part) for part in parts))
        case Not(part):
            return Not(_only_in(field, part))
        case InField() | DateRange():
            return query
    return InField(field, query)


def _ends_in_word(lexeme: _Lexeme) -> bool:
    return lexeme.text[-1:].isalnum()


def _dates(text: str) -> DateRange | None:
    """2009, 2009-01, 2009-01-15; from..to, from.., ..to; >=, <=, >, < as a person means them."""
    if ".." in text:
        first, _, last = text.partition("..")
        earliest, latest = _period(first), _period(last)
        if (first and not earliest) or (last and not latest) or not (first or last):
            return None
        return DateRange(earliest and earliest[0], latest and latest[1])
    compared = _COMPARISON.fullmatch(text)
    period = _period(compared[2] if compared else text)
    if period is None:
        return None
    first_day, last_day = period
    match compared and compared[1]:
        case ">=":
            return DateRange(first_day, None)
        case "<=":
            return DateRange(None, last_day)
        case ">":
            return DateRange(_next_day(last_day), None)
        case "<":
            return DateRange(None, first_day - timedelta(days=1) if first_day > date.min else date.min)
    return DateRange(first_day, last_day)


def _period(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    if month:
        return first, _next_month(first) - timedelta(days=1) if first < date(9999, 12, 1) else date.max
    return first, date(first.year, 12, 31)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _hint_about_dates(value: _Lexeme) -> str | None:
    dates = _dates(value.text)
    if dates is None:
        begun = _DATES.fullmatch(value.text, partial=value.is_last)
        is_half_typed = begun is not None and begun.partial
        usage = f"date:{value.text} is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"
        return None if is_half_typed else usage
    is_reversed = dates.first and dates.last and dates.first > dates.last
    return "The range begins after it ends" if is_reversed else None


def _reading_of_phrase(phrase: tuple[str, ...]) -> str:
    joined = _joined(phrase)
    return joined[0] if len(joined) == 1 and is_spaceless(joined[0]) else f"“{' '.join(joined)}”"


def _joined(words: Iterable[str]) -> list[str]:
    """Words, with the overlapping pairs of a spaceless run put together again: 気象, 象庁 → 気象庁."""
    joined: list[str] = []
    for word in words:
        overlap = _overlap(joined[-1], word) if joined else 0
        if overlap:
            joined[-1] += word[overlap:]
        else:
            joined.append(word)
    return joined


def _overlap(before: str, word: str) -> int:
    """How many characters of a spaceless pair are the end of the run before it."""
    if not (is_spaceless(before) and is_spaceless(word)):
        return 0
    return next((n for n in range(len(word) - 1, 0, -1) if before.endswith(word[:n])), 0)


def _reading_of_dates(first: date | None, last: date | None) -> str:
    if first and last:
        return f"published on {first}" if first == last else f"published from {first} to {last}"
    return f"published from {first} on" if first else f"published until {last}"


def _reading_of_alternatives(parts: tuple[Query, ...]) -> str:
    if _is_unfinished_word(parts):
        return reading(parts[0])
    return " or ".join(_grouped(part) for part in parts)


def _is_unfinished_word(parts: tuple[Query, ...]) -> bool:
    match parts:
        case (Prefix(start), Term(word)):
            return start == word
    return False


def _reading_of_all(parts: tuple[Query, ...]) -> str:
    wanted = _joined(_grouped(part) for part in parts if not isinstance(part, Not))
    excluded = [_grouped(part.part) for part in parts if isinstance(part, Not)]
    said = " and ".join(wanted) or "everything"
    return f"{said} but not {' nor '.join(excluded)}" if excluded else said


def _grouped(part: Query) -> str:
    is_compound = isinstance(part, And) or (isinstance(part, Or) and not _is_unfinished_word(part.parts))
    return f"({reading(part)})" if is_compound else reading(part)
