"""Wrapping and painting never change the text; colours can be read."""

from __future__ import annotations

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.color import Color

from index.article import Span
from tui.highlight import Mark, paint
from tui.themes import THEMES
from tui.wrapping import wrap

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
def test_no_line_is_wider_than_the_pane_but_a_single_character(text: str, width: int) -> None:
    for line in wrap(text, width):
        written = line.of(text)
        assert cell_len(written) <= width or regex.fullmatch(r"\X", written)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab’“”‘—–…é-. \n", max_size=80), st.integers(1, 30))
def test_a_word_that_fits_on_a_line_is_never_broken(text: str, width: int) -> None:
    lines = wrap(text, width)
    for word in regex.finditer(r"\S+", text):
        if cell_len(word.group()) <= width:
            assert any(line.start <= word.start() and word.end() <= line.end for line in lines)


@pytest.mark.parametrize("word", ["nation’s", "Friday’s", "“peace”", "mid—sentence", "wait…", "1914–1918"])
def test_typographic_marks_do_not_break_a_word(word: str) -> None:
    text = f"It is the {word} word"
    for width in range(cell_len(word), 30):
        assert any(word in line.of(text) for line in wrap(text, width))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="東京をー。、」「（）ッ", max_size=40), st.integers(8, 30))
def test_japanese_marks_stay_with_their_characters(text: str, width: int) -> None:
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


def contrast(one: str, other: str) -> float:
    """By WCAG 2: of the relative luminances."""

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_text_can_be_read_in_every_theme() -> None:
    for theme in THEMES:
        shown = theme.variables
        on = {
            theme.background: [theme.foreground, shown["quiet"], shown["hit"], theme.primary, theme.accent],
            theme.surface: [theme.foreground, shown["quiet"], shown["hit"], theme.accent],
            theme.panel: [theme.foreground],
            shown["hit-current-background"]: [shown["hit-current"]],
            shown["quotation-background"]: [theme.foreground, shown["hit"]],
            shown["mention-background"]: [theme.foreground],
        }
        for background, colours in on.items():
            for colour in colours:
                assert contrast(str(background), str(colour)) >= 4.5, (theme.name, background, colour)
