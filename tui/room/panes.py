"""The panes as they are seen: the names are opened and closed, and the article comes to the front."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tui.room.pane_layout import PaneLayout
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.results_pane import ResultsPane
from tui.widgets.search_box import SearchBox


class Panes:
    """Has the screen show the panes that are open, where its layout has room for them."""

    def __init__(
        self,
        screen: Screen[None],
        layout: PaneLayout,
        results: ResultsPane,
        article: ArticlePane,
        entities: EntitySidebar,
    ) -> None:
        self.screen = screen
        self._layout = layout
        self.results = results
        self.article = article
        self.entities = entities

    def size_changed(self, size: Size) -> None:
        """There is more room, or less."""
        self._layout.size = size
        self.screen.call_after_refresh(self._show_names)

    def bring_article_to_front(self) -> None:
        """Show the article where there is room for one pane only."""
        if self._layout.has_one_pane:
            self.screen.set_focus(self.article)

    def toggle_names(self) -> None:
        """Open or close the names; what they cover leaves them the focus."""
        self._layout.toggle_names(are_in_front=self.screen.focused is self.entities)
        self._show_names()
        is_seen_no_more = self._layout.has_one_pane or self.screen.focused is self.results
        if self._layout.is_covered_by_names and is_seen_no_more:
            self.focus_names()

    def open_names(self) -> None:
        """Open the names, unless they are."""
        if not self._layout.has_names:
            self.toggle_names()

    def focus_names(self) -> None:
        """Give the names the focus, once they are there."""
        self.screen.call_after_refresh(self.entities.focus)

    def uncover(self) -> bool:
        """Close the names where they cover something that was seen; whether they did."""
        is_behind = self._layout.has_one_pane and self.screen.focused is not self.entities
        if is_behind or not self._layout.is_covered_by_names:
            return False
        self._layout.has_names_over = False
        self._show_names()
        return True

    def follow_focus(self) -> None:
        """Show the pane that has the focus where there is no room for all."""
        self._show_in_front(self.screen.focused)

    def show_article(self) -> None:
        """Show the article where there is no room for all, whatever has the focus."""
        self._show_in_front(self.article)

    def _show_in_front(self, pane: Widget | None) -> None:
        self.screen.update_classes(
            {
                "-reading": pane is self.article,
                "-naming": pane is self.entities,
                "-finding": pane is self.results or isinstance(pane, SearchBox),
            }
        )

    def _show_names(self) -> None:
        self.screen.set_class(self._layout.is_wide and not self._layout.has_names, "-without-entities")
        self.screen.set_class(self._layout.is_covered_by_names, "-with-entities")
        if not self._layout.has_names and self.screen.focused is self.entities:
            self.screen.set_focus(self.article)
