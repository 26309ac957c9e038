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
from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames, towns
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    AMBIGUOUS_SURNAMES,
    BUSINESS_WORDS,
    COMMON_WORDS,
    COMPANY_SUFFIXES,
    EVENT_BEGINNINGS,
    EVENT_WORDS,
    FAMILY_NAMES_FIRST,
    GENERATIONS,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_BEGINNINGS,
    PLACE_WORDS,
    TIMES,
    TITLES,
)
from index.annotators.neighbours import Neighbours
from index.article import Span
from index.letters import fold

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
_Votes = dict[EntityKind, float]

ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$")
_PLURAL_OR_AMOUNT = regex.compile(r"\p{Lu}{2,6}s$|\p{Lu}{3}\d+$")
_MIXED_CASE = regex.compile(r"(?!Ma?c\p{Lu}|Di\p{Lu}|De\p{Lu}|La\p{Lu}|Le\p{Lu}|Fitz)\p{Lu}?\p{Ll}+\p{Lu}")
_PERSONAL = regex.compile(
    r"(?:\p{Lu}[\p{Ll}\p{M}'’]+\p{L}*(?:-\p{L}+)*|\p{Lu}\.?|[IVX]+|(?:\p{Lu}\.)+|\p{Ll}{1,5}|(?:al|el)-\p{Lu}\p{L}+|Jr\.?|Sr\.?|O['’]\p{L}+|(?:d|dell)['’]\p{Lu}\p{L}+|Mc\p{L}+)$"
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.)+$|\p{Lu}$")
_ROMAN_NUMERAL = regex.compile(r"(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$")
_ABSTRACT = regex.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ology|graphy|ance|ence|ship|ics|ware|ings?|isms|tions|ments|ities|ers|eries|ons)$"
)
_PARTY_AND_STATE = regex.compile(r"[RDI]-\p{Lu}[\p{L}.]*$")

_NO_NAMES = frozenset(
    """DNA RNA GDP G.D.P. TV CEO CFO COO CTO AIDS HIV UFO ID IT PC CD DVD PDF FAQ OK VIP HTML API URL SMS GPS USB AI CO2 Ph.D. P.S.
    SUV ICYMI RSVP PM AM IQ MP MPs MEP MEPs NGO NGOs A.M. P.M. p.m. I I’m Mass Internet B.C. A.D. BC AD BCE CE KO KOs EP LP DJ R&B
    IPO LGBT COVID COVID-19 Covid-19 Covid SARS MRI CCTV ATM POW MVP RBI ERA FM HD LED LCD ICU PPE PhD MBA BA MA QC KC OBE MBE CBE
    Islam Christianity Judaism Buddhism Hinduism Catholicism Communism Earth Moon Sun God Allah Nazi Nazis Mps Hajj""".split()
)


def form_of(name: str) -> str:
    """A name as it is counted, wherever its line was broken."""
    return " ".join(name.split())


def is_acronym(word: str) -> bool:
    """Such as NATO and U.N."""
    return ACRONYM.match(word) is not None


def settled_kinds(text: str, spans: Iterable[Span]) -> dict[str, EntityKind]:
    """The kind of each name at `spans` of `text`, by the votes of its places; names that are none are left out."""
    places_of: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        places_of[form_of(span.of(text))].append(span)
    votes = {
        name: _votes(text, name, where)
        for name, where in places_of.items()
        if not _is_no_name(name) or _is_declared(text, name)
    }
    kinds = {name: kind for name, vote in votes.items() if (kind := _winner(vote))}
    _let_surnames_follow(text, kinds, places_of)
    _let_short_names_follow(text, kinds, places_of)
    _let_businesses_follow(kinds, places_of)
    for name in votes:
        if name not in kinds and (guess := _last_resort(name)):
            kinds[name] = guess
    return kinds


def _votes(text: str, name: str, where: Sequence[Span]) -> _Votes:
    words = name.replace(",", "").split()
    votes = _by_its_words(name, words)
    if _is_certain(name):
        return votes
    if len(words) == 1 and PERSON in votes and all(_merely_begins(text, span) for span in where):
        votes = {}
    is_personal = _can_be_a_person(words)
    for span in where[:_PLACES_ASKED]:
        if _names_the_source(text, span):
            votes[ORGANISATION] = votes.get(ORGANISATION, 0) + 4
        for kind, weight in _by_its_place(text, span, name, words, is_personal=is_personal):
            votes[kind] = votes.get(kind, 0) + weight
    return votes


