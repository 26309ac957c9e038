"""Rows of annotations: one an article, of the best pass that went over it."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from index.annotation import Annotation, Pass
from index.article import Article, ArticleId
from index.store import Annotated
from index.stores.sqlite.annotation_json import annotation_from_json, annotation_to_json
from index.stores.sqlite.articles import digest_of
from index.stores.sqlite.names import put_names
from index.stores.sqlite.parameters import batches, marks

_EARLIEST_DAY_AFTER_ALL = "~"


def annotations_of(
    connection: Connection, article_ids: Sequence[ArticleId], passes: Sequence[Pass]
) -> dict[ArticleId, Annotation]:
    """See `Store.annotations`."""
    found: dict[ArticleId, Annotation] = {}
    for some in batches(article_ids):
        query = f"""
            SELECT article_id, annotation FROM annotations AS found
            WHERE article_id IN ({marks(some)}) AND {_made_by(passes)}
        """  # noqa: S608
        rows = connection.execute(query, (*some, *_parameters(passes)))
        found |= {ArticleId(article_id): annotation_from_json(line) for article_id, line in rows}
    return found


def put_annotation(
    connection: Connection,
    article: Article,
    annotation: Annotation,
    made_by: Pass,
    unless: Sequence[Pass],
) -> None:
    """Keep that of an article which still has this digest, unless a better one is kept."""
    kept = connection.execute(
        f"""
        INSERT OR REPLACE INTO annotations (article_id, annotator, version, annotation, revision)
        SELECT id, ?, ?, ?, (SELECT newest_annotation + 1 FROM revisions) FROM articles
        WHERE id = ? AND digest = ?
        AND NOT EXISTS (SELECT 1 FROM annotations AS found WHERE article_id = id AND {_made_by(unless)})
        """,  # noqa: S608
        (
            made_by.annotator,
            made_by.version,
            annotation_to_json(annotation),
            article.id,
            digest_of(article),
            *_parameters(unless),
        ),
    )
    if kept.rowcount:
        put_names(connection, article.id, annotation)
        connection.execute("UPDATE revisions SET newest_annotation = newest_annotation + 1")


def unannotated(
    connection: Connection, passes: Sequence[Pass], after: ArticleId | None, limit: int
) -> tuple[ArticleId, ...]:
    """See `Store.unannotated`."""
    reached = connection.execute(
        "SELECT coalesce(published, ''), revision FROM articles WHERE id = ?", (after,)
    ).fetchone() or (_EARLIEST_DAY_AFTER_ALL, 0)
    rows = connection.execute(
        f"""
        SELECT id FROM articles INDEXED BY articles_by_date
        WHERE coalesce(published, '') <= ? AND (coalesce(published, ''), revision) < (?, ?)
        AND NOT EXISTS (SELECT 1 FROM annotations AS found WHERE article_id = id AND {_made_by(passes)})
        ORDER BY coalesce(published, '') DESC, revision DESC LIMIT ?
        """,  # noqa: S608
        (reached[0], *reached, *_parameters(passes), limit),
    )
    return tuple(ArticleId(row[0]) for row in rows)


def annotated_since(
    connection: Connection, passes: Sequence[Pass], after: int, limit: int
) -> tuple[Annotated, ...]:
    """See `Store.annotated_since`."""
    rows = connection.execute(
        f"""
        SELECT revision, article_id, annotation, story
        FROM annotations AS found LEFT JOIN fingerprints USING (article_id)
        WHERE revision > ? AND {_made_by(passes)} ORDER BY revision LIMIT ?
        """,  # noqa: S608
        (after, *_parameters(passes), limit),
    )
    return tuple(
        Annotated(revision, ArticleId(article_id), annotation_from_json(annotation), story)
        for revision, article_id, annotation, story in rows
    )


def number_annotated(connection: Connection, passes: Sequence[Pass]) -> int:
    """See `Store.annotated`."""
    query = "SELECT count(*) FROM annotations WHERE annotator = ? AND version = ?"
    return sum(connection.execute(query, _parameters([one])).fetchone()[0] for one in passes)


def _made_by(passes: Sequence[Pass]) -> str:
    """A condition on the row `found`, with the parameters of `_parameters`."""
    return (
        f"(found.annotator, found.version) IN (VALUES {', '.join(['(?, ?)'] * len(passes))})"
        if passes
        else "0"
    )


def _parameters(passes: Sequence[Pass]) -> tuple[str | int, ...]:
    return tuple(value for one in passes for value in (one.annotator, one.version))
