"""The index is told whom articles name: seldom enough to cost little, often enough to be followed on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.annotation import Annotation, Entity, EntityKind, Mention, Pass, entity_id
from index.archive import Archive
from index.article import Article, Span
from index.housekeeping import naming


def test_names_that_are_found_again_are_told_before_all_of_them_are(
    archive: Archive, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "_NAMED_AT_LEAST", 1)
    store, engine = archive._store, archive._engine
    articles = [make_article("Words.", f"Story {number}") for number in range(6)]
    store.put(articles)

    def annotate(some: list[Article], name: str) -> None:
        entity = Entity(entity_id(EntityKind.PERSON, name), name, EntityKind.PERSON)
        found = Annotation((entity,), (Mention(entity.id, Span(0, 5)),))
        store.annotate([(article, found) for article in some], Pass("rules", 1))

    def tell(*, is_last: bool) -> None:
        naming.tell_names(store, engine, archive._identities, [Pass("rules", 1)], is_last=is_last)

    for number in range(9):
        annotate(articles, f"Name {number}")
    tell(is_last=True)
    annotate(articles[:1], "Ann Lee")
    tell(is_last=False)
    assert engine.name_checkpoint() < store.annotation_revision()
    annotate(articles[1:4], "Ann Lee")
    tell(is_last=False)
    assert engine.name_checkpoint() == store.annotation_revision()
