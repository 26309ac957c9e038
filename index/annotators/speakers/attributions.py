"""Whom the subject of a verb of saying names: a person, a body or a role of the text, or whoever spoke last."""

from __future__ import annotations

from msgspec import Struct

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.antecedents import Antecedents
from index.annotators.speakers.authors import Authors
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.genders import Genders
from index.annotators.speakers.interviews import Interviews
from index.annotators.speakers.joint_speakers import JointSpeakers
from index.annotators.speakers.misspelt_surnames import MisspeltSurnames
from index.annotators.speakers.other_words import OtherWords
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.pronouns import Pronouns
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.second_references import SecondReferences
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.unfound_names import UnfoundNames
from index.article import Span

_FAR = 900
"""Characters from a pronoun to the next of the same person."""
_LONGEST_APPOSED = 120
"""Characters in which a name follows what its bearer is."""
_LONGEST_TITLE = 40
"""Characters of a title before a name."""


class Attribution(Struct, frozen=True):
    """Who is said to speak, where that is said, by which verb, and how that was found."""

    speaker: str | None
    mention: Span | None
    cue: str | None
    rule: SpeakerRule


class Attributions:
    """From the subjects of one text to speakers."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        unfound: UnfoundNames,
        narrator: str | None = None,
    ) -> None:
        self.last: str | None = None
        """Who spoke the quotation before."""
        self._other: str | None = None
        """Who spoke before that one, and is another."""
        self.previous: Span | None = None
        """That quotation."""
        self._text = text
        self._saying = saying
        self._subjects = subjects
        self._phrases = predicates.phrases
        self._unfound = unfound
        self._narrator = narrator
        descriptions = Descriptions(text, saying)
        said = SaidBefore(text)
        self._bearers = Bearers(text, subjects.named, saying, descriptions, said)
        self._authors = Authors(text, subjects.named, saying, said)
        genders = Genders(text, subjects, saying, descriptions)
        agreement = Agreement(text, saying, predicates.phrases, genders, self._bearers)
        other_words = OtherWords(text, subjects, saying, agreement, said)
        self._antecedents = Antecedents(
            text,
            subjects,
            saying,
            predicates,
            agreement=agreement,
            other_words=other_words,
            bearers=self._bearers,
        )
        self._pronouns = Pronouns(
            text, subjects, saying, predicates.phrases, agreement=agreement, antecedents=self._antecedents
        )
        self._references = SecondReferences(
            text,
            subjects,
            saying,
            predicates.phrases,
            agreement=agreement,
            other_words=other_words,
            antecedents=self._antecedents,
            said=said,
        )
        self._misspelt = MisspeltSurnames(subjects)
        self._meant_last: tuple[Span, str] | None = None
        self._joint = JointSpeakers(text, subjects, saying)
        self._spoke: dict[Span, str | None] = {}
        """Who was meant where somebody was found to speak."""
        self._couples: dict[Span, str] = {}
        self._interviews = Interviews(text, subjects.named)

    def of(self, subject: Subject, cue: str | None, rule: SpeakerRule) -> Attribution:
        if subject.rank == 1:
            is_called = cue is None or not self._text.startswith(f" {cue} ", subject.span.end)
            called = self._unfound.called(subject) if is_called else None
            subject = (
                self._unfound.apposed(subject) or self._unfound.apposed_body(subject) or called or subject
            )
        if subject.speaker is not None:
            name = (self._joint.name(subject) if cue else None) or self._name(subject, cue)
            self._spoke[subject.span] = name
            return Attribution(name, subject.span, cue, rule)
        meant = self._meant_by(subject.span, cue)
        if meant:
            self._pronouns.remember(subject.span, meant)
            self._meant_last = subject.span, meant
        return Attribution(meant, subject.span, cue, SpeakerRule.PRONOUN)

    def remember(self, speaker: str | None) -> None:
        """That somebody has spoken."""
        if speaker and speaker != self.last:
            self._other, self.last = self.last, speaker

    def _meant_by(self, pronoun: Span, cue: str | None) -> str | None:
        """Whom a pronoun names: who goes on to speak, whom it stands for, or the two of whom the last sentence is."""
        if self._pronouns.is_several(pronoun) and (couple := self._couple(self._pronouns.couple(pronoun))):
            return couple
        if self._saying.speaks_of_oneself.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._oneself(pronoun)
        asker = self.last if cue in self._saying.answering else None
        if answerer := self._pronouns.answerer(pronoun, asker):
            return self._name(answerer, None)
        if self._is_still_unnamed(pronoun):
            return self.last
        meant = self._pronouns.meant(pronoun, self._hearer(pronoun, cue)) or self._pronouns.on_whose_part(
            pronoun
        )
        if self._goes_on_speaking(pronoun, cue, meant) or self._is_meant_again(pronoun, meant):
            return self.last
        if asker and self.previous and meant and meant.speaker == asker and self._is_question(self.previous):
            return self._other if self._other and self._pronouns.can_mean(pronoun, self._other) else None
        if self._pronouns.is_several(pronoun):
            couple = self._couple_before(pronoun, meant)
            return couple or (self._named(meant, pronoun) if meant else None)
        if meant:
            return self._rather_named(meant, pronoun)
        if self.last and self.last != self._narrator and self._pronouns.can_mean(pronoun, self.last):
            return self.last
        return self._pronouns.topic(pronoun)

    def _hearer(self, pronoun: Span, cue: str | None) -> str | None:
        """To whom somebody speaks, who is another: "he told Jane Doe"."""
        if cue not in self._saying.addressing:
            return None
        start = pronoun.end + len(cue) + 2
        heard = self._subjects.people(Span(start, start + _LONGEST_TITLE))
        is_next = bool(heard) and self._saying.verbless.titles.fullmatch(
            self._text, start, heard[0].span.start
        )
        return heard[0].speaker if is_next else None

    def _is_still_unnamed(self, pronoun: Span) -> bool:
        """Whether "they" begins the sentence right behind the words of somebody who has no name."""
        if self.last is None or self.previous is None or not self.last[:1].islower():
            return False
        return self._pronouns.is_several(pronoun) and self._pronouns.is_next(self.previous, pronoun)

    def _is_question(self, words: Span) -> bool:
        return words.of(self._text).rstrip(" '’”\"").endswith("?")

    def _oneself(self, pronoun: Span) -> str | None:
        """Who says "I": whom the last label of an interview names, or else who wrote the article."""
        if self._interviews.is_one:
            return self._interviews.speaker(pronoun.start)
        return self._narrator if pronoun.of(self._text) == "I" else None

    def _named_behind(self, role: Subject) -> Subject:
        """The name that follows a role: "the head of the union, Jane Doe", "l'ONG Brandivo"."""
        if role.rank != 1:
            return role
        if not self._saying.always_inverts and (called := self._unfound.called(role)):
            return called
        window = Span(role.span.start, role.span.end + _LONGEST_APPOSED)
        named = [s for s in self._subjects.within(window) if s.speaker]
        head = self._phrases.head(named, 0) if named[:1] == [role] else role
        if self._saying.always_inverts:
            return role if head.rank == 1 else head
        is_whose = head.span.start == role.span.start and head.rank == 1
        return head if head.rank == 0 or is_whose else role

    def _named(self, meant: Subject, pronoun: Span) -> str | None:
        """The name of whom a pronoun means; of a role its own words, where whom that stands for cannot be meant."""
        if meant.span in self._spoke:
            return self._spoke[meant.span]
        issuer = self._pronouns.issuer(meant)
        if issuer and (name := issuer.speaker or self._meant_by(issuer.span, None)):
            return name
        name = self._name(self._named_behind(meant), None)
        is_able = self._saying.gender.marks_gender or (name and self._pronouns.can_mean(pronoun, name))
        return name if is_able else meant.speaker

    def _rather_named(self, meant: Subject, pronoun: Span) -> str | None:
        """The name of whom a pronoun means; where that is a role which has not just spoken, rather somebody with a name."""
        name = self._named(meant, pronoun)
        is_unnamed = meant.rank == 1 and name == meant.speaker and name != self.last
        return self._pronouns.rather_named(pronoun, meant, self.last) if is_unnamed else name

    def _couple_before(self, pronoun: Span, meant: Subject | None) -> str | None:
        """The two of whom the sentence before "they" is, where nobody else `meant` stands nearer."""
        before = self._antecedents.subject_before(pronoun)
        if before is None or (meant and meant.span.start >= before.span.start):
            return None
        couple = self._couples.get(before.span) or self._couple(before)
        if couple:
            self._couples[pronoun] = couple
        return couple

    def _couple(self, person: Subject | None) -> str | None:
        return self._joint.couple(person) if person else None

    def _goes_on_speaking(self, pronoun: Span, cue: str | None, meant: Subject | None) -> bool:
        """Whether "she added" can only be who has spoken: since then nobody was named whom that means."""
        if self.last is None or self.previous is None:
            return False
        if self._saying.concerned.fullmatch(self._text, pronoun.start, pronoun.end):
            return False
        is_theirs = " and " in self.last and self._pronouns.is_several(pronoun)
        is_at_once = self._saying.varies or is_theirs
        is_one_paragraph = is_at_once and "\n" not in self._text[self.previous.end : pronoun.start]
        if cue not in self._saying.going_on and (not is_one_paragraph or cue in self._saying.answering):
            return False
        is_since = meant is not None and meant.span.start > self.previous.start
        return not is_since and (is_theirs or self._pronouns.can_mean(pronoun, self.last))

    def _is_meant_again(self, pronoun: Span, meant: Subject | None) -> bool:
        """Whether who spoke last was meant by the same word, and nobody whom that can mean is named since."""
        if self._meant_last is None or meant is None:
            return False
        before, name = self._meant_last
        is_near = 0 < pronoun.start - before.end < _FAR and meant.span.end <= before.start
        return (
            is_near and name == self.last and before.of(self._text).lower() == pronoun.of(self._text).lower()
        )

    def _name(self, subject: Subject, cue: str | None) -> str | None:
        if aged := self._bearers.aged(subject):
            return aged
        if described := self._references.described(subject):
            goes_on = (
                cue in self._saying.going_on and self.last and self._references.may_be(subject, self.last)
            )
            return self.last if goes_on else described.speaker
        if cue in self._saying.going_on and self.last and self._bearers.is_one(subject, self.last):
            return self.last
        if owner := self._references.owner_of_writing(subject):
            return owner.speaker
        if titled := self._unfound.titled(subject):
            return titled
        if subject.rank == 0 and (bearer := self._misspelt.bearer_of(subject.speaker or "")):
            return bearer
        return (
            self._authors.of(subject, self._reporter_before(subject) or self.last)
            or self._bearers.of(subject)
            or self._varied(subject, cue)
            or self._references.renamed(subject)
            or self._references.retold(subject)
            or self._bearers.by_noun(subject, self.last)
            or self._references.newly_called(subject, self.last, self.previous)
            or self._references.goes_on_in_office(subject, self.last, self.previous)
            or self._bearers.goes_on(subject, self.last)
            or self._references.renamed_body(subject)
            or self._bearers.chief(subject)
            or subject.speaker
        )

    def _reporter_before(self, writing: Subject) -> str | None:
        """The body that says something in the sentence before words that a statement says: "the ministry said it came"."""
        if writing.rank != 1 or writing.last_word not in self._saying.own_words:
            return None
        before = self._antecedents.subject_before(writing.span)
        if before is None or self._saying.speaking.match(self._text, before.span.end) is None:
            return None
        is_body = before.rank == 2 or (before.rank == 1 and before.last_word in self._saying.bodies)
        return before.speaker if is_body else None

    def _varied(self, role: Subject, cue: str | None) -> str | None:
        """Who spoke last, if a role can only be another word for that person."""
        name = self._bearers.varied(role, self.last, cue)
        return name if name and self._references.agree(role, name) else None
