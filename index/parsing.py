"""The query language: how a line of text becomes a `Query`.

budget talks          both words, in any form                  "landmark talks"     these words, one after the other
"peace talks"~5       near one another, in any order           wrod~, wrod~2        words spelt like it
talk*                 words that begin so                      -moscow, NOT moscow  without
paris OR london       either                                   (…)                  groups
title: source: …      in that `Field` only                     date:2009-01..2011   published then; also >=2009, <2010
person:="ann lee"     who is called just so                    before: after:       a year, a month, a day
"""

from __future__ import annotations

from itertools import pairwise

import regex
from msgspec import Struct

from index.analysis import Token, tokens
from index.periods import DATE_FIELDS, dates, is_half_typed, turned_round, without_unfinished
from index.query import (
    EVERYTHING,
    FARTHEST,
    FIELDS_OF_WHOLE_NAMES,
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
    Whole,
    combine,
    negate,
    unite,
)
from index.text.letters import is_spaceless

_DEEPEST_GROUP = 50
"""Parentheses further inside are read as blanks; nobody nests so deep by hand."""

FIELDS = (*map(str, Field), *DATE_FIELDS)
"""What may stand before a colon."""

QUOTATION_MARKS = '"“”„«»'
"""What phrases stand between."""

_LEXEME = regex.compile(
    rf"""
    (?P<blank> \s++ )
    | (?P<open> \( )
    | (?P<close> \) )
    | (?P<not> (?<![^\s(]) - (?=[^\s)-]) )
    | (?P<field> (?i: {" | ".join(FIELDS)} ) : )
    | (?P<whole> (?<= (?i: {" | ".join(sorted(FIELDS_OF_WHOLE_NAMES))} ) : ) = )
    | ["“„] (?P<quoted> [^"”“]*+ ) (?: (?P<end> ["”“] ) (?: ~ (?P<apart> [0-9]*+ ) )?+ )?+
    | « (?P<quoted> [^»]*+ ) (?: (?P<end> » ) (?: ~ (?P<apart> [0-9]*+ ) )?+ )?+
    | (?P<word> (?: (?!["“„«]) [^\s()] )++ )
    | (?P<blank> . )
    """,
    regex.VERBOSE | regex.DOTALL,
)
_LIKE = regex.compile(r"(?P<word>.*[\p{L}\p{M}\p{N}])~(?P<edits>[0-9]*+)", regex.DOTALL)
_SHORTEST_MISSPELT = 3
"""Every word of two letters is like every other."""
_LONGEST_WITH_ONE_EDIT = 5
_MOST_EDITS = 2
_DIGITS_LOOKED_AT = 4
_HALF_TYPED_DATE = regex.compile(r"[\d.<>=-]*+")
_HALF_TYPED = {"-", "*"}
_OPERATORS = {"AND", "OR", "NOT"}
_NO_WORDS = "Nothing to search for: only letters and digits can be found"


class _Lexeme(Struct, frozen=True):
    kind: str
    text: str
    is_last: bool = False
    """Nothing follows it: it may still be being typed."""
    is_closed: bool = True
    apart: int | None = None
    """How far apart the words between quotation marks may be, when it says so."""


def parse(text: str, *, typing: bool = False) -> Query:
    """Read `text` as a query. Never raises: what cannot be read as syntax is read as words.

    With `typing`, the last word is still being typed, and also matches as a prefix.
    """
    lexemes = _lexemes(text)
    understood = _Parser(lexemes, typing=typing).query()
    if understood is None and not any(lexeme.kind in {"field", "quoted"} for lexeme in lexemes):
        understood = _words(text, is_unfinished=typing and text[-1:].isalnum())
    return EVERYTHING if understood is None else understood


class WordBeingTyped(Struct, frozen=True):
    """What stands between the last blank, or the like, and the end of a query."""

    start: str
    """Folded."""
    field: Field | None
    can_be_field: bool
    """Whether a colon would make a field of it."""


def word_being_typed(text: str) -> WordBeingTyped | None:
    """The word at the end of `text`; ``None`` if there is none, or more letters cannot make another one of it."""
    lexemes = (lexeme for lexeme in _lexemes(text) if lexeme.kind != "whole")
    *_, before, last = (_Lexeme("blank", ""), _Lexeme("blank", ""), *lexemes)
    is_open = last.kind == "word" or (last.kind == "quoted" and not last.is_closed)
    is_date = before.kind == "field" and before.text in DATE_FIELDS
    if not last.is_last or not is_open or is_date or last.text in _OPERATORS:
        return None
    *_, word = (None, *tokens(last.text))
    if word is None or word.end < len(last.text) or is_spaceless(word.word):
        return None
    field = Field(before.text) if before.kind == "field" else None
    return WordBeingTyped(word.word, field, not field and last.kind == "word" and word.start == 0)


