"""What a reader highlights is marked in the text, seen again, changed, removed, undone and redone."""

from __future__ import annotations

import pytest

from index.archive import Archive
from index.article import Article, Span
from index.notebook.entries import HIGHLIGHTS, EntryKind
from index.notebook.highlights import Highlight
from tui.widgets.article_pane import ArticlePane
from tui.widgets.highlighted import SIGNS, STYLES, HighlightedPlaces

SIZES = [(120, 40), (80, 24), (40, 12)]


async def open_article(pilot, settled, query: str = "council") -> None:
    await pilot.press(*query, "enter", "enter")
    await settled(pilot)


async def select_with_the_mouse(pilot, pane: ArticlePane) -> None:
    row = pane._first_body_line
    await pilot.mouse_down(ArticlePane, offset=(2, row + 1))
    await pilot.hover(ArticlePane, offset=(12, row + 1))
    await pilot.mouse_up(ArticlePane, offset=(12, row + 1))
    await pilot.pause()


def kinds(archive: Archive) -> list[EntryKind]:
    return [entry.kind for entry in archive.notebook.entries()]


@pytest.mark.parametrize("size", SIZES)
async def test_the_current_quotation_is_highlighted_and_its_kind_changed(
    open_room, settled, screen_text, archive, size
) -> None:
    async with open_room(size) as (room, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket")
        for kind in (*HIGHLIGHTS, HIGHLIGHTS[0]):
            await pilot.press("M")
            await settled(pilot)
            assert kinds(archive) == [kind]
            assert f"▎{SIGNS[kind]}" in screen_text(pilot)
            assert room.line.message.startswith(f"Highlighted as {kind}")
        (highlight,) = room.article.reading.highlights
        assert room.article.quotation.span.start == highlight.span.start
        assert "important" in archive.notebook.file.read_text(encoding="utf-8")


async def test_a_highlight_is_seen_again_and_removed_undone_and_redone(
    open_room, settled, screen_text, archive
) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket", "M")
        await settled(pilot)
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        (highlight,) = room.article.reading.highlights
        room.article.reveal(Span(highlight.span.start, highlight.span.start + 1))
        await pilot.press("X")
        await settled(pilot)
        assert room.article.reading.highlights == ()
        await pilot.press("X")
        await settled(pilot)
        assert room.line.message.startswith("No highlight here")
        await pilot.press("z")
        await settled(pilot)
        assert room.line.message == "Undone: kept again · “We agreed that in…” — Dmitry Rogozin"
        assert [one.number for one in room.article.reading.highlights] == [highlight.number]
        await pilot.press("Z")
        await settled(pilot)
        assert room.line.message.startswith("Redone: no longer kept · “")
        assert room.article.reading.highlights == ()
        await pilot.press("Z")
        await settled(pilot)
        assert room.line.message == "Nothing to redo in the notebook"


async def test_what_the_mouse_selected_is_highlighted_within_another(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled, "landmark")
        await pilot.press("home")
        await select_with_the_mouse(pilot, room.article)
        selected = room.article.selected_span()
        await pilot.press("M")
        await settled(pilot)
        (entry,) = archive.notebook.entries()
        assert entry.anchor.span == selected
        assert entry.citation.startswith("“")
        assert room.article.selected_span() is None


async def test_keys_that_come_fast_make_one_highlight(open_room, settled, archive) -> None:
    async with open_room() as (_, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket", "M", "M", "M")
        await settled(pilot)
        assert kinds(archive) == [EntryKind.TO_USE]


async def test_without_an_article_nothing_happens(open_room, settled, archive) -> None:
    async with open_room() as (_, pilot):
        await pilot.press(*"nowhere", "enter")
        await settled(pilot)
        await pilot.press("tab", "M", "X", "z", "Z")
        await settled(pilot)
        assert archive.notebook.entries() == ()


async def test_a_highlight_lies_beneath_names_and_hits(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        (hit, *_) = room.article.reading.matches
        room.article.show_highlights((Highlight(1, EntryKind.DOUBTFUL, Span(0, hit.end)),))
        marks = [mark for mark in room.article._marks(room.article.reading, hit) if mark.span.overlaps(hit)]
        assert marks[0].style == room.article.get_component_rich_style("article--doubtful", partial=True)
        assert len(marks) > 1


async def test_a_highlight_in_a_changed_article_is_where_its_words_are(
    open_room, settled, archive: Archive
) -> None:
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket", "M")
        await settled(pilot)
        article = room.article.reading.article
        words = archive.notebook.entries()[0].anchor.words
    changed = Article(
        **{name: getattr(article, name) for name in Article.__struct_fields__}
        | {"body": f"New.\n\n{article.body}"}
    )
    archive._store.put([changed])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await open_article(pilot, settled)
        (highlight,) = room.article.reading.highlights
        assert highlight.span.of(changed.body) == words


def test_of_overlapping_highlights_all_are_found_and_the_shortest_is_meant() -> None:
    spans = [Span(0, 90), Span(10, 20), Span(12, 14), Span(40, 50)]
    places = HighlightedPlaces([Highlight(n, EntryKind.IMPORTANT, span) for n, span in enumerate(spans)])
    assert [one.number for one in places.overlapping(Span(13, 41))] == [0, 1, 2, 3]
    assert [one.number for one in places.overlapping(Span(20, 30))] == [0]
    assert [one.number for one in places.overlapping(Span(90, 99))] == []
    meant = [places.holding(Span(*span)) for span in ((12, 13), (12, 20), (12, 21), (12, 95))]
    assert [one and one.number for one in meant] == [2, 1, 0, None]


def test_every_kind_has_a_sign_and_a_style_of_its_own() -> None:
    assert len(set(SIGNS.values())) == len(set(STYLES.values())) == len(HIGHLIGHTS)


async def test_who_leaves_at_once_finds_the_highlight_in_the_file(open_room, settled, archive) -> None:
    async with open_room() as (_, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket", "M", "q")
    assert archive.notebook.entries()
    assert "important" in archive.notebook.file.read_text(encoding="utf-8")


async def test_what_z_undoes_is_said_only_where_it_does(open_room, settled, screen_text) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await open_article(pilot, settled)
        await pilot.press("right_square_bracket", "M")
        await settled(pilot)
        assert "removes it, z undoes" in screen_text(pilot)
        await pilot.press("e", "tab")
        await settled(pilot)
        assert room.focused is room.entities
        assert "undoes" not in screen_text(pilot)
        await pilot.press("M")
        await settled(pilot)
        assert "z outside the names undoes" in screen_text(pilot)
        await pilot.press("x")
        await settled(pilot)
        assert "Hid" in room.line.message
        assert room.line.message.endswith("z undoes")
        await pilot.press("shift+tab")
        await settled(pilot)
        assert "undoes" not in screen_text(pilot)