_PLACES_ASKED = 12
"""Where a name is named oftener, the first places tell enough."""


def _is_certain(name: str) -> bool:
    """A country, a large city or a famous organisation that is nobody's name."""
    if name in surnames() or name in given_names():
        return False
    return name in organisations() or (name in places() and name not in towns())


_SENTENCE_BEFORE = regex.compile(r"(?:^|[\n.!?][\"'”’»)\]]*\s+|[\"“«‘])$")
_VERB_AFTER = regex.compile(
    r"['’]s?\b|,|\s(?:\p{Ll}+ed|\p{Ll}+ly|has|had|is|was|will|would|did|does|can|could|may|might|and|also|who|went|came|made|took|won|lost|left|met"
    r"|told|said|says|flew|spoke|gave|got|ran|kept|held|became|began|wrote|knew|thought|felt|saw|found|never|then|later|now)\b"
)


def _merely_begins(text: str, span: Span) -> bool:
    """Whether a word's capital may come from its sentence, and what follows is no verb: "Bush fires rage"."""
    return (
        _SENTENCE_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
        and _VERB_AFTER.match(text, span.end) is None
    )


def _winner(votes: _Votes) -> EntityKind | None:
    kind = max(votes, key=lambda each: votes[each], default=None)
    return kind if kind is not None and votes[kind] > 0 else None


def _is_no_name(name: str) -> bool:
    words = name.split()
    if (
        is_event(words)
        or name in TITLES
        or name in TIMES
        or name in _NO_NAMES
        or _PARTY_AND_STATE.match(name)
    ):
        return True
    if words[-1] in demonyms() and name not in places() and name not in organisations():
        return True
    if len(words) > 1:
        return words[0] in ("His", "Her", "Your", "Their", "My", "Our")
    return (
        (name.lower() in COMMON_WORDS and not is_acronym(name))
        or _PLURAL_OR_AMOUNT.match(name) is not None
        or (len(name) > 1 and _ROMAN_NUMERAL.match(name) is not None and name != "Xi")
        or ("-" in name and _is_compound_adjective(name))
        or (
            (name in ORGANISATION_WORDS or name in PLACE_WORDS or name.lower() in ordinary_words())
            and name not in organisations()
            and (name not in places() or name in towns())
        )
    )


def _is_declared(text: str, name: str) -> bool:
    """Whether the text gives `name` as the short form of something: "(ACT)"."""
    return is_acronym(name) and name not in _NO_NAMES and f" ({name})" in text


def _is_compound_adjective(name: str) -> bool:
    """Such as "Franco-German" and "All-American"."""
    first, _, last = name.partition("-")
    if (
        name not in places()
        and last[:1].isupper()
        and _is_known(first)
        and _is_known(last)
        and "-" not in last
    ):
        return True
    return last in demonyms() or (
        first in demonyms() and last[:1].isupper() and last.lower() in ordinary_words()
    )


def _is_known(word: str) -> bool:
    return (
        (word in places() and word not in towns())
        or word in demonyms()
        or word in surnames()
        or is_acronym(word)
    )


def is_event(words: Sequence[str]) -> bool:
    """Wars, prizes, treaties: neither persons nor places."""
    if len(words) > 1 and words[0] in EVENT_BEGINNINGS and words[-1] not in ORGANISATION_WORDS:
        return True
    return words[-1] in EVENT_WORDS or (len(words) > 1 and words[0] in ("World", "Cold") and "War" in words)


def _by_its_words(name: str, words: Sequence[str]) -> _Votes:
    if name in organisations():
        return {ORGANISATION: 4}
    if name in places():
        return _by_place_name(name)
    if len(words) == 1:
        return _by_its_word(name)
    if words[0] == "The":
        return {ORGANISATION: 4}  # within a sentence: a newspaper, a band
    if words[-1] in COMPANY_SUFFIXES or "&" in words:
        return {ORGANISATION: 6}
    is_given = (
        words[0] in given_names()
        and words[0] not in ORGANISATION_WORDS
        and (words[0].lower() not in COMMON_WORDS or len(words[0]) > 3)
    )
    if is_given and _is_full_name(words):
        return {PERSON: 5} if len(words) == 2 else {PERSON: 3, PLACE: 3.5}
    if any(word.strip(",") in ORGANISATION_WORDS for word in words):
        return {ORGANISATION: 5}
    return _by_its_ends(words) or _by_personal_shape(words, is_given=is_given)


