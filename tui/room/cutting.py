"""What a reader cuts out of an article: a quotation or a passage, with what it takes to cite it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from index.annotation import Quotation
from index.article import Article, ArticleId, Span
from index.citations.extract import Extract, extract_of_utterance, utterance_of
from index.citations.forms import PLAIN
from index.notebook.entries import Entry, EntryKind
from index.results import Reading
from index.text.anchors import Anchor
from tui.widgets.article_pane import ArticlePane

NOTHING_TO_CUT = "No quotation in this article; select a passage with v or the mouse, then press y"


class Cutting(Struct, frozen=True):
    """Words of an article."""

    article_id: ArticleId
    span: Span
    words: str
    speaker: str | None
    extract: Extract

    @property
    def plain(self) -> str:
        """The words with speaker and source, in plain text."""
        return PLAIN.write([self.extract])

    def entry(self, kind: EntryKind, citation: str) -> Entry:
        """As it is to be kept in the notebook, now."""
        anchor, now = Anchor(self.span, self.words), datetime.now().astimezone()
        return Entry(0, kind, self.article_id, anchor, self.words, self.speaker, citation, now)


def cutting_of_quotation(reading: Reading, quotation: Quotation) -> Cutting:
    """All parts of the utterance that `quotation` belongs to."""
    article = reading.article
    parts = utterance_of(reading.annotation.quotations, quotation)
    return _cutting(
        extract_of_utterance(article, parts),
        span=Span(parts[0].span.start, parts[-1].span.end),
        words=" ".join(part.content.of(article.body) for part in parts),
    )


def cutting_of_passage(article: Article, span: Span) -> Cutting:
    """A passage of the body."""
    return _cutting(Extract(article, (span,)), span=span, words=span.of(article.body))


def cutting_at_hand(pane: ArticlePane) -> Cutting | None:
    """What a reader means who asks for a copy: what the mouse has selected, else the current quotation."""
    reading = pane.reading
    if reading is None:
        return None
    if span := pane.selected_span():
        return cutting_of_passage(reading.article, span)
    quotation = pane.quotation_to_copy()
    return cutting_of_quotation(reading, quotation) if quotation else None


def _cutting(extract: Extract, *, span: Span, words: str) -> Cutting:
    return Cutting(extract.article.id, span, words, extract.speaker or None, extract)
