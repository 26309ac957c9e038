"""What is copied: a quotation or a passage, with its citation, as it goes to the clipboard and the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from index.annotation import Quotation
from index.article import Article, ArticleId, Span
from index.results import Reading
from index.store import KeptQuotation
from tui.citation import cite, cite_passage, utterance_of


@dataclass(frozen=True, slots=True)
class Cutting:
    """Words of an article, ready to be pasted."""

    article_id: ArticleId
    span: Span
    words: str
    speaker: str | None
    text: str
    """With speaker and source: exactly what is pasted."""

    def kept(self) -> KeptQuotation:
        """As it is kept in the archive, now."""
        now = datetime.now().astimezone()
        return KeptQuotation(self.article_id, self.span, self.words, self.speaker, self.text, now)


def cutting_of_quotation(reading: Reading, quotation: Quotation) -> Cutting:
    """All parts of the utterance that `quotation` belongs to."""
    article = reading.article
    parts = utterance_of(reading.annotation.quotations, quotation)
    return Cutting(
        article_id=article.id,
        span=Span(parts[0].span.start, parts[-1].span.end),
        words=" ".join(part.content.of(article.body) for part in parts),
        speaker=next((part.speaker for part in parts if part.speaker), None),
        text=cite(article, parts),
    )


def cutting_of_passage(article: Article, span: Span) -> Cutting:
    """A passage of the body."""
    return Cutting(article.id, span, span.of(article.body), None, cite_passage(article, span))
