"""A Markdown file is read as its text, without the marks, and with the facts of its front matter in all the ways they are written."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import markdown_text
from index.importers.hygiene import without_controls
from index.importers.importer import Ignored
from index.importers.markdown import MarkdownImporter
from index.importers.recognition import format_of
from index.importers.text import TextImporter

DAY = date(2019, 5, 2)
TEXT = "The river rose by two metres in the night, the mayor said."


def read(text: str | bytes, origin: str = "a.md") -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    (article,) = MarkdownImporter().articles(io.BytesIO(data), origin)
    assert isinstance(article, Article)
    return article


def facts(article: Article) -> tuple[object, ...]:
    return article.headline, article.byline, article.published, article.source, article.url


HUGO = """+++
title = "River rises"
date = 2019-05-02T23:50:21-07:00
lastmod = 2021-01-01
draft = true
authors = ["Ann Lee", "Bob Ray"]
publication = "City Post"
canonicalURL = "https://city.example/river"
tags = ["flood"]
+++
"""
JEKYLL = """---
layout: post
title:  "River rises"
date:   2019-05-02 23:50:21 -0700
author: {name: Ann Lee and Bob Ray, email: a@city.example}
permalink: /2019/05/river/
link: https://city.example/river
source: City Post
published: true
---
"""
CLIPPER = """---
title: "River rises"
source: "https://city.example/river"
author:
  - "[[Ann Lee]]"
  - "[[People/Bob Ray|Bob Ray]]"
site: City Post
published: 2019-05-02
created: 2021-01-01
description: "A river has risen."
tags:
  - "clippings"
---
"""
BROKEN = """---
title: River rises
subtitle: Mayor: "We wait
date: May 2, 2019
author: Ann Lee, Bob Ray
publisher: City Post
url: https://city.example/river
---
"""
JSON = '{\n  "title": "River rises", "date": "2019-05-02T23:50:21Z", "author": [{"name": "Ann Lee"}, "Bob Ray"],\n  "source": "City Post", "url": ["https://city.example/river"]\n}\n'
READWISE = """# River rises

