"""The pages of a web archive are read by the importers for such pages, and what else was fetched is passed over."""

from __future__ import annotations

import gzip
import io
import itertools
import random
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import importer_for

FORMATS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "formats"
REAL = [file for file in sorted(FORMATS.glob("warc_warcio/*")) if ".warc" in file.name or ".arc" in file.name]
URL = "https://post.example/river"
STORY = "City Post\n\nRiver rises\n\nThe river rose by two metres in the night, the mayor said.\n"
HAS_HTML = importer_for(Path("a.html"), b"<html>") is not None


def record(kind: str, content: bytes, id_: str = "1", url: str = URL, **headers: str) -> bytes:
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{id_}>",
        "WARC-Date": "2020-05-05T10:00:00Z",
        "WARC-Target-URI": url,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(content)),
    }
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"WARC/1.0\r\n{head}\r\n".encode() + content + b"\r\n\r\n"


def response(
    body: bytes | str = STORY, status: str = "200 OK", type_: str = "text/plain", **headers: str
) -> bytes:
    data = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": type_} | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + data


def page(id_: str = "1", **response_: str) -> bytes:
    return record("response", response(**response_), id_)


def each(data: bytes, name: str) -> Iterator[Article | Refused]:
    importer = importer_for(Path(name))
    assert importer is not None
    try:
        yield from importer.articles(io.BytesIO(data), name)
    except Refused as refused:
        yield refused


def read(data: bytes, name: str = "a.warc") -> list[Article | Refused]:
    return list(each(data, name))


def only(data: bytes, name: str = "a.warc") -> Article:
    (article,) = read(data, name)
    assert isinstance(article, Article), article
    return article


def test_a_page_is_read_as_a_file_of_its_kind_would_be() -> None:
    article = only(record("warcinfo", b"software: x\r\n", url="") + page())
    assert (article.source, article.headline, article.url) == ("City Post", "River rises", URL)
    assert article.published is None  # it was fetched in 2020, which says nothing
    assert article.origin == "a.warc#1"


@pytest.mark.skipif(not HAS_HTML, reason="there is no importer of HTML here")
def test_a_page_in_html_is_an_article() -> None:
    text = "".join(
        f"<p>The river rose by {n} metres in the night, the mayor said on Monday.</p>" for n in range(9)
    )
    html = f"<html><head><title>River rises</title></head><body><article><h1>River rises</h1>{text}</article></body></html>"
    assert only(page(body=html, type_="text/html; charset=utf-8")).headline == "River rises"


def test_an_address_is_cleaned_like_any_text() -> None:
    data = record(
        "resource",
        b"River rises\n\nThe river rose.",
        url="https://city.example/a\x18\x1b[2Jb c",
        **{"Content-Type": "text/plain"},
    )
    assert only(data).url == "https://city.example/ab%20c"


@pytest.mark.skipif(HAS_HTML, reason="there is an importer of HTML")
def test_a_page_that_no_importer_reads_is_refused() -> None:
    (refused,) = read(page(type_="text/html"))
    assert isinstance(refused, Refused)
    assert refused.where == "a.warc:1"


@pytest.mark.parametrize(
    "other",
    [
        record("request", b"GET /river HTTP/1.1\r\n\r\n"),
        record("metadata", b"outlink: x", Content_Type="application/warc-fields"),
        record("revisit", response()),
        record("response", response(status="404 Not Found")),
        record("response", response(status="301 Moved")),
        record("response", response(type_="image/jpeg")),
        record("response", response(type_="")),
        record("response", response("User-agent: *"), url="https://post.example/robots.txt"),
        record("response", STORY.encode(), url="dns:post.example", Content_Type="text/dns"),
        record("resource", STORY.encode(), url="metadata://gnu.org/software/wget/warc/wget.log", Content_Type="text/plain"),
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_page_is_passed_over(other: bytes) -> None:
    assert only(other + page("2")).origin == "a.warc#2"
    (refused,) = read(other)
    assert isinstance(refused, Refused)
    assert refused.reason == "there is no page in it that can be read"


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_pages_that_were_kept_without_their_http_are_read(kind: str) -> None:
    assert only(record(kind, STORY.encode(), Content_Type="text/plain")).headline == "River rises"


def chunked(data: bytes, size: int = 20) -> bytes:
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


DEFLATE = zlib.compressobj(wbits=-15)
RAW = DEFLATE.compress(STORY.encode()) + DEFLATE.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(STORY.encode()), {"Transfer_Encoding": "chunked"}),
        (STORY.encode(), {"Transfer_Encoding": "chunked"}),
        (gzip.compress(STORY.encode()), {"Content_Encoding": "gzip"}),
        (zlib.compress(STORY.encode()), {"Content_Encoding": "deflate"}),
        (RAW, {"Content_Encoding": "deflate"}),
        (STORY.encode(), {"Content_Encoding": "gzip"}),
        (
            chunked(gzip.compress(STORY.encode())),
            {"Content_Encoding": "x-gzip", "Transfer_Encoding": "Chunked"},
        ),
    ],
    ids=range(7),
)
def test_a_page_is_unpacked_from_what_it_was_transported_in(body: bytes, headers: dict[str, str]) -> None:
    assert only(record("response", response(body, **headers))).body.startswith("The river rose")


def test_a_page_in_a_compression_that_is_not_known_is_refused() -> None:
    refused, article = read(record("response", response(b"\x8b\x02", Content_Encoding="br")) + page("2"))
    assert isinstance(refused, Refused)
    assert (refused.reason, isinstance(article, Article)) == ("it is compressed by br", True)


