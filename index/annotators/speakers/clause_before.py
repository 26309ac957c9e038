"""Who says words that stand in a clause of their own, though another that reports something follows them."""

from __future__ import annotations

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.speakers.attributions import Attribution, Attributions
from index.annotators.speakers.clauses import Clauses
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.verbless_speakers import VerblessSpeakers
from index.annotators.speech.marks import Marks, opens_sentence
from index.article import Span

_SMALL = frozenset(("the", "a", "an", "as", "to", "by", "his", "her"))
"""Words that may stand before a speaker's name or role."""


class ClauseBefore:
    """Such clauses of one text."""

    def __init__(
        self,
        text: str,
        saying: Saying,
        *,
        predicates: Predicates,
        clauses: Clauses,
        verbless: VerblessSpeakers,
        attributions: Attributions,
    ) -> None:
        self._text = text
        self._saying = saying
        self._predicates = predicates
        self._forms = predicates.forms
        self._clauses = clauses
        self._verbless = verbless
        self._attributions = attributions

    def speaker(self, after: Attribution, marks: Marks, window: Span) -> Attribution | None:
        """Who says words in a clause that another follows: When Jane Doe called it "a shame", John Roe laughed."""
        if opens_sentence(self._text, marks):
            return None
        if self._saying.nested.whose_words.search(self._text, window.start, window.end):
            return self._clauses.beside_cue(window, SpeakerRule.BEFORE)
        if self._saying.nested.question.match(self._text, window.start, window.end):
            return Attribution(None, None, after.cue, SpeakerRule.BEFORE)
        if self._is_verb_next(window):
            inner = self._clauses.beside_cue(window, SpeakerRule.BEFORE)
            if inner or (inner := self._of_the_last(window)):
                return inner if inner.speaker else None
        if self._saying.nested.takes_up.match(self._text, window.start, window.end):
            return self._verbless.claimed(window, marks)
        is_of_clause = (
            self._saying.nested.opens_report_with.search(self._text, window.start, window.end)
            or self._saying.nested.puts_off.match(self._text, window.start, window.end)
            or not self._is_at_once(after, marks)
            or self._is_source(after)
        )
        return self._clauses.beside_cue(window, SpeakerRule.BEFORE) if is_of_clause else None

    def _of_the_last(self, window: Span) -> Attribution | None:
        """Who spoke right before the `window`, and goes on there: He called it "a shame" and said, "…"."""
        cue = self._clauses.goes_on(window) if self._predicates.is_behind_words(window) else None
        if cue is None or self._attributions.last is None:
            return None
        return Attribution(self._attributions.last, None, cue, SpeakerRule.CONTINUATION)

    def _is_verb_next(self, window: Span) -> bool:
        """Whether a verb of saying leads words in that a source follows: The man shouted "help", a witness said."""
        cue = None if self._saying.always_inverts else next(iter(self._clauses.cues(window)[-1:]), None)
        if cue is None or self._text[cue.end : window.end].strip(" ,:") or self._forms.is_passive(cue):
            return False
        return not self._forms.is_foretold(cue)

    def _is_at_once(self, after: Attribution, marks: Marks) -> bool:
        """Whether nothing else stands between words and who speaks them, or the verb."""
        if after.mention is None or self._saying.always_inverts:
            return True
        between = self._text[marks.span.end : after.mention.start].strip(" ,").split()
        if after.cue and after.cue in between:  # inverted
            return between[0] == after.cue
        return not any(word[0].islower() and word not in _SMALL for word in between)

    def _is_source(self, source: Attribution) -> bool:
        """Whether only the source of a part of the sentence follows: She called it "a shame", according to NBC."""
        cue = source.cue or ""
        return cue in self._saying.reporting or self._saying.foretold.fullmatch(cue) is not None
