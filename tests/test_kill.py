"""Whenever adding is killed: what was kept stays kept, and adding again makes the archive whole.

A dozen times, or as often as is asked: `KILLS=100 make test ARGS=tests/test_kill.py`.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

KILLS = int(os.environ.get("KILLS", "12"))
SECONDS_FOR_KILLS = 20.0 if "KILLS" not in os.environ else 5.0 * KILLS
NEW_FILES_A_ROUND = 120  # enough for a backlog that is indexed by date
CHANGED_FILES_A_ROUND = 20


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_kill_9_at_any_moment_of_adding_loses_nothing(tmp_path: Path, engine: str) -> None:
    pytest.importorskip(engine)
    folder, archive = tmp_path / "in", tmp_path / "archive"
    folder.mkdir()
    subprocess.run(command(archive, "rebuild", "--engine", engine), check=True, stdout=subprocess.DEVNULL)
    chance, deadline = random.Random(20), time.monotonic() + SECONDS_FOR_KILLS
    before: set[str] = set()
    for round_ in range(KILLS):
        write_files(folder, round_, chance)
        seen = add_until_killed(archive, folder, chance.uniform(0.1, 1.5))
        after = kept(archive)
        assert before <= after
        assert seen <= after
        before = after
        if time.monotonic() > deadline:
            break

    files = len(list(folder.iterdir()))
    report = run(archive, "add", "--json", str(folder))[0]
    assert report["refused"] == []
    assert sum(report[what] for what in ("added", "unchanged", "replaced", "joined")) == files
    assert before <= kept(archive)
    status = run(archive, "status", "--json")[0]
    assert status["articles"] == status["indexed"] == files + 1  # and the seed
    hits = run(archive, "search", "--json", "--limit", str(2 * files), "zebra")
    assert Counter(hit["headline"] for hit in hits) == Counter(headlines(folder))
    assert query(archive, "PRAGMA integrity_check") == {"ok"}
    assert run(archive, "add", "--json", str(folder))[0]["unchanged"] == files


def write_files(folder: Path, round_: int, chance: random.Random) -> None:
    """Some new files, and some old ones anew."""
    old = chance.sample(sorted(folder.iterdir()), CHANGED_FILES_A_ROUND) if round_ else []
    new = [folder / f"{round_}-{number}.txt" for number in range(NEW_FILES_A_ROUND)]
    for file in (*old, *new):
        text = " ".join(chance.choices(("river", "mayor", "bridge", "council", "night", "water"), k=600))
        file.write_text(
            f"City Post\n\nStory {file.stem} of round {round_}\n\nA zebra crossed. {text}.", "utf-8"
        )


def headlines(folder: Path) -> list[str]:
    return [file.read_text(encoding="utf-8").split("\n\n")[1] for file in folder.iterdir()]


def add_until_killed(archive: Path, folder: Path, seconds: float) -> set[str]:
    """Kill the command after so long; the articles that could be seen in the store until then."""
    process = subprocess.Popen(
        command(archive, "add", str(folder)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    killed_at, seen = time.monotonic() + seconds, set[str]()
    while time.monotonic() < killed_at and process.poll() is None:
        seen = kept(archive) or seen
        time.sleep(0.02)
    indexers = indexers_of(process.pid) if process.poll() is None else []
    process.kill()
    for pid in indexers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()
    return seen


def indexers_of(pid: int) -> list[int]:
    """The processes that a process started, where the system tells; elsewhere they end by themselves."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]
    except OSError:
        return []


def kept(archive: Path) -> set[str]:
    return query(archive, "SELECT id FROM articles")


def query(archive: Path, statement: str) -> set[str]:
    """The first column of what the store says; nothing while it is being made."""
    file = archive / "archive.sqlite"
    if not file.exists():
        return set()
    with (
        contextlib.suppress(sqlite3.OperationalError),
        contextlib.closing(sqlite3.connect(file, timeout=10)) as store,
    ):
        return {row[0] for row in store.execute(statement)}
    return set()


def run(archive: Path, *arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        command(archive, *arguments),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        encoding="utf-8",
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def command(archive: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "tui", "--archive", str(archive), *arguments]
