"""The text of an article on a web page is whole, and nothing stands above, in or below it that is not part of it."""

from __future__ import annotations

import io

import pytest
from lxml import etree, html

from index.article import Article
from index.importers.web import page_body
from index.importers.web.html import HtmlImporter
from index.importers.web.page_overlooked import with_overlooked

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

HEADLINE = "River rises in the night"
LEAD = (
    "The bridge at Elm is closed until spring, and nobody knows yet what the repair of its pillars will cost."
)
STORY = (
    "The river rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since then.",
    "The council will keep the bridge closed until spring, because the water has damaged two of its pillars.",
    "“We have never seen anything like this,” said Bob Ray, who has sold fish on the quay for forty years.",
    "Drivers will have to use the tunnel, and the ferry will sail every hour, even at night and on Sundays.",
)
BODY = "\n\n".join(STORY)
FIRST, SECOND, THIRD, FOURTH = (f"<p>{paragraph}</p>" for paragraph in STORY)
TEXT = FIRST + SECOND + THIRD + FOURTH
MORE = tuple(
    f"In the year {year} the river rose as well, but nobody wrote down how far it came into the town."
    for year in range(1953, 1970)
)


def read(body: str, head: str = "") -> Article:
    page = f"<!DOCTYPE html><html lang='en'><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>"
    (article,) = HtmlImporter().articles(io.BytesIO(page.encode()), "page.html")
    assert isinstance(article, Article)
    return article


def page_of(body: str) -> etree._Element:
    return html.document_fromstring(f"<html><body>{body}</body></html>")


@pytest.mark.parametrize(
    "lead",
    [
        f"<div class='article__lead'>{LEAD}</div>",
        f"<p class='fig-chapo'>{LEAD}</p>",
        f"<h2 class='sub-title'>{LEAD}</h2>",
        f"<p>{LEAD}</p>",
    ],
    ids=["lead", "chapo", "subtitle", "beside the headline"],
)
def test_the_lead_above_the_text_is_its_first_paragraph(lead: str) -> None:
    page = f"<main><h1>{HEADLINE}</h1>{lead}<div class='article-body'>{TEXT}</div></main>"
    assert read(page).body.split("\n\n") == [LEAD, *STORY]


def test_the_lead_is_found_below_a_headline_that_is_no_heading() -> None:
    page = page_of(
        f"<div class='titulo'>{HEADLINE}</div><p></p><div class='intro'>{LEAD}<br></div><div>{TEXT}</div>"
    )
    assert with_overlooked(page, ["|", *STORY], HEADLINE) == [LEAD, "|", *STORY]


@pytest.mark.parametrize(
    "other",
    [
        f"<div class='related'><p class='lead'>{LEAD}</p></div>",
        f"<p class='lead'><a href='/other'>{LEAD}</a></p>",
        "<p class='lead'>In pictures</p>",
        f"<p class='lead'>{STORY[0]}</p>",
    ],
    ids=["of another story", "a link", "a label", "said again"],
)
def test_what_only_looks_like_a_lead_is_left_out(other: str) -> None:
    page = f"<main><h1>{HEADLINE}</h1>{other}<div class='article-body'>{TEXT}</div></main>"
    assert read(page).body == BODY


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{STORY[0]}</div>{SECOND}{THIRD}{FOURTH}",
        f"<div class='box'></div>{STORY[0]}{SECOND}{THIRD}{FOURTH}",
        f"{FIRST}<div class='box'></div>{STORY[1]}{THIRD}{FOURTH}",
        f"{FIRST}{SECOND}<div>{STORY[2]}</div>{FOURTH}",
        f"{FIRST}<p><b></b><a name='b'>{STORY[1]}</a></p>{THIRD}<p><a id='d'>{STORY[3]}</a></p>",
        f"<div class='post-content text-block photo-1'><img src='a.jpg'>{FIRST}</div>{SECOND}{THIRD}{FOURTH}",
    ],
    ids=[
        "first, marked as nothing",
        "first, bare",
        "bare",
        "marked as nothing",
        "marked places",
        "beside a picture",
    ],
)
def test_no_paragraph_is_lost_that_is_not_marked_as_one(body: str) -> None:
    more = "".join(f"<p>{paragraph}</p>" for paragraph in MORE)
    page = f"<article><h1>{HEADLINE}</h1><div class='body'>{body}{more}</div></article>"
    assert read(page).body.split("\n\n") == [*STORY, *MORE]


