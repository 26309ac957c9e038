"""What an agency tells the editors of an item beside its text: its notes, and whether it may be printed."""

from __future__ import annotations

import regex

from index.importers.hygiene import clean_line

WITHDRAWN = frozenset(("canceled", "cancelled", "withheld", "killed", "retracted"))
"""States of an item, in the words of the IPTC and of agencies, in which it is not to be printed at all."""
_EMBARGOED = "embargoed"
_TIMESTAMP = regex.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)


def joined(*notes: str) -> str:
    """Notes, a line each, without those that are only numbers, and without repetitions."""
    lines = map(clean_line, notes)
    return "\n".join(dict.fromkeys(line for line in lines if any(map(str.isalpha, line))))


def of_status(status: str, until: str = "") -> str:
    """What the state of an item says, as a note: nothing for one that may be printed.

    `until` is when an embargo ends; it is one also where no state says so.
    """
    state, until = clean_line(status).casefold(), clean_line(until)
    if state in WITHDRAWN:
        return f"Withdrawn by its agency ({state})"
    if any(map(str.isdigit, until)):
        return f"Embargoed until {_in_words(until)}"
    return "Embargoed" if state == _EMBARGOED else ""


def _in_words(timestamp: str) -> str:
    """A timestamp of ISO 8601, in either format, as one reads it; anything else as it is."""
    found = _TIMESTAMP.fullmatch(timestamp)
    if found is None:
        return timestamp
    year, month, day, hour, minute, zone = found.groups()
    time = f" {hour}:{minute}" if hour else ""
    return f"{year}-{month}-{day}{time}{f' {zone}' if zone else ''}".replace(" Z", " UTC")
