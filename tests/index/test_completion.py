"""What is being typed can be completed, and nothing is offered to whoever is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.completion import completions, completions_of_tags
from index.engines.memory import MemoryEngine
from index.parsing import parse
from index.stores.sqlite import SQLiteStore


@pytest.fixture(scope="session")
def engine(make_article: Callable[..., Article]) -> MemoryEngine:
    made = MemoryEngine()
    articles = [
        make_article("The personal council met. Đoan spoke.", "Peace talks", name="a", source="Morning Post"),
        make_article("The council talked of talks.", "Peace", name="b", source="Evening News"),
        make_article("Councillors and 東京都.", "Councillors", name="c", source="Morning News"),
    ]
    made.apply(articles, [], 3)
    return made


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("coun", "cil"),
        ("Coun", "cil"),
        ("peace coun", "cil"),
        ('"the coun', "cil"),
        ("-coun", "cil"),
        ("(pea", "ce"),
        ("đo", "an"),
        ("co-coun", "cil"),
        ("title:coun", "cillors"),
        ("source:mor", "ning"),
        ("source:ev", "ening"),
        ("per", "son:"),
        ("perso", "n:"),
        ("person", ":"),
        ("Tit", "le:"),
        ("-sou", "rce:"),
        ("bef", "ore:"),
        ("pe", "ace"),
        ("personal coun", "cil"),
        ("a.per", "sonal"),
    ],
)
def test_the_likeliest_continuation_comes_first(engine: MemoryEngine, text: str, first: str) -> None:
    assert completions(engine, text)[0] == first


@pytest.mark.parametrize(
    ("line", "rests"),
    [
        ("p", ("ipeline", "eace talks")),
        ("PEACE ", ("talks",)),
        ("later, #ely", ("sée",)),
        ("Pipeline, p", ("eace talks",)),
        ("pipeline", ()),
        ("p, ", ()),
        ("", ()),
    ],
)
def test_a_line_of_tags_is_completed_with_those_of_most_articles_it_lacks(
    tmp_path: Path, make_article: Callable[..., Article], line: str, rests: tuple[str, ...]
) -> None:
    store = SQLiteStore(tmp_path / "archive.sqlite")
    articles = [make_article(str(n)) for n in range(2)]
    store.put(articles)
    for article, tags in zip(articles, (["Pipeline", "Élysée", "peace talks"], ["pipeline"]), strict=True):
        store.change_tags(article.id, tags, [])
    assert completions_of_tags(store, line) == rests
    store.close()


def test_fields_come_before_words(engine: MemoryEngine) -> None:
    assert completions(engine, "pers") == ("on:", "onal")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "coun ",
        "council",  # "councillors" are fewer
        "talk",  # "talks" is the same word
        "coun*",
        "coun~",
        '"the council"',
        "zebra",
        "date:2",
        "before:20",
        "person:",
        "person:ro",
        "title:per",
        '"zper',
        "OR",
        "東",
        "東京",
        "coun!",
    ],
)
def test_where_nothing_is_to_be_completed_nothing_is(engine: MemoryEngine, text: str) -> None:
    assert completions(engine, text) == ()


_PIECES = st.sampled_from(
    ["per", "coun", "title:", "date:", " ", '"', "-", "(", "é", "東", "~", "*", "\u0301", "ﬁ"]
)


@given(st.text() | st.lists(_PIECES).map("".join))
def test_any_text_can_be_completed_and_what_was_typed_stays(engine: MemoryEngine, text: str) -> None:
    for continuation in completions(engine, text):
        assert continuation
        parse(text + continuation)
