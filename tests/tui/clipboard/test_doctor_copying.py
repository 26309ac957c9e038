"""The doctor tries out copying: with real tools and displays, and with terminals that answer as real ones do."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import termios
import threading
import tty
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from rich.cells import cell_len

from index.annotators import ner
from tui.clipboard.desk import Desk
from tui.doctor import around_tmux, clipboards, osc_52, rich_text
from tui.doctor.appearance import examine as appearance
from tui.doctor.asking import Asked
from tui.doctor.clipboards import Examined
from tui.doctor.finding import Finding, State, copying_works, line_of, of_copying

Environ = Mapping[str, str]
Install = Callable[[Environ, str, str], None]
Attached = Callable[[str], tuple[Environ, Callable[[], bytes]]]
LATE = 60.0
ROOT = Path(__file__).resolve().parents[3]
IN_A_PANE = """
import asyncio, os, sys, msgspec
from tui.clipboard.desk import Desk
from tui.doctor import clipboards, osc_52
from tui.doctor.asking import terminal_to_ask

desk = Desk(os.environ, "linux")

async def examine(asked):
    return await osc_52.examine(desk, asked, await clipboards.examine(desk, 30.0))

with terminal_to_ask() as asked:
    found = asyncio.run(examine(asked))
with open(sys.argv[1] + ".new", "wb") as file:
    file.write(msgspec.json.encode(found))
