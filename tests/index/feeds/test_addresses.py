"""Which addresses can be followed, how they are kept, and that no password in them is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import UnfitFeed
from index.feeds.addresses import host_of, normalised, redirected, shown, target_of
from index.feeds.places import is_public


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (" HTTPS://City.Example ", "https://city.example/"),
        ("http://city.example:80/feed#top", "http://city.example/feed"),
        ("https://city.example:8443/a?b=c d".replace(" ", "%20"), "https://city.example:8443/a?b=c%20d"),
        ("https://zürich.example/füße?ä=1", "https://xn--zrich-kva.example/f%C3%BC%C3%9Fe?%C3%A4=1"),
        ("http://ann:p%40ss@city.example/f", "http://ann:p%40ss@city.example/f"),
        ("http://[::1]:8000/f", "http://[::1]:8000/f"),
    ],
)
def test_an_address_is_kept_in_one_way(written: str, kept: str) -> None:
    assert normalised(written) == kept
    assert normalised(kept) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "feed",
        "ftp://a.example/f",
        "file:///etc/passwd",
        "feed://a.example/",
        "http://",
        "http://a.example:99999/",
        "http://a.example\\@b.example/",
        "http://a.example/\x1b[2J",
        "http://a b/",
        "http://[::1/",
        f"http://a.example/{'x' * 2000}",
    ],
)
def test_what_is_no_address_is_refused_in_a_harmless_line(written: str) -> None:
    with pytest.raises(UnfitFeed) as refused:
        normalised(written)
    assert str(refused.value).isprintable()


@settings(max_examples=50)
@given(st.text(max_size=40), st.sampled_from(["", "ann@", "ann:pw@"]))
def test_an_address_is_refused_or_kept_as_it_is_from_then_on(text: str, user: str) -> None:
    try:
        kept = normalised(f"http://{user}a.example/{text}")
    except UnfitFeed:
        return
    assert normalised(kept) == kept
    assert kept.isascii()
    assert host_of(kept).startswith("a.example")
    assert target_of(kept).startswith("/")


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("https://ann:secret@a.example/f", "https://ann:***@a.example/f"),
        ("https://token@a.example/f", "https://***@a.example/f"),
        ("ftp://ann:sec:ret@a.example", "ftp://ann:***@a.example"),
        ("ann:secret@a.example/f", "ann:***@a.example/f"),
        ("https://ann:se@cret@a.example/f", "https://ann:***@a.example/f"),
        ("https://a.example/@ann:secret", "https://a.example/@ann:secret"),
    ],
)
def test_no_password_is_shown(address: str, seen: str) -> None:
    assert shown(address) == seen


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/new?a=1", "http://ann:pw@a.example/new?a=1"),
        ("https://a.example/new", "https://ann:pw@a.example/new"),
        ("http://a.example:8080/new", "http://a.example:8080/new"),
        ("http://b.example/new", "http://b.example/new"),
        ("//eve:x@b.example/new", "http://b.example/new"),
        ("//eve:x@a.example/new", "http://ann:pw@a.example/new"),
    ],
)
def test_name_and_password_go_on_within_their_host_alone(location: str, target: str) -> None:
    assert redirected("http://ann:pw@a.example/f", location) == target


@pytest.mark.parametrize("location", ["http://a.example/f", "ftp://a.example/f", "javascript:x", "http://["])
def test_an_answer_leads_to_no_open_connection_and_no_other_scheme(location: str) -> None:
    with pytest.raises(UnfitFeed):
        redirected("https://a.example/f", location)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1", "::",
    ],
)  # fmt: skip
def test_addresses_of_ones_own_network_are_known(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize(
    "ip", ["93.184.215.14", "2606:4700::1", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"]
)
def test_addresses_of_the_world_are_known(ip: str) -> None:
    assert is_public(ip)
