"""The same story in several papers is one row of the results, which opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from index.archive import Archive
from index.article import Article, ArticleId
from index.parsing import parse
from index.results import Fold, Hit, Snippet
from tui.room.narrowing import Narrowings, unfolded
from tui.widgets.results_pane import ResultsPane, _about

STORY = " ".join(f"zambesi{n} flooded{n % 7} its{n % 11}" for n in range(40))
OTHER = " ".join(f"zambesi ferry{n} sails{n % 5} at{n % 13}" for n in range(40))


@pytest.fixture
def dispatches(archive: Archive, make_article: Callable[..., Article]) -> list[Article]:
    """One story in three papers, and another article."""
    articles = [
        make_article(
            f"{STORY} zambesi.", f"Flood in {source}", name=source, source=source, published=date(2009, 1, 14)
        )
        for source in ("Post", "News", "Herald")
    ]
    articles.append(make_article(OTHER, "Ferry", name="ferry", source="Post", published=date(2009, 1, 13)))
    archive._store.put(articles)
    for _ in archive.housework.do_all():
        pass
    return articles


async def test_a_story_is_one_row_that_a_key_opens(
    open_room, settled, screen_text, dispatches: list[Article]
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"zambes")
        await settled(pilot)
        assert room.results.row_count == 2
        assert room.results.border_subtitle == "4"
        assert "+2 papers" in screen_text(pilot)
        assert "1 of 2, 2 alike folded" in screen_text(pilot)
        await pilot.press("enter")
        room.results.highlighted = next(
            row for row in range(2) if room.results._known(row).headline.startswith("Flood")
        )
        await pilot.press("o")
        await settled(pilot)
        story = min(article.id for article in dispatches[:3])
        assert room.box.value == f"story:{story} zambes"
        assert room.results.row_count == 3
        text = screen_text(pilot)
        assert all(f"Flood in {source}" in text for source in ("Post", "News", "Herald"))
        assert "+2" not in text
        assert "folded" not in text
        await pilot.press("u")
        await settled(pilot)
        assert (room.box.value, room.results.row_count) == ("zambes", 2)


async def test_a_row_with_nothing_under_it_says_so(open_room, settled, dispatches: list[Article]) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"ferry", "enter")
        await settled(pilot)
        await pilot.press("o")
        assert "no other result tells this story" in room.line.message
        assert room.box.value == "ferry"


async def test_rows_that_are_folded_meanwhile_are_shown_anew(
    open_room, settled, archive: Archive, make_article: Callable[..., Article]
) -> None:
    many = [make_article(f"{STORY} zambesi.", f"Flood {n}", name=f"{n}", source=f"{n}") for n in range(60)]
    archive._store.put(many)
    for _ in archive.housework.catch_up():
        pass
    async with open_room() as (room, pilot):
        await pilot.press(*"zambesi", "enter")
        await settled(pilot)
        assert room.results.row_count == 60
        for _ in archive.housework.do_all():
            pass
        await pilot.press("end")
        await settled(pilot)
        assert (room.results.row_count, room.results.border_subtitle) == (1, "60")


def test_the_command_line_lists_every_article(archive: Archive, dispatches: list[Article]) -> None:
    assert len(archive.search(parse("zambesi")).hits) == 4
    folded = archive.search(parse("zambesi"), is_folded=True)
    assert (len(folded.hits), folded.total, folded.rows) == (2, 4, 2)
    story = min(article.id for article in dispatches[:3])
    assert len(archive.search(parse(f"story:{story}"), is_folded=True).hits) == 3
    assert archive.completions("story:") == archive.completions(f"story:{story[:3]}") == ()


def test_a_story_is_written_before_the_word_that_is_being_typed() -> None:
    fold = Fold("0a1b2c3d4e5f", 2, 2)
    assert unfolded("coun", fold) == "story:0a1b2c3d4e5f coun"
    assert unfolded("", fold) == "story:0a1b2c3d4e5f"
    assert unfolded("a OR b", fold) == "story:0a1b2c3d4e5f (a OR b)"
    assert unfolded('"half a', fold) == "story:0a1b2c3d4e5f (half a)"
    narrowings = Narrowings()
    assert narrowings.undo(narrowings.unfold("coun", fold)) == "coun"


@pytest.mark.parametrize(
    ("fold", "expected"),
    [
        (None, "Post · 2009-01-14"),
        (Fold("a", 2, 2), "Post +2 papers · 2009-01-14"),
        (Fold("a", 1, 1), "Post +1 paper · 2009-01-14"),
        (Fold("a", 1, 0), "Post +1 alike · 2009-01-14"),
        (Fold("a", 1200, 3), "Post +1,200 alike · 2009-01-14"),
    ],
)
def test_the_source_says_what_is_under_it(fold: Fold | None, expected: str) -> None:
    hit = Hit(ArticleId("a"), "Talks", "Post", date(2009, 1, 14), 0.0, Snippet(""), fold=fold)
    assert _about(hit, 60, 0) == expected


async def test_the_number_of_others_stays_where_the_source_is_cut(open_room, settled) -> None:
    hit = Hit(
        ArticleId("a"), "Talks", "The Morning Post of Elsewhere", None, 0.0, Snippet(""), fold=Fold("a", 2, 2)
    )
    assert "+2 papers" in _about(hit, ResultsPane.NARROW_WIDTH - 10, 3)