def hint(text: str) -> str | None:
    """What is odd about a half-typed query, in one line; ``None`` when nothing is. Never an error."""
    lexemes = _lexemes(text)
    if any(not lexeme.is_closed for lexeme in lexemes):
        return "A quotation mark is not closed"
    for field, value in pairwise(lexemes):
        if field.kind == "field" and field.text in DATE_FIELDS and value.kind == "word":
            odd = _hint_about_dates(field.text, value)
            if odd:
                return odd
    words = [lexeme.text for lexeme in lexemes if lexeme.kind == "word"]
    for word in words:
        unknown = regex.match(r"(\p{L}+):(?!//)", word)
        if unknown:
            return f"There is no field {unknown[1]}; read as words. Fields: {', '.join(FIELDS)}"
        starred = regex.search(r"(\w*)\*+\w", word)
        if starred:
            return f"* stands at the end of a word: {starred[1] or 'talk'}*"
        like = _LIKE.fullmatch(word)
        if like and not _can_be_misspelt(_searchable(word)):
            return f"{word}: only words of {_SHORTEST_MISSPELT} letters or more can be misspelt"
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
                return self._quoted(lexeme)
            case _:
                return _word(lexeme, is_unfinished=self._typing and lexeme.is_last)

    def _quoted(self, lexeme: _Lexeme) -> Query | None:
        if lexeme.apart is not None:
            return _near_one_another(lexeme.text, lexeme.apart)
        is_unfinished = self._typing and not lexeme.is_closed and lexeme.text[-1:].isalnum()
        return _words(lexeme.text, is_unfinished=is_unfinished)

    def _group(self, depth: int) -> Query | None:
        if depth >= _DEEPEST_GROUP:
            return None
        inside = self._alternatives(depth + 1)
        if self._next_is("close"):
            self._place += 1
        return inside

    def _in_field(self, lexeme: _Lexeme, depth: int) -> Query | None:
        if lexeme.text in DATE_FIELDS:
            return self._published(lexeme.text)
        is_whole = self._next_is("whole") and bool(self._take())
        if is_whole and self._next_is_finished():
            found = _whole(self._take())
        else:
            found = self._operand(depth + 1) if depth < _DEEPEST_GROUP else None
        return None if found is None else _only_in(Field(lexeme.text), found)

    def _published(self, field: str) -> Query | None:
        if not self._next_is("word"):
            return None
        value = self._take()
        is_unfinished = self._typing and value.is_last
        found = dates(field, without_unfinished(value.text) if is_unfinished else value.text)
        if found or (is_unfinished and _HALF_TYPED_DATE.fullmatch(value.text)):
            return found
        return combine((Term(field), _words(value.text)))

    def _next_is(self, kind: str, text: str | None = None) -> bool:
        if self._place >= len(self._lexemes):
            return False
        lexeme = self._lexemes[self._place]
        return lexeme.kind == kind and text in (None, lexeme.text)

    def _next_is_finished(self) -> bool:
        """Whether a word or a phrase follows to which nothing more is typed."""
        if not (self._next_is("word") or self._next_is("quoted")):
            return False
        lexeme = self._lexemes[self._place]
        is_over = lexeme.is_closed if lexeme.kind == "quoted" else not lexeme.is_last
        return is_over or not self._typing

    def _take(self) -> _Lexeme:
        self._place += 1
        return self._lexemes[self._place - 1]


def has_open_phrase(text: str) -> bool:
    """Whether a phrase was begun and not ended."""
    return any(lexeme.kind == "quoted" and not lexeme.is_closed for lexeme in _lexemes(text))


def _lexemes(text: str) -> list[_Lexeme]:
    found = []
    for match in _LEXEME.finditer(text):
        kind = match.lastgroup
        is_last = match.end() == len(text)
        if match["quoted"] is not None:
            apart = int(match["apart"][:_DIGITS_LOOKED_AT]) if match["apart"] else None
            found.append(_Lexeme("quoted", match["quoted"], is_last, bool(match["end"]), apart))
        elif kind == "field":
            found.append(_Lexeme(kind, match["field"][:-1].lower(), is_last))
        elif kind not in (None, "blank"):
            found.append(_Lexeme(str(kind), match.group(), is_last))
    return found


def _word(lexeme: _Lexeme, *, is_unfinished: bool) -> Query | None:
    like = _LIKE.fullmatch(lexeme.text)
    if like:
        return _like(like["word"], like["edits"], is_unfinished=is_unfinished)
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


def _whole(lexeme: _Lexeme) -> Query | None:
    found = _searchable(lexeme.text)
    return Whole(tuple(found)) if found else None


def _near_one_another(text: str, apart: int) -> Query | None:
    """The words of `text` near one another; a single one, by itself."""
    different = tuple(dict.fromkeys(_searchable(text)))
    return Near(different, min(apart, FARTHEST)) if len(different) > 1 else _sequence([*different])


def _like(text: str, edits: str, *, is_unfinished: bool) -> Query | None:
    """The words of `text`, the last one misspelt: by as many letters as `edits` says, or as its length allows.

    Until a number or a blank follows, it also matches as a prefix, as it did before the tilde was typed.
    """
    found = _searchable(text)
    number = min(int(edits[:_DIGITS_LOOKED_AT]), _MOST_EDITS) if edits else None
    if number == 0 or not _can_be_misspelt(found):
        return _words(text, is_unfinished=is_unfinished)
    *others, last = found
    alike = Fuzzy(last, number or (1 if len(last) <= _LONGEST_WITH_ONE_EDIT else _MOST_EDITS))
    is_begun = is_unfinished and number is None
    return combine((_sequence(others), Or((Prefix(last), alike)) if is_begun else alike))


def _can_be_misspelt(found: list[str]) -> bool:
    return bool(found) and len(found[-1]) >= _SHORTEST_MISSPELT and not is_spaceless(found[-1])


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


def _hint_about_dates(field: str, value: _Lexeme) -> str | None:
    text = without_unfinished(value.text) if value.is_last else value.text
    if dates(field, text) is None:
        usage = f"{field}:{value.text} is no date: write 2009, 2009-01, 2009-01-15"
        usage += " or 2009..2011" if field == "date" else ""
        return None if value.is_last and is_half_typed(field, value.text) else usage
    turned = turned_round(text) if field == "date" else None
    return f"{text} goes from later to earlier; read as {turned}" if turned else None
