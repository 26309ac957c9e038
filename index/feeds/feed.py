"""A feed that is followed, and what became of asking for it."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class FeedState(StrEnum):
    """How a feed answered last."""

    NEW = "new"
    """It was never asked."""
    FINE = "fine"
    UNCHANGED = "not changed"
    """It has nothing that it did not have before."""
    FAILING = "failing"
    GONE = "gone"
    """It said that it is gone for good, and is asked only when it is named."""


class Validators(Struct, frozen=True):
    """What an answer said of its version, to be sent back to the same address with the next question."""

    address: str = ""
    etag: str = ""
    modified: str = ""


class Feed(Struct, frozen=True):
    """A feed that is followed."""

    address: str
    """As it was followed first: the ids of its articles follow from it, wherever it moves."""
    asked_at: str
    """Where it is now."""
    title: str = ""
    articles: int = 0
    """How many it gave."""
    state: FeedState = FeedState.NEW
    fetched_at: datetime | None = None
    """When it answered last, with something new or not."""
    failures: int = 0
    """In a row."""
    failing_since: datetime | None = None
    reason: str = ""
    """Of the last failure."""
    next_try: datetime | None = None
    """Before that nobody asks, unless by name."""
    answered_by: str = ""
    etag: str = ""
    modified: str = ""
    number: int = 0
    """Of the store; rises in the order in which feeds were followed."""

    @property
    def validators(self) -> Validators:
        """Of its last answer."""
        return Validators(self.answered_by, self.etag, self.modified)

    def is_waiting(self, now: datetime) -> bool:
        """Whether it is not to be asked now, unless by name."""
        return self.state is FeedState.GONE or (self.next_try is not None and now < self.next_try)

    def moved(self, address: str) -> Feed:
        """The same at another address."""
        return replace(self, asked_at=address)

    def answered(self, at: datetime, validators: Validators, title: str) -> Feed:
        """The same after an answer that could be read."""
        return replace(
            self._well(at, FeedState.FINE),
            title=self.title or title,
            answered_by=validators.address,
            etag=validators.etag,
            modified=validators.modified,
        )

    def unchanged(self, at: datetime) -> Feed:
        """The same after the answer that nothing has changed."""
        return self._well(at, FeedState.UNCHANGED)

    def failed(self, at: datetime, reason: str, wait: timedelta) -> Feed:
        """The same after a failure, to be tried again after `wait`."""
        return replace(self._unwell(at, reason), state=FeedState.FAILING, next_try=at + wait)

    def gone(self, at: datetime, reason: str) -> Feed:
        """The same after the answer that it is gone for good."""
        return replace(self._unwell(at, reason), state=FeedState.GONE, next_try=None)

    def _unwell(self, at: datetime, reason: str) -> Feed:
        since = self.failing_since or at
        return replace(self, failures=self.failures + 1, failing_since=since, reason=reason)

    def _well(self, at: datetime, state: FeedState) -> Feed:
        return replace(
            self, state=state, fetched_at=at, failures=0, failing_since=None, reason="", next_try=None
        )


def new_feed(address: str, title: str = "") -> Feed:
    """A feed at a normalised address that nobody has asked so far."""
    return Feed(address, address, title)
