"""JSON as interfaces, databases and scrapers write it: articles that something stands around."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.importer import Ignored
from index.importers.records import RecordImporter

TEXT = "The river rose by two metres in the night, the mayor said, and it has not fallen since then. " * 2
ONE = {"title": "River rises", "text": TEXT, "author": "Ann Lee", "source": "City Post", "date": "2019-02-04"}
TWO = {"title": "Bridge shuts", "text": TEXT, "author": "Al Roe", "source": "City Post", "date": "2019-02-05"}


def read(value: Any, name: str = "a.json") -> list[Article | Refused | Ignored]:
    data = value if isinstance(value, str) else json.dumps(value, indent=1)
    return list(RecordImporter().articles(io.BytesIO(data.encode()), name))


def reasons_of(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(text)
    return [refused.value.reason]


def facts(value: Any) -> list[tuple[str, str, date | None, str]]:
    return [
        (one.headline, one.byline, one.published, one.source)
        for one in read(value)
        if isinstance(one, Article)
    ]


BOTH = [
    ("River rises", "Ann Lee", date(2019, 2, 4), "City Post"),
    ("Bridge shuts", "Al Roe", date(2019, 2, 5), "City Post"),
]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"status": "ok", "total": 2, "articles": [ONE, TWO]}, id="answer"),
        pytest.param({"response": {"meta": {"hits": 2}, "docs": [ONE, TWO]}}, id="answer-in-answer"),
        pytest.param({"title": "My list", "description": "Of rivers", "items": [ONE, TWO]}, id="titled-list"),
        pytest.param(
            {"hits": {"total": 2, "hits": [{"_id": "1", "_source": ONE}, {"_id": "2", "_source": TWO}]}},
            id="hits",
        ),
        pytest.param([{"id": 1, "attributes": ONE}, {"id": 2, "attributes": TWO}], id="attributes"),
        pytest.param({"edges": [{"node": ONE}, {"node": TWO}]}, id="edges"),
        pytest.param({"a1": ONE, "a2": TWO}, id="by-id"),
        pytest.param({"river": [ONE], "town": [TWO]}, id="by-section"),
        pytest.param({"columns": list(ONE), "rows": [list(ONE.values()), list(TWO.values())]}, id="rows"),
        pytest.param({key: {"0": ONE[key], "1": TWO[key]} for key in ONE}, id="columns"),
        pytest.param("\n".join(map(json.dumps, [ONE, TWO])), id="lines"),
        pytest.param(json.dumps(ONE, indent=2) + "\n" + json.dumps(TWO, indent=2), id="one-behind-the-other"),
        pytest.param(
            {"source": "City Post", "news": [{**ONE, "source": ""}, {**TWO, "source": None}]},
            id="empty-source",
        ),
    ],
)
def test_articles_are_found_in_what_stands_around_them(value: Any) -> None:
    assert facts(value) == (BOTH if "news" not in value else [(*one[:3], "") for one in BOTH])


def test_what_stands_above_a_list_holds_for_each_that_says_nothing_else() -> None:
    bare = {key: one for key, one in ONE.items() if key != "source"}
    assert facts({"publisher": "City Post", "articles": [bare, TWO]}) == BOTH


def test_an_article_in_an_object_keeps_what_that_says_of_it() -> None:
    (article,) = read(
        {
            "id": "x/1",
            "webTitle": "River",
            "webUrl": "https://x.example/1",
            "sectionName": "Local",
            "fields": ONE,
        }
    )
    assert isinstance(article, Article)
    assert (article.headline, article.url, article.section, article.body) == (
        "River rises",
        "https://x.example/1",
        "Local",
        TEXT.strip(),
    )


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            {"title": {"rendered": "River rises"}, "content": {"rendered": f"<p>{TEXT}</p>"}}, id="rendered"
        ),
        pytest.param({"headline": {"main": "River rises", "kicker": None}, "body": [TEXT]}, id="main"),
        pytest.param({"title": "River rises", "paragraphs": [{"type": "p", "text": TEXT}]}, id="blocks"),
        pytest.param({"title": {"#text": "River rises"}, "body": {"content": TEXT}}, id="from-xml"),
    ],
)
def test_what_wraps_a_value_is_taken_off(record: dict[str, Any]) -> None:
    said = {
        "byline": {"original": "By Ann Lee", "person": []},
        "source": {"id": None, "name": "City Post"},
        "date": {"$date": "2019-02-04T10:00:00Z"},
    }
    (article,) = read({**record, **said})
    assert isinstance(article, Article)
    assert (article.headline, article.byline, article.published, article.source, article.body) == (
        *BOTH[0],
        TEXT.strip(),
    )


def test_a_text_in_pieces_is_one_text() -> None:
    pieces = [
        {"type": "bold", "text": "River rises."},
        " " + TEXT,
        {"type": "link", "text": "https://x.example"},
    ]
    (article,) = read(
        {"name": "Wire", "messages": [{"id": 1, "date": "2019-02-04T08:00:00", "text": pieces}]}
    )
    assert isinstance(article, Article)
    assert article.body.startswith("River rises. The river rose")
    assert article.published == date(2019, 2, 4)


def test_comments_and_related_headlines_are_no_articles() -> None:
    comments = [{"author": "x", "text": TEXT * 2, "date": "2020-01-01"}]
    related = [{"title": "Other", "url": "https://x.example/2", "published": "2018-01-01"}]
    (article,) = read({**ONE, "comments": comments, "related": related})
    assert isinstance(article, Article)
    assert article.headline == "River rises"
    (short,) = read(
        {
            "title": "River rises",
            "abstract": "It rose.",
            "date": "2019-02-04",
            "related": related,
            "keywords": [{"name": "x"}],
        }
    )
    assert isinstance(short, Article)
    assert short.headline == "River rises"


@pytest.mark.parametrize(
    "value",
    [{"name": "river", "description": "A program", "version": "1.0"}, [{"_id": "x", "name": "Editor"}]],
    ids=["package", "roles"],
)
def test_a_name_is_no_article(value: Any) -> None:
    (ignored,) = read(value)
    assert isinstance(ignored, Ignored)


def test_json_without_articles_is_passed_over_with_what_it_has() -> None:
    reason = "no key of it is known to hold a headline or a text: it has theme, size"
    assert read({"theme": "dark", "size": 3}) == [Ignored("a.json", reason=reason)]
    assert read('{"theme": 1, "size": 2}\n' * 3, "a.jsonl") == [Ignored("a.jsonl", reason=reason)]
    assert [type(one) for one in read("[]")] == [Ignored]


def test_records_without_a_text_beside_an_article_are_refused() -> None:
    found = read([{"size": 3}, {"title": "River rises", "text": "It rose."}, {"size": 4}])
    assert [type(one) for one in found] == [Refused, Article, Refused]


def test_a_file_of_figures_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.importers.records._MOST_STRANGERS", 3)
    (ignored,) = read('{"size": 3}\n' * 4 + '{"title": "River rises", "text": "It rose."}\n', "a.jsonl")
    assert isinstance(ignored, Ignored)


def test_comments_in_json_are_no_mistakes() -> None:
    settings = '// of a program\n{"a": [1, 2, /* last */], "url": "http://x.example/*", // more\n}'
    (ignored,) = read(settings)
    assert isinstance(ignored, Ignored)
    (refused,) = reasons_of("{ // broken")
    assert refused.startswith("it is not JSON")


@pytest.mark.parametrize(
    ("counted", "day"),
    [
        (1549267200, date(2019, 2, 4)),
        (1549267200.5, date(2019, 2, 4)),
        ("1549267200000", date(2019, 2, 4)),
        (949622400000, date(2000, 2, 4)),
        ("20190204123000", date(2019, 2, 4)),
        ("201902041230", date(2019, 2, 4)),
    ],
)
def test_days_that_computers_count_are_read(counted: object, day: date) -> None:
    assert facts({**ONE, "date": counted})[0][2] == day


@pytest.mark.parametrize("language", ["english", "eng", "en"])
def test_a_language_may_be_a_name(language: str) -> None:
    (article,) = read({**ONE, "language": language})
    assert isinstance(article, Article)
    assert article.language == "en"


def test_a_source_is_no_address_and_stands_not_behind_the_headline() -> None:
    (article,) = read(
        {**ONE, "title": "River rises - City Post", "source": "https://x.example/1", "publisher": "City Post"}
    )
    assert isinstance(article, Article)
    assert (article.headline, article.source) == ("River rises", "City Post")
    (addressed,) = read({**ONE, "source": "https://x.example/1"})
    assert isinstance(addressed, Article)
    assert (addressed.source, addressed.url) == ("", "https://x.example/1")
