"""Fetches feeds: the only module that opens a connection, by urllib3, and only imported when somebody asks for it.

What is sent: the address, who asks (a name and a version), and what the last answer said of its own version, back to
the address that gave it. No cookies; a name and a password, where an address has them, to its own host alone.
"""

from __future__ import annotations

import base64
import ssl
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import cached_property
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from socket import SHUT_RDWR, gaierror, socket
from threading import Lock, Timer
from time import monotonic

import regex
from msgspec import Struct
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
)
from urllib3.response import BaseHTTPResponse

from index.errors import UnfitFeed
from index.feeds.addresses import (
    host_name,
    host_of,
    is_secure,
    name_and_password,
    port_of,
    redirected,
    target_of,
)
from index.feeds.answers import Answer, Failure
from index.feeds.feed import Feed, Validators
from index.feeds.places import Place, Resolve, places_of
from index.importers.extras import without_log
from index.importers.hygiene import clean_line

_PERMANENT = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_REDIRECTS = (*_PERMANENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_TELL_WHEN = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
_UNDERSTOOD = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
)
_BYTES_AT_ONCE = 65_536
_VALIDATOR = regex.compile(r"[\x20-\x7e]{1,500}")


class Limits(Struct, frozen=True):
    """How long and how much an answer may be."""

    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    """Without a further byte."""
    whole_seconds: float = 60.0
    """From the first connection to the last byte, whatever lies between."""
    most_bytes: int = 20_000_000
    """When it is no longer compressed."""
    most_redirects: int = 5


