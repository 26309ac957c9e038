"""What can go wrong with an archive, as one short tree.

ArchiveError                   catch this to say "something is wrong with the archive" in one line
├── ArchiveUnusable            the folder, the store or its schema cannot be used at all
├── ArchiveBusy                another process is writing, and did not finish in time
├── DiskFull                   nothing more can be written; what was kept is kept
├── ArticleNotFound            no article has this id
├── UnfitTag                   a tag is too long, or nothing could find it
├── UnfitNote                  a note is too long
├── UnfitDecision              it cannot be decided so, or a line of a file is no decision
├── UnfitTemplate              a template for citations cannot be read
├── UnfitColumns               what is said of the columns of tables makes no sense
├── EngineUnavailable          the search index cannot be opened; the store is fine: rebuild it
├── EngineNotInstalled         the search engine is an extra that is missing here
├── WatchUnavailable           folders cannot be watched here
├── FetchingUnavailable        feeds cannot be fetched here
├── UnfitFeed                  nothing can be fetched from an address, or no such feed is followed
├── AnnotatorUnavailable       a language model is missing here, or cannot be loaded
├── FolderUnreadable           a folder, from which articles are to be chosen, cannot be listed
└── Refused                    a file or record could not be read as an article: its path and the reason
"""

from __future__ import annotations

from index.grounds import Ground


class ArchiveError(Exception):
    """Something is wrong with the archive, said in one line for the person who uses it."""

    __slots__ = ()


class ArchiveUnusable(ArchiveError):
    """The folder, the store or its schema cannot be used at all."""


class ArchiveBusy(ArchiveError):
    """Another process is writing, and did not finish in time."""


class DiskFull(ArchiveError):
    """Nothing more can be written, because the disk is full. Says what; all that was kept is kept."""


class ArticleNotFound(ArchiveError):
    """No article has this id."""


class UnfitTag(ArchiveError):
    """A tag is too long, or nothing could find it."""


class UnfitNote(ArchiveError):
    """A note is too long."""


class UnfitDecision(ArchiveError):
    """Something cannot be decided of an entity, or a line of a file is no decision."""


class UnfitTemplate(ArchiveError):
    """A template for citations cannot be read. Says what of it."""


class UnfitColumns(ArchiveError):
    """What is said of the columns of tables makes no sense. Says what of it."""


class EngineUnavailable(ArchiveError):
    """The search index cannot be opened. Nothing is lost: it can be rebuilt from the store."""


class EngineNotInstalled(ArchiveError):
    """The search engine is an extra that is missing here. Says how to install it."""


class WatchUnavailable(ArchiveError):
    """Folders cannot be watched here. Says why, or how to install what it needs."""


class FetchingUnavailable(ArchiveError):
    """Feeds cannot be fetched here. Says how to install what it needs."""


class UnfitFeed(ArchiveError):
    """Nothing can be fetched from an address, or no such feed is followed. Says which, and why."""


class AnnotatorUnavailable(ArchiveError):
    """A language model is missing here, or cannot be loaded. The first pass does without."""


class FolderUnreadable(ArchiveError):
    """A folder, from which articles are to be chosen, cannot be listed. Says which, and why."""


class Refused(ArchiveError):
    """A file or record could not be read as an article."""

    __slots__ = ("ground", "reason", "where")
    """There may be a hundred thousand at once."""

    def __init__(self, where: str, reason: str, ground: Ground = Ground.DAMAGED) -> None:
        super().__init__()
        self.where = where
        """Path of the file, with ``:line`` for a record of a larger file."""
        self.reason = reason
        self.ground = ground
        """Which of the few reasons there are, to count it with others."""

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
