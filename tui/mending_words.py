"""Decisions on names in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from index.identity.decisions import ChangeKind, Decision, EntityName, Hide, Merge, Rename, Restore, Split


def said(decision: Decision) -> str:
    """What was decided, such as "Merged Rogosin into Dmitry Rogozin"."""
    match decision:
        case Merge(entities, into):
            others = [entity for entity in entities if entity != into]
            return f"Merged {_listed(others)} into {into.name}"
        case Split(entity, form):
            return f"Split {form} from {entity.name}"
        case Rename(entity, name):
            return f"Renamed {entity.name} to {name}"
        case ChangeKind(entities, kind):
            return f"Made {_listed(entities)} {_KINDS[kind][len(entities) > 1]}"
        case Hide(entities):
            return f"Hid {_listed(entities)}"
        case Restore(entities):
            return f"Restored {_listed(entities)}"


_KINDS = {
    "person": ("a person", "people"),
    "organisation": ("an organisation", "organisations"),
    "place": ("a place", "places"),
}


def _listed(entities: Sequence[EntityName]) -> str:
    names = [entity.name for entity in entities]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
