"""What all tests share: small articles, archives in temporary folders, and where the common corpora are."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import environ, kill, statvfs
from pathlib import Path
from shutil import copyfile, copytree, which
from threading import Event, Thread

import pytest
from hypothesis import settings
from msgspec import Struct

from index.annotators import ner
from index.archive import Archive
from index.article import Article, article_id
from index.stores.sqlite import SQLiteStore

environ[ner.SWITCH] = "off"  # what all tests open would keep two cores busy; those of the second pass say so
settings.register_profile("cuttings", deadline=None)  # a slow day is no failure
settings.load_profile("cuttings")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora that stand beside the checkout on some machines, and are no part of it."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the common corpora are not on this machine")
    return folder


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """An article of a few words."""

    def make(
        body: str = "", headline: str = "", *, name: str = "", published: date | None = None, **fields: str
    ) -> Article:
        origin = name or f"{headline}/{body}"
        return Article(
            id=article_id(origin), headline=headline, body=body, published=published, origin=origin, **fields
        )

    return make


@pytest.fixture(scope="session")
def _new_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new archive: to copy it takes a tenth of the time that it takes to make one."""
    folder = tmp_path_factory.mktemp("new") / "archive"
    Archive.open(folder).close()
    return folder


@pytest.fixture
def archive(tmp_path: Path, _new_archive: Path) -> Iterator[Archive]:
    """A new archive, which holds the seed article."""
    opened = Archive.open(copytree(_new_archive, tmp_path / "archive"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], SQLiteStore]:
    """New stores that wait for no disk: copies, as to make one takes most of the time of a test with many of them."""
    empty = tmp_path_factory.mktemp("store") / "archive.sqlite"
    SQLiteStore(empty).close()

    def new() -> SQLiteStore:
        opened = SQLiteStore(copyfile(empty, tmp_path_factory.mktemp("store") / empty.name))
        with opened._reading() as connection:
            connection.execute("PRAGMA synchronous = OFF")
        return opened

    return new


@pytest.fixture
def write_articles(tmp_path: Path) -> Callable[..., Path]:
    """Text files in a folder of their own."""

    def write(**texts: str) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def run_python() -> Callable[..., str]:
    """Run a program in a process of its own; what it prints."""

    def run(code: str, *arguments: str) -> str:
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240, cwd=ROOT)
        return done.stdout.strip()

    return run


@pytest.fixture
def run_and_kill() -> Callable[..., list[int]]:
    """Run a program that prints numbers for ever, kill it after twenty of them; all that it has printed."""

    def run(code: str, *arguments: str) -> list[int]:
        command = [sys.executable, "-c", code, *arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(20)]
        kill(process.pid, signal.SIGKILL)
        said += [int(line) for line in process.stdout if line.endswith("\n")]
        process.wait()
        process.stdout.close()
        return said

    return run


class Paper:
    """A newspaper's host on this machine, which answers as a test wants."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        """Each path that was asked for, with the headers."""
        self.closes = Event()
        self._answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {}
        paper = self

        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                paper.asked.append((self.path, dict(self.headers)))
                try:
                    paper._answers[self.path](self)
                except OSError:  # the other side has had enough
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Nobody reads it."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self._server.block_on_close = False
        self.port = self._server.server_port
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def does(self, path: str, answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        """Answer there so; the address."""
        self._answers[path] = answer
        return self.address(path)

    def says(self, path: str, body: bytes | str = b"", status: int = 200, **headers: str) -> str:
        """Say that there; the address. An underscore in the name of a header stands for a dash."""
        data = body.encode() if isinstance(body, str) else body

        def answer(asking: BaseHTTPRequestHandler) -> None:
            asking.send_response(status)
            for name, value in headers.items():
                asking.send_header(name.replace("_", "-"), value)
            asking.end_headers()
            asking.wfile.write(data)

        return self.does(path, answer)

    def close(self) -> None:
        self.closes.set()
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def paper() -> Iterator[Paper]:
    """A newspaper's host."""
    opened = Paper()
    yield opened
    opened.close()


class SmallDisk(Struct):
    """A disk that a test can fill."""

    path: Path

    def fill(self, left: int = 0) -> None:
        """Leave so many bytes on it, or a few more."""
        space = statvfs(self.path)
        with suppress(OSError), self._ballast.open("ab", buffering=0) as file:
            for _ in range(max(0, space.f_bavail - left // space.f_bsize)):
                file.write(bytes(space.f_bsize))

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)

    @property
    def _ballast(self) -> Path:
        return self.path / "ballast"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of eight megabytes, in memory, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if which("mount") is None or not _is_done("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)):
        pytest.skip("no disk can be mounted here")
    yield SmallDisk(disk)
    assert _is_done("umount", "--lazy", str(disk))


def _is_done(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
