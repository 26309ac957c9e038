"""What became of files that were to be added: as it is said while it goes on, and at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct, field

from index.article import Article
from index.errors import Refused
from index.store import Outcomes


class FileReport(Struct):
    """What was found in one file, and what its articles do not say."""

    path: str
    format: str
    """Its name; empty where it is of none that can be read."""
    articles: int = 0
    undated: int = 0
    unsigned: int = 0
    """Without a byline."""
    unsourced: int = 0
    untitled: int = 0
    """Whose headline is the beginning of their text."""
    refused: list[Refused] = field(default_factory=list)

    def count(self, article: Article) -> None:
        """Add an article that was found."""
        self.articles += 1
        self.undated += article.published is None
        self.unsigned += not article.byline
        self.unsourced += not article.source
        self.untitled += article.body.startswith(article.headline.removesuffix("…"))


class Tally(Struct):
    """The files of one format that were read, and what their articles do not say."""

    format: str
    files: int = 0
    articles: int = 0
    undated: int = 0
    unsigned: int = 0
    unsourced: int = 0
    untitled: int = 0
    refused: int = 0

    def count(self, found: FileReport) -> None:
        """Add a file."""
        self.files += 1
        self.articles += found.articles
        self.undated += found.undated
        self.unsigned += found.unsigned
        self.unsourced += found.unsourced
        self.untitled += found.untitled
        self.refused += len(found.refused)


class Report(Struct, frozen=True):
    """What became of everything that was to be added. Articles are counted, refusals named."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    joined: int = 0
    """With articles that say the same and were read elsewhere, or, from bibliographies, that they are records of."""
    moved: int = 0
    """Read elsewhere than before: joined so, and gone from where they were."""
    removed: int = 0
    """Articles that no file has any longer."""
    filled: Mapping[str, int] = {}
    """In how many articles records of bibliographies filled in each of their fields."""
    ignored: int = 0
    """Files of a folder, and in archives that were read, which are of no format that can be read."""
    refused: tuple[Refused, ...] = ()

    @classmethod
    def of(cls, outcomes: Outcomes) -> Report:
        """What became of articles that were put, none of which was refused."""
        return cls(
            added=outcomes.added,
            replaced=outcomes.replaced,
            unchanged=outcomes.unchanged,
            joined=outcomes.joined,
            removed=outcomes.removed,
            filled=outcomes.filled,
        )

    def __add__(self, other: Report) -> Report:
        return Report(
            self.added + other.added,
            self.replaced + other.replaced,
            self.unchanged + other.unchanged,
            self.joined + other.joined,
            self.moved + other.moved,
            self.removed + other.removed,
            Counter(self.filled) + Counter(other.filled),
            self.ignored + other.ignored,
            self.refused + other.refused,
        )

    @property
    def articles(self) -> int:
        """Articles seen, new or not."""
        return self.added + self.unchanged + self.replaced + self.joined + self.moved


class Progress(Struct, frozen=True):
    """How far an addition has come. Bytes are those of the files, and the best measure of the time left."""

    bytes_done: int
    bytes_in_all: int
    report: Report
