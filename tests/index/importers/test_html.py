"""Web pages of many makes of sites are read as their readers see them: the article, without the page around it."""

from __future__ import annotations

import io
import json
import socket
import sys
from datetime import date
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.web.html import HtmlImporter

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

ONE = (
    "The river rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since then."
)
TWO = (
    "The council will keep the bridge closed until spring, because the water has damaged two of its pillars."
)
THREE = (
    "“We have never seen anything like this,” said Bob Ray, who has sold fish on the quay for forty years."
)
FOUR = (
    "Drivers will have to use the tunnel, and the ferry will sail every hour, even at night and on Sundays."
)
STORY = (ONE, TWO, THREE, FOUR)
DAY = date(2020, 1, 6)

COOKIES = '<div id="cookie-banner" class="cookie-notice"><p>We use cookies to make our site better for you and our advertisers. Read our cookie policy to learn how.</p><button>Accept</button></div>'
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">The weather of today and tomorrow</a></li></ul></nav>'
SHARE = '<div class="sharedaddy share-buttons"><h3>Share this:</h3><ul><li><a href="https://f.example/share">Facebook</a></li><li><a href="https://t.example/share">Twitter</a></li></ul></div>'
RELATED = '<div class="related-articles"><h3>Related Articles</h3><ul><li><a href="/2019/12/flood">Flood of 1953 is remembered by those who saw it</a></li><li><a href="/2019/11/quay">The quay is to be rebuilt for two million, council says</a></li></ul></div>'
COMMENTS = '<section id="comments"><h2>3 comments</h2><ol class="comment-list"><li class="comment"><p>Fishmonger: It was much worse in 1953, when the water stood in our kitchen for a week and more.</p></li></ol></section>'
FOOTER = '<footer><p>Copyright © 2020 City Post Ltd. All rights reserved. No part of this may be copied anywhere.</p><ul><li><a href="/imprint">Imprint</a></li></ul></footer>'
PHOTO = '<figure><img src="a.jpg" alt="The quay"><figcaption>The quay on Monday evening, an hour before the tide. Photo: Ann Lee/City Post</figcaption></figure>'


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields})}</script>'


def page(head: str = "", body: str = "", html: str = 'lang="en"') -> bytes:
    return f'<!DOCTYPE html>\n<html {html}><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


def read(data: bytes, origin: str = "page.html") -> Article:
    (article,) = HtmlImporter().articles(io.BytesIO(data), origin)
    assert isinstance(article, Article)
    return article


def refusal(data: bytes, origin: str = "page.html") -> str:
    with pytest.raises(Refused) as refused:
        list(HtmlImporter().articles(io.BytesIO(data), origin))
    return refused.value.reason


def wordpress() -> bytes:
    """A theme with a plug-in for search engines: all in one ``@graph``, the author only by reference."""
    head = """<title>River rises in the night - City Post</title>
    <link rel="canonical" href="https://www.citypost.example/2020/01/06/river-rises/">
    <meta property="og:locale" content="en_GB"><meta property="og:type" content="article">
    <meta property="og:title" content="River rises in the night - City Post"><meta property="og:site_name" content="City Post">
    <meta property="article:published_time" content="2020-01-06T07:30:00+00:00"><meta name="twitter:label1" content="Written by">
    <meta property="article:section" content="Local"><meta property="article:modified_time" content="2020-02-09T07:30:00+00:00">"""
    graph = [
        {"@type": "Organization", "@id": "https://citypost.example/#organization", "name": "City Post"},
        {"@type": "WebSite", "@id": "https://citypost.example/#website", "name": "City Post"},
        {"@type": "Person", "@id": "https://citypost.example/#/person/1", "name": "Ann Lee"},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home"}]},
        {
            "@type": ["Article", "BlogPosting"],
            "headline": "River rises in the night",
            "author": {"@id": "https://citypost.example/#/person/1"},
            "publisher": {"@id": "https://citypost.example/#organization"},
            "datePublished": "2020-01-06T07:30:00+00:00",
            "dateModified": "2020-02-09T07:30:00+00:00",
        },
    ]
    body = f"""{COOKIES}{NAVIGATION}<div id="page" class="hfeed site has-sidebar"><main><article class="post-12 post type-post hentry category-local">
    <header class="entry-header"><h1 class="entry-title">River rises in the night</h1><div class="entry-meta"><span class="posted-on">Posted on
    <a href="/2020/01/06/"><time class="entry-date published" datetime="2020-01-06T07:30:00+00:00">January 6, 2020</time></a></span>
    <span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/ann/">Ann Lee</a></span></span></div></header>
    <div class="entry-content">{paragraphs(ONE, TWO)}<figure class="wp-block-image"><img src="a.jpg"><figcaption>The quay on Monday. Photo: Ann Lee</figcaption></figure>
    <p><strong>Read more:</strong> <a href="/2019/flood">Flood of 1953 is remembered by those who saw it</a></p>{paragraphs(THREE, FOUR)}{SHARE}</div>
    <footer class="entry-footer"><span class="tags-links">Tagged <a href="/tag/river">river</a></span></footer></article>{COMMENTS}</main>
    <aside class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/a">The mayor opens a school in the old town</a></li></ul></aside></div>{FOOTER}"""
    return page(head + ld(**{"@graph": graph}), body)


