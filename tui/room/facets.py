"""What all results have in common: asked for the newest query, when somebody looks at it, and not before."""

from __future__ import annotations

from concurrent.futures import Executor

from index.archive import Archive
from index.errors import ArchiveError
from index.query import Query
from index.results import Facets
from tui.room.latest import Latest
from tui.widgets.entity_sidebar import EntitySidebar, Scope
from tui.widgets.sidebar_rows import LISTED_AT_MOST


class ResultFacets:
    """Keeps the sidebar's facets those of the results that are shown."""

    def __init__(self, archive: Archive, executor: Executor, sidebar: EntitySidebar) -> None:
        self._sidebar = sidebar
        self._wanted: Query | None = None
        self._shown: Query | None = None
        self._archive = archive
        self._latest = Latest[Query, Facets](executor, self._count, self._found, self._failed)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.is_busy

    @property
    def are_shown(self) -> bool:
        """Whether the sidebar shows them, and not the names of the article."""
        return self._sidebar.scope is Scope.RESULTS

    def results_shown(self, query: Query, *, are_new: bool) -> None:
        """Results of a query are on the screen; `are_new` if the archive may have grown since it was asked last."""
        self._wanted = query
        if are_new:
            self._shown = None
        self.ask()

    def toggle(self) -> None:
        """Show the facets, or the names of the article again."""
        self._sidebar.scope = Scope.ARTICLE if self.are_shown else Scope.RESULTS
        self.ask()

    def ask(self) -> None:
        """Have those of the newest results counted, if the sidebar shows them."""
        if self.are_shown and self._wanted is not None and self._wanted != self._shown:
            self._latest.ask(self._wanted)

    def _count(self, query: Query) -> Facets:
        return self._archive.facets(query, limit=LISTED_AT_MOST)

    def _found(self, query: Query, facets: Facets) -> None:
        if query == self._wanted:
            self._shown = query
            self._sidebar.show_facets(facets)

    def _failed(self, query: Query, _: ArchiveError) -> None:
        """The search says what is wrong."""
