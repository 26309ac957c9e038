"""Names in a text: where they stand, and what kind of thing each stands for.

A rule-and-gazetteer pass. Runs of capitalised words are candidates; titles, nationalities and dates are taken off them,
and so are words that merely begin a sentence. What kind of thing each of the rest stands for is told in `kinds`. Lines
in capitals, and the words of credits, name only what the text or the gazetteer names elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import regex
from msgspec import Struct

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.kinds import form_of, is_acronym, settled_kinds
from index.annotators.lexicon import (
    COMMON_WORDS,
    HEADS_WITH_OF,
    HEADS_WITH_ONE_PLACE,
    ORGANISATION_WORDS,
    PARTICLES,
    PERSONAL_TITLES,
    PLACE_WORDS,
    ROLES,
    SAYING,
    TIMES,
    TITLES,
)
from index.article import Span

# The second part of a name such as Ki-moon or Yiu-chung: a syllable, and no English participle or preposition.
_SYLLABLE = r"(?!(?:led|run|in|to|on|or|by|off|up|old|aged|made|wide|long|era|men|man)\b)(?:ch|sh|zh|ts|th|[hg][wy]|[b-df-hj-np-tv-z])?[aeiouy]{1,3}(?:ng|[nkptmlh])?\b"
_CAPITALISED = (
    r"(?:(?:\p{Lu}\.)+(?:\p{Lu}\b)?|(?:(?:al|el|as|ar|an|at|ash|ul)-|(?:d|dell|nell)['’])?\p{Lu}[\p{L}\p{M}\d]*+"
    rf"(?:(?!['’]s\b|-\p{{Ll}}+\b(?<!-\p{{Lu}}\w*))[-'’&.](?=[\p{{L}}\d])[\p{{L}}\p{{M}}\d]++|(?<=\p{{Lu}}\p{{Ll}}{{1,5}}\ \p{{Lu}}\p{{Ll}}{{1,5}})-{_SYLLABLE})*+"
    r"(?:(?<=\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Mt|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec|Sens|Reps|Adm|Maj|Sec))\.)?|(?<=\p{Lu}\p{L}+\ )\p{Lu}\.)"
)
_PARTICLE = r"(?:d[aeiou]s?|das|dos|de l[ao]|de la|del|della|dell[ao]|van|van de[rn]?|von|vom|zu|zur|bin|ibn|ben|bint|abu|al|el|ter|ten|te|le|la|y|e|af|av|den|der)"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_#@]){_CAPITALISED}(?:[ \u00a0]+(?:{_PARTICLE}[ \u00a0]+(?:{_PARTICLE}[ ]+)?|&[ ])?{_CAPITALISED}|,\ (?:Inc|Ltd|Jr|Sr)\b\.?)*+"
)
_WORD = regex.compile(r"[^\s]+")
_LOWER_WORD = regex.compile(r"(?<![\p{L}'’-])\p{Ll}{3,}")
# Without abbreviations and syllables: it stands in many patterns, each of which takes milliseconds to compile.
_PLAIN = r"(?:(?:\p{Lu}\.)++(?:\p{Lu}\b)?|\p{Lu}[\p{L}\p{M}\d]*+(?:(?!['’]s\b)[-'’&.](?=[\p{L}\d])[\p{L}\p{M}\d]++)*+)"
_LIST = rf"\ {_PLAIN}(?:\ {_PLAIN})*+"
_OF = regex.compile(
    rf"\ (?:of|for|on)(?:\ the)?{_LIST}(?:,{_LIST}(?=,?\ and\ \p{{Lu}}))*+(?:,?\ and(?!\ (?:I|The|He|She|They|We|It)\b){_LIST})?"
    rf"(?:(?<=Defen[cs]e|Protection|Promotion|Prevention|Advancement|Study|Development|Treatment|Use|Rights|Freedom)\ of(?:\ the)?{_LIST})?"
)
_OF_ONE = regex.compile(rf"\ (?:of|for|at|in)(?:\ the)?{_LIST}")
_REST_OF_BODY = regex.compile(rf"\ and(?:\ {_PLAIN}){{0,3}}?\ ({_PLAIN})(?!\ \p{{Lu}})")
_OWNED = regex.compile(rf"(?:['’]s|(?<=s)['’])(?:\ {_PLAIN})*?\ ({_PLAIN})(?!\ \p{{Lu}})")
_AND_REST_OF_PLACE = regex.compile(rf"\ (?:and|of)(?:\ the)?\ {_PLAIN}")
_SHOUTED_LINE = regex.compile(r"^[^\p{Ll}\n]{12,}+$", regex.MULTILINE)
_CAPITAL = regex.compile(r"\p{Lu}")
_CREDIT = regex.compile(
    r"^[ \t]*(?:Photo|Image|Picture|Photograph|Credit|File photo|Pictured?|Graphic|Illustration)s?(?:\s(?:by|credit|courtesy))?\s?[:/][^\n]*$"
    r"|[(\[](?:Photo|Image|Picture|Photograph|Credit)s?(?:\s(?:by|credit|courtesy(?:\sof)?))?\s?[:/ ][^)\]\n]*[)\]]",
    regex.MULTILINE,
)
_SIGNS_OF_A_CREDIT = ("Photo", "Image", "Picture", "Credit", "File photo", "Graphic", "Illustration")
_ADDRESS = regex.compile(
    r"(?:https?://|\bwww\.)\S++|(?<!\S)[@#][\p{L}\p{N}_]++|[\p{L}\p{N}_]+@[\p{L}\p{N}.-]++|(?<![^\s(])[\p{L}\p{N}-]++(?:\.[\p{L}\p{N}-]++)*?\.(?:com|org|net|gov|edu|info)\b\S*+"
)
_TICKER = regex.compile(r"\((?:[\p{Lu}\p{N}]{1,6}\.\p{Lu}{1,3}|(?:NYSE|NASDAQ|Nasdaq|LSE):\s?\p{Lu}+)\)")
_SIGNS_OF_AN_ADDRESS = ("www.", "://", "@", "#", ".com", ".org", ".net", ".gov", ".edu", ".info")


class Name(Struct, frozen=True):
    """A name at its place in the text."""

    span: Span
    text: str
    kind: EntityKind


def find_names(text: str) -> tuple[Name, ...]:
    """All names of persons, organisations and places in `text`, in order, not overlapping; spans in characters of it."""
    lines = _Lines(text)
    document = _Document(text)
    candidates = [candidate for run in _runs(text, lines) for candidate in _candidates(text, run, document)]
    kinds = settled_kinds(text, candidates)
    names = [
        Name(span, span.of(text), kind) for span in candidates if (kind := kinds.get(form_of(span.of(text))))
    ]
    if lines.unreliable:
        names = sorted(
            [*names, *_known_names(text, lines.unreliable, kinds)], key=lambda name: name.span.start
        )
    return tuple(names)


class _Lines:
    """Stretches where a capital proves nothing (headlines in capitals, credits), and addresses, where nothing is a name."""

    def __init__(self, text: str) -> None:
        self.unreliable = [
            Span(*match.span())
            for match in _SHOUTED_LINE.finditer(text)
            if len(match.group().split()) > 2 and len(_CAPITAL.findall(match.group())) >= 10
        ]
        if any(sign in text for sign in _SIGNS_OF_A_CREDIT):
            self.unreliable += [Span(*match.span()) for match in _CREDIT.finditer(text)]
        self._passed_over = list(self.unreliable)
        self._passed_over += [Span(*match.span()) for match in _TICKER.finditer(text)]
        if any(sign in text for sign in _SIGNS_OF_AN_ADDRESS):
            self._passed_over += [Span(*match.span()) for match in _ADDRESS.finditer(text)]

    def end_of_stretch(self, place: int) -> int | None:
        """Where reading goes on, if `place` stands in such a stretch."""
        for span in self._passed_over:
            if span.start <= place < span.end:
                return span.end
        return None


class _Document:
    """What the whole text tells about its words."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def lower(self) -> set[str]:
        """Words that the text has without a capital as well."""
        return set(_LOWER_WORD.findall(self._text))

    @cached_property
    def family_names(self) -> set[str]:
        """The words after a known given name."""
        return {
            match[2]
            for match in _GIVEN_AND_FAMILY.finditer(self._text, overlapped=True)
            if match[1] in given_names()
        }

    @cached_property
    def names_with_particles(self) -> set[str]:
        """The words after a capitalised word and a particle."""
        return set(_AFTER_PARTICLE.findall(self._text))


