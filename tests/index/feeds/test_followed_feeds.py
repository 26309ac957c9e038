"""Feeds are remembered, asked when their time has come, and their articles kept under the same ids for ever."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from index.archive import Archive
from index.article import article_id
from index.errors import UnfitFeed
from index.feeds.answers import Answer, Failure
from index.feeds.back_off import wait_after, wait_asked_for
from index.feeds.feed import Feed, FeedState, Validators
from index.feeds.followed_feeds import FollowedFeeds
from index.feeds.round_report import RoundReport
from index.importers.apart import Apart
from index.intake.report import FileReport, Progress, Report
from index.stores.sqlite import SQLiteStore

NOW = datetime(2026, 5, 7, 12, tzinfo=UTC)
CITY, HILL = "https://city.example/feed", "https://hill.example/atom"


def rss(*items: str, title: str = "City Post") -> bytes:
    entries = (f"<item><guid>{item}</guid><title>{item} rises</title></item>" for item in items)
    return f"<rss><channel><title>{title}</title>{''.join(entries)}</channel></rss>".encode()


class Reader(Apart):
    """A process for all tests: to start it takes a second."""

    def close(self) -> None:
        """Not after each round."""


class Desk:
    """Follows feeds in a store of its own; answers and the clock are a test's."""

    def __init__(self, file: Path, reader: Reader) -> None:
        self.store = SQLiteStore(file)
        self.now = NOW
        self.answers: dict[str, Answer | Failure | Exception] = {}
        self.asked: list[Feed] = []
        self.feeds = FollowedFeeds(self.store, clock=lambda: self.now, reader=lambda: reader)

    def fetch(self, feed: Feed) -> Answer | Failure:
        """As a fetcher does."""
        self.asked.append(feed)
        answer = self.answers[feed.asked_at]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def round(self, *addresses: str, on_file: Callable[[FileReport], None] | None = None) -> RoundReport:
        return self.feeds.fetch(self.feeds.plan(addresses), self, on_file=on_file)

    def one(self) -> Feed:
        (feed,) = self.feeds
        return feed


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    opened = Reader()
    yield opened
    Apart.close(opened)


@pytest.fixture
def desk(tmp_path: Path, reader: Reader) -> Iterator[Desk]:
    opened = Desk(tmp_path / "archive.sqlite", reader)
    yield opened
    opened.store.close()


def test_feeds_are_followed_once_in_their_order_and_forgotten(desk: Desk) -> None:
    followed = desk.feeds.follow(
        [("Hill\x1b[2J Herald", HILL), ("", CITY), ("", f" {HILL}#top"), ("", "ftp://x/")]
    )
    assert (followed.new, followed.known) == (2, 1)
    assert followed.refused == ("ftp://x/: only http:// and https:// addresses can be followed",)
    assert [(feed.title, feed.address, feed.state) for feed in desk.feeds] == [
        ("Hill Herald", HILL, FeedState.NEW),
        ("", CITY, FeedState.NEW),
    ]
    assert desk.feeds.follow([("", CITY)]).known == 1
    assert desk.feeds.unfollow(HILL).title == "Hill Herald"
    assert desk.one().address == CITY
    with pytest.raises(UnfitFeed, match="is not followed"):
        desk.feeds.unfollow(HILL)
    assert not desk.asked


def test_articles_have_the_same_ids_wherever_the_feed_moves_and_none_goes(desk: Desk) -> None:
    desk.feeds.follow([("", "https://ann:secret@city.example/feed")])
    asked = desk.one().asked_at
    desk.answers = {
        asked: Answer(rss("a", "b"), asked, HILL, Validators(HILL, '"1"')),
        HILL: Answer(rss("b", "c"), HILL),
    }
    done = desk.round()
    assert done.report == Report(added=2)
    assert done.moved == (("https://ann:***@city.example/feed", HILL),)
    origin = "https://ann:***@city.example/feed#a"
    (article,) = desk.store.articles([article_id(origin)])
    assert (article.origin, article.headline, article.source) == (origin, "a rises", "City Post")
    feed = desk.one()
    assert (feed.asked_at, feed.title, feed.articles, feed.state) == (HILL, "City Post", 2, FeedState.FINE)
    assert (feed.validators, feed.fetched_at) == (Validators(HILL, '"1"'), NOW)
    assert desk.round().report == Report(added=1, unchanged=1)
    assert (desk.one().articles, desk.store.count()) == (3, 3)
    assert desk.feeds.plan([HILL]) == desk.feeds.plan(["https://ann:***@city.example/feed"])
    desk.feeds.unfollow(asked)
    assert desk.store.count() == 3


