"""What kind of thing each name of a document stands for.

A name's own words speak first (a given name, "Council", the gazetteer), then what stands beside it wherever it is
named: a title, an age, an article (people take none), "in …", "shares of …". All places of a name vote together, so that
it has one kind throughout the document; a surname follows the full name that introduced it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import regex

from index.annotation import EntityKind
from index.annotators.gazetteer import given_names, organisations, places, surnames, towns, women
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    BUSINESS_WORDS,
    COMPANY_SUFFIXES,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_BEGINNINGS,
    STATES_IN_ADDRESSES,
)
from index.annotators.names.appositions import said_to_be
from index.annotators.names.lists import kinds_in_lists
from index.annotators.names.names import (
    family_name,
    form_of,
    full_names_of,
    is_acronym,
    is_family_name_first,
    without_article,
)
from index.annotators.names.neighbours import Neighbours
from index.annotators.names.no_names import is_declared, is_no_name, storms_in
from index.annotators.names.own_words import (
    ORGANISATION,
    PERSON,
    PLACE,
    Votes,
    by_its_words,
    can_be_a_person,
    is_known_name,
    is_surname,
    last_resort,
    words_of,
)
from index.annotators.names.teams import is_of_sport, is_team
from index.annotators.passages import source_lines
from index.article import Span
from index.text.letters import fold


def settled_kinds(text: str, spans: Iterable[Span]) -> dict[str, EntityKind]:
    """The kind of each name at `spans` of `text`, by the votes of its places; names that are none are left out."""
    spans = tuple(spans)
    places_of: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        places_of[form_of(span.of(text))].append(span)
    storms = storms_in(text)
    votes = {
        name: _votes(text, name, where)
        for name, where in places_of.items()
        if (not is_no_name(name) or is_declared(text, name)) and name not in storms
    }
    for line in source_lines(text):
        if (vote := votes.get(form_of(line.of(text)))) is not None and not _is_certain(line.of(text)):
            vote[ORGANISATION] = vote.get(ORGANISATION, 0) + 4
    kinds = {name: kind for name, vote in votes.items() if (kind := _winner(vote))}
    _let_surnames_follow(text, kinds, places_of)
    _let_short_names_follow(text, kinds, places_of)
    _let_businesses_follow(kinds, places_of)
    _let_initials_follow(kinds)
    _let_newspapers_be_told(text, kinds, places_of)
    _let_teams_play(text, kinds, places_of)
    in_lists = kinds_in_lists(text, sorted(spans), kinds)
    kinds |= {name: kind for name, kind in in_lists.items() if name in votes}
    for name in votes:
        if name not in kinds and (guess := last_resort(name)):
            kinds[name] = guess
    return kinds


def _votes(text: str, name: str, where: Sequence[Span]) -> Votes:
    words = words_of(name)
    votes = dict(by_its_words(name))
    if _is_certain(name):
        return votes
    if len(words) == 1 and PERSON in votes and all(merely_begins(text, span) for span in where):
        votes = {}
    is_personal = can_be_a_person(name)
    for span in where[:_PLACES_ASKED]:
        for kind, weight in _by_its_place(text, span, name, words, is_personal=is_personal):
            votes[kind] = votes.get(kind, 0) + weight
    return votes


_PLACES_ASKED = 12
"""Where a name is named oftener, the first places tell enough."""


def _is_certain(name: str) -> bool:
    """A country, a large city or a famous organisation that is nobody's name."""
    if is_known_name(name):
        return False
    return name in organisations() or (name in places() and name not in towns())


_SENTENCE_BEFORE = regex.compile(r"(?:^|[\n.!?][\"'”’»)\]]*\s+|[\"“«‘])$")
_VERB_AFTER = regex.compile(
    r"['’]s?\b|,|\s(?:\p{Ll}+ed|\p{Ll}+ly|has|had|is|was|will|would|did|does|can|could|may|might|and|also|who|went|came|made|took|won|lost|left|met"
    r"|told|said|says|flew|spoke|gave|got|ran|kept|held|became|began|wrote|knew|thought|felt|saw|found|never|then|later|now)\b"
)


