"""Opens the highlighted article once nobody types, and where it is to be read: at a hit, or where it was left."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial

from msgspec import Struct

from index.annotation import Annotation
from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.query import Query
from index.results import Hit, Reading
from tui.housekeeper import Housekeeper
from tui.room.announcer import Announcer
from tui.room.hit_counts import HitCounts
from tui.room.latest import Latest
from tui.room.lull import Lull
from tui.widgets.arrival import AnyArrival, Arrival, AtMention
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.results_pane import ResultsPane

_NOTHING = Annotation()


class _Opening(Struct, frozen=True):
    """The article to read, and where to open it."""

    article_id: ArticleId
    query: Query
    arrival: AnyArrival


class Opener:
    """Keeps the article and the names beside it those of the highlighted result, and has hits counted after it."""

    def __init__(
        self,
        archive: Archive,
        executor: Executor,
        results: ResultsPane,
        article: ArticlePane,
        entities: EntitySidebar,
        *,
        announcer: Announcer,
        housekeeper: Housekeeper | None,
    ) -> None:
        """The `housekeeper` is told what is read and what is in view, and tells what has other names then."""
        self._archive = archive
        self._results = results
        self._article = article
        self._entities = entities
        self._announcer = announcer
        self._housekeeper = housekeeper
        if housekeeper is not None:
            housekeeper.on_annotated = self.annotated
        self._counts = HitCounts(archive, executor, results)
        self._lull = Lull()
        self._latest = Latest[_Opening, Reading](executor, self._read, self._opened, self._failed)
        self._again = Latest[_Opening, Reading](executor, self._read, self._read_again, lambda *_: None)
        self._places: dict[ArticleId, int] = {}
        self._returned_to: ArticleId | None = None
        self._coming: ArticleId | None = None
        """The article of the highlighted result, until it is open."""
        self._steps_ahead: list[Callable[[], object]] = []
        """What is to be done in it then."""
        self.arrival: AnyArrival = Arrival.FIRST_MATCH
        """Where the next article is opened."""

    @property
    def is_busy(self) -> bool:
        """Whether an article, or the counts of hits, are still to come."""
        return self._latest.is_busy or self._again.is_busy or self._lull.is_awaited or self._counts.is_busy

    def stop(self) -> None:
        """Open nothing of what waits."""
        self._lull.forget()
        self._expect(None)

    def once_open(self, step: Callable[[], object]) -> None:
        """Take a step in the article of the highlighted result: now, or when it is open, and in no other."""
        if self._coming is None:
            step()
        else:
            self._steps_ahead.append(step)

    def highlight_moved(self) -> None:
        """The next step is for the article of the result that is highlighted now."""
        hit = self._results.hit
        self._expect(hit.article_id if hit else None)

    def query_changed(self) -> None:
        """Somebody types: another article is to come, and waits."""
        self._lull.key_pressed()
        self._expect(None)
        self.arrival = Arrival.FIRST_MATCH

    def hit_highlighted(self, hit: Hit) -> None:
        """Have the article of a hit opened, unless the highlight has moved on."""
        opening = _Opening(hit.article_id, self._results.shown_query, self.arrival)
        if self._is_wanted(opening):
            self._expect(hit.article_id)
            self._lull.do(partial(self._open, opening))

    def results_scrolled(self) -> None:
        """Have the hits of the results counted that are in view now."""
        if not self._lull.is_awaited:
            self._look_at_results()

    def return_to(self, article_id: ArticleId, scroll_y: int) -> None:
        """When this article is opened next, it is where it was left, whatever its hits."""
        self._returned_to = article_id
        self._places[article_id] = scroll_y

    def is_open(self, article_id: ArticleId) -> bool:
        """Whether that is the article that is shown."""
        shown = self._article.reading
        return shown is not None and shown.article.id == article_id

    def place_in(self, article_id: ArticleId) -> int:
        """The first line of an article in view, as it is or as it was left."""
        is_shown = self.is_open(article_id)
        return self._article.scroll_offset.y if is_shown else self._places.get(article_id, 0)

    def annotated(self, article_id: ArticleId) -> None:
        """An article has other names now: if it is shown, show them."""
        if self.is_open(article_id):
            self._again.ask(_Opening(article_id, self._results.shown_query, self.arrival))

    def names_mended(self) -> None:
        """The article that is shown may have other names: show them."""
        shown = self._article.reading
        if shown is not None:
            self.annotated(shown.article.id)

    def close(self, why: str = "") -> None:
        """Show no article, nor names, but a text that says why."""
        self._expect(None)
        self._article.say(why)
        self._entities.show(_NOTHING)

    def _is_wanted(self, opening: _Opening) -> bool:
        """Whether the results have not moved on since it was asked for."""
        hit = self._results.hit
        is_highlighted = hit is not None and hit.article_id == opening.article_id
        return is_highlighted and opening.query == self._results.shown_query

    def _open(self, opening: _Opening) -> None:
        self._latest.ask(opening)
        self._look_at_results()  # in the same thread: after the article

    def _look_at_results(self) -> None:
        self._counts.ask()
        if self._housekeeper is not None:
            self._housekeeper.in_view(self._results.in_view())

    def _read(self, opening: _Opening) -> Reading:
        return self._archive.read(opening.article_id, opening.query)

    def _opened(self, opening: _Opening, read: Reading) -> None:
        if not self._is_wanted(opening):
            return
        before = self._article.reading
        if before is None or before.article.id != read.article.id:
            self._show_another(before, read, opening.arrival)
        else:
            self._show_same(before, read, opening.arrival)
        if read.article.id == self._returned_to:
            self._article.scroll_to(y=self._places[read.article.id], animate=False, force=True)
        self._returned_to = None
        self._arrive(opening.arrival)
        self.arrival = Arrival.FIRST_MATCH
        self._announcer.coming = None
        self._announcer.show_place()
        self._go_on()

    def _expect(self, article_id: ArticleId | None) -> None:
        """Wait for that article, and take no more steps in another."""
        if article_id != self._coming:
            self._steps_ahead.clear()
        self._coming = self._announcer.coming = article_id

    def _go_on(self) -> None:
        """Take the steps that were ahead of the article; one may lead on into another, which the rest wait for."""
        steps, self._steps_ahead, self._coming = self._steps_ahead, [], None
        for step in steps:
            self.once_open(step)

    def _arrive(self, arrival: AnyArrival) -> None:
        """Go where neither a hit is nor a reader was, and say where that is."""
        self._article.arrive(arrival)
        if isinstance(arrival, AtMention):
            self._entities.highlight(arrival.named)
            self._announcer.say_mention()

    def _show_another(self, before: Reading | None, read: Reading, arrival: AnyArrival) -> None:
        if before is not None:
            self._places[before.article.id] = self._article.scroll_offset.y
        self._article.show(read, arrival, self._left_at(read))
        self._entities.show(read.annotation)
        self._announcer.forget_article()
        if self._housekeeper is not None:
            self._housekeeper.article_opened(read.article.id)

    def _read_again(self, opening: _Opening, read: Reading) -> None:
        shown = self._article.reading
        if shown is not None and shown.article == read.article:
            self._show_names(shown, read)

    def _show_names(self, before: Reading, read: Reading) -> None:
        """Show other names and quotations of the same article, where the reader is."""
        if before.annotation != read.annotation:
            self._article.show_annotation(read.annotation)
            self._entities.show_other(read.annotation)

    def _show_same(self, before: Reading, read: Reading, arrival: AnyArrival) -> None:
        if before.article == read.article:
            self._show_names(before, read)
        if before.matches != read.matches:
            self._article.show(read, arrival, self._left_at(read))
        elif before.tags != read.tags:
            self._article.show_tags(read.tags)
        if before.highlights != read.highlights:
            self._article.show_highlights(read.highlights)

    def _left_at(self, read: Reading) -> int | None:
        """Where to open an article that has no hits to be shown."""
        return None if read.matches else self._places.get(read.article.id)

    def _failed(self, opening: _Opening, error: ArchiveError) -> None:
        if self._is_wanted(opening):
            self.close(str(error))
