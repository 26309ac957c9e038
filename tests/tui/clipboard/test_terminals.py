"""What goes to the terminal: recorded by a pseudo-terminal, through screen, and by the one around tmux."""

from __future__ import annotations

import os
import pty
import re
import select
import tty
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clipboard import OSC_52_LIMIT, Copied, Place, copy
from tui.clipboard.terminal import through_screen
from tui.clipboard.terminals import TERMINALS, UNKNOWN, terminal_of

Environ = Mapping[str, str]
UNICODE = "“Être libre,” — Øystein Ås\n\tПо-русски 日本語 👩‍🚀 naïve e\u0301a\u0308o\u0302\u0323"
UNCONFIRMED = "Sent to the terminal, which cannot confirm; kept in the notebook"
copy_on_linux = partial(copy, platform="linux", limit=30.0)


class Recorder:
    """A pseudo-terminal that keeps what it is sent."""

    def __init__(self) -> None:
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)

    def write(self, text: str) -> None:
        os.write(self._slave, text.encode())

    def received(self) -> bytes:
        received = b""
        while select.select([self._master], [], [], 0.5)[0]:
            received += os.read(self._master, 1 << 16)
        return received

    def close(self) -> None:
        os.close(self._master)
        os.close(self._slave)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    opened = Recorder()
    yield opened
    opened.close()


def asked_for(received: bytes) -> str:
    """The text of the one OSC 52 that was received, and of nothing else."""
    sequence = re.fullmatch(rb"\x1b\]52;[c]?;([A-Za-z0-9+/=]+)(?:\a|\x1b\\)", received)
    assert sequence is not None, received
    return b64decode(sequence[1], validate=True).decode()


def handed_on_by_screen(received: bytes) -> bytes:
    """What GNU screen gives to the terminal around it: what stands in device control strings, none of them long."""
    pieces = re.findall(rb"\x1bP((?:(?!\x1b\\).)*)\x1b\\", received, re.DOTALL)
    assert b"".join(b"\x1bP" + piece + b"\x1b\\" for piece in pieces) == received
    assert max(map(len, pieces)) <= 256
    return b"".join(pieces)


async def test_a_terminal_alone_is_sent_the_text_and_nothing_is_claimed(
    bare: Environ, recorder: Recorder
) -> None:
    copied = await copy_on_linux(UNICODE, recorder.write, environ=bare)
    assert asked_for(recorder.received()) == UNICODE
    assert not copied.confirmed
    assert copied.message(70) == UNCONFIRMED


async def test_zellij_is_sent_what_a_terminal_is(bare: Environ, recorder: Recorder) -> None:
    copied = await copy_on_linux(UNICODE, recorder.write, environ={**bare, "ZELLIJ": "0"})
    assert asked_for(recorder.received()) == UNICODE
    assert copied.message(70) == UNCONFIRMED


@pytest.mark.parametrize("text", ["plain", UNICODE, "Fähre " * 300], ids=["plain", "unicode", "pieces"])
async def test_screen_hands_the_whole_text_on(bare: Environ, recorder: Recorder, text: str) -> None:
    copied = await copy_on_linux(text, recorder.write, environ={**bare, "STY": "1.tty", "TERM": "screen"})
    assert asked_for(handed_on_by_screen(recorder.received())) == text
    assert copied.message(70) == UNCONFIRMED


@given(st.text(alphabet=st.characters(exclude_characters="\x1b", codec="utf-8"), min_size=1))
def test_no_piece_for_screen_is_lost(text: str) -> None:
    asked = f"\x1b]52;c;{text.encode().hex()}\a"
    assert handed_on_by_screen(through_screen(asked).encode()) == asked.encode()


async def test_a_text_too_long_for_a_terminal_is_not_cut_short(bare: Environ) -> None:
    written: list[str] = []
    copied = await copy_on_linux("x" * (OSC_52_LIMIT + 1), written.append, environ=bare)
    assert written == []
    assert copied.message(7) == "Not copied: 74 kB is more than a terminal takes; kept in the notebook"
    assert (await copy_on_linux("x" * OSC_52_LIMIT, written.append, environ=bare)).where == (Place.TERMINAL,)
    assert len(written[0]) <= 100_000


