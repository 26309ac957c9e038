"""What a verb of saying is like in its clause: a participle, in the passive, before its subject."""

from __future__ import annotations

from index.annotators.languages.saying import Saying
from index.article import Span


class VerbForms:
    """The forms of the verbs of one text."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._saying = saying

    def is_participle(self, cue: Span) -> bool:
        """Whether a cue has the subject of its sentence: "saying", but not "kept saying"."""
        if not self._is_present(cue):
            return False
        return self._saying.progressive.search(self._text, max(0, cue.start - 40), cue.end) is None

    def _is_present(self, cue: Span) -> bool:
        return self._saying.participle.fullmatch(self._text, cue.start, cue.end) is not None

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

    def is_before_its_subject(self, cue: Span, window: Span) -> bool:
        """Whether the subject is to be looked for behind the verb: inverted, or "according to"."""
        return self.is_foretold(cue) or self.is_inverted(cue, window)
