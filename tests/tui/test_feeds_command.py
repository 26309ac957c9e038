"""Feeds are followed and listed without a connection; what fetching sends is said first, and what came of it after."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from index.housekeeping import housekeeper
from tui import __version__
from tui.cli import cuttings

CITY, HILL = "https://city.example/feed", "https://ann:secret@hill.example/atom"
FEED = """<rss><channel><title>City \x1bPost</title><item><guid>a</guid><title>Zambesi &#27;[31mrises</title>
<link>https://city.example/a</link></item><item><guid>b</guid><title>Bridge opens</title></item></channel></rss>"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """A command on an archive of the test's own."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cuttings, ["--archive", str(tmp_path / "archive"), *arguments])

    return run


def test_feeds_are_followed_from_addresses_and_lists(run: Callable[..., Result], tmp_path: Path) -> None:
    done = run("feeds")
    assert (done.exit_code, done.stderr) == (1, "No feed is followed: cuttings feeds follow ADDRESS\n")
    opml = tmp_path / "papers.opml"
    opml.write_text(f'<opml><body><outline text="Hill" xmlUrl="{HILL}"/></body></opml>', encoding="utf-8")
    done = run("feeds", "follow", CITY, str(opml), "ftp://ann:secret@x.example/", "nowhere.opml")
    assert (done.exit_code, done.stdout) == (0, "2 feeds followed from now on; nothing was fetched\n")
    assert done.stderr == (
        "Refused: nowhere.opml: there is no such file; an address begins with http:// or https://\n"
        "Refused: ftp://ann:***@x.example/: only http:// and https:// addresses can be followed\n"
    )
    assert run("feeds", "follow", CITY).stdout.startswith("0 feeds followed from now on, 1 followed before")
    assert run("feeds").stdout == (
        f"{CITY}\n  0 articles · never asked\nhttps://ann:***@hill.example/atom\n  Hill · 0 articles · never asked\n"
    )
    first, second = map(json.loads, run("feeds", "--json").stdout.splitlines())
    assert (first["address"], first["state"], first["fetched"]) == (CITY, "new", None)
    assert (second["title"], second["followed_as"]) == ("Hill", "https://ann:***@hill.example/atom")
    done = run("feeds", "unfollow", "https://ann:***@hill.example/atom", "https://x.example/")
    assert (done.exit_code, done.stderr) == (0, "https://x.example/ is not followed\n")
    assert done.stdout == "No longer followed: https://ann:***@hill.example/atom; 0 articles of it stay\n"
    assert run("feeds", "unfollow", HILL).exit_code == 1
    assert run("feeds", "follow", "file:///etc/passwd").exit_code == 2


def test_a_dry_run_says_what_would_be_sent(run: Callable[..., Result]) -> None:
    assert run("feeds", "fetch", "--dry-run").exit_code == 1
    run(
        "feeds",
        "follow",
        CITY,
        HILL,
        "http://ann:x@lake.example:8080/",
        *(f"http://{n}.example" for n in range(9)),
    )
    said = run("feeds", "fetch", "--dry-run").stdout.splitlines()
    assert said == [
        "Over the network: 12 feeds of 12 hosts are asked: city.example, hill.example, lake.example:8080, "
        + ", ".join(f"{n}.example" for n in range(7))
        + ", and 2 more",
        f"Sent to each: the feed's address, the name Cuttings/{__version__}, and the ETag and date of its last answer",
        "Nothing of the archive is sent. A host can lead on to others, which are sent no more than that",
        "A name and password in an address go to its own host alone; over http:// anybody on the way can read them",
    ]
    record = json.loads(run("feeds", "fetch", "--dry-run", "--json", CITY).stdout)
    assert record == {
        "hosts": ["city.example"],
        "feeds": [CITY],
        "agent": f"Cuttings/{__version__}",
        "waiting": [],
    }
    done = run("feeds", "fetch", "--dry-run", "https://x.example/")
    assert (done.exit_code, "is not followed" in str(done.exception)) == (1, True)


