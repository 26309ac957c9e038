"""Who wrote an article, and when, is found in the layouts of many makes of sites; each page here is made after one."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.importers.web.html import HtmlImporter

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

STORY = (
    "The river rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since then.",
    "The council will keep the bridge closed until spring, because the water has damaged two of its pillars.",
    "“We have never seen anything like this,” said Bob Ray, who has sold fish on the quay for forty years.",
    "Drivers will have to use the tunnel, and the ferry will sail every hour, even at night and on Sundays.",
)
HEADLINE = "River rises in the night"
BODY = "\n\n".join(STORY)
DAY = date(2020, 1, 6)
SITE = "<meta property='og:site_name' content='City Post'>"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)


def read(head: str, body: str) -> Article:
    page = (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    )
    (article,) = HtmlImporter().articles(io.BytesIO(page.encode()), "page.html")
    assert isinstance(article, Article)
    return article


def with_line(line: str, head: str = "") -> Article:
    """A page with that below its headline."""
    return read(
        f"<title>{HEADLINE} | City Post</title>{SITE}{head}",
        f"<nav><a href='/'>Home</a></nav><main><article><h1>{HEADLINE}</h1>{line}{TEXT}</article></main>",
    )


@pytest.mark.parametrize(
    ("head", "line", "byline"),
    [
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">', "", "Ann Lee"),
        ('<meta name="Search.Byline" content="Ann Lee">', "", "Ann Lee"), ('<meta name="byline" content="By Ann Lee, City Post Staff Writer">', "", "Ann Lee"),
        ('<meta name="citation_author" content="Ann Lee"><meta name="citation_author" content="Bob Ray">', "", "Ann Lee, Bob Ray"),
        ('<meta name="author" content="AP">', "<p>By ANN LEE</p>", "ANN LEE"), ('<meta name="author" content="Reuters">', "", "Reuters"),
        ('<meta name="author" content="City Post">', '<p class="firma">Ana Ruiz | Madrid</p>', "Ana Ruiz"),
        ('<meta property="article:author" content="https://www.facebook.com/ann.lee">', '<p class="byline">By Ann Lee</p>', "Ann Lee"),
    ],
    ids=["label", "search", "byline", "citation", "agency and person", "agency", "site", "address"],
)  # fmt: skip
def test_who_is_stated_for_machines(head: str, line: str, byline: str) -> None:
    assert with_line(line, head).byline == byline


def test_the_site_at_the_end_of_the_title_is_no_author() -> None:
    page = f"<h1>{HEADLINE}</h1>{TEXT}"
    assert (
        read(
            f"<title>{HEADLINE} : City Herald</title><meta name='writer' content='City Herald'>", page
        ).byline
        == ""
    )


OG = "<meta property='og:title' content='{}'>"


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>{HEADLINE} | World news | The Guardian</title><meta property='og:site_name' content='the Guardian'>", ""),
        (f"<title>{HEADLINE} - The New York Times</title>", ""), (f"<title>{HEADLINE} - BBC News</title>", ""), (f"<title>{HEADLINE} | citypost.example</title>", ""),
        (f"<title>{HEADLINE} | CNN Politics</title><meta property='og:site_name' content='CNN'>", ""),
        ("<title>News from The Wire</title><meta property='og:site_name' content='The Wire'>", f"<p><span class='headline entry-title'>{HEADLINE}</span></p>"),
        (f"<title>{HEADLINE}</title>", f"<h1>Politics</h1><div class='article-title'>{HEADLINE}</div>"),
        (f"<title>{HEADLINE}? Mayors take stands - Post</title>" + OG.format("Ray: Mayors grandstanding about quays"), f"<h1>{HEADLINE}</h1>"),
        (f"<title>{HEADLINE} (photo) : Post</title>" + OG.format(f"{HEADLINE} (photo)"), f"<h1 itemprop='headline'><span>{HEADLINE}</span><br><span>Political editor Ann Lee</span></h1>"),
        (f"<title>{HEADLINE}</title>" + OG.format(HEADLINE), f"<h1>{HEADLINE} <span class='count'>12 comments</span></h1>"),
    ],
    ids=["section and site", "newspaper", "broadcaster", "host", "initials", "microformat", "no heading", "another for other sites", "name in the heading", "count"],
)  # fmt: skip
def test_the_headline_in_many_makes(head: str, heading: str) -> None:
    assert read(head, f"{heading}<div>{TEXT}</div>").headline == HEADLINE


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("夜间河水上涨并且继续_新浪新闻", "夜间河水上涨并且继续"), ("夜间河水上涨并且继续--时政--人民网", "夜间河水上涨并且继续"), ("夜间河水上涨并且继续-新华网", "夜间河水上涨并且继续"),
        ("River rises - and the town slept in peace", "River rises - and the town slept in peace"), ("River | quay: a history of the old town", "River | quay: a history of the old town"),
        ("How the river became the news", "How the river became the news"),
    ],
)  # fmt: skip
def test_a_title_loses_the_site_and_keeps_dashes_of_its_own(title: str, headline: str) -> None:
    assert read(f"<title>{title}</title>", TEXT).headline == headline
