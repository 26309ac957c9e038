"""Which short forms stand for which names: those that a text defines, and initials."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from index.annotators.gazetteer import demonyms, places
from index.annotators.lexicon import COMPANY_SUFFIXES
from index.annotators.names.names import Name, form_of
from index.text.letters import fold

_SMALL_WORDS = frozenset("of the for and on in de la du des et a an &".split())
_DEFINED = regex.compile(
    r"\s*\(\s*[\"“‘]?(\p{Lu}[\p{L}\d&.-]{1,9})[\"”’]?\s*[);,]|,\sor\s(\p{Lu}[\p{Lu}\d&.-]{1,9}),"
)
_DEFINITION_OPENS = regex.compile(r" \((?:[Tt]he\s)?[\"“‘]?")


@lru_cache(4096)
def acronyms(full: str) -> frozenset[str]:
    """What a name of several words can be shortened to: "International Monetary Fund" → IMF."""
    words = [word for word in full.replace("-", " ").replace(",", "").split() if word not in COMPANY_SUFFIXES]
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    found = {"".join(fold(word)[:1] for word in some).upper() for some in (words, large)}
    if len(large) > 2 and (large[0] in places() or large[0] in demonyms()):
        found.add("".join(word[0] for word in large[1:]).upper())
    return frozenset(letters for letters in found if len(letters) > 1)


def definitions(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Short forms in parentheses right after a name, or before it: "ANC (African National Congress)"."""
    starts = {name.span.start: name for name in names}
    defined = {}
    for name in names:
        end = name.span.end
        limit = min(len(text), end + 24)
        if text[end : end + 2] not in (" (", ", "):
            continue
        if match := _DEFINED.match(text, end, limit):
            short, full = match[1] or match[2], name.text
        elif (opening := _DEFINITION_OPENS.match(text, end, limit)) and opening.end() in starts:
            short, full = name.text, starts[opening.end()].text
        else:
            continue
        if _could_abbreviate(short, full):
            defined[form_of(short)] = form_of(full)
    return defined


def _could_abbreviate(short: str, full: str) -> bool:
    """Whether the letters stand in the name in this order, or are its initials in another, as of a translated name."""
    if " " not in full.replace("-", " ") or sum(letter.isupper() for letter in short) < 2:
        return False
    wanted = [letter for letter in fold(short) if letter.isalnum()]
    if sorted(wanted) == sorted(
        fold(word)[0] for word in full.replace("-", " ").split() if word.lower() not in _SMALL_WORDS
    ):
        return True
    letters = iter(fold(full))
    return fold(short[0]) == fold(full[0]) and all(letter in letters for letter in wanted)
