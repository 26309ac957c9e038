"""What an owner says of columns: which column of tables, or key of records, holds what of an article.

headline = "Schlagzeile"
text = ["Volltext", "Inhalt"]     # of several the first that is not empty
date = "Erschienen"
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

from index.errors import UnfitColumns

Said = tuple[tuple[str, tuple[str, ...]], ...]
"""By field of a `RawArticle`, the names of columns that an owner gave."""

OWN_NAME: Final = "own_name"
"""The field of what the record is called in its file."""

_WORDS_OF_OWNERS: Final = {
    "headline": "headline",
    "text": "body",
    "author": "byline",
    "date": "published",
    "source": "source",
    "section": "section",
    "language": "language",
    "url": "url",
    "id": OWN_NAME,
}


def columns_said(settings: Mapping[str, object]) -> Said:
    """What an owner says, in the words above. Raises `UnfitColumns` if it makes no sense."""
    said = dict[str, tuple[str, ...]]()
    for word, names in settings.items():
        listed = [names] if isinstance(names, str) else names
        if word not in _WORDS_OF_OWNERS:
            raise UnfitColumns(f"{word!r} is no part of an article: say one of {', '.join(_WORDS_OF_OWNERS)}")
        if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
            raise UnfitColumns(f"the column of {word!r} must be a name, or a list of names")
        said[_WORDS_OF_OWNERS[word]] = tuple(listed)
    return tuple(said.items())


def word_for(field: str) -> str:
    """What an owner calls a field of a `RawArticle`."""
    return next(word for word, named in _WORDS_OF_OWNERS.items() if named == field)


def overruled(said: Said, by: Said) -> Said:
    """What is said, with what overrules some of it."""
    return tuple((dict(said) | dict(by)).items())


def mark_of(said: Said) -> str:
    """Tells apart what is said; empty if that is nothing."""
    return blake2b(repr(sorted(said)).encode(), digest_size=8).hexdigest() if said else ""
