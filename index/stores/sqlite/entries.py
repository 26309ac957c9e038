"""Rows of the notebook, and the steps in which a person changed them: appended to, and undone from their end."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from sqlite3 import Connection

import msgspec
from msgspec.structs import asdict, replace

from index.article import ArticleId, Span
from index.notebook.entries import Amendment, Entry, EntryKind
from index.stores.sqlite.parameters import marks
from index.text.anchors import Anchor

_COLUMNS = """
    number, kind, article_id, span_start, span_end, words, words_before, words_after, text, speaker, citation, kept_at,
    headline, source, published, note, tags, place
"""
_NO_TAGS = "[]"
_Step = tuple[Amendment, ...]


def keep(connection: Connection, entry: Entry) -> Entry:
    """See `Store.keep_entry`."""
    connection.execute(
        f"INSERT INTO entries ({_COLUMNS}) VALUES (NULL, {', '.join('?' * 17)})",  # noqa: S608
        _row(entry),
    )
    number: int = connection.execute("SELECT last_insert_rowid()").fetchone()[0]
    connection.execute("UPDATE entries SET place = number WHERE number = ?", (number,))
    _note(connection, (Amendment(number, is_removed=True),), (Amendment(number, is_removed=False),))
    return replace(entry, number=number, place=number)


def entries(connection: Connection, after: int, limit: int) -> tuple[Entry, ...]:
    """See `Store.entries`."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM entries WHERE NOT is_removed AND number > ? ORDER BY number LIMIT ?",  # noqa: S608
        (after, limit),
    )
    return tuple(map(_entry, rows))


def entries_of(
    connection: Connection, article_id: ArticleId, kinds: Sequence[EntryKind]
) -> tuple[Entry, ...]:
    """See `Store.entries_of`."""
    query = f"""
        SELECT {_COLUMNS} FROM entries
        WHERE NOT is_removed AND article_id = ? AND kind IN ({marks(kinds)}) ORDER BY number
    """  # noqa: S608
    return tuple(map(_entry, connection.execute(query, (article_id, *kinds))))


def entries_numbered(connection: Connection, numbers: Collection[int]) -> tuple[Entry, ...]:
    """See `Store.entries_numbered`."""
    query = f"""
        SELECT {_COLUMNS} FROM entries WHERE NOT is_removed AND number IN ({marks(numbers)}) ORDER BY number
    """  # noqa: S608
    return tuple(map(_entry, connection.execute(query, tuple(numbers))))


def entry_ever_kept(connection: Connection, number: int) -> Entry | None:
    """See `Store.entry_ever_kept`."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM entries WHERE number = ?", (number,)).fetchone()  # noqa: S608
    return _entry(row) if row else None


def amend(connection: Connection, amendments: Sequence[Amendment]) -> None:
    """See `Store.amend`."""
    known = [(_as_it_is(connection, amendment), amendment) for amendment in amendments]
    changing = [(before, after) for before, after in known if before is not None and before != after]
    if not changing:
        return
    before, after = zip(*changing, strict=True)
    _write(connection, after)
    _note(connection, before, after)


def undo(connection: Connection) -> _Step:
    """See `Store.undo_amendments`."""
    last = "SELECT number, before FROM amendments WHERE NOT is_undone ORDER BY number DESC LIMIT 1"
    return _step(connection, last, is_undone=True)


def redo(connection: Connection) -> _Step:
    """See `Store.redo_amendments`."""
    first = "SELECT number, after FROM amendments WHERE is_undone ORDER BY number LIMIT 1"
    return _step(connection, first, is_undone=False)


def _step(connection: Connection, query: str, *, is_undone: bool) -> _Step:
    row = connection.execute(query).fetchone()
    if row is None:
        return ()
    number, line = row
    amendments = msgspec.json.decode(line, type=_Step)
    _write(connection, amendments)
    connection.execute("UPDATE amendments SET is_undone = ? WHERE number = ?", (is_undone, number))
    _count(connection)
    return amendments


def _note(connection: Connection, before: _Step, after: _Step) -> None:
    """Another step, after which none that was undone can be redone."""
    connection.execute("DELETE FROM amendments WHERE is_undone")
    connection.execute(
        "INSERT INTO amendments (amended_at, before, after) VALUES (?, ?, ?)",
        (datetime.now(UTC).isoformat(timespec="seconds"), _line(before), _line(after)),
    )
    _count(connection)


def _count(connection: Connection) -> None:
    connection.execute("UPDATE revisions SET newest_entry = newest_entry + 1")


def _as_it_is(connection: Connection, amendment: Amendment) -> Amendment | None:
    """What the amendment changes, before it does; ``None`` where there is no such entry."""
    row = connection.execute(
        "SELECT kind, note, tags, place, is_removed FROM entries WHERE number = ?", (amendment.number,)
    ).fetchone()
    if row is None:
        return None
    kind, note, tags, place, is_removed = row
    whole = Amendment(
        amendment.number, EntryKind(kind), note, tuple(json.loads(tags)), place, bool(is_removed)
    )
    left = {name: None for name, value in asdict(amendment).items() if value is None}
    return replace(whole, **left)


def _write(connection: Connection, amendments: Iterable[Amendment]) -> None:
    for amendment in amendments:
        tags = None if amendment.tags is None else _tags(amendment.tags)
        connection.execute(
            """
            UPDATE entries SET kind = coalesce(:kind, kind), note = coalesce(:note, note),
                tags = coalesce(:tags, tags), place = coalesce(:place, place),
                is_removed = coalesce(:is_removed, is_removed)
            WHERE number = :number
            """,
            {**asdict(amendment), "tags": tags},
        )


def _line(step: _Step) -> str:
    return msgspec.json.encode(step).decode()


def _tags(tags: Sequence[str]) -> str:
    return json.dumps(tags, ensure_ascii=False)


def _row(entry: Entry) -> tuple[object, ...]:
    anchor = entry.anchor
    return (
        *(entry.kind, entry.article_id, anchor.span.start, anchor.span.end),
        *(anchor.words, anchor.before, anchor.after),
        *(entry.text, entry.speaker, entry.citation, entry.kept_at.isoformat()),
        *(entry.headline, entry.source, entry.published and entry.published.isoformat()),
        *(entry.note, _tags(entry.tags), entry.place),
    )


def _entry(row: tuple[object, ...]) -> Entry:
    (number, kind, article_id, start, end, words, before, after, *rest) = row
    (text, speaker, citation, kept_at, headline, source, published, note, tags, place) = rest
    return Entry(
        number=int(str(number)),
        kind=EntryKind(str(kind)),
        article_id=ArticleId(str(article_id)),
        anchor=Anchor(Span(int(str(start)), int(str(end))), str(words), str(before), str(after)),
        text=str(text),
        speaker=None if speaker is None else str(speaker),
        citation=str(citation),
        kept_at=datetime.fromisoformat(str(kept_at)),
        headline=str(headline),
        source=str(source),
        published=date.fromisoformat(str(published)) if published else None,
        note=str(note),
        tags=() if tags == _NO_TAGS else tuple(json.loads(str(tags))),
        place=int(str(place)),
    )
