"""The sentences and words of a text: what a reader takes with one key."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Span
from index.text.characters import whole_characters
from index.text.passages import (
    Unit,
    end_moved,
    first_sentence,
    start_moved,
    whole_paragraphs,
    whole_sentences,
)
from index.text.sentences import paragraph_around, sentences, sentences_around
from index.text.word_bounds import words_around

PIECES = (
    *(
        "a",
        "B",
        "word",
        ". ",
        "? ",
        "…",
        "“",
        "”",
        " ",
        "\n\n",
        "\n",
        "Dr. ",
        "U.S. ",
        "3.5",
        "é",
        "e\u0301",
        "–",
    ),
    *(
        "東京",
        "。",
        "！」",
        "と",
        "น้ำ",
        "👩‍🚀",
        "🇫🇷",
        "한국의 ",
        "l’homme ",
        "\u0301",
        "क्षि",
        "।",
        "ำ",
        "\u200d",
        "🏽",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)


def character_bounds(text: str) -> set[int]:
    return {0, *(character.end() for character in regex.finditer(r"\X", text))}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nobody came. The zebra came! Did it? It did.", 4),
        ("J. Smith of the U.S. Senate left at 5 p.m. The vote was lost.", 2),
        ("Mr. He of Apple Inc. said so. Dr. Lee did not.", 2),
        ("The vote No. 5 was on 3 Jan. 2009. It cost 3.5 crowns.", 2),
        ("He said no. Then he left.", 2),
        ("Two demands:\n1. Peace.\n2. Bread in Austin, Tex. today.", 2),
        ("It happened in 2009. He knew.", 2),
        ("“Really?” he asked. “Yes.” She nodded.", 3),
        ("“We agree,” he said. (Nobody else did.) The end.", 3),
        ("Well … he left. Then she … And nobody …", 3),
        ("A headline\n\nThe text. And more", 3),
        ("「行く。」と言った。東京です。行こう！！はい", 4),
        ("“他走了。”她说。没有人。", 3),
        ("هل جاء أحد؟ جاء.", 2),
        ("कोई नहीं आया। वह आया।", 2),
        ("ประเทศไทย มีน้ำใจ\n\nและเป็นมิตร", 2),
        ("", 0),
        (" \n\n ", 0),
    ],
)
def test_a_text_has_so_many_sentences(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count, [span.of(text) for span in found]


@settings(max_examples=300)
@given(TEXTS)
def test_sentences_hold_everything_but_the_blanks_between_them(text: str) -> None:
    place = 0
    for sentence in sentences(text):
        assert place <= sentence.start < sentence.end <= len(text)
        assert not text[place : sentence.start].strip()
        place = sentence.end
    assert not text[place:].strip()


@settings(max_examples=300)
@given(TEXTS, st.integers(0, 99), st.sampled_from([5, 30, 1000]))
def test_those_around_a_place_are_those_of_the_text(text: str, percent: int, stretch: int) -> None:
    place = len(text) * percent // 100
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.text.sentences._STRETCH", stretch)
        whole, around = sentences(text), sentences_around(text, place)
    assert around == [one for one in whole if around[0].start <= one.start <= around[-1].start]
    for side in ([one for one in whole if one.end < place], [one for one in whole if one.start > place]):
        assert not side or set(side) & set(around)


def test_those_around_a_place_of_a_book_are_few_and_the_same() -> None:
    for gap in ("\n\n", " "):
        book = f"The council of Dr. Lee met. Nobody came.{gap}" * 20_000
        whole, around = sentences(book), sentences_around(book, 400_000)
        assert set(around) < set(whole)
        assert 10 < len(around) < 200


@settings(max_examples=300)
@given(TEXTS, st.integers(0, 99), st.sampled_from([5, 30]))
def test_words_nearby_are_those_of_the_text(text: str, percent: int, stretch: int) -> None:
    place = len(text) * percent // 100
    whole = words_around(text, place)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.text.word_bounds._STRETCH", stretch)
        around = words_around(text, place)
    ends = {word.end for word in whole}
    assert {word.end for word in around} <= ends
    for side in ([one for one in whole if one.end < place], [one for one in whole if one.start > place]):
        assert not side or set(side) & set(around)


@settings(max_examples=300)
@given(TEXTS, st.integers(0, 99))
def test_words_hold_everything_but_blanks_and_cut_no_character(text: str, percent: int) -> None:
    place = 0
    bounds = character_bounds(text)
    for word in words_around(text, len(text) * percent // 100):
        assert place <= word.start < word.end <= len(text)
        assert not text[place : word.start].strip()
        assert {word.start, word.end} <= bounds
        place = word.end
    assert not text[place:].strip()


def test_the_words_of_a_book_are_looked_for_nearby() -> None:
    for book in ("The council can’t meet. " * 25_000, "東京都は。" * 60_000, "x" * 2_000 + " y" * 9_000):
        place = len(book) // 2
        around = words_around(book, place)
        assert around[0].end < place < around[-1].start
        assert len(around) < 3_000


@settings(max_examples=300)
@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_a_span_is_widened_to_whole_characters_and_no_further(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    whole = whole_characters(text, Span(start, end))
    bounds = sorted(character_bounds(text))
    assert whole.start == max(bound for bound in bounds if bound <= start)
    assert whole.end == min(bound for bound in bounds if bound >= end)


def test_words_are_those_that_a_reader_sees() -> None:
    text = "It can’t cost 3.5 crowns, “e\u0301te\u0301” 東京 👩‍🚀!"
    words = [word.of(text) for word in words_around(text, 0)]
    assert words == [
        *("It", "can’t", "cost", "3.5", "crowns", ",", "“", "e\u0301te\u0301", "”", "東", "京", "👩‍🚀", "!")
    ]


@settings(max_examples=300)
@given(TEXTS, st.lists(st.sampled_from("JKhlHL()sp"), max_size=12), st.integers(0, 99))
def test_whatever_keys_choose_is_whole_characters_of_the_text(
    text: str, keys: list[str], percent: int
) -> None:
    bounds = character_bounds(text)
    passage = first_sentence(text, len(text) * percent // 100)
    for key in keys:
        if not len(passage):
            return
        before = passage
        passage = grown(text, passage, key)
        assert 0 <= passage.start < passage.end <= len(text)
        assert {passage.start, passage.end} <= bounds
        if key in "Jl(Hsp":
            assert passage.start <= before.start < before.end <= passage.end
        else:
            assert before.start <= passage.start < passage.end <= before.end


def grown(text: str, passage: Span, key: str) -> Span:
    match key:
        case "J" | "K":
            return end_moved(text, passage, Unit.SENTENCE, 1 if key == "J" else -1)
        case "l" | "h":
            return end_moved(text, passage, Unit.WORD, 1 if key == "l" else -1)
        case "H" | "L":
            return start_moved(text, passage, Unit.WORD, -1 if key == "H" else 1)
        case "(" | ")":
            return start_moved(text, passage, Unit.SENTENCE, -1 if key == "(" else 1)
    return whole_sentences(text, passage) if key == "s" else whole_paragraphs(text, passage)


def test_a_passage_grows_and_shrinks_at_its_ends() -> None:
    text = "One two. Three “four” five. Six.\n\nSeven eight."
    passage = first_sentence(text, 1)
    assert passage.of(text) == "Three “four” five."
    for key, shown in (
        ("J", "Three “four” five. Six."),
        ("J", "Three “four” five. Six.\n\nSeven eight."),
        ("K", "Three “four” five. Six."),
        ("h", "Three “four” five. Six"),
        ("h", "Three “four” five."),
        ("h", "Three “four” five"),
        ("h", "Three “four”"),
        ("L", "“four”"),
        ("l", "“four” five"),
        ("s", "Three “four” five."),
        ("(", "One two. Three “four” five."),
        (")", "Three “four” five."),
        ("K", "Three “four” five."),
        ("p", "One two. Three “four” five. Six."),
        ("J", text),
        ("J", text),
        (")", "Three “four” five. Six.\n\nSeven eight."),
    ):
        passage = grown(text, passage, key)
        assert passage.of(text) == shown, key


def test_the_paragraph_around_a_place_has_no_blanks_at_its_ends() -> None:
    text = "One.\n\nTwo. Three.\n\n\n\nFour."
    shown = [paragraph_around(text, place).of(text) for place in range(len(text))]
    assert [*dict.fromkeys(shown)] == ["One.", "Two. Three.", "", "Four."]
    assert shown[4] == "One."
    assert shown[5] == "Two. Three."
