"""Whether two names of speakers mean the same one: "Senator Ann Lee (D-Ohio)" and "Lee"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_PRONOUN = re.compile("he|she|they|i|we|it|his|her|him|who|them|you")
_TITLE = re.compile(
    "mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|(?:ex-)?president|vice|prime|minister|premier|chancellor|"
    "sen|senator|rep|gov|governor|mayor|secretary|gen|general|col|colonel|capt|sgt|rev|chief|judge|justice|"
    "king|queen|prince|princess|pope|the|a|an|former|then"
)
_ADDITION = re.compile(r"\s*[,()\[\]–—]\s*|\s+(?:who|close|familiar|briefed)\s+")
_BELONGING = re.compile(r"\s+(?:of|from|for|at|in|with|on)\s+")

_FRENCH_ARTICLE = re.compile(r"(?:les?|la|une?|des)\b|l['’]", re.IGNORECASE)


def is_pronoun(name: str) -> bool:
    """Whether the name is a pronoun alone, which names nobody."""
    words = _words(name)
    return len(words) == 1 and bool(_PRONOUN.fullmatch(words[0]))


def is_same_speaker(marked: str, shown: str) -> bool:
    """Whether a speaker who is shown is the one who was marked, whole or without what is added to the name."""
    return any(_is_same(part, shown) for part in _parts(marked))


def _parts(name: str) -> Iterator[str]:
    """The name, each part of it between commas and brackets, and each of those up to an "of"."""
    yield name
    parts = [part for part in _ADDITION.split(name) if part.strip()]
    yield from parts
    yield from (_BELONGING.split(part)[0] for part in parts)


def _words(name: str) -> list[str]:
    """The words of a name, without regard to case and accents, and without titles but the last: "Justice King"."""
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()
    plain = re.sub(r"'s\b", "", plain.replace("’", "'"))
    words = [word.strip(".'-") for word in re.findall(r"[^\W_][\w'.&-]*", plain)]
    words = [word for word in words if word]
    return [word for word in words[:-1] if not _TITLE.fullmatch(word)] + words[-1:]


def _is_same(marked: str, shown: str) -> bool:
    ours, theirs = _words(marked), _words(shown)
    if not ours or not theirs:
        return False
    if ours == theirs:
        return True
    if len(ours) > 1 and len(theirs) > 1 and ("jr" in ours) != ("jr" in theirs):
        return False
    common = {*ours} & {*theirs}
    if len(common) in {len({*ours}), len({*theirs})}:
        if _FRENCH_ARTICLE.match(marked):
            return _first_noun(ours) == _first_noun(theirs)
        return _keeps_head(ours, theirs, is_description=_ends_in_lower_case(marked))
    if ours[-1] == theirs[-1]:
        return _may_be_one_given_name(ours[:-1], theirs[:-1])
    return len(common) / len({*ours, *theirs}) >= 0.5


def _keeps_head(ours: list[str], theirs: list[str], *, is_description: bool) -> bool:
    """Whether the shorter of two names is more than what belongs to the longer: "NATO" is not its spokeswoman."""
    if is_description or ours[-1] in theirs:
        return ours[-1] in theirs
    return theirs[-1] in {ours[0], ours[-1]} or theirs[0] == ours[0]


def _first_noun(words: list[str]) -> str:
    """The head of a French description: "le porte-parole de l'armée" is a porte-parole."""
    nouns = [word.removeprefix("l'") for word in words if not _FRENCH_ARTICLE.fullmatch(word)]
    return nouns[0] if nouns else ""


def _ends_in_lower_case(name: str) -> bool:
    """Whether the last word is a common one, so that the name is a description such as "a NATO spokeswoman"."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", name)
    return bool(words) and words[-1][0].islower()


def _may_be_one_given_name(ours: list[str], theirs: list[str]) -> bool:
    return not ours or not theirs or ours[0][0] == theirs[0][0]
