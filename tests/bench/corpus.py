"""Makes the corpora of the benchmark: `python tests/bench/corpus.py 1000 [ARTICLES]`.

A made-up article is a row of passages, each of one to four sentences that follow one another in a real article of
`../shared/corpus/articles`. Recombined text soon runs out of new words and real text never does (Heaps' law); so in
some passages the rarest word gives way to a coined one. Coined words follow a Pitman–Yor process, whose frequencies
have Zipf's long tail. The same seed gives the same articles, and a small corpus is the beginning of a large one.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice
from pathlib import Path

from msgspec.structs import asdict

from index.analysis import words
from index.article import Article, article_id
from index.stores.sqlite import SQLiteStore

VERSION = 1
"""Raised when other articles come out; what was made from the old ones is then made anew."""

CHECKOUT = Path(__file__).resolve().parents[2]
REAL_ARTICLES = CHECKOUT.parent / "shared" / "corpus" / "articles"
CACHE = CHECKOUT / ".bench"

_SEED = 1851
_FOREIGN = 0.02
"""The share of articles in another language."""
_SCANNED = 0.004
"""The share of passages from newspapers of 1916, whose letters a machine misread as it does in any old archive."""
_COINED = 0.15
"""The share of passages whose rarest word gives way."""
_DISCOUNT, _CONCENTRATION = 0.75, 10.0
"""Of the Pitman–Yor process: three in four coined words are said once."""
_MEAN_WORDS, _SPREAD = 335, 0.6
"""Of the logarithmic normal distribution of lengths; the last passage goes beyond by some words."""
_SOURCES = 200
_FIRST_DAY, _DAYS = date(2005, 1, 1), 7305
_SECTIONS = ("world", "politics", "business", "sport", "culture", "science", "health", "opinion")
_GIVEN_NAMES = [
    "Ada",
    "Ben",
    "Clara",
    "David",
    "Elena",
    "Femi",
    "Grace",
    "Hugo",
    "Ines",
    "Jack",
    "Keiko",
    "Luis",
    "Maria",
    "Noor",
    "Omar",
    "Paula",
]
_FAMILY_NAMES = [
    "Adams",
    "Berg",
    "Costa",
    "Diaz",
    "Evans",
    "Ford",
    "Garcia",
    "Hart",
    "Ito",
    "Jones",
    "Khan",
    "Lopez",
    "Mills",
    "Novak",
    "Okoye",
]
_TITLES = ("Gazette", "Herald", "Courier", "Tribune", "Post", "Examiner", "Mail")

_SCAN = "scan"
_SENTENCE_END = re.compile(r"(?<=[.!?…”])\s+")
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()]*\)|https?:\S+|[\[\]|*#\\_\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LONG_WORD = re.compile(r"\b[A-Za-z]{4,14}\b")


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that follow one another, cut before and after their rarest word, which may be empty."""

    before: str
    rarest: str
    after: str
    language: str


@dataclass(frozen=True, slots=True)
class Pool:
    """What articles are made of: passages by their kind, and the sources that are named."""

    english: tuple[Passage, ...]
    scanned: tuple[Passage, ...]
    foreign: tuple[tuple[Passage, ...], ...]
    """By language."""
    sources: tuple[str, ...]


