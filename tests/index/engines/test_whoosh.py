"""What is particular to Whoosh: its own answers, columns that are damaged or gone, segments that are merged."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import query as stock
from whoosh.codec.whoosh3 import W3FieldWriter, W3PerDocWriter
from whoosh.filedb.filestore import FileStorage
from whoosh.scoring import BaseScorer, WeightingModel

from index.article import Article, article_id
from index.engine import Ranking
from index.engines import columns_writer, forms_writer, growing_array
from index.engines.bm25 import idf, kept_length, saturation
from index.engines.columns import Columns
from index.engines.whoosh import WhooshEngine, merging, new_words, writing
from index.engines.whoosh.reading import FIELDS, NAMES
from index.errors import EngineUnavailable
from index.parsing import parse
from index.query import EVERYTHING, And, Field, InField, Or, Prefix, Query, Term
from index.text.stems import stem

Make = Callable[..., Article]

WORDS = [
    "talk",
    "talks",
    "talking",
    "tale",
    "tables",
    "peace",
    "peaceful",
    "council",
    "councils",
    "a",
    "an",
    "the",
    "Éire",
    "東京都",
    "co-op",
    "budget",
]


# Whoosh asked in its own way: its query classes, its searcher over its own files, every document scored by its matchers


class _Weighting(WeightingModel):
    """`bm25` without its idf, which is the boost of each query."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> BaseScorer:
        class Scorer(BaseScorer):
            def score(self, matcher: Any) -> float:
                length = searcher.reader().doc_field_length(matcher.id(), fieldname) or 0
                return saturation(matcher.weight(), length, FIELDS[fieldname])

        return Scorer()


def stock_answers(folder: Path, queries: Iterable[Query]) -> Iterator[tuple[Query, dict[str, float]]]:
    """What Whoosh's own searcher finds for each query, and with which scores."""
    index = FileStorage(str(folder), supports_mmap=False).open_index()
    with index.searcher(weighting=_Weighting()) as searcher:
        reader = searcher.reader()
        for query in queries:
            found = searcher.search(_translated(query, None, reader), limit=None)
            ids = [reader.column_reader("id")] if found else []
            yield query, {ids[0][hit.docnum]: hit.score for hit in found}


def _translated(query: Query, field: Field | None, reader: Any) -> stock.Query:
    match query:
        case Term(word):
            forms = [w for w in reader.lexicon(NAMES[field]) if stem(w.decode()) == stem(word)]
            return _any_word(forms, field, reader)
        case Prefix(start):
            return _any_word(list(reader.expand_prefix(NAMES[field], start.encode())), field, reader)
        case InField(named, inner):
            return _translated(inner, named, reader)
        case And(parts):
            return stock.And([_translated(part, field, reader) for part in parts])
        case Or(parts):
            return stock.Or([_translated(part, field, reader) for part in parts])
    raise NotImplementedError(query)


def _any_word(words: Iterable[bytes], field: Field | None, reader: Any) -> stock.Query:
    terms = [stock.Term(NAMES[field], word) for word in words]
    if not terms:
        return stock.NullQuery
    with_any = {document for term in terms for document in _documents(term, reader)}
    boost = idf(reader.doc_count(), len(with_any))
    return stock.Or([stock.Term(term.fieldname, term.text, boost=boost) for term in terms])


def _documents(term: stock.Term, reader: Any) -> Iterable[int]:
    return [n for n in reader.postings(term.fieldname, term.text).all_ids() if not reader.is_deleted(n)]


def can_be_asked(query: Query) -> bool:
    """Whether Whoosh can be asked for the same: words that are asked for twice it counts once."""
    asked = list(_words_of(query))
    return is_alike(query) and len(asked) == len(set(asked))


