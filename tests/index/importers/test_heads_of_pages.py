"""Headline, authors and day of a page are those of its article, not of what stands around it."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.importers.web.html import HtmlImporter

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

HEADLINE = "River rises in the night"
DAY = date(2020, 1, 6)
TEXT = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The water rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since then.",
        "The council will keep the bridge closed until spring, because the water has damaged two of its pillars.",
        "Drivers will have to use the tunnel, and the ferry will sail every hour, even at night and on Sundays.",
    )
)
TITLE = f"<title>{HEADLINE}</title>"


def read(head: str, body: str, lang: str = "en") -> Article:
    page = f"<html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    (article,) = HtmlImporter().articles(io.BytesIO(page.encode()), "page.html")
    assert isinstance(article, Article)
    return article


def below(line: str, head: str = TITLE) -> Article:
    """A page with that between its headline and its text."""
    return read(head, f"<article><h1>{HEADLINE}</h1>{line}{TEXT}</article>")


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>Post</title><meta name='og:title' value='{HEADLINE}'>", ""),
        ("<title>River: live | Post</title>", f"<h1 class='head'> <p>{HEADLINE}</p></h1>"),
        ("<title>River | Post</title><meta property='og:title' content='river-rises-january-2020'>", f"<h1>{HEADLINE}</h1>"),
        (f"<title>The mayor is in trouble</title><meta property='og:title' content='The mayor is in trouble'><meta name='sailthru.title' content='{HEADLINE}'>", f"<h1>Post</h1><h2>{HEADLINE}</h2>"),
        (f"<title>{HEADLINE} - Old Town</title>", f"<h1>News of our old town</h1><h2>{HEADLINE}</h2>"),
        (f"<title>OT | {HEADLINE}</title>", f"<h1>News of our old town</h1><h2>{HEADLINE}</h2>"),
        (f"<title>{HEADLINE} - Wyvern</title>", f"<header>{HEADLINE}</header>"),
        (f"<title>{HEADLINE}:City Post Log</title><meta property='og:site_name' content='City Post Log'>", ""),
        (f"{TITLE}<meta name='application-name' content='{HEADLINE}'>", f"<h1>{HEADLINE}</h1>"),
        (f"<title>Post Diary: {HEADLINE}</title><meta property='og:title' content='Post Diary: {HEADLINE}'>", f"<h1>News</h1><h3>{HEADLINE}</h3>"),
        (f"<title>{HEADLINE} - Post</title><meta property='og:title' content='River rises in night'>", f"<h1>{HEADLINE}</h1><div class='news-title'>River rises in night</div>"),
        (f"<title>{HEADLINE} - Post</title><meta property='og:title' content='‘River’ rises in the night'>", f"<h1>{HEADLINE}</h1><div class='news-headline headline'>{HEADLINE}. Nobody on the quay slept.</div>"),
        (TITLE + f"<meta property='og:title' content='{HEADLINE}'>", "<h2 class='headline'>The mayor opens a school</h2>"),
        (TITLE, "<div id='jp-relatedposts'><h3 class='jp-relatedposts-headline'>Related articles</h3></div>"),
        (f"<title>How wet were you on Monday? - Post</title><meta property='og:title' content='{HEADLINE}'>", f"<h2>{HEADLINE}</h2><h1 class='sub_header big'>How wet were you on Monday?</h1>"),
        ("<title>Were you wet? We ask mayors</title>", f"<h1 class='section-heading'><a href='/b'>Business Monday</a></h1><h1 class='title'>{HEADLINE}</h1>"),
    ],
    ids=["value for content", "paragraph in a heading", "name of a file", "another for other sites", "slogan above", "initials before", "no heading", "colon without a blank", "name of an application", "part of a stated title", "shorter in a list", "quotation marks", "said twice", "related", "heading below", "section above"],
)  # fmt: skip
def test_the_headline_is_the_articles(head: str, heading: str) -> None:
    assert read(head, f"{heading}<div>{TEXT}</div>").headline == HEADLINE


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p class='byline'>TEXT BY Ann Lee<br>TRANSLATION BY Bob Ray<br></p>", "Ann Lee"),
        ("<div class='byline'>By Ann Lee <div>City Post Fellow</div></div>", "Ann Lee"), ("<div class='byline'><p>By Ann Lee</p><p>and Bob Ray</p></div>", "Ann Lee, Bob Ray"),
        ("<div class='authors'> Von <span>Anna Lehmann</span>, Berlin <div class='pop'>Anna Lehmann kam 2001 zur Zeitung. Sie schreibt gern.</div></div>", "Anna Lehmann"),
        ("<div class='mod-articlebyline'><span><a href='/2020/jan/06'>January 6, 2020</a></span><span>|</span><span>Ann Lee</span></div>", "Ann Lee"),
        ("<div class='article__author'>Politics · Ann Lee, Bob Ray</div>", "Ann Lee, Bob Ray"),
        ("<p class='byline'>By <a href='/author/lee/'>Ann Lee</a></p><div class='author-more'><a href='/author/lee/'>View author archive</a> <a href='/author/lee/feed/'>Get author RSS feed</a></div>", "Ann Lee"),
        ("<div class='author-info'><address itemprop='author' itemscope><span itemprop='name'>Ann Lee</span></address></div>", "Ann Lee"),
        ("<nav>Edited by <a href='/topic/lee'><span itemprop='author' itemscope><span itemprop='name'>Ann Lee</span></span></a></nav>", "Ann Lee"),
        ("<span property='dc:creator'>Ann Lee</span>", "Ann Lee"), ("<div class='navbyline'>/ <span class='author'>Ann Lee</span> / 10:08 am</div>", "Ann Lee"), ("<div class='artikelautor'>Autor: Anna Lehmann Google+ <a href='/a'>mehr</a></div>", "Anna Lehmann"), ("<div class='widget article__authors'><ul class='authors'><li><a href='/profile/x'>Ann Lee</a></li></ul></div>", "Ann Lee"),
        ("<a href='/b'>A history of the tunnel and of its keepers <span class='byline'>By Bob Ray</span></a>", ""),
        ("<a href='/user/new/'>Register for nothing</a>", ""), ("<div>Written by: Bob Ray The town has a plan to build a new tunnel...</div>", ""),
        ("<div class='author'>oldfishmonger_77</div>", ""), ("<span class='author'>am</span>", ""),
    ],
    ids=["translator", "fellow", "two blocks", "portrait", "day before", "section before", "archive and feed", "box", "between links", "RDFa", "between bars", "German", "widget", "another article", "button", "teaser", "login", "preposition"],
)  # fmt: skip
def test_the_authors_are_the_articles(line: str, byline: str) -> None:
    assert below(line).byline == byline


def test_letters_that_are_neither_large_nor_small_do_not_shout() -> None:
    head = "<title>川が夜間に上昇ＣＤ : 地域 : 市民新聞</title><meta property='og:title' content='川が夜間に上昇ＣＤ : 地域'>"
    assert read(head, f"<h1>川が夜間に上昇ＣＤ</h1>{TEXT}").headline == "川が夜間に上昇ＣＤ"


def test_the_author_and_the_day_of_a_picture_are_its_own() -> None:
    said = "<meta itemprop='author' content='Bob Ray'><meta itemprop='datePublished' content='2019-05-02'>"
    picture = f"<figure itemscope itemtype='https://schema.org/ImageObject'>{said}</figure>"
    article = below(f"{picture}<p class='byline'>By Ann Lee</p><p>January 6, 2020</p>")
    assert (article.byline, article.published) == ("Ann Lee", DAY)


def test_the_day_far_above_is_that_of_a_look_at_the_page() -> None:
    body = f"<span class='date'>Lunes, 24 de agosto de 2026</span><div class='titulo'>{HEADLINE}</div><p class='fecha'>6 de enero de 2020</p>{TEXT}"
    assert read(f"<title>{HEADLINE} - Elm</title>", body, "es").published == DAY


@pytest.mark.parametrize(
    ("foot", "byline"),
    [
        ("<ul><li><b>Author</b> Ann Lee</li></ul>", "Ann Lee"),
        ("<p>Author: Ann Lee</p><p>Publisher: Elm Press</p>", ""),
        ("<p>Author: Ann Lee</p><p>Author: Bob Ray</p>", ""),
        ("<div><span>Ann Lee </span> | 06.01.2020 um 14:26</div>", "Ann Lee"),
        ("<div><span>Ann Lee </span> | 07.01.2020 um 14:26</div>", ""),
        ("<footer class='entry-footer'><span class='byline'>Author <a class='url fn n' href='/author/lee'>Ann Lee</a></span></footer>", "Ann Lee"),
        ("<footer class='article-footer'>See also <a href='/person/ray'>Bob Ray</a></footer>", ""),
    ],
    ids=["label", "book", "two", "beside the day", "beside another day", "footer of the article", "footer about people"],
)  # fmt: skip
def test_who_is_named_far_below_the_headline(foot: str, byline: str) -> None:
    head = f"{TITLE}<meta property='article:published_time' content='2020-01-06'><meta property='og:site_name' content='Ann Lee’s diary'>"
    assert below(TEXT + foot, head).byline == byline


def test_the_author_on_a_page_of_blogger_is_not_who_made_its_template() -> None:
    head = f"{TITLE}<meta name='generator' content='blogger'><meta name='author' content='Cid Fox'>"
    post = f"<div class='post hentry'><h3 class='post-title'>{HEADLINE}</h3>{TEXT}<span class='post-author vcard'>Posted by Ann Lee</span> at 5:11</div>"
    assert read(head, f"<div class='widget Blog'>{post}</div>").byline == "Ann Lee"


def test_who_signs_in_brackets_at_the_end_is_the_author() -> None:
    assert below(f"{TEXT}<p>(By Ann Lee)</p><p>Enditem/</p>").byline == "Ann Lee"
    assert below(f"{TEXT}<p>The boat was built in Elm (by hand).</p>").byline == ""


def test_the_next_article_on_the_page_has_authors_of_its_own() -> None:
    following = "<h1>The mayor opens a school</h1><a itemprop='author' href='/ray'>Bob Ray</a>"
    page = f"<h1>{HEADLINE}</h1><a itemprop='author' href='/lee'>Ann Lee</a>{TEXT}{following}"
    assert read(TITLE, page).byline == "Ann Lee"


def test_who_writes_on_a_site_as_on_twitter_is_no_site() -> None:
    head = "<meta property='og:site_name' content='The Wyvern'><meta name='twitter:site' content='@annlee'>"
    assert below("<p class='byline'>By Ann Lee</p>", TITLE + head).byline == "Ann Lee"


def test_the_line_below_the_headline_comes_before_a_link_far_from_it() -> None:
    far = "<div><a href='/a'>Old classes</a></div><div><a href='/author/ray'>Bob Ray</a></div>"
    page = f"<h1>{HEADLINE}</h1><div>by Ann Lee / January 6, 2020</div>{TEXT}{far}"
    assert read(TITLE, page).byline == "Ann Lee"


def test_a_company_is_no_author_beside_a_person() -> None:
    head = "<meta name='author' content='City Media Inc.'><meta name='author' content='Ann Lee'>"
    assert below("", TITLE + head).byline == "Ann Lee"


def test_the_byline_below_the_headline_that_is_printed_again() -> None:
    bar = f"<div><h1>{HEADLINE}</h1></div><h4><a href='/a'>The flood of 1953 is remembered by many</a></h4>"
    post = f"<div class='hentry promo_status-none'><h1>{HEADLINE}</h1><p class='byline'>By Ann Lee</p>{TEXT}</div>"
    assert read(TITLE, bar + post).byline == "Ann Lee"


@pytest.mark.parametrize(
    ("foot", "byline"),
    [
        ("<div class='author-bio'><a href='/author/lee'>Ann Lee</a> collects stamps.</div>", "Ann Lee"),
        ("<div class='author-bio'><a href='/author/paul'>Paul</a> collects stamps.</div>", "Paul"),
        ("<div class='author-bio'><b>Ann Lee</b> collects stamps.</div>", ""),
        ("<a rel='author' href='/a'>Ann Lee</a> <a rel='author' href='/b'>Bob Ray</a>", ""),
        ("<div class='comments'><a rel='author' href='/a'>Ann Lee</a></div>", ""),
    ],
    ids=["box about the author", "first name", "praise", "several", "comment"],
)
def test_who_is_named_at_the_foot_is_the_author_if_it_is_the_only_one(foot: str, byline: str) -> None:
    after = "<h3><a href='/a'>The flood of 1953 is remembered by many</a></h3>"
    assert read(TITLE, f"<h1>{HEADLINE}</h1>{TEXT}{after}{foot}").byline == byline


@pytest.mark.parametrize(
    ("head", "line", "day"),
    [
        ("<link rel='canonical' href='https://post.example/2020/01/07/river'><meta property='article:published_time' content='2020-01-06T11:46:00Z'>", "", DAY),
        ("<link rel='canonical' href='https://post.example/2020/01/07/river'><meta property='article:published_time' content='2020-01-06T21:46:00Z'>", "", date(2020, 1, 7)),
        ("", "<span class='meta' data-date='2020-01-06T06:00:00-07:00'></span>", DAY),
        ("", "<a href='/b'>A history of the tunnel and of its keepers <time datetime='2019-05-02'>May 2</time></a><p>January 6, 2020</p>", DAY),
        ("", "<p>│January 6, 2020│</p>", DAY),
        ("<title>River rises in the night | Post | 06.01.2020</title>", f"{TEXT}<div data-date='20161017'>Pictures</div>", DAY),
        ("<title>River rises in the night - 6 Januar 2020 - Blog - Elm</title>", "", DAY),
        ("", "<a rel='author' href='/a'>AnnLee</a><span class='updated hidden'>2020-05-02T17:27:31+02:00</span><span>Januar 6th, 2020</span><span>|</span><a href='/c'>Elm</a>", DAY),
        ("", f"{TEXT}<div id='artikelfooter'><div id='artikeldatum'>veröffentlicht: 06.01.2020 15:19</div></div>", DAY),
        ("", f"{TEXT}<div class='widget_info'><b>Quelle</b><br>VERÖFFENTLICHT AM 06.01.2020</div>", DAY),
        ("", f"{TEXT}<ul><li>Date 06.01.2020</li></ul><ul><li>Date 07.01.2020</li></ul>", None),
        ("", "<div><b>2020. január 6., 11:16</b> forrás: <b>MTI</b></div>", DAY),
        ("", f"{TEXT}<p>Dieser Beitrag wurde am Montag, 6. Januar 2020 um %H:%M Uhr veröffentlicht und unter Elm gespeichert. {'Kommentare sind hier nicht mehr möglich. ' * 8}</p>", DAY),
        ("", f"{TEXT}<p>This article of 3 May 2019 is in the museum.</p>", None),
    ],
    ids=["too early to be the next day there", "next day there", "attribute", "another article", "between lines", "in the title", "between dashes in the title", "hidden change", "one word", "label far below", "two labels", "year first", "long signature", "another day"],
)  # fmt: skip
def test_the_day_is_the_articles(head: str, line: str, day: date | None) -> None:
    assert below(line, head if "<title>" in head else TITLE + head).published == day


@pytest.mark.parametrize(
    ("wrong", "byline"),
    [
        ('"description":"He said "no" twice","author":[{"name":"Ann Lee"},{"name":"Bob Ray"}]', "Ann Lee, Bob Ray"),
        ('"author":{"name":"Ann Lee"} "articleBody":"The', "Ann Lee"), ('"author":{"name":"Ann "Rose" Lee"}', ""),
    ],
    ids=["quotation mark", "broken off", "in the name"],
)  # fmt: skip
def test_json_ld_with_mistakes_is_read_as_far_as_it_can_be(wrong: str, byline: str) -> None:
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{HEADLINE}","datePublished":"2020-01-06",{wrong}}}</script>'
    article = below("", f"<title>Post</title>{script}")
    assert (article.headline, article.published, article.byline) == (HEADLINE, DAY, byline)
