"""What an archive needs in order to be kept: the truth, from which every search index is derived.

A store may be one file or a shared database on the network: every call may be slow and may fail, takes and gives
bounded batches, and nothing hands over a list of everything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, Protocol

from msgspec import Struct

from index.annotation import Annotation, EntityId, EntityKind, Pass
from index.article import Article, ArticleId
from index.changes import Backlog, Change
from index.feeds.feed import Feed
from index.grounds import Ground
from index.identity.decisions import Decision, EntityName
from index.notebook.entries import Amendment, Entry, EntryKind

Refusal = tuple[str, str, Ground]
"""Where something could not be read, why, and on which ground."""


class FileState(Struct, frozen=True):
    """How a file looked when it was read, so that an unchanged one need not be read again."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    digest: str
    """BLAKE2b of its bytes, in hexadecimal; behind it the mark of what was said of its columns, if anything was."""
    articles: int
    """How many articles it gave."""
    refusals: tuple[Refusal, ...] = ()
    """Of each record (or of the whole file) that could not be read."""
    article_ids: tuple[ArticleId, ...] = ()
    """Told when it is put, not asked again."""
    is_whole: bool = False
    """Whether those are all of its articles, so that others it had before are to be removed."""


Outcome = Literal["added", "replaced", "unchanged", "joined"]
"""What becomes of an article that is put; it is joined with one that says the same and was read elsewhere."""


At = tuple[ArticleId, bool]
"""At which article something that was read is, and whether it is a record of that."""


class Counts(Struct, frozen=True):
    """How many articles became what."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    joined: int = 0
    """With articles that say the same and were read elsewhere, or, from bibliographies, that they are records of."""
    removed: int = 0
    """Articles that no file has any longer."""
    filled: Mapping[str, int] = {}
    """In how many articles records of bibliographies filled in each of their fields."""


class Outcomes(Counts, frozen=True):
    """What became of articles that were put, and of what was there before."""

    joined_with: tuple[At, ...] = ()
    """Where those are that were joined."""
    left: tuple[At, ...] = ()
    """Where something was that is gone from where it was read, and the article stays, since it is elsewhere too."""


class Annotated(Struct, frozen=True):
    """An article that was annotated, since which revision of the annotations."""

    revision: int
    article_id: ArticleId
    annotation: Annotation
    story: ArticleId | None = None
    """The smallest id of the articles that tell the same story; ``None`` for one that is known of no other."""


class Bearer(Struct, frozen=True):
    """Who may be called by a short name: in how many articles she is named, and in how many of them called so."""

    full: EntityName
    articles: int
    used: int


class KeptDecision(Struct, frozen=True):
    """What a person decided, and whether she has undone it."""

    number: int
    """Rises from one to the next."""
    decision: Decision
    is_undone: bool


class Fingerprint(Struct, frozen=True):
    """By what an article's story is known, see `index.stories`."""

    article: Article
    bands: tuple[int, ...]
    """Numbers of 32 bits."""
    alike: tuple[ArticleId, ...]
    """Other articles of its story, at least one of each part of it that was known before."""


class Tagged(Struct, frozen=True):
    """The tags of an article as they are since a revision of the tags."""

    revision: int
    article_id: ArticleId
    tags: tuple[str, ...]


class TagInUse(Struct, frozen=True):
    """A tag, and how many articles have it."""

    tag: str
    articles: int


