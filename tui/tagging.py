"""Tags as they are shown."""

from __future__ import annotations

from collections.abc import Iterable


def hashed(tags: Iterable[str]) -> str:
    """Tags on one line: #pipeline #to call."""
    return " ".join(f"#{tag}" for tag in tags)
