"""Web pages saved as one file of mail parts: MHTML, which browsers call "single file" or "web archive"."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO, cast

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.web.html import LARGEST_FILE, page_article
from index.importers.whole_file import bytes_of

_PAGES = frozenset(["text/html", "application/xhtml+xml"])
_MOST_PARTS = 5000


class MhtmlImporter:
    """Reads one article from the page of an MHTML file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that page. Raises `Refused` if there is none."""
        data = bytes_of(file, origin, LARGEST_FILE)
        if data.count(b"\nContent-Type:") > _MOST_PARTS:
            raise Refused(origin, f"it has more than {_MOST_PARTS} parts", Ground.LARGE)
        message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
        page = _page(message)
        if page is None:
            raise Refused(origin, "it holds no web page", Ground.NO_ARTICLE)
        address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
        yield page_article(
            _bytes(page), origin, address, page.get_param("charset", "") and str(page.get_content_charset(""))
        )


def _page(message: Message) -> Message | None:
    """The part that the others belong to: the one that is named as the first to show, or else the first page."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start", "")
    return next(
        (part for part in pages if start and _header(part, "Content-ID") == start), next(iter(pages), None)
    )


def _header(part: Message, name: str) -> str:
    return str(part.get(name, "")).strip()


def _bytes(part: Message) -> bytes:
    return cast("bytes | None", part.get_payload(decode=True)) or b""
