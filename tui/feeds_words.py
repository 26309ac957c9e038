"""Feeds in words: how each is, what would go over the network, and what became of a round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from index.feeds.addresses import is_secure, shown
from index.feeds.feed import Feed, FeedState
from index.feeds.followed_feeds import Plan
from index.feeds.round_report import RoundReport
from tui import __version__
from tui.advice import articles

AGENT = f"Cuttings/{__version__}"
"""What every host is told of who asks."""
_MOST_NAMED = 10


def statement(plan: Plan) -> Iterator[str]:
    """What would go over the network, line by line; then which feeds are not asked, and why."""
    if plan.asked:
        hosts = f"{len(plan.hosts):,} host{'s' * (len(plan.hosts) != 1)}"
        yield f"Over the network: {feeds(len(plan.asked))} of {hosts} {_are(plan)} asked: {_some(plan.hosts)}"
        yield f"Sent to each: the feed's address, the name {AGENT}, and the ETag and date of its last answer"
        yield "Nothing of the archive is sent. A host can lead on to others, which are sent no more than that"
        if plan.is_with_passwords:
            yield _of_passwords(plan)
    else:
        yield "Nothing goes over the network: no feed is to be asked now"
    for feed in plan.waiting[:_MOST_NAMED]:
        yield f"Not asked unless named: {shown(feed.asked_at)} {_why_waiting(feed)}"
    if (more := len(plan.waiting) - _MOST_NAMED) > 0:
        yield f"Not asked unless named: {more:,} more"


def plan_record(plan: Plan) -> dict[str, Any]:
    """The JSON of a statement."""
    return {
        "hosts": list(plan.hosts),
        "feeds": [shown(feed.asked_at) for feed in plan.asked],
        "agent": AGENT,
        "waiting": [shown(feed.asked_at) for feed in plan.waiting],
    }


def feed_record(feed: Feed) -> dict[str, Any]:
    """The JSON of `feeds`."""
    return {
        "address": shown(feed.asked_at),
        "followed_as": shown(feed.address),
        "title": feed.title or None,
        "articles": feed.articles,
        "state": feed.state,
        "fetched": feed.fetched_at,
        "failing_since": feed.failing_since,
        "reason": feed.reason or None,
        "next_try": feed.next_try,
    }


def feed_line(feed: Feed) -> str:
    """Where a feed is, and what it is called."""
    moved = "" if feed.asked_at == feed.address else f" (followed as {shown(feed.address)})"
    return f"{shown(feed.asked_at)}{moved}"


def feed_facts(feed: Feed) -> str:
    """What is known of it."""
    fetched = f"last answer {_time(feed.fetched_at)}" if feed.fetched_at else ""
    return " · ".join(filter(None, (feed.title, articles(feed.articles), fetched, _state(feed))))


def round_lines(done: RoundReport) -> Iterator[str]:
    """What became of the feeds that were asked."""
    parts = [f"{feeds(done.asked)} asked"]
    parts += [f"{number:,} {what}" for number, what in _counts(done) if number]
    yield ", ".join(parts)
    for before, now in done.moved:
        yield f"Moved for good: {before} is now {now}"


def round_record(done: RoundReport) -> dict[str, Any]:
    """The JSON of the same."""
    return {
        "asked": done.asked,
        "not_changed": done.unchanged,
        "failed": done.failed,
        "moved": [{"from": before, "to": now} for before, now in done.moved],
    }


def feeds(number: int) -> str:
    """How many feeds there are."""
    return "1 feed" if number == 1 else f"{number:,} feeds"


def _are(plan: Plan) -> str:
    return "is" if len(plan.asked) == 1 else "are"


def _counts(done: RoundReport) -> Sequence[tuple[int, str]]:
    return (done.unchanged, "not changed"), (done.failed, "failed")


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join([*names[:_MOST_NAMED], *([f"and {more:,} more"] if more > 0 else [])])


def _of_passwords(plan: Plan) -> str:
    said = "A name and password in an address go to its own host alone"
    with_them = [feed.asked_at for feed in plan.asked if shown(feed.asked_at) != feed.asked_at]
    return (
        said if all(map(is_secure, with_them)) else f"{said}; over http:// anybody on the way can read them"
    )


def _state(feed: Feed) -> str:
    match feed.state:
        case FeedState.NEW:
            return "never asked"
        case FeedState.FAILING | FeedState.GONE if feed.failing_since:
            return f"failed since {_time(feed.failing_since)}: {feed.reason}; {_next(feed)}"
    return str(feed.state)


def _next(feed: Feed) -> str:
    return f"next try from {_time(feed.next_try)}" if feed.next_try else "not asked again unless named"


def _why_waiting(feed: Feed) -> str:
    return f"(it failed; {_next(feed)})" if feed.next_try else "(it is gone for good)"


def _time(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
