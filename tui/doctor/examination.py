"""The whole examination, one thing after the other."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.clipboard.desk import Desk
from tui.doctor import appearance, archive, around_tmux, clipboards, osc_52, rich_text
from tui.doctor.asking import Asked, terminal_to_ask
from tui.doctor.finding import Finding


def examine(folder: Path, desk: Desk) -> Iterator[Finding]:
    """What is found of copying, of the terminal and of the archive in `folder`, as it is found."""
    with terminal_to_ask() as asked:
        with _pipes_closed_by_others():
            copying = asyncio.run(_copying(desk, asked))
        on_screen = list(appearance.examine(desk.environ, asked))
    yield from copying
    yield from on_screen
    yield from archive.examine(folder)


async def _copying(desk: Desk, asked: Asked | None) -> list[Finding]:
    tools = await clipboards.examine(desk)
    rich = await rich_text.examine(desk, tools)
    around = await around_tmux.examine(desk, tools)
    sent = await osc_52.examine(desk, asked, tools)
    return [*tools.findings, rich, *([around] if around else []), sent]


@contextmanager
def _pipes_closed_by_others() -> Iterator[None]:
    """A clipboard tool may close its pipe: that is no reason to end."""
    before = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, before)
