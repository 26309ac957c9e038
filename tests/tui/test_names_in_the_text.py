"""Names and dates in the article: in the colour of their kind, which the headings beside it have too."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.style import Style

from index.annotation import Annotation, DateMention, pass_of
from index.annotators.ner import NerAnnotator
from index.archive import Archive
from index.article import Span
from index.query import EVERYTHING
from tui.named import Kind, NamedPlaces
from tui.themes import THEMES

SIZES = [(120, 40), (80, 24), (40, 12)]
BODY = (
    "Ann Lee of the United Nations came to Porthaven on 2 May 2019. “I was here in 2008,” Ann Lee said.\n\n"
    "She had come to London in March 2008, and again in 2008, in the spring. Nothing else is said of 2 May 2019."
)
KINDS = {"Ann Lee": "person", "United Nations": "organisation", "London": "place", "2 May 2019": "date"}
STRETCHES = {
    "2 May 2019": (date(2019, 5, 2), date(2019, 5, 2)),
    "March 2008": (date(2008, 3, 1), date(2008, 3, 31)),
    " 2008,": (date(2008, 1, 1), date(2008, 12, 31)),
}


@pytest.fixture
def archive(archive: Archive, write_articles: Callable[..., object]) -> Archive:
    """An article with dates, as a better pass than the rules would find them."""
    archive.add([write_articles(harbour=f"Valley Post\n\nHarbour opens\n\n2019-05-02\n\n{BODY}")])
    list(archive.housework.do_all())
    article = next(a for a, _ in archive._annotated(EVERYTHING) if a.headline == "Harbour opens")
    dates = sorted(
        (
            DateMention(Span(place, place + len(words)), *stretch)
            for words, stretch in STRETCHES.items()
            for place in range(len(article.body))
            if article.body.startswith(words, place)
        ),
        key=lambda each: each.span,
    )
    annotation = replace(archive.read(article.id).annotation, dates=tuple(dates))
    archive._store.annotate([(article, annotation)], pass_of(NerAnnotator()))
    return archive


def style_of(room, words: str) -> Style:
    """How the first of these words is painted in the article."""
    pane = room.article
    place = pane.reading.article.body.index(words)
    row = pane._lines.row_of(place)
    pane.scroll_to(y=max(0, row - 1), animate=False, force=True)
    first = words.split(maxsplit=1)[0]
    segments = pane.render_line(row - pane.scroll_offset.y)
    return next(segment.style for segment in segments if first in segment.text)


async def open_article(pilot, settled) -> None:
    await pilot.press(*"harbour", "enter", "enter")
    await settled(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_each_kind_has_the_colour_of_its_heading(open_room, settled, size, theme) -> None:
    async with open_room(size) as (room, pilot):
        pilot.app.theme = theme.name
        await open_article(pilot, settled)
        for words, kind in KINDS.items():
            colour = style_of(room, words).color.get_truecolor().hex
            heading = room.entities.get_component_rich_style(f"entities--{kind}", partial=True)
            assert colour == theme.variables[kind] == heading.color.get_truecolor().hex


async def test_without_colour_names_are_underlined(archive, open_room, settled, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_room() as (room, pilot):
        assert pilot.app.no_color
        await open_article(pilot, settled)
        assert all(style_of(room, words).underline for words in KINDS)
        assert not style_of(room, "Nothing").underline


async def test_a_hit_is_stronger_than_a_name(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"harbour london", "enter", "enter")
        await settled(pilot)
        assert style_of(room, "London").bold
        assert not style_of(room, "Ann Lee").bold


async def test_in_the_current_quotation_names_are_as_readable_as_its_words(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket")
        dated, words = style_of(room, "2008,"), style_of(room, "“I was")
        assert (dated.color, dated.bgcolor) == (words.color, words.bgcolor)


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 5)), max_size=12),
    st.integers(0, 60),
    st.integers(0, 20),
)
def test_what_overlaps_a_line_is_marked_in_it_and_nothing_else(
    names: list[tuple[int, int]], start: int, length: int
) -> None:
    spans, end = [], 0
    for before, width in names:
        spans.append(Span(end + before, end + before + width))
        end = spans[-1].end
    days = tuple(DateMention(span, date(2019, 5, 2), date(2019, 5, 2)) for span in spans)
    line = Span(start, start + length)
    found = [span for _, span in NamedPlaces(Annotation(dates=days)).within(line)]
    assert found == [span for span in spans if span.overlaps(line)]
    assert not list(NamedPlaces(Annotation(dates=days)).within(line, {Kind.DATE}))


@pytest.mark.parametrize("size", SIZES)
async def test_a_kind_is_switched_off_and_stays_so(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        await open_article(pilot, settled)
        plain = style_of(room, "Nothing").color
        if not room.entities.display or size[0] == 40:
            await pilot.press("e")
        room.entities.focus()
        await pilot.pause()
        assert room.entities.highlighted_text == "Ann Lee"
        await pilot.press("c")
        assert room.line.message == "People have no colour now; c gives it back"
        await pilot.pause()
        assert [line.split()[-1] for line in screen_text(pilot).splitlines() if "People  " in line] == ["off"]
        assert style_of(room, "Ann Lee").color == plain
        assert style_of(room, "London").color != plain
        assert room.session.unmarked == ("person",)
        await pilot.press("q")
        await pilot.pause()
    async with open_room(size) as (room, pilot):
        await settled(pilot)
        assert style_of(room, "Ann Lee").color == plain
        if not room.entities.display or size[0] == 40:
            await pilot.press("enter", "e")
        room.entities.focus()
        await pilot.press("c")
        assert room.line.message == "People have their colour again"
        assert style_of(room, "Ann Lee").color != plain


@pytest.mark.parametrize("content", ['{"unmarked": ["person", "\\u001b"]}', '{"unmarked": 3}'])
async def test_a_session_with_unknown_kinds_has_all_colours(open_room, archive, content) -> None:
    (archive.folder / "session.json").write_text(content, encoding="utf-8")
    async with open_room() as (room, _):
        assert room.session.unmarked == ()


@pytest.mark.parametrize("size", SIZES)
async def test_dates_are_listed_in_the_order_of_time_and_walked_through(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await open_article(pilot, settled)
        if not room.entities.display or size[0] == 40:
            await pilot.press("e")
        room.entities.focus()
        await pilot.press("end")
        await settled(pilot)
        assert room.entities.highlighted_text == "2 May 2019"
        assert re.search(r"  2 May 2019 +2\b", screen_text(pilot))
        texts = [row.text for row in room.entities._shown if hasattr(row, "count")]
        assert texts[-3:] == ["2008", "March 2008", "2 May 2019"]
        await pilot.press("enter")
        assert room.line.message == "2 May 2019: 1 of 2"
        await pilot.press("enter")
        assert room.line.message == "2 May 2019: 2 of 2"
        await pilot.press("backspace")
        assert room.line.message == "2 May 2019: 1 of 2"


async def test_a_search_is_narrowed_to_what_was_published_then(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        room.entities.focus()
        await pilot.press("end", "f")
        await settled(pilot)
        assert room.box.value == "harbour date:2019-05-02"
        assert room.results.row_count == 1
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == "harbour"
        await pilot.press("end", "k", "f")
        await settled(pilot)
        assert room.box.value == "harbour date:2008-03"
        assert room.results.row_count == 0
