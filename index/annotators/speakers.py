"""Who speaks the words between two quotation marks.

A speaker is sought beside a verb of saying: after the closing mark ("…," said X; "…," X said), before the opening one
(X said: "…"), as a label ("X: …"), then elsewhere in the sentence. The subject of that verb is read as English builds
it: over an apposition or an insertion between commas, from "Hale's lawyer, Mark Dunn" to Mark Dunn, and never from
words inside a quotation. A pronoun stands for the subject of the last sentence that names somebody it can mean; where
nobody fits, the speaker is unknown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from index.annotation import Entity, EntityKind, Mention, SpeakerRule
from index.annotators.gazetteer import men, women
from index.annotators.lexicon import BODIES, FEMALE, MALE, ROLES, SAYING, WRITTEN_THINGS
from index.annotators.marks import Marks
from index.article import Span

_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)\]\"”’»]{2})[.!?](?=[\"”’»)]*(?:\s|$))|\n")
_CLAUSE_END = regex.compile(
    _SENTENCE_END.pattern
    + r"|;|(?<=[\"”’»]\s)(?:while|but|although|though|whereas|because)\b|,\s(?:while|but|whereas)\b"
)
_STOPS = (",", ".", "?", "!", "…", "-", "–", "—")
_CUE = regex.compile(
    r"\b(?:According|[Ii]n the words of|"
    + "|".join(sorted(SAYING, key=len, reverse=True))
    + r")\b(?!\s+to\s+be\b)"
)
_SPEAKS_NEXT = r"(?=\s(?:said|says|added|wrote|warned|noted|stated|announced|tweeted|told|asked|agreed|replied|recalled|put)\b)"
_PRONOUN = regex.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:[Ii]t|[Aa]nother|[Oo]thers|[Ss]ome|[Mm]any|[Oo]ne|[Bb]oth|[Nn]obody|[Ss]omeone){_SPEAKS_NEXT})\b"
)
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")


def _any_of(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_SPEAKING_NOUN = _any_of(ROLES | BODIES | WRITTEN_THINGS)
_PLURAL_NOUN = _any_of(frozenset(role for role in ROLES if role.endswith("s")))
_NOMINAL = regex.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]nother|[Tt]wo|[Ss]ome|[Mm]any)\s+(?P<noun>(?:(?!(?:of|in|and|that|to|said|at|on|for|from|with)\b)[\p{L}’'-]+\s+){0,4}?"
    rf"{_SPEAKING_NOUN}\b(?:\s{_SPEAKING_NOUN}\b)*+)(?!-)(?P<of>\s(?:for|of)\s(?:the\s)?(?=\p{{Lu}}))?"
)
_BARE_NOMINAL = regex.compile(
    rf"(?P<noun>(?!(?:According|In|At|On|The|As|But|And|For|From|After|When|While|If|To|By|A|An)\b)(?:\p{{Lu}}[\p{{L}}-]*\s+){{1,3}}(?:\p{{Ll}}+\s+){{0,2}}{_any_of(ROLES)})\b(?!\s+\p{{Lu}})(?P<of>(?!))?"
)
_BARE_PLURAL = regex.compile(rf"\b(?P<noun>(?i:{_PLURAL_NOUN}))\b(?P<of>(?!))?")
_POSSESSED_ROLE = regex.compile(
    rf"(?:['’]s|(?<=s)['’])\s(?P<noun>(?:[\p{{L}}-]+\s){{0,3}}?{_any_of(ROLES)}\b(?:\s{_any_of(ROLES)}\b)*+)"
)
_TO_NAME = regex.compile(r",?\s(?:\p{Lu}\p{L}+\.?\s){0,2}$|,?\s$")
_VERB_NEXT = regex.compile(r"\s+(?:\p{Ll}+ly\s+)?(?:\p{Ll}{3,}ed|spoke|made|took|gave|put)\b")
_WHO_BEFORE = regex.compile(r"\bwho\s(?:\p{Ll}+ly\s|has\s|had\s|also\s|once\s|first\s)*$")
_INSERTION_NEXT = regex.compile(r"(?:\s(?:of|from|at|for|in)\s[^,.;:]{1,60})?,")
_BY = regex.compile(r"\sby\s")
_NOT_PASSIVE = frozenset("saying quoted cited reported".split())
_ITS_AUTHOR = regex.compile(r"\s(?:[\p{L}]+\s){0,3}?(?:by|from)\s(?:[\p{L}.]+\s){0,4}")
_PREPOSITION = regex.compile(r"\s(?:of|for|from|at|with|in)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*['’]s\s)?")
_AND_BEFORE = regex.compile(r"\band\s(?:\p{Ll}+ly\s|then\s|also\s)?$")
_BEFORE_ITS_PEOPLE = regex.compile(r"(?:['’]s)?\s(?:[\p{L}-]+\s){0,4}")
_BLANK = regex.compile(r"\s*")
_WHO_NEXT = regex.compile(r",?\swho\b")
_WINDOW = 220
"""Characters around a quotation in which its speaker is sought."""


class Attribution(Struct, frozen=True):
    """Who is said to speak, where that is said, by which verb, and how that was found."""

    speaker: str | None
    mention: Span | None
    cue: str | None
    rule: SpeakerRule


class _Subject(Struct, frozen=True):
    """Somebody who may have spoken."""

    span: Span
    speaker: str | None
    """``None`` for a pronoun."""
    rank: int
    """Persons before roles before organisations, where several stand equally near."""


class Speakers:
    """Who can have spoken, and who did."""

    def __init__(
        self, text: str, entities: Sequence[Entity], mentions: Sequence[Mention], quoted: Sequence[Span]
    ) -> None:
        self._text = text
        entity = {each.id: each for each in entities}
        self._named = [
            _Subject(
                m.span, entity[m.entity_id].name, 0 if entity[m.entity_id].kind is EntityKind.PERSON else 2
            )
            for m in mentions
            if entity[m.entity_id].kind is not EntityKind.PLACE
        ]
        self._starts = [subject.span.start for subject in self._named]
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]

    def of(self, marks: Marks, paragraph: Span, previous: Span | None = None) -> Attribution | None:
        """Who speaks the words between `marks`, if their paragraph says so (or the next, where they are left open).

        ``None`` also where the quotation `previous` to this one stands in the same sentence and nobody else is said to
        speak between them.
        """
        sentence = self._sentence_start(marks.span.start, paragraph)
        is_joined = previous is not None and previous.start >= sentence
        start = previous.end if previous and previous.end > sentence else sentence
        after = self._after(marks, paragraph)
        if after and self._is_beside(marks, after) and self._is_punctuated(marks):
            return after
        before = self._beside_cue(Span(start, marks.span.start), SpeakerRule.BEFORE)
        if before or after or is_joined:
            return before or after
        return (
            self._label(Span(sentence, marks.span.start))
            or self._subject_of_sentence(Span(sentence, marks.span.start))
            or self._in_next_paragraph(marks, paragraph)
        )

    def _is_punctuated(self, marks: Marks) -> bool:
        """Whether a comma or the like sets the words off from what follows: they are no part of its clause."""
        return (
            self._text[marks.content.end - 1 : marks.content.end] in _STOPS
            or self._text[marks.span.end : marks.span.end + 1] == ","
        )

    def _after(self, marks: Marks, paragraph: Span) -> Attribution | None:
        if not marks.is_closed:
            return None
        window = self._rest_of_sentence(marks.span.end, paragraph)
        if self._text[marks.content.end - 1 : marks.content.end] in (".", "!") and self._starts_anew(window):
            return None
        return self._beside_cue(window, SpeakerRule.AFTER)

    def _rest_of_sentence(self, start: int, paragraph: Span) -> Span:
        end = min(paragraph.end, start + _WINDOW)
        stop = _CLAUSE_END.search(self._text, start, end)
        place = bisect_left(self._quoted_starts, start)
        opening = self._quoted_starts[place] if place < len(self._quoted_starts) else end
        return Span(start, max(start, min(stop.start() if stop else end, opening)))

    def _starts_anew(self, window: Span) -> bool:
        """After a full stop inside the marks a new sentence begins, unless a verb of saying follows at once."""
        rest = window.of(self._text).lstrip()
        cue = _CUE.match(rest)
        return not cue and (rest[:1].isupper() or not rest)

    def _is_beside(self, marks: Marks, found: Attribution) -> bool:
        between = self._text[marks.span.end : found.mention.start] if found.mention else ""
        return len(between.split()) <= 6

    def _sentence_start(self, place: int, paragraph: Span) -> int:
        start = max(paragraph.start, place - _WINDOW)
        for match in _SENTENCE_END.finditer(self._text, start, max(start, place - 2)):
            start = match.end()
        return start

    def _label(self, window: Span) -> Attribution | None:
        """Set before the words with a colon, as in an interview or a play."""
        if not window.of(self._text).rstrip().endswith(":"):
            return None
        subjects = self._subjects(window)
        return self._attributed(subjects[0], None, SpeakerRule.LABEL) if subjects else None

    def _in_next_paragraph(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """A quotation left open is attributed by the sentence that begins the next paragraph."""
        if marks.is_closed:
            return None
        blank = _BLANK.match(self._text, paragraph.end)
        start = blank.end() if blank else paragraph.end
        end = self._text.find("\n", start)
        following = Span(start, end if end >= 0 else len(self._text))
        return self._beside_cue(self._rest_of_sentence(start, following), SpeakerRule.NEXT_PARAGRAPH)

    def _beside_cue(self, window: Span, rule: SpeakerRule) -> Attribution | None:
        """The subject of the verb of saying nearest to the quotation in `window`."""
        nearest_first = rule is SpeakerRule.AFTER
        cues = [Span(*match.span()) for match in _CUE.finditer(self._text, window.start, window.end)]
        if not cues:
            return None
        if not nearest_first:
            cues.reverse()
        subjects = self._subjects(window)
        for cue in cues[:3]:
            subject = self._subject_of_cue(subjects, cue, window, follows=nearest_first)
            if subject is not None:
                return self._attributed(subject, cue.of(self._text), rule)
        return None

    def _subject_of_cue(
        self, subjects: Sequence[_Subject], cue: Span, window: Span, *, follows: bool
    ) -> _Subject | None:
        opens = self._text[window.start : cue.start].strip(" ,-–—") == ""
        if opens or cue.of(self._text).lower() in ("according", "in the words of"):
            after = [s for s in subjects if 0 <= s.span.start - cue.end <= 60]
            if after:
                return self._head(after, 0)
        if _BY.match(self._text, cue.end) and cue.of(self._text) not in _NOT_PASSIVE:
            agents = [s for s in subjects if 0 <= s.span.start - cue.end <= 60]
            return self._head(agents, 0) if agents else None
        before = [s for s in subjects if s.span.end <= cue.start]
        if before:
            if follows and len(self._text[window.start : before[0].span.start].split()) <= 2:
                return self._head(before, 0)
            return self._nearest_before(before, cue)
        after = [s for s in subjects if 0 <= s.span.start - cue.end <= 12]
        return self._head(after, 0) if after else None

    def _head(self, subjects: Sequence[_Subject], place: int) -> _Subject:
        """From the first words of a noun phrase to whom it means: "Hale's lawyer, Mark Dunn" is Mark Dunn."""
        here = subjects[place]
        following = subjects[place + 1] if place + 1 < len(subjects) else None
        if owned := _POSSESSED_ROLE.match(self._text, here.span.end):
            if following and following.rank == 0 and self._is_named_by(owned.end(), following):
                return following
            return _Subject(Span(here.span.start, owned.end()), self._text[here.span.start : owned.end()], 1)
        if following is None or here.rank == 0:
            return here
        if following.rank == 0 and self._is_named_by(here.span.end, following):
            return following
        if self._is_author(here, following):
            return self._head(subjects, place + 1)
        if here.rank == 1:
            return self._name_after_complement(subjects, place) or here
        return self._head(subjects, place + 1) if self._stand_together(here, following) else here

    def _name_after_complement(self, subjects: Sequence[_Subject], place: int) -> _Subject | None:
        """The person of "the president of the Green Party, Jane Doe"."""
        if place + 2 >= len(subjects):
            return None
        role, body, person = subjects[place : place + 3]
        between = self._text[role.span.end : body.span.start]
        is_named = body.rank == 2 and person.rank == 0 and self._is_named_by(body.span.end, person)
        return person if is_named and _PREPOSITION.fullmatch(between) else None

    def _is_author(self, work: _Subject, author: _Subject) -> bool:
        """Whose words are read: "a statement from the Finance Ministry"."""
        between = self._text[work.span.end : author.span.start]
        return (
            work.rank == 1
            and _last_word(work) in WRITTEN_THINGS
            and _ITS_AUTHOR.fullmatch(between) is not None
        )

    def _is_named_by(self, end: int, person: _Subject) -> bool:
        """Whether `person` follows in apposition, with no more than a title between."""
        return 0 <= person.span.start - end <= 40 and (
            _TO_NAME.fullmatch(self._text[end : person.span.start]) is not None
        )

    def _stand_together(self, one: _Subject, other: _Subject) -> bool:
        """An organisation before its people: "NATO spokeswoman Ann Lee", "Brandivo CEO Tom Cole"."""
        if other.rank == 2:
            return False
        between = self._text[one.span.end : other.span.start]
        return len(between) <= 40 and _BEFORE_ITS_PEOPLE.fullmatch(between) is not None

    def _nearest_before(self, before: Sequence[_Subject], cue: Span) -> _Subject:
        """The subject nearest to the verb, but for an insertion and a relative clause between them."""
        if (outer := self._before_insertion(before, cue)) or (outer := self._of_relative_clause(before, cue)):
            return outer
        nearest = before[-1]
        if len(before) > 1:
            previous = self._head(before, len(before) - 2)
            if previous.span.end >= nearest.span.end:
                return previous
            between = self._text[before[-2].span.end : nearest.span.start]
            if nearest.rank == 2 and before[-2].rank < 2 and _PREPOSITION.fullmatch(between):
                return before[-2]
        if nearest.rank == 2 and _AND_BEFORE.search(self._text, max(0, cue.start - 24), cue.start):
            # "Jane Doe cited the NATO treaty and said": one subject of two verbs
            return next((subject for subject in before if subject.rank < 2), nearest)
        return self._head(before, len(before) - 1)

    def _before_insertion(self, before: Sequence[_Subject], cue: Span) -> _Subject | None:
        """A comma before the verb ends an insertion: "Jane Doe, speaking after John Roe resigned, said"."""
        if self._text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] != ",":
            return None
        for place, subject in enumerate(before):
            if subject.rank < 2 and _INSERTION_NEXT.match(self._text, subject.span.end):
                head = self._head(before, place)
                return head if head.rank == 0 else subject
        return None

    def _of_relative_clause(self, before: Sequence[_Subject], cue: Span) -> _Subject | None:
        """Whom "who" stands for: "Jane Doe, who chairs the committee and who said"."""
        if not _WHO_BEFORE.search(self._text, max(0, cue.start - 24), cue.start):
            return None
        related = (s for s in before if s.rank < 2 and _WHO_NEXT.match(self._text, s.span.end))
        return next(related, None)

    def _subject_of_sentence(self, window: Span) -> Attribution | None:
        """For words worked into a sentence: who the sentence is about."""
        before = window.of(self._text).rstrip()
        if not before or before.endswith((".", "?", "!")):
            return None
        subjects = [s for s in self._subjects(window) if s.rank < 2]
        acting = [s for s in subjects if _VERB_NEXT.match(self._text, s.span.end)]
        if before.endswith(":"):
            acting = acting or [s for s in subjects if s.rank == 0][:1]
        return self._attributed(acting[-1], None, SpeakerRule.SENTENCE) if acting else None

    def _subjects(self, window: Span) -> list[_Subject]:
        """Who is named, by name, role or pronoun, in `window` and outside quotations."""
        first = bisect_left(self._starts, window.start)
        last = bisect_left(self._starts, window.end)
        named = [s for s in self._named[first:last] if s.span.end <= window.end]
        roles = list(self._roles(window, named))
        pronouns = [
            _Subject(Span(*match.span()), None, 0)
            for match in _PRONOUN.finditer(self._text, window.start, window.end)
        ]
        inside = [role.span for role in roles]
        named = [s for s in named if s.rank == 0 or not any(s.span.overlaps(span) for span in inside)]
        found = [s for s in (*named, *roles, *pronouns) if not self._is_quoted(s.span)]
        return sorted(found, key=lambda s: s.span.start)

    def _is_quoted(self, span: Span) -> bool:
        place = bisect_left(self._quoted_starts, span.end) - 1
        return place >= 0 and self._quoted[place].overlaps(span)

    def _roles(self, window: Span, named: Sequence[_Subject]) -> Iterator[_Subject]:
        """Phrases such as "a NATO spokeswoman", unless a name follows at once: "the mayor Jane Doe"."""
        taken: list[Span] = []
        for pattern in (_NOMINAL, _BARE_NOMINAL, _BARE_PLURAL):
            for match in pattern.finditer(self._text, window.start, window.end):
                span = Span(match.start(), match.end("noun"))
                is_title = any(0 <= s.span.start - span.end <= 2 and s.rank == 0 for s in named)
                has_person = any(s.rank == 0 and s.span.overlaps(span) for s in named)
                is_inside = any(s.span.start <= span.start and span.end <= s.span.end for s in named)
                if is_title or has_person or is_inside or any(span.overlaps(other) for other in taken):
                    continue
                taken.append(span)
                noun = " ".join(match["noun"].split())
                whose = self._complement(match.end(), named) if match["of"] else None
                if whose:
                    noun += " " + " ".join(self._text[match.end("noun") : whose.end].split())
                yield _Subject(span, noun, 1)

    def _complement(self, start: int, named: Sequence[_Subject]) -> Span | None:
        """The name in "a spokesman for Prime Minister Jane Doe"."""
        for subject in named:
            if (
                0 <= subject.span.start - start <= 30
                and self._text[start : subject.span.start].islower() is False
            ):
                return subject.span if "," not in self._text[start : subject.span.start] else None
        return None

    def _attributed(self, subject: _Subject, cue: str | None, rule: SpeakerRule) -> Attribution:
        if subject.speaker is not None:
            return Attribution(subject.speaker, subject.span, cue, rule)
        return Attribution(self._meant(subject.span), subject.span, cue, SpeakerRule.PRONOUN)

    def _meant(self, pronoun: Span) -> str | None:
        """Whom a pronoun stands for: the subject of the last sentence that names somebody it can mean."""
        word = pronoun.of(self._text).lower()
        if word not in ("he", "she", "it"):
            return None
        start = max(0, pronoun.start - 900)
        candidates = [
            s
            for s in self._subjects(Span(start, pronoun.start))
            if s.speaker is not None and self._can_be(word, s)
        ]
        while candidates:
            last = candidates[-1].span.start
            breaks = list(_SENTENCE_END.finditer(self._text, start, last))
            sentence_start = breaks[-1].end() if breaks else start
            sentence = [s for s in candidates if s.span.start >= sentence_start]
            sure = [s for s in sentence if self._must_mean(word, s)]
            people = [s for s in sentence if s.rank == 0]
            return (sure or people or sentence)[0].speaker
        return None

    def _can_be(self, word: str, subject: _Subject) -> bool:
        if word == "it":
            return subject.rank == 2 or (subject.rank == 1 and _last_word(subject) in BODIES)
        return subject.rank < 2 and _last_word(subject) not in _NO_PERSONS and self._can_mean(word, subject)

    def _must_mean(self, pronoun: str, candidate: _Subject) -> bool:
        """A role, a title or a given name that says it: "spokeswoman"."""
        return bool(self._signs_of_gender(candidate) & (FEMALE if pronoun == "she" else MALE))

    def _can_mean(self, pronoun: str, candidate: _Subject) -> bool:
        signs = self._signs_of_gender(candidate)
        opposite = MALE if pronoun == "she" else FEMALE
        return not signs & opposite or bool(signs & (FEMALE if pronoun == "she" else MALE))

    def _signs_of_gender(self, candidate: _Subject) -> set[str]:
        title = (
            self._text[max(0, candidate.span.start - 14) : candidate.span.start]
            .lower()
            .replace(".", "")
            .split()
        )
        signs = set(title[-1:])
        if candidate.rank == 0:
            signs.update(_known_gender(candidate.speaker or ""))
        else:
            signs.update(word.lower() for word in _WORD.findall((candidate.speaker or "").split(" for ")[0]))
        return signs


_NO_PERSONS = BODIES | WRITTEN_THINGS


def _last_word(subject: _Subject) -> str:
    return (subject.speaker or " ").split(" for ")[0].split(" of ")[0].rsplit(maxsplit=1)[-1].lower()


_FEMALE_NAMES = frozenset(
    """Alice Amanda Amy Andrea Angela Anna Anne Ann Annie Barbara Beth Betty Carol Caroline Catherine Charlotte Christine
    Claire Condoleezza Deborah Debra Diana Diane Donna Dorothy Elena Elizabeth Ellen Emily Emma Eva Fatima Grace Hannah
    Heather Helen Hillary Irene Jane Janet Jennifer Jessica Joan Joanna Judith Judy Julia Julie Karen Kate Katherine Kathleen
    Kimberly Laura Linda Lisa Louise Lucy Lynn Madeleine Margaret Maria Marie Marilyn Martha Mary Maya Megan Melissa
    Michelle Nancy Natalie Nicole Nina Olga Olivia Pamela Patricia Rachel Rebecca Rose Ruth Samantha Sandra Sara Sarah
    Sharon Sofia Sonia Sophie Stephanie Susan Svetlana Tatiana Teresa Theresa Ursula Valerie Vanessa Veronica Victoria
    Virginia Yulia Zoe""".split()
)
_MALE_NAMES = frozenset(
    """Adam Ahmed Alan Albert Alexander Ali Andrew Anthony Barack Ben Benjamin Bill Bob Brian Bruce Carl Charles Chris
    Christopher Colin Daniel David Dmitry Donald Edward Eric Ernest Francis Frank Fred Gary George Gerald Gordon Greg
    Harold Harry Henry Hugo Ian Ivan Jack Jacob James Jason Jeff Jeremy Jerry Jim Joe John Jonathan Jose Joseph Juan Karl
    Keith Kenneth Kevin Larry Lawrence Louis Luc Luis Mark Martin Matthew Max Michael Mike Mohamed Mohammed Muhammad Neil
    Nicholas Nicolas Nigel Omar Oscar Patrick Paul Peter Philip Phillip Ralph Raymond Richard Robert Roger Ronald Roy
    Russell Samuel Scott Sean Sergei Sergey Simon Stephen Steve Steven Ted Terry Thomas Tim Timothy Tom Tony Vladimir
    Walter William Xi""".split()
)


def _known_gender(name: str) -> tuple[str, ...]:
    """By the commonest given names; of others nothing is supposed."""
    given = name.split(maxsplit=1)[0] if " " in name else ""
    is_woman = given in _FEMALE_NAMES or (given in women() and given not in men())
    is_man = given in _MALE_NAMES or (given in men() and given not in women())
    if is_woman == is_man:
        return ()
    return ("she",) if is_woman else ("he",)
