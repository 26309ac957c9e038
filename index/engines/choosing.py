"""Which engine finds the articles of an archive: the one that was chosen, as the store remembers.

Each has a folder of its own. That of the engine before is removed once the new one is complete and chosen: whenever
the program is killed, one of the two is whole.
"""

from __future__ import annotations

import shlex
import shutil
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from index.engine import Engine
from index.errors import ArchiveBusy, ArchiveUnusable, EngineNotInstalled
from index.store import Store

_SETTING, _SUGGESTED = "engine", "suggested engine"
_FASTER = "tantivy"
_MANY_ARTICLES = 200_000
"""About as many as Whoosh indexes in ten minutes; tantivy takes half that time, and merges what it has far sooner."""


def _whoosh(folder: Path) -> Engine:
    from index.engines.whoosh import WhooshEngine  # noqa: PLC0415  (loaded by who opens it)

    return WhooshEngine(folder)


def _tantivy(folder: Path) -> Engine:
    try:
        from index.engines.tantivy import TantivyEngine  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name != "tantivy":
            raise
        install = f"{shlex.quote(sys.executable)} -m pip install tantivy"
        raise EngineNotInstalled(
            f"The search engine tantivy is not installed; to install it: {install}"
        ) from None
    return TantivyEngine(folder)


DEFAULT = "whoosh"
ENGINES: Mapping[str, Callable[[Path], Engine]] = MappingProxyType({DEFAULT: _whoosh, "tantivy": _tantivy})


class Engines:
    """The engines of one archive, below one folder. Safe from any thread.

    The store is asked for the choice each time, as another process may have made another one: that takes 10 µs.
    """

    def __init__(
        self, folder: Path, store: Store, engines: Mapping[str, Callable[[Path], Engine]] = ENGINES
    ) -> None:
        """`engines` makes each engine, given its folder; to load one takes a tenth of a second."""
        self._folder = folder
        self._store = store
        self._make = engines
        self._lock = threading.Lock()
        self._opened: dict[str, Engine] = {}
        self._last_chosen = ""

    @property
    def chosen_name(self) -> str:
        """What the chosen engine is called."""
        return self._store.setting(_SETTING) or DEFAULT

    @property
    def chosen(self) -> Engine:
        """The engine that answers. Raises `EngineNotInstalled`."""
        name = self.chosen_name
        engine = self.named(name)
        with self._lock:
            if self._last_chosen not in ("", name):
                self._opened[self._last_chosen].close()
            self._last_chosen = name
        return engine

    def named(self, name: str) -> Engine:
        """The engine of that name, to be filled before it is chosen. Raises `EngineNotInstalled`."""
        with self._lock:
            if name not in self._opened:
                self._opened[name] = self._make[name](self._folder / name)
            return self._opened[name]

    def suggestion(self, articles: int) -> str:
        """What to say, once, about an archive of so many articles; nothing when there is nothing to suggest."""
        if articles <= _MANY_ARTICLES or self.chosen_name == _FASTER or self._store.setting(_SUGGESTED):
            return ""
        with suppress(ArchiveBusy, ArchiveUnusable):  # if it cannot be written, it cannot be rebuilt
            self._store.keep_setting(_SUGGESTED, _FASTER)
            return f"{_FASTER} is faster for so many articles: cuttings rebuild --engine {_FASTER}"
        return ""

    def choose(self, name: str) -> None:
        """From now on this one answers, in every process. It is to be complete; the housekeeping lock is to be held."""
        self._store.keep_setting(_SETTING, name)
        self.remove_others()

    def remove_others(self) -> None:
        """Remove what an engine that is not chosen left behind. The housekeeping lock is to be held."""
        for name in ENGINES.keys() - {self.chosen_name}:
            shutil.rmtree(self._folder / name, ignore_errors=True)

    def close(self) -> None:
        """Let go of files."""
        with self._lock:
            for engine in self._opened.values():
                engine.close()
