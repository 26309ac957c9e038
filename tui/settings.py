r"""What a person settles in `settings.toml` of the archive's folder: read once, checked, and then as it is.

[templates]
footnote = "{quotation}\n{source}[, {headline}], {day}"
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from index.citations.forms import FORMS, Form, form_named
from index.errors import UnfitTemplate

SETTINGS_FILE = "settings.toml"
_LONGEST_NAME = 40


class Settings(Struct, frozen=True):
    """What holds; what could not be read of the file is said, and left out."""

    forms: tuple[Form, ...] = FORMS
    """All in which quotations can be copied: those of the program, then those of the person."""
    complaints: tuple[str, ...] = ()
    """One line for each thing that is wrong: what, and where."""


def read_settings(file: Path) -> Settings:
    """What `file` says; without one, what holds anyway."""
    if not file.exists():
        return Settings()
    try:
        found = _read(file)
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Settings(complaints=(f"{file}: {reason}",))
    forms, complaints = list(FORMS), list(_unknown(file, found))
    templates = found.get("templates", {})
    if not isinstance(templates, dict):
        return Settings(complaints=(*complaints, f"{file}, templates: write [templates] above them"))
    for name, text in templates.items():
        try:
            forms.append(_form(name, text, forms))
        except UnfitTemplate as unfit:
            complaints.append(f"{file}, templates.{name}: {unfit}")
    return Settings(tuple(forms), tuple(complaints))


def _read(file: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  (most have no such file)

    return tomllib.loads(file.read_text(encoding="utf-8"))


def _unknown(file: Path, found: dict[str, Any]) -> Iterator[str]:
    for name in found:
        if name != "templates":
            yield f"{file}, {name}: there is no such setting; there is templates"


def _form(name: str, text: object, forms: list[Form]) -> Form:
    from index.citations.templates import form_of, read_template  # noqa: PLC0415

    if not isinstance(text, str):
        raise UnfitTemplate("a template is a text between quotation marks")
    if not name.strip() or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise UnfitTemplate(f"a name has 1 to {_LONGEST_NAME} characters that can be seen")
    if form_named(name, forms):
        raise UnfitTemplate("there is a form of that name already")
    return form_of(read_template(name, text))
