"""An archive that grows behind the screen: what is left to be done, and when there is more to be found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from index.archive import Archive, NameProgress, Status
from index.errors import ArchiveError
from index.housekeeping.tidings import Came, Notice
from tui.housekeeper import Housekeeper
from tui.pace import Pace
from tui.widgets.status_line import StatusLine, work_left

SECONDS_BETWEEN_LOOKS = 1.0
SECONDS_BEFORE_FIRST_LOOK = 0.2
"""It would hold up the painting of the first results."""
SECONDS_BEFORE_HOUSEWORK = 1.0
"""The first results come first."""

SECONDS_OF_NEWS, SECONDS_OF_A_WARNING = 6.0, 15.0
"""For which it is said that articles came from folders, and what is in the way of following them."""

_STOPPED = "Indexing has stopped; restart Cuttings"


class Follower:
    """Keeps an eye on the archive and on its housekeeper, and says in the status line what it sees."""

    def __init__(
        self,
        archive: Archive,
        housekeeper: Housekeeper | None,
        line: StatusLine,
        ask: Callable[[Callable[[], Any]], Awaitable[Any]],
        on_growth: Callable[[], None],
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`ask` runs what may block; `on_growth` is called when the same query may have another answer."""
        self._archive = archive
        self._housekeeper = housekeeper
        self._line = line
        self._ask = ask
        self._on_growth = on_growth
        self._is_house_kept = True
        self._indexing = Pace(clock)
        self._annotating, self._annotating_again = (Pace(clock, is_slow_to_begin=True) for _ in range(2))
        self._shown = 0
        self._tags = 0
        self._names = NameProgress()
        self._are_names_awaited = False
        """Whether something was decided of names, here or elsewhere, that articles cannot be found by yet."""
        self._clock = clock
        self._came, self._news, self._news_until = Came(0), "", 0.0
        """What came from folders that are followed, and until when it is said."""
        self._noticed: set[str] = set()
        self._warning, self._warned_until = "", 0.0
        if housekeeper is not None:
            housekeeper.on_followed = self.heard
        self.status: Status | None = None
        """As it was seen last."""

    async def look(self) -> None:
        """See how far the housekeeping is."""
        try:
            status, tags, names = await self._ask(self._state)
        except ArchiveError as error:
            self._line.progress = str(error)
            return
        before, self.status = self.status, status
        self._watch_work(status)
        tags_before, self._tags = self._tags, tags
        are_names_told = self._are_awaited_names_told(names)
        self.show(self._shown)
        if before is not None and (
            are_names_told
            or (before.indexed, before.engine, tags_before) != (status.indexed, status.engine, tags)
        ):
            self._on_growth()
        if before is None or before.articles != status.articles:
            await self._suggest()

    def _are_awaited_names_told(self, names: NameProgress) -> bool:
        """Whether articles can be found by more names that were decided; by the last of them perhaps only later."""
        before, self._names = self._names, names
        is_awaited = self._are_names_awaited or names.decided != before.decided
        self._are_names_awaited = is_awaited and not names.is_complete
        return is_awaited and names.searched != before.searched

    def heard(self, tiding: Came | Notice) -> None:
        """Say what came from folders that are followed; and once, what a person should know of them."""
        from tui.following_words import news, warning  # noqa: PLC0415  (the room opens without the importers)

        if isinstance(tiding, Came):
            earlier = self._came.articles if self._are_news_said else 0
            self._came = Came(earlier + tiding.articles, tiding.path)
            self._news, self._news_until = news(self._came), self._clock() + SECONDS_OF_NEWS
            self.show(self._shown)
        elif tiding.text not in self._noticed:
            self._noticed.add(tiding.text)
            self._warning, self._warned_until = warning(tiding), self._clock() + SECONDS_OF_A_WARNING
            self._line.message = self._warning

    @property
    def _are_news_said(self) -> bool:
        return self._clock() < self._news_until

    def _state(self) -> tuple[Status, int, NameProgress]:
        return self._archive.status(), self._archive.tags_searched(), self._archive.name_progress()

    async def _suggest(self) -> None:
        """Pass on what the archive suggests, which it does once."""
        with suppress(ArchiveError):
            if suggestion := await self._ask(self._archive.suggestion):
                self._line.message = suggestion

    async def keep_house(self) -> None:
        """Have the house kept until it cannot be."""
        if self._housekeeper is not None:
            await self._housekeeper.keep_running()
            self._is_house_kept = False
            self.show(self._shown)

    async def stop(self) -> None:
        """Let the housekeeper go."""
        if self._housekeeper is not None:
            await self._housekeeper.stop()

    def show(self, shown: int) -> None:
        """Say what is left to be done, beside `shown` results."""
        self._shown = shown
        if self._warning == self._line.message and self._clock() >= self._warned_until:
            self._line.message = ""
        if not self._is_house_kept:
            self._line.progress = _STOPPED
        elif self._are_news_said:
            self._line.progress = self._news
        elif self.status is not None:
            self._line.progress = work_left(self.status, shown, self._rest(self.status))

    def _watch_work(self, status: Status) -> None:
        """See how fast the work goes that is being done: what waits for its turn is not slow."""
        going = self._going(status)
        for pace in (self._indexing, self._annotating, self._annotating_again):
            if going is not None and going[0] is pace:
                pace.seen(status.articles - going[1])
            else:
                pace.rested()

    def _rest(self, status: Status) -> str:
        """How long the work that is being done will take."""
        going = self._going(status)
        return going[0].rest(going[1]) if going is not None else ""

    def _going(self, status: Status) -> tuple[Pace, int] | None:
        """Which work is being done, and of how many articles it is left."""
        works = (
            (self._indexing, status.articles - status.indexed),
            (self._annotating, status.articles - status.annotated),
            (self._annotating_again, status.second_pass_left),
        )
        return next((work for work in works if work[1] > 0), None)