def test_entries_that_share_an_id_are_told_apart_whatever_comes_above_them(desk: Desk) -> None:
    def shared(*titles: str) -> Answer:
        items = (f"<item><link>https://city.example/</link><title>{title}</title></item>" for title in titles)
        return Answer(f"<rss><channel>{''.join(items)}</channel></rss>".encode(), CITY)

    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = shared("Two", "One")
    assert desk.round().report.added == 2
    desk.answers[CITY] = shared("Three", "Two")
    assert desk.round().report == Report(added=1, unchanged=1)
    assert desk.one().articles == desk.store.count() == 3


def test_a_feed_is_named_by_its_first_address_before_the_new_one_of_another(desk: Desk) -> None:
    desk.feeds.follow([("moved", CITY), ("there", HILL)])
    desk.answers = {CITY: Answer(rss("a"), HILL, HILL), HILL: Answer(rss("a"), HILL)}
    desk.round()
    assert desk.feeds.unfollow(HILL).title == "there"
    assert desk.feeds.unfollow(HILL).title == "moved"


def test_what_has_not_changed_is_not_read(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = Answer(rss("a"), CITY)
    desk.round()
    desk.now += timedelta(hours=1)
    desk.answers[CITY] = Answer(None, CITY)
    done = desk.round()
    assert (done.asked, done.unchanged, done.report) == (1, 1, Report())
    assert (desk.one().state, desk.one().fetched_at, desk.one().articles) == (
        FeedState.UNCHANGED,
        desk.now,
        1,
    )


def test_a_feed_that_fails_is_asked_later_and_later_unless_it_is_named(desk: Desk) -> None:
    desk.feeds.follow([("", CITY), ("", HILL)])
    desk.answers = {CITY: Failure("no"), HILL: Answer(None, HILL)}
    done = desk.round()
    assert (done.asked, done.failed, [str(one) for one in done.report.refused]) == (2, 1, [f"{CITY}: no"])
    plan = desk.feeds.plan()
    assert ([feed.address for feed in plan.asked], [feed.address for feed in plan.waiting]) == (
        [HILL],
        [CITY],
    )
    assert plan.waiting[0].next_try == NOW + timedelta(minutes=15)
    desk.round(CITY)
    desk.now += timedelta(minutes=29)
    assert len(desk.feeds.plan().waiting) == 1
    desk.now += timedelta(minutes=1)
    assert not desk.feeds.plan().waiting
    assert (desk.feeds.plan().asked[0].failures, desk.feeds.plan().asked[0].failing_since) == (2, NOW)
    desk.answers[CITY] = Answer(rss("a"), CITY)
    desk.round()
    feed = next(iter(desk.feeds))
    assert (feed.state, feed.failures, feed.failing_since, feed.next_try, feed.reason) == (
        FeedState.FINE,
        0,
        None,
        None,
        "",
    )


def test_a_feed_that_is_gone_is_asked_only_when_it_is_named(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = Failure("gone", is_gone=True)
    desk.round()
    desk.now += timedelta(days=9999)
    assert [feed.state for feed in desk.feeds.plan().waiting] == [FeedState.GONE]
    desk.answers[CITY] = Answer(rss("a"), CITY)
    desk.round(CITY)
    assert desk.one().state is FeedState.FINE


def test_a_host_says_when_it_wants_to_be_asked_again(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = Failure("too often", "7200")
    desk.round()
    assert desk.one().next_try == NOW + timedelta(hours=2)


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("0", timedelta()),
        ("999999999", timedelta(weeks=1)),
        ("Thu, 07 May 2026 13:00:00 GMT", timedelta(hours=1)),
        ("Thu, 07 May 2026 13:00:00", timedelta(hours=1)),
        ("Thu, 07 May 2020 13:00:00 GMT", timedelta()),
        ("Fri, 07 May 9999 13:00:00 GMT", timedelta(weeks=1)),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("9" * 5000, None),
        ("Thu, 99 May 2026 99:00:00 GMT", None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_both_forms_of_when_are_read_and_none_is_longer_than_a_week(
    said: str, wait: timedelta | None
) -> None:
    assert wait_asked_for(said, NOW) == wait


def test_waiting_doubles_from_a_quarter_of_an_hour_to_a_day() -> None:
    minutes = [wait_after(failures) / timedelta(minutes=1) for failures in (1, 2, 3, 7, 8, 99_999)]
    assert minutes == [15, 30, 60, 960, 1440, 1440]


PAGE = b"""<!DOCTYPE html><html><head><link rel="stylesheet" href="x.css">
<link href='/feed?a=1&amp;b=2' type="application/rss+xml" rel="alternate"><link rel=alternate type=application/atom+xml
href=javascript:x><link rel="alternate" type="application/atom+xml" href="//eve:pw@b.example/\x1b[2Jatom"></head></html>"""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (PAGE, "it is a web page, not a feed; it names https://city.example/feed?a=1&b=2"),
        (b"<html><p>Sorry</p></html>", "it is a web page, not a feed"),
        (b"<opml></opml>", "it is a list of feeds: save it as a file, and follow that"),
        (b"", "its answer is empty"),
        (b"%PDF-1.7", "it is no feed"),
        (b"{}", "it is a JSON file, but has no items as a JSON Feed has"),
        (b"<rss", "it is no feed"),
    ],
    ids=["page", "page without feeds", "list", "nothing", "pdf", "json", "broken"],
)
def test_what_is_no_feed_is_said_in_one_line(desk: Desk, data: bytes, reason: str) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = Answer(data, CITY, validators=Validators(CITY, '"1"'))
    (refused,) = desk.round().report.refused
    assert (refused.where, refused.reason) == (CITY, reason)
    assert (desk.one().state, desk.one().etag) == (FeedState.FAILING, "")


def test_what_a_feed_is_it_says_itself_and_one_without_entries_is_fine(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    for data, articles in [
        (b"<rss><channel></channel></rss>", 0),
        (rss("a").decode().encode("utf-16"), 1),
        (
            json.dumps(
                {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "b", "title": "B"}]}
            ).encode(),
            2,
        ),
        (b'<?xml version="1.0"?><!-- <html> --><feed><entry><id>c</id><title>C</title></entry></feed>', 3),
    ]:
        desk.answers[CITY] = Answer(data, CITY)
        desk.round()
        assert (desk.one().state, desk.store.count()) == (FeedState.FINE, articles)


def test_of_a_feed_that_breaks_off_what_came_is_kept_and_all_of_it_is_asked_for_again(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = Answer(rss("a", "b")[:-60], CITY, validators=Validators(CITY, '"1"'))
    done = desk.round()
    assert (done.report.added, len(done.report.refused), done.failed) == (1, 2, 0)
    assert (desk.one().state, desk.one().etag) == (FeedState.FINE, "")


def test_hostile_titles_are_harmless_text(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    evil = "River &#27;]52;c;aGk=&#7;&#x202E; rises&#x9b;31m"
    desk.answers[CITY] = Answer(rss("a", title=evil).replace(b"a rises", evil.encode()), CITY)
    desk.round()
    (article,) = desk.store.articles([article_id(f"{CITY}#a")])
    assert article.headline.isprintable()
    assert desk.one().title.isprintable()


def test_what_was_kept_before_it_was_stopped_is_kept(desk: Desk) -> None:
    desk.feeds.follow([("", CITY), ("", HILL)])
    desk.answers = {CITY: Answer(rss("a"), CITY), HILL: Answer(rss("b"), HILL)}

    def stop(_: FileReport) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.round(on_file=stop)
    assert desk.store.count() == 1
    assert sorted(feed.state for feed in desk.feeds) == [FeedState.FINE, FeedState.NEW]
    desk.round()
    assert desk.store.count() == 2


def test_a_bug_is_loud(desk: Desk) -> None:
    desk.feeds.follow([("", CITY)])
    desk.answers[CITY] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        desk.round()


def test_progress_counts_feeds(desk: Desk) -> None:
    desk.feeds.follow([("", CITY), ("", HILL)])
    desk.answers = {CITY: Answer(rss("a"), CITY), HILL: Failure("no")}
    seen: list[Progress] = []
    desk.feeds.fetch(desk.feeds.plan(), desk, seen.append)
    assert [(one.bytes_done, one.bytes_in_all) for one in seen] == [(0, 2), (1, 2), (2, 2)]
    assert seen[-1].report.added == 1


def test_an_archive_from_before_feeds_gets_them(archive: Archive) -> None:
    assert list(archive.feeds) == []
    archive.feeds.follow([("", CITY)])
    assert [feed.address for feed in archive.feeds] == [CITY]
