"""The results: headline, source and date, and a snippet with its hits marked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from index.article import ArticleId
from index.citations.plain import UNDATED
from index.query import EVERYTHING, Query
from index.results import Alternative, Fold, Hit, Results, Sort
from tui.excerpt import Excerpt, beginning, excerpt
from tui.grouping import NO_SOURCE, heading
from tui.highlight import Mark, paint
from tui.keymap import bound
from tui.widgets.rows import Rows, shortened
from tui.widgets.suggestions import Line, Suggestions

_PAGES_KEPT = 40
_CLOSE_HEIGHT = 4
"""Lines of a result that no blank line follows."""
_LEAST_RULE = 2
"""Cells of a rule; a single one looks like a dash that belongs to the date."""


class ResultsPane(Rows):
    """All results of a search, of which the pages that were seen are known."""

    LOOK = "results"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "results--headline",
        "results--about",
        "results--hit",
        "results--bar",
        "results--rule",
        "results--group",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        bound(
            f"{ordinal}_alternative",
            f"{ordinal} suggestion",
            f"Where nothing is found, search for the {ordinal} suggestion",
            action=f"take_alternative({place})",
            show=False,
        )
        for place, ordinal in enumerate(("first", "second", "third"))
    ]
    ROW_HEIGHT = _CLOSE_HEIGHT
    AIRY_HEIGHT = 28
    """Lines of a pane from which on a blank line stands between results."""
    NARROW_WIDTH = 40
    """Cells of a pane up to which a headline may take two lines, and its snippet then one."""
    PAGE = 10
    """Results that are asked for at once: a few more than most screens show, for each costs a snippet at every key."""

    class HitHighlighted(Message):
        """A hit is highlighted, and is to be read."""

        def __init__(self, hit: Hit) -> None:
            super().__init__()
            self.hit = hit

    class HitChosen(Message):
        """Enter was pressed on a hit, or it was clicked."""

    class AlternativeChosen(Message):
        """Another query is wanted, in place of one that finds nothing."""

        def __init__(self, alternative: Alternative) -> None:
            super().__init__()
            self.alternative = alternative

    class PageWanted(Message):
        """Results from `offset` on came into view, and are not known."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    class Scrolled(Message):
        """Other results are in view, or are known now."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._wanted: set[int] = set()
        self._suggestions = Suggestions()
        self._shown: ArticleId | None = None
        self._sort = Sort.RELEVANCE
        self._counts: dict[ArticleId, int] = {}
        self.shown_query: Query = EVERYTHING
        """What the results are for."""
        self.article_count = 0
        """How many articles they are, those too that are folded under another."""
        self.border_title = "Results"

    def show(self, results: Results, *, sort: Sort = Sort.RELEVANCE, keep_highlight: bool = False) -> None:
        """Show the first page of a search; the highlight goes to the top, or stays on its article.

        Sorted by date they stand under their months, and by source under their sources.
        """
        self._sort = sort
        kept = self.hit if keep_highlight else None
        self.shown_query = results.query
        self._counts.clear()
        self._pages = OrderedDict({0: results.hits})
        self._wanted.clear()
        self._suggestions = Suggestions()
        self.set_reactive(Rows.row_count, -1)
        self.row_count = results.rows
        self.article_count = results.total
        self.border_subtitle = f"{results.total:,}" if results.total else ""
        row = next(
            (n for n, hit in enumerate(results.hits) if kept and hit.article_id == kept.article_id), None
        )
        if row is None:
            row = self.highlighted if keep_highlight and self.highlighted < results.rows else 0
        self.set_reactive(Rows.highlighted, row)
        self.scroll_to_row(row)
        self._show_heading()
        self._announce()
        self.refresh()

    @property
    def sort(self) -> Sort:
        """The order in which they are shown."""
        return self._sort

    def row_of(self, article_id: ArticleId) -> int | None:
        """Where an article stands, if it is among the results that are known."""
        known = ((offset + n, hit) for offset, page in self._pages.items() for n, hit in enumerate(page))
        return next((row for row, hit in known if hit.article_id == article_id), None)

    def add_page(self, results: Results) -> None:
        """Show another page of the same search."""
        self._pages[results.offset] = results.hits
        self._wanted.clear()  # of those asked for meanwhile only the last one comes: the others are asked for again
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self._show_heading()
        self._announce()
        self.post_message(self.Scrolled())
        self.refresh()

    def say(self, text: str, alternatives: Sequence[Alternative] = ()) -> None:
        """Show a text instead of results, and queries to be chosen that have some."""
        self._pages.clear()
        self._shown = None
        self.row_count = self.article_count = 0
        self.border_subtitle = ""
        self._suggest(Suggestions(text, tuple(alternatives)).at(0 if self.has_focus else len(alternatives)))

    def in_view(self) -> tuple[ArticleId, ...]:
        """The results in view."""
        first, last = self.scroll_offset.y, self.scroll_offset.y + self.size.height - 1
        rows = range(first // self.ROW_HEIGHT, last // self.ROW_HEIGHT + 1)
        hits = (self._known(row) for row in rows)
        return tuple(hit.article_id for hit in hits if hit)

    def uncounted(self) -> tuple[ArticleId, ...]:
        """Those of them of which it is not known how many hits they have."""
        return tuple(article_id for article_id in self.in_view() if article_id not in self._counts)

    def show_counts(self, counts: Mapping[ArticleId, int]) -> None:
        """Say beside their sources how many hits these results have."""
        self._counts.update(counts)
        self.refresh()

    @property
    def alternative(self) -> Alternative | None:
        """The highlighted suggestion, when nothing was found."""
        return self._suggestions.chosen

    def action_move(self, rows: int) -> None:
        if self._suggestions.alternatives:
            self._suggest(self._suggestions.moved(rows))
        else:
            super().action_move(rows)

    def action_choose(self) -> None:
        if self.alternative is not None:
            self.post_message(self.AlternativeChosen(self.alternative))
        else:
            super().action_choose()

    def action_take_alternative(self, place: int) -> None:
        if place < len(self._suggestions.alternatives):
            self.post_message(self.AlternativeChosen(self._suggestions.alternatives[place]))

    def on_focus(self) -> None:
        if self.alternative is None:
            self._suggest(self._suggestions.at(0))

    def on_click(self, event: events.Click) -> None:
        lines = self._said_lines()
        clicked = event.get_content_offset(self)
        line = lines[clicked.y] if clicked and clicked.y < len(lines) else None
        if line is not None and line.place is not None:
            self.action_take_alternative(line.place)

    def _suggest(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions
        self.refresh()

    @property
    def hit(self) -> Hit | None:
        """The highlighted hit, if it is known."""
        return self._hit(self.highlighted)

    def watch_highlighted(self) -> None:
        super().watch_highlighted()
        self._announce()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._show_heading()
        self.post_message(self.Scrolled())

    def row_chosen(self, row: int) -> None:
        self.post_message(self.HitChosen())

    def on_resize(self) -> None:
        self.ROW_HEIGHT = _CLOSE_HEIGHT + (
            self.size.height >= self.AIRY_HEIGHT
        )  # before `Rows.on_resize` is called

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        hit, below = self._hit(row), self._heading_below(row)
        base = self._row_style(row)
        bar = self._part("bar") if row == self.highlighted else Style()
        lead = Segment("▌" if row == self.highlighted else " ", base + bar)
        lines = self._hit_lines(hit, max(1, width - 2), base, below) if hit else [[Segment("…", base)]]
        lines += [[]] * (_CLOSE_HEIGHT - len(lines))
        heading_ = Segment(" " + shortened(below, width - 1), self.rich_style + self._part("group"))
        return [*([lead, *line, Segment("", base)] for line in lines), [heading_]]

    def render_line(self, y: int) -> Strip:
        return super().render_line(y) if self.row_count else self._said_line(y)

    def _said_lines(self) -> list[Line]:
        return self._suggestions.lines(self.size.width - 2, self.size.height, are_focused=self.has_focus)

    def _said_line(self, y: int) -> Strip:
        width, lines = self.size.width, self._said_lines()
        if y >= len(lines):
            return Strip.blank(width, self.rich_style)
        line = lines[y]
        is_highlighted = line.place is not None and line.place == self._suggestions.highlighted
        base = self._highlight if is_highlighted else self.rich_style
        quiet = base + self._part("about")
        gap = " " * (width - 2 - cell_len(line.text) - cell_len(line.articles))
        segments = [
            Segment("▌" if is_highlighted else " ", base + self._part("bar")),
            Segment(line.text, base if line.place is not None else quiet),
            Segment(gap + line.articles, quiet),
        ]
        return Strip(segments).crop_extend(0, width, base)

    def _show_heading(self) -> None:
        """That of the first result in view, which has no line above it; none until it is known."""
        hit = self._known(self.scroll_offset.y // self.ROW_HEIGHT)
        its = heading(hit, self._sort) if hit else ""
        self.border_title = f"Results · {its}" if its else "Results"

    def _heading_below(self, row: int) -> str:
        """The heading of the next row, if another one than that of this row."""
        hit, below = self._known(row), self._known(row + 1)
        if self._sort is Sort.RELEVANCE or hit is None or below is None:
            return ""
        its, next_ = heading(hit, self._sort), heading(below, self._sort)
        return next_ if next_ != its else ""

    def _hit_lines(self, hit: Hit, width: int, base: Style, below: str) -> list[list[Segment]]:
        """Headline, source and snippet; where no blank line parts the results, the source closes one with a rule."""
        most = 2 if self.size.width <= self.NARROW_WIDTH else 1
        headline = beginning(hit.headline, hit.headline_matches, width, most)
        snippet = excerpt(hit.snippet.text, hit.snippet.matches, width, 3 - len(headline.lines))
        headlines = self._painted(headline, base + self._part("headline"))
        snippets = self._painted(snippet, base)
        is_close = self.ROW_HEIGHT == _CLOSE_HEIGHT
        spared = min(cell_len(below), width // 2) + 4 if below and is_close else 0
        about = _about(hit, width, self._counts.get(hit.article_id, 0), spared)
        source = [Segment(about, base + self._part("about"))]
        if not is_close:
            return [*headlines, source, *snippets]
        below = shortened(below, max(0, width - cell_len(about) - 4))
        length = max(0, width - cell_len(about) - 1 - (cell_len(below) + 1 if below else 0))
        rule = "─" * length if length >= _LEAST_RULE else " " * length
        ruled = [Segment(f" {rule}", base + self._part("rule"))]
        if below:
            ruled.append(Segment(" " + below, base + self._part("group")))
        return [*headlines, *snippets, [*source, *ruled]]

    def _painted(self, shown: Excerpt, style: Style) -> list[list[Segment]]:
        marks = [Mark(span, self._part("hit")) for span in shown.matches]
        return [paint(shown.text, line, marks, style) for line in shown.lines]

    def _hit(self, row: int) -> Hit | None:
        """The hit of a row; one that is not known is asked for."""
        offset = row - row % self.PAGE
        if 0 <= row < self.row_count and offset not in self._pages:
            self._want(offset)
        return self._known(row)

    def _known(self, row: int) -> Hit | None:
        offset = row - row % self.PAGE
        page = self._pages.get(offset, ())
        return page[row - offset] if 0 <= row - offset < len(page) else None

    def _want(self, offset: int) -> None:
        if offset not in self._wanted:
            self._wanted.add(offset)
            self.post_message(self.PageWanted(offset))

    def _announce(self) -> None:
        hit = self.hit
        if hit is not None:
            self.post_message(self.HitHighlighted(hit))


def _others(fold: Fold) -> str:
    """How many others tell the same story, each in another paper or not."""
    if fold.papers < fold.others:
        return f"+{fold.others:,} alike"
    return f"+{fold.others:,} paper{'s' * (fold.others > 1)}"


def _about(hit: Hit, width: int, count: int, spared: int = 0) -> str:
    """Source, what is folded under it, date and number of hits, if it is known.

    Where there is no room for all, and for what is to be spared for a heading behind it, the source is cut.
    """
    after = f" {_others(hit.fold)}" if hit.fold else ""
    after += f" · {hit.published or UNDATED}"
    if count:
        after += f" · {count:,} hit{'s' * (count > 1)}"
    return shortened(shortened(hit.source or NO_SOURCE, max(8, width - spared - len(after))) + after, width)
