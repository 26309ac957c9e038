"""Names are put right from the command line as well."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _annotated(run: Run) -> None:
    """The archive's articles are annotated."""
    run("entities")


def test_each_decision_is_said_listed_undone_and_redone(run: Run) -> None:
    said = [
        run("mend", "merge", "Moscow", "Russia", "--into", "Russia").stdout,
        run("mend", "rename", "dmitry rogozin", "D. Rogozin").stdout,
        run("mend", "split", "D. Rogozin", "Rogozin").stdout,
        run("mend", "kind", "place", "NATO").stdout,
        run("mend", "hide", "NATO", "Georgia").stdout,
        run("mend", "restore", "NATO").stdout,
    ]
    assert said == [
        "Merged Moscow into Russia\n",
        "Renamed Dmitry Rogozin to D. Rogozin\n",
        "Split Rogozin from D. Rogozin\n",
        "Made NATO a place\n",
        "Hid NATO and Georgia\n",
        "Restored NATO\n",
    ]
    assert run("mend").stdout == "".join(said)
    assert run("mend", "undo").stdout == "Undone: Restored NATO\n"
    assert run("mend", "undo").stdout == "Undone: Hid NATO and Georgia\n"
    assert run("mend", "redo").stdout == "Redone: Hid NATO and Georgia\n"
    assert run("mend", "redo").stdout == "Redone: Restored NATO\n"
    nothing = run("mend", "redo")
    assert (nothing.returncode, nothing.stderr) == (1, "Nothing to be redone\n")


def test_what_is_decided_shows_in_listings(run: Run) -> None:
    run("mend", "rename", "Dmitry Rogozin", "The Ambassador")
    quotes = [
        json.loads(line) for line in run("quotes", "--json", "--speaker", "ambassador").stdout.splitlines()
    ]
    assert {quote["speaker"] for quote in quotes} == {"The Ambassador"}
    entities = [json.loads(line) for line in run("entities", "--json").stdout.splitlines()]
    (ambassador,) = [entity for entity in entities if entity["name"] == "The Ambassador"]
    assert "Dmitry Rogozin" in ambassador["aliases"]


def test_decisions_travel_in_a_file_that_can_be_read(run: Run, tmp_path: Path) -> None:
    run("mend", "hide", "NATO")
    file = tmp_path / "decisions.jsonl"
    assert run("mend", "export", str(file)).returncode == 0
    text = file.read_text(encoding="utf-8")
    assert json.loads(text) == {
        "decision": "hide",
        "entities": [{"kind": "organisation", "name": "NATO"}],
    }
    assert run("mend", "list").stdout == run("mend").stdout
    assert json.loads(run("mend", "list", "--json").stdout) == json.loads(text)
    file.write_text(text + "{nonsense\n", encoding="utf-8")
    taken = run("mend", "import", str(file), archive=tmp_path / "other")
    assert taken.stdout == "1 taken, 0 known before, 1 refused\n"
    assert taken.stderr.startswith(f"Refused: {file}:2: That is no decision: ")
    assert run("mend", archive=tmp_path / "other").stdout == "Hid NATO\n"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("rename", "Zorro", "X"), "Nothing is named Zorro so far: say of what kind it is"),
        (("rename", "Dmitry Rogozin", "Dmitry Rogozin"), "Dmitry Rogozin is its name already"),
        (("split", "Dmitry Rogozin", "Dmitry Rogozin"), "Dmitry Rogozin is the whole name"),
        (("rename", "Dmitry Rogozin", ""), "A name is empty"),
        (("hide", " "), "A name is empty"),
        (("rename", "Dmitry Rogozin", "x" * 201), "A name is longer than 200 characters"),
        (("import", "/nowhere"), "'/nowhere': No such file or directory"),
    ],
)
def test_what_cannot_be_decided_is_said_in_one_line(run: Run, arguments: tuple[str, ...], line: str) -> None:
    done = run("mend", *arguments)
    assert done.returncode == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert run("mend").returncode == 1


def test_a_name_of_two_kinds_asks_for_one(run: Run) -> None:
    run("mend", "rename", "Dmitry Rogozin", "NATO")
    assert "say which" in run("mend", "hide", "NATO").stderr
    assert run("mend", "hide", "--kind", "person", "NATO").stdout == "Hid NATO\n"


def test_no_control_character_is_decided(run: Run) -> None:
    done = run("mend", "rename", "Dmitry Rogozin", "Evil\x1b[2J\u202eName")
    assert done.stdout.strip().isprintable()
    assert json.loads(run("mend", "--json").stdout)["name"].isprintable()
