"""What is said: opens the list of it, copies from it, and then opens the article of what was chosen there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from msgspec import Struct
from textual.screen import Screen

from index.archive import Archive
from index.errors import ArchiveError, ArticleNotFound
from index.query import EVERYTHING, Field
from index.utterance_search import UtteranceSearch
from index.utterances import Utterance
from tui.named import Named
from tui.room.copying import Copyist
from tui.room.cutting import Cutting, cutting_of_quotation
from tui.room.guide import Guide, Wanted
from tui.room.narrowing import in_field, printed_by
from tui.room.panes import Panes
from tui.room.previewer import Previewer
from tui.room.threads import Threads
from tui.room.way_back import WayBack
from tui.widgets.arrival import AtQuotation

_WAY_BACK = "Esc goes back to the quotations"
_GONE = "A quotation is no longer where it was found: its article has changed"


class Scope(Struct, frozen=True):
    """Where quotations are looked for."""

    title: str
    wanted: UtteranceSearch
    nothing: str
    """Said where there are none at all."""


class Quoting:
    """Lists quotations, copies them, and has the reader led to the article of one."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        panes: Panes,
        *,
        guide: Guide,
        copyist: Copyist,
        previewer: Previewer,
        way_back: WayBack,
    ) -> None:
        self._archive = archive
        self._threads = threads
        self._panes = panes
        self._guide = guide
        self._copyist = copyist
        self._previewer = previewer
        self._way_back = way_back

    def open(self) -> None:
        """List what is said: in the open article if it is being read, else in the results, else in the archive."""
        scopes = self._scopes()
        is_reading = self._panes.article.has_focus
        first = next(
            (place for place, scope in enumerate(scopes) if is_reading or not scope.wanted.article_id), 0
        )
        self._show([*scopes[first:], *scopes[:first]])

    def open_voice(self, named: Named) -> None:
        """List what somebody says."""
        nothing = f"No quotation by {named.name} is known"
        self._show([Scope(named.name, UtteranceSearch(speaker=named.name), nothing), *self._scopes()])

    def _show(self, scopes: Sequence[Scope]) -> None:
        from tui.screens.quotations import Quotations  # noqa: PLC0415  (the room opens without it)

        self._way_back.begin()
        self._open(Quotations(self._archive, self._threads, scopes, copy=self._copy, preview=self._preview))

    def _open(self, view: Screen[Utterance | None]) -> None:
        self._panes.screen.app.push_screen(view, partial(self._chosen, view))

    def _scopes(self) -> list[Scope]:
        """Where quotations can be looked for now, from near to far."""
        reading, query = self._panes.article.reading, self._panes.results.shown_query
        scopes = [Scope("the whole archive", UtteranceSearch(), "The archive holds no quotations")]
        if query != EVERYTHING:
            scopes.insert(
                0, Scope("the results", UtteranceSearch(within=query), "The results hold no quotations")
            )
        if reading is not None:
            wanted = UtteranceSearch(article_id=reading.article.id)
            scopes.insert(0, Scope("this article", wanted, "This article holds no quotations"))
        return scopes

    def _chosen(self, view: Screen[Utterance | None], utterance: Utterance | None) -> None:
        if utterance is None:
            self._way_back.end()
            return
        found_by, arrival = _search_for_article(utterance), AtQuotation(utterance.span)
        self._guide.lead_to(Wanted(utterance.article_id, found_by, arrival, _WAY_BACK, self._way_back.query))
        self._way_back.keep(view, utterance.article_id, partial(self._open, view))

    async def _copy(self, utterances: Sequence[Utterance]) -> str:
        return await self._do(self._copyist.copy, utterances)

    async def _preview(self, utterances: Sequence[Utterance]) -> str:
        return await self._do(self._previewer.preview, utterances)

    async def _do(self, wanted: Callable[..., Awaitable[str]], utterances: Sequence[Utterance]) -> str:
        try:
            cuttings = await self._threads.ask(self._cuttings, utterances)
        except ArchiveError as error:
            return str(error)
        return await wanted(*cuttings)

    def _cuttings(self, utterances: Sequence[Utterance]) -> list[Cutting]:
        return [self._cutting(utterance) for utterance in utterances]

    def _cutting(self, utterance: Utterance) -> Cutting:
        """As it would be cut from the open article. Raises `ArticleNotFound` if it cannot be any more."""
        reading = self._archive.read(utterance.article_id)
        quotations = (one for one in reading.annotation.quotations if one.span == utterance.span)
        quotation = next(quotations, None)
        if quotation is None:
            raise ArticleNotFound(_GONE)
        return cutting_of_quotation(reading, quotation)


def _search_for_article(utterance: Utterance) -> str:
    """The query that finds it: by who speaks there, or else by its headline."""
    if utterance.speaker:
        found = in_field(Field.SPEAKER, utterance.speaker)
    else:
        found = in_field(Field.TITLE, utterance.headline)
    return " ".join([found, *printed_by(utterance.source, utterance.published)])
