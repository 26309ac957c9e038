"""The tables of names: which articles have which, which are short for which, and for whom those stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from sqlite3 import Connection

from index.annotation import Annotation, EntityId, EntityKind
from index.article import ArticleId
from index.identity.archive_aliases import short_forms, sound
from index.identity.decisions import EntityName, name_of
from index.store import Bearer
from index.stores.sqlite.parameters import batches, marks


def put_names(connection: Connection, article_id: ArticleId, annotation: Annotation) -> None:
    """Keep the names of an article, in place of those it had; who they stand for is to be found out."""
    forms = list(short_forms(annotation))
    all_named = {name_of(entity) for entity in annotation.entities} | {form.short for form in forms}
    number = _numbers(connection, all_named)
    before = _rows_of(connection, article_id)
    after = (
        {(number[entity.id],) for entity in annotation.entities},
        {(number[form.short.id], number[form.full.id], int(form.is_used)) for form in forms},
    )
    if after == before:
        return
    for table in ("article_names", "short_forms"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))  # noqa: S608
    connection.executemany(
        "INSERT INTO article_names VALUES (?, ?)", ((article_id, *row) for row in after[0])
    )
    connection.executemany(
        "INSERT OR IGNORE INTO short_forms VALUES (?, ?, ?, ?)",
        ((article_id, *row) for row in sorted(after[1], reverse=True)),  # of two, the one that is used
    )
    _unsettle(connection, (row[0] for rows in (*before, *after) for row in rows))


def forget_names(connection: Connection, article_id: ArticleId) -> None:
    """Of an article that goes: who its names stand for elsewhere is to be found out again."""
    _unsettle(connection, (row[0] for rows in _rows_of(connection, article_id) for row in rows))
    for table in ("article_names", "short_forms"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))  # noqa: S608


def unsettled(connection: Connection, limit: int) -> tuple[EntityName, ...]:
    """See `Store.unsettled`."""
    rows = connection.execute(
        """
        SELECT kind, names.name FROM unsettled_names AS waiting JOIN names ON number = waiting.name
        ORDER BY waiting.name LIMIT ?
        """,
        (limit,),
    )
    return tuple(map(_named, rows))


def settle(connection: Connection, settled: Sequence[tuple[EntityName, EntityName | None]]) -> None:
    """See `Store.settle`."""
    number = _numbers(connection, {name for pair in settled for name in pair if name})
    for name, full in settled:
        alias = number[name.id]
        connection.execute("DELETE FROM unsettled_names WHERE name = ?", (alias,))
        before = connection.execute("SELECT name FROM known_as WHERE alias = ?", (alias,)).fetchone()
        after = (number[full.id],) if full else None
        if before == after:
            continue
        if after:
            connection.execute("INSERT OR REPLACE INTO known_as VALUES (?, ?)", (alias, *after))
        else:
            connection.execute("DELETE FROM known_as WHERE alias = ?", (alias,))
        annotated_anew(connection, [name.id])
        _unsettle(connection, _shorts_of(connection, alias))


def known_as(connection: Connection, ids: Collection[EntityId]) -> dict[EntityId, EntityName]:
    """See `Store.known_as`."""
    found: dict[EntityId, EntityName] = {}
    for some in batches(tuple(ids)):
        rows = connection.execute(
            f"""
            SELECT alias.entity_id, full.kind, full.name FROM names AS alias
            JOIN known_as ON known_as.alias = alias.number JOIN names AS full ON full.number = known_as.name
            WHERE alias.entity_id IN ({marks(some)})
            """,  # noqa: S608
            some,
        )
        found |= {EntityId(entity_id): _named(full) for entity_id, *full in rows}
    return found


def known_by(connection: Connection, ids: Collection[EntityId]) -> set[EntityId]:
    """See `Store.known_by`."""
    found: set[EntityId] = set()
    for some in batches(tuple(ids)):
        rows = connection.execute(
            f"""
            SELECT alias.entity_id FROM names AS full JOIN known_as ON known_as.name = full.number
            JOIN names AS alias ON alias.number = known_as.alias WHERE full.entity_id IN ({marks(some)})
            """,  # noqa: S608
            some,
        )
        found.update(EntityId(row[0]) for row in rows)
    return found


def forms(connection: Connection, ids: Collection[EntityId], limit: int) -> tuple[str, ...]:
    """See `Store.forms`."""
    counts: Counter[str] = Counter()
    for some in batches(tuple(ids)):
        rows = connection.execute(
            f"""
            WITH meant AS (SELECT number FROM names WHERE entity_id IN ({marks(some)}))
            SELECT names.name, count(*) FROM article_names JOIN names ON number = article_names.name
            WHERE number IN meant GROUP BY number
            UNION ALL SELECT names.name, count(*) FROM short_forms JOIN names ON number = short
            WHERE short_forms.name IN meant AND is_used GROUP BY number
            """,  # noqa: S608
            some,
        )
        for name, articles in rows:
            counts[name] += articles
    return tuple(name for name, _ in counts.most_common(limit))


def naming(
    connection: Connection, article_ids: Sequence[ArticleId], entities: Collection[EntityId]
) -> list[ArticleId]:
    """See `Store.naming`."""
    found: set[str] = set()
    for some in batches(tuple(entities)):
        meant = f"(SELECT number FROM names WHERE entity_id IN ({marks(some)}))"  # noqa: S608
        for page in batches(article_ids):
            rows = connection.execute(
                f"""
                SELECT article_id FROM article_names WHERE article_id IN ({marks(page)}) AND name IN {meant}
                UNION SELECT article_id FROM short_forms
                WHERE article_id IN ({marks(page)}) AND short IN {meant} AND is_used
                """,  # noqa: S608
                (*page, *some, *page, *some),
            )
            found.update(row[0] for row in rows)
    return [article_id for article_id in article_ids if article_id in found]


def bearers(connection: Connection, short: EntityName) -> tuple[Bearer, ...]:
    """See `Store.bearers`."""
    rows = connection.execute(
        """
        SELECT full.kind, full.name, count(*), sum(is_used) FROM names AS own
        JOIN short_forms ON short = own.number LEFT JOIN known_as ON alias = short_forms.name
        JOIN names AS full ON full.number = coalesce(known_as.name, short_forms.name)
        WHERE own.entity_id = ? GROUP BY full.number
        """,
        (short.id,),
    )
    return tuple(Bearer(_named(full), articles, used) for *full, articles, used in rows)


def sounding(connection: Connection, spelt: str) -> tuple[EntityName, ...]:
    """See `Store.sounding`."""
    rows = connection.execute(
        "SELECT kind, name FROM names WHERE sound = ? AND sound != '' ORDER BY number", (spelt,)
    )
    return tuple(map(_named, rows))


def spelt(connection: Connection, ids: Collection[EntityId]) -> dict[EntityId, EntityName]:
    """See `Store.spelt`."""
    found: dict[EntityId, EntityName] = {}
    for some in batches(tuple(ids)):
        rows = connection.execute(
            f"""
            SELECT entity_id, kind, names.name FROM names WHERE entity_id IN ({marks(some)}) AND (
                EXISTS (SELECT 1 FROM article_names WHERE article_names.name = number)
                OR EXISTS (SELECT 1 FROM short_forms WHERE short = number AND is_used)
            )
            """,  # noqa: S608
            some,
        )
        found |= {EntityId(entity_id): _named(name) for entity_id, *name in rows}
    return found


def names_beginning(connection: Connection, kind: EntityKind, beginning: str, limit: int) -> tuple[str, ...]:
    """See `Store.names_beginning`."""
    rows = connection.execute(
        """
        SELECT names.name FROM names JOIN article_names ON article_names.name = number
        WHERE kind = ? AND names.name COLLATE NOCASE BETWEEN ? AND ?
        GROUP BY number ORDER BY count(*) DESC, number LIMIT ?
        """,
        (kind, beginning, beginning + "\U0010ffff", limit),
    )
    return tuple(row[0] for row in rows)


def articles_naming(connection: Connection, name: EntityName) -> int:
    """See `Store.articles_naming`."""
    query = "SELECT count(*) FROM article_names JOIN names ON number = article_names.name WHERE entity_id = ?"
    number: int = connection.execute(query, (name.id,)).fetchone()[0]
    return number


def shared_names(connection: Connection, one: EntityName, other: EntityName) -> int:
    """See `Store.shared_names`."""
    beside = """
        SELECT beside.name FROM names JOIN article_names AS own ON own.name = number
        JOIN article_names AS beside USING (article_id) WHERE entity_id = ? AND beside.name != own.name
    """
    query = f"SELECT count(*) FROM ({beside} INTERSECT {beside})"  # noqa: S608
    number: int = connection.execute(query, (one.id, other.id)).fetchone()[0]
    return number


def annotated_anew(connection: Connection, entities: Collection[EntityId]) -> None:
    """Whoever follows the annotations is told again of the articles that name these, or what is known as these."""
    for some in batches(tuple(entities)):
        connection.execute(
            f"""
            WITH meant AS (
                SELECT number FROM names WHERE entity_id IN ({marks(some)})
                UNION SELECT alias FROM known_as JOIN names ON number = known_as.name WHERE entity_id IN ({marks(some)})
            ), naming AS (
                SELECT article_id, row_number() OVER (ORDER BY article_id) AS place FROM (
                    SELECT DISTINCT article_id FROM article_names WHERE name IN meant
                    UNION SELECT article_id FROM short_forms WHERE short IN meant AND is_used
                )
            )
            UPDATE annotations SET revision = (SELECT newest_annotation FROM revisions) + place
            FROM naming WHERE naming.article_id = annotations.article_id
            """,  # noqa: S608
            (*some, *some),
        )
        connection.execute(
            """
            UPDATE revisions SET newest_annotation = max(
                newest_annotation, coalesce((SELECT max(revision) FROM annotations), 0)
            )
            """
        )


def _numbers(connection: Connection, names: Iterable[EntityName]) -> Mapping[EntityId, int]:
    """Of these names, which are kept if they are new."""
    by_id = {name.id: name for name in names}
    connection.executemany(
        "INSERT OR IGNORE INTO names (entity_id, kind, name, sound) VALUES (?, ?, ?, ?)",
        ((id_, name.kind, name.name, sound(name)) for id_, name in by_id.items()),
    )
    numbers: dict[EntityId, int] = {}
    for some in batches(tuple(by_id)):
        query = f"SELECT entity_id, number FROM names WHERE entity_id IN ({marks(some)})"  # noqa: S608
        numbers.update(connection.execute(query, some))
    return numbers


def _rows_of(
    connection: Connection, article_id: ArticleId
) -> tuple[set[tuple[int, ...]], set[tuple[int, ...]]]:
    names = connection.execute("SELECT name FROM article_names WHERE article_id = ?", (article_id,))
    forms = connection.execute(
        "SELECT short, name, is_used FROM short_forms WHERE article_id = ?", (article_id,)
    )
    return set(names), set(forms)


def _shorts_of(connection: Connection, full: int) -> list[int]:
    rows = connection.execute("SELECT DISTINCT short FROM short_forms WHERE name = ?", (full,))
    return [row[0] for row in rows]


def _unsettle(connection: Connection, names: Iterable[int]) -> None:
    connection.executemany("INSERT OR IGNORE INTO unsettled_names VALUES (?)", ((name,) for name in names))


def _named(row: Sequence[str]) -> EntityName:
    kind, name = row
    return EntityName(EntityKind(kind), name)
