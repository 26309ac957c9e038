"""Who is named together with somebody, in the whole archive: counted when it is asked for."""

from __future__ import annotations

from concurrent.futures import Executor

from index.archive import Archive
from index.errors import ArchiveError
from index.parsing import parse
from index.results import Facet, Facets
from tui.named import Named
from tui.room.facets import ResultFacets
from tui.room.latest import Latest
from tui.room.narrower import Narrower
from tui.room.narrowing import condition, condition_of
from tui.widgets.entity_sidebar import EntitySidebar, Scope
from tui.widgets.sidebar_rows import LISTED_AT_MOST


class Companions:
    """Shows them in place of the names beside the article, which come back."""

    def __init__(
        self,
        archive: Archive,
        executor: Executor,
        sidebar: EntitySidebar,
        narrower: Narrower,
        facets: ResultFacets,
    ) -> None:
        """`facets` may have to be counted anew when they come back."""
        self._archive = archive
        self._sidebar = sidebar
        self._narrower = narrower
        self._facets = facets
        self._latest = Latest[Named, Facets](executor, self._count, self._counted, self._failed)
        self._asked: list[Named] = []
        """One after the other; those of the last one are shown."""
        self._left: Named | None = None
        """From whom the reader comes back to those of somebody."""

    @property
    def is_busy(self) -> bool:
        """Whether they are still being counted."""
        return self._latest.is_busy

    @property
    def are_shown(self) -> bool:
        """Whether they stand beside the article."""
        return self._sidebar.scope is Scope.TOGETHER

    def show(self, named: Named) -> None:
        """Count who is named together with somebody, and show it."""
        before = [one for one in self._asked if one != named] if self.are_shown else []
        self._asked, self._left = [*before, named], None
        self._ask()

    def leave(self) -> bool:
        """Show those that were asked for before, or the names; whether there was anything to leave."""
        if not self.are_shown:
            return False
        self._left = self._asked.pop()
        if self._asked:
            self._ask()
        else:
            self.close()
        return True

    def close(self) -> None:
        """Show the names that were there before, if these are shown."""
        if self.are_shown:
            self._sidebar.close_companions()
            self._facets.ask()

    def search_for_both(self, named: Named, facet: Facet) -> None:
        """Search the archive for those that name both: as many as were counted."""
        self._narrower.search_for(f"{condition_of(named)} {condition(facet)}")

    def _ask(self) -> None:
        self._sidebar.open_companions(self._asked[-1])
        self._latest.ask(self._asked[-1])

    def _count(self, named: Named) -> Facets:
        return self._archive.facets(parse(condition_of(named)), limit=LISTED_AT_MOST)

    def _counted(self, named: Named, facets: Facets) -> None:
        self._sidebar.show_companions(named, facets)
        if self._left is not None and self._asked[-1:] == [named]:
            self._sidebar.highlight(self._left)

    def _failed(self, named: Named, error: ArchiveError) -> None:
        self._sidebar.say_of_companions(named, str(error))
