"""Web pages as Safari, and DEVONthink, save them in one file: a property list with the page and its pictures."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.web.html import LARGEST_FILE, page_article
from index.importers.whole_file import bytes_of


class SafariArchiveImporter:
    """Reads one article from the page of such a file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that page. Raises `Refused` if there is none."""
        page = _page(bytes_of(file, origin, LARGEST_FILE), origin)
        markup = page.get("WebResourceData")
        if not isinstance(markup, bytes):
            raise Refused(origin, "it holds no web page", Ground.NO_ARTICLE)
        address, charset = page.get("WebResourceURL"), page.get("WebResourceTextEncodingName")
        yield page_article(markup, origin, _string(address), _string(charset))


def _page(data: bytes, origin: str) -> Mapping[str, Any]:
    try:
        saved = plistlib.loads(data)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        OverflowError,
        RecursionError,
    ) as error:  # what plistlib raises for damaged files
        raise Refused(origin, "it is damaged, or no web archive of Safari") from error
    page = saved.get("WebMainResource") if isinstance(saved, Mapping) else None
    if not isinstance(page, Mapping):
        raise Refused(origin, "it holds no web page", Ground.NO_ARTICLE)
    return page


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