def arc() -> bytes:
    """A large publisher's system: class names without a meaning, all facts in one NewsArticle, the author in a list."""
    head = """<title>River rises in the night | The City Post</title><link rel="canonical" href="https://www.citypost.example/local/2020/01/06/river/">
    <meta property="og:title" content="River rises in the night"><meta property="og:type" content="article"/>"""
    article = ld(
        **{
            "@type": "NewsArticle",
            "headline": "River rises in the night",
            "datePublished": "2020-01-07T02:10:31.512Z",
            "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bob Ray"}],
            "publisher": {"@type": "NewsMediaOrganization", "name": "The City Post"},
            "articleSection": ["Local", "Weather"],
        }
    )
    body = f"""<div id="fusion-app"><header class="c-nav">{NAVIGATION}</header><section class="sc-x1"><article class="sc-y2">
    <h1 class="sc-h1">River rises in the night</h1><div class="sc-b3">By <a href="/author/ann-lee/">Ann Lee</a> and <a href="/author/bob-ray/">Bob Ray</a></div>
    <div class="sc-d4">January 6, 2020 at 9:10 p.m. EST</div>{PHOTO}<div class="article-body-wrapper">{"".join(f'<p class="sc-p5">{text}</p><div class="ad-slot"><p>Advertisement</p></div>' for text in STORY)}</div></article></section>
    <div class="promo-list"><h2>More from the Post</h2><p><a href="/x">A school opens in the old town after forty years</a></p></div></div>{FOOTER}"""
    return page(head + article, body)


def only_json_ld() -> bytes:
    """A portal whose text is drawn by a program: without that, there is only its data."""
    article = {
        "@context": "http://schema.org",
        "@type": "http://schema.org/ReportageNewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://citypost.example/river"},
        "name": "River rises in the night",
        "author": "Ann Lee",
        "datePublished": "2020-01-06",
        "publisher": {"name": "City Post", "logo": {"@type": "ImageObject", "url": "x.png"}},
        "articleBody": "\n\n".join(STORY),
    }
    script = f'<script type="application/ld+json">\n<!--\n[{json.dumps(article, indent=1)},]\n-->\n</script>'
    return page(
        f"<title>River rises in the night</title>{script}",
        '<div id="root"></div><noscript>Please enable JavaScript to read this site.</noscript>',
    )


def microdata() -> bytes:
    body = f"""{NAVIGATION}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">River rises in the night</h1>
    <span itemprop="author" itemscope itemtype="http://schema.org/Person">Von <span itemprop="name">Ann Lee</span></span>
    <meta itemprop="datePublished" content="2020-01-06T23:30:00+01:00"><time itemprop="dateModified" datetime="2020-01-09">9.1.</time>
    <div itemprop="articleBody">{paragraphs(*STORY)}</div></div>{RELATED}{FOOTER}"""
    return page(
        '<title>City Post: River rises in the night</title><meta property="og:site_name" content="City Post"><link rel="canonical" href="/river"><meta property="og:url" content="https://citypost.example/river">',
        body,
    )


def amp() -> bytes:
    article = ld(
        **{
            "@type": "NewsArticle",
            "headline": "River rises in the night",
            "datePublished": "2020-01-06T08:00:00-05:00",
            "author": {"@type": "Person", "name": ["Ann Lee"]},
            "publisher": {"@type": "Organization", "name": "City Post"},
        }
    )
    head = f'<script async src="https://cdn.example/v0.js"></script><title>River rises in the night</title><link rel="canonical" href="https://citypost.example/river">{article}<style amp-boilerplate>body{{}}</style>'
    body = f"""<header class="amp-header"><a href="/">City Post</a></header><amp-sidebar><a href="/s">Sport</a></amp-sidebar><article class="amp-wp-article">
    <h1 class="amp-wp-title">River rises in the night</h1><div class="amp-wp-article-content">{paragraphs(*STORY)}<amp-ad width="300"></amp-ad></div></article>
    <amp-consent><div><p>We use cookies to improve your experience on this site and to show you advertisements.</p></div></amp-consent>"""
    return page(head, body, 'amp lang="en"')


