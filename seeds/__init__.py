"""The articles that a new archive holds at first start, and where they come from: see README.md beside them."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def seed_articles() -> tuple[Traversable, ...]:
    """The plain-text files that ship with the program, in the order of their names."""
    texts = (file for file in files(__name__).iterdir() if file.name.endswith(".txt"))
    return tuple(sorted(texts, key=lambda file: file.name))
