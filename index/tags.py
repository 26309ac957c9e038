"""What a person calls an article: tags, as they are typed and kept."""

from __future__ import annotations

from collections.abc import Iterable

from index.analysis import words
from index.errors import UnfitTag
from index.importers.hygiene import clean_line
from index.text.letters import fold

LONGEST_TAG = 60
"""Characters."""
BETWEEN_TAGS = ","


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a line that has commas between them, each once, in order. Raises `UnfitTag`."""
    return different(fit(part) for part in text.split(BETWEEN_TAGS) if tidy(part))


def tidy(text: str) -> str:
    """`text` on one line, without what a terminal could obey, and without the # that others write before a tag."""
    tag = clean_line(text).lstrip("# ")
    return tag if tag == text else tidy(tag)  # cleaning may bring to light what is to be cleaned: &amp;amp;


def fit(text: str) -> str:
    """`text` as a tag. Raises `UnfitTag`."""
    tag = tidy(text)
    if len(tag) > LONGEST_TAG:
        raise UnfitTag(f"A tag has at most {LONGEST_TAG} characters: {tag[:LONGEST_TAG]}…")
    if BETWEEN_TAGS in tag:
        raise UnfitTag(f"A tag has no comma: {tag}")
    if not words(tag):
        raise UnfitTag(f"A tag needs a letter or a digit to be found by: {tag or 'this one is empty'}")
    return tag


def different(tags: Iterable[str]) -> tuple[str, ...]:
    """Each of `tags` once, without regard to case and accents, as it is written first."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(fold(tag), tag)
    return tuple(found.values())
