"""Scores what was found in a text against what a careful reader marked there. It opens nothing and prints nothing.

Names count where kind and span are the same, apart from "the", a possessive and quotation marks around them. Of
quotations, one found and one marked belong together if they have four fifths of their characters in common; speakers
are compared by name, of the quotations that were found. Two forms are an alias pair where both were found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import combinations, product
from operator import add

from marks import Marks, Named, Quoted
from msgspec import Struct, field
from same_speaker import is_pronoun, is_same_speaker

from index.annotation import EntityKind, SpeakerRule
from index.article import Span

SAME = 0.8
"""The share of their characters that two quotations have in common if they are the same one."""
LONG = 4
"""How many words a quotation has, at least, that is no scare quote."""

_BEFORE = re.compile(r"(?:[\s\"“”'‘’(\[,.;:—–-]|(?:the|an?)\s)*", re.IGNORECASE)
_BEHIND = re.compile(r"(?:['’]s|[\s\"“”'‘’)\],.;:—–-])*$")
_DOTTED = re.compile(r"\b(?:(?:[A-Z]\.)+|(?:Jr|Sr|Inc|Corp|Co|Ltd)\.)$")
_DOT_IS_LEFT_OUT = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_AROUND_QUOTED = " \n\t\"“”'‘’«»"


class Tally(Struct, frozen=True):
    """How many were found rightly, found where there are none, and not found."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Per cent of what was found."""
        return _per_cent(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Per cent of what was marked."""
        return _per_cent(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _per_cent(2 * self.right, 2 * self.right + self.spurious + self.missed)


class Speakers(Struct, frozen=True):
    """Of the quotations that were found and have a known speaker: whose is right, wrong or not shown."""

    right: int = 0
    wrong: int = 0
    unnamed: int = 0

    def __add__(self, other: Speakers) -> Speakers:
        return Speakers(self.right + other.right, self.wrong + other.wrong, self.unnamed + other.unnamed)

    @property
    def accuracy(self) -> float:
        """Per cent that are right of all."""
        return _per_cent(self.right, self.right + self.wrong + self.unnamed)

    @property
    def precision(self) -> float:
        """Per cent that are right of those that are shown."""
        return _per_cent(self.right, self.right + self.wrong)


class Mistake(Struct, frozen=True):
    """What sort of mistake, and in which words."""

    sort: str
    text: str


class Score(Struct, frozen=True):
    """How one text was annotated, or several together."""

    names: dict[EntityKind, Tally] = field(default_factory=lambda: dict.fromkeys(EntityKind, Tally()))
    quotations: Tally = Tally()
    long_quotations: Tally = Tally()
    speakers: Speakers = Speakers()
    rules: Mapping[SpeakerRule, Speakers] = field(default_factory=dict)
    """The speakers that each rule showed."""
    aliases: Tally = Tally()
    """Pairs of forms of one entity; the spurious ones are wrong merges."""
    mistakes: Counter[Mistake] = field(default_factory=Counter)

    def __add__(self, other: Score) -> Score:
        return Score(
            {kind: self.names[kind] + other.names[kind] for kind in EntityKind},
            self.quotations + other.quotations,
            self.long_quotations + other.long_quotations,
            self.speakers + other.speakers,
            {
                rule: self.rules.get(rule, Speakers()) + other.rules.get(rule, Speakers())
                for rule in {**self.rules, **other.rules}
            },
            self.aliases + other.aliases,
            self.mistakes + other.mistakes,
        )

    @property
    def all_names(self) -> Tally:
        """Those of all kinds together."""
        return reduce(add, self.names.values())


def score(marked: Marks, found: Marks) -> Score:
    """How what was found in a text compares with what was marked there."""
    return _of_names(marked, found) + _of_quotations(marked, found) + _of_aliases(marked, found)


def trimmed(body: str, span: Span) -> Span:
    """A name without the article, the possessive and the marks around it; "U.S." and "Inc." keep their dot."""
    name = span.of(body)
    before = _BEFORE.match(name)
    start = before.end() if before and before.end() < len(name) else 0
    name = name[start:]
    if not _DOTTED.search(name):
        behind = _BEHIND.search(name)
        name = name[: behind.start()] if behind and behind.start() else name
    end = span.start + start + len(name)
    if body[end : end + 1] == "." and _DOT_IS_LEFT_OUT.search(name):
        end += 1
    return Span(span.start + start, end)


def _of_names(marked: Marks, found: Marks) -> Score:
    if marked.names is None:
        return Score()
    body = marked.body
    right, shown = _trimmed_names(body, marked.names), _trimmed_names(body, found.names or ())
    optional = {trimmed(body, span) for span in marked.optional}
    shown = {name for name in shown if name in right or not _touches(name.span, optional)}
    tallies = {kind: _tally(_of_kind(right, kind), _of_kind(shown, kind)) for kind in EntityKind}
    mistakes = (
        *(_spurious_name(body, name, right) for name in shown - right),
        *(
            Mistake(f"missed {name.kind}", name.span.of(body))
            for name in right - shown
            if not _touches(name.span, {other.span for other in shown})
        ),
    )
    return Score(names=tallies, mistakes=Counter(mistakes))


def _trimmed_names(body: str, names: Iterable[Named]) -> set[Named]:
    return {Named(trimmed(body, name.span), name.kind) for name in names}


def _of_kind(names: set[Named], kind: EntityKind) -> set[Named]:
    return {name for name in names if name.kind is kind}


def _tally(marked: set[Named], found: set[Named]) -> Tally:
    return Tally(len(marked & found), len(found - marked), len(marked - found))


def _touches(span: Span, others: set[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _spurious_name(body: str, name: Named, right: set[Named]) -> Mistake:
    """What is wrong with a name that was not marked like this."""
    text = name.span.of(body)
    touched = min((other for other in right if other.span.overlaps(name.span)), default=None)
    if touched is None:
        return Mistake(f"spurious {name.kind}", text)
    if any(other.span == name.span for other in right):
        return Mistake(f"{name.kind} for {touched.kind}", text)
    return Mistake("boundary", f"{text} for {touched.span.of(body)}")


def _of_quotations(marked: Marks, found: Marks) -> Score:
    if marked.quotations is None:
        return Score()
    body, ours, theirs = marked.body, marked.quotations, found.quotations or ()
    pairs = _pairs(body, ours, theirs)
    missed = [quotation for number, quotation in enumerate(ours) if number not in pairs]
    spurious = [quotation for number, quotation in enumerate(theirs) if number not in pairs.values()]
    spoken = [(ours[one], theirs[other]) for one, other in pairs.items()]
    speakers = [_of_speaker(one, other) for one, other in spoken if _is_spoken(one)]
    quoted = Score(
        quotations=Tally(len(pairs), len(spurious), len(missed)),
        long_quotations=Tally(
            sum(_is_long(body, one) for one, _ in spoken),
            sum(_is_long(body, quotation) for quotation in spurious),
            sum(_is_long(body, quotation) for quotation in missed),
        ),
        mistakes=Counter(
            Mistake(f"{sort} quotation", quotation.span.of(body))
            for sort, some in (("missed", missed), ("spurious", spurious))
            for quotation in some
        ),
    )
    return reduce(add, speakers, quoted)


def _pairs(body: str, ours: Sequence[Quoted], theirs: Sequence[Quoted]) -> dict[int, int]:
    """Which of our quotations is which of theirs, by number, those that are most alike first."""
    spans = [[_without_marks(body, quotation.span) for quotation in side] for side in (ours, theirs)]
    alike = [
        (_likeness(one, other), number, place)
        for (number, one), (place, other) in product(*map(enumerate, spans))
    ]
    pairs: dict[int, int] = {}
    for likeness, number, place in sorted(alike, reverse=True):
        if likeness >= SAME and number not in pairs and place not in pairs.values():
            pairs[number] = place
    return pairs


def _without_marks(body: str, span: Span) -> Span:
    """What is quoted, without marks and without the stop before the last one."""
    quoted = span.of(body)
    start = span.start + len(quoted) - len(quoted.lstrip(_AROUND_QUOTED))
    return Span(start, max(start, span.start + len(quoted.rstrip(_AROUND_QUOTED + ",."))))


def _likeness(one: Span, other: Span) -> float:
    """The characters that both have, by the characters from the first to the last of either."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0


def _is_long(body: str, quotation: Quoted) -> bool:
    return len(quotation.span.of(body).split()) >= LONG


def _is_spoken(quotation: Quoted) -> bool:
    """Whether it is known who speaks."""
    return bool(quotation.speakers) and not is_pronoun(quotation.speakers[0])


def _of_speaker(marked: Quoted, found: Quoted) -> Score:
    speaker = marked.speakers[0]
    if not found.speakers:
        return Score(speakers=Speakers(unnamed=1), mistakes=Counter([Mistake("no speaker", speaker)]))
    shown = found.speakers[0]
    if any(is_same_speaker(name, shown) for name in marked.speakers if not is_pronoun(name)):
        return _shown(found, Speakers(right=1))
    wrong = Mistake("wrong speaker", f"{shown} for {speaker}")
    return _shown(found, Speakers(wrong=1), wrong)


def _shown(found: Quoted, speakers: Speakers, *mistakes: Mistake) -> Score:
    rules = {found.rule: speakers} if found.rule else {}
    return Score(speakers=speakers, rules=rules, mistakes=Counter(mistakes))


def _of_aliases(marked: Marks, found: Marks) -> Score:
    ours, theirs = _holders(marked), _holders(found)
    pairs = list(combinations([form for form in ours if form in theirs], 2))
    right = [pair for pair in pairs if _are_one(pair, ours)]
    shown = [pair for pair in pairs if _are_one(pair, theirs)]
    merged = [pair for pair in shown if pair not in right]
    parted = [pair for pair in right if pair not in shown]
    return Score(
        aliases=Tally(len(right) - len(parted), len(merged), len(parted)),
        mistakes=Counter(
            Mistake(sort, " + ".join(pair))
            for sort, some in (("wrong merge", merged), ("not merged", parted))
            for pair in some
        ),
    )


def _are_one(pair: tuple[str, str], holders: Mapping[str, set[int]]) -> bool:
    one, other = pair
    return bool(holders[one] & holders[other])


def _holders(marks: Marks) -> dict[str, set[int]]:
    """Each form of a name, and of which entities it is one, by number."""
    holders: dict[str, set[int]] = {}
    for number, forms in enumerate(marks.entities):
        for form in forms:
            holders.setdefault(_bare(form), set()).add(number)
    return holders


def _bare(form: str) -> str:
    return re.sub(r"^[Tt]he |['’]s$", "", form.strip())


def _per_cent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0
