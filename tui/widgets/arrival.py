"""Where an article is opened."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

from index.article import Span
from tui.named import Named


class Arrival(Enum):
    """At a hit of the search."""

    FIRST_MATCH = auto()
    LAST_MATCH = auto()


class AtMention(Struct, frozen=True):
    """At the first mention of a name, or at the last one where the reader comes from the end."""

    named: Named
    step: int


class AtQuotation(Struct, frozen=True):
    """At the quotation that begins and ends there."""

    span: Span


class AtPlace(Struct, frozen=True):
    """At some words of the body; at the quotation that they begin in, if they do."""

    span: Span


AnyArrival = Arrival | AtMention | AtQuotation | AtPlace