os.rename(file.name, sys.argv[1])
"""
NOTHING = Examined((), (), is_guarded=False)


class FakeTerminal:
    """Answers what a program asks of it, and keeps what it is asked to keep."""

    def __init__(
        self,
        *,
        takes: bool = True,
        tells: bool = True,
        attributes: str = "62;4",
        wide: int = 2,
        name: str = "",
    ) -> None:
        self.clipboard = "from before"
        self._takes, self._tells, self._attributes, self._wide = takes, tells, attributes, wide
        self._name = name
        self.master, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self._column = 1
        threading.Thread(target=self._answer, daemon=True).start()

    def _answer(self) -> None:
        received = ""
        while True:
            try:
                received += os.read(self.master, 4096).decode()
            except (OSError, ValueError):
                return
            while found := re.match(r"\x1b\]52;c;([^\a]*)\a|\x1b\[(6n|c|K|>q)|\r|[^\x1b\r]+", received):
                received = received[found.end() :]
                self._obey(found)

    def _obey(self, found: re.Match[str]) -> None:
        if found[1] == "?" and self._tells:
            self._say(f"\x1b]52;c;{b64encode(self.clipboard.encode()).decode()}\a")
        elif found[1] and found[1] != "?" and self._takes:
            self.clipboard = b64decode(found[1]).decode()
        elif found[2] == "c":
            self._say(f"\x1b[?{self._attributes}c")
        elif found[2] == ">q" and self._name:
            self._say(f"\x1bP>|{self._name}\x1b\\")
        elif found[2] == "6n":
            self._say(f"\x1b[1;{self._column}R")
        elif found[0] == "\r":
            self._column = 1
        elif found[1] is None and found[2] is None:
            self._column += self._wide if found[0] == "日" else cell_len(found[0])

    def _say(self, text: str) -> None:
        os.write(self.master, text.encode())


@pytest.fixture
def fake() -> Iterator[Callable[..., FakeTerminal]]:
    made: list[FakeTerminal] = []

    def make(**traits: object) -> FakeTerminal:
        made.append(FakeTerminal(**traits))
        return made[-1]

    yield make
    for terminal in made:
        os.close(terminal.slave)
        os.close(terminal.master)


async def tools(environ: Environ, limit: float = LATE) -> tuple[dict[str, Finding], Examined]:
    examined = await clipboards.examine(Desk(environ, "linux"), limit)
    return {finding.name: finding for finding in examined.findings}, examined


def said_by(environ: Environ, *command: str) -> bytes:
    return subprocess.run(command, env=environ, check=True, capture_output=True).stdout


def put_on_x11(environ: Environ, content: bytes, kind: str = "UTF8_STRING") -> None:
    copy = ["xclip", "-selection", "clipboard", "-in", "-target", kind]
    subprocess.run(copy, env=environ, input=content, check=True, stdout=subprocess.DEVNULL)


async def test_what_was_on_the_clipboard_is_put_back(
    x11: Environ, pasted_from_x11: Callable[[Environ], str]
) -> None:
    put_on_x11(x11, "a poem, 日本語 é".encode())
    found, _ = await tools(x11)
    xclip = found["xclip"]
    assert (xclip.state, xclip.is_read_back, xclip.is_put_back) == (State.WORKS, True, True)
    assert "what was there is back" in xclip.said
    assert pasted_from_x11(x11) == "a poem, 日本語 é"


async def test_html_beside_the_text_is_tried_too(
    x11: Environ, pasted_from_x11: Callable[[Environ], str]
) -> None:
    put_on_x11(x11, b"a poem")
    _, examined = await tools(x11)
    found = await rich_text.examine(Desk(x11, "linux"), examined, LATE)
    assert (found.state, found.is_read_back, found.is_put_back) == (State.WORKS, True, True)
    assert pasted_from_x11(x11) == "a poem"


async def test_a_picture_on_the_clipboard_is_left_alone(x11: Environ) -> None:
    picture = b"\x89PNG\r\n\x1a\n\x00\xff"
    put_on_x11(x11, picture, "image/png")
    found, examined = await tools(x11)
    assert (found["xclip"].state, found["xclip"].is_tried) == (State.UNSURE, False)
    assert examined.is_guarded
    paste = ["xclip", "-selection", "clipboard", "-out", "-target", "image/png"]
    assert said_by(x11, *paste) == picture


async def test_nothing_is_sent_to_a_terminal_whose_clipboard_has_a_picture(
    x11: Environ, fake: Callable[..., FakeTerminal]
) -> None:
    put_on_x11(x11, b"\x89PNG", "image/png")
    _, examined = await tools(x11)
    terminal = fake()
    found = await osc_52.examine(Desk(x11, "linux"), Asked(terminal.slave), examined)
    assert (found.is_tried, terminal.clipboard) == (False, "from before")


async def test_tmux_has_the_buffers_it_had(tmux: Environ) -> None:
    said_by(tmux, "tmux", "set-buffer", "older")
    said_by(tmux, "tmux", "set-buffer", "newer")
    found, examined = await tools(tmux)
    assert (found["tmux"].state, found["tmux"].is_put_back) == (State.WORKS, True)
    await around_tmux.examine(Desk(tmux, "linux"), examined, LATE)
    assert said_by(tmux, "tmux", "list-buffers", "-F", "#{buffer_sample}").split() == [b"newer", b"older"]


async def test_a_machine_without_any_clipboard_is_told_what_to_install(tmp_path: Path) -> None:
    environ = {"PATH": str(tmp_path), "DISPLAY": ":9", "WAYLAND_DISPLAY": "wayland-9", "TMUX": "/nowhere,1,0"}
    found, _ = await tools(environ)
    assert not copying_works(list(found.values()))
    said = {name: (finding.said, finding.advice) for name, finding in found.items()}
    assert said["xclip"] == ("is not installed", "install xclip")
    assert said["xsel"] == ("is not installed", "install xclip or xsel")
    assert said["wl-copy"] == ("is not installed", "install wl-clipboard")
    assert said["tmux"] == ("is not installed", "put tmux on the PATH")
    assert said["pbcopy"] == ("only on macOS", "")


async def test_of_a_dead_display_it_says_so(bare: Environ) -> None:
    if shutil.which("xclip") is None:
        pytest.skip("xclip is not installed")
    found, _ = await tools({**bare, "DISPLAY": "127.0.0.1:9999"})
    assert (found["xclip"].state, found["xclip"].said) == (State.FAILS, "failed")
    assert found["xclip"].advice == "DISPLAY names a display that does not answer: correct it, or unset it"


async def test_a_hanging_tool_is_named(bare: Environ, install: Install) -> None:
    install(bare, "wl-copy", "sleep 600")
    install(bare, "wl-paste", "sleep 600")
    found, _ = await tools({**bare, "WAYLAND_DISPLAY": "wayland-0"}, limit=0.3)
    assert (found["wl-copy"].state, found["wl-copy"].said) == (State.FAILS, "did not answer")


async def test_a_tool_that_hangs_while_it_copies_is_named(bare: Environ, install: Install) -> None:
    install(bare, "wl-copy", "sleep 600")
    install(bare, "wl-paste", '[ "$1" = --list-types ] && exec echo text/plain\nprintf before')
    found, _ = await tools({**bare, "WAYLAND_DISPLAY": "wayland-0"}, limit=2.0)
    assert (found["wl-copy"].state, found["wl-copy"].said) == (State.FAILS, "did not answer")


async def test_a_tool_whose_place_another_fills_is_not_missed(x11: Environ) -> None:
    put_on_x11(x11, b"text")
    found, _ = await tools(x11)
    xsel = found["xsel"]
    assert (xsel.state, xsel.said, xsel.advice) == (State.ABSENT, "not needed, as xclip works", "")


async def test_where_nobody_tells_a_picture_from_nothing_it_is_left_alone(
    bare: Environ, install: Install, tmp_path: Path
) -> None:
    """What xsel gives for a picture is what it gives for an empty clipboard."""
    install(bare, "xclip", "exit 1")
    install(bare, "xsel", f'[ "$2" = --output ] || touch "{tmp_path}/written"')
    found, examined = await tools({**bare, "DISPLAY": ":9"})
    assert (found["xsel"].is_tried, examined.is_guarded) == (False, True)
    assert not (tmp_path / "written").exists()


async def test_an_empty_clipboard_is_tried(bare: Environ, install: Install, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    script = (
        f'case "$3$5" in -in) cat >"{kept}";; -out) cat "{kept}";; *) [ -s "{kept}" ] && echo STRING;; esac'
    )
    install(bare, "xclip", script)
    found, _ = await tools({**bare, "DISPLAY": ":9"})
    assert (found["xclip"].state, found["xclip"].is_put_back) == (State.WORKS, True)
    assert kept.read_text() == ""


async def test_over_ssh_no_tool_of_the_far_machine_is_tried(x11: Environ) -> None:
    put_on_x11(x11, b"text")
    found, _ = await tools({**x11, "SSH_TTY": "/dev/pts/1"})
    assert (found["xclip"].state, found["xclip"].is_tried) == (State.ABSENT, False)
    assert "not over ssh" in found["xclip"].said


async def test_a_terminal_that_tells_its_clipboard_is_read_back(
    bare: Environ, fake: Callable[..., FakeTerminal]
) -> None:
    terminal = fake()
    found = await osc_52.examine(Desk(bare, "linux"), Asked(terminal.slave), NOTHING)
    assert (found.state, found.is_read_back, found.is_put_back) == (State.WORKS, True, True)
    assert terminal.clipboard == "from before"


@pytest.mark.parametrize(
    ("environ", "attributes", "state", "said"),
    [
        ({}, "62;4", State.UNSURE, "does not tell"),
        ({}, "62;4;52", State.WORKS, "takes it, but does not tell"),
        ({}, "62;522", State.UNSURE, "does not tell"),
        ({"TERM": "xterm-kitty"}, "62", State.WORKS, "takes it, but does not tell"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "1;2", State.FAILS, "is known to ignore it"),
    ],
)
async def test_of_a_terminal_that_tells_nothing_no_more_is_said_than_is_known(
    bare: Environ,
    fake: Callable[..., FakeTerminal],
    environ: Environ,
    attributes: str,
    state: State,
    said: str,
) -> None:
    terminal = fake(tells=False, attributes=attributes)
    found = await osc_52.examine(Desk({**bare, **environ}, "linux"), Asked(terminal.slave), NOTHING)
    assert (found.state, found.is_read_back) == (state, False)
    assert said in found.said
    assert found.advice or state is State.WORKS


@pytest.mark.parametrize(
    ("name", "state", "said"),
    [
        ("kitty(0.31.0)", State.WORKS, "kitty: takes it"),
        ("Konsole 23.08.5", State.FAILS, "Konsole before 24.12: is known to ignore it"),
        ("Konsole 25.04.0", State.WORKS, "Konsole: takes it"),
        ("VTE(7600)", State.FAILS, "a terminal of GNOME's kind (VTE): is known to ignore it"),
        ("contour 0.4", State.UNSURE, "contour 0.4: does not tell"),
    ],
)
async def test_over_ssh_a_terminal_is_asked_what_it_is(
    bare: Environ, fake: Callable[..., FakeTerminal], name: str, state: State, said: str
) -> None:
    terminal = fake(tells=False, name=name)
    afar = Desk({**bare, "SSH_TTY": "/dev/pts/1", "TERM": "xterm-256color"}, "linux")
    found = await osc_52.examine(afar, Asked(terminal.slave), NOTHING)
    assert found.state is state
    assert found.said.startswith(said)


async def test_kitty_over_ssh_is_not_read_as_it_would_ask_the_person(
    bare: Environ, fake: Callable[..., FakeTerminal]
) -> None:
    terminal = fake(name="kitty(0.31.0)")
    found = await osc_52.examine(Desk(bare, "linux"), Asked(terminal.slave), NOTHING)
    assert not found.is_read_back
    assert terminal.clipboard == "Cuttings tried out copying: OSC 52"


async def test_a_mute_terminal_costs_a_second_and_no_more(bare: Environ) -> None:
    master, slave = pty.openpty()
    tty.setraw(slave)
    async with asyncio.timeout(20):
        found = await osc_52.examine(Desk(bare, "linux"), Asked(slave), NOTHING)
    list(appearance(bare, Asked(slave)))
    os.close(master)
    os.close(slave)
    assert found.state is State.UNSURE


@pytest.mark.parametrize(
    ("setting", "state"), [("on", State.WORKS), ("external", State.ABSENT), ("off", State.ABSENT)]
)
async def test_tmux_takes_osc_52_only_if_it_is_set_to(
    attached_tmux: Attached, tmp_path: Path, setting: str, state: State
) -> None:
    """A pane of tmux, in which OSC 52 is written."""
    environ, _ = attached_tmux(setting)
    script = tmp_path / "examine.py"
    script.write_text(IN_A_PANE)
    said_by(
        environ, "tmux", "new-window", f"PYTHONPATH={ROOT} {sys.executable} {script} {tmp_path / 'found'}"
    )
    async with asyncio.timeout(LATE):
        while not (tmp_path / "found").exists():  # noqa: ASYNC110  (another process sets no event)
            await asyncio.sleep(0.05)
    found = json.loads((tmp_path / "found").read_bytes())
    assert found["state"] == state
    assert found["advice"] == ("" if setting == "on" else "in ~/.tmux.conf: set -g set-clipboard on")


async def test_what_tmux_hands_on_cannot_be_confirmed(attached_tmux: Attached) -> None:
    environ, sent_around = attached_tmux("external")
    _, examined = await tools(environ)
    found = await around_tmux.examine(Desk(environ, "linux"), examined, LATE)
    assert found is not None
    assert (found.state, found.is_tried) == (State.UNSURE, True)
    assert "set-clipboard is external" in found.said
    assert b64encode(b"Cuttings tried out copying: around tmux") in sent_around()


ON_A_TERMINAL = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "tui", *sys.argv[1:]])
"""


