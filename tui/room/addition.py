"""One addition, or the rehearsal of one: how far it is, and in the end what became of everything."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from time import monotonic

from msgspec.structs import replace

from index.errors import Refused
from index.intake.adding_apart import Step
from index.intake.report import Report
from tui.adding_words import outcome, tally_lines
from tui.advice import articles
from tui.pace import Pace
from tui.room.adder import Adder
from tui.unread_words import group_line, grouped, sum_lines
from tui.widgets.report_pane import LineKind, ReportLine

_SECONDS_OF_A_RATE = 0.5
"""After less, a rate says nothing."""
_STOPPING = "Stopping …"


class Addition:
    """What its steps say, put together."""

    beginning = "Looking for files …"
    """What is said before the first step."""

    def __init__(
        self, paths: Sequence[str], *, is_rehearsal: bool, clock: Callable[[], float] = monotonic
    ) -> None:
        self.paths = paths
        self.is_rehearsal = is_rehearsal
        self.is_stopped = False
        """Whether somebody has stopped it."""
        self._clock = clock
        self._began = clock()
        self._pace = Pace(clock)
        self._step = Step()
        self._refused: list[Refused] = []

    def steps(self, adder: Adder) -> AsyncIterator[Step]:
        """Have it done."""
        return adder.steps(self.paths, is_rehearsal=self.is_rehearsal)

    @property
    def doing(self) -> str:
        """What it is, in a word or two."""
        return "Dry run" if self.is_rehearsal else "Adding"

    @property
    def place(self) -> str:
        """Whose keys can be pressed when it is over."""
        return "rehearsal" if self.is_rehearsal else "report"

    def seen(self, step: Step) -> None:
        """It has come so far."""
        self._step = step
        self._refused += step.report.refused
        self._pace.seen(step.bytes_done)

    @property
    def progress(self) -> str:
        """How far it is, how fast, and how long it will take."""
        if self.is_stopped:
            return _STOPPING
        step = self._step
        if not step.bytes_in_all:
            return self.beginning
        rest = self._pace.rest(step.bytes_in_all - step.bytes_done)
        return " · ".join(
            filter(
                None,
                (
                    f"{self._percent} %",
                    articles(self._articles),
                    self._rate(),
                    f"{rest} left" if rest else "",
                ),
            )
        )

    def lines_so_far(self) -> list[ReportLine]:
        """What is to be said while it goes on."""
        kept = "nothing is kept" if self.is_rehearsal else "what has been added is kept"
        lines = [
            ReportLine(self.progress, LineKind.HEADING),
            *map(ReportLine, tally_lines(self._step.tallies)),
        ]
        if self._refused:
            lines.append(ReportLine(f"{len(self._refused):,} refused so far"))
        return [*lines, ReportLine(""), ReportLine(f"Esc stops; {kept}", LineKind.QUIET)]

    def report_lines(self) -> list[ReportLine]:
        """What became of everything: every format, then every refusal with its reason."""
        lines = [*self._ending_lines(), *map(ReportLine, tally_lines(self._step.tallies))]
        lines += map(ReportLine, sum_lines(self._report))
        if not (self._report.articles or self._refused):
            lines.append(ReportLine("There is nothing here that Cuttings can read"))
        if self.is_rehearsal and self._report.articles and not self._step.failure:
            lines.append(ReportLine("a adds them", LineKind.QUIET))
        elif self._step.report.added or self._step.report.replaced:
            lines.append(ReportLine("They can be found as soon as they are indexed", LineKind.QUIET))
        return [*lines, *self._refused_lines()]

    @property
    def message(self) -> str:
        """How it ended, in a few words."""
        if self._step.failure:
            return self._step.failure
        if self.is_stopped:
            return "Stopped"
        if self.is_rehearsal:
            return f"{articles(self._articles)} found; nothing was kept"
        return f"{articles(self._step.report.added)} added"

    def _refused_lines(self) -> Iterator[ReportLine]:
        if self._refused:
            yield ReportLine("")
            yield ReportLine(f"Refused: {len(self._refused):,}", LineKind.HEADING)
        for heap, refused in grouped(self._refused):
            yield ReportLine("")
            yield ReportLine(group_line(heap), LineKind.HEADING)
            for one in refused:
                yield ReportLine(one.where)
                yield ReportLine(one.reason, LineKind.REASON)

    def _ending_lines(self) -> Iterator[ReportLine]:
        """How it ended, and what became of the articles. Of a dry run that was stopped only what was read is known."""
        if self._step.failure:
            yield ReportLine(self._step.failure, LineKind.HEADING)
        if self.is_stopped:
            kept = "nothing was kept" if self.is_rehearsal else "what was added by then is kept"
            yield ReportLine(f"Stopped; {kept}", LineKind.HEADING)
        if not (self.is_stopped and self.is_rehearsal):
            yield ReportLine(outcome(self._report, self.is_rehearsal))
        if self.is_stopped and self._step.tallies:
            yield ReportLine("Read by then:")

    @property
    def _articles(self) -> int:
        """Those that were read, kept yet or not."""
        read = sum(tally.articles for tally in self._step.tallies)
        return max(read + self._step.report.unchanged, self._step.report.articles)

    @property
    def _percent(self) -> int:
        return 100 * self._step.bytes_done // self._step.bytes_in_all

    def _rate(self) -> str:
        seconds = self._clock() - self._began
        if not self._articles or seconds < _SECONDS_OF_A_RATE:
            return ""
        return f"{self._articles / seconds:,.0f} a second"

    @property
    def _report(self) -> Report:
        return replace(self._step.report, refused=tuple(self._refused))
