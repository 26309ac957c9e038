"""Laws, letters, pages and the like that say what is quoted, by verbs that need not be of saying: "the Act requires"."""

from __future__ import annotations

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks
from index.article import Span

_NEAR = 60
"""Characters before a document that tell whether it acts."""


class Documents:
    """Those of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying) -> None:
        self._text = text
        self._subjects = subjects
        self._verbless = saying.verbless

    def source(self, window: Span, marks: Marks) -> Subject | None:
        """The one whose words stand between `marks`: by what the `window` before them says, or what follows them."""
        for pattern in self._verbless.document_says:
            if (said := pattern.search(self._text, window.start, window.end)) and self._acts(said):
                return self._named(said)
        behind = self._verbless.document_says_behind.match(self._text, marks.span.end)
        return self._named(behind) if behind else None

    def _acts(self, said: regex.Match[str]) -> bool:
        """Whether a document is the subject, or its part: not "a critic of the law"."""
        start = said.start()
        earliest = max(0, start - _NEAR)
        if not self._verbless.document_governed.search(self._text, earliest, start):
            return True
        return self._verbless.part_of_document.search(self._text, earliest, start) is not None

    def _named(self, said: regex.Match[str]) -> Subject | None:
        """As it is called, or as whose it is: "her letter"."""
        span = Span(*said.span("noun"))
        if self._subjects.is_quoted(span):
            return None
        article = self._text.rfind(" ", 0, span.start - 1) + 1
        return Subject(Span(article, span.end), " ".join(said["noun"].split()), 1)