def singlefile() -> bytes:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 20_000
    comment = "<!--\n Page saved with SingleFile \n url: https://citypost.example/river \n saved date: Sat Feb 08 2020 10:00:00 GMT+0100 (Central European Standard Time)\n-->"
    body = f"""{NAVIGATION}<article><h1>River rises in the night</h1><p class="byline">By Ann Lee</p><p class="date">6 January 2020</p>
    <img src="{picture}"><p style="background:url({picture})">{ONE}</p>{paragraphs(TWO, THREE, FOUR)}</article>"""
    return (
        page(
            f"<title>River rises in the night | City Post</title><style>@font-face{{src:url({picture})}}</style>",
            body,
        )
        .replace(b"<html lang", b"<html " + comment.encode() + b" lang")
        .replace(b"<html " + comment.encode() + b' lang="en">', b'<html lang="en">' + comment.encode())
    )


def tables_of_2002() -> bytes:
    return f"""<HTML><HEAD><TITLE>City Post Online: River rises in the night</TITLE></HEAD>
<!-- saved from url=(0041)http://www.citypost.example/news/river.htm -->
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="100%" BORDER=0><TR><TD COLSPAN=2><IMG SRC="logo.gif"></TD></TR>
<TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF="/">Home</A><BR><A HREF="/news">News</A><BR><A HREF="/sport">Sport</A><BR><A HREF="/archive">Archive of the year</A></FONT></TD>
<TD><FONT FACE="Arial" SIZE=5><B>River rises in the night</B></FONT><BR><BR><FONT SIZE=2>By Ann Lee<BR>January 6, 2020<BR><BR>
{ONE}<BR><BR>
{TWO} <I>The tunnel</I> stays open.<BR><BR>
{THREE}<P>
{FOUR}</FONT></TD></TR></TABLE>
<CENTER><FONT SIZE=1>&copy; 2020 City Post</FONT></CENTER></BODY></HTML>""".encode("cp1252")


