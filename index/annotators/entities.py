"""Names in a text: where they stand, and what kind of thing each stands for.

A rule-and-gazetteer pass. Runs of capitalised words are candidates; titles, nationalities and dates are taken off them;
what remains is told by its own words ("Council"), by the gazetteer, or by what stands beside it ("in …", "… said"). In
the end a name has one kind throughout the document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, places
from index.annotators.lexicon import (
    COMMON_WORDS,
    COMPANY_SUFFIXES,
    EVENT_WORDS,
    HEADS_WITH_OF,
    ORGANISATION_WORDS,
    PERSONAL_TITLES,
    PLACE_BEGINNINGS,
    PLACE_WORDS,
    SAYING,
    TIMES,
    TITLES,
)
from index.article import Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

_CAPITALISED = (
    r"(?:(?:\p{Lu}\.)+(?:\p{Lu}\b)?|\p{Lu}[\p{L}\p{M}\d]*+(?:(?!['’]s\b|-\p{Ll}+\b(?<!-\p{Lu}\w*))[-'’&.](?=[\p{L}\d])[\p{L}\p{M}\d]++)*+"
    r"(?:(?<=\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Mt|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec|Sens|Reps|Adm|Maj|Sec))\.)?)"
)
_PARTICLE = r"(?:d[aeiou]s?|de l[ao]|de la|del|della|van|van de[rn]?|von|zu|bin|ibn|al|el|ter|ten|le|la|y)"
_RUN = regex.compile(
    rf"{_CAPITALISED}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+(?:{_PARTICLE}[ ]+)?)?{_CAPITALISED}|,\ (?:Inc|Ltd|Jr)\.?)*+"
)
_WORD = regex.compile(r"[^\s]+")
_LOWER_WORD = regex.compile(r"(?<![\p{L}'’-])\p{Ll}{3,}")
_OF = regex.compile(
    rf"\ (?:of|for|on)(?:\ the)?\ {_CAPITALISED}(?:\ {_CAPITALISED})*+(?:,\ {_CAPITALISED}(?:\ {_CAPITALISED})*+(?=,?\ and\ \p{{Lu}}))*+"
    rf"(?:,?\ and\ {_CAPITALISED}(?:\ {_CAPITALISED})*+)?"
)
_SENTENCE_BREAK = regex.compile(r"(?:^|[\n.!?:;…][\"'”’»)\]]*\s+|\n|[\"“«‘(\[•*–—-]\s*)[\"“«‘(\[]*$")
_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$")
_PLACE_BEFORE = regex.compile(
    r"\b(?:in|near|from|at|outside|across|visit(?:ed|ing)?|leav(?:e|ing)|left|around|throughout)\s$"
)
_AGE_OR_ROLE_AFTER = regex.compile(r",\s(?:\d\d,|(?:a|an|the|who|whose|his|her)\b)")
_SHOUTED_LINE = regex.compile(r"^[^\p{Ll}\n]{25,}$", regex.MULTILINE)


class Name(Struct, frozen=True):
    """A name at its place in the text."""

    span: Span
    text: str
    kind: EntityKind


def find_names(text: str) -> tuple[Name, ...]:
    """All names of persons, organisations and places in `text`, in order, not overlapping; spans in characters of it."""
    lower = set(_LOWER_WORD.findall(text))
    candidates = [candidate for run in _runs(text) for candidate in _candidates(text, run, lower)]
    kinds = _settled_kinds(text, candidates)
    return tuple(
        Name(span, span.of(text), kind) for span in candidates if (kind := kinds.get(_key(span.of(text))))
    )


def _runs(text: str) -> Iterator[Span]:
    """Stretches of capitalised words, with what an "of" adds to them."""
    shouted = [Span(*match.span()) for match in _SHOUTED_LINE.finditer(text)]
    end = 0
    for match in _RUN.finditer(text):
        if match.start() < end or (
            shouted and any(line.start <= match.start() < line.end for line in shouted)
        ):
            continue
        end = match.end()
        if match.group().split()[-1] in HEADS_WITH_OF and (
            more := _OF.match(text, end, min(len(text), end + 120))
        ):
            end = more.end()
        yield Span(match.start(), end)


def _candidates(text: str, run: Span, lower: set[str]) -> Iterator[Span]:
    """The names within a run: without titles, nationalities, dates and words that merely begin a sentence."""
    tokens = [Span(run.start + word.start(), run.start + word.end()) for word in _WORD.finditer(run.of(text))]
    words = [token.of(text) for token in tokens]
    if _is_sentence_start(text, run.start) and _is_ordinary(words, lower):
        tokens, words = tokens[1:], words[1:]
    for first, last in _stretches(words):
        if any(word[0].isupper() for word in words[first:last]) and not _is_part_of_compound(
            text, tokens, first, last
        ):
            yield _trimmed(text, Span(tokens[first].start, tokens[last - 1].end))


def _is_part_of_compound(text: str, tokens: Sequence[Span], first: int, last: int) -> bool:
    """Such as "US-led" and "anti-NATO"."""
    before, after = (
        text[max(0, tokens[first].start - 2) : tokens[first].start],
        text[tokens[last - 1].end :][:2],
    )
    return (before[-1:] == "-" and before[:1].islower()) or (after[:1] == "-" and after[1:].islower())


def _is_sentence_start(text: str, place: int) -> bool:
    return _SENTENCE_BREAK.search(text, max(0, place - 6), place) is not None or place == 0


def _is_ordinary(words: Sequence[str], lower: set[str]) -> bool:
    first = words[0].lower()
    if first in COMMON_WORDS:
        return not _is_acronym(words[0])
    is_known = words[0] in places() or words[0] in ORGANISATION_WORDS or _ACRONYM.match(words[0]) is not None
    return first in lower and not is_known


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of words between dates; titles and nationalities are cut off their beginnings."""
    first = 0
    for place in range(len(words) + 1):
        if place == len(words) or words[place] in TIMES or _is_title_inside(words, first, place):
            start = _after_titles(words, first, place)
            if start < place:
                yield start, place
            first = place + 1


