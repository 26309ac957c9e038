"""Web archives, WARC and the older ARC: each page that was fetched is read by the importer for pages of its kind.

When a page was fetched is not when it was published; where from is its address, if it does not say another.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.charsets import decode_as
from index.importers.course import Course, OfParts
from index.importers.extras import needed
from index.importers.hygiene import clean_line
from index.importers.recognition import BYTES_LOOKED_AT, format_of
from index.importers.record_names import RecordNames
from index.importers.whole_file import LARGEST_FILE

_LONGEST_REASON = 200
_LONGEST_HEAD = 500_000
"""Bytes of the headers of a record. The library keeps as many as there are."""
_NO_LIMIT = 1 << 62
_AT_ONCE = 65_536
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
"""Of the files that pages of such a type are; a crawler fetches much else."""
_RECORDS_OF_PAGES = frozenset(["conversion", "resource", "response"])
_FOR_CRAWLERS = ("/robots.txt", "/ads.txt")


class WarcImporter(OfParts):
    """Reads the articles of a web archive, page by page."""

    def parts(self, file: BinaryIO, origin: str, course: Course) -> Iterator[Article | Refused]:
        """The articles of its pages, named for their records. Raises `Refused` if it is no web archive."""
        names = RecordNames()
        is_any = False
        for number, record in enumerate(_records(file, origin), start=1):
            if (page := _page(record)) is None:
                continue
            is_any = True
            name, where = names.distinct(page.name), f"{origin}:{number}"
            course.enter(where)
            if not course.is_new:
                continue
            try:
                yield from _articles(page, record, f"{origin}#{name}", where)
            except Refused as refused:
                yield refused
        if not is_any:
            raise Refused(origin, "there is no page in it that can be read", Ground.NO_ARTICLE)


class _Page(Struct):
    name: str
    url: str
    suffix: str
    charset: str


class _Bounded:
    """A file of which no more than some bytes may be read before more are allowed."""

    def __init__(self, file: BinaryIO, origin: str) -> None:
        self._file = file
        self._origin = origin
        self.bytes_left = _NO_LIMIT

    def read(self, size: int) -> bytes:
        data = self._file.read(size)
        self.bytes_left -= len(data)
        if self.bytes_left < 0:
            raise Refused(self._origin, "it is not a web archive, or damaged: there is no end to a header")
        return data

    def tell(self) -> int:
        return self._file.tell()


def _records(file: BinaryIO, origin: str) -> Iterator[Any]:
    """Each record of the library's, to be read before the next is asked for."""
    library = needed("warcio.archiveiterator", origin)
    bounded = _Bounded(file, origin)
    records = library.ArchiveIterator(bounded)
    while (record := _next(records, bounded, origin)) is not None:
        bounded.bytes_left = _NO_LIMIT
        yield record
        while _quietly(record.raw_stream.read, _AT_ONCE):
            pass


def _next(records: Iterator[Any], bounded: _Bounded, origin: str) -> Any:
    bounded.bytes_left = _LONGEST_HEAD
    try:
        return _quietly(next, records, None)
    except Refused:
        raise
    except Exception as error:  # ArchiveLoadFailed, and whatever the library's parsers stumble over
        reason = clean_line(str(error) or type(error).__name__)[:_LONGEST_REASON]
        raise Refused(origin, f"it is not a web archive, or damaged: {reason}") from error


def _quietly(read: Callable[..., Any], *arguments: Any) -> Any:
    """Without the library's complaints of what it reads all the same, which would be written over the screen."""
    with redirect_stderr(io.StringIO()):
        return read(*arguments)


def _page(record: Any) -> _Page | None:
    """What a record holds, if that is a page as it was fetched."""
    is_page = record.rec_type in _RECORDS_OF_PAGES
    if record.rec_type == "response":
        is_page = record.http_headers is not None and record.http_headers.get_statuscode() == "200"
    if not is_page:
        return None
    headers = record.http_headers or record.rec_headers
    kind, _, parameters = (headers.get_header("Content-Type") or "").partition(";")
    url = clean_line(_header(record, "WARC-Target-URI") or _header(record, "uri")).replace(" ", "%20")
    suffix = _SUFFIXES.get(kind.strip().lower())
    if suffix is None or not url.startswith(("http://", "https://")) or url.endswith(_FOR_CRAWLERS):
        return None
    return _Page(
        name=_header(record, "WARC-Record-ID").strip("<>").removeprefix("urn:uuid:") or url,
        url=url,
        suffix=suffix,
        charset=parameters.lower().partition("charset=")[2].partition(";")[0].strip("\"' "),
    )


def _header(record: Any, name: str) -> str:
    return (record.rec_headers.get_header(name) or "").strip()


def _articles(page: _Page, record: Any, origin: str, where: str) -> Iterator[Article | Refused]:
    body = _body(record, where)
    if page.charset and page.suffix != ".pdf":
        body = decode_as(body, page.charset, where).encode("utf-8-sig", "replace")
    found = format_of(Path(f"page{page.suffix}"), body[:BYTES_LOOKED_AT])
    if found is None:
        raise Refused(where, "no format that Cuttings can read", Ground.UNKNOWN)
    for read in found.importer.articles(io.BytesIO(body), origin):
        if isinstance(read, Article):
            yield replace(read, url=read.url or page.url)
        elif isinstance(read, Refused):
            yield read


def _body(record: Any, where: str) -> bytes:
    """The page, without what it was transported in. Raises `Refused` if it is too large, or cannot be unpacked."""
    if (record.length or 0) > LARGEST_FILE:
        raise Refused(where, f"it is larger than {LARGEST_FILE // 1_000_000} MB", Ground.LARGE)
    stream, encoding = record.raw_stream, ""
    if record.http_headers is not None:
        encoding = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
        if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
            stream = needed("warcio.bufferedreaders", where).ChunkedDataReader(stream)
    data: bytes = _quietly(stream.read, LARGEST_FILE)
    if encoding in {"gzip", "x-gzip", "deflate"}:
        data = _inflated(data)
    elif encoding not in {"", "identity", "none", "utf-8"}:
        raise Refused(where, f"it is compressed by {encoding[:20]}")
    if len(data) > LARGEST_FILE:
        raise Refused(where, f"it is larger than {LARGEST_FILE // 1_000_000} MB", Ground.LARGE)
    return data


def _inflated(data: bytes) -> bytes:
    """As far as it goes, and no further than a page is long; `data`, if it was not compressed."""
    for window in (
        zlib.MAX_WBITS | 32,
        -zlib.MAX_WBITS,
    ):  # gzip and zlib, which "deflate" means, or without a header
        try:
            return zlib.decompressobj(window).decompress(data, LARGEST_FILE + 1)
        except zlib.error:
            continue
    return data
