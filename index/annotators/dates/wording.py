"""What is to be known of a language so that its dates are found: where one may begin, its patterns, and its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import regex
from msgspec import Struct

from index.stretches import Stretch

if TYPE_CHECKING:
    from index.annotators.dates.found import Found

S: Final = r"(?: [ \u00a0]{1,2}\n? | \n )"
"""In verbose patterns, the space between two words, which may be the end of a line within a paragraph."""

_SENTENCE_ENDS = r"[.!?;:][\"”’]?\s | \n\s*\n"
_NO_VERBS = "(?P<past> (?!) ) | (?P<future> (?!) )"


class Rule(Struct, frozen=True):
    """A pattern, and what reads its match: the stretch, or ``None`` where the words only look like a date."""

    pattern: regex.Pattern[str]
    read: Callable[[Found], Stretch | None]


class Wording(Struct, frozen=True):
    """How one language writes dates."""

    beginnings: re.Pattern[str]
    """All that a date may begin with: a word, or figures."""
    rules: Mapping[str, Sequence[Rule]]
    """By that word, in the order in which they are tried."""
    figures: Sequence[Rule]
    """Those for one to three figures."""
    four_figures: Sequence[Rule]
    meanings: Mapping[str, Mapping[str, int]]
    """By group of a pattern, what its words stand for: 3 for "march", -1 for "last"."""
    verbs: re.Pattern[str]
    """Those that tell, in groups `past` and `future`, which of two days is meant; and the end of a sentence."""

    def rules_at(self, beginning: str) -> Sequence[Rule]:
        """Those to be tried where a date may begin."""
        if beginning.isdecimal():
            return self.four_figures if len(beginning) == 4 else self.figures
        return self.rules[beginning]


def wording(
    rules: Iterable[tuple[Iterable[str], Sequence[Rule]]],
    figures: Sequence[Rule],
    four_figures: Sequence[Rule],
    meanings: Mapping[str, Mapping[str, int]],
    verbs: str = _NO_VERBS,
) -> Wording:
    """A wording, from words with the rules for each, and a verbose pattern of verbs."""
    by_word = {word: some for words, some in rules for word in words}
    pattern = re.compile(rf"{verbs} | {_SENTENCE_ENDS}", re.VERBOSE)
    return Wording(_beginnings(sorted(by_word)), by_word, figures, four_figures, meanings, pattern)


def _beginnings(words: Sequence[str]) -> re.Pattern[str]:
    # The module `re` is quicker at this than `regex`, and most of all if the first letters are asked first.
    first = "".join(sorted({word[0] for word in words}))
    by_letter = (
        f"{letter}(?:{one_of(word[1:] for word in some)})(?!\\w)"
        for letter, some in groupby(words, itemgetter(0))
    )
    alternatives = "|".join([r"(?<![.,/$€£-])[0-9]{1,4}(?![0-9])", *by_letter])
    return re.compile(rf"\b(?<![/@#_=])(?=[0-9{first}])(?:{alternatives})")


def rule(pattern: str, read: Callable[[Found], Stretch | None]) -> Rule:
    """A rule with a verbose pattern."""
    return Rule(regex.compile(pattern, regex.VERBOSE), read)


def one_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def full_names(names: str) -> list[str]:
    """The first form of each name of `index.calendar_names`."""
    return [forms.split("|")[0] for forms in names.split()]


def written(words: Iterable[str]) -> list[str]:
    """Names as they stand in ordinary lines, and in those of capitals only."""
    return [form for word in words for form in (word.capitalize(), word.upper())]


def at_any_place(words: Iterable[str]) -> list[str]:
    """Words as they stand within a sentence, and as they begin one."""
    return [form for word in words for form in (word, word.capitalize())]
