"""The faster embedded engine, in Rust: the extra `cuttings[tantivy]`. The same matches as the others, by its own BM25.

Our words go in as they are, with blanks between, so that tantivy analyses nothing. Each text of an article is a field
of its own, once as written, with places, and once as stems; what is sought in the whole article is sought in each. A
stem in another language than English says so (`fr:parl`), and is sought in every language that there is.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import combinations, permutations
from math import comb, factorial
from pathlib import Path
from typing import Any

import numpy as np
import tantivy
from msgspec import Struct
from msgspec.structs import replace
from tantivy import FieldType, Occur, Order
from tantivy import Query as Sought

from index.analysis import words
from index.article import Article, ArticleId
from index.engine import Capabilities, Naming, Ranked, Ranking
from index.engines.bm25 import HEADLINE_WEIGHT
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
from index.engines.ranking import article_id, number_of
from index.engines.texts import TEXTS
from index.errors import ArchiveBusy, ArchiveError, EngineUnavailable
from index.letters import fold
from index.query import (
    NAME_FIELDS,
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Leaf,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
)
from index.results import Facet, FacetKind, Facets, Fold, Sort
from index.stems import ENGLISH, STEM_LANGUAGES, stem_language, stemming
from index.store import Backlog

FORMAT = 4
"""Raised whenever an index made by an older version must be built anew."""

_TEXTS = tuple(dict.fromkeys(name for names in TEXTS.values() for name in names))
_META_FILE = "meta.json"
"""Where tantivy itself says which segments there are."""
_MEMORY_BYTES = 128_000_000
_ID_BITS = 42
"""Of the 48 bits of an id, those that fit beside a day (22 bits) into one number, to sort by both at once."""
_LARGEST_ID = (1 << 48) - 1
_LATEST = date.max.toordinal() + 1
_DECIMALS = 5
_PLACEMENTS = 500
"""Ways in which words may stand near one another that are all asked for: each is a phrase, and takes its time."""
_SHORTEST_START = 3
"""To list words: those that begin with one letter take 40 ms at 100,000 articles."""
_ORDERS = {
    Sort.NEWEST: ("newest", Order.Desc),
    Sort.OLDEST: ("oldest", Order.Desc),
    Sort.SOURCE: ("source_order", Order.Asc),
}
_MOST_YEARS = date.max.year
_LAST_OF_ALL = "\U0010ffff"
"""Stands for the source of an article that names none."""


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
            sought = asker.sought(query)
            tellers = _tellers(searcher, sought, asker.names) if is_folded and asker.names else {}
            if tellers:
                return _folded(searcher, sought, limit, offset, sort=sort, tellers=tellers)
            return _ranked(searcher, sought, limit, offset, sort)

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
            total = _count(searcher.search(sought, 1, count=True))
            numbers = _numbers(searcher, sought, total) if names or tags else np.empty(0, np.uint64)
            rows = _rows(numbers, names) if names else np.empty(0, np.int64)
            sources = searcher.terms_with_prefix("source_name", "", filter_query=sought)
            found = (
                *_years(searcher, sought),
                *most_frequent(FacetKind.SOURCE, ((name, count) for name, count in sources if count), limit),
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
        with self._errors_translated():
            writer = self._opened(create=True).writer(_MEMORY_BYTES, 1)
            writer.garbage_collect_files()  # what a killed commit left would be in the way
            for article_id in [*latest, *removed]:
                writer.delete_documents_by_term("id", str(article_id))
            stems = {language: _Stems(language) for language in STEM_LANGUAGES}
            for article in latest.values():
                writer.add_document(_document(article, stems))
            writer.commit()
            writer.wait_merging_threads()
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

    def _asker(self, searcher: tantivy.Searcher) -> _Asker:
        return _Asker(self._names.read(), self._tags.read(), self._stem_languages(searcher))

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
                self._index = tantivy.Index(_SCHEMA, path=str(self._folder))
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


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stem_language", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("number", indexed=True, fast=True)
    builder.add_integer_field("year", fast=True)
    builder.add_text_field("source_name", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("source_order", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("published", indexed=True, fast=True)
    for order in ("newest", "oldest", "first"):
        builder.add_unsigned_field(order, fast=True)
    for name in _TEXTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(f"{name}_stems", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


_SCHEMA = _schema()


def _document(article: Article, stems: Mapping[str, _Stems]) -> tantivy.Document:
    number, published = int(article.id, 16), article.published.toordinal() if article.published else 0
    document = tantivy.Document()
    document.add_text("id", str(article.id))
    document.add_unsigned("number", number)
    document.add_integer("published", published)
    if article.published:
        document.add_integer("year", article.published.year)
    if article.source:
        document.add_text("source_name", article.source)
    source = fold(article.source) or _LAST_OF_ALL
    document.add_text("source_order", f"{source}\0{_LATEST - published:07}{article.id}")
    by_id = _LARGEST_ID - number
    document.add_unsigned("first", by_id)
    upper = by_id >> (48 - _ID_BITS)
    document.add_unsigned("newest", published << _ID_BITS | upper)
    document.add_unsigned("oldest", (_LATEST - published if published else 0) << _ID_BITS | upper)
    language = stem_language(article.language)
    document.add_text("stem_language", language)
    for name in _TEXTS:
        written = words(getattr(article, name))
        document.add_text(name, " ".join(written))
        document.add_text(f"{name}_stems", " ".join(map(stems[language].__getitem__, written)))
    return document


class _Stems(dict[str, str]):
    """The stems of the words of a batch, in one language: to look one up is much faster than to make it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        self[word] = stem = _stem(word, self._language)
        return stem


