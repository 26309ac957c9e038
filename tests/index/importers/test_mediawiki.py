"""Of an export of MediaWiki the articles are read as a reader of the wiki would see them, and nothing else of it."""

from __future__ import annotations

import io
import itertools
import random
import time
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.wiki.mediawiki import MediaWikiImporter
from index.importers.wiki.wikitext import read_wikitext

FORMATS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "formats"
REAL = sorted(FORMATS.glob("mediawiki_*/*.xml"))
STORY = """{{date|January 7, 2019}}
[[File:River.jpg|thumb|The [[river]] at {{w|Geneva}}.]]
The '''river''' [[rise|rose]] in {{w|Geneva}} by two metres, said [[w:Ann Lee|Ann Lee]].<ref>Not ''this''.</ref>
It has not fallen [https://example.org since then].

{| class="wikitable"
| a || b
|}
== Response ==
* Schools are closed.
* So is {{w|Pont du Mont-Blanc|the bridge}}.
<!-- not
this -->
== Sources ==
* {{source|url=https://example.org|title=x}}

{{publish}}
[[Category:Rivers]]
[[de:Der Fluss steigt]]
"""


def export(*pages: str, version: str = "0.11", info: str = "") -> bytes:
    """An export of Wikinews."""
    return f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-{version}/" version="{version}" xml:lang="en">
  <siteinfo><sitename>Wikinews</sitename><base>https://en.wikinews.org/wiki/Main_Page</base>{info}</siteinfo>
  {"".join(pages)}</mediawiki>""".encode()


def page(
    title: str = "River rises",
    text: str = STORY,
    number: str = "5",
    more: str = "<ns>0</ns>",
    model: str = "wikitext",
) -> str:
    """A page with one revision."""
    return f"""<page><title>{escape(title)}</title>{more}<id>{number}</id><revision><id>77</id>
        <timestamp>2020-05-05T10:00:00Z</timestamp><contributor><username>Zoe</username><id>9</id></contributor>
        <model>{model}</model><text xml:space="preserve">{escape(text)}</text></revision></page>"""


def read(data: bytes) -> list[Article | Refused]:
    importer = importer_for(Path("a.xml"), data)
    assert importer is not None
    try:
        return list(importer.articles(io.BytesIO(data), "a.xml"))
    except Refused as refused:
        return [refused]


def headlines(data: bytes) -> list[str]:
    return [article.headline for article in read(data) if isinstance(article, Article)]


@pytest.mark.parametrize("version", ["0.3", "0.5", "0.10", "0.11", "9.9"])
def test_a_page_is_an_article_as_a_reader_sees_it(version: str) -> None:
    (article,) = read(export(page(), version=version))
    assert isinstance(article, Article)
    assert article.headline == "River rises"
    assert article.paragraphs == (
        "The river rose in Geneva by two metres, said Ann Lee. It has not fallen since then.",
        "Response",
        "Schools are closed.",
        "So is the bridge.",
    )
    assert (article.source, article.language, article.byline) == ("Wikinews", "en", "")
    assert article.url == "https://en.wikinews.org/wiki/River_rises"
    assert article.origin == "a.xml#5"


def test_the_date_is_what_the_text_says_and_not_when_it_was_edited() -> None:
    days = [
        "{{date|January 7, 2019}}", "{{Date|7 janvier 2019}}", "{{fecha|7 de enero de 2019}}", "{{data|2019-01-07}}",
        "{{дата|2019|01|07}}", "{{byline|location=Geneva|date=January 7, 2019}}", "'''Monday, January 7, 2019'''\n",
    ]  # fmt: skip
    for day in days:
        (article,) = read(export(page(text=f"{day}\nThe river rose.")))
        assert isinstance(article, Article)
        assert (article.published, article.body) == (date(2019, 1, 7), "The river rose."), day
    (article,) = read(export(page(text="The river rose.")))
    assert isinstance(article, Article)
    assert article.published is None


def test_other_namespaces_redirects_and_pages_that_are_no_text_are_left_out() -> None:
    data = export(
        page("Talk:River rises", more="<ns>1</ns>"),
        page("River", more='<ns>0</ns><redirect title="River rises"/>'),
        page("Fluss", "#WEITERLEITUNG [[River rises]]"),
        page("River.json", "{}", model="json"),
        page("Geneva: river rises"),
    )
    assert headlines(data) == ["Geneva: river rises"]


def test_where_pages_do_not_say_their_namespace_their_titles_do() -> None:
    info = '<namespaces><namespace key="0"/><namespace key="1">Diskussion</namespace><namespace key="6">Datei</namespace></namespaces>'
    pages = [page(title, more="") for title in ("Diskussion:River", "Geneva: river rises", "Datei:River.jpg")]
    assert headlines(export(*pages, version="0.3", info=info)) == ["Geneva: river rises"]
    assert headlines(
        export(page("Talk:River", more=""), page("User talk:Zoe", more=""), page("River", more=""))
    ) == ["River"]


def test_of_several_revisions_the_latest_counts_wherever_it_stands() -> None:
    def revision(year: int) -> str:
        return (
            f"<revision><timestamp>{year}-01-01T00:00:00Z</timestamp><text>Text of {year}.</text></revision>"
        )

    for years in itertools.permutations((2018, 2019, 2020)):
        data = export(f"<page><title>River</title><ns>0</ns><id>5</id>{''.join(map(revision, years))}</page>")
        (article,) = read(data)
        assert isinstance(article, Article)
        assert article.body == "Text of 2020."


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("https://en.wikinews.org/wiki/Main_Page", "https://en.wikinews.org/wiki/R%C3%A9my_%26_co%3F"),
        ("https://wiki.example.org/index.php/Main", "https://wiki.example.org/index.php/R%C3%A9my_%26_co%3F"),
        ("https://wiki.example.org/index.php?title=Main", ""),
        ("https://wiki.example.org/", ""),
        ("", ""),
    ],
)
def test_an_address_is_given_only_where_it_follows(base: str, url: str) -> None:
    data = export(page("Rémy & co?")).replace(b"https://en.wikinews.org/wiki/Main_Page", base.encode())
    (article,) = read(data)
    assert isinstance(article, Article)
    assert article.url == url


@pytest.mark.parametrize(
    ("wikitext", "text"),
    [
        ("[[a]] [[b|c]]s [[:Category:d]] [[w:e]]", "a cs Category:d e"),
        ("a [[Datei:b.jpg|thumb|c [[d]] e]] f", "a  f"),
        ("[https://a.example b c] [https://a.example] https://d.example", "b c  https://d.example"),
        ("a {{b|{{c|[[d]]}}|e=f}} g", "a  g"),
        ("a<ref name=b /> c<ref>{{d}}</ref> e<br>f", "a c e f"),
        ("a {{lang|fr|b}} {{nowrap|c d}} {{w|e|f}}", "a b c d f"),
        ("''a'' '''b''' '''''c''''' l'd", "a b c l'd"),
        ("__NOTOC__\n== a ==\n=== b ===\nc\n== d ==\n== e ==\n", "a\n\nb\n\nc"),
        ("a\nb\n\nc\n----\nd", "a b\n\nc\n\nd"),
        ("* a\n** b\n# c\n: d\n;e", "a\n\nb\n\nc\n\nd\n\ne"),
        ("{|\n! a\n|-\n| {{b}}\n{|\n| c\n|}\n|}\nd", "d"),
        ("{{Infobox\n| a = b\n| c = {{d}}\n|}}\ne", "e"),
        ("<!-- {{ [[ <ref> -->a", "a"),
        ("<gallery>\nFile:a.jpg|b\n</gallery><math>\\frac{1}{2}}</math>c", "c"),
        ("a [[b c", "a [[b c"),
        ("a {{b c", "a {{b c"),
        ("a <ref>b c", "a b c"),
        ("a ]] b }} c | d ]", "a ]] b }} c | d ]"),
        ("[[File:a|[https://b.example c]]] d", "d"),
        ("{{a|[[b}} c", "c"),
    ],
)
def test_markup_is_read_as_it_is_shown(wikitext: str, text: str) -> None:
    assert read_wikitext(wikitext, ["datei"]).text == text


@pytest.mark.parametrize(
    "piece",
    ["{{", "[[", "<b>", "<ref>", "{|\n|", "[http://a ", "<!--", "{{a|", "[[a|", "'''", "}}", "]]", "|", "<a ", "=", "\n*", "__A"],
)  # fmt: skip
def test_markup_that_nobody_closes_is_read_in_no_time(piece: str) -> None:
    before = time.process_time()
    read_wikitext(piece * 20_000)
    assert time.process_time() - before < 30  # it would be minutes


def test_a_page_without_end_is_refused_and_the_next_is_read() -> None:
    (refused, article) = read(export(page("Long", "x" * 10_000_001, number="4"), page()))
    assert isinstance(refused, Refused)
    assert (refused.where, isinstance(article, Article)) == ("a.xml:4", True)


def test_a_file_that_ends_in_the_middle_says_so_after_its_articles() -> None:
    whole = export(page(), page("Second", number="6"))
    article, refused = read(whole[: whole.rindex(b"<revision>") + 150])
    assert isinstance(article, Article)
    assert isinstance(refused, Refused)
    assert article.headline == "River rises"


def test_what_is_no_export_is_refused() -> None:
    for data in (b"", b"<rss><mediawiki/></rss>", b"\x00\x01", b"text"):
        with pytest.raises(Refused):
            list(MediaWikiImporter().articles(io.BytesIO(data), "a.xml"))


def test_entities_of_the_files_own_are_not_heard() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in itertools.pairwise("abcdefghij")
    )
    bomb += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
    data = bomb.encode() + export(page(text="The river @ @@").replace("@@", "&j;").replace("@", "&file;"))
    for found in read(data):
        assert "root:" not in str(found)
        assert "hahaha" not in str(found)


class EndlessExport(io.RawIOBase):
    """Revisions of one page, and things that no export has, for a hundred megabytes."""

    def __init__(self) -> None:
        revision = (
            "<revision><timestamp>2020-05-05T10:00:00Z</timestamp><text>"
            + "x" * 9000
            + "</text><y/></revision>"
        )
        self.chunks = itertools.chain(
            [export().removesuffix(b"</mediawiki>") + b"<page>"], [revision.encode() * 10] * 1000
        )

    def read(self, size: int = -1, /) -> bytes:
        return next(self.chunks, b"")


def test_a_page_of_endless_revisions_is_not_kept() -> None:
    import tracemalloc

    tracemalloc.start()
    found = list(MediaWikiImporter().articles(EndlessExport(), "a.xml"))  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert all(isinstance(refused, Refused) for refused in found)
    assert peak < 20_000_000


MARKUP = st.sampled_from(
    ["{{", "}}", "[[", "]]", "[http://a ", "]", "|", "=", "\n", "\n*", "\n{|", "\n|}", "<ref>", "</ref>", "<!--", "-->", "''", "File:", "w|", "date|",
     "2019-01-07", "a", " ", "<br>", "\n==", "&#27;", "\x1b", "__TOC__", "<table>", "{{{", "\u202e"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(MARKUP | st.text(max_size=3), max_size=40).map("".join))
def test_any_markup_is_a_text(text: str) -> None:
    page_ = read_wikitext(text)
    assert "\n\n\n" not in page_.text


def test_a_damaged_export_is_articles_and_refusals() -> None:
    whole = export(page(), page("Second", number="6"))
    chance = random.Random(7)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        for found in read(b"<mediawiki " + bytes(damaged[11 : chance.randrange(12, len(damaged))])):
            assert isinstance(found, Article | Refused)


@pytest.mark.skipif(not REAL, reason="the real exports are not on this machine")
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.name)
def test_real_exports_are_read_whole(file: Path) -> None:
    articles = read(file.read_bytes())
    assert articles
    for article in articles:
        assert isinstance(article, Article)
        assert len(article.body) > 20
        assert not any(mark in article.body for mark in ("{{", "}}", "[[", "]]", "'''", "<ref", "{|"))
        assert article.url.startswith("https://")
