"""What a feed answers when it is asked."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from index.feeds.feed import Feed, Validators


class Answer(Struct, frozen=True):
    """What a feed answered."""

    data: bytes | None
    """``None`` where nothing has changed."""
    address: str
    """Who answered."""
    moved_to: str = ""
    """Where the feed is for good now, if it has moved."""
    validators: Validators = Validators()


class Failure(Struct, frozen=True):
    """Why there is no answer."""

    reason: str
    retry_after: str = ""
    """When its host wants to be asked again, in its own words."""
    is_gone: bool = False
    """Whether it is gone for good."""


class Asks(Protocol):
    """Who asks feeds: `fetching.Fetcher`."""

    def fetch(self, feed: Feed) -> Answer | Failure:
        """The answer of a feed. Called from several threads."""
        ...
