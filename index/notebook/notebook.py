"""The notebook of an archive: keeps what a person cuts out, and changes, undoes and redoes what she made of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.errors import ArticleNotFound
from index.notebook.entries import HIGHLIGHTS, Amendment, Entry, EntryKind, EntryOrder, in_order
from index.notebook.highlights import Highlight, highlights_in
from index.store import Store
from index.text.anchors import Found, anchored, find

_PAGE = 1_000
_WRITTEN = "notebook written"
"""The setting with the revision of the entries that the file has."""


class Notebook:
    """The entries of an archive. Each change is kept when the method returns, and is one step for `undo`; `write` then
    brings the file up to date. Every method may block, and may raise `ArchiveBusy`.
    """

    def __init__(self, store: Store, file: Path) -> None:
        self._store = store
        self.file = file

    def keep(self, entry: Entry) -> Entry:
        """Keep words of an article, anchored where they stand in it, and what it says of itself; as they are kept."""
        articles = self._store.articles([entry.article_id])
        return self._store.keep_entry(_in_article(entry, articles[0]) if articles else entry)

    def entries(self, order: EntryOrder = EntryOrder.NEWEST) -> tuple[Entry, ...]:
        """All that is kept."""
        return in_order(self._all(), order)

    def numbered(self, numbers: Collection[int]) -> tuple[Entry, ...]:
        """Those of these numbers that are kept."""
        return self._store.entries_numbered(numbers)

    def entry_of(self, amendments: Sequence[Amendment]) -> Entry | None:
        """The first entry that these are of, also where it is kept no longer; ``None`` where they are of none."""
        return self._store.entry_ever_kept(amendments[0].number) if amendments else None

    def highlights(self, article: Article) -> tuple[Highlight, ...]:
        """What is marked in an article."""
        return highlights_in(article, self._store.entries_of(article.id, HIGHLIGHTS))

    def find(self, entry: Entry) -> Found | None:
        """Where the words of an entry are in its article now; ``None`` if they are gone. Raises `ArticleNotFound`."""
        articles = self._store.articles([entry.article_id])
        if not articles:
            raise ArticleNotFound("The article is no longer in the archive; its words are kept here")
        return find(entry.anchor, articles[0].body)

    def note(self, number: int, text: str) -> str:
        """Give an entry another note, or none; the note as it is kept. Raises `UnfitNote`."""
        from index.notebook.remarks import fit_note  # noqa: PLC0415  (who only reads needs no hygiene)

        note = fit_note(text)
        self._store.amend([Amendment(number, note=note)])
        return note

    def tag(self, number: int, tags: Iterable[str]) -> tuple[str, ...]:
        """Give an entry these tags and no others; the tags as they are kept. Raises `UnfitTag`."""
        from index.tags import different, fit  # noqa: PLC0415

        kept = different(map(fit, tags))
        self._store.amend([Amendment(number, tags=kept)])
        return kept

    def change_kind(self, number: int, kind: EntryKind) -> None:
        """Say otherwise why it is kept."""
        self._store.amend([Amendment(number, kind=kind)])

    def swap(self, one: Entry, other: Entry) -> None:
        """Let two entries change their places in the person's own order."""
        self._store.amend(
            [Amendment(one.number, place=other.place), Amendment(other.number, place=one.place)]
        )

    def remove(self, number: int) -> None:
        """Keep an entry no longer."""
        self._store.amend([Amendment(number, is_removed=True)])

    def undo(self) -> tuple[Amendment, ...]:
        """Undo what was changed last; what entries are again, nothing when there is nothing left."""
        return self._store.undo_amendments()

    def redo(self) -> tuple[Amendment, ...]:
        """Change again what was undone last. As `undo`."""
        return self._store.redo_amendments()

    def write(self) -> Path:
        """Bring the file up to date, whose path this gives. Raises `OSError`."""
        from index.notebook.file import write_notebook  # noqa: PLC0415  (the room opens without)

        revision = write_notebook(self._store.entry_revision, lambda: self.entries(EntryOrder.OWN), self.file)
        self._store.keep_setting(_WRITTEN, str(revision))
        return self.file

    def catch_up(self) -> None:
        """Bring the file up to date, if a process was killed before it could. Raises `OSError`."""
        revision = self._store.entry_revision()
        if revision and not (self.file.exists() and self._store.setting(_WRITTEN) == str(revision)):
            self.write()

    def references(self, entries: Sequence[Entry], form: str) -> str:
        """The articles of these entries with the words kept of each, in a format of `references.REFERENCES`."""
        from index.notebook.references import references  # noqa: PLC0415

        return references(entries, form, lambda ids: {one.id: one for one in self._store.articles(ids)})

    def _all(self) -> Iterator[Entry]:
        last = 0
        while page := self._store.entries(last, _PAGE):
            yield from page
            last = page[-1].number


def _in_article(entry: Entry, article: Article) -> Entry:
    anchor = anchored(article.body, entry.anchor.span)
    return replace(
        entry,
        anchor=anchor if anchor.words else entry.anchor,
        headline=article.headline,
        source=article.source,
        published=article.published,
    )
