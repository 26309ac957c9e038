"""From utterance to utterance in an article: which quotation is the current one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from index.annotation import Quotation
from index.article import Span
from index.citations.extract import utterance_of


class QuotationWalk:
    """Begins with what is in view, and goes round and round."""

    def __init__(self, quotations: Sequence[Quotation] = ()) -> None:
        self._quotations = tuple(quotations)
        self.utterance: tuple[Quotation, ...] = ()
        """All parts of the one that the current quotation is part of."""
        self._place: int | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """All quotations of the article."""
        return tuple(quotation.span for quotation in self._quotations)

    @property
    def current(self) -> Quotation | None:
        """The quotation that was gone to last."""
        return self._quotations[self._place] if self._place is not None else None

    @property
    def whole(self) -> Span | None:
        """The current utterance, from its first part to the end of its last."""
        return Span(self.utterance[0].span.start, self.utterance[-1].span.end) if self.utterance else None

    def step(self, step: int, top: int) -> tuple[int, int]:
        """Go to the next utterance (1) or to the one before (-1); without a current one, from the place `top` on.

        Which one it is, counted from one, of how many.
        """
        utterances = sorted({quotation.utterance for quotation in self._quotations})
        if not utterances:
            return 0, 0
        if self.current is not None:
            place = utterances.index(self.current.utterance) + step
        else:
            first = self._first_from(top)
            is_below = first < len(self._quotations)
            in_view = self._quotations[first].utterance if is_below else utterances[-1] + 1
            place = bisect_left(utterances, in_view) - (step < 0)
        place %= len(utterances)
        self._go_to(next(n for n, q in enumerate(self._quotations) if q.utterance == utterances[place]))
        return place + 1, len(utterances)

    def go_to_first_from(self, top: int) -> None:
        """Go to the first quotation that ends after a place, else to the last one, if there is any."""
        if self._quotations:
            self._go_to(min(self._first_from(top), len(self._quotations) - 1))

    def go_to(self, span: Span) -> bool:
        """Go to the quotation of that span; whether there is one."""
        return self._go_to_first(one == span for one in self.spans)

    def go_to_holding(self, start: int) -> bool:
        """Go to the quotation that a place is in; whether there is one."""
        return self._go_to_first(one.start <= start < one.end for one in self.spans)

    def renewed(self, quotations: Sequence[Quotation]) -> QuotationWalk:
        """In another annotation of the same article; what is current stays, if it is still a quotation."""
        walk = QuotationWalk(quotations)
        if self.current is not None:
            walk.go_to(self.current.span)
        return walk

    def _go_to_first(self, are_meant: Iterable[bool]) -> bool:
        place = next((n for n, is_meant in enumerate(are_meant) if is_meant), None)
        if place is not None:
            self._go_to(place)
        return place is not None

    def _go_to(self, place: int) -> None:
        self._place = place
        self.utterance = utterance_of(self._quotations, self._quotations[place])

    def _first_from(self, top: int) -> int:
        return bisect_right([span.end for span in self.spans], top)