def _stem(word: str, language: str) -> str:
    stem = stemming(language)(word)
    return stem if language == ENGLISH else f"{language}:{stem}"


def _ranked(searcher: tantivy.Searcher, sought: Sought, limit: int, offset: int, sort: Sort) -> Ranking:
    if sort is Sort.RELEVANCE:
        return _best(searcher, sought, limit, offset)
    field, order = _ORDERS[sort]
    found = searcher.search(
        sought, max(1, limit), count=True, order_by_field=field, order=order, offset=offset
    )
    ids = _ids(searcher, [address for _, address in found.hits[:limit]])
    return Ranking(tuple(Ranked(article_id, 0.0) for article_id in ids), _count(found))


def _tellers(searcher: tantivy.Searcher, sought: Sought, names: Names) -> dict[ArticleId, str]:
    """The stories of those articles that match and are in one."""
    if names.stories is None:
        return {}
    rows = np.flatnonzero(names.stories[:-1] >= 0)
    telling = Sought.term_set_query(_SCHEMA, "number", names.articles[rows].tolist())
    both = Sought.boolean_query([(Occur.Must, sought), (Occur.Must, telling)])
    found = searcher.search(both, len(rows), count=False, order_by_field="number")
    numbers = np.array([number for number, _ in found.hits], np.uint64)
    stories = names.stories[np.searchsorted(names.articles, numbers)].tolist()
    return {
        article_id(number): names.story(story)
        for number, story in zip(numbers.tolist(), stories, strict=True)
    }


def _folded(
    searcher: tantivy.Searcher,
    sought: Sought,
    limit: int,
    offset: int,
    *,
    sort: Sort,
    tellers: Mapping[ArticleId, str],
) -> Ranking:
    """The first of each story: so many are asked for that enough are left."""
    stories = Counter(tellers.values())
    folded = len(tellers) - len(stories)
    asked = offset + limit
    while True:
        ranking = _ranked(searcher, sought, asked, 0, sort)
        rows: dict[str, Ranked] = {}
        for ranked in ranking.page:
            rows.setdefault(tellers.get(ranked.article_id, ranked.article_id), ranked)
        if len(rows) >= min(offset + limit, ranking.total - folded):
            break
        asked = min(2 * asked, ranking.total)
    page = [*rows.items()][offset : offset + limit]
    return Ranking(
        tuple(
            replace(ranked, fold=_fold(searcher, story, ranked.article_id, tellers))
            if stories[story] > 1
            else ranked
            for story, ranked in page
        ),
        ranking.total,
        folded,
    )


