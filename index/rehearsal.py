"""An addition that keeps nothing: what would become of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index.article import Article
from index.store import FileState, Kept, Store


class Rehearsal:
    """Stands before a store, as an `adding.Keeper`: asks it what it has, and only counts what it would be given."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, articles: Sequence[Article], files: Sequence[FileState] = ()) -> Kept:
        """What would be added and replaced. What a file has no longer is not looked for."""
        there = {
            article.id: article for article in self._store.articles([article.id for article in articles])
        }
        unchanged = sum(there.get(article.id) == article for article in articles)
        replaced = sum(article.id in there for article in articles) - unchanged
        return Kept(len(articles) - unchanged - replaced, replaced, unchanged)

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        """As the store knows them."""
        return self._store.file_states(paths)

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        """As the store knows them."""
        return self._store.files_below(folder, after, limit)

    def forget_files(self, paths: Sequence[str]) -> int:
        """How many articles would be removed with these files."""
        return sum(state.articles for state in self._store.file_states(paths).values())
