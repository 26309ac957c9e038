"""What will be copied is seen before, its form is chosen there, and the choice is remembered."""

from __future__ import annotations

import pytest

from index.citations.forms import FORMS
from index.errors import ArchiveBusy
from index.parsing import parse
from tui.app import CuttingsApp
from tui.clipboard import Copied, Place
from tui.screens.preview import Preview
from tui.screens.quotations import Quotations

SIZES = [(120, 40), (80, 24), (40, 12)]
SECOND = "We are only at the beginning of our very difficult route toward restoring trust,"
ROGOZIN = (
    "We agreed that in mid-January we will hold an informal NATO-Russia Council meeting at the level of ambassadors,",
    SECOND,
    "The vital thing is to restore trust, but with one meeting it’s impossible to do that,",
    "We were quite astonished that NRC was put aside,",
)


async def open_preview(room, pilot, settled, words: str = SECOND) -> Preview:
    await pilot.press(*"council", "enter", "enter")
    await settled(pilot)
    for _ in range(9):
        await pilot.press("right_square_bracket")
        if words in room.article.quotation.content.of(room.article.reading.article.body):
            break
    return await press_preview(pilot, settled)


async def press_preview(pilot, settled) -> Preview:
    await pilot.press("Y")
    await until_there(pilot)
    await settled(pilot)
    assert isinstance(pilot.app.screen, Preview)
    return pilot.app.screen


async def until_there(pilot) -> None:
    for _ in range(100):
        await pilot.pause(0.01)
        if isinstance(pilot.app.screen, Preview):
            return


def shown(preview: Preview) -> str:
    return str(preview.text.content)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_shown_is_what_is_pasted(
    open_room, settled, pasted, screen_text, archive, size
) -> None:
    async with open_room(size) as (room, pilot):
        preview = await open_preview(room, pilot, settled)
        assert "Plain text · 1 of 10" in screen_text(pilot)
        before = shown(preview)
        assert before.startswith(f"“{SECOND}” — Dmitry Rogozin\n")
        await pilot.press("y")
        await settled(pilot)
        assert pilot.app.screen is room
        assert pasted == [before]
        assert room.line.message.startswith("Copied to the clipboard")
        assert archive.status().kept == 1


async def test_one_key_shows_the_next_form_and_y_copies_in_it_from_then_on(
    open_room, settled, pasted, screen_text, archive
) -> None:
    async with open_room() as (room, pilot):
        preview = await open_preview(room, pilot, settled)
        for form in (*FORMS[1:], FORMS[0]):
            await pilot.press("f")
            await settled(pilot)
            assert f"{form.label} · " in screen_text(pilot)
            assert "From now on, y copies in this form" in screen_text(pilot)
            assert SECOND in shown(preview)
        for _ in range(7):
            await pilot.press("F")
            await settled(pilot)
        await pilot.press("escape", "y")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, Preview)
        apa = (
            f"“{SECOND}” — Dmitry Rogozin\nNATO-Russia Council to hold landmark talks. (n.d.). Expatica News."
        )
        assert pasted == [apa]
        assert f": {len(apa)} characters · APA · “" in room.line.message
    assert archive.form_of_copies() == "apa"
    async with open_room() as (room, pilot):
        await pilot.press("end", "escape")
        preview = await open_preview(room, pilot, settled)
        assert shown(preview) == apa


