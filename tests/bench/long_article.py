"""What reading costs in a short article and in a book: `long_article.py [WORDS …]`, 1,000 and 100,000 unless said.

Each line is the best of several times in milliseconds, on the event loop, of what one key has to do; nothing is painted
but where that is measured.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textual.geometry import Region

from index.annotators import ner
from index.archive import Archive
from tui.app import CuttingsApp
from tui.screens.reading_room import ReadingRoom
from tui.widgets.article_pane import ArticlePane
from tui.wrapping import wrap

_PARAGRAPH = (
    "The council of {} met in Moscow on Monday. “They must talk, and soon,” Ann Lee told reporters. Nobody knew why the"
    " talks, which cost 3.5 million crowns, were held; Dmitry Rogozin of NATO did not answer. The flood came later."
)
_JAPANESE = ("東京で会談した、と彼は言った。" * 10 + "\n\n") * 1_400
_QUERY = (*"rogozin", "space", *"flood")


def book(words: int) -> str:
    """A text of about so many words."""
    count = words // len(_PARAGRAPH.split()) + 1
    return "\n\n".join(_PARAGRAPH.format(number) for number in range(count))


async def opened(words: int) -> None:
    """Open a room on such a text, and measure there."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.txt"
        file.write_text(f"Valley Post\n\nA long headline\n\n2019-05-02\n\n{book(words)}", encoding="utf-8")
        archive = Archive.open(Path(folder) / "archive")
        archive.add([file])
        list(archive.housework.do_all())
        app = CuttingsApp(archive)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press(*_QUERY, "enter", "enter")
            assert isinstance(app.screen, ReadingRoom)
            while not app.screen.is_idle or app.screen.article.reading is None:
                await pilot.pause(0.05)
            print(f"{len(app.screen.article.body.split()):,} words")
            for name, milliseconds in measured(app.screen.article):
                print(f"  {name:24} {milliseconds:8.2f} ms")
        archive.close()


def measured(pane: ArticlePane) -> Iterator[tuple[str, float]]:
    """What is done while reading, and how long it takes."""
    reading = pane.reading
    assert reading is not None
    yield "open", best(lambda: pane.show(reading))
    pane.scroll_to(y=len(pane._lines) // 2, animate=False, force=True)
    yield "paint", best(lambda: painted(pane))
    yield "the map, of that", best(lambda: [*map(pane._map().at, range(pane.size.height))])
    yield "next hit", best(lambda: pane.step_match(1))
    yield "next quotation", best(lambda: pane.step_quotation(1))
    yield "begin to select", best(lambda: (pane.clear_selection(), pane.action_select()))
    yield "a sentence more", best(lambda: pane.action_move_end("sentence", 1))
    yield "a word more", best(lambda: pane.action_move_end("word", 1))
    yield "the paragraph around", best(pane.action_whole_paragraphs)
    hits = pane.reading.matches if pane.reading else ()
    yield "show what was found", best(lambda: pane.find(hits))
    widths = iter((40, 36) * 9)
    yield "other lines", best(lambda: setattr(pane, "widest", next(widths)))


def painted(pane: ArticlePane) -> None:
    pane._styles_cache.clear()
    pane.render_lines(Region(0, 0, pane.size.width, pane.size.height))


def best(work: Callable[[], object], times: int = 5) -> float:
    """Milliseconds of the quickest of several times."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return min(taken)


if __name__ == "__main__":
    os.environ[ner.SWITCH] = "off"
    for size in map(int, sys.argv[1:] or ("1000", "100000")):
        asyncio.run(opened(size))
    lines = best(lambda: wrap(_JAPANESE, 40))
    print(f"{len(_JAPANESE):,} characters of Japanese\n  {'lines':24} {lines:8.2f} ms")