def merely_begins(text: str, span: Span) -> bool:
    """Whether a word's capital may come from its sentence, and what follows is no verb: "Bush fires rage"."""
    return (
        _SENTENCE_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
        and _VERB_AFTER.match(text, span.end) is None
    )


def _winner(votes: Votes) -> EntityKind | None:
    kind = max(votes, key=lambda each: votes[each], default=None)
    return kind if kind is not None and votes[kind] > 0 else None


def _by_its_place(
    text: str, span: Span, name: str, words: Sequence[str], *, is_personal: bool
) -> Iterator[tuple[EntityKind, float]]:
    beside = Neighbours(text, span)
    if is_personal:
        weight = beside.signs_of_a_person(words, is_surname=name in surnames())
        if weight:
            yield PERSON, weight
        if (
            beside.after[:2] == ", "
            and not _is_somebody_in_full(words)
            and _is_in_a_place(name, beside.after[2:])
        ):
            yield PLACE, 3
    if beside.has_article and not (is_personal and beside.has_title(words)):
        if not beside.is_followed_by_noun:
            yield PERSON, -3 if len(words) == 1 else -5
        if len(words) > 1:
            yield ORGANISATION, 0.5
    if beside.is_a_thing:
        yield ORGANISATION, 1
        yield PERSON, -2
    if weight := beside.signs_of_an_organisation(words):
        yield ORGANISATION, weight
    if weight := beside.signs_of_a_place(is_word=len(words) == 1 and not is_acronym(name)):
        yield PLACE, weight
    yield from _outright(text, span, name)


def _is_somebody_in_full(words: Sequence[str]) -> bool:
    """Whether the first of several words is a given name or the last a surname, and no place begins so: not "Fort Wayne"."""
    if len(words) == 1:
        return False
    is_surname_last = words[-1] in surnames() and words[-1] not in places()
    return words[0] in given_names() or (is_surname_last and words[0] not in PLACE_BEGINNINGS)


def _outright(text: str, span: Span, name: str) -> Iterator[tuple[EntityKind, float]]:
    """What the words after a name say that it is; a state stands after its town."""
    if kind := said_to_be(text, span.end):
        yield kind, 1.5 if kind is PERSON else 3
    if name in STATES_IN_ADDRESSES and text[max(0, span.start - 2) : span.start] == ", ":
        yield PLACE, 3


_FOLLOWING_NAME = regex.compile(r"\p{Lu}[\p{L}.]+(?:\ \p{Lu}[\p{L}.]+)?")


def _is_in_a_place(name: str, after: str) -> bool:
    """A town is followed by its state or country: "Irving, Texas"; not a daughter by the next: "Ashley, Elizabeth".

    Nor is somebody who holds an office there: "Torvo Kelt, Warsaw's mayor".
    """
    match = _FOLLOWING_NAME.match(after)
    if match is None or (name in women() and match.group() in women() and match.group() in towns()):
        return False
    if " " in name and after.startswith(("'s ", "’s "), match.end()):
        return False
    return match.group() in places() or match.group().split()[0] in places()


def _let_surnames_follow(text: str, kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]) -> None:
    """A lone name that ends (or, family name first, begins) a person's full name is that person's."""
    full = [name.replace(",", "").split() for name, kind in kinds.items() if kind is PERSON and " " in name]
    family = {fold(family_name(words)) for words in full}
    family |= {fold(words[0]) for words in full if is_family_name_first(words)}
    family |= {without_article(name) for name in family}
    surely = {fold(family_name(words)) for words in full if words[0] in given_names()}
    given = {words[0] for words in full if is_known_name(words[-1]) and _is_nothing_else(words[0])}
    for name, where in places_of.items():
        words = name.split()
        if name in given and name not in kinds:
            kinds[name] = PERSON
            continue
        is_of_family = (
            fold(name) in family
            or (words[0] in PARTICLES and fold(words[-1]) in family)
            or (name.endswith("ji") and fold(name[:-2]) in family)
        )
        is_known_body = name in organisations() and not is_surname(name)
        is_somebody = fold(name) in surely
        if (
            is_of_family
            and not is_known_body
            and not _stays_a_place(text, name, where, is_somebody=is_somebody)
        ):
            kinds[name] = PERSON


