"""Shows what will be copied before it is: in which form, and how much of it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from index.citations.forms import Form
from index.errors import ArchiveError
from tui.room.announcer import Announcer
from tui.room.copying import Copyist, paste, said_form
from tui.room.cutting import NOTHING_TO_CUT, Cutting, cutting_at_hand
from tui.room.forms import Forms
from tui.room.threads import Threads
from tui.widgets.article_pane import ArticlePane

NO_LINK = "The article has no address on the web"


class Extent(StrEnum):
    """How much is copied."""

    QUOTATION = "with the words"
    CITATION = "citation alone"
    LINK = "link"


class Shown(Struct, frozen=True):
    """What would be copied, and how that is called."""

    text: str
    why_empty: str
    """Said where there is nothing to copy."""
    title: str
    form: str = ""
    """How it is called once it is copied; empty for what y copies at first."""
    is_html: bool = False


class Previewer:
    """Writes cuttings for their preview, off the event loop; the form shown last is that of the next copy."""

    def __init__(
        self, threads: Threads, forms: Forms, copyist: Copyist, article: ArticlePane, announcer: Announcer
    ) -> None:
        self._threads = threads
        self._forms = forms
        self._copyist = copyist
        self._article = article
        self._announcer = announcer

    def preview_at_hand(self) -> None:
        """Show what is at hand in the open article."""
        cutting = cutting_at_hand(self._article)
        if cutting is not None:
            self._article.run_worker(self._preview_and_say(cutting), group="previewing")
        elif self._article.reading is not None:
            self._announcer.refuse(NOTHING_TO_CUT)

    async def preview(self, *cuttings: Cutting) -> str:
        """Show the preview of cuttings until the reader leaves it; what became of a copy, if she made one."""
        from tui.screens.preview import Preview  # noqa: PLC0415  (the room opens without it)

        async def write(extent: Extent, step: int) -> Shown:
            return await self._threads.ask(self._shown, cuttings, extent, step)

        async def copy(shown: Shown) -> str:
            ready = await self._threads.ask(paste, cuttings, self._forms.chosen())
            return await self._copyist.copy_as_it_is(
                ready.instead(shown.text, shown.form, is_html=shown.is_html)
            )

        return await self._article.app.push_screen_wait(Preview(write, copy)) or ""

    async def _preview_and_say(self, cutting: Cutting) -> None:
        if copied := await self.preview(cutting):
            self._announcer.say_of_article(copied)

    def _shown(self, cuttings: Sequence[Cutting], extent: Extent, step: int) -> Shown:
        form = self._stepped(step)
        title = f"{form.label} · {self._forms.place(form)} · {extent}"
        match extent:
            case Extent.QUOTATION:
                text = form.write([cutting.extract for cutting in cuttings])
                return Shown(text, "", title, said_form(form), form.is_html)
            case Extent.CITATION:
                said = " · ".join(filter(None, (said_form(form), extent)))
                return Shown(_citations(cuttings, form), "", title, said, form.is_html)
            case Extent.LINK:
                said = "Link" if len(cuttings) == 1 else "Links"
                return Shown(_links(cuttings), NO_LINK, said, said.lower())

    def _stepped(self, step: int) -> Form:
        """The chosen form, after a step to another one."""
        form = self._forms.chosen()
        if step:
            form = self._forms.beside(form, step)
            with contextlib.suppress(ArchiveError):  # it is chosen all the same, but not for the next time
                self._forms.choose(form)
        return form


def _citations(cuttings: Sequence[Cutting], form: Form) -> str:
    """Each article once."""
    articles = {cutting.article_id: cutting.extract.alone() for cutting in cuttings}
    return form.write(list(articles.values()))


def _links(cuttings: Sequence[Cutting]) -> str:
    from index.citations.links import link_to  # noqa: PLC0415

    return "\n".join(filter(None, (link_to(cutting.extract) for cutting in cuttings)))
