"""The archive: everything that a screen, a command or a script asks of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from index.analysis import words
from index.annotation import Annotation, Annotator, EntityKind, Quotation, pass_of
from index.archive_entities import ArchiveEntity, tallied
from index.archive_folder import prepare
from index.article import Article, ArticleId
from index.completion import completions
from index.engine import Engine, Ranked
from index.engines.choosing import Engines
from index.errors import (
    ArchiveBusy,
    ArchiveUnusable,
    ArticleNotFound,
    EngineUnavailable,
)
from index.identity.identities import Identities
from index.matching import matches
from index.next_result import next_row
from index.notebook.notebook import Notebook
from index.query import EVERYTHING, Field, Query, asks_for
from index.results import Advice, Facets, Hit, Reading, Results, Sort
from index.store import Store
from index.stretches import Stretch
from index.subject import Subject, places_of
from index.tagging import Tagging
from index.utterance_search import UtteranceSearch
from index.utterances import Utterances

if TYPE_CHECKING:
    from index.feeds.followed_feeds import FollowedFeeds
    from index.housekeeping.housework import Housework
    from index.identity.mender import Mender
    from index.importers.formats import Format
    from index.importers.said_columns import Said
    from index.intake.living_folders import LivingFolders
    from index.intake.report import FileReport, Progress, Report

STORE_FILE = "archive.sqlite"
NOTEBOOK_FILE = "notebook.md"
_INDEX_FOLDER = "index"
_FORM_OF_COPIES = "form of copies"
_PAGE = 200
_IDS_NAMED = 4


class Status(Struct, frozen=True):
    """What is in an archive, and what is still being done."""

    archive: str
    """The folder."""
    articles: int
    indexed: int
    annotated: int
    """By any pass that counts; a first one at the least."""
    second_pass_left: int
    """Articles that a better pass has still to go over, if one is installed."""
    engine: str
    refused: int
    """Files and records that could not be read when they were last added."""
    kept: int
    """Quotations and highlights in the notebook."""


class NameProgress(Struct, frozen=True):
    """What was decided and found of names, and how much of that the index has been told: revisions that rise."""

    decided: int = 0
    searched: int = 0
    """Up to here, articles can be found by the names that they have."""
    known: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether they can be found by all of them."""
        return self.searched >= self.known


