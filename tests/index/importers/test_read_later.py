"""What services for reading later export: texts where they have them, and never the day of saving as that of publication."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.archive import Archive
from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.recognition import format_of
from index.parsing import parse
from tests.index.importers.test_importer_contract import assert_clean


def read(data: bytes | str, name: str) -> list[Article | Refused]:
    data = data.encode() if isinstance(data, str) else data
    importer = importer_for(Path(name), data[:8192])
    assert importer is not None
    found: list[Article | Refused] = []
    try:
        found.extend(importer.articles(io.BytesIO(data), name))
    except Refused as refused:
        found.append(refused)
    return found


def articles(data: bytes | str, name: str) -> list[Article]:
    return [one for one in read(data, name) if isinstance(one, Article)]


WALLABAG = [
    {
        "is_archived": 0, "is_starred": 1, "tags": ["x"], "id": 7, "title": "River &amp; bridge", "url": "https://city.example/river",
        "content": "<p>The river rose.</p><p>It fell.</p>", "created_at": "2024-01-02T10:00:00+0200", "published_at": "2019-05-07T23:30:00-0700",
        "published_by": ["Ann Lee", "Bob Ray"], "language": "en_GB", "domain_name": "city.example",
    },
    {"is_archived": 1, "id": 8, "title": "Hill", "url": "https://hill.example/", "content": "wallabag can't retrieve contents for this article. Please…",
     "created_at": "2024-01-02T10:00:00+0200", "published_at": None, "published_by": None},
]  # fmt: skip
WALLABAG_XML = """<?xml version="1.0" encoding="UTF-8"?>
<result><entry><is_archived>0</is_archived><tags><entry><![CDATA[x]]></entry></tags><id>7</id><title><![CDATA[River & bridge]]></title>
<url><![CDATA[https://city.example/river]]></url><content><![CDATA[<p>The river rose.</p><p>It fell.</p>]]></content>
<created_at><![CDATA[2024-01-02T10:00:00+0200]]></created_at><published_at><![CDATA[2019-05-07T23:30:00-0700]]></published_at>
<published_by><entry><![CDATA[Ann Lee]]></entry><entry><![CDATA[Bob Ray]]></entry></published_by>
<language><![CDATA[en_GB]]></language><domain_name><![CDATA[city.example]]></domain_name></entry>
<entry><is_archived>1</is_archived><id>8</id><title><![CDATA[Hill]]></title><url>https://hill.example/</url><content/></entry></result>"""


@pytest.mark.parametrize(
    ("data", "name"), [(json.dumps(WALLABAG), "w.json"), (WALLABAG_XML, "w.xml")], ids=["json", "xml"]
)
def test_wallabag_keeps_texts_and_facts(data: str, name: str) -> None:
    first, second = articles(data, name)
    assert (first.headline, first.body) == ("River & bridge", "The river rose.\n\nIt fell.")
    assert (first.byline, first.published, first.source) == (
        "Ann Lee, Bob Ray",
        date(2019, 5, 7),
        "city.example",
    )
    assert (first.language, first.url, first.origin) == ("en-GB", "https://city.example/river", f"{name}#7")
    assert (second.headline, second.body, second.published) == ("Hill", "", None)


def test_a_list_of_any_length_is_read_record_by_record() -> None:
    record = json.dumps(
        {"is_archived": 0, "id": 1, "title": "Ein Fluß steigt", "content": "Er stieg. " * 2_000},
        ensure_ascii=False,
    )
    found = read(f"[{', '.join([record] * 40)}, 5, {{}}]", "w.json")
    assert [type(one) for one in found] == [Article] * 40 + [Refused] * 2
    broken = read(f"[{record},\n{record[:5000]}", "w.json")
    assert isinstance(broken[0], Article)
    assert isinstance(broken[1], Refused)
    assert "breaks off" in broken[1].reason


TABLES = {
    "pocket": 'title,url,time_added,tags,status\n"River, rising",https://city.example/river,1557217800,a|b,unread\n',
    "instapaper": 'URL,Title,Selection,Folder,Timestamp,Tags\r\nhttps://city.example/river,"River, rising",,Unread,1557217800,[]\r\n',
    "matter": 'Title,Author,Publisher,URL,Tags,Word Count,In Queue\n"River, rising",,,https://city.example/river,,512,True\n',
    "raindrop": 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,"River, rising",My own note,,https://city.example/river,News,a,2024-01-02T10:00:00.000Z,,,false\n',
    "readwise": '\ufeffTitle,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"River, rising",https://city.example/river,01h,[],2024-01-02 10:00:00+00:00,0,new,True\n',
    "wallabag": 'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n"River, rising";https://city.example/river;;;text/html;en;"02/01/2024 10:00:00"\n',
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_links_gives_headlines_and_addresses_and_no_dates(name: str) -> None:
    found = format_of(Path("a.csv"), TABLES[name].encode())
    assert found
    assert found.name == "read-later"
    (one,) = articles(TABLES[name], "a.csv")
    assert (one.headline, one.url, one.body, one.published) == (
        "River, rising",
        "https://city.example/river",
        "",
        None,
    )
    assert one.origin == "a.csv#https://city.example/river"


def test_a_table_with_texts_gives_them() -> None:
    row = 'River;https://city.example/river;"<p>It ""rose"".</p><p>It fell.</p>";;text/html;de_CH;x\n'
    (one,) = articles('Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n' + row, "a.csv")
    assert (one.body, one.language) == ('It "rose".\n\nIt fell.', "de-CH")
    (other,) = articles(
        "URL,Title,Selection,Folder,Timestamp\nhttps://x.example/,River,It rose.,Unread,1\n", "a.csv"
    )
    assert other.body == "It rose."


def test_a_row_that_says_nothing_is_refused_in_its_place() -> None:
    found = read(
        "title,url,time_added,tags,status\nhttps://x.example/,https://x.example/,1,,unread\nRiver,,1,,unread\nshort\n\n",
        "a.csv",
    )
    assert [str(one) if isinstance(one, Refused) else one.headline for one in found] == [
        "a.csv:2: it has neither a headline nor a text", "River", "short",
    ]  # fmt: skip


BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1557217800">News</H3>
  <DL><p><DT><A HREF="https://city.example/river?a=1&amp;b=2" ADD_DATE="1557217800" TAGS="a">River &amp; <b>bridge</b></A>
    <DD>The river rose in
the night.
    <DT><A HREF="https://hill.example/">Hügel</A>
    <DT><A HREF="javascript:alert(1)">A bookmarklet</A></DL><p></DL><p>"""
POCKET = """<!DOCTYPE html><html><!--So long and thanks for all the fish--><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://city.example/river" time_added="1557217800" tags="">River rises</a></li></ul><h1>Read Archive</h1><ul></ul></body></html>"""
INSTAPAPER = """<!DOCTYPE html>\n<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>
<li><a href="https://city.example/river">River rises</a>\n</ol></body></html>"""


def test_bookmarks_are_articles_without_a_date_and_what_leads_elsewhere_is_refused() -> None:
    first, second, third = read(BOOKMARKS, "a.html")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.url) == ("River & bridge", "https://city.example/river?a=1&b=2")
    assert (first.body, first.published) == ("The river rose in\nthe night.", None)
    assert (second.headline, second.body) == ("Hügel", "")
    assert isinstance(third, Refused)
    assert str(third) == "a.html:3: it leads to no page of the web"


@pytest.mark.parametrize("data", [POCKET, INSTAPAPER], ids=["pocket", "instapaper"])
def test_lists_of_links_in_html_are_read(data: str) -> None:
    (one,) = articles(data, "ril_export.html")
    assert (one.headline, one.url) == ("River rises", "https://city.example/river")
    assert (one.body, one.published) == ("", None)


def omnivore(**parts: str | bytes) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()


ITEMS = [
    {"id": "a", "slug": "river-1", "title": "River rises", "description": "It rose…", "author": "Ann Lee", "url": "https://city.example/river",
     "savedAt": "2024-01-02T10:00:00.000Z", "publishedAt": "2019-05-07T10:00:00.000Z"},
    {"id": "b", "slug": "../../etc/passwd", "title": "Hill", "description": "A hill.", "url": "https://hill.example/", "publishedAt": None},
]  # fmt: skip


def test_omnivore_keeps_texts_beside_their_list() -> None:
    data = omnivore(
        **{
            "metadata_0_to_20.json": json.dumps(ITEMS),
            "content/river-1.html": '<div class="page"><p>It rose.</p><p>It fell.</p></div>',
            "metadata_20_to_21.json": json.dumps([{"id": "c", "slug": "x", "title": "Third"}]),
        }
    )
    first, second, third = articles(data, "export.zip")
    assert (first.headline, first.body, first.byline) == ("River rises", "It rose.\n\nIt fell.", "Ann Lee")
    assert (first.published, first.url, first.origin) == (
        date(2019, 5, 7),
        "https://city.example/river",
        "export.zip#a",
    )
    assert (second.body, second.published) == ("A hill.", None)
    assert (third.headline, third.origin) == ("Third", "export.zip#c")


def test_a_zip_that_is_hostile_or_damaged_is_refused_where_it_is() -> None:
    bomb = omnivore(
        **{"metadata_0_to_1.json": json.dumps(ITEMS), "content/river-1.html": b"<p>" + b"x" * 30_000_000}
    )
    first, second = read(bomb, "export.zip")
    assert isinstance(first, Refused)
    assert first.where == "export.zip:1"
    assert isinstance(second, Article)
    whole = omnivore(**{"metadata_0_to_1.json": json.dumps(ITEMS)})
    for damaged in (whole[:-30], whole[:60] + b"\x00" * 40 + whole[100:]):
        assert isinstance(read(damaged, "export.zip")[0], Refused)


SAMPLES = {
    "w.json": json.dumps(WALLABAG).encode(), "w.xml": WALLABAG_XML.encode(), "a.csv": TABLES["wallabag"].encode(), "p.csv": TABLES["pocket"].encode(),
    "a.html": BOOKMARKS.encode(), "export.zip": omnivore(**{"metadata_0_to_20.json": json.dumps(ITEMS), "content/river-1.html": "<p>It rose.</p>"}),
}  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(place=st.floats(0, 1), length=st.integers(0, 40), inserted=st.binary(max_size=6))
@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_export_is_articles_or_refusals(
    name: str, place: float, length: int, inserted: bytes
) -> None:
    whole = SAMPLES[name]
    cut = int(place * len(whole))
    importer = importer_for(Path(name), whole)
    assert importer is not None
    try:
        found = list(importer.articles(io.BytesIO(whole[:cut] + inserted + whole[cut + length :]), name))
    except Refused:
        return
    for one in found:
        if isinstance(one, Article):
            assert_clean(one)


@settings(max_examples=80, deadline=None)
@given(
    data=st.binary(max_size=200)
    | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@pytest.mark.parametrize("name", SAMPLES)
def test_any_bytes_are_articles_or_refusals(name: str, data: bytes) -> None:
    importer = importer_for(Path(name), SAMPLES[name])
    assert importer is not None
    try:
        found = list(importer.articles(io.BytesIO(data), name))
    except Refused:
        return
    assert all(isinstance(one, Article | Refused) for one in found)


def test_an_article_without_a_text_can_be_added_and_found(archive: Archive, tmp_path: Path) -> None:
    (one,) = articles(POCKET, "a.html")
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"title": one.headline, "url": one.url}), encoding="utf-8")
    assert archive.add([file]).added == 1
    list(archive.housework.catch_up())
    (hit,) = archive.search(parse("river")).hits
    assert archive.article(hit.article_id).url == "https://city.example/river"


