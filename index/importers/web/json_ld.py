"""What a web page says of itself in JSON-LD, in the many shapes that schema.org leaves open.

An article may stand alone, in a list, in a ``@graph`` or in the page it is the main entity of; an author may be a name,
an object, a list of either, or only the ``@id`` of an object elsewhere on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any

import regex
from lxml import etree

Node = Mapping[str, Any]
"""An object of JSON-LD."""

_LARGEST_SCRIPT = 5_000_000
"""Characters."""
_MOST_NODES, _MOST_KEYS, _LARGEST_SALVAGED = 2000, 100, 200_000
_WRAPPING = regex.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z")
_TRAILING_COMMA = regex.compile(r",(?=\s*[}\]])")
_SALVAGED = ("headline", "datePublished", "dateModified", "dateCreated", "author", "publisher")
"""What is read of a script that is not JSON."""
_KEY = regex.compile(rf'"(?P<key>{"|".join(_SALVAGED)})"\s{{0,20}}:\s{{0,20}}')
_TYPE_OF_ARTICLE = regex.compile(r'"@type"\s*:\s*\[?\s*"(?P<type>(?:\w*Article|\w*BlogPosting|Report))"')
_CONTAINERS = ("@graph", "mainEntity", "mainEntityOfPage")
_ARTICLE = regex.compile(r"\w*Article|\w*BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|\w*Review")
_PAGE = regex.compile(r"WebPage|ItemPage|CreativeWork|VideoObject|PodcastEpisode|Event|MediaObject")
_ORGANISATION = regex.compile(r"\w*Organization|Corporation|WebSite|Brand")
_LIST = regex.compile(r"CollectionPage|ItemList|SearchResultsPage|Blog|ProfilePage")


class Graph:
    """All objects of a page's JSON-LD."""

    def __init__(self, tree: etree._Element) -> None:
        found: list[Node] = []
        for script in tree.iter("script"):
            if "ld+json" in (script.get("type") or "").lower():
                found.extend(_nodes(_parsed(script.text or ""), _MOST_NODES - len(found)))
        self.nodes = tuple(found)
        self._by_id = {node["@id"]: node for node in reversed(found) if _is_named(node)}

    @property
    def articles(self) -> list[Node]:
        """The objects that are articles."""
        return [node for node in self.nodes if _is_a(node, _ARTICLE)]

    @property
    def pages(self) -> list[Node]:
        """The objects that are not called articles, but may describe one."""
        return [node for node in self.nodes if _is_a(node, _PAGE)]

    @property
    def is_list(self) -> bool:
        """Whether the page calls itself a list, or a front page."""
        return any(_is_a(node, _LIST) for node in self.nodes)

    def names(self, value: object, *, persons_only: bool = False) -> list[str]:
        """The names of persons and organisations in an author, a publisher or the like."""
        return list(dict.fromkeys(self._names(value, persons_only, depth=0)))

    def _names(self, value: object, persons_only: bool, depth: int) -> Iterator[str]:
        if depth > 4:
            return
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            for item in value[:100]:
                yield from self._names(item, persons_only, depth + 1)
        elif isinstance(value, Mapping):
            node = value if value.get("name") else self._by_id.get(str(value.get("@id")), value)
            if not (persons_only and _is_a(node, _ORGANISATION)):
                yield from self._names(node.get("name") or _name_in_parts(node), persons_only, depth + 1)


def text(node: Node, *keys: str) -> str:
    """The first string, number or first item of a list under one of those keys."""
    for key in keys:
        value = node.get(key)
        while isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("@value") or value.get("@id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def addresses(node: Node) -> Iterator[str]:
    """Where an object says that it is found."""
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        address = (value.get("@id") or value.get("url")) if isinstance(value, Mapping) else value
        if isinstance(address, str):
            yield address


def _name_in_parts(node: Node) -> str:
    parts = (node.get(key) for key in ("givenName", "additionalName", "familyName"))
    return " ".join(part for part in parts if isinstance(part, str))


def _is_named(node: Node) -> bool:
    return isinstance(node.get("@id"), str) and len(node) > 2


def _is_a(node: Node, kinds: regex.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(type_, str) and kinds.fullmatch(regex.split(r"[/:#]", type_)[-1])
        for type_ in (types if isinstance(types, list) else [types])
    )


def _nodes(value: object, most: int) -> Iterator[Node]:
    """The objects of a parsed script that may describe the page; not those that it only mentions."""
    waiting: list[object] = [value]
    while waiting and most > 0:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:most]
        elif isinstance(item, Mapping):
            most -= 1
            yield item
            waiting.extend(item[key] for key in _CONTAINERS if isinstance(item.get(key), list | Mapping))


def _parsed(script: str) -> object:
    """What a script holds, or what can be read of it if it is not JSON, even with the commonest mistakes put right."""
    if len(script) > _LARGEST_SCRIPT:
        return None
    for attempt in _attempts(script):
        try:
            return json.loads(attempt, strict=False)
        except RecursionError:
            return None
        except ValueError:
            continue
    return _salvaged(script)


def _salvaged(script: str) -> Node | None:
    """The head of the one article in a script that breaks off, or has a quotation mark too many in its text."""
    types = _TYPE_OF_ARTICLE.findall(script)
    if len(types) != 1 or len(script) > _LARGEST_SALVAGED:
        return None
    found: dict[str, Any] = {"@type": types[0]}
    decoder = json.JSONDecoder(strict=False)
    for match in islice(_KEY.finditer(script), _MOST_KEYS):
        with suppress(ValueError, RecursionError):
            found.setdefault(match["key"], decoder.raw_decode(script, match.end())[0])
    return found


def _attempts(script: str) -> Iterable[str]:
    yield script
    unwrapped = _WRAPPING.sub("", script)
    yield unwrapped
    yield _TRAILING_COMMA.sub("", unwrapped)