_AFTER_PARTICLE = regex.compile(rf"\p{{Lu}}\p{{Ll}}+ (?:{_PARTICLE} ){{1,2}}(\p{{Lu}}[\p{{L}}-]+)")
_GIVEN_AND_FAMILY = regex.compile(r"\b(\p{Lu}[\p{L}-]+) (?:(?:\p{Lu}\.|van|de|von) ?)*(\p{Lu}[\p{L}-]+)")


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


def _runs(text: str, lines: _Lines) -> Iterator[Span]:
    """Stretches of capitalised words, with what an "of" adds to them."""
    place = 0
    while match := _RUN.search(text, place):
        start, place = match.span()
        if stretch_end := lines.end_of_stretch(start):
            place = max(stretch_end, start + 1)
            continue
        found = match.group()
        if _merely_begins(text, start, found):
            continue
        place = _joined_by_and(text, start, _end_of_run(text, place, found.rsplit(maxsplit=1)[-1]))
        yield Span(start, place)


def _merely_begins(text: str, start: int, word: str) -> bool:
    """Such as "The" and "However"."""
    is_common = word.lower() in COMMON_WORDS and word not in TIMES and word not in _HEADS
    return is_common and not is_acronym(word) and _is_sentence_start(text, start)


_HEADS = HEADS_WITH_OF | HEADS_WITH_ONE_PLACE


