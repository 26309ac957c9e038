"""A list of feeds holds no articles: it says so, and how many feeds it lists, and fetches none of them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import Refused
from index.importers.feeds.opml import OpmlImporter, feeds_of

LIST = b"""<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Papers</title></head><body>
  <outline text="Local"><outline type="rss" text="City Post &amp; Mail" title="Post" xmlUrl="https://city.example/feed"/>
    <outline type="rss" text="Again" XMLURL=" https://city.example/feed "/></outline>
  <outline xmlurl="https://hill.example/atom?a=1&b=2" title="Hill Herald"/>
  <outline type="include" url="https://other.example/list.opml" text="More"/>
  <outline xmlUrl="file:///etc/passwd" text="A file"/><outline xmlUrl="javascript:x()"/><outline text="A note"/>
</body></opml>"""


def reason(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        list(OpmlImporter().articles(io.BytesIO(data), "a.opml"))
    return refused.value.reason


def test_each_feed_is_listed_once_by_its_title_and_address() -> None:
    assert feeds_of(LIST, "a.opml") == [
        ("City Post & Mail", "https://city.example/feed"),
        ("Hill Herald", "https://hill.example/atom?a=1&b=2"),
    ]


def test_a_list_says_how_many_feeds_it_holds_and_that_none_was_fetched() -> None:
    assert reason(LIST) == "it is a list of 2 feeds, and holds no articles itself; nothing was fetched"
    assert "list of one feed" in reason(b'<opml><outline xmlUrl="https://x.example/"/></opml>')
    assert "outline without feeds" in reason(b"<opml><body><outline text='x'/></body></opml>")


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"\xff\x00" * 50, b"<rss><channel/></rss>"])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    assert "list" not in reason(data)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(LIST)), st.integers(0, 40), st.binary(max_size=6))
def test_a_damaged_list_is_a_refusal(place: int, length: int, inserted: bytes) -> None:
    assert reason(LIST[:place] + inserted + LIST[place + length :])


def test_the_lists_of_listparser_are_read(shared: Path) -> None:
    files = sorted((shared / "corpus" / "formats" / "opml_listparser" / "opml").glob("**/*.xml"))
    assert len(files) > 70
    assert sum(len(feeds_of(file.read_bytes(), str(file))) for file in files) >= 33