KINDS = {
    "wordpress": (wordpress, ("Ann Lee", DAY, "City Post")),
    "arc": (arc, ("Ann Lee, Bob Ray", DAY, "The City Post")),
    "only_json_ld": (only_json_ld, ("Ann Lee", DAY, "City Post")),
    "microdata": (microdata, ("Ann Lee", DAY, "City Post")),
    "amp": (amp, ("Ann Lee", DAY, "City Post")),
    "singlefile": (singlefile, ("Ann Lee", DAY, "City Post")),
    "tables_of_2002": (tables_of_2002, ("Ann Lee", DAY, "City Post Online")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_makes_of_sites(kind: str) -> None:
    made, (byline, published, source) = KINDS[kind]
    article = read(made())
    assert article.headline == "River rises in the night"
    assert (article.byline, article.published, article.source) == (byline, published, source)
    assert article.body.replace(" The tunnel stays open.", "") == "\n\n".join(STORY)


LANGUAGES = {
    "fr": (
        page(
            "<title>La rivière monte dans la nuit - Le Courrier</title><meta property='og:site_name' content='Le Courrier'><meta property='og:type' content='article'>"
            "<meta name='author' content='Par Anne Leroy'><link rel='canonical' href='https://lecourrier.example/riviere_12.html'>",
            f"""<main><article><header><h1 class="article__title">La rivière monte dans la nuit</h1><p class="article__desc">Le pont reste fermé jusqu’au printemps.</p>
            <p class="meta">Publié le 6 janvier 2020 à 10h15 <span class="meta__updated">Mis à jour le 7 janvier 2020</span></p><time class="meta__date" datetime="2020-01-06T10:15:00+01:00">6 janvier</time></header>
            <section class="article__content">{paragraphs("La rivière est montée de deux mètres dans la nuit, a déclaré mardi le maire, et elle n’a pas baissé depuis.", "Le conseil municipal maintiendra le pont fermé jusqu’au printemps, car l’eau a endommagé deux de ses piliers.")}
            <p class="lire"><strong>Lire aussi : <a href="/x">Le souvenir de la crue de 1953</a></strong></p>
            {paragraphs("« Nous n’avons jamais vu cela », a dit Bernard Roy, qui vend du poisson sur le quai depuis quarante ans.")}</section></article></main>""",
            'lang="fr-FR"',
        ),
        ("La rivière monte dans la nuit", "Anne Leroy", "Le Courrier", "fr-FR", ("La rivière est montée", "Le conseil", "« Nous")),
    ),
    "de": (
        page(
            "<title>Der Fluss steigt in der Nacht | Stadtbote</title><meta property='og:site_name' content='Stadtbote'>"
            + ld(**{"@type": "NewsArticle", "headline": "Hochwasser: Der Fluss steigt in der Nacht", "datePublished": "2020-01-06T10:15:00+01:00", "author": [{"@type": "Person", "name": "Anna Lehmann"}]}),
            f"""<article><header><h2><span class="kicker">Hochwasser</span> <span>Der Fluss steigt in der Nacht</span></h2><div>Von <a href="/autor/anna">Anna Lehmann</a></div><time datetime="2020-01-06">06.01.2020, 10.15 Uhr</time></header>
            <div class="RichText">{paragraphs("Der Fluss stieg in der Nacht um zwei Meter, sagte der Bürgermeister am Dienstag, und er ist seither nicht gefallen.", "Der Stadtrat hält die Brücke bis zum Frühjahr gesperrt, weil das Wasser zwei ihrer Pfeiler beschädigt hat.")}
            <p>Lesen Sie auch: <a href="/1953">Die Flut von 1953 und ihre Folgen</a></p>
            {paragraphs("„So etwas haben wir noch nie gesehen“, sagte Robert Rau, der seit vierzig Jahren am Kai Fische verkauft.")}</div><p>Teilen</p></article>""",
            'lang="de"',
        ),
        ("Hochwasser: Der Fluss steigt in der Nacht", "Anna Lehmann", "Stadtbote", "de", ("Der Fluss stieg", "Der Stadtrat", "„So")),
    ),
    "ar": (
        page(
            "<title>النهر يرتفع في الليل - صحيفة المدينة</title><meta property='og:site_name' content='صحيفة المدينة'><meta property='og:title' content='النهر يرتفع في الليل'><meta property='article:published_time' content='2020-01-06T10:15:00+03:00'>",
            f"""<article><h1>النهر يرتفع في الليل</h1><div class="author-name">آن لي</div>
            <div class="content">{paragraphs("ارتفع النهر مترين خلال الليل، كما قال رئيس البلدية يوم الثلاثاء، ولم ينخفض منذ ذلك الحين حتى الآن.", "سيبقي المجلس الجسر مغلقا حتى الربيع لأن الماء ألحق أضرارا باثنين من أعمدته القديمة في المدينة.")}
            <p>اقرأ أيضا: <a href="/x">ذكرى فيضان عام ألف وتسعمئة وثلاثة وخمسين</a></p>
            {paragraphs("وقال بوب راي الذي يبيع السمك على الرصيف منذ أربعين عاما: لم نر شيئا مثل هذا من قبل في حياتنا كلها.")}</div></article>""",
            'lang="ar" dir="rtl"',
        ),
        ("النهر يرتفع في الليل", "آن لي", "صحيفة المدينة", "ar", ("ارتفع", "سيبقي", "وقال")),
    ),
    "he": (
        page(
            "<title>הנהר עולה בלילה | עיתון העיר</title><meta property='og:site_name' content='עיתון העיר'><meta name='author' content='מאת: אן לי'><meta property='article:published_time' content='2020-01-06T10:15:00+02:00'>",
            f"""<article><h1>הנהר עולה בלילה</h1>
            {paragraphs("הנהר עלה בשני מטרים במהלך הלילה, כך אמר ראש העיר ביום שלישי, ומאז הוא לא ירד כלל עד עכשיו.", "המועצה תשאיר את הגשר סגור עד האביב, משום שהמים פגעו בשניים מעמודיו הישנים של הגשר בעיר.", "מעולם לא ראינו דבר כזה, אמר בוב ריי, שמוכר דגים על הרציף כבר ארבעים שנה ברציפות.")}
            <p>קראו גם: <a href="/x">זיכרון השיטפון הגדול של שנת אלף תשע מאות</a></p></article>""",
            'lang="he" dir="rtl"',
        ),
        ("הנהר עולה בלילה", "אן לי", "עיתון העיר", "he", ("הנהר", "המועצה", "מעולם")),
    ),
    "ja": (
        page(
            "<title>川の水位、夜間に上昇：市民新聞</title><meta property='og:site_name' content='市民新聞'><meta property='og:title' content='川の水位、夜間に上昇：市民新聞'>"
            + ld(**{"@type": "NewsArticle", "headline": "川の水位、夜間に上昇", "datePublished": "2020-01-06T10:15:00+09:00", "author": {"@type": "Organization", "name": "市民新聞"}}),
            f"""<div id="main"><h1>川の水位、夜間に上昇</h1><p class="date">2020年1月6日 10時15分</p><div class="article-body">
            {paragraphs("市長は火曜日、川の水位が夜間に二メートル上昇し、その後も下がっていないと発表した。市民には川に近づかないよう呼びかけている。", "市議会は、水で橋脚二本が損傷したため、春まで橋を閉鎖すると決めた。運転者はトンネルを使う必要がある。", "「こんなことは見たことがない」と、四十年間岸壁で魚を売っている男性は話した。フェリーは夜間も日曜日も一時間ごとに運航する。")}
            </div><div class="kanren"><h2>関連記事</h2><ul><li><a href="/a">昭和二十八年の洪水を覚えている人々の話</a></li></ul></div></div>""",
            'lang="ja"',
        ),
        ("川の水位、夜間に上昇", "", "市民新聞", "ja", ("市長は", "市議会は", "「こんな")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_in_other_languages(language: str) -> None:
    data, (headline, byline, source, code, beginnings) = LANGUAGES[language]
    article = read(data)
    assert (article.headline, article.byline, article.source) == (headline, byline, source)
    assert (article.language, article.published) == (code, DAY)
    assert len(article.paragraphs) == len(beginnings)
    assert all(
        part.startswith(beginning) for part, beginning in zip(article.paragraphs, beginnings, strict=True)
    )


def variant(head: str = "", body: str = "", title: str = "River rises in the night") -> Article:
    return read(
        page(
            f"<title>{title}</title>{head}",
            body or f"<article><h1>River rises in the night</h1>{paragraphs(*STORY)}</article>",
        )
    )


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("River rises in the night | The Times", "<meta property='og:site_name' content='The Times'>"),
        ("River rises in the night - City Post", "<meta property='og:site_name' content='City Post'>"),
        ("City Post : River rises in the night", "<meta property='og:site_name' content='City Post'>"),
        ("River rises in the night — News — City Post Online", "<meta property='og:site_name' content='City Post'>"),
        ("River rises in the night | citypost.example", "<link rel='canonical' href='https://www.citypost.example/a'>"),
        ("River rises in the night « City Post", "<link rel='canonical' href='https://www.citypost.example/a'>"),
        ("River rises in the night | Some Other Site", ""),
    ],
)  # fmt: skip
def test_a_headline_does_not_hold_the_name_of_the_site(title: str, head: str) -> None:
    body = f"<div>{paragraphs(*STORY)}</div>"
    assert variant(head, body, title).headline.removesuffix(" — News") == "River rises in the night"
    assert (
        variant(head + f"<meta property='og:title' content='{title}'>", "", title).headline
        == "River rises in the night"
    )


def test_a_headline_keeps_its_own_dashes_and_colons() -> None:
    line = "River – the long one: a history | Part 2"
    body = f"<h1>{line}</h1>{paragraphs(*STORY)}"
    assert (
        variant("<meta property='og:site_name' content='City Post'>", body, f"{line} - City Post").headline
        == line
    )


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (ld(**{"@type": "NewsArticle", "headline": "River rises in…"}), "River rises in the night"),
        (ld(**{"@type": "NewsArticle", "headline": "River rises in the night"}), "<span>Flood</span> River rises in the night"),
        (ld(**{"@type": "NewsArticle", "headline": "River rises in the night"}), "RIVER RISES IN THE NIGHT"),
        ("<meta property='og:title' content='You will not believe this'>", "<span itemprop='headline'>River rises in the night</span>"),
        ("<meta property='og:title' content='River rises in the night'>", '<a href="/"><span>City Post</span></a>'),
        (ld(**[{"@type": "NewsArticle", "headline": ["River rises in the night"]}][0]), ""),
    ],
)  # fmt: skip
def test_the_headline_is_the_one_that_is_printed_and_stated(head: str, heading: str) -> None:
    body = f"<article><h1 class='article-title'>{heading}</h1>{paragraphs(*STORY)}</article>"
    article = variant(head, body, "City Post")
    assert article.headline == "River rises in the night"
    assert article.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Ann Lee", "Ann Lee"),
        ("By Ann Lee", "Ann Lee"),
        (["Ann Lee", "Bob Ray"], "Ann Lee, Bob Ray"),
        ({"@type": "Person", "name": "Ann Lee"}, "Ann Lee"),
        ([{"name": "Ann Lee"}, {"name": "Ann Lee"}], "Ann Lee"),
        ({"@type": "Person", "name": ["Ann Lee", "Bob Ray"]}, "Ann Lee, Bob Ray"),
        ({"@type": "Person", "givenName": "Ann", "familyName": "Lee"}, "Ann Lee"),
        ({"@type": "Person", "name": {"@value": "x", "name": "Ann Lee"}}, "Ann Lee"),
        ([{"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "City Post"}], "Ann Lee"),
        ({"@type": "Organization", "name": "The Wire"}, "The Wire"),
        ({"@type": "Organization", "name": "City Post"}, ""),
        ({"@type": "Person", "name": "admin"}, ""),
        ({"@type": "Person", "name": "https://citypost.example/ann"}, ""),
        ({"@type": "Person", "url": "https://citypost.example/ann"}, ""),
        ([None, 5, [], {}, [[[[[["deep"]]]]]]], ""),
        ("Ann Lee, City Post", "Ann Lee"),
        ("Von Miller", "Von Miller"),
        ("Von Anna Lehmann", "Anna Lehmann"),
    ],
)
def test_authors_in_all_shapes(author: object, byline: str) -> None:
    head = ld(**{"@type": "NewsArticle", "headline": "River rises in the night", "author": author})
    assert variant(f"<meta property='og:site_name' content='City Post'>{head}").byline == byline


@pytest.mark.parametrize(
    "printed",
    [
        "<p class='byline'>By Ann Lee</p>", "<p class='byline'>By <b>Ann Lee</b> | January 6, 2020</p>", "<div class='c-byline__author'>Ann Lee</div>",
        "<a rel='author' href='/x'>Ann Lee</a>", "<span>By</span> <a href='/people/ann-lee'>Ann Lee</a>", "<address>By <a href='/author/ann'>Ann Lee</a></address>",
        "<div class='article-author'><div>By</div><div>Ann Lee</div><div>Political correspondent</div></div>",
        "<p>By Ann Lee</p>", "<div class='autor'>Von Ann Lee, 6.1.2020</div>",
    ],
)  # fmt: skip
def test_a_byline_that_is_only_printed(printed: str) -> None:
    article = variant(
        "", f"<article><h1>River rises in the night</h1>{printed}{paragraphs(*STORY)}</article>"
    )
    assert article.byline == "Ann Lee"
    assert article.body == "\n\n".join(STORY)


def test_who_comments_or_is_praised_at_the_foot_is_no_author() -> None:
    foot = '<div class="author-bio"><b>Bob Ray</b> collects stamps.</div><div id="comments"><span class="comment-author author">Fish Monger</span></div>'
    assert (
        variant("", f"<article><h1>River rises in the night</h1>{paragraphs(*STORY)}</article>{foot}").byline
        == ""
    )


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2020-01-06T23:10:00+01:00'>", "<meta name='DC.date.issued' content='2020-01-06'>",
        "<meta name='pubdate' content='20200106'>", "<meta itemprop='datePublished' content='2020-01-06T08:00:00Z'>", "<meta name='parsely-pub-date' content='2020-01-06T08:00:00Z'>",
        "<link rel='canonical' href='https://citypost.example/2020/01/06/river'>", ld(**{"@type": "WebPage", "datePublished": "2020-01-06"}),
        ld(**{"@type": "NewsArticle", "headline": "River rises in the night", "datePublished": "January 6, 2020", "dateModified": "2020-02-01"}),
    ],
)  # fmt: skip
def test_a_date_that_is_stated(head: str) -> None:
    assert variant(f"<meta property='article:modified_time' content='2020-03-01'>{head}").published == DAY


