"""The tables of the store in SQLite, and how an older file is brought forward."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from index.errors import ArchiveUnusable
from index.stores.sqlite.articles import digest_of_row

MIGRATIONS = (
    """
    CREATE TABLE articles (
        id TEXT PRIMARY KEY,
        headline TEXT NOT NULL, body TEXT NOT NULL, byline TEXT NOT NULL, dateline TEXT NOT NULL,
        published TEXT, source TEXT NOT NULL, section TEXT NOT NULL, language TEXT NOT NULL,
        url TEXT NOT NULL, origin TEXT NOT NULL,
        digest BLOB NOT NULL, revision INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX articles_by_revision ON articles (revision);
    CREATE TABLE removals (article_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX removals_by_revision ON removals (revision);
    CREATE TABLE revisions (newest INTEGER NOT NULL);
    INSERT INTO revisions VALUES (0);
    CREATE TABLE files (
        path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        digest TEXT NOT NULL, articles INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE refusals (
        path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE, place TEXT NOT NULL, reason TEXT NOT NULL
    );
    CREATE INDEX refusals_by_path ON refusals (path);
    CREATE TABLE annotations (
        article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        annotator TEXT NOT NULL, version INTEGER NOT NULL, annotation TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX annotations_by_annotator ON annotations (annotator, version);
    CREATE TABLE kept_quotations (
        number INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL,
        span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
        text TEXT NOT NULL, speaker TEXT, citation TEXT NOT NULL, kept_at TEXT NOT NULL
    );
    """,
    # Annotations are derived: those that nobody can follow are made anew.
    """
    DELETE FROM annotations;
    ALTER TABLE annotations ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX annotations_by_revision ON annotations (revision);
    ALTER TABLE revisions ADD COLUMN newest_annotation INTEGER NOT NULL DEFAULT 0;
    """,
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Files are read once more, to know which articles are theirs.
    """
    DELETE FROM files;
    CREATE TABLE file_articles (
        path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE, article_id TEXT NOT NULL,
        PRIMARY KEY (path, article_id)
    ) WITHOUT ROWID;
    """,
    # No tag goes with its article: an article that comes back has them again.
    """
    CREATE TABLE tags (number INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, written TEXT NOT NULL);
    CREATE TABLE article_tags (
        number INTEGER PRIMARY KEY, article_id TEXT NOT NULL, tag INTEGER NOT NULL REFERENCES tags (number),
        UNIQUE (article_id, tag)
    );
    CREATE INDEX article_tags_by_tag ON article_tags (tag);
    CREATE TABLE tagged_articles (article_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX tagged_articles_by_revision ON tagged_articles (revision);
    ALTER TABLE revisions ADD COLUMN newest_tagging INTEGER NOT NULL DEFAULT 0;
    """,
    # Which articles tell the same story is derived, too. An article by itself is in no story.
    """
    CREATE TABLE fingerprints (
        article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, bands BLOB NOT NULL, story TEXT
    ) WITHOUT ROWID;
    CREATE INDEX fingerprints_by_story ON fingerprints (story) WHERE story IS NOT NULL;
    CREATE TABLE bands (band INTEGER NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (band, article_id)) WITHOUT ROWID;
    """,
    "CREATE INDEX articles_by_date ON articles (coalesce(published, ''), revision)",
    # What a person decides of names is hers. Which articles have which names, and for whom those stand, is derived.
    """
    CREATE TABLE decisions (
        number INTEGER PRIMARY KEY, decided_at TEXT NOT NULL, decision TEXT NOT NULL,
        is_undone INTEGER NOT NULL DEFAULT 0
    );
    ALTER TABLE revisions ADD COLUMN newest_decision INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE names (
        number INTEGER PRIMARY KEY, entity_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
        sound TEXT NOT NULL
    );
    CREATE INDEX names_by_name ON names (kind, name COLLATE NOCASE);
    CREATE INDEX names_by_sound ON names (sound) WHERE sound != '';
    CREATE TABLE article_names (
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, name INTEGER NOT NULL,
        PRIMARY KEY (article_id, name)
    ) WITHOUT ROWID;
    CREATE INDEX article_names_by_name ON article_names (name);
    CREATE TABLE short_forms (
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, short INTEGER NOT NULL,
        name INTEGER NOT NULL, is_used INTEGER NOT NULL, PRIMARY KEY (article_id, short, name)
    ) WITHOUT ROWID;
    CREATE INDEX short_forms_by_short ON short_forms (short, name);
    CREATE TABLE known_as (alias INTEGER PRIMARY KEY, name INTEGER NOT NULL);
    CREATE INDEX known_as_by_name ON known_as (name);
    CREATE TABLE unsettled_names (name INTEGER PRIMARY KEY);
    DELETE FROM annotations;
    """,
    # Quotations that were kept before are anchored in their articles, where those still begin there as they did.
    """
    CREATE TABLE entries (
        number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, article_id TEXT NOT NULL,
        span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
        words TEXT NOT NULL, words_before TEXT NOT NULL, words_after TEXT NOT NULL,
        text TEXT NOT NULL, speaker TEXT, citation TEXT NOT NULL, kept_at TEXT NOT NULL,
        headline TEXT NOT NULL, source TEXT NOT NULL, published TEXT,
        note TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', place INTEGER NOT NULL DEFAULT 0,
        is_removed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX entries_by_article ON entries (article_id);
    INSERT INTO entries
        SELECT number, 'quotation', article_id, span_start, span_end, text, '', '', text, speaker, citation, kept_at,
            coalesce(headline, ''), coalesce(source, ''), published, '', '[]', number, 0
        FROM kept_quotations LEFT JOIN articles ON articles.id = article_id;
    UPDATE entries SET (words, words_before, words_after) = (
        SELECT substr(body, span_start + 1, span_end - span_start),
            substr(body, max(1, span_start - 29), min(30, span_start)), substr(body, span_end + 1, 30)
        FROM articles WHERE articles.id = article_id
    ) WHERE EXISTS (
        SELECT 1 FROM articles WHERE articles.id = article_id
        AND instr(substr(body, span_start + 1, span_end - span_start), substr(text, 1, 20))
    );
    DROP TABLE kept_quotations;
    CREATE TABLE amendments (
        number INTEGER PRIMARY KEY, amended_at TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        is_undone INTEGER NOT NULL DEFAULT 0
    );
    ALTER TABLE revisions ADD COLUMN newest_entry INTEGER NOT NULL DEFAULT 0;
    """,
    """
    CREATE TABLE feeds (
        number INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL UNIQUE, asked_at TEXT NOT NULL,
        title TEXT NOT NULL, articles INTEGER NOT NULL, state TEXT NOT NULL, fetched_at TEXT,
        failures INTEGER NOT NULL, failing_since TEXT, reason TEXT NOT NULL, next_try TEXT,
        answered_by TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL
    );
    """,
    # The digest of an article says no longer where it was read. What was kept twice before stays two articles.
    """
    UPDATE articles SET digest =
        digest_of_row(headline, body, byline, dateline, published, source, section, language, url);
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE TABLE copies (id TEXT PRIMARY KEY, article_id TEXT NOT NULL, origin TEXT NOT NULL);
    CREATE INDEX copies_by_article ON copies (article_id);
    ALTER TABLE removals ADD COLUMN digest BLOB;
    CREATE INDEX removals_by_digest ON removals (digest) WHERE digest IS NOT NULL;
    """,
    "ALTER TABLE articles ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE records (id TEXT PRIMARY KEY, article_id TEXT, origin TEXT NOT NULL, said TEXT NOT NULL);
    CREATE INDEX records_by_article ON records (article_id) WHERE article_id IS NOT NULL;
    CREATE TABLE record_marks (mark TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (mark, record)) WITHOUT ROWID;
    CREATE TABLE unfilled (article_id TEXT PRIMARY KEY, digest BLOB NOT NULL, said TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX unfilled_by_digest ON unfilled (digest);
    CREATE INDEX articles_by_url ON articles (url) WHERE url != '';
    CREATE INDEX articles_by_headline ON articles
        (published, substr(trim(headline, ' "''“”‘’«»([—–-'), 1, 4) COLLATE NOCASE) WHERE published IS NOT NULL;
    """,
    "ALTER TABLE refusals ADD COLUMN ground TEXT NOT NULL DEFAULT 'untold'",
    # Some names stand for others than before: see `index.identity.archive_aliases`.
    "INSERT OR IGNORE INTO unsettled_names SELECT number FROM names",
)
"""Each brings the schema from the version that is its place to the next; a released one never changes."""


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema forward, each step in a transaction of its own."""
    newest = len(MIGRATIONS)
    connection.create_function("digest_of_row", -1, digest_of_row, deterministic=True)
    while (version := connection.execute("PRAGMA user_version").fetchone()[0]) < newest:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == version:  # nobody was faster
            for statement in MIGRATIONS[version].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.commit()
    if version > newest:
        raise ArchiveUnusable(
            f"{path} was written by a newer version of Cuttings (schema {version}, not {newest})"
        )
