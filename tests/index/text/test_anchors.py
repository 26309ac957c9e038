"""Words are found again in a text that has changed, and never in a wrong place as if that were certain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Span
from index.text.anchors import SURROUNDINGS, Anchor, Found, Whereabouts, anchored, find

BEFORE = "The council met on Monday evening, after a long day of talks in the town hall. "
WORDS = "“We will open the archive in spring,”"
AFTER = " the mayor said, and nobody in the room asked her how that was to be paid for."
TEXT = BEFORE + WORDS + AFTER
ANCHOR = anchored(TEXT, Span(len(BEFORE), len(BEFORE) + len(WORDS)))

# Few letters, so that the same words and the same surroundings come up again and again.
TEXTS = st.text(alphabet="ab é東👩‍🚀\n", max_size=120)
SHORT = st.text(alphabet="ab é東\n", max_size=20)


def test_an_unchanged_text_has_the_words_where_they_were() -> None:
    assert find(ANCHOR, TEXT) == Found(ANCHOR.span, Whereabouts.UNMOVED)
    assert ANCHOR.words == WORDS
    assert ANCHOR.before == BEFORE[-SURROUNDINGS:]
    assert ANCHOR.after == AFTER[:SURROUNDINGS]


def test_words_that_moved_are_found() -> None:
    moved = "By Ann Lee\n\n" + TEXT
    found = find(ANCHOR, moved)
    assert found is not None
    assert (found.span.of(moved), found.whereabouts) == (WORDS, Whereabouts.MOVED)


def test_of_the_same_words_the_one_with_the_surroundings_is_meant() -> None:
    twice = f"{WORDS} somebody else said yesterday, in another town. {TEXT}"
    found = find(ANCHOR, twice)
    assert found == Found(Span(twice.rindex(WORDS), twice.rindex(WORDS) + len(WORDS)), Whereabouts.MOVED)


def test_where_several_places_could_be_meant_the_likeliest_is_not_called_certain() -> None:
    found = find(ANCHOR, f"{TEXT}\n\n{TEXT}\n\n" + "x" * 90 + f"\n\n{TEXT}"[1:])
    assert found is not None
    assert found.span == ANCHOR.span
    changed = f"Nothing. {WORDS} Nothing. {WORDS}"
    found = find(ANCHOR, changed)
    assert found is not None
    assert not found.is_certain
    assert found.span.of(changed) == WORDS


@pytest.mark.parametrize(
    "instead",
    [
        "“We shall open the archive in spring,”",
        "“We will open the whole archive in the spring,”",
        "“We open in spring,”",
    ],
)
def test_changed_words_are_found_by_likeness(instead: str) -> None:
    changed = "A new lead. " + TEXT.replace(WORDS, instead)
    found = find(ANCHOR, changed)
    assert found == Found(
        Span(changed.index(instead), changed.index(instead) + len(instead)), Whereabouts.LIKELY
    )


def test_changed_words_with_other_surroundings_are_found_by_likeness() -> None:
    found = find(ANCHOR, "Yesterday: “We will open our archive in spring,” and then it rained.")
    assert found is not None
    assert found.whereabouts is Whereabouts.LIKELY
    assert found.span == Span(11, 11 + len("“We will open our archive in spring,”"))


@pytest.mark.parametrize("text", ["", BEFORE, BEFORE + AFTER, BEFORE + "“No,”" + AFTER, "東京 " * 400])
def test_words_that_are_gone_are_said_to_be(text: str) -> None:
    assert find(ANCHOR, text) is None


def test_an_anchor_of_an_older_archive_knows_words_only() -> None:
    found = find(Anchor(Span(3, 9), "open the archive in spring"), TEXT)
    assert found is not None
    assert found.span.of(TEXT) == "open the archive in spring"
    assert find(Anchor(Span(0, 0), ""), TEXT) is None


@given(TEXTS, st.integers(-5, 130), st.integers(-5, 130), TEXTS)
def test_no_place_is_outside_the_text_nor_empty(text: str, start: int, end: int, changed: str) -> None:
    anchor = anchored(text, Span(start, end))
    assert 0 <= anchor.span.start <= anchor.span.end <= len(text)
    assert anchor.span.of(text) == anchor.words
    found = find(anchor, changed)
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(changed)
        assert not found.is_certain or found.span.of(changed) == anchor.words


@settings(max_examples=500)
@given(TEXTS, SHORT.filter(str.strip), TEXTS, st.data())
def test_a_change_around_the_words_never_leads_to_a_wrong_place(
    before: str, words: str, after: str, data: st.DataObject
) -> None:
    """A piece of what stands before or after is cut out, and something put there."""
    anchor = anchored(before + words + after, Span(len(before), len(before) + len(words)))
    side = data.draw(st.sampled_from(["before", "after"]))
    changed = before if side == "before" else after
    start = data.draw(st.integers(0, len(changed)))
    end = data.draw(st.integers(start, len(changed)))
    changed = changed[:start] + data.draw(SHORT) + changed[end:]
    before, after = (changed, after) if side == "before" else (before, changed)
    text = before + words + after
    found = find(anchor, text)
    assert found is not None
    if found.is_certain and found.span.start != len(before):
        assert anchored(text, found.span) == Anchor(found.span, words, anchor.before, anchor.after)


@given(st.text(min_size=40, max_size=80), st.text(min_size=40, max_size=80), st.text(max_size=200))
def test_long_words_are_never_lost_by_what_is_put_before_them(words: str, after: str, put: str) -> None:
    if words.strip():
        anchor = anchored(words + after, Span(0, len(words)))
        found = find(anchor, put + words + after)
        assert found is not None
        assert found.span.of(put + words + after) == words
