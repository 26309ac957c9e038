"""The reading room as it was left, kept in a small file of the archive."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, fields

from index.results import Sort
from tui.named import Kind
from tui.widgets.text_column import USUAL_WIDTH

SESSION_FILE = "session.json"


class Session(Struct, frozen=True):
    """What was searched and read, and how it was shown."""

    query: str = ""
    sort: str = Sort.RELEVANCE
    theme: str = ""
    has_names_beside: bool = True
    has_names_over: bool = False
    article_id: str = ""
    """Of the highlighted hit; empty where nothing was found."""
    row: int = 0
    scroll_y: int = 0
    """The first line of the article in view."""
    unmarked: tuple[str, ...] = ()
    """The kinds of names that have no colour."""
    text_width: int = USUAL_WIDTH
    """What the lines of the article have at most, in cells."""
    folder: str = ""
    """From which articles were added last. As the system has it: it may hold bytes that are no text."""


def read_session(file: Path) -> Session:
    """What `file` says; where it says nothing that can be understood, a new session."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Session()
    if not isinstance(found, dict):
        return Session()
    sound: dict[str, Any] = {
        field.name: _as_kept(found[field.name])
        for field in fields(Session)
        if field.name in found and _is_sound(field.name, found[field.name])
    }
    return Session(**sound)


def write_session(file: Path, session: Session) -> None:
    """Write `file` anew; at every moment it is the old one or the new one. Raises `OSError`."""
    draft = file.with_name(f"{file.name}.new")
    draft.write_text(json.dumps(asdict(session), indent=1), encoding="utf-8")
    draft.replace(file)


def _as_kept(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _is_sound(name: str, value: object) -> bool:
    match name:
        case "sort":
            return value in list(Sort)
        case "query" | "theme" | "article_id":
            return isinstance(value, str) and value.isprintable()
        case "folder":
            return isinstance(value, str) and "\0" not in value and (not value or Path(value).is_absolute())
        case "row" | "scroll_y":
            return type(value) is int and 0 <= value < 10**9
        case "text_width":
            return type(value) is int and 0 < value < 1000
        case "unmarked":
            return isinstance(value, list) and set(map(str, value)) <= set(Kind)
    return isinstance(value, bool)
