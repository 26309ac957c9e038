"""HTML in a field is read as the paragraphs that a browser would show."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.importers.agencies.iptc_xml import paragraphs_of_markup
from index.importers.databases.fragments import fragment_of, text_in
from index.importers.markup import is_markup, text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
        ("One <b>bold</b> word<div>Two</div>tail", "One bold word\n\nTwo\n\ntail"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1\n\n2"),
        ("<p>One\n  line</p>", "One line"),
        ("<pre>A verse\nand another</pre>", "A verse\nand another"),
        ("<p>river<!-- x -->side<?y z?>s</p>", "riversides"),
        ("<p>a<script>b</script>c<style>d</style>e</p>", "ace"),
        ("<title>No</title><p>Yes", "Yes"),
        ("Fish &amp; chips &lt;b&gt; &#8220;x&#8221;", "Fish & chips <b> “x”"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("<?xml version='1.0' encoding='utf-16'?><p>x</p>", "x"),
        ("<ruby>川<rt>かわ</rt></ruby>", "川"),
        ("", ""),
        (" \n ", ""),
        ("<!-- only this -->", ""),
        ("\0", ""),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_blocks_and_double_line_breaks_end_a_paragraph(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_blank_lines_are_paragraphs_where_no_element_makes_any() -> None:
    assert text_of("The <b>river</b> rose.\n\nIt fell\nagain.") == "The river rose.\n\nIt fell again."
    assert text_of("<p>The river\n\nrose.</p>") == "The river rose."


@pytest.mark.parametrize("markup", ["x &lt; y", "fish & chips", "a < b > c", "1<2", "<3"])
def test_plain_text_is_not_taken_for_html(markup: str) -> None:
    assert not is_markup(markup)


@pytest.mark.parametrize("markup", ["<p>x", "x<br/>", "x <a href='y'>z</a>", "</div>", "<!-- x -->"])
def test_html_is_known_by_its_tags(markup: str) -> None:
    assert is_markup(markup)


def test_nothing_is_lost_below_thousands_of_elements() -> None:
    assert "below" in text_of("<div>" * 400 + "deep" + "</div>" * 400 + "<p>below</p>")
    assert text_of("<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>below</p>") == "deep\n\nbelow"


def test_what_a_terminal_obeys_goes_with_what_it_says() -> None:
    assert text_of("<p>\x1b]52;c;aGVsbG8=\x07River\x1b[2J rises</p>") == "River rises"


@pytest.mark.parametrize(
    "hostile", ["<b>", "<!--", "<a ", "<", "&", "<p>x", "<script>", "<a b='", "]]>", "<![CDATA["], ids=repr
)
def test_hostile_markup_takes_no_time(hostile: str) -> None:
    began = time.monotonic()
    text_of(hostile * 50_000)
    text_of("<p " + " ".join(f"a{number}={number}" for number in range(50_000)) + ">x")
    assert time.monotonic() - began < 60  # it would be hours


PIECES = st.sampled_from(
    ["<p>", "</p>", "<br>", "<div>", "</div>", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "&#27;", "&amp;", "x", "\n\n", "<", ">", "&", "\x00", "\ud800", "<svg/>", "<pre>"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=20).map("".join))
@example("<!--\n\n\n\n&amp;<p>")
def test_any_markup_is_some_text(markup: str) -> None:
    text = text_of(markup)
    assert all(paragraph.strip() for paragraph in text.split("\n\n") if text)


_READERS = pytest.mark.parametrize(
    "read",
    [text_of, paragraphs_of_markup, lambda markup: text_in(fragment_of(markup))],
    ids=["field", "agency", "database"],
)


@_READERS
def test_controls_between_the_elements_cost_no_text(read: Callable[[str], str]) -> None:
    markup = (
        "<p>The \x01river\x00 &amp; the \x03lake\x02 rose.\x7f</p>\x01<p>It&#2; fell&#x1; today.\ufffe</p>"
    )
    assert read(markup) == "The river & the lake rose.\n\nIt fell today."


@_READERS
def test_no_reader_of_markup_hangs_on_attributes(read: Callable[[str], str]) -> None:
    began = time.monotonic()
    assert read(
        "<p " + " ".join(f"a{number}={number}" for number in range(150_000)) + ">The river rose."
    ) == ("The river rose.")
    assert time.monotonic() - began < 60  # it would be minutes