def _fold(searcher: tantivy.Searcher, story: str, first: ArticleId, tellers: Mapping[ArticleId, str]) -> Fold:
    others = [teller for teller, told in tellers.items() if told == story and teller != first]
    return Fold(story, len(others), len(_papers(searcher, others) - _papers(searcher, [first])))


def _papers(searcher: tantivy.Searcher, article_ids: Sequence[ArticleId]) -> set[str]:
    """The folded sources of some articles."""
    these = Sought.term_set_query(_SCHEMA, "number", [number_of(id_) for id_ in article_ids])
    found = searcher.search(these, len(article_ids), count=False, order_by_field="source_order")
    return {str(order).partition("\0")[0] for order, _ in found.hits}


def _best(searcher: tantivy.Searcher, sought: Sought, limit: int, offset: int) -> Ranking:
    """The best, those of equal scores by their ids: so as many are asked for as are equal to the last."""
    wanted = offset + limit
    asked = max(1, wanted)
    while True:
        found = searcher.search(sought, asked, count=True)
        hits = [(round(score, _DECIMALS), address) for score, address in found.hits]
        if len(hits) < asked or hits[-1][0] < hits[max(0, wanted - 1)][0]:
            break
        if hits[0][0] == hits[-1][0] == 0:  # everything, or what a date finds: there is an order for that
            found = searcher.search(sought, asked, count=True, order_by_field="first")
            hits = [(0.0, address) for _, address in found.hits]
            break
        asked *= 4
    ids = _ids(searcher, [address for _, address in hits])
    ranked = sorted(zip(ids, (score for score, _ in hits), strict=True), key=lambda each: (-each[1], each[0]))
    page = tuple(Ranked(article_id, score) for article_id, score in ranked[offset:wanted])
    return Ranking(page, _count(found))


def _years(searcher: tantivy.Searcher, sought: Sought) -> Iterator[Facet]:
    counted = searcher.aggregate(sought, {"years": {"terms": {"field": "year", "size": _MOST_YEARS}}})
    years = {int(one["key"]): int(one["doc_count"]) for one in counted["years"]["buckets"]}
    for year in sorted(years, reverse=True):
        yield Facet(FacetKind.YEAR, f"{year:04}", years[year])


def _numbers(searcher: tantivy.Searcher, sought: Sought, total: int) -> Numbers:
    """The ids of the articles that match, as numbers."""
    found = searcher.search(sought, max(1, total), count=False, order_by_field="number")
    return np.array([number for number, _ in found.hits], np.uint64)


def _rows(numbers: Numbers, names: Names) -> Numbers:
    """The rows that some articles have among the names."""
    return np.flatnonzero(np.isin(names.articles, numbers, assume_unique=True))


def _count(found: Any) -> int:
    """How many documents match: the type stubs of tantivy lack it."""
    return int(found.count)


def _ids(searcher: tantivy.Searcher, addresses: Sequence[Any]) -> list[ArticleId]:
    numbers = searcher.fast_field_values("number", list(addresses)) if addresses else []
    return [ArticleId(f"{number:012x}") for number in numbers]


