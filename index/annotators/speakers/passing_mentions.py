"""Who is only named in passing, and is not whom the next sentences are about."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_MOST_WORDS_OF_CREDIT = 10
"""Words of a line that says who took a picture."""
_MOST_WORDS_OF_OPENING = 4
"""Words before somebody of whom a sentence speaks, though a preposition stands there: "For Jane Doe, "."""
_ENDS = ("", ".", "!", "?", ":", ",", ";", "…", "”", "»", '"', "’", "'")
"""How a line of sentences ends, or one within a sentence that is broken at a width."""
_TOLD_OF = regex.compile(r",\s(?=(?:an?|the)\s(?:[\p{Ll}-]+\s){1,3}\Z)")
"""What stands between a name and the name of a body in what somebody is: "Jane Doe, a former NATO pilot"."""
_INDEFINITE = regex.compile(r"[Aa]n?\s")
_DASHES = (" - ", " – ", " — ", "—")
"""What may set off what somebody is: "the defendant - a father of one -"."""
_APPOSED = regex.compile(r"(?:\s\([^()\n]{1,40}\))?,\s(?:\d{1,3},\s)?")


class PassingMentions:
    """Those of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, phrases: NounPhrases) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._mentions = saying.mentions
        self._phrases = phrases

    def is_minor(self, subject: Subject) -> bool:
        """Whether somebody is only mentioned: "his mother", "with an officer", "to Jane Doe's house"."""
        start = subject.span.start
        if self._is_credit(subject):
            return True
        if subject.rank == 0 and self._text.startswith(("'s", "’s"), subject.span.end):
            return self._phrases.is_governed(subject)
        if subject.rank == 0 and (self._is_in_passing(subject) or self.is_complement(subject)):
            return True
        if subject.rank == 0 and self._saying.relative.match(self._text, subject.span.end):
            return False
        if subject.rank == 0:
            return self._mentions.genitive.search(self._text, max(0, start - 40), start) is not None
        return subject.rank == 1 and (
            (
                self._subjects.is_owned(subject)
                and not self._saying.speaking.match(self._text, subject.span.end)
            )
            or self._phrases.is_governed(subject)
            or self._mentions.done_by.search(self._text, max(0, start - 24), start) is not None
        )

    def is_anybodys(self, role: Subject) -> bool:
        """Whether it only tells whose something is or what somebody is, and nobody in particular is meant: "a friend's post", "A clerk, he"."""
        is_telling = self._phrases.is_owner(role) or self._mentions.pronoun_behind.match(
            self._text, role.span.end
        )
        return bool(is_telling) and _INDEFINITE.match(self._text, role.span.start) is not None

    def _is_in_passing(self, person: Subject) -> bool:
        """Whether a sentence about others names somebody behind a preposition, and says nothing of who that is."""
        start, end = person.span.start, person.span.end
        opening = self._text[sentence_start(self._text, start, max(0, start - 300)) : start].split()
        return (
            len(opening) > _MOST_WORDS_OF_OPENING
            and not self._text.startswith((",", " ("), end)
            and self._phrases.is_governed(person)
            and not self._saying.deed.match(self._text, end)
            and not self._mentions.example.search(self._text, max(0, start - 60), start)
        )

    def is_complement(self, person: Subject) -> bool:
        """Whether another says something, who is named with somebody or somewhere: "The member for Ohio says"."""
        is_of_another = self._text.endswith(self._mentions.before_complement, 0, person.span.start)
        return is_of_another and self._saying.speaking.match(self._text, person.span.end) is not None

    def _is_credit(self, subject: Subject) -> bool:
        """Whether a line names somebody that is no sentence: "Jane Doe/Reuters", "Photo: Jane Doe"."""
        start = self._text.rfind("\n", 0, subject.span.start) + 1
        end = self._text.find("\n", subject.span.end)
        line = self._text[start : end if end >= 0 else start].strip()
        is_short = len(line.split()) <= _MOST_WORDS_OF_CREDIT
        return is_short and line[-1:] not in _ENDS and line != subject.span.of(self._text)

    def is_addressed(self, subject: Subject) -> bool:
        """Whether somebody only hears what another says or undergoes what another does: "told Jane Doe", "hit by Jane Doe"."""
        start = subject.span.start
        earliest = max(0, start - 40)
        return (
            self._mentions.addressed.search(self._text, earliest, start) is not None
            or self._mentions.done_by.search(self._text, earliest, start) is not None
        )

    def is_apposed(self, role: Subject) -> bool:
        """Whether it only says who somebody named right before is: "Jane Doe (R-Utah), the chairman"."""
        start = role.span.start
        if role.rank != 1:
            return False
        if _INDEFINITE.match(self._text, start):
            if self._text.endswith(_DASHES, 0, start):
                return True
            if self._text.startswith(",", role.span.end):
                return self._text.endswith(", ", 0, start)
        before = _TOLD_OF.search(self._text, max(0, start - 40), start)
        start = before.end() if before else start
        if not self._text.endswith(", ", 0, start):
            return False
        named = self._subjects.people(Span(max(0, start - 100), start))
        return bool(named) and _APPOSED.fullmatch(self._text, named[-1].span.end, start) is not None

    def is_capacity(self, role: Subject) -> bool:
        """Whether it is only what somebody is: "as a teacher", "was a teacher"."""
        start = role.span.start
        return (
            role.rank == 1
            and self._mentions.capacity.search(self._text, max(0, start - 12), start) is not None
        )

    def ungoverned(self, sentence: Sequence[Subject]) -> list[Subject]:
        """Those whom no preposition governs, nor another with whom they are joined: "of Jane Doe and Ann Roe"."""
        free: list[Subject] = []
        governed: Subject | None = None
        for subject in sentence:
            between = self._text[governed.span.end : subject.span.start] if governed else ""
            is_joined = between.strip(" ,") in self._mentions.conjunctions or (
                between == ", "
                and self._mentions.goes_on_list.match(self._text, subject.span.end) is not None
            )
            is_object = self._phrases.is_governed(subject) or self.is_addressed(subject)
            is_kin = self.is_listed_kin(subject) and not self._saying.speaking.match(
                self._text, subject.span.end
            )
            if is_object or is_joined or is_kin:
                governed = subject
            else:
                free.append(subject)
        return free

    def without_inserted(self, sentence: Sequence[Subject]) -> Sequence[Subject]:
        """Those but for who is named in a relative clause about another: "The actress, who played Jane Doe, said"."""
        if len(sentence) < 2:
            return sentence
        for subject in sentence:
            clause = self._saying.interruptions.relative_insertion.match(self._text, subject.span.end)
            if clause:
                return [s for s in sentence if not clause.start() <= s.span.start < clause.end()]
        return sentence

    def is_listed_kin(self, subject: Subject) -> bool:
        """Whether somebody is only named as another's: "with their daughters, Jane and Ann"."""
        start = subject.span.start
        return self._mentions.listed_kin.search(self._text, max(0, start - 80), start) is not None
