"""The results pane: what is seen of each result, and where one ends."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from index.article import Article, ArticleId, Span
from index.query import EVERYTHING
from index.results import Hit, Results, Snippet, Sort
from tui.grouping import heading
from tui.widgets.results_pane import ResultsPane

HEADLINE = "Council asks the ministers of both sides for more time"
LONG = "The ministers met in the morning and again after noon, and only then did they speak of the " * 2
HIT = LONG.rindex("speak")


def results_of(count: int) -> Results:
    hits = [
        Hit(ArticleId(f"{n:012x}"), HEADLINE, "Post", None, 0.0, Snippet(LONG.strip(), (Span(HIT, HIT + 5),)))
        for n in range(count)
    ]
    return Results(EVERYTHING, tuple(hits), count)


def shown_lines(pane: ResultsPane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


@pytest.mark.parametrize("size", [(120, 40), (120, 24), (80, 24), (40, 12)])
async def test_a_result_shows_its_first_hit_and_where_it_is_cut(open_room, settled, size) -> None:
    async with open_room(size) as (room, _pilot):
        pane = room.results
        pane.show(results_of(20))
        lines = shown_lines(pane)[: pane.ROW_HEIGHT]
        assert sum("speak" in line for line in lines) == 1
        assert any("…" in line for line in lines)
        assert "Post · n.d." in " ".join(lines)


async def test_a_narrow_pane_gives_a_headline_two_lines(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, _pilot):
        room.results.show(results_of(20))
        lines = shown_lines(room.results)
        assert room.results.ROW_HEIGHT == 4
        assert " ".join(line[1:].strip() for line in lines[:2]) == HEADLINE


async def test_a_wide_pane_gives_a_headline_one_line(open_room, settled) -> None:
    async with open_room((120, 40)) as (room, _pilot):
        room.results.show(results_of(20))
        lines = shown_lines(room.results)
        assert lines[0].endswith("…")
        assert lines[1].strip("▌ ") == "Post · n.d."
        assert lines[4] == ""


@pytest.mark.parametrize("size", [(120, 24), (80, 24), (60, 24)])
async def test_a_rule_ends_a_result_that_no_blank_line_follows(open_room, settled, size) -> None:
    async with open_room(size) as (room, _pilot):
        room.results.show(results_of(20))
        lines = shown_lines(room.results)
        assert [n for n, line in enumerate(lines) if line.endswith("──")][:2] == [3, 7][: len(lines) // 4]


async def test_a_narrow_pane_has_whole_months_and_no_rule_of_one_cell(open_room) -> None:
    async with open_room((40, 12)) as (room, _pilot):
        days = [date(2020, 5, 14), date(2020, 4, 25)]
        hits = tuple(
            Hit(
                ArticleId(f"{n:012x}"),
                f"Story {n}",
                "Global Voices in Esperanto",
                day,
                0.0,
                Snippet("Talks."),
            )
            for n, day in enumerate(days)
        )
        room.results.show(Results(EVERYTHING, hits, 2), sort=Sort.NEWEST)
        lines = shown_lines(room.results)
        assert lines[2].endswith("2020-05-14 ── April 2020"), lines
        assert not any(line.rstrip().endswith(" ─") for line in lines)


async def test_results_by_date_stand_under_their_months(open_room, settled, screen_text, archive) -> None:
    archive._store.put([_dated(n, day) for n, day in enumerate(["2009-01-14", "2009-01-02", "2008-12-19"])])
    for _ in archive.housework.catch_up():
        pass
    async with open_room() as (room, pilot):
        room.results.focus()
        while room.session.sort is not Sort.NEWEST:
            await pilot.press("s")
        await settled(pilot)
        text = screen_text(pilot)
        assert room.results.border_title == "Results · January 2009"
        assert text.count("December 2008") == 1
        assert "n.d." in text
        while room.session.sort is not Sort.SOURCE:
            await pilot.press("s")
        await settled(pilot)
        assert room.results.border_title == "Results · Expatica news"
        assert screen_text(pilot).count("no source") >= 1


async def test_the_heading_is_that_of_the_first_result_in_view(
    open_room, settled, screen_text, archive
) -> None:
    archive._store.put(
        [
            _dated(n, f"{year}-{month:02}-03")
            for n, (year, month) in enumerate(product((2008, 2009), range(1, 13)))
        ]
    )
    for _ in archive.housework.catch_up():
        pass
    async with open_room() as (room, pilot):
        await pilot.press("enter")
        assert room.results.border_title == "Results · December 2009"
        await pilot.press("pagedown", "pagedown")
        await settled(pilot)
        first = room.results.in_view()[0]
        row = room.results.row_of(first)
        assert row > 3
        expected = f"Results · {heading(room.results._known(row), Sort.NEWEST)}"
        assert expected in screen_text(pilot)
        await pilot.press("g")
        await settled(pilot)
        assert "Results · December 2009" in screen_text(pilot)
        await pilot.press("slash", *"nothing at all")
        await settled(pilot)
        assert room.results.border_title == "Results"


def _dated(number: int, day: str) -> Article:
    return Article(
        ArticleId(f"{number:012x}"), f"Story {number}", "Talks.", published=date.fromisoformat(day)
    )


@pytest.mark.parametrize(
    ("sort", "published", "source", "expected"),
    [
        (Sort.RELEVANCE, date(2009, 1, 14), "Post", ""),
        (Sort.NEWEST, date(2009, 1, 14), "Post", "January 2009"),
        (Sort.OLDEST, None, "Post", "n.d."),
        (Sort.SOURCE, None, "Post", "Post"),
        (Sort.SOURCE, None, "", "no source"),
    ],
)
def test_the_heading_follows_the_order(
    sort: Sort, published: date | None, source: str, expected: str
) -> None:
    hit = Hit(ArticleId("0" * 12), "Talks", source, published, 0.0, Snippet(""))
    assert heading(hit, sort) == expected


async def test_a_page_whose_question_was_overtaken_is_asked_for_again(
    open_room, settled, monkeypatch
) -> None:
    async with open_room() as (room, pilot):
        pane, wanted = room.results, []
        page = results_of(ResultsPane.PAGE)
        monkeypatch.setattr(
            pane, "post_message", lambda message: wanted.append(getattr(message, "offset", None))
        )
        pane.show(Results(EVERYTHING, page.hits, 4 * ResultsPane.PAGE))
        for row in (1, 2, 1):  # there and back, before anything is found
            pane.row_lines(row * ResultsPane.PAGE, 40)
        assert [offset for offset in wanted if offset] == [ResultsPane.PAGE, 2 * ResultsPane.PAGE]
        pane.add_page(Results(EVERYTHING, page.hits, 4 * ResultsPane.PAGE, 2 * ResultsPane.PAGE))
        pane.row_lines(ResultsPane.PAGE, 40)
        assert wanted[-1] == ResultsPane.PAGE
        monkeypatch.undo()
        await settled(pilot)