def _by_its_ends(words: Sequence[str]) -> _Votes:
    if words[-1] in PLACE_WORDS:
        return {PLACE: 4}
    if _is_team(words):
        return {ORGANISATION: 4}
    return {PLACE: 2.5} if words[0] in PLACE_BEGINNINGS else {}


def _is_team(words: Sequence[str]) -> bool:
    """A town and a plural: "Los Angeles Lakers"."""
    return (
        words[-1].endswith("s")
        and words[-1] not in surnames()
        and words[-1] not in demonyms()
        and " ".join(words[:-1]) in places()
    )


def _by_place_name(name: str) -> _Votes:
    """A town of somebody's surname is told by what stands beside it."""
    if name not in towns():
        return {PLACE: 3}
    if name in ORGANISATION_WORDS:
        return {}
    if name in surnames() or name in given_names():
        return {PLACE: 1, PERSON: 0.9}
    return {PLACE: 0.5 if name.lower() in ordinary_words() else 2}


def _is_full_name(words: Sequence[str]) -> bool:
    """A given name and a family name that is a word for an organisation or a place as well: "Benny Hill"."""
    return (
        words[-1] in AMBIGUOUS_SURNAMES
        and words[0] not in places()
        and len(words) <= 3
        and not any(word in ORGANISATION_WORDS for word in words[:-1])
    )


def _by_its_word(name: str) -> _Votes:
    if len(name) > 3 and name.isupper() and name.title() in places():
        return {PLACE: 3}  # a dateline
    if is_acronym(name):
        return {ORGANISATION: 2}
    if "&" in name:
        return {ORGANISATION: 4}
    if _MIXED_CASE.match(name):
        return {ORGANISATION: 1.5}
    lower = name.lower()
    if lower in ordinary_words():
        return {}
    if name in given_names():
        return {PERSON: 1.5}
    return {PERSON: 1} if name in surnames() else {}


def _by_personal_shape(words: Sequence[str], *, is_given: bool) -> _Votes:
    if len(words) > 5 or not all(_is_personal(word) for word in words):
        return {}
    weight = 0.5 + _signs_of_a_full_name(words)
    if is_given:
        is_doubtful = words[0] in places() or words[0].lower() in ordinary_words()
        return {PERSON: weight + (2 if is_doubtful else 4)}
    ordinary = sum(word.lower() in ordinary_words() or _is_abstract(word) for word in words)
    if ordinary:
        weight -= 2.5 if ordinary == len(words) or _is_abstract(words[-1]) else 1
    if words[0] in places():
        weight -= 1
    return {PERSON: weight}


def _signs_of_a_full_name(words: Sequence[str]) -> float:
    """Initials, particles, "Jr.", family names, and names of two syllables."""
    weight = 0.0
    if words[0] in FAMILY_NAMES_FIRST and words[-1].lower() not in ordinary_words():
        weight += 2
    if words[-1] in GENERATIONS or _ROMAN_NUMERAL.match(words[-1]):
        weight += 4
    if any(_INITIALS.match(word) for word in words[:-1]):
        weight += 3
    if words[0][0].isupper() and any(word in PARTICLES for word in words[1:]):
        weight += 1.5
    if "-" in words[-1] and words[-1].split("-")[1][:1].islower():
        weight += 3
    if words[-1] in surnames() and words[-1].lower() not in ordinary_words():
        weight += 1.5
    return weight


def _is_abstract(word: str) -> bool:
    return _ABSTRACT.search(word) is not None and word not in surnames() and word not in given_names()


def _is_personal(word: str) -> bool:
    return _PERSONAL.match(word) is not None and (
        word[0].isupper() or word in PARTICLES or not word.isalpha()
    )


_SOURCE_LINE = regex.compile(r"\s*(?:\p{Lu}[\p{L}\p{M}.'’-]*\ ){1,3}(?i:news|newspaper|news\ agency|wire)\s*")
"""A line by itself that says whose news it is, as at the head of an article."""


