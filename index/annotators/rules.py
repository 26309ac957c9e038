"""The rule-based annotator: names, what they stand for, which are the same, and who says what."""

from __future__ import annotations

from collections.abc import Sequence

from index.annotation import Annotation
from index.article import Article


class RuleAnnotator:
    """An `Annotator` of rules and a gazetteer: no model, some five milliseconds an article."""

    name = "rules"
    version = 12
    is_available = True
    at_once = 25

    def annotate(self, article: Article) -> Annotation:
        """Entities, quotations and dates of the body, in characters of the body."""
        # Their patterns take 100 ms to compile, and what was annotated before is read without them.
        from index.annotators.dates import find_dates  # noqa: PLC0415
        from index.annotators.names.aliases import merge  # noqa: PLC0415
        from index.annotators.names.entities import find_names  # noqa: PLC0415
        from index.annotators.narrators import narrator_of  # noqa: PLC0415
        from index.annotators.speech.quotations import find_quotations  # noqa: PLC0415

        entities, mentions = merge(article.body, find_names(article.body, article.language))
        quotations = find_quotations(
            article.body, entities, mentions, article.language, narrator=narrator_of(article)
        )
        dates = find_dates(article.body, article.published, article.language, mentions, quotations)
        return Annotation(entities, mentions, quotations, dates)

    def annotate_all(self, articles: Sequence[Article]) -> list[Annotation]:
        """The same for each of several."""
        return [self.annotate(article) for article in articles]
