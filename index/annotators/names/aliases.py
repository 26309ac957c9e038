"""One person, organisation or place under its several names.

Within a document: a surname belongs to the full name before it (with its particles: de Hoop Scheffer; or first, as in
Xi Jinping), an acronym to the name that it abbreviates or that defines it — "NATO-Russia Council (NRC)" — and US, U.S.
and the United States are one. Names whose initials, given names or generations differ stay apart, and so does a name
that two could bear: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex
from msgspec import Struct, field

from index.annotation import Entity, EntityKind, Mention, entity_id
from index.annotators.gazetteer import demonyms, places
from index.annotators.lexicon import BUSINESS_WORDS, COMPANY_SUFFIXES, SYNONYMS
from index.annotators.names.abbreviations import acronyms, definitions
from index.annotators.names.couples import titled_bearers
from index.annotators.names.names import REMEMBERED, Name, form_of, heads_of, is_acronym, without_article
from index.annotators.names.same_person import (
    can_be_given,
    conflict,
    folded_words,
    is_knight,
    is_plainly_titled,
    is_royal,
    is_same_person,
    is_titled,
    is_titled_by_given_name,
    is_titled_otherwise,
    nearness_of_relative,
)
from index.text.letters import fold


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
    groups = _Groups(text, definitions(text, names))
    forms = [form_of(name.text) for name in names]
    for form, kind in _fullest_first(names, forms):
        groups.add(form, kind)
    return _in_order_of_appearance(names, forms, _by_place(text, names, forms, groups))


def _by_place(text: str, names: Sequence[Name], forms: Sequence[str], groups: _Groups) -> list[_Group]:
    """The group of each name: a surname that two bear is the first one's until the second is named, relatives aside.

    Once it has stood for somebody, it goes on to do so: newspapers do not change whom they mean by a surname.
    """
    found = [groups.of_form[form, name.kind] for form, name in zip(forms, names, strict=True)]
    titled = titled_bearers(text, names)
    if not groups.bearers and not titled:
        return found
    nearness: dict[int, int] = {}
    meant: dict[str, _Group] = {}
    for place, name in enumerate(names):
        if place in titled:
            found[place] = found[titled[place]]
            continue
        form = forms[place]
        bearers = groups.bearers.get((form, name.kind), ())
        if bearer := meant.get(form) or _only_likely(bearers, nearness):
            found[place] = meant[form] = bearer
        nearness.setdefault(id(found[place]), nearness_of_relative(text, name.span))
    return found


def _only_likely(bearers: Sequence[_Group], nearness: Mapping[int, int]) -> _Group | None:
    """The one of those already named who is least likely to be named as a relative only."""
    named = [group for group in bearers if id(group) in nearness]
    least = min((nearness[id(group)] for group in named), default=0)
    likely = [group for group in named if nearness[id(group)] == least]
    return likely[0] if len(likely) == 1 else None


def _in_order_of_appearance(
    names: Sequence[Name], forms: Sequence[str], groups: Sequence[_Group]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    forms_of: dict[int, dict[str, None]] = defaultdict(dict)
    for form, group in zip(forms, groups, strict=True):
        forms_of[id(group)][form] = None
    entities: dict[int, Entity] = {}
    mentions = []
    for name, form, group in zip(names, forms, groups, strict=True):
        entity = entities.get(id(group))
        if entity is None:
            full = group.name
            aliases = tuple(form for form in forms_of[id(group)] if form != full)
            entity = entities[id(group)] = Entity(entity_id(group.kind, full), full, group.kind, aliases)
        mentions.append(Mention(entity.id, name.span, form if form != entity.name else ""))
    unique = {entity.id: entity for entity in entities.values()}
    return tuple(unique.values()), tuple(mentions)


def _fullest_first(names: Sequence[Name], forms: Sequence[str]) -> list[tuple[str, EntityKind]]:
    of_kinds = dict.fromkeys((form, name.kind) for form, name in zip(forms, names, strict=True))
    return sorted(of_kinds, key=lambda form: -form[0].count(" "))


class _Groups:
    """The names of a document, fullest first, each with its forms."""

    def __init__(self, text: str, defined: dict[str, str]) -> None:
        self._text = text
        self.of_form: dict[tuple[str, EntityKind], _Group] = {}
        self.bearers: dict[tuple[str, EntityKind], list[_Group]] = {}
        """Of a surname that several could bear, the people."""
        self._defined = defined
        self._by_key: dict[tuple[EntityKind, str], dict[int, _Group]] = defaultdict(dict)

    def add(self, form: str, kind: EntityKind) -> None:
        """Put `form` to the one group that it fits, or to one of its own."""
        group = self._same(form, kind) or self._only_one_fitting(form, kind)
        if group is None:
            group = _Group(kind, known_name=SYNONYMS.get(form, ""))
        self.of_form[form, kind] = group
        group.forms.append(form)
        for key in _keys_of(form, kind):
            self._by_key[kind, key][id(group)] = group

    def _same(self, form: str, kind: EntityKind) -> _Group | None:
        """The group of another spelling, of a synonym, or of the name that the text defines `form` for."""
        same = next(iter(self._with(kind, "=" + _known(form))), None)
        return same or self.of_form.get((self._defined.get(form, ""), kind))

    def _only_one_fitting(self, form: str, kind: EntityKind) -> _Group | None:
        match kind:
            case EntityKind.PERSON:
                fitting = self._people(form)
            case EntityKind.ORGANISATION:
                fitting = self._organisations(form)
            case EntityKind.PLACE:
                fitting = self._by_initials(form, kind)
        if kind is EntityKind.PERSON and len(fitting) > 1:
            self.bearers[form, kind] = fitting
        return fitting[0] if len(fitting) == 1 else None

    def _people(self, form: str) -> list[_Group]:
        """Those whom a name can stand for; a Hindi "-ji" behind a surname is polite: "Sharmaji"."""
        if form.endswith("ji") and self._with(EntityKind.PERSON, fold(form[:-2])):
            form = form[:-2]
        words = folded_words(form)
        near = self._with(EntityKind.PERSON, words[-1], words[0], "".join(words))
        fitting = [
            group
            for group in self._perhaps_same(words, near)
            if any(is_same_person(form, other) for other in group.forms)
            and not is_titled_otherwise(self._text, form, group.name)
            and not any(conflict(form, other) for other in group.forms)
        ]
        if len(fitting) > 1 and is_plainly_titled(self._text, form):
            fitting = [group for group in fitting if not is_knight(self._text, group.name)] or fitting
        if fitting or not can_be_given(form):
            return fitting
        called = [
            group
            for group in near
            if folded_words(group.name)[0] == words[0] and not conflict(form, group.name)
        ]
        if called and is_knight(self._text, form):
            return [group for group in called if is_knight(self._text, group.name)] or called
        if called and is_royal(self._text, form):
            return called
        if called and is_titled(self._text, form):
            return [group for group in called if is_titled_by_given_name(self._text, form, group.name)]
        return called

    def _organisations(self, form: str) -> list[_Group]:
        kind = EntityKind.ORGANISATION
        keys = [_without_suffix(form), _field_first(form)]
        if " " not in form:  # "Acme Energy" is not Acme Capital
            keys.append("own " + fold(form))
        found = [*self._with(kind, *keys), *self._by_initials(form, kind)]
        if not found and " " not in form:
            found = self._with(kind, "head " + form)
        return list({id(group): group for group in found}.values())

    def _by_initials(self, form: str, kind: EntityKind) -> list[_Group]:
        letters = form.replace(".", "")
        if not letters.isupper() or len(letters) < _SHORTEST_ACRONYM:
            return []
        return self._with(kind, "acronym " + letters)

    def _with(self, kind: EntityKind, *keys: str) -> list[_Group]:
        """The groups that have one of those keys."""
        found: dict[int, _Group] = {}
        for key in keys:
            found |= self._by_key.get((kind, key), {})
        return list(found.values())

    def _perhaps_same(self, words: Sequence[str], near: Sequence[_Group]) -> Sequence[_Group]:
        """Those of the groups `near` that a name can belong to: of many with one surname, only a few."""
        if len(words) == 1 or len(near) < _MANY:
            return near
        likely = {id(group) for group in self._with(EntityKind.PERSON, *_likenesses(words))}
        return [group for group in near if id(group) in likely]


@lru_cache(REMEMBERED)
def _keys_of(form: str, kind: EntityKind) -> tuple[str, ...]:
    """By what a name is found again, whatever its spelling."""
    return tuple(_keys(form, kind))


def _keys(form: str, kind: EntityKind) -> Iterator[str]:
    yield "=" + _known(form)
    if kind is EntityKind.PERSON:
        words = folded_words(form)
        yield from words
        yield without_article(words[-1])
        yield "".join(words)
        yield from _likenesses(words)
        yield from ("ends " + " ".join(words[place:]) for place in range(1, len(words) - 1))
    elif kind is EntityKind.ORGANISATION:
        yield _without_suffix(form)
        yield _without_suffix(_without_country(form))
        yield _field_first(form)
        yield "own " + _own_name(form)
        yield from ("head " + head for head in heads_of(form))
    if kind is not EntityKind.PERSON and " " in form:
        yield from ("acronym " + letters for letters in acronyms(form))


_SHORTEST_ACRONYM = 3
_MANY = 20
"""Groups of one surname."""


def _likenesses(words: Sequence[str]) -> Iterator[str]:
    """What two full names of one person have in common, one or the other."""
    yield f"initial {words[0][:1]} {words[-1]}"
    yield "sorted " + " ".join(sorted(words))
    yield "joined " + "".join(words).replace("-", "")
    yield "ends " + " ".join(words)


def _known(form: str) -> str:
    return fold(SYNONYMS.get(form, form))


@lru_cache(4096)
def _without_suffix(name: str) -> str:
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in COMPANY_SUFFIXES:
        words.pop()
    return fold(" ".join(words))


@lru_cache(4096)
def _own_name(company: str) -> str:
    """Give "Acme" for "Acme Motor Company", and "ABC" for "ABC News"."""
    words = company.replace(",", "").split()
    while len(words) > 1 and (words[-1] in COMPANY_SUFFIXES or words[-1] in BUSINESS_WORDS):
        words.pop()
    if words[1:] == ["News"] and is_acronym(words[0]):
        words.pop()
    return fold(" ".join(words))


def _without_country(name: str) -> str:
    """Give "State Department" for "US State Department"."""
    first, _, rest = name.partition(" ")
    if first == "United" and " " in rest:
        first, rest = "United " + rest.partition(" ")[0], rest.partition(" ")[2]
    is_country = first in demonyms() or first in SYNONYMS or first.startswith("United ")
    if rest in _NATIONAL_BODIES and not is_country:
        return name
    return rest if " " in rest and (is_country or first in places()) else name


_NATIONAL_BODIES = frozenset(("Supreme Court", "National Guard", "House of Representatives"))
"""Of which a state has one as well: "Texas Supreme Court"."""


_BODY_AND_FIELD = regex.compile(
    r"(.*\ )?(Department|Ministry|Bureau|Office|University)\ (?:of|for)\ (?:the\ )?(.+)$"
)


@lru_cache(4096)
def _field_first(name: str) -> str:
    """Give "Justice Department" for "Department of Justice"."""
    match = _BODY_AND_FIELD.match(name)
    return fold(f"{match[3]} {match[2]}") if match else fold(name)
