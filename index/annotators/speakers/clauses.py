"""The clause of saying beside a quotation: its verb, and who is the subject of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.sentences import CLAUSE_END, SENTENCE_END
from index.annotators.speakers.attributions import Attribution, Attributions
from index.annotators.speakers.placed_subjects import PlacedSubjects
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.unfound_names import UnfoundNames
from index.article import Span

_WINDOW = 220
"""Characters around a quotation in which its speaker is sought."""
_NEAR = 80
"""Characters before a verb in which its clause begins."""
LONG_WINDOW = 500
"""Characters of a sentence that does nothing but introduce one."""


class Clauses:
    """Those of one text, from the verbs in a part of a sentence to whoever speaks there."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        unfound: UnfoundNames,
        placed: PlacedSubjects,
        attributions: Attributions,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._predicates = predicates
        self._forms = predicates.forms
        self._phrases = predicates.phrases
        self._unfound = unfound
        self._placed = placed
        self._attributions = attributions
        self._scanned: tuple[Span, Sequence[Span]] = (Span(0, 0), ())

    def cues(self, window: Span) -> Sequence[Span]:
        """The verbs of saying in `window`; it is often asked for one several times in a row."""
        if window != self._scanned[0]:
            found = self._saying.cue.finditer(self._text, window.start, window.end)
            self._scanned = (window, [Span(*match.span()) for match in found])
        return self._scanned[1]

    def goes_on(self, gap: Span) -> str | None:
        """The verb by which whoever spoke before the `gap` goes on to speak: "…," she said, and called it "…"."""
        gap = Span(gap.start, min(gap.end, gap.start + LONG_WINDOW))
        cues = self.cues(gap)
        if not cues or SENTENCE_END.search(self._text, gap.start, cues[0].start):
            return None
        is_added = len(cues) > 1 and self._text[cues[0].end : cues[1].start] == ", "
        cue = (
            cues[1] if is_added and self._forms.is_participle(cues[1]) else cues[0]
        )  # "the daily wrote, adding"
        is_elided = self._forms.is_participle(cue) or self._saying.second_verb.search(
            self._text, max(gap.start, cue.start - 24), cue.start
        )
        between = self._subjects.within(Span(gap.start, cue.start))
        is_clear = all(map(self._phrases.is_governed, between)) or self.is_of_whole_sentence(cue, gap)
        return cue.of(self._text) if is_elided and is_clear and not self._forms.is_foretold(cue) else None

    def beside_cue(self, window: Span, rule: SpeakerRule) -> Attribution | None:
        """The subject of the verb of saying nearest to the quotation in `window`."""
        nearest_first = rule is SpeakerRule.AFTER
        cues = self.cues(window)
        if not cues:
            return None
        if not nearest_first:
            cues = self._leading(cues, window)
        subjects = self._subjects.within(window)
        if nearest_first and self._saying.always_inverts:
            return self._inverted(cues, window)
        if len(cues) == 1 and not nearest_first and self.is_of_whole_sentence(cues[0], window):
            return None
        for cue in self._verbs(cues[:3], rule):
            if self._is_of_nobody(cue, window, rule):
                return Attribution(None, None, cue.of(self._text), rule)
            if self._saying.according.fullmatch(self._text, cue.start, cue.end):
                subjects = self._subjects.within_behind(cue.end, window)
            subject = self._subject(cue, window, subjects, follows=nearest_first)
            if subject is not None:
                return self._attributions.of(subject, cue.of(self._text), rule)
            is_first = not nearest_first and not self._predicates.is_behind_words(window)
            if is_first and self._predicates.tells_of_object(subjects, cue):
                return Attribution(None, None, cue.of(self._text), rule)
        return None

    def _leading(self, cues: Sequence[Span], window: Span) -> Sequence[Span]:
        """Those that may lead in the words behind the `window`, from last to first."""
        cues = list(self._predicates.saying(cues[::-1], window))
        if not window.of(self._text).rstrip().endswith("."):
            return cues
        return [
            cue
            for cue in cues
            if not self._forms.is_foretold(cue) and not self._only_tells_which(cue, window)
        ]

    def _verbs(self, cues: Sequence[Span], rule: SpeakerRule) -> Iterator[Span]:
        return (cue for cue in cues if not self._only_describes(cue, rule))

    def _only_describes(self, cue: Span, rule: SpeakerRule) -> bool:
        """Whether a participle says nothing: "a group called the Circle", "Jane Doe's widely questioned style"."""
        word, start = cue.of(self._text), cue.start
        if self._saying.stranded.match(self._text, cue.end):
            return rule is SpeakerRule.BEFORE
        if rule is SpeakerRule.BEFORE and self._saying.named_so.match(self._text, start):
            return self._saying.names.search(self._text, max(0, start - 40), start) is not None
        if not word.endswith("ed") or not self._text.endswith("ly ", 0, start):
            return False
        return self._saying.owned_participle.search(self._text, max(0, start - 24), start) is not None

    def is_of_another(self, window: Span) -> bool:
        """Whether the first verb behind words that end no clause has others: the "free" meal, experts warn that"."""
        cue = next(iter(self.cues(window)), None)
        if cue is None or self._saying.agent.match(self._text, cue.end):
            return False
        start = max(window.start, cue.start - _NEAR)
        return (
            self._text.startswith(" that ", cue.end)
            or self._saying.second_verb.search(self._text, max(start, cue.start - 24), cue.start) is not None
            or self._saying.opens_other_clause.search(self._text, start, cue.start) is not None
        )

    def _is_of_nobody(self, cue: Span, window: Span, rule: SpeakerRule) -> bool:
        """Whether nobody in particular says so: "you might say", "Jane Doe, hailed as "…"."""
        if rule is SpeakerRule.BEFORE and self._is_told_of(cue, window):
            return True
        start = max(window.start, cue.start - 40)
        return self._saying.anybody.search(self._text, start, cue.start) is not None

    def _only_tells_which(self, cue: Span, window: Span) -> bool:
        """Whether somebody in a relative clause thinks so, and who speaks need not be that one: "goods that the shop wants"."""
        is_thought = cue.of(self._text) in self._saying.thinking
        return is_thought and self._saying.tells_which.search(self._text, window.start, cue.start) is not None

    def _subject(self, cue: Span, window: Span, found: Sequence[Subject], *, follows: bool) -> Subject | None:
        """Of the verb `cue`: as its sentence is built, or by its place."""
        if self._saying.phrases is not None:
            object_ = self._heard_to(cue, window, found) or (
                self._reporter_behind(cue, window, found) if follows else self._made_to(cue, window, found)
            )
            return object_ or self._placed_subject(cue, window, found, follows=follows)
        if not follows:
            found = self._of_own_clause(cue, window, found)
            if opening := self._opening(cue, window, found):
                return opening
        beside = self._unfound.beside if follows else self._unfound.before
        if unfound := beside(cue, window, found):
            self._subjects.add(unfound)
        return unfound or self._predicates.subject(found, cue, window, follows=follows)

    def _placed_subject(
        self, cue: Span, window: Span, found: Sequence[Subject], *, follows: bool
    ) -> Subject | None:
        """One of those that were `found`, or any noun phrase where only the subject of the verb stands."""
        subject = self._predicates.subject(found, cue, window, follows=follows)
        quoting = self._saying.quoting.fullmatch(self._text, cue.start, cue.end)
        is_quoting = quoting is not None and not self._forms.is_foretold(cue)
        if is_quoting or self._is_agent(subject, cue) or self._placed.is_plain(subject, cue):
            return subject
        is_participle = self._forms.is_participle(cue) and not self._forms.is_foretold(cue)
        if subject and is_participle and subject.span.start > cue.end:
            return None
        placed = self._placed.of(cue, window, found, follows=follows)
        if placed is None:
            return subject
        subject = self._placed.rather(placed, subject, cue)
        if not placed.is_named and subject is placed.subject and subject.rank == 0:
            self._subjects.add(subject)
        return subject

    def _is_agent(self, subject: Subject | None, cue: Span) -> bool:
        """Whether somebody acts behind a verb in the passive: "was asked by Jane Doe"."""
        is_behind = subject is not None and subject.span.start > cue.end
        return is_behind and self._saying.agent.match(self._text, cue.end) is not None

    def _reporter_behind(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who speaks at the end of a sentence that goes on behind the words: "…", so John Roe must pay, Jane Doe said."""
        before = [s for s in found if s.span.end <= cue.start]
        if not before or not self._saying.goes_on_behind.match(self._text, window.start, cue.start):
            return None
        reporter = self._predicates.reporter_at_the_end(before, cue, window) if len(before) > 1 else None
        placed = None if reporter else self._placed.behind_comma(cue, window, found)
        return placed.subject if placed else reporter

    def _is_told_of(self, cue: Span, window: Span) -> bool:
        """Whether words only tell as what somebody is known: "Jane Doe, hailed as "…"."""
        return (
            self._saying.called_so.fullmatch(self._text, cue.start, window.end) is not None
            and self._saying.known_as.search(self._text, max(window.start, cue.start - 40), cue.start)
            is not None
            and self._saying.relative_object.search(self._text, window.start, cue.start) is None
        )

    def _of_own_clause(self, cue: Span, window: Span, found: Sequence[Subject]) -> Sequence[Subject]:
        """Those of `found` behind the conjunction that begins the clause of a verb: "…, tandis que Jane Doe dénonce"."""
        openings = self._saying.other_clause.finditer(self._text, window.start, cue.start)
        start = max((opening.end() for opening in openings), default=window.start)
        return [s for s in found if s.span.start >= start] or found

    def _opening(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Any noun phrase between the head of a clause and its verb: « … ». L'hydrologue catalan insiste : « … »."""
        if self._forms.is_foretold(cue):
            return None
        if self._forms.is_participle(cue):
            return None if found else self._subjects.phrase_at_the_head(window)
        if self._forms.is_passive(cue):
            return None
        verb = self._saying.auxiliary.search(self._text, max(window.start, cue.start - 60), cue.start)
        start = verb.start() if verb else cue.start
        before_verb = self._text[start : cue.start].split()
        is_things = self._saying.said_by_things.match(self._text, cue.start) is not None
        is_participle = not before_verb and self._saying.past.fullmatch(self._text, cue.start, cue.end)
        if is_participle or (is_things and before_verb[:1] != ["se"]):
            return None
        return self._subjects.opening(start, window, found)

    def is_of_whole_sentence(self, cue: Span, window: Span) -> bool:
        """Whether a participle behind a comma belongs to who spoke before the `window`: called it "a shame", blaming "…"."""
        return (
            self._predicates.is_behind_words(window)
            and not self._saying.opens_absolute.search(self._text, window.start, cue.start)
            and (
                self._text.startswith(", ", cue.start - 2)
                or self._saying.nested.second_participle.fullmatch(self._text, window.start, cue.start)
                is not None
            )
            and self._forms.is_participle(cue)
        )

    def _made_to(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who is the object of the verb before: "she wants voters to say "…"."""
        made = self._saying.made_to.search(self._text, max(window.start, cue.start - _WINDOW), cue.start)
        return self._object(made, found) if made else None

    def _heard_to(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who is heard to do what the verb says: "…," I heard a woman say."""
        if cue.of(self._text) not in self._saying.bare:
            return None
        heard = self._saying.heard_to.search(self._text, max(window.start, cue.start - _WINDOW), cue.start)
        return self._object(heard, found) if heard else None

    def _object(self, made: regex.Match[str], found: Sequence[Subject]) -> Subject | None:
        span = Span(*made.span("noun"))
        named = next((s for s in found if s.span.overlaps(span)), None)
        if named:
            return named
        is_pronoun = made["noun"].lower() in self._saying.objects
        return Subject(span, None, 0) if is_pronoun else Subject(span, made["noun"].removeprefix("the "), 1)

    def _inverted(self, cues: Sequence[Span], window: Span) -> Attribution | None:
        """The subject behind a verb that follows the quotation, or else a comma: « Oui », et rien d'autre, dit Jane Doe."""
        at_once = [(cue, window) for cue in cues if self._forms.is_before_its_subject(cue, window)]
        behind = self.behind_commas(cues, window)
        for cue, clause in sorted((*at_once, *behind), key=lambda each: each[0].start):
            subjects = self._subjects.within_behind(cue.end, clause)
            unfound = self._unfound.beside(cue, clause, subjects)
            subject = unfound or self._predicates.subject(subjects, cue, clause, follows=True)
            if subject is not None:
                return self._attributions.of(subject, cue.of(self._text), SpeakerRule.AFTER)
        return None

    def behind_commas(self, cues: Sequence[Span], window: Span) -> Iterator[tuple[Span, Span]]:
        """Those verbs that begin a clause behind a comma, and the clause."""
        for cue in cues:
            comma = self._text.rfind(",", window.start, cue.start)
            clause = Span(comma + 1, window.end)
            if comma >= 0 and self._forms.is_inverted(cue, clause):
                yield cue, clause

    def is_only_titled(self, verb: int, subject: Subject) -> bool:
        """Whether no more than a title stands between a verb and the name of who speaks: dit le général Jean Dupont."""
        titles = self._saying.before_subject
        return subject.rank != 1 and titles.fullmatch(self._text, verb, subject.span.start) is not None

    def rest_of_sentence(self, start: int, paragraph: Span) -> Span:
        end = min(paragraph.end, start + _WINDOW)
        stop = CLAUSE_END.search(self._text, start, end)
        last = stop.start() if stop else end
        return Span(start, max(start, self._subjects.next_quoted(start, last)))
