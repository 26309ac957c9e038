"""Tables of articles, such as CSV: names above the columns tell what they hold or, where there is none, the cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import BinaryIO, Final

import regex
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.importers.columns import (
    NAMES_SHOWN,
    Columns,
    body_of,
    columns_of,
    folded,
    is_foreign,
    is_summary,
    place_of_text,
    said_of,
    unheeded,
)
from index.importers.dates import read_date
from index.importers.day_order import DayOrder, DayOrders, day_written
from index.importers.family_names import in_usual_order
from index.importers.hygiene import clean_line
from index.importers.importer import Ignored
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.rows import Layout, Row, layout_of, rows
from index.importers.said_columns import OWN_NAME, Said

_ROWS_LOOKED_AT: Final = 200
_LONGEST_NAME: Final = 80
_EMPTY = regex.compile(r"\s*+(?:nan|null|none|n/?a|\\n|-+)?\s*", regex.IGNORECASE)
"""A cell that holds nothing, as programs write it."""
_DATA = regex.compile(r"https?://\S+|[\d\s.,:/-]*\d[\d\s.,:/-]*")
"""A cell that is no name of a column."""
_IN_LIST = regex.compile(r"'([^']*)'|\"([^\"]*)\"")
_HEADLINE_LENGTHS = range(15, 250)
_FEWEST_WORDS = 2
_SHARE = 0.9
"""Of the cells of a column that must be of a kind."""
_MARK_OF_LIBRARIES: Final = "itemtype"
"""A column that Zotero and its like write."""


class TableImporter:
    """Reads articles from the rows of a table."""

    def __init__(self, said: Said = ()) -> None:
        self._said = said

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The articles of that file, in order; `Refused`, with the line of the row, for each bad row.

        `Ignored` if no column holds a text, as a table may be one of figures; `Unheeded` at the end. Raises `Refused`
        if it is no table. The file is read twice: its dates tell together what stands first.
        """
        table = _table(file, origin, self._said)
        if isinstance(table, Ignored):
            yield table
            return
        order = _order(table, file, origin)
        names = RecordNames()
        for number, row in enumerate(table.rows(file, origin), start=1):
            if isinstance(row, Refused):
                yield row
            else:
                name = names.of(table.cell(row, OWN_NAME), number)
                yield cleaned(_raw(table, row, order), f"{origin}#{name}", f"{origin}:{row.line}")
        yield from unheeded(table.names, self._said, origin)


class _Table(Struct):
    """How a file is written, and what its columns hold."""

    layout: Layout
    names: tuple[str, ...]
    has_heading: bool
    places: Mapping[str, tuple[int, ...]]
    """Of the columns, by field of an article; the first that holds something counts."""

    def rows(self, file: BinaryIO, origin: str) -> Iterator[Row | Refused]:
        """The rows below the heading."""
        found = rows(file, self.layout, origin, len(self.names))
        return islice(found, 1, None) if self.has_heading else found

    def cell(self, row: Row, field: str) -> str:
        """What the row says of a field."""
        cells = (row.cells[place] for place in self.places.get(field, ()) if place < len(row.cells))
        return next((cell for cell in cells if not _EMPTY.fullmatch(cell)), "")

    def names_in(self, cell: str) -> str:
        """The names of a list, as Python programs write it, or with the family's first in a table of a library."""
        is_list = cell.startswith(("['", '["')) and cell.endswith(("']", '"]'))
        if is_list:
            return ", ".join(filter(None, (a or b for a, b in _IN_LIST.findall(cell))))
        return in_usual_order(cell) if _MARK_OF_LIBRARIES in map(folded, self.names) else cell


def _table(file: BinaryIO, origin: str, said: Said) -> _Table | Ignored:
    layout = layout_of(file, origin)
    found = islice(rows(file, layout, origin), _ROWS_LOOKED_AT)
    first = [row.cells for row in found if isinstance(row, Row)]
    if not first:
        return Ignored(origin, reason="it holds no rows")
    has_heading = _is_heading(first, said)
    names = tuple(first[0]) if has_heading else tuple(str(n + 1) for n in range(max(map(len, first))))
    said, columns = said_of(names, said), columns_of(names, said)
    if not has_heading:
        columns = _by_cells(columns, names, first)
    elif "body" not in dict(said):
        columns = _with_text(columns, names, first[1:])
    if not _hold_articles(columns, said):
        shown = names if any(map(_DATA.fullmatch, first[0])) else first[0]
        listed = ", ".join(clean_line(name) for name in shown[:NAMES_SHOWN])
        return Ignored(origin, reason=f"no column of it is known to hold a text: it has {listed}")
    places = {field: tuple(map(names.index, chosen)) for field, chosen in columns.items()}
    return _Table(layout, names, has_heading, places)


