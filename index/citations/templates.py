"""Forms that a person writes herself: a text with fields in braces, and in brackets what may be missing.

    “{words}”[ ({speaker})], {headline}[, {place}], {date}

A part in brackets is left out when a field in it has nothing to say. ``{{`` stands for a brace, ``[[`` for a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from index.article import Article
from index.citations.authors import Name, authors
from index.citations.extract import Extract, one_line
from index.citations.forms import Form
from index.citations.links import link_to
from index.citations.plain import UNDATED, byline_of, day_of
from index.errors import UnfitTemplate

FIELDS: Final[Mapping[str, Callable[[Extract], str]]] = {
    "words": lambda extract: extract.words,
    "quotation": lambda extract: extract.quotation,
    "speaker": lambda extract: one_line(extract.speaker),
    "headline": lambda extract: one_line(extract.article.headline),
    "source": lambda extract: one_line(extract.article.source),
    "section": lambda extract: one_line(extract.article.section),
    "byline": lambda extract: byline_of(extract.article),
    "authors": lambda extract: "; ".join(map(_name, authors(extract.article))),
    "place": lambda extract: one_line(extract.article.dateline),
    "date": lambda extract: _date(extract.article),
    "day": lambda extract: day_of(extract.article.published).replace(UNDATED, ""),
    "year": lambda extract: _date(extract.article)[:4],
    "url": lambda extract: link_to(extract.alone()),
    "link": link_to,
    "id": lambda extract: extract.article.id,
}
"""What each field says; nothing where the article says nothing."""

_DATES = ("date", "day", "year")
_TOKEN = re.compile(r"(\{\{|\}\}|\[\[|\]\]|\{[^{}\[\]]*\}|[{}\[\]])")


class Template(Struct, frozen=True):
    """A form that a person wrote."""

    name: str
    parts: tuple[tuple[bool, tuple[str, ...]], ...]
    """Each with whether it stands in brackets; then texts and names of fields in turn."""

    def write(self, extracts: Sequence[Extract]) -> str:
        """Each extract on its lines, with an empty line between."""
        return "\n\n".join("".join(self._said(extract)) for extract in extracts)

    def _said(self, extract: Extract) -> Iterator[str]:
        for may_be_missing, tokens in self.parts:
            found = [FIELDS[token](extract) if place % 2 else token for place, token in enumerate(tokens)]
            if not may_be_missing:
                yield from (
                    text or (UNDATED if place % 2 and tokens[place] in _DATES else "")
                    for place, text in enumerate(found)
                )
            elif all(found[1::2]):
                yield from found


def form_of(template: Template) -> Form:
    """The template among the other forms."""
    return Form(template.name, template.name, template.write)


def read_template(name: str, text: str) -> Template:
    """The template that `text` is. Raises `UnfitTemplate`, which says what of it cannot be read."""
    parts: list[tuple[bool, list[str]]] = [(False, [""])]
    for token in filter(None, _TOKEN.split(text)):
        in_brackets = parts[-1][0]
        if token == "[" and not in_brackets:  # noqa: S105
            parts.append((True, [""]))
        elif token == "]" and in_brackets:  # noqa: S105
            parts.append((False, [""]))
        elif token in ("{{", "}}", "[[", "]]"):
            parts[-1][1][-1] += token[0]
        elif token in ("{", "}", "[", "]"):
            raise UnfitTemplate(f"{token} stands alone; for the sign itself, write {token}{token}")
        elif token.startswith("{"):
            parts[-1][1].extend((_field(token[1:-1].strip()), ""))
        else:
            parts[-1][1][-1] += token
    if parts[-1][0]:
        raise UnfitTemplate("a bracket is not closed; for the sign itself, write [[")
    return Template(name, tuple((in_brackets, tuple(tokens)) for in_brackets, tokens in parts))


def _field(name: str) -> str:
    if name in FIELDS:
        return name
    raise UnfitTemplate(f"there is no field {{{one_line(name)}}}; there are {', '.join(FIELDS)}")


def _date(article: Article) -> str:
    return article.published.isoformat() if article.published else ""


def _name(name: Name) -> str:
    return name.get("literal") or " ".join(
        name[part] for part in ("given", "family", "suffix") if part in name
    )
