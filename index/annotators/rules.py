"""The rule-based annotator: names, what they stand for, which are the same, and who says what."""

from __future__ import annotations

from collections.abc import Sequence

from index.annotation import Annotation
from index.article import Article


class RuleAnnotator:
    """An `Annotator` of rules and a gazetteer: no model, some five milliseconds an article."""

    name = "rules"
    version = 14
    is_available = True
    at_once = 25

    def annotate(self, article: Article) -> Annotation:
        """Entities, quotations and dates of the body, in characters of the body."""
        return self.annotate_all([article])[0]

    def annotate_all(self, articles: Sequence[Article]) -> list[Annotation]:
        """The same for each of several."""
        from index.annotators.run_together import read_apart  # noqa: PLC0415  (as below)

        return read_apart(articles, lambda apart: [_annotation(article) for article in apart])


def _annotation(article: Article) -> Annotation:
    # Their patterns take 100 ms to compile, and what was annotated before is read without them.
    from index.annotators.dates import find_dates  # noqa: PLC0415
    from index.annotators.names.aliases import merge  # noqa: PLC0415
    from index.annotators.names.entities import find_names  # noqa: PLC0415
    from index.annotators.narrators import narrator_of  # noqa: PLC0415
    from index.annotators.speech.quotations import find_quotations  # noqa: PLC0415

    body, language = article.body, article.language
    entities, mentions = merge(body, find_names(body, language))
    quotations = find_quotations(body, entities, mentions, language, narrator=narrator_of(article))
    dates = find_dates(body, article.published, language, mentions, quotations)
    return Annotation(entities, mentions, quotations, dates)
