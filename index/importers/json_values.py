"""What a value of a JSON record says, as one string: a name, a text, a day, however it is wrapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from index.importers.columns import folded

_WITHIN: Final = (
    *(
        "name",
        "main",
        "original",
        "rendered",
        "title",
        "displayname",
        "fullname",
        "text",
        "value",
        "content",
        "html",
    ),
    *("plain", "default", "full", "date", "oid", "numberlong", "label"),
)
"""Under which names programs put the value itself, beside others that say more of it: the first that is there."""
_NAME_IN_PARTS: Final = (("firstname", "lastname"), ("givenname", "familyname"), ("given", "family"))
_DEEPEST: Final = 4
_MOST_DIGITS: Final = 10**18


def string_of(value: Any, between: str = ", ", depth: int = 0) -> str:
    """A string, a number, what an object such as ``{"name": "Jane Doe"}`` wraps, or these in a list, with `between`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, int | float):
        return str(value) if abs(value) < _MOST_DIGITS else ""
    if isinstance(value, Mapping):
        return _wrapped(value, between, depth)
    if isinstance(value, list):
        said = (string_of(one, between, depth + 1) for one in value if not isinstance(one, list))
        return ("" if _is_rich_text(value) else between).join(filter(None, said))
    return ""


def _wrapped(value: Mapping[str, Any], between: str, depth: int) -> str:
    ours = {folded(key): key for key in reversed(tuple(value))}
    for parts in _NAME_IN_PARTS:
        names = [value[ours[part]] for part in parts if part in ours]
        if len(names) == len(parts) and all(isinstance(name, str) for name in names):
            return " ".join(filter(None, map(str.strip, names)))
    said = (string_of(value[ours[name]], between, depth + 1) for name in _WITHIN if name in ours)
    return next((one for one in said if one.strip()), "")


def _is_rich_text(value: Sequence[Any]) -> bool:
    """Whether a list is one text in pieces: strings, and between them objects that make some words bold or a link."""
    return any(isinstance(one, str) for one in value) and any(
        isinstance(one, Mapping) and isinstance(one.get("text"), str) for one in value
    )