async def test_no_key_is_lost_in_front_of_a_preview_that_is_still_being_written(
    open_room, settled, pasted
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        await pilot.press("right_square_bracket", "Y")
        await until_there(pilot)
        await pilot.press("f", "f", "f", "f", "y")
        await settled(pilot)
        assert len(pasted) == 1
        assert pasted[0].endswith("“NATO-Russia Council to Hold Landmark Talks.” Expatica News.")
        assert pilot.app.screen is room


async def test_the_citation_alone_and_the_link_are_copied_too(
    open_room, settled, pasted, archive, write_articles
) -> None:
    path = write_articles(
        open="---\ntitle: Town opens its archive\nurl: https://post.example/a\n---\n\n“We will open the council in spring,” Ada Lind said."
    )
    archive.add([path])
    list(archive.housework.do_all())
    async with open_room() as (_, pilot):
        await pilot.press(*"spring", "enter", "enter")
        await settled(pilot)
        preview = await press_preview(pilot, settled)
        whole = shown(preview)
        await pilot.press("l")
        await settled(pilot)
        link = "https://post.example/a#:~:text=We%20will%20open%20the%20council%20in%20spring%2C"
        assert shown(preview) == link
        await pilot.press("c")
        await settled(pilot)
        assert shown(preview) == whole.split("\n")[1]
        await pilot.press("c")
        await settled(pilot)
        assert shown(preview) == whole
        await pilot.press("l")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert pasted == [link]


async def test_an_article_without_an_address_has_no_link(open_room, settled, pasted, screen_text) -> None:
    async with open_room() as (room, pilot):
        await open_preview(room, pilot, settled)
        await pilot.press("l")
        await settled(pilot)
        assert "The article has no address on the web" in screen_text(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert not pasted
        assert isinstance(pilot.app.screen, Preview)


async def test_where_nothing_can_be_copied_there_is_no_preview(
    open_room, settled, archive, write_articles
) -> None:
    archive.add([write_articles(market="The market was quiet.")])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press(*"market", "enter", "enter")
        await settled(pilot)
        await pilot.press("Y")
        await pilot.pause()
        assert pilot.app.screen is room
        assert "No quotation" in room.line.message


async def test_a_form_that_cannot_be_remembered_is_chosen_all_the_same(
    open_room, settled, pasted, archive, monkeypatch
) -> None:
    def busy(_name: str) -> None:
        raise ArchiveBusy("busy")

    monkeypatch.setattr(archive, "keep_form_of_copies", busy)
    async with open_room() as (room, pilot):
        await open_preview(room, pilot, settled)
        await pilot.press("f")
        await settled(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert pasted[0].startswith(f"> “{SECOND}”")


async def test_a_quotation_of_the_list_is_previewed_too(open_room, settled, pasted, archive) -> None:
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        if not room.entities.display:
            await pilot.press("e")
        room.entities.focus()
        while room.entities.highlighted_text != "Dmitry Rogozin":
            await pilot.press("j")
        await pilot.press("v")
        await pilot.pause()
        await settled(pilot)
        assert isinstance(pilot.app.screen, Quotations)
        await press_preview(pilot, settled)
        await pilot.press("f")
        await settled(pilot)
        await pilot.press("y")
        await settled(pilot)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Quotations)
        assert pilot.app.screen.line.message.startswith("Copied to the clipboard")
        assert pasted[0].startswith("> “")


async def test_templates_of_the_settings_are_forms_too(archive, settled, screen_text) -> None:
    pasted = []

    async def copy(text: str, html: str | None) -> Copied:
        pasted.append(text)
        return Copied((Place.CLIPBOARD,))

    (archive.folder / "settings.toml").write_text("[templates]\nnote = '{speaker}: {words}'\nbad = '{x}'\n")
    app = CuttingsApp(archive, copy)
    async with app.run_test(size=(200, 40)) as pilot:
        await settled(pilot)
        assert "settings.toml, templates.bad: there is no field {x}" in screen_text(pilot)
        preview = await open_preview(app.screen, pilot, settled)
        await pilot.press("F")
        await settled(pilot)
        assert "note · 11 of 11" in screen_text(pilot)
        assert shown(preview) == f"Dmitry Rogozin: {SECOND}"
        await pilot.press("y")
        await settled(pilot)
        assert pasted == [f"Dmitry Rogozin: {SECOND}"]


def test_a_template_that_is_gone_gives_way_to_plain_text(archive) -> None:
    from tui.room.forms import Forms

    archive.keep_form_of_copies("gone")
    assert Forms(archive, FORMS).chosen().name == "plain"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_words_that_were_pasted_in_any_form_find_their_article(archive, form) -> None:
    from index.citations.extract import extracts_of

    extracts = list(extracts_of(archive.quotations(speaker="rogozin")))
    assert [extract.words for extract in extracts] == list(ROGOZIN)
    for extract in extracts:
        pasted = form.write([extract])
        words = pasted[pasted.index("“") + 1 : pasted.index("”")]
        found = archive.search(parse(f'"{words}"'))
        assert [hit.article_id for hit in found.hits] == [extract.article.id]


def test_the_room_opens_without_what_only_citations_need(run_python) -> None:
    late = ("citeproc", "lxml", "rispy", "tomllib", "tui.screens.preview", "index.citations.templates")
    code = f"import sys, tui.app, tui.cli; print(set({late}) & set(sys.modules))"
    assert run_python(code) == "set()"


async def test_html_is_offered_as_formatted_text_and_nothing_else_is(archive, settled) -> None:
    offered = []

    async def copy(text: str, html: str | None) -> Copied:
        offered.append((text, html))
        return Copied((Place.CLIPBOARD,))

    app = CuttingsApp(archive, copy)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        for _ in range(2):
            await open_preview(app.screen, pilot, settled)
            await pilot.press("f")
            await settled(pilot)
            await pilot.press("y")
            await settled(pilot)
            await pilot.pause()
    (markdown, offered_markdown), (html, offered_html) = offered
    assert markdown.startswith(">")
    assert offered_markdown is None
    assert html.startswith("<")
    assert offered_html == html
