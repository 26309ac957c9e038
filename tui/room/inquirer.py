"""Does what a reader asks about a name: the one that she has highlighted, or walks through."""

from __future__ import annotations

from index.archive import Archive
from index.results import Facet
from tui.named import Kind, Named
from tui.room.announcer import Announcer
from tui.room.companions import Companions
from tui.room.facets import ResultFacets
from tui.room.marking import Marking
from tui.room.narrower import Narrower
from tui.room.opener import Opener
from tui.room.panes import Panes
from tui.room.quoting import Quoting
from tui.room.threads import Threads
from tui.room.walker import Walker

_WHO_SPEAK = (Kind.PERSON, Kind.ORGANISATION)
_NO_NAME = "Choose a name first: e shows the names"


class Inquirer:
    """Knows which name is meant, and who does what is asked."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        panes: Panes,
        opener: Opener,
        announcer: Announcer,
        *,
        facets: ResultFacets,
        narrower: Narrower,
        marking: Marking,
        quoting: Quoting,
    ) -> None:
        self._panes = panes
        self._article, self._entities = panes.article, panes.entities
        self._announcer = announcer
        self._narrower = narrower
        self._marking = marking
        self._walker = Walker(archive, threads.walking, panes, opener, announcer)
        self._companions = Companions(archive, threads.searching, panes.entities, narrower, facets)
        self._quoting = quoting

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._walker.is_busy or self._companions.is_busy

    def chosen(self, named: Named) -> None:
        """A name was chosen: go to its next mention."""
        self._walker.walk(named, 1)

    def companion_chosen(self, named: Named, facet: Facet) -> None:
        """Search the archive for what names both."""
        self._companions.search_for_both(named, facet)

    def walk(self, step: int) -> None:
        """Go to the next mention of the name (1) or to the one before (-1)."""
        if named := self._named():
            self._walker.walk(named, step)

    def narrow(self) -> None:
        """Narrow the search to the name, or to what else is highlighted beside the article."""
        facet = self._entities.highlighted_facet
        if self._entities.has_focus and facet is not None:
            self._narrower.narrow(facet)
        elif named := self._named():
            self._narrower.narrow_to(named)

    def show_companions(self) -> None:
        """Show who is named together with the name, also where that is one of those."""
        named = self._named()
        if named is None:
            return
        if named.kind is Kind.DATE:
            self._announcer.refuse("Choose a name that is no date")
            return
        self._companions.show(named)
        self._panes.open_names()
        self._panes.focus_names()

    def moved_on(self) -> None:
        """Another search, or another article: it has names of its own."""
        self._companions.close()

    def leave_companions(self) -> bool:
        """Show what was there before, if the reader is among them; whether she was."""
        return self._entities.has_focus and self._companions.leave()

    def show_voice(self) -> None:
        """Show everything that somebody of the name said."""
        named = self._named()
        if named is None:
            return
        if named.kind in _WHO_SPEAK:
            self._quoting.open_voice(named)
        else:
            self._announcer.refuse("Only people and organisations are quoted")

    def mark(self) -> None:
        """Take the colour from names of this kind, or give it back."""
        if named := self._named():
            self._marking.toggle(named.kind)

    def _named(self) -> Named | None:
        """The name that is meant; where there is none, that is said."""
        highlighted = self._entities.highlighted_name if self._entities.display else None
        walked = None if self._entities.has_focus else self._article.walked
        named = walked or highlighted
        if named is None:
            self._announcer.refuse("No name is highlighted" if self._entities.display else _NO_NAME)
        return named