def _is_title_inside(words: Sequence[str], first: int, place: int) -> bool:
    """Two names stand in "NATO Secretary General Jaap de Hoop Scheffer"; "Prime Minister's Office" is one."""
    if place == first or words[place] not in PERSONAL_TITLES:
        return False
    return (
        not any(word in ORGANISATION_WORDS for word in words[place + 1 :]) and words[place - 1] not in TITLES
    )


def _after_titles(words: Sequence[str], first: int, last: int) -> int:
    is_organisation = any(word.strip(",") in ORGANISATION_WORDS for word in words[first:last])
    while first < last and not is_organisation and (words[first] in TITLES or _is_demonym(words[first])):
        first += 1
    if is_organisation and last - first > 1 and _is_demonym(words[first]) and words[first + 1] in TITLES:
        return _after_titles(words, first + 2, last)
    return first


def _is_demonym(word: str) -> bool:
    return word in demonyms() or (word.startswith(("non-", "Anti-", "Pro-", "pro-")))


def _trimmed(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start and text[end - 1] in ",-'’&":
        end -= 1
    return Span(span.start, end)


def _settled_kinds(text: str, spans: Sequence[Span]) -> dict[str, EntityKind]:
    """One kind for each name of the document, by the votes of its places."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    unsure: dict[str, Span] = {}
    for span in spans:
        name = _key(span.of(text))
        kind, weight = _kind_by_its_words(name) or _kind_by_its_place(text, span, name) or (None, 0)
        if kind is not None:
            votes[name][kind] += weight
        elif name not in unsure:
            unsure[name] = span
    kinds = {name: vote.most_common(1)[0][0] for name, vote in votes.items()}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind is PERSON and " " in name}
    for name in [*kinds, *unsure]:
        if " " not in name and name in surnames and name not in places():
            kinds[name] = PERSON
    for name, span in unsure.items():
        if name not in kinds and (guess := _last_resort(text, span, name)):
            kinds[name] = guess
    return kinds


def _kind_by_its_words(name: str) -> tuple[EntityKind, int] | None:
    words = name.split()
    if _is_event(words) or (len(words) == 1 and (_is_demonym(name) or name in TITLES or _is_common(name))):
        return None
    if name in places():
        return PLACE, 3
    if words[-1] in demonyms():
        return None
    if words[-1] in COMPANY_SUFFIXES or (
        len(words) > 1 and any(w.strip(",") in ORGANISATION_WORDS for w in words)
    ):
        return ORGANISATION, 5
    if len(words) == 1 and name in ORGANISATION_WORDS and name in _ORGANISATIONS_ALONE:
        return ORGANISATION, 5
    if len(words) > 1 and (words[-1] in PLACE_WORDS or words[0] in PLACE_BEGINNINGS):
        return PLACE, 4
    if len(words) == 1 and _ACRONYM.match(name):
        return ORGANISATION, 2
    if "-" in name and name.split("-", 1)[0] in places():
        return None
    return None


_ORGANISATIONS_ALONE = frozenset(
    """Congress Senate Pentagon Kremlin Interpol Hamas Hezbollah Fatah Taliban Reuters Interfax Bloomberg Google Facebook
    Apple Amazon Microsoft Twitter Toyota Boeing Airbus Wikinews Treasury Parliament Democrats Republicans""".split()
)


def _kind_by_its_place(text: str, span: Span, name: str) -> tuple[EntityKind, int] | None:
    words = name.split()
    if _is_event(words) or len(words) > 4 or name in TITLES or _is_demonym(name) or _is_common(name):
        return None
    before = text[max(0, span.start - 24) : span.start]
    after = text[span.end : span.end + 24]
    previous = before.split()[-1] if before.split() and before.endswith((" ", "\n")) else ""
    following = after.split()[0].strip(",.;:") if after[:1] == " " and after.split() else ""
    if previous in PERSONAL_TITLES or words[0] in PERSONAL_TITLES:
        return PERSON, 6
    if following in SAYING or (previous in SAYING and previous not in _SAYING_OF_THINGS):
        return PERSON, 2
    if len(words) == 1 and _PLACE_BEFORE.search(before):
        return PLACE, 2
    if 2 <= len(words) <= 4 and all(_is_personal(word) for word in words):
        return PERSON, 2 if _AGE_OR_ROLE_AFTER.match(after) else 1
    return None


_SAYING_OF_THINGS = frozenset("called read reads put cited quoted reported dubbed labelled states".split())
_PERSONAL = regex.compile(
    r"(?:\p{Lu}[\p{Ll}\p{M}'’]+\p{L}*(?:-\p{L}+)?|\p{Lu}\.|(?:\p{Lu}\.)+|\p{Ll}{1,5}|Jr\.|O['’]\p{L}+|Mc\p{L}+)$"
)


def _is_personal(word: str) -> bool:
    return _PERSONAL.match(word) is not None and word not in EVENT_WORDS


def _is_event(words: Sequence[str]) -> bool:
    return words[-1] in EVENT_WORDS or (len(words) > 1 and words[0] in ("World", "Cold") and "War" in words)


def _last_resort(text: str, span: Span, name: str) -> EntityKind | None:
    """What is left: a word that is named more than once is most often a person, several words an organisation."""
    words = name.split()
    if _is_event(words) or name in TITLES or name in demonyms() or _is_common(name) or len(name) < 3:
        return None
    if len(words) > 1 or not name[1:].islower():
        return ORGANISATION
    is_repeated = text.count(name) > 1
    return PERSON if is_repeated and not _is_sentence_start(text, span.start) else None


def _is_acronym(word: str) -> bool:
    return _ACRONYM.match(word) is not None


_PARTY_AND_STATE = regex.compile(r"[RDI]-\p{Lu}\p{L}+$")


def _is_common(name: str) -> bool:
    if _PARTY_AND_STATE.match(name):
        return True
    return (name.lower() in COMMON_WORDS and not _is_acronym(name)) or name in _NO_NAMES


_NO_NAMES = frozenset(
    """DNA RNA GDP G.D.P. TV CEO CFO AIDS HIV UFO ID IT PC CD DVD PDF FAQ OK VIP HTML API URL SMS GPS USB AI CO2 Ph.D. P.S.
    SUV ICYMI RSVP PM AM IQ MP MPs MEP MEPs NGO NGOs A.M. P.M. p.m. I I’m Mass Internet""".split()
)


def _key(name: str) -> str:
    return " ".join(name.split())
