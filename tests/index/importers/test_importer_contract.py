"""Whatever bytes a file holds, an importer gives clean articles or says why not."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import Importer, importer_for

UNWANTED = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
SAMPLES = {
    "a.txt": "City Post\n\nHeadline here\n\nGENEVA — The text of it.\n\nA second paragraph.".encode(),
    "a.md": b"---\ntitle: Headline\ndate: 2019-05-02\n---\nThe text.",
    "a.jsonl": b'{"id": "1", "title": "One", "body": "Text one."}\n{"id": "2", "title": "Two", "body": "Text two."}\n',
    "a.json": b'[{"headline": "One", "articleBody": "Text one."}]',
    "a.rss": b"<rss><channel><item><guid>1</guid><title>One</title><description>Text.</description></item><item><title>Two</title><description>Text.</description></item></channel></rss>",
    "wallabag.json": b'[{"is_archived": 0, "id": 1, "title": "One", "content": "<p>Text.</p>"}, {"is_archived": 1, "id": 2, "title": "Two", "content": "Text."}]',
    "wallabag.csv": b'Title;URL;Content;Tags;"MIME Type"\nOne;https://city.example/1;<p>Text.</p>;;text/html\n',
    "feed.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "One", "content_html": "<p>Text.</p>"}]}',
}


def read(importer: Importer, data: bytes, origin: str) -> list[Article | Refused]:
    try:
        return list(importer.articles(io.BytesIO(data), origin))
    except Refused as refused:
        return [refused]


@pytest.fixture(params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def importer(name: str) -> Importer:
    found = importer_for(Path(name), SAMPLES[name])
    assert found is not None
    return found


def test_the_same_bytes_are_the_same_articles(importer: Importer, name: str) -> None:
    first, again = (read(importer, SAMPLES[name], f"/somewhere/{name}") for _ in range(2))
    assert first == again
    assert all(isinstance(article, Article) for article in first)


def test_ids_follow_from_the_origin_and_differ(importer: Importer, name: str) -> None:
    here, there = (read(importer, SAMPLES[name], origin) for origin in (f"/here/{name}", f"/there/{name}"))
    ids = [article.id for article in here + there]
    assert len(set(ids)) == len(ids)
    assert all(article.origin.startswith(f"/here/{name}") for article in here)


def test_every_article_has_a_headline_and_a_text(importer: Importer, name: str) -> None:
    for article in read(importer, SAMPLES[name], name):
        assert article.headline
        assert article.body
        assert "\n" not in article.headline


def test_a_record_without_a_text_is_an_article_only_if_it_has_a_real_headline() -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    lines = [
        b'{"id": 1, "title": 5, "body": null}',
        b'{"id": 2, "title": " -- ", "body": ""}',
        b'{"id": 3, "title": "River rises", "body": null}',
        b'{"id": 4, "title": 5, "body": "The river rose."}',
    ]
    read_ = read(importer, b"\n".join(lines), "x.jsonl")
    assert [type(found).__name__ for found in read_] == ["Refused", "Refused", "Article", "Article"]
    assert [found.origin for found in read_ if isinstance(found, Article)] == ["x.jsonl#3", "x.jsonl#4"]


@settings(max_examples=120, deadline=None)
@given(
    data=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".json"])
def test_no_bytes_raise_anything_but_a_refusal(suffix: str, data: bytes) -> None:
    importer = importer_for(Path("x" + suffix))
    assert importer is not None
    for read_ in read(importer, data, "x" + suffix):
        assert isinstance(read_, Article | Refused)
        if isinstance(read_, Article):
            assert_clean(read_)


@settings(max_examples=120, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "title", "body", "date", "source", "author", "lang", "url"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=2), max_leaves=6)))  # fmt: skip
def test_records_of_any_shape_are_articles_or_refusals(record: dict) -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    (found,) = read(importer, json.dumps(record).encode() + b"\n", "x.jsonl")
    if isinstance(found, Article):
        assert_clean(found)


def test_deep_nesting_is_a_refusal() -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    (found,) = read(importer, b'{"body":' + b"[" * 100_000 + b"\n", "x.jsonl")
    assert isinstance(found, Refused)


HOSTILE = (
    "\x1b]52;c;aGVsbG8=\x07River\x00 [bold]rises[/bold]\u202e [/] \x9b31m&#27;[2J&#x202E;<b>now</b>\ud800"
)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".jsonl"])
def test_a_hostile_file_is_read_as_harmless_text(suffix: str) -> None:
    lines = [HOSTILE, HOSTILE, f"By Ann {HOSTILE}", f"GENEVA — {HOSTILE} and so on.", HOSTILE]
    record = dict(zip(("source", "title", "author", "body", "url"), lines, strict=True))
    text = json.dumps(record) if suffix == ".jsonl" else "\n\n".join(lines)
    importer = importer_for(Path("x" + suffix))
    assert importer is not None
    (article,) = read(importer, text.encode("utf-8", "surrogatepass"), f"/a\x1b[2J\u202e\n{suffix}")
    assert isinstance(article, Article)
    assert_clean(article)
    assert "aGVsbG8=" not in article.body  # what was to be written to the clipboard went with its sequence
    assert "River [bold]rises[/bold] [/]" in article.body  # markup of a terminal library is only text to us


PIECES = st.sampled_from(
    [
        "City Post", "River rises", "By Ann Lee", "2019-01-07", "Jan. 7", "GENEVA — ", "GENEVA, Jan. 7, 2019 (Agency) - ",
        "The river rose by two metres in the night, the mayor said.", "FOR IMMEDIATE RELEASE", "-30-", "###", "---",
        "title: x", "Date: 7 January 2019", "\n", "\n\n", " ", "\t", "\r\n", "\u2028", "\x1b[31m", "\x00", "\u202e", "\xad", "&amp;",
        "&#27;", "。", "“", "# ", "*", "â€™", "\x85",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=14).map("".join))
def test_any_layout_is_an_article_of_its_own_words(text: str) -> None:
    importer = importer_for(Path("x.txt"))
    assert importer is not None
    (article,) = read(importer, text.encode("utf-8", "surrogatepass"), "x.txt")
    if isinstance(article, Refused):
        assert article.reason
        return
    assert_clean(article)
    assert article.headline == " ".join(article.headline.split())
    assert article.body.strip()
    assert "\n\n".join(article.paragraphs) == article.body
    assert all(paragraph == paragraph.strip() for paragraph in article.paragraphs)
    assert article.published is None or "2019" in text  # never an invented date


def assert_clean(article: Article) -> None:
    for text in (
        article.headline,
        article.body,
        article.byline,
        article.dateline,
        article.source,
        article.section,
        article.url,
        article.language,
        article.origin,
    ):
        assert not UNWANTED.search(text)
