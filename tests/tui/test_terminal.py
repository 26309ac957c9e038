"""The installed command in a real terminal, by keys alone, through tmux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]

PATIENCE_SECONDS = 60.0


class Terminal:
    """A tmux session of a size, with nothing of the user's own."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder = folder
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if name
            not in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "COLUMNS", "LINES")
        } | {"TMUX_TMPDIR": str(folder), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        width, height = map(str, size)
        self.tmux("-f", os.devnull, "new-session", "-d", "-x", width, "-y", height, "sh")

    def tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", "cuttings", *arguments]
        done = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    def type(self, *keys: str) -> None:
        for key in keys:
            self.tmux("send-keys", key)

    @property
    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def wait_for(self, is_there: Callable[[str], bool] | str) -> str:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            screen = self.screen
            if is_there in screen if isinstance(is_there, str) else is_there(screen):
                return screen
            time.sleep(0.05)
        raise AssertionError(f"never on the screen: {is_there}\n{self.screen}")

    def close(self) -> None:
        subprocess.run(
            ["tmux", "-L", "cuttings", "kill-server"], env=self._environment, capture_output=True, check=False
        )


@pytest.fixture(params=[(120, 40), (80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, request.param)
    yield opened
    opened.close()


def test_search_read_and_copy_a_quotation(terminal: Terminal, tmp_path: Path) -> None:
    installed = Path(sys.executable).with_name("cuttings")
    command = str(installed) if installed.exists() else f"{sys.executable} -m tui"
    terminal.type(f"{command} --archive {tmp_path / 'archive'}", "Enter")
    terminal.wait_for("NATO-Russia")
    terminal.type(*"council")
    terminal.wait_for("council")
    terminal.type("Enter")
    time.sleep(0.3)  # keys typed ahead would go to the pane that had the focus
    terminal.type("Enter")
    time.sleep(0.3)
    terminal.type("n")
    terminal.wait_for(lambda screen: "hit 2 of 3" in screen)
    terminal.type("N")
    terminal.wait_for("hit 1 of 3")
    _step_through_mentions_of_rogozin(terminal)
    terminal.type("]", "]", "]", "y")
    terminal.wait_for("Copied to tmux")
    pasted = terminal.tmux("show-buffer")
    assert pasted.startswith("“")
    assert "Dmitry Rogozin\nExpatica news" in pasted
    terminal.type("q")
    terminal.wait_for(lambda screen: "Expatica" not in screen)
    assert "“" in (tmp_path / "archive" / "notebook.md").read_text(encoding="utf-8")


def _step_through_mentions_of_rogozin(terminal: Terminal) -> None:
    """By the names beside the article, or over it, or in its place; however wide the screen is."""
    if "Names" not in terminal.screen:
        terminal.type("e")
        terminal.wait_for("Names")
    if "━Names" not in terminal.screen:
        terminal.type("Tab")
        terminal.wait_for("━Names")
    terminal.wait_for("Dmitry Rogozin")
    terminal.type("Down", "Enter")
    terminal.wait_for("Dmitry Rogozin: 1 of 4")
    for key, mention in (("Enter", 2), ("Enter", 3), ("Enter", 4), ("BSpace", 3)):
        terminal.type(key)
        terminal.wait_for(f"Dmitry Rogozin: {mention} of 4")
    terminal.type("Enter", "Enter")
    terminal.wait_for("No other result names Dmitry Rogozin")
    for mention in (3, 2, 1):
        terminal.type("BSpace")
        terminal.wait_for(f"Dmitry Rogozin: {mention} of 4")
