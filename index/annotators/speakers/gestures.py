"""Whom the sentence beside the words shows as they speak: Jane Doe shook her head. "…"; "…" Her voice broke."""

from __future__ import annotations

from index.annotators.languages.saying import Saying
from index.annotators.sentences import SENTENCE_END, sentence_start
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks, opens_sentence
from index.article import Span

_FEWEST_WORDS = 3
_LONGEST = 160
"""Characters of a sentence that does nothing but show somebody."""


class Gestures:
    """The sentences of one text that show who speaks."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._verbless = saying.verbless

    def before(self, marks: Marks, paragraph: Span) -> Subject | None:
        """Who is shown by the sentence before whole sentences."""
        if not self._is_whole(marks) or not opens_sentence(self._text, marks):
            return None
        end = marks.span.start - 1
        start = sentence_start(self._text, max(paragraph.start, end - 1), paragraph.start)
        return self._shown(Span(start, end)) if 0 < end - start <= _LONGEST else None

    def behind(self, marks: Marks, paragraph: Span) -> Subject | None:
        """Who is shown by the sentence behind those that begin a paragraph."""
        is_first = not self._text[paragraph.start : marks.span.start].strip()
        if not is_first or not marks.is_closed or not self._is_whole(marks):
            return None
        stop = SENTENCE_END.search(self._text, marks.span.end, paragraph.end)
        end = stop.end() if stop else paragraph.end
        if end - marks.span.end > _LONGEST:
            return None
        shown = self._shown(Span(marks.span.end, end))
        is_another = shown and self._verbless.answers_others.match(self._text, shown.span.end, end)
        return None if is_another else shown

    def _is_whole(self, marks: Marks) -> bool:
        words = marks.content.of(self._text).rstrip()
        return words.endswith((".", "?", "!", "…")) and len(words.split()) >= _FEWEST_WORDS

    def _shown(self, sentence: Span) -> Subject | None:
        """Of whom it says how they looked or what they did with their face, their hands, their voice."""
        start = sentence.start + len(sentence.of(self._text)) - len(sentence.of(self._text).lstrip())
        subjects = self._subjects.within(sentence)
        owner = self._verbless.owned_gesture.match(self._text, start, sentence.end)
        if owner:
            return Subject(Span(*owner.span("pronoun")), None, 0)
        first = next((s for s in subjects if s.rank < 2), None)
        if first is None or not self._begins(start, first):
            return None
        is_shown = any(
            pattern.match(self._text, first.span.end, sentence.end)
            for pattern in (self._verbless.gesture, self._verbless.owned_gesture)
        )
        return first if is_shown and self._saying.is_one_person(first.last_word) else None

    def _begins(self, start: int, subject: Subject) -> bool:
        """Whether no more than a title stands before it."""
        return self._verbless.titles.fullmatch(self._text, start, subject.span.start) is not None
