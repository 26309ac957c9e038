"""The rule-based annotator: names, what they stand for, which are the same, and who says what."""

from __future__ import annotations

from index.annotation import Annotation
from index.annotators.aliases import merge
from index.annotators.entities import find_names
from index.annotators.quotations import find_quotations
from index.article import Article


class RuleAnnotator:
    """An `Annotator` of rules and a gazetteer: no model, some three milliseconds an article."""

    name = "rules"
    version = 1

    def annotate(self, article: Article) -> Annotation:
        """Entities and quotations of the body, in characters of the body."""
        entities, mentions = merge(article.body, find_names(article.body))
        return Annotation(entities, mentions, find_quotations(article.body, entities, mentions))
