"""What goes over the network and what may come from there, asked of a real host on this machine."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from index.feeds.answers import Answer, Failure
from index.feeds.feed import Feed, Validators, new_feed
from index.feeds.fetching import Fetcher, Limits
from index.feeds.places import Place, places_of

QUICK = Limits(connect_seconds=5, read_seconds=5, whole_seconds=0.3, most_bytes=100_000)


def here(_host: str, _port: int) -> Sequence[Place]:
    """All names lead to this machine."""
    return [Place("127.0.0.1", is_public=False)]


def named_public(host: str, port: int) -> Sequence[Place]:
    """The same, but of names with "public" in them one would think otherwise."""
    return [Place(place.ip, "public" in host) for place in here(host, port)]


def ask(address: str | Feed, limits: Limits | None = None, **how) -> Answer | Failure:
    feed = new_feed(address) if isinstance(address, str) else address
    return Fetcher("Cuttings/1.0", limits, **{"resolve": here, **how}).fetch(feed)


def reason(address: str | Feed, limits: Limits | None = None, **how) -> str:
    failure = ask(address, limits, **how)
    assert isinstance(failure, Failure)
    return failure.reason


def test_nothing_is_sent_but_the_address_and_who_asks(paper) -> None:
    address = paper.says("/feed?a=1", "<rss/>")
    assert ask(address) == Answer(b"<rss/>", address, validators=Validators(address))
    ((path, headers),) = paper.asked
    assert path == "/feed?a=1"
    assert headers == {
        "Host": f"127.0.0.1:{paper.port}",
        "User-Agent": "Cuttings/1.0",
        "Accept": "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def test_what_an_answer_said_of_its_version_goes_back_to_its_address_alone(paper) -> None:
    address = paper.says("/feed", "<rss/>", ETag='W/"7"', Last_Modified="Tue, 07 May 2019 10:00:00 GMT")
    answer = ask(address)
    assert isinstance(answer, Answer)
    validators = answer.validators
    assert validators == Validators(address, 'W/"7"', "Tue, 07 May 2019 10:00:00 GMT")
    paper.says("/feed", status=304)
    feed = Feed(address, address, answered_by=address, etag=validators.etag, modified=validators.modified)
    assert ask(feed) == Answer(None, address)
    sent = paper.asked[-1][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('W/"7"', "Tue, 07 May 2019 10:00:00 GMT")
    paper.says("/feed", status=302, Location="/other")
    paper.says("/other", "<rss/>")
    ask(feed)
    assert "If-None-Match" not in paper.asked[-1][1]


def test_what_cannot_be_sent_back_is_not_kept(paper) -> None:
    answer = ask(paper.says("/feed", "x", ETag="é" * 3, Last_Modified="x" * 600))
    assert isinstance(answer, Answer)
    assert (answer.validators.etag, answer.validators.modified) == ("", "")


def test_a_feed_moves_as_far_as_it_is_sent_for_good(paper) -> None:
    first = paper.says("/a", status=301, Location="/b")
    moved = paper.says("/b", status=308, Location="/c")
    final = paper.says("/c", status=302, Location="/d")
    last = paper.says("/d", status=301, Location="/e")
    end = paper.says("/e", "<rss/>")
    answer = ask(first)
    assert isinstance(answer, Answer)
    assert (answer.data, answer.address, answer.moved_to) == (b"<rss/>", end, final)
    assert ask(last) == Answer(b"<rss/>", end, end, Validators(end))
    assert moved != final


def test_an_answer_that_leads_on_and_on_is_left(paper) -> None:
    for number in range(7):
        paper.says(f"/{number}", status=302, Location=f"/{number + 1}")
    assert reason(paper.address("/0")) == "it redirects more than 5 times"
    assert len(paper.asked) == 6


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/"])
def test_no_other_scheme_is_followed(paper, location: str) -> None:
    assert "only http:// and https://" in reason(paper.says("/feed", status=302, Location=location))


def test_an_answer_from_the_world_leads_to_nothing_in_ones_own_network(paper) -> None:
    private, public = paper.address("/x", "private.example"), paper.address("/x", "public.example")
    paper.says("/x", "<rss/>")
    paper.says("/to-private", status=302, Location=private)
    assert "private.example, which is in a private network" in reason(
        paper.address("/to-private", "public.example"), resolve=named_public
    )
    assert [path for path, _ in paper.asked] == ["/to-private"]
    assert isinstance(ask(paper.address("/to-private", "own.example"), resolve=named_public), Answer)
    assert isinstance(ask(private, resolve=named_public), Answer)
    assert isinstance(ask(Feed(paper.address("/", "own.example"), private), resolve=named_public), Answer)
    assert "private network" in reason(Feed(public, private), resolve=named_public)


def test_name_and_password_go_to_their_host_alone(paper) -> None:
    paper.says("/feed", status=302, Location=paper.address("/other", "other.example"))
    paper.says("/other", "<rss/>")
    ask(paper.address("/feed", "ann:p%40ss@own.example"))
    (_, first), (_, second) = paper.asked
    assert first["Authorization"] == "Basic YW5uOnBAc3M="
    assert "Authorization" not in second
    assert second["Host"] == f"other.example:{paper.port}"


@pytest.mark.parametrize(
    ("status", "headers", "failure"),
    [
        (404, {}, Failure("its host answers 404 Not Found")),
        (299, {}, Failure("its host answers 299")),
        (410, {}, Failure("it says that it is gone for good", is_gone=True)),
        (429, {"Retry_After": "120"}, Failure("its host answers 429 Too Many Requests", "120")),
        (503, {"Retry_After": "soon"}, Failure("its host answers 503 Service Unavailable", "soon")),
        (500, {"Retry_After": "120"}, Failure("its host answers 500 Internal Server Error")),
        (302, {}, Failure("its host answers 302 Found")),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "",
)
def test_an_answer_that_is_none_says_why(
    paper, status: int, headers: dict[str, str], failure: Failure
) -> None:
    assert ask(paper.says("/feed", "no", status, **headers)) == failure


def dripping(paper, beginning: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """A byte now and then, without end."""

    def answer(asking: BaseHTTPRequestHandler) -> None:
        asking.wfile.write(beginning)
        while not paper.closes.wait(0.02):
            asking.wfile.write(b"x")

    return answer


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX: ",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n",
    ],
    ids=["status", "headers", "body", "body of a known length"],
)
def test_an_answer_that_comes_byte_by_byte_is_left(paper, beginning: bytes) -> None:
    address = paper.does("/feed", dripping(paper, beginning))
    assert reason(address, QUICK) == "its answer takes longer than 0.3 seconds"


def test_a_host_that_says_nothing_is_left(paper) -> None:
    address = paper.does("/feed", lambda _: paper.closes.wait(5) and None)
    assert reason(address, Limits(read_seconds=0.1)) == "its host does not answer in time"


def test_an_answer_without_end_is_left(paper) -> None:
    def answer(asking: BaseHTTPRequestHandler) -> None:
        asking.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not paper.closes.is_set():
            asking.wfile.write(b"x" * 50_000)

    address = paper.does("/feed", answer)
    assert reason(address, Limits(most_bytes=100_000)) == "its answer is larger than 0.1 MB"


def test_an_answer_may_be_compressed_but_is_counted_as_it_becomes(paper) -> None:
    answer = ask(paper.says("/feed", gzip.compress(b"<rss/>"), Content_Encoding="gzip"))
    assert isinstance(answer, Answer)
    assert answer.data == b"<rss/>"
    bomb = gzip.compress(bytes(10_000_000))
    assert len(bomb) < 100_000
    address = paper.says("/feed", bomb, Content_Encoding="gzip")
    assert reason(address, Limits(most_bytes=100_000)) == "its answer is larger than 0.1 MB"


@pytest.mark.parametrize(
    ("encoding", "why"),
    [
        ("br", "compressed in a way that nobody asked for"),
        ("gzip, gzip", "compressed in a way"),
        ("gzip", "cannot be decompressed"),
    ],
)
def test_what_cannot_be_decompressed_is_said(paper, encoding: str, why: str) -> None:
    assert why in reason(paper.says("/feed", b"no gzip at all", Content_Encoding=encoding))


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"SSH-2.0-x\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\n" * 200,
    ],
    ids=["nothing", "another protocol", "less than promised", "too many headers"],
)
def test_what_breaks_off_is_said(paper, said: bytes) -> None:
    assert "breaks off, or is no answer" in reason(
        paper.does("/feed", lambda asking: asking.wfile.write(said))
    )


def test_a_host_that_is_not_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "Connection refused" in reason(f"http://127.0.0.1:{port}/")

    def unknown(host: str, port: int) -> Sequence[Place]:
        raise socket.gaierror(-2, "Name or service not known")

    assert "its host is not known" in reason("http://nowhere.example/", resolve=unknown)
    for host in (f"{'a' * 64}.example", "a..example"):
        assert "its host is not known" in reason(f"http://{host}/", resolve=places_of)


def test_a_certificate_must_be_trusted_and_of_the_host(tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    made += ["-keyout", str(key), "-out", str(certificate), "-subj", "/CN=paper.example"]
    subprocess.run([*made, "-addext", "subjectAltName=DNS:paper.example"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as pool:

        def serve() -> None:
            for _ in range(3):
                connection, _ = server.accept()
                try:
                    with context.wrap_socket(connection, server_side=True) as secure:
                        secure.recv(9999)
                        secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>")
                except OSError:
                    connection.close()

        served = pool.submit(serve)
        port = server.getsockname()[1]
        assert "certificate cannot be trusted" in reason(f"https://paper.example:{port}/")
        answer = ask(f"https://paper.example:{port}/", trusted=certificate)
        assert isinstance(answer, Answer)
        assert answer.data == b"<rss/>"
        assert "certificate cannot be trusted" in reason(
            f"https://other.example:{port}/", trusted=certificate
        )
        served.result(10)


def test_a_host_has_one_connection_at_a_time(paper) -> None:
    open_: list[int] = [0]
    most: list[int] = [0]

    def answer(asking: BaseHTTPRequestHandler) -> None:
        open_[0] += 1
        most[0] = max(most[0], open_[0])
        time.sleep(0.01)
        open_[0] -= 1
        asking.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n<rss/>")

    address = paper.does("/feed", answer)
    fetcher = Fetcher("Cuttings/1.0", resolve=here)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(fetcher.fetch, [new_feed(address)] * 8))
    assert all(isinstance(one, Answer) for one in answers)
    assert most == [1]
