"""What stands in the way of reading and writing, and passes: it says nothing of the file that was to be read."""

from __future__ import annotations

import errno

from index.errors import Refused
from index.grounds import Ground

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PASSING = _FULL | {
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOMEM,
    errno.ESTALE,
    errno.ETIMEDOUT,
}


def is_full(error: BaseException) -> bool:
    """Whether a disk is full, or nobody may have more of it."""
    return isinstance(error, OSError) and error.errno in _FULL


def passes(error: BaseException) -> bool:
    """Whether what went wrong is the machine's matter, and may go well another time."""
    return isinstance(error, OSError) and error.errno in _PASSING


def refused(where: str, reason: str, error: Exception) -> Refused:
    """That something is not read for that `reason`, or for what stands in the way now, if `error` says so."""
    if passes(error) and isinstance(error, OSError):
        return Refused(where, f"it cannot be read now: {error.strerror}", Ground.HINDERED)
    return Refused(where, reason)
