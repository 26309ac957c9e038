"""Compares search engines: `python tests/bench/search.py [--sizes 1000,10000] [--engines …] [--kinds …]`.

Prints one table: for each size what building an index takes, then for each kind of question what the best 50 and the
exact number take, and what the whole answer takes with headlines, sources, dates, snippets and facets. Trust the ratios to our
Whoosh engine (×) more than the milliseconds, and CPU more than wall on a shared machine. Slow engines are asked fewer
questions, in the time that `--seconds` gives to each kind; the table says how many. 1,000,000 articles take hours:
ask for them by name, `--sizes 1000000 --engines tantivy,fts5`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import subprocess
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import table
from contestant import ENGINES
from corpus import REAL_ARTICLES, folder_of
from queries import Kind
from table import Measured

HERE = Path(__file__).parent


def run(script: str, *arguments: str, seconds: float) -> Measured:
    """The JSON that a script prints, or why it was skipped."""
    command = [sys.executable, str(HERE / script), *arguments]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=seconds, check=True)
    except subprocess.TimeoutExpired:
        return {"skipped": f"not done after {seconds:.0f} seconds"}
    except subprocess.CalledProcessError as error:
        return {"skipped": f"failed with exit code {error.returncode}, see above"}
    found: Measured = json.loads(done.stdout)
    return found


def make_corpus(size: int, real: Path) -> None:
    """Make the corpus and its questions, unless they are there."""
    if not (folder_of(size) / "articles.jsonl").exists():
        subprocess.run([sys.executable, str(HERE / "corpus.py"), str(size), str(real)], check=True)
    subprocess.run(
        [sys.executable, str(HERE / "measure.py"), "draw", str(size)], check=True, stdout=subprocess.DEVNULL
    )


def measure(name: str, size: int, options: argparse.Namespace) -> Measured:
    """Build and ask one engine."""
    print(f"… {name}, {size:,} articles", file=sys.stderr, flush=True)
    built = run("measure.py", "build", name, str(size), seconds=options.build_seconds)
    if "skipped" in built:
        return built
    patience = 600 + 3 * options.seconds * (len(options.kinds) + 4)
    asked = run("measure.py", "ask", name, str(size), str(options.seconds), *options.kinds, seconds=patience)
    return asked if "skipped" in asked else {"built": built, **asked}


def conditions() -> str:
    """On what the table was measured."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("whoosh-reloaded", "tantivy"))
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {datetime.now():%Y-%m-%d %H:%M}"
    return f"Python {platform.python_version()}, {libraries}, SQLite {sqlite3.sqlite_version}; {machine}"


def chosen_options() -> argparse.Namespace:
    """What the command line says."""

    def listed(text: str) -> list[str]:
        return [part.strip() for part in text.split(",") if part.strip()]

    parser = argparse.ArgumentParser(description="Compare search engines.")
    parser.add_argument("--sizes", type=listed, default=["1000", "10000"], help="numbers of articles")
    parser.add_argument("--engines", type=listed, default=list(ENGINES), help=", ".join(ENGINES))
    parser.add_argument("--kinds", type=listed, default=list(Kind), help=", ".join(Kind))
    parser.add_argument("--seconds", type=float, default=3.0, help="for each kind of question")
    parser.add_argument("--build-seconds", type=float, default=1800.0, help="for each index")
    parser.add_argument("--articles", type=Path, default=REAL_ARTICLES, help="real ones, as .jsonl")
    return parser.parse_args()


def main() -> None:
    """Measure, and print the table."""
    options = chosen_options()
    if not any(options.articles.glob("*.jsonl")):
        print(f"Skipped: there are no real articles in {options.articles} to make a corpus of")
        return
    print(conditions())
    for size in map(int, options.sizes):
        make_corpus(size, options.articles)
        measured = {name: measure(name, size, options) for name in options.engines}
        table.show(size, measured, [Kind(kind) for kind in options.kinds])
    print(table.NOTES)


if __name__ == "__main__":
    main()
