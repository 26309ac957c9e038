"""Where nothing is found, the word to blame is named, and what is suggested does find something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.alternatives import advise
from index.article import Article
from index.engines.memory import MemoryEngine
from index.parsing import parse
from index.query import Field
from index.results import Advice


@pytest.fixture(scope="session")
def engine(make_article: Callable[..., Article]) -> MemoryEngine:
    engine = MemoryEngine()
    articles = [
        make_article(
            "Landmark talks of the council.", "NATO council", byline="Ann Lee", source="Morning Post"
        ),
        make_article("The council met Rogozin; talks failed.", "Envoy", published=date(2009, 1, 2)),
        make_article("昨日、東京都で会議があった。", "東京の会議"),
        *(make_article("The government.", "News", name=str(n)) for n in range(20)),
        make_article("The goverment and the envoy of Kabul.", "Slip"),
        make_article("The government and the pipeline.", "Oslo"),
    ]
    engine.apply(articles, [], 1)
    return engine


def advice(engine: MemoryEngine, text: str, *, typing: bool = True) -> tuple[list[str], list[str]]:
    given = advise(text, engine, typing=typing)
    check(engine, given, typing=typing)
    return [missing.word for missing in given.missing], [each.text for each in given.alternatives]


def check(engine: MemoryEngine, given: Advice, *, typing: bool) -> None:
    for each in given.alternatives:
        assert each.query == parse(each.text, typing=typing)
        assert each.total == engine.search(each.query, limit=0).total > 0
    assert len({each.text for each in given.alternatives}) == len(given.alternatives) <= 3


@pytest.mark.parametrize(
    ("text", "missing", "alternatives"),
    [
        ("concil", ["concil"], ["council"]),
        ("rogozn", ["rogozn"], ["rogozin"]),
        ("landmrak talks", ["landmrak"], ["landmark talks", "talks"]),
        ('"landmrak talks"', ["landmrak"], ['"landmark talks"', '"talks"']),
        ('"landmrak talks" council', ["landmrak"], ['"landmark talks" council', '"talks" council']),
        ('council "zebras"', ["zebras"], ["council"]),
        ("concil landmrak", ["concil", "landmrak"], ["council landmark"]),
        ("Concil, talks!", ["Concil"], ["council, talks!", "talks!"]),
        ("(concil OR zebra) talks", ["concil", "zebra"], ["(council) talks", "talks"]),
        ("council -talks zebra OR giraffe", ["zebra", "giraffe"], []),
        ("council zebra*", ["zebra"], ["council"]),
        ("title:concil", ["concil"], ["title:council"]),
        ("title:landmark talks", ["landmark"], ["landmark talks", "talks"]),
        ("author:council", ["council"], ["council"]),
        ("東京京", ["東京京"], []),
        ("東京京 会議", ["東京京"], ["会議"]),
        ("talks 2099", ["2099"], ["talks"]),
        ("x" * 5000, ["x" * 5000], []),
        ("council " + "x" * 5000, ["x" * 5000], ["council"]),
        ("teh council", ["teh"], ["the council", "council"]),
    ],
)
def test_a_word_that_no_article_has_is_to_blame(
    engine: MemoryEngine, text: str, missing: list[str], alternatives: list[str]
) -> None:
    assert advice(engine, text) == (missing, alternatives)


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("landmark rogozin", ["rogozin", "landmark"]),
        ('"talks landmark"', ["talks landmark"]),
        ('title:"council nato"', ["title:(council nato)"]),
        ("council date:1950", ["council"]),
        ("council -talks", ["council"]),
        ("pipeline goverment", ["pipeline government", "goverment", "pipeline"]),
        ("date:1950", []),
    ],
)
def test_words_that_never_occur_together_are_left_out_in_turn(
    engine: MemoryEngine, text: str, alternatives: list[str]
) -> None:
    assert advice(engine, text) == ([], alternatives)


def test_a_word_that_is_missing_in_a_field_is_said_to_be(engine: MemoryEngine) -> None:
    (missing,) = advise("title:landmark", engine).missing
    assert (missing.word, missing.field) == ("landmark", Field.TITLE)


def test_the_beginning_of_a_word_is_not_to_blame_while_it_is_typed(engine: MemoryEngine) -> None:
    assert advice(engine, "landmark rogoz")[0] == []
    assert advice(engine, "landmark rogoz", typing=False)[0] == ["rogoz"]


_PIECES = st.sampled_from(
    [
        "concil",
        "talks",
        '"',
        "“",
        "(",
        ")",
        "-",
        "OR",
        "NOT",
        "title:",
        "date:2009",
        "rogozn",
        "zebra*",
        "東京",
        "京東",
        "~",
        "'",
        "~2",
    ]
) | st.text(max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=7), st.sampled_from(["", " "]), st.booleans())
@example(['"', '"', "concil", "~"], "", False)
def test_nothing_is_suggested_that_finds_nothing(
    engine: MemoryEngine, pieces: list[str], between: str, typing: bool
) -> None:
    text = between.join(pieces)
    given = advise(text, engine, typing=typing)
    check(engine, given, typing=typing)
    assert all(missing.word in text for missing in given.missing)


@pytest.mark.parametrize("text", ["council", "(council)", 'title:"council"'])
def test_what_finds_something_by_now_is_not_suggested_to_who_asked_for_it(
    engine: MemoryEngine, text: str
) -> None:
    assert advice(engine, text) == ([], [])
