"""One round of asking feeds: some hosts at once, each feed kept as soon as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from queue import Empty, Full, Queue
from threading import Event, Thread

from msgspec.structs import replace

from index.article import Article
from index.errors import Refused, UnfitFeed
from index.feeds.addresses import host_name, shown
from index.feeds.answers import Answer, Asks, Failure
from index.feeds.back_off import wait_after, wait_asked_for
from index.feeds.feed import Feed, Validators
from index.feeds.reading import articles_of, format_of_answer, told_apart
from index.feeds.round_report import RoundReport
from index.grounds import Ground
from index.importers.apart import Apart
from index.importers.feeds import NO_ENTRIES
from index.intake.report import FileReport, Progress, Report
from index.store import Store

_HOSTS_AT_ONCE = 4
_ANSWERS_AHEAD = 4
"""Each may have 20 MB."""
_ARTICLES_AT_ONCE = 500
_POLL_SECONDS = 0.1


class FeedRound:
    """Asks feeds, and keeps what they have."""

    def __init__(self, store: Store, asks: Asks, apart: Apart, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._asks = asks
        self._apart = apart
        self._clock = clock
        self._answers: Queue[tuple[Feed, Answer | Failure] | BaseException] = Queue(_ANSWERS_AHEAD)
        self._is_over = Event()
        self._done = RoundReport()

    def run(
        self,
        feeds: Sequence[Feed],
        on_progress: Callable[[Progress], None],
        on_file: Callable[[FileReport], None],
    ) -> RoundReport:
        """Ask them all. Whatever ends this early, such as Ctrl+C, what was kept is kept. Raises what the store does."""
        on_progress(Progress(0, len(feeds), Report()))
        try:
            for number, (feed, answer) in enumerate(self._answered(feeds), start=1):
                on_file(self._take(feed, answer))
                on_progress(Progress(number, len(feeds), self._done.report))
        finally:
            self._is_over.set()
        return self._done

    def _answered(self, feeds: Sequence[Feed]) -> Iterator[tuple[Feed, Answer | Failure]]:
        by_host: dict[str, list[Feed]] = {}
        for feed in feeds:
            by_host.setdefault(host_name(feed.asked_at), []).append(feed)
        hosts: Queue[list[Feed]] = Queue()
        for of_host in by_host.values():
            hosts.put(of_host)
        for _ in range(min(_HOSTS_AT_ONCE, len(by_host))):
            Thread(target=self._ask, args=(hosts,), daemon=True).start()
        for _ in feeds:
            answered = self._answers.get()
            if isinstance(answered, BaseException):
                raise answered
            yield answered

    def _ask(self, hosts: Queue[list[Feed]]) -> None:
        """In a thread: one host after the other, one feed of it after the other."""
        with suppress(Empty):
            while True:
                for feed in hosts.get_nowait():
                    if self._is_over.is_set():
                        return
                    try:
                        self._hand_over((feed, self._asks.fetch(feed)))
                    except Exception as error:  # a bug, to be heard where somebody hears it
                        self._hand_over(error)

    def _hand_over(self, answered: tuple[Feed, Answer | Failure] | Exception) -> None:
        while not self._is_over.is_set():
            with suppress(Full):
                self._answers.put(answered, timeout=_POLL_SECONDS)
                return

    def _take(self, feed: Feed, answer: Answer | Failure) -> FileReport:
        """Keep what a feed has, and what became of it."""
        if isinstance(answer, Failure):
            return self._fail(feed, answer)
        if answer.moved_to:
            self._note(moved=(*self._done.moved, (shown(feed.asked_at), shown(answer.moved_to))))
            feed = feed.moved(answer.moved_to)
        if answer.data is None:
            self._store.keep_feed(feed.unchanged(self._clock()))
            self._note(asked=self._done.asked + 1, unchanged=self._done.unchanged + 1)
            return FileReport(shown(feed.asked_at), "")
        try:
            return self._read(feed, answer, answer.data)
        except UnfitFeed as error:
            return self._fail(feed, Failure(str(error)))

    def _read(self, feed: Feed, answer: Answer, data: bytes) -> FileReport:
        format_ = format_of_answer(data, answer.address)
        origin, found = shown(feed.address), FileReport(shown(feed.asked_at), format_.name)
        articles: list[Article] = []
        for read in articles_of(data, format_, origin, self._apart):
            if isinstance(read, Article):
                found.count(read)
                articles.append(read)
            elif read.reason != NO_ENTRIES:
                found.refused.append(read)
        if found.refused and not articles:
            raise UnfitFeed(found.refused[0].reason)
        articles = told_apart(articles)
        added = self._keep(articles)
        self._note(
            asked=self._done.asked + 1, report=self._done.report + Report(refused=tuple(found.refused))
        )
        is_whole = all(refused.where != origin for refused in found.refused)
        feed = replace(feed, articles=max(feed.articles + added, len({article.id for article in articles})))
        validators = answer.validators if is_whole else Validators()
        self._store.keep_feed(feed.answered(self._clock(), validators, _title(articles)))
        return found

    def _keep(self, articles: Sequence[Article]) -> int:
        """How many of them are new."""
        added = 0
        for start in range(0, len(articles), _ARTICLES_AT_ONCE):
            kept = self._store.put(articles[start : start + _ARTICLES_AT_ONCE])
            self._note(report=self._done.report + Report.of(kept))
            added += kept.added
        return added

    def _fail(self, feed: Feed, failure: Failure) -> FileReport:
        now = self._clock()
        if failure.is_gone:
            feed = feed.gone(now, failure.reason)
        else:
            asked_for = wait_asked_for(failure.retry_after, now)
            wait = wait_after(feed.failures + 1) if asked_for is None else asked_for
            feed = feed.failed(now, failure.reason, wait)
        self._store.keep_feed(feed)
        refused = Refused(shown(feed.asked_at), feed.reason, Ground.CLOSED)
        self._note(
            asked=self._done.asked + 1,
            failed=self._done.failed + 1,
            report=self._done.report + Report(refused=(refused,)),
        )
        return FileReport(shown(feed.asked_at), "", refused=[refused])

    def _note(self, **changes: object) -> None:
        self._done = replace(self._done, **changes)


def _title(articles: Sequence[Article]) -> str:
    """What a feed calls itself, as most of its articles say: some are from elsewhere."""
    sources = [article.source for article in articles if article.source]
    return max(sources, key=sources.count, default="")
