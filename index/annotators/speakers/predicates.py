"""Who is the subject of a verb of saying.

It is read as English builds it: over an apposition or an insertion between commas, through the passive to its agent.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject
from index.article import Span

_CLAUSE = regex.compile(r"[,;:—–]")
_JOINED = regex.compile(r"\b(?:and|or)\s(?:\p{Lu}\p{L}*\.?\s){0,3}\Z")
"""What stands before the last of several people."""
_DASH = regex.compile(r"\s[–—]\s|—")


class Predicates:
    """The verbs of saying of one text, and their subjects."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._saying = saying
        self._phrases = NounPhrases(text, saying)

    def subject(
        self, subjects: Sequence[Subject], cue: Span, window: Span, *, follows: bool
    ) -> Subject | None:
        """Of the verb `cue`, among the `subjects` in `window`; `follows` if that stands behind the quotation."""
        if self.is_foretold(cue):
            return self._foretold(subjects, cue)
        if self._saying.as_saying.match(self._text, cue.end, window.end):
            return None  # "quoted Jane Doe as saying": the next verb tells
        if not follows and self.is_participle(cue) and self.is_inverted(cue, window):
            return None  # "Calling Jane Doe": what follows is no subject
        beside = (
            self._quoted(subjects, cue, window)
            or self._behind(subjects, cue, window)
            or self._inserted(subjects, cue, window)
        )
        if beside:
            return beside
        if self._saying.agent.match(self._text, cue.end) and self._may_have_agent(cue, window):
            agents = [s for s in subjects if 0 <= s.span.start - cue.end <= 60]
            return self._phrases.head(agents, 0) if agents else None
        return None if self.is_passive(cue) else self._acting(subjects, cue, window, follows=follows)

    def _acting(
        self, subjects: Sequence[Subject], cue: Span, window: Span, *, follows: bool
    ) -> Subject | None:
        """Of a verb in the active: before it, or else right behind it."""
        before = [s for s in subjects if s.span.end <= cue.start]
        if before and follows and self._opens_absolute(window, cue):
            return None
        if not before and self._saying.second_verb.search(self._text, max(0, cue.start - 24), cue.start):
            return None
        if before:
            if follows and len(self._text[window.start : before[0].span.start].split()) <= 2:
                return self._phrases.head(before, 0)
            return self._nearest_before(before, cue)
        if cue.of(self._text) in self._saying.addressing or self._text.startswith(" on ", cue.end):
            return None
        after = [s for s in subjects if 0 <= s.span.start - cue.end <= 12]
        return self._phrases.head(after, 0) if after else None

    def _inserted(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Of a clause that is set into the sentence that it reports: "The plan, Jane Doe said, was"."""
        is_set_in = self._saying.goes_on.match(self._text, cue.end) is not None
        return self.reporter(subjects, cue, window) if is_set_in else None

    def _may_have_agent(self, cue: Span, window: Span) -> bool:
        """Whether who stands behind "by" speaks: not in "asked by Jane Doe whether", but in "asked by her to "…"."""
        is_told_to = self._saying.told_to.search(self._text, max(cue.end, window.end - 4), window.end)
        return cue.of(self._text) not in self._saying.active or is_told_to is not None

    def _quoted(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Whom another quotes: "the Gazette quoted Jane Doe as saying", "citing Jane Doe, it was"."""
        if self._saying.saying_as.search(self._text, max(0, cue.start - 4), cue.start):
            verbs = [*self._saying.quoting.finditer(self._text, window.start, cue.start)]
            return self._of_quoting_verb(subjects, Span(*verbs[-1].span()), cue) if verbs else None
        if not self._saying.quoting.fullmatch(self._text, cue.start, cue.end) or self.is_passive(cue):
            return None
        behind = [s for s in subjects if 0 <= s.span.start - cue.end <= 20]
        if not behind or not self._is_at_once_behind(cue, behind[0]):
            return None
        head = self._phrases.head(behind, 0)
        is_object = self._saying.ends_phrase.match(self._text, head.span.end, window.end) is not None
        return head if is_object else None

    def _of_quoting_verb(self, subjects: Sequence[Subject], verb: Span, cue: Span) -> Subject | None:
        """Its object, or its subject where it stands in the passive."""
        between = [s for s in subjects if verb.end <= s.span.start and s.span.end <= cue.start]
        is_passive = self._saying.passive.search(self._text, max(0, verb.start - 24), verb.start) is not None
        if between and not is_passive:
            return self._phrases.head(between, 0)
        before = [s for s in subjects if s.span.end <= verb.start]
        return self.subject_of_sentence(before) if before else None

    def _behind(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Who follows a verb that begins the `window`, or one between commas."""
        if self.is_inverted(cue, window):
            pronoun = [s for s in subjects if s.span.end <= cue.start and self._text[s.span.start] == "-"]
            after = [s for s in subjects if 0 <= s.span.start - cue.end <= 90]
            if pronoun or after:
                return pronoun[0] if pronoun else self.subject_of_sentence(after)
        if self._saying.inserted.fullmatch(self._text, max(window.start, cue.start - 2), cue.end):
            behind = [s for s in subjects if 0 <= s.span.start - cue.end <= 40]
            subject = self._phrases.head(behind, 0) if behind else None
            if subject and self._is_at_once_behind(cue, behind[0]) and self._is_inserted(subject):
                return subject
        return None

    def _is_at_once_behind(self, cue: Span, subject: Subject) -> bool:
        """Whether no more than a title stands between a verb and a name, or nothing before a role."""
        return self._saying.opening.fullmatch(self._text, cue.end, subject.span.start) is not None and (
            subject.rank == 0 or subject.span.start == cue.end + 1
        )

    def is_before_its_subject(self, cue: Span, window: Span) -> bool:
        """Whether the subject is to be looked for behind the verb: inverted, or "according to"."""
        return self.is_foretold(cue) or self.is_inverted(cue, window)

    def is_passive(self, cue: Span) -> bool:
        """Whether its subject is spoken of or to: "is called"; not that of "is quoted as saying"."""
        if self._is_present(cue) or cue.of(self._text) in self._saying.active:
            return False
        if self._saying.spoken_of.fullmatch(self._text, cue.start, cue.end):
            return True
        if self._saying.reduced.search(self._text, max(0, cue.start - 2), cue.end):
            return True
        return self._saying.passive.search(self._text, max(0, cue.start - 24), cue.start) is not None

    def is_foretold(self, cue: Span) -> bool:
        """Whether the subject of a cue stands behind it: "according"."""
        return self._saying.foretold.fullmatch(self._text, cue.start, cue.end) is not None

    def is_inverted(self, cue: Span, window: Span) -> bool:
        """Whether the verb begins the `window`: "…," said Jane Doe."""
        return self._saying.inversion.fullmatch(self._text, window.start, cue.start) is not None

    def saying(self, cues: Sequence[Span], window: Span) -> Sequence[Span]:
        """Those of `cues`, from last to first, that say so: "she said he thought" tells her words, not his."""
        dashes = [match.start() for match in _DASH.finditer(self._text, window.start, window.end)]
        if len(dashes) == 2:
            cues = [c for c in cues if self.is_foretold(c) or not dashes[0] < c.start < dashes[1]]
        while len(cues) > 1 and (
            self._is_of_contact_clause(cues[0], window)
            or self._only_describes(cues[0])
            or self._is_of_deed(cues[0], window)
        ):
            cues = cues[1:]
        if len(cues) > 1 and cues[0].of(self._text) in self._saying.thinking:
            return cues[1:]
        return cues

    def _is_of_deed(self, cue: Span, window: Span) -> bool:
        """Whether a verb tells what somebody is said to have done besides: "said the agency had added staff and was"."""
        return self._saying.deed_besides.fullmatch(self._text, cue.end, window.end) is not None

    def _only_describes(self, cue: Span) -> bool:
        """Whether a verb only tells of a noun by whom it is meant: "le départ souhaité par Jane Doe"."""
        start = max(0, cue.start - 24)
        is_by = self._saying.agent.match(self._text, cue.end) is not None
        return is_by and self._saying.described_by.search(self._text, start, cue.end) is not None

    def _is_of_contact_clause(self, cue: Span, window: Span) -> bool:
        """Whether a verb only says which thing is meant, and more follows: "the platform he promised was"."""
        start = max(window.start, cue.start - 60)
        is_far = len(self._text[cue.end : window.end].split()) > 1
        return is_far and self._saying.contact_clause.search(self._text, start, cue.start) is not None

    def _foretold(self, subjects: Sequence[Subject], cue: Span) -> Subject | None:
        """Who follows "according to": not yet who acts behind the comma that ends this."""
        after = [s for s in subjects if 0 <= s.span.start - cue.end <= 110]
        if not after or after[0].span.start - cue.end > 30:
            return None
        comma = self._text.find(",", after[0].span.end)
        acts_behind = len(after) > 1 and 0 <= comma < after[1].span.start and not self._is_inserted(after[1])
        if acts_behind:
            return after[0]
        head = self._phrases.head(after, 0)
        return after[0] if 0 <= comma < head.span.start and not self._is_inserted(head) else head

    def _is_inserted(self, subject: Subject) -> bool:
        """Whether a comma or a full stop follows, as after an apposition."""
        return self._text[subject.span.end : subject.span.end + 2].lstrip()[:1] in (",", ".", "", ";", ":")

    def _nearest_before(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """The subject nearest to the verb, but for an insertion and a relative clause between them."""
        if len(before) == 1 and before[0].rank == 2 and self._is_place_of_writing(before[0]):
            return None
        if self.is_participle(cue):
            return self._of_participle(before, cue)
        if (
            self._is_pronoun_at(before[-1], cue)
            or self._is_text_that_says(before, cue)
            or self._opens_clause(before[-1], cue)
        ):
            return before[-1]
        if (outer := self._before_insertion(before, cue)) or (outer := self._of_relative_clause(before, cue)):
            return outer
        if len(before) > 1 and self._is_met_by(before[-2], before[-1], cue):
            return before[-2]
        return self._of_verb_before(before, cue) or self._of_main_clause(before, cue)

    def _of_main_clause(self, before: Sequence[Subject], cue: Span) -> Subject:
        """The subject nearest to the verb but for complements of it and the objects of another verb."""
        if self._is_text_of_another(before, cue):
            return self.subject_of_sentence(before[:-1])
        if len(before) > 1 and (outer := self._over_complements(before)):
            return outer
        if self._saying.second_verb.search(self._text, max(0, cue.start - 24), cue.start):
            return self._of_two_verbs(before)
        return self._phrases.head(before, len(before) - 1)

    def _of_participle(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """Its own, that of the relative clause in which it stands, of the clause of saying before it, or of the sentence."""
        if self._is_text_that_reads(before[-1], cue) or self._is_heard(before[-1], cue):
            return before[-1]
        if self._is_absolute(before[-1], cue) or self._is_in_relative_clause(before[-1], cue):
            return before[-1]
        if self._tells(before[-1], cue):
            return before[-1]
        free = [s for s in before if not self._is_only_owner(s)]
        return self.subject_of_sentence(free) if free else None

    def _tells(self, subject: Subject, cue: Span) -> bool:
        """Whether a clause of saying that is set into the sentence is the last before it: "…, Jane Doe said on Monday, citing"."""
        verb = self._saying.speaking.match(self._text, subject.span.end)
        if verb is None or not self._saying.rest_of_clause.fullmatch(self._text, verb.end(), cue.start):
            return False
        start = subject.span.start
        return self._saying.opens_insertion.search(self._text, max(0, start - 80), start) is not None

    def _is_only_owner(self, role: Subject) -> bool:
        """Whether a role only says whose a thing is: "a judge's order"."""
        return role.rank == 1 and self._text.startswith(("'s ", "’s "), role.span.end)

    def _is_text_that_reads(self, text: Subject, cue: Span) -> bool:
        """Whether something written stands right before: "a sign reading"."""
        is_text = text.last_word in self._saying.written_things - self._saying.own_words
        return is_text and self._text[text.span.end : cue.start] == " "

    def _is_heard(self, subject: Subject, cue: Span) -> bool:
        """Whether another hears, recalls or blames them: "Jane Doe recalled John Roe telling her"."""
        start = subject.span.start
        is_next = self._saying.joins_deed.fullmatch(self._text, subject.span.end, cue.start) is not None
        return is_next and self._saying.hears.search(self._text, max(0, start - 60), start) is not None

    def _is_absolute(self, subject: Subject, cue: Span) -> bool:
        """Whether a participle has a subject of its own: "They were critical, with Jane Doe saying"."""
        start = subject.span.start
        origin = self._saying.origin.match(self._text, subject.span.end, cue.start)
        end = origin.end() if origin else subject.span.end
        return (
            self._saying.auxiliary.fullmatch(self._text, end, cue.start) is not None
            and self._saying.absolute.search(self._text, max(0, start - 40), start) is not None
        )

    def _is_pronoun_at(self, subject: Subject, cue: Span) -> bool:
        """Whether it is one right before its verb, though a preposition may stand there: "after he admitted"."""
        is_next = self._saying.auxiliary.fullmatch(self._text, subject.span.end, cue.start) is not None
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

    def _opens_absolute(self, window: Span, cue: Span) -> bool:
        """Whether another's clause follows the words: "…", with Jane Doe urging them."""
        return (
            self.is_participle(cue)
            and self._saying.opens_absolute.match(self._text, window.start, cue.start) is not None
        )

    def _is_in_relative_clause(self, subject: Subject, cue: Span) -> bool:
        """Whether all that stands between is said of that subject: "the party, which rose by saying"."""
        return self._saying.non_restrictive.match(self._text, subject.span.end, cue.start) is not None

    def _is_met_by(self, role: Subject, other: Subject, cue: Span) -> bool:
        """Whether the clause of another stands between a role and its verb: "the people Jane Doe met said"."""
        is_next = role.rank == 1 and self._text[role.span.end : other.span.start] == " "
        return is_next and self._saying.contact.fullmatch(self._text, other.span.end, cue.start) is not None

    def _over_complements(self, before: Sequence[Subject]) -> Subject | None:
        """Whom the last of those only belongs to, or only describes."""
        if self._is_apposed(before[-2], before[-1]):
            return before[-2]
        place = self._ungoverned(before)
        if place < len(before) - 1 and before[place].rank < 2:
            return self._phrases.head(before, place)
        previous = self._phrases.head(before, len(before) - 2)
        return previous if previous.span.end >= before[-1].span.end else None

    def reporter(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Of a clause that reports what the `window` says before it: the plan suits Jane Doe, the mayor said."""
        is_set_off = self._saying.sets_off.search(self._text, window.start, cue.start) is not None
        if is_set_off and (behind := self._behind_comma(subjects, cue)):
            return behind
        before = [s for s in subjects if s.span.end <= cue.start]
        for place in range(len(before) - 1, -1, -1):
            start, end = before[place].span.start, before[place].span.end
            if (
                self._saying.reports.fullmatch(self._text, end, cue.start)
                and self._saying.opens_report.search(self._text, window.start, start)
                and not self.is_participle(cue)
            ):
                return before[place]
        return None

    def _behind_comma(self, subjects: Sequence[Subject], cue: Span) -> Subject | None:
        """Of a verb that stands right behind a comma, or of "according to" there."""
        behind = [s for s in subjects if 0 <= s.span.start - cue.end <= 90]
        if self.is_foretold(cue):
            return self._foretold(behind, cue)
        is_inserted = self._saying.inserted.fullmatch(self._text, cue.start - 2, cue.end) is not None
        if not behind or not is_inserted or not self._is_at_once_behind(cue, behind[0]):
            return None
        return self._phrases.head(behind, 0)

    def head(self, subjects: Sequence[Subject]) -> Subject:
        """Whom the phrase that the first of them begins means: "the head of the union, Jane Doe"."""
        return self._phrases.head(subjects, 0)

    def agent(self, subjects: Sequence[Subject]) -> Subject | None:
        """Who acts in a sentence that begins with another's clause: "Calling it a shame, Jane Doe left"."""
        return subjects[0] if subjects and not self.is_governed(subjects[0]) else None

    def _is_apposed(self, person: Subject, role: Subject) -> bool:
        """Whether the role only tells who a person is: "Jane Doe, the mayor said"."""
        between = self._text[person.span.end : role.span.start]
        is_person = person.rank == 0 and person.speaker is not None and not self.is_governed(person)
        is_last = _JOINED.search(self._text, max(0, person.span.start - 40), person.span.start) is not None
        return is_person and role.rank == 1 and between == ", " and not is_last

    def subject_of_sentence(self, before: Sequence[Subject]) -> Subject:
        """The first who does not depend on a preposition."""
        free = (place for place, subject in enumerate(before) if not self.is_governed(subject))
        return self._phrases.head(before, next(free, len(before) - 1))

    def _is_text_that_says(self, before: Sequence[Subject], cue: Span) -> bool:
        """Whether the verb is of a relative clause about something written: "a report which said"."""
        owned = self._saying.owned_writing.match(self._text, before[-1].span.end, cue.start)
        end = owned.end() if owned else before[-1].span.end
        is_text = owned is not None or before[-1].last_word in self._saying.written_things
        return (
            is_text
            and self._saying.relative_text.fullmatch(self._text, end, cue.start) is not None
            and not self._is_text_of_another(before, cue)
        )

    def _is_text_of_another(self, before: Sequence[Subject], cue: Span) -> bool:
        """Whether somebody publishes what is read: "Jane Doe released a statement which said"."""
        if len(before) < 2 or before[-1].last_word not in self._saying.written_things:
            return False
        if not self._saying.publishing.search(self._text, before[0].span.end, before[-1].span.start):
            return False
        return self._saying.relative_text.fullmatch(self._text, before[-1].span.end, cue.start) is not None

    def _of_verb_before(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """The subject of the verb that a comma and a conjunction join this one to: "Jane Doe said …, but added"."""
        joined = self._saying.joined_verb.search(self._text, max(0, cue.start - 24), cue.start)
        cues = self._saying.cue.finditer(self._text, before[0].span.end, joined.start()) if joined else ()
        first = next((Span(*each.span()) for each in cues), None)
        earlier = [s for s in before if first and s.span.end <= first.start]
        return self._nearest_before(earlier, first) if first and earlier else None

    def _of_two_verbs(self, before: Sequence[Subject]) -> Subject:
        """The first of those between whom no clause ends: "Jane Doe cited the NATO treaty and said"."""
        place = len(before) - 1
        while place > 0 and not self._ends_clause(before[place - 1].span.end, before[place].span.start):
            place -= 1
        return self.subject_of_sentence(before[place:])

    def _ends_clause(self, start: int, end: int) -> bool:
        """Whether a clause ends there, but for a relative one between commas: "Jane Doe, who left, sent John Roe"."""
        relative = self._saying.relative_insertion.match(self._text, start, end)
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
        return self.is_governed(before[place]) or (place > 0 and is_owned)

    def is_participle(self, cue: Span) -> bool:
        """Whether a cue has the subject of its sentence: "saying", but not "kept saying"."""
        if not self._is_present(cue):
            return False
        return self._saying.progressive.search(self._text, max(0, cue.start - 40), cue.end) is None

    def _is_present(self, cue: Span) -> bool:
        return self._saying.participle.fullmatch(self._text, cue.start, cue.end) is not None

    def _is_place_of_writing(self, body: Subject) -> bool:
        """Whether somebody else speaks there: "on Twitter"."""
        start = body.span.start
        return self._saying.place_of_writing.search(self._text, max(0, start - 12), start) is not None

    def is_governed(self, subject: Subject) -> bool:
        """Whether a preposition stands before: "of the NATO", "with Jane Doe"."""
        start = subject.span.start
        if self._saying.nominative.match(self._text, start) or self.is_one_of_several(subject):
            return False
        return self._saying.governor.search(self._text, max(0, start - 60), start) is not None or (
            subject.rank == 0
            and self._saying.governed_title.search(self._text, max(0, start - 120), start) is not None
        )

    def is_one_of_several(self, subject: Subject) -> bool:
        """Whether only one of those is meant: "one of the lawyers"."""
        start = subject.span.start
        return (
            self._saying.one_of.search(self._text, max(0, start - 8), start) is not None
            or self._saying.one_of.match(self._text, start, subject.span.end) is not None
        )

    def _before_insertion(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """A comma before the verb ends an insertion: "Jane Doe, speaking after John Roe resigned, said"."""
        verb = self._saying.auxiliary.search(self._text, max(0, cue.start - 40), cue.start)
        if verb is None or self._text[verb.start() - 1 : verb.start()] != ",":
            return None
        places = [place for place, subject in enumerate(before) if self._is_interrupted(subject)]
        if not places:
            return None
        place = next((place for place in places if not self.is_governed(before[place])), places[0])
        head = self._phrases.head(before, place)
        is_other = head.rank == 0 or before[place].last_word in self._saying.written_things
        return head if is_other else before[place]

    def _is_interrupted(self, subject: Subject) -> bool:
        """Whether a comma behind it begins an insertion."""
        pattern = self._saying.insertion if subject.rank < 2 else self._saying.relative_body
        is_inserted = pattern.match(self._text, subject.span.end) is not None
        return is_inserted and not self._is_in_adverbial(subject)

    def _is_in_adverbial(self, subject: Subject) -> bool:
        """Whether somebody stands in a phrase that opens the sentence before its subject: "Asked about Jane Doe, John Roe"."""
        start = subject.span.start
        return self._saying.adverbial.search(self._text, max(0, start - 140), start) is not None

    def _of_relative_clause(self, before: Sequence[Subject], cue: Span) -> Subject | None:
        """Whom "who" stands for: "Jane Doe, who chairs the committee and who said"."""
        if not self._saying.relative_verb.search(self._text, max(0, cue.start - 24), cue.start):
            return None
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
