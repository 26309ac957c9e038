"""In which form quotations are copied: chosen once, and remembered by the archive."""

from __future__ import annotations

from collections.abc import Sequence

from index.archive import Archive
from index.citations.forms import PLAIN, Form, form_named


class Forms:
    """All forms there are, and the chosen one."""

    def __init__(self, archive: Archive, forms: Sequence[Form]) -> None:
        self._archive = archive
        self._forms = tuple(forms)
        self._chosen: Form | None = None

    def chosen(self) -> Form:
        """That of the next copy; plain text if none was chosen, or a template that is there no more. May block."""
        if self._chosen is None:
            self._chosen = form_named(self._archive.form_of_copies(), self._forms) or PLAIN
        return self._chosen

    def choose(self, form: Form) -> None:
        """Copy in that form from now on. May block, and raise the errors of an archive; it is chosen all the same."""
        self._chosen = form
        self._archive.keep_form_of_copies(form.name)

    def beside(self, form: Form, step: int) -> Form:
        """The next form (1) or the one before (-1), round and round."""
        return self._forms[(self._forms.index(form) + step) % len(self._forms)]

    def place(self, form: Form) -> str:
        """Where a form stands among all."""
        return f"{self._forms.index(form) + 1} of {len(self._forms)}"
