"""The line at the bottom: where you are, and what just happened."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from index.archive import Status
from tui.advice import articles
from tui.widgets.rows import shortened

_NEW = "F4 adds your own articles"
"""Said beside the one that comes with the archive."""


class StatusLine(Widget):
    """A place on the left, a message and the work that goes on on the right.

    Where there is no room for all, the message comes first, and the place before the work, which goes on for long.
    """

    place: reactive[str] = reactive("")
    message: reactive[str] = reactive("")
    progress: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        said = " · ".join(part for part in (self.message, self.progress) if part)
        before = self.message or self.place
        if before and cell_len(said) > width - 2 - (0 if self.message else cell_len(self.place) + 1):
            said = self.message
        said = shortened(said, width - 2)
        room = width - cell_len(said) - 3
        place = shortened(self.place, room) if room >= min(12, cell_len(self.place)) else ""
        gap = " " * max(1, width - 2 - cell_len(place) - cell_len(said))
        style = self.rich_style
        emphasis = style + self.get_component_rich_style("status--message", partial=True)
        segments = [Segment(" " + place + gap, style), Segment(said + " ", emphasis)]
        return Strip(segments).crop_extend(0, width, style)

    COMPONENT_CLASSES = {"status--message"}  # noqa: RUF012  (as Textual declares it)


def work_left(status: Status, shown: int, rest: str = "") -> str:
    """What is still being done, and for how long; then how many articles there are, unless as many are `shown`."""
    time_left = f", {rest} left" if rest else ""
    if status.indexed < status.articles:
        return f"indexing {status.articles - status.indexed:,}{time_left}"
    if status.annotated < status.articles:
        return f"finding names in {status.articles - status.annotated:,}{time_left}"
    if status.second_pass_left:
        return f"a second look for names in {status.second_pass_left:,}{time_left}"
    if status.articles == 1:
        return _NEW
    if status.articles == shown:
        return ""
    return articles(status.articles)
