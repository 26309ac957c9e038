"""Where a reader tags an article: the drawer with the box, and who keeps what is typed into it."""

from __future__ import annotations

from index.results import Hit
from tui.room.announcer import Announcer
from tui.room.drawer import Drawer
from tui.room.tagger import Tagger
from tui.widgets.tag_box import TagBox


class TagDesk:
    """Does what the box asks for."""

    def __init__(self, box: TagBox, drawer: Drawer, tagger: Tagger, announcer: Announcer) -> None:
        self._box = box
        self._drawer = drawer
        self._tagger = tagger
        self._announcer = announcer

    @property
    def is_busy(self) -> bool:
        """Whether a completion is still to come."""
        return self._tagger.is_busy

    async def open(self, hit: Hit | None) -> None:
        """Have the tags of a result typed."""
        if hit is None:
            self._announcer.refuse("No article to tag")
            return
        await self._drawer.pull_out(self._box)
        if not self._tagger.open(hit.article_id):
            self._box.run_worker(self._tagger.fill(), group="tag")

    def typed(self) -> None:
        """Something else stands in the box."""
        self._tagger.typed()

    def keep(self) -> None:
        """Keep what stands in the box, and close it if that could be kept."""
        self._box.run_worker(self._keep(), group="tag")

    def leave(self) -> None:
        """Keep nothing."""
        self._announcer.say_of_article("")
        self._drawer.leave()

    def stop(self) -> None:
        """Let go of the thread."""
        self._tagger.stop()

    async def _keep(self) -> None:
        if await self._tagger.keep():
            self._drawer.leave()
