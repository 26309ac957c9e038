"""Whom a role stands for that an article has given to somebody: "the governor" is the governor named before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from operator import attrgetter

import regex
from msgspec import Struct, field

from index.annotators.languages.saying import Saying
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.subjects import Subject

_OTHER_OFFICE = regex.compile(r"\b(?:vice|deputy|former|ex|then|late|acting|assistant|prime)[-\s]\Z")
"""What makes an office another, or no longer somebody's: "Vice President"."""
_BEFORE_NAME = regex.compile(r"\s\p{Lu}")
"""What follows a title that stands before a name."""
_AGE = regex.compile(r"\b(?P<years>\d{1,3})-year-old\Z")
_TOLD_AGE = regex.compile(r",\s(?P<years>\d{1,3})\b|\s\((?P<years>\d{1,3})\)")
_WORD = regex.compile(r"[\p{L}\p{N}-]+")
_CLOSING = ('"', "”", "»")
_SENTENCE_END = regex.compile(r"[.!?…]\s")
_FAR = 900
"""Characters before a role in which one of several who have it is spoken of."""
_STEM = 5
"""Letters that words of one stem have in common."""
_SHORTEST_TELLING = 4
"""Letters of a word that tells two complements apart."""
_PERSON, _ROLE, _ORGANISATION = range(3)


_START = attrgetter("span.start")


class _Bearing(Struct):
    """Who of the first names of a text, so many, have a role."""

    number: int = 0
    speakers: set[str | None] = field(default_factory=set)


