"""An export of WordPress is its published posts, as a reader of the site saw them."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.feeds.wordpress import WordpressImporter
from index.importers.feeds.wordpress_text import text_of_post
from index.importers.recognition import format_of

HEAD = """<?xml version="1.0" encoding="UTF-8" ?><!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>City Post</title><language>en-GB</language>
<wp:author><wp:author_login><![CDATA[alee]]></wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
<wp:author><wp:author_login>bob</wp:author_login><wp:author_display_name/><wp:author_first_name>Bob</wp:author_first_name>
<wp:author_last_name>Ray</wp:author_last_name></wp:author>"""


def item(
    title: str = "River rises",
    text: str = "It rose.",
    kind: str = "post",
    state: str = "publish",
    more: str = "",
) -> str:
    return (
        f"<item><title>{title}</title><link>https://city.example/{title[:5]}</link><guid>{title}</guid>"
        f"<pubDate>Tue, 31 Dec 2019 23:30:00 +0000</pubDate><description></description>{more}"
        f"<content:encoded><![CDATA[{text}]]></content:encoded><excerpt:encoded><![CDATA[A longer excerpt.]]></excerpt:encoded>"
        f"<wp:post_date><![CDATA[2020-01-01 00:30:00]]></wp:post_date><wp:status><![CDATA[{state}]]></wp:status>"
        f"<wp:post_type>{kind}</wp:post_type></item>"
    )


def read(*items: str) -> list[Article | Refused]:
    return list(
        WordpressImporter().articles(io.BytesIO(f"{HEAD}{''.join(items)}</channel></rss>".encode()), "a.xml")
    )


def only(one: str) -> Article:
    (article,) = read(one)
    assert isinstance(article, Article)
    return article


def test_a_post_has_its_facts_as_its_readers_saw_them() -> None:
    about = (
        '<dc:creator><![CDATA[alee]]></dc:creator><category domain="post_tag" nicename="rain">Rain</category>'
        '<category domain="category" nicename="uncategorized">Uncategorized</category>'
        '<category domain="category" nicename="local"><![CDATA[Local &amp; near]]></category>'
    )
    article = only(item("River &amp; lake rise", "<p>It rose.</p>\n\n<p>It fell.</p>", more=about))
    assert (article.headline, article.byline, article.source) == ("River & lake rise", "Ann Lee", "City Post")
    assert (article.published, article.section, article.language) == (
        date(2020, 1, 1),
        "Local & near",
        "en-GB",
    )
    assert (article.paragraphs, article.url) == (("It rose.", "It fell."), "https://city.example/River")
    assert article.origin == "a.xml#River & lake rise"


@pytest.mark.parametrize(
    ("about", "byline"),
    [
        ("<dc:creator>bob</dc:creator>", "Bob Ray"),
        ("<dc:creator>cleo</dc:creator>", "cleo"),
        ("<dc:creator>admin</dc:creator>", ""),
        ('<dc:creator>bob</dc:creator><category domain="author">Cleo Fox</category><category domain="author">alee</category>',
         "Cleo Fox, Ann Lee"),
    ],
    ids=["names", "login", "nobody", "several"],
)  # fmt: skip
def test_authors_are_called_by_their_names(about: str, byline: str) -> None:
    assert only(item(more=about)).byline == byline


def test_only_published_posts_are_articles_and_the_others_are_counted() -> None:
    found = read(
        item(),
        item("Lake", state="draft"),
        item("Sea", state="draft"),
        item("About us", kind="page"),
        item("Picture", text="<img src='a.jpg'>"),
        item("a.jpg", kind="attachment", state="inherit"),
        item("Menu", kind="nav_menu_item"),
        item("Tomorrow", state="future"),
        item("Council meets", kind="news"),
    )
    assert [one.headline for one in found if isinstance(one, Article)] == ["River rises", "Council meets"]
    (refused,) = [one for one in found if isinstance(one, Refused)]
    assert refused.reason == (
        "left out, as no published posts: 2 × draft, 1 × page, 1 × post without a text, 1 × scheduled post"
    )


@pytest.mark.parametrize("items", [[item(state="draft")], []], ids=["drafts", "nothing"])
def test_an_export_without_posts_is_refused(items: list[str]) -> None:
    with pytest.raises(Refused, match="without"):
        read(*items)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It rose.\n\nIt fell.", "It rose.\n\nIt fell."),
        ("<h2>Rain</h2>\nIt rose.\n\nIt <em>fell</em>.\n\n<ul>\n<li>One</li>\n</ul>", "Rain\n\nIt rose.\n\nIt fell.\n\nOne"),
        ("Roses\nare red.", "Roses\nare red."),
        ("<!-- wp:paragraph -->\n<p>It\nrose.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:quote --><p>Yes.</p>", "It rose.\n\nYes."),
        ('[caption id="1" width="3"]<img src="a.jpg" /> The river.[/caption]\n\nIt rose.', "It rose."),
        ("<figure><img src='a'><figcaption>The river.</figcaption></figure>\nIt rose.", "It rose."),
        ("It rose.\n\n[gallery ids=\"1,2\"]\n\n[embed]https://v.example/1[/embed]", "It rose."),
        ('[vc_row width="1"][vc_column]It rose.[/vc_column][/vc_row]', "[vc_column]It rose."),
        ("It rose [sic], said [the mayor].", "It rose [sic], said [the mayor]."),
    ],
    ids=["plain", "mixed", "verse", "blocks", "caption", "figure", "codes", "layout", "brackets"],
)  # fmt: skip
def test_the_text_of_a_post_is_what_is_shown(markup: str, text: str) -> None:
    assert text_of_post(markup) == text


def test_an_export_is_told_from_a_feed() -> None:
    export, feed = (format_of(Path("a.xml"), data.encode()) for data in (HEAD, "<rss><channel/></rss>"))
    assert (export and export.name, feed and feed.name) == ("wordpress", "feed")
