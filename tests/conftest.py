"""What all tests share: small articles, archives in temporary folders, and where the common corpora are."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from os import environ, kill
from pathlib import Path

import pytest
from hypothesis import settings

from index.annotators import ner
from index.archive import Archive
from index.article import Article, article_id

environ[ner.SWITCH] = "off"  # what all tests open would keep two cores busy; those of the second pass say so
settings.register_profile("cuttings", deadline=None)  # a slow day is no failure
settings.load_profile("cuttings")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora that stand beside the checkout on some machines, and are no part of it."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the common corpora are not on this machine")
    return folder


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """An article of a few words."""

    def make(
        body: str = "", headline: str = "", *, name: str = "", published: date | None = None, **fields: str
    ) -> Article:
        origin = name or f"{headline}/{body}"
        return Article(
            id=article_id(origin), headline=headline, body=body, published=published, origin=origin, **fields
        )

    return make


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A new archive, which holds the seed article."""
    opened = Archive.open(tmp_path / "archive")
    yield opened
    opened.close()


@pytest.fixture
def write_articles(tmp_path: Path) -> Callable[..., Path]:
    """Text files in a folder of their own."""

    def write(**texts: str) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def run_python() -> Callable[..., str]:
    """Run a program in a process of its own; what it prints."""

    def run(code: str, *arguments: str) -> str:
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT)
        return done.stdout.strip()

    return run


@pytest.fixture
def run_and_kill() -> Callable[..., list[int]]:
    """Run a program that prints numbers for ever, kill it after twenty of them; all that it has printed."""

    def run(code: str, *arguments: str) -> list[int]:
        command = [sys.executable, "-c", code, *arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(20)]
        kill(process.pid, signal.SIGKILL)
        said += [int(line) for line in process.stdout if line.endswith("\n")]
        process.wait()
        process.stdout.close()
        return said

    return run
