"""How a language builds a noun phrase."""

from __future__ import annotations

import regex
from msgspec import Struct


class Phrases(Struct, frozen=True):
    """How a language builds a noun phrase, so that any can be read where only a subject stands."""

    phrase: regex.Pattern[str]
    """One up to its last word, as group `noun`, with what stands before that as `article`."""
    alone: regex.Pattern[str]
    """One word that stands for somebody by itself: "others"."""
    ends: regex.Pattern[str]
    """What stands behind one whose verb came first."""
    goes_on: regex.Pattern[str]
    """What may stand between one and its verb: ", a lawyer,"."""
    is_led_in: regex.Pattern[str]
    """What stands between a verb and one that follows: " to " behind "according"."""
    opens: tuple[regex.Pattern[str], ...]
    """What may stand before one that begins a sentence: "On Monday, "; "On Monday "."""
    opens_clause: regex.Pattern[str]
    """What stands before one in the midst of a sentence: "after"."""
    opens_absolute: regex.Pattern[str]
    """What stands before one that has a participle: "with"."""
