"""Who wrote an article: its byline as names, as far as they can be told from what else stands there.

By Jane Doe and John Roe                      two people
Jane Doe, staff writer; Reuters               one, without what she is, and an agency
Doe, Jane · DOE Jane                          one, family name first
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.annotators.lexicon import GENERATIONS, ORGANISATION_WORDS, PARTICLES
from index.article import Article
from index.citations.plain import byline_of

Name = dict[str, str]
"""As CSL has it: ``family`` and ``given``, perhaps ``suffix``; or ``literal`` for what is no person's name."""

_BETWEEN_PEOPLE = re.compile(r"\s*(?:[;|/·&]|,?\s+(?:and|et|und|y|e|og|och|en)\s)\s*", re.IGNORECASE)
_AFFILIATION = re.compile(r"\s+(?:for|of|at|in)\s+.*|\s*\(.*?\)|\s+[–—-]\s+.*", re.IGNORECASE)
_MOST_WORDS = 6


def authors(article: Article) -> list[Name]:
    """The names in the byline, in order; none where there is none."""
    people = _BETWEEN_PEOPLE.split(byline_of(article))
    found = [name for person in people for name in _names(person)]
    return [name for place, name in enumerate(found) if name not in found[:place]]


def _names(text: str) -> Iterator[Name]:
    """Those between commas: names, what their bearers are, and what belongs to the name before."""
    parts = [part.strip() for part in _AFFILIATION.sub("", text).split(",") if any(map(str.isalpha, part))]
    if len(parts) == 2 and _is_family_name_first(*parts):
        yield {"family": parts[0], "given": parts[1]}
        return
    found: Name | None = None
    for part in parts:
        if found and part in GENERATIONS:
            found["suffix"] = part
        elif found is None or "literal" in found or _is_person(part):
            if found:
                yield found
            found = _name(part)
    if found:
        yield found


def _is_family_name_first(family: str, given: str) -> bool:
    is_one_name = len([word for word in family.split() if word not in PARTICLES]) == 1
    is_given = len(given.split()) <= 2 and _is_capitalised(given) and not _is_in_capitals(given)
    return is_one_name and is_given and given not in GENERATIONS


def _name(text: str) -> Name:
    words = text.split()
    suffix = words.pop() if len(words) > 2 and words[-1] in GENERATIONS else ""
    if not _is_person(" ".join(words)):
        return {"literal": text}
    beginning, end = _family_name(words)
    name = {"family": " ".join(words[beginning:end]), "given": " ".join(words[:beginning] + words[end:])}
    return {**name, "suffix": suffix} if suffix else name


def _family_name(words: list[str]) -> tuple[int, int]:
    """Where it begins and ends: the first name if it alone is in capitals, else from a particle on, else the last."""
    if len(words) == 2 and _is_in_capitals(words[0]) and not _is_in_capitals(words[1]):
        return 0, 1
    particle = next((place for place, word in enumerate(words[1:-1], 1) if word in PARTICLES), None)
    return (len(words) - 1 if particle is None else particle), len(words)


def _is_person(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= _MOST_WORDS and _is_capitalised(text) and not ORGANISATION_WORDS & set(words)


def _is_capitalised(text: str) -> bool:
    """Whether all words are, but particles: what somebody is, is not."""
    return all(word in PARTICLES or word[0].isupper() for word in text.split())


def _is_in_capitals(word: str) -> bool:
    """Whether it is written so to stand out, or is an abbreviation; initials are not."""
    return len(word) > 2 and word.isalpha() and word.isupper()
