"""What is particular to the engine tantivy; the rest stands in the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import Article
from index.parsing import parse
from index.query import EVERYTHING, Fuzzy

pytest.importorskip("tantivy", reason="the extra cuttings[tantivy] is not installed")


def test_a_batch_that_was_killed_before_it_was_committed_is_repeated(
    tmp_path: Path, make_article: Callable[..., Article]
) -> None:
    from index.engines.tantivy import TantivyEngine

    folder = tmp_path / "index"
    engine = TantivyEngine(folder)
    engine.apply([make_article("old words", name=name) for name in "abc"], [], 1)
    committed = (folder / "meta.json").read_bytes()
    engine.apply([make_article("new words", name="a")], [], 2)
    (folder / "meta.json").write_bytes(committed)  # it is written last
    again = TantivyEngine(folder)
    again.apply([make_article("new words", name="a")], [], 2)
    assert (again.search(parse("old"), limit=9).total, again.search(parse("words"), limit=9).total) == (2, 3)


def test_a_word_that_is_being_typed_finds_its_forms_first_then_headlines_then_the_rest(
    tmp_path: Path, make_article: Callable[..., Article]
) -> None:
    from index.engines.tantivy import TantivyEngine

    engine = TantivyEngine(tmp_path / "index")
    bodies = [
        "A talking bird.",
        "No tall tale.",
        "Talk, talks and talks.",
        "The talc of the table.",
        "Nothing.",
    ]
    articles = [make_article(body, f"Story {n}", name=f"{n}") for n, body in enumerate(bodies)]
    articles += [make_article("Nothing.", f"A talisman of the {n}th", name=f"h{n}") for n in range(5, 8)]
    engine.apply(articles, [], 1)
    for text in ("t", "ta", "tal", "talk"):
        query = parse(text, typing=True)
        everything = engine.search(query, limit=99)
        ids = [ranked.article_id for ranked in everything.page]
        assert everything.total == len(ids) == len({*ids})
        scores = [ranked.score for ranked in everything.page]
        assert scores == sorted(scores, reverse=True)
        for score in {*scores}:
            equals = [ranked.article_id for ranked in everything.page if ranked.score == score]
            assert equals == sorted(equals)
        paged = [engine.search(query, limit=2, offset=offset) for offset in range(0, len(ids), 2)]
        assert [ranked.article_id for page in paged for ranked in page.page] == ids
        assert {page.total for page in paged} == {len(ids)}
    by_id = {article.id: article for article in articles}
    found = [by_id[ranked.article_id] for ranked in engine.search(parse("tal", typing=True), limit=99).page]
    assert [article.headline.startswith("A talisman") for article in found] == [True] * 3 + [False] * 4
    best, *_ = engine.search(parse("talk", typing=True), limit=1).page
    assert by_id[best.article_id].body == "Talk, talks and talks."


def test_misspelt_words_are_found_in_headlines_first(
    tmp_path: Path, make_article: Callable[..., Article]
) -> None:
    from index.engines.tantivy import TantivyEngine

    engine = TantivyEngine(tmp_path / "index")
    articles = [make_article("The counsil met.", f"Story {n}", name=f"{n}") for n in range(70)]
    articles += [make_article("Nothing.", f"Councils of {n}", name=f"h{n}") for n in range(3)]
    engine.apply(articles, [], 1)
    found = engine.search(Fuzzy("council", 1), limit=10, offset=1)
    expected = [
        *sorted(article.id for article in articles[70:]),
        *sorted(article.id for article in articles[:70]),
    ]
    assert [ranked.article_id for ranked in found.page] == expected[1:11]
    assert found.total == len(articles)


def test_sources_are_counted_however_many_there_are(
    tmp_path: Path, make_article: Callable[..., Article]
) -> None:
    from index.engines.tantivy import TantivyEngine

    engine = TantivyEngine(tmp_path / "index")
    papers = [*(f"Paper {number:04}" for number in range(5_010)), "Évening Post", "Évening Post"]
    articles = [
        make_article("Nothing.", name=f"{number}", source=paper) for number, paper in enumerate(papers)
    ]
    engine.apply(articles[:3_000], [], 1)
    engine.apply(articles[3_000:], [], 2)
    found = engine.facets(EVERYTHING, limit=3)
    assert [(facet.value, facet.articles) for facet in found.facets] == [
        ("Évening Post", 2),
        ("Paper 0000", 1),
        ("Paper 0001", 1),
    ]
    assert found.total == len(papers)
