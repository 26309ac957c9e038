"""The reading room: it conducts the search box, the results, the article and the names."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize
from textual.screen import Screen

from index.archive import Archive
from index.parsing import parse
from index.results import Results
from tui.housekeeper import Housekeeper
from tui.query_language import QUERY_LANGUAGE
from tui.room.copying import Copier
from tui.room.following import (
    SECONDS_BEFORE_FIRST_LOOK,
    SECONDS_BEFORE_HOUSEWORK,
    SECONDS_BETWEEN_LOOKS,
)
from tui.room.foot import Foot
from tui.room.pane_layout import HEIGHTS, WIDTHS, classes_of
from tui.room.searcher import Search
from tui.room.session import Session
from tui.room.staff import GROUPS, Furniture, Staff
from tui.screens.help import Help
from tui.screens.room_bindings import ROOM_BINDINGS, help_sections, key_line
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
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
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
        self._keep_session = keep_session
        self._left = session
        self._settings = settings
        # While the app runs, each new box has its styles found, though it is not seen.
        self.tags, self.other_name, self.words = TagBox(), NameBox(), FindBox()

    def compose(self) -> ComposeResult:
        self.add_class(*classes_of(self.app.size), update=False)  # Textual would do so after the first layout
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
        self._foot = Foot(self, self.keys, self.article)
        self._staff = Staff(
            self,
            Furniture(
                self.box,
                self.results,
                self.article,
                self.entities,
                self.line,
                self.tags,
                self.other_name,
                self.words,
            ),
            self._archive,
            self._housekeeper,
            self._copier,
            settings=self._settings,
            left=self._left,
            keep_session=self._keep_session,
            on_results=self._results_shown,
            on_grown=self._archive_grown,
        )
        self._staff.bookmark.return_to_query()
        self.understood.show(self.box.value, self._staff.searcher.query)
        self.results.say("Opening the archive …")
        self.call_after_refresh(self._open_archive)

    def _open_archive(self) -> None:
        """Once the first frame is there: what is loaded now would hold it up."""
        self._staff.searcher.search_again()
        self._staff.announcer.say(" · ".join(self._settings.complaints))
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._poll)
        self.set_timer(SECONDS_BEFORE_HOUSEWORK, self._keep_house)

    async def on_unmount(self) -> None:
        self.workers.cancel_group(self, "house")
        await self._staff.stop()

    def help(self) -> Help:
        """The keys of the room."""
        return Help(help_sections(), QUERY_LANGUAGE)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being searched, read, counted, completed, listed, copied or tagged."""
        keeping = (worker for worker in self.workers if worker.group in GROUPS)
        return not (self._staff.is_busy or any(not worker.is_finished for worker in keeping))

    # The session

    @property
    def session(self) -> Session:
        """The room as it is now."""
        return self._staff.bookmark.session

    async def keep_session(self) -> None:
        """Keep the room as it is for the next time, if it can be written."""
        await self._staff.bookmark.keep()

    # Searching

    @on(SearchBox.QueryChanged)
    def _query_changed(self, event: SearchBox.QueryChanged) -> None:
        self._staff.opener.query_changed()
        self._staff.adviser.forget()
        self._staff.inquirer.moved_on()
        query = parse(event.text, typing=True)
        self.understood.show(event.text, query)
        self._staff.announcer.say(self.understood.hint if self._staff.layout.has_one_pane else "")
        self._staff.searcher.search(query)

    @on(ResultsPane.PageWanted)
    def _page_wanted(self, event: ResultsPane.PageWanted) -> None:
        self._staff.searcher.want_page(event.offset)

    def _results_shown(self, search: Search, results: Results) -> None:
        self._staff.facets.results_shown(search.query, are_new=search.is_refresh)
        self._staff.bookmark.return_to_article(search.query, results)
        self._staff.guide.results_shown()
        if not results.total:
            self._staff.adviser.nothing_found(self.box.value, search.query)
            self._staff.opener.close()
        self._staff.announcer.show_place()
        self.call_after_refresh(self._staff.completer.ask)
        if self._staff.follower.status is None:
            self.set_timer(SECONDS_BEFORE_FIRST_LOOK, self._poll)
        self._staff.drawer.furnish()

    @on(ResultsPane.AlternativeChosen)
    def _alternative_chosen(self, event: ResultsPane.AlternativeChosen) -> None:
        self.box.value = event.alternative.text
        self.box.cursor_position = len(self.box.value)

    # Reading

    @on(ResultsPane.HitHighlighted)
    def _hit_highlighted(self, event: ResultsPane.HitHighlighted) -> None:
        if not self._staff.opener.is_open(event.hit.article_id):
            self._staff.inquirer.moved_on()
        self._staff.opener.hit_highlighted(event.hit)
        self._staff.announcer.show_place()

    @on(ResultsPane.Moved)
    def _highlight_moved(self) -> None:
        self._staff.announcer.moved_on()

    @on(ResultsPane.Scrolled)
    def _results_scrolled(self) -> None:
        self._staff.opener.results_scrolled()

    # What the keys do

    def key_pressed(self) -> None:
        """A key comes, for this screen or a page over it."""
        if self.is_mounted:
            self._staff.announcer.key_pressed()

    def action_search(self) -> None:
        self.set_focus(self.box)
        self.box.select_all()

    def action_back(self) -> None:
        if not (
            self._staff.find_desk.leave_found()
            or self._staff.inquirer.leave_companions()
            or (self.focused is self.article and self._staff.way_back.go_back())
            or self._staff.panes.uncover()
            or (self.focused is self.entities and self._staff.way_back.go_back())
        ):
            self.set_focus(self.box if self.focused is self.results else self.results)

    async def action_find(self) -> None:
        await self._staff.find_desk.open()

    def action_step_match(self, step: int) -> None:
        self._staff.stepper.step_match(step)

    def action_step_quotation(self, step: int) -> None:
        self._staff.stepper.step_quotation(step)

    def action_toggle_entities(self) -> None:
        self._staff.panes.toggle_names()

    @on(Resize)
    def _size_changed(self, event: Resize) -> None:
        self._staff.panes.size_changed(event.size)
        self.call_after_refresh(self._staff.announcer.show_place)

    def action_toggle_scope(self) -> None:
        self._staff.facets.toggle()
        self._staff.panes.open_names()
        if self._staff.facets.are_shown:
            self._staff.panes.focus_names()

    @on(EntitySidebar.FacetChosen)
    def _facet_chosen(self, event: EntitySidebar.FacetChosen) -> None:
        self._staff.narrower.narrow(event.facet)

    def action_unfold(self) -> None:
        self._staff.narrower.unfold()

    def action_walk(self, step: int) -> None:
        self._staff.inquirer.walk(step)

    def action_narrow(self) -> None:
        self._staff.inquirer.narrow()

    def action_companions(self) -> None:
        self._staff.inquirer.show_companions()

    def action_voice(self) -> None:
        self._staff.inquirer.show_voice()

    def action_quotations(self) -> None:
        self._staff.quoting.open()

    def action_mark(self) -> None:
        self._staff.inquirer.mark()

    def action_undo_narrowing(self) -> None:
        self._staff.narrower.undo()

    def action_change_width(self, step: int) -> None:
        self._staff.column.change(step)

    def action_next_sort(self) -> None:
        self._staff.searcher.next_sort()

    def action_copy_quotation(self) -> None:
        self._staff.opener.once_open(self._staff.copyist.copy_at_hand)

    def action_copy_text(self) -> None:
        """Ctrl+C: what y copies, where something is selected. Textual would send it to the terminal without a word."""
        if self.article.selected_span() is None:
            raise SkipAction
        self._staff.copyist.copy_at_hand()

    def action_preview(self) -> None:
        self._staff.opener.once_open(self._staff.previewer.preview_at_hand)

    def action_notebook(self) -> None:
        self._staff.notebook_desk.open()

    def action_add_articles(self) -> None:
        self._staff.import_desk.open()

    def action_highlight(self) -> None:
        self._staff.opener.once_open(self._staff.notebook_desk.highlight)

    def action_remove_highlight(self) -> None:
        self._staff.opener.once_open(self._staff.notebook_desk.remove_highlight)

    def action_undo_highlight(self) -> None:
        self._staff.notebook_desk.undo()

    def action_redo_highlight(self) -> None:
        self._staff.notebook_desk.redo()

    async def action_tag(self) -> None:
        await self._staff.tag_desk.open(self.results.hit)

    @on(DrawerBox.Typed)
    @on(DrawerBox.Kept)
    @on(DrawerBox.Left)
    def _drawer_used(self, event: DrawerBox.OfBox) -> None:
        self._staff.desks.hear(event)

    @on(EntitySidebar.MendingWanted)
    @work(group="mend")
    async def _mending_wanted(self, event: EntitySidebar.MendingWanted) -> None:
        await self._staff.mending_desk.do(event.wanted, event.name)

    @on(SearchBox.Stepped)
    def _stepped(self, event: SearchBox.Stepped) -> None:
        self.results.action_move(event.rows)

    @on(SearchBox.Done)
    def _search_done(self) -> None:
        if self.results.alternative is not None:
            self.results.action_choose()
        else:
            self.set_focus(self.results)

    @on(ResultsPane.HitChosen)
    def _hit_chosen(self) -> None:
        self.set_focus(self.article)

    @on(EntitySidebar.NameShortened)
    def _name_shortened(self, event: EntitySidebar.NameShortened) -> None:
        self._staff.announcer.say_name(event.name)

    @on(EntitySidebar.NameChosen)
    @on(ArticlePane.MentionWanted)
    def _name_chosen(self, event: EntitySidebar.NameChosen | ArticlePane.MentionWanted) -> None:
        if event.named is not None:
            self._staff.inquirer.chosen(event.named)
        else:
            self._staff.announcer.refuse(
                "No name is chosen yet: Enter on one in the names goes to its mentions"
            )

    @on(EntitySidebar.CompanionChosen)
    def _companion_chosen(self, event: EntitySidebar.CompanionChosen) -> None:
        self._staff.inquirer.companion_chosen(event.named, event.facet)

    @on(ArticlePane.PassageSelected)
    def _passage_selected(self) -> None:
        self._foot.follow()
        self._staff.announcer.say_passage()

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self._foot.follow()
        if self._foot.is_of_drawer:
            return  # the panes stay as they are
        self._staff.announcer.focus_moved(is_in_names=self.focused is self.entities)
        self._staff.drawer.push_in()
        self._staff.panes.follow_focus()

    @work(group="house")
    async def _keep_house(self) -> None:
        await self._staff.follower.keep_house()

    @work(group="poll", exclusive=True)
    async def _poll(self) -> None:
        """Look at the archive, and keep the session for a room that ends without a key."""
        await self.keep_session()
        await self._staff.follower.look()

    def _archive_grown(self) -> None:
        self._staff.searcher.archive_grown()
