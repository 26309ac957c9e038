"""One person, organisation or place under its several names.

Within a document: a surname belongs to the full name before it (with its particles: de Hoop Scheffer), an acronym to
the name that it abbreviates or that defines it — "NATO-Russia Council (NRC)" — and US, U.S. and the United States are
one. Names whose initials or given names differ stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex
from msgspec import Struct, field

from index.annotation import Entity, EntityKind, Mention, entity_id
from index.annotators.entities import Name
from index.annotators.lexicon import COMPANY_SUFFIXES, SYNONYMS
from index.letters import fold

_SMALL_WORDS = frozenset("of the for and on in de la du des et a an".split())
_GENERATION = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III"))
_DEFINED = regex.compile(r"\s*\(\s*[\"“‘]?(\p{Lu}[\p{Lu}\d&.-]{1,9}s?)[\"”’]?\s*\)")


class _Group(Struct):
    """Forms of one name, in order of appearance."""

    kind: EntityKind
    forms: list[str] = field(default_factory=list)
    known_name: str = ""

    @property
    def name(self) -> str:
        """The fullest form."""
        if self.known_name in self.forms:
            return self.known_name
        return max(self.forms, key=lambda form: (len(form.split()), len(form)))


def merge(text: str, names: Sequence[Name]) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities that `names` name, in order of appearance, and every mention of them in `text`."""
    defined = _definitions(text, names)
    groups: list[_Group] = []
    group_of: dict[tuple[str, EntityKind], _Group] = {}
    for form, kind in _fullest_first(names):
        group = _group_for(form, kind, groups, defined)
        if group is None:
            group = _Group(kind, known_name=SYNONYMS.get(form, ""))
            groups.append(group)
        group_of[form, kind] = group
        group.forms.append(form)
    return _in_order_of_appearance(names, group_of)


def _in_order_of_appearance(
    names: Sequence[Name], group_of: dict[tuple[str, EntityKind], _Group]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    appearance = {_form(name.text): place for place, name in reversed(list(enumerate(names)))}
    entities: dict[int, Entity] = {}
    mentions = []
    for name in names:
        group = group_of[_form(name.text), name.kind]
        if id(group) not in entities:
            aliases = tuple(
                sorted((form for form in group.forms if form != group.name), key=appearance.__getitem__)
            )
            entities[id(group)] = Entity(entity_id(group.kind, group.name), group.name, group.kind, aliases)
        mentions.append(Mention(entities[id(group)].id, name.span))
    unique = {entity.id: entity for entity in entities.values()}
    return tuple(unique.values()), tuple(mentions)


def _fullest_first(names: Sequence[Name]) -> list[tuple[str, EntityKind]]:
    forms = dict.fromkeys((_form(name.text), name.kind) for name in names)
    return sorted(forms, key=lambda form: -len(form[0].split()))


def _group_for(
    form: str, kind: EntityKind, groups: Iterable[_Group], defined: dict[str, str]
) -> _Group | None:
    fitting = [group for group in groups if group.kind is kind and _is_same(form, group, defined)]
    return fitting[0] if len(fitting) == 1 or (fitting and kind is not EntityKind.PERSON) else None


def _is_same(form: str, group: _Group, defined: dict[str, str]) -> bool:
    full = group.name
    if fold(form) == fold(full) or SYNONYMS.get(form, form) in (SYNONYMS.get(full, full), full):
        return True
    if defined.get(form) in group.forms:
        return True
    match group.kind:
        case EntityKind.PERSON:
            return any(_is_same_person(form, other) for other in group.forms)
        case EntityKind.ORGANISATION:
            return _is_acronym(form, full) or _without_suffix(form) == _without_suffix(full)
    return False


def _is_same_person(short: str, full: str) -> bool:
    """A surname with its particles, a given name and surname around middle names, initials, or the family name first."""
    one = [fold(word).strip(".") for word in short.split() if word not in _GENERATION]
    other = [fold(word).strip(".") for word in full.split() if word not in _GENERATION]
    if not one or not other or len(one) > len(other):
        return False
    if len(one) == 1:
        return one[0] == other[-1] or (len(other) == 3 and one[0] == other[0] and len(other[0]) <= 4)
    if one == other[-len(one) :] or sorted(one) == sorted(other):
        return True
    if one[-1] != other[-1]:
        return False
    return one[0] == other[0] or _is_initial(one[0], other[0])


def _is_initial(short: str, full: str) -> bool:
    return (len(short) == 1 or len(full) == 1) and short[0] == full[0]


def _is_acronym(form: str, full: str) -> bool:
    letters = form.replace(".", "")
    if not (letters.isupper() and len(letters) > 1 and " " in full):
        return False
    words = [word for part in full.replace("-", " ").split() if (word := part)]
    return letters in (
        "".join(word[0] for word in words if word.lower() not in _SMALL_WORDS).upper(),
        "".join(word[0] for word in words).upper(),
    )


def _definitions(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Short forms in parentheses right after a name: "NATO-Russia Council (NRC)"."""
    return {
        match[1]: _form(name.text)
        for name in names
        if (match := _DEFINED.match(text, name.span.end, min(len(text), name.span.end + 24)))
        and _could_abbreviate(match[1], name.text)
    }


def _could_abbreviate(short: str, full: str) -> bool:
    letters = iter(fold(full))
    return fold(short[0]) == fold(full[0]) and all(
        letter in letters for letter in fold(short) if letter.isalnum()
    )


def _without_suffix(name: str) -> str:
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in COMPANY_SUFFIXES:
        words.pop()
    return fold(" ".join(words))


def _form(name: str) -> str:
    return " ".join(name.split())
