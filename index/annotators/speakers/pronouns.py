"""Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.speakers.bearers import Bearers
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.genders import Genders
from index.annotators.speakers.given_names import gender_of_compound, has_given_name, known_gender
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.passing_mentions import PassingMentions
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
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
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")


class Pronouns:
    """The pronouns of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        descriptions: Descriptions,
        bearers: Bearers,
    ) -> None:
        self._text = text
        self._bearers = bearers
        self._called: dict[str, str] = {}
        """The pronouns by which the text has called people who spoke."""
        self._predicates = predicates
        self._subjects = subjects
        self._saying = saying
        self._phrases = NounPhrases(text, saying)
        self._passing = PassingMentions(text, subjects, saying, predicates)
        self._genders = Genders(text, subjects, saying, descriptions)
        self._nobody = saying.bodies | saying.written_things

    def meant(self, pronoun: Span) -> Subject | None:
        """Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word is None:
            return None
        if self._saying.latter.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._named_last(word, pronoun)
        if word == "they":
            return (
                self._body_of_clause(pronoun) or self._antecedent(word, pronoun) or self._body_before(pronoun)
            )
        return self._antecedent(word, pronoun)

    def remember(self, pronoun: Span, name: str) -> None:
        """That somebody of this name was meant by a pronoun: no later one of the other gender can mean them."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word in ("he", "she"):
            self._called.setdefault(name, word)

    def couple(self, pronoun: Span) -> Subject | None:
        """The first person of a sentence in which "they" stands behind more than one: "Jane Doe and Ann Roe saw what they"."""
        start = self._sentence_start(pronoun.start, max(0, pronoun.start - 300))
        subjects = self._subjects.within(Span(start, pronoun.start))
        free = [s for s in subjects if s.speaker and not self._predicates.is_governed(s)]
        return free[0] if free and free[0].rank == 0 else None

    def is_several(self, pronoun: Span) -> bool:
        """Whether it stands for several: "they"."""
        return self._saying.pronouns.get(pronoun.of(self._text).lower()) == "they"

    def can_mean(self, pronoun: Span, speaker: str) -> bool:
        """Whether a pronoun can stand for a speaker of that name."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        named = (s for s in reversed(self._subjects.named) if s.speaker == speaker)
        candidate = next(named, Subject(pronoun, speaker, 1))
        return word is not None and self._can_be(word, candidate)

    def may_be(self, role: Subject, speaker: str) -> bool:
        """Whether a role can be another word for a person of that name."""
        person = next((s for s in self._subjects.named if s.speaker == speaker and s.rank == 0), None)
        return person is not None and any(self._can_be(word, person) for word in self._pronouns_of(role))

    def topic(self, pronoun: Span) -> str | None:
        """The person of whom the text has spoken so far, more than of any other whom a pronoun can mean."""
        word = self._saying.pronouns.get(pronoun.of(self._text).lower())
        if word not in ("he", "she"):
            return None
        named = Counter(
            s.speaker
            for s in self._subjects.people(Span(0, pronoun.start))
            if s.speaker and self._can_be(word, s)
        )
        (chief, times), *others = named.most_common(2) or [("", 0)]
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
            able = able or [s for s in named if s.speaker is not None and self._can_be(word, s)]
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
        return named[0] if named and named[0].rank == 2 and not any(map(self._is_several, named)) else None

    def _body_before(self, pronoun: Span) -> Subject | None:
        """The body that is the subject of the sentence right before one that begins with "they"."""
        subject = self.subject_before(pronoun)
        is_body = subject and (subject.rank == 2 or subject.last_word in self._saying.bodies)
        return subject if is_body else None

    def subject_before(self, pronoun: Span) -> Subject | None:
        """That of the sentence before one that begins with a pronoun, or with words and a pronoun behind them."""
        words = self._subjects.words_before(pronoun.start)
        here = words.start if words else self._sentence_start(pronoun.start, max(0, pronoun.start - 300))
        if not words and self._text[here : pronoun.start].strip():
            return None
        end = len(self._text[:here].rstrip())
        before = self._sentence_start(end - 1, max(0, here - 900))
        return self._predicates.agent(self._subjects.within(Span(before, end)))

    def described(self, role: Subject) -> Subject | None:
        """Whom a role that only describes stands for: like a pronoun, whoever was named before."""
        is_description = self.is_description(role) and not self._is_introduced(role)
        if not (is_description or self._is_new_word(role)) or self._has_other_subject(role):
            return None
        meant = [self._antecedent(pronoun, role.span) for pronoun in self._pronouns_of(role)]
        people = [s for s in meant if s and s.rank == 0]
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
        is_definite = self._saying.definite.match(self._text, start) is not None
        is_one = role.rank == 1 and role.last_word not in self._nobody and not self._is_several(role)
        is_one = is_one and not _OWNED.search(role.speaker or "")
        if not is_definite or not is_one or " " not in (role.speaker or "") or self._text[here:start].strip():
            return None
        before = self._sentence_start(max(here - 2, earliest), earliest)
        if self._subjects.next_quoted(before, here) < here:
            return None  # somebody else may answer
        subject = self._predicates.agent(self._subjects.within(Span(before, here)))
        if (
            subject is None
            or subject.rank > 0
            or not any(self._can_be(word, role) and self._can_be(word, subject) for word in ("he", "she"))
        ):
            return None
        return subject.speaker

    def retold(self, role: Subject) -> str | None:
        """Who is reported to speak right before words within a paragraph: Jane Doe said no. "…," the president said."""
        words = self._subjects.last_quoted(role.span.start)
        is_one = role.rank == 1 and role.last_word not in self._nobody | self._saying.strangers
        is_known = is_one and not self._is_several(role) and not _OWNED.search(role.speaker or "")
        if words is None or not is_known or not self._saying.definite.match(self._text, role.span.start):
            return None
        end = len(self._text[: words.start].rstrip(" "))
        is_beside = len(self._text[words.end : role.span.start].split()) <= 1
        if not is_beside or self._text[end - 1 : end] != ".":
            return None
        before = Span(self._sentence_start(end - 1, self._text.rfind("\n", 0, end) + 1), end)
        subject = self._predicates.agent(self._subjects.within(before))
        if (
            subject is None
            or subject.rank > 0
            or not self._saying.speaking.match(self._text, subject.span.end)
        ):
            return None
        agrees = any(self._can_be(word, role) and self._can_be(word, subject) for word in ("he", "she"))
        return subject.speaker if agrees else None

    def renamed_body(self, role: Subject) -> str | None:
        """The organisation that is the subject of the sentence right before, where "the force" begins one."""
        word = role.span.of(self._text).lower().removeprefix("the ")
        if role.rank != 1 or word not in self._saying.any_body:
            return None
        subject = self.subject_before(role.span)
        return subject.speaker if subject and subject.rank == 2 else None

    def _pronouns_of(self, role: Subject) -> Sequence[str]:
        """Those that can stand for a role: either, if it does not tell which."""
        signs = self._signs_of_gender(role)
        telling = [pronoun for pronoun in ("he", "she") if signs & self._words_for(pronoun)]
        return telling or ("he", "she")

    def _antecedent(self, word: str, pronoun: Span) -> Subject | None:
        start = max(0, pronoun.start - _FAR)
        candidates = self._candidates(word, Span(start, pronoun.start))
        if candidates and start > 0:  # the sentence that this cuts in two may have begun with another
            cut, start = start, self._sentence_start(start, max(0, pronoun.start - _FARTHEST))
            begun = [s for s in self._candidates(word, Span(start, pronoun.start)) if s.span.start < cut]
            candidates = [*(s for s in begun if s.rank == 0), *candidates]
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
                speaks = (
                    (
                        self._whose_speaks(word, whole)
                        or self._who_speaks(main)
                        or self._source(word, whole)
                        or self._who_is_cited(word, whole)
                    )
                    if is_before
                    else None
                )
                likeliest = speaks or self._likeliest(word, main)
                if (
                    speaks
                    or not self._is_minor(likeliest)
                    or self._is_of_other(likeliest, word, sentence_start)
                ):
                    return likeliest
                passed_over = passed_over or likeliest
            end = sentence_start
        if passed_over and self._saying.marks_gender and self._subjects.is_owned(passed_over):
            people = self._subjects.people(Span(start, pronoun.start))
            is_other = people and not any(self._can_be(word, person) for person in people)
            return passed_over if is_other else None  # it may as well be the owner
        return passed_over or self._before_clause(everybody, pronoun)

    def _is_of_other(self, role: Subject, word: str, start: int) -> bool:
        """Whether somebody with whom a sentence begins can only be meant, and not whose they are: "His mother left. She"."""
        owner = self._saying.owners.get(role.span.of(self._text).split(maxsplit=1)[0].lower())
        is_first = not self._text[start : role.span.start].strip(_BEHIND_SENTENCE)
        is_other = owner is not None and owner != word and self._must_mean(word, role)
        return role.rank == 1 and is_first and is_other

    def _candidates(self, word: str, window: Span) -> list[Subject]:
        """Everybody in `window` whom such a pronoun can mean."""
        return [s for s in self._subjects.within(window) if s.speaker is not None and self._can_be(word, s)]

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
        return self.is_description(subject) and self._bearers.aged(subject) is None

    def is_description(self, role: Subject) -> bool:
        """Whether a role can only be another word for somebody who was named: "the striker", not "the mayor"."""
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        is_bare = not role.head or (role.speaker or "").lower().endswith(role.head)
        noun = role.last_word.rpartition(" ")[2]
        is_telling = noun in self._saying.describing or self._has_many_children(role)
        return role.rank == 1 and is_definite and is_bare and is_telling

    def _has_many_children(self, role: Subject) -> bool:
        return self._saying.many_children.match(self._text, role.span.end - len(role.last_word)) is not None

    def _is_introduced(self, role: Subject) -> bool:
        """Whether the text spoke of another by this word: "a gunman", who is "the gunman" from then on."""
        pattern = rf"{self._saying.indefinite.pattern}{regex.escape(role.last_word)}\b(?!,?\s\p{{Lu}})"
        return regex.search(pattern, self._text, endpos=role.span.start) is not None

    def _is_new_word(self, role: Subject) -> bool:
        """Whether it is one that the text has not used before, and that fits anybody: "the swimmer"."""
        noun, start = role.last_word, role.span.start
        if role.rank != 1 or self._saying.plain.fullmatch(role.speaker or "") is None:
            return False
        if self._is_several(role) or not self._saying.definite.match(self._text, start):
            return False
        if self._saying.contrast.search(self._text, max(0, start - 30), start):
            return False
        is_shown = self._saying.demonstrative.match(self._text, start) is not None
        if noun in self._nobody or (noun in self._saying.newcomers and not is_shown):
            return False
        return noun not in self._text[:start].lower()

    def agree(self, role: Subject, name: str) -> bool:
        """Whether a person who is called by a name can be called by a role too, as far as either tells a gender."""
        person = next((s for s in self._subjects.named if s.speaker == name), None)
        if person is None or not self._saying.marks_gender:
            return True
        return any(self._can_be(word, role) and self._can_be(word, person) for word in ("he", "she"))

    def on_whose_part(self, pronoun: Span) -> Subject | None:
        """Whom "one" is put down to at the head of its sentence: "Du côté des syndicats, on se dit prêt"."""
        start = self._sentence_start(pronoun.start, max(0, pronoun.start - _LONGEST_OPENING))
        opening = self._saying.on_the_part_of.match(self._text, start, pronoun.start)
        named = self._subjects.within(Span(start, pronoun.start)) if opening else []
        return next((s for s in named if s.speaker is not None), None)

    def _in_main_clause(self, sentence: Sequence[Subject], start: int) -> Sequence[Subject]:
        """Those behind the clause that opens a sentence: "Though Jane Doe came, Ann Roe left"."""
        opening = self._saying.subordinate.match(self._text, start)
        if opening is None or sentence[0].span.start < opening.end():
            return sentence
        comma = self._text.find(",", start)
        main = [s for s in sentence if s.span.start > comma and not self._predicates.is_governed(s)]
        return main if any(s.rank == 0 for s in main) else sentence

    def _who_speaks(self, sentence: Sequence[Subject]) -> Subject | None:
        """The person who says something in it, if only one does: of them the next sentence speaks."""
        people = [s for s in self._ungoverned(sentence) or sentence if s.rank == 0]
        speaking = [s for s in people if self._saying.speaking.match(self._text, s.span.end)]
        if len({s.speaker for s in speaking}) > 1 and self._is_in_parallel(speaking[-1]):
            return speaking[-1]
        return speaking[0] if len({s.speaker for s in speaking}) == 1 else None

    def _is_in_parallel(self, person: Subject) -> bool:
        """Whether a clause of equal weight begins with somebody: "while the mayor, Jane Doe"."""
        start = person.span.start
        return self._saying.parallel.search(self._text, max(0, start - 80), start) is not None

    def _whose_speaks(self, word: str, whole: Span) -> Subject | None:
        """Who says something in a sentence and is only called by whom they belong to: "said Jane Doe's lawyer, Ann Roe"."""
        everybody = self._subjects.within(whole)
        for place, owner in enumerate(everybody):
            head = self._phrases.somebodys(everybody, place)
            if head is None or head is owner or not self._speaks(owner, head):
                continue
            return head if self._can_be(word, head) else None
        return None

    def _speaks(self, owner: Subject, head: Subject) -> bool:
        """Whether a verb of saying stands right behind such a phrase or right before it."""
        if self._saying.speaking.match(self._text, head.span.end):
            return True
        start = owner.span.start
        cues = self._saying.cue.finditer(self._text, max(0, start - 40), start)
        return any(self._saying.opening.fullmatch(self._text, cue.end(), start) for cue in cues)

    def _source(self, word: str, whole: Span) -> Subject | None:
        """To whom the whole sentence is put down: "…, according to Jane Doe, a teacher."."""
        for match in self._saying.cue.finditer(self._text, whole.start, whole.end):
            cue = Span(*match.span())
            if self._predicates.is_foretold(cue) and not self._subjects.is_quoted(cue):
                subjects = self._subjects.within(Span(cue.end, whole.end))
                source = self._predicates.subject(subjects, cue, whole, follows=False)
                return source if source and source.speaker and self._can_be(word, source) else None
        return None

    def _who_is_cited(self, word: str, whole: Span) -> Subject | None:
        """To whom the whole sentence is put down, behind its last comma: "Rien ne manque, a dit Jane Doe."."""
        if not self._saying.always_inverts:
            return None
        for cue in self._saying.cue.finditer(self._text, whole.start, whole.end):
            comma = self._text.rfind(",", whole.start, cue.start())
            clause = Span(comma + 1, whole.end)
            if comma >= 0 and self._predicates.is_inverted(Span(*cue.span()), clause):
                subjects = self._subjects.within(clause)
                cited = self._predicates.subject(subjects, Span(*cue.span()), clause, follows=True)
                if (
                    cited is None
                    or self._subjects.next_quoted(cue.end(), cited.span.start) < cited.span.start
                ):
                    continue  # the verb goes on with words: its subject stands before it
                return cited if cited.speaker and self._can_be(word, cited) else None
        return None

    def _likeliest(self, word: str, sentence: Sequence[Subject]) -> Subject:
        """Its subjects before its complements; of those, who must be meant, before people, before roles."""
        free = self._ungoverned(sentence) or [s for s in sentence if not self._is_listed_kin(s)] or sentence
        telling = [s for s in free if s.rank == 0 or not (self._saying.marks_gender or self._is_minor(s))]
        sure = [s for s in telling if self._must_mean(word, s)]
        people = [s for s in free if s.rank == 0]
        return (sure or people or free)[0]

    def _ungoverned(self, sentence: Sequence[Subject]) -> list[Subject]:
        """Those whom no preposition governs, nor another with whom they are joined: "of Jane Doe and Ann Roe"."""
        free: list[Subject] = []
        governed: Subject | None = None
        for subject in sentence:
            between = self._text[governed.span.end : subject.span.start] if governed else ""
            is_joined = between.strip(" ,") in self._saying.conjunctions or (
                between == ", " and self._saying.goes_on_list.match(self._text, subject.span.end) is not None
            )
            is_object = self._predicates.is_governed(subject) or self._passing.is_addressed(subject)
            if is_object or is_joined or self._is_listed_kin(subject):
                governed = subject
            else:
                free.append(subject)
        return free

    def _is_listed_kin(self, subject: Subject) -> bool:
        """Whether somebody is only named as another's: "with their daughters, Jane and Ann"."""
        start = subject.span.start
        return self._saying.listed_kin.search(self._text, max(0, start - 80), start) is not None

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
                or not self._predicates.is_governed(s)
            )
        ]

    def _sentence_start(self, place: int, earliest: int) -> int:
        return sentence_start(self._text, place, earliest)

    def _goes_on(self, word: str, sentence: Sequence[Subject], whole: Span) -> bool:
        """Whether such a pronoun comes before every subject of a sentence: whom it means was named before."""
        free = (s.span.start for s in sentence if not self._predicates.is_governed(s))
        first = next(free, whole.end)
        if self._saying.fronted.fullmatch(self._text, whole.start, first):
            return False
        return any(
            self._saying.pronouns.get(match.group().lower()) == word
            and not self._subjects.is_quoted(Span(*match.span()))
            for pattern in (self._saying.pronoun, self._saying.oblique)
            for match in pattern.finditer(self._text, whole.start, first)
        )

    def _can_be(self, word: str, subject: Subject) -> bool:
        if word == "they":
            return subject.rank == 1 and self._is_several(subject)
        if word == "it":
            return subject.rank == 2 or (subject.rank == 1 and subject.last_word in self._nobody)
        is_several = subject.rank == 1 and self._is_several(subject)
        if self._saying.articles and subject.rank == 1 and subject.last_word in self._saying.bodies:
            return self._must_mean(word, subject) and not self._predicates.is_governed(subject)
        is_nobody = subject.last_word in self._nobody or is_several
        is_person = subject.rank < 2 or has_given_name(subject.speaker or "")
        return is_person and not is_nobody and self._can_mean(word, subject)

    def _is_several(self, subject: Subject) -> bool:
        return subject.last_word in self._saying.several and not self._predicates.is_one_of_several(subject)

    def _must_mean(self, pronoun: str, candidate: Subject) -> bool:
        """A role, a title or a given name that says it: "spokeswoman"."""
        return bool(self._signs_of_gender(candidate) & self._words_for(pronoun))

    def _can_mean(self, pronoun: str, candidate: Subject) -> bool:
        signs = self._signs_of_gender(candidate)
        opposite = self._words_for("he" if pronoun == "she" else "she")
        if candidate.rank == 0 and not signs & (opposite | self._words_for(pronoun)):
            name = candidate.speaker or ""
            return (self._genders.of(name) or self._called.get(name)) in (None, pronoun)
        return not signs & opposite or bool(signs & self._words_for(pronoun))

    def _words_for(self, pronoun: str) -> frozenset[str]:
        return self._saying.female if pronoun == "she" else self._saying.male

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
            if not signs & (self._saying.female | self._saying.male):
                signs.update(self._signs_of_bearer(candidate))
        return signs

    def _signs_of_bearer(self, role: Subject) -> Sequence[str]:
        """What the name tells of whom the text calls so: "the minister", who is Jane Doe."""
        bearer = self._bearers.of(role)
        if bearer is None:
            return ()
        told = self._genders.told(bearer)
        return (told,) if told else known_gender(bearer, is_given=self._saying.marks_gender)