def _end_of_run(text: str, end: int, last: str) -> int:
    """Where a run ends with "'s Office", "of Trade and Tourism" or "and Herzegovina" after its `last` word."""
    if text[end : end + 1] in ("'", "’") and (last.lower() in ordinary_words() or last in TITLES):
        owned = _OWNED.match(text, end, min(len(text), end + 60))
        if owned and owned[1] in ORGANISATION_WORDS:
            end, last = owned.end(), owned[1]
    if text[end : end + 1] != " ":
        return end
    limit = min(len(text), end + 120)
    if last in HEADS_WITH_ONE_PLACE:
        more = _OF_ONE.match(text, end, limit)
    elif last in HEADS_WITH_OF:
        more = _OF.match(text, end, limit)
    else:
        more = _AND_REST_OF_PLACE.match(text, end, limit)
        if more and last + more.group() not in places():
            more = None
    return more.end() if more else end


def _joined_by_and(text: str, start: int, end: int) -> int:
    """Where "Food and Drug Administration" ends, if `start` to `end` is such a beginning of ordinary words."""
    if text[end : end + 5] != " and ":
        return end
    words = text[start:end].split()
    is_adjectival = all(
        (word.lower() in ordinary_words() or word.endswith(("ic", "al")))
        and word not in ORGANISATION_WORDS
        and word not in TITLES
        and word not in TIMES
        for word in words
    )
    if not is_adjectival or (words[-1].endswith("s") and _is_sentence_start(text, start)):
        return end
    rest = _REST_OF_BODY.match(text, end, min(len(text), end + 80))
    return rest.end() if rest and rest[1] in _BODIES_WITH_AND else end


_BODIES_WITH_AND = frozenset(
    "Administration Agency Authority Board Bureau Commission Committee Council Department Institute Ministry Museum Office Service Services".split()
)