![rw-book-cover](https://city.example/a.png)

## Metadata
- Author: [[Ann Lee, Bob Ray]]
- Category: #articles
- Published: 2019-05-02
- Publication: City Post
- URL: https://city.example/river

"""


@pytest.mark.parametrize("front_matter", [HUGO, JEKYLL, CLIPPER, BROKEN, JSON, READWISE])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_facts_are_read_from_all_kinds_of_front_matter(front_matter: str, line_end: str) -> None:
    article = read(f"{front_matter}\n{TEXT}\n".replace("\n", line_end))
    headline, byline, *others = facts(article)
    assert (headline, others) == ("River rises", [DAY, "City Post", "https://city.example/river"])
    assert byline in {"Ann Lee, Bob Ray", "Ann Lee and Bob Ray"}
    assert article.body == TEXT
    assert article.section == ""


def test_when_a_note_was_made_is_not_when_an_article_was_published() -> None:
    article = read(
        f"---\ntitle: River rises\ncreated: 2021-01-01\nlastmod: 2021-01-02\npublished: false\n---\n{TEXT}"
    )
    assert article.published is None


@pytest.mark.parametrize(
    ("written", "language"), [("no", "no"), ("fr-CA", "fr-CA"), ("Norwegian (Nynorsk)", "")]
)
def test_values_are_what_is_written(written: str, language: str) -> None:
    article = read(f"---\ntitle: 12:30\nlang: {written}\ndate: 2019-05-02\n---\n{TEXT}")
    assert (article.headline, article.language) == ("12:30", language)


def test_a_headline_that_is_repeated_stands_once() -> None:
    assert read(f"---\ntitle: River rises\n---\n\n# River *rises*\n\n{TEXT}").body == TEXT


def test_what_front_matter_does_not_say_is_read_below() -> None:
    article = read(
        f"---\ntags: [a]\nsource: City Post\n---\n# River rises\n\n*By [Ann Lee](/ann)*\n\n2 May 2019\n\n{TEXT}"
    )
    assert facts(article) == ("River rises", "Ann Lee", DAY, "City Post", "")
    assert article.body == TEXT


@pytest.mark.parametrize(
    "head",
    [
        "# River rises\n\nBy Ann Lee\n\nMay 2, 2019\n\n",
        "River rises\n===========\n\n**By Ann Lee**\n\n_May 2, 2019_\n\n",
        "River rises\nBy Ann Lee\nMay 2, 2019\n\n",
        "Title: River rises\nAuthor: Ann Lee\nDate: May 2, 2019\n\n",
    ],
)
def test_the_head_of_a_file_without_front_matter_is_read(head: str) -> None:
    article = read(head + f"GENEVA — {TEXT}\n")
    assert facts(article)[:3] == ("River rises", "Ann Lee", DAY)
    assert (article.dateline, article.body) == ("GENEVA", TEXT)


def test_a_bookmark_has_its_description_as_its_text() -> None:
    assert (
        read("---\ntitle: River rises\ndescription: A river has risen.\n---\n").body == "A river has risen."
    )


def test_a_file_may_be_named_after_its_day() -> None:
    assert read(TEXT, "/posts/2019-05-02-river-rises.md").published == DAY
    assert read(f"---\ndate: 2019-05-03\n---\n{TEXT}", "2019-05-02-river.md").published == date(2019, 5, 3)
    assert read(TEXT, "2019-05-02.md").published is None  # of a diary
    assert read(TEXT, "2019-25-02-a.md").published is None


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("The **river** [rose](https://a.example 'x') *by* ~~two~~ `metres`, he said.", "The river rose by two metres, he said."),
        ("The river rose\nby two metres in the night, the mayor said.", "The river rose by two metres in the night, the mayor said."),
        ("Roses are red  \nViolets are blue", "Roses are red\nViolets are blue"),
        ("Roses are red,\nviolets are blue", "Roses are red,\nviolets are blue"),
        ("> It rose,\n> he said.\n\n![A river](a.png)\n\nIt fell.", "It rose,\nhe said.\n\nIt fell."),
        ("- one\n- two\n  - three\n\n3. four\n4) five", "one\n\ntwo\n\nthree\n\n3. four\n\n4) five"),
        ("A\n\n## What next\n\nB\n\n* * *\n\nC", "A\n\nWhat next\n\nB\n\nC"),
        ("It rose.[^1] Twice.[^a b]\n\n[^1]: By two metres.", "It rose. Twice.[^a b]\n\nBy two metres."),
        ("It {{< figure src='a' >}} rose {% raw %}twice{% endraw %}. [See]({{< ref \"a.md\" >}}).", "It rose twice. See."),
        ("It ==rose== to [[Places/Elm|Elm]] and [[Oak]]. %% check %% ![[a.png]] ^abc", "It rose to Elm and Oak."),
        ("> [!note] Mind\n> the river", "Mind\nthe river"),
        ("It <b>rose</b> &amp; <!-- x -->fell<br>and 1 < 2 &lt;3", "It rose & fell\nand 1 < 2 <3"),
        ("<div class='a'>\n<p>It rose.</p><script>alert(1)</script>\n</div>\n\nIt *fell*.", "It rose.\n\nIt fell."),
        ("| Day | Metres |\n|-----|-------:|\n| 1 | **2** |", "Day | Metres\n\n1 | 2"),
        ("Run:\n\n```sh\nmake  a_b_c\n```\n\n    x * y * z", "Run:\n\nmake  a_b_c\n\nx * y * z"),
        ("He said 2 * 3 * 4 is snake_case_word, and \\*this\\*.", "He said 2 * 3 * 4 is snake_case_word, and *this*."),
        ("# Heading {#id .class}\n{: .lead}", "Heading"),
        ("See <https://a.example/b_c_d> or [the page][1].\n\n[1]: https://a.example", "See https://a.example/b_c_d or the page."),
    ],
)  # fmt: skip
def test_the_marks_of_markdown_are_no_text(markdown: str, text: str) -> None:
    assert read(f"---\ntitle: River\n---\n{markdown}\n").body == text


@pytest.mark.parametrize(
    "prose",
    [
        f"---\n\nThe first part of it: {TEXT}\n\n---\n\nThe second part of it.\n",
        f"---\nCity Post: a title\nDate: 2 May 2019\n{TEXT}\n---\n\nThe second part of it.\n",
        f"---\n{TEXT}\n---\n{TEXT}",
        f"+++\n{TEXT}\n+++\n{TEXT}",
    ],
)
def test_prose_between_two_rules_is_no_front_matter(prose: str) -> None:
    for importer in (MarkdownImporter(), TextImporter()):
        (article,) = importer.articles(io.BytesIO(prose.encode()), "a")
        assert isinstance(article, Article)
        assert TEXT in article.body.replace("\n", " ")


def test_a_file_of_json_is_no_front_matter() -> None:
    text = json.dumps({"title": "River rises", "body": TEXT})
    (article,) = TextImporter().articles(io.BytesIO(text.encode()), "a.txt")
    assert isinstance(article, Article)
    assert TEXT in article.body


@pytest.mark.parametrize("data", [b"", b"---\n---\n", b"---\ntags: [a]\n---\n", b"![a](b.png)", b"%PDF-1.7"])
def test_a_file_without_headline_and_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data)


HOSTILE = [
    "---\na: &a [x, x]\ntitle: &b [*a, *a]\nauthor: *b\n---\n",
    "---\ntitle: !!python/object/apply:os.system [echo]\n---\n",
    f"---\ntitle: {'[' * 50_000}\n---\n",
    f"---\n{'- ' * 40_000}a\n---\n",
    "\n".join(f"{'  ' * depth}- a" for depth in range(400)),
    f"+++\na = {'[' * 50_000}\n+++\n",
    f'{{"a": {"[" * 50_000}',
    f'{{"title": {"9" * 6000}}}\n',
    f"---\ntitle: {'9' * 6000}\ndate: 2019-02-30\n---\n",
    "---\n? [a, b]\n: c\n? {d: e}\n: f\n---\n",
    "[" * 20_000,
    "![" * 20_000 + "]" * 20_000,
    "*a_" * 20_000,
    "> " * 20_000,
    "<a " * 20_000,
    "|" * 3000 + "\n" + "|-" * 3000 + "\n" + "a\n" * 3000,
]


@pytest.mark.parametrize("beginning", HOSTILE, ids=lambda text: text[:20])
def test_hostile_markdown_is_read_as_far_as_it_goes(beginning: str) -> None:
    assert "river rose" in read(f"{beginning}\n\n{TEXT}\n").body


PIECES = st.sampled_from(
    ["---\n", "+++\n", "title: x\n", "date: 2019-05-02\n", "{", "}", '"title": "x"', "# ", "*", "_", "`", "```\n", "[", "]", "(", ")", "!", "> ", "- ", "1. ", "|", "|-|-|\n",
     "\n", "\n\n", "    ", "&amp;", "&#27;", "<b>", "</p>", "<!--", "{{<", ">}}", "[^1]", "[^1]: ", "[[", "]]", "==", "%%", "^a", "\x1b[31m", "\x00", "\u202e", "\v", "River rises", "By Ann Lee"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=20).map("".join))
def test_any_markdown_is_an_article_or_a_refusal(text: str) -> None:
    try:
        article = read(text.encode("utf-8", "surrogatepass"))
    except Refused:
        return
    assert "\n" not in article.headline
    assert all(without_controls(found) == found for found in (article.headline, article.body, article.byline))
    assert "\n\n".join(article.paragraphs) == article.body
    assert article.published is None or "2019" in text


SIMPLE = st.sampled_from(
    ["*", "**", "_", "[", "]", "(", "](b)", "[a](b)", "[x y](http://a.example/b_c 'x')", '[x](y "z")', "[*a*](b)", "**[a](b)**", "_c_", "*word,*",
     "two words", ", ", ". ", " ", "\n", "!", ")", '"', "“", "—", "’s", "é", "1", "\\", "`", "<", "-", "€", "{"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(SIMPLE, max_size=14).map("".join))
def test_simple_marks_are_read_as_the_parser_reads_them(text: str) -> None:
    quick = markdown_text.plain_text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_text, "_without_simple_marks", lambda _: "")
        assert quick == markdown_text.plain_text(text)


def test_plain_text_with_front_matter_is_markdown(shared: Path) -> None:
    path = shared / "corpus" / "edge-cases" / "66_digitalgov_hugo_markdown.txt"
    data = path.read_bytes()
    found = format_of(path, data)
    assert found is not None
    assert found.name == "front-matter"
    article = read(data, path.name)
    assert article.headline.startswith("The API Briefing: CDC’s API Delivers")
    assert (article.byline, article.published) == ("bbrantley", date(2014, 10, 8))
    assert not any(mark in article.body for mark in ("](", "{{", "**", "<a", "&#8211;"))
    assert format_of(Path("a.txt"), b"City Post\n\nRiver rises\n\n---\ntitle: x\n").name == "text"  # type: ignore[union-attr]


JOPLIN = "River rises\n\nBy Ann Lee\n\nIt *rose*.\n\nid: {id}\nparent_id: 1\ncreated_time: 2019-05-02T23:50:21.000Z\nauthor: \nsource_url: https://city.example/river\nsource: joplin-desktop\nencryption_applied: {locked}\ntype_: {type}"


def joplin(type_: int = 1, locked: int = 0) -> str:
    return JOPLIN.format(id="0a" * 16, type=type_, locked=locked)


def test_a_note_of_joplin_is_read_without_what_joplin_says_of_it() -> None:
    article = read(joplin())
    assert facts(article) == ("River rises", "Ann Lee", None, "", "https://city.example/river")
    assert article.body == "It rose."


def test_what_joplin_keeps_beside_its_notes_is_passed_over() -> None:
    for text in (joplin(2), f"id: {'0b' * 16}\nnote_id: 1\ntype_: 6"):
        assert list(MarkdownImporter().articles(io.BytesIO(text.encode()), "a.md")) == [Ignored("a.md")]
    with pytest.raises(Refused, match="it is encrypted"):
        read(joplin(locked=1))


def test_a_text_that_ends_like_a_note_of_joplin_is_a_text() -> None:
    assert "type_: 1" in read("River rises\n\nIt rose.\n\nid: 12\ntype_: 1").body


NOTION = (
    "# River rises\n\nCreated: March 4, 2019 9:30 AM\nTags: flood, city\nURL: https://city.example/river\n"
)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ("River rises", "", None, "", "https://city.example/river")),
        (
            "Author: Ann Lee\nPublished on: May 2, 2019\nPublication: City Post\n",
            ("River rises", "Ann Lee", DAY, "City Post", "https://city.example/river"),
        ),
    ],
    ids=["of-its-own", "of-an-article"],
)
def test_the_properties_of_notion_are_facts_and_no_text(more: str, expected: tuple[object, ...]) -> None:
    text = f"{NOTION}{more}\n{TEXT}\n\nWhere: here.\n"
    article = read(text, f"kept/River rises {'1a2b3c4d' * 4}.md")
    assert (facts(article), article.body) == (expected, f"{TEXT}\n\nWhere: here.")


def test_a_page_of_notion_that_begins_with_its_text_keeps_it() -> None:
    for text in (f"{TEXT} He said: it fell.\n\nMore.", "He said: it fell.\n\nMore."):
        assert read(f"# River rises\n\n{text}", f"River {'1a2b3c4d' * 4}.md").body == text