def enex(*notes: str) -> bytes:
    """As Evernote writes it."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">'
    return f'{head}\n<en-export application="Evernote">{"".join(notes)}</en-export>'.encode()


def note(title: str, content: str, more: str = "") -> str:
    enml = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">'
    return (
        f"<note><title>{title}</title><content>\n  <![CDATA[{enml}<en-note>{content}</en-note>]]></content>"
        f"<created>20180227T055150Z</created>{more}</note>"
    )


CLIPPING = note(
    "River &amp; bridge",
    '<div>By Ann Lee</div><div>2 May 2019</div><div>The river rose.<br/></div><en-media hash="a"/><div>It fell.</div>'
    '<en-crypt hint="x">c2VjcmV0</en-crypt>',
    "<tag>news</tag><note-attributes><author>The reader</author><source>web.clip</source><source-url>https://city.example/river"
    "</source-url></note-attributes><resource><data encoding='base64'>PG5vdGU+\n</data><mime>image/png</mime></resource>",
)


def test_notes_of_evernote_are_articles_and_their_files_are_not() -> None:
    first, second = articles(
        enex(CLIPPING, note("Mine", "A note.", "<resource><data>x</data></resource>")), "a.enex"
    )
    assert (first.headline, first.byline, first.published) == ("River & bridge", "Ann Lee", date(2019, 5, 2))
    assert (first.body, first.url) == ("The river rose.\n\nIt fell.", "https://city.example/river")
    assert (second.headline, second.body, second.published, second.byline) == ("Mine", "A note.", None, "")
    assert [first.origin, second.origin] == ["a.enex#https://city.example/river", "a.enex#2"]


def test_a_note_that_breaks_off_is_refused_after_those_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "index.importers.saved.evernote._BYTES_AT_ONCE", 7
    )  # marks are found across parts, too
    found = read(enex(CLIPPING, note("Mine", "A note."))[:-40], "a.enex")
    assert isinstance(found[0], Article)
    assert isinstance(found[1], Refused)
    assert "breaks off" in found[1].reason
    assert "no note" in str(read(enex(), "a.enex")[0])


LINK = "https://city.example/river"
LINK_LISTS = {
    "pinboard": [{"href": LINK, "description": "River rises", "extended": "It rose.", "time": "2016-10-26T06:43:03Z", "toread": "no"}],
    "firefox": {"title": "", "type": "text/x-moz-place-container", "children": [{"title": "News", "children": [
        {"title": "River rises", "type": "text/x-moz-place", "uri": LINK}, {"title": "Script", "uri": "javascript:alert(1)"}]}]},
    "chrome": {"roots": {"bookmark_bar": {"name": "Bar", "children": [{"date_added": "13112", "name": "River rises", "url": LINK}]}}},
    "karakeep": {"bookmarks": [{"createdAt": 1557217800, "title": "River rises", "content": {"type": "link", "url": LINK}, "note": "Mine"},
                               {"title": None, "content": {"type": "text", "text": "A note"}}]},
    "linkwarden": {"collections": [{"name": "News", "links": [{"name": "River rises", "url": LINK, "textContent": "It rose."}]}]},
}  # fmt: skip


@pytest.mark.parametrize("name", LINK_LISTS)
def test_links_in_json_are_articles_however_they_are_nested(name: str) -> None:
    data = json.dumps(LINK_LISTS[name], indent=1)
    found = format_of(Path("a.json"), data.encode())
    assert found
    assert found.name == "link-list"
    (one,) = articles(data, "a.json")
    assert (one.headline, one.url, one.published) == ("River rises", LINK, None)
    assert one.body == ("It rose." if name in {"pinboard", "linkwarden"} else "")


def test_a_table_may_say_who_wrote_and_who_published() -> None:
    (one,) = articles("Title,Author,Publisher,URL\nRiver,Ann Lee,City Post,https://x.example/\n", "a.csv")
    assert (one.byline, one.source) == ("Ann Lee", "City Post")
