"""The reading room: it conducts the search box, the results, the article and the names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize
from textual.screen import Screen

from index.archive import Archive
from index.parsing import parse
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
from tui.room.fetcher import Fetcher
from tui.room.find_desk import FindDesk
from tui.room.following import (
    SECONDS_BEFORE_FIRST_LOOK,
    SECONDS_BEFORE_HOUSEWORK,
    SECONDS_BETWEEN_LOOKS,
    Follower,
)
from tui.room.foot import Foot
from tui.room.forms import Forms
from tui.room.inquirer import Inquirer
from tui.room.marking import Marking
from tui.room.mending_desk import MendingDesk
from tui.room.name_desk import NameDesk
from tui.room.name_mender import NameMender
from tui.room.narrower import Narrower
from tui.room.notebook_desk import NotebookDesk
from tui.room.opener import Opener
from tui.room.previewer import Previewer
from tui.room.searcher import Search, Searcher
from tui.room.session import Session
from tui.room.stepper import Stepper
from tui.room.tag_desk import TagDesk
from tui.room.tagger import Tagger
from tui.room.threads import Threads
from tui.screens.pane_layout import MEDIUM, TALL, WIDE, PaneLayout
from tui.screens.panes import Panes
from tui.screens.room_bindings import ROOM_BINDINGS, key_line
from tui.settings import Settings
from tui.widgets.article_pane import ArticlePane
from tui.widgets.drawer_box import DrawerBox
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.find_box import FindBox
from tui.widgets.key_line import KeyLine
from tui.widgets.name_box import NameBox
from tui.widgets.query_line import QueryLine
from tui.widgets.results_pane import ResultsPane
from tui.widgets.search_box import SearchBox
from tui.widgets.status_line import StatusLine
from tui.widgets.tag_box import TagBox


class ReadingRoom(Screen[None]):
    """Search, read, and copy quotations, by the keyboard."""

    AUTO_FOCUS = "SearchBox"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [*ROOM_BINDINGS]

    def __init__(
        self,
        archive: Archive,
        copier: Copier,
        housekeeper: Housekeeper | None,
        session: Session,
        keep_session: Callable[[Session], None],
        *,
        settings: Settings,
    ) -> None:
        """`session` is how the room was left; `keep_session` may block."""
        super().__init__(classes="-finding")  # as the search box will have the focus: styled once
        self._archive = archive
        self._copier = copier
        self._housekeeper = housekeeper
        self._threads = Threads()
        self._keep_session = keep_session
        self._left = session
        self._settings = settings
        self._pane_layout = PaneLayout(session.has_names_beside, session.has_names_over)

    def compose(self) -> ComposeResult:
        yield SearchBox()
        yield QueryLine()
        with Horizontal(id="panes"):
            yield ResultsPane()
            yield ArticlePane()
            yield EntitySidebar()
        yield StatusLine()
        yield key_line()

    def on_mount(self) -> None:
        self.box = self.query_one(SearchBox)
        self.understood = self.query_one(QueryLine)
        self.results = self.query_one(ResultsPane)
        self.article = self.query_one(ArticlePane)
        self.entities = self.query_one(EntitySidebar)
        self.line = self.query_one(StatusLine)
        self.keys = self.query_one(KeyLine)
        self.tags, self.other_name, self.words = TagBox(), NameBox(), FindBox()
        self._foot = Foot(self, self.keys, self.article)
        self._put_together()
        self._bookmark.return_to_query()
        self.understood.show(self.box.value, self._searcher.query)
        self.results.say("Opening the archive …")
        self.call_after_refresh(self._open_archive)

    def _put_together(self) -> None:
        """What works behind the widgets, each with the others that it needs."""
        archive, layout, threads, ask = self._archive, self._pane_layout, self._threads, self._threads.ask
        searching, reading = threads.searching, threads.reading
        box, results, article, entities = self.box, self.results, self.article, self.entities
        self.completer = Completer(archive.completions, box)
        self._drawer = drawer = Drawer(self, (self.tags, self.other_name, self.words), self.line, results)
        self._panes = Panes(self, layout, results, article, entities)
        self._facets = ResultFacets(archive, searching, entities)
        self._adviser = Adviser(archive, reading, results)
        self._follower = Follower(archive, self._housekeeper, self.line, ask, self._archive_grown)
        self._announcer = announcer = Announcer(self.line, results, article, layout, self._follower)
        self._searcher = searcher = Searcher(
            archive,
            searching,
            results,
            announcer,
            on_shown=self._results_shown,
            on_failed=self._drawer.furnish,
        )
        self._opener = opener = Opener(
            archive, reading, results, article, entities, announcer=announcer, housekeeper=self._housekeeper
        )
        self._stepper = Stepper(results, article, self._panes, opener, announcer)
        self._narrower = narrower = Narrower(box, results, announcer)
        forms = Forms(archive, self._settings.forms)
        self._copyist = copyist = Copyist(archive, threads, self._copier, article, announcer, forms=forms)
        self._previewer = previewer = Previewer(threads, forms, copyist, article, announcer)
        self._fetcher = fetcher = Fetcher(self._panes, opener, announcer, narrower)
        marking = Marking(article, entities, announcer, self._left.unmarked)
        self._inquirer = Inquirer(
            archive,
            threads,
            self._panes,
            opener,
            announcer,
            facets=self._facets,
            narrower=narrower,
            marking=marking,
            copyist=copyist,
            previewer=previewer,
            fetcher=fetcher,
        )
        self._notebook_desk = NotebookDesk(
            archive, threads, self._panes, announcer, fetcher=fetcher, copier=self._copier
        )
        tagger = Tagger(archive, self.tags, article, announcer, ask=ask, on_kept=self._archive_grown)
        self._tag_desk = TagDesk(self.tags, drawer, tagger, announcer)
        mender = NameMender(archive, entities, announcer, ask=ask, on_decided=self._names_mended)
        name_desk = NameDesk(archive, self.other_name, drawer, mender, announcer)
        self._mending_desk = MendingDesk(mender, name_desk, article, announcer)
        self._find_desk = finder = FindDesk(reading, self.words, drawer, self._panes, announcer)
        self._desks = Desks({self.tags: self._tag_desk, self.other_name: name_desk, self.words: finder})
        self._column = Column(article, announcer, self._left.text_width)
        keep = partial(ask, self._keep_session)
        self._bookmark = Bookmark(
            self._left,
            keep,
            box=box,
            results=results,
            layout=layout,
            searcher=searcher,
            opener=opener,
            marking=marking,
            column=self._column,
        )

    def _open_archive(self) -> None:
        """Once the first frame is there: what is loaded now would hold it up."""
        self._searcher.search_again()
        self._announcer.say(" · ".join(self._settings.complaints))
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._poll)
        self.set_timer(SECONDS_BEFORE_HOUSEWORK, self._keep_house)

    async def on_unmount(self) -> None:
        self.workers.cancel_group(self, "house")
        self._adviser.forget()
        self._opener.stop()
        await self._follower.stop()
        self.completer.stop()
        self._desks.stop()
        await self._notebook_desk.stop()
        self._threads.stop()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being searched, read, counted, completed, listed, copied or tagged."""
        keeping = (
            worker
            for worker in self.workers
            if worker.group in ("copy", "tag", "mend", "quotations", "preview", "notebook")
        )
        asked = (
            self._searcher,
            self._opener,
            self._facets,
            self.completer,
            self._inquirer,
            self._desks,
            self._notebook_desk,
        )
        return self._drawer.is_furnished and not (
            any(some.is_busy for some in asked) or any(not worker.is_finished for worker in keeping)
        )

    # The session

    @property
    def session(self) -> Session:
        """The room as it is now."""
        return self._bookmark.session

    async def keep_session(self) -> None:
        """Keep the room as it is for the next time, if it can be written."""
        await self._bookmark.keep()

    # Searching

    @on(SearchBox.QueryChanged)
    def _query_changed(self, event: SearchBox.QueryChanged) -> None:
        self._opener.query_changed()
        self._adviser.forget()
        query = parse(event.text, typing=True)
        self.understood.show(event.text, query)
        self._announcer.say(self.understood.hint if self._pane_layout.has_one_pane else "")
        self._searcher.search(query)

    @on(ResultsPane.PageWanted)
    def _page_wanted(self, event: ResultsPane.PageWanted) -> None:
        self._searcher.want_page(event.offset)

    def _results_shown(self, search: Search, results: Results) -> None:
        self._facets.results_shown(search.query, are_new=search.is_refresh)
        self._bookmark.return_to_article(search.query, results)
        self._fetcher.results_shown()
        if not results.total:
            self._adviser.nothing_found(self.box.value, search.query)
            self._opener.close()
        self._announcer.show_place()
        self.call_after_refresh(self.completer.ask)
        if self._follower.status is None:
            self.set_timer(SECONDS_BEFORE_FIRST_LOOK, self._poll)
        self._drawer.furnish()

    @on(ResultsPane.AlternativeChosen)
    def _alternative_chosen(self, event: ResultsPane.AlternativeChosen) -> None:
        self.box.value = event.alternative.text
        self.box.cursor_position = len(self.box.value)

    # Reading

    @on(ResultsPane.HitHighlighted)
    def _hit_highlighted(self, event: ResultsPane.HitHighlighted) -> None:
        self._opener.hit_highlighted(event.hit)
        self._announcer.show_place()

    @on(ResultsPane.Scrolled)
    def _results_scrolled(self) -> None:
        self._opener.results_scrolled()

    # What the keys do

    def action_search(self) -> None:
        self.box.focus()
        self.box.select_all()

    def action_back(self) -> None:
        if not (self._find_desk.leave_found() or self._inquirer.leave_companions() or self._panes.uncover()):
            (self.box if self.focused is self.results else self.results).focus()

    async def action_find(self) -> None:
        await self._find_desk.open()

    def action_step_match(self, step: int) -> None:
        self._stepper.step_match(step)

    def action_step_quotation(self, step: int) -> None:
        self._stepper.step_quotation(step)

    def action_toggle_entities(self) -> None:
        self._panes.toggle_names()

    @on(Resize)
    def _size_changed(self, event: Resize) -> None:
        self._panes.size_changed(event.size)
        self.call_after_refresh(self._announcer.show_place)

    def action_toggle_scope(self) -> None:
        self._facets.toggle()
        self._panes.open_names()
        if self._facets.are_shown:
            self._panes.focus_names()

    @on(EntitySidebar.FacetChosen)
    def _facet_chosen(self, event: EntitySidebar.FacetChosen) -> None:
        self._narrower.narrow(event.facet)

    def action_unfold(self) -> None:
        self._narrower.unfold()

    def action_walk(self, step: int) -> None:
        self._inquirer.walk(step)

    def action_narrow(self) -> None:
        self._inquirer.narrow()

    def action_companions(self) -> None:
        self._inquirer.toggle_companions()

    def action_quotations(self) -> None:
        self._inquirer.show_quotations()

    def action_mark(self) -> None:
        self._inquirer.mark()

    def action_undo_narrowing(self) -> None:
        self._narrower.undo()

    def action_change_width(self, step: int) -> None:
        self._column.change(step)

    def action_next_sort(self) -> None:
        self._searcher.next_sort()

    def action_copy_quotation(self) -> None:
        self._copyist.copy_at_hand()

    def action_preview(self) -> None:
        self._previewer.preview_at_hand()

    def action_notebook(self) -> None:
        self._notebook_desk.open()

    def action_highlight(self) -> None:
        self._notebook_desk.highlight()

    def action_remove_highlight(self) -> None:
        self._notebook_desk.remove_highlight()

    def action_undo_highlight(self) -> None:
        self._notebook_desk.undo()

    def action_redo_highlight(self) -> None:
        self._notebook_desk.redo()

    async def action_tag(self) -> None:
        await self._tag_desk.open(self.results.hit)

    @on(DrawerBox.Typed)
    @on(DrawerBox.Kept)
    @on(DrawerBox.Left)
    def _drawer_used(self, event: DrawerBox.OfBox) -> None:
        self._desks.hear(event)

    @on(EntitySidebar.MendingWanted)
    @work(group="mend")
    async def _mending_wanted(self, event: EntitySidebar.MendingWanted) -> None:
        await self._mending_desk.do(event.wanted, event.name)

    def _names_mended(self) -> None:
        self._opener.names_mended()
        self._follower.names_mended()

    @on(SearchBox.Stepped)
    def _stepped(self, event: SearchBox.Stepped) -> None:
        self.results.action_move(event.rows)

    @on(SearchBox.Done)
    def _search_done(self) -> None:
        if self.results.alternative is not None:
            self.results.action_choose()
        else:
            self.results.focus()

    @on(ResultsPane.HitChosen)
    def _hit_chosen(self) -> None:
        self.article.focus()

    @on(EntitySidebar.NameChosen)
    @on(ArticlePane.MentionWanted)
    def _name_chosen(self, event: EntitySidebar.NameChosen | ArticlePane.MentionWanted) -> None:
        self._inquirer.chosen(event.named)

    @on(EntitySidebar.CompanionChosen)
    def _companion_chosen(self, event: EntitySidebar.CompanionChosen) -> None:
        self._inquirer.companion_chosen(event.named, event.facet)

    @on(ArticlePane.PassageSelected)
    def _passage_selected(self) -> None:
        self._foot.follow()
        self._announcer.say_passage()

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self._foot.follow()
        if self._foot.is_of_drawer:
            return  # the panes stay as they are
        self._drawer.push_in()
        self._panes.follow_focus()

    @work(group="house")
    async def _keep_house(self) -> None:
        await self._follower.keep_house()

    @work(group="poll", exclusive=True)
    async def _poll(self) -> None:
        """Look at the archive, and keep the session for a room that ends without a key."""
        await self.keep_session()
        await self._follower.look()

    def _archive_grown(self) -> None:
        self._searcher.archive_grown()
