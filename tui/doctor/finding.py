"""What was found of one thing, and what to change."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from index.importers.hygiene import clean_line


class About(StrEnum):
    """What a finding is about."""

    COPYING = "copying"
    SCREEN = "screen"
    ARCHIVE = "archive"


class State(StrEnum):
    """How well a thing works, in the words that stand before it."""

    WORKS = "works"
    UNSURE = "unsure"
    FAILS = "fails"
    ABSENT = "absent"


class Finding(Struct, frozen=True, kw_only=True):
    """One line of what the doctor says."""

    about: About
    name: str
    state: State
    said: str
    advice: str = ""
    """What to change."""
    is_tried: bool | None = None
    """Of a layer of copying, as are the next three: whether it was given a text."""
    is_read_back: bool | None = None
    is_put_back: bool | None = None
    """Whether what was there before is there again."""
    seconds: float | None = None
    """What the trial took."""


def of_copying(
    name: str,
    state: State,
    said: str,
    advice: str = "",
    *,
    is_tried: bool,
    is_read_back: bool = False,
    is_put_back: bool | None = None,
    seconds: float | None = None,
) -> Finding:
    """What was found of a layer of copying; whether it was tried is always said."""
    return Finding(
        about=About.COPYING,
        name=name,
        state=state,
        said=said,
        advice=advice,
        is_tried=is_tried,
        is_read_back=is_read_back,
        is_put_back=is_put_back,
        seconds=seconds,
    )


def copying_works(findings: list[Finding]) -> bool:
    """Whether a text arrives somehow."""
    return any(finding.about is About.COPYING and finding.state is State.WORKS for finding in findings)


def line_of(finding: Finding) -> str:
    """A finding for a person."""
    advice = f" → {finding.advice}" if finding.advice else ""
    return f"{finding.state:7} {finding.name:12} {clean_line(finding.said + advice)}"
