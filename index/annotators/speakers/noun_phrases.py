"""Whom a noun phrase means: "Hale's lawyer, Mark Dunn" is Mark Dunn."""

from __future__ import annotations

from collections.abc import Sequence

from index.annotators.languages.saying import Saying
from index.annotators.speakers.subjects import Subject
from index.article import Span

_NEAR = 60
"""Characters between a comma and who is named behind it and a verb."""


class NounPhrases:
    """The noun phrases of one text, read from their first words on."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._saying = saying

    def head(self, subjects: Sequence[Subject], place: int) -> Subject:
        """From the first words of a noun phrase to whom it means: "Hale's lawyer, Mark Dunn" is Mark Dunn."""
        here = subjects[place]
        if whose := self.somebodys(subjects, place):
            return whose
        following = subjects[place + 1] if place + 1 < len(subjects) else None
        if following is None:
            return here
        if here.rank == 0:
            return following if self._is_whose_role(here, following) else here
        if following.rank == 0 and self._is_named_by(here.span.end, following):
            return following
        if self._is_author(here, following):
            return self.head(subjects, place + 1)
        if here.rank == 1 and following.rank == 2 and self._is_called(here, following):
            return following
        if self._is_body_in_apposition(here, following):
            return following
        if here.rank == 1:
            return self._name_after_complement(subjects, place) or here
        return self.head(subjects, place + 1) if self._stand_together(here, following) else here

    def somebodys(self, subjects: Sequence[Subject], place: int) -> Subject | None:
        """Who belongs to whom the phrase begins with, by name if that follows: "Hale's lawyer"."""
        here = subjects[place]
        if here.speaker and self._saying.owned_writing.match(self._text, here.span.end):
            return here
        people = [s for s in subjects[place + 1 : place + 3] if s.rank == 0]
        if people and people[0] is subjects[place + 1] and self._is_owned_by_name(here, people[0]):
            return people[0]
        owned = self._saying.owned_role.match(self._text, here.span.end)
        if owned is None or (here.rank == 0 and self._text[here.span.end] == ","):
            return None
        if here.span.of(self._text).lower() in self._saying.pronouns:
            return None  # "she's heading the council"
        named = next((person for person in people if self._is_named_by(owned.end(), person)), None)
        named = named or self._name_behind_complement(owned.end(), subjects[place + 1 : place + 6])
        return named or Subject(
            Span(here.span.start, owned.end()), self._text[here.span.start : owned.end()], 1
        )

    def _name_behind_complement(self, end: int, subjects: Sequence[Subject]) -> Subject | None:
        """The person of "Hale's lawyer in Ohio, Mark Dunn,"."""
        people = (s for s in subjects if s.rank == 0 and s.speaker)
        return next(
            (
                person
                for person in people
                if self._saying.apposition.fullmatch(self._text, end, person.span.start)
                and self._text[person.span.end : person.span.end + 1] in (",", ".", ":", "")
            ),
            None,
        )

    def is_governed(self, subject: Subject) -> bool:
        """Whether a preposition stands before: "of the NATO", "with Jane Doe"."""
        start = subject.span.start
        if self._saying.nominative.match(self._text, start) or self.is_one_of_several(subject):
            return False
        if self._saying.governor.search(self._text, max(0, start - 60), start):
            return True
        is_title = self._saying.governed_title.search(self._text, max(0, start - 120), start) is not None
        return (
            subject.rank == 0 and is_title and not self._saying.speaking.match(self._text, subject.span.end)
        )

    def is_owner(self, subject: Subject) -> bool:
        """Whether something of theirs follows: "Jane Doe's plan"."""
        return self._text.startswith(("'s ", "’s "), subject.span.end)

    def reporter_at_the_end(self, subjects: Sequence[Subject], sentence: Span) -> Subject | None:
        """Who is named behind the last comma and the verb of a sentence: "The results are clear, says Jane Doe, a clerk."."""
        for person in subjects:
            start, end = person.span.start, person.span.end
            if person.rank > 0 or not person.speaker or self._text[end : end + 1] not in (",", "."):
                continue
            if self._saying.reports_behind.search(self._text, max(sentence.start, start - _NEAR), start):
                return person
        return None

    def is_one_of_several(self, subject: Subject) -> bool:
        """Whether only one of those is meant: "one of the lawyers"."""
        start = subject.span.start
        return self._saying.one_of.search(self._text, max(0, start - 8), start) is not None or (
            self._saying.one_of.match(self._text, start, subject.span.end) is not None
            and not self._text[:start].endswith((" on ", " with ", " to ", " from "))
        )

    def subject_of_sentence(self, before: Sequence[Subject]) -> Subject:
        """The first who does not depend on a preposition."""
        free = (place for place, subject in enumerate(before) if not self.is_governed(subject))
        return self.head(before, next(free, len(before) - 1))

    def agent(self, subjects: Sequence[Subject]) -> Subject | None:
        """Who acts in a sentence that begins with another's clause: "Calling it a shame, Jane Doe left"."""
        return subjects[0] if subjects and not self.is_governed(subjects[0]) else None

    def _is_owned_by_name(self, owner: Subject, person: Subject) -> bool:
        """Whether what somebody is to another stands before their name: "Doe's chief of staff Ann Roe"."""
        start, end = owner.span.end, person.span.start
        return (
            person.speaker is not None
            and self._saying.owned_name.fullmatch(self._text, start, end) is not None
        )

    def _is_whose_role(self, body: Subject, person: Subject) -> bool:
        """Whether a name is a body's, though it was taken for a person's: "Acme boss Jane Doe"."""
        between = self._text[body.span.end : person.span.start]
        return person.rank == 0 and self._saying.role_between.fullmatch(between) is not None

    def _name_after_complement(self, subjects: Sequence[Subject], place: int) -> Subject | None:
        """The person of "the president of the Green Party, Jane Doe"."""
        role = subjects[place]
        for person in subjects[place + 1 : place + 5]:
            between = self._text[role.span.end : person.span.start]
            if person.rank == 0 and person.speaker and self._saying.apposition.fullmatch(between):
                return person
        return None

    def _is_called(self, role: Subject, body: Subject) -> bool:
        """Whether the name of a body follows at once: "the company Acme"."""
        is_next = self._text[role.span.end : body.span.start] == " "
        return is_next and (
            role.last_word in self._saying.bodies or role.last_word in self._saying.written_things
        )

    def _is_body_in_apposition(self, role: Subject, body: Subject) -> bool:
        """Whether a name between commas says which body is meant: "the federation of banks, Febel,"."""
        between = self._text[role.span.end : body.span.start]
        is_closed = self._text[body.span.end : body.span.end + 2].lstrip()[:1] in (",", ":")
        is_of_body = role.rank == 1 and body.rank == 2 and role.last_word in self._saying.bodies
        return (
            is_of_body
            and is_closed
            and "," in between
            and (self._saying.apposition.fullmatch(between) is not None or between == ", ")
        )

    def _is_author(self, work: Subject, author: Subject) -> bool:
        """Whose words are read: "a statement from the Finance Ministry"."""
        between = self._text[work.span.end : author.span.start]
        return (
            work.rank == 1
            and work.last_word in self._saying.written_things
            and self._saying.authorship.fullmatch(between) is not None
        )

    def _is_named_by(self, end: int, person: Subject) -> bool:
        """Whether `person` follows in apposition, with no more than a title between."""
        return 0 <= person.span.start - end <= 40 and (
            self._saying.to_name.fullmatch(self._text[end : person.span.start]) is not None
        )

    def _stand_together(self, one: Subject, other: Subject) -> bool:
        """An organisation before its people: "NATO spokeswoman Ann Lee", "Brandivo CEO Tom Cole"."""
        has_article = other.rank == 1 and any(
            article.match(self._text, other.span.start)
            for article in (self._saying.definite, self._saying.indefinite)
        )
        if other.rank == 2 or has_article:
            return False
        between = self._text[one.span.end : other.span.start]
        return len(between) <= 40 and self._saying.before_people.fullmatch(between) is not None
