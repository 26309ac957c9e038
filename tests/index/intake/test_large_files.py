"""A file may be of any size, and a record: what is read of it is the same, and takes little memory."""

from __future__ import annotations

import io
import json
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import encodings, json_records, raw
from index.importers.encodings import decoded
from index.importers.json_records import records_of_list
from index.importers.raw import RawArticle, cleaned
from index.intake import file_reading
from index.intake.file_reading import FileReader, format_at

RECORDS = [{"title": f"Río {n} sube", "body": f"El río {n} subió dos metros."} for n in range(40)]


def articles_at(path: Path) -> list[Article | Refused]:
    with closing(FileReader()) as reader:
        format_ = format_at(str(path))
        assert format_ is not None
        return list(reader.articles(str(path), format_))


def test_a_large_file_is_read_apart_and_as_a_small_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, RECORDS)) + "\nnone\n", encoding="utf-8")
    small = articles_at(path)
    assert len(small) == len(RECORDS) + 1
    monkeypatch.setattr(file_reading, "_LARGEST_READ_HERE", 100)
    with closing(FileReader()) as reader:
        format_ = format_at(str(path))
        assert format_ is not None
        read = reader.articles(str(path), format_)
        first = next(read)
        assert 0 < reader.position <= path.stat().st_size
        large = [first, *read]
    assert list(map(str, large)) == list(map(str, small))


@settings(max_examples=100, deadline=None)
@given(
    st.text(min_size=1, max_size=40),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.integers(5, 20),
)
def test_a_text_comes_bit_by_bit(text: str, encoding: str, at_once: int) -> None:
    text = "The river rose. " + "".join(letter for letter in text if letter.isprintable())
    data = text.encode(encoding, "ignore")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encodings, "_BYTES_AT_ONCE", at_once)
        assert "".join(decoded(io.BytesIO(data), "a")) == text


def test_the_first_part_that_is_not_ascii_tells_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "_BYTES_AT_ONCE", 64)
    assert "".join(decoded(io.BytesIO(b"The river rose. " * 20 + b"Caf\xe9."), "a")).endswith("Café.")


@pytest.mark.parametrize("at_once", [1, 7, 64, 1_000_000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_is_read_record_by_record(
    monkeypatch: pytest.MonkeyPatch, at_once: int, encoding: str
) -> None:
    data = json.dumps(RECORDS, ensure_ascii=False).encode(encoding)
    monkeypatch.setattr(encodings, "_BYTES_AT_ONCE", max(at_once, 4))
    assert list(records_of_list(io.BytesIO(data), "a")) == RECORDS


def test_a_list_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(RECORDS)[:-30], encoding="utf-8")
    *articles, refused = articles_at(path)
    assert len(articles) == len(RECORDS) - 1
    assert str(refused) == f"{path}:{len(RECORDS)}: it breaks off, or goes on in a way that is not JSON"


@pytest.mark.parametrize("at_once", [100, 1_000_000])
def test_a_record_that_is_nested_too_deeply_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(encodings, "_BYTES_AT_ONCE", at_once)
    deep = '{"title": "a ]}[ \\"", "a": ' + '[{"b": ' * 5_000 + "1" + "}]" * 5_000 + "}"
    path = tmp_path / "a.json"
    path.write_text(f"[{json.dumps(RECORDS[0])}, {deep}, {json.dumps(RECORDS[1])}]", encoding="utf-8")
    first, refused, second = articles_at(path)
    assert str(refused) == f"{path}:2: it is nested too deeply"
    assert [str(article.headline) for article in (first, second) if isinstance(article, Article)] == [
        "Río 0 sube",
        "Río 1 sube",
    ]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_record_of_many_values_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(json_records, "_MOST_OBJECTS", 10)
    (tmp_path / name).write_text('{"title": "River", "body": [' + "[]," * 20 + "[]]}\n", encoding="utf-8")
    (refused,) = articles_at(tmp_path / name)
    assert isinstance(refused, Refused)
    assert "more values" in refused.reason


def test_a_text_longer_than_any_article_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "LARGEST_ARTICLE", 20)
    assert isinstance(cleaned(RawArticle(body="x" * 20), "a", "a"), Article)
    assert isinstance(cleaned(RawArticle(body="河" * 6), "a", "a"), Article)
    for text in ("x" * 21, "河" * 7):
        refused = cleaned(RawArticle(body=text), "a", "a")
        assert isinstance(refused, Refused)
        assert refused.reason == "its text is longer than 20 bytes"


def test_an_endless_headline_ends() -> None:
    article = cleaned(RawArticle(headline="River " * 10_000, byline="x" * 50_000, body="It rose."), "a", "a")
    assert isinstance(article, Article)
    assert (len(article.headline), len(article.byline)) == (10_000, 10_000)