async def test_each_terminal_is_sent_as_much_as_it_takes(bare: Environ) -> None:
    written: list[str] = []
    kitty, tabby = {**bare, "TERM": "xterm-kitty"}, {**bare, "TERM_PROGRAM": "Tabby"}
    assert (await copy_on_linux("x" * 1_000_000, written.append, environ=kitty)).where == (Place.TERMINAL,)
    assert len(written) == 1
    copied = await copy_on_linux("x" * 2_000, written.append, environ=tabby)
    assert copied.failures == ("2 kB is more than Tabby takes",)
    assert len(written) == 1


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"TERM_PROGRAM": "Apple_Terminal"}, "macOS Terminal"),
        ({"VTE_VERSION": "7600"}, "a terminal of GNOME's kind (VTE)"),
        ({"KONSOLE_VERSION": "220401"}, "Konsole before 24.12"),
        ({"TERM": "linux"}, "the Linux console"),
    ],
)
async def test_of_a_terminal_that_ignores_it_nothing_else_is_said(
    bare: Environ, environ: Environ, name: str
) -> None:
    copied = await copy_on_linux("lost?", lambda _: None, environ={**bare, **environ})
    assert copied.message(5) == f"Sent to {name}, which is known to ignore it; kept in the notebook"


@pytest.mark.parametrize(
    ("environ", "name", "takes"),
    [
        ({}, UNKNOWN.name, None),
        ({"TERM": "xterm-256color"}, UNKNOWN.name, None),
        ({"KONSOLE_VERSION": "241200"}, "Konsole", True),
        ({"TMUX": "/tmp/t,1,0", "VTE_VERSION": "7600", "TERM": "tmux-256color"}, "tmux", None),
        ({"TERM": "tmux-256color", "SSH_TTY": "/dev/pts/1"}, "tmux or screen on the other machine", None),
        ({"LC_TERMINAL": "iTerm2", "SSH_TTY": "/dev/pts/1"}, "iTerm2", None),
    ],
)
def test_a_terminal_is_told_by_its_environment(environ: Environ, name: str, takes: bool | None) -> None:
    terminal = terminal_of(environ)
    assert (terminal.name, terminal.takes) == (name, takes)


def test_whoever_has_a_terminal_that_needs_a_change_is_told_which() -> None:
    assert [
        terminal.name for terminal in TERMINALS if terminal.takes is not True and not terminal.advice
    ] == []


def test_the_documentation_has_every_terminal(root: Path) -> None:
    page = (root / "docs" / "copying.md").read_text(encoding="utf-8")
    shortened = {
        "a terminal of GNOME's kind (VTE)": "VTE",
        "tmux or screen on the other machine": "screen on the machine",
    }
    names = [shortened.get(terminal.name, terminal.name) for terminal in TERMINALS]
    assert [name for name in names if name not in page] == []
    for kilobytes in (f"{OSC_52_LIMIT // 1000} kB", "4 MB", "750 bytes"):
        assert kilobytes in page


@pytest.mark.parametrize("setting", ["on", "external", "off"])
async def test_the_terminal_around_tmux_gets_the_text_too(
    attached_tmux: Callable[[str], tuple[Environ, Callable[[], bytes]]],
    pasted_from_tmux: Callable[[Environ], str],
    setting: str,
) -> None:
    environ, sent_around = attached_tmux(setting)
    assert await copy_on_linux(UNICODE, environ=environ) == Copied((Place.TMUX,))
    assert pasted_from_tmux(environ) == UNICODE
    assert asked_for(sent_around()) == UNICODE


async def test_of_a_text_too_long_for_the_terminal_around_tmux_it_says_so(
    attached_tmux: Callable[[str], tuple[Environ, Callable[[], bytes]]],
    pasted_from_tmux: Callable[[Environ], str],
) -> None:
    environ, _ = attached_tmux("external")
    long = "日本" * 170_000
    copied = await copy_on_linux(long, environ=environ)
    assert copied.confirmed
    assert copied.message(len(long)) == (
        "Copied to tmux's buffer: 340,000 characters; too long for the terminal around tmux"
    )
    assert pasted_from_tmux(environ) == long
