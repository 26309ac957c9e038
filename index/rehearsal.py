"""An addition that keeps nothing: what would become of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import starmap

from msgspec.structs import replace

from index.article import Article, ArticleId, is_the_same_anywhere
from index.store import FileState, Outcome, Outcomes, Store


class Rehearsal:
    """Stands before a store, as an `adding.Keeper`: asks it what it has, and only counts what it would be given."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._new: set[int] = set()
        """What was added so far: a hash of each text that would be joined with another."""

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        """What would become of them. What a file has no longer is not looked for; nor is, for a record, an article that
        would come with it.
        """
        outcomes = zip(articles, self._store.outcomes(articles, records), strict=True)
        counts = Counter(starmap(self._outcome, outcomes))
        return Outcomes(counts["added"], counts["replaced"], counts["unchanged"], counts["joined"])

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        """As the store knows them."""
        return self._store.file_states(paths)

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        """As the store knows them."""
        return self._store.files_below(folder, after, limit)

    def forget_files(self, paths: Sequence[str]) -> Outcomes:
        """How many articles would be removed with these files, at most: another file may have them, too."""
        return Outcomes(removed=sum(state.articles for state in self._store.file_states(paths).values()))

    def _outcome(self, article: Article, outcome: Outcome) -> Outcome:
        if outcome != "added" or not is_the_same_anywhere(article):
            return outcome
        said = hash(replace(article, id=ArticleId(""), origin=""))
        if said in self._new:
            return "joined"
        self._new.add(said)
        return "added"
