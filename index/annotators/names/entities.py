"""Names in a text: where they stand, and what kind of thing each stands for.

A rule-and-gazetteer pass. Runs of capitalised words are candidates; titles, nationalities and dates are taken off them,
and so are words that merely begin a sentence. What kind of thing each of the rest stands for is told in `kinds`. Lines
in capitals, and the words of credits, name only what the text or the gazetteer names elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex
from msgspec.structs import replace

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames, towns
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    COMMON_WORDS,
    MOODS,
    MORE_PEOPLE,
    ORGANISATION_WORDS,
    PERSONAL_TITLES,
    PLACE_WORDS,
    ROLES_BEFORE_NAMES,
    SYNONYMS,
    TIMES,
    TITLES,
)
from index.annotators.names.french import find_french_names
from index.annotators.names.kinds import settled_kinds
from index.annotators.names.longer_runs import person_at_end
from index.annotators.names.names import Name, form_of, is_acronym, nickname_between
from index.annotators.names.runs import PARTICLE, is_sentence_start, runs
from index.annotators.names.titles import is_portfolio, length_of_office, stretches_of_names
from index.annotators.names.whole_text import SHORTEST_WORD, WholeText
from index.annotators.names.words_as_surnames import is_title_somebody, is_word_somebody, words_too
from index.annotators.passages import PassedOver
from index.annotators.wrapping import unwrapped
from index.article import Span


def find_names(text: str, language: str = "") -> tuple[Name, ...]:
    """All names of persons, organisations and places in `text`, in order, not overlapping; spans in characters of it.

    Of other languages than English, the rules know French only.
    """
    find = find_french_names if language.lower().startswith("fr") else _find_english_names
    prose = unwrapped(text)
    names = _find_shona_names(prose) if language.lower() in _SHONA else find(prose)
    return names if prose is text else tuple(replace(name, text=name.span.of(text)) for name in names)


_SHONA = frozenset({"sn", "sna"})
_HONORIFIC = regex.compile(r"\bVa(?=\p{Lu}\p{Ll})")
"""Shona writes "Mr" as a part of the name: VaMugabe."""


def _find_shona_names(text: str) -> tuple[Name, ...]:
    """As of English, the honorific taken off; who has it anywhere is a person."""
    names = _find_english_names(_HONORIFIC.sub("  ", text))
    honoured = {honorific.end() for honorific in _HONORIFIC.finditer(text)}
    people = {form_of(name.text) for name in names if name.span.start in honoured}
    return tuple(
        replace(name, kind=EntityKind.PERSON) if form_of(name.text) in people else name for name in names
    )


def _find_english_names(text: str) -> tuple[Name, ...]:
    passed_over = PassedOver(text)
    document = WholeText(text)
    candidates = [
        candidate
        for run in runs(text, passed_over)
        for part in _countries_apart(text, run)
        for candidate in _candidates(text, part, document)
    ]
    candidates = list(_joined_by_nickname(text, candidates))
    kinds = settled_kinds(text, candidates)
    candidates = [
        person_at_end(text, span, kinds) if text.count(" ", span.start, span.end) > 1 else span
        for span in candidates
    ]
    names = [
        Name(span, span.of(text), kind) for span in candidates if (kind := kinds.get(form_of(span.of(text))))
    ]
    if passed_over.unreliable:
        names = sorted(
            [*names, *_known_names(text, passed_over.unreliable, kinds)], key=lambda name: name.span.start
        )
    return tuple(names)


def _joined_by_nickname(text: str, candidates: Iterable[Span]) -> Iterator[Span]:
    """Of `candidates` in order, those around a nickname as one: 'Jane "Jay" Doe'."""
    before: Span | None = None
    for span in candidates:
        if before and nickname_between(text, before.end, span.start) and _is_given(before.of(text)):
            before = Span(before.start, span.end)
            continue
        if before:
            yield before
        before = span
    if before:
        yield before


def _is_given(words: str) -> bool:
    return words.split(maxsplit=1)[0] in given_names()


def _known_names(text: str, stretches: Sequence[Span], kinds: Mapping[str, EntityKind]) -> Iterator[Name]:
    """In capitals or in a credit: what the rest of the text names, countries, and known organisations."""
    folded = {name.upper(): kind for name, kind in kinds.items()}
    for stretch in stretches:
        tokens = [Span(*m.span()) for m in _WORD_OF_STRETCH.finditer(text, stretch.start, stretch.end)]
        place = 0
        while place < len(tokens):
            for length in (4, 3, 2, 1):
                if place + length > len(tokens):
                    continue
                span = Span(tokens[place].start, tokens[place + length - 1].end)
                name = form_of(span.of(text))
                if kind := folded.get(name.upper()) or _kind_in_gazetteer(name):
                    yield Name(span, span.of(text), kind)
                    place += length - 1
                    break
            place += 1


_WORD_OF_STRETCH = regex.compile(r"(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}-]*")


def _kind_in_gazetteer(name: str) -> EntityKind | None:
    if name.title() in places() and name.lower() not in ordinary_words() and len(name) > 3:
        return EntityKind.PLACE
    return EntityKind.ORGANISATION if name in organisations() and len(name) > 3 else None


def _candidates(text: str, run: Span, document: WholeText) -> Iterator[Span]:
    """The names within a run: without titles, nationalities, dates and words that merely begin a sentence."""
    words = run.of(text).split()
    tokens = [run] if len(words) == 1 else _places_of(words, text, run.start)
    if len(words) == 1 and words[0] in words_too() and is_word_somebody(text, run, document):
        yield run
        return
    if is_sentence_start(text, run.start) and _is_ordinary(words, document):
        is_shouted = len(words) > 1 and is_acronym(words[0])
        tokens, words = tokens[1:], words[1:]
        while is_shouted and words and words[0].isupper() and words[0].lower() in COMMON_WORDS:
            tokens, words = tokens[1:], words[1:]  # "HOW ARE JANE DOE and"
        if not words:
            return
    if len(words) == 2 and (words[1] in TIMES or words[1] in demonyms()) and words[0] in PERSONAL_TITLES:
        if document.is_family_name(words[1]):
            yield tokens[1]  # "Mrs May"
        return
    is_one_titled = len(words) == 1 or (len(words) == 2 and words[0] in PERSONAL_TITLES)
    if is_one_titled and words[-1] in TITLES and is_title_somebody(text, tokens[-1], document):
        yield tokens[-1]  # "King", "Justice King"
        return
    yield from _names_among(text, run.start, words, tokens, document)


def _names_among(
    text: str, start: int, words: Sequence[str], tokens: Sequence[Span], document: WholeText
) -> Iterator[Span]:
    """The names that `words` of the run from `start` on make, which stand at `tokens`."""
    before = text[max(0, start - _REACH_OF_OFFICE) : start]
    for first, last in _around_nickname(before, words):
        if any(word != word.lower() for word in words[first:last]) and not _is_part_of_compound(
            text, tokens, first, last
        ):
            place = _start_with_particle(text, tokens[first].start, words[first], document)
            span = _trimmed(text, Span(place, tokens[last - 1].end))
            if not _is_title_of_a_work(text, span) and not _is_day(text, span):
                yield span


_SHORT_MONTHS = frozenset("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_LONGEST_SHORT_MONTH = 4


def _is_day(text: str, span: Span) -> bool:
    """Such as "Jan 3"."""
    return (
        span.end - span.start <= _LONGEST_SHORT_MONTH
        and span.of(text) in _SHORT_MONTHS
        and text[span.end : span.end + 1] == " "
        and text[span.end + 1 : span.end + 2].isdigit()
    )


def _countries_apart(text: str, run: Span) -> Iterator[Span]:
    """The two of "US-China", each as a run of its own."""
    hyphen = text.find("-", run.start, run.end)
    if hyphen > 0 and _are_two(
        text[run.start : hyphen].rsplit(" ", maxsplit=1)[-1], text[hyphen + 1 : run.end].split(" ")
    ):
        yield Span(run.start, hyphen)
        yield Span(hyphen + 1, run.end)
    else:
        yield run


def _are_two(country: str, after: Sequence[str]) -> bool:
    """Whether a country stands before a hyphen, and another or a body of men after it; "Bosnia-Herzegovina" is one."""
    if not _is_country(country) or {f"{country}-{after[0]}", f"{country} and {after[0]}"} & places():
        return False
    return _is_country(after[0]) or after[0] in organisations() or _is_country(" ".join(after[:2]))


def _is_country(name: str) -> bool:
    return name in places() and name not in towns()


def _places_of(words: Iterable[str], text: str, start: int) -> list[Span]:
    """Where each of the words stands that follow each other from `start` on."""
    places = []
    for word in words:
        start = text.index(word, start)
        places.append(Span(start, start + len(word)))
        start += len(word)
    return places


_REACH_OF_OFFICE = 40


def _around_nickname(before: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of names among the `words` but for one between marks, which stands within one of them."""
    plain = [place for place, word in enumerate(words) if word[0] not in _MARKS]
    if len(plain) == len(words):
        yield from _stretches(before, words)
        return
    for first, last in _stretches(before, [words[place] for place in plain]):
        yield plain[first], plain[last - 1] + 1


