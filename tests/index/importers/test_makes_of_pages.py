"""Who wrote an article, and when, is found in the layouts of many makes of sites; each page here is made after one."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.importers.web.html import HtmlImporter
from index.importers.web.page_furniture import is_furniture

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


MAKES = {
    "names in microdata": ('<p itemprop="author" itemscope>By <a href="/by/ann-lee"><span itemprop="name">Ann Lee</span></a> and <span itemprop="name">Bob Ray</span></p><time datetime="2020-01-06T05:00:00-05:00">Jan. 6, 2020</time>', "Ann Lee, Bob Ray"),
    "byline by test id": ('<div data-testid="byline">By <a data-qa="author-name" href="/people/ann-lee">Ann Lee</a></div><span data-testid="display-date">January 6, 2020 at 9:10 p.m. EST</span>', "Ann Lee"),
    "address element": ('<address aria-label="Contributor info"><a rel="author" href="/profile/annlee">Ann Lee</a> and <a rel="author" href="/profile/bob">Bob Ray</a> in London</address><details><summary>Mon 6 Jan 2020 10.15 GMT</summary>Last modified on Wed 8 Jan 2020 10.15 GMT</details>', "Ann Lee, Bob Ray"),
    "day in a label": ('<div class="gnt_ar_by"><a class="gnt_ar_by_a" href="/staff/123/ann-lee/">Ann Lee</a><div class="gnt_ar_pb">City Post</div></div><div class="gnt_ar_dt" aria-label="Published: 6:30 a.m. ET Jan. 6, 2020 Updated: 7:30 a.m. ET Jan. 9, 2020"></div>', "Ann Lee"),
    "post in the byline": ('<ul><li><span class="tnt-byline asset-byline">By ANN LEE Staff Writer</span></li><li><time datetime="2020-01-06T10:00:00-06:00">Jan 6, 2020</time></li></ul>', "ANN LEE"),
    "place behind the name": ('<span class="atc-MetaAuthor"><a class="atc-MetaAuthorLink" href="/redaktion/anna">Anna Lehmann</a>, Berlin</span><time datetime="2020-01-06T10:15">Aktualisiert am 09.01.2020</time>', "Anna Lehmann"),
    "Italian": ('<p>di <span class="writer">Anna Lei</span></p><p class="is-last-update">6 gennaio 2020 | 10:15</p>', "Anna Lei"),
    "Spanish": ('<ul><li class="ue-c-article__author-name-item">Ana Ruiz</li><li class="ue-c-article__author-loc">Madrid</li></ul><time datetime="2020-01-06T10:15:00Z">Lunes, 6 enero 2020 - 10:15</time>', "Ana Ruiz"),
    "Portuguese, without a blank": ('<div class="c-signature"><strong class="c-signature__author">Ana Silva</strong><strong class="c-signature__location">São Paulo</strong></div><time datetime="2020-01-06 10:15">6.jan.2020 às 10h15</time>', "Ana Silva"),
    "Portuguese": ('<p class="from">Por Ana Silva, G1 — São Paulo</p><time itemprop="datePublished" datetime="2020-01-06T10:15:00.000Z">06/01/2020 10h15</time>', "Ana Silva"),
    "Dutch": ('<div data-test-id="author">Door <a href="/auteur/x">Anna de Wit</a></div><time datetime="2020-01-06">6 januari 2020</time>', "Anna de Wit"),
    "Swedish": ('<div class="Byline"><span class="Byline-name">Anna Berg</span> <span class="Byline-email">anna@citypost.example</span></div><time datetime="2020-01-06T10:00">Publicerad 2020-01-06</time>', "Anna Berg"),
    "Polish, in camel case": ('<div class="authorNameWrapper"><span class="name">Anna Lis</span></div><span class="datePublished">6 stycznia 2020, 10:15</span>', "Anna Lis"),
    "Russian": ('<a class="topic-authors__author" href="/parts/authors/ivan"><span class="topic-authors__name">Иван Петров</span><span class="topic-authors__job">(редактор)</span></a><a class="topic-header__time">10:15, 6 января 2020</a>', "Иван Петров"),
    "Chinese, a day only": ('<div class="box01"><div class="fl">2020年01月06日10:15  来源：人民网</div></div>', ""),
    "Chinese": ('<section class="authors"><time>2020-01-06 10:15</time><span class="article-content__author"><a href="/news/reporter/x">聯合報 記者王小明</a>／台北報導</span></section>', "王小明"),
    "Korean": ('<span data-date-time="2020-01-06 10:15:00">2020.01.06. 오전 10:15</span><em class="media_end_head_journalist_name">김철수 기자</em>', "김철수"),
    "Indian": ('<p class="by-line">Ann Lee</p><p class="publish-time">Published - January 06, 2020 10:15 pm IST - NEW DELHI</p>', "Ann Lee"),
    "a day that is hidden": ('<div class="article-author-name"><span class="article-author-name-item"><a class="author-link" href="/author/ann">Ann Lee</a></span></div><div class="article-dates"><span aria-hidden="true">6 Jan 2020</span></div>', "Ann Lee"),
    "spans in a row": ('<a data-testid="authorName" href="/@ann">Ann Lee</a><span data-testid="storyReadTime">5 min read</span><span data-testid="storyPublishDate">Jan 6, 2020</span>', "Ann Lee"),
    "heading as a byline": ('<h4 class="author-name"><a href="/author/ann/">Ann Lee</a></h4><time class="byline-meta-date" datetime="2020-01-06">Jan 6, 2020</time>', "Ann Lee"),
    "Drupal": ('<div class="submitted">Submitted by <span class="username">Ann Lee</span> on Mon, 01/06/2020 - 10:15</div>', "Ann Lee"),
    "Joomla": ('<dl class="article-info"><dd class="createdby">Written by <span itemprop="name">Ann Lee</span></dd><dd class="published">Published: 06 January 2020</dd></dl>', "Ann Lee"),
    "Blogger": ('<span class="post-author vcard">Posted by <span class="fn">Ann Lee</span></span> <span class="post-timestamp">at <abbr class="published" title="2020-01-06T10:15:00Z">10:15</abbr></span>', "Ann Lee"),
    "vCard with a post": ('<p class="author vcard"><a href="/team/ann/"><b class="fn">Ann Lee</b></a> <span class="blogtitle">Senior Washington Correspondent</span></p><div class="postTime">Jan 6, 2020 – 4:39 PM</div>', "Ann Lee"),
    "Movable Type": ('<div class="asset-meta"><span class="byline">By Ann Lee on January 6, 2020 10:15 AM</span></div>', "Ann Lee"),
    "seconds since 1970": ('<div class="Page-authors">By <a class="Link" href="/author/ann-lee">ANN LEE</a></div><bsp-timestamp data-timestamp="1578305400000"><span>Updated 10:15 AM EST, January 9, 2020</span></bsp-timestamp>', "ANN LEE"),
    "source beside the name": ('<div class="author-byline"><span>By <span><a href="/person/l/ann-lee">Ann Lee</a></span> <span class="article-source"><a>City Post</a></span></span></div><div>Published <time>January 6, 2020 10:15am EST</time></div>', "Ann Lee"),
    "one linked, one not": ('<p class="metadata__byline"><span class="metadata__byline__author">By <a href="/profiles/ann">Ann Lee</a> and Bob Ray, CNN</span></p><p>January 6, 2020</p>', "Ann Lee, Bob Ray"),
    "no blank behind By": ('<div class="Byline"><div class="Byline__Author"><span>By</span>Ann Lee</div><div class="Byline__Meta--publishDate">January 6, 2020, 10:15 AM</div></div>', "Ann Lee"),
    "two timestamps": ('<p class="author-section byline-plain">By <a class="author" href="/search?authornamef=Ann+Lee">Ann Lee For Mailonline</a></p><p><span class="article-timestamp-published">Published: 10:15 GMT, 6 January 2020</span> | <span class="article-timestamp">Updated: 11:15 GMT, 9 January 2020</span></p>', "Ann Lee"),
    "three elements": ('<div class="article-inline-byline">By <span class="byline-name">Ann Lee</span>, <span class="byline-name">Bob Ray</span> and <span class="byline-name">Cid Fox</span></div><time datetime="2020-01-06T10:00:00.000Z">Jan. 6, 2020</time>', "Ann Lee, Bob Ray, Cid Fox"),
    "French": ('<span class="meta__author">Par <a href="/signataires/anne">Anne Leroy</a></span><span class="meta__date">Publié le 06 janvier 2020 à 10h15, modifié le 09 janvier 2020 à 11h00</span>', "Anne Leroy"),
    "interview": ('<div class="auteur">Recueilli par Anne LEROY.</div><time datetime="2020-01-06T10:15">Publié le 06/01/2020 à 10h15</time>', "Anne LEROY"),
    "agency": ('<div class="auteur">Avec AFP</div><p>Publié le lundi 6 janvier 2020</p>', "AFP"),
    "agency and stroke": ('<div class="byline">By ANN LEE, Associated Press | Jan. 6, 2020</div>', "ANN LEE"),
    "nobody": ('<div class="byline">By Staff Reports</div><p>Jan 6, 2020</p>', ""),
    "no class at all": ("<div>Ann Lee<br>Published: Wednesday, 8 Jan 2020</div><p>By: Bob Ray CNBC News Editor</p>", "Bob Ray"),
}  # fmt: skip


@pytest.mark.parametrize("make", MAKES)
def test_who_and_when_in_many_makes(make: str) -> None:
    line, byline = MAKES[make]
    article = with_line(line)
    assert article.byline == byline
    assert article.published == (date(2020, 1, 8) if make == "no class at all" else DAY)
    assert article.body.endswith(BODY)


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


def test_the_author_of_another_story_is_not_named() -> None:
    others = "<div><h2>Listen to more</h2><h3><a href='/a'>The flood of 1953 is remembered by many</a></h3><div class='byline'>by <a href='/people/bob'>Bob Ray</a></div><span class='date'>May 2, 2019</span></div>"
    article = read(
        f"<title>{HEADLINE}</title>", f"<h1>{HEADLINE}</h1><p>January 6, 2020</p><div>{TEXT}</div>{others}"
    )
    assert (article.byline, article.published) == ("", DAY)


def test_the_site_at_the_end_of_the_title_is_no_author() -> None:
    page = f"<h1>{HEADLINE}</h1>{TEXT}"
    assert (
        read(
            f"<title>{HEADLINE} : City Herald</title><meta name='writer' content='City Herald'>", page
        ).byline
        == ""
    )


@pytest.mark.parametrize(
    ("head", "above", "line", "day"),
    [
        ("", "<div id='date-box'>Mon, 25 Dec 2023</div>", "<div>Ann Lee<br>The Wire<br>Mon, 06 Jan 2020 17:55 UTC</div>", DAY),
        ("<link rel='canonical' href='https://citypost.example/2020/POLITICS/01/06/river/'>", "", "<p class='stamp'>Updated January 9, 2020</p>", DAY),
        ("<link rel='canonical' href='https://citypost.example/2020/jan/06/river'>", "", "", DAY),
        ("<link rel='canonical' href='https://citypost.example/2020/1/6/123/river'><meta name='sailthru.date' content='2020-01-07'>", "", "", DAY),
        ("<link rel='canonical' href='https://citypost.example/2020/01/06/river'>", "<time datetime='2023-12-25'>Today</time>", "", DAY),
        ("<meta property='article:modified_time' content='2020-01-09'>", "", "<p>By Ann Lee on Jan 06, 2020 at 11:30a @annlee</p><div class='date'>May 2, 2019</div>", DAY),
        ("", "", "<p>Submitted on Mon, 2020-01-06 13:49</p>", DAY), ("", "", "<p>1/6/20 7:15 AM EST</p>", DAY), ("", "", "<p>First Posted: 01-16-20 05:18 PM | Updated: 01-17-20 12:41 AM</p>", date(2020, 1, 16)),
        ("", "", "<p>1/6/20 7:15 AM</p>", None), ("", "", "<p>The quay on January 6, 2020, before the tide</p>", None),
        ("", "", "<p>Updated: January 6, 2020, 5:02 PM ET</p>", DAY), ("", "", "<p>更新时间 2020年1月6日, 格林尼治标准时间10:41</p>", DAY),
        ("<meta property='article:modified_time' content='2020-01-06T10:00:00+01:00'>", "", "", DAY),
        ("", "", "<p>Ann Lee, January 6, 2020</p>", DAY), ("", "", "<p>von am 06.01.2020</p>", DAY), ("", "", "<p>Elm in January 6, 2020</p>", None),
    ],
    ids=["today above", "section in address", "month in address", "day without an hour", "address and time", "byline and other date", "submitted", "american",
         "two figures", "either", "caption", "only updated", "only updated in Chinese", "only modified",
         "name before", "nobody before", "words before"],
)  # fmt: skip
def test_when_it_was_published(head: str, above: str, line: str, day: date | None) -> None:
    page = (
        f"{above}<ul><li>One</li><li>Two</li><li>Three</li><li>Four</li></ul><h1>{HEADLINE}</h1>{line}{TEXT}"
    )
    assert read(f"<title>{HEADLINE}</title>{head}", page).published == day


OG = "<meta property='og:title' content='{}'>"


def test_the_day_is_found_below_the_text_where_it_is_signed() -> None:
    signed = "<p>Dieser Beitrag stammt von Ann Lee und wurde am 06.01.2020 um 10:15 Uhr veröffentlicht.</p>"
    another = signed.replace("06.01", "09.01")
    assert read(f"<title>{HEADLINE}</title>", f"<h1>{HEADLINE}</h1>{TEXT}{signed}").published == DAY
    assert read(f"<title>{HEADLINE}</title>", f"<h1>{HEADLINE}</h1>{TEXT}{signed}{another}").published is None


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
        (f"<title>{HEADLINE} » Local » City Post</title>{SITE}" + OG.format(HEADLINE), f"<h1><span>{HEADLINE}</span><a href='/city.html'>City Post</a></h1>"),
        (f"<title>{HEADLINE} - City Post</title>{SITE}" + OG.format("rises in the night"), f"<h1>{HEADLINE}</h1>"),
    ],
    ids=["section and site", "newspaper", "broadcaster", "host", "initials", "microformat", "no heading", "another for other sites", "name in the heading", "count", "site in the heading", "shortened for other sites"],
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


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='article-related'><p>The mayor opened a school in the old town on Friday.</p></div>", "<div class='inline-article-recirc x'><h2>More must-reads</h2><ul><li><span>The struggle</span> <a href='/a'>of the old quay</a></li></ul></div>",
        "<p><b>PHOTOS: <a href='/a'>The flood of 1953 is remembered by many</a></b></p>", "<p>(<strong>MORE:</strong> <a href='/a'>The flood of 1953 is remembered by many</a>)</p>",
        "<table><tr><td><strong><code>ADD TO CART:</code> <a href='/s'>A map of the river for ten dollars</a></strong></td></tr></table>",
        "<blockquote class='pullquote'>We have never seen anything like this</blockquote>", "<div class='pull-quote'><p>We have never seen anything like this</p></div>",
        "<div id='article_img'><img src='a.jpg'><p>- The quay on Monday evening. REUTERS/Ann Lee -</p></div>", "<p>The quay on Monday evening, before the tide. REUTERS/Ann Lee</p>",
        "<div class='image-credit-wrap'><span class='cutline'>The quay on Monday evening, an hour before the tide.</span></div>", "<p class='video-desc'>The mayor speaks on the quay on Tuesday.</p>",
        "<p>Get the day’s top news with our Today’s Headlines newsletter, sent every weekday morning, for nothing at all.</p>", "<p>Jetzt abonnieren: unser Newsletter mit dem Besten der Woche, jeden Freitag.</p>",
        "<p>Some of the links in this story are affiliate links. We may earn a commission if you buy something through them, at no cost to you.</p>",
        "<p>Follow Ann Lee on Twitter @annlee.</p>", "<p>（责任编辑：王小明）</p>", "<p>【関連記事】<a href='/x'>昭和二十八年の洪水を覚えている人々の話</a></p>", "<p>＞＞ 続きを読む</p>",
        "<p>&lt;저작권자(c) 연합뉴스, 무단 전재-재배포 금지&gt;</p>", "<div>Listen · 4:12 min</div>", "<div class='m-usefulToolsPulldown'><p>To print this, see the page of services.</p></div>",
    ],
)  # fmt: skip
def test_furniture_of_many_makes_is_left_out(furniture: str) -> None:
    first, second, *rest = (f"<p>{paragraph}</p>" for paragraph in STORY)
    page = f"<article><h1>{HEADLINE}</h1>{first}{second}{furniture}{''.join(rest)}</article>"
    assert read(f"<title>{HEADLINE}</title>", page).body == BODY


@pytest.mark.parametrize(
    "prose",
    [
        "<p>“Get out, and take your newsletter with you,” she said.</p>", "<p>The ship of AP Moller sank.</p>", "<p class='correction-note'>The bridge is closed.</p>",
        "<p>It began at 10:15 on January 6, 2020.</p>", "<p>Ann Lee was the first reporter on the quay.</p>",
        "<p>Where: <a href='/museum'>National Museum of the River and the Quay</a></p>",
    ],
)  # fmt: skip
def test_prose_that_looks_like_furniture_stays(prose: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><p class='byline'>Ann Lee</p><p>January 6, 2020</p>{TEXT}{prose}{TEXT}</article>"
    (paragraph,) = {*read(f"<title>{HEADLINE}</title>", page).body.split("\n\n")} - set(STORY)
    assert paragraph in prose or "National Museum" in paragraph


@pytest.mark.parametrize(
    ("marks", "is_out"),
    [
        ("inline-article-recirc md:relative", True),
        ("article-tools", True),
        ("post category-power-tools tag-social", False),
        ("has-newsletter", False),
        ("image-" + "_" * 400, False),
    ],
    ids=["recirculation", "tools", "category", "state", "endless"],
)
def test_marks_of_furniture_are_told_from_those_of_subjects(marks: str, is_out: bool) -> None:
    assert is_furniture(marks) == is_out
