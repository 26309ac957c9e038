"""Which articles housekeeping is to annotate first, as the process with the screen tells it: a line for each wish."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from index.article import ArticleId

READ, IN_VIEW = "read", "view"
"""What somebody reads is annotated before all others, the results in view after that."""


def wish(how: str, article_ids: Sequence[ArticleId]) -> bytes:
    """The line for some articles that are wished for as `READ` or `IN_VIEW`."""
    return f"{' '.join((how, *article_ids))}\n".encode()


class Wishes:
    """Articles that are to be annotated first, read in a thread: what somebody reads, then what she has in view."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._read: list[ArticleId] = []
        self._in_view: list[ArticleId] = []
        self._has_come = threading.Event()
        threading.Thread(target=self._hear, args=(lines,), daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Wait for so long, or until there is one."""
        self._has_come.wait(seconds)

    def take(self) -> ArticleId | None:
        """The newest of those that somebody reads, if there is one."""
        self._has_come.clear()
        return self._read.pop() if self._read else None

    def take_in_view(self) -> ArticleId | None:
        """The first of those in view that was not taken."""
        in_view = self._in_view  # the thread puts others in its place, and changes none
        return in_view.pop(0) if in_view else None

    def _hear(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            how, *ids = line.decode("ascii", "replace").split() or [""]
            wished = list(map(ArticleId, ids))
            if how == READ:
                self._read.extend(wished)
            elif how == IN_VIEW:
                self._in_view = wished
            self._has_come.set()