class _Asker(Struct, frozen=True):
    """Asks tantivy what a query asks, given what else the index knows."""

    names: Names | None
    tags: Names | None
    languages: Sequence[str]
    """Those whose stems there are."""

    def sought(self, query: Query, field: Field | None = None) -> Sought:
        """`query`, looked for in `field`, as tantivy is asked."""
        match query:
            case InField(named, inner):
                return self.sought(inner, named)
            case DateRange(first, last):
                earliest = first.toordinal() if first else 1
                latest = last.toordinal() if last else _LATEST
                dates = Sought.range_query(_SCHEMA, "published", FieldType.Integer, earliest, latest)
                return Sought.const_score_query(dates, 0.0)
            case Not(part):
                without = (Occur.MustNot, self.sought(part, field))
                return Sought.boolean_query([(Occur.Must, _everything()), without])
            case Or(parts):
                return _any([self.sought(part, field) for part in parts])
            case And(parts):
                return self._all(parts, field)
            case leaf if field in NAME_FIELDS:
                return self._naming(leaf, field)
            case leaf:
                return _any(
                    [_weighted(name, _in_text(leaf, name, self.languages), field) for name in TEXTS[field]]
                )

    def _all(self, parts: Sequence[Query], field: Field | None) -> Sought:
        clauses = [
            (Occur.MustNot, self.sought(part.part, field))
            if isinstance(part, Not)
            else (Occur.Must, self.sought(part, field))
            for part in parts
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, _everything()))
        return Sought.boolean_query(clauses)

    def _naming(self, leaf: Leaf, field: Field) -> Sought:
        """The articles that name somebody or something so, by their numbers: names are no words of tantivy's."""
        names = self.tags if field is Field.TAG else self.names
        if names is None:
            return Sought.empty_query()
        rows, _ = names.occurrences(leaf, field)
        numbers: list[int] = names.articles[rows].tolist()
        return Sought.const_score_query(Sought.term_set_query(_SCHEMA, "number", numbers), 1.0)


def _in_text(leaf: Leaf, name: str, languages: Sequence[str]) -> Sought:
    match leaf:
        case Term(word):
            stems = (_stem(word, language) for language in languages or (ENGLISH,))
            return _any([Sought.term_query(_SCHEMA, f"{name}_stems", stem) for stem in stems])
        case Prefix(start):
            return Sought.regex_query(_SCHEMA, name, f"{start}.*")
        case Fuzzy(word, edits):
            return Sought.fuzzy_term_query(_SCHEMA, name, word, distance=edits)
        case Phrase(phrase):
            return Sought.phrase_query(_SCHEMA, name, [*phrase])
        case Near(near, apart):
            return _near(near, apart, name)


def _near(near: Sequence[str], apart: int, name: str) -> Sought:
    """Every way in which the words may stand: what tantivy calls slop means something else for more than two words.

    Where there are too many ways, such as for four words with four others among them, each two of the words must be
    near enough: an article is then found too if no place has all of them.
    """
    if len(near) == 2:
        return _any(
            [Sought.phrase_query(_SCHEMA, name, [*order], slop=apart) for order in permutations(near)]
        )
    others, room = len(near) - 1, len(near) + apart - 1
    if factorial(len(near)) * comb(room, others) > _PLACEMENTS:
        pairs = [_near(pair, apart + others - 1, name) for pair in combinations(near, 2)]
        return Sought.boolean_query([(Occur.Must, pair) for pair in pairs])
    placements = [
        Sought.phrase_query(_SCHEMA, name, [(0, first), *zip(places, rest, strict=True)])
        for first, *rest in permutations(near)
        for places in combinations(range(1, room + 1), others)
    ]
    return _any(placements)


def _weighted(name: str, sought: Sought, field: Field | None) -> Sought:
    is_headline_of_all = field is None and name == "headline"
    return Sought.boost_query(sought, float(HEADLINE_WEIGHT)) if is_headline_of_all else sought


def _any(parts: Sequence[Sought]) -> Sought:
    return parts[0] if len(parts) == 1 else Sought.boolean_query([(Occur.Should, part) for part in parts])


def _everything() -> Sought:
    return Sought.const_score_query(Sought.all_query(), 0.0)
