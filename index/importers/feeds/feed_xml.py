"""A feed in XML, cut into its entries, each made fit for feedparser.

Given a whole file, feedparser takes hours for some hostile ones (it is 48 s for 80 kB of empty lines above the feed,
and grows with the square), and keeps all of it in memory. An entry that lxml has read is safe, and soon done.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Mapping
from html.entities import name2codepoint
from itertools import islice, starmap
from xml.sax.saxutils import quoteattr

import regex
from lxml import etree
from msgspec import Struct, field

from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode

_BEGINNING = 65_536
"""Bytes in which the feed itself has to begin."""
_ENCODING = regex.compile(rb"\A\s*+<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_NO_ENCODINGS_OF_FILES = frozenset(["idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"])
"""Of those that Python knows."""
_BARE_AMPERSAND = regex.compile(rb"&(?!\#?\w{1,32};)")
_MOST_TAGS = 3_000_000
"""In a file: each is heard for five microseconds."""
_MOST_AMPERSANDS = 2_000_000
"""In a file that has them put in order, as that takes memory."""
_NAMES_OF_HTML = "<!DOCTYPE feed [{}]>".format(
    "".join(
        f'<!ENTITY {name} "&#{code};">'
        for name, code in name2codepoint.items()
        if name not in {"amp", "gt", "lt", "quot"}
    )
).encode()
"""A declaration of what feeds write without declaring it, such as ``&nbsp;``."""
_XML = "http://www.w3.org/XML/1998/namespace"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": _RDF,
}
"""Of prefixes that feeds use without declaring them."""
_MEDIA = "http://search.yahoo.com/mrss"
"""The beginning of a namespace that is left out: feedparser takes a caption for the text of the article."""
_ATOM = ("<feed{}>", "</feed>")
_RSS = ("<rss{}><channel>", "</channel></rss>")
_NAME = regex.compile(r"[A-Za-z_][\w.-]*+", regex.ASCII)
_ATTRIBUTE = regex.compile(rf"(?:{{(?:{_XML}|{_RDF})}})?[A-Za-z_][\w.-]*+", regex.ASCII)
_ENTRIES = frozenset(["item", "entry"])
_TEXTS = frozenset(["abstract", "body", "content", "description", "encoded", "fullitem", "summary"])
_LONGEST_FACT = 5_000
"""Characters of what is no text. feedparser looks for an address in an author for a time that grows with the square."""
_MOST_FACTS = 500
"""Of one entry, or of the feed."""
_MOST_ATTRIBUTES = 50
"""Of one element."""
_MOST_ELEMENTS = 50_000
"""In one entry, or fact."""
_MOST_PIECES = 2_000_000
"""Of one text: each entity in it begins another."""
_MOST_NAMESPACES = 1_000


class Feed(Struct):
    """The parts of a feed."""

    opening: str = ""
    closing: str = ""
    facts: list[str] = field(default_factory=list)
    """What it says of itself, such as its title."""
    entries: list[str] = field(default_factory=list)
    is_whole: bool = True
    """Whether it could be read to its end."""

    def with_only(self, *parts: str) -> bytes:
        """A feed like this with nothing in it but those parts, and no character that expat stumbles over."""
        feed = "".join((self.opening, *parts, self.closing))
        return feed.replace("\ufffe", "").replace("\uffff", "").encode()


def prepared(data: bytes, root: regex.Pattern[bytes], where: str) -> bytes:
    """A document in UTF-8 from its root element on, its ampersands in order. Raises `Refused` if it has no such root.

    With what stands above the root goes what is dangerous: declarations of entities, and of encodings that are wrong.
    """
    if data.count(b"<") > _MOST_TAGS:
        raise Refused(where, f"it has more than {_MOST_TAGS:,} tags", Ground.LARGE)
    document = _decoded(data, where).encode("utf-8", "replace")
    beginning = root.search(document, endpos=_BEGINNING)
    if beginning is None:
        raise Refused(where, "it is not XML of this kind")
    document = document[beginning.start() :]
    is_disorderly = _BARE_AMPERSAND.search(document) and document.count(b"&") < _MOST_AMPERSANDS
    return _NAMES_OF_HTML + (_in_order(document) if is_disorderly else document)


def cut(document: bytes, where: str) -> Feed:
    """The parts of a `prepared` feed. Raises `Refused` if it is not XML at all."""
    cutter = _Cutter()
    hear(document, cutter, where)
    return cutter.feed


def hear(document: bytes, listener: object, where: str) -> None:
    """Read a `prepared` document aloud: `listener` is a target of lxml's. Raises `Refused` if it is not XML at all."""
    parser = etree.XMLParser(
        target=listener,
        recover=True,
        resolve_entities="internal",
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(where, f"it is not XML that can be read: {error.msg}") from error


class _Cutter:
    """Hears a feed as lxml reads it, and writes down its parts."""

    def __init__(self) -> None:
        self.feed = Feed()
        self._prefixes: dict[str, str] = {}
        self._open: list[str] = []
        """The elements that have begun, by the names that they are written with; empty for what is left out."""
        self._around = 1
        """How many of them are the feed and its channel."""
        self._written: list[str] = []
        self._text: list[str] = []
        """What comes after that, in the pieces that lxml hears."""
        self._elements = self._facts = self._room = 0
        """Of the present part; and how many characters the present fact may still have."""

    def start(self, tag: str, attributes: Mapping[str, str], namespaces: Mapping[str | None, str]) -> None:
        """Called by lxml for each tag that begins an element."""
        if len(self._prefixes) < _MOST_NAMESPACES:
            self._prefixes.update((uri, prefix or "") for prefix, uri in namespaces.items())
        name = _local_name(tag)
        if not self._open:
            self._begin_feed(name, attributes)
        elif len(self._open) == self._around == 1 and name == "channel":
            self._around = 2
        else:
            self._begin_element(tag, attributes)
            return
        self._open.append(name)

    def data(self, text: str) -> None:
        """Called by lxml for text."""
        if self._is_inside and self._open[-1] and len(self._text) < _MOST_PIECES:
            text = text[: self._room]
            self._room -= len(text)
            self._text.append(text)

    def end(self, tag: str) -> None:
        """Called by lxml where an element ends."""
        if self._open:
            self._end_element()

    def close(self) -> None:
        """Called by lxml at the end, or where it gives up: what has begun there is kept as far as it goes."""
        self.feed.is_whole &= not self._open
        while self._open:
            self._end_element()

    @property
    def _is_inside(self) -> bool:
        """Whether a part has begun."""
        return len(self._open) > self._around

    def _begin_feed(self, name: str, attributes: Mapping[str, str]) -> None:
        inherited = "".join(
            _attribute(key, value) for key, value in attributes.items() if _XML in key and len(value) < 200
        )
        opening, self.feed.closing = _ATOM if name == "feed" else _RSS
        self.feed.opening = opening.format(f'{inherited} xmlns:rdf="{_RDF}"')

    def _begin_element(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if len(self._open) <= self._around + 1:
            self._facts += 1
            self._room = sys.maxsize if _local_name(tag) in _TEXTS else _LONGEST_FACT
        is_left_out = self._is_inside and not self._open[-1]
        is_too_much = self._facts > _MOST_FACTS or self._elements > _MOST_ELEMENTS
        name, declaration = ("", "") if is_left_out or is_too_much else self._name(tag)
        if name:
            self._write_text()
            shown = "".join(starmap(_attribute, islice(attributes.items(), _MOST_ATTRIBUTES)))
            self._written.append(f"<{name}{declaration}{shown}>")
        self._open.append(name)

    def _end_element(self) -> None:
        name = self._open.pop()
        if len(self._open) < self._around:
            self._around = 1
            return
        if name:
            self._write_text()
            self._written.append(f"</{name}>")
        if len(self._open) == self._around:
            if _local_name(name) in _ENTRIES:
                self.feed.entries.append("".join(self._written))
            elif len(self.feed.facts) < _MOST_FACTS:
                self.feed.facts.append("".join(self._written))
            self._written.clear()
            self.feed.is_whole &= self._elements <= _MOST_ELEMENTS
            self._elements = self._facts = 0

    def _write_text(self) -> None:
        self._written.append(_character_data("".join(self._text)))
        self.feed.is_whole &= len(self._text) < _MOST_PIECES
        self._text.clear()

    def _name(self, tag: str) -> tuple[str, str]:
        """How an element is written, and the declaration that this needs; nothing if it is to be left out."""
        uri, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
        prefix = self._prefixes.get(uri, "")
        if ":" in local:
            prefix, _, local = local.partition(":")
            uri = _NAMESPACES.get(prefix, _MEDIA)
        uri = uri.strip()
        is_plain = _NAME.fullmatch(local) and _NAME.fullmatch(prefix or local) and len(uri.split()) <= 1
        if not is_plain or uri.startswith((_MEDIA, _XML)):
            return "", ""
        colon = ":" if prefix else ""
        return f"{prefix}{colon}{local}", f" xmlns{colon}{prefix}={quoteattr(uri)}"


def _character_data(text: str) -> str:
    """A text as it is written; expat reads escaped markup thrice as slowly."""
    if "<" not in text and "&" not in text and "]]>" not in text:
        return text
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def _attribute(key: str, value: str) -> str:
    """An attribute as it is written; nothing if it is one that nobody asks for."""
    if not _ATTRIBUTE.fullmatch(key):
        return ""
    return f" {key.replace(f'{{{_XML}}}', 'xml:').replace(f'{{{_RDF}}}', 'rdf:')}={quoteattr(value)}"


def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _decoded(data: bytes, where: str) -> str:
    """As its declaration has it, if that is true, and else as what it looks like."""
    declared = _ENCODING.search(data, endpos=_BEGINNING)
    try:
        encoding = codecs.lookup(declared[1].decode("ascii") if declared else "utf-8").name
        if encoding not in _NO_ENCODINGS_OF_FILES:
            return data.decode("gb18030" if encoding == "gb2312" else encoding).removeprefix("\ufeff")
    except (LookupError, UnicodeError):
        pass
    return decode(data, where)


def _in_order(document: bytes) -> bytes:
    """A document with each ampersand that is alone written as XML wants it, but where all is text anyway."""
    markup, *blocks = document.split(b"<![CDATA[")
    pieces = [_BARE_AMPERSAND.sub(b"&amp;", markup)]
    for block in blocks:
        text, end, markup = block.partition(b"]]>")
        pieces += [b"<![CDATA[", text, end, _BARE_AMPERSAND.sub(b"&amp;", markup)]
    return b"".join(pieces)