def test_entries_of_a_list_of_pictures_stay() -> None:
    entries = "".join(
        f"<div class='item image'><h2>{number}. The quay at Elm</h2><img src='{number}.jpg'><p>{text}</p></div>"
        for number, text in enumerate(STORY, start=1)
    )
    body = read(f"<article><h1>{HEADLINE}</h1>{entries}</article>").body
    assert all(paragraph in body for paragraph in STORY)


def test_a_list_of_links_to_other_sites_is_an_article() -> None:
    address = "<link rel='canonical' href='https://cuttings.example.org/week-3'>"
    entries = "".join(
        f"<h3><a href='https://paper{number}.example.com/a'>What the paper number {number} wrote of it</a></h3><p>{text}</p>"
        for number, text in enumerate(STORY, start=1)
    )
    body = read(f"<article><h1>The papers of the week</h1><p>{LEAD}</p>{entries}</article>", address).body
    assert all(paragraph in body for paragraph in (LEAD, *STORY))
    assert "What the paper number 2 wrote of it" in body


def test_the_text_of_a_huge_page_is_found_without_the_slow_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_body, "_MOST_ELEMENTS", 5)
    assert read(f"<nav><a href='/'>Home</a></nav><article><h1>{HEADLINE}</h1>{TEXT}</article>").body == BODY


