"""A name at its place in a text, and the forms in which one is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex
from msgspec import Struct

from index.annotation import EntityKind
from index.annotators.lexicon import FAMILY_NAMES_FIRST, GENERATIONS, VIETNAMESE_FAMILY_NAMES
from index.article import Span

REMEMBERED: Final = 8192
"""Words and names of which is remembered what their letters tell: most stand in many articles."""
JOINED_PARTICLE: Final = r"(?:d[ei]|de[ln]|la|le|van|von)"
"""A pattern for a particle that is written as one with the name: "deGrom"."""
_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$")
ROMAN_NUMERAL = regex.compile(r"(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$")
_TWO_SYLLABLES = regex.compile(r"\p{Lu}\p{Ll}{0,5}-\p{L}\p{Ll}{1,5}$")
_PINYIN = (
    r"(?:zh|ch|sh|[bcdfghjklmnpqrstwxyz])?"
    r"(?:i?ang|iong|uang|[aei]ng|ong|i?ao|i?an|uai|uan|[aeu]i|[aeiu]n|ia|ie|iu|ou|ua|uo|ue|er|[aoeiu])"
)
_CHINESE = regex.compile(rf"(?i:{_PINYIN}\ {_PINYIN}(?:{_PINYIN})?)")
"""Such as Meng Wanzhou."""
_SYLLABLE = regex.compile(
    r"(?!(?:Ann|Jo|Joe|Lee|Ray|Roy|Jay|May|Kay|Guy|Dan|Don|Ron|Jon|Ian|Tim|Jim|Tom|Sam|Ben|Ken|Len|Max|Lou|Sue|Amy)$)"
    r"(?i:(?:ch|sh|zh|ts|th|[hgkmn][wy]|[b-df-hj-np-tv-z])?[aeiouy]{1,3}(?:ng|[nkptmlhrw]|ck)?)$"
)


class Name(Struct, frozen=True):
    """A name at its place in the text."""

    span: Span
    text: str
    kind: EntityKind


@lru_cache(REMEMBERED)
def form_of(name: str) -> str:
    """A name as it is counted, wherever its line was broken."""
    return name if name.isalpha() else " ".join(name.split())


@lru_cache(REMEMBERED)
def is_acronym(word: str) -> bool:
    """Such as NATO and U.N."""
    return _ACRONYM.match(word) is not None


def family_name(words: Sequence[str]) -> str:
    """The last word of a full name, but for "Jr." and "III"."""
    named = [word for word in words if word not in GENERATIONS and not ROMAN_NUMERAL.match(word)]
    return (named or words)[-1]


def without_article(surname: str) -> str:
    """Give "mamun" for "al-mamun", as one person is called either."""
    return _ARABIC_ARTICLE.sub("", surname)


_ARABIC_ARTICLE = regex.compile(r"^(?:al|el|ul|as|ash|ad|ar|at|az)-")


def is_family_name_first(words: Sequence[str]) -> bool:
    """As Chinese and Korean names are written: a short word, and one of two syllables, or two of one."""
    if len(words) == 3:
        return words[0] in FAMILY_NAMES_FIRST and all(_SYLLABLE.match(word) for word in words[1:])
    return (
        len(words) == 2
        and len(words[0]) <= 6
        and (
            words[0] in FAMILY_NAMES_FIRST or _TWO_SYLLABLES.match(words[1]) is not None or is_chinese(words)
        )
    )


def is_never_called_by_last(words: Sequence[str]) -> bool:
    """Whether one whose family name is first is called by that only: of three words, if he is no Vietnamese."""
    return len(words) == 3 and words[0] not in VIETNAMESE_FAMILY_NAMES


def is_chinese(words: Sequence[str]) -> bool:
    """Whether a family name of one syllable stands before a given name of one or two."""
    return len(words) == 2 and _CHINESE.fullmatch(" ".join(words)) is not None


_NICKNAME = regex.compile(r"\ [\"“‘](\p{Lu}[^\"“”‘’\d]{1,20})[\"”’](?=\ \p{L})")


def without_nickname(name: str) -> str:
    """Give "Jane Doe" for 'Jane "Jay" Doe'."""
    return _NICKNAME.sub("", name) if has_nickname(name) else name


def by_nickname(name: str) -> str:
    """Give "Jay Doe" for it."""
    nickname = _NICKNAME.search(name)
    return f"{nickname[1]}{name[nickname.end() :]}" if nickname else name


def has_nickname(name: str) -> bool:
    """Whether a nickname stands in the middle, between marks."""
    return any(opening in name for opening in _BEFORE_NICKNAMES)


_BEFORE_NICKNAMES = (' "', " “", " ‘")


def nickname_between(text: str, first: int, last: int) -> bool:
    """Whether nothing but a nickname stands there."""
    nickname = _NICKNAME.match(text, first) if text.startswith(_BEFORE_NICKNAMES, first) else None
    return nickname is not None and nickname.end() + 1 == last


def heads_of(name: str) -> list[str]:
    """What a name of several words can be shortened to: "Post" and "Bank" of "Bank of the Post"."""
    *others, last = name.split(" ")
    before_of = (head for head, following in pairwise(name.split(" ")) if following == "of")
    return [*before_of, last] if others else []


def full_names_of(head: str, names: Iterable[str]) -> list[str]:
    """Those of `names` that "the Post" or "the Church" can stand for."""
    return [
        name for name in names if " " in name and (name.endswith(" " + head) or f" {head} of " in f" {name}")
    ]