_MARKS = '"“'


def _stretches(before: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    office = length_of_office(before, words)
    if office and not is_portfolio(words[:office]):
        yield from stretches_of_names(tuple(words[:office]))
    for first, last in stretches_of_names(tuple(words[office:])):
        yield office + first, office + last


_LAST_PARTICLES = frozenset(
    """da das de del della dello den der des di dis do dos du dus la lo van von vom zu zur bin ibn ben bint abu al el ter ten te
    le y e af av""".split()
)
_LONGEST_PARTICLE = max(map(len, _LAST_PARTICLES))
_PARTICLES_BEFORE = regex.compile(rf"(?r)\b(?:{PARTICLE}\ ){{1,2}}\Z")


def _start_with_particle(text: str, start: int, word: str, document: WholeText) -> int:
    """The surname of Ludwig van der Berg is "van der Berg", in small letters too."""
    before = text[max(0, start - _LONGEST_PARTICLE - 2) : max(0, start - 1)]
    if (before.rsplit(maxsplit=1) or [""])[-1] not in _LAST_PARTICLES:
        return start
    particles = _PARTICLES_BEFORE.search(text, max(0, start - 14), start)
    return particles.start() if particles and word in document.names_with_particles else start


_OPENING_BEFORE = regex.compile(r"(?:[\"“‘«„]|``)(?:The |A |An )?$")
_ENDINGS = frozenset("\"”’»“'")


def _is_title_of_a_work(text: str, span: Span) -> bool:
    """Capitalised words between quotation marks, with nothing else: a book, a film, a nickname."""
    after = text[span.end : span.end + 2]
    return (
        after[:1] in _ENDINGS
        and not (after[:1] == "’" and after[1:].isalpha())
        and not (after[:1] == "'" and after != "''")
        and _OPENING_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
    )


def _is_part_of_compound(text: str, tokens: Sequence[Span], first: int, last: int) -> bool:
    """Such as "anti-NATO" and "Non-profit", but not what is known, as in "US-led" and "Hong Kong-based"."""
    start, end = tokens[first].start, tokens[last - 1].end
    if (
        text[start - 1 : start] == "-"
        and text[max(0, start - 2)].islower()
        and _is_small_before(text, start - 1)
    ):
        return True
    if text[end : end + 1] != "-" or not text[end + 1 : end + 2].islower() or _is_known(text[start:end]):
        return False
    return _HONOUR_AFTER.match(text, end) is None


_HONOUR_AFTER = regex.compile(r"-(?:san|sama|sensei|ji)\b")
"""Polite Japanese and Hindi put it behind a name: "Abe-san"."""


def _is_known(name: str) -> bool:
    if " " in name:
        return True
    return _is_country(name) or name in organisations() or (len(name) > 1 and name.isupper())


def _is_small_before(text: str, hyphen: int) -> bool:
    start = hyphen
    while text[start - 1 : start].isalpha():
        start -= 1
    return text[start].islower()


def _is_ordinary(words: Sequence[str], document: WholeText) -> bool:
    """Whether the first word has its capital from the beginning of the sentence only."""
    word, lower = words[0], words[0].lower()
    if is_acronym(word):
        return _opens_in_capitals(words)
    if lower in COMMON_WORDS:
        return len(words) < 2 or not (
            _begin_place(words) or " ".join(words) in organisations() or _is_body_elsewhere(words, document)
        )
    if word in places() or word in organisations():
        return False
    if len(words) == 1:
        if lower in ordinary_words() or document.has_in_small(lower):
            return not document.is_family_name(word)
        return False
    has_complement = words[1] in ("of", "for") and word in ORGANISATION_WORDS  # "Bank of Lundo"
    is_body = has_complement or any(each in ORGANISATION_WORDS for each in words[1:])
    if is_body or " ".join(words) in organisations():
        return False
    if word not in given_names() and _is_before_name(words):
        return True
    if lower in ordinary_words() and word not in given_names():
        is_participle = word.endswith(("ing", "ed")) and words[1].lower() not in ordinary_words()
        return is_participle or (words[1] in given_names() and words[1] not in places())
    if word in given_names() and words[1] in surnames():
        return False
    return not document.is_family_name(word) and document.has_in_small(lower)


def _opens_in_capitals(words: Sequence[str]) -> bool:
    """Such as "WHEN JANE DOE" and "HOW IS JANE"; "WHO CHIEF" may be a body's."""
    word, *others = words
    if word.lower() not in COMMON_WORDS or not others or not others[0].isupper():
        return False
    return len(word) > SHORTEST_WORD or others[0].lower() in COMMON_WORDS


_ROLES = ROLES_BEFORE_NAMES | MORE_PEOPLE
_LONGEST_NAME_BEHIND_ROLE = 4
"""Words, with the role."""


_LONGEST_PLACE = 4
"""Words of a place that begins a sentence: "New York Mayor Jane Doe"."""


def _begin_place(words: Sequence[str]) -> bool:
    return any(" ".join(words[:length]) in places() for length in range(2, _LONGEST_PLACE + 1))


def _is_body_elsewhere(words: Sequence[str], document: WholeText) -> bool:
    """Whether a sentence has a body's name in its middle that begins another one: "People Power Party"."""
    ends = [place for place, word in enumerate(words, 1) if word in ORGANISATION_WORDS]
    return bool(ends) and words[0] not in _ARTICLES and document.has_in_sentence(" ".join(words[: ends[-1]]))


_ARTICLES = frozenset(("The", "A", "An"))


def _is_before_name(words: Sequence[str]) -> bool:
    """Whether the first of several words only tells of somebody: "Bewildered Doe", "Waitress Jane Doe"."""
    first, second = words[0].lower(), words[1]
    if first in MOODS:
        return second in surnames() or second.lower() not in ordinary_words()
    is_word = first in ordinary_words()
    return (is_word and second in SYNONYMS) or ((is_word or first in _ROLES) and _is_before_full_name(words))


def _is_before_full_name(words: Sequence[str]) -> bool:
    """Such as "Politician Torvo Velmaud", where nobody knows the name."""
    is_role = words[0].lower() in _ROLES
    if is_role and len(words) == _LONGEST_NAME_BEHIND_ROLE and not TITLES & {*words[1:]}:
        words = words[:-1]  # the last word may be a word: "Waitress Ann Lee Page"
    return len(words) == 3 and not any(
        word.lower() in ordinary_words()
        or word in PLACE_WORDS
        or (word in places() and not is_role)
        or is_acronym(word)
        for word in words[1:]
    )


def _trimmed(text: str, span: Span) -> Span:
    end = span.end
    if span.of(text).endswith(" Flight") and text[end : end + 2].strip().isdigit():
        end -= len(" Flight")
    while end > span.start and text[end - 1] in ",-'’&":
        end -= 1
    return Span(span.start, end)
