"""Annotations as they are shown: with what the archive knows of names, and what a person decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from index.annotation import Annotation, EntityId
from index.article import ArticleId
from index.identity.decisions import Decision, EntityName
from index.store import KeptDecision, Store

if TYPE_CHECKING:
    from index.identity.mending import Mending

_PAGE = 500


class Identities:
    """Puts the decisions of a store together once, and again when there are others. Safe from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: tuple[int, Mending | None] = (0, None)
        """The revision of the decisions, and what they are together."""

    def of(self, annotations: Mapping[ArticleId, Annotation]) -> dict[ArticleId, Annotation]:
        """The annotations of these articles as they are shown."""
        ids = {entity.id for annotation in annotations.values() for entity in annotation.entities}
        known_as, mending = self._store.known_as(ids), self._mending()
        return {id_: mending.applied(annotation, known_as) for id_, annotation in annotations.items()}

    def called(self, form: EntityName) -> list[EntityName]:
        """As whom those are shown that some article, or a person, calls so."""
        mending = self._mending()
        full = self._store.known_as([form.id]).get(form.id, form)
        bearers = [bearer.full for bearer in self._store.bearers(form) if bearer.used]
        shown = [mending.where(form if mending.decided(form) else full)]
        shown += [mending.where(bearer, form.name) for bearer in bearers]
        return [entity for entity in dict.fromkeys(shown) if entity is not None]

    def sources(self, shown: EntityId) -> set[EntityId]:
        """Whatever annotators may have found where this entity is shown."""
        decided = {shown, *self._mending().sources(shown)}
        return {*decided, *self._store.known_by(decided)}

    def _mending(self) -> Mending:
        from index.identity.mending import Mending  # noqa: PLC0415  (the first frame comes before it is loaded)

        revision, mending = self._known
        newest = self._store.decision_revision()
        if mending is None or newest != revision:
            mending = Mending(counting(all_decisions(self._store)))
            self._known = newest, mending
        return mending


def all_decisions(store: Store) -> Iterator[KeptDecision]:
    """Those that count, and those that were undone."""
    last = 0
    while page := store.decisions(last, _PAGE):
        yield from page
        last = page[-1].number


def counting(decisions: Iterable[KeptDecision]) -> Iterator[Decision]:
    """Those that were not undone."""
    return (kept.decision for kept in decisions if not kept.is_undone)
