"""Who asks for help is told the keys of where she is."""

from __future__ import annotations

import pytest

from tui.screens.help import Help

OPENED_BY = {
    "room": (("enter",), "Go to the search box and type", "Searching: words"),
    "adding": (("enter", "A"), "Say what would come of what is ticked or highlighted", "In a report"),
    "quotations": (("enter", "quotation_mark"), "Read the quotation in its article", "Searching: words"),
    "notebook": (("enter", "b"), "Read the entry in its article", "In the box for a note or tags"),
    "preview": (("enter", "enter", "Y"), "Show the next form, and copy in it from now on", "Keys"),
}


@pytest.mark.parametrize("place", OPENED_BY)
async def test_the_help_is_about_the_page_it_is_opened_from(
    open_room, settled, screen_text, place: str
) -> None:
    opened_by, *expected = OPENED_BY[place]
    async with open_room((120, 110)) as (_room, pilot):
        await pilot.press(*opened_by)
        await settled(pilot)
        page = pilot.app.screen
        for key in ("question_mark", "f1"):
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(pilot.app.screen, Help)
            shown = screen_text(pilot)
            assert all(words in shown for words in expected)
            assert place != "quotations" or "PgDn Space" not in shown  # Space ticks there
            assert ("Merge the ticked names" in shown) is (place == "room")
            await pilot.press(key)
            assert pilot.app.screen is page
