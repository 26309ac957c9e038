"""Which roles can only be another word for somebody whom the text has named: "the striker", "la Niçoise"."""

from __future__ import annotations

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.subjects import Subject, Subjects


class OtherWords:
    """Those of one text."""

    def __init__(
        self, text: str, subjects: Subjects, saying: Saying, agreement: Agreement, said: SaidBefore
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._references = saying.references
        self._agreement = agreement
        self._said = said

    def is_description(self, role: Subject) -> bool:
        """Whether a role can only be another word for somebody who was named: "the striker", not "the mayor"."""
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        is_bare = not role.head or (role.speaker or "").lower().endswith(role.head)
        noun = role.last_word.rpartition(" ")[2]
        is_telling = (
            noun in self._references.describing
            or self._has_many_children(role)
            or self._references.of_an_age.match(self._text, role.span.start) is not None
        )
        is_other = not self._saying.varies and (
            role.last_word in self._references.newcomers or self._is_of_place(role)
        )
        return role.rank == 1 and is_definite and is_bare and is_telling and not is_other

    def _is_of_place(self, role: Subject) -> bool:
        """Whether it says of what: "the Archbishop of York"."""
        return self._references.of_somewhere.match(self._text, role.span.end) is not None

    def _has_many_children(self, role: Subject) -> bool:
        return (
            self._references.many_children.match(self._text, role.span.end - len(role.last_word)) is not None
        )

    def is_introduced(self, role: Subject) -> bool:
        """Whether the text spoke of another by this word: "a gunman", who is "the gunman" from then on."""
        pattern = rf"{self._saying.indefinite.pattern}{regex.escape(role.last_word)}\b(?!,?\s\p{{Lu}})"
        return self._said.matches(pattern, role.span.start)

    def is_new(self, role: Subject) -> bool:
        """Whether it is one that the text has not used before, and that fits anybody: "the swimmer"."""
        noun, start = role.last_word, role.span.start
        if role.rank != 1 or self._references.plain.fullmatch(role.speaker or "") is None:
            return False
        if self._agreement.is_several(role) or not self._saying.definite.match(self._text, start):
            return False
        if self._references.restricted.match(self._text, role.span.end):
            return False
        if self._references.contrast.search(self._text, max(0, start - 30), start):
            return False
        is_shown = self._references.demonstrative.match(self._text, start) is not None
        if self._saying.is_nobody(noun) or (noun in self._references.newcomers and not is_shown):
            return False
        if self._references.complement.match(self._text, role.span.end):
            return False
        if self._references.answers.search(self._text, max(0, start - 40), start):
            return False
        return self._is_unheard(noun, start)

    def _is_unheard(self, noun: str, start: int) -> bool:
        """Whether no word of the text before is the same."""
        return not self._said.matches(rf"\b(?i:{regex.escape(noun)})\b", start)

    def is_called_otherwise(self, role: Subject, name: str | None) -> bool:
        """Whether a role is an office, and the person of that name was introduced by what they are."""
        if role.last_word not in self._references.offices:
            return False
        person = next((s for s in self._subjects.named if s.speaker == name), None)
        if person is None:
            return False
        start, end = person.span.start, person.span.end
        return (
            self._references.called_before.search(self._text, max(0, start - 100), start) is not None
            or self._references.called_behind.match(self._text, end) is not None
            or (
                role.last_word in self._references.settled_offices
                and self._references.called_anything.match(self._text, end) is not None
            )
        )
