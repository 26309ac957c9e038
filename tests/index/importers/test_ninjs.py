"""ninjs in all its versions."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.agencies.ninjs import NinjsImporter


def read(record: object, name: str = "a.json") -> list[Article | Refused]:
    return list(NinjsImporter().articles(io.BytesIO(json.dumps(record).encode()), name))


def only(record: object) -> Article:
    (article,) = read(record)
    assert isinstance(article, Article)
    return article


FIRST = {
    "uri": "http://example.com/1",
    "type": "text",
    "versioncreated": "2008-03-06T10:00:00Z",
    "firstcreated": "2008-03-04T23:30:00-05:00",
    "language": "en",
    "byline": "By Ann Lee",
    "located": "Geneva, Switzerland",
    "copyrightholder": "The Associated Press",
    "headline": "River rises",
    "subject": [{"name": "sport", "code": "medtop:15000000"}],
    "body_text": "It rose. It fell.",
    "body_xhtml": "<p>It rose.</p><p>It fell.</p>",
}
SECOND = {
    "uri": "http://example.com/1",
    "versionCreated": "2008-03-04T10:00:00Z",
    "language": "en",
    "by": "By Ann Lee",
    "located": "Geneva, Switzerland",
    "infoSources": [{"name": "ASSOCIATED PRESS"}],
    "headlines": [{"role": "short", "value": "River"}, {"role": "main", "value": "River rises"}],
    "subjects": [{"name": "sport", "uri": "http://cv.iptc.org/newscodes/mediatopic/15000000"}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "It rose. It fell."},
        {"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": "<nitf/>"},
        {
            "role": "web",
            "contentType": "text/html",
            "value": "<h1>River rises</h1><p>It rose.</p><p>It fell.</p>",
        },
    ],
}


@pytest.mark.parametrize("record", [FIRST, SECOND])
def test_each_version_says_the_same(record: dict[str, Any]) -> None:
    article = only(record)
    assert (article.headline, article.byline, article.paragraphs) == (
        "River rises",
        "Ann Lee",
        ("It rose.", "It fell."),
    )
    assert (article.dateline, article.published) == ("Geneva, Switzerland", date(2008, 3, 4))
    assert (article.source, article.section, article.language) == ("Associated Press", "sport", "en")
    assert (article.url, article.origin) == ("http://example.com/1", "a.json#http://example.com/1")


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        ({"headline": None, "headline_main": "River"}, "headline", "River"),
        ({"headline": "", "title": "River"}, "headline", "River"),
        ({"body_xhtml": ""}, "body", "It rose. It fell."),
        ({"body_xhtml": None, "body_text": None, "body_main": "It fell."}, "body", "It fell."),
        ({"body_xhtml": 5, "body_text": [], "description_text": "It fell."}, "body", "It fell."),
        ({"body_xhtml": "PARIS (AP) - It rose in the night."}, "dateline", "PARIS"),
        (
            {"byline": None, "authors": [{"name": "Ann Lee"}, {"name": "Bob Ray"}]},
            "byline",
            "Ann Lee, Bob Ray",
        ),
        ({"byline": None, "bylines": [{"by": "By Ann Lee"}]}, "byline", "Ann Lee"),
        ({"firstcreated": None}, "published", date(2008, 3, 6)),
        ({"firstpublished": "2008-03-07T10:00:00+01:00"}, "published", date(2008, 3, 7)),
        ({"copyrightholder": None, "copyrightnotice": "Copyright 2008 City Post."}, "source", "City Post"),
        ({"source": "AAP"}, "source", "Australian Associated Press"),
        ({"uri": "urn:1"}, "url", ""),
        ({"service": [{"code": "i", "name": "International News"}]}, "section", "International News"),
        ({"body_xhtml": None, "body_html": "<p>It fell.</p>"}, "body", "It fell."),
        ({"located": None, "dateline": {"text": "Elm City GR", "source": "X"}}, "dateline", "Elm City GR"),
        ({"anpa_category": [{"name": "Finance", "qcode": "f"}]}, "section", "Finance"),
        ({"subject": [{"qcode": "04000000"}]}, "section", "economy, business and finance"),
    ],
)
def test_what_is_missing_is_found_elsewhere(changed: dict[str, Any], field: str, expected: object) -> None:
    assert getattr(only(FIRST | changed), field) == expected


DIGITALWIRE = {
    "format": "digitalwires@0.9.1",
    "type": "composite",
    "urn": "urn:newsml:city.example:1",
    "version_created": "2008-03-04T10:00:00+01:00",
    "pubstatus": "usable",
    "language": "de",
    "headline": "Der Fluss steigt",
    "byline": None,
    "dateline": "Genf (dpa) - ",
    "article_html": '<section class="main"><p>Er stieg.</p><p>Er fiel.</p></section>',
    "creditline": "dpa",
    "ednotes": [
        {"role": "x:closingline", "ednote": "dpa al bo", "is_publishable": True},
        {"role": "x:contacts", "ednote": "Autor: Ann Lee, 030", "is_publishable": False},
        {"role": "x:editorialnote", "ednote": "Mit Zitat.", "is_publishable": True},
    ],
}


def test_the_wires_of_dpa_are_much_like_it() -> None:
    importer = importer_for(Path("a.json"), json.dumps(DIGITALWIRE).encode())
    article = only(DIGITALWIRE)
    assert isinstance(importer, NinjsImporter)
    assert (article.headline, article.dateline, article.source) == ("Der Fluss steigt", "Genf", "dpa")
    assert (article.published, article.paragraphs) == (date(2008, 3, 4), ("Er stieg.", "Er fiel."))
    assert (article.note, article.origin) == ("Mit Zitat.", "a.json#urn:newsml:city.example:1")


@pytest.mark.parametrize("kind", ["picture", "video", "audio", "graphic", "event"])
def test_what_is_no_text_is_named(kind: str) -> None:
    (refused,) = read(FIRST | {"type": kind})
    assert isinstance(refused, Refused)
    assert refused.reason == f"it is a message of {kind}, not an article"


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"ednote": "Adds mayor's comment."}, "Adds mayor's comment."),
        ({"edNote": ["Adds quote.", {"role": "x", "value": "Recasts."}]}, "Adds quote.\nRecasts."),
        ({"ednote": "0305, 21"}, ""),
        ({"embargoed": "2008-03-05T06:00:00+01:00"}, "Embargoed until 2008-03-05 06:00 +01:00"),
        ({"pubstatus": "canceled"}, "Withdrawn by its agency (canceled)"),
        ({"pubStatus": "usable", "ednote": None}, ""),
    ],
    ids=["note", "several", "numbers", "embargo", "canceled", "usable"],
)
def test_what_is_said_to_editors_stands_beside_the_text(changed: dict[str, Any], note: str) -> None:
    assert only(FIRST | changed).note == note


def test_a_withdrawn_item_without_a_text_says_so() -> None:
    (refused,) = read({"uri": "urn:1", "type": "text", "headline": "River rises", "pubstatus": "withheld"})
    assert isinstance(refused, Refused)
    assert "withdrew (withheld)" in refused.reason


def test_an_item_without_a_text_is_refused() -> None:
    (refused,) = read({"uri": "urn:1", "type": "text", "headline": "River rises"})
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("around", ["data", "items", "_items", "results"])
def test_items_are_found_in_the_answer_of_a_service(around: str) -> None:
    found = read({around: [{"item": FIRST}, {"meta": 1, "item": FIRST | {"uri": "urn:2"}}], "total": 2})
    assert [article.origin for article in found if isinstance(article, Article)] == [
        "a.json#http://example.com/1",
        "a.json#urn:2",
    ]


def test_lines_of_items_are_read_line_by_line() -> None:
    lines = "\n".join([json.dumps(FIRST), "{", json.dumps(FIRST)])
    first, refused, second = NinjsImporter().articles(io.BytesIO(lines.encode()), "a.jsonl")
    assert isinstance(refused, Refused)
    assert [found.origin for found in (first, second) if isinstance(found, Article)] == [
        "a.jsonl#http://example.com/1",
        "a.jsonl#http://example.com/1~2",
    ]


@pytest.mark.parametrize(
    ("text", "is_ninjs"),
    [
        (json.dumps(FIRST), True),
        (json.dumps(SECOND), True),
        (json.dumps([SECOND]), True),
        ('{"versionCreated": "x", "bodies": [], "uri": "urn:1"}', True),
        ('{"guid": "urn:1", "versioncreated": "x", "body_html": "<p>One.</p>"}', True),
        ('{"title": "One", "body_text": "Text.", "author": "Ann Lee"}', False),
        ('{"uri": "http://example.com", "title": "One", "body": "Text."}', False),
        ('[{"headline": "One", "articleBody": "Text."}]', False),
    ],
)
def test_other_json_is_told_apart(text: str, is_ninjs: bool) -> None:
    importer = importer_for(Path("a.json"), text.encode())
    assert isinstance(importer, NinjsImporter) is is_ninjs


def test_the_examples_of_the_iptc_are_read_or_named(shared: Path) -> None:
    folder = shared / "corpus" / "formats" / "ninjs_iptc"
    articles = []
    for path in sorted([*folder.glob("examples/*/*.json"), *folder.glob("documentation/**/[1-3].*/*.json")]):
        beginning = path.read_bytes()[:8192]
        if not isinstance(importer_for(path, beginning), NinjsImporter):
            continue
        with path.open("rb") as file:
            for found in NinjsImporter().articles(file, str(path)):
                if isinstance(found, Article):
                    articles.append(found)
                else:
                    assert found.reason.endswith("not an article")
    assert len(articles) >= 33
    assert all(article.headline and article.body for article in articles)
    assert sum(article.published is not None for article in articles) >= 30