def _candidates(text: str, run: Span, document: _Document) -> Iterator[Span]:
    """The names within a run: without titles, nationalities, dates and words that merely begin a sentence."""
    tokens = [Span(run.start + word.start(), run.start + word.end()) for word in _WORD.finditer(run.of(text))]
    words = [token.of(text) for token in tokens]
    if _is_sentence_start(text, run.start) and _is_ordinary(words, document):
        tokens, words = tokens[1:], words[1:]
    if len(words) == 1 and words[0] in TIMES and _is_somebody(text, tokens[0], document):
        yield tokens[0]
        return
    for first, last in _stretches(words):
        if any(word[0].isupper() for word in words[first:last]) and not _is_part_of_compound(
            text, tokens, first, last
        ):
            start = _start_with_particle(text, tokens[first].start, words[first], document)
            span = _trimmed(text, Span(start, tokens[last - 1].end))
            if not _is_title_of_a_work(text, span):
                yield span


_PARTICLES_BEFORE = regex.compile(rf"\b(?:{_PARTICLE}\ ){{1,2}}$")


def _start_with_particle(text: str, start: int, word: str, document: _Document) -> int:
    """The surname of Ludwig van der Berg is "van der Berg", in small letters too."""
    if not text[max(0, start - 2) : start - 1].islower() or word not in document.names_with_particles:
        return start
    before = _PARTICLES_BEFORE.search(text, max(0, start - 14), start)
    return before.start() if before else start


_OPENING_BEFORE = regex.compile(r"(?:[\"“‘«„]|``)(?:The |A |An )?$")
_ENDING_AFTER = regex.compile(r"[\"”’»“]|''")


def _is_title_of_a_work(text: str, span: Span) -> bool:
    """Capitalised words between quotation marks, with nothing else: a book, a film, a nickname."""
    return (
        _ENDING_AFTER.match(text, span.end) is not None
        and not (text[span.end] == "’" and text[span.end + 1 : span.end + 2].isalpha())
        and _OPENING_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
    )


def _is_somebody(text: str, word: Span, document: _Document) -> bool:
    """Whether a month's name is a surname that the text introduces: "Theresa May … May's team"."""
    after = text[word.end : word.end + 20]
    return word.of(text) in document.family_names and (
        after.startswith(("'s", "’s")) or (after[:1] == " " and (after.split() or [""])[0] in SAYING)
    )


def _is_part_of_compound(text: str, tokens: Sequence[Span], first: int, last: int) -> bool:
    """Such as "US-led" and "anti-NATO"."""
    before, after = (
        text[max(0, tokens[first].start - 2) : tokens[first].start],
        text[tokens[last - 1].end :][:2],
    )
    return (before[-1:] == "-" and before[:1].islower()) or (after[:1] == "-" and after[1:].islower())


def _is_sentence_start(text: str, place: int) -> bool:
    """Whether an opening mark, a dash, a line break or the end of a sentence stands before `place`."""
    before = text[max(0, place - 6) : place]
    if not before or before[-1] in _OPENERS:
        return True
    bare = before.rstrip()
    gap = before[len(bare) :]
    if "\n" in gap or not bare or bare[-1] in _OPENERS or bare[-1] in _BULLETS:
        return True
    return bool(gap) and bare.rstrip(_CLOSERS)[-1:] in _STOPS


_OPENERS = '"“«‘(['
_BULLETS = "•*–—-"
_CLOSERS = "\"'”’»)]"
_STOPS = tuple(".!?:;…")


