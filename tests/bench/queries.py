"""What is asked in the benchmark: questions drawn from a corpus, in no engine's language."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from corpus import read_articles

from index.analysis import words

_SEED = 1815
_SAMPLE = 1_000
"""Articles that words are drawn from."""
_QUESTIONS = 120
_TYPED = 60
"""Lines that are typed; each gives a dozen keystrokes."""
_STOP_SHARE = 0.5
"""A word of more articles than this is asked for in phrases only."""
_COMMON = 0.05, 0.5
"""Between these shares of the articles hold a common word."""
_NEAR = 8


class Kind(StrEnum):
    """The kinds of questions, each with a line of its own in the table."""

    KEYSTROKE = "keystroke"
    COMMON = "common word"
    AND2 = "and of two"
    AND3 = "and of three"
    PHRASE = "phrase"
    PREFIX1 = "prefix of 1"
    PREFIX2 = "prefix of 2"
    PREFIX3 = "prefix of 3"
    PREFIX4 = "prefix of 4"
    FUZZY = "fuzzy"
    NEAR = "near"
    DATED = "word in years"
    NEWEST = "newest first"


@dataclass(frozen=True, slots=True)
class Question:
    """Articles with all of `words` and one that begins with `start`; in a phrase or near, the words stand together."""

    kind: Kind
    words: tuple[str, ...]
    start: str = ""
    years: tuple[int, int] | None = None
    """The first and the last."""
    apart: int = _NEAR
    """How many words may lie between those that are near."""


class _Sample:
    """Articles to draw words from, and how many of them hold each word."""

    def __init__(self, texts: Sequence[tuple[str, ...]], chance: random.Random) -> None:
        self._texts = texts
        self._chance = chance
        self._articles = Counter(word for text in texts for word in sorted(set(text)))

    def text(self) -> tuple[str, ...]:
        return self._chance.choice(self._texts)

    def together(self, number: int, shortest: int = 2) -> tuple[str, ...]:
        """Distinct words of one article: each word as often as it has articles, but for stop words."""
        found: list[str] = []
        while len(found) < number:
            found = sorted(word for word in set(self.text()) if self._is_asked(word, shortest))
        return tuple(self._chance.sample(found, number))

    def common(self) -> tuple[str, ...]:
        rarest, commonest = (share * len(self._texts) for share in _COMMON)
        found = [word for word, number in self._articles.items() if rarest <= number <= commonest]
        return (self._chance.choice(found),)

    def _is_asked(self, word: str, shortest: int) -> bool:
        return len(word) >= shortest and self._articles[word] <= _STOP_SHARE * len(self._texts)


def questions(folder: Path) -> dict[Kind, list[Question]]:
    """The questions to the corpus in `folder`; drawn once, then kept beside it."""
    kept = folder / "questions.json"
    if not kept.exists():
        drawn = [asdict(question) for some in _drawn(folder).values() for question in some]
        kept.write_text(json.dumps(drawn, indent=0), encoding="utf-8")
    found: dict[Kind, list[Question]] = {kind: [] for kind in Kind}
    for record in json.loads(kept.read_text(encoding="utf-8")):
        years = record["years"] and (record["years"][0], record["years"][1])
        kind = Kind(record["kind"])
        found[kind].append(Question(kind, tuple(record["words"]), record["start"], years, record["apart"]))
    return found


def _drawn(folder: Path) -> dict[Kind, list[Question]]:
    size = sum(1 for _ in read_articles(folder))
    texts = [
        words(article.body) for article in islice(read_articles(folder), 0, None, max(1, size // _SAMPLE))
    ]
    chance = random.Random(_SEED)
    sample = _Sample([text for text in texts if len(set(text)) > 40], chance)
    makers: dict[Kind, Callable[[], Question]] = {
        Kind.COMMON: lambda: Question(Kind.COMMON, sample.common()),
        Kind.AND2: lambda: Question(Kind.AND2, sample.together(2)),
        Kind.AND3: lambda: Question(Kind.AND3, sample.together(3)),
        Kind.PHRASE: lambda: Question(Kind.PHRASE, _phrase(sample, chance)),
        Kind.FUZZY: lambda: Question(Kind.FUZZY, (_misspelt(sample.together(1, shortest=5)[0], chance),)),
        Kind.NEAR: lambda: Question(Kind.NEAR, _neighbours(sample, chance)),
        Kind.DATED: lambda: Question(Kind.DATED, sample.common(), years=_years(chance)),
        Kind.NEWEST: lambda: Question(Kind.NEWEST, sample.common()),
    }
    drawn = {kind: [make() for _ in range(_QUESTIONS)] for kind, make in makers.items()}
    for length, kind in enumerate((Kind.PREFIX1, Kind.PREFIX2, Kind.PREFIX3, Kind.PREFIX4), 1):
        starts = (sample.together(1, shortest=length)[0][:length] for _ in range(_QUESTIONS))
        drawn[kind] = [Question(kind, (), start) for start in starts]
    lines = [sample.together(chance.choice((1, 1, 2, 2, 3))) for _ in range(_TYPED)]
    return {Kind.KEYSTROKE: [stroke for line in lines for stroke in _typed(line)]} | drawn


def _typed(line: tuple[str, ...]) -> Iterator[Question]:
    """What is asked after each letter, and after each blank."""
    for place, word in enumerate(line):
        for length in range(1, len(word) + 1):
            yield Question(Kind.KEYSTROKE, line[:place], word[:length])
        if place + 1 < len(line):
            yield Question(Kind.KEYSTROKE, line[: place + 1])


def _phrase(sample: _Sample, chance: random.Random) -> tuple[str, ...]:
    """Two or three words as they stand in an article, stop words and all."""
    text, length = sample.text(), chance.choice((2, 2, 3))
    place = chance.randrange(len(text) - length)
    return text[place : place + length]


def _neighbours(sample: _Sample, chance: random.Random) -> tuple[str, ...]:
    while True:
        text = sample.text()
        place = chance.randrange(len(text) - _NEAR)
        one, other = text[place], text[place + chance.randrange(2, _NEAR)]
        if one != other and min(len(one), len(other)) > 3:
            return one, other


def _misspelt(word: str, chance: random.Random) -> str:
    """With a letter wrong or left out; the first is nearly always right."""
    place = chance.randrange(1, len(word))
    return word[:place] + chance.choice(("", "e", "x")) + word[place + 1 :]


def _years(chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(2005, 2023)
    return first, first + chance.randrange(3)
