"""What became of files that were to be added, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import asdict

from index.importers.formats import format_named
from index.importers.hygiene import clean_line
from index.importers.importer import Unheeded
from index.intake.report import FileReport, Report, Tally
from tui.advice import articles
from tui.unread_words import unread_record

_MISSING = {"undated": "without a date", "unsigned": "without an author", "unsourced": "without a source"}
_FACTS = {"byline": "author", "published": "date", "url": "link", "body": "text"}
_UNSAID = ("joined", "moved")
"""Where there are none."""
_REFUSALS_NAMED = 3
_SECONDS_OF_A_RATE = 0.5
"""After less, a rate says nothing."""


def counts(report: Report) -> dict[str, int]:
    """How many articles, by what became of them."""
    return {
        "added": report.added,
        "unchanged": report.unchanged,
        "replaced": report.replaced,
        "joined": report.joined,
        "moved": report.moved,
        "removed": report.removed,
    }


def record(report: Report) -> dict[str, Any]:
    """The JSON of an addition: counts, refusals with their reasons, and how much was not read on which ground."""
    refused = [
        {"where": refusal.where, "reason": refusal.reason, "ground": refusal.ground}
        for refusal in report.refused
    ]
    return {
        **counts(report),
        "filled": dict(report.filled),
        "refused": refused,
        "ignored": report.ignored,
        "unread": [unread_record(heap) for heap in report.unread],
    }


def whole_record(report: Report, tallies: Iterable[Tally], files: Sequence[FileReport]) -> dict[str, Any]:
    """The same with the formats, and with the files of a rehearsal."""
    whole = {**record(report), "formats": [asdict(tally) for tally in tallies]}
    if files:
        whole["files"] = [
            {**asdict(found), "refused": len(found.refused), "unheeded": [one.said for one in found.unheeded]}
            for found in files
        ]
    return whole


def outcome(report: Report, is_rehearsal: bool) -> str:
    """All of it in a line."""
    said = ", ".join(
        _said({name: number for name, number in counts(report).items() if number or name not in _UNSAID})
    )
    others = f"{report.ignored:,} file{'s' * (report.ignored != 1)} of other formats"
    ignored = f"; {others} passed over" if report.ignored else ""
    rehearsed = "Nothing was kept. It would be: " if is_rehearsal else ""
    return f"{rehearsed}{said}, {len(report.refused):,} refused{ignored}{_filled(report.filled)}"


def short_outcome(report: Report) -> str:
    """What there is of additions, replacements, removals and refusals."""
    said = {**counts(report), "unchanged": 0, "refused": len(report.refused)}
    return ", ".join(_said({what: number for what, number in said.items() if number})) or "no changes"


def done_so_far(done: int, seconds: float) -> str:
    """How many articles, and how fast."""
    return (
        f"{articles(done)}, {done / seconds:,.0f}/s"
        if done and seconds >= _SECONDS_OF_A_RATE
        else articles(done)
    )


def reasons(report: Report) -> str:
    """The first refusals, to stand behind an outcome; nothing if there are none."""
    if not report.refused:
        return ""
    more = len(report.refused) - _REFUSALS_NAMED
    named = [str(refusal) for refusal in report.refused[:_REFUSALS_NAMED]]
    return f" ({'; '.join([*named, f'and {more:,} more'] if more > 0 else named)})"


def tally_lines(tallies: Iterable[Tally]) -> Iterator[str]:
    """A line for each format: how much of it was read, and what its articles do not say."""
    for tally in tallies:
        if tally.format:
            files = f"{tally.files:,} file{'s' * (tally.files != 1)}"
            yield f"{label(tally.format)}: {articles(tally.articles)} in {files}{_missing(tally)}"


def file_line(found: FileReport) -> str:
    """What one file holds."""
    if not found.format:
        return f"{clean_line(found.path)}: refused"
    return f"{clean_line(found.path)}: {articles(found.articles)}, {label(found.format)}{_missing(found)}"


def unheeded_lines(unheeded: Iterable[Unheeded]) -> Iterator[str]:
    """A line for each thing that was said of a column which some files do not have: of the first of them."""
    by_word: dict[str, list[Unheeded]] = {}
    for one in unheeded:
        by_word.setdefault(one.said, []).append(one)
    for first, *others in by_word.values():
        more = f" (nor in {len(others):,} more)" if others else ""
        yield f"{first.where}: {first.reason}{more}"


def label(name: str) -> str:
    """How the format of that name is shown."""
    format_ = format_named(name)
    return format_.label if format_ else name


def _said(numbers: Mapping[str, int]) -> Iterator[str]:
    for what, number in numbers.items():
        others = "an article that is here" if number == 1 else "articles that are here"
        yield f"{number:,} {what}{f' with {others}' if what == 'joined' else ''}"


def _filled(numbers: Mapping[str, int]) -> str:
    """What records of bibliographies filled in."""
    said = [f"{number:,} {_FACTS.get(name, name)}{'s' * (number != 1)}" for name, number in numbers.items()]
    return f"; filled in: {', '.join(said)}" if said else ""


def _missing(found: FileReport | Tally) -> str:
    parts = [f"{number:,} {what}" for name, what in _MISSING.items() if (number := getattr(found, name))]
    return f" ({', '.join(parts)})" if parts else ""
