"""What is copied: one cutting or several, as they go to the clipboard and into the notebook."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from msgspec import Struct

from index.archive import Archive
from index.citations.forms import PLAIN, Form
from index.errors import ArchiveError
from index.notebook.entries import EntryKind
from tui.clipboard import Copied
from tui.notebook_words import excerpt
from tui.room.announcer import Announcer
from tui.room.cutting import NOTHING_TO_CUT, Cutting, cutting_at_hand
from tui.room.forms import Forms
from tui.room.threads import Threads
from tui.widgets.article_pane import ArticlePane

Copier = Callable[[str, str | None], Awaitable[Copied]]
"""Of a text, and of the same as HTML for programs that take formatted text."""


class Paste(Struct, frozen=True):
    """Cuttings, ready to be pasted."""

    cuttings: tuple[Cutting, ...]
    text: str
    """Exactly what is pasted."""
    citations: tuple[str, ...]
    """Each by itself, as the notebook keeps it."""
    is_html: bool = False
    form: str = ""
    """As it is said; empty for the usual one."""

    def instead(self, text: str, form: str, *, is_html: bool) -> Paste:
        """The same cuttings with another text."""
        citations = (text,) if len(self.cuttings) == 1 else self.citations
        return Paste(self.cuttings, text, citations, is_html, form)


def paste(cuttings: Sequence[Cutting], form: Form) -> Paste:
    """As that form has them. May block for a tenth of a second."""
    text = form.write([cutting.extract for cutting in cuttings])
    several = len(cuttings) > 1
    citations = (form.write([cutting.extract]) for cutting in cuttings) if several else (text,)
    return Paste(tuple(cuttings), text, tuple(citations), form.is_html, said_form(form))


def said_form(form: Form) -> str:
    """How a form is called where something was copied in it; empty for the usual one."""
    return "" if form == PLAIN else form.label


async def _fault(keeping: Awaitable[object]) -> str:
    """Why something could not be kept; empty if it could."""
    try:
        await keeping
    except ArchiveError as error:
        return str(error)
    except OSError as error:
        return error.strerror or str(error)
    return ""


class Copyist:
    """Keeps and copies what a reader cuts out, in the form that she chose, and says what became of it."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        copier: Copier,
        article: ArticlePane,
        announcer: Announcer,
        *,
        forms: Forms,
    ) -> None:
        self._notebook = archive.notebook
        self._threads = threads
        self._copier = copier
        self._article = article
        self._announcer = announcer
        self._forms = forms

    def copy_at_hand(self) -> None:
        """Copy what is at hand in the open article."""
        cutting = cutting_at_hand(self._article)
        if cutting is not None:
            self._article.run_worker(self._copy_and_say(cutting), group="copy")
        elif self._article.reading is not None:
            self._announcer.refuse(NOTHING_TO_CUT)

    async def copy(self, *cuttings: Cutting) -> str:
        """Keep cuttings and copy them in the chosen form; says what became of them."""
        try:
            ready = await self._threads.ask(self._in_chosen_form, cuttings)
        except ArchiveError:
            ready = await self._threads.ask(paste, cuttings, PLAIN)
        return await self.copy_as_it_is(ready)

    async def copy_as_it_is(self, ready: Paste) -> str:
        """Keep and copy what is ready to be pasted; says what became of it.

        It is kept first, so that nothing is lost whatever the clipboard does. The file of the notebook may be long: the
        clipboard does not wait for it.
        """
        loop = asyncio.get_running_loop()
        not_kept = await _fault(self._threads.ask(self._keep, ready))
        copied, not_written = await asyncio.gather(
            self._copier(ready.text, ready.text if ready.is_html else None),
            _fault(loop.run_in_executor(self._threads.keeping, self._notebook.write)),
        )
        said = copied.message(len(ready.text), not_kept or not_written)
        return " · ".join(filter(None, (said, ready.form, _named(ready.cuttings))))

    def _keep(self, ready: Paste) -> None:
        for cutting, citation in zip(ready.cuttings, ready.citations, strict=True):
            self._notebook.keep(cutting.entry(EntryKind.QUOTATION, citation))

    def _in_chosen_form(self, cuttings: Sequence[Cutting]) -> Paste:
        return paste(cuttings, self._forms.chosen())

    async def _copy_and_say(self, cutting: Cutting) -> None:
        self._announcer.say_of_article("Copying …")
        self._announcer.say_of_article(await self.copy(cutting))


def _named(cuttings: Sequence[Cutting]) -> str:
    first = excerpt(cuttings[0].words, cuttings[0].speaker)
    return first if len(cuttings) == 1 else f"{len(cuttings):,} quotations, {first} the first"
