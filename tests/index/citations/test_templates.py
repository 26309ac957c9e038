"""Forms that a person writes herself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from index.article import Article, ArticleId
from index.citations.extract import Extract
from index.citations.templates import FIELDS, read_template
from index.errors import UnfitTemplate


def written(text: str, extract: Extract) -> str:
    return read_template("mine", text).write([extract])


def test_fields_stand_for_what_the_article_says(extract: Extract) -> None:
    assert written("{quotation} ({source}, {date})", extract) == (
        "“We will open the archive in spring, and it will stay open.” — Ada Lind (The Harbour Post, 2008-11-07)"
    )
    assert (
        written("{authors}: {day}, {year}", extract)
        == "Ada Lind; Ludwig van der Berg; Reuters: 7 November 2008, 2008"
    )


def test_what_stands_in_brackets_is_left_out_where_a_fact_is_missing(extract: Extract) -> None:
    template = "{source}[, {place}][, {headline}]"
    bare = replace(extract, article=replace(extract.article, dateline=""))
    assert written(template, extract) == "The Harbour Post, Porthaven, Town opens its archive, and a new wing"
    assert written(template, bare) == "The Harbour Post, Town opens its archive, and a new wing"


def test_a_missing_date_is_said_to_be_missing() -> None:
    empty = Extract(Article(ArticleId("0" * 12), "", ""))
    assert written("{headline}, {date}, {year}, {day}", empty) == ", n.d., n.d., n.d."
    assert written("{source}[ ({year})].", empty) == "."


def test_every_field_can_be_written(incomplete: list[Article]) -> None:
    template = read_template("mine", "".join(f"[{{{name}}}]" for name in FIELDS))
    for article in incomplete:
        assert article.id in template.write([Extract(article)])


def test_signs_of_templates_can_be_written(extract: Extract) -> None:
    assert written("{{{id}}} [[{year}]] [[[{year}]]]", extract) == f"{{{extract.article.id}}} [2008] [2008]"


def test_several_extracts_stand_apart(extract: Extract) -> None:
    assert read_template("mine", "{year}").write([extract, extract]) == "2008\n\n2008"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{wrods}", "there is no field {wrods}; there are words, "),
        ("{}", "there is no field {}"),
        ("{words.__class__}", "there is no field {words.__class__}"),
        ("a { b", "{ stands alone; for the sign itself, write {{"),
        ("a } b", "} stands alone"),
        ("a [b", "a bracket is not closed; for the sign itself, write [["),
        ("a ] b", "] stands alone"),
        ("[a [b] c]", "[ stands alone"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, reason: str) -> None:
    with pytest.raises(UnfitTemplate) as unfit:
        read_template("mine", text)
    assert str(unfit.value).startswith(reason)
