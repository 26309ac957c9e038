"""Scores annotators against marked articles: `make score`, or this file with `[--annotator ner] [FILE or FOLDER …]`.

Without files it takes the articles of tests/gold, and gold of other people where it is at hand.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import reduce
from itertools import groupby
from operator import add, attrgetter
from pathlib import Path

import gold
import marks
from msgspec import Struct
from scoring import Score, Speakers, Tally, score

from index.annotation import Annotator, EntityKind, SpeakerRule
from index.annotators.ner import NerAnnotator
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

OTHERS = Path(__file__).resolve().parents[3] / "shared" / "gold"
ANNOTATORS = {annotator.name: annotator for annotator in (RuleAnnotator, NerAnnotator)}

PUBLISHED = (
    ("quotations", "Gender Gap Tracker (Asr and others, PLOS ONE 2021): F1 83.7; speakers right 86.5"),
    ("quotations", "The Guardian and AFP, a model of their own: content right 93; source right 84"),
    ("quotations", "textacy, measured on texts of ours: F1 77; speakers right 60"),
    ("names", "spaCy's en_core_web_sm alone, as measured: F1 71 on Reuters of 2020, 92 on the seed"),
)
"""What others say of their systems on texts of their own, and what we measured of theirs: something to hold ours beside."""

_WORDS = 600
"""How long an article is of which the time is given."""


class Text(Struct, frozen=True):
    """A marked text, and from where."""

    source: str
    is_ours: bool
    article: Article
    marked: marks.Marks


class Scored(Struct, frozen=True):
    """How the texts of one source were annotated, or those of several."""

    texts: int = 0
    words: int = 0
    seconds: float = 0
    score: Score = Score()

    def __add__(self, other: Scored) -> Scored:
        return Scored(
            self.texts + other.texts,
            self.words + other.words,
            self.seconds + other.seconds,
            self.score + other.score,
        )

    @property
    def milliseconds(self) -> float:
        """For an article of some length, on one core."""
        return 1000 * self.seconds * _WORDS / max(self.words, 1)


def texts_in(paths: Iterable[Path]) -> Iterator[Text]:
    """The marked texts of files and folders, ours and JSON."""
    for path in paths:
        if path.suffix == ".json":
            yield from _of_others(path)
        else:
            yield from map(_ours, gold.marked_articles(path) if path.is_dir() else [gold.read(path)])


def scored(annotator: Annotator, text: Text) -> Scored:
    """How an annotator does with one text."""
    started = time.process_time()
    annotation = annotator.annotate(text.article)
    seconds = time.process_time() - started
    found = marks.of_annotation(text.article.body, annotation)
    return Scored(1, len(text.article.body.split()), seconds, score(text.marked, found))


def report(annotator: Annotator, texts: Sequence[Text], mistakes: int) -> None:
    """Print how an annotator does with every source, with all of ours together, and its commonest mistakes there.

    Of what is held out, totals only: who makes rules is not to know more.
    """
    annotator.annotate(Article(ArticleId(""), "", "Warm up.", language="en"))
    rows = {
        (is_ours, source): reduce(add, (scored(annotator, text) for text in some))
        for (is_ours, source), some in groupby(texts, attrgetter("is_ours", "source"))
    }
    ours = [row for (is_ours, source), row in rows.items() if is_ours and not _is_held_out(source)]
    held_out = [row for (_, source), row in rows.items() if _is_held_out(source)]
    together = reduce(add, ours or rows.values(), Scored())
    named = {source: row for (_, source), row in rows.items() if not _is_held_out(source)}
    if len(ours) > 1:
        named["ours together"] = together
    if held_out:
        named["held out"] = reduce(add, held_out, Scored())
    print(f"\nThe annotator {annotator.name}")
    _show(_NAMES, [_of_names(source, row) for source, row in named.items()])
    _show(_QUOTATIONS, [_of_quotations(source, row) for source, row in named.items()])
    _show(_RULES, list(_of_rules(together.score)))
    _show_mistakes(together.score, mistakes)


def _is_held_out(source: str) -> bool:
    return source.startswith("held-out-")


def _ours(article: gold.GoldArticle) -> Text:
    source = article.path.parent.name
    body, language, day = article.body, article.language, article.published
    return Text(source, True, _article(body, language, day), marks.of_gold(article))


def _of_others(path: Path) -> Iterator[Text]:
    for marked in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        day = date.fromisoformat(marked["date"]) if marked["date"] else None
        yield Text(path.stem, False, _article(marked["text"], "en", day), marks.of_others(marked))


def _article(body: str, language: str, day: date | None) -> Article:
    return Article(ArticleId(""), "", body, language=language, published=day)


_NAMES = (
    *("names", "texts", "person P", "R", "F1", "organisation P", "R", "F1"),
    *("place P", "R", "F1", "all P", "R", "F1"),
)
_QUOTATIONS = (
    *("quotations", "all P", "R", "F1", "4+ words P", "R", "F1"),
    *("speakers right", "if shown", "alias pairs P", "R", "F1", "wrong merges", "ms"),
)
_RULES = ("speakers by rule", "shown", "right", "share")


def _of_names(source: str, row: Scored) -> list[str]:
    tallies = (*(row.score.names[kind] for kind in EntityKind), row.score.all_names)
    return [source, str(row.texts), *(cell for tally in tallies for cell in _cells(tally))]


def _of_quotations(source: str, row: Scored) -> list[str]:
    found = row.score
    return [
        source,
        *(*_cells(found.quotations), *_cells(found.long_quotations)),
        *_cells_of_speakers(found.speakers),
        *(*_cells(found.aliases), str(found.aliases.spurious), f"{row.milliseconds:.1f}"),
    ]


def _of_rules(found: Score) -> Iterator[list[str]]:
    """What each rule for speakers is worth: the shares are the `CONFIDENCE` of quotations.py."""
    for rule in SpeakerRule:
        if shown := found.rules.get(rule):
            yield [rule, str(shown.right + shown.wrong), str(shown.right), f"{shown.precision / 100:.2f}"]


def _cells(tally: Tally) -> list[str]:
    """Precision, recall and F1, or nothing where nothing is to be found."""
    if tally == Tally():
        return ["–"] * 3
    return [f"{value:.1f}" for value in (tally.precision, tally.recall, tally.f1)]


def _cells_of_speakers(speakers: Speakers) -> list[str]:
    if speakers == Speakers():
        return ["–"] * 2
    return [f"{speakers.accuracy:.1f}", f"{speakers.precision:.1f}"]


def _show(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    print()
    for row in (heads, *rows):
        first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join([first.strip().ljust(widths[0]), *rest]))


def _show_mistakes(found: Score, most: int) -> None:
    """The commonest sorts of mistakes in one line, and the commonest mistakes."""
    sorts = Counter[str]()
    for mistake, times in found.mistakes.items():
        sorts[mistake.sort] += times
    print("\nmistakes:", ", ".join(f"{times} {sort}" for sort, times in sorts.most_common()))
    for mistake, times in found.mistakes.most_common(most):
        print(f"{times:4}  {mistake.sort:24}  {' '.join(mistake.text.split())[:90]}")


def main() -> None:
    """Score each annotator that is asked for, or each that works here."""
    arguments = argparse.ArgumentParser(description="Score annotators against marked articles.")
    arguments.add_argument(
        "gold", nargs="*", type=Path, default=[gold.FOLDER, *sorted(OTHERS.glob("*.json"))]
    )
    arguments.add_argument("--annotator", choices=list(ANNOTATORS))
    arguments.add_argument("--mistakes", type=int, default=10)
    chosen = arguments.parse_args()
    texts = sorted(texts_in(chosen.gold), key=lambda text: (not text.is_ours, text.source))
    for name in [chosen.annotator] if chosen.annotator else ANNOTATORS:
        annotator = ANNOTATORS[name]()
        if annotator.is_available:
            report(annotator, texts, chosen.mistakes)
    print("\nbeside:")
    for of, figures in PUBLISHED:
        print(f"  {of:10}  {figures}")


if __name__ == "__main__":
    main()
