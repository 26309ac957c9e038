"""Who is the subject of a verb of saying.

It is read as English builds it: over an apposition or an insertion between commas, through the passive to its agent.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.lexicon import ROLES_BEFORE_NAMES
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.preceding_subjects import PrecedingSubjects
from index.annotators.speakers.subjects import Subject
from index.annotators.speakers.verb_forms import VerbForms
from index.article import Span

_ROLE = regex.compile(
    r"\s(?:(?!(?:to|by|that|of|in|with|for|from|at|about|on|and|as|he|she|his|her|the|an?)\s)[\p{Ll}-]+\s){1,3}"
    r"(?P<last>[\p{Ll}-]+)\s"
)
"""Somebody's role without an article, of several words, before their name: " rice farmer "."""
_CLOSING = ('"', "”", "»", "’")
_STOPS = (".", "!", "?")
_DASH = regex.compile(r"\s[–—]\s|—")


class Predicates:
    """The verbs of saying of one text, and their subjects."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._saying = saying
        self.phrases = self._phrases = NounPhrases(text, saying)
        self.forms = self._forms = VerbForms(text, saying)
        self._preceding = PrecedingSubjects(text, saying, self.phrases, self.forms)

    def subject(
        self, subjects: Sequence[Subject], cue: Span, window: Span, *, follows: bool
    ) -> Subject | None:
        """Of the verb `cue`, among the `subjects` in `window`; `follows` if that stands behind the quotation."""
        if self._forms.is_foretold(cue):
            return self._foretold(subjects, cue)
        if self._saying.as_saying.match(self._text, cue.end, window.end):
            return None  # "quoted Jane Doe as saying": the next verb tells
        if not follows and self._forms.is_participle(cue) and self._forms.is_inverted(cue, window):
            return None  # "Calling Jane Doe": what follows is no subject
        beside = (
            self._quoted(subjects, cue, window)
            or self._behind(subjects, cue, window)
            or self._inserted(subjects, cue, window)
        )
        if beside:
            return beside
        if self._saying.agent.match(self._text, cue.end) and self._may_have_agent(subjects, cue, window):
            return self._agent(subjects, cue)
        return None if self._forms.is_passive(cue) else self._acting(subjects, cue, window, follows=follows)

    def _acting(
        self, subjects: Sequence[Subject], cue: Span, window: Span, *, follows: bool
    ) -> Subject | None:
        """Of a verb in the active: before it, or else right behind it."""
        before = [s for s in subjects if s.span.end <= cue.start]
        if before and follows and self._opens_absolute(window, cue):
            return None
        is_second = self._saying.second_verb.search(self._text, max(0, cue.start - 24), cue.start) is not None
        if is_second and not follows and self.is_behind_words(window):
            before = [s for s in before if not self.phrases.is_governed(s)]
        if not before and is_second:
            return None
        if before:
            if follows and len(self._text[window.start : before[0].span.start].split()) <= 2:
                return self._phrases.head(before, 0)
            return self._preceding.nearest(before, cue)
        if cue.of(self._text) in self._saying.addressing or self._text.startswith(" on ", cue.end):
            return None
        after = [s for s in subjects if 0 <= s.span.start - cue.end <= 12]
        if self.tells_of_object(after, cue) if not follows else cue.of(self._text) in self._saying.of_object:
            return None
        return self._phrases.head(after, 0) if after else None

    def is_behind_words(self, window: Span) -> bool:
        """Whether a sentence goes on there: said it was "good" for a mayor, but said "…"."""
        if self._text[window.start - 1 : window.start] not in _CLOSING:
            return False
        is_ended = self._text[window.start - 2 : window.start - 1] in _STOPS
        return not (is_ended and self._text[window.start + 1 : window.start + 2].isupper())

    def tells_of_object(self, subjects: Sequence[Subject], cue: Span) -> bool:
        """Whether who follows is of whom something else tells: a film that called Jane Doe "…"; not ", called Acme, "."""
        if cue.of(self._text) not in self._saying.of_object or self._text[cue.start - 2 : cue.start] == ", ":
            return False
        return any(s.span.start == cue.end + 1 and s.rank == 0 for s in subjects)

    def _inserted(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Of a clause that is set into the sentence that it reports: "The plan, Jane Doe said, was"."""
        is_set_in = self._saying.goes_on.match(self._text, cue.end) is not None
        return self.reporter(subjects, cue, window) if is_set_in else None

    def _may_have_agent(self, subjects: Sequence[Subject], cue: Span, window: Span) -> bool:
        """Whether who stands behind "by" speaks: not in "asked by Jane Doe whether", but in "asked by her to "…"."""
        if cue.of(self._text) not in self._saying.active:
            return True
        agent = self._agent(subjects, cue)
        is_next = agent is not None and not self._text[agent.span.end : window.end].strip(" ,:")
        return (
            is_next
            or self._saying.told_to.search(self._text, max(cue.end, window.end - 4), window.end) is not None
        )

    def _agent(self, subjects: Sequence[Subject], cue: Span) -> Subject | None:
        """Who acts behind a verb in the passive."""
        agents = [s for s in subjects if 0 <= s.span.start - cue.end <= 60]
        return self._phrases.head(agents, 0) if agents else None

    def _quoted(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Whom another quotes: "the Gazette quoted Jane Doe as saying", "citing Jane Doe, it was"."""
        if self._saying.saying_as.search(self._text, max(0, cue.start - 4), cue.start):
            verbs = [*self._saying.quoting_as.finditer(self._text, window.start, cue.start)]
            return self._of_quoting_verb(subjects, Span(*verbs[-1].span()), cue) if verbs else None
        if not self._saying.quoting.fullmatch(self._text, cue.start, cue.end) or self._forms.is_passive(cue):
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
        if before and is_passive:
            return self._preceding.nearest(before, verb)
        return self._phrases.subject_of_sentence(before) if before else None

    def _behind(self, subjects: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Who follows a verb that begins the `window`, or one between commas."""
        if self._forms.is_inverted(cue, window) and cue.of(self._text) not in self._saying.of_object:
            pronoun = [s for s in subjects if s.span.end <= cue.start and self._text[s.span.start] == "-"]
            after = [s for s in subjects if 0 <= s.span.start - cue.end <= 90]
            if pronoun or after:
                return pronoun[0] if pronoun else self._phrases.subject_of_sentence(after)
        if self._saying.inserted.fullmatch(self._text, max(window.start, cue.start - 2), cue.end):
            behind = [s for s in subjects if 0 <= s.span.start - cue.end <= 40]
            subject = self._phrases.head(behind, 0) if behind else None
            is_next = subject is not None and (
                self._is_at_once_behind(cue, behind[0]) or self._has_role_before(cue, behind[0])
            )
            if subject and is_next and self._is_inserted(subject):
                return subject
        return None

    def _is_at_once_behind(self, cue: Span, subject: Subject) -> bool:
        """Whether no more than a title stands between a verb and a name, or nothing before a role."""
        return self._saying.opening.fullmatch(self._text, cue.end, subject.span.start) is not None and (
            subject.rank == 0 or subject.span.start == cue.end + 1
        )

    def _has_role_before(self, cue: Span, person: Subject) -> bool:
        """Whether only somebody's role stands between a verb and their name: "said rice farmer Jane Doe,"."""
        role = _ROLE.fullmatch(self._text, cue.end, person.span.start) if person.rank == 0 else None
        return role is not None and role["last"] in ROLES_BEFORE_NAMES

    def saying(self, cues: Sequence[Span], window: Span) -> Sequence[Span]:
        """Those of `cues`, from last to first, that say so: "she said he thought" tells her words, not his."""
        dashes = [match.start() for match in _DASH.finditer(self._text, window.start, window.end)]
        if len(dashes) == 2 and not self._is_led_in(dashes, window):
            cues = [c for c in cues if self._forms.is_foretold(c) or not dashes[0] < c.start < dashes[1]]
        while len(cues) > 1 and (
            self._is_of_contact_clause(cues[0], window)
            or self._only_describes(cues[0])
            or self._is_in_report(cues[1], cues[0], window)
        ):
            cues = cues[1:]
        if len(cues) > 1 and cues[0].of(self._text) in self._saying.thinking:
            return cues[1:]
        if len(cues) > 1 and self._ends_apart(cues[0], window) and self._tells_when(cues[-1], cues[0]):
            return cues[-1:]
        return cues

    def _is_in_report(self, outer: Span, inner: Span, window: Span) -> bool:
        """Whether a verb belongs to what another reports, and the words do not: "She said that when he asked, they were "…"."""
        if self._saying.nested.reports_when.fullmatch(self._text, outer.end, inner.start):
            return self._saying.nested.main_clause.search(self._text, inner.end, window.end) is not None
        is_apart = window.of(self._text).rstrip().endswith(".")
        return (
            is_apart
            and self._saying.nested.reports_that.fullmatch(self._text, outer.end, inner.start) is not None
        )

    def _is_led_in(self, dashes: Sequence[int], window: Span) -> bool:
        """Whether what stands between dashes right before the words tells whose they are: "to — as she puts it — "…""."""
        is_next = not self._text[dashes[1] : window.end].strip(" –—")
        return is_next and self._saying.inserts_report.match(self._text, dashes[0], dashes[1]) is not None

    def _tells_when(self, first: Span, last: Span) -> bool:
        """Whether the last verb of a sentence only says when the first was: "she said when she was told"."""
        return self._saying.temporal.search(self._text, first.end, last.start) is not None

    def _ends_apart(self, cue: Span, window: Span) -> bool:
        """Whether the words are none of the verb's: a full stop stands before them, or a colon and more of its clause."""
        before = window.of(self._text).rstrip()
        if before.endswith("."):
            return True
        is_addressing = cue.of(self._text) in self._saying.addressing
        return (
            before.endswith(":") and not is_addressing and len(self._text[cue.end : window.end].split()) > 1
        )

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

    def _opens_absolute(self, window: Span, cue: Span) -> bool:
        """Whether another's clause follows the words: "…", with Jane Doe urging them."""
        return (
            self._forms.is_participle(cue)
            and self._saying.opens_absolute.match(self._text, window.start, cue.start) is not None
        )

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
                and not self._forms.is_participle(cue)
            ):
                return before[place]
        return None

    def reporter_at_the_end(self, before: Sequence[Subject], cue: Span, window: Span) -> Subject | None:
        """Who stands between a comma and the verb that ends a sentence: ", its chairman has said."."""
        place = len(before) - 1
        while place > 0 and before[place].span.start - before[place - 1].span.end <= 1:
            place -= 1  # "spokesman Jane Doe"
        start, end = before[place].span.start, before[-1].span.end
        is_beside = self._saying.auxiliary.fullmatch(self._text, end, cue.start) is not None
        is_behind_comma = self._saying.opens_report.search(self._text, window.start, start) is not None
        if not is_beside or not is_behind_comma or self._forms.is_participle(cue):
            return None
        return self._phrases.head(before, place)

    def _behind_comma(self, subjects: Sequence[Subject], cue: Span) -> Subject | None:
        """Of a verb that stands right behind a comma, or of "according to" there."""
        behind = [s for s in subjects if 0 <= s.span.start - cue.end <= 90]
        if self._forms.is_foretold(cue):
            return self._foretold(behind, cue)
        is_inserted = self._saying.inserted.fullmatch(self._text, cue.start - 2, cue.end) is not None
        if not behind or not is_inserted or not self._is_at_once_behind(cue, behind[0]):
            return None
        return self._phrases.head(behind, 0)
