"""Nothing connects to anything but `feeds fetch`: no command, no process that one starts, and not the room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

_WATCHED = """
import os, sys
def note(event, arguments):
    if event == "socket.bind" and arguments[1] == ("::1", 0):
        return  # so urllib3, which spaCy loads too, asks the system whether it knows IPv6
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open(os.environ["NOTED"], "a") as file:
            print(event, *map(repr, arguments), file=file)
sys.addaudithook(note)
"""
"""What each process of Python does first, whoever starts it."""

_COMMANDS = """
import asyncio, os, sys
from pathlib import Path
from tui.cli import cuttings
from tui.commands.exits import code_of
folder, files = sys.argv[1:]

def run(line, **words):
    return code_of(cuttings, ["--archive", folder, *(word.format(**words) for word in line.split())])

codes = [run(line, files=files) for line in '''
    add {files}
    add --dry-run {files}
    status
    search river
    search nobody
    show 9 --origin
    entities
    quotes --cite apa
    annotate {files}/page.html
    tag 9 pipeline
    mend rename NATO Nato
    mend undo
    mend export
    feeds follow https://127.0.0.1:9/feed
    feeds
    feeds fetch --dry-run
    notebook
    doctor
'''.strip().splitlines()]
from index.archive import Archive
from tui.app import CuttingsApp
from tui.clipboard import Copied, Place
from tui.housekeeper import Housekeeper

async def copy(text, html):
    return Copied((Place.CLIPBOARD,))


async def room():
    archive = Archive.open(Path(folder))
    app = CuttingsApp(archive, copy, housekeeper=Housekeeper.of(Path(folder), [Path(files)]))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.2)
        for key in [*"river", "enter", "n", "right_square_bracket", "y", "o", "f2", "escape", "f3", "escape", "question_mark"]:
            await pilot.press(key)
            await pilot.pause(0.02)
    archive.close()

asyncio.run(room())
before = Path(os.environ["NOTED"]).exists()
run("feeds fetch")
print(set(codes), before, Path(os.environ["NOTED"]).exists())
"""

_PAGE = """<html><head><title>River</title><link rel=stylesheet href="http://127.0.0.1:9/a.css"></head>
<body><h1>River rises</h1><p>"The river rose," said Ann Lee, the mayor.</p><img src="http://127.0.0.1:9/a.png"></body></html>"""
_FEED = """<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd" [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>
<rss><channel><item><title>River &x;</title><link>http://127.0.0.1:9/a</link><description>It rose.</description></item>
</channel></rss>"""


def test_nothing_connects_but_a_feed_that_is_fetched(
    tmp_path: Path, run_python: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files, first, noted = tmp_path / "files", tmp_path / "first", tmp_path / "noted"
    files.mkdir()
    (files / "page.html").write_text(_PAGE, encoding="utf-8")
    (files / "feed.rss").write_text(_FEED, encoding="utf-8")
    first.mkdir()
    (first / "sitecustomize.py").write_text(_WATCHED, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(first))
    monkeypatch.setenv("NOTED", str(noted))
    monkeypatch.delenv("DISPLAY", raising=False)
    said = run_python(_COMMANDS, str(tmp_path / "archive"), str(files)).splitlines()[-1]
    assert said == "{0, 1} False True", noted.read_text(encoding="utf-8")