def _words_of(query: Query) -> Iterable[str]:
    match query:
        case Term(word):
            yield stem(word)
        case Prefix(start):
            yield f"{start}*"
        case InField(_, part):
            yield from _words_of(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words_of(part)


def is_alike(query: Query) -> bool:
    """Whether Whoosh can be asked for the same: its phrases count otherwise, and what it excludes comes back."""
    match query:
        case Term() | Prefix():
            return True
        case InField(_, part):
            return is_alike(part)
        case And(parts):
            return bool(parts) and all(is_alike(part) for part in parts)
        case Or(parts):
            return bool(parts) and all(is_alike(part) for part in parts)
    return False


_BODIES = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
_STEPS = st.lists(
    st.tuples(
        st.lists(st.tuples(st.integers(0, 9), _BODIES, _BODIES), max_size=5),
        st.sets(st.integers(0, 9), max_size=2),
    ),
    min_size=1,
    max_size=13,  # more than make a tier, so that segments are merged
)
_QUERIES = st.lists(
    st.sampled_from([*WORDS, "t*", "ta*", "co*", "title:peace", "title:t*", "OR", "(", ")"]),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=_STEPS, queries=st.lists(_QUERIES, min_size=5, max_size=25))
def test_the_columns_answer_as_whoosh_itself_does(
    tmp_path_factory: pytest.TempPathFactory, make_article: Make, steps: list, queries: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    engine = WhooshEngine(folder)
    for number, (added, removed) in enumerate(steps):
        articles = [make_article(body, headline, name=str(n)) for n, headline, body in added]
        gone = {article_id(str(n)) for n in removed} - {article.id for article in articles}
        engine.apply(articles, gone, number)
    for query, stock_scores in stock_answers(folder, filter(can_be_asked, map(parse, queries))):
        ours = engine.search(query, limit=50)
        assert {ranked.article_id: ranked.score for ranked in ours.page} == pytest.approx(
            stock_scores, abs=1e-3
        )
        assert ours.total == len(stock_scores), query
    engine.close()


# Columns


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def engine(folder: Path, make_article: Make) -> Iterable[WhooshEngine]:
    opened = WhooshEngine(folder)
    opened.apply([make_article(f"landmark talks number{n}", "Talks", name=str(n)) for n in range(30)], [], 1)
    yield opened
    opened.close()


def answers(engine: WhooshEngine) -> list[Ranking]:
    return [
        engine.search(parse(text), limit=50)
        for text in ("talk", "n*", '"landmark talks"', "title:talks -number7", "")
    ]


@pytest.mark.parametrize("damage", ["gone", "cut", "changed", "of another version", "empty"])
def test_columns_that_do_not_fit_are_made_anew(engine: WhooshEngine, folder: Path, damage: str) -> None:
    before = answers(engine)
    columns = next(folder.glob("*.columns"))
    content = columns.read_bytes()
    columns.unlink()
    match damage:
        case "cut":
            columns.write_bytes(content[:-100])
        case "changed":
            columns.write_bytes(content[:50] + bytes([content[50] ^ 255]) + content[51:])
        case "of another version":
            columns.write_bytes(content[:-16] + b"\xff" + content[-15:])
        case "empty":
            columns.write_bytes(b"")
    if damage != "changed":
        assert answers(engine) == before
    engine.verify()
    assert columns.read_bytes() == content
    assert answers(engine) == before


def test_segments_are_merged_and_nothing_is_lost(folder: Path, make_article: Make) -> None:
    engine = WhooshEngine(folder)
    for n in range(25):
        removed = [article_id(str(n - 2))] if n % 5 == 4 else []
        engine.apply(
            [make_article(f"common word{n}", name=str(n), published=date(2000 + n, 1, 1))], removed, n + 1
        )
    assert len(list(folder.glob("*.seg"))) < 10
    assert len(list(folder.glob("*.columns"))) == len(list(folder.glob("*.seg")))
    assert engine.count() == 20
    assert engine.search(parse("common"), limit=50).total == 20
    assert engine.search(parse("word4"), limit=50).total == 1
    assert engine.search(parse("word2"), limit=50).total == 0
    assert engine.search(parse("date:2024"), limit=50).total == 1
    engine.verify()
    engine.close()


def test_the_index_can_be_read_by_whoosh_alone(engine: WhooshEngine, folder: Path) -> None:
    index = FileStorage(str(folder), supports_mmap=False).open_index()
    with index.searcher() as searcher:
        assert len(searcher.search(stock.Phrase("text", ["landmark", "talks"]), limit=None)) == 30
    assert engine.search(EVERYTHING, limit=1).total == 30


@pytest.mark.parametrize("words", [0, 1, 10, 11, 12, 100, 4321, 200_000])
def test_lengths_are_kept_as_whoosh_keeps_them(words: int) -> None:
    from whoosh.util.numeric import byte_to_length, length_to_byte

    assert kept_length(words) == byte_to_length(length_to_byte(words))


def test_small_segments_are_merged_at_rest(tmp_path: Path, make_article: Callable[..., Article]) -> None:
    engine = WhooshEngine(tmp_path)
    engine.compact()  # nothing is there yet
    for batch in range(5):
        engine.apply(
            [make_article(f"peace talks {batch}", name=f"{batch}/{n}") for n in range(3)], [], batch + 1
        )
    engine.apply([], [make_article("", name="0/0").id], 6)
    before = engine.search(parse("talks"), limit=50)
    assert len(engine._segments()) == 5
    engine.compact()
    assert len(engine._segments()) == 1
    assert engine.checkpoint() == 6
    assert engine.search(parse("talks"), limit=50) == before
    engine.verify()
    assert WhooshEngine(tmp_path).search(parse("talks"), limit=50) == before


def test_the_sums_of_frequent_beginnings_are_those_of_their_words(folder: Path, make_article: Make) -> None:
    texts = [" ".join(WORDS[n % 5 : n % 5 + 7]) for n in range(600)]
    engine = WhooshEngine(folder)
    engine.apply([make_article(text, name=str(n)) for n, text in enumerate(texts)], [], 1)
    (segment,) = engine._segments()
    assert isinstance(segment.postings, Columns)
    text = segment.postings._fields[None]
    assert {b"p", b"peace", b"t", b"ta", b"tal"} <= {*text._summed}
    assert b"talk" not in text._summed
    for start in text._summed:
        found, words = text.prefix(start), text.words(range(*text.lexicon.range(start)))
        assert found.documents.tolist() == words.documents.tolist()
        assert found.scores.tolist() == words.scores.tolist()
    engine.close()


def columns_of(folder: Path, articles: Iterable[Article]) -> dict[str, bytes]:
    """All arrays of the columns that some articles have, in one segment of a new index."""
    engine = WhooshEngine(folder)
    engine.apply(articles, [], 1)
    (segment,) = engine._segments()
    assert isinstance(segment.postings, Columns)
    file = segment.postings._file
    found = {name: file.array(name).tobytes() for name in file.about["arrays"]}
    engine.close()
    return found


def test_many_words_are_set_aside_in_files_and_nothing_else_changes(
    tmp_path: Path, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [
        make_article(
            f"{' '.join(WORDS[n % 5 : n % 5 + 7])} n{n} talk", name=str(n), language="en" if n % 2 else "fr"
        )
        for n in range(400)
    ]
    usual = columns_of(tmp_path / "usual", articles)
    monkeypatch.setattr(writing, "_MOST_NEW_WORDS", 50)
    monkeypatch.setattr(new_words, "_WORDS_AT_ONCE", 7)
    monkeypatch.setattr(growing_array, "_KEPT_IN_MEMORY", 100)
    monkeypatch.setattr(forms_writer, "_WORDS_AT_ONCE", 30)
    monkeypatch.setattr(forms_writer, "_STEMS_AT_ONCE", 4)
    monkeypatch.setattr(columns_writer, "_POSTINGS_AT_ONCE", 20)
    monkeypatch.setattr(columns_writer, "_SUMMED_AT_ONCE", 20)
    assert columns_of(tmp_path / "many", articles) == usual


def test_segments_of_too_many_words_are_not_merged(
    tmp_path: Path, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_MOST_WORDS", 30)
    monkeypatch.setattr(merging, "_MOST_WORDS_TO_AN_ARTICLE", 5)
    engine = WhooshEngine(tmp_path)
    many = " ".join(f"w{n}" for n in range(40))
    for batch in range(11):
        text = f"{many} talks" if batch < 8 else "Peace talks."
        engine.apply([make_article(text, name=str(batch))], [], batch + 1)
    assert sorted(segment.size for segment in engine._segments()) == [1] * 8 + [3]
    engine.compact()
    assert sorted(segment.size for segment in engine._segments()) == [1] * 8 + [3]
    assert engine.search(parse("talks"), limit=50).total == 11


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh's files, half closed
def test_a_full_disk_leaves_the_index_as_it_was(
    folder: Path, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = WhooshEngine(folder)
    engine.apply([make_article("A zebra.", name="a")], [], 1)
    before = sorted(file.name for file in folder.iterdir())

    close = W3PerDocWriter.close
    closed = set[W3PerDocWriter]()

    def close_and_fail(writer: W3PerDocWriter) -> NoReturn:
        if writer not in closed:
            close(writer)
            closed.add(writer)
        writer.is_closed = False
        raise OSError(errno.ENOSPC, "No space left on device")

    def fail(_: W3FieldWriter) -> NoReturn:
        raise ValueError("write to closed file")

    with monkeypatch.context() as patch:
        patch.setattr(W3PerDocWriter, "close", close_and_fail)
        patch.setattr(W3FieldWriter, "close", fail)
        with pytest.raises(EngineUnavailable, match="No space left"):
            engine.apply([make_article("Another zebra.", name="b")], [], 2)
    assert sorted(file.name for file in folder.iterdir()) == before
    engine.apply([make_article("Another zebra.", name="b")], [], 2)
    assert engine.search(parse("zebra"), limit=9).total == 2


def test_an_index_is_built_anew_wherever_whoosh_was_killed(folder: Path, make_article: Make) -> None:
    engine = WhooshEngine(folder)
    engine.apply([make_article("A zebra.", name="a")], [], 1)
    (folder / "MAIN.tmp").mkdir()
    (folder / "MAIN.tmp" / "a.ctmp").touch()
    engine.clear()
    assert not list(folder.iterdir())
    engine.apply([make_article("A zebra.", name="a")], [], 1)
    assert engine.search(parse("zebra"), limit=9).total == 1
