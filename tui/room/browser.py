"""Goes from folder to folder, off the event loop, and looks at what of each is in view."""

from __future__ import annotations

import os
from collections.abc import Callable

from msgspec import Struct

from index.errors import ArchiveError
from index.intake.folder_listing import FileLook, FolderEntry, FolderLook, list_folder, look_at
from index.text.letters import fold
from tui.paths import home_folder, shown_path
from tui.room.latest import Latest
from tui.room.threads import Threads
from tui.widgets.folder_rows import FolderRows


class _Visit(Struct, frozen=True):
    folder: str
    highlight: str = ""
    """The name of what is highlighted there."""
    is_return: bool = False
    """Whether one was there before, and may have to be content with a folder above."""


class _Listing(Struct, frozen=True):
    """What lies in a folder, and by what each name is found: folded once, as there may be 50,000 of them."""

    entries: tuple[FolderEntry, ...] = ()
    names: tuple[str, ...] = ()


class _Sight(Struct, frozen=True):
    """Something in view that is being looked at."""

    folder: str
    entry: FolderEntry


class Browser:
    """Keeps rows those of a folder. All but the looking happens on the event loop."""

    def __init__(
        self, threads: Threads, rows: FolderRows, on_shown: Callable[[], None], say: Callable[[str], None]
    ) -> None:
        self._rows = rows
        self._on_shown = on_shown
        self._say = say
        self._visits = Latest[_Visit, _Listing](
            threads.browsing, _listing, self._listed, self._failed, self._slow
        )
        self._looks = Latest[_Sight, FileLook | FolderLook](
            threads.browsing, self._look, self._looked, lambda *_: None
        )
        self._listing = _Listing()
        self._hidden = 0
        self._sight: _Sight | None = None
        self._is_stopped = False
        self._filter = ""
        self._complaint = ""
        """Why a folder could not be shown, until one is."""
        self.folder = ""
        """The one that is shown; empty before the first."""
        self.has_hidden = False
        """Whether hidden entries are shown."""

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be listed, or looked at."""
        return self._visits.is_busy or self._looks.is_busy

    @property
    def hidden(self) -> int:
        """How many entries are there that are not shown, as they are hidden."""
        return 0 if self.has_hidden else self._hidden

    def return_to(self, folder: str) -> None:
        """Show the folder where one was before, or the next one above that can be shown."""
        last = os.path.abspath(folder or home_folder())  # noqa: PTH100  (not all bytes are text)
        self._visits.ask(_Visit(last, is_return=True))

    def enter(self, entry: FolderEntry) -> None:
        """Show what lies in a folder that is shown."""
        self._visits.ask(_Visit(os.path.join(self.folder, entry.name)))  # noqa: PTH118  (not all bytes are text)

    def go_to(self, path: str) -> None:
        """Show the folder at a path that somebody typed: `~` is their own."""
        self._visits.ask(_Visit(os.path.abspath(os.path.expanduser(path))))  # noqa: PTH100, PTH111  (see above)

    def go_up(self) -> None:
        """Show the folder above, with the highlight on the one that was shown."""
        above, name = os.path.split(self.folder)
        if name:
            self._visits.ask(_Visit(above, name))

    def filter(self, text: str) -> None:
        """Show those whose names have all words of `text`, in any case and without accents."""
        self._filter = text
        self._show("")

    def toggle_hidden(self) -> None:
        """Show hidden entries, or show them no more."""
        self.has_hidden = not self.has_hidden
        entry = self._rows.entry
        self._show(entry.name if entry else "")

    def look(self) -> None:
        """Look at what is in view and has not been looked at, the highlighted one first."""
        unseen = self._rows.unseen
        if unseen is None or self._is_stopped:
            return
        sight = _Sight(self.folder, unseen)
        if sight != self._sight:
            self._sight = sight
            self._looks.ask(sight)

    def stop(self) -> None:
        """Look no further."""
        self._sight, self._is_stopped = None, True

    def _listed(self, visit: _Visit, listing: _Listing) -> None:
        self.folder, self._listing, self._filter = visit.folder, listing, ""
        self._hidden = sum(entry.is_hidden for entry in listing.entries)
        self._rows.enter(visit.folder)
        self._say(self._complaint)
        self._complaint = ""
        self._show(visit.highlight)

    def _failed(self, visit: _Visit, error: ArchiveError) -> None:
        self._complaint = str(error)
        self._say(self._complaint)
        above = os.path.dirname(visit.folder)  # noqa: PTH120
        if visit.is_return and above != visit.folder:
            self._visits.ask(_Visit(above, is_return=True))
        elif not self.folder:
            self._rows.say(str(error))

    def _slow(self) -> None:
        self._say(self._complaint or "Opening the folder …")

    def _show(self, highlight: str) -> None:
        wanted = fold(self._filter).split()
        shown = [
            entry
            for entry, name in zip(self._listing.entries, self._listing.names, strict=True)
            if (self.has_hidden or not entry.is_hidden)
            and (not wanted or all(map(name.__contains__, wanted)))
        ]
        self._rows.say(self._nothing())
        self._rows.show(shown, highlight)
        self._on_shown()

    def _nothing(self) -> str:
        if self._filter:
            return "No name here has that in it"
        if self.hidden:
            return "There are only hidden files here; . shows them"
        return "The folder is empty; Backspace goes up"

    def _look(self, sight: _Sight) -> FileLook | FolderLook:
        return look_at(sight.folder, sight.entry, lambda: self._sight is sight)

    def _looked(self, sight: _Sight, look: FileLook | FolderLook) -> None:
        is_whole = self._sight is sight
        if is_whole:
            self._sight = None
        if sight.folder == self.folder and (is_whole or isinstance(look, FileLook)):
            self._rows.looked(sight.entry, look)
        self.look()


def _listing(visit: _Visit) -> _Listing:
    """Raises `FolderUnreadable`."""
    entries = list_folder(visit.folder)
    return _Listing(entries, tuple(_found_by(entry.name) for entry in entries))


def _found_by(name: str) -> str:
    """A name as it is shown, without regard to case and accents; nearly all need no cleaning."""
    return name.lower() if name.isascii() and name.isprintable() else fold(shown_path(name))
