"""Statements that a text announces: "Jane Doe issued the following statement"."""

from __future__ import annotations

from index.annotators.languages.saying import Saying
from index.annotators.sentences import SENTENCE_END, end_of_words, sentence_start
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_HEAD = 1500
"""Characters from the beginning in which the statement is announced that is the whole text."""
_LONGEST = 500
"""Characters of a sentence that does nothing but announce one."""


class Announcements:
    """The announcements of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, predicates: Predicates) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._verbless = saying.verbless
        self._predicates = predicates

    def is_in(self, window: Span) -> bool:
        """Whether somebody announces a statement there."""
        return any(
            pattern.search(self._text, window.start, window.end)
            for pattern in (self._verbless.announcement, self._verbless.excerpt)
        )

    def at_the_head(self) -> Subject | None:
        """Whose statement the text gives, if it says so at its head."""
        if excerpt := self._verbless.excerpt.search(self._text, 0, _HEAD):
            return self._named_behind(excerpt.end())
        announcement = self._verbless.announcement.search(self._text, 0, _HEAD)
        if announcement is None:
            return None
        end = announcement.end()
        return self.announcer(Span(sentence_start(self._text, end, max(0, end - _LONGEST)), end))

    def _named_behind(self, place: int) -> Subject | None:
        """The first person in the rest of a sentence: "The following are remarks that Jane Doe gave"."""
        end = SENTENCE_END.search(self._text, place, place + _LONGEST)
        rest = Span(place, end.start() if end else min(len(self._text), place + _LONGEST))
        return next((s for s in self._subjects.within(rest) if s.rank == 0 and s.speaker), None)

    def announcer(self, window: Span) -> Subject | None:
        """The one person who is said to announce a statement in `window`: not several of them."""
        if excerpt := self._verbless.excerpt.search(self._text, window.start, window.end):
            return self._named_behind(excerpt.end())
        announcement = self._verbless.announcement.search(self._text, window.start, window.end)
        if announcement is None:
            return None
        people = [s for s in self._subjects.within(window) if s.rank == 0]
        if author := self._author(Span(announcement.end(), window.end)):
            return author
        announcer = self._predicates.subject(people, Span(*announcement.span()), window, follows=False)
        is_joint = announcer and self._verbless.joined.search(self._text, window.start, announcer.span.start)
        return None if is_joint else announcer

    def announcer_since(self, window: Span) -> Subject | None:
        """Who does so before a colon where the sentence goes on with what others said: "issued this statement after John Roe announced it: "."""
        end = end_of_words(self._text, window.end)
        if not self._text.endswith(":", window.start, end):
            return None
        given = self._verbless.announcement.search(self._text, window.start, end)
        is_since = given and self._saying.temporal.search(self._text, given.end(), end)
        return self.announcer(window) if is_since else None

    def _author(self, rest: Span) -> Subject | None:
        """From whom the statement is said to be: "the palace issued a statement from the king"."""
        subjects = self._subjects.within(rest)
        is_named = subjects and self._saying.authorship.fullmatch(
            self._text, rest.start, subjects[0].span.start
        )
        return subjects[0] if is_named else None