@pytest.mark.parametrize(
    "printed",
    [
        "<time datetime='2020-01-06T10:00:00Z'>2 hours ago</time>", "<time class='updated' datetime='2020-02-01'>x</time><time class='published' datetime='2020-01-06'>x</time>",
        "<span class='date'>January 6, 2020</span>", "<div class='byline'>at <abbr class='published' title='2020-01-06T10:00:00Z'>Monday</abbr></div>", "<p>January 6, 2020</p>",
        "<div class='article-date'>6. Januar 2020, 10:15 Uhr</div>", "<p>Published: January 6, 2020</p>",
        "<p>Updated January 9, 2020</p><p><small>lundi 6 janvier 2020, par Ann Lee</small></p>",
    ],
)  # fmt: skip
def test_a_date_that_is_only_printed(printed: str) -> None:
    article = variant(
        "", f"<article><h1>River rises in the night</h1>{printed}{paragraphs(*STORY)}</article>"
    )
    assert article.published == DAY
    assert article.body == "\n\n".join(STORY)


def test_nothing_is_invented() -> None:
    article = variant()
    assert (article.byline, article.published, article.source, article.section, article.url) == (
        "",
        None,
        "",
        "",
        "",
    )


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel='canonical' href='https://citypost.example/river'>", "https://citypost.example/river"),
        ("<link rel='canonical' href='/'><meta property='og:url' content='https://citypost.example/river'>", "https://citypost.example/river"),
        ("<link rel='canonical' href='javascript:alert(1)'>", ""),
        ("<link rel='canonical' href='https://web.archive.org/web/20200106123456/https://citypost.example/river'>", "https://citypost.example/river"),
        ("<link rel='canonical' href='http://[bad'>", ""),
    ],
)  # fmt: skip
def test_the_address_is_a_whole_one_of_the_web(head: str, address: str) -> None:
    assert variant(head).url == address


