"""A web page as it was saved: its elements, and where it looks up what the page says of itself."""

from __future__ import annotations

import codecs
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from urllib.parse import urljoin, urlsplit

import regex
from lxml import etree
from rapidfuzz import fuzz

from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.markup import clean_markup, paragraphs_of, parse_html
from index.importers.web.json_ld import Graph, Node, addresses, text

LARGEST_MARKUP = 10_000_000
"""In bytes, without the pictures, styles and programs that were saved inside."""
_MOST_TAGS = 80_000
"""Of elements that begin or end, four times those of a large page: for more, to find the article would take minutes."""

_MOST_HEADINGS, _MOST_PIECES = 20, 200
_LONGEST_LINE = 1000
"""Characters of what the page states: no headline, name or date has so many."""
_BYTES_OF_THE_HEAD = 4096
_CHARSET = regex.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""")
_WRITTEN_FOR = {  # what browsers read instead, being larger
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_OTHER_NAMES = {
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac_roman",
    "x-x-big5": "big5",
}
_SEVEN_BITS = ("iso2022_jp", "hz", "iso2022_kr")
_DATA_ADDRESS = regex.compile(rb"""data:[\w/+.;=-]{0,100},[^"'\s)>]{100,}+""", regex.IGNORECASE)
_NO_TEXT = (b"script", b"style", b"svg")
_SAVED_FROM = regex.compile(
    r"""<!--\s*(?:Page\ saved\ with\ SingleFile\s+url:\s*|saved\ from\ url=\(\d+\))(?P<address>https?://[^\s"'<>]+)
    | <!--\s*Mirrored\ from\ (?P<host>[\w.-]+/[^\s"'<>]*)\ by\ HTTrack""",
    regex.VERBOSE | regex.IGNORECASE,
)
_PARAGRAPH_IN_HEADING = regex.compile(r"(<h1\b[^<>]{0,500}>\s{0,100})<p\b", regex.IGNORECASE)
"""At which the parser would end the heading, and leave it empty."""
_ARCHIVE = regex.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?:)")
_SURROUNDINGS = regex.compile(
    r"""(?:^|[\s_-])related
    |(?:^|\s)(?:sidebar|comments?|recommend|recirc|trending|popular|most-?read|more-(?:from|on|stories|news)|promo|newsletter
    |widget(?!\sBlog(?:\s|$))|(?:site-)?footer|nav(?!byline)|menu|carousel|latest|read-?(?:more|next|also))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_OF_ARTICLE = regex.compile(
    r"""(?:^|\s)(?:hentry|type-post|(?:entry|post)-footer
    |(?:article|post|entry|story)[-_]*(?:authors?|byline|head(?:er)?|meta))(?=\s|$)""",
    regex.VERBOSE,
)
"""Its head, or all of it: WordPress then names what it is filed under."""
_OF_ANOTHER_THING = regex.compile(
    r"(?:Image|Video)Object|Comment|Product|Offer|Organization|NavigationElement"
)
_BOX_OF_AUTHOR = regex.compile(r"(?:^|\s)(?:about-the-author|author-(?:bio|box|info|card))", regex.IGNORECASE)


class Page:
    """A web page. Where it was saved from is known if the file or who calls says so."""

    def __init__(self, markup: bytes, where: str, saved_from: str = "", charset: str = "") -> None:
        """Raises `Refused` if it is no page, or one that is too large."""
        source = _PARAGRAPH_IN_HEADING.sub(r"\1<span", clean_markup(_text(markup, where, charset)))
        self.saved_from = saved_from or _saved_from(source)
        self.tree = _tree(source, where)

    @cached_property
    def graph(self) -> Graph:
        """Its JSON-LD."""
        return Graph(self.tree)

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """What its meta elements say, by their names in small letters."""
        found = defaultdict[str, list[str]](list)
        for meta in self.tree.iter("meta"):
            content = clean_line((meta.get("content") or meta.get("value") or "")[:_LONGEST_LINE])
            for attribute in ("property", "name", "itemprop"):
                if (
                    content
                    and (name := meta.get(attribute))
                    and not (attribute == "itemprop" and is_of_another_thing(meta))
                ):
                    for each in name.lower().split():
                        found[each].append(content)
        return dict(found)

    def meta(self, *names: str) -> str:
        """What the first of those meta elements says that is there."""
        return next((self.metas[name][0] for name in names if name in self.metas), "")

    @cached_property
    def headings(self) -> list[etree._Element]:
        """Its headings of the first order; more than a few are no headline any more."""
        return list(islice(self.tree.iter("h1"), _MOST_HEADINGS))

    @cached_property
    def paragraphs(self) -> list[str]:
        """All that it shows, as it was before its article was looked for."""
        return list(paragraphs_of(self.tree))

    @cached_property
    def lines(self) -> list[str]:
        """The same, line by line."""
        return [line for paragraph in self.paragraphs for line in paragraph.split("\n")]

    @cached_property
    def title(self) -> str:
        """What a browser shows in its title bar."""
        return clean_line(next((text_in(title) for title in self.tree.iter("title")), "")[:_LONGEST_LINE])

    @cached_property
    def address(self) -> str:
        """Its URL, as it gives it or as the browser noted it; empty if neither did."""
        links = self.tree.xpath(
            "//link[@href][contains(concat(' ', normalize-space(@rel), ' '), ' canonical ')]/@href"
        )
        stated = [*links[:1], self.meta("og:url"), self.meta("twitter:url", "parsely-link")]
        whole = [address for one in stated if (address := _whole(one, self.saved_from))]
        return next(filter(_has_path, whole), "") or _whole(self.saved_from, "") or next(iter(whole), "")

    @cached_property
    def articles(self) -> list[Node]:
        """What its JSON-LD says of the article that it shows; what it says of others is left out."""
        found = self.graph.articles
        if len(found) < 2:
            return found
        titles = [self.title, self.meta("og:title"), *map(text_in, self.headings)]
        own = [node for node in found if self.address and self.address in addresses(node)]
        return (
            own
            or [node for node in found if _is_titled(node, titles)]
            or ([] if self.graph.is_list else found[:1])
        )

    @property
    def is_article(self) -> bool:
        """Whether it calls itself an article."""
        kind = self.meta("og:type").lower()
        return bool(self.articles) or "article" in kind or "article:published_time" in self.metas

    @cached_property
    def host(self) -> str:
        """The name of the site's computer without ``www.``, or nothing."""
        return regex.sub(r"^(?:www\d?|m|amp|mobile)\.", "", urlsplit(self.address).hostname or "")


def _is_titled(node: Node, titles: Iterable[str]) -> bool:
    headline = clean_line(text(node, "headline", "name")).casefold()
    return bool(headline) and any(
        fuzz.partial_ratio(headline, title.casefold()) > 85 for title in titles if len(title) > 5
    )


def is_of_another_thing(element: etree._Element) -> bool:
    """Whether a property is that of a picture or the like: it has an author and a day of its own."""
    thing = next((above for above in element.iterancestors() if above.get("itemscope") is not None), None)
    return thing is not None and _OF_ANOTHER_THING.search(thing.get("itemtype") or "") is not None


def is_elsewhere(element: etree._Element, *, is_of_author: bool = False) -> bool:
    """Whether an element is, or stands in, what surrounds an article: a list of others, comments, a footer.

    What is marked as the author's may stand in a box about him, or among links.
    """
    for above in (element, *element.iterancestors()):
        if above.tag in {"html", "body"}:
            continue
        marks = f"{above.get('class')} {above.get('id')}"
        if _OF_ARTICLE.search(marks):
            continue
        if above.tag in {"aside", "footer"} or _SURROUNDINGS.search(marks):
            return True
        if not is_of_author and (above.tag == "nav" or _BOX_OF_AUTHOR.search(marks)):
            return True
    return False


def text_in(element: etree._Element) -> str:
    """The text of an element and of those in it, on one line."""
    return " ".join(" ".join(paragraphs_of(element)).split())


def length_of(element: etree._Element, most: int) -> int:
    """How long its text is, without the blanks between its parts; more than `most` is not counted."""
    length = 0
    for piece in islice(element.itertext(), _MOST_PIECES):
        length += len(piece.strip())
        if length > most:
            break
    return length


def _text(markup: bytes, where: str, charset: str) -> str:
    markup = _DATA_ADDRESS.sub(b"data:,", markup)
    for name in _NO_TEXT:
        markup = _without(markup, name)
    if len(markup) > LARGEST_MARKUP or markup.count(b"<") > _MOST_TAGS:
        raise Refused(where, "it is larger than any article: perhaps a whole site in one page", Ground.LARGE)
    return _decoded(markup, where, charset)


def _without(markup: bytes, name: bytes) -> bytes:
    """`markup` without the elements of that name, but for JSON-LD: in one pass, as no pattern does for all pages."""
    in_small_letters, kept, position = markup.lower(), bytearray(), 0
    begin, finish = b"<" + name, b"</" + name
    while (start := in_small_letters.find(begin, position)) >= 0:
        end = in_small_letters.find(finish, start)
        if end < 0:
            break
        is_data = b"ld+json" in in_small_letters[start : in_small_letters.find(b">", start, end)]
        kept += markup[position : end if is_data else start]
        position = end if is_data else end + len(finish) + 1
    return bytes(kept + markup[position:])


def _decoded(markup: bytes, where: str, charset: str) -> str:
    """As UTF-8 if it is that, or else as declared: many a page says what it was before it was saved."""
    head = markup[:_BYTES_OF_THE_HEAD]
    if b"\0" in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(markup, where)
    declared = _CHARSET.search(head)
    codec = _codec(charset) or _codec(declared[1].decode("ascii") if declared else "")
    if codec in _SEVEN_BITS:
        return markup.decode(codec, errors="replace")
    try:
        return markup.decode("utf-8-sig")
    except UnicodeDecodeError:
        return markup.decode(codec, errors="replace") if codec else _damaged(markup, where)


def _damaged(markup: bytes, where: str) -> str:
    """UTF-8 with a few bytes wrong, or else what it looks like."""
    text = markup.decode("utf-8", errors="replace")
    wrong, right = text.count("\ufffd"), sum(not character.isascii() for character in text)
    return text if wrong * 5 < right else decode(markup, where)


def _codec(charset: str) -> str:
    """What Python calls an encoding that is not Unicode; empty if that is not known."""
    charset = _OTHER_NAMES.get(charset.lower(), charset)
    try:
        b"".decode(charset)
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    return "" if name.startswith("utf") else _WRITTEN_FOR.get(name, name)


def _tree(text: str, where: str) -> etree._Element:
    if not any(map(str.isalnum, text)):
        raise Refused(where, "it is empty", Ground.EMPTY)
    tree = parse_html(text)
    if tree is None:
        raise Refused(
            where, "it is no web page, or its elements are nested too deep to be read", Ground.LARGE
        )
    return tree


def _saved_from(text: str) -> str:
    match = _SAVED_FROM.search(text[:_BYTES_OF_THE_HEAD])
    if match is None:
        return ""
    return match["address"] or f"https://{match['host']}"


def _whole(address: str, base: str) -> str:
    """An absolute URL of the web; what is none is empty."""
    try:
        whole = _ARCHIVE.sub("", urljoin(base, address.strip()))
        parts = urlsplit(whole)
    except ValueError:
        return ""
    return whole if parts.scheme in {"http", "https"} and parts.hostname and " " not in whole else ""


def _has_path(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)
