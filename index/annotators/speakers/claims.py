"""Words that somebody's claim holds: "Jane Doe's claim that "…"", "in her words"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks
from index.article import Span


class Claims:
    """The nouns of saying of one text, and whose they are."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._verbless = saying.verbless

    def owner(self, window: Span, marks: Marks) -> Subject | None:
        """Whose claim the words are that stand behind the `window`."""
        claim = self._verbless.claim.search(self._text, window.start, window.end)
        if claim is None and marks.content.of(self._text)[:1].islower():
            claim = self._verbless.claim_made.search(self._text, window.start, window.end)
        if claim is None:
            claim = self._verbless.claimed.search(self._text, window.start, window.end)
            if claim and not self._verbless.claim_behind.match(self._text, marks.span.end):
                return None
        if claim is None:
            return self._author(window)
        if self._is_of_another(claim, window, marks):
            return None
        if claim["pronoun"]:
            return Subject(Span(*claim.span("pronoun")), None, 0)
        return self._named_at(claim.start(), self._subjects.within(window))

    def _is_of_another(self, claim: regex.Match[str], window: Span, marks: Marks) -> bool:
        """Whether somebody else speaks of the claim: "Asked about her claim that it was, he said", "He said her answer was"."""
        comma = self._text.find(", ", claim.start(), claim.end())
        if comma >= 0 and self._saying.cue.search(self._text, comma, window.end):
            return True
        is_part = marks.content.of(self._text)[:1].islower()
        return (
            is_part and self._verbless.judges_claim.search(self._text, window.start, window.end) is not None
        )

    def _author(self, window: Span) -> Subject | None:
        """By whom a claim is said to be: "claims by Jane Doe that it was", "a message from Jane Doe: "."""
        words = window.of(self._text)
        if not any(sign in words for sign in self._verbless.before_author):
            return None
        kinds = (
            (self._verbless.claim_by, self._verbless.claim_tail),
            (self._verbless.message_from, self._verbless.message_tail),
        )
        authors = (
            subject
            for subject in self._subjects.within(window)
            for before, tail in kinds
            if before.search(self._text, window.start, subject.span.start)
            and tail.fullmatch(self._text, subject.span.end, window.end)
        )
        return next(authors, None)

    def _named_at(self, end: int, subjects: Sequence[Subject]) -> Subject | None:
        """Who is named right before the sign of the possessive, or with more that is said of them."""
        beside = (s for s in (*subjects, *self._subjects.named) if s.span.end == end)
        return next(beside, None) or self._subjects.country_beside(end)
