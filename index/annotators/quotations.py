"""Quotations and their speakers.

Pairs of quotation marks are found paragraph by paragraph, so that an odd mark spoils nothing after it. The speaker is
sought beside a verb of saying: after the closing mark ("…," said X; "…," X said), before the opening one (X said: "…"),
then elsewhere in the sentence; and, for words that follow another quotation without one, is the one who spoke last.
A pronoun stands for the person named last before it whom it can mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct
from msgspec.structs import replace

from index.annotation import Entity, EntityKind, Mention, Quotation, QuotationKind
from index.annotators.lexicon import FEMALE, MALE, ROLES, SAYING
from index.article import Span

_PAIRS = {
    '"': '"”“', "“": '”"', "„": "“”", "«": "»", "「": "」", "『": "』", "``": "''", "‘": "’", "”": "”",
}  # fmt: skip
_OPENING = regex.compile(
    r"""(?<![\d])"(?=\S) | “(?=\s*\S) | „(?=\S) | «(?=\s*\S) | [「『] | ``(?=\S) | (?<![\p{L}\p{N}])‘(?=\p{Lu}) | (?<=^|\s)”(?=\p{L})""",
    regex.VERBOSE,
)
_PARAGRAPH = regex.compile(r"[^\n]+(?:\n[^\n]+)*")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*")
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)\]\"”’»]{2})[.!?](?=[\"”’»)]*(?:\s|$))|\n")
_CUE = regex.compile(r"\b(?:" + "|".join(sorted(SAYING, key=len, reverse=True)) + r")\b(?!\s+to\s+be\b)")
_PRONOUN = regex.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\b")
_NOMINAL = regex.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Tt]wo|[Ss]ome)\s+(?P<noun>(?:(?!of\b|in\b|and\b|that\b|to\b|said\b)[\p{L}’'-]+\s+){0,4}?(?:"
    + "|".join(sorted(ROLES, key=len, reverse=True))
    + r"))\b(?!-)"
)
_BARE_NOMINAL = regex.compile(
    r"(?P<noun>(?:\p{Lu}[\p{L}-]*\s+){1,3}(?:\p{Ll}+\s+){0,2}(?:"
    + "|".join(sorted(ROLES, key=len, reverse=True))
    + r"))\b(?!\s+\p{Lu})"
)
_VERB_NEXT = regex.compile(r"\s+(?:\p{Ll}+ly\s+)?(?:\p{Ll}{3,}ed|had|has|was|is|made|took|gave|put)\b")
_FEWEST_WORDS_UNATTRIBUTED = 4
_WINDOW = 220
"""Characters around a quotation in which its speaker is sought."""


class _Subject(Struct, frozen=True):
    """Somebody who may have spoken."""

    span: Span
    speaker: str | None
    """``None`` for a pronoun."""
    rank: int
    """Persons before roles before organisations, where several stand equally near."""


class _Marks(Struct, frozen=True):
    """A pair of quotation marks: with them, and between them."""

    span: Span
    content: Span
    is_closed: bool
    continues: bool
    """It opens a paragraph while the quotation before it is still open."""


def find_quotations(
    text: str, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Quotation, ...]:
    """The quotations of `text` in order, with speakers where the text names them; spans in characters of `text`."""
    speakers = _Speakers(text, entities, mentions)
    found: list[Quotation] = []
    utterance = 0
    paragraph_of_last = -1
    for number, paragraph, marks in _marked(text):
        attributed = speakers.of(marks, paragraph)
        previous = found[-1] if found and number - paragraph_of_last <= 1 else None
        if attributed is None and previous and _carries_on(text, previous, marks, paragraph):
            attributed = _Attribution(previous.speaker, None, None)
        if not _is_kept(text, marks, attributed):
            continue
        if not (found and previous and _is_same_utterance(text, found[-1], marks, attributed)):
            utterance += 1
        found.append(_quotation(text, marks, attributed, utterance))
        paragraph_of_last = number
    return tuple(_named_backwards(found))


class _Attribution(Struct, frozen=True):
    speaker: str | None
    mention: Span | None
    cue: str | None


def _marked(text: str) -> Iterator[tuple[int, Span, _Marks]]:
    is_open = False
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        paragraph = Span(*match.span())
        place = paragraph.start
        first = True
        while opening := _OPENING.search(text, place, paragraph.end):
            marks = _pair(text, opening.group(), opening.start(), paragraph, continues=is_open and first)
            is_open = not marks.is_closed
            first = False
            if len(marks.content) > 0:
                yield number, paragraph, marks
            place = marks.span.end
        if first:
            is_open = False


def _pair(text: str, mark: str, start: int, paragraph: Span, *, continues: bool) -> _Marks:
    """From an opening mark to the closing one, over inner quotations; or to the end of the paragraph."""
    inside = start + len(mark)
    for place in _closings(text, mark, inside, paragraph.end):
        width = 2 if mark == "``" else 1
        return _Marks(Span(start, place + width), Span(inside, place), True, continues)
    end = paragraph.start + len(paragraph.of(text).rstrip())
    return _Marks(Span(start, end), Span(inside, end), False, continues)


def _closings(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    depth = 0
    if mark == "``":
        place = text.find("''", start, end)
        yield from () if place < 0 else (place,)
        return
    for place in range(start, end):
        character = text[place]
        if character == mark and mark not in _PAIRS[mark]:
            depth += 1
        elif character in _PAIRS[mark] and _closes(text, mark, place):
            if depth == 0:
                yield place
                return
            depth -= 1


def _closes(text: str, mark: str, place: int) -> bool:
    """Not an apostrophe, and not the sign for inches."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark == "‘":
        return (
            not after.isalnum()
            and (before in ".,!?…" or not before.isspace())
            and not _is_plural(text, place)
        )
    if mark == '"' and text[place] == '"':
        return not (before.isspace() and after.isalnum())
    return True


def _is_plural(text: str, place: int) -> bool:
    """The apostrophe of "the players’ families"."""
    return (
        text[place - 1 : place] == "s"
        and text[place + 1 : place + 3].strip()[:1].isalpha()
        and "’" in text[place + 1 : place + 200]
    )


class _Speakers:
    """Who can have spoken, and who did."""

    def __init__(self, text: str, entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self._text = text
        entity = {each.id: each for each in entities}
        self._people = [m for m in mentions if entity[m.entity_id].kind is EntityKind.PERSON]
        self._named = [
            _Subject(
                m.span, entity[m.entity_id].name, 0 if entity[m.entity_id].kind is EntityKind.PERSON else 2
            )
            for m in mentions
            if entity[m.entity_id].kind is not EntityKind.PLACE
        ]
        self._entity = entity

    def of(self, marks: _Marks, paragraph: Span) -> _Attribution | None:
        """Who speaks the words between `marks`, if their paragraph says so."""
        after = self._after(marks, paragraph)
        if after and self._is_beside(marks, after):
            return after
        return self._before(marks, paragraph) or after or self._subject_of_sentence(marks, paragraph)

    def _after(self, marks: _Marks, paragraph: Span) -> _Attribution | None:
        if not marks.is_closed:
            return None
        end = min(paragraph.end, marks.span.end + _WINDOW)
        stop = _SENTENCE_END.search(self._text, marks.span.end, end)
        opening = _OPENING.search(self._text, marks.span.end, end)
        window = Span(marks.span.end, min(stop.start() if stop else end, opening.start() if opening else end))
        if self._text[marks.content.end - 1 : marks.content.end] in (".", "!") and self._starts_anew(window):
            return None
        return self._beside_cue(window, nearest_first=True, quotation=marks)

    def _starts_anew(self, window: Span) -> bool:
        """After a full stop inside the marks a new sentence begins, unless a verb of saying follows at once."""
        rest = window.of(self._text).lstrip()
        cue = _CUE.match(rest)
        return not cue and (rest[:1].isupper() or not rest)

    def _is_beside(self, marks: _Marks, found: _Attribution) -> bool:
        between = self._text[marks.span.end : found.mention.start] if found.mention else ""
        return len(between.split()) <= 6

    def _before(self, marks: _Marks, paragraph: Span) -> _Attribution | None:
        start = self._sentence_start(marks.span.start, paragraph)
        window = Span(start, marks.span.start)
        return self._beside_cue(window, nearest_first=False, quotation=marks)

    def _sentence_start(self, place: int, paragraph: Span) -> int:
        start = max(paragraph.start, place - _WINDOW)
        for match in _SENTENCE_END.finditer(self._text, start, max(start, place - 2)):
            start = match.end()
        return start

    def _beside_cue(self, window: Span, *, nearest_first: bool, quotation: _Marks) -> _Attribution | None:
        """The subject nearest to a verb of saying in `window`: before it rather than after."""
        cues = list(_CUE.finditer(self._text, window.start, window.end))
        if not nearest_first:
            cues.reverse()
        subjects = self._subjects(window)
        for cue in cues[:3]:
            subject = self._subject_of_cue(subjects, Span(*cue.span()), window)
            if subject is not None:
                return self._attributed(subject, cue.group(), quotation)
        return None

    def _subject_of_cue(self, subjects: Sequence[_Subject], cue: Span, window: Span) -> _Subject | None:
        is_inverted = (
            self._text[window.start : cue.start].strip(" ,-–—") == "" or cue.of(self._text) == "according"
        )
        if is_inverted:
            after = [s for s in subjects if s.span.start >= cue.end and s.span.start - cue.end <= 60]
            if after:
                nearest = after[0]
                in_phrase = [s for s in after if s.rank == 0 and s.span.start - nearest.span.start <= 60]
                is_apposed = in_phrase and "," not in self._text[nearest.span.start : in_phrase[0].span.start]
                return in_phrase[0] if is_apposed and nearest.rank > 0 else nearest
        before = [s for s in subjects if s.span.end <= cue.start]
        if before:
            return self._best_before(before)
        after = [s for s in subjects if s.span.start >= cue.end and s.span.start - cue.end <= 12]
        return after[0] if after else None

    def _best_before(self, before: Sequence[_Subject]) -> _Subject:
        """The one nearest to the verb; but the person of "Jane Doe, the chairman of X, said"."""
        nearest = before[-1]
        if nearest.rank == 0:
            return nearest
        people = [s for s in before if s.rank == 0]
        apposition = people and self._text[people[-1].span.end : people[-1].span.end + 1] == ","
        return people[-1] if apposition else max(before[-2:], key=lambda s: (s.rank == 1, s.span.start))

    def _subject_of_sentence(self, marks: _Marks, paragraph: Span) -> _Attribution | None:
        """For words worked into a sentence: who the sentence is about."""
        start = self._sentence_start(marks.span.start, paragraph)
        before = self._text[start : marks.span.start]
        if not before.strip() or before.rstrip().endswith((".", "?", "!")):
            return None
        subjects = [s for s in self._subjects(Span(start, marks.span.start)) if s.rank < 2]
        acting = [s for s in subjects if _VERB_NEXT.match(self._text, s.span.end)]
        return self._attributed((acting or subjects[:1])[-1], None, marks) if subjects else None

    def _subjects(self, window: Span) -> list[_Subject]:
        named = [s for s in self._named if window.start <= s.span.start and s.span.end <= window.end]
        roles = list(self._roles(window, named))
        pronouns = [
            _Subject(Span(*match.span()), None, 0)
            for match in _PRONOUN.finditer(self._text, window.start, window.end)
        ]
        inside = [role.span for role in roles]
        named = [s for s in named if s.rank == 0 or not any(s.span.overlaps(span) for span in inside)]
        return sorted([*named, *roles, *pronouns], key=lambda s: s.span.start)

    def _roles(self, window: Span, named: Sequence[_Subject]) -> Iterator[_Subject]:
        """Phrases such as "a NATO spokeswoman", unless a name follows at once: "the mayor Jane Doe"."""
        taken = window.start
        for pattern in (_NOMINAL, _BARE_NOMINAL):
            for match in pattern.finditer(self._text, window.start, window.end):
                span = Span(*match.span())
                is_title = any(0 <= s.span.start - span.end <= 2 and s.rank == 0 for s in named)
                has_person = any(s.rank == 0 and s.span.overlaps(span) for s in named)
                if not is_title and not has_person and span.start >= taken:
                    taken = span.end
                    yield _Subject(span, " ".join(match["noun"].split()), 1)

    def _attributed(self, subject: _Subject, cue: str | None, quotation: _Marks) -> _Attribution:
        if subject.speaker is not None:
            return _Attribution(subject.speaker, subject.span, cue)
        return _Attribution(self._meant(subject.span, quotation), subject.span, cue)

    def _meant(self, pronoun: Span, quotation: _Marks) -> str | None:
        """Whom a pronoun stands for: the nearest person or role before it that it can mean, in this paragraph or two."""
        word = pronoun.of(self._text).lower()
        if word not in ("he", "she"):
            return None
        start = max(0, pronoun.start - 900)
        candidates = [
            s
            for s in self._subjects(Span(start, pronoun.start))
            if s.speaker is not None and s.rank < 2 and not s.span.overlaps(quotation.span)
        ]
        possible = [candidate for candidate in reversed(candidates) if self._can_mean(word, candidate)]
        possible.sort(key=lambda candidate: not self._must_mean(word, candidate))
        people_first = sorted(possible[:4], key=lambda c: (not self._must_mean(word, c), c.rank))
        return people_first[0].speaker if people_first else None

    def _must_mean(self, pronoun: str, candidate: _Subject) -> bool:
        """A role that says it: "spokeswoman"."""
        words = {word.lower() for word in _WORD.findall(candidate.speaker or "")}
        return candidate.rank == 1 and bool(words & (FEMALE if pronoun == "she" else MALE))

    def _can_mean(self, pronoun: str, candidate: _Subject) -> bool:
        words = {w.lower().strip(".") for w in _WORD.findall(candidate.speaker or "")}
        title = (
            self._text[max(0, candidate.span.start - 14) : candidate.span.start]
            .lower()
            .replace(".", "")
            .split()
        )
        words.update(title[-1:])
        words.update(_known_gender(candidate.speaker or "") if candidate.rank == 0 else ())
        opposite = MALE if pronoun == "she" else FEMALE
        return not words & opposite or bool(words & (FEMALE if pronoun == "she" else MALE))


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
    given = name.split(maxsplit=1)[0] if name else ""
    if given in _FEMALE_NAMES:
        return ("she",)
    return ("he",) if given in _MALE_NAMES else ()


def _is_kept(text: str, marks: _Marks, attributed: _Attribution | None) -> bool:
    """A title, or one or two words that nobody is said to have said, is no quotation."""
    content = marks.content.of(text)
    words = _WORD.findall(content)
    if not words:
        return False
    if attributed is not None and attributed.cue is not None:
        return len(words) > 1 or attributed.cue not in _NAMING
    is_spaceless = len(words) < len(content) / 15
    if len(words) < _FEWEST_WORDS_UNATTRIBUTED and not is_spaceless:
        return attributed is not None and content.rstrip().endswith((",", ".", "!", "?")) and len(words) > 1
    is_title = sum(word[0].isupper() for word in words) >= 0.7 * len(words) and not content.rstrip().endswith(
        (",", "!", "?", ".")
    )
    return not is_title


_NAMING = frozenset(("called", "calls", "dubbed", "branded", "labeled", "labelled", "read", "wrote"))


def _carries_on(text: str, previous: Quotation, marks: _Marks, paragraph: Span) -> bool:
    """Whether words without a speaker go on where the last ones ended: the next paragraph, or the same sentence."""
    if previous.speaker is None:
        return False
    if marks.continues:
        return True
    between = text[previous.span.end : marks.span.start]
    stands_alone = paragraph.start == marks.span.start
    return stands_alone or ("\n" not in between and len(between.split()) <= 40)


def _is_same_utterance(
    text: str, previous: Quotation, marks: _Marks, attributed: _Attribution | None
) -> bool:
    """Parts of one: an open quotation that runs on, or "…," he said, "…" with no full stop between."""
    if marks.continues:
        return True
    between = text[previous.span.end : marks.span.start]
    speaker = attributed.speaker if attributed else None
    is_interrupted = (
        "\n" not in between
        and len(between.split()) <= 12
        and between.rstrip().endswith((",", "said", "added"))
    )
    return is_interrupted and (speaker == previous.speaker or speaker is None)


def _quotation(text: str, marks: _Marks, attributed: _Attribution | None, utterance: int) -> Quotation:
    return Quotation(
        span=marks.span,
        speaker=attributed.speaker if attributed else None,
        speaker_mention=attributed.mention if attributed else None,
        cue=attributed.cue if attributed else None,
        kind=_kind(text, marks),
        utterance=utterance,
        content=marks.content,
    )


def _kind(text: str, marks: _Marks) -> QuotationKind:
    """Full words begin with a capital and end like a sentence, or before the comma of "…," she said."""
    content = marks.content.of(text).strip()
    begins = content[:1].isupper() or not content[:1].isalpha() or marks.continues
    ends = (
        content.endswith((",", ".", "!", "?", "…", "-", "—"))
        or text[marks.span.end : marks.span.end + 1] in (",", ".")
        or not marks.is_closed
    )
    long_enough = len(content.split()) >= 3
    return QuotationKind.FULL if begins and ends and long_enough else QuotationKind.PARTIAL


def _named_backwards(found: Sequence[Quotation]) -> list[Quotation]:
    """An utterance named only at its end: its earlier parts have the same speaker."""
    named = list(found)
    for place in range(len(named) - 2, -1, -1):
        here, following = named[place], named[place + 1]
        if here.speaker is None and here.utterance == following.utterance:
            named[place] = replace(here, speaker=following.speaker)
    return named
