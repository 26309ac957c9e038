"""The article: its headline block and body, with hits, mentions and the current quotation marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from index.annotation import Annotation, Quotation
from index.article import Span
from index.notebook.highlights import Highlight
from index.results import Reading
from tui.highlight import Mark, paint, within
from tui.keymap import KEYS
from tui.named import Kind, Named, NamedPlaces
from tui.widgets.arrival import AnyArrival, Arrival, AtMention, AtPlace, AtQuotation
from tui.widgets.article_lines import Line, Part, about
from tui.widgets.article_map import Layer, Sign
from tui.widgets.highlighted import STYLES, HighlightedPlaces
from tui.widgets.hit_walk import HitWalk
from tui.widgets.mapped_column import MappedColumn
from tui.widgets.mention_walk import MentionWalk
from tui.widgets.quotation_walk import QuotationWalk
from tui.widgets.text_column import MARGIN


class ArticlePane(MappedColumn, can_focus=True):
    """One article. Its lines are painted when they are seen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["up"], "scroll_up", "Up", show=False, tooltip="Scroll up by a line"),
        Binding(KEYS["down"], "scroll_down", "Down", show=False, tooltip="Scroll down by a line"),
        Binding(KEYS["page_up"], "page_up", "Page up", show=False, tooltip="Scroll up by a page"),
        Binding(KEYS["page_down"], "page_down", "Page down", show=False, tooltip="Scroll down by a page"),
        Binding(KEYS["first"], "scroll_home", "Beginning", show=False, tooltip="Go to the headline"),
        Binding(KEYS["last"], "scroll_end", "End", show=False, tooltip="Go to the end"),
        Binding(
            KEYS["choose"],
            "next_mention",
            "Next mention",
            show=False,
            tooltip="Step to the next mention of the name that was chosen",
        ),
    ]
    LOOK = "article"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--headline",
        "article--about",
        *(f"article--{kind}" for kind in Kind),
        *(f"article--{style}" for style in STYLES.values()),
        "article--sign",
        "article--hit",
        "article--hit-current",
        "article--mention",
        "article--mention-current",
        "article--quotation",
        "article--bar",
        "article--speaker",
    }

    class MentionWanted(Message):
        """The next mention of the name that is walked through is to be shown, if there is one."""

        def __init__(self, named: Named | None) -> None:
            super().__init__()
            self.named = named

    unmarked: reactive[frozenset[Kind]] = reactive(frozenset[Kind]())
    """The kinds of names that look like the words around them."""

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._said = ""
        self._hits = HitWalk()
        self._finding: HitWalk | None = None
        self._left_at = 0
        self._quotations = QuotationWalk()
        self._walk = MentionWalk()
        self._names = NamedPlaces(Annotation())
        self._highlighted = HighlightedPlaces()
        self.border_title = "Article"

    # What is shown

    @property
    def reading(self) -> Reading | None:
        """What is shown, if anything is."""
        return self._reading

    def show(
        self, reading: Reading, arrival: AnyArrival = Arrival.FIRST_MATCH, scroll_y: int | None = None
    ) -> None:
        """Show an article with its first (or last) hit in view, or where it was left."""
        before, self._reading = self._reading, reading
        if before is None or before.article != reading.article:
            self._forget_what_is_current()
        self._quotations = self._quotations.renewed(reading.annotation.quotations)
        self._hits, self._finding = HitWalk(reading.matches), None
        self._names = NamedPlaces(reading.annotation)
        self._highlighted = HighlightedPlaces(reading.highlights)
        self._break_lines()
        if scroll_y is not None:
            self.scroll_to(y=scroll_y, animate=False, force=True)
        elif reading.matches:
            self.reveal(self._hits.go_to(-1 if arrival is Arrival.LAST_MATCH else 0))
        else:
            self.scroll_home(animate=False, force=True)
        self.refresh()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show other tags of the same article; what is in view stays there."""
        if self._reading is not None:
            place = self._top_place()
            self._reading = replace(self._reading, tags=tags)
            self._break_lines()
            if place is not None:
                self._scroll_to_row(self._lines.row_of(place))
            self.refresh()

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Show what is marked now in the same article; nothing moves."""
        if self._reading is not None:
            self._reading = replace(self._reading, highlights=highlights)
            self._highlighted = HighlightedPlaces(highlights)
            self.refresh()

    def highlight_at_hand(self) -> Highlight | None:
        """The one that what is selected is part of; without a selection, what was gone to last."""
        place = self.selected_span() or self._current
        return self._highlighted.holding(place) if place is not None and self._reading is not None else None

    def show_annotation(self, annotation: Annotation) -> None:
        """Show other names and quotations of the same article; nothing moves, and what is current stays if it can."""
        if self._reading is None:
            return
        self._reading = replace(self._reading, annotation=annotation)
        self._names = NamedPlaces(annotation)
        self._quotations = self._quotations.renewed(annotation.quotations)
        self._walk = self._walk.renewed(annotation)
        self.refresh()

    def say(self, text: str) -> None:
        """Show a text instead of an article."""
        self._reading, self._said = None, text
        self._hits, self._finding = HitWalk(), None
        self._forget_what_is_current()
        self._break_lines()
        self.refresh()

    def _forget_what_is_current(self) -> None:
        self._quotations = QuotationWalk()
        self._walk = MentionWalk()
        self._current = None
        self.clear_selection()

    # Stepping

    @property
    def match_position(self) -> tuple[int, int]:
        """Which hit is the current one, counted from one (0: none), and how many there are."""
        return self._hits_at_hand.position

    def step_match(self, step: int) -> bool:
        """Go to the next hit (1) or the previous one (-1); whether there was one."""
        hit = self._hits_at_hand.step(step)
        if hit is not None:
            self.reveal(hit)
        return hit is not None

    @property
    def quotation(self) -> Quotation | None:
        """The current quotation."""
        return self._quotations.current

    def step_quotation(self, step: int) -> tuple[int, int]:
        """Go to the next utterance or the previous one, beginning with what is in view, round and round.

        Which one it is, counted from one, of how many.
        """
        position = self._quotations.step(step, self._top_place() or 0)
        self._reveal_quotation()
        return position

    def quotation_to_copy(self) -> Quotation | None:
        """The current quotation; without one the first that is in view or below it, which becomes the current one."""
        if self.quotation is None:
            self._quotations.go_to_first_from(self._top_place() or 0)
            self._reveal_quotation()
        return self.quotation

    @property
    def walked(self) -> Named | None:
        """The name whose mentions are being walked through."""
        return self._walk.named

    @property
    def mention_position(self) -> tuple[int, int]:
        """Which mention of that name is the current one, counted from one, and how many there are."""
        return self._walk.position

    def step_mention(self, named: Named, step: int) -> bool:
        """Go to the next mention of a name (1) or to the one before (-1); whether there was one."""
        if self._reading is None:
            return False
        if self._walk.named is None or self._walk.named.subject != named.subject:
            self._walk = MentionWalk(self._reading.annotation, named)
        mention = self._walk.step(step)
        if mention is not None:
            self.reveal(mention)
        return mention is not None

    def action_next_mention(self) -> None:
        self.post_message(self.MentionWanted(self._walk.named))

    def arrive(self, arrival: AnyArrival) -> None:
        """Go to the mention or the quotation for which the article was opened, if that is what it was for."""
        match arrival:
            case AtMention(named, step):
                self._walk = MentionWalk()
                self.step_mention(named, step)
            case AtQuotation(span):
                if self._quotations.go_to(span):
                    self._reveal_quotation()
            case AtPlace(span):
                self._go_to_place(span)

    # Finding words in this article only

    @property
    def is_finding(self) -> bool:
        """Whether what is marked and stepped through was found here, and not by the search."""
        return self._finding is not None

    def find(self, spans: Sequence[Span]) -> None:
        """Mark these instead of the hits of the search, and go to the first one from what is in view on."""
        if self._finding is None:
            self._left_at = self.scroll_offset.y
        self._finding = HitWalk(spans)
        first = self._finding.go_to_first_from(self._lines.place_of(self._left_at, 0))
        if first is not None:
            self.reveal(first)
        else:
            self._scroll_to_row(self._left_at)
        self.refresh()

    def stop_finding(self, *, is_going_back: bool = False) -> None:
        """Mark the hits of the search again, where the reader is or where she was."""
        if self._finding is not None:
            self._finding = None
            if is_going_back:
                self._scroll_to_row(self._left_at)
            self.refresh()

    @property
    def _hits_at_hand(self) -> HitWalk:
        return self._hits if self._finding is None else self._finding

    # Selecting

    def passage_at_hand(self) -> Span:
        """All of the current quotation where that is what was gone to last."""
        quotation, whole = self.quotation, self._quotations.whole
        is_current = quotation is not None and quotation.span == self._current
        if quotation and whole and is_current and self._is_in_view(quotation.span.start):
            return whole
        return super().passage_at_hand()

    # Painting

    def render_line(self, y: int) -> Strip:
        width, row = self.size.width, y + self.scroll_offset.y
        if not 0 <= row < len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[row]
        segments = [self._margin(line), *self._painted(line)]
        strip = Strip(segments).adjust_cell_length(width, self.rich_style)
        return self.with_map(strip.apply_offsets(0, row), y)

    def on_the_map(self) -> Sequence[Layer]:
        hits = self._hits_at_hand
        return (
            Layer(Sign.QUOTATION, self._quotations.spans),
            Layer(Sign.CURRENT_QUOTATION, [part.span for part in self._quotations.utterance]),
            Layer(Sign.MENTION, self._walk.spans),
            Layer(Sign.HIT, hits.spans),
            Layer(Sign.CURRENT_HIT, [hits.current] if hits.current else ()),
        )

    def _margin(self, line: Line) -> Segment:
        is_quoted = line.part is Part.BODY and any(
            part.span.overlaps(line.span) for part in self._quotations.utterance
        )
        sign = self._highlighted.sign(line.span) if line.part is Part.BODY else ""
        if not is_quoted:
            return Segment(sign.ljust(MARGIN), self.rich_style + self._part("sign"))
        return Segment(f"▎{sign}".ljust(MARGIN), self.rich_style + self._part("bar"))

    def _painted(self, line: Line) -> list[Segment]:
        base = self.rich_style
        if line.part is not Part.BODY or self._reading is None:
            is_headline = line.part is Part.HEADLINE
            style = base + self._part("headline" if is_headline else "about")
            hits = self._reading.headline_matches if self._reading and not self.is_finding else ()
            marks = [Mark(span, self._part("hit")) for span in hits] if is_headline else []
            return paint(self._lines.texts[line.part], line.span, marks, style)
        return paint(self._reading.article.body, line.span, self._marks(self._reading, line.span), base)

    def _marks(self, reading: Reading, line: Span) -> list[Mark]:
        """What lies over a line of the body, the most important last: names are quiet, as they are everywhere."""
        marks = self._highlighted.marks(line, self._part)
        marks += [Mark(span, self._part(kind)) for kind, span in self._names.within(line, self.unmarked)]
        for part in self._quotations.utterance:
            marks.append(Mark(part.span, self._part("quotation")))
            if part.speaker_mention:
                marks.append(Mark(part.speaker_mention, self._part("speaker")))
        marks += [Mark(span, self._part("mention")) for span in within(self._walk.spans, line)]
        marks += [Mark(span, self._part("hit")) for span in within(self._hits_at_hand.spans, line)]
        marks += self._current_marks()
        return marks + self.selection_marks()

    def _current_marks(self) -> list[Mark]:
        """The current hit and the current mention, last the one that was gone to last."""
        marks = []
        if self._hits_at_hand.current is not None:
            marks.append(Mark(self._hits_at_hand.current, self._part("hit-current")))
        if self._walk.current is not None:
            marks.append(Mark(self._walk.current, self._part("mention-current")))
        return sorted(marks, key=lambda mark: mark.span == self._current)

    def texts(self) -> dict[Part, str]:
        if self._reading is None:
            return {Part.ABOUT: self._said}
        article = self._reading.article
        return {
            Part.HEADLINE: article.headline,
            Part.ABOUT: about(article, self._reading.tags, len(self._reading.origins)),
            Part.BODY: article.body,
            Part.NOTE: article.note,
        }

    # Places

    def _reveal_quotation(self) -> None:
        if self.quotation is not None:
            self.reveal(self.quotation.span)

    def _go_to_place(self, span: Span) -> None:
        """To the quotation that a span begins in, else to the span."""
        if self._quotations.go_to_holding(span.start):
            self._reveal_quotation()
        else:
            self.reveal(span)
