"""Who of those named before a verb of saying is its subject.

Over an apposition or an insertion between commas, a relative clause, complements and the objects of other verbs.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject
from index.annotators.speakers.verb_forms import VerbForms
from index.article import Span

_WHO = (" who ", " whose ")
_WHO_BEHIND_COMMA = (", who ", ", whose ")
_ROLE_OF_BODY = regex.compile(r"(?:['’]s)?\s(?:[\p{Ll}-]+\s){1,6}(?<!s\s)")
"""What somebody is there, behind the name of a body: " chief "."""
_CLAUSE = regex.compile(r"[,;:—–]")
_JOINED = regex.compile(r"\b(?:and|or)\s(?:\p{Lu}\p{L}*\.?\s){0,3}\Z")
"""What stands before the last of several people."""
_BETWEEN_DASHES = regex.compile(
    r"(?:\s(?P<dash>[–—-])\s|—)(?P<inside>[^\n–—]+)(?(dash)\s(?P=dash)\s|—)|\s\((?P<inside>[^\n()]+)\)"
)


class PrecedingSubjects:
    """Those before the verbs of saying of one text."""

    def __init__(self, text: str, saying: Saying, phrases: NounPhrases, forms: VerbForms) -> None:
        self._text = text
        self._saying = saying
        self._interruptions = saying.interruptions
        self._phrases = phrases
        self._forms = forms

    def nearest(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """The subject nearest to the verb, but for an insertion and a relative clause between them."""
        before = self._outside_of_dashes(before, cue)
        if len(before) == 1 and before[0].rank == 2 and self._is_place_of_writing(before[0]):
            return None
        if self._forms.is_participle(cue):
            return self._of_participle(before, cue)
        if (
            self._is_pronoun_at(before[-1], cue)
            or self._is_text_that_says(before, cue)
            or self._opens_clause(before[-1], cue)
        ):
            return before[-1]
        if spokesman := self._voice(before):
            return spokesman
        if joined := self._over_joined_insertion(before, cue):
            return joined
        if (outer := self._before_insertion(before, cue)) or (outer := self._of_relative_clause(before, cue)):
            return outer
        if len(before) > 1 and (person := self._before_open_insertion(before, cue)):
            return person
        if len(before) > 1 and self._is_met_by(before[-2], before[-1], cue):
            return before[-2]
        return self._of_verb_before(before, cue) or self._of_main_clause(before, cue)

    def _outside_of_dashes(self, before: Sequence[Subject], cue: Span) -> Sequence[Subject]:
        """Those but for who is named in brackets, or between two dashes and no apposition: "Jane Doe – who met John Roe – said"."""
        if len(before) == 1:
            return before
        dashed = _BETWEEN_DASHES.search(self._text, before[0].span.end, cue.start)
        if dashed is None:
            return before
        start, end = dashed.span("inside")
        inside = [s for s in before if start <= s.span.start < end]
        is_apposed = (
            bool(inside) and inside[0].span.start == start and not self._text.startswith("(", start - 1)
        )
        return before if is_apposed else [s for s in before if s not in inside]

    def _before_open_insertion(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """Who is named before what tells of them up to the verb, with no comma there: "Jane Doe, Torvo Council leader said"."""
        person, last = before[-2], before[-1]
        start, end = person.span.start, person.span.end
        is_person = person.rank == 0 and person.speaker is not None and not self._phrases.is_governed(person)
        if not is_person or self._text.find(",", end + 1, cue.start) >= 0:
            return None
        if self._text.startswith(_WHO_BEHIND_COMMA, end):
            is_other = last.span.start - end <= len(", whose ") or last.rank == 1
            return None if is_other or self._saying.cue.search(self._text, end, last.span.start) else person
        if last.rank < 2 or self._text[end : last.span.start] != ", ":
            return None
        if self._saying.opens_with.search(self._text, max(0, start - 140), start):
            return None
        is_role = _ROLE_OF_BODY.fullmatch(self._text, last.span.end, cue.start) is not None
        is_verb = self._saying.auxiliary.fullmatch(self._text, last.span.end, cue.start) is not None
        return person if is_role and not is_verb else None

    def _voice(self, before: Sequence[Subject]) -> Subject | None:
        """Who speaks for a body: "L'opposition, par la voix de Jane Doe,"."""
        starts = ((s, s.span.start) for s in reversed(before) if s.rank == 0)
        found = (
            s
            for s, start in starts
            if self._interruptions.voice.search(self._text, max(0, start - 80), start)
        )
        return next(found, None)

    def _of_main_clause(self, before: Sequence[Subject], cue: Span) -> Subject:
        """The subject nearest to the verb but for complements of it and the objects of another verb."""
        if self._is_text_of_another(before, cue):
            return self._phrases.subject_of_sentence(before[: before.index(self._text_before(before))])
        is_second = self._saying.second_verb.search(self._text, max(0, cue.start - 24), cue.start) is not None
        if len(before) > 1 and (outer := self._over_complements(before)):
            is_object = is_second and (outer is before[-1] or self._is_given_out(outer, before))
            return self._of_two_verbs(before) if is_object else outer
        if is_second:
            return self._of_two_verbs(before)
        return self._phrases.head(before, len(before) - 1)

    def _is_given_out(self, text: Subject, before: Sequence[Subject]) -> bool:
        """Whether somebody makes or writes it: "Jane Doe made the comment on Monday and said"."""
        if text.last_word in self._saying.written_things:
            return True
        authors = (self._saying.publishing.match(self._text, s.span.end, text.span.start) for s in before)
        return any(verb and verb.end() + 1 == text.span.start for verb in authors)

    def _of_participle(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """Its own, that of the relative clause in which it stands, of the clause of saying before it, or of the sentence."""
        for person in reversed(before):
            if person.rank < 2 and self._interruptions.relative_deed.fullmatch(
                self._text, person.span.end, cue.start
            ):
                return person
        if self._is_text_that_reads(before[-1], cue) or self._is_heard(before[-1], cue):
            return before[-1]
        if self._is_absolute(before[-1], cue):
            return before[-1]
        if self._tells(before[-1], cue):
            return before[-1]
        free = [s for s in before if not self._is_only_owner(s)]
        return self._phrases.subject_of_sentence(self._behind_opening_clause(free, cue)) if free else None

    def _behind_opening_clause(self, before: Sequence[Subject], cue: Span) -> Sequence[Subject]:
        """Those of the main clause: "While Jane Doe spoke, John Roe left, saying"."""
        start = before[0].span.start
        if not self._interruptions.opens_with_clause.search(self._text, max(0, start - 60), start):
            return before
        comma = self._text.find(", ", before[0].span.end, cue.start)
        main = [s for s in before if s.span.start > comma >= 0]
        is_main = main and self._interruptions.before_main.fullmatch(self._text, comma, main[0].span.start)
        return main if is_main and main[0].rank == 0 else before

    def _tells(self, subject: Subject, cue: Span) -> bool:
        """Whether a clause of saying that is set into the sentence is the last before it: "…, Jane Doe said on Monday, citing"."""
        verb = self._saying.speaking.match(self._text, subject.span.end)
        if verb is None or not self._interruptions.rest_of_clause.fullmatch(
            self._text, verb.end(), cue.start
        ):
            return False
        start = subject.span.start
        return self._interruptions.opens_insertion.search(self._text, max(0, start - 80), start) is not None

    def _is_only_owner(self, role: Subject) -> bool:
        """Whether a role only says whose a thing is: "a judge's order"."""
        return role.rank == 1 and self._phrases.is_owner(role)

    def _is_text_that_reads(self, text: Subject, cue: Span) -> bool:
        """Whether something written stands right before: "a sign reading"."""
        is_text = text.last_word in self._saying.written_things - self._saying.own_words
        return is_text and self._text[text.span.end : cue.start] == " "

    def _is_heard(self, subject: Subject, cue: Span) -> bool:
        """Whether another hears, recalls or blames them: "Jane Doe recalled John Roe telling her"."""
        start = subject.span.start
        is_next = (
            self._interruptions.joins_deed.fullmatch(self._text, subject.span.end, cue.start) is not None
        )
        return is_next and self._interruptions.hears.search(self._text, max(0, start - 60), start) is not None

    def _is_absolute(self, subject: Subject, cue: Span) -> bool:
        """Whether a participle has a subject of its own: "They were critical, with Jane Doe saying"."""
        start = subject.span.start
        origin = self._interruptions.origin.match(self._text, subject.span.end, cue.start)
        end = origin.end() if origin else subject.span.end
        return (
            self._saying.auxiliary.fullmatch(self._text, end, cue.start) is not None
            and self._interruptions.absolute.search(self._text, max(0, start - 40), start) is not None
        )

    def _is_pronoun_at(self, subject: Subject, cue: Span) -> bool:
        """Whether it is one right before its verb, though a preposition may stand there: "after he admitted"."""
        contracted = self._interruptions.contracted.match(self._text, subject.span.end)
        end = contracted.end() if contracted else subject.span.end
        is_next = self._saying.auxiliary.fullmatch(self._text, end, cue.start) is not None
        return (
            subject.speaker is None
            and is_next
            and not self._saying.oblique.match(self._text, subject.span.start)
        )

    def _opens_clause(self, subject: Subject, cue: Span) -> bool:
        """Whether it is right before its verb, and behind a conjunction: "left before Jane Doe could say"."""
        start = subject.span.start
        is_next = self._saying.auxiliary.fullmatch(self._text, subject.span.end, cue.start) is not None
        return is_next and self._saying.opens_clause.search(self._text, max(0, start - 12), start) is not None

    def _is_met_by(self, role: Subject, other: Subject, cue: Span) -> bool:
        """Whether the clause of another stands between a role and its verb: "the people Jane Doe met said"."""
        is_next = role.rank == 1 and self._text[role.span.end : other.span.start] == " "
        return (
            is_next
            and self._interruptions.contact.fullmatch(self._text, other.span.end, cue.start) is not None
        )

    def _over_complements(self, before: Sequence[Subject]) -> Subject | None:
        """Whom the last of those only belongs to, or only describes."""
        if self._is_apposed(before[-2], before[-1]):
            return before[-2]
        place = self._ungoverned(before)
        if place < len(before) - 1 and before[place].rank < 2:
            return self._phrases.head(before, place)
        previous = self._phrases.head(before, len(before) - 2)
        return previous if previous.span.end >= before[-1].span.end else None

    def _is_apposed(self, person: Subject, role: Subject) -> bool:
        """Whether the role only tells who a person is: "Jane Doe, the mayor said"."""
        between = self._text[person.span.end : role.span.start]
        is_person = person.rank == 0 and person.speaker is not None and not self._phrases.is_governed(person)
        before = max(0, person.span.start - 140)
        if self._saying.opens_with.search(self._text, before, person.span.start):
            return False  # "After they met Jane Doe, the mayor said"
        is_last = _JOINED.search(self._text, max(0, person.span.start - 40), person.span.start) is not None
        return is_person and role.rank == 1 and between == ", " and not is_last

    def _is_text_that_says(self, before: Sequence[Subject], cue: Span) -> bool:
        """Whether the verb is of a relative clause about something written: "a report which said"."""
        owned = self._saying.owned_writing.match(self._text, before[-1].span.end, cue.start)
        end = owned.end() if owned else before[-1].span.end
        is_text = owned is not None or before[-1].last_word in self._saying.written_things
        return (
            is_text
            and self._interruptions.relative_text.fullmatch(self._text, end, cue.start) is not None
            and not self._is_text_of_another(before, cue)
        )

    def _is_text_of_another(self, before: Sequence[Subject], cue: Span) -> bool:
        """Whether somebody publishes what is read: "Jane Doe released a statement which said"."""
        text = self._text_before(before)
        if text is None or not self._saying.publishing.search(
            self._text, before[0].span.end, text.span.start
        ):
            return False
        return self._interruptions.relative_text.fullmatch(self._text, text.span.end, cue.start) is not None

    def _text_before(self, before: Sequence[Subject]) -> Subject | None:
        """What is read, behind whoever publishes it and before whom it is for: "a letter to voters"."""
        is_for = len(before) > 2 and self._phrases.is_governed(before[-1])
        texts = [s for s in before[1:][-2 if is_for else -1 :] if s.last_word in self._saying.written_things]
        return texts[-1] if texts else None

    def _over_joined_insertion(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """The subject of the verb before: "Jane Doe stayed away but, in a letter to John Roe, called it a shame"."""
        earliest = max(before[0].span.end, cue.start - 140)
        joined = self._interruptions.joined_insertion.search(self._text, earliest, cue.start)
        earlier = [s for s in before if joined and s.span.end <= joined.start()]
        return self._phrases.subject_of_sentence(earlier) if earlier else None

    def _of_verb_before(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """The subject of the verb that a comma and a conjunction join this one to: "Jane Doe said …, but added"; not who was met in between: "met a clerk who rose, and said"."""
        joined = self._interruptions.joined_verb.search(self._text, max(0, cue.start - 24), cue.start)
        if joined and len(before) > 1 and self._text.startswith(_WHO, before[-1].span.end):
            return self._phrases.subject_of_sentence(before[:-1])
        cues = self._saying.cue.finditer(self._text, before[0].span.end, joined.start()) if joined else ()
        first = next((Span(*each.span()) for each in cues), None)
        earlier = [s for s in before if first and s.span.end <= first.start]
        return self.nearest(earlier, first) if first and earlier else None

    def _of_two_verbs(self, before: Sequence[Subject]) -> Subject:
        """The first of those between whom no clause ends: "Jane Doe cited the NATO treaty and said"."""
        place = len(before) - 1
        while place > 0 and not self._ends_clause(before[place - 1].span.end, before[place].span.start):
            place -= 1
        return self._phrases.subject_of_sentence(before[place:])

    def _ends_clause(self, start: int, end: int) -> bool:
        """Whether a clause ends there, but for a relative one between commas: "Jane Doe, who left, sent John Roe"."""
        relative = self._interruptions.relative_insertion.match(self._text, start, end)
        return _CLAUSE.search(self._text, relative.end() if relative else start, end) is not None

    def _ungoverned(self, before: Sequence[Subject]) -> int:
        """Which of those is the last that no preposition and no possessive ties to the one before it."""
        place = len(before) - 1
        while place > 0 and self._is_tied(before, place):
            place -= 1
        return place if not self._is_tied(before, place) else len(before) - 1

    def _is_tied(self, before: Sequence[Subject], place: int) -> bool:
        end = before[place - 1].span.end if place else 0
        is_owned = self._text[end : end + 2] in ("'s", "’s") and before[place].span.start - end < 30
        return self._phrases.is_governed(before[place]) or (place > 0 and is_owned)

    def _is_place_of_writing(self, body: Subject) -> bool:
        """Whether somebody else speaks there: "on Twitter"."""
        start = body.span.start
        return self._saying.place_of_writing.search(self._text, max(0, start - 12), start) is not None

    def _before_insertion(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """A comma before the verb ends an insertion: "Jane Doe, speaking after John Roe resigned, said"."""
        verb = self._saying.auxiliary.search(self._text, max(0, cue.start - 40), cue.start)
        if verb is None or self._text[verb.start() - 1 : verb.start()] != ",":
            return None
        places = [place for place, subject in enumerate(before) if self._is_interrupted(subject)]
        if not places:
            return None
        if self._is_named_in_clause(before[-1], verb.start()):
            return before[-1]
        place = next((place for place in places if not self._phrases.is_governed(before[place])), places[0])
        head = self._phrases.head(before, place)
        is_other = head.rank == 0 or before[place].last_word in self._saying.written_things
        return head if is_other else before[place]

    def _is_named_in_clause(self, person: Subject, verb: int) -> bool:
        """Whether a name between commas says who begins a clause: "the office, where his tutor, Jane Doe, called"."""
        start, end = person.span.start, person.span.end
        is_closed = person.rank == 0 and person.speaker is not None and self._text[end:verb] == ","
        opens = self._interruptions.apposed_in_clause.search(self._text, max(0, start - 80), start)
        return is_closed and opens is not None

    def _is_interrupted(self, subject: Subject) -> bool:
        """Whether a comma behind it begins an insertion."""
        pattern = self._interruptions.insertion if subject.rank < 2 else self._interruptions.relative_body
        return pattern.match(self._text, subject.span.end) is not None

    def _of_relative_clause(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """Whom "who" stands for: "Jane Doe, who chairs the committee and who said"."""
        here = self._interruptions.relative_verb.search(self._text, max(0, cue.start - 24), cue.start)
        if here is None:
            return None
        if before[-1].rank < 2 and not self._text[before[-1].span.end : here.start()].strip():
            return before[-1]
        for person in reversed(before):
            is_named = person.rank == 0 and person.speaker is not None
            if is_named and self._interruptions.relative_apposition.fullmatch(
                self._text, person.span.end, cue.start
            ):
                return person
        related = (s for s in before if s.rank < 2 and self._saying.relative.match(self._text, s.span.end))
        nearest = self._over_apposition(before) if self._saying.always_inverts else None
        return next(related, nearest)

    def _over_apposition(self, before: Sequence[Subject]) -> Subject:
        """The last of those, or the person before, if that one only tells of what they are: "Jane Doe, head of NATO"."""
        last = before[-1]
        people = [s for s in before if s.rank == 0 and s.speaker]
        if not people or last.rank == 0:
            return last
        between = self._text[people[-1].span.end : last.span.start]
        is_apposed = between.startswith(", ") and between[2:3].islower() and "," not in between[2:]
        return people[-1] if is_apposed else last
