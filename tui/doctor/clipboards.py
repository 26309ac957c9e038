"""Each clipboard tool is tried with a harmless text, and what was there is put back."""

from __future__ import annotations

import re
from asyncio.subprocess import PIPE
from contextlib import suppress
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import held, keep
from tui.clipboard.running import NotKeptError, run
from tui.clipboard.tools import TOOLS, Tool
from tui.doctor.finding import About, Finding, State

_HOUSEKEEPING = frozenset({"TARGETS", "TIMESTAMP", "MULTIPLE", "SAVE_TARGETS", "DELETE"})
"""Kinds that every X11 clipboard has, with nothing in them."""
_TEXT = re.compile(r"text|string|utf|unicode", re.IGNORECASE)
_RICH = re.compile(r"html|rtf|image|picture|png|tiff", re.IGNORECASE)
_UNREADABLE = "\ufffd"
_LEFT_ALONE = "holds something that is no text and could not be put back: not tried"


class Before(Struct, frozen=True):
    """What a tool had when the doctor came."""

    text: str = ""
    is_foreign: bool = False
    """Whether it is no text."""
    is_rich: bool = False
    """Whether it has colours or pictures, which a text put back has not."""


class Reader(Struct, frozen=True):
    """A tool that works, and what it had: it can tell whether a text arrived, and put back what was there."""

    tool: Tool
    was: Before


class Examined(Struct, frozen=True):
    """What was found of all tools."""

    findings: tuple[Finding, ...]
    readers: tuple[Reader, ...]
    is_guarded: bool
    """Whether a clipboard holds what could not be put back, so that nothing may be sent to it."""


async def examine(desk: Desk, limit: float = STEP_LIMIT) -> Examined:
    """Each tool in the order in which they are tried; of two that go by one name, the one that works."""
    findings: dict[str, Finding] = {}
    readers: list[Reader] = []
    is_guarded = False
    for tool in reversed(
        TOOLS
    ):  # the tmux that hands nothing on comes last, and touches nothing but its buffer
        if tool.name in findings and findings[tool.name].state is not State.FAILS:
            continue
        if not tool.usable(desk):
            findings[tool.name] = absent(tool, desk)
            continue
        was = await before(tool, desk, limit)
        is_guarded |= was.is_foreign and not tool.forget
        findings[tool.name] = await try_out(tool, was, desk, limit)
        if findings[tool.name].state is State.WORKS:
            readers.append(Reader(tool, was))
    ordered = {tool.name: findings[tool.name] for tool in TOOLS}
    places = {reader.tool.place for reader in readers}
    needless = {tool.name for tool in TOOLS if tool.place in places}
    return Examined(
        tuple(_needless(found) if found.name in needless else found for found in ordered.values()),
        tuple(reversed(readers)),
        is_guarded,
    )


def _needless(found: Finding) -> Finding:
    """A tool whose place another one fills."""
    if found.state is not State.FAILS:
        return found
    return replace(found, state=State.ABSENT, said=f"{found.said}, and is not needed", advice="")


async def before(tool: Tool, desk: Desk, limit: float = STEP_LIMIT) -> Before:
    """What the tool has now."""
    kinds = await _kinds(tool, desk, limit)
    try:
        text = await held(tool, desk.environ, limit)
    except NotKeptError:
        return Before(is_foreign=bool(kinds))
    is_foreign = bool(kinds and not any(map(_TEXT.search, kinds))) or _UNREADABLE in text
    return Before("" if is_foreign else text, is_foreign, any(map(_RICH.search, kinds)))


async def _kinds(tool: Tool, desk: Desk, limit: float) -> list[str]:
    if not tool.types:
        return []
    with suppress(NotKeptError):
        listed = await run(tool.types, b"", PIPE, desk.environ, limit)
        return [kind for kind in listed.decode(errors="replace").splitlines() if kind not in _HOUSEKEEPING]
    return []


async def try_out(tool: Tool, was: Before, desk: Desk, limit: float = STEP_LIMIT) -> Finding:
    """Give it a text of ours and ask for it back; then put back what was there."""
    if was.is_foreign:
        advice = "copy some text, and let the doctor come again"
        return _finding(tool, State.UNSURE, _LEFT_ALONE, advice=advice, is_tried=False)
    began = monotonic()
    try:
        await keep(tool, trial_text(tool.name), desk.environ, limit)
    except NotKeptError as failure:
        await put_back(tool, was, desk, limit)
        return _failed(tool, str(failure))
    seconds = monotonic() - began
    is_back = await put_back(tool, was, desk, limit)
    return _finding(
        tool,
        State.WORKS,
        f"read back after {seconds:.2f} s; {_said_of_what_was_there(was, is_back=is_back)}",
        is_tried=True,
        is_read_back=True,
        is_put_back=is_back,
        seconds=round(seconds, 3),
    )


async def put_back(
    tool: Tool, was: Before, desk: Desk, limit: float = STEP_LIMIT, *, layer: str = ""
) -> bool:
    """Have the tool hold again what it held before the text of `layer`, by default its own; whether it does."""
    with suppress(NotKeptError):
        if tool.forget:
            if await held(tool, desk.environ, limit) == trial_text(layer or tool.name):
                await run(tool.forget, b"", PIPE, desk.environ, limit)
        else:
            await keep(tool, was.text, desk.environ, limit)
    return (await before(tool, desk, limit)).text == was.text


def trial_text(layer: str) -> str:
    """The harmless text, which says where it was copied to."""
    return f"Cuttings tried out copying: {layer}"


def absent(tool: Tool, desk: Desk) -> Finding:
    """A tool that is of no use here."""
    said = "not over ssh: it would fill the far machine's clipboard" if desk.is_over_ssh() else tool.needs
    return _finding(tool, State.ABSENT, said, is_tried=False)


def _failed(tool: Tool, failure: str) -> Finding:
    is_missing = failure == "is not installed"
    advice = tool.if_missing if is_missing else tool.if_failing
    return _finding(tool, State.FAILS, failure, advice=advice, is_tried=not is_missing, is_read_back=False)


def _said_of_what_was_there(was: Before, *, is_back: bool) -> str:
    if not is_back:
        return "what was there could not be put back"
    return "what was there is back, as plain text" if was.is_rich else "what was there is back"


def _finding(
    tool: Tool,
    state: State,
    said: str,
    *,
    advice: str = "",
    is_tried: bool,
    is_read_back: bool = False,
    is_put_back: bool | None = None,
    seconds: float | None = None,
) -> Finding:
    return Finding(
        about=About.COPYING,
        name=tool.name,
        state=state,
        said=said,
        advice=advice,
        is_tried=is_tried,
        is_read_back=is_read_back,
        is_put_back=is_put_back,
        seconds=seconds,
    )