def test_the_charset_of_the_transport_is_believed() -> None:
    data = response("River\n\nРеки поднялись ночью.".encode("koi8-r"), type_="text/plain; charset=KOI8-R")
    assert only(record("response", data)).body.endswith("Реки поднялись ночью.")


@pytest.mark.parametrize("parts", [1, 2])
def test_an_archive_may_be_compressed_as_a_whole_or_by_records(parts: int) -> None:
    pages = [page("1"), page("2")]
    data = b"".join(map(gzip.compress, pages if parts == 2 else [b"".join(pages)]))
    origins = [article.origin for article in read(data, "a.warc.gz") if isinstance(article, Article)]
    assert origins == ["a.warc.gz#a.warc#1", "a.warc.gz#a.warc#2"]


def test_pages_of_one_name_are_told_apart() -> None:
    origins = [article.origin for article in read(page() + page()) if isinstance(article, Article)]
    assert origins == ["a.warc#1", "a.warc#1~2"]


def test_the_older_format_is_read() -> None:
    content = response()
    about = b"1 0 x\nURL IP-address Archive-date Content-type Archive-length\n"
    data = b"filedesc://a.arc 0.0.0.0 20200505100000 text/plain %d\n%s\n" % (len(about), about)
    data += f"{URL} 10.0.0.1 20200505100000 text/plain {len(content)}\n".encode() + content + b"\n"
    assert only(data, "a.arc").url == URL


@pytest.mark.parametrize("data", [b"", STORY.encode(), b"\x00\x01\x02" * 100, b"WARC/1.0\r\n"], ids=repr)
def test_what_is_no_web_archive_is_refused(data: bytes) -> None:
    (refused,) = read(data)
    assert isinstance(refused, Refused)
    assert "\n" not in refused.reason


def test_what_was_read_before_the_damage_is_kept(capfd: pytest.CaptureFixture[str]) -> None:
    first, refused = read(page("1") + record("response", response(), "2", Content_Length="20") + page("3"))
    assert isinstance(first, Article)
    assert isinstance(refused, Refused)
    assert capfd.readouterr() == ("", "")


class Endless(io.RawIOBase):
    """A beginning, and then the same for half a gigabyte."""

    def __init__(self, beginning: bytes, then: bytes) -> None:
        self.chunks = itertools.chain([beginning], itertools.repeat(then, 500_000_000 // len(then)))

    def read(self, size: int = -1, /) -> bytes:
        return next(self.chunks, b"")


@pytest.mark.parametrize(
    ("beginning", "then"),
    [
        (b"WARC/1.0\r\nWARC-Type: ", b"x" * 16384),
        (b"WARC/1.0\r\n", b"A: b\r\n" * 2500),
        (
            record("response", b"")[:-4].replace(b"Length: 0", b"Length: 999999999") + b"HTTP/1.1 200 OK\r\n",
            b"A: b\r\n" * 2500,
        ),
        (page()[:-4].replace(b"Length: ", b"Length: 99999"), b"x" * 16384),
    ],
    ids=["line", "headers", "HTTP headers", "page"],
)
def test_what_has_no_end_is_given_up_or_passed_over(beginning: bytes, then: bytes) -> None:
    importer = importer_for(Path("a.warc"))
    assert importer is not None
    tracemalloc.start()
    found = []
    try:
        found.extend(importer.articles(Endless(beginning, then), "a.warc"))  # type: ignore[arg-type]
    except Refused as refused:
        found.append(refused)
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()
    assert found
    assert all(isinstance(refused, Refused) for refused in found)


@pytest.mark.parametrize("is_chunked", [True, False])
def test_a_page_that_swells_is_refused(is_chunked: bool) -> None:
    swelling = gzip.compress(bytes(300_000_000), 1)
    body = chunked(swelling, len(swelling)) if is_chunked else swelling
    headers = {"Content_Encoding": "gzip"} | ({"Transfer_Encoding": "chunked"} if is_chunked else {})
    data = record("response", response(body, **headers)) + page("2")
    tracemalloc.start()
    refused, article = read(data)
    assert tracemalloc.get_traced_memory()[1] < 200_000_000
    tracemalloc.stop()
    assert isinstance(refused, Refused)
    assert (refused.reason, isinstance(article, Article)) == ("it is larger than 50 MB", True)


def test_a_damaged_archive_is_articles_and_refusals() -> None:
    whole = (
        page("1")
        + record(
            "response",
            response(
                chunked(gzip.compress(STORY.encode())), Transfer_Encoding="chunked", Content_Encoding="gzip"
            ),
        )
        + page("3")
    )
    chance = random.Random(7)
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 8)):
            damaged[chance.randrange(len(damaged))] = (
                chance.choice(b"\r\n: \x00\xff09aW/") if chance.random() < 0.7 else chance.randrange(256)
            )
        for found in read(bytes(damaged)):
            assert isinstance(found, Article | Refused)
            assert (found.reason if isinstance(found, Refused) else found.origin).isprintable()


@pytest.mark.skipif(not REAL, reason="the real web archives are not on this machine")
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.name)
def test_real_web_archives_are_read_or_refused_in_a_line(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = read(file.read_bytes(), file.name.removesuffix(".bad"))
    assert found
    assert not any("damaged" in refused.reason for refused in found if isinstance(refused, Refused))
    assert capfd.readouterr() == ("", "")
