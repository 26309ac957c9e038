"""Whom the head of a text speaks of by what they are, before it names them: "A bishop …", then "Tom Hale …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import end_of_words
from index.annotators.speakers.subjects import Subject

_OPENS_SENTENCE = regex.compile(
    r"(?:^|[.!?][\"”]?\s|\n)(?:\p{Lu}\p{Ll}+ing\s[^.;:“”\"]{1,80},\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}\Z"
)
"""What stands before a name with which a sentence begins: titles, "Speaking after the vote, "."""
_WHO = regex.compile(r"(?:\s(?:from|of|at|in)\s[^,.;:]{1,40})?\s(?:who|whose)\b")
_PARAGRAPH = regex.compile(r"\n\s*")
_TITLE = regex.compile(r"(?:\p{Lu}\p{L}{0,4}\.?\s)?")
_LONGEST_LEAD = 400
"""Characters at the head of a text that may speak of somebody before they are named."""


class Leads:
    """The head of one text."""

    def __init__(self, text: str, named: Sequence[Subject], saying: Saying) -> None:
        self._text = text
        self._saying = saying
        self._references = saying.references
        self._named = tuple(named)
        self._starts = [subject.span.start for subject in named]
        self._people = [subject for subject in named if subject.rank == 0]
        self._starts_of_people = [person.span.start for person in self._people]

    def of(self, role: Subject) -> str | None:
        """Who is named below the head of the text, if that has spoken of them by such a role."""
        return (self._named_next(role) or self._named_below(role)) if role.rank == 1 else None

    def _named_below(self, role: Subject) -> str | None:
        """Whom a text names that has begun with a role alone: "A bishop …", then "Tom Hale …", then "the bishop"."""
        number = bisect_left(self._starts_of_people, role.span.start)
        if not number or not self._saying.definite.match(self._text, role.span.start):
            return None
        first, last = self._people[0], self._people[number - 1]
        start = first.span.start
        if first.speaker != last.speaker or start > _LONGEST_LEAD:
            return None
        is_nobody = self._saying.is_nobody(role.last_word) or role.last_word in self._references.strangers
        if is_nobody or not _OPENS_SENTENCE.search(self._text, max(0, start - 120), start):
            return None
        noun = rf"\b(?i:an?|the)\s(?:[\p{{L}}-]+\s){{0,4}}?(?i:{regex.escape(role.last_word)})\b[^\n]*\n"
        return first.speaker if regex.search(noun, self._text, endpos=start) else None

    def _named_next(self, role: Subject) -> str | None:
        """Whom the second paragraph begins with, where the first tells of one without a name: "A sweeper who won"."""
        start, end = role.span.start, role.span.end
        is_first = end_of_words(self._text, start) == 0 and self._saying.indefinite.match(self._text, start)
        if not is_first or role.last_word in self._references.officials or not _WHO.match(self._text, end):
            return None
        below = _PARAGRAPH.search(self._text, end)
        place = bisect_left(self._starts, below.end()) if below else len(self._named)
        named = self._named[place] if place < len(self._named) else None
        if below is None or named is None or named.rank != 0:
            return None
        is_next = _TITLE.fullmatch(self._text, below.end(), named.span.start) is not None
        return named.speaker if is_next else None