class Coinage:
    """Words that no real article holds, made of the halves of two that are rare."""

    def __init__(self, chance: random.Random, rare: tuple[str, ...]) -> None:
        self._chance = chance
        self._rare = rare
        self._uttered: list[str] = []
        self._coined = 0

    def word(self, replaced: str) -> str:
        """A new word, or more often one that was said before: the likelier the more often."""
        said = len(self._uttered)
        new = (_CONCENTRATION + _DISCOUNT * self._coined) / (_CONCENTRATION + said)
        if self._chance.random() < new:
            other = self._chance.choice(self._rare)
            word = replaced.lower()[: len(replaced) // 2 + 1] + other[len(other) // 2 :]
            self._coined += 1
        else:
            word = self._chance.choice(self._uttered)
        self._uttered.append(word)
        return word.capitalize() if replaced[:1].isupper() else word


def folder_of(size: int) -> Path:
    """Where the corpus of that many articles, and every index of it, is kept."""
    return CACHE / f"corpus-{VERSION}" / str(size)


def read_articles(folder: Path) -> Iterator[Article]:
    """The articles of a corpus, in order."""
    with (folder / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            record["published"] = date.fromisoformat(record["published"])
            yield Article(**record)


def made_articles(real: Path) -> Iterator[Article]:
    """Articles without end, of what the real ones say."""
    chance = random.Random(_SEED)
    pool = _pool(real, chance)
    rare = tuple(passage.rarest.lower() for passage in pool.english if passage.rarest)
    coinage = Coinage(chance, rare)
    weights = [1 / (rank + 3) for rank in range(_SOURCES)]
    number = 0
    while True:
        number += 1
        language, body = _body(pool, chance, coinage)
        yield Article(
            id=article_id(f"bench:{number}"),
            headline=" ".join(body.split()[: chance.randint(5, 10)]).rstrip(".,;:"),
            body=body,
            byline=f"{chance.choice(_GIVEN_NAMES)} {chance.choice(_FAMILY_NAMES)}",
            published=_FIRST_DAY + timedelta(days=chance.randrange(_DAYS)),
            source=chance.choices(pool.sources, weights)[0],
            section=chance.choice(_SECTIONS),
            language=language,
            origin=f"bench:{number}",
        )


def make(size: int, real: Path) -> None:
    """Make the corpus of that size and the store of an archive that holds it."""
    folder = folder_of(size)
    folder.mkdir(parents=True, exist_ok=True)
    store_file = folder / "store.sqlite"
    for stale in folder.glob("store.sqlite*"):
        stale.unlink()
    store = SQLiteStore(store_file)
    with (folder / "articles.new").open("w", encoding="utf-8") as lines:
        for batch in _batches(islice(made_articles(real), size)):
            store.put(batch)
            lines.writelines(json.dumps(_record(article), ensure_ascii=False) + "\n" for article in batch)
    store.close()
    (folder / "articles.new").rename(folder / "articles.jsonl")  # last: what is there is whole


def describe(folder: Path) -> str:
    """How many words a corpus has, in all and distinct."""
    frequencies: Counter[str] = Counter()
    articles = 0
    for article in read_articles(folder):
        frequencies.update(words(article.body))
        articles += 1
    total = frequencies.total()
    return f"{articles:,} articles of {total / articles:.0f} words, {len(frequencies):,} of them distinct"


def _pool(real: Path, chance: random.Random) -> Pool:
    records = [
        json.loads(line)
        for file in sorted(real.glob("*.jsonl"))
        if not file.stem.endswith("_ja")  # without spaces between words, a stock tokeniser sees none
        for line in file.open(encoding="utf-8")
    ]
    frequencies = Counter(word.lower() for record in records for word in _LONG_WORD.findall(record["body"]))
    kinds: dict[str, list[Passage]] = {"en": [], _SCAN: []}
    for record in records:
        is_scan = record["lang"] == "en" and "" < record["date"] < "1950"
        passages = kinds.setdefault(_SCAN if is_scan else record["lang"], [])
        for text in _passages(record["body"], chance):
            passages.append(_cut_at_rarest(text, frequencies, record["lang"]))
    english, scanned, *foreign = map(tuple, kinds.values())
    return Pool(english, scanned, tuple(foreign), _sources(records))


def _passages(body: str, chance: random.Random) -> Iterator[str]:
    """The body in passages of one to four sentences; fragments and lists are left out."""
    sentences = (" ".join(text.split()) for text in _SENTENCE_END.split(_MARKUP.sub(" ", body)))
    whole = (sentence for sentence in sentences if 4 <= sentence.count(" ") <= 60)
    while passage := list(islice(whole, chance.randint(1, 4))):
        yield " ".join(passage)


def _cut_at_rarest(text: str, frequencies: Counter[str], language: str) -> Passage:
    rarest = min(_LONG_WORD.findall(text), key=lambda word: frequencies[word.lower()], default="")
    before, _, after = text.partition(rarest) if rarest else (text, "", "")
    return Passage(before, rarest, after, language)


def _sources(records: Iterable[dict[str, str]]) -> tuple[str, ...]:
    """Those that the real articles name, then newspapers of invented names."""
    real = Counter(record["source"].strip(" .") for record in records)
    invented = (f"{place} {title}" for title in _TITLES for place in _FAMILY_NAMES)
    return tuple(islice(chain([name for name, _ in real.most_common(_SOURCES // 2)], invented), _SOURCES))


def _body(pool: Pool, chance: random.Random, coinage: Coinage) -> tuple[str, str]:
    """The language of an article, and its paragraphs."""
    passages = chance.choice(pool.foreign) if chance.random() < _FOREIGN else pool.english
    wanted = chance.lognormvariate(0, _SPREAD) * _MEAN_WORDS
    paragraphs: list[str] = []
    length = 0
    while length < wanted:
        is_scanned = passages is pool.english and chance.random() < _SCANNED
        passage = chance.choice(pool.scanned if is_scanned else passages)
        text = _told(passage, chance, coinage)
        paragraphs.append(text)
        length += text.count(" ") + 1
    return passage.language, "\n\n".join(paragraphs)


def _told(passage: Passage, chance: random.Random, coinage: Coinage) -> str:
    is_coined = passage.rarest and chance.random() < _COINED
    word = coinage.word(passage.rarest) if is_coined else passage.rarest
    return f"{passage.before}{word}{passage.after}"


def _record(article: Article) -> dict[str, str]:
    return asdict(article) | {"published": article.published and article.published.isoformat()}


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    while batch := list(islice(articles, 500)):
        yield batch


def main() -> None:
    """Make a corpus unless it is there, and say what is in it."""
    size, real = int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else REAL_ARTICLES
    if not (folder_of(size) / "articles.jsonl").exists():
        make(size, real)
    print(describe(folder_of(size)))


if __name__ == "__main__":
    main()
