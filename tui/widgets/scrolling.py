"""How large the content of a scrolled view is, said without laying out the whole screen at every keystroke."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


def set_content_height(view: ScrollView, height: int) -> None:
    """Give a view a content of so many lines, as wide as itself.

    Textual lays the screen out anew for that, which takes longer than a search; it is needed only where a scroll bar
    comes or goes.
    """
    size = Size(view.size.width, height)
    has_bar = view.show_vertical_scrollbar
    if not view.is_mounted or (height > view.container_size.height) is not has_bar:
        view.virtual_size = size
        return
    view.set_reactive(Widget.virtual_size, size)
    if has_bar:
        view.vertical_scrollbar.window_virtual_size = height
    view.refresh()
