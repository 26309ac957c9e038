"""Labels that say whose words stand beside them: "Jane Doe: …", and "…" – Jane Doe."""

from __future__ import annotations

import regex

from index.annotators.announcements import Announcements
from index.annotators.marks import Marks, opens_sentence
from index.annotators.predicates import Predicates
from index.annotators.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.subjects import Subject, Subjects
from index.article import Span

_DASH = regex.compile(r"\s*(?:--?|–|—)(?=\s?\p{Lu})")
_SIGNER = regex.compile(r"\s?(?:\p{Lu}\p{L}+\.?\s){0,2}")
_MOST_WORDS_OF_HEADING = 10
_BRACKETED = regex.compile(r"(?:\s\([^()\n]*\))?\s*")
_LONGEST_SIGNATURE = 100
"""Characters of a name and what follows it in its line."""


class Labels:
    """Those of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, predicates: Predicates) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._predicates = predicates
        self._announcements = Announcements(text, subjects, saying, predicates)

    def speaker(self, window: Span) -> Subject | None:
        """Set before the words with a colon, as in an interview or a play, or at the end of a sentence about whom."""
        if not window.of(self._text).rstrip().endswith(":"):
            return None
        if self._announcements.is_in(window):
            return self._announcements.announcer(window)
        subjects = self._subjects.within(window)
        free = [s for s in subjects if not self._predicates.is_governed(s)]
        writers = [s for s in free if s.last_word not in self._saying.written_things]
        return self._predicates.subject_of_sentence(writers or subjects) if free else None

    def heading(self, line: Span) -> Subject | None:
        """Whom a short line ends with that stands above the words, as in a list of reactions: "Le plus fier : Jane Doe (Caen)"."""
        if not self._saying.always_inverts or len(line.of(self._text).split()) > _MOST_WORDS_OF_HEADING:
            return None
        people = [s for s in self._subjects.within(line) if s.rank == 0 and s.speaker]
        is_last = people and _BRACKETED.fullmatch(self._text, people[-1].span.end, line.end) is not None
        return people[0] if is_last and len({s.speaker for s in people}) == 1 else None

    def announcer(self, marks: Marks, paragraph: Span) -> Subject | None:
        """By the sentence before whole sentences: "Jane Doe made this statement after the vote. "…"."""
        if not opens_sentence(self._text, marks):
            return None
        start = sentence_start(self._text, max(paragraph.start, marks.span.start - 2), paragraph.start)
        return self._announcements.announcer(Span(start, marks.span.start))

    def owner(self, window: Span) -> Subject | None:
        """Whose words a noun before a colon announces: it echoes Jane Doe's own slogan: "…"."""
        if not self._text[window.start : window.end].endswith((": ", "? ")):
            return None
        subjects = self._subjects.within(window)
        owners = (
            s
            for s in reversed(subjects)
            if self._saying.owned_words.match(self._text, s.span.end, window.end)
            and not self._predicates.is_governed(s)
        )
        return next(owners, None)

    def bare_signer(self, marks: Marks) -> Subject | None:
        """Behind whole sentences with no verb at all: "…," Jane Doe, the mayor."."""
        if not marks.is_closed or not marks.content.of(self._text).rstrip().endswith((",", ".", "?", "!")):
            return None
        signature = self._saying.signature.match(self._text, marks.span.end)
        if signature is None:
            return None
        within = self._subjects.within(Span(marks.span.end, signature.end()))
        signer = next((s for s in within if s.rank == 0 and s.speaker), None)
        return (
            signer
            if signer and signer.span.end in (signature.end("name"), signature.end("name") - 1)
            else None
        )

    def _is_all_of_a_line(self, marks: Marks) -> bool:
        """Whether whole sentences stand between them, or nothing before them in their line."""
        is_first = not self._text[self._text.rfind("\n", 0, marks.span.start) + 1 : marks.span.start].strip()
        return is_first or marks.content.of(self._text).rstrip().endswith((".", "?", "!", "…"))

    def signer(self, marks: Marks) -> Subject | None:
        """Behind whole sentences and a dash, with nothing else in the line: "…" – Jane Doe, mayor."""
        dash = _DASH.match(self._text, marks.span.end)
        if dash is None or not self._is_all_of_a_line(marks) or not opens_sentence(self._text, marks):
            return None
        end = self._text.find("\n", dash.end())
        line = Span(dash.end(), end if end >= 0 else len(self._text))
        signer = next((s for s in self._subjects.within(line) if s.rank == 0 and s.speaker), None)
        if signer is None or len(line) > _LONGEST_SIGNATURE:
            return None
        is_first = _SIGNER.fullmatch(self._text, line.start, signer.span.start) is not None
        is_last = self._text[signer.span.end : line.end].strip()[:1] in ("", ",", "(", ".")
        return signer if is_first and is_last else None
