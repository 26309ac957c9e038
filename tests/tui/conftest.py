"""The reading room in a test: a real archive, a screen of a size, and a clipboard that remembers."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot

from index.archive import Archive
from tui.app import CuttingsApp
from tui.cli import cuttings
from tui.clipboard import Copied, Place
from tui.commands import exits
from tui.loading import screen_first
from tui.screens.reading_room import ReadingRoom

PATIENCE_SECONDS = 60.0
Room = tuple[ReadingRoom, Pilot[None]]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session", autouse=True)
def _screen_first() -> Iterator[None]:
    """As the command line has it."""
    threshold, interval = gc.get_threshold(), sys.getswitchinterval()
    screen_first()
    yield
    gc.set_threshold(*threshold)
    sys.setswitchinterval(interval)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the command line here, as `python -m tui` does it in a process of its own, which takes ten times as long."""

    def run(
        *arguments: str, stdin: str = "", archive: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = ["--archive", str(archive or tmp_path / "archive"), *arguments]
        with CliRunner().isolation(input=stdin) as (stdout, stderr, _):
            code = exits.code_of(cuttings, command)
            return subprocess.CompletedProcess(command, code, _text(stdout), _text(stderr))

    return run


def _text(stream: BytesIO) -> str:
    sys.stdout.flush()
    sys.stderr.flush()
    return stream.getvalue().decode()


@pytest.fixture
def run_apart(tmp_path: Path) -> Run:
    """Run the command line in a process of its own, perhaps by another program."""

    def run(*arguments: str, stdin: str = "", prefix: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        command = [*prefix, sys.executable, "-m", "tui", "--archive", str(tmp_path / "archive"), *arguments]
        return subprocess.run(
            command, input=stdin, capture_output=True, text=True, timeout=120, check=False, encoding="utf-8"
        )

    return run


@pytest.fixture
def pasted() -> list[str]:
    """What was copied."""
    return []


@pytest.fixture
def open_room(archive: Archive, pasted: list[str]) -> Callable[..., AbstractAsyncContextManager[Room]]:
    """The reading room, with its first results on the screen."""

    async def copy(text: str, html: str | None) -> Copied:
        pasted.append(text)
        return Copied((Place.CLIPBOARD,))

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Room]:
        app = CuttingsApp(archive, copy)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            room = app.screen
            assert isinstance(room, ReadingRoom)
            yield room, pilot

    return opened


@pytest.fixture
def settled() -> Callable[[Pilot[None]], object]:
    """Wait until nothing is being searched or read."""
    return settle


@pytest.fixture
def screen_text() -> Callable[[Pilot[None]], str]:
    """What a person sees, line by line."""

    def text(pilot: Pilot[None]) -> str:
        size = pilot.app.size
        lines = pilot.app.screen._compositor.render_strips(size)
        return "\n".join(strip.text.rstrip() for strip in lines)

    return text


async def settle(pilot: Pilot[None]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        await pilot.pause(0.01)
        if is_idle(pilot):
            await pilot.pause()
            if is_idle(pilot):
                return
    raise AssertionError("The reading room never came to rest")


def is_idle(pilot: Pilot[None]) -> bool:
    """Whether the room is open, and neither it nor a page over it waits for anything."""
    screens = pilot.app.screen_stack
    has_room = any(isinstance(screen, ReadingRoom) for screen in screens)
    return has_room and all(getattr(screen, "is_idle", True) for screen in screens)