def _is_heading(first: Sequence[Sequence[str]], said: Said) -> bool:
    """Whether the first row names the columns: they are known, or short where all below are long."""
    if any(len(cell) > _LONGEST_NAME for cell in first[0]):
        return False
    if any(columns_of(tuple(first[0]), said).values()):
        return True
    is_data = any(_DATA.fullmatch(cell) or read_date(cell) for cell in first[0])
    return not is_data and place_of_text(first[1:], range(len(first[0]))) is not None


def _hold_articles(columns: Columns, said: Said) -> bool:
    """Whether there is a text or, in a list of headlines, the day of each."""
    texts = [name for name in columns.get("body", ()) if "body" in dict(said) or not is_summary(name)]
    return bool(texts) or bool(columns.get("headline") and columns.get("published"))


def _with_text(columns: Columns, names: tuple[str, ...], sample: Sequence[Sequence[str]]) -> Columns:
    """The columns, with that of the longest cells for the text if no name says which it is."""
    texts = columns.get("body", ())
    if not all(map(is_summary, texts)):
        return columns
    taken = {name for chosen in columns.values() for name in chosen}
    place = place_of_text(sample, (place for place, name in enumerate(names) if name not in taken))
    return columns if place is None else {**columns, "body": (names[place], *texts)}


def _by_cells(columns: Columns, names: tuple[str, ...], sample: Sequence[Sequence[str]]) -> Columns:
    """The columns, told by what stands in them: what could be two things is none."""
    guessed = dict(_with_text(columns, names, sample))
    others = [place for place, name in enumerate(names) if (name,) not in guessed.values()]
    for field, fits in _TESTS.items():
        fitting = [
            place for place in others if _most(fits, [row[place] for row in sample if place < len(row)])
        ]
        if field not in guessed and len(fitting) == 1:
            guessed[field] = (names[fitting[0]],)
        others = [place for place in others if place not in fitting]
    return guessed


def _most(fits: Callable[[str], bool], cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if not _EMPTY.fullmatch(cell)]
    return bool(filled) and sum(map(fits, filled)) >= _SHARE * len(filled)


def _is_day(cell: str) -> bool:
    day = day_written(cell, DayOrder.DAY)
    return bool(read_date(clean_line(day)) if isinstance(day, str) else day)


_TESTS: Final[Mapping[str, Callable[[str], bool]]] = {
    "published": _is_day,
    "url": lambda cell: cell.startswith(("http://", "https://")),
    "headline": lambda cell: len(cell) in _HEADLINE_LENGTHS and len(cell.split()) > _FEWEST_WORDS,
}


def _order(table: _Table, file: BinaryIO, origin: str) -> DayOrder | None:
    """Which of two figures is the day, if any date of the file tells.

    Else the day is expected first where spreadsheets part cells by semicolons, and where a column has a name that is
    not English: only in the United States the month stands first, and neither is so there.
    """
    places = table.places.get("published", ())
    orders = DayOrders()
    for place in places:
        orders.add_heading(table.names[place])
    if table.layout.separator == ";" or any(map(is_foreign, table.names)):
        orders.expect(DayOrder.DAY)
    for row in table.rows(file, origin) if places else ():
        if isinstance(row, Row):
            orders.add(table.cell(row, "published"))
    return orders.order


def _raw(table: _Table, row: Row, order: DayOrder | None) -> RawArticle:
    return RawArticle(
        headline=table.cell(row, "headline"),
        body=body_of(table.cell(row, "body")),
        byline=table.names_in(table.cell(row, "byline")),
        published=day_written(table.cell(row, "published"), order),
        source=table.cell(row, "source"),
        section=table.cell(row, "section"),
        language=table.cell(row, "language"),
        url=table.cell(row, "url"),
    )