class Archive:
    """A facade over a store, an engine and annotators. Safe from any thread; every method may block.

    All methods may raise the errors of `index.errors`; those that search `EngineUnavailable`, while the index is built
    anew, and `EngineNotInstalled`.
    """

    def __init__(self, folder: Path, store: Store, engines: Engines, *annotators: Annotator) -> None:
        """Put an archive together; `open` does so for the one in a folder.

        The first of `annotators` answers at once; each further one is better, and takes the time that housekeeping has.
        """
        self.folder = folder
        self._store = store
        self._engines = engines
        self._annotators = annotators
        self._passes = tuple(map(pass_of, annotators))
        self._identities = Identities(store)
        self.notebook = Notebook(store, folder / NOTEBOOK_FILE)
        self.tagging = Tagging(store)

    @classmethod
    def open(cls, folder: Path) -> Archive:
        """The archive in `folder`, made there if need be, with the seed articles in it.

        Raises `ArchiveUnusable` if the folder is not the user's own, or holds something else.
        """
        # The choice of a store and of annotators is made here.
        from index.annotators.ner import NerAnnotator  # noqa: PLC0415
        from index.annotators.rules import RuleAnnotator  # noqa: PLC0415
        from index.stores.sqlite import SQLiteStore  # noqa: PLC0415

        prepare(folder, STORE_FILE)
        store = SQLiteStore(folder / STORE_FILE)
        archive = cls(folder, store, Engines(folder / _INDEX_FOLDER, store), RuleAnnotator(), NerAnnotator())
        if archive._store.revision() == 0:
            archive._plant_seeds()
        return archive

    # The first frame comes before these are loaded.

    @cached_property
    def mender(self) -> Mender:
        """Puts names right."""
        from index.identity.mender import Mender  # noqa: PLC0415

        return Mender(self._store)

    @cached_property
    def housework(self) -> Housework:
        """What is done behind the screen."""
        from index.housekeeping.housework import Housework  # noqa: PLC0415

        return Housework(self.folder, self._store, self._engines, self._annotators, self._identities)

    @cached_property
    def feeds(self) -> FollowedFeeds:
        """The feeds that are followed, and fetched when somebody asks for it."""
        from index.feeds.followed_feeds import FollowedFeeds  # noqa: PLC0415

        return FollowedFeeds(self._store)

    @property
    def _engine(self) -> Engine:
        return self._engines.chosen

    def search(
        self,
        query: Query,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
    ) -> Results:
        """One page of the articles that match, with snippets.

        When `is_folded`, one for each story, the others under it; but for a query that asks for a story.
        """
        is_folded = is_folded and not asks_for(query, Field.STORY)
        ranking = self._engine.search(
            self._meant(query), limit=limit, offset=offset, sort=sort, is_folded=is_folded
        )
        articles = {a.id: a for a in self._store.articles([ranked.article_id for ranked in ranking.page])}
        hits = tuple(
            _hit(articles[ranked.article_id], ranked, query)
            for ranked in ranking.page
            if ranked.article_id in articles  # it may have been removed since
        )
        return Results(query, hits, ranking.total, offset, ranking.folded)

    def facets(self, query: Query, *, limit: int = 12) -> Facets:
        """What the articles that match have in common: years, sources, and names as far as they are known."""
        return replace(self._engine.facets(self._meant(query), limit=limit), query=query)

    def completions(self, text: str) -> tuple[str, ...]:
        """What may follow a query that is being typed, the likeliest first."""
        return completions(self._engine, text)

    def read(self, article_id: ArticleId, query: Query = EVERYTHING) -> Reading:
        """An article with what `query` matches in it, its names, quotations, tags and highlights.

        Raises `ArticleNotFound`.
        """
        article = self.article(article_id)
        return Reading(
            article,
            matches(query, article.headline, field=Field.TITLE, language=article.language),
            matches(query, article.body, language=article.language),
            self._annotations([article])[0],
            self.tagging.of(article.id),
            self.notebook.highlights(article),
            self.origins(article.id),
        )

    def hit_counts(self, article_ids: Sequence[ArticleId], query: Query) -> dict[ArticleId, int]:
        """How often `query` matches in the body of each of these articles, as `read` would mark it."""
        return {
            article.id: len(matches(query, article.body, language=article.language))
            for article in self._store.articles(article_ids)
        }

    def advise(self, text: str, *, typing: bool = False) -> Advice:
        """Why `text`, read as `parse` reads it, finds nothing, and what would find something."""
        from index.alternatives import advise  # noqa: PLC0415  (seldom needed)

        return advise(text, self._engine, typing=typing)

    def article(self, article_id: ArticleId) -> Article:
        """The article of that id, or of which that is a copy. Raises `ArticleNotFound`."""
        found = self._store.articles([article_id])
        if not found:
            raise ArticleNotFound(f"There is no article {article_id}")
        return found[0]

    def origins(self, article_id: ArticleId) -> tuple[str, ...]:
        """All places where an article was read, its `origin` first."""
        return self._store.origins(article_id)

    def full_id(self, beginning: str) -> ArticleId:
        """The one id that begins so, in capitals or not. Raises `ArticleNotFound` if none does, or several do."""
        is_possible = beginning.isascii() and beginning.isalnum()
        ids = self._store.ids(beginning.lower(), limit=_IDS_NAMED + 1) if is_possible else ()
        if not ids:
            raise ArticleNotFound(f"There is no article {beginning}")
        if len(ids) > 1:
            some = ", ".join(ids[:_IDS_NAMED]) + (", …" if len(ids) > _IDS_NAMED else "")
            raise ArticleNotFound(f"More than one article begins with {beginning}: {some}")
        return ids[0]

    def entities(self, query: Query = EVERYTHING) -> tuple[ArchiveEntity, ...]:
        """Who and what the matching articles name, in the order of how many articles name them."""
        return tallied(annotation for _, annotation in self._annotated(query))

    def quotations(
        self, query: Query = EVERYTHING, *, speaker: str = "", sort: Sort = Sort.RELEVANCE
    ) -> Iterator[tuple[Article, Quotation]]:
        """Quotations of the matching articles in their order; by speakers with all words of `speaker`."""
        wanted = set(words(speaker))
        for article, annotation in self._annotated(query, sort):
            for quotation in annotation.quotations:
                if not wanted or wanted <= set(words(quotation.speaker or "")):
                    yield article, quotation

    def utterances(self, wanted: UtteranceSearch, *, limit: int = _PAGE, offset: int = 0) -> Utterances:
        """What is said in `limit` of the articles that may hold what is wanted, the newest first.

        The first `offset` of them are passed over.
        """
        if wanted.is_of_nobody:
            return Utterances((), 0, 0)
        if wanted.article_id is not None:
            ids, total = [wanted.article_id][offset:], 1
        else:
            asked = self._meant(wanted.articles)
            ranking = self._engine.search(asked, limit=limit, offset=offset, sort=Sort.NEWEST)
            ids, total = [ranked.article_id for ranked in ranking.page], ranking.total
        articles = self._store.articles(ids)
        annotated = zip(articles, self._annotations(articles), strict=True)
        said = (wanted.wanted(article, annotation) for article, annotation in annotated)
        return Utterances(tuple(chain.from_iterable(said)), len(ids), total)

    def next_naming(
        self,
        subject: Subject,
        query: Query,
        row: int,
        *,
        step: int = 1,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> int | None:
        """The row of the nearest result after `row` (before it, if `step` is -1) that names `subject`.

        Rows are those that `search` gives, counted from 0; ``None`` if no further one does. An article that nobody has
        annotated so far names nobody. Days are sought in what articles name, page by page: where few name them, that
        may take seconds, and ends before the next page if it `is_wanted` no more.
        """
        is_folded = is_folded and not asks_for(query, Field.STORY)
        meant = self._meant(query)

        def rows_naming(rows: range) -> tuple[list[int], bool]:
            page = self._engine.search(
                meant, limit=len(rows), offset=rows.start, sort=sort, is_folded=is_folded
            ).page
            articles = self._store.articles(self._likely(subject, [ranked.article_id for ranked in page]))
            named = zip(articles, self._annotations(articles), strict=True)
            naming = {article.id for article, annotation in named if places_of(subject, annotation)}
            found = [row for row, ranked in zip(rows, page, strict=False) if ranked.article_id in naming]
            return found, len(page) == len(rows)

        return next_row(row, step, rows_naming, is_wanted)

    def annotate(self, text: str) -> Annotation:
        """Entities and quotations of a text that is not in the archive; offsets are characters of exactly `text`."""
        return self._annotators[0].annotate(Article(id=ArticleId(""), headline="", body=text))

    def add(
        self,
        paths: Iterable[Path],
        on_progress: Callable[[Progress], None] | None = None,
        *,
        as_format: Format | None = None,
        columns: Said = (),
        on_file: Callable[[FileReport], None] | None = None,
        is_rehearsal: bool = False,
    ) -> Report:
        """Read files and folders into the archive. What was added can be found once housekeeping has indexed it.

        As `adding.add`; a rehearsal reads and reports, and keeps nothing.
        """
        from index.intake.adding import add  # noqa: PLC0415  (no reader needs the importers)

        with contextlib.ExitStack() as rehearsed:
            keeper = self._store
            if is_rehearsal:
                keeper = rehearsed.enter_context(contextlib.closing(keeper.rehearsal()))
            return add(keeper, paths, on_progress, as_format=as_format, columns=columns, on_file=on_file)

    def living_folders(
        self,
        paths: Sequence[Path],
        on_notice: Callable[[str], None],
        *,
        as_format: Format | None = None,
        columns: Said = (),
    ) -> LivingFolders:
        """Files and folders to be added, and then followed, as `LivingFolders` does. Raises `WatchUnavailable`.

        `on_notice` is told in a line what a person should know.
        """
        from index.intake.folder_watch import FolderWatch  # noqa: PLC0415
        from index.intake.living_folders import LivingFolders  # noqa: PLC0415

        watch = FolderWatch(paths, on_notice, passed_over=self.folder)
        return LivingFolders(self._store, watch, on_notice, as_format=as_format, columns=columns)

    def form_of_copies(self) -> str:
        """The name of the form in which quotations are copied; empty where none was ever chosen."""
        return self._store.setting(_FORM_OF_COPIES) or ""

    def keep_form_of_copies(self, name: str) -> None:
        """Remember the form in which quotations are copied from now on."""
        self._store.keep_setting(_FORM_OF_COPIES, name)

    def names_beginning(self, kind: EntityKind, beginning: str, *, limit: int = 5) -> tuple[str, ...]:
        """Names of that kind that begin so, in any case, those of most articles first; as some article spells them."""
        return self._store.names_beginning(kind, beginning, limit)

    def name_progress(self) -> NameProgress:
        """How far articles can be found by the names that they have."""
        decided = self._store.decision_revision()  # first: what is decided meanwhile is seen the next time
        return NameProgress(decided, self._engine.name_checkpoint(), self._store.annotation_revision())

    def tags_searched(self) -> int:
        """Rises when articles can be found by tags that were changed."""
        return self._engine.tag_checkpoint()

    def count(self) -> int:
        """How many articles are kept."""
        return self._store.count()

    def status(self) -> Status:
        """What is in the archive, and how much of it can be found and is annotated."""
        articles = self._store.count()
        return Status(
            archive=str(self.folder),
            articles=articles,
            indexed=self._indexed(),
            annotated=self._store.annotated(self._passes),
            second_pass_left=articles - self._store.annotated(self._passes[1:])
            if any(annotator.is_available for annotator in self._annotators[1:])
            else 0,
            engine=self._engines.chosen_name,
            refused=self._store.refused(),
            kept=self._store.kept(),
        )

    def suggestion(self) -> str:
        """What would make this archive faster, said once in its life; otherwise nothing."""
        return self._engines.suggestion(self._store.count())

    def close(self) -> None:
        """Let go of files and connections."""
        self._engines.close()
        self._store.close()

    def _meant(self, query: Query) -> Query:
        """The query as the engine is asked: a name in it stands for whoever is called so."""
        if not any(asks_for(query, field) for field in (Field.PERSON, Field.ORGANISATION, Field.PLACE)):
            return query
        from index.identity.naming_queries import by_any_name  # noqa: PLC0415  (seldom needed)

        return by_any_name(query, self._identities.called)

    def _likely(self, subject: Subject, article_ids: Sequence[ArticleId]) -> Sequence[ArticleId]:
        """Those of the articles that may name it, as far as the store can tell at once."""
        if isinstance(subject, Stretch):
            return article_ids
        return self._store.naming(article_ids, self._identities.sources(subject))

    def _annotated(self, query: Query, sort: Sort = Sort.RELEVANCE) -> Iterator[tuple[Article, Annotation]]:
        """All articles that match, a page at a time."""
        offset, query = 0, self._meant(query)
        while page := self._engine.search(query, limit=_PAGE, offset=offset, sort=sort).page:
            articles = self._store.articles([ranked.article_id for ranked in page])
            yield from zip(articles, self._annotations(articles), strict=True)
            offset += len(page)

    def _annotations(self, articles: Sequence[Article]) -> list[Annotation]:
        """As kept, or made now by the first pass, and kept if they can be: a busy archive, or one that is read-only,
        can be read all the same.
        """
        known = dict(self._store.annotations([article.id for article in articles], self._passes))
        missing = [article for article in articles if article.id not in known]
        new = list(zip(missing, self._annotators[0].annotate_all(missing), strict=True))
        if new:
            with contextlib.suppress(ArchiveBusy, ArchiveUnusable):
                self._store.annotate(new, self._passes[0], unless=self._passes[1:])
        known |= {article.id: annotation for article, annotation in new}
        shown = self._identities.of(known)
        return [shown[article.id] for article in articles]

    def _indexed(self) -> int:
        try:
            return self._engine.count()
        except EngineUnavailable:
            return 0

    def _plant_seeds(self) -> None:
        """A new archive holds the seed articles, ready to be found."""
        from index.importers.text import TextImporter  # noqa: PLC0415
        from seeds import seed_articles  # noqa: PLC0415

        for seed in seed_articles():
            read = TextImporter().articles(BytesIO(seed.read_bytes()), f"seeds:{seed.name}")
            self._store.put([article for article in read if isinstance(article, Article)])
        for _ in self.housework.catch_up(patience_seconds=10.0):
            pass


def _hit(article: Article, ranked: Ranked, query: Query) -> Hit:
    from index.snippets import snippet  # noqa: PLC0415  (the first frame comes before its patterns are compiled)

    return Hit(
        article_id=article.id,
        headline=article.headline,
        source=article.source,
        published=article.published,
        score=ranked.score,
        snippet=snippet(query, article.body, language=article.language),
        headline_matches=matches(query, article.headline, field=Field.TITLE, language=article.language),
        fold=ranked.fold,
    )
