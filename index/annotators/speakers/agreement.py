"""Whether a pronoun can stand for somebody, as number and gender tell."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.gazetteer import men, surnames, women
from index.annotators.languages.saying import Saying
from index.annotators.names.given_names import gender_of_compound, has_given_name, known_gender, sure_gender
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.genders import Genders
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject
from index.article import Span

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")


class Agreement:
    """Of the pronouns of one text with those whom it names: `word` is "he", "she", "it" or "they"."""

    def __init__(
        self, text: str, saying: Saying, phrases: NounPhrases, genders: Genders, bearers: Bearers
    ) -> None:
        self._text = text
        self._saying = saying
        self._gender = saying.gender
        self._phrases = phrases
        self._genders = genders
        self._bearers = bearers
        self._called: dict[str, str] = {}
        """The pronouns by which the text has called people who spoke."""
        self._of_bearers: dict[Span, Sequence[str]] = {}

    def remember(self, pronoun: str, name: str) -> None:
        """That somebody of this name was meant by a pronoun: no later one of the other gender can mean them."""
        self._called.setdefault(name, pronoun)

    def can_be(self, word: str, subject: Subject) -> bool:
        if word == "they":
            return subject.rank == 1 and (self.is_several(subject) or self.is_one(subject))
        noun = subject.last_word
        if word == "it":
            is_thing = subject.rank == 1 and self._saying.is_nobody(noun)
            return subject.rank == 2 or is_thing or self._may_be_a_body(subject)
        is_several = subject.rank == 1 and (
            noun in self._saying.several or self._saying.plural.fullmatch(noun) is not None
        )
        is_several = is_several and not self._phrases.is_one_of_several(subject)
        if self._gender.articles and subject.rank == 1 and noun in self._saying.bodies:
            return self.must_mean(word, subject) and not self._phrases.is_governed(subject)
        is_person = subject.rank < 2 or has_given_name(subject.speaker or "")
        is_nobody = is_several or (subject.rank == 1 and self._saying.is_nobody(noun))  # not Larry Page
        return is_person and not is_nobody and self._can_mean(word, subject)

    def _may_be_a_body(self, subject: Subject) -> bool:
        """Whether one word that was taken for a person's name is not known as one: "Blackbird"."""
        name = subject.speaker or ""
        is_unknown = subject.rank == 0 and name.isalpha() and name not in surnames() and name not in men()
        is_unknown = is_unknown and name not in women() and self._genders.of(name) is None
        return is_unknown and not self._tell_gender(self._signs_of_gender(subject))

    def is_several(self, subject: Subject) -> bool:
        return subject.last_word in self._saying.several and not self._phrases.is_one_of_several(subject)

    def is_one(self, subject: Subject) -> bool:
        """Whether a role is one that "they" may stand for: "a spokesperson said they"."""
        return subject.last_word in self._saying.neutral

    def must_mean(self, pronoun: str, candidate: Subject) -> bool:
        """A role, a title or a given name that says it: "spokeswoman"."""
        return bool(self._signs_of_gender(candidate) & self._words_for(pronoun))

    def is_called(self, pronoun: str, person: Subject) -> bool:
        """Whether the text itself uses that pronoun for somebody of this name."""
        name = person.speaker or ""
        return pronoun in (self._genders.told(name), self._genders.of(name), self._called.get(name))

    def _can_mean(self, pronoun: str, candidate: Subject) -> bool:
        signs = self._signs_of_gender(candidate)
        opposite = self._words_for("he" if pronoun == "she" else "she")
        if candidate.rank == 0 and not signs & (opposite | self._words_for(pronoun)):
            name = candidate.speaker or ""
            return (self._genders.of(name) or self._called.get(name)) in (None, pronoun)
        return not signs & opposite or bool(signs & self._words_for(pronoun))

    def _words_for(self, pronoun: str) -> frozenset[str]:
        return self._gender.female if pronoun == "she" else self._gender.male

    def pronouns_of(self, role: Subject) -> Sequence[str]:
        """Those that can stand for a role: either, if it does not tell which."""
        signs = self._signs_of_gender(role)
        telling = [pronoun for pronoun in ("he", "she") if signs & self._words_for(pronoun)]
        return telling or ("he", "she")

    def _signs_of_gender(self, candidate: Subject) -> set[str]:
        title = (
            self._text[max(0, candidate.span.start - 14) : candidate.span.start]
            .lower()
            .replace(".", "")
            .split()
        )
        signs = set(title[-1:])
        if candidate.rank != 1:
            name = candidate.speaker or ""
            told = self._genders.told(name) or (None if sure_gender(name) else self._genders.reported(name))
            known = known_gender(name, is_given=self._gender.marks_gender)
            signs.update((told,) if told else known)
            if self._gender.marks_gender:
                signs.add((candidate.speaker or "").replace("-", " ").split(" ")[0].lower())
        else:
            article = candidate.span.of(self._text).split(maxsplit=1)[0].lower()
            signs.add(self._gender.articles.get(article, ""))
            phrase = candidate.head or (candidate.speaker or "").split(" for ")[0]
            signs.update(word.lower() for word in _WORD.findall(phrase))
            signs.add(gender_of_compound(candidate.last_word))
            if self._gender.feminine.fullmatch(candidate.last_word):
                signs.add("elle")
            elif self._gender.masculine.fullmatch(candidate.last_word):
                signs.add("il")
            if not self._tell_gender(signs):
                signs.update(self._signs_of_bearer(candidate))
        return signs

    def _tell_gender(self, signs: set[str]) -> bool:
        return not (signs.isdisjoint(self._gender.female) and signs.isdisjoint(self._gender.male))

    def _signs_of_bearer(self, role: Subject) -> Sequence[str]:
        """What the name tells of whom the text calls so: "the minister", who is Jane Doe."""
        if role.span not in self._of_bearers:
            bearer = self._bearers.of(role)
            told = self._genders.told(bearer) if bearer else None
            is_given = self._gender.marks_gender
            known = known_gender(bearer, is_given=is_given) if bearer else ()
            self._of_bearers[role.span] = (told,) if told else tuple(known)
        return self._of_bearers[role.span]
