"""What stands behind a box in the drawer."""

from __future__ import annotations

from typing import Protocol


class Desk(Protocol):
    """Completes what is typed into its box, and keeps it or leaves everything as it was."""

    @property
    def is_busy(self) -> bool:
        """Whether a completion is still to come."""
        ...

    def typed(self) -> None:
        """Something else stands in the box."""
        ...

    def keep(self) -> None:
        """Keep what stands in the box, and close it if that could be kept."""
        ...

    def leave(self) -> None:
        """Keep nothing."""
        ...

    def stop(self) -> None:
        """Let go of the thread."""
        ...
