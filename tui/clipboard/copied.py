"""What became of a text that was to be copied, and how it is said."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Place(StrEnum):
    """Where a copied text went."""

    CLIPBOARD = "the clipboard"
    TMUX = "tmux's buffer"
    TERMINAL = "the terminal"


class Copied(Struct, frozen=True):
    """What became of a text that was to be copied."""

    where: tuple[Place, ...] = ()
    failures: tuple[str, ...] = ()
    """What was tried in vain, such as "xclip did not answer"."""
    remark: str = ""
    """What is to be known although the text arrived, such as "too long for the terminal around tmux"."""
    is_plain: bool = False
    """Whether the text went alone, although there was HTML beside it."""
    ignored_by: str = ""
    """The terminal that it was sent to, if that is known to do nothing with it."""

    @property
    def confirmed(self) -> bool:
        """Whether the text was read back from every place it is said to be in."""
        return bool(self.where) and Place.TERMINAL not in self.where

    def message(self, characters: int, not_kept: str = "") -> str:
        """One line for the person who copied so many; `not_kept` says why the notebook has it not, if it has not."""
        notebook = f"not kept in the notebook: {not_kept}" if not_kept else "kept in the notebook"
        if self.confirmed:
            form = " as plain text" if self.is_plain else ""
            said = f"Copied{form} to {' and '.join(self.where)}: {characters:,} characters"
            return "; ".join(filter(None, (said, self.remark, notebook if not_kept else "")))
        if self.ignored_by:
            return f"Sent to {self.ignored_by}, which is known to ignore it; {notebook}"
        if self.where:
            return f"Sent to the terminal, which cannot confirm; {notebook}"
        return f"Not copied: {', '.join(self.failures)}; {notebook}"
