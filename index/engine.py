"""What an archive needs from a search engine.

An engine may be a folder of files or a service on the network: every call may be slow and may fail, an answer is one
page, and nothing hands over a list of all articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from index.article import Article, ArticleId
from index.changes import Backlog
from index.query import Field, Fuzzy, Query
from index.results import Facets, Fold, Sort


class Capabilities(Struct, frozen=True):
    """What differs between engines: asked by the suite that all of them pass, of what only some of them promise."""

    name: str
    persistent: bool
    """Whether the index outlives the process."""


class Ranked(Struct, frozen=True):
    """One article in the order that was asked for. Scores compare within one answer only; sorted by date they are 0."""

    article_id: ArticleId
    score: float
    fold: Fold | None = None
    """What is folded under it."""


class Ranking(Struct, frozen=True):
    """One page of an answer, and the exact number of articles that match."""

    page: tuple[Ranked, ...]
    total: int
    folded: int = 0
    """How many of them are folded under another one: on no page. The pages have `total` - `folded` rows."""


class Name(Struct, frozen=True):
    """Who or what is named, under its fullest name; names that differ in case and accents alone are the same."""

    field: Field
    """One of `NAME_FIELDS`."""
    written: str


class Naming(Struct, frozen=True):
    """What one article names, each with the number of its mentions (for a speaker, of quotations; for a tag, 1)."""

    article_id: ArticleId
    names: tuple[tuple[Name, int], ...]


class Engine(Protocol):
    """Finds articles. Derived from a store, and rebuilt from it whenever in doubt.

    Every method may raise `EngineUnavailable`; one that writes may raise `ArchiveBusy`. Searching is safe from any
    thread and while another process writes; it sees what was committed when it began.
    """

    @property
    def capabilities(self) -> Capabilities: ...

    def search(
        self,
        query: Query,
        *,
        limit: int,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
    ) -> Ranking:
        """Called on every keystroke. Equal scores and dates come in the order of the ids; undated articles last.

        When `is_folded`, only the first of the articles that tell the same story is there, and says what is folded
        under it: `limit` and `offset` count such rows. What an article tells, `name` said: one name in `Field.STORY`.
        """
        ...

    def nearest(self, like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
        """Words of a field that are like a word and not it: the fewest edits first, then those in the most articles.

        Called when nothing was found. An engine that cannot list its words gives none.
        """
        ...

    def completions(self, start: str, field: Field | None, limit: int) -> tuple[str, ...]:
        """Words of a field, folded as in the index, that begin with `start` (folded): those of most articles first.

        Called on every keystroke, beside `search`. Articles that were removed may count for a while. An engine that
        cannot tell quickly, or knows nothing of the field, gives none.
        """
        ...

    def apply(
        self,
        articles: Iterable[Article],
        removed: Iterable[ArticleId],
        checkpoint: int,
        backlog: Backlog | None = None,
    ) -> None:
        """Index `articles` (each replaces its older self), forget `removed`, remember the rest: all or nothing.

        Called by housekeeping with a bounded batch of the store's changes.
        """
        ...

    def compact(self) -> None:
        """Put the index in better order, if that is worth it.

        Called by housekeeping when there is nothing else to do; may take a minute.
        """
        ...

    def checkpoint(self) -> int:
        """The store revision up to which this index is complete; 0 for an empty one. Housekeeping resumes there."""
        ...

    def backlog(self) -> Backlog | None:
        """The changes after the checkpoint that are being indexed, and how far they are; ``None`` if not by date."""
        ...

    def facets(self, query: Query, *, limit: int) -> Facets:
        """What the matching articles have in common. Asked after `search`, for the same query."""
        ...

    def name(self, named: Sequence[Naming], checkpoint: int) -> None:
        """Know what these articles (each once) name, in place of what they named before; remember `checkpoint`.

        Called by housekeeping when articles are annotated, with many at once: it may cost as much as all names.
        """
        ...

    def name_checkpoint(self) -> int:
        """The store's revision of annotations up to which the names are complete; 0 when there are none."""
        ...

    def tag(self, tagged: Sequence[Naming], checkpoint: int) -> None:
        """Know the tags of these articles (each once), in place of those they had before; remember `checkpoint`.

        Called by housekeeping right after a person changed them: it may cost as much as all tags, but not all names.
        """
        ...

    def tag_checkpoint(self) -> int:
        """The store's revision of tags up to which the tags are complete; 0 when there are none."""
        ...

    def verify(self) -> None:
        """Raise `EngineUnavailable` if the index is damaged or was made by another version. May read all of it."""
        ...

    def count(self) -> int:
        """How many articles can be found."""
        ...

    def clear(self) -> None:
        """Forget everything, also what is damaged; the checkpoint is 0 again. Called by `rebuild`."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
