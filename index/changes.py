"""What changed of the articles of an archive, and how far an index has gone through it."""

from __future__ import annotations

from msgspec import Struct

from index.article import Article, ArticleId

REMOVED = "z"
"""Stands in a `Backlog` for the day of an article that is gone."""


class Change(Struct, frozen=True):
    """An article as it is since `revision`; ``None`` if it was removed."""

    revision: int
    article_id: ArticleId
    article: Article | None


class Backlog(Struct, frozen=True):
    """Changes up to a revision that are gone through by the dates of the articles, the newest first, and how far.

    What was removed comes first of all, what has no date last; of one day, the latest change first.
    """

    last: int
    """The revision."""
    day: str = "~"
    """Of the article that was reached, in ISO 8601 or empty; `REMOVED` is after all of them, and this after that."""
    revision: int = 0
    """Of the change that was reached."""

    def reached(self, change: Change) -> Backlog:
        """The same when it has been gone through as far as `change`."""
        article = change.article
        published = article.published.isoformat() if article and article.published else ""
        return Backlog(self.last, published if article else REMOVED, change.revision)
