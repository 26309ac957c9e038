"""The last look at each line before it goes to the terminal: nothing in it that a terminal could obey.

Every text is cleaned when it is read in. But an archive may have been made by somebody else, who did not.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class NothingObeyed(LineFilter):
    """Leaves control characters and overrides of direction out of lines, which take no place in them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments where there is nothing to leave out, as nearly always."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        from index.importers.hygiene import without_controls  # noqa: PLC0415  (the room opens without)

        return [Segment(without_controls(text), style, control) for text, style, control in segments]
