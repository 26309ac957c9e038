"""The feeds that a person follows: what a screen or a command asks of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from index.errors import FetchingUnavailable, UnfitFeed
from index.feeds.addresses import host_of, normalised, shown
from index.feeds.feed import Feed, new_feed
from index.importers.extras import HOW_TO_INSTALL
from index.importers.hygiene import clean_line
from index.intake.report import FileReport, Progress
from index.store import Store

if TYPE_CHECKING:
    from index.feeds.answers import Asks
    from index.feeds.round_report import RoundReport
    from index.importers.apart import Apart

_PAGE = 500
_LONGEST_TITLE = 200


class Plan(Struct, frozen=True):
    """Which feeds a round would ask, and which it would not."""

    asked: tuple[Feed, ...] = ()
    waiting: tuple[Feed, ...] = ()
    """Those that failed, and whose time has not come; and those that are gone for good."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Each once, in the order in which their feeds were followed."""
        return tuple(dict.fromkeys(host_of(feed.asked_at) for feed in self.asked))

    @property
    def is_with_passwords(self) -> bool:
        """Whether the address of a feed has a name or a password in it."""
        return any(shown(feed.asked_at) != feed.asked_at for feed in self.asked)


class Followed(Struct):
    """What became of addresses that were to be followed."""

    new: int = 0
    known: int = 0
    refused: tuple[str, ...] = ()


class FollowedFeeds:
    """Remembers feeds, and fetches them when it is told to."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        reader: Callable[[], Apart] | None = None,
    ) -> None:
        """`clock` gives the time with its zone, `reader` who reads what feeds answer in a process of its own."""
        self._store = store
        self._clock = clock
        self._reader = reader

    def __iter__(self) -> Iterator[Feed]:
        """All of them, in the order in which they were followed."""
        after = 0
        while page := self._store.feeds(after, _PAGE):
            yield from page
            after = page[-1].number

    def follow(self, named: Iterable[tuple[str, str]]) -> Followed:
        """Remember feeds by their titles, which may be empty, and addresses. Nothing is fetched."""
        there = {address for feed in self for address in (feed.address, feed.asked_at)}
        new: dict[str, Feed] = {}
        known, refused = 0, []
        for title, written in named:
            try:
                address = normalised(written)
            except UnfitFeed as error:
                refused.append(str(error))
                continue
            known += address in there or address in new
            if address not in there:
                new.setdefault(address, new_feed(address, clean_line(title)[:_LONGEST_TITLE]))
        feeds = tuple(new.values())
        for start in range(0, len(feeds), _PAGE):
            self._store.follow(feeds[start : start + _PAGE])
        return Followed(len(feeds), known, tuple(refused))

    def unfollow(self, address: str) -> Feed:
        """Forget a feed; its articles stay. Raises `UnfitFeed` if it is not followed."""
        (feed,) = self._named([address])
        self._store.unfollow(feed.address)
        return feed

    def plan(self, addresses: Sequence[str] = ()) -> Plan:
        """What a round would ask: all feeds whose time has come, or exactly those named. Raises `UnfitFeed`."""
        if addresses:
            return Plan(tuple({feed.address: feed for feed in self._named(addresses)}.values()))
        feeds, now = tuple(self), self._clock()
        return Plan(
            tuple(feed for feed in feeds if not feed.is_waiting(now)),
            tuple(feed for feed in feeds if feed.is_waiting(now)),
        )

    def fetch(
        self,
        plan: Plan,
        asks: Asks,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        on_file: Callable[[FileReport], None] | None = None,
    ) -> RoundReport:
        """Ask the feeds of a plan over the network, and keep the articles that they have.

        Progress counts feeds instead of bytes. `on_file` is told of each feed. Raises what the store raises.
        """
        from index.feeds.feed_round import FeedRound  # noqa: PLC0415
        from index.importers.apart import Apart  # noqa: PLC0415

        with closing((self._reader or Apart)()) as apart:
            asking = FeedRound(self._store, asks, apart, self._clock)
            return asking.run(plan.asked, on_progress or _nobody, on_file or _nobody)

    def _named(self, addresses: Iterable[str]) -> list[Feed]:
        """The feeds of these addresses: of the first one, or else of where one is now; as it is, or as it is shown."""
        by_name: dict[str, Feed] = {}
        feeds = tuple(self)
        for name, feed in chain(
            ((feed.address, feed) for feed in feeds), ((feed.asked_at, feed) for feed in feeds)
        ):
            by_name.setdefault(name, feed)
            by_name.setdefault(shown(name), feed)
        return [_found(by_name, address) for address in addresses]


def _found(by_name: Mapping[str, Feed], written: str) -> Feed:
    line = written.strip()
    feed = by_name.get(line) or by_name.get(normalised(line))
    if feed is None:
        raise UnfitFeed(f"{shown(line)} is not followed")
    return feed


def fetcher(agent: str) -> Asks:
    """Who opens connections, and says to be `agent`. Raises `FetchingUnavailable` where urllib3 is missing."""
    try:
        from index.feeds.fetching import Fetcher  # noqa: PLC0415  (an extra)
    except ImportError as error:
        if error.name is None or not error.name.startswith("urllib3"):
            raise
        raise FetchingUnavailable(f"To fetch feeds needs urllib3: {HOW_TO_INSTALL}") from None
    return Fetcher(agent)


def _nobody(_: object) -> None:
    """Is told what nobody wants to know."""
