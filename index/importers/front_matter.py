"""Front matter: what stands above a Markdown text, between lines of dashes (YAML) or plus signs (TOML), or as JSON.

Generators of web sites (Hugo, Jekyll, Eleventy), notebooks (Obsidian, Zettlr) and clippers of web pages write it, each
with keys of its own. When a note was made, or changed, is not when an article was published.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import regex

from index.importers.hygiene import clean_line

_KEYS = {
    "headline": "title headline fulltitle",
    "byline": "author authors byline creator creators",
    "published": "date published publishdate datepublished publishedon publishedat publicationdate pubdate",
    "source": "source publication publisher sitename site website outlet newspaper journal",
    "section": "section category categories",
    "language": "lang language locale",
    "url": "url link canonical canonicalurl permalink sourceurl originalurl externalurl source site website",
    "summary": "description summary abstract excerpt",
}
"""Of each fact, as they are without capitals and what joins their words; the first that says something counts."""
_USUAL_KEYS = """
    aliases alias comments created cssclass cssclasses draft id image images keywords lastmod lastupdated layout
    modified slug status subtitle tag tags taxonomies thumbnail topics type uid updated weight
"""
_ALL_KEYS = frozenset(" ".join([_USUAL_KEYS, *_KEYS.values()]).split())
_LARGEST = 100_000
_YAML = regex.compile(r"\s*+-{3,}[ \t]*\n(.*?\n)?(?:-{3,}|\.{3})[ \t]*(?:\n|\Z)", regex.DOTALL)
_TOML = regex.compile(r"\s*+\+{3,}[ \t]*\n(.*?\n)?\+{3,}[ \t]*(?:\n|\Z)", regex.DOTALL)
_JSON = regex.compile(r"\s*+\{\s*\n?\s*\"")
_PLAIN_LINE = regex.compile(r"^([\w -]{2,30}):[ \t]+(\S.*)$", regex.MULTILINE)
_LINES_OF_YAML = regex.compile(r"(?:(?:[\w. -]{1,40}:(?:[ \t].*)?|[ \t#\-\]}].*)?\n)*+")
"""Each with a key, indented, or of a list: prose between two rules is not."""
_JOINS = regex.compile(r"[\s_-]")
_LINK_OF_NOTES = regex.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_URL = regex.compile(r"https?://\S+")
_OTHER = {
    "source": regex.compile(r"^https?://\S+$"),
    "section": regex.compile("^#"),
    "language": regex.compile(r"[^A-Za-z0-9_-]|^.{13}"),
}
"""What some write under the keys of a fact, and is another."""


def read_front_matter(text: str) -> tuple[Mapping[str, str], str] | None:
    """The facts above a text, and what stands below; ``None`` without front matter.

    Facts have their names in `RawArticle`; one more is ``summary``. Where it is broken, as by a colon in a
    title that is not quoted, its plain lines are read.
    """
    if (found := _between_marks(text)) is None:
        return None
    values, end = found
    return facts_of(values), text[end:]


def facts_of(values: Mapping[str, Any]) -> Mapping[str, str]:
    """The facts among values, whatever their keys are."""
    return dict(_facts({_folded(key): value for key, value in values.items()}))


def _between_marks(text: str) -> tuple[Mapping[str, Any], int] | None:
    """Values, and where they end. Without a key of ours, or another that is usual, it is prose, or another's data."""
    if match := _YAML.match(text, endpos=_LARGEST):
        values, end = _yaml(match[1] or ""), match.end()
    elif match := _TOML.match(text, endpos=_LARGEST):
        values, end = _toml(match[1] or ""), match.end()
    elif _JSON.match(text):
        values, end = _json(text)
    else:
        return None
    return (values, end) if not _ALL_KEYS.isdisjoint(map(_folded, values)) else None


def _yaml(inside: str) -> Mapping[str, Any]:
    """Its values as they are written, by a loader that only makes strings: else ``no`` is false, and 12:30 a number."""
    import yaml  # noqa: PLC0415  (10 ms)

    try:
        values = yaml.load(inside, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        return dict(_PLAIN_LINE.findall(inside)) if _LINES_OF_YAML.fullmatch(inside) else {}
    return values if isinstance(values, Mapping) else {}


def _toml(inside: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(inside)
    except (ValueError, RecursionError):
        lines = regex.findall(r"^(\w+)\s*=\s*(\S.*)$", inside, regex.MULTILINE)
        return {key: value.strip("\"'") for key, value in lines}


def _json(text: str) -> tuple[Mapping[str, Any], int]:
    """An object, if a text follows: else it is no front matter, but a file of JSON."""
    beginning = len(text) - len(text.lstrip())
    try:
        values, end = json.JSONDecoder(strict=False).raw_decode(text[:_LARGEST], beginning)
    except (ValueError, RecursionError):
        return {}, 0
    return (values, end) if text[end:].strip() else ({}, 0)


def _folded(key: object) -> str:
    return _JOINS.sub("", str(key)).lower()


def _facts(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for fact, keys in _KEYS.items():
        said = (_said(value, fact) for key in keys.split() if (value := values.get(key)))
        if value := next(filter(None, said), ""):
            yield fact, value


def _said(value: Any, fact: str) -> str:
    """A value as one line; empty if it is not of the kind that the fact is."""
    if fact == "url":
        first = value[0] if isinstance(value, list) and value else value
        return line if _URL.fullmatch(line := clean_line(_name(first))) else ""
    line = clean_line(_plain(value))
    is_other = _OTHER.get(fact)
    return "" if is_other and is_other.search(line) else line


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _name(value)


def _name(value: Any) -> str:
    """A string, a day, or the name in an object such as ``{name: Ann Lee, email: …}``."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "display_name", "title", "url") if value.get(key)), "")
    if isinstance(value, date):
        return value.isoformat()
    return _LINK_OF_NOTES.sub(r"\1", value) if isinstance(value, str) else ""
