"""Whom the subject of a verb of saying names: a person, a body or a role of the text, or whoever spoke last."""

from __future__ import annotations

from msgspec import Struct

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.interviews import Interviews
from index.annotators.speakers.joint_speakers import JointSpeakers
from index.annotators.speakers.misspelt_surnames import MisspeltSurnames
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.pronouns import Pronouns
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.unfound_names import UnfoundNames
from index.article import Span

_LONGEST_APPOSED = 100
"""Characters in which the name of a body follows what it is."""


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
        self._pronouns = Pronouns(
            text, subjects, saying, predicates, descriptions=descriptions, said=said, bearers=self._bearers
        )
        self._misspelt = MisspeltSurnames(subjects)
        self._joint = JointSpeakers(text, subjects, saying)
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
            return Attribution(name, subject.span, cue, rule)
        return Attribution(self._meant_by(subject.span, cue), subject.span, cue, SpeakerRule.PRONOUN)

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
        meant = self._pronouns.meant(pronoun) or self._pronouns.on_whose_part(pronoun)
        if self._goes_on_speaking(pronoun, cue, meant):
            return self.last
        if asker and self.previous and meant and meant.speaker == asker and self._is_question(self.previous):
            return self._other if self._other and self._pronouns.can_mean(pronoun, self._other) else None
        if meant:
            return self._name(self._named_behind(meant), None)
        if self._pronouns.is_several(pronoun):
            return self._couple(self._pronouns.subject_before(pronoun))
        if self.last and self.last != self._narrator and self._pronouns.can_mean(pronoun, self.last):
            return self.last
        return self._pronouns.topic(pronoun)

    def _is_question(self, words: Span) -> bool:
        return words.of(self._text).rstrip(" '’”\"").endswith("?")

    def _oneself(self, pronoun: Span) -> str | None:
        """Who says "I": whom the last label of an interview names, or else who wrote the article."""
        if self._interviews.is_one:
            return self._interviews.speaker(pronoun.start)
        return self._narrator if pronoun.of(self._text) == "I" else None

    def _named_behind(self, body: Subject) -> Subject:
        """The name that follows what a body is: "l'ONG Brandivo"."""
        if body.rank != 1 or not self._saying.always_inverts:
            return body
        called = [
            s
            for s in self._subjects.within(Span(body.span.start, body.span.end + _LONGEST_APPOSED))
            if s.speaker
        ]
        head = self._phrases.head(called, 0) if called[:1] == [body] else body
        return body if head.rank == 1 else head

    def _couple(self, person: Subject | None) -> str | None:
        return self._joint.couple(person) if person else None

    def _goes_on_speaking(self, pronoun: Span, cue: str | None, meant: Subject | None) -> bool:
        """Whether "she added" can only be who has spoken: since then nobody was named whom that means."""
        if self.last is None or self.previous is None:
            return False
        if self._saying.concerned.fullmatch(self._text, pronoun.start, pronoun.end):
            return False
        is_one_paragraph = self._saying.varies and "\n" not in self._text[self.previous.end : pronoun.start]
        if cue not in self._saying.going_on and (not is_one_paragraph or cue in self._saying.answering):
            return False
        is_since = meant is not None and meant.span.start > self.previous.start
        return not is_since and self._pronouns.can_mean(pronoun, self.last)

    def _name(self, subject: Subject, cue: str | None) -> str | None:
        if subject.last_word in self._saying.honours and (judge := self._bearers.honoured(subject)):
            return judge
        if described := self._pronouns.described(subject):
            goes_on = cue in self._saying.going_on and self.last and self._pronouns.may_be(subject, self.last)
            return self.last if goes_on else described.speaker
        if cue in self._saying.going_on and self.last and self._bearers.is_one(subject, self.last):
            return self.last
        if owner := self._pronouns.owner_of_writing(subject):
            return owner.speaker
        if titled := self._unfound.titled(subject):
            return titled
        if subject.rank == 0 and (bearer := self._misspelt.bearer_of(subject.speaker or "")):
            return bearer
        return (
            self._bearers.author(subject, self.last)
            or self._bearers.of(subject)
            or self._varied(subject, cue)
            or self._pronouns.renamed(subject)
            or self._pronouns.renamed_last(subject, self.last, self.previous)
            or self._bearers.goes_on(subject, self.last)
            or self._pronouns.renamed_body(subject)
            or self._bearers.chief(subject)
            or subject.speaker
        )

    def _varied(self, role: Subject, cue: str | None) -> str | None:
        """Who spoke last, if a role can only be another word for that person."""
        name = self._bearers.varied(role, self.last, cue)
        return name if name and self._pronouns.agree(role, name) else None
