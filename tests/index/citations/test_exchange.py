"""BibTeX, RIS and CSL JSON, as a program for references reads them."""

from __future__ import annotations

import json
import re
from datetime import date

import rispy
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from index.article import Article, ArticleId, Span
from index.citations.bibtex import bibtex
from index.citations.csl import csl_item, csl_json
from index.citations.extract import Extract
from index.citations.ris import ris

TODAY = date(2026, 11, 27)
HOSTILE = st.text(st.characters() | st.sampled_from('{}\\%$&#_~^"@,=\x1b\n\r\u2028<>'), max_size=30)
QUOTATION = "“We will open the archive in spring, and it will stay open.” — Ada Lind"


def fields_of(entry: str) -> dict[str, str]:
    """One entry, read as BibTeX does: a value goes to the brace that closes it, however braces are escaped."""
    head = re.match(r"@article\{([0-9a-f]+),\n", entry)
    assert head
    place, found = head.end(), {"id": head[1]}
    while field := re.compile(r"\s*(\w+) = ").match(entry, place):
        place = end = field.end()
        if entry[place] == "{":
            depth = 0
            for end in range(place, len(entry)):
                depth += {"{": 1, "}": -1}.get(entry[end], 0)
                if not depth:
                    break
            found[field[1]] = entry[place + 1 : end]
            place = end + 1
        else:
            end = entry.index(",", place)
            found[field[1]], place = entry[place:end], end
        assert entry[place] == ","
        place += 1
    assert entry[place:] == "\n}"
    return found


def test_a_bibtex_entry_holds_what_is_known(extract: Extract) -> None:
    assert fields_of(bibtex([extract], accessed=TODAY)) == {
        "id": extract.article.id,
        "author": "Lind, Ada and van der Berg, Ludwig and {Reuters}",
        "title": "{Town opens its archive, and a new wing}",
        "journal": "The Harbour Post",
        "year": "2008",
        "month": "nov",
        "date": "2008-11-07",
        "dateline": "Porthaven",
        "langid": "en",
        "url": "https://post.example/archive?a=1&b=2",
        "urldate": "2026-11-27",
        "annote": QUOTATION,
    }


def test_a_ris_record_holds_what_is_known(extract: Extract) -> None:
    (record,) = rispy.loads(ris([extract], accessed=TODAY))
    assert record == {
        "type_of_reference": "NEWS",
        "id": extract.article.id,
        "authors": ["Lind, Ada", "van der Berg, Ludwig", "Reuters"],
        "title": "Town opens its archive, and a new wing",
        "secondary_title": "The Harbour Post",
        "year": "2008",
        "date": "2008/11/07/",
        "language": "en",
        "urls": ["https://post.example/archive?a=1&b=2"],
        "access_date": "2026/11/27/",
        "notes": [QUOTATION, "Dateline: Porthaven"],
    }


def test_csl_json_is_a_list_of_items(extract: Extract) -> None:
    (item,) = json.loads(csl_json([extract], accessed=TODAY))
    assert item == {
        "id": extract.article.id,
        "type": "article-newspaper",
        "title": "Town opens its archive, and a new wing",
        "author": [
            {"family": "Lind", "given": "Ada"},
            {"family": "van der Berg", "given": "Ludwig"},
            {"literal": "Reuters"},
        ],
        "container-title": "The Harbour Post",
        "event-place": "Porthaven",
        "issued": {"date-parts": [[2008, 11, 7]]},
        "language": "en",
        "URL": "https://post.example/archive?a=1&b=2",
        "accessed": {"date-parts": [[2026, 11, 27]]},
        "note": QUOTATION,
    }


def test_what_is_missing_is_missing(incomplete: list[Article]) -> None:
    for article in incomplete:
        item = csl_item(article, accessed=TODAY)
        entry = fields_of(bibtex([Extract(article)], accessed=TODAY))
        (record,) = rispy.loads(ris([Extract(article)], accessed=TODAY))
        there = {
            "author": ("author", "author", "authors", article.byline),
            "date": ("issued", "year", "year", article.published),
            "headline": ("title", "title", "title", article.headline),
            "source": ("container-title", "journal", "secondary_title", article.source),
            "address": ("URL", "url", "urls", article.url),
            "day of access": ("accessed", "urldate", "access_date", article.url),
            "place": ("event-place", "dateline", "notes", article.dateline),
        }
        for csl_name, bibtex_name, ris_name, fact in there.values():
            assert (csl_name in item) == (bibtex_name in entry) == (ris_name in record) == bool(fact)
        assert not {"publisher-place", "section"} & set(item)


def test_an_article_is_one_record_with_all_that_is_quoted_of_it(extract: Extract) -> None:
    other = replace(extract, article=replace(extract.article, id=ArticleId("f" * 12)))
    second = replace(extract, spans=extract.spans[:1])
    cited = [extract, other, second]
    assert bibtex(cited).count("@article{") == len(json.loads(csl_json(cited))) == 2
    records = rispy.loads(ris(cited))
    assert [len(record["notes"]) for record in records] == [3, 2]


@given(text=HOSTILE, body=HOSTILE)
def test_no_text_breaks_a_record(text: str, body: str) -> None:
    article = Article(
        ArticleId("0" * 12),
        text,
        body,
        byline=text,
        dateline=text,
        source=text,
        section=text,
        url=f"https://x.example/{text}",
    )
    extract = Extract(article, (Span(0, len(body)),), text)
    entry = bibtex([extract, extract])
    fields_of(entry)
    lines = ris([extract]).splitlines()
    assert lines[0] == "TY  - NEWS"
    assert all(re.match(r"(ER|ID|AU|TI|T2|SE|UR|N1)  - ", line) for line in lines[1:])
    assert [line[:2] for line in lines].count("ER") == 1
    json.loads(csl_json([extract]))
    for said in (entry, *lines):
        assert not set(said) & set("\x1b\r\x9b\u2028")
