"""Fetching feeds: first what would go over the network, then how it goes, and in the end how each feed is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from index.feeds.followed_feeds import FollowedFeeds
from index.intake.adding_apart import Step
from tui.adding_words import tally_lines
from tui.feeds_words import AGENT, feed_facts, feed_line, statement
from tui.room.adder import Adder
from tui.room.addition import Addition
from tui.widgets.report_pane import LineKind, ReportLine

_NONE = "No feed is followed. On the command line: cuttings feeds follow ADDRESS"


class Fetching(Addition):
    """An addition of what feeds have; a rehearsal of it connects to nothing."""

    beginning = "Asking …"

    def __init__(self, feeds: FollowedFeeds, addresses: tuple[str, ...] = ()) -> None:
        """Of the feeds at these addresses; without any, a rehearsal for all whose time has come."""
        super().__init__((), is_rehearsal=not addresses)
        self._feeds = feeds
        self.addresses = addresses
        """Those that were, or would be, asked. Known of a rehearsal once its report has been made."""

    def begun(self) -> Fetching:
        """The fetching of which this is the rehearsal: of just the feeds that it has named."""
        return Fetching(self._feeds, self.addresses)

    def steps(self, adder: Adder) -> AsyncIterator[Step]:
        return adder.fetching_steps(self.addresses, AGENT)

    @property
    def doing(self) -> str:
        return "Feeds" if self.is_rehearsal else "Fetching"

    @property
    def place(self) -> str:
        return "feeds" if self.is_rehearsal and self.addresses else "report"

    def report_lines(self) -> list[ReportLine]:
        """What would be sent, or what became of it; then each feed. Reads the archive."""
        return [*(self._plan_lines() if self.is_rehearsal else self._outcome_lines()), *self._feed_lines()]

    def _plan_lines(self) -> Iterator[ReportLine]:
        plan = self._feeds.plan()
        self.addresses = tuple(feed.address for feed in plan.asked)
        if plan.asked or plan.waiting:
            yield from map(ReportLine, statement(plan))
        else:
            yield ReportLine(_NONE)
        if plan.asked:
            yield ReportLine("f fetches them; so far nothing was sent", LineKind.QUIET)

    def _outcome_lines(self) -> Iterator[ReportLine]:
        yield from self._ending_lines()
        yield from map(ReportLine, tally_lines(self._step.tallies))
        yield from self._refused_lines()

    def _feed_lines(self) -> Iterator[ReportLine]:
        for number, feed in enumerate(self._feeds):
            if number == 0:
                yield ReportLine("")
                yield ReportLine("Feeds", LineKind.HEADING)
            yield ReportLine(feed_line(feed))
            yield ReportLine(feed_facts(feed), LineKind.REASON)
