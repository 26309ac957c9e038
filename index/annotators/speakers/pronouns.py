"""Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""

from __future__ import annotations

from collections import Counter

from index.annotators.languages.saying import Saying
from index.annotators.sentences import end_of_words, sentence_start
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.antecedents import Antecedents
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.text_topics import TextTopics
from index.article import Span

_SENTENCES_BACK = 3
"""Sentences before that of "ce dernier" in which somebody is named whom that means."""
_LONGEST_OPENING = 120
"""Characters of a sentence before a pronoun that is its subject."""
_FEWEST_OF_TOPIC = 3
"""How often somebody is named of whom a text speaks."""


class Pronouns:
    """The pronouns of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        phrases: NounPhrases,
        *,
        agreement: Agreement,
        antecedents: Antecedents,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._phrases = phrases
        self._agreement = agreement
        self._antecedents = antecedents
        self._topics = TextTopics(subjects, agreement)

    def meant(self, pronoun: Span, but: str | None = None) -> Subject | None:
        """Whom a pronoun stands for, `but` one: the subject of the last sentence that names somebody it can mean."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word is None:
            return None
        if self._saying.latter.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._named_last(word, pronoun)
        if word == "they":
            return self._body_of_clause(pronoun) or self._nearest_of_several(pronoun)
        if self._saying.concerned.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._most_named(word, pronoun)
        return self._antecedents.of(word, pronoun, but=but)

    def issuer(self, writing: Subject) -> Subject | None:
        """Who put out something written: "Jane Doe issued a statement", "They've put out a statement"."""
        start = writing.span.start
        if writing.rank != 1 or writing.last_word not in self._saying.own_words:
            return None
        before = Span(sentence_start(self._text, start, max(0, start - 300)), start)
        actor = next((s for s in self._subjects.within(before) if not self._phrases.is_governed(s)), None)
        if actor is None or not self._saying.publishing.match(self._text, actor.span.end, start):
            return None
        return actor

    def answerer(self, pronoun: Span, asker: str | None) -> Subject | None:
        """Who was asked or written to in the sentence before, and is not the `asker`: "she asked the clerk. "No," he said."."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        words = self._subjects.words_before(pronoun.start)
        if word not in ("he", "she") or words is None:
            return None
        end = end_of_words(self._text, words.start)
        before = Span(sentence_start(self._text, max(0, end - 1), max(0, end - 300)), end)
        if not self._saying.asks.search(self._text, before.start, before.end):
            return None
        asked = [s for s in self._subjects.within(before) if s.speaker and self._is_asked(s, before)]
        able = [s for s in asked if self._agreement.can_be(word, s) and s.speaker != asker]
        return able[0] if len(able) == 1 else None

    def _is_asked(self, subject: Subject, sentence: Span) -> bool:
        start = subject.span.start
        return self._saying.asked.search(self._text, max(sentence.start, start - 60), start) is not None

    def remember(self, pronoun: Span, name: str) -> None:
        """That somebody of this name was meant by a pronoun."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word in ("he", "she"):
            self._agreement.remember(word, name)
            self._topics.forget("he" if word == "she" else "she", name)

    def _most_named(self, word: str, pronoun: Span) -> Subject | None:
        """The person of whom the text before has spoken most: "l'intéressé"."""
        people = [
            s
            for s in self._subjects.people(Span(0, pronoun.start))
            if s.speaker and self._agreement.can_be(word, s)
        ]
        times = Counter(s.speaker for s in people)
        return max(people, key=lambda s: times[s.speaker], default=None)

    def couple(self, pronoun: Span) -> Subject | None:
        """The first person of a sentence in which "they" stands behind more than one: "Jane Doe and Ann Roe saw what they"."""
        start = sentence_start(self._text, pronoun.start, max(0, pronoun.start - 300))
        subjects = self._subjects.within(Span(start, pronoun.start))
        free = [s for s in subjects if s.speaker and not self._phrases.is_governed(s)]
        return free[0] if free and free[0].rank == 0 else None

    def is_several(self, pronoun: Span) -> bool:
        """Whether it stands for several: "they"."""
        return self._saying.pronouns.get(pronoun.of(self._text).lower()) == "they"

    def can_mean(self, pronoun: Span, speaker: str) -> bool:
        """Whether a pronoun can stand for a speaker of that name."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        candidate = (self._subjects.called(speaker) or [Subject(pronoun, speaker, 1)])[-1]
        return word is not None and self._agreement.can_be(word, candidate)

    def rather_named(self, pronoun: Span, role: Subject, last: str | None) -> str | None:
        """Somebody with a name, if nothing tells that "he" or "she" is the `role`: who spoke `last`, or the nearest.

        The role itself if the sentence before is about it, it is new to the text, or nobody has a name; nobody, if it is
        only the nearest: on articles that nobody had learnt from it was meant once in four times.
        """
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if self._saying.gender.marks_gender or word not in ("he", "she"):
            return role.speaker
        before = self._antecedents.subject_before(pronoun)
        if before is not None and before.span == role.span:
            return role.speaker
        is_told = not all(self._agreement.can_be(each, role) for each in ("he", "she"))
        is_person = last is not None and self._subjects.person_called(last) is not None
        if last and is_person and not is_told and self.can_mean(pronoun, last):
            return last
        if self._is_new(role) or not self._subjects.number_before(pronoun.start):
            return role.speaker
        named = self._antecedents.of(word, pronoun, is_name=True)
        return named.speaker if named and not is_told and (is_person or last is None) else None

    def _is_new(self, role: Subject) -> bool:
        """Whether a sentence speaks of somebody for the first time: "A clerk came", "One of the clerks came"."""
        is_indefinite = self._saying.indefinite.match(self._text, role.span.start) is not None
        is_new = is_indefinite or self._phrases.is_one_of_several(role)
        return is_new and not self._phrases.is_governed(role)

    def topic(self, pronoun: Span) -> str | None:
        """The person of whom the text has spoken so far, more than of any other whom a pronoun can mean."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word not in ("he", "she"):
            return None
        (chief, times), *others = self._topics.likeliest(word, pronoun.start) or [("", 0)]
        is_clear = times >= _FEWEST_OF_TOPIC and all(times >= 2 * number for _, number in others)
        return chief if is_clear else None

    def _named_last(self, word: str, pronoun: Span) -> Subject | None:
        """The last person named in a sentence or the few before it, over those that are quoted: "ce dernier"."""
        earliest = max(0, pronoun.start - 900)
        before = sentence_start(self._text, pronoun.start, earliest)
        able: list[Subject] = []
        for _ in range(_SENTENCES_BACK):
            before = sentence_start(self._text, max(earliest, before - 2), earliest)
            named = self._subjects.within(Span(before, pronoun.start))
            able = able or [s for s in named if s.speaker is not None and self._agreement.can_be(word, s)]
        people = [s for s in able if s.rank == 0] or able
        return people[-1] if people else None

    def _body_of_clause(self, pronoun: Span) -> Subject | None:
        """The only body of a clause before that of "they": "When I came back to the NATO, they said"."""
        earliest = max(0, pronoun.start - 300)
        clause = Span(sentence_start(self._text, pronoun.start, earliest), pronoun.start)
        if not self._text.endswith(", ", 0, clause.end) or not self._saying.subordinate.match(
            self._text, clause.start, clause.end
        ):
            return None
        named = [s for s in self._subjects.within(clause) if s.speaker]
        return (
            named[0]
            if named and named[0].rank == 2 and not any(map(self._agreement.is_several, named))
            else None
        )

    def _nearest_of_several(self, pronoun: Span) -> Subject | None:
        """Whom "they" means: several people, or a body that is named behind them."""
        several, body = self._antecedents.of("they", pronoun), self._body_before(pronoun)
        return body if several is None or (body and body.span.start > several.span.start) else several

    def _body_before(self, pronoun: Span) -> Subject | None:
        """The body that is the subject of the sentence right before one that begins with "they"."""
        subject = self._antecedents.subject_before(pronoun)
        is_body = subject and (
            subject.rank == 2
            or subject.last_word in self._saying.bodies
            or self._saying.plural_verb.match(self._text, subject.span.end)
        )
        return subject if is_body else None

    def is_next(self, words: Span, pronoun: Span) -> bool:
        """Whether nothing but blanks and a full stop stands between words and those, or the sentence, of a pronoun."""
        own = self._subjects.words_before(pronoun.start)
        here = own.start if own and own != words else pronoun.start
        return not self._text[words.end : here].strip(" \n.")

    def on_whose_part(self, pronoun: Span) -> Subject | None:
        """Whom "one" is put down to at the head of its sentence: "Du côté des syndicats, on se dit prêt"."""
        paragraph = self._text.rfind("\n", 0, pronoun.start) + 1
        sentence = sentence_start(self._text, pronoun.start, max(paragraph, pronoun.start - _LONGEST_OPENING))
        matches = (
            self._saying.on_the_part_of.match(self._text, start, pronoun.start)
            for start in (sentence, paragraph)
        )
        opening = next((match for match in matches if match), None)
        if opening is None:
            where = self._saying.where.search(self._text, max(0, pronoun.start - 8), pronoun.start)
            if where is None:
                return None
            near = self._subjects.within(Span(max(0, where.start() - 60), where.start()))
            return near[-1] if near and near[-1].span.end == where.start() else None
        end = max(opening.end(), opening.start() + _LONGEST_OPENING)
        named = [
            s for s in self._subjects.within(Span(opening.start(), min(end, pronoun.start))) if s.speaker
        ]
        if named or opening["noun"] is None:
            return named[0] if named else None
        return Subject(Span(*opening.span("noun")), opening["noun"], 1)
