"""The benchmarks run, and print their tables; what they measure is for people to read."""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from index.archive import Archive

BENCH = Path(__file__).parent / "bench"
ENGINES = ("whoosh", "tantivy", "stock-whoosh", "fts5", "raw-tantivy")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Made-up articles in the format of the real ones, for the benchmark to make its own of."""
    chance = random.Random(7)
    names = [
        "river",
        "council",
        "bridge",
        "harbour",
        "mayor",
        "festival",
        "minister",
        "weather",
        "parliament",
    ]
    vocabulary = [*names, *("".join(chance.choices("abcdefghilmnoprstu", k=6)) for _ in range(400))]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]

    def sentence() -> str:
        return " ".join(chance.choices(vocabulary, weights, k=12)).capitalize() + "."

    def record(number: int) -> dict[str, str]:
        language = "fr" if number % 10 == 0 else "en"
        day = f"{1916 if number % 7 == 0 else 2016}-0{1 + number % 9}-01"
        body = " ".join(sentence() for _ in range(20))
        return {"lang": language, "date": day, "source": f"Paper {number}", "body": body}

    folder = tmp_path / "articles"
    folder.mkdir()
    lines = [json.dumps(record(number)) for number in range(120)]
    (folder / "made-up.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def run(script: str, *arguments: str | Path, cache: Path) -> str:
    done = subprocess.run(
        [sys.executable, BENCH / script, *arguments],
        env=os.environ | {"BENCH_CACHE": str(cache)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_comparison_of_engines_makes_its_corpus_and_asks_every_engine_everything(
    articles: Path, tmp_path: Path
) -> None:
    pytest.importorskip("tantivy")
    options = ("--articles", articles, "--sizes", "80", "--seconds", "0.02", "--engines", ",".join(ENGINES))
    printed = run("search.py", *options, cache=tmp_path / "cache")
    for engine in ENGINES:
        assert engine in printed
    assert "failed" not in printed
    for kind in ("keystroke", "phrase", "fuzzy", "newest"):
        assert kind in printed


def test_annotations_are_scored_against_marked_articles_of_ours_and_of_others(tmp_path: Path) -> None:
    body = "“We will not wait,” said Anna Berg."
    marks = ("Language: en", "Source: The Paper", "Licence: CC0", "Person: Anna Berg")
    (tmp_path / "ours").mkdir()
    article = tmp_path / "ours" / "article.txt"
    article.write_text(
        "\n".join([*marks, "Quotation: “We … wait,” => Anna Berg", "---", body]), encoding="utf-8"
    )
    start = body.index("Anna")
    named = {"text": "Anna Berg", "type": "PER", "start": start, "end": start + 9}
    others = tmp_path / "others.json"
    others.write_text(json.dumps({"articles": [{"text": body, "date": None, "entities": [named]}]}))
    printed = run("score_annotations.py", "--annotator", "rules", tmp_path / "ours", others, cache=tmp_path)
    lines = [line.split() for line in printed.splitlines()]
    assert ["ours", "1", *["100.0"] * 3, *["–"] * 6, *["100.0"] * 3] in lines
    assert ["others", "1", *["100.0"] * 3, *["–"] * 6, *["100.0"] * 3] in lines
    assert "Gender Gap Tracker" in printed


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_opening_of_an_archive_is_timed(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    subprocess.run(
        [sys.executable, "-m", "tui", "--archive", archive, "status"], check=True, capture_output=True
    )
    printed = run("opening.py", archive, "1", cache=tmp_path)
    assert "first frame" in printed
    assert "first results" in printed


def test_a_quotation_is_copied_in_twelve_keys(tmp_path: Path) -> None:
    with contextlib.closing(Archive.open(tmp_path / "archive")) as archive:
        list(archive.housework.do_all())
    printed = run("quotation_in_keys.py", tmp_path / "archive", cache=tmp_path)
    assert printed.startswith("11 keys (at most 12), ")
    assert "“We agreed that in mid-January we will hold an informal NATO-Russia Council meeting" in printed
    assert " — Dmitry Rogozin\n" in printed
