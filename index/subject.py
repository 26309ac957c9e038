"""What can be followed through articles: somebody or something that they name, or a stretch of days."""

from __future__ import annotations

from index.annotation import Annotation, EntityId
from index.article import Span
from index.stretches import Stretch

Subject = EntityId | Stretch


def places_of(subject: Subject, annotation: Annotation) -> tuple[Span, ...]:
    """Where an article names it, in order."""
    if isinstance(subject, Stretch):
        dates = annotation.dates
        return tuple(each.span for each in dates if subject == Stretch(each.first, each.last))
    return tuple(mention.span for mention in annotation.mentions_of(subject))
