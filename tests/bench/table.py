"""The table of the benchmark: what was measured at one size, in rows under heads."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from queries import Kind

OURS = "whoosh"
"""The engine that the others are held against."""

NOTES = """
×: to our Whoosh engine, in CPU, over the questions that both were asked: above 1 it builds faster, or answers slower.
Our engines find a word in all its forms, the others as written, so ours match more. Our index leaves the text
in the archive's store; the others, and ripgrep's files, hold it. ripgrep works on all cores, and in no order; raw
tantivy gives every completion of a prefix the same score. Where few were timed, matches is the mean of those few.
Memory is the peak, of building and of searching; first is opening, and one answer. Ours are asked at rest: after
`compact`, which took so many CPU seconds more; before it are the p50 and p95 of a keystroke's matching until then.
"""

_BUILDING = (
    *("engine", "articles/s", "/CPU-s", "×", "index MB", "build MB", "search MB", "first ms"),
    *("compact s", "before p50", "p95"),
)
_ASKING = (
    *("kind", "engine", "timed", "matches", "CPU p50", "p95", "p99", "×p50", "×p95"),
    *("wall p50", "p95", "p99", "answers", "CPU p50", "p95", "p99", "wall p50", "p95", "p99"),
)

Measured = dict[str, Any]
"""What `measure.py` prints of an engine."""


def show(size: int, measured: dict[str, Measured], kinds: Iterable[Kind]) -> None:
    """Print what was measured at one size, by engine."""
    print(f"\n{size:,} articles: building")
    _show(_BUILDING, _building(size, measured))
    print(f"\n{size:,} articles: milliseconds for the best 50 and the exact number, then for whole answers")
    _show(_ASKING, [row for kind in kinds for row in _asking(kind, measured)])


def _building(size: int, measured: dict[str, Measured]) -> Iterator[list[str]]:
    ours = measured.get(OURS, {}).get("built")
    for name, found in measured.items():
        if "skipped" in found:
            yield [name, found["skipped"]]
            continue
        built = found["built"]
        ratio = f"{ours['cpu'] / built['cpu']:.2f}" if ours else ""
        rates = [f"{size / built['wall']:,.0f}", f"{size / built['cpu']:,.0f}"]
        megabytes = [f"{number / 1e6:,.0f}" for number in (built["bytes"], built["peak"], found["peak"])]
        yield [name, *rates, ratio, *megabytes, f"{found['first']:,.0f}", *_rest(built)]


def _rest(built: Measured) -> list[str]:
    """What putting an index in order took, and keystrokes before."""
    if "rest" not in built:
        return ["", "", ""]
    return [f"{built['rest']:.1f}", *map(_milliseconds, _percentiles(built["before"])[0][:2])]


def _asking(kind: Kind, measured: dict[str, Measured]) -> Iterator[list[str]]:
    asked = {name: found["kinds"][kind] for name, found in measured.items() if "skipped" not in found}
    ours = asked.get(OURS, {}).get("rank")
    for name, found in asked.items():
        if "skipped" in found:
            yield [kind, name, found["skipped"]]
        else:
            yield [kind, name, *_times(found, ours)]


def _times(found: Measured, ours: Sequence[Sequence[float]] | None) -> list[str]:
    cpu, wall = _percentiles(found["rank"])
    ratios = _ratios(found["rank"], ours) if ours else ["", ""]
    whole = [value for clock in _percentiles(found["answer"]) for value in clock]
    return [
        *(str(len(found["rank"])), f"{found['matches']:,.0f}"),
        *(*map(_milliseconds, cpu), *ratios, *map(_milliseconds, wall)),
        *(str(len(found["answer"])), *map(_milliseconds, whole)),
    ]


def _ratios(taken: Sequence[Sequence[float]], ours: Sequence[Sequence[float]]) -> list[str]:
    """Of the 50th and the 95th percentile of CPU, over the questions that both had time for: the first ones."""
    both = min(len(taken), len(ours))
    theirs, mine = (_percentiles(some[:both])[0] for some in (taken, ours))
    return [f"{theirs[place] / mine[place]:.2f}" for place in (0, 1)]


def _percentiles(taken: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """The 50th, 95th and 99th of each clock, by the nearest rank."""
    cpu, wall = (sorted(clock) for clock in zip(*taken, strict=True))
    places = [math.ceil(share * len(taken)) - 1 for share in (0.5, 0.95, 0.99)]
    return [cpu[place] for place in places], [wall[place] for place in places]


def _milliseconds(value: float) -> str:
    """With as many digits as mean something."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def _show(heads: Sequence[str], body: Iterable[Sequence[str]]) -> None:
    """Rows under their heads; one that ends early ends with a reason, as long as it likes."""
    rows = [heads, *body]
    widths = [max(len(row[place]) for row in rows if len(row) == len(heads)) for place in range(len(heads))]
    names = sum(head in {"kind", "engine"} for head in heads)
    for row in rows:
        is_whole = len(row) == len(heads)
        cells = [cell.ljust(width) for cell, width in zip(row[:names], widths, strict=False)]
        cells += [cell.rjust(width) for cell, width in zip(row[names:], widths[names:], strict=is_whole)]
        print("  ".join(cells if is_whole else [*cells[:names], f"skipped: {row[-1]}"]))