def test_the_address_that_a_program_noted_when_it_saved_the_page() -> None:
    assert read(singlefile()).url == "https://citypost.example/river"
    assert read(tables_of_2002()).url == "http://www.citypost.example/news/river.htm"


@pytest.mark.parametrize(
    "furniture",
    [
        COOKIES, SHARE, RELATED, PHOTO, "<p>Read more: <a href='/x'>Flood of 1953 is remembered</a></p>", "<p><a href='/x'>Flood of 1953 is remembered by those who saw it</a></p>",
        "<p class='wp-caption-text'>The quay on Monday evening, an hour before the tide came.</p>", "<p>Advertisement</p>", "<h3>Related Articles</h3>",
        "<div class='newsletter-signup'><p>Get the best of the Post in your inbox every morning, for free, forever.</p></div>", "<p>Photo: Ann Lee/City Post</p>",
        "<p>Lesen Sie auch: Die Flut von 1953</p>", "<p>Lire aussi : la crue de 1953</p>", "<p>Share this article</p>", "<p>3 min read</p>", "<aside><p>The mayor opens a school in the old town on Friday.</p></aside>",
    ],
)  # fmt: skip
def test_furniture_between_the_paragraphs_is_left_out(furniture: str) -> None:
    body = f"<article><h1>River rises in the night</h1>{paragraphs(ONE, TWO)}{furniture}{paragraphs(THREE, FOUR)}</article>"
    assert variant("", body).body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "prose",
    [
        "<p>Related documents were found in the mayor’s office, the council said.</p>", "<p>“Sign up to what?” she asked.</p>", "<h2>What comes next</h2>", "<p>No.</p>",
        "<ul><li>The first of three points is that the quay was wet.</li><li>The second is that it was dark.</li></ul>", "<blockquote><p>It was the water, not the wind.</p></blockquote>",
        "<div class='subscriber-only'><p>Only those who pay may read that the mayor can swim.</p></div>", "<p>He read the <a href='/x'>report of the council of 1953</a> twice.</p>",
        "<h2><a href='#next'>The night of the flood of 1953</a></h2>",
    ],
)  # fmt: skip
def test_prose_between_the_paragraphs_stays(prose: str) -> None:
    body = f"<article><h1>River rises in the night</h1>{paragraphs(ONE, TWO)}{prose}{paragraphs(THREE, FOUR)}</article>"
    text = variant("", body).body
    words = " ".join(regex.sub("<[^>]+>", " ", prose).split())
    assert words in " ".join(text.split())
    assert text.startswith(f"{ONE}\n\n{TWO}")
    assert text.endswith(f"{THREE}\n\n{FOUR}")


