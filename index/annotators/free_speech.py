"""Speech that no verb of saying reports: the words of whom the sentences around it are about."""

from __future__ import annotations

from index.annotators.marks import Marks, opens_sentence
from index.annotators.predicates import Predicates
from index.annotators.saying import Saying
from index.annotators.subjects import Subject, Subjects
from index.article import Span

_FEWEST_WORDS_ALONE = 8
"""Words of a quotation that somebody speaks though nothing says so."""


class FreeSpeech:
    """Such speech in one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, predicates: Predicates) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._predicates = predicates

    def speaker(self, marks: Marks, sentence: Span, paragraph: Span) -> Subject | None:
        """Of the words between `marks`, by the part of their `sentence` that stands before them, or those before that."""
        return self._subject_of_sentence(sentence) or self._spoken_of(marks, paragraph)

    def _spoken_of(self, marks: Marks, paragraph: Span) -> Subject | None:
        """Whom the sentences before speak of, and of nobody else."""
        content = marks.content.of(self._text).rstrip()
        is_whole = len(content.split()) >= _FEWEST_WORDS_ALONE and content.endswith((".", "?", "!"))
        if not is_whole or not opens_sentence(self._text, marks):
            return None
        before = self._subjects.within(Span(paragraph.start, marks.span.start))
        people = [s for s in before if s.rank == 0 and s.speaker is not None]
        others = [s for s in before if s.rank == 1 and not self._predicates.is_governed(s)]
        is_one = len({person.speaker for person in people}) == 1
        if not is_one or others or self._predicates.is_governed(people[0]):
            return None
        return people[-1]

    def _subject_of_sentence(self, window: Span) -> Subject | None:
        """For words worked into a sentence: who the sentence is about."""
        before = window.of(self._text).rstrip()
        if not before or before.endswith((".", "?", "!")):
            return None
        if self._saying.announcement.search(self._text, window.start, window.end):
            return None
        subjects = [s for s in self._subjects.within(window) if s.rank < 2]
        acting = [s for s in subjects if self._saying.acting.match(self._text, s.span.end)]
        if before.endswith(":"):
            acting = acting or [s for s in subjects if s.rank == 0][:1]
        return acting[-1] if acting else None