def test_a_beginning_that_is_shown_above_its_text_is_said_once() -> None:
    page = f"<article><h1>{HEADLINE}</h1><div><p>Summary:</p>{FIRST}</div><div>{TEXT}</div></article>"
    assert read(page).body.count(STORY[0]) == 1


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<p>Home &gt; News &gt; Elm &gt; River rises in the night</p>", ""),
        ("<p>Accueil &gt; Actualités &gt; Elm</p>", ""),
        ("<p>EnvironmentEdited by Bob Ray (with agencies)Updated: May 7, 2019 03:49 pm IST</p>", ""),
        ("<p>We rely on your support: this site is primarily supported by advertisements. Please allow them, and do tell others about what you read here every day.</p>", ""),
        ("<p>Auf unserer Website werden Cookies verwendet. Diese helfen uns, sie zu verbessern.</p>", ""),
        ("<p>By Ann Lee / May 2, 2019 / Leave a comment</p><p>Published in May 2019 issue of City Review</p>", ""),
        ("", "<p>Ann Lee is a professor of hydrology in Elm, and the author of two books on the river.</p>"),
        ("", "<ul><li>Floods (12)</li><li>Traffic &amp; Roads (7)</li><li>Elm (31)</li></ul>"),
        ("", "<p>Posted by: Cid Fox, 3 May 2019 | 10:15</p><p>I have always said that this bridge would not last.</p><p>Posted by: Dan Orr, 4 May 2019 | 11:20</p><p>So have I.</p>"),
        ("", "<div id='comentarios'><ol><li><p>Siempre lo he dicho: este puente no iba a durar mucho tiempo, y ya se ve.</p></li></ol></div>"),
        ("", "<p>#river</p><p>Editors’ Recommendations:</p>"),
        ("", f"<div class='small modal' id='m7'><h3>Bob Ray</h3><p>{MORE[0]}</p></div><div role='dialog'><p>{MORE[1]}</p></div>"),
        ("", "<p>Коментари</p><p>Фокс - 03.05.2019 г. 10:15:20</p><p>Винаги съм казвал, че този мост няма да издържи.</p><p>Ор - 03.05.2019 г. 11:20:11</p><p>И аз.</p><p>Лий - 04.05.2019 г. 09:00:00</p><p>И аз казвам същото.</p>"),
        ("", f"<div class='cdv'><p class='commentText'>{MORE[0]}</p></div>"),
        ("", f"<p><em>About the Guest Blogger: Bob Ray {MORE[0]}</em></p><p>Kapcsolódó írások:</p>"),
        ("", f"<div><div class='nextstory'><p>{MORE[0]}</p></div></div><p>Temas</p><p>(You can comment on this below)</p>"),
        ("", f"<a href='/win'><div class='x'><h4>Win a trip to Elm!</h4><p>{MORE[0]}</p></div></a>"),
        ("", "<p>ab/cde/fg</p><p>Photo (cc) : svenwerk</p><p>Enditem/</p>"),
        ("<p>157</p><p>Issued on: Modified:</p><p>The quay on Monday evening, before the tide. Bild: dpa</p>", "<p>a.lee@post.example</p>"),
        ("", "<p>≫次の記事 橋は春まで閉鎖</p><p>カテゴリ 川 / 橋</p>"),
    ],
    ids=["path", "French path", "label of the day", "advertisements", "cookies", "issue", "box of the author", "counted sections", "comments", "Spanish comments", "tags", "dialogs", "comments by the clock", "comment in one word", "guest", "next story", "card", "initials", "caption and address", "Japanese"],
)  # fmt: skip
def test_what_stands_above_and_below_a_text_is_left_out(above: str, below: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><p class='byline'>By Ann Lee</p>{above}{TEXT}{below}</article>"
    assert read(page).body == BODY


@pytest.mark.parametrize(
    "prose",
    [
        "Ann Lee is a name on the wall of the town hall, beside that of her mother.",
        "The site is closed, and cookies were sold at the gate on Sunday by the children of the town.",
        "From Elm > Oak > Ash, the road leads north and then across the old bridge.",
        "It was posted by hand on 3 May 1919.",
        "For more information, visit the town hall on a Monday.",
        "river@council.example",
        "There is one thing that nobody saw in that photo: a fish, which had come through the window of the bank.",
    ],
    ids=["author in the midst", "cookies", "signs", "posted", "information", "address", "picture"],
)
def test_prose_at_either_end_stays(prose: str) -> None:
    for body in (f"<p>{prose}</p>{TEXT}", f"{TEXT}<p>{prose}</p>"):
        page = f"<article><h1>{HEADLINE}</h1><p class='byline'>By Cid Fox</p>{body}</article>"
        assert prose in read(page).body


def test_the_news_of_a_day_stays_with_its_hours() -> None:
    news = "".join(f"<p>Update, 03.05.2019, {hour}:15 Uhr</p><p>{MORE[hour]}</p>" for hour in range(9, 13))
    assert MORE[12] in read(f"<article><h1>{HEADLINE}</h1>{TEXT}{news}</article>").body


def test_the_box_of_the_author_stays_where_the_article_is_about_that_person() -> None:
    line = "Ann Lee is a professor of hydrology in Elm, and the author of two books on the river."
    page = (
        f"<article><h1>Ann Lee wins a prize</h1><p class='byline'>By Ann Lee</p>{TEXT}<p>{line}</p></article>"
    )
    assert (
        line
        in read(
            page.replace(HEADLINE, "Ann Lee wins a prize"),
            "<meta property='og:title' content='Ann Lee wins a prize'>",
        ).body
    )


def test_a_text_in_several_parts_of_one_make_is_read_to_its_end() -> None:
    later = [f"<p>{paragraph}</p>" for paragraph in MORE[:6]]
    parts = "".join(
        f"<div class='group {name}'><div itemprop='articleBody'>{text}</div></div><div class='inline-ad'></div>"
        for name, text in (("", TEXT), ("", "".join(later[:3])), ("last", "".join(later[3:])))
    )
    found = [*STORY]
    page = page_of(f"<main><h1>{HEADLINE}</h1><div>{parts}</div></main>")
    assert with_overlooked(page, found, HEADLINE) == [*STORY, *MORE[:6]]


@pytest.mark.parametrize(
    "other",
    [
        f"<h3><a href='/other'>Another river</a></h3><p>{MORE[0]}</p>",
        f"<p><a href='/other'>{MORE[0]}</a></p>",
    ],
    ids=["heading", "link"],
)
def test_a_teaser_made_as_the_text_is_no_part_of_it(other: str) -> None:
    page = page_of(f"<div class='box'>{TEXT}</div><div class='box'>{other}</div>")
    assert with_overlooked(page, STORY, HEADLINE) == [*STORY]
