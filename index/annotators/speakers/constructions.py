"""Sentences around a quotation that are built in another way than with a verb of saying beside it.

The clause of saying may stand inside of the words, before or behind more than them, be a participle, a passive or a
relative clause, or take up the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.sentences import SENTENCE_END, end_of_words, sentence_start
from index.annotators.speakers.attributions import Attribution, Attributions
from index.annotators.speakers.clauses import LONG_WINDOW, Clauses
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks, is_long
from index.article import Span


class Constructions:
    """Those of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        clauses: Clauses,
        attributions: Attributions,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._predicates = predicates
        self._forms = predicates.forms
        self._phrases = predicates.phrases
        self._clauses = clauses
        self._attributions = attributions

    def dangling(self, window: Span, marks: Marks, paragraph: Span) -> Attribution | None:
        """Before the subject of its sentence: Calling it "a shame", Jane Doe left."""
        cue = self._saying.cue.match(self._text, window.start + self._blanks(window), window.end)
        if cue is None or not self._forms.is_participle(verb := Span(*cue.span())):
            return None
        if self._forms.is_foretold(verb):  # "According to Jane Doe, "…." She left": it has its own
            return None
        if self._saying.cue.search(self._text, cue.end(), window.end):
            return None
        rest = self._clauses.rest_of_sentence(marks.span.end, paragraph)
        subjects = self._subjects.within(rest)
        agent = self._phrases.agent(subjects)
        if agent is None or not self._opens_clause(rest.start, agent):
            return None
        head = self._phrases.subject_of_sentence(subjects) if self._saying.always_inverts else agent
        return self._attributions.of(head, cue.group(), SpeakerRule.BEFORE)

    def _opens_clause(self, start: int, agent: Subject) -> bool:
        """Whether no more than a comma and a title stands before whom a clause is about."""
        comma = start + self._text.startswith(",", start)
        if not self._text[comma : agent.span.start].strip():
            return True
        title = self._saying.before_subject if self._saying.always_inverts else self._saying.opening
        return title.fullmatch(self._text, comma, agent.span.start) is not None

    def _blanks(self, window: Span) -> int:
        words = window.of(self._text)
        return len(words) - len(words.lstrip())

    def inserted(self, marks: Marks) -> Attribution | None:
        """Between the commas of the words themselves, as in French: « Oui, dit Jane Doe, c'est vrai. »"""
        if not self._saying.always_inverts:
            return None
        for cue in self._saying.cue.finditer(self._text, marks.content.start, marks.content.end):
            comma = self._text.rfind(",", marks.content.start, cue.start()) + 1
            window = Span(comma, min(cue.end() + 80, marks.content.end))
            subjects = self._subjects.within_behind(cue.end(), window, is_quoted=True)
            beside = [
                s
                for s in subjects
                if s.span.start <= cue.end() + 1 or self._clauses.is_only_titled(cue.end(), s)
            ]
            if comma and beside and self._forms.is_inverted(Span(*cue.span()), window):
                subject = self._predicates.subject(subjects, Span(*cue.span()), window, follows=True)
                return self._attributions.of(subject, cue.group(), SpeakerRule.AFTER) if subject else None
        return None

    def incised(self, window: Span) -> Attribution | None:
        """Between commas of the sentence that goes on with the words: La ville est, estime Jane Doe, « une folie »."""
        if not self._saying.always_inverts:
            return None
        for cue, clause in self._clauses.behind_commas(self._clauses.cues(window), window):
            if self._text.find(",", cue.end, clause.end) < 0:
                continue
            subjects = self._subjects.within_behind(cue.end, clause)
            if not any(
                s.span.start == cue.end + 1 or self._clauses.is_only_titled(cue.end, s) for s in subjects
            ):
                continue
            subject = self._predicates.subject(subjects, cue, clause, follows=True)
            if subject and self._saying.other_clause.search(self._text, subject.span.end, clause.end):
                continue
            if subject and self._text.find(",", subject.span.end, clause.end) >= 0:
                return self._attributions.of(subject, cue.of(self._text), SpeakerRule.BEFORE)
        return None

    def resumed(self, window: Span, paragraph: Span, previous: Span | None) -> Attribution | None:
        """By who speaks or acts in the sentence before: Jane Doe salue la décision. Et d'ajouter : « … »."""
        verb = self._saying.resumed.match(self._text, window.start, window.end)
        if verb is None:
            return None
        end = end_of_words(self._text, window.start)
        before = Span(sentence_start(self._text, max(0, end - 2), max(0, end - LONG_WINDOW)), end)
        if previous and previous.end > before.start:
            return (
                Attribution(self._attributions.last, None, verb["verb"], SpeakerRule.CONTINUATION)
                if self._attributions.last
                else None
            )
        subjects = self._subjects.within(before)
        if self._phrases.agent(subjects) is None:
            return None
        agent = self._phrases.subject_of_sentence(subjects)
        return self._attributions.of(agent, verb["verb"], SpeakerRule.BEFORE)

    def related(self, window: Span) -> Attribution | None:
        """Whom a relative clause before the words is about: Jane Doe, according to whom "…"."""
        view = self._saying.relative_view.search(self._text, window.start, window.end)
        subjects = self._subjects.within(Span(window.start, view.start())) if view else []
        people = [s for s in subjects if s.rank == 0 and s.speaker] or subjects
        if view is None or not people:
            return None
        return self._attributions.of(people[-1], view.group().strip(", "), SpeakerRule.BEFORE)

    def by_agent(self, window: Span, marks: Marks, paragraph: Span) -> Attribution | None:
        """Who is named behind the words that are said in the passive: the plan was called "a shame" by Jane Doe."""
        uttered = self._saying.uttered_by.match(self._text, marks.span.end, paragraph.end)
        agent = uttered or self._saying.agent.match(self._text, marks.span.end, paragraph.end)
        if agent is None:
            return None
        subjects = self._subjects.within(self._clauses.rest_of_sentence(marks.span.end, paragraph))
        if uttered:
            return self._uttered_by(uttered, subjects)
        cues = self._clauses.cues(window)
        if not cues or not self._is_passive(cues[-1], marks):
            return None
        if country := self._subjects.country_beside(agent.end()):
            return self._attributions.of(country, cues[-1].of(self._text), SpeakerRule.BEFORE)
        if not subjects:
            return None
        if not self._saying.before_subject.fullmatch(self._text, agent.end() - 1, subjects[0].span.start):
            return None
        return self._attributions.of(
            self._phrases.subject_of_sentence(subjects), cues[-1].of(self._text), SpeakerRule.BEFORE
        )

    def _uttered_by(self, verb: regex.Match[str], subjects: Sequence[Subject]) -> Attribution | None:
        """Who is named behind a participle that tells of the words: an accusation that it was "a shame", thrown by Jane Doe."""
        is_next = bool(subjects) and self._saying.before_agent.fullmatch(
            self._text, verb.end(), subjects[0].span.start
        )
        head = self._phrases.head(subjects, 0) if is_next else None
        return self._attributions.of(head, verb["verb"], SpeakerRule.AFTER) if head else None

    def _is_passive(self, cue: Span, marks: Marks) -> bool:
        """Whether nothing is called so but what stands before the verb: "was called "…", "the plan, called "…"."""
        is_bare = self._saying.called_so.fullmatch(self._text, cue.start, marks.span.start) is not None
        return is_bare or self._forms.is_passive(cue)

    def by_its_own_verb(self, marks: Marks, window: Span) -> Attribution | None:
        """The subject of a verb of saying that the words begin with: Jane Doe "regrets this decision"."""
        verb = self._saying.own_verb.match(self._text, marks.content.start, marks.content.end)
        if verb is None:
            return None
        cue = Span(marks.span.start, verb.end())
        subject = self._predicates.subject(self._subjects.within(window), cue, window, follows=False)
        if subject is None or self._phrases.is_governed(subject):
            return None
        return self._attributions.of(subject, verb["verb"], SpeakerRule.BEFORE)

    def reported_behind(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By a clause at the end of the sentence: The plan is "a shame" and will come to nothing, Jane Doe said."""
        start = marks.span.start
        is_told = is_long(self._text, marks) or (
            self._saying.predicative.search(self._text, max(0, start - 30), start) is not None
        )
        if not is_told or not marks.is_closed or self._ends_sentence(marks):
            return None
        end = min(paragraph.end, marks.span.end + LONG_WINDOW)
        stop = SENTENCE_END.search(self._text, marks.span.end, end)
        rest = Span(marks.span.end, stop.start() if stop else end)
        cues = self._clauses.cues(rest)
        subjects = self._subjects.within(rest)
        for cue in reversed(cues[-3:]):
            if reporter := self._predicates.reporter(subjects, cue, rest):
                return self._attributions.of(reporter, cue.of(self._text), SpeakerRule.AFTER)
        return None

    def _ends_sentence(self, marks: Marks) -> bool:
        """Whether no word follows in the sentence that ends between them."""
        words, behind = marks.content.of(self._text).rstrip(), self._text[marks.span.end : marks.span.end + 2]
        return words.endswith((".", "?", "!", "…")) and not behind.lstrip(" ,")[:1].islower()
