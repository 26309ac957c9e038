"""The faster embedded engine, in Rust: the extra `cuttings[tantivy]`. The same matches as the others, by its own BM25.

Its languages, names and tags are those of the whole index, whatever segments tantivy has.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import tantivy
from tantivy import Query as Sought

from index.article import Article, ArticleId
from index.changes import Backlog
from index.engine import Capabilities, Naming, Ranking
from index.engines.collecting import without_garbage_collection
from index.engines.completing import likeliest
from index.engines.faceting import most_frequent, name_facets
from index.engines.folder import (
    backlog_in,
    check_private,
    empty,
    make_private,
    progress,
    read_checkpoint,
    write_checkpoint,
)
from index.engines.names import Names
from index.engines.names_file import TAGS, NamesFile
from index.engines.postings import Numbers
from index.engines.tantivy.asking import Asker
from index.engines.tantivy.documents import SCHEMA, document_of
from index.engines.tantivy.ranking import folded, ranked, tellers_among
from index.engines.texts import TEXTS
from index.errors import ArchiveBusy, ArchiveError, EngineUnavailable
from index.query import (
    NAME_FIELDS,
    Field,
    Fuzzy,
    Query,
)
from index.results import Facet, FacetKind, Facets, Sort
from index.text.stems import STEM_LANGUAGES

FORMAT = 6
"""Raised whenever an index made by an older version must be built anew."""

_META_FILE = "meta.json"
"""Where tantivy itself says which segments there are."""
_MEMORY_BYTES = 128_000_000
_SHORTEST_START = 3
"""To list words: those that begin with one letter take 40 ms at 100,000 articles."""
_MOST_YEARS, _MOST_SOURCES = date.max.year, 5_000
"""Tantivy counts 65,000 values at once."""
_COUNTED = {
    "years": {"terms": {"field": "year", "size": _MOST_YEARS}},
    "sources": {"terms": {"field": "source_name", "size": _MOST_SOURCES}},
    "total": {"value_count": {"field": "number"}},
}
"""What the articles that match are gone through once for."""


class TantivyEngine:
    """An `Engine` in a folder of files that only its owner may write."""

    capabilities = Capabilities(name="tantivy", persistent=True)

    def __init__(self, folder: Path) -> None:
        """Use the index in `folder`, which is made when something is first written."""
        self._folder = folder
        self._lock = threading.Lock()
        self._index: tantivy.Index | None = None
        self._languages: dict[int, tuple[str, ...]] = {}
        self._names = NamesFile(folder)
        self._tags = NamesFile(folder, TAGS)

    def search(
        self,
        query: Query,
        *,
        limit: int,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
    ) -> Ranking:
        with self._errors_translated():
            searcher = self._searcher()
            if searcher is None:
                return Ranking((), 0)
            asker = self._asker(searcher)
            asked = asker.asked(query)
            tellers = tellers_among(searcher, asked.sought, asker.names) if is_folded and asker.names else {}
            if tellers:
                return folded(searcher, asked, limit, offset, sort=sort, tellers=tellers)
            return ranked(searcher, asked, limit, offset, sort)

    def nearest(self, like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
        """None yet: a misspelt word is not looked up in the list of words."""
        return ()

    def facets(self, query: Query, *, limit: int) -> Facets:
        with self._errors_translated():
            searcher = self._searcher()
            if searcher is None:
                return Facets(query)
            asker = self._asker(searcher)
            sought, names, tags = asker.sought(query), asker.names, asker.tags
            counted = searcher.aggregate(sought, _COUNTED)
            total = int(counted["total"]["value"])
            numbers = _numbers(searcher, sought, total) if names or tags else np.empty(0, np.uint64)
            rows = _rows(numbers, names) if names else np.empty(0, np.int64)
            found = (
                *_years(counted["years"]),
                *most_frequent(FacetKind.SOURCE, _sources(searcher, sought, counted["sources"]), limit),
                *(name_facets(tags, _rows(numbers, tags), limit) if tags else ()),
                *(name_facets(names, rows, limit) if names else ()),
            )
            return Facets(query, found, total, len(rows))

    def name(self, named: Sequence[Naming], checkpoint: int) -> None:
        with self._errors_translated():
            make_private(self._folder)
            self._names.write(named, checkpoint)

    def name_checkpoint(self) -> int:
        return self._names.checkpoint()

    def tag(self, tagged: Sequence[Naming], checkpoint: int) -> None:
        with self._errors_translated():
            make_private(self._folder)
            self._tags.write(tagged, checkpoint)

    def tag_checkpoint(self) -> int:
        return self._tags.checkpoint()

    def completions(self, start: str, field: Field | None, limit: int) -> tuple[str, ...]:
        """An article that has a word in several of its texts counts as several."""
        with self._errors_translated():
            searcher = self._searcher()
            if searcher is None:
                return ()
            counts: Counter[str] = Counter()
            if field in NAME_FIELDS:
                names = (self._tags if field is Field.TAG else self._names).read()
                counts.update(names.frequent(start, field, limit) if names else {})
            elif len(start) >= _SHORTEST_START:
                for name in TEXTS[field]:
                    counts.update(dict(searcher.terms_with_prefix(name, start, limit=limit)))
            return likeliest(counts, limit)

    def apply(
        self,
        articles: Iterable[Article],
        removed: Iterable[ArticleId],
        checkpoint: int,
        backlog: Backlog | None = None,
    ) -> None:
        latest = {article.id: article for article in articles}
        with self._errors_translated(), without_garbage_collection():
            writer = self._opened(create=True).writer(_MEMORY_BYTES, 1)
            try:
                writer.garbage_collect_files()  # what a killed commit left would be in the way
                for article_id in [*latest, *removed]:
                    writer.delete_documents_by_term("id", str(article_id))
                for article in latest.values():
                    writer.add_document(document_of(article))
                writer.commit()
                writer.wait_merging_threads()
            finally:
                del writer  # it has the lock for as long as anybody knows it, such as an exception
            write_checkpoint(self._folder, {"format": FORMAT, **progress(checkpoint, backlog)})

    def compact(self) -> None:
        """Tantivy merges by itself."""

    def checkpoint(self) -> int:
        return int(read_checkpoint(self._folder, FORMAT).get("checkpoint", 0))

    def backlog(self) -> Backlog | None:
        return backlog_in(read_checkpoint(self._folder, FORMAT))

    def count(self) -> int:
        with self._errors_translated():
            searcher = self._searcher()
            return int(searcher.num_docs) if searcher else 0

    def verify(self) -> None:
        check_private(self._folder)
        state = read_checkpoint(self._folder, FORMAT)
        if not state and (self._folder / _META_FILE).exists():
            raise EngineUnavailable("The search index was not finished")
        self.count()

    def clear(self) -> None:
        self.close()
        empty(self._folder)

    def close(self) -> None:
        with self._lock:
            self._index = None
            self._names.close()
            self._tags.close()

    def _searcher(self) -> tantivy.Searcher | None:
        check_private(self._folder)
        if self._index is None and not (self._folder / _META_FILE).exists():
            return None
        index = self._opened()
        index.reload()
        return index.searcher()

    def _asker(self, searcher: tantivy.Searcher) -> Asker:
        return Asker(self._names.read(), self._tags.read(), self._stem_languages(searcher))

    def _stem_languages(self, searcher: tantivy.Searcher) -> Sequence[str]:
        """Whose stems the words of a commit have: found once, for as many look-ups take as long as a search."""
        commit = (self._folder / _META_FILE).stat().st_mtime_ns
        if commit not in self._languages:
            found = (name for name in STEM_LANGUAGES if searcher.doc_freq("stem_language", name))
            self._languages = {commit: tuple(found)}
        return self._languages[commit]

    def _opened(self, *, create: bool = False) -> tantivy.Index:
        with self._lock:
            if self._index is None:
                if create:
                    make_private(self._folder)
                self._index = tantivy.Index(SCHEMA, path=str(self._folder))
            return self._index

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except ArchiveError:
            raise
        except Exception as error:  # tantivy raises ValueError and OSError with words of its own
            if "lock" in str(error).lower():
                raise ArchiveBusy("The search index is being written by another process") from error
            raise EngineUnavailable(f"The search index cannot be used: {error}") from error


def _years(counted: Mapping[str, Any]) -> Iterator[Facet]:
    years = {int(one["key"]): int(one["doc_count"]) for one in counted["buckets"]}
    for year in sorted(years, reverse=True):
        yield Facet(FacetKind.YEAR, f"{year:04}", years[year])


def _sources(
    searcher: tantivy.Searcher, sought: Sought, counted: Mapping[str, Any]
) -> Iterable[tuple[str, int]]:
    """How many articles each source has: counted one by one if there are more than are counted at once."""
    if counted["sum_other_doc_count"]:
        sources = searcher.terms_with_prefix("source_name", "", filter_query=sought)
        return ((name, articles) for name, articles in sources if articles)
    return ((str(one["key"]), int(one["doc_count"])) for one in counted["buckets"])


def _numbers(searcher: tantivy.Searcher, sought: Sought, total: int) -> Numbers:
    """The ids of the articles that match, as numbers."""
    found = searcher.search(sought, max(1, total), count=False, order_by_field="number")
    return np.array([number for number, _ in found.hits], np.uint64)


def _rows(numbers: Numbers, names: Names) -> Numbers:
    """The rows that some articles have among the names."""
    return np.flatnonzero(np.isin(names.articles, numbers, assume_unique=True))
