"""Which short name stands for which full one throughout an archive.

Within an article a surname goes to the full name before it. An article that has no full name leaves the surname by
itself; so here the archive is asked: a short name stands for the one full name that it is used for elsewhere, and only
if nobody else in the archive could be meant. "Clinton" is nobody's when the archive knows three. "US" and "U.S." are
the United States everywhere. Names that are spelt from another script in two ways are one only when they are named
beside the same others. A wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from index.annotation import Annotation, EntityKind
from index.identity.decisions import EntityName, name_of
from index.store import Bearer, Store
from index.text.letters import fold

_FEWEST_ARTICLES = 2
"""In which a short name is used for the full one."""
_LETTERS_OF_A_SURE_ACRONYM = 4
"""If it has as many, one article that defines it is enough."""
_MANY_TIMES = 5
_FEWEST_SHARED = 3
"""Others that two spellings of a person are named beside, for both to be the same."""
_SETTLED_AT_ONCE = 500
_LONGEST_DIFFERENCE = 2
_CAPITAL_OR_STATE, _CAPITAL = "Washington", "Washington, D.C."
_BEFORE_A_NATIONAL_BODY = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN", "Al", "The"})
_OF_EVERY_COUNTRY = frozenset({
    "Air Force", "Armed Forces", "Army", "Central Bank", "Coast Guard", "Electoral Commission", "Football Association",
    "High Court", "House of Representatives", "Human Rights Commission", "National Assembly", "National Guard", "Navy",
    "Parliament", "Red Cross", "Senate", "Supreme Court",
})  # fmt: skip
"""Bodies whose name alone is that of the one that the article is about."""
_AMERICAN_BODY = regex.compile(
    r"(?:U\.?\ ?S\.?|United\ States)\ ((?!The\b).*\b(?:Department|Senate|House|Congress|Representatives|Courts?|Army"
    r"|Navy|Marines?|Forces?|Guard|Agency|Administration|Commission|Bureau|Service|Office|Corps|Embassy|Treasury|Attorney"
    r"|Patrol|Institutes?|Committee|Council|Government|Centers?)\b.*)"
)
"""That of the United States, however they are called before it."""
_SHORTEST_SURNAME = 5
"""Letters, of which one may be spelt otherwise."""
_SOUNDS = (
    (regex.compile(r"kh"), "h"),
    (regex.compile(r"ou"), "u"),
    (regex.compile(r"ck|q"), "k"),
    (regex.compile(r"ph"), "f"),
    (regex.compile(r"[yj]|ii"), "i"),
    (regex.compile(r"w"), "v"),
    (regex.compile(r"z"), "s"),
    (regex.compile(r"c(?!h)"), "k"),
    (regex.compile(r"(.)\1"), r"\1"),
)
"""Letters by which transliterations differ, brought to one of them; of a doubled one, one."""


class ShortForm(Struct, frozen=True):
    """A name that may stand for a full one, and whether the article uses it so."""

    full: EntityName
    short: EntityName
    is_used: bool


def short_forms(annotation: Annotation) -> Iterator[ShortForm]:
    """The forms that an article uses for its entities, and the surnames that it could use."""
    from index.annotators.names.names import family_name  # noqa: PLC0415  (who only reads needs no patterns)

    for entity in annotation.entities:
        full = name_of(entity)
        used = {alias for alias in entity.aliases if fold(alias) != fold(entity.name)}
        yield from (ShortForm(full, EntityName(entity.kind, alias), is_used=True) for alias in sorted(used))
        surname = family_name(entity.name.split()) if entity.kind is EntityKind.PERSON else ""
        if surname and " " in entity.name and surname not in used:
            yield ShortForm(full, EntityName(entity.kind, surname), is_used=False)


def sound(name: EntityName) -> str:
    """A person's full name without the letters by which transliterations differ; empty for others."""
    if name.kind is not EntityKind.PERSON or len(name.name.partition(" ")[2]) < _SHORTEST_SURNAME:
        return ""
    folded = fold(name.name)
    for pattern, letter in _SOUNDS:
        folded = pattern.sub(letter, folded)
    return folded


def settle(store: Store) -> Iterator[int]:
    """Find out for whom the names stand that came, went or changed; gives the number after each batch."""
    while names := store.unsettled(_SETTLED_AT_ONCE):
        store.settle([(name, _stands_for(store, name)) for name in names])
        yield len(names)