def test_a_text_of_one_paragraph_is_only_that() -> None:
    body = f"{COOKIES}{NAVIGATION}<article><h1>River rises in the night</h1><time datetime='2020-01-06'>Jan 6</time>{paragraphs(ONE)}</article>{RELATED}{FOOTER}"
    assert variant("", body).body == ONE


def test_the_longer_text_counts_where_the_page_shows_only_a_beginning() -> None:
    head = ld(
        **{
            "@type": "NewsArticle",
            "headline": "River rises in the night",
            "articleBody": "<p>" + "</p><p>".join(STORY * 3) + "</p>",
        }
    )
    assert variant(
        head, f"<h1>River rises in the night</h1><p>{ONE}</p><p>Subscribe to read on.</p>"
    ).body == "\n\n".join(STORY * 3)


def test_pages_that_hold_no_article_say_so() -> None:
    teasers = "".join(
        f"<article><h2><a href='/{n}'>The story number {n} of this day is told here</a></h2><p>{TWO} ({n})</p></article>"
        for n in range(9)
    )
    links = "".join(
        f"<li><a href='/{n}'>The story number {n} of this day is told here</a></li>" for n in range(30)
    )
    assert "list of articles" in refusal(page("<title>News</title>", f"<h1>News</h1>{teasers}"))
    assert "list of articles" in refusal(page("<title>News</title>", f"<h1>News</h1><ul>{links}</ul>"))
    assert "frame" in refusal(
        b"<html><frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'></frameset></html>"
    )
    assert refusal(page("<title>River rises</title>")) == "it holds no text of an article"
    assert refusal(b"") == refusal(b" \n") == "it is empty"
    assert "not a text file" in refusal(b"%PDF-1.4\n\xff\xfe" + b"\xe2\xe3\xcf\xd3" * 20)
    assert "larger than any article" in refusal(b"<p>x" * 200_000)
    assert "too deep" in refusal(b"<b>" * 5000 + b"x")


