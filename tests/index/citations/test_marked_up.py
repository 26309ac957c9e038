"""Markdown and HTML: read by a program for them, they say what the article says, and obey nothing in it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from index.article import Article, ArticleId, Span
from index.citations.extract import Extract, one_line
from index.citations.html_text import html_text
from index.citations.markdown import markdown

SIGNS = st.sampled_from("<>&\"'`*_[]()#!~|\\{}^$=:@-+.0\x1b\n\x9b“”")
HOSTILE = st.text(st.characters(exclude_categories=("Cs", "Cn")) | SIGNS, max_size=30)


class _Page(HTMLParser):
    """The text of a page, and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "cite")]

    def handle_data(self, data) -> None:
        self.text += data


def test_markdown_quotes_the_words_and_links_the_headline(extract: Extract) -> None:
    assert markdown([extract]) == (
        "> “We will open the archive in spring, and it will stay open.” — Ada Lind\n"
        ">\n"
        "> *The Harbour Post*, Ada Lind, Ludwig van der Berg and Reuters, "
        "[“Town opens its archive, and a new wing”](https://post.example/archive?a=1&b=2"
        "#:~:text=We%20will%20open%20the%20archive%20in%20spring%2C&text=and%20it%20will%20stay%20open.), "
        "Porthaven, 7 November 2008"
    )


def test_html_quotes_the_words_and_links_the_headline(extract: Extract) -> None:
    page = _Page(html_text([extract]))
    assert "“We will open the archive in spring, and it will stay open.” — Ada Lind" in page.text
    assert page.tags == {"blockquote", "p", "cite", "a", "time"}
    assert all(link.startswith("https://post.example/archive?a=1&b=2#:~:text=We") for link in page.links)


def test_missing_facts_leave_no_trace_and_a_missing_date_is_said(incomplete: list[Article]) -> None:
    for article in incomplete:
        for said in (markdown([Extract(article)]), html_text([Extract(article)])):
            assert ("n.d." in said) == (article.published is None)
            assert ", ," not in said
            assert ("Lind" in said) == bool(article.byline)
            assert ("](" in said or "<a" in said) == bool(article.url)


def hostile_extract(text: str, body: str) -> Extract:
    article = Article(
        ArticleId("0" * 12),
        text,
        body,
        byline=text,
        dateline=text,
        source=text,
        url=f"https://x.example/{text}",
    )
    return Extract(article, (Span(0, len(body)),), text)


@given(text=HOSTILE, body=HOSTILE)
def test_no_text_is_markup_in_html(text: str, body: str) -> None:
    extract = hostile_extract(text, body)
    page = _Page(html_text([extract]))
    assert page.tags <= {"blockquote", "p", "cite", "a", "time"}
    assert all(link.startswith("https://x.example/") for link in page.links)
    assert extract.quotation in page.text


@given(text=HOSTILE, body=HOSTILE)
def test_no_text_is_markup_in_markdown(text: str, body: str) -> None:
    extract = hostile_extract(text, body)
    page = _Page(
        MarkdownIt("commonmark", {"html": True})
        .enable(["strikethrough", "table"])
        .render(markdown([extract]))
    )
    assert page.tags <= {"blockquote", "p", "em", "a"}
    assert all(link.startswith("https://x.example/") for link in page.links)
    assert " ".join(extract.quotation.split()) in " ".join(page.text.split())


def test_a_link_that_runs_a_program_is_none(extract: Extract) -> None:
    article = replace(extract.article, url="javascript:alert(1)")
    assert "](" not in markdown([replace(extract, article=article)])
    assert not _Page(html_text([replace(extract, article=article)])).links


def test_line_breaks_never_break_a_block(extract: Extract) -> None:
    article = replace(extract.article, headline="One\n\n# Two\r\n- three")
    assert one_line(article.headline) in markdown([Extract(article)]).replace("\\", "")
    assert "\n" not in markdown([Extract(article)])
