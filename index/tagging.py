"""What a screen or a command asks of the tags of articles."""

from __future__ import annotations

from collections.abc import Iterable

from index.article import ArticleId
from index.errors import ArticleNotFound
from index.store import Store, TagInUse


class Tagging:
    """Gives articles tags, and takes them. Safe from any thread; every method may block.

    Articles can be found by their tags once housekeeping has told the index, which `Housework.tell_tags` does at once.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def tag(self, article_id: ArticleId, tags: Iterable[str]) -> tuple[str, ...]:
        """Give an article tags, besides those it has; all that it has then. Raises `ArticleNotFound`, `UnfitTag`."""
        from index.tags import different, fit  # noqa: PLC0415  (who only reads needs no hygiene)

        return self._change(article_id, different(map(fit, tags)), ())

    def untag(self, article_id: ArticleId, tags: Iterable[str]) -> tuple[str, ...]:
        """Take tags from an article, those that it has; all that it has then. Raises `ArticleNotFound`."""
        from index.tags import tidy  # noqa: PLC0415

        return self._change(article_id, (), tuple(map(tidy, tags)))

    def retag(self, article_id: ArticleId, tags: Iterable[str], instead_of: Iterable[str]) -> tuple[str, ...]:
        """Give an article `tags`, and take those of `instead_of` from it that are not among them: what a person made
        of the tags that she saw. All that it has then. Raises `ArticleNotFound`, `UnfitTag`.
        """
        from index.tags import different, fit  # noqa: PLC0415

        kept = different(map(fit, tags))
        return self._change(article_id, kept, different((*kept, *instead_of))[len(kept) :])

    def of(self, article_id: ArticleId) -> tuple[str, ...]:
        """The tags of an article, in the order in which they were given."""
        return self._store.tags([article_id]).get(article_id, ())

    def in_use(self, beginning: str = "", *, limit: int = 1000) -> tuple[TagInUse, ...]:
        """The tags that begin so, in any case and without accents; those of most articles first."""
        return self._store.tags_in_use(beginning, limit)

    def completions(self, line: str) -> tuple[str, ...]:
        """What may follow a line of tags that is being typed: the rest of tags that others have, and not this line."""
        from index.completion import completions_of_tags  # noqa: PLC0415

        return completions_of_tags(self._store, line)

    def _change(
        self, article_id: ArticleId, given: tuple[str, ...], taken: tuple[str, ...]
    ) -> tuple[str, ...]:
        found = self._store.articles([article_id])
        if not found:
            raise ArticleNotFound(f"There is no article {article_id}")
        return self._store.change_tags(found[0].id, given, taken)
