"""Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import SENTENCE_END, end_of_words, sentence_start
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.genders import Genders
from index.annotators.speakers.other_words import OtherWords
from index.annotators.speakers.passing_mentions import PassingMentions
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.sentence_speakers import SentenceSpeakers
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.text_topics import TextTopics
from index.article import Span

_SENTENCES_BACK = 3
"""Sentences before that of "ce dernier" in which somebody is named whom that means."""
_LONGEST_OPENING = 120
"""Characters of a sentence before a pronoun that is its subject."""
_FAR, _FARTHEST = 900, 1400
"""Characters before a pronoun in which whom it means is named, and up to where a sentence there may begin."""
_FEWEST_OF_TOPIC = 3
"""How often somebody is named of whom a text speaks."""
_BEHIND_SENTENCE = ' \n"”’»)'
"""What may stand between a sentence and the next."""
_OWNED = regex.compile(r"(?:['’]s|s['’])\s")
_FARTHEST_BEHIND_WORDS = 40
"""Characters between words and who says them."""


class Pronouns:
    """The pronouns of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        predicates: Predicates,
        *,
        descriptions: Descriptions,
        said: SaidBefore,
        bearers: Bearers,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._phrases = predicates.phrases
        self._passing = PassingMentions(text, subjects, saying, predicates.phrases)
        self._agreement = Agreement(
            text, saying, predicates.phrases, Genders(text, subjects, saying, descriptions), bearers
        )
        self._speaking = SentenceSpeakers(
            text, subjects, saying, predicates=predicates, passing=self._passing, agreement=self._agreement
        )
        self._topics = TextTopics(subjects, self._agreement)
        self._said = said
        self._other_words = OtherWords(text, subjects, saying, self._agreement, said)
        self._bearers = bearers
        self._nobody = saying.bodies | saying.written_things | saying.documents

    def meant(self, pronoun: Span) -> Subject | None:
        """Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word is None:
            return None
        if owner := self._writer(word, pronoun):
            return owner
        if self._saying.latter.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._named_last(word, pronoun)
        if word == "they":
            return (
                self._body_of_clause(pronoun) or self._antecedent(word, pronoun) or self._body_before(pronoun)
            )
        if self._saying.concerned.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._most_named(word, pronoun)
        return self._antecedent(word, pronoun)

    def _writer(self, word: str, pronoun: Span) -> Subject | None:
        """Whose writing it is in which "she" says something: "Jane Doe's letter, in which she"."""
        people = self._subjects.people(Span(max(0, pronoun.start - _LONGEST_OPENING), pronoun.start))
        if not people or not self._saying.in_which.match(self._text, people[-1].span.end, pronoun.start):
            return None
        return people[-1] if self._agreement.can_be(word, people[-1]) else None

    def answerer(self, pronoun: Span, asker: str | None) -> Subject | None:
        """Who was asked or written to in the sentence before, and is not the `asker`: "she asked the clerk. "No," he said."."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        words = self._subjects.words_before(pronoun.start)
        if word not in ("he", "she") or words is None:
            return None
        end = end_of_words(self._text, words.start)
        before = Span(self._sentence_start(max(0, end - 1), max(0, end - 300)), end)
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
        start = self._sentence_start(pronoun.start, max(0, pronoun.start - 300))
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

    def may_be(self, role: Subject, speaker: str) -> bool:
        """Whether a role can be another word for a person of that name."""
        person = next((s for s in self._subjects.called(speaker) if s.rank == 0), None)
        return person is not None and any(
            self._agreement.can_be(word, person) for word in self._agreement.pronouns_of(role)
        )

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
        before = self._sentence_start(pronoun.start, earliest)
        able: list[Subject] = []
        for _ in range(_SENTENCES_BACK):
            before = self._sentence_start(max(earliest, before - 2), earliest)
            named = self._subjects.within(Span(before, pronoun.start))
            able = able or [s for s in named if s.speaker is not None and self._agreement.can_be(word, s)]
        people = [s for s in able if s.rank == 0] or able
        return people[-1] if people else None

    def _body_of_clause(self, pronoun: Span) -> Subject | None:
        """The only body of a clause before that of "they": "When I came back to the NATO, they said"."""
        earliest = max(0, pronoun.start - 300)
        clause = Span(self._sentence_start(pronoun.start, earliest), pronoun.start)
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

    def _body_before(self, pronoun: Span) -> Subject | None:
        """The body that is the subject of the sentence right before one that begins with "they"."""
        subject = self.subject_before(pronoun)
        is_body = subject and (subject.rank == 2 or subject.last_word in self._saying.bodies)
        return subject if is_body else None

    def is_next(self, words: Span, pronoun: Span) -> bool:
        """Whether nothing but blanks and a full stop stands between words and those, or the sentence, of a pronoun."""
        own = self._subjects.words_before(pronoun.start)
        here = own.start if own and own != words else pronoun.start
        return not self._text[words.end : here].strip(" \n.")

    def subject_before(self, pronoun: Span) -> Subject | None:
        """That of the sentence before one that begins with a pronoun, or with words and a pronoun behind them."""
        words = self._subjects.words_before(pronoun.start)
        here = words.start if words else self._sentence_start(pronoun.start, max(0, pronoun.start - 300))
        if not words and self._text[here : pronoun.start].strip():
            return None
        end = end_of_words(self._text, here)
        before = self._sentence_start(end - 1, max(0, here - 900))
        return self._phrases.agent(self._subjects.within(Span(before, end)))

    def described(self, role: Subject) -> Subject | None:
        """Whom a role that only describes stands for: like a pronoun, whoever was named before."""
        if role.last_word in self._saying.kin and self._saying.possessive.match(self._text, role.span.start):
            return None
        is_description = self._other_words.is_description(role) and not self._other_words.is_introduced(role)
        if not (is_description or self._other_words.is_new(role)) or self._has_other_subject(role):
            return None
        meant = [
            self._antecedent(pronoun, role.span, is_name=self._saying.varies)
            for pronoun in self._agreement.pronouns_of(role)
        ]
        meant = [self.described(s) if s and self._saying.varies and s.rank == 1 else s for s in meant]
        people = [
            s
            for s in meant
            if s and s.rank == 0 and not self._other_words.is_called_otherwise(role, s.speaker)
        ]
        return max(people, key=lambda s: (not self._is_minor(s), s.span.start), default=None)

    def _has_other_subject(self, role: Subject) -> bool:
        """Whether a pronoun is the subject of its sentence: "He showed messages in which the suspect wrote"."""
        start = self._sentence_start(role.span.start, max(0, role.span.start - 300))
        before = self._text[start : role.span.start]
        first = role.span.start - len(before.lstrip(_BEHIND_SENTENCE))
        pronoun = self._saying.pronoun.match(self._text, first, role.span.start)
        return pronoun is not None and not self._subjects.is_quoted(Span(*pronoun.span()))

    def owner_of_writing(self, writing: Subject) -> Subject | None:
        """Whose words somebody's own writing holds: "her letter reads"."""
        if writing.rank != 1 or writing.last_word not in self._saying.own_words:
            return None
        owner = self._saying.owners.get(writing.span.of(self._text).split(maxsplit=1)[0].lower())
        return self._antecedent(owner, writing.span) if owner else None

    def renamed(self, role: Subject) -> str | None:
        """Who is the subject of the sentence right before, where a role can only be another word for that person.

        That is one of several words that begins a sentence within a paragraph: "the US president".
        """
        start = role.span.start
        earliest = self._text.rfind("\n", 0, start) + 1
        here = self._sentence_start(start, earliest)
        words = self._words_of(start)
        here = words.start if words and words.start >= earliest else here
        if not self._may_rename(role):
            return None
        if not words and not self._begins(here, start):
            return None
        is_at_once = self._text[here:start].strip() == "" or self._subjects.words_before(start)
        if not is_at_once and self._said.has(role.last_word, here):
            return None
        before = self._sentence_start(max(here - 2, earliest), earliest)
        if self._subjects.next_quoted(before, here) < here:
            return None  # somebody else may answer
        subject = self._phrases.agent(self._subjects.within(Span(before, here)))
        return (
            subject.speaker if subject and subject.rank == 0 and self._shares_gender(role, subject) else None
        )

    def renamed_last(self, role: Subject, last: str | None, previous: Span | None) -> str | None:
        """Who spoke right before, in the same paragraph, where a clause opens the sentence: "Asked why, the Ohio coach said"."""
        if (
            last is None
            or previous is None
            or not self._may_rename(role)
            or self._other_words.is_introduced(role)
        ):
            return None
        start = role.span.start
        if self._saying.contrast.search(self._text, max(0, start - 30), start):
            return None
        gap = Span(previous.end, start)
        between = gap.of(self._text)
        others = {s.speaker for s in self._subjects.people(gap)} - {last}
        named = next((s for s in self._subjects.called(last) if s.rank == 0), None)
        here = self._sentence_start(start, previous.end)
        is_asked = self._text[here:start].strip() != "" and self._begins(here, start)
        is_next = is_asked and "\n" not in between and len(SENTENCE_END.findall(between.rstrip("\n"))) <= 1
        is_known = self._said.has(role.last_word, previous.start)
        if named is None or others or not is_next or is_known:
            return None
        return last if self._shares_gender(role, named) else None

    def _may_rename(self, role: Subject) -> bool:
        """Whether a role is one person's, of several words: "the US president"."""
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        is_one = (
            role.rank == 1 and role.last_word not in self._nobody and not self._agreement.is_several(role)
        )
        name, start = role.speaker or "", role.span.start
        is_of_another = bool(self._subjects.people(Span(start, start + len("the ") + len(name))))
        is_restricted = self._saying.restricted.match(self._text, role.span.end) is not None
        is_other = is_of_another or is_restricted or _OWNED.search(name) is not None
        return is_definite and is_one and " " in name and not is_other

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
        before = Span(self._sentence_start(end - 1, self._text.rfind("\n", 0, end) + 1), end)
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
        is_one = role.rank == 1 and role.last_word not in self._nobody | self._saying.strangers
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        is_owned = _OWNED.search(role.speaker or "") is not None
        return is_one and is_definite and not is_owned and not self._agreement.is_several(role)

    def renamed_body(self, role: Subject) -> str | None:
        """The organisation that is the subject of the sentence right before, where "the force" begins one."""
        word = role.head if self._saying.varies else role.span.of(self._text).lower().removeprefix("the ")
        if role.rank != 1 or word not in self._saying.any_body:
            return None
        subject = self.subject_before(role.span)
        return subject.speaker if subject and subject.rank == 2 else None

    def _antecedent(self, word: str, pronoun: Span, *, is_name: bool = False) -> Subject | None:
        """Whom a pronoun at this place would mean, of those who are named there if `is_name`.

        Not a role that the text has given to somebody whom it cannot mean.
        """
        passed_over: list[Span] = []
        while (found := self._nearest(word, pronoun, passed_over, is_name=is_name)) and found.rank == 1:
            bearer = self._bearer(found) if word in ("he", "she") and self._saying.phrases else None
            if bearer is None or self._agreement.can_be(word, bearer):
                break
            passed_over.append(found.span)
        return found

    def _bearer(self, role: Subject) -> Subject | None:
        """The person whom the text has called by a role: "the coach" is a woman if Jane Doe is."""
        name = self._bearers.of(role)
        return next((s for s in self._subjects.called(name) if s.rank == 0), None) if name else None

    def _nearest(self, word: str, pronoun: Span, passed: Sequence[Span], *, is_name: bool) -> Subject | None:
        start = max(0, pronoun.start - _FAR)
        candidates = [s for s in self._candidates(word, Span(start, pronoun.start)) if s.span not in passed]
        if candidates and start > 0:  # the sentence that this cuts in two may have begun with another
            cut, start = start, self._sentence_start(start, max(0, pronoun.start - _FARTHEST))
            begun = [s for s in self._subjects.people(Span(start, cut)) if self._agreement.can_be(word, s)]
            candidates = [*begun, *candidates]
        if is_name:
            candidates = [s for s in candidates if s.rank == 0]
        own_sentence = self._sentence_start(pronoun.start, start)
        if self._saying.of_question.match(self._text, own_sentence, pronoun.start):
            candidates = [s for s in candidates if s.span.start < own_sentence]
        everybody = candidates
        candidates = self._without_complements(candidates, own_sentence)
        end = pronoun.start
        passed_over = None
        while candidates:
            sentence_start = self._sentence_start(candidates[-1].span.start, start)
            sentence = [s for s in candidates if s.span.start >= sentence_start]
            candidates = [s for s in candidates if s.span.start < sentence_start]
            if not candidates or not self._goes_on(word, sentence, Span(sentence_start, end)):
                main = self._in_main_clause(sentence, sentence_start)
                whole = Span(sentence_start, end)
                is_before = sentence_start < own_sentence
                speaks = self._speaking.of(word, whole, main) if is_before else None
                likeliest = speaks or self._likeliest(word, main)
                is_of_others = self._is_of_other(likeliest, word, sentence_start)
                if speaks or is_of_others or not self._is_minor(likeliest):
                    return likeliest
                passed_over = passed_over or likeliest
            end = sentence_start
        if passed_over and self._saying.marks_gender and self._subjects.is_owned(passed_over):
            people = self._subjects.people(Span(start, pronoun.start))
            is_another = bool(people) and not any(self._agreement.can_be(word, person) for person in people)
            return passed_over if is_another else None  # it may as well be the owner
        return passed_over or self._before_clause(everybody, pronoun)

    def _is_of_other(self, role: Subject, word: str, start: int) -> bool:
        """Whether somebody with whom a sentence begins can only be meant, and not whose they are: "His mother left. She"."""
        owner = self._saying.owners.get(role.span.of(self._text).split(maxsplit=1)[0].lower())
        is_first = not self._text[start : role.span.start].strip(_BEHIND_SENTENCE)
        is_other = owner is not None and owner != word and self._agreement.must_mean(word, role)
        return role.rank == 1 and is_first and is_other

    def _candidates(self, word: str, window: Span) -> list[Subject]:
        """Everybody in `window` whom such a pronoun can mean."""
        return [
            s
            for s in self._subjects.within(window)
            if s.speaker is not None and self._agreement.can_be(word, s) and not self._is_another(word, s)
        ]

    def _is_another(self, word: str, role: Subject) -> bool:
        """Whether somebody of the other gender is said to have a role: "he was a driver"."""
        start = role.span.start
        if role.rank != 1 or self._text[start] != "a":
            return False
        before = self._saying.said_to_be.search(self._text, max(0, start - 8), start)
        return before is not None and before["pronoun"].lower() != word

    def _before_clause(self, candidates: Sequence[Subject], pronoun: Span) -> Subject | None:
        """Who stands behind a preposition before the clause of a pronoun: "with Jane Doe after she"."""
        if not candidates or self._passing.is_capacity(candidates[-1]):
            return None
        last = candidates[-1]
        is_free = self._saying.opens_clause.search(self._text, last.span.end, pronoun.start) is not None
        return last if is_free else None

    def _is_minor(self, subject: Subject) -> bool:
        """Whether somebody is only mentioned, or only another word for who was named."""
        if self._passing.is_minor(subject):
            return True
        return self._other_words.is_description(subject) and self._bearers.aged(subject) is None

    def agree(self, role: Subject, name: str) -> bool:
        """Whether a person who is called by a name can be called by a role too, as far as either tells a gender."""
        person = next(iter(self._subjects.called(name)), None)
        if person is None or not self._saying.marks_gender:
            return True
        return not self._other_words.is_called_otherwise(role, name) and any(
            self._agreement.can_be(word, role) and self._agreement.can_be(word, person)
            for word in ("he", "she")
        )

    def on_whose_part(self, pronoun: Span) -> Subject | None:
        """Whom "one" is put down to at the head of its sentence: "Du côté des syndicats, on se dit prêt"."""
        paragraph = self._text.rfind("\n", 0, pronoun.start) + 1
        sentence = self._sentence_start(pronoun.start, max(paragraph, pronoun.start - _LONGEST_OPENING))
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

    def _in_main_clause(self, sentence: Sequence[Subject], start: int) -> Sequence[Subject]:
        """Those behind the clause that opens a sentence: "Though Jane Doe came, Ann Roe left"."""
        opening = self._saying.subordinate.match(self._text, start)
        if opening is None or sentence[0].span.start < opening.end():
            return sentence
        comma = self._text.find(",", start)
        main = [s for s in sentence if s.span.start > comma and not self._phrases.is_governed(s)]
        return main if any(s.rank == 0 for s in main) else sentence

    def _likeliest(self, word: str, sentence: Sequence[Subject]) -> Subject:
        """Its subjects before its complements; of those, who must be meant, before people, before roles."""
        no_kin = [s for s in sentence if not self._passing.is_listed_kin(s)]
        free = self._passing.ungoverned(sentence) or no_kin or sentence
        telling = [s for s in free if s.rank == 0 or not (self._saying.marks_gender or self._is_minor(s))]
        sure = [s for s in telling if self._agreement.must_mean(word, s)]
        people = [s for s in free if s.rank == 0]
        return (sure or people or free)[0]

    def _without_complements(self, candidates: Sequence[Subject], start: int) -> list[Subject]:
        """Those but for who stands behind a preposition in the same sentence: "With Jane Doe she" is not Jane Doe."""
        return [
            s
            for s in candidates
            if not self._passing.is_capacity(s)
            and not self._passing.is_apposed(s)
            and (
                s.span.start < start
                or s.last_word in self._saying.several
                or not self._phrases.is_governed(s)
            )
        ]

    def _sentence_start(self, place: int, earliest: int) -> int:
        return sentence_start(self._text, place, earliest)

    def _goes_on(self, word: str, sentence: Sequence[Subject], whole: Span) -> bool:
        """Whether such a pronoun comes before every subject of a sentence: whom it means was named before."""
        free = (s.span.start for s in sentence if not self._phrases.is_governed(s))
        first = next(free, whole.end)
        own = self._saying.tells_of_ones_own.match(self._text, whole.start, whole.end)
        if own and self._saying.pronouns.get(own["pronoun"].lower()) == word:
            return True
        if self._saying.fronted.fullmatch(self._text, whole.start, first):
            return False
        return any(
            self._saying.pronouns.get(match.group().lower()) == word
            and not self._subjects.is_quoted(Span(*match.span()))
            for pattern in (self._saying.pronoun, self._saying.oblique)
            for match in pattern.finditer(self._text, whole.start, first)
        )
