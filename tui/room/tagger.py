"""Has a person say how an article is to be tagged, and keeps that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.results import Reading
from tui.room.announcer import Announcer
from tui.room.completer import Completer
from tui.tagging import hashed
from tui.widgets.article_pane import ArticlePane
from tui.widgets.tag_box import TagBox

HOW_TO = "Tags, with commas between: Enter keeps them, Esc leaves"


class Tagger:
    """Keeps what is typed into a box as the tags of one article, and completes them with those of others."""

    def __init__(
        self,
        archive: Archive,
        box: TagBox,
        article: ArticlePane,
        announcer: Announcer,
        *,
        ask: Callable[..., Awaitable[Any]],
        on_kept: Callable[[], None],
    ) -> None:
        """`ask` runs what may block; after `on_kept` the same query may have another answer."""
        self._archive = archive
        self._box = box
        self._article = article
        self._ask = ask
        self._announcer = announcer
        self._on_kept = on_kept
        self._completer = Completer(archive.tagging.completions, box)
        self._article_id: ArticleId | None = None
        self._seen: tuple[str, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a completion is still to come."""
        return self._completer.is_busy

    def open(self, article_id: ArticleId) -> bool:
        """Have the tags of an article in the box; whether they are known already: else `fill` puts them in."""
        self._article_id, self._seen = article_id, ()
        self._box.value = ""
        self._announcer.say_of_article(HOW_TO)
        shown = self._reading_of(article_id)
        if shown is not None:
            self._show(shown.tags)
        return shown is not None

    async def fill(self) -> None:
        """Put the tags that the article has before what has been typed meanwhile."""
        article_id = self._article_id
        if article_id is None:
            return
        try:
            tags = await self._ask(self._archive.tagging.of, article_id)
        except ArchiveError as error:
            self._announcer.say_of_article(str(error))
            return
        if article_id == self._article_id:
            self._show(tags)

    def typed(self) -> None:
        """Something else stands in the box."""
        self._completer.ask()

    async def keep(self) -> bool:
        """Keep what stands in the box; whether it could be kept."""
        article_id, line, seen = self._article_id, self._box.value, self._seen
        if article_id is None:
            return True
        try:
            tags = await self._ask(self._keep, article_id, line, seen)
        except ArchiveError as error:
            self._announcer.say_of_article(str(error))
            return False
        self._announcer.say_of_article(f"Kept: {hashed(tags)} · t changes them" if tags else "Kept: no tags")
        if self._reading_of(article_id) is not None:
            self._article.show_tags(tags)
        self._on_kept()
        return True

    def stop(self) -> None:
        """Let go of the thread."""
        self._completer.stop()

    def _reading_of(self, article_id: ArticleId) -> Reading | None:
        """What is open, if it is this article."""
        shown = self._article.reading
        return shown if shown is not None and shown.article.id == article_id else None

    def _show(self, tags: tuple[str, ...]) -> None:
        self._seen = tags
        self._box.put_before(tags)

    def _keep(self, article_id: ArticleId, line: str, seen: tuple[str, ...]) -> tuple[str, ...]:
        from index.tags import tags_in  # noqa: PLC0415  (the room opens without hygiene)

        tags = self._archive.tagging.retag(article_id, tags_in(line), instead_of=seen)
        with suppress(ArchiveError):  # they are kept; the housekeeper tells the index what is left to tell
            self._archive.housework.tell_tags()
        return tags
