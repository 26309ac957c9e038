"""Verbs that report speech by their place alone: "…," beamed Jane Doe; "…," she beamed.

Any verb does so that follows words which a comma or the like sets off, if its subject stands right beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from index.annotators.languages.saying import Saying
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject
from index.article import Span


class Quotative(Struct, frozen=True):
    """Such a verb and who is its subject."""

    verb: str
    subject: Subject


class Quotatives:
    """Those of one text."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._saying = saying
        self._phrases = NounPhrases(text, saying)

    def behind(self, window: Span, subjects: Sequence[Subject]) -> Quotative | None:
        """The one that `window` begins with, right behind a quotation, among the `subjects` there."""
        if not subjects:
            return None
        subject = self._phrases.head(subjects, 0)
        if self._text.startswith(("'s", "’s"), subject.span.end):  # something of theirs
            return None
        first = subjects[0].span.start
        verb = self._saying.quotative_first.match(self._text, window.start, window.end)
        is_turned = verb is not None and verb.end() == first  # "ironise-t-elle"
        if verb and verb.group().endswith((" in", " on")) and subject.last_word in self._saying.bodies:
            return None  # "lingered in an office"
        if verb and (is_turned or self._saying.before_subject.fullmatch(self._text, verb.end(), first)):
            return Quotative(verb["verb"], subject)
        if not self._saying.opening.fullmatch(self._text, window.start, first):
            return None
        verb = self._saying.quotative_last.match(self._text, subject.span.end, window.end)
        return Quotative(verb["verb"], subject) if verb else None

    def before(self, window: Span, subjects: Sequence[Subject]) -> Quotative | None:
        """The one that `window` ends with, before words that its comma sets off: Jane Doe reasoned, "…"."""
        if not subjects:
            return None
        verb = self._saying.quotative_before.match(self._text, subjects[-1].span.end, window.end)
        return Quotative(verb["verb"], self._phrases.head(subjects, len(subjects) - 1)) if verb else None
