"""The foot of the screen: it shows the keys that work where the reader is, and in what she is doing there."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from tui.widgets.article_pane import ArticlePane
from tui.widgets.drawer_box import DrawerBox
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.find_box import FindBox
from tui.widgets.key_line import KeyLine
from tui.widgets.search_box import SearchBox

_PLACES: dict[type[Widget], str] = {
    SearchBox: "search",
    EntitySidebar: "names",
    FindBox: "finding",
    DrawerBox: "drawer",
}


class Foot:
    """Follows the focus, and the selecting in the article."""

    def __init__(self, screen: Screen[None], keys: KeyLine, article: ArticlePane) -> None:
        self._screen = screen
        self._keys = keys
        self._article = article

    @property
    def is_of_drawer(self) -> bool:
        """Whether somebody types into a box of the drawer."""
        return isinstance(self._screen.focused, DrawerBox)

    def follow(self) -> None:
        """Show the keys that work now."""
        focused = self._screen.focused
        if focused is self._article:
            self._keys.place = "selecting" if self._article.is_selecting else "reading"
        else:
            self._keys.place = next((name for kind, name in _PLACES.items() if isinstance(focused, kind)), "")
