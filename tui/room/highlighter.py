"""Marks what a reader wants to find again in an article, in a few kinds; takes marks away, undoes and redoes that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from index.archive import Archive
from index.article import Article
from index.notebook.entries import HIGHLIGHTS, Amendment, EntryKind, next_kind
from index.notebook.highlights import Highlight
from tui.notebook_words import said
from tui.room.announcer import Announcer
from tui.room.cutting import cutting_at_hand
from tui.room.scribe import Scribe
from tui.widgets.article_pane import ArticlePane

NOTHING_TO_MARK = "Nothing to highlight: select a passage, or go to a quotation with ]"
NO_HIGHLIGHT = "No highlight here: go to one, or select a part of it"

Outcome = TypeVar("Outcome")


class Highlighter:
    """Does what a key asks for in the open article, one after the other."""

    def __init__(self, archive: Archive, scribe: Scribe, article: ArticlePane, announcer: Announcer) -> None:
        self._archive = archive
        self._article = article
        self._announcer = announcer
        self._scribe = scribe
        self._turn = asyncio.Lock()

    @property
    def is_busy(self) -> bool:
        """Whether something is being marked."""
        return self._turn.locked()

    async def highlight(self) -> None:
        """Mark what is at hand; what is marked already gets the next kind."""
        async with self._turn:
            there, article = self._article.highlight_at_hand(), self._open_article
            if article is None:
                return
            if there is not None:
                await self._change_kind(article, there)
                return
            cutting = cutting_at_hand(self._article)
            if cutting is None or not cutting.words.strip():
                self._announcer.refuse(NOTHING_TO_MARK)
                return
            keep = partial(self._archive.notebook.keep, cutting.entry(HIGHLIGHTS[0], cutting.plain))
            await self._do(article, keep, lambda entry: _marked(entry.kind), say=self._announcer.say_marked)
            self._article.clear_selection()

    async def remove(self) -> None:
        """Take the mark at hand away."""
        async with self._turn:
            there, article = self._article.highlight_at_hand(), self._open_article
            if article is None or there is None:
                self._announcer.refuse(NO_HIGHLIGHT)
                return
            remove = partial(self._archive.notebook.remove, there.number)
            say = self._announcer.say_marked
            await self._do(article, remove, lambda _: "Highlight removed · ", say=say)

    async def undo(self) -> None:
        """Undo what was changed last in the notebook."""
        await self._step(self._archive.notebook.undo, "Undone", "Nothing to undo in the notebook")

    async def redo(self) -> None:
        """Change again what was undone last in the notebook."""
        await self._step(self._archive.notebook.redo, "Redone", "Nothing to redo in the notebook")

    async def look_again(self) -> None:
        """Show what is marked in the open article now that it may have been changed elsewhere."""
        async with self._turn:
            if self._open_article is not None:
                await self._do(self._open_article, lambda: None, lambda _: "")

    @property
    def _open_article(self) -> Article | None:
        return self._article.reading.article if self._article.reading else None

    async def _change_kind(self, article: Article, highlight: Highlight) -> None:
        kind = next_kind(highlight.kind)
        change = partial(self._archive.notebook.change_kind, highlight.number, kind)
        await self._do(article, change, lambda _: _marked(kind), say=self._announcer.say_marked)

    async def _step(self, step: Callable[[], Sequence[Amendment]], done: str, nothing: str) -> None:
        def stepped() -> str:
            amended = step()
            entry = self._archive.notebook.entry_of(amended)
            return f"{done}: {said(amended, entry)}" if amended else nothing

        def say(message: str) -> None:
            (self._announcer.say_of_article if message != nothing else self._announcer.refuse)(message)

        async with self._turn:
            if self._open_article is not None:
                await self._do(self._open_article, stepped, lambda message: message, say=say)

    async def _do(
        self,
        article: Article,
        change: Callable[[], Outcome],
        words: Callable[[Outcome], str],
        *,
        say: Callable[[str], None] | None = None,
    ) -> None:
        """Make a change, show the article with it, and say so."""

        def change_and_look() -> tuple[Outcome, tuple[Highlight, ...]]:
            return change(), self._archive.notebook.highlights(article)

        def show(changed: tuple[Outcome, tuple[Highlight, ...]]) -> None:
            outcome, highlights = changed
            if self._open_article == article:
                self._article.show_highlights(highlights)
            if message := words(outcome):
                (say or self._announcer.say_of_article)(message)

        await self._scribe.change(change_and_look, show, self._announcer.say_of_article)


def _marked(kind: EntryKind) -> str:
    return f"Highlighted as {kind} · M changes, X removes it, "