class Bearers:
    """The roles of one text and who has them."""

    def __init__(
        self,
        text: str,
        named: Sequence[Subject],
        saying: Saying,
        descriptions: Descriptions,
        said: SaidBefore,
    ) -> None:
        self._text = text
        self._named = tuple(named)
        self._starts = [subject.span.start for subject in named]
        self._people = {subject.speaker for subject in named if subject.rank == _PERSON}
        self._saying = saying
        self._references = saying.references
        self._descriptions = descriptions
        self._said = said
        self._bearing: dict[tuple[Sequence[str], str, bool], _Bearing] = {}

    def of(self, role: Subject) -> str | None:
        """The only one whom the text before `role` calls by it, where it speaks of one it knows: "the governor"."""
        bearers = self._all_of(role)
        is_body = role.last_word in self._saying.bodies
        return next(iter(bearers)) if len(bearers) == 1 else self._spoken_of(bearers, role, is_body=is_body)

    def is_one(self, role: Subject, name: str) -> bool:
        """Whether somebody of that name is one of several whom the text before calls by it."""
        return name in self._people and name in self._all_of(role)

    def _all_of(self, role: Subject) -> Set[str | None]:
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        if role.rank != _ROLE or not is_definite or role.last_word in self._saying.several:
            return frozenset()
        word = self._saying.definite.sub("", role.span.of(self._text), count=1)
        word = self._references.mood.sub("", word, count=1)
        is_body = role.last_word in self._saying.bodies
        titles = self._references.short_titles
        called = dict.fromkeys((word.lower(), (role.speaker or "").lower(), role.last_word))
        words = (word.lower(), *(title for each in called for title in titles.get(each, ())))
        full = (role.speaker or "").lower()
        is_whole = role.head and full != word.lower()
        bearers = self._who_bear((full,), "", role, is_body=is_body) if is_whole else frozenset()
        if len(bearers) != 1:
            rest = full.removeprefix(word.lower()) if role.head else ""
            bearers = self._who_bear(words, rest, role, is_body=is_body)
        if not (bearers or is_body) and " " in word and word[:1].isupper():
            bearers = self._of_untold_party(word, rest, role)
        if not (bearers or is_body) and " " in word:
            bearers = self._called_alike(word, rest, role)
        return bearers - {self._named_beside(role)}

    def _of_untold_party(self, word: str, rest: str, role: Subject) -> Set[str | None]:
        """The only one who has the office of "the Labour MP", where the text before has named "MP Jane Doe", of no other party."""
        party = self._party(word)
        if party is None:
            return frozenset()
        office = word[party.end() :]
        bearers = self._who_bear((office.lower(),), rest, role, is_body=False)
        if len(bearers) != 1:
            return frozenset()
        name = next(iter(bearers)) or ""
        others = "|".join(
            each for each in self._references.parties if not regex.fullmatch(each, party.group().strip())
        )
        told = rf"\b(?:{others})(?:['’]s)?\s(?:{regex.escape(office)}|{regex.escape(name)})\b"
        return frozenset() if self._said.matches(told, role.span.start) else bearers

    def _called_alike(self, word: str, rest: str, role: Subject) -> Set[str | None]:
        """Who has the noun of a role, and before the name a word of one stem: "homeless campaigner Ann Roe", "the homelessness campaigner"."""
        stems = _stems(" ".join(word.split()[:-1]))
        bearers = self._who_bear((role.last_word,), rest, role, is_body=False) if stems else frozenset()
        named = self._named[: self._number_before(role)] if bearers else ()
        return {
            s.speaker
            for s in named
            if s.speaker in bearers and stems & _stems(self._text[max(0, s.span.start - 60) : s.span.start])
        }

    def by_noun(self, role: Subject, last: str | None) -> str | None:
        """The only one who has the noun of a role of several words, if named or heard `last`: "party leader Ann Roe", "the MDC leader"."""
        is_known = self._saying.definite.match(self._text, role.span.start) if role.rank == _ROLE else None
        if not is_known or not self._saying.is_one_person(role.last_word):
            return None
        word = self._saying.definite.sub("", role.span.of(self._text), count=1)
        if " " not in word or self._party(word):
            return None
        bearers = self._who_bear((role.last_word,), "", role, is_body=False) - {self._named_beside(role)}
        before = reversed(self._named[: self._number_before(role)])
        nearest = next((s.speaker for s in before if s.rank == _PERSON), None)
        return next(iter(bearers)) if len(bearers) == 1 and bearers & {last, nearest} else None

    def _party(self, office: str) -> regex.Match[str] | None:
        """What somebody's party is called, where an office begins with that: "Labour" of "Labour MP"."""
        found = (regex.match(rf"(?:{party})\s(?=\p{{L}})", office) for party in self._references.parties)
        return next(filter(None, found), None)

    def _named_beside(self, role: Subject) -> str | None:
        """Who is named right before a role that is no apposition, but speaks: "…, said to Jane Doe, the mayor said."."""
        number = self._number_before(role)
        last = self._named[number - 1] if number else None
        if (
            last is None
            or not self._text.startswith(", ", last.span.end)
            or last.span.end + 2 != role.span.start
        ):
            return None
        before = max(0, last.span.start - 140)
        is_subject = self._saying.role_reports.match(self._text, role.span.end) is not None or (
            self._saying.role_speaks.match(self._text, role.span.end) is not None
            and self._saying.opens_with.search(self._text, before, last.span.start) is not None
        )
        return last.speaker if is_subject else None

    def _who_bear(
        self, words: tuple[str, ...], rest: str, role: Subject, *, is_body: bool
    ) -> Set[str | None]:
        """Who is called by one of those words before `role`: read on from where the last such role stood."""
        number = self._number_before(role)
        bearing = self._bearing.get((words, rest, is_body), _Bearing())
        bearing = bearing if bearing.number <= number else _Bearing()
        bearing.speakers |= {
            s.speaker
            for s in self._named[bearing.number : number]
            if not (is_body and s.rank == _PERSON) and any(self._has(s, each, rest) for each in words)
        }
        bearing.number = number
        self._bearing[words, rest, is_body] = bearing
        return bearing.speakers

    def _spoken_of(self, bearers: Set[str | None], role: Subject, *, is_body: bool) -> str | None:
        """The one of several of whom the last paragraphs speak, and of no other."""
        nearest: Subject | None = None
        before = range(self._number_before(role) - 1, -1, -1) if len(bearers) > 1 else ()
        for named in (self._named[place] for place in before):
            if nearest is None and role.span.start - named.span.end > _FAR:
                return None
            if named.speaker not in bearers or (is_body and named.rank == _PERSON):
                continue
            nearest = nearest or named
            if named.speaker != nearest.speaker:
                is_apart = self._text.find("\n", named.span.end, nearest.span.end) >= 0
                return nearest.speaker if is_apart else None
        return None

    def aged(self, role: Subject) -> str | None:
        """The only one of whom the text has told that age: "the 41-year-old"."""
        age = _AGE.search(self._text, role.span.start, role.span.end)
        if role.rank != _ROLE or age is None:
            return None
        told = self._ages.get(age["years"], ())
        aged = {person.speaker for person in told if person.span.start < role.span.start}
        return aged.pop() if len(aged) == 1 else None

    @cached_property
    def _ages(self) -> Mapping[str, Sequence[Subject]]:
        """The people whose age is told behind their name, by their years."""
        ages: dict[str, list[Subject]] = defaultdict(list)
        for person in self._named:
            told = _TOLD_AGE.match(self._text, person.span.end) if person.rank == _PERSON else None
            if told:
                ages[told["years"]].append(person)
        return ages

    def goes_on(self, role: Subject, last: str | None) -> str | None:
        """The organisation that spoke `last`, where none was named since and "the company" speaks."""
        if last is None or not (self._is_bare(role, self._references.any_body) or self._is_varied_body(role)):
            return None
        number = self._organisations_before(role)
        return last if number and self._organisations[number - 1].speaker == last else None

    def _is_varied_body(self, role: Subject) -> bool:
        """Whether a newspaper may call a body so that has just spoken: "le géant du commerce"."""
        is_known = self._saying.definite.match(self._text, role.span.start) is not None
        return self._saying.varies and is_known and role.head in self._references.any_body

    def chief(self, role: Subject) -> str | None:
        """The organisation that was named last, if the text is about it: it is named most often, or alone."""
        if not self._is_bare(role, self._references.companies):
            return None
        number = self._organisations_before(role)
        if not number:
            return None
        last = self._organisations[number - 1].speaker
        chief, times = self._chiefs[number - 1]
        return chief if (times > 1 or number == 1) and chief == last else None

    @cached_property
    def _organisations(self) -> Sequence[Subject]:
        return [s for s in self._named if s.rank == _ORGANISATION]

    @cached_property
    def _chiefs(self) -> Sequence[tuple[str | None, int]]:
        """Up to each organisation the one that is named most often, of several the first, and how often."""
        chiefs: list[tuple[str | None, int]] = []
        times: Counter[str | None] = Counter()
        first: dict[str | None, int] = {}
        chief: str | None = None
        for place, organisation in enumerate(self._organisations):
            name = organisation.speaker
            first.setdefault(name, place)
            times[name] += 1
            if not chiefs or (times[name], -first[name]) > (times[chief], -first[chief]):
                chief = name
            chiefs.append((chief, times[chief]))
        return chiefs

    def _organisations_before(self, role: Subject) -> int:
        return bisect_left(self._organisations, role.span.start, key=_START)

    def _is_bare(self, role: Subject, words: frozenset[str]) -> bool:
        """Whether a role that is known is no more than one of those `words`: "the company"."""
        if role.rank != _ROLE or not self._saying.definite.match(self._text, role.span.start):
            return False
        bare = self._saying.definite.sub("", role.span.of(self._text), count=1)
        return bare in words or bare.lower() in words

    def _number_before(self, role: Subject) -> int:
        """How many names begin before it."""
        return bisect_left(self._starts, role.span.start)

    def varied(self, role: Subject, last: str | None, cue: str | None) -> str | None:
        """Who spoke `last`, if a role that nobody was given before can only be another word for that person."""
        if (
            not (self._saying.varies or cue in self._saying.going_on or self._is_bare_calling(role))
            or role.rank != _ROLE
            or not (last in self._people or self._is_unnamed(last, cue))
        ):
            return None
        start = role.span.start
        if self._references.contrast.search(self._text, max(0, start - 30), start):
            return None
        if self._references.answers.search(self._text, max(0, start - 40), start):
            return None
        if not self._saying.definite.match(self._text, start):
            return None
        noun = role.last_word
        if noun in self._references.kin and self._saying.possessive.match(self._text, start):
            return None
        is_shown = self._references.demonstrative.match(self._text, start) is not None
        is_newcomer = noun in self._references.newcomers and not is_shown
        if is_newcomer or self._references.specified.match(role.speaker or ""):
            return None
        is_of = self._references.office_of.match(role.speaker or "") or self._references.complement.match(
            self._text, role.span.end
        )
        if is_of and not is_shown and not self._goes_on_in_paragraph(start):
            return None
        is_nobody = self._saying.is_nobody(noun)
        is_known = self._said.matches(rf"\b(?i:{regex.escape(noun)})\b", start)
        return None if is_nobody or is_known else last

    def _is_unnamed(self, last: str | None, cue: str | None) -> bool:
        """Whether somebody without a name goes on to speak: "a source told …", "the insider added"."""
        return cue in self._saying.going_on and last is not None and last[:1].islower()

    def _goes_on_in_paragraph(self, start: int) -> bool:
        """Whether a subject there stands before its verb, in a sentence that is not the first of its paragraph."""
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        since_words = line[max(map(line.rfind, _CLOSING)) + 1 :]
        opens_sentence = self._text[start].isupper() and line.strip() != ""
        return opens_sentence or (line.endswith(", ") and _SENTENCE_END.search(since_words) is not None)

    def _is_bare_calling(self, role: Subject) -> bool:
        """Whether it is one without a name in it: "the young scientist", not "the NATO scientist"."""
        return role.last_word in self._references.callings and role.span.of(self._text)[1:].islower()

    def _has(self, named: Subject, word: str, rest: str = "") -> bool:
        """Whether `word` stands before or behind a person's name, or in the name of a body, and nothing against its `rest`."""
        if named.rank == _ORGANISATION:
            words = (named.speaker or "").lower().split()
            several = f"{word}s" if word in self._saying.bodies else word
            return any(each in (word, several) for each in words) or self._is_described(named, word, rest)
        before = self._text[max(0, named.span.start - 100) : named.span.start].lower()
        places = [found.start() for found in regex.finditer(rf"\b{regex.escape(word)}", before)]
        place = places[-1] if places else -1
        title = before[place + len(word) :]
        if _OTHER_OFFICE.search(before[: max(0, place)]) or title.startswith("-"):
            return False
        if place >= 0 and self._references.title.fullmatch(
            self._text, named.span.start - len(title), named.span.start
        ):
            return self._is_no_other(title, rest)
        behind = self._text[named.span.end : named.span.end + 60].lower()
        if self._saying.adverbial.search(self._text, max(0, named.span.start - 140), named.span.start):
            return False  # "With Jane Doe, the governor": two people
        found = regex.match(
            rf",\s(?!(?:and|et|que?|dont|qui)\s)(?:\p{{L}}+\s){{0,4}}?{regex.escape(word)}\b", behind
        )
        is_title = found is not None and _BEFORE_NAME.match(self._text, named.span.end + found.end())
        if found is not None and not is_title and self._is_no_other(behind[found.end() :], rest):
            return True
        return self._is_described(named, word, rest)

    def _is_described(self, named: Subject, word: str, rest: str) -> bool:
        return any(
            self._is_called(each.head, word) and self._is_no_other(each.complement, rest)
            for each in self._descriptions.behind(named.span)
        )

    def _is_called(self, head: str, word: str) -> bool:
        """Whether a description ends with a role, and with no more that makes it another: not "vice president"."""
        return head == word or (head.endswith(f" {word}") and not _OTHER_OFFICE.search(head[: -len(word)]))

    def _is_no_other(self, title: str, rest: str) -> bool:
        """Whether two complements of one role may be the same: "of Health", and none, or "of Public Health"."""
        if not rest or not self._references.of.match(title):
            return True
        words = {word for word in _WORD.findall(rest) if len(word) >= _SHORTEST_TELLING}
        return bool(words & {*_WORD.findall(title)})


def _stems(words: str) -> set[str]:
    """The first letters of each longer word, in small ones."""
    return {word[:_STEM] for word in words.lower().split() if len(word) >= _STEM}