def _is_nothing_else(word: str) -> bool:
    """Whether a given name that nobody knows is no other word, place or body: "Brandivo"."""
    return (
        word[1:].islower()
        and word.lower() not in ordinary_words()
        and not (word in places() or word in organisations() or word in ORGANISATION_WORDS)
    )


def _stays_a_place(text: str, name: str, where: Sequence[Span], *, is_somebody: bool) -> bool:
    """Whether a surname is a place all the same: a large one, unless somebody of a known given name has it often."""
    if name not in places():
        return False
    is_large = name not in towns() and name not in surnames()
    if is_large and not (is_somebody and len(where) >= _OFTEN):
        return True
    return any(_is_a_place_here(text, span, is_large=is_large) for span in where)


_OFTEN = 3


def _is_a_place_here(text: str, span: Span, *, is_large: bool) -> bool:
    """Whether a place is meant, and nobody of that name; of a large one also in a dateline, or where something moves."""
    beside = Neighbours(text, span)
    if beside.has_preposition_of_place or not is_large:
        return beside.has_preposition_of_place
    is_dateline = span.start == 0 or text[span.start - 1] == "\n"
    return beside.is_perhaps_a_place or (is_dateline and beside.after[:2] in (" (", " —", " –", " -", ", "))


def _let_short_names_follow(
    text: str, kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]
) -> None:
    """Let "the Post" be the newspaper, where one organisation alone has that head: "The Washington Post"."""
    for name, where in places_of.items():
        if name not in ORGANISATION_WORDS or kinds.get(name) is ORGANISATION:
            continue
        is_definite = any(Neighbours(text, span).has_article for span in where)
        known = (full for full, kind in kinds.items() if kind is ORGANISATION)
        if is_definite and len(full_names_of(name, known)) == 1:
            kinds[name] = ORGANISATION


def _let_teams_play(text: str, kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]) -> None:
    if not is_of_sport(text):
        return
    for name, where in places_of.items():
        if kinds.get(name) is PLACE and is_team(text, where):
            kinds[name] = ORGANISATION


_TELLING = (" told ", "peaking to ", "nterview with ", "nterviewed by ")


def _let_newspapers_be_told(
    text: str, kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]
) -> None:
    """Let "Dawn" be the newspaper, where all that it does is to be told things, and nobody has the name in full."""
    for name, where in places_of.items():
        if (
            kinds.get(name) is PERSON
            and all(text.endswith(_TELLING, 0, span.start) for span in where)
            and name in given_names()
            and not any(name in other.split() for other in places_of if " " in other)
        ):
            kinds[name] = ORGANISATION


def _let_initials_follow(kinds: dict[str, EntityKind]) -> None:
    """Let NSW be a place, where New South Wales is named."""
    initials = {
        "".join(word[0] for word in name.split())
        for name, kind in kinds.items()
        if kind is PLACE and name.count(" ") > 1
    }
    for name in kinds.keys() & initials:
        kinds[name] = PLACE


def _let_businesses_follow(kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]) -> None:
    """Let "Acme" be the company, where "Acme Holdings" is named."""
    companies = set()
    for full, kind in kinds.items():
        first, *rest = full.split()
        if kind is ORGANISATION and any(word in BUSINESS_WORDS or word in COMPANY_SUFFIXES for word in rest):
            companies.add(first)
    people = {word for name, kind in kinds.items() if kind is PERSON and " " in name for word in name.split()}
    for name in companies & places_of.keys():
        if name not in people and name not in places() and name.lower() not in ordinary_words():
            kinds[name] = ORGANISATION
