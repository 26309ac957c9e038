"""What can be followed through articles: somebody or something that they name, or a stretch of days."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from index.annotation import Annotation, EntityId
from index.article import Span


class Stretch(Struct, frozen=True, order=True):
    """The days from `first` to `last`, both within it."""

    first: date
    last: date


Subject = EntityId | Stretch


def places_of(subject: Subject, annotation: Annotation) -> tuple[Span, ...]:
    """Where an article names it, in order."""
    if isinstance(subject, Stretch):
        dates = annotation.dates
        return tuple(each.span for each in dates if subject == Stretch(each.first, each.last))
    return tuple(mention.span for mention in annotation.mentions_of(subject))
