"""How fast the two passes are: `annotating.py FILE_OR_FOLDER [ARTICLES]`, a hundred unless said.

First the rules, then the model's names with them (the extra `cuttings[ner]`), both in CPU time of one core and the best
of three rounds. Then how long an article that somebody opens waits for the second pass, in wall time, while housekeeping
goes over the others: from the line that asks for it to the line that tells. Run it when the machine is quiet.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from index.annotators.ner import NerAnnotator
from index.annotators.rules import RuleAnnotator
from index.archive import Archive
from index.article import Article, ArticleId
from index.housekeeping import housekeeper
from index.housekeeping.wishes import READ, wish
from index.parsing import parse

ROUNDS = 3
OPENED = 40
"""Articles that are opened one after the other, as somebody reads who is in a hurry."""
SECONDS_BETWEEN = 0.5


def rate(articles: Sequence[Article], at_once: int, annotate: Callable[[Sequence[Article]], object]) -> float:
    """Articles a second, in CPU time."""
    batches = [articles[start : start + at_once] for start in range(0, len(articles), at_once)]
    annotate(batches[0])
    seconds = []
    for _ in range(ROUNDS):
        started = time.process_time()
        for batch in batches:
            annotate(batch)
        seconds.append(time.process_time() - started)
    return len(articles) / min(seconds)


def delays(folder: Path, wished: Sequence[ArticleId]) -> list[float]:
    """Milliseconds from each wish to the line that it is annotated, while all the rest is to be annotated as well."""
    process = subprocess.Popen(
        housekeeper.command(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    assert process.stdin is not None
    assert process.stdout is not None
    waits = []
    try:
        for article_id in wished:
            started = time.monotonic()
            process.stdin.write(wish(READ, [article_id]))
            while process.stdout.readline().decode().strip() != article_id:
                pass
            waits.append((time.monotonic() - started) * 1000)
            time.sleep(SECONDS_BETWEEN)
    finally:
        process.terminate()
        process.wait()
    return waits


def main() -> None:
    """Print the three."""
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # as housekeeping has it
    source, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as folder:
        with closing(Archive.open(Path(folder) / "archive")) as archive:
            archive.add([source])
            for _ in archive.housework.catch_up():
                pass
            ids = [hit.article_id for hit in archive.search(parse("*"), limit=10_000).hits]
            random.Random(1).shuffle(ids)
            articles = [archive.article(article_id) for article_id in ids[:count]]
        words = sum(len(article.body.split()) for article in articles) / len(articles)
        print(f"{len(articles)} articles of {words:.0f} words")
        rules, model = RuleAnnotator(), NerAnnotator()
        print(f"rules        {rate(articles, 1, lambda some: rules.annotate(some[0])):6.0f} a second")
        if not model.is_available:
            return
        print(f"second pass  {rate(articles, model.at_once, model.annotate_all):6.1f} a second")
        waits = delays(Path(folder) / "archive", ids[-OPENED:])[1:]  # the model is loaded for the first
        p95 = statistics.quantiles(waits, n=20)[-1]
        print(f"an opened article waits  p50 {statistics.median(waits):.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    main()