def test_what_belongs_to_a_page_saved_beside_it_is_no_page(tmp_path: Path) -> None:
    (tmp_path / "River_files").mkdir()
    for name in ("River.html", "River_files/frame.html"):
        (tmp_path / name).write_bytes(wordpress())
    assert "part of a web page" in refusal(wordpress(), str(tmp_path / "River_files" / "frame.html"))
    assert read(wordpress(), str(tmp_path / "River.html")).headline == "River rises in the night"
    assert (
        read(wordpress(), str(tmp_path / "other_files" / "frame.html")).headline == "River rises in the night"
    )


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("shift_jis", "x-sjis"), ("euc_jp", "EUC-JP"), ("gb18030", "gb2312"), ("utf-8", "iso-8859-1"),
     ("utf-16", "utf-16"), ("utf-8-sig", "utf-8"), ("iso2022_jp", "iso-2022-jp"), ("cp1256", "windows-1256"), ("big5", "Big5"), ("cp1252", "no-such")],
)  # fmt: skip
def test_a_page_is_read_in_its_encoding(encoding: str, declared: str) -> None:
    words = {
        "cp1252": "Größe",
        "cp1251": "Река поднялась",
        "cp1256": "ارتفع النهر",
        "big5": "河水上漲",
        "gb18030": "河水上涨",
    }.get(encoding, "川の水位が上昇")
    text = f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={declared}'><title>x</title></head><body><p>{words} {ONE if encoding != 'x' else ''}</p></body></html>"
    assert words in read(text.encode(encoding, "replace").replace(b"\xe2\x80\x9c", b"")).body


def test_a_few_damaged_bytes_do_not_spoil_a_page() -> None:
    data = page("<title>x</title>", paragraphs(*STORY, "Größe, “Übermut” und Ärger")).replace(
        b"Sundays", b"Sund\xffays"
    )
    assert "Größe, “Übermut” und Ärger" in read(data).body


def test_reading_a_page_asks_nothing_of_the_network_and_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "settings.cfg").write_text("[DEFAULT]\nMAX_FILE_SIZE = 1\n", encoding="utf-8")
    for made, _ in KINDS.values():
        read(
            made().replace(
                b"<head>",
                b"<head><base href='http://x.example/'><link rel='stylesheet' href='http://x.example/a.css'>",
            )
        )
    refusal(page())
    assert capfd.readouterr() == ("", "")


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert "cuttings[formats]" in refusal(wordpress())


def test_hostile_pages_are_harmless_text() -> None:
    evil = "\x1b]52;c;aGVsbG8=\x07\x9b31m&#27;[2J&#x202E;\u202e\x00"
    head = f"<title>River{evil}</title>" + ld(
        **{"@type": "NewsArticle", "headline": f"River {evil} rises", "author": [{"name": f"Ann {evil} Lee"}]}
    )
    article = read(
        page(
            head,
            f"<article><h1>River {evil} rises</h1>{paragraphs(*(text + evil for text in STORY))}</article>",
        )
    )
    assert not UNWANTED.search(article.body + article.headline + article.byline + article.source)


UNWANTED = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\ud800-\udfff\ufeff]")


def clean_or_refused(data: bytes) -> None:
    try:
        found = list(HtmlImporter().articles(io.BytesIO(data), "x.html"))
    except Refused:
        return
    for article in found:
        assert isinstance(article, Article)
        assert not UNWANTED.search(
            article.body + article.headline + article.byline + article.source + article.url
        )


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    clean_or_refused(data)
    clean_or_refused(b"<html><p>" + data)


WHOLE = [made() for made, _ in KINDS.values() if made is not singlefile]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(WHOLE),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8), st.integers(0, 60)), max_size=6),
)
def test_a_damaged_page_is_read_or_refused(data: bytes, cuts: list[tuple[float, bytes, int]]) -> None:
    for place, inserted, removed in cuts:
        start = int(place * len(data))
        data = data[:start] + inserted + data[start + removed :]
    clean_or_refused(data)


JSON_VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["NewsArticle", "#a", "2020-01-06"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "name", "headline", "author", "datePublished", "publisher", "mainEntity", "url", "articleBody"]), inner, max_size=5), max_leaves=12)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(JSON_VALUES)
def test_any_json_ld_is_read_over(value: object) -> None:
    clean_or_refused(
        page(
            f'<title>x</title><script type="application/ld+json">{json.dumps(value)}</script>',
            paragraphs(*STORY),
        )
    )


def test_a_real_page_is_read(shared: Path) -> None:
    article = read((shared / "corpus" / "formats" / "feeds_reader" / "sqlite_releases.html").read_bytes())
    assert article.headline == "Release History"
    assert article.body.startswith("This page provides a high-level summary of changes to SQLite.")
