"""What is pasted into a box."""

from __future__ import annotations

from textual.events import Paste

ESC = "\x1b"


async def test_what_is_pasted_stands_on_one_line(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        for pasted, expected in (
            ("one\ntwo", "one two"),
            ("one\r\ntwo\tthree\n", "one two three"),
            ("\n", ""),
            (f"tru{ESC}[31mmp", "trump"),
            ("“We will help,” — Ann Lee\nPost, “Talks”, n.d.", "“We will help,” — Ann Lee"),
            ("a\x07b\x00c\u202ed", "abcd"),
        ):
            await pilot.press("ctrl+u", *"talks ")
            pilot.app.post_message(Paste(pasted))
            await settled(pilot)
            assert room.box.value == f"talks {expected}"
            assert room.box.cursor_at_end


async def test_what_is_pasted_takes_the_place_of_what_is_selected(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"talks", "enter", "slash")
        pilot.app.post_message(Paste("one\ntwo"))
        await settled(pilot)
        assert room.box.value == "one two"