class Fetcher:
    """Fetches feeds, from any thread; a host never has more than one connection."""

    def __init__(
        self,
        agent: str,
        limits: Limits | None = None,
        *,
        resolve: Resolve = places_of,
        trusted: Path | None = None,
    ) -> None:
        """`agent` is what it says that it is; `trusted` has certificates to be trusted instead of the system's."""
        without_log("urllib3")
        self._agent = agent
        self._limits = limits or Limits()
        self._resolve = resolve
        self._trusted = trusted
        self._houses: dict[str, Lock] = defaultdict(Lock)
        self._houses_lock = Lock()

    def fetch(self, feed: Feed) -> Answer | Failure:
        """The answer of a feed, wherever it leads. Whatever goes wrong is a `Failure`."""
        address, moved_to, is_moving = feed.asked_at, "", True
        may_be_private = self._is_given(feed)
        seconds = self._limits.whole_seconds
        for _ in range(self._limits.most_redirects + 1):
            with self._alone(host_name(address)), _Deadline(seconds) as deadline:
                try:
                    answer, place = self._hop(address, feed.validators, may_be_private, deadline)
                    if not isinstance(answer, _Redirect):
                        return answer if isinstance(answer, Failure) else _moved(answer, moved_to)
                    address = redirected(address, answer.location)
                except (UnfitFeed, HTTPError, HTTPException, OSError, _Trouble) as error:
                    return Failure(self._too_slow if deadline.is_over else _in_words(error))
            is_moving &= answer.is_permanent
            moved_to = address if is_moving else moved_to
            may_be_private = not place.is_public
            seconds = deadline.left
        return Failure(f"it redirects more than {self._limits.most_redirects} times")

    def _is_given(self, feed: Feed) -> bool:
        """Whether a person gave an address of her own network: where the feed itself moved, it may not lead there."""
        given = host_name(feed.address)
        if host_name(feed.asked_at) == given:
            return True
        with suppress(OSError):
            return not any(place.is_public for place in self._resolve(given, port_of(feed.address)))
        return False

    @contextmanager
    def _alone(self, host: str) -> Iterator[None]:
        with self._houses_lock:
            lock = self._houses[host]
        with lock:
            yield

    def _hop(
        self, address: str, validators: Validators, may_be_private: bool, deadline: _Deadline
    ) -> tuple[Answer | Failure | _Redirect, Place]:
        with ExitStack() as open_:
            connection, place = self._connected(address, may_be_private, deadline)
            open_.enter_context(closing(connection))
            connection.timeout = self._limits.read_seconds
            headers = self._headers(address, validators)
            connection.request("GET", target_of(address), headers=headers, preload_content=False)
            response = open_.enter_context(closing(connection.getresponse()))
            return self._answer(response, address, deadline), place

    def _connected(
        self, address: str, may_be_private: bool, deadline: _Deadline
    ) -> tuple[HTTPConnection, Place]:
        """A connection to the first place that takes one: to just the address that was looked at."""
        host = host_name(address)
        places = [
            place for place in self._resolve(host, port_of(address)) if place.is_public or may_be_private
        ]
        trouble: Exception = _Trouble(f"it leads to {host}, which is in a private network")
        for place in places:
            connection = self._connection(place, address, deadline)
            try:
                connection.connect()
            except ssl.SSLError:
                connection.close()
                raise
            except (ConnectTimeoutError, NewConnectionError, OSError) as error:
                connection.close()
                trouble = error
            else:
                deadline.watch(connection.sock)
                return connection, place
        raise trouble

    def _connection(self, place: Place, address: str, deadline: _Deadline) -> HTTPConnection:
        seconds = min(self._limits.connect_seconds, deadline.left)
        if seconds <= 0:
            raise _Trouble(self._too_slow)
        if not is_secure(address):
            return HTTPConnection(place.ip, port_of(address), timeout=seconds)
        return HTTPSConnection(
            place.ip,
            port_of(address),
            timeout=seconds,
            ssl_context=self._tls,
            server_hostname=host_name(address),
        )

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self._trusted)

    def _headers(self, address: str, validators: Validators) -> dict[str, str]:
        headers = {
            "Host": host_of(address),
            "User-Agent": self._agent,
            "Accept": _UNDERSTOOD,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        if who := name_and_password(address):
            headers["Authorization"] = f"Basic {base64.b64encode(':'.join(who).encode()).decode()}"
        if validators.address == address:
            if validators.etag:
                headers["If-None-Match"] = validators.etag
            if validators.modified:
                headers["If-Modified-Since"] = validators.modified
        return headers

    def _answer(
        self, response: BaseHTTPResponse, address: str, deadline: _Deadline
    ) -> Answer | Failure | _Redirect:
        status, headers = response.status, response.headers
        if status in _REDIRECTS and (location := headers.get("Location")):
            return _Redirect(_as_text(location), status in _PERMANENT)
        if status == HTTPStatus.NOT_MODIFIED:
            return Answer(None, address)
        if status == HTTPStatus.GONE:
            return Failure("it says that it is gone for good", is_gone=True)
        if status != HTTPStatus.OK:
            retry_after = headers.get("Retry-After", "") if status in _TELL_WHEN else ""
            return Failure(f"its host answers {_named(status)}", retry_after)
        data = self._body(response, deadline)
        validators = Validators(
            address, _validator(headers.get("ETag")), _validator(headers.get("Last-Modified"))
        )
        return Answer(data, address, validators=validators)

    def _body(self, response: BaseHTTPResponse, deadline: _Deadline) -> bytes:
        if response.headers.get("Content-Encoding", "").strip().lower() not in _ENCODINGS:
            raise _Trouble("its answer is compressed in a way that nobody asked for")
        data = bytearray()
        while some := response.read1(_BYTES_AT_ONCE):
            data += some
            if len(data) > self._limits.most_bytes:
                raise _Trouble(f"its answer is larger than {self._limits.most_bytes / 1_000_000:g} MB")
        if deadline.is_over:
            raise _Trouble(self._too_slow)
        return bytes(data)

    @property
    def _too_slow(self) -> str:
        return f"its answer takes longer than {self._limits.whole_seconds:g} seconds"


class _Redirect(Struct, frozen=True):
    location: str
    is_permanent: bool


class _Trouble(Exception):
    """What is wrong with an answer, in words."""


class _Deadline:
    """Cuts the connection when the time is over, though every byte may come in time."""

    def __init__(self, seconds: float) -> None:
        self._ends = monotonic() + seconds
        self._timer = Timer(max(0.0, seconds), self._cut)
        self._timer.daemon = True
        self._socket: socket | None = None

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    @property
    def left(self) -> float:
        """Seconds; none, or less, when it is over."""
        return self._ends - monotonic()

    @property
    def is_over(self) -> bool:
        """Whether the time is."""
        return self.left <= 0

    def watch(self, connected: socket) -> None:
        """From now on this is what is cut."""
        self._socket = connected
        if self.is_over:
            self._cut()

    def _cut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):  # it is closed already
                self._socket.shutdown(SHUT_RDWR)


def _moved(answer: Answer, moved_to: str) -> Answer:
    return Answer(answer.data, answer.address, moved_to, answer.validators)


def _validator(written: str | None) -> str:
    """What can be sent back as it came; nothing if it is not fit for that."""
    return written if written and _VALIDATOR.fullmatch(written) else ""


def _as_text(header: str) -> str:
    """A header of which http.client made characters byte by byte; addresses in it may be in UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _in_words(error: Exception) -> str:
    match error:
        case _Trouble():
            return str(error)
        case UnfitFeed():
            return f"it leads astray: {error}"
        case gaierror():
            return "its host is not known, or there is no connection to the network"
        case ssl.SSLCertVerificationError():
            return f"its certificate cannot be trusted: {clean_line(error.verify_message)}"
        case ssl.SSLError():
            return "no secure connection to it comes about"
        case NewConnectionError() if isinstance(cause := error.__cause__, OSError):
            return f"no connection to its host comes about: {cause.strerror or cause}"
        case TimeoutError() | ConnectTimeoutError() | ReadTimeoutError():
            return "its host does not answer in time"
        case DecodeError():
            return "its answer cannot be decompressed"
        case OSError() if error.strerror:
            return f"the connection to its host broke: {error.strerror}"
    return "its answer breaks off, or is no answer at all"
