"""The scorer of saved pages says of each fact whether it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

from score_pages import Found, Gold, outcomes, read_gold, score

GOLD = Gold(
    file="river.html",
    headline=["River rises", "The river rises"],
    date="2020-01-06",
    authors=["Ann Lee", "Bob Ray"],
    also=["City Post"],
    body=["The river rose by two metres"],
    without=["We use cookies"],
)
RIGHT = Found(
    "The River Rises", "2020-01-06", "Bob Ray and ANN LEE, City Post", "The river rose by two metres."
)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (RIGHT, ["right", "right", "right", "right", "right"]),
        (Found(), ["missed", "missed", "missed", "missed", "missed"]),
        (
            Found("Rivers", "2020-01-07", "Ann Lee", "We use cookies"),
            ["wrong", "wrong", "wrong", "wrong", "wrong"],
        ),
        (Found(author="Ann Lee, Bob Ray, Cid Fox"), ["missed", "missed", "wrong", "missed", "missed"]),
    ],
    ids=["right", "missed", "wrong", "one too many"],
)
def test_how_each_fact_came_out(found: Found, expected: list[str]) -> None:
    assert list(outcomes(GOLD, found).values()) == expected


def test_what_a_page_does_not_state_can_only_be_invented() -> None:
    nothing = Gold(file="x", headline="", date="", authors=[], body=[], without=[])
    assert set(outcomes(nothing, Found()).values()) == {""}
    assert set(outcomes(nothing, RIGHT).values()) == {"invented"}


def test_pages_in_a_folder_are_scored(tmp_path: Path) -> None:
    text = (
        "The river rose by two metres in the night, the mayor said on Tuesday, and has not fallen since. " * 4
    )
    page = f"<title>River rises in the night</title><article><h1>River rises in the night</h1><p>By Ann Lee</p><p>{text}</p></article>"
    (tmp_path / "river.html").write_text(page, encoding="utf-8")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"file": "river.html", "headline": "River rises in the night", "date": "", "authors": ["Ann Lee"],'
        ' "body": ["The river rose"], "without": ["cookies"], "part": "a"}\n{"file": "no.html", "headline": "", "date": "",'
        ' "authors": [], "body": [], "without": [], "part": "b"}\n',
        encoding="utf-8",
    )
    tallies = score(read_gold(gold, "a"), tmp_path)
    assert {fact: tallies[fact, "ours"]["right"] for fact in ("headline", "author", "body")} == {
        "headline": 1,
        "author": 1,
        "body": 1,
    }
