"""What is copied: a quotation or a passage, with its citation, as it goes to the clipboard and the notebook."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from index.annotation import Quotation
from index.archive import Archive
from index.article import Article, ArticleId, Span
from index.citations.extract import Extract, extract_of_utterance, utterance_of
from index.citations.forms import PLAIN, Form
from index.errors import ArchiveError
from index.results import Reading
from index.store import KeptQuotation
from tui.clipboard import Copied
from tui.notebook_words import excerpt
from tui.room.announcer import Announcer
from tui.room.forms import Forms
from tui.room.threads import Threads
from tui.widgets.article_pane import ArticlePane

Copier = Callable[[str, str | None], Awaitable[Copied]]
"""Of a text, and of the same as HTML for programs that take formatted text."""

NOTHING_TO_COPY = "No quotation in this article; select a passage with v or the mouse, then press y"


class Cutting(Struct, frozen=True):
    """Words of an article, ready to be pasted."""

    article_id: ArticleId
    span: Span
    words: str
    speaker: str | None
    text: str
    """With speaker and source: exactly what is pasted."""
    extract: Extract
    is_html: bool = False

    def in_form(self, form: Form) -> Cutting:
        """The same as that form has it. May block for a tenth of a second."""
        return replace(self, text=form.write([self.extract]), is_html=form.is_html)

    def kept(self) -> KeptQuotation:
        """As it is kept in the archive, now."""
        now = datetime.now().astimezone()
        return KeptQuotation(self.article_id, self.span, self.words, self.speaker, self.text, now)


def cutting_of_quotation(reading: Reading, quotation: Quotation) -> Cutting:
    """All parts of the utterance that `quotation` belongs to."""
    article = reading.article
    parts = utterance_of(reading.annotation.quotations, quotation)
    return _cutting(
        extract_of_utterance(article, parts),
        span=Span(parts[0].span.start, parts[-1].span.end),
        words=" ".join(part.content.of(article.body) for part in parts),
    )


def cutting_of_passage(article: Article, span: Span) -> Cutting:
    """A passage of the body."""
    return _cutting(Extract(article, (span,)), span=span, words=span.of(article.body))


def _cutting(extract: Extract, *, span: Span, words: str) -> Cutting:
    """In plain text, which costs nothing."""
    return Cutting(
        article_id=extract.article.id,
        span=span,
        words=words,
        speaker=extract.speaker or None,
        text=PLAIN.write([extract]),
        extract=extract,
    )


def cutting_at_hand(pane: ArticlePane) -> Cutting | None:
    """What a reader means who asks for a copy: what the mouse has selected, else the current quotation."""
    reading = pane.reading
    if reading is None:
        return None
    if span := pane.selected_span():
        return cutting_of_passage(reading.article, span)
    quotation = pane.quotation_to_copy()
    return cutting_of_quotation(reading, quotation) if quotation else None


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
        self._archive = archive
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
            self._announcer.say_of_article(NOTHING_TO_COPY)

    async def copy(self, cutting: Cutting) -> str:
        """Keep a cutting and copy it in the chosen form; says what became of it."""
        try:
            formed = await self._threads.ask(self._in_chosen_form, cutting)
        except ArchiveError:
            formed = cutting
        return await self.copy_as_it_is(formed)

    async def copy_as_it_is(self, cutting: Cutting) -> str:
        """Keep a cutting and copy it; says what became of it.

        It is kept first, so that nothing is lost whatever the clipboard does. The file of the notebook may be long: the
        clipboard does not wait for it.
        """
        loop, notebook = asyncio.get_running_loop(), self._archive.notebook
        not_kept = await _fault(self._threads.ask(notebook.keep, cutting.kept()))
        copied, not_written = await asyncio.gather(
            self._copier(cutting.text, cutting.text if cutting.is_html else None),
            _fault(loop.run_in_executor(self._threads.keeping, notebook.write)),
        )
        said = copied.message(len(cutting.text), not_kept or not_written)
        return f"{said} · {excerpt(cutting.words, cutting.speaker)}"

    def _in_chosen_form(self, cutting: Cutting) -> Cutting:
        return cutting.in_form(self._forms.chosen())

    async def _copy_and_say(self, cutting: Cutting) -> None:
        self._announcer.say_of_article("Copying …")
        self._announcer.say_of_article(await self.copy(cutting))
