"""Web pages that were saved: one page, one article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import regex
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.heads import read_head
from index.importers.hygiene import clean_text
from index.importers.raw import RawArticle, cleaned
from index.importers.web.page import Page
from index.importers.web.page_body import body_of
from index.importers.web.page_facts import facts_of
from index.importers.web.page_headlines import headline_from_title
from index.importers.web.signatures import signed_by
from index.importers.whole_file import bytes_of
from index.intake.saved_pages import is_part_of_a_page

LARGEST_FILE = 100_000_000
"""In bytes. A page that was saved with its pictures inside may have tens of millions."""
_LINE = regex.compile(r"\S.*")
_LINES_OF_A_HEAD = 10
_LONGEST_HEAD = 500
"""Characters."""


class HtmlImporter:
    """Reads one article from a saved web page."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that page. Raises `Refused` if it is none, or a list of articles, or only a part of a page."""
        data = bytes_of(file, origin, LARGEST_FILE)
        if is_part_of_a_page(Path(origin)):
            raise Refused(origin, "it is a part of a web page that was saved beside it", Ground.NO_ARTICLE)
        yield page_article(data, origin)


def page_article(markup: bytes, origin: str, saved_from: str = "", charset: str = "") -> Article:
    """The article of a page, with the URL and the encoding that a server gave. Raises `Refused` if it has none."""
    article = cleaned(read_page(markup, origin, saved_from, charset), origin, origin)
    if isinstance(article, Refused):
        raise article
    return article


def read_page(markup: bytes, where: str, saved_from: str = "", charset: str = "") -> RawArticle:
    """What a web page says of its article. Raises `Refused` if it has none."""
    page = Page(markup, where, saved_from, charset)
    if page.tree.find("frameset") is not None:
        raise Refused(where, "it is only a frame around other pages", Ground.NO_ARTICLE)
    facts = facts_of(page)
    body = body_of(page, facts, where)
    if not any(map(str.isalnum, body)):
        raise Refused(where, "it holds no text of an article", Ground.NO_ARTICLE)
    return _with_head(page, facts, clean_text(body))


def _with_head(page: Page, facts: RawArticle, body: str) -> RawArticle:
    """`facts` with the text, and with what stands above it, where the page states none of that for machines."""
    headline = facts.headline or headline_from_title(page, _LINE.findall(body)[:_LINES_OF_A_HEAD])
    beginning = body if not headline or headline in body[:_LONGEST_HEAD] else f"{headline}\n\n{body}"
    head, text = read_head(beginning)
    is_ours = not headline or head.headline == headline
    if (
        (facts.byline and facts.published)
        or not is_ours
        or not (head.byline or head.published or head.headline)
    ):
        return replace(facts, headline=headline, byline=facts.byline or signed_by(body), body=body)
    return replace(
        facts,
        headline=headline or head.headline,
        byline=facts.byline or head.byline or signed_by(text),
        published=facts.published or head.published,
        source=facts.source or head.source,
        body=text,
    )
