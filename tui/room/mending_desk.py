"""Does what a person wants decided of a name, by a key in the names pane."""

from __future__ import annotations

from index.identity.decisions import EntityName
from tui.room.announcer import Announcer
from tui.room.name_desk import NameDesk
from tui.room.name_mender import NameMender
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import Mending


class MendingDesk:
    """Knows who decides what: at once, or when another name has been typed."""

    def __init__(
        self, mender: NameMender, names: NameDesk, article: ArticlePane, announcer: Announcer
    ) -> None:
        self._mender = mender
        self._names = names
        self._article = article
        self._announcer = announcer

    async def do(self, wanted: Mending, name: EntityName | None) -> None:
        """Decide it of a name; undoing needs none."""
        match wanted:
            case Mending.UNDO:
                await self._mender.undo()
            case Mending.REDO:
                await self._mender.redo()
            case _ if name is None:
                self._announcer.refuse("Choose a person, an organisation or a place first")
            case Mending.TICK:
                self._mender.toggle_tick(name)
            case Mending.RENAME:
                await self._names.rename(name)
            case Mending.SPLIT:
                await self._names.split(name, self._forms(name) or await self._mender.forms(name))
            case _:
                await self._decide(wanted, name)

    async def _decide(self, wanted: Mending, name: EntityName) -> None:
        decide = {
            Mending.MERGE: self._mender.merge,
            Mending.KIND: self._mender.change_kind,
            Mending.HIDE: self._mender.hide,
        }
        await decide[wanted](name)

    def _forms(self, name: EntityName) -> tuple[str, ...]:
        """The other forms that the article has for a name."""
        shown = self._article.reading
        entity = shown.annotation.entity(name.id) if shown else None
        return entity.aliases if entity else ()
