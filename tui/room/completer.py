"""Has the archive complete what is being typed: in a thread of its own, so that no search waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from index.errors import ArchiveError
from tui.room.latest import Latest
from tui.widgets.completing_box import CompletingBox


class Completer:
    """Asks for the newest text of a box only, and has it offer the likeliest continuation."""

    def __init__(self, completions: Callable[[str], tuple[str, ...]], box: CompletingBox) -> None:
        """`completions` may block."""
        self._box = box
        self._thread = ThreadPoolExecutor(1, "completion")
        self._latest = Latest[str, tuple[str, ...]](self._thread, completions, self._found, self._failed)

    def ask(self) -> None:
        """To be called on the event loop, once the results are painted: they come first."""
        if self._box.can_complete:
            self._latest.ask(self._box.value)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.is_busy

    def stop(self) -> None:
        """Let go of the thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _found(self, text: str, continuations: tuple[str, ...]) -> None:
        self._box.offer(text, continuations[0] if continuations else "")

    def _failed(self, text: str, _: ArchiveError) -> None:
        """A search for the same text says what is wrong."""
        self._box.offer(text, "")
