"""What editors tell other editors, or readers, about a story: a note beside its text, and never its headline.

Eds: Updates with quotes.                 (Adds analyst's comment)
EMBARGOED UNTIL 10 A.M., JAN. 7           NOTE TO EDITORS: pictures follow
CORRECTED                                 ADVISORY
Editor's note: She died in May.           Correction: An earlier version of this article gave another name.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.importers.editors_words import (
    ADVISORY,
    COLUMN,
    CORRECTION,
    EARLIER,
    EMBARGO,
    FROM_EDITORS,
    REVISED,
)

_FLAGS = regex.IGNORECASE | regex.VERBOSE | regex.DOTALL
_WHICH = r"(?:in\ [^(),]{3,60}(?:,\ [^(),]{3,30})?,\ |(?:story|item|article)\ )?"
"""Of which day's story, in a note of what was done to it."""
_OF_A_DAY = r"(?:,\ [^:!?]{1,40}|\ \([^():]{1,40}\))?"
_SENTENCE = r"(?:\S+\s+){4,}.*[.!?。]"
_IN_A_HEAD = regex.compile(
    rf"""
    \(?eds?(?:itors?)?\.?:\ .* | \(?\[?(?:ed(?:itor)?s?['’]?s?|editorial)\.?\ note\b.*
  | \({_WHICH}(?:{REVISED})\b[^()]*\) | {ADVISORY} | {EMBARGO}
  | [*_(\[]*(?:{FROM_EDITORS}|{CORRECTION}){_OF_A_DAY}[*_]*\s?[:：]\s*{_SENTENCE}[)\]*_]*
  | [*_(\[]*(?:{FROM_EDITORS})\s?:.*
  | [*_(\[]*(?:{EARLIER})(?<=[.!?)\]*_])
    """,
    _FLAGS,
)
_LABEL = regex.compile(rf"(?!(?:{COLUMN})\W*\Z)\W*(?:{CORRECTION})\W*", _FLAGS)
_ABOUT_A_TEXT = regex.compile(
    rf"""
    (?:an\ |\w+\ )?(?:{FROM_EDITORS})(?:\ to\ [\w\ ]{{1,30}})?[*_]*\s?(?:[:：—–]|-\ ).*
  | (?:{FROM_EDITORS}|{CORRECTION})[*_:.]*
  | (?:{CORRECTION}){_OF_A_DAY}[*_]*\s?[:：].*
  | (?:(?:updated?|note|correction)\b[^:.!?]{{0,40}}:[*_]*\s*)?(?:{EARLIER})
  | \[(?:{FROM_EDITORS}|{CORRECTION})\b.*\] | \((?:{FROM_EDITORS})\b.*\) | [(\[](?:{EARLIER})[)\]]
  | \(eds?(?:itors?)?\.?:\ .*\) | eds\.?:\ .*
  | \({_WHICH}(?:{REVISED})\b(?:[^()]|\([^()]*\))*\)
  | {ADVISORY} | {EMBARGO}
    """,
    _FLAGS,
)
_EMBARGO = regex.compile(EMBARGO, _FLAGS)
_LONGEST = 600
"""Characters. A longer paragraph is a text."""
_LONGEST_LABEL = 60
_MOST = 3
"""Notes above a text, and below it."""
_EMPHASIS = " \t*_>"


def is_note(line: str) -> bool:
    """Whether a line above a text is a note to editors, a notice of correction or an embargo."""
    return len(line) <= _LONGEST and _IN_A_HEAD.fullmatch(line.strip()) is not None


def is_label(line: str) -> bool:
    """Whether a line above a headline is nothing but "Correction", in any language; a column's name is none."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line.strip()) is not None


def is_embargo(line: str) -> bool:
    """Whether a line says when, or whether at all, a story may be printed."""
    return len(line) <= _LONGEST and _EMBARGO.fullmatch(line.strip()) is not None


def without_notes(parts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The paragraphs of a text without the notes above and below it, and these notes.

    A note is a whole paragraph, or a line in parentheses. If the notes were more than the rest, nothing is taken.
    """
    kept = list(parts)
    above = _taken(kept, first=True)
    below = _taken(kept, first=False)
    notes = [*above, *reversed(below)]
    if sum(map(len, notes)) > sum(map(len, kept)):
        return list(parts), []
    return kept, notes


def _taken(parts: list[str], *, first: bool) -> list[str]:
    """Take notes off one end of a text, as they come."""
    notes: list[str] = []
    place = 0 if first else -1
    while parts and len(notes) < _MOST:
        if _is_about_a_text(parts[place]):
            notes.append(parts.pop(place))
            continue
        line, rest = _outer_line(parts[place], first=first)
        if not (rest and line.startswith("(") and _is_about_a_text(line)):
            break
        notes.append(line)
        parts[place] = rest
    return notes


def _outer_line(part: str, *, first: bool) -> tuple[str, str]:
    """The first or the last line of a paragraph, and the others."""
    before, _, after = part.partition("\n") if first else part.rpartition("\n")
    return (before.strip(), after) if first else (after.strip(), before)


def _is_about_a_text(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST and _ABOUT_A_TEXT.fullmatch(paragraph.strip(_EMPHASIS)) is not None
