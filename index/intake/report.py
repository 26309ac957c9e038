"""What became of files that were to be added: as it is said while it goes on, and at the end."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from index.article import Article
from index.errors import Refused
from index.grounds import Heap, Heaps
from index.importers.importer import Unheeded
from index.store import Counts, Outcomes


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
    unheeded: list[Unheeded] = field(default_factory=list)

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


class Report(Counts, frozen=True):
    """What became of everything that was to be added. Articles are counted, refusals named."""

    moved: int = 0
    """Read elsewhere than before: joined so, and gone from where they were."""
    passed_over: tuple[Heap, ...] = ()
    """Files of a folder, and in archives that were read, of no format that can be read, or without an article."""
    refused: tuple[Refused, ...] = ()

    @classmethod
    def of(cls, outcomes: Outcomes) -> Report:
        """What became of articles that were put, none of which was refused."""
        return cls(**{count: getattr(outcomes, count) for count in Counts.__struct_fields__})

    def __add__(self, other: Report) -> Report:
        return Report(
            added=self.added + other.added,
            replaced=self.replaced + other.replaced,
            unchanged=self.unchanged + other.unchanged,
            joined=self.joined + other.joined,
            moved=self.moved + other.moved,
            removed=self.removed + other.removed,
            filled=Counter(self.filled) + Counter(other.filled),
            passed_over=Heaps((*self.passed_over, *other.passed_over)).most_first,
            refused=self.refused + other.refused,
        )

    @property
    def ignored(self) -> int:
        """How much was passed over."""
        return sum(heap.count for heap in self.passed_over)

    @property
    def unread(self) -> tuple[Heap, ...]:
        """What was refused or passed over, by the reasons: most first."""
        heaps = Heaps(self.passed_over)
        for refused in self.refused:
            heaps.add(refused.ground, refused.where)
        return heaps.most_first

    @property
    def articles(self) -> int:
        """Articles seen, new or not."""
        return self.added + self.unchanged + self.replaced + self.joined + self.moved


class Progress(Struct, frozen=True):
    """How far an addition has come. Bytes are those of the files, and the best measure of the time left."""

    bytes_done: int
    bytes_in_all: int
    report: Report
