"""SQLite's FTS5, with lists of its own for beginnings of two to four letters."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from pathlib import Path

from contestant import PAGE, NotAsked
from corpus import read_articles
from queries import Kind, Question

_SCHEMA = """
    CREATE VIRTUAL TABLE articles USING fts5(
        headline, body, source UNINDEXED, published UNINDEXED,
        tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
    )
"""
_MATCHING = "FROM articles WHERE articles MATCH :match AND published BETWEEN :first AND :last"


class FTS5:
    """One table in one file."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._corpus = corpus
        self._file = folder / "fts5.sqlite"

    def build(self) -> None:
        with self._connection as connection:
            connection.execute(_SCHEMA)
            connection.executemany(
                "INSERT INTO articles VALUES (?, ?, ?, ?)",
                (
                    (article.headline, article.body, article.source, str(article.published))
                    for article in read_articles(self._corpus)
                ),
            )
        self._connection.execute("INSERT INTO articles (articles) VALUES ('optimize')")
        self._connection.commit()

    def rank(self, question: Question) -> int:
        self._rows("rowid, rank", question)
        return self._total(question)

    def answer(self, question: Question) -> int:
        shown = self._rows("headline, source, published, snippet(articles, 1, '[', ']', '…', 30)", question)
        self._total(question)
        return len(shown)

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file)

    def _rows(self, columns: str, question: Question) -> list[tuple[object, ...]]:
        order = "published DESC" if question.kind is Kind.NEWEST else "bm25(articles, 3.0, 1.0)"
        return self._connection.execute(
            f"SELECT {columns} {_matching(question)} ORDER BY {order} LIMIT {PAGE}",
            _parameters(question),
        ).fetchall()

    def _total(self, question: Question) -> int:
        counting = f"SELECT count(*) {_matching(question)}"
        total: int = self._connection.execute(counting, _parameters(question)).fetchone()[0]
        return total


def contestant(_name: str, corpus: Path, folder: Path) -> FTS5:
    """FTS5 as Python's sqlite3 has it."""
    return FTS5(corpus, folder)


def _matching(question: Question) -> str:
    return _MATCHING if question.years else _MATCHING.partition(" AND ")[0]


def _parameters(question: Question) -> dict[str, str]:
    parameters = {"match": _match(question)}
    if question.years:
        parameters |= {"first": f"{question.years[0]}-01-01", "last": f"{question.years[1]}-12-31"}
    return parameters


def _match(question: Question) -> str:
    quoted = [f'"{word}"' for word in question.words]
    match question.kind:
        case Kind.PHRASE:
            return f'"{" ".join(question.words)}"'
        case Kind.NEAR:
            return f"NEAR({' '.join(quoted)}, {question.apart})"
        case Kind.FUZZY:
            raise NotAsked("FTS5 has no fuzzy search")
    return " AND ".join([*quoted, f'"{question.start}"*'] if question.start else quoted)
