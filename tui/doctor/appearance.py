"""What the terminal can show: colours, Unicode, and characters as wide as the screen takes them to be."""

from __future__ import annotations

import locale
import re
from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.console import Console

from tui.doctor.asking import Asked
from tui.doctor.finding import About, Finding, State

_SAMPLES = {
    "日": "a Chinese character",
    "e\u0301": "a combining accent",
    "👩‍🚀": "an emoji joined of two",
    "—": "a dash",
}
_CURSOR, _COLUMN = "\x1b[6n", rb"\x1b\[\d+;(\d+)R"
_NUMBERS = {"standard": "16", "256": "256", "truecolor": "16,777,216"}


def examine(environ: Mapping[str, str], asked: Asked | None) -> Iterator[Finding]:
    """Colours, Unicode, widths."""
    yield _colours(environ)
    yield _unicode()
    yield _widths(asked)


def _colours(environ: Mapping[str, str]) -> Finding:
    if environ.get("NO_COLOR"):
        return _finding("colours", State.WORKS, "none, as NO_COLOR is set")
    system = Console(force_terminal=True, _environ=environ).color_system  # as the reading room will find it
    said = f"{_NUMBERS.get(system or '', 'none')} (TERM={environ.get('TERM', '')})"
    if system == "truecolor":
        return _finding("colours", State.WORKS, said)
    if system == "256":
        return _finding("colours", State.WORKS, said, "if the terminal has more: export COLORTERM=truecolor")
    return _finding("colours", State.FAILS, said, "export TERM=xterm-256color, if the terminal is like it")


def _unicode() -> Finding:
    encoding = locale.getencoding()
    if encoding.lower().replace("-", "") == "utf8":
        return _finding("Unicode", State.WORKS, "UTF-8")
    return _finding("Unicode", State.FAILS, encoding, "export LC_ALL=C.UTF-8")


def _widths(asked: Asked | None) -> Finding:
    if asked is None:
        return _finding("widths", State.UNSURE, "there is no terminal to be asked")
    drawn = {sample: _width(sample, asked) for sample in _SAMPLES}
    if None in drawn.values():
        return _finding("widths", State.UNSURE, "the terminal does not say where its cursor is")
    wrong = [
        f"{_SAMPLES[sample]} {width} instead of {cell_len(sample)}"
        for sample, width in drawn.items()
        if width != cell_len(sample)
    ]
    if not wrong:
        return _finding("widths", State.WORKS, "every character is as wide as it is taken to be")
    said = f"{', '.join(wrong)} cells wide: lines with such may be shifted"
    return _finding("widths", State.UNSURE, said, "a terminal or tmux of today, and a UTF-8 locale in both")


def _width(sample: str, asked: Asked) -> int | None:
    """How far the cursor goes; the line is empty again then."""
    answer = re.search(_COLUMN, asked.answer(f"\r{sample}{_CURSOR}", _COLUMN))
    asked.write("\r\x1b[K")
    return int(answer[1]) - 1 if answer else None


def _finding(name: str, state: State, said: str, advice: str = "") -> Finding:
    return Finding(about=About.SCREEN, name=name, state=state, said=said, advice=advice)