class Store(Protocol):
    """Keeps articles, their annotations, and what a person made of them.

    When a method that writes returns, what it wrote survives kill -9 and a power cut. Any method may raise
    `ArchiveBusy` or `ArchiveUnusable`. All are safe from any thread.
    """

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        """Keep `articles`, each in place of its older self, and the state of `files`: all or nothing.

        Called while importing, with a bounded batch. An article that has not changed keeps its revision. One that says
        the same as another, and is more than a few words, is kept once, with both origins. It has the id of that which
        came first, and keeps it when it is gone from there. Those whose ids are among `records` come from
        bibliographies: one that is of an article which is here, or comes later, fills in what this does not say.
        """
        ...

    def rehearsal(self) -> Store:
        """A store in which the same comes of articles and files as would here, and which keeps nothing.

        Called for an addition that is only to say what would be; for the thread that calls, which is to close it.
        """
        ...

    def remove(self, article_ids: Sequence[ArticleId]) -> int:
        """Forget that articles were read at the origins from which these ids follow; how many were nowhere else.

        Those are forgotten with their annotations. If one comes back from wherever, it has its id again.
        """
        ...

    def articles(self, article_ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        """The articles of these ids that exist, in the order given; for the id of a copy, its article.

        Called for one page of results.
        """
        ...

    def ids(self, beginning: str, limit: int) -> tuple[ArticleId, ...]:
        """The ids that begin so, in order, at most `limit`; for that of a copy, that of its article.

        Called for an id that a person typed.
        """
        ...

    def origins(self, article_id: ArticleId) -> tuple[str, ...]:
        """Where an article was read: its `origin` first, then those of its copies; none if it does not exist."""
        ...

    def count(self) -> int:
        """How many articles are kept."""
        ...

    def revision(self) -> int:
        """Rises with every change; 0 for a store that never held an article."""
        ...

    def changes(self, after: int, limit: int) -> tuple[Change, ...]:
        """The latest state of each article that changed after that revision, oldest change first, at most `limit`.

        Called by housekeeping to bring an engine up to date from its own checkpoint.
        """
        ...

    def backlog(self, after: int, backlog: Backlog, limit: int) -> tuple[Change, ...]:
        """The next changes of a backlog that came after revision `after`, at most `limit`.

        Called by housekeeping when there is much to be indexed. An article that changes meanwhile leaves the backlog.
        """
        ...

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        """What is known of those of these files that were read before."""
        ...

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        """The paths of files below a folder that were read before, in order, from `after` (exclusive) on."""
        ...

    def forget_files(self, paths: Sequence[str]) -> Outcomes:
        """Forget files and remove the articles that they gave and no other file has: what was removed, and left."""
        ...

    def refused(self) -> int:
        """How many files and records were refused, at their last reading."""
        ...

    def annotations(
        self, article_ids: Sequence[ArticleId], passes: Sequence[Pass]
    ) -> Mapping[ArticleId, Annotation]:
        """The annotations by one of these passes that are kept for these articles."""
        ...

    def annotate(
        self, annotated: Sequence[tuple[Article, Annotation]], made_by: Pass, *, unless: Sequence[Pass] = ()
    ) -> None:
        """Keep annotations, each in place of the one before, `unless` that is by one of these, which are better.

        One whose article has changed or gone in the meantime is dropped.
        """
        ...

    def unannotated(
        self, passes: Sequence[Pass], after: ArticleId | None, limit: int
    ) -> tuple[ArticleId, ...]:
        """Articles that lack an annotation by all of these passes, the newest first, from `after` (exclusive) on."""
        ...

    def annotated_since(self, passes: Sequence[Pass], after: int, limit: int) -> tuple[Annotated, ...]:
        """Articles whose annotation by one of these passes is newer than that revision, the oldest first."""
        ...

    def unfingerprinted(self, version: int, after: ArticleId | None, limit: int) -> tuple[ArticleId, ...]:
        """Articles that lack a fingerprint of that version, in order of their ids, from `after` (exclusive) on."""
        ...

    def sharing(
        self, bands: Sequence[int], version: int, limit: int
    ) -> tuple[tuple[ArticleId, ArticleId | None, int], ...]:
        """Articles that have some of these bands: each with its story, and how many; of a band at most `limit`."""
        ...

    def keep_fingerprints(self, fingerprints: Sequence[Fingerprint], version: int) -> None:
        """Keep them, and which articles are of one story; those whose story becomes another count as annotated anew.

        That of an article which has changed or gone in the meantime is dropped. When an article of a story changes or
        goes, the others lose their fingerprints, as they may no longer hang together.
        """
        ...

    def annotation_revision(self) -> int:
        """Rises with every annotation that is kept, and every story that becomes another; 0 when none ever was."""
        ...

    def annotated(self, passes: Sequence[Pass]) -> int:
        """How many articles have an annotation by one of these passes."""
        ...

    def unsettled(self, limit: int) -> tuple[EntityName, ...]:
        """Names of annotations of which it is to be found out anew for whom they stand, at most `limit`."""
        ...

    def settle(self, settled: Sequence[tuple[EntityName, EntityName | None]]) -> None:
        """Keep for which full name each stands, ``None`` for none; articles that name it count as annotated anew."""
        ...

    def known_as(self, ids: Collection[EntityId]) -> Mapping[EntityId, EntityName]:
        """For which full name those of these entities stand that are short for one."""
        ...

    def known_by(self, ids: Collection[EntityId]) -> Collection[EntityId]:
        """The short names that stand for one of these entities."""
        ...

    def forms(self, ids: Collection[EntityId], limit: int) -> tuple[str, ...]:
        """What articles call these entities: their names, and others; those of most articles first."""
        ...

    def naming(self, article_ids: Sequence[ArticleId], entities: Collection[EntityId]) -> Sequence[ArticleId]:
        """Those of these articles that name one of these entities, or use its name for another; in the order given."""
        ...

    def bearers(self, short: EntityName) -> tuple[Bearer, ...]:
        """Whom articles call so or could, under the names that they are known by."""
        ...

    def sounding(self, sound: str) -> tuple[EntityName, ...]:
        """The names that are spelt alike, see `index.identity.archive_aliases.sound`."""
        ...

    def spelt(self, ids: Collection[EntityId]) -> Mapping[EntityId, EntityName]:
        """Those of these entities that some article names, as it spells them."""
        ...

    def names_beginning(self, kind: EntityKind, beginning: str, limit: int) -> tuple[str, ...]:
        """Names of that kind in articles that begin so, whatever their case: those of most articles first."""
        ...

    def articles_naming(self, name: EntityName) -> int:
        """In how many articles an annotation has it."""
        ...

    def shared_names(self, one: EntityName, other: EntityName) -> int:
        """How many others are named beside the one in some article, and beside the other in some."""
        ...

    def decisions(self, after: int, limit: int) -> tuple[KeptDecision, ...]:
        """What was decided, in order, from number `after` (exclusive) on; also what was undone and can be redone."""
        ...

    def decide(self, decision: Decision, *, seen: int, changed: Collection[EntityId]) -> None:
        """Keep a decision, and forget those that were undone; the articles that name `changed` count as annotated anew.

        Raises `ArchiveBusy` if something was decided since the revision `seen`.
        """
        ...

    def undo_decision(
        self, number: int, *, is_undone: bool, seen: int, changed: Collection[EntityId]
    ) -> None:
        """Undo a decision, or redo it. As `decide`."""
        ...

    def decision_revision(self) -> int:
        """Rises with every decision, and when one is undone or redone; 0 when there never was one."""
        ...

    def change_tags(
        self, article_id: ArticleId, added: Sequence[str], removed: Sequence[str]
    ) -> tuple[str, ...]:
        """Give an article tags and take others from it, all or nothing; the tags that it has then.

        Tags that differ in case and accents alone are the same; one that any article has keeps its spelling. They
        outlive the article: if it comes back, it has them again.
        """
        ...

    def tags(self, article_ids: Sequence[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        """The tags of those of these articles that have any, in the order in which they were given."""
        ...

    def tags_in_use(self, beginning: str, limit: int) -> tuple[TagInUse, ...]:
        """The tags of articles that begin so, without regard to case and accents: those of most articles first."""
        ...

    def tagged_since(self, after: int, limit: int) -> tuple[Tagged, ...]:
        """The articles whose tags were changed after that revision of the tags, the oldest change first.

        Called by housekeeping to bring an engine up to date from its own checkpoint.
        """
        ...

    def tag_revision(self) -> int:
        """Rises with every change of tags; 0 when there never was one."""
        ...

    def keep_entry(self, entry: Entry) -> Entry:
        """Add to the notebook, as the newest and the first in the person's own order; the entry with its number.

        It can be undone as an amendment can; those that were undone before cannot be redone then.
        """
        ...

    def entries(self, after: int, limit: int) -> tuple[Entry, ...]:
        """What is kept and not removed, oldest first, from number `after` (exclusive) on, at most `limit`."""
        ...

    def entries_of(self, article_id: ArticleId, kinds: Sequence[EntryKind]) -> tuple[Entry, ...]:
        """What of these kinds is kept of an article and not removed, oldest first. Called when an article is opened."""
        ...

    def entries_numbered(self, numbers: Collection[int]) -> tuple[Entry, ...]:
        """Those of these few numbers that are kept and not removed, oldest first."""
        ...

    def entry_ever_kept(self, number: int) -> Entry | None:
        """The one of that number, also where it was removed; ``None`` where there never was one."""
        ...

    def amend(self, amendments: Sequence[Amendment]) -> None:
        """Change entries, all or nothing, as one step that can be undone; those undone before cannot be redone then.

        An entry that does not exist is passed over.
        """
        ...

    def undo_amendments(self) -> tuple[Amendment, ...]:
        """Undo the last step that is not undone, whichever process made it; what entries are again by that."""
        ...

    def redo_amendments(self) -> tuple[Amendment, ...]:
        """Redo the step that was undone last. As `undo_amendments`."""
        ...

    def entry_revision(self) -> int:
        """Rises with every change of the notebook; 0 when there never was one."""
        ...

    def kept(self) -> int:
        """How many entries are kept and not removed."""
        ...

    def feeds(self, after: int, limit: int) -> tuple[Feed, ...]:
        """The feeds that are followed, in the order in which they were, from number `after` (exclusive) on."""
        ...

    def follow(self, new: Sequence[Feed]) -> None:
        """Remember feeds, but those that are followed already."""
        ...

    def keep_feed(self, feed: Feed) -> None:
        """Keep what became of asking for a feed; of one that is no longer followed nothing. Called after each."""
        ...

    def unfollow(self, address: str) -> None:
        """Forget the feed that was followed by that address. Its articles stay."""
        ...

    def setting(self, name: str) -> str | None:
        """What `keep_setting` kept; ``None`` before. Called on every keystroke."""
        ...

    def keep_setting(self, name: str, value: str) -> None:
        """Remember something about the archive, for every process that opens it."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
