"""tantivy as its Python bindings have it, over words as written: the mark to be reached."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import Any

import tantivy
from contestant import PAGE, NotAsked
from corpus import read_articles
from queries import Kind, Question
from tantivy import Occur, Query


class RawTantivy:
    """One index, written by one thread."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._corpus = corpus
        self._folder = folder

    def build(self) -> None:
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for article in read_articles(self._corpus):
            writer.add_document(
                tantivy.Document(
                    headline=article.headline,
                    text=f"{article.headline}\n{article.body}",
                    source=article.source,
                    published=_midnight(article.published or date.min),
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def rank(self, question: Question) -> int:
        return int(self._found(question).count)

    def answer(self, question: Question) -> int:
        snippets = tantivy.SnippetGenerator.create(self._searcher, _query(question, _SCHEMA), _SCHEMA, "text")
        shown = []
        for _, address in self._found(question).hits:
            document = self._searcher.doc(address)
            row = [document.get_first(name) for name in ("headline", "source", "published")]
            shown.append((*row, snippets.snippet_from_doc(document).fragment()))
        return len(shown)

    @cached_property
    def _index(self) -> tantivy.Index:
        return tantivy.Index(_SCHEMA, path=str(self._folder))

    @cached_property
    def _searcher(self) -> tantivy.Searcher:
        return self._index.searcher()

    def _found(self, question: Question) -> Any:
        query = _query(question, _SCHEMA)
        order = "published" if question.kind is Kind.NEWEST else None
        return self._searcher.search(query, PAGE, count=True, order_by_field=order)


def contestant(_name: str, corpus: Path, folder: Path) -> RawTantivy:
    """tantivy-py."""
    return RawTantivy(corpus, folder)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("headline", stored=True)
    builder.add_text_field("text", stored=True)
    builder.add_text_field("source", stored=True, tokenizer_name="raw")
    builder.add_date_field("published", stored=True, indexed=True, fast=True)
    return builder.build()


_SCHEMA = _schema()


def _query(question: Question, schema: tantivy.Schema) -> Query:
    parts = [Query.term_query(schema, "text", word) for word in question.words]
    match question.kind:
        case Kind.PHRASE:
            return Query.phrase_query(schema, "text", list(question.words))
        case Kind.FUZZY:
            return Query.fuzzy_term_query(schema, "text", question.words[0], distance=1)
        case Kind.NEAR:
            raise NotAsked("the slop of tantivy's phrases is in one direction only")
    if question.start:
        parts.append(Query.regex_query(schema, "text", f"{question.start}.*"))
    if question.years:
        first, last = (_midnight(date(year, 1, 1)) for year in (question.years[0], question.years[1] + 1))
        parts.append(
            Query.range_query(schema, "published", tantivy.FieldType.Date, first, last, include_upper=False)
        )
    return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Must, part) for part in parts])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