def _names_the_source(text: str, span: Span) -> bool:
    end = text.find("\n", span.end)
    line = text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end
    return _SOURCE_LINE.fullmatch(text, *line) is not None


def _by_its_place(
    text: str, span: Span, name: str, words: Sequence[str], *, is_personal: bool
) -> Iterator[tuple[EntityKind, float]]:
    beside = Neighbours(text, span)
    if is_personal:
        weight = beside.signs_of_a_person(words, is_surname=name in surnames())
        if weight:
            yield PERSON, weight
        if beside.after[:2] == ", " and _starts_with_place(beside.after[2:]):
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


def _can_be_a_person(words: Sequence[str]) -> bool:
    return (
        len(words) <= 4
        and all(_is_personal(word) for word in words)
        and not any(word in ORGANISATION_WORDS and word not in AMBIGUOUS_SURNAMES for word in words)
    )


_FOLLOWING_NAME = regex.compile(r"\p{Lu}[\p{L}.]+(?:\ \p{Lu}[\p{L}.]+)?")


def _starts_with_place(text: str) -> bool:
    """A town is followed by its state or country: "Irving, Texas"."""
    match = _FOLLOWING_NAME.match(text)
    return match is not None and (match.group() in places() or match.group().split()[0] in places())


def _let_surnames_follow(text: str, kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]) -> None:
    """A lone name that ends (or, family name first, begins) a person's full name is that person's."""
    full = [name.replace(",", "").split() for name, kind in kinds.items() if kind is PERSON and " " in name]
    family = {fold(family_name(words)) for words in full}
    family |= {fold(words[0]) for words in full if is_family_name_first(words)}
    for name, where in places_of.items():
        words = name.split()
        is_surname = fold(name) in family or (words[0] in PARTICLES and fold(words[-1]) in family)
        if is_surname and name not in organisations() and not _stays_a_place(text, name, where):
            kinds[name] = PERSON


def family_name(words: Sequence[str]) -> str:
    """The last word of a full name, but for "Jr." and "III"."""
    named = [word for word in words if word not in GENERATIONS and not _ROMAN_NUMERAL.match(word)]
    return (named or words)[-1]


def is_family_name_first(words: Sequence[str]) -> bool:
    """As Chinese and Korean names are written: a short word, and one of two syllables."""
    return (
        len(words) == 2
        and len(words[0]) <= 6
        and (_TWO_SYLLABLES.match(words[1]) is not None or (words[0] in FAMILY_NAMES_FIRST))
    )


_TWO_SYLLABLES = regex.compile(r"\p{Lu}\p{Ll}{0,5}-\p{L}\p{Ll}{1,5}$")


def _stays_a_place(text: str, name: str, where: Sequence[Span]) -> bool:
    if name not in places():
        return False
    is_large = name not in towns() and name not in surnames()
    return is_large or any(Neighbours(text, span).has_preposition_of_place for span in where)


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


def _let_businesses_follow(kinds: dict[str, EntityKind], places_of: dict[str, list[Span]]) -> None:
    """Let "Acme" be the company, where "Acme Holdings" is named."""
    companies = set()
    for full, kind in kinds.items():
        first, *rest = full.split()
        if kind is ORGANISATION and any(word in BUSINESS_WORDS or word in COMPANY_SUFFIXES for word in rest):
            companies.add(first)
    for name in companies & places_of.keys():
        if name not in given_names() and name not in places() and name.lower() not in ordinary_words():
            kinds[name] = ORGANISATION


def full_names_of(head: str, names: Iterable[str]) -> list[str]:
    """Those of `names` that "the Post" or "the Church" can stand for."""
    return [
        name
        for name in names
        if " " in name and (name.endswith(" " + head) or name.startswith(head + " of "))
    ]


def _last_resort(name: str) -> EntityKind | None:
    """Several words that are nobody's name are most often an organisation's, unless all are ordinary: a title, a slogan."""
    words = name.split()
    is_slogan = len(words) > 1 and all(
        word.lower() in ordinary_words() or not word[0].isupper() for word in words
    )
    if len(name) < 3 or is_slogan:
        return None
    if len(words) > 1 or not name[1:].islower():
        return ORGANISATION
    return None
