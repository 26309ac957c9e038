"""When a feed that failed is tried again: later each time, or when its host says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import regex

_FIRST, _LONGEST = timedelta(minutes=15), timedelta(days=1)
_LONGEST_ASKED_FOR = timedelta(weeks=1)
_SECONDS = regex.compile(r"\d{1,9}", regex.ASCII)


def wait_after(failures: int) -> timedelta:
    """How long nobody asks after so many failures in a row: 15 minutes, then twice as long each time, to a day."""
    return min(_FIRST * (1 << min(failures - 1, 10)), _LONGEST)


def wait_asked_for(retry_after: str, now: datetime) -> timedelta | None:
    """What a host says in `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), but at most a week."""
    written = retry_after.strip()
    if _SECONDS.fullmatch(written):
        asked_for = timedelta(seconds=int(written))
    else:
        try:
            until = parsedate_to_datetime(written)
            asked_for = (until if until.tzinfo else until.replace(tzinfo=UTC)) - now
        except (IndexError, OverflowError, TypeError, ValueError):
            return None
    return max(timedelta(), min(asked_for, _LONGEST_ASKED_FOR))
