"""Everything that somebody said: opens the list of it, and then the article of what was chosen there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.query import Field
from index.utterances import Utterance, Utterances
from tui.named import Named
from tui.room.copying import NOTHING_TO_COPY, Copyist, Cutting, cutting_of_quotation
from tui.room.fetcher import Fetcher, Wanted
from tui.room.narrowing import in_field, printed_by
from tui.room.previewer import Previewer
from tui.room.threads import Threads
from tui.screens.panes import Panes
from tui.widgets.arrival import AtQuotation


class Quoting:
    """Lists quotations, copies them, and has the article of one fetched."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        panes: Panes,
        *,
        fetcher: Fetcher,
        copyist: Copyist,
        previewer: Previewer,
    ) -> None:
        self._archive = archive
        self._threads = threads
        self._panes = panes
        self._fetcher = fetcher
        self._copyist = copyist
        self._previewer = previewer

    def open(self, named: Named) -> None:
        """List what somebody says."""
        from tui.screens.quotations import Quotations  # noqa: PLC0415  (the room opens without it)

        ask = partial(self._ask, named.name)
        self._panes.screen.app.push_screen(
            Quotations(named.name, ask, self._copy, self._preview), self._chosen
        )

    def _chosen(self, utterance: Utterance | None) -> None:
        if utterance is None:
            return
        found_by, arrival = _search_for_article(utterance), AtQuotation(utterance.span)
        self._fetcher.fetch(Wanted(utterance.article_id, found_by, arrival))

    async def _ask(self, speaker: str, offset: int, limit: int) -> Utterances:
        return await self._threads.ask(partial(self._archive.utterances, speaker, limit=limit, offset=offset))

    async def _copy(self, utterance: Utterance) -> str:
        return await self._do(self._copyist.copy, utterance)

    async def _preview(self, utterance: Utterance) -> str:
        return await self._do(self._previewer.preview, utterance)

    async def _do(self, wanted: Callable[[Cutting], Awaitable[str]], utterance: Utterance) -> str:
        try:
            cutting = await self._threads.ask(self._cutting, utterance)
        except ArchiveError as error:
            return str(error)
        return NOTHING_TO_COPY if cutting is None else await wanted(cutting)

    def _cutting(self, utterance: Utterance) -> Cutting | None:
        """As it would be cut from the open article; ``None`` if the article has changed meanwhile."""
        reading = self._archive.read(ArticleId(utterance.article_id))
        quotations = (one for one in reading.annotation.quotations if one.span == utterance.span)
        quotation = next(quotations, None)
        return cutting_of_quotation(reading, quotation) if quotation else None


def _search_for_article(utterance: Utterance) -> str:
    said = in_field(Field.SPEAKER, utterance.speaker)
    return " ".join([said, *printed_by(utterance.source, utterance.published)])
