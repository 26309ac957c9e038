"""Wrapping and painting never change the text; colours can be read."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable

import pytest
import regex
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from index.article import Span
from tui.excerpt import beginning, excerpt
from tui.highlight import Mark, paint
from tui.plain_wrapping import NARROW, WIDE, PlainParagraph
from tui.themes import THEMES
from tui.wrapping import _breaks, wrap

TEXTS = st.text(
    alphabet=st.sampled_from("ab é東京\n-ñ́👩‍🚀") | st.characters(categories=["L", "N", "P", "Zs"]),
    max_size=120,
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(1, 30))
def test_wrapping_loses_nothing_but_blanks_at_breaks(text: str, width: int) -> None:
    lines = wrap(text, width)
    place = 0
    for line in lines:
        assert place <= line.start <= line.end <= len(text)
        assert not text[place : line.start].strip()
        assert "\n" not in line.of(text)
        place = line.end
    assert not text[place:].strip()
    assert "".join(line.of(text) for line in lines).split() == text.replace("\n", "").split() or "".join(
        "".join(line.of(text) for line in lines).split()
    ) == "".join(text.split())


PROSE = st.text(alphabet="ab’“”—…é 東。」「（ーกเा\n", max_size=80)


@settings(max_examples=200, deadline=None)
@given(TEXTS | PROSE, st.integers(1, 30))
@example("ा。", 1)  # a mark without a letter has no width, and yet is there
def test_no_line_is_wider_than_the_pane_but_a_single_character(text: str, width: int) -> None:
    for line in wrap(text, width):
        written = line.of(text)
        assert cell_len(written) <= width or regex.fullmatch(r"\X", written)


@settings(max_examples=200, deadline=None)
@given(TEXTS | PROSE, st.integers(1, 30))
@example("a \u093e", 1)
def test_no_line_begins_or_ends_within_a_character(text: str, width: int) -> None:
    bounds = {0, *(character.end() for character in regex.finditer(r"\X", text))}
    assert {place for line in wrap(text, width) for place in (line.start, line.end)} <= bounds


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab’“”‘—–…é-. \n", max_size=80), st.integers(1, 30))
def test_a_word_that_fits_on_a_line_is_never_broken(text: str, width: int) -> None:
    lines = wrap(text, width)
    for word in regex.finditer(r"\S+", text):
        if cell_len(word.group()) <= width:
            assert any(line.start <= word.start() and word.end() <= line.end for line in lines)


PLAIN = st.lists(
    st.sampled_from(["a", "bc", "word ", "x" * 12, "é", "東", "京。", "「", "」", "ー", "“", "”", "한국 "]),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(PLAIN, st.integers(1, 30))
def test_what_is_broken_quickly_is_broken_as_all_else_is(text: str, width: int) -> None:
    whole = Span(0, len(text))
    assert PlainParagraph.is_one(text, whole)
    slowly = [*_breaks(text, whole, width), len(text)]
    lines = [text[start:end].strip() for start, end in itertools.pairwise([0, *slowly])]
    if cell_len(text) > width:
        assert [line.of(text) for line in wrap(text, width)] == [line for line in lines if line]


def test_what_is_broken_quickly_has_the_width_it_is_taken_for() -> None:
    for cells, characters in ((1, NARROW), (2, WIDE)):
        for sign in map(chr, range(0x10000)):
            if re.match(f"[{characters}]", sign):
                assert cell_len(sign) == cells, hex(ord(sign))
                assert len(regex.findall(r"\X", f"a{sign}a")) == 3, hex(ord(sign))
                assert sign == " " or not sign.isspace()


@pytest.mark.parametrize("word", ["nation’s", "Friday’s", "“peace”", "mid—sentence", "wait…", "1914–1918"])
def test_typographic_marks_do_not_break_a_word(word: str) -> None:
    text = f"It is the {word} word"
    for width in range(cell_len(word), 30):
        assert any(word in line.of(text) for line in wrap(text, width))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="東京をー。、」「（）ッ", max_size=40), st.integers(12, 30))
def test_japanese_marks_stay_with_their_characters(text: str, width: int) -> None:
    """Five of them may have to stay together, which takes ten columns."""
    assume(not regex.search(r"[ー。、」）ッ「（]{3}", text))
    lines = [line.of(text) for line in wrap(text, width)]
    assert "".join(lines) == text
    for line in lines[1:]:
        assert line[0] not in "ー。、」）ッ"
    for line in lines[:-1]:
        assert line[-1] not in "「（"


def test_thai_breaks_between_letters_and_keeps_marks_on_them() -> None:
    text = "ประเทศไทยมีน้ำใจและเป็นมิตร"
    lines = [line.of(text) for line in wrap(text, 8)]
    assert "".join(lines) == text
    assert len(lines) <= 5
    assert not any(regex.match(r"\p{M}", line) or line[-1] in "เแโใไ" for line in lines)


@settings(max_examples=200, deadline=None)
@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120))),
    st.integers(0, 120),
    st.integers(0, 120),
)
def test_painting_never_changes_the_text(
    text: str, marks: list[tuple[int, int]], start: int, end: int
) -> None:
    span = Span(min(start, end, len(text)), min(max(start, end), len(text)))
    over = [Mark(Span(min(pair), max(pair)), Style(bold=True)) for pair in marks]
    assert "".join(segment.text for segment in paint(text, span, over, Style())) == span.of(text)


def test_a_tab_takes_the_cell_that_it_is_painted_in() -> None:
    text = "Ann\t4\t12\nBob\t3\t9"
    lines = wrap(text, 8)
    assert [line.of(text) for line in lines] == ["Ann\t4\t12", "Bob\t3\t9"]
    assert [line.of(text) for line in wrap(text, 7)][:2] == ["Ann\t4", "12"]
    painted = "".join(
        segment.text for segment in paint(text, lines[0], [Mark(Span(4, 5), Style(bold=True))], Style())
    )
    assert painted == "Ann 4 12"


WORDS = st.lists(st.text(alphabet="abé’東", min_size=1, max_size=9), min_size=1, max_size=30)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(0, 29), st.integers(12, 40), st.integers(1, 3))
def test_the_first_match_of_an_excerpt_is_always_shown(
    words: list[str], place: int, width: int, height: int
) -> None:
    place %= len(words)
    start = len(" ".join([*words[:place], ""]))
    text, match = " ".join(words), Span(start, start + len(words[place]))
    assume(cell_len(words[place]) <= width - 4)
    shown = excerpt(text, (match,), width, height)
    assert shown.matches[0].of(shown.text) == words[place]
    assert any(line.start <= shown.matches[0].start < line.end for line in shown.lines)
    assert len(shown.lines) <= height
    assert all(cell_len(line.of(shown.text)) <= width for line in shown.lines)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(1, 40), st.integers(1, 3))
def test_a_text_that_is_cut_ends_in_an_ellipsis(words: list[str], width: int, height: int) -> None:
    text = " ".join(words)
    shown = beginning(text, (), width, height)
    assert len(shown.lines) <= height
    assert shown.text == text or shown.text.endswith("…")
    assert text.startswith(shown.text.removesuffix("…").rstrip())


HIGHLIGHTS = ("important-background", "doubtful-background", "to-use-background")
MARKS = (
    *("quotation-background", "mention-background", "mention-current-background", "hit-current-background"),
    *HIGHLIGHTS,
)


KINDS = ("person", "organisation", "place", "date")


def colours_of(theme: Theme) -> dict[str, str]:
    named = ("primary", "secondary", "accent", "warning", "error", "success")
    grounds = ("foreground", "background", "surface", "panel")
    return {name: getattr(theme, name) for name in named + grounds} | theme.variables


def in_256_colours(colour: str) -> str:
    """The colour that a terminal of 256 colours shows instead, as rich chooses it."""
    return RichColor.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


def linear(colour: str) -> list[float]:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    """By WCAG 2: of the relative luminances."""

    def luminance(colour: str) -> float:
        red, green, blue = linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    """CIE L*a*b* under D65, where a distance of 2.3 is just seen."""
    red, green, blue = linear(colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_256_colours_show_nearly_the_same(theme: Theme) -> None:
    for name, colour in colours_of(theme).items():
        meant, shown = lab(colour), lab(in_256_colours(colour))
        assert math.dist(meant, shown) <= 15, (name, colour)
        if math.hypot(*meant[1:]) < 8:
            assert math.hypot(*shown[1:]) < 8, (name, "a grey turns to a colour")
        else:
            turn = math.atan2(meant[2], meant[1]) - math.atan2(shown[2], shown[1])
            assert math.cos(turn) >= math.cos(math.radians(15)), (name, "the hue turns")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_are_told_apart_in_256_colours_too(theme: Theme) -> None:
    colours = colours_of(theme)
    for one, other in itertools.combinations((*MARKS, "screen-selection-background", "background"), 2):
        shown = lab(in_256_colours(colours[one])), lab(in_256_colours(colours[other]))
        assert math.dist(*shown) >= 20, (one, other)
        assert math.dist(lab(colours[one]), lab(colours[other])) >= 20, (one, other)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("shown", [str, in_256_colours], ids=["true colour", "256 colours"])
def test_kinds_of_names_are_told_apart_from_one_another_and_from_other_words(
    theme: Theme, shown: Callable[[str], str]
) -> None:
    colours = colours_of(theme)
    for one, other in itertools.combinations((*KINDS, "foreground", "hit"), 2):
        assert math.dist(lab(shown(colours[one])), lab(shown(colours[other]))) >= 20, (one, other)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("shown", [str, in_256_colours], ids=["true colour", "256 colours"])
def test_text_can_be_read_in_every_theme(theme: Theme, shown: Callable[[str], str]) -> None:
    on = {
        "background": [
            "foreground",
            "quiet",
            "hit",
            "primary",
            "accent",
            "error",
            "warning",
            "success",
            *KINDS,
        ],
        "surface": ["foreground", "quiet", "hit", "accent"],
        "panel": ["foreground", "quiet", "hit"],
        "quotation-background": ["foreground", "hit"],
        "mention-background": ["foreground", "hit"],
        **{ground: ["foreground", "hit", *KINDS] for ground in HIGHLIGHTS},
        "hit-current-background": ["hit-current"],
        "mention-current-background": ["mention-current"],
        "screen-selection-background": ["screen-selection-foreground"],
        "input-selection-background": ["input-selection-foreground"],
    }
    colours = colours_of(theme)
    for ground, texts in on.items():
        for text in texts:
            assert contrast(shown(colours[ground]), shown(colours[text])) >= 4.5, (ground, text)
