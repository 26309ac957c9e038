"""Each clipboard tool is tried with a harmless text, and what was there is put back."""

from __future__ import annotations

from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.copied import Place
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import keep
from tui.clipboard.running import NoAnswerError, NotKeptError
from tui.clipboard.tools import TOOLS, Tool
from tui.doctor.before import Before, before, put_back, trial_text
from tui.doctor.finding import Finding, State, of_copying

_THE_QUIET_FIRST = sorted(TOOLS, key=lambda tool: tool.most is not None)
"""Before those that hand a text on to a terminal, whose clipboard nobody could put back."""
_LEFT_ALONE = "holds something that is no text and could not be put back: not tried"


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
    """Each tool in the order in which they are tried, up to the first that fills its place."""
    findings: dict[str, Finding] = {}
    readers: dict[Place, Reader] = {}
    is_guarded = False
    for tool in _THE_QUIET_FIRST:
        if not tool.usable(desk):
            findings[tool.name] = absent(tool, desk)
        elif tool.place not in readers:
            found, was = await _examine(tool, desk, limit)
            findings[tool.name] = found
            is_guarded |= was.is_foreign
            if found.state is State.WORKS:
                readers[tool.place] = Reader(tool, was)
        elif tool.name != readers[tool.place].tool.name:
            said = f"not needed, as {readers[tool.place].tool.name} works"
            findings[tool.name] = of_copying(tool.name, State.ABSENT, said, is_tried=False)
    in_order = {tool.name: findings[tool.name] for tool in TOOLS}
    needless = {tool.name for tool in TOOLS if tool.place in readers}
    return Examined(
        tuple(_needless(found) if name in needless else found for name, found in in_order.items()),
        tuple(readers.values()),
        is_guarded,
    )


async def _examine(tool: Tool, desk: Desk, limit: float) -> tuple[Finding, Before]:
    try:
        was = await before(tool, desk, limit)
    except NoAnswerError as failure:  # it would hang again
        return _failed(tool, str(failure)), Before()
    return await try_out(tool, was, desk, limit), was


def _needless(found: Finding) -> Finding:
    """A tool whose place another one fills."""
    if found.state is not State.FAILS:
        return found
    return replace(found, state=State.ABSENT, said=f"{found.said}, and is not needed", advice="")


async def try_out(tool: Tool, was: Before, desk: Desk, limit: float = STEP_LIMIT) -> Finding:
    """Give it a text of ours and ask for it back; then put back what was there."""
    if was.is_foreign:
        advice = "copy some text, and let the doctor come again"
        return of_copying(tool.name, State.UNSURE, _LEFT_ALONE, advice, is_tried=False)
    began = monotonic()
    try:
        await keep(tool, trial_text(tool.name), desk.environ, limit)
    except NotKeptError as failure:
        await put_back(tool, was, desk, limit)
        return _failed(tool, str(failure))
    seconds = monotonic() - began
    is_back = await put_back(tool, was, desk, limit)
    return of_copying(
        tool.name,
        State.WORKS,
        f"read back after {seconds:.2f} s; {_said_of_what_was_there(was, is_back=is_back)}",
        is_tried=True,
        is_read_back=True,
        is_put_back=is_back,
        seconds=round(seconds, 3),
    )


def absent(tool: Tool, desk: Desk) -> Finding:
    """A tool that is of no use here."""
    said = "not over ssh: it would fill the far machine's clipboard" if desk.is_over_ssh() else tool.needs
    return of_copying(tool.name, State.ABSENT, said, is_tried=False)


def _failed(tool: Tool, failure: str) -> Finding:
    is_missing = failure == "is not installed"
    advice = tool.if_missing if is_missing else tool.if_failing
    return of_copying(tool.name, State.FAILS, failure, advice, is_tried=not is_missing)


def _said_of_what_was_there(was: Before, *, is_back: bool) -> str:
    if not is_back:
        return "what was there could not be put back"
    return "what was there is back, as plain text" if was.is_rich else "what was there is back"
