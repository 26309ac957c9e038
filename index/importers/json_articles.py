"""Where in a JSON value articles are: an object may be one, or hold them, as the answers of most interfaces do.

An object with a headline and a text is an article. Of any other what is in it is looked at: lists of articles, an
article that something stands around (``{"_source": …}``, ``{"fields": …}``), articles by their ids, and tables that
are written as columns or as rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from index.importers.columns import columns_of, folded, is_summary
from index.importers.json_values import string_of
from index.importers.said_columns import Said

_DEEPEST: Final = 6
_LENGTH_OF_A_TEXT: Final = 150
"""Characters: what is shorter may be the name of a kind, or a line on what a file holds."""
_HELD_FOR_ALL: Final = ("source", "language")
_ROWS: Final = ("rows", "data", "values")


def articles_within(value: Any, said: Said = ()) -> list[Mapping[str, Any]]:
    """The records of articles in a value, in its order; empty if there is none."""
    return _within(value, said, 0)


class _Look(Struct):
    """What an object says by itself."""

    headline: str
    text: str
    has_summary: bool
    is_placed: bool
    """Whether there is a day, or an address."""
    is_named: bool
    """Whether the headline is called a name."""

    @property
    def is_whole(self) -> bool:
        return len(self.text) >= _LENGTH_OF_A_TEXT or bool(self.headline and self.text)

    @property
    def is_listed(self) -> bool:
        """Whether it may be an article of which only little is said."""
        return bool(
            self.headline and (self.text or self.is_placed or (self.has_summary and not self.is_named))
        )

    @property
    def may_be_article(self) -> bool:
        """Whether it is one for want of anything else; a name, with a line on what has it, may be that of anything."""
        return bool(self.text or (self.is_placed and (self.headline or self.has_summary))) or (
            bool(self.headline or self.has_summary) and not self.is_named
        )

    @property
    def is_dated_text(self) -> bool:
        return bool(self.text and self.is_placed)


def _within(value: Any, said: Said, depth: int) -> list[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [found for one in value if isinstance(one, Mapping) for found in _within(one, said, depth + 1)]
    if not isinstance(value, Mapping):
        return []
    if rows := _as_table(value, said):
        return rows
    look = _look(value, said)
    if look.is_whole and len(look.text) >= _LENGTH_OF_A_TEXT:
        return [value]
    found = _below(value, said, depth)
    if found and (not look.is_listed or _tells_more(found, look, said)):
        return found
    return [value] if look.may_be_article else []


def _below(value: Mapping[str, Any], said: Said, depth: int) -> list[Mapping[str, Any]]:
    """The articles in the lists and objects of an object; what it says of a single one holds for that."""
    lists = [
        record
        for child in value.values()
        if isinstance(child, list)
        for record in _within(child, said, depth + 1)
        if _is_article(record, said)
    ]
    if lists:
        held = _held_for_all(value, said)
        return [{**held, **record} for record in lists] if held else lists
    objects = [
        (key, record)
        for key, child in value.items()
        if isinstance(child, Mapping)
        for record in _within(child, said, depth + 1)
        if _is_article(record, said)
    ]
    if len(objects) != 1:
        return [record for _, record in objects]
    (key, record), *_ = objects
    return [{**{name: one for name, one in value.items() if name != key and name not in record}, **record}]


def _tells_more(found: list[Mapping[str, Any]], look: _Look, said: Said) -> bool:
    """Whether what is in an object that may be an article is rather what there is to read."""
    looks = [_look(record, said) for record in found]
    return all(one.is_whole and (one.headline or not look.text) for one in looks) and (
        len(looks) > 1 or len(looks[0].text) >= _LENGTH_OF_A_TEXT
    )


def _is_article(record: Mapping[str, Any], said: Said) -> bool:
    look = _look(record, said)
    return look.is_whole or look.is_listed or look.is_dated_text


def _held_for_all(value: Mapping[str, Any], said: Said) -> Mapping[str, Any]:
    """What stands above a list and holds for each of it: the newspaper, the language."""
    columns = columns_of(_names(value), said)
    return {
        name: value[name]
        for field in _HELD_FOR_ALL
        for name in columns.get(field, ())
        if isinstance(value[name], str)
    }


def _look(value: Mapping[str, Any], said: Said) -> _Look:
    columns = columns_of(_names(value), said)

    def first(field: str, *, summaries: bool = False) -> str:
        names = (name for name in columns.get(field, ()) if field != "body" or is_summary(name) == summaries)
        return next((text for name in names if (text := _own(value[name], said))), "")

    return _Look(
        first("headline"),
        first("body") or (first("body", summaries=True) if "body" in dict(said) else ""),
        bool(first("body", summaries=True)),
        bool(first("published") or first("url")),
        all(folded(name) == "name" for name in columns.get("headline", ())),
    )


def _own(value: Any, said: Said) -> str:
    """What a value says, unless it is an article itself, or a list of some."""
    objects = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, Mapping)]
    for one in objects[:_DEEPEST]:
        columns = columns_of(_names(one), said)
        if columns.get("headline") and any(not is_summary(name) for name in columns.get("body", ())):
            return ""
    return string_of(value).strip()


def _as_table(value: Mapping[str, Any], said: Said) -> list[Mapping[str, Any]]:
    """The rows of a table: names of columns beside rows of cells, or each column an object with a cell for each row."""
    names = value.get("columns")
    rows = next((value[name] for name in _ROWS if isinstance(value.get(name), list)), None)
    if isinstance(names, list) and rows and all(isinstance(row, list) for row in rows):
        titles = [string_of(name) for name in names]
        return [dict(zip(titles, row, strict=False)) for row in rows]
    columns = columns_of(_names(value), said)
    body = next((value[name] for name in columns.get("body", ())), None)
    if not isinstance(body, Mapping) or not body or not all(map(str.isdecimal, body)):
        return []
    return [
        {name: cells.get(number) for name, cells in value.items() if isinstance(cells, Mapping)}
        for number in body
    ]


def _names(value: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(map(str, value))


def listed_names(value: Any, most: int = 12) -> Iterator[str]:
    """The first names of what an object, or the first object of a list, holds."""
    one = next((one for one in value if isinstance(one, Mapping)), {}) if isinstance(value, list) else value
    return iter(tuple(map(str, one))[:most] if isinstance(one, Mapping) else ())