def _stands_for(store: Store, name: EntityName) -> EntityName | None:
    """The full name for which this one stands, if it is another."""
    if synonym := _synonym(name):
        return None if synonym == name.name else EntityName(name.kind, synonym)
    bearer = _only_bearer(store.bearers(name), name)
    return bearer or _other_spelling(store, name)


def _synonym(name: EntityName) -> str:
    """What every newspaper means by a name: by "the US" the United States, and by these themselves; else nothing."""
    from index.annotators.lexicon import STATES_IN_ADDRESSES, SYNONYMS  # noqa: PLC0415  (as above)

    if name.kind is EntityKind.PERSON or name.name in STATES_IN_ADDRESSES:
        return ""
    known = SYNONYMS.get(name.name, "")
    if known == _CAPITAL_OR_STATE:
        return _CAPITAL
    if name.kind is EntityKind.ORGANISATION and (match := _AMERICAN_BODY.match(name.name)):
        return f"U.S. {match[1]}"
    return known or (name.name if name.name in SYNONYMS.values() else "")


def _only_bearer(bearers: Sequence[Bearer], name: EntityName) -> EntityName | None:
    """Who alone is called so, in as many articles as it takes.

    Several people are never one; of bodies the one that is called so five times as often as all others, which are
    misspelt, or called so once.
    """
    fuller = [
        bearer
        for bearer in bearers
        if _fullness(bearer.full) > _fullness(name) and _synonym(bearer.full) != name.name
    ]
    if name.kind is not EntityKind.PERSON:
        fuller = [bearer for bearer in fuller if not _is_named_in(name, bearer.full)]
    best = max(fuller, key=lambda bearer: bearer.used, default=None)
    if best is None or best.used < _fewest(name):
        return None
    others = (
        len(fuller) - 1 if name.kind is EntityKind.PERSON else sum(each.used for each in fuller) - best.used
    )
    is_clear = others == 0 if name.kind is EntityKind.PERSON else best.used >= _MANY_TIMES * others
    return best.full if is_clear and not _is_part(name, best.full) else None


def _fewest(name: EntityName) -> int:
    """In how many articles a name must be used for the full one: of few letters, which stand for much, in more."""
    letters = name.name.replace(".", "")
    if name.kind is EntityKind.PERSON or not letters.isupper():
        return _FEWEST_ARTICLES
    return max(1, _LETTERS_OF_A_SURE_ACRONYM + 1 - len(letters))


def _is_named_in(short: EntityName, full: EntityName) -> bool:
    """Whether a longer name has an acronym in it, which it does not explain: "Requires EPA"."""
    return short.name.isupper() and f" {short.name} " in f" {full.name} "


def _is_part(short: EntityName, full: EntityName) -> bool:
    """Whether a longer name is that of one of several: "House Republicans". A country's is not: "Kenya Red Cross"."""
    from index.annotators.gazetteer import demonyms, places  # noqa: PLC0415  (as above)

    if short.name in _OF_EVERY_COUNTRY:
        return True
    if short.kind is EntityKind.PERSON or not full.name.endswith(f" {short.name}"):
        return False
    before = full.name.removesuffix(f" {short.name}")
    is_national = before in places() or before in demonyms() or before in _BEFORE_A_NATIONAL_BODY
    return not is_national


def _fullness(name: EntityName) -> tuple[int, int, str]:
    """Names stand for fuller ones only: two that are used for each other would never be settled."""
    return len(name.name.split()), len(name.name), name.name


def _other_spelling(store: Store, name: EntityName) -> EntityName | None:
    """The same name in the letters in which more articles write it."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  (30 ms, and who only reads does without)

    spelt = sound(name)
    if not spelt:
        return None
    own = store.articles_naming(name)
    others = [
        (count, other)
        for other in store.sounding(spelt)
        if other.id != name.id
        and Levenshtein.distance(fold(name.name), fold(other.name)) <= _LONGEST_DIFFERENCE
        and (count := store.articles_naming(other)) > 0
    ]
    if len(others) != 1:
        return None
    count, other = others[0]
    is_rarer = (own, name.name) < (count, other.name)
    return other if is_rarer and store.shared_names(name, other) >= _FEWEST_SHARED else None
