"""Nothing found: what would find something, asked once nobody has typed for a moment."""

from __future__ import annotations

import asyncio
from concurrent.futures import Executor
from contextlib import suppress
from functools import partial

from index.archive import Archive
from index.errors import ArchiveError
from index.query import EVERYTHING, Query
from index.results import Alternative
from tui.advice import EMPTY, INDEXING, nothing_found
from tui.widgets.results_pane import ResultsPane

_SECONDS_BEFORE_ADVICE = 0.3
"""Nobody wants any in the middle of a word, nor a pane that flickers."""


class Adviser:
    """Fills the results pane while there are no results."""

    def __init__(self, archive: Archive, executor: Executor, results: ResultsPane) -> None:
        """The archive is asked in `executor`; the rest happens on the event loop."""
        self._archive = archive
        self._executor = executor
        self._results = results
        self._task: asyncio.Task[None] | None = None

    def nothing_found(self, text: str, query: Query) -> None:
        """Say so, and then why, and what to search for instead of `text`, which was read as `query`."""
        self.forget()
        self._results.say("" if query == EVERYTHING else nothing_found(query))
        self._task = asyncio.create_task(self._advise(text, query))

    def forget(self) -> None:
        """Somebody types on: what is not suggested yet never is."""
        if self._task is not None:
            self._task.cancel()

    async def _advise(self, text: str, query: Query) -> None:
        if query != EVERYTHING:
            await asyncio.sleep(_SECONDS_BEFORE_ADVICE)
        answer = partial(self._answer, text, query)
        with suppress(ArchiveError):
            said, alternatives = await asyncio.get_running_loop().run_in_executor(self._executor, answer)
            if not self._results.row_count:
                self._results.say(said, alternatives)

    def _answer(self, text: str, query: Query) -> tuple[str, tuple[Alternative, ...]]:
        """In the thread: what to say, and what to search for instead."""
        status = self._archive.status()
        if status.articles and (query == EVERYTHING or not status.indexed):
            return INDEXING, ()
        if query == EVERYTHING:
            return EMPTY, ()
        advice = self._archive.advise(text, typing=True)
        return nothing_found(query, advice, is_new=status.articles == 1), advice.alternatives
