"""One person, organisation or place under its several names.

Within a document: a surname belongs to the full name before it (with its particles: de Hoop Scheffer; or first, as in
Xi Jinping), an acronym to the name that it abbreviates or that defines it — "NATO-Russia Council (NRC)" — and US, U.S.
and the United States are one. Names whose initials, given names or generations differ stay apart, and so does a name
that two could bear: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex
from msgspec import Struct, field

from index.annotation import Entity, EntityKind, Mention, entity_id
from index.annotators.gazetteer import demonyms, given_names, organisations, places
from index.annotators.lexicon import BUSINESS_WORDS, COMPANY_SUFFIXES, GENERATIONS, PARTICLES, SYNONYMS
from index.annotators.names import Name, family_name, form_of, full_names_of, is_family_name_first
from index.letters import fold

_SMALL_WORDS = frozenset("of the for and on in de la du des et a an &".split())
_DEFINED = regex.compile(
    r"\s*\(\s*[\"“‘]?(\p{Lu}[\p{L}\d&.-]{1,9})[\"”’]?\s*[);,]|,\sor\s(\p{Lu}[\p{Lu}\d&.-]{1,9}),"
)
_DEFINITION_OPENS = regex.compile(r" \((?:[Tt]he\s)?[\"“‘]?")


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
    groups = _Groups(_definitions(text, names))
    for form, kind in _fullest_first(names):
        groups.add(form, kind)
    return _in_order_of_appearance(names, groups.of_form)


def _in_order_of_appearance(
    names: Sequence[Name], group_of: dict[tuple[str, EntityKind], _Group]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    appearance = {form_of(name.text): place for place, name in reversed(list(enumerate(names)))}
    entities: dict[int, Entity] = {}
    mentions = []
    for name in names:
        form = form_of(name.text)
        group = group_of[form, name.kind]
        entity = entities.get(id(group))
        if entity is None:
            full = group.name
            aliases = sorted((form for form in group.forms if form != full), key=appearance.__getitem__)
            entity = entities[id(group)] = Entity(
                entity_id(group.kind, full), full, group.kind, tuple(aliases)
            )
        mentions.append(Mention(entity.id, name.span, form if form != entity.name else ""))
    unique = {entity.id: entity for entity in entities.values()}
    return tuple(unique.values()), tuple(mentions)


def _fullest_first(names: Sequence[Name]) -> list[tuple[str, EntityKind]]:
    forms = dict.fromkeys((form_of(name.text), name.kind) for name in names)
    return sorted(forms, key=lambda form: -len(form[0].split()))


class _Groups:
    """The names of a document, fullest first, each with its forms."""

    def __init__(self, defined: dict[str, str]) -> None:
        self.of_form: dict[tuple[str, EntityKind], _Group] = {}
        self._defined = defined
        self._by_key: dict[tuple[EntityKind, str], list[_Group]] = defaultdict(list)

    def add(self, form: str, kind: EntityKind) -> None:
        """Put `form` to the one group that it fits, or to one of its own."""
        group = self._same(form, kind) or self._only_one_fitting(form, kind)
        if group is None:
            group = _Group(kind, known_name=SYNONYMS.get(form, ""))
        self.of_form[form, kind] = group
        group.forms.append(form)
        for key in self._keys(form, kind):
            if not any(group is other for other in self._by_key[kind, key]):
                self._by_key[kind, key].append(group)

    def _same(self, form: str, kind: EntityKind) -> _Group | None:
        """The group of another spelling, of a synonym, or of the name that the text defines `form` for."""
        same = self._by_key.get((kind, "=" + _known(form)), [])
        return same[0] if same else self.of_form.get((self._defined.get(form, ""), kind))

    def _only_one_fitting(self, form: str, kind: EntityKind) -> _Group | None:
        match kind:
            case EntityKind.PERSON:
                fitting = self._people(form)
            case EntityKind.ORGANISATION:
                fitting = self._organisations(form)
            case EntityKind.PLACE:
                return None
        return fitting[0] if len(fitting) == 1 else None

    def _people(self, form: str) -> list[_Group]:
        words = _folded_words(form)
        near = {
            id(group): group
            for word in dict.fromkeys((words[-1], words[0], "".join(words)))
            for group in self._by_key.get((EntityKind.PERSON, word), [])
        }
        return [
            group
            for group in near.values()
            if any(_is_same_person(form, other) for other in group.forms)
            and not any(_conflict(form, other) for other in group.forms)
        ]

    def _organisations(self, form: str) -> list[_Group]:
        kind = EntityKind.ORGANISATION
        found = list(self._by_key.get((kind, _without_suffix(form)), []))
        letters = form.replace(".", "")
        if letters.isupper() and len(letters) > 2 and letters not in organisations():
            found += self._by_key.get((kind, "acronym " + letters), [])
        if not found and " " not in form:
            known = [name for name, kind_of in self.of_form if kind_of is kind]
            found = [self.of_form[name, kind] for name in full_names_of(form, known)]
        return list({id(group): group for group in found}.values())

    def _keys(self, form: str, kind: EntityKind) -> Iterator[str]:
        yield "=" + _known(form)
        if kind is EntityKind.PERSON:
            words = _folded_words(form)
            yield from words
            yield "".join(words)
        elif kind is EntityKind.ORGANISATION:
            yield _without_suffix(form)
            yield _without_suffix(_without_country(form))
            if " " in form:
                yield from ("acronym " + letters for letters in _acronyms(form))


def _known(form: str) -> str:
    return fold(SYNONYMS.get(form, form))


@lru_cache(4096)
def _folded_words(name: str) -> tuple[str, ...]:
    """Without case, accents, dots and "Jr."; initials apart."""
    spaced = _RUN_TOGETHER_INITIALS.sub(r"\1. ", name)
    return tuple(fold(word).strip(".,") for word in spaced.split() if word.strip(",") not in GENERATIONS) or (
        fold(name),
    )


_RUN_TOGETHER_INITIALS = regex.compile(r"(\p{Lu})\.(?=\p{Lu})")


def _is_same_person(short: str, full: str) -> bool:
    """A surname with its particles, a given name and surname around middle names, initials, or the family name first."""
    one, other = _folded_words(short), _folded_words(full)
    if len(one) == 1:
        return _is_surname_of(one[0], full.split(), other)
    if "".join(one).replace("-", "") == "".join(other).replace("-", "") or sorted(one) == sorted(other):
        return True
    if len(one) < len(other) and one == other[-len(one) :]:
        return _is_family_name(short.split())
    return one[-1] == other[-1] and (one[0] == other[0] or _is_initial(one[0], other[0]))


def _is_surname_of(word: str, full: Sequence[str], folded: Sequence[str]) -> bool:
    if len(folded) == 1:
        return word == folded[0]
    if word == fold(family_name(full)).strip(".,"):
        return True
    if is_family_name_first(full):
        return word == folded[0]
    # "García" for Gabriel García Márquez
    return len(folded) == 3 and word == folded[1] and len(word) > 2 and full[1] not in given_names()


def _is_family_name(words: Sequence[str]) -> bool:
    """Such as "de Hoop Scheffer" and "García Márquez", but not "Paul Smith" for John Paul Smith."""
    return words[0] in PARTICLES or words[0] not in given_names()


def _conflict(one: str, other: str) -> bool:
    """Whether two names, both with more than a surname, differ in generation, given name or middle initials."""
    if " " not in one or " " not in other:
        return False
    if _generation(one) != _generation(other):
        return True
    first, second = _folded_words(one), _folded_words(other)
    if first[-1] != second[-1] or len(first) < 3 or len(second) < 3 or first[0] != second[0]:
        return False
    return any(a[0] != b[0] for a, b in zip(first[1:-1], second[1:-1], strict=False))


def _generation(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1].strip(".,")
    return last if last in GENERATIONS else ""


def _is_initial(short: str, full: str) -> bool:
    return (len(short) == 1 or len(full) == 1) and short[0] == full[0]


@lru_cache(4096)
def _acronyms(full: str) -> frozenset[str]:
    """What a name of several words can be shortened to: "International Monetary Fund" → IMF."""
    words = [word for word in full.replace("-", " ").replace(",", "").split() if word not in COMPANY_SUFFIXES]
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    found = {"".join(word[0] for word in some).upper() for some in (words, large)}
    if len(large) > 2 and (large[0] in places() or large[0] in demonyms()):
        found.add("".join(word[0] for word in large[1:]).upper())
    return frozenset(letters for letters in found if len(letters) > 1)


def _definitions(text: str, names: Sequence[Name]) -> dict[str, str]:
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


@lru_cache(4096)
def _without_suffix(name: str) -> str:
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in COMPANY_SUFFIXES:
        words.pop()
    if len(words) == 2 and words[-1] in BUSINESS_WORDS:
        words.pop()
    return fold(" ".join(words))


def _without_country(name: str) -> str:
    """Give "State Department" for "US State Department"."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and (first in places() or first in demonyms()) else name
