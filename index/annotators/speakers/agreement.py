"""Whether a pronoun can stand for somebody, as number and gender tell."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.genders import Genders
from index.annotators.speakers.given_names import gender_of_compound, has_given_name, known_gender
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")


class Agreement:
    """Of the pronouns of one text with those whom it names: `word` is "he", "she", "it" or "they"."""

    def __init__(self, text: str, saying: Saying, phrases: NounPhrases, genders: Genders) -> None:
        self._text = text
        self._saying = saying
        self._phrases = phrases
        self._genders = genders
        self._nobody = saying.bodies | saying.written_things | saying.documents

    def can_be(self, word: str, subject: Subject) -> bool:
        if word == "they":
            return subject.rank == 1 and self.is_several(subject)
        if word == "it":
            return subject.rank == 2 or (subject.rank == 1 and subject.last_word in self._nobody)
        is_several = subject.rank == 1 and (
            subject.last_word in self._saying.several
            or self._saying.plural.fullmatch(subject.last_word) is not None
        )
        is_several = is_several and not self._phrases.is_one_of_several(subject)
        if self._saying.articles and subject.rank == 1 and subject.last_word in self._saying.bodies:
            return self.must_mean(word, subject) and not self._phrases.is_governed(subject)
        is_nobody = subject.last_word in self._nobody or is_several
        is_person = subject.rank < 2 or has_given_name(subject.speaker or "")
        return is_person and not is_nobody and self._can_mean(word, subject)

    def is_several(self, subject: Subject) -> bool:
        return subject.last_word in self._saying.several and not self._phrases.is_one_of_several(subject)

    def must_mean(self, pronoun: str, candidate: Subject) -> bool:
        """A role, a title or a given name that says it: "spokeswoman"."""
        return bool(self._signs_of_gender(candidate) & self._words_for(pronoun))

    def _can_mean(self, pronoun: str, candidate: Subject) -> bool:
        signs = self._signs_of_gender(candidate)
        opposite = self._words_for("he" if pronoun == "she" else "she")
        if candidate.rank == 0 and not signs & (opposite | self._words_for(pronoun)):
            return self._genders.of(candidate.speaker or "") in (None, pronoun)
        return not signs & opposite or bool(signs & self._words_for(pronoun))

    def _words_for(self, pronoun: str) -> frozenset[str]:
        return self._saying.female if pronoun == "she" else self._saying.male

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
            told = self._genders.told(candidate.speaker or "")
            known = known_gender(candidate.speaker or "", is_given=self._saying.marks_gender)
            signs.update((told,) if told else known)
            if self._saying.marks_gender:
                signs.add((candidate.speaker or "").replace("-", " ").split(" ")[0].lower())
        else:
            article = candidate.span.of(self._text).split(maxsplit=1)[0].lower()
            signs.add(self._saying.articles.get(article, ""))
            phrase = candidate.head or (candidate.speaker or "").split(" for ")[0]
            signs.update(word.lower() for word in _WORD.findall(phrase))
            signs.add(gender_of_compound(candidate.last_word))
            if self._saying.feminine.fullmatch(candidate.last_word):
                signs.add("elle")
            elif self._saying.masculine.fullmatch(candidate.last_word):
                signs.add("il")
        return signs
