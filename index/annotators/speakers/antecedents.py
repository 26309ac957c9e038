"""Whom a pronoun at some place would mean: the nearest who fits, of those who matter in their sentence."""

from __future__ import annotations

from collections.abc import Sequence

from index.annotators.languages.saying import Saying
from index.annotators.sentences import end_of_words, sentence_start
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.other_words import OtherWords
from index.annotators.speakers.passing_mentions import PassingMentions
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.sentence_speakers import SentenceSpeakers
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_NEAR, _FAR, _FARTHEST = 320, 900, 1400
"""Characters before a pronoun in which most are named whom it means, all are, and up to where a sentence there may begin."""
_LONGEST_ASKED = 60
"""Characters between the subject of a sentence and whom it says or asks something of."""
"""What may stand between a sentence and the next."""


class Antecedents:
    """Those of one text, by place and by `word`: "he", "she", "it" or "they"."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        predicates: Predicates,
        *,
        agreement: Agreement,
        other_words: OtherWords,
        bearers: Bearers,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._phrases = predicates.phrases
        self._passing = PassingMentions(text, subjects, saying, predicates.phrases)
        self._agreement = agreement
        self._speaking = SentenceSpeakers(
            text, subjects, saying, predicates=predicates, passing=self._passing, agreement=agreement
        )
        self._other_words = other_words
        self._bearers = bearers

    def of(
        self, word: str, pronoun: Span, *, is_name: bool = False, but: str | None = None
    ) -> Subject | None:
        """Whom a pronoun at this place would mean `but` one, of those who are named there if `is_name`.

        Not a role that the text has given to somebody whom it cannot mean.
        """
        passed_over = (
            [s.span for s in self._subjects.called(but) if s.span.end <= pronoun.start] if but else []
        )
        while (found := self._nearest(word, pronoun, passed_over, is_name=is_name)) and found.rank == 1:
            bearer = self._bearer(found) if word in ("he", "she") and self._saying.phrases else None
            if bearer is None or self._agreement.can_be(word, bearer):
                break
            passed_over.append(found.span)
        return found

    def _bearer(self, role: Subject) -> Subject | None:
        """The person whom the text has called by a role: "the coach" is a woman if Jane Doe is."""
        name = self._bearers.of(role)
        return self._subjects.person_called(name) if name else None

    def _nearest(self, word: str, pronoun: Span, passed: Sequence[Span], *, is_name: bool) -> Subject | None:
        """The nearest who fits; most are named a sentence or two before, and more is read only if not."""
        earliest = max(0, pronoun.start - _FAR)
        start = self._sentence_start(max(earliest, pronoun.start - _NEAR), earliest)
        own = self._sentence_start(pronoun.start, start)
        is_asked = self._saying.of_question.match(self._text, own, pronoun.start) is not None
        end = own if is_asked else pronoun.start

        def fitting(window: Span) -> list[Subject]:
            found = (s for s in self._candidates(word, window) if s.span not in passed)
            return [s for s in found if not is_name or s.rank == 0]

        candidates = fitting(Span(start, end)) if start < end else []
        if start > earliest:
            nearest, _ = self._of_sentences(word, pronoun, candidates, Span(start, own), is_all=False)
            if nearest:
                return nearest
            candidates = [*fitting(Span(earliest, start)), *candidates]
        start = earliest
        if candidates and start > 0:  # the sentence that this cuts in two may have begun with another
            cut, start = start, self._sentence_start(start, max(0, pronoun.start - _FARTHEST))
            begun = [s for s in self._subjects.people(Span(start, cut)) if self._agreement.can_be(word, s)]
            candidates = [*begun, *candidates]
        nearest, minor = self._of_sentences(word, pronoun, candidates, Span(start, own), is_all=True)
        if minor and not nearest and self._subjects.is_owned(minor):
            people = self._subjects.people(Span(start, pronoun.start))
            is_another = bool(people) and not any(self._agreement.can_be(word, person) for person in people)
            return minor if is_another else None  # it may as well be the owner
        return nearest or minor or self._before_clause(candidates, pronoun)

    def _of_sentences(
        self, word: str, pronoun: Span, candidates: Sequence[Subject], before: Span, *, is_all: bool
    ) -> tuple[Subject | None, Subject | None]:
        """Who matters in the last sentence that has any of the `candidates`; else who is only mentioned in one.

        They stand in the sentences of `before` and behind it, in that of the pronoun itself. If `is_all` does not hold,
        the first who has any cannot tell: others may be named before.
        """
        candidates = self._without_complements(candidates, before.end)
        end = pronoun.start
        minor = None
        while candidates:
            sentence_start = self._sentence_start(candidates[-1].span.start, before.start)
            sentence = [s for s in candidates if s.span.start >= sentence_start]
            candidates = [s for s in candidates if s.span.start < sentence_start]
            if not candidates and not is_all:
                break
            if not candidates or not self._goes_on(word, sentence, Span(sentence_start, end)):
                main = self._passing.without_inserted(self._in_main_clause(sentence, sentence_start))
                whole = Span(sentence_start, end)
                is_before = sentence_start < before.end
                speaks = self._speaking.of(word, whole, main) if is_before else None
                likeliest = speaks or self._likeliest(word, main)
                if speaks or not self.is_minor(likeliest):
                    return likeliest, None
                minor = minor or likeliest
            end = sentence_start
        return None, minor

    def _candidates(self, word: str, window: Span) -> list[Subject]:
        """Everybody in `window` whom such a pronoun can mean."""
        return [
            s
            for s in self._subjects.within(window)
            if s.speaker is not None
            and self._agreement.can_be(word, s)
            and not self._is_another(word, s)
            and not self._passing.is_anybodys(s)
        ]

    def _is_another(self, word: str, role: Subject) -> bool:
        """Whether somebody of the other gender is said to have a role: "he was a driver"."""
        start = role.span.start
        if role.rank != 1 or self._text[start] != "a":
            return False
        before = self._saying.mentions.said_to_be.search(self._text, max(0, start - 8), start)
        return before is not None and before["pronoun"].lower() != word

    def _before_clause(self, candidates: Sequence[Subject], pronoun: Span) -> Subject | None:
        """Who stands behind a preposition before the clause of a pronoun: "with Jane Doe after she"."""
        if not candidates or self._passing.is_capacity(candidates[-1]):
            return None
        last = candidates[-1]
        is_free = self._saying.opens_clause.search(self._text, last.span.end, pronoun.start) is not None
        return last if is_free else None

    def is_minor(self, subject: Subject) -> bool:
        """Whether somebody is only mentioned, or only another word for who was named."""
        if self._passing.is_minor(subject):
            return True
        return self._other_words.is_description(subject) and self._bearers.aged(subject) is None

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
        free = [s for s in free if not self._phrases.is_owner(s)] or free
        telling = [
            s for s in free if s.rank == 0 or not (self._saying.gender.marks_gender or self.is_minor(s))
        ]
        sure = [s for s in telling if self._agreement.must_mean(word, s)] or [
            s
            for s in sentence
            if s.rank == 0 and s.span.start < free[0].span.start and self._agreement.is_called(word, s)
        ]
        people = [s for s in free if s.rank == 0] or [s for s in no_kin if self._acts(s)]
        if sure and people and self._is_in_clause_of(people[0], sure[0]):
            return people[0]
        return (sure or people or free)[0]

    def _acts(self, person: Subject) -> bool:
        """Whether a verb right behind makes somebody the subject of a clause: "after Jane Doe explained it"."""
        return person.rank == 0 and self._saying.deed.match(self._text, person.span.end) is not None

    def _is_in_clause_of(self, first: Subject, other: Subject) -> bool:
        """Whether a sentence is about the first, and only tells what it says or asks of another: "asked whether Ann Roe"."""
        start, end = first.span.end, other.span.start
        return 0 < end - start <= _LONGEST_ASKED and (
            self._saying.opens_content.search(self._text, start, end) is not None
        )

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

    def subject_before(self, pronoun: Span) -> Subject | None:
        """That of the sentence before one that begins with a pronoun, or with words and a pronoun behind them."""
        words = self._subjects.words_before(pronoun.start)
        here = words.start if words else self._sentence_start(pronoun.start, max(0, pronoun.start - 300))
        end = end_of_words(self._text, here)
        if end <= 0 or (not words and self._text[here : pronoun.start].strip()):
            return None
        before = Span(self._sentence_start(end - 1, max(0, here - 900)), end)
        return self._phrases.agent(self._subjects.within(before))

    def _sentence_start(self, place: int, earliest: int) -> int:
        return sentence_start(self._text, place, earliest)
