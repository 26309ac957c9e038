"""Who may have spoken: everybody whom a stretch of the text names, by name, role or pronoun, outside of quotations."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

import regex
from msgspec import Struct

from index.annotation import Entity, EntityKind, Mention
from index.annotators.languages.role_phrases import possible
from index.annotators.languages.saying import Saying
from index.annotators.names.names import REMEMBERED
from index.annotators.sentences import DATELINE
from index.article import Span

_COMPLEMENT = regex.compile(r"\s(?:for|of|de|du|des|d['’].*)\s")
_APPOSED = regex.compile(
    r"(?:,|\s(?P<dash>[–—-]))\s(?P<age>\d{1,3},\s)?(?P<once>(?:formerly|previously|once|then|currently|now|himself|herself)\s(?:(?:the|an?)\s)?)?"
)


@lru_cache(REMEMBERED)
def _last_word(phrase: str) -> str:
    words = _COMPLEMENT.split(phrase, maxsplit=1)[0].split()
    return words[-1].lower() if words else ""


_TITLES = regex.compile(r",\s(?:[Tt]he\s)?(?:\p{Lu}[\p{L}.]*\s){0,4}")
"""What stands between a role and the name that tells who has it: ", the Rev "."""
_TITLED = regex.compile(r"\s?(?:(?:the|de|la|le|l['’]|d['’]|du|des)\s?)*(?:\p{Lu}[\p{L}.&’'-]*\s)*")
"""What may stand between a role and the name that completes it: titles."""

_BEGINS = regex.compile(r"(?:^|[.!?:;,”\"»]\s|\n|\b(?:[Bb]ut|that)\s)(?:\p{Lu}\p{L}*\.?\s){0,3}\Z")
"""What stands before somebody with whom a clause begins."""
_DASHES = (" -- ", " – ", " — ", "—")
_CLOSING = ('"', "”", "»", "’")
_LONGEST_OPENING = 90
"""Characters of what stands before the subject of a sentence."""
_LONGEST_NAME = 200
"""Characters of a name, at most, and what stands between it and a role."""


class Subject(Struct, frozen=True):
    """Somebody who may have spoken."""

    span: Span
    speaker: str | None
    """``None`` for a pronoun."""
    rank: int
    """Persons before roles before organisations, where several stand equally near."""
    head: str = ""
    """The noun of a role, where it is not the last word before a complement."""

    @property
    def last_word(self) -> str:
        """What a role is called, without for whom: "spokesman for Brandivo" is a spokesman."""
        return self.head or _last_word(self.speaker or "")


_START = attrgetter("span.start")


class Subjects:
    """Everybody who may have spoken in one text."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        saying: Saying,
    ) -> None:
        self._text = text
        self._saying = saying
        entity = {each.id: each for each in entities}
        dateline = DATELINE.match(text)
        self._body = dateline.end() if dateline else 0
        self.named = [
            Subject(
                m.span, entity[m.entity_id].name, 0 if entity[m.entity_id].kind is EntityKind.PERSON else 2
            )
            for m in mentions
            if entity[m.entity_id].kind is not EntityKind.PLACE
            and not _is_bracketed(text, m.span)
            and m.span.start >= self._body
        ]
        self._starts = [subject.span.start for subject in self.named]
        self._states = [
            Subject(m.span, entity[m.entity_id].name, 2)
            for m in mentions
            if entity[m.entity_id].kind is EntityKind.PLACE
            and m.span.start >= self._body
            and self._acts(m.span)
        ]
        self._called: dict[str, list[Subject]] = defaultdict(list)
        for subject in self.named:
            self._called[subject.speaker or ""].append(subject)
        self.full_names = list(dict.fromkeys(s.speaker or "" for s in self.named if _has_full_name(s)))
        """What the people are called who have more than one word for it; more come as they are found."""
        self._countries = {
            edge: Subject(m.span, entity[m.entity_id].name, 2)
            for m in mentions
            if entity[m.entity_id].kind is EntityKind.PLACE
            for edge in (m.span.end, m.span.start)
        }
        self._within: dict[tuple[int, int, bool], list[Subject]] = {}
        """Those in a window: one in six is asked for again."""
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]

    def within(self, window: Span, *, is_quoted: bool = False) -> list[Subject]:
        """Who is named in `window`, in order; outside of quotations unless that `is_quoted` itself."""
        key = (window.start, window.end, is_quoted)
        if key not in self._within:
            self._within[key] = self._named_in(window, is_quoted=is_quoted)
        return list(self._within[key])

    def _named_in(self, window: Span, *, is_quoted: bool) -> list[Subject]:
        first = bisect_left(self._starts, window.start)
        last = bisect_left(self._starts, window.end)
        named = [s for s in self.named[first:last] if s.span.end <= window.end]
        named += self._governments(window, named)
        first_state = bisect_left(self._states, window.start, key=_START)
        last_state = bisect_left(self._states, window.end, key=_START)
        named += (s for s in self._states[first_state:last_state] if s.span.end <= window.end)
        roles = list(self._roles(window, named))
        pronouns = [
            Subject(Span(*match.span()), None, 0)
            for match in self._saying.pronoun.finditer(self._text, window.start, window.end)
        ]
        inside = [role.span for role in roles]
        named = [s for s in named if not any(s.span.overlaps(span) for span in inside)]
        found = [s for s in (*named, *roles, *pronouns) if is_quoted or not self.is_quoted(s.span)]
        return sorted(found, key=lambda s: s.span.start)

    def people(self, window: Span) -> list[Subject]:
        """The people who are named in `window`, in order, outside of quotations."""
        first, last = bisect_left(self._starts, window.start), bisect_left(self._starts, window.end)
        return [s for s in self.named[first:last] if s.rank == 0 and not self.is_quoted(s.span)]

    def number_before(self, place: int) -> int:
        """How many names begin before `place`."""
        return bisect_left(self._starts, place)

    def called(self, speaker: str) -> Sequence[Subject]:
        """Where somebody is named whom the text calls so, in order."""
        return self._called.get(speaker, ())

    def person_called(self, speaker: str) -> Subject | None:
        """Where a person is first named whom the text calls so."""
        return next((s for s in self.called(speaker) if s.rank == 0), None)

    def within_behind(self, verb: int, window: Span, *, is_quoted: bool = False) -> list[Subject]:
        """The same, and what stands right behind the verb that ends at `verb`: it can only be its subject."""
        found = self.within(window, is_quoted=is_quoted)
        match = self._saying.any_role.match(self._text, verb, window.end)
        if match is None or any(s.span.overlaps(Span(*match.span("phrase"))) for s in found):
            return found
        role = self._role(match, Span(match.start("phrase"), match.end("noun")), found)
        return sorted([*found, role], key=lambda s: s.span.start)

    def opening(self, verb: int, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Whatever stands between the head of a clause and its verb, which begins at `verb`, if none of `found` does."""
        match = self._saying.opening_role.search(self._text, window.start, verb)
        if match is None:
            return None
        start = match.start("phrase")
        if any(s.span.overlaps(Span(start, verb)) for s in found):
            return None
        return self._role(match, Span(start, match.end("noun")), found)

    def phrase_at_the_head(self, window: Span) -> Subject | None:
        """Whatever is the subject of a sentence that begins with `window`."""
        match = self._saying.subject_phrase.match(self._text, window.start, window.end)
        return self._role(match, Span(match.start("phrase"), match.end("noun")), ()) if match else None

    def country_beside(self, place: int) -> Subject | None:
        """The country, or another place, whose name begins or ends there: who it is that "by Norway" says."""
        return self._countries.get(place)

    def add(self, subject: Subject) -> None:
        """Remember somebody whose name only grammar has shown, so that a pronoun can mean them."""
        place = bisect_left(self._starts, subject.span.start)
        if not any(s.span.overlaps(subject.span) for s in self.named[max(0, place - 1) : place + 1]):
            self.named.insert(place, subject)
            self._starts.insert(place, subject.span.start)
            if _has_full_name(subject) and not self._called[subject.speaker or ""]:
                self.full_names.append(subject.speaker or "")
            insort(self._called[subject.speaker or ""], subject, key=attrgetter("span"))
            self._within.clear()

    def next_quoted(self, place: int, end: int) -> int:
        """Where the first quotation from `place` on opens, or `end` if that comes before."""
        following = bisect_left(self._quoted_starts, place)
        return min(end, self._quoted_starts[following]) if following < len(self._quoted_starts) else end

    def last_quoted(self, place: int) -> Span | None:
        """The last quotation that ends before `place`."""
        following = bisect_left(self._quoted_starts, place) - 1
        return self._quoted[following] if following >= 0 and self._quoted[following].end <= place else None

    def words_before(self, place: int) -> Span | None:
        """The quotation that ends right before `place`, but for a blank."""
        following = bisect_left(self._quoted_starts, place) - 1
        is_next = following >= 0 and not self._text[self._quoted[following].end : place].strip(" ,")
        return self._quoted[following] if is_next else None

    def is_owned(self, role: Subject) -> bool:
        """Whether it is somebody's, who matters more: "his mother"."""
        return role.rank == 1 and self._saying.possessive.match(self._text, role.span.start) is not None

    def _governments(self, window: Span, named: Sequence[Subject]) -> Iterator[Subject]:
        """Those called by where they sit, unless that is only a place: "in Moscow"."""
        for match in self._saying.seats.finditer(self._text, window.start, window.end):
            span, start = Span(*match.span("name")), match.start()
            is_place = self._saying.governor.search(self._text, max(0, start - 60), start)
            if not is_place and not any(s.span.overlaps(span) for s in named):
                yield Subject(span, match["name"], 2)

    def _acts(self, place: Span) -> bool:
        """Whether a place begins a clause that lets it speak, as a state does: "Norway called it a mistake"."""
        if self._saying.judged_by.search(self._text, max(0, place.start - 24), place.start):
            return True
        if not self._saying.state_speaks.match(self._text, place.end):
            return False
        start = max(0, place.start - _LONGEST_OPENING)
        return self._saying.before_state.search(self._text, start, place.start) is not None

    def is_quoted(self, span: Span) -> bool:
        """Whether it stands inside a quotation."""
        place = bisect_left(self._quoted_starts, span.end) - 1
        if place < 0 or not self._quoted[place].overlaps(span):
            return False
        return not (span.start < self._quoted[place].start and self._quoted[place].end < span.end)

    def _roles(self, window: Span, named: Sequence[Subject]) -> Iterator[Subject]:
        """Phrases such as "a NATO spokeswoman", unless a name follows at once: "the mayor Jane Doe"."""
        taken: list[Span] = []
        named = sorted(named, key=lambda s: s.span.start)
        starts = [s.span.start for s in named]
        for phrase in possible(self._saying.roles, self._text, window):
            for match in phrase.pattern.finditer(self._text, window.start, window.end):
                span = Span(match.start(), match.end("noun"))
                if (
                    any(span.overlaps(other) for other in taken)
                    or self._is_begun_by_name(Span(*match.span("noun")), _near(span, named, starts))
                    or self._belongs_to_name(span, _near(span, named, starts))
                    or self._is_place_of_writing(match)
                    or self._saying.company.fullmatch(self._text, max(0, span.start - 4), span.end)
                ):
                    continue
                taken.append(span)
                yield self._role(match, span, named)

    def _role(self, match: regex.Match[str], span: Span, named: Sequence[Subject]) -> Subject:
        """Who is called so, with what belongs to it: "spokesman for Prime Minister Jane Doe"."""
        noun = " ".join(match["noun"].split())
        if match["of"] and (end := self._complement_end(match.end(), named)):
            noun += " " + " ".join(self._text[match.end("noun") : end].split())
        return Subject(span, noun, 1, match["head"].lower() if "head" in match.re.groupindex else "")

    def _belongs_to_name(self, role: Span, named: Sequence[Subject]) -> bool:
        """Whether a person is named with the role, or it is part of a name."""
        return any(
            (
                s.rank == 0
                and not self._is_whose(role, s.span)
                and (s.span.overlaps(role) or self._is_title(role, s.span) or self._describes(role, s.span))
            )
            or (s.span.start <= role.start and role.end <= s.span.end)
            for s in named
        )

    def _is_begun_by_name(self, noun: Span, named: Sequence[Subject]) -> bool:
        """Whether the words are the beginning of a longer name: "the Finance Department of Ohio"."""
        return any(s.span.start <= noun.start and noun.end < s.span.end for s in named)

    def _is_whose(self, role: Span, person: Span) -> bool:
        """Whether the name only says for whom somebody works: "a Doe spokesman"."""
        inside = role.start < person.start and person.end < role.end
        return inside and self._text[person.end] == " " and self._text[person.end : role.end].islower()

    def _is_title(self, role: Span, person: Span) -> bool:
        """Whether the name says who is meant: "the mayor Jane Doe", "the mayor, Jane Doe, said"."""
        between = self._text[role.end : person.start]
        if between in _DASHES:
            return self._text.startswith(between, person.end)
        if between in (" ", " is ", " was "):
            return True
        is_closed = self._text[person.end : person.end + 1] in (",", ".")
        return is_closed and _TITLES.fullmatch(between) is not None

    def _describes(self, role: Span, person: Span) -> bool:
        """Whether it stands in apposition: "Jane Doe, 34, a teacher", "Jane Doe, the mayor, said"."""
        if not 0 < role.start - person.end < 20:
            return False
        between = _APPOSED.fullmatch(self._text, person.end, role.start)
        if between is None or between["age"] or between["dash"] or between["once"]:
            return between is not None
        is_behind_words = self._text[person.start - 2 : person.start - 1] in _CLOSING
        if not is_behind_words and self._saying.role_reports.match(self._text, role.end):
            return False
        begins = _BEGINS.search(self._text, max(0, person.start - 40), person.start) is not None
        if not begins and self._saying.role_speaks.match(self._text, role.end):
            return False
        is_closed = self._text[role.end : role.end + 1] in (",", ".", ";")
        before = max(0, person.start - 60)
        cited = self._saying.foretold.pattern + r"\s(?:to\s)?(?:\p{Lu}[\p{L}.]*\s)*\Z"
        is_cited = regex.search(cited, self._text[before : person.start]) is not None
        return is_closed or is_cited or not self._saying.governor.search(self._text, before, person.start)

    def _is_place_of_writing(self, match: regex.Match[str]) -> bool:
        """Whether somebody else speaks in something written: "in a statement"."""
        start = match.start()
        is_inside = self._saying.place_of_writing.search(self._text, max(0, start - 12), start) is not None
        head = match["head"] if "head" in match.re.groupindex else match["noun"].rpartition(" ")[2]
        return is_inside and head.lower() in self._saying.written_things

    def _complement_end(self, start: int, named: Sequence[Subject]) -> int | None:
        """Where the name in "a spokesman for Prime Minister Jane Doe" ends, or other words with a capital."""
        for subject in named:
            before = self._text[start : subject.span.start]
            if 0 <= subject.span.start - start <= 30 and _TITLED.fullmatch(before):
                return subject.span.end if "," not in before else None
        capitals = self._saying.capitals.match(self._text, start)
        return capitals.end() if capitals else None


def _near(role: Span, named: Sequence[Subject], starts: Sequence[int]) -> Sequence[Subject]:
    """Those of `named`, in order, that stand so near to a role that it may be theirs."""
    first = bisect_left(starts, role.start - _LONGEST_NAME)
    return named[first : bisect_left(starts, role.end + _LONGEST_NAME)]


def _has_full_name(subject: Subject) -> bool:
    return subject.rank == 0 and subject.speaker is not None and " " in subject.speaker


def _is_bracketed(text: str, span: Span) -> bool:
    """A district or an abbreviation behind a name: "Jane Doe (R-Utah)"."""
    return text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