def test_the_whole_examination_leaves_the_terminal_as_it_was(
    bare: Environ, fake: Callable[..., FakeTerminal], tmp_path: Path
) -> None:
    terminal = fake()
    was = termios.tcgetattr(terminal.slave)
    command = [sys.executable, "-c", ON_A_TERMINAL, "--archive", str(tmp_path / "none"), "doctor", "--json"]
    environ = {**bare, ner.SWITCH: "off", "TERM": "xterm-256color"}
    done = subprocess.run(
        command, env=environ, stdin=terminal.slave, capture_output=True, cwd=ROOT, timeout=LATE, check=False
    )
    found = {record["name"]: record for record in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, done.stderr
    assert (found["OSC 52"]["is_read_back"], found["widths"]["state"]) == (True, "works")
    assert termios.tcgetattr(terminal.slave) == was
    assert terminal.clipboard == "from before"
    assert not (tmp_path / "none").exists()


def test_the_widths_of_a_terminal_are_measured(fake: Callable[..., FakeTerminal]) -> None:
    *_, widths = appearance({}, Asked(fake().slave))
    assert (widths.state, widths.advice) == (State.WORKS, "")
    *_, widths = appearance({}, Asked(fake(wide=1).slave))
    assert widths.state is State.UNSURE
    assert "a Chinese character 1 instead of 2" in widths.said


@pytest.mark.parametrize(
    ("environ", "state", "said"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, State.WORKS, "16,777,216"),
        ({"TERM": "xterm-256color"}, State.WORKS, "256"),
        ({"TERM": "dumb"}, State.FAILS, "none"),
        ({"NO_COLOR": "1"}, State.WORKS, "none"),
        ({}, State.FAILS, "16"),
    ],
)
def test_the_colours_of_a_terminal_are_named(environ: Environ, state: State, said: str) -> None:
    colours, *_ = appearance(environ, None)
    assert colours.state is state
    assert colours.said.startswith(said)


def test_a_finding_is_one_line() -> None:
    found = of_copying("OSC 52", State.FAILS, "no\x1b[31m\nway", "change\nit", is_tried=True)
    assert line_of(found) == "fails   OSC 52       no way → change it"
