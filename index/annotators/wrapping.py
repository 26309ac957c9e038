"""Texts whose lines were broken at a width, as in mail: there a name may go on in the next line."""

from __future__ import annotations

import regex

_WIDTHS = range(40, 101)
_FEWEST_LINES = 4
_SHARE = 0.5
"""Of the lines, those that are as long as a page is wide and end within a sentence."""
_BREAK_IN_PROSE = regex.compile(r"(?<=[^\n.!?:;]{10})\n(?=[\p{L}\p{N}\"“‘(\[])")
_ENDS = (".", "!", "?", ":", ";", ">")


def unwrapped(text: str) -> str:
    """The text, equally long, with spaces for the line breaks within its sentences, if its lines were broken at a width."""
    return _BREAK_IN_PROSE.sub(" ", text) if _is_wrapped(text) else text


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    broken = sum(len(line) in _WIDTHS and not line.endswith(_ENDS) for line in lines)
    return len(lines) >= _FEWEST_LINES and broken >= _SHARE * len(lines)
