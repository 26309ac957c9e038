"""Whom a role is another word for, as news names people on second reference: "the US president"."""

from __future__ import annotations

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.antecedents import Antecedents
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.other_words import OtherWords
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_BEHIND_SENTENCE = ' \n"”’»)'
"""What may stand between a sentence and the next."""
_OWNED = regex.compile(r"(?:['’]s|s['’])\s")
_NEAR = 600
"""Characters before a role in which somebody is spoken of whom it may mean."""
_FARTHEST_BEHIND_WORDS = 40
"""Characters between words and who says them."""


class SecondReferences:
    """The roles of one text by which it goes on to call those whom it has named."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        phrases: NounPhrases,
        *,
        agreement: Agreement,
        other_words: OtherWords,
        antecedents: Antecedents,
        said: SaidBefore,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._references = saying.references
        self._phrases = phrases
        self._agreement = agreement
        self._other_words = other_words
        self._antecedents = antecedents
        self._said = said

    def described(self, role: Subject) -> Subject | None:
        """Whom a role that only describes stands for: like a pronoun, whoever was named before."""
        if role.last_word in self._references.kin and self._saying.possessive.match(
            self._text, role.span.start
        ):
            return None
        is_description = self._other_words.is_description(role) and not self._other_words.is_introduced(role)
        is_new = self._saying.varies and self._other_words.is_new(role)
        if not (is_description or is_new) or self._has_other_subject(role):
            return None
        meant = [
            self._antecedents.of(pronoun, role.span, is_name=self._saying.varies)
            for pronoun in self._agreement.pronouns_of(role)
        ]
        meant = [self.described(s) if s and self._may_go_on_to(s, role) else s for s in meant]
        people = [
            s
            for s in meant
            if s and s.rank == 0 and not self._other_words.is_called_otherwise(role, s.speaker)
        ]
        return max(people, key=lambda s: (not self._antecedents.is_minor(s), s.span.start), default=None)

    def _may_go_on_to(self, meant: Subject, role: Subject) -> bool:
        """Whether whom a role means is told by another before it, or by the same: "the actress", once more."""
        return meant.rank == 1 and (self._saying.varies or meant.last_word == role.last_word)

    def _has_other_subject(self, role: Subject) -> bool:
        """Whether a pronoun is the subject of its sentence: "He showed messages in which the suspect wrote"."""
        start = sentence_start(self._text, role.span.start, max(0, role.span.start - 300))
        before = self._text[start : role.span.start]
        first = role.span.start - len(before.lstrip(_BEHIND_SENTENCE))
        pronoun = self._saying.pronoun.match(self._text, first, role.span.start)
        return pronoun is not None and not self._subjects.is_quoted(Span(*pronoun.span()))

    def owner_of_writing(self, writing: Subject) -> Subject | None:
        """Whose words somebody's own writing holds: "her letter reads"."""
        if writing.rank != 1 or writing.last_word not in self._saying.own_words:
            return None
        owner = self._saying.owners.get(writing.span.of(self._text).split(maxsplit=1)[0].lower())
        return self._antecedents.of(owner, writing.span) if owner else None

    def renamed(self, role: Subject) -> str | None:
        """Who is the subject of the sentence right before, where a role can only be another word for that person.

        That is one of several words that begins a sentence within a paragraph: "the US president".
        """
        start = role.span.start
        earliest = self._text.rfind("\n", 0, start) + 1
        here = sentence_start(self._text, start, earliest)
        words = self._words_of(start)
        here = words.start if words and words.start >= earliest else here
        if not self._may_rename(role):
            return None
        if not words and not self._begins(here, start):
            return None
        is_at_once = self._text[here:start].strip() == "" or self._subjects.words_before(start)
        if not is_at_once and self._said.has(role.last_word, here):
            return None
        before = sentence_start(self._text, max(here - 2, earliest), earliest)
        if self._subjects.next_quoted(before, here) < here:
            return None  # somebody else may answer
        subject = self._phrases.agent(self._subjects.within(Span(before, here)))
        return (
            subject.speaker if subject and subject.rank == 0 and self._shares_gender(role, subject) else None
        )

    def newly_called(self, role: Subject, last: str | None, previous: Span | None) -> str | None:
        """Of whom the last sentences are, where several words not used before can only be another name for that person."""
        if self._saying.varies or not self._other_words.is_new(role) or self._has_other_subject(role):
            return None
        earliest = max(0, role.span.start - _NEAR)
        window = Span(earliest, sentence_start(self._text, role.span.start, earliest))
        people = [s for s in self._subjects.people(window) if self._shares_gender(role, s)]
        since = {s.speaker for s in people if previous is None or s.span.start > previous.end}
        if previous and last and since <= {last} and last in {s.speaker for s in people}:
            return last
        near = {s.speaker for s in people if s.speaker == last or not self._phrases.is_governed(s)}
        if len(near) > 1:
            agent = self._last_agent(window, role)
            return agent.speaker if agent else None
        return next(iter(near), None)

    def goes_on_in_office(self, role: Subject, last: str | None, previous: Span | None) -> str | None:
        """Who has just spoken, where nobody else was named since and the text gives an office to nobody: "the minister added"."""
        if last is None or previous is None or self._saying.varies or " " in (role.speaker or ""):
            return None
        noun = role.last_word
        is_stranger = noun in self._references.strangers or noun in self._references.newcomers
        if is_stranger or noun in self._saying.several or not self._is_ones(role):
            return None
        is_of = self._references.complement.match(self._text, role.span.end) is not None
        is_of_somebody = self._saying.possessive.match(self._text, role.span.start) is not None
        person = self._subjects.person_called(last)
        if is_of or is_of_somebody or person is None or self._other_words.is_introduced(role):
            return None
        others = self._others_in(Span(previous.end, role.span.start), last)
        return None if others or not self._shares_gender(role, person) else last

    def _others_in(self, gap: Span, last: str) -> set[str | None]:
        """The people who are named between the quotation before and a role, but for who spoke `last`."""
        return {s.speaker for s in self._subjects.people(gap)} - {last}

    def _last_agent(self, window: Span, role: Subject) -> Subject | None:
        """The person who is the subject of the last sentence there that has one, and can be called by a role."""
        end = window.end
        while end > window.start:
            start = sentence_start(self._text, end - 2, window.start)
            agent = self._phrases.agent(self._subjects.within(Span(start, end)))
            if agent and agent.rank == 0 and self._shares_gender(role, agent):
                return agent
            end = min(start, end - 1)
        return None

    def _may_rename(self, role: Subject) -> bool:
        """Whether a role is one person's, of several words: "the US president"."""
        name, start = role.speaker or "", role.span.start
        is_of_another = bool(self._subjects.people(Span(start, start + len("the ") + len(name))))
        is_restricted = self._references.restricted.match(self._text, role.span.end) is not None
        is_other = is_of_another or is_restricted or _OWNED.search(name) is not None
        return self._is_ones(role) and " " in name and not is_other

    def _is_ones(self, role: Subject) -> bool:
        """Whether a role is one person's, whom the reader is to know: "the president"."""
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        is_person = role.rank == 1 and not self._saying.is_nobody(role.last_word)
        return is_definite and is_person and not self._agreement.is_several(role)

    def _shares_gender(self, role: Subject, person: Subject) -> bool:
        return any(
            self._agreement.can_be(word, role) and self._agreement.can_be(word, person)
            for word in ("he", "she")
        )

    def _begins(self, here: int, start: int) -> bool:
        """Whether a sentence from `here` on has nothing before `start` but a clause that names nobody."""
        if not self._text[here:start].strip():
            return True
        is_clause = self._saying.fronted.fullmatch(self._text, here, start) is not None
        return is_clause and not self._subjects.people(Span(here, start))

    def _words_of(self, place: int) -> Span | None:
        """The quotation right before somebody, or before the verb there: "…," said the US president."""
        if words := self._subjects.words_before(place):
            return words
        verb = self._text.rfind(" ", 0, max(0, place - 1)) + 1
        is_said = self._saying.cue.fullmatch(self._text, verb, max(verb, place - 1)) is not None
        return self._subjects.words_before(verb) if is_said else None

    def retold(self, role: Subject) -> str | None:
        """Who is reported to speak right before words within a paragraph: Jane Doe said no. "…," the president said."""
        words = self._subjects.last_quoted(role.span.start)
        if words is None or not self._is_beside(words, role) or not self._is_known(role):
            return None
        end = words.start - self._text.endswith(" ", 0, words.start)
        if not self._text.endswith(".", 0, end):
            return None
        before = Span(sentence_start(self._text, end - 1, self._text.rfind("\n", 0, end) + 1), end)
        subject = self._phrases.agent(self._subjects.within(before))
        is_reported = (
            subject is not None
            and subject.rank == 0
            and self._saying.speaking.match(self._text, subject.span.end) is not None
        )
        return subject.speaker if subject and is_reported and self._shares_gender(role, subject) else None

    def _is_beside(self, words: Span, role: Subject) -> bool:
        """Whether no more than a verb stands between words and a role."""
        gap = Span(words.end, role.span.start)
        return len(gap) <= _FARTHEST_BEHIND_WORDS and len(gap.of(self._text).split()) <= 1

    def _is_known(self, role: Subject) -> bool:
        """Whether a role is one person's, of whom the text has spoken: "the president"."""
        is_stranger = role.last_word in self._references.strangers
        return self._is_ones(role) and not is_stranger and _OWNED.search(role.speaker or "") is None

    def renamed_body(self, role: Subject) -> str | None:
        """The organisation that is the subject of the sentence right before, where "the force" begins one."""
        word = role.head if self._saying.varies else role.span.of(self._text).lower().removeprefix("the ")
        if role.rank != 1 or word not in self._references.any_body:
            return None
        subject = self._antecedents.subject_before(role.span)
        return subject.speaker if subject and subject.rank == 2 else None

    def may_be(self, role: Subject, speaker: str) -> bool:
        """Whether a role can be another word for a person of that name."""
        person = self._subjects.person_called(speaker)
        return person is not None and any(
            self._agreement.can_be(word, person) for word in self._agreement.pronouns_of(role)
        )

    def agree(self, role: Subject, name: str) -> bool:
        """Whether a person who is called by a name can be called by a role too, as far as either tells a gender."""
        person = next(iter(self._subjects.called(name)), None)
        if person is None or not self._saying.gender.marks_gender:
            return True
        is_called_otherwise = self._other_words.is_called_otherwise(role, name)
        return not is_called_otherwise and self._shares_gender(role, person)