def test_without_fetch_no_socket_is_made(run_python: Callable[..., str], tmp_path: Path) -> None:
    code = """
import sys
from click.testing import CliRunner
from tui.cli import cuttings
made = []
sys.addaudithook(lambda name, _: made.append(name) if name.startswith("socket.") else None)
for line in sys.argv[2:]:
    done = CliRunner().invoke(cuttings, ["--archive", sys.argv[1], *line.split()])
    assert done.exit_code == 0, (line, done.output, done.exception)
print(made, "urllib3" in sys.modules)
"""
    lines = ["follow https://a.example/f", "", "fetch --dry-run", "unfollow https://a.example/f"]
    said = run_python(code, str(tmp_path / "archive"), *(f"feeds {line}" for line in lines), "status")
    assert said == "[] False"


def test_fetching_says_what_it_sends_and_what_came(run: Callable[..., Result], paper) -> None:
    city = paper.says("/feed", FEED, ETag='"1"')
    broken, old = paper.says("/broken", "<html></html>"), paper.says("/old", status=301, Location="/new")
    paper.says("/new", FEED.replace("guid>", "guid>new"))
    run("feeds", "follow", city, broken, old)
    done = run("feeds", "fetch")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(
        f"Over the network: 3 feeds of 1 host are asked: 127.0.0.1:{paper.port}\nSent to each"
    )
    assert done.stdout.endswith(
        f"3 feeds asked, 1 failed\nMoved for good: {old} is now {paper.address('/new')}\n"
        "4 added, 0 unchanged, 0 replaced, 0 removed, 1 refused\n"
        "RSS and Atom feeds: 4 articles in 2 files (4 without a date, 4 without an author)\n"
    )
    assert done.stderr.endswith(f"Refused: {broken}: it is a web page, not a feed\n")
    hit = json.loads(run("search", "--json", "zambesi", "--limit", "1").stdout)
    shown = run("show", "--origin", hit["id"]).stdout
    assert shown.startswith(f"Fetched from: {paper.address('/')}")
    assert "No connection is opened to show it" in shown

    paper.says("/feed", status=304)
    asked = len(paper.asked)
    done = run("feeds", "fetch", "--json")
    assert f"Not asked unless named: {broken} (it failed; next try from 2" in done.stderr
    record = json.loads(done.stdout)
    assert (record["asked"], record["not_changed"], record["failed"], record["moved"]) == (2, 1, 0, [])
    assert (record["added"], record["unchanged"], record["refused"]) == (0, 2, [])
    assert len(paper.asked) == asked + 2
    listed = run("feeds").stdout.splitlines()
    assert listed[1].startswith("  City Post · 2 articles · last answer 2")
    assert listed[1].endswith(" · not changed")
    assert "it is a web page, not a feed; next try from 2" in listed[3]
    assert listed[4] == f"{paper.address('/new')} (followed as {old})"


def test_it_is_bad_input_where_all_feeds_fail(
    run: Callable[..., Result], paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeper, "beside", lambda _: nullcontext())  # there is nothing to be indexed
    address = paper.says("/feed", status=404)
    run("feeds", "follow", address)
    done = run("feeds", "fetch")
    assert (done.exit_code, done.stderr) == (2, f"Refused: {address}: its host answers 404 Not Found\n")


def test_what_is_missing_is_named_before_anything_is_said_to_be_sent(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("feeds", "follow", CITY)
    monkeypatch.delitem(sys.modules, "index.feeds.fetching", raising=False)
    monkeypatch.setitem(sys.modules, "urllib3.connection", None)
    done = run("feeds", "fetch")
    assert (done.stdout, str(done.exception)) == (
        "",
        "To fetch feeds needs urllib3: pip install 'cuttings[formats]'",
    )
    assert run("feeds", "fetch", "--dry-run").exit_code == 0
