"""What became of a round of asking feeds."""

from __future__ import annotations

from msgspec import Struct

from index.intake.report import Report


class RoundReport(Struct, frozen=True):
    """What became of a round. Feeds are counted; what became of their articles is a report of its own."""

    report: Report = Report()
    """Feeds that failed are among what was refused."""
    asked: int = 0
    unchanged: int = 0
    failed: int = 0
    moved: tuple[tuple[str, str], ...] = ()
    """From where to where, without passwords."""
