r"""What a person settles in `settings.toml` of the archive's folder: read once, checked, and then as it is.

watch = ["~/Articles"]

[columns]
date = "Erschienen"

[templates]
footnote = "{quotation}\n{source}[, {headline}], {day}"
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from index.citations.forms import FORMS, Form, form_named
from index.errors import UnfitColumns, UnfitTemplate

if TYPE_CHECKING:
    from index.importers.said_columns import Said

_NAMES = ("columns", "templates", "watch")
_LONGEST_NAME = 40


class Settings(Struct, frozen=True):
    """What holds; what could not be read of the file is said, and left out."""

    forms: tuple[Form, ...] = FORMS
    """All in which quotations can be copied: those of the program, then those of the person."""
    watched: tuple[Path, ...] = ()
    """Files and folders that are followed while the reading room is open."""
    columns: Said = ()
    """What is said of the columns of tables and records that are read."""
    unfit_columns: str = ""
    """Why nothing of that holds; one of the complaints, for who reads files now."""
    complaints: tuple[str, ...] = ()
    """One line for each thing that is wrong: what, and where."""


def read_settings(file: Path) -> Settings:
    """What `file` says; without one, what holds anyway."""
    if not file.exists():
        return Settings()
    try:
        found = _read(file)
    except (OSError, ValueError, RecursionError) as error:
        complaint = f"{file}: {getattr(error, 'strerror', None) or error}"
        return Settings(complaints=(complaint,), unfit_columns=complaint)
    columns, unfit_columns = _columns(file, found.get("columns", {}))
    watched, complaints = _watched(file, found.get("watch", []))
    forms = list(FORMS)
    complaints += _unknown(file, found)
    complaints += _take_templates(file, found.get("templates", {}), forms)
    complaints += filter(None, [unfit_columns])
    return Settings(tuple(forms), watched, columns, unfit_columns, tuple(complaints))


def _read(file: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  (most have no such file)

    return tomllib.loads(file.read_text(encoding="utf-8"))


def _unknown(file: Path, found: dict[str, Any]) -> Iterator[str]:
    for name in found:
        if name not in _NAMES:
            yield f"{file}, {name}: there is no such setting; there are {', '.join(_NAMES)}"


def _watched(file: Path, found: object) -> tuple[tuple[Path, ...], list[str]]:
    """The paths, and what is wrong with others."""
    where = f"{file}, watch"
    if not isinstance(found, list) or not all(isinstance(path, str) for path in found):
        return (), [f'{where}: write a list of paths between quotation marks, such as ["~/Articles"]']
    if found and find_spec("watchfiles") is None:
        from index.importers.extras import HOW_TO_INSTALL  # noqa: PLC0415

        return (), [f"{where}: it needs more: {HOW_TO_INSTALL}"]
    paths = [Path(os.path.expanduser(path)) for path in found]  # noqa: PTH111  (it leaves a home that is not known)
    relative = [
        f"{where}: {path} begins neither with / nor with ~/" for path in paths if not path.is_absolute()
    ]
    return tuple(path for path in paths if path.is_absolute()), relative


def _columns(file: Path, found: object) -> tuple[Said, str]:
    """What is said of columns, and what is wrong with it."""
    if not isinstance(found, dict):
        return (), f"{file}, columns: write [columns] above them"
    if not found:
        return (), ""
    from index.importers.said_columns import columns_said  # noqa: PLC0415  (the room opens without the importers)

    try:
        return columns_said(found), ""
    except UnfitColumns as unfit:
        return (), f"{file}, columns: {unfit}"


def _take_templates(file: Path, found: object, forms: list[Form]) -> Iterator[str]:
    """Add the forms that the templates make; gives what is wrong with others."""
    if not isinstance(found, dict):
        yield f"{file}, templates: write [templates] above them"
        return
    for name, text in found.items():
        try:
            forms.append(_form(name, text, forms))
        except UnfitTemplate as unfit:
            yield f"{file}, templates.{name}: {unfit}"


def _form(name: str, text: object, forms: list[Form]) -> Form:
    from index.citations.templates import form_of, read_template  # noqa: PLC0415

    if not isinstance(text, str):
        raise UnfitTemplate("a template is a text between quotation marks")
    if not name.strip() or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise UnfitTemplate(f"a name has 1 to {_LONGEST_NAME} characters that can be seen")
    if form_named(name, forms):
        raise UnfitTemplate("there is a form of that name already")
    return form_of(read_template(name, text))
