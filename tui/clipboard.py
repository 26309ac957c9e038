"""Put a text where the person pastes from, and say truthfully where it went.

    1  the clipboard      the platform's own tool, not over ssh: it would fill the far machine's clipboard
    2  tmux's buffer      inside tmux always, as people paste from it with prefix ]
    3  the terminal       OSC 52, only where neither of the two holds the text; it cannot be confirmed

The first two are read back: "Copied" is said only of a text that came back the same. To support
another tool, add a line to `TOOLS`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from enum import StrEnum
from signal import SIGKILL

from msgspec import Struct

Write = Callable[[str], object]
"""Writes characters to the terminal as they are, as the driver of a Textual app does."""

STEP_LIMIT = 2.0
"""Seconds that a tool has to take the text, and again to give it back."""

OSC_52_LIMIT = 74_994
"""Bytes of text that fit in a sequence of 100,000 characters, beyond which terminals drop it or cut it short."""

_UNSENDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")


_PAUSES = (0.02, 0.05, 0.1, 0.2)
"""Seconds before asking again for a text that is not there yet."""


class Place(StrEnum):
    """Where a copied text went."""

    CLIPBOARD = "the clipboard"
    TMUX = "tmux's buffer"
    TERMINAL = "the terminal"


class Copied(Struct, frozen=True):
    """What became of a text that was to be copied."""

    where: tuple[Place, ...] = ()
    failures: tuple[str, ...] = ()
    """What was tried in vain, such as "xclip did not answer"."""

    @property
    def confirmed(self) -> bool:
        """Whether the text was read back from every place it is said to be in."""
        return bool(self.where) and Place.TERMINAL not in self.where

    def message(self, characters: int, not_kept: str = "") -> str:
        """One line for the person who copied so many; `not_kept` says why the notebook has it not, if it has not."""
        notebook = f"not kept in the notebook: {not_kept}" if not_kept else "kept in the notebook"
        if self.confirmed:
            said = f"Copied to {' and '.join(self.where)}: {characters:,} characters"
            return f"{said}; {notebook}" if not_kept else said
        if self.where:
            return f"Sent to the terminal, which cannot confirm; {notebook}"
        return f"Not copied: {', '.join(self.failures)}; {notebook}"


class Desk(Struct, frozen=True):
    """The machine and the environment that somebody sits at."""

    environ: Mapping[str, str]
    platform: str

    def is_mac(self) -> bool:
        """Whether this is macOS."""
        return self._is_here() and self.platform == "darwin"

    def is_wsl(self) -> bool:
        """Whether this is Linux inside Windows, whose programs can be started."""
        return self._is_here() and "WSL_DISTRO_NAME" in self.environ

    def has_wayland(self) -> bool:
        """Whether there is a Wayland display."""
        return self._is_here() and bool(self.environ.get("WAYLAND_DISPLAY"))

    def has_x11(self) -> bool:
        """Whether there is an X11 display."""
        return self._is_here() and bool(self.environ.get("DISPLAY"))

    def is_in_tmux(self) -> bool:
        """Whether the terminal is a pane of tmux."""
        return bool(self.environ.get("TMUX"))

    def _is_here(self) -> bool:
        return not (self.environ.get("SSH_CONNECTION") or self.environ.get("SSH_TTY"))


class Tool(Struct, frozen=True):
    """A program that keeps a text: `copy` reads it from standard input, `paste` writes it in UTF-8."""

    name: str
    place: Place
    usable: Callable[[Desk], bool]
    copy: tuple[str, ...]
    paste: tuple[str, ...]
    encoding: str = "utf-8"
    """Of what `copy` reads."""


# In the order they are tried: a place has the text with the first of its tools that gives it back.
TOOLS = (
    Tool(
        "pbcopy",
        Place.CLIPBOARD,
        Desk.is_mac,
        # In a locale that is not UTF-8 both would take the bytes for Mac Roman: read back well, pasted garbled.
        copy=("env", "LC_ALL=en_US.UTF-8", "pbcopy"),
        paste=("env", "LC_ALL=en_US.UTF-8", "pbpaste"),
    ),
    Tool(
        "clip.exe",
        Place.CLIPBOARD,
        Desk.is_wsl,
        copy=("clip.exe",),
        paste=(
            *("powershell.exe", "-NoProfile", "-NonInteractive", "-Command"),
            "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw",
        ),
        encoding="utf-16-le",
    ),
    Tool(
        "wl-copy",
        Place.CLIPBOARD,
        Desk.has_wayland,
        copy=("wl-copy", "--type", "text/plain;charset=utf-8"),
        paste=("wl-paste", "--no-newline"),
    ),
    Tool(
        "xclip",
        Place.CLIPBOARD,
        Desk.has_x11,
        copy=("xclip", "-selection", "clipboard", "-in"),
        paste=("xclip", "-selection", "clipboard", "-out"),
    ),
    Tool(
        "xsel",
        Place.CLIPBOARD,
        Desk.has_x11,
        copy=("xsel", "--clipboard", "--input"),
        paste=("xsel", "--clipboard", "--output"),
    ),
    Tool(
        "tmux",
        Place.TMUX,
        Desk.is_in_tmux,
        copy=("tmux", "load-buffer", "-w", "-"),  # -w: to the outer terminal, too
        paste=("tmux", "show-buffer"),
    ),
    Tool(
        "tmux",
        Place.TMUX,
        Desk.is_in_tmux,
        copy=("tmux", "load-buffer", "-"),  # tmux before 3.2 knows no -w
        paste=("tmux", "show-buffer"),
    ),
)


class _NotKeptError(Exception):
    """A tool does not hold the text, and why."""


async def copy(
    text: str,
    write: Write | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    limit: float = STEP_LIMIT,
) -> Copied:
    """Put `text` where it can be pasted from; `write` is asked only when no tool holds it."""
    text = sendable(text)
    desk = Desk(environ, platform)
    tools = [tool for tool in TOOLS if tool.usable(desk)]
    copied = await _copy_with(tools, text, environ, limit)
    return copied if copied.where else _send(text, write, copied.failures)


def sendable(text: str) -> str:
    """The text without what could steer a terminal: line feeds and tabs are the only control characters left."""
    return _UNSENDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


async def _copy_with(tools: Iterable[Tool], text: str, environ: Mapping[str, str], limit: float) -> Copied:
    where: list[Place] = []
    failures: dict[str, None] = {}  # in order, each once
    for tool in tools:
        if tool.place in where:
            continue
        try:
            await _keep(tool, text, environ, limit)
            where.append(tool.place)
        except _NotKeptError as failure:
            failures[f"{tool.name} {failure}"] = None
    return Copied(tuple(where), tuple(failures))


async def _keep(tool: Tool, text: str, environ: Mapping[str, str], limit: float) -> None:
    """Give the text to the tool and ask for it back; some have returned before they hold it."""
    await _run(tool.copy, text.encode(tool.encoding), DEVNULL, environ, limit)
    for pause in _PAUSES:
        try:
            await _read_back(tool, text, environ, limit)
        except _NotKeptError:
            await asyncio.sleep(pause)
        else:
            return
    await _read_back(tool, text, environ, limit)


async def _read_back(tool: Tool, text: str, environ: Mapping[str, str], limit: float) -> None:
    kept = await _run(tool.paste, b"", PIPE, environ, limit)
    if _lines(kept.decode("utf-8-sig", "replace")) != _lines(text):
        raise _NotKeptError("kept something else")


def _lines(text: str) -> str:
    """The text but for what tools do to the ends of its lines."""
    return text.replace("\r\n", "\n").rstrip("\n")


async def _run(
    command: tuple[str, ...], given: bytes, output: int, environ: Mapping[str, str], limit: float
) -> bytes:
    """What a command writes to `output`: a pipe, or nowhere when it leaves a server behind that would keep the pipe."""
    try:
        process = await _start(command, output, environ, limit)
    except FileNotFoundError as missing:
        raise _NotKeptError("is not installed") from missing
    except OSError as refused:
        raise _NotKeptError("cannot be started") from refused
    try:
        async with asyncio.timeout(limit):
            written, _ = await process.communicate(given)
    except TimeoutError as late:
        raise _NotKeptError("did not answer") from late
    finally:
        await _end(process, limit)
    if process.returncode:
        raise _NotKeptError("failed")
    return written or b""


async def _start(command: tuple[str, ...], output: int, environ: Mapping[str, str], limit: float) -> Process:
    """Start a command. Cancelled meanwhile, asyncio would kill it alone, and not what it has already started."""
    starting = asyncio.create_task(
        asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=output, stderr=DEVNULL, env=environ, start_new_session=True
        )
    )
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        with suppress(OSError):
            await _end(await starting, limit)
        raise


async def _end(process: Process, limit: float) -> None:
    """Kill a process that still runs, with all that it started, and reap it."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, SIGKILL)
    with suppress(TimeoutError):
        async with asyncio.timeout(limit):  # a server that left the group may still hold the pipes
            await process.wait()


def _send(text: str, write: Write | None, failures: tuple[str, ...]) -> Copied:
    """Ask the terminal to put the text on the clipboard of the machine it runs on."""
    given = text.encode()
    if write is None:
        return Copied(failures=failures or ("no clipboard was found",))
    if len(given) > OSC_52_LIMIT:
        too_long = f"{len(given) // 1000} kB is more than a terminal takes"
        return Copied(failures=(*failures, too_long))
    write(f"\x1b]52;c;{b64encode(given).decode('ascii')}\a")
    return Copied((Place.TERMINAL,), failures)
