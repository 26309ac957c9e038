"""Whoosh as it comes: its own schema types, storage, searcher and BM25F, over words as written."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from contestant import PAGE
from corpus import read_articles
from queries import Kind, Question
from whoosh import fields, query
from whoosh.analysis import StandardAnalyzer
from whoosh.index import create_in, open_dir


class StockWhoosh:
    """One index, written in one batch."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._corpus = corpus
        self._folder = folder

    def build(self) -> None:
        analyzer = StandardAnalyzer(minsize=1, stoplist=None)
        schema = fields.Schema(
            id=fields.ID(stored=True),
            headline=fields.TEXT(analyzer, stored=True),
            text=fields.TEXT(analyzer, phrase=True, stored=True),
            source=fields.ID(stored=True),
            published=fields.NUMERIC(stored=True, sortable=True),
        )
        writer = create_in(self._folder, schema).writer(limitmb=256)
        for article in read_articles(self._corpus):
            writer.add_document(
                id=article.id,
                headline=article.headline,
                text=f"{article.headline}\n{article.body}",
                source=article.source,
                published=article.published.toordinal() if article.published else 0,
            )
        writer.commit()

    def rank(self, question: Question) -> int:
        return len(self._results(question))

    def answer(self, question: Question) -> int:
        hits = self._results(question)
        total = len(hits)
        shown = [
            (hit["headline"], hit["source"], hit["published"], hit.highlights("text", top=1)) for hit in hits
        ]
        return min(total, len(shown))

    @cached_property
    def _searcher(self) -> Any:
        return open_dir(self._folder).searcher()

    def _results(self, question: Question) -> Any:
        if question.kind is Kind.NEWEST:
            return self._searcher.search(_query(question), limit=PAGE, sortedby="published", reverse=True)
        return self._searcher.search(_query(question), limit=PAGE)


def contestant(_name: str, corpus: Path, folder: Path) -> StockWhoosh:
    """Stock Whoosh."""
    return StockWhoosh(corpus, folder)


def _query(question: Question) -> Any:
    parts: list[Any] = [query.Term("text", word) for word in question.words]
    match question.kind:
        case Kind.PHRASE:
            return query.Phrase("text", list(question.words))
        case Kind.FUZZY:
            return query.FuzzyTerm("text", question.words[0], maxdist=1, prefixlength=1)
        case Kind.NEAR:
            return query.SpanNear2(parts, slop=question.apart + 1, ordered=False)
    if question.start:
        parts.append(query.Prefix("text", question.start))
    if question.years:
        first, last = (date(year, 1, 1).toordinal() for year in (question.years[0], question.years[1] + 1))
        parts.append(query.NumericRange("published", first, last, endexcl=True))
    return query.And(parts)
