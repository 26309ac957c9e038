"""The staff of the reading room: all who work behind its widgets, each put together here with the others it needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from textual.screen import Screen

from index.archive import Archive
from index.results import Results
from tui.housekeeper import Housekeeper
from tui.room.adviser import Adviser
from tui.room.announcer import Announcer
from tui.room.bookmark import Bookmark
from tui.room.column import Column
from tui.room.completer import Completer
from tui.room.copying import Copier, Copyist
from tui.room.desks import Desks
from tui.room.drawer import Drawer
from tui.room.facets import ResultFacets
from tui.room.find_desk import FindDesk
from tui.room.following import Follower
from tui.room.forms import Forms
from tui.room.guide import Guide
from tui.room.import_desk import ImportDesk
from tui.room.inquirer import Inquirer
from tui.room.marking import Marking
from tui.room.mending_desk import MendingDesk
from tui.room.name_desk import NameDesk
from tui.room.name_mender import NameMender
from tui.room.narrower import Narrower
from tui.room.notebook_desk import NotebookDesk
from tui.room.opener import Opener
from tui.room.pane_layout import PaneLayout
from tui.room.panes import Panes
from tui.room.previewer import Previewer
from tui.room.quoting import Quoting
from tui.room.searcher import Search, Searcher
from tui.room.session import Session
from tui.room.stepper import Stepper
from tui.room.tag_desk import TagDesk
from tui.room.tagger import Tagger
from tui.room.threads import Threads
from tui.room.way_back import WayBack
from tui.settings import Settings
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.find_box import FindBox
from tui.widgets.name_box import NameBox
from tui.widgets.results_pane import ResultsPane
from tui.widgets.search_box import SearchBox
from tui.widgets.status_line import StatusLine
from tui.widgets.tag_box import TagBox

GROUPS = ("copy", "tag", "mend", "quotations", "preview", "notebook")
"""Of the screen's workers that a reader waits for."""


class Furniture(Struct, frozen=True):
    """The widgets that somebody works behind."""

    box: SearchBox
    results: ResultsPane
    article: ArticlePane
    entities: EntitySidebar
    line: StatusLine
    tags: TagBox
    other_name: NameBox
    words: FindBox


class Staff:
    """Knows everybody, and sends them home."""

    def __init__(
        self,
        screen: Screen[None],
        furniture: Furniture,
        archive: Archive,
        housekeeper: Housekeeper | None,
        copier: Copier,
        *,
        settings: Settings,
        left: Session,
        keep_session: Callable[[Session], None],
        on_results: Callable[[Search, Results], None],
        on_grown: Callable[[], None],
    ) -> None:
        """`left` is how the room was left; after `on_grown` the same query may have another answer."""
        self.threads = threads = Threads()
        self.layout = layout = PaneLayout(left.has_names_beside, left.has_names_over)
        box, results, article, entities = (
            furniture.box,
            furniture.results,
            furniture.article,
            furniture.entities,
        )
        tags, other_name, words = furniture.tags, furniture.other_name, furniture.words
        self.completer = Completer(archive.completions, box)
        self.drawer = drawer = Drawer(screen, (tags, other_name, words), furniture.line, results)
        self.panes = panes = Panes(screen, layout, results, article, entities)
        self.facets = ResultFacets(archive, threads.searching, entities)
        self.adviser = Adviser(archive, threads.reading, results)
        self.follower = Follower(archive, housekeeper, furniture.line, threads.ask, on_grown)
        self.announcer = announcer = Announcer(furniture.line, results, article, layout, self.follower)
        self.searcher = Searcher(
            archive, threads.searching, results, announcer, on_shown=on_results, on_failed=drawer.furnish
        )
        self.opener = opener = Opener(
            archive, threads.reading, results, article, entities, announcer=announcer, housekeeper=housekeeper
        )
        self.stepper = Stepper(results, article, panes, opener, announcer)
        self.narrower = narrower = Narrower(box, results, announcer)
        forms = Forms(archive, settings.forms)
        self.copyist = copyist = Copyist(archive, threads, copier, article, announcer, forms=forms)
        self.previewer = previewer = Previewer(threads, forms, copyist, article, announcer)
        self.guide = guide = Guide(panes, opener, announcer, narrower)
        marking = Marking(article, entities, announcer, left.unmarked)
        self.column = Column(article, announcer, left.text_width)
        self.import_desk = import_desk = ImportDesk(archive, threads, screen, left.folder, settings.columns)
        self.bookmark = bookmark = Bookmark(
            left,
            partial(threads.ask, keep_session),
            box=box,
            results=results,
            layout=layout,
            searcher=self.searcher,
            opener=opener,
            marking=marking,
            column=self.column,
            import_desk=import_desk,
        )
        self.way_back = way_back = WayBack(panes, bookmark, guide, announcer)
        self.quoting = quoting = Quoting(
            archive, threads, panes, guide=guide, copyist=copyist, previewer=previewer, way_back=way_back
        )
        self.inquirer = Inquirer(
            archive,
            threads,
            panes,
            opener,
            announcer,
            facets=self.facets,
            narrower=narrower,
            marking=marking,
            quoting=quoting,
        )
        self.notebook_desk = NotebookDesk(
            archive, threads, panes, announcer, guide=guide, copier=copier, way_back=way_back
        )
        tagger = Tagger(archive, tags, article, announcer, ask=threads.ask, on_kept=on_grown)
        self.tag_desk = TagDesk(tags, drawer, tagger, announcer)
        mender = NameMender(archive, entities, announcer, ask=threads.ask, on_decided=opener.names_mended)
        name_desk = NameDesk(archive, other_name, drawer, mender, announcer)
        self.mending_desk = MendingDesk(mender, name_desk, article, announcer)
        self.find_desk = FindDesk(threads.reading, words, drawer, panes, announcer)
        self.desks = Desks({tags: self.tag_desk, other_name: name_desk, words: self.find_desk})

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come, or the drawer to be furnished."""
        asked = (
            self.searcher,
            self.opener,
            self.facets,
            self.completer,
            self.inquirer,
            self.desks,
            self.notebook_desk,
        )
        return not self.drawer.is_furnished or any(some.is_busy for some in asked)

    async def stop(self) -> None:
        """Have everybody let go of what is waiting, and of the threads."""
        self.adviser.forget()
        self.opener.stop()
        await self.follower.stop()
        self.completer.stop()
        self.desks.stop()
        await self.notebook_desk.stop()
        self.threads.stop()