def _is_ordinary(words: Sequence[str], document: _Document) -> bool:
    """Whether the first word has its capital from the beginning of the sentence only."""
    word, lower = words[0], words[0].lower()
    if is_acronym(word):
        return False
    if lower in COMMON_WORDS:
        return not (
            len(words) > 1 and (form_of(" ".join(words)) in places() or " ".join(words) in organisations())
        )
    if word in places() or word in organisations():
        return False
    if len(words) == 1:
        if lower in ordinary_words() or lower in document.lower:
            return word not in document.family_names
        return False
    if any(each in ORGANISATION_WORDS for each in words[1:]) or " ".join(words) in organisations():
        return False
    if lower in ordinary_words() and word not in given_names():
        is_participle = word.endswith(("ing", "ed")) and words[1].lower() not in ordinary_words()
        return is_participle or (words[1] in given_names() and words[1] not in places())
    if word in given_names() and words[1] in surnames():
        return False
    return lower in document.lower and word not in document.family_names


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of words between dates; titles and nationalities are cut off their beginnings."""
    first = 0
    for place in range(len(words) + 1):
        if place == len(words) or _is_time(words, place) or _is_title_inside(words, first, place):
            start = _after_titles(words, first, place)
            if start < place:
                name = _start_of_person(words, start, place)
                end = name
                while end > start and words[end - 1] in TITLES:
                    end -= 1
                if start < end:
                    yield start, end
                yield name, place
            first = place + 1


def _start_of_person(words: Sequence[str], first: int, last: int) -> int:
    """Where a person's name begins after a country, an agency or a role: "Scotland Nicola Sturgeon"."""
    if last - first < 3 or words[first] in given_names():
        return first
    if words[last - 1] in PLACE_WORDS:
        return first
    if not _is_no_part_of_person(words[first]):
        return first
    for place in range(first + 1, last - 1):
        if _begins_full_name(words, place, last):
            return first if " ".join(words[first : place + 1]) in places() else place
        if words[place] not in TITLES and not _is_no_part_of_person(words[place]):
            break
    return first


def _begins_full_name(words: Sequence[str], place: int, last: int) -> bool:
    given, family = words[place], words[last - 1]
    return (
        given in given_names()
        and given not in places()
        and given.lower() not in ordinary_words()
        and (family in surnames() or (family.lower() not in ordinary_words() and family not in places()))
        and not any(word in ORGANISATION_WORDS for word in words[place:last])
        and last - place <= 3
    ) or (words[place + 1] in PARTICLES and given in given_names() and last - place <= 4)


def _is_no_part_of_person(word: str) -> bool:
    lower = word.lower()
    is_word = lower in ordinary_words() or lower in COMMON_WORDS
    return is_word or is_acronym(word) or word in places() or word in organisations()


def _is_time(words: Sequence[str], place: int) -> bool:
    """A day or month; but not the family name of "Theresa May"."""
    if words[place] not in TIMES:
        return False
    before = words[place - 1] if place > 0 else ""
    return not (words[place] in surnames() and before in given_names() and before not in TIMES)


def _is_title_inside(words: Sequence[str], first: int, place: int) -> bool:
    """Two names stand in "NATO Secretary General Jaap de Hoop Scheffer"; "Prime Minister's Office" is one."""
    if place == first or words[place - 1][0].islower():  # "Department of Justice"
        return False
    if words[place] not in TITLES or words[place - 1] in TITLES:
        return _is_role_before_name(words, place)
    end = place
    while end < len(words) and words[end] in TITLES:
        end += 1
    is_personal = any(word in PERSONAL_TITLES for word in words[place:end])
    return is_personal and not any(word in ORGANISATION_WORDS for word in words[place + 1 :])


def _is_role_before_name(words: Sequence[str], place: int) -> bool:
    return (
        words[place].lower() in ROLES
        and place + 2 < len(words)
        and words[place + 1] in given_names()
        and words[place] not in ORGANISATION_WORDS
    )


def _after_titles(words: Sequence[str], first: int, last: int) -> int:
    if last - first > 1 and " ".join(words[first:last]) in organisations():
        return first  # "Islamic State"
    is_organisation = any(word.strip(",") in ORGANISATION_WORDS for word in words[first:last])
    while (
        first < last
        and not is_organisation
        and (words[first] in TITLES or _is_demonym(words[first]) or _is_role_before_name(words, first))
    ):
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
