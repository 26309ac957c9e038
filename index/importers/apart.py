"""Reads files in a process of its own: what hangs, crashes or eats the memory there is ended, and the rest goes on.

    Apart       asks for one file after the other, and waits no longer than it must
    serve       answers, in the other process: `python -m index.importers.apart`

A question is a line of JSON on standard input. An answer is any number of messages, each behind its length: articles
and refusals, and which part of the file begins, then the word that all have come.
"""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.course import BEGINNING, Course, OfParts
from index.importers.formats import FORMATS, Format
from index.importers.importer import Ignored, Unheeded
from index.importers.said_columns import Said
from index.intake.file_walk import name_of
from index.own_process import python_running

SECONDS_FOR_A_STEP = 60.0
"""For the next article of a file, or for its end: no honest one takes so long."""
_BYTES_IN_A_SECOND = 20_000_000
"""Of a large file, for which there is more time: some are read to their end before the first article."""
_MOST_MEMORY = 250_000_000
"""Bytes of its own that the other process may have."""
_MUCH_MEMORY = 160_000_000
"""With more after a file the process ends, as Python gives little of it back, and others may need it."""
_MESSAGES_AHEAD = 64
_MOST_PARTS_LEFT = 10
"""Of one file, each of which may take a minute."""
_LARGE_MESSAGE = 100_000
"""Bytes. Nothing comes after one before it is taken."""
_COMMAND = python_running("index.importers.apart")
_LENGTH = struct.Struct("<I")


class _Question(Struct):
    path: bytes
    """As the system has it: names may hold bytes that are no text."""
    format: str
    columns: Said = ()
    origin: str = ""
    """What the articles say of where they were read, if that is not the path."""
    much_memory: int = _MUCH_MEMORY
    after: int = BEGINNING
    """Which of its parts hung, if one did."""


class _Found(Struct, tag="article"):
    article: Article
    position: int = 0
    """Bytes of the file that have been read."""


class _No(Struct, tag="refused"):
    where: str
    reason: str
    ground: Ground = Ground.DAMAGED


class _PassedOver(Struct, tag="ignored"):
    """A file inside it, or itself."""

    where: str
    ground: Ground
    reason: str = ""
    said: str = ""
    """Of `Unheeded`."""


class _Part(Struct, tag="part"):
    """Another part of the file begins."""

    number: int
    where: str


class _Done(Struct, tag="done"):
    """There is no more of the file."""

    is_last: bool = False
    """Whether the process ends with it."""


_Message = _Found | _No | _PassedOver | _Part | _Done
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Message).decode


class Apart:
    """The other process, started when the first file is to be read; to be closed."""

    def __init__(self, seconds: float = SECONDS_FOR_A_STEP, much_memory: int = _MUCH_MEMORY) -> None:
        """`much_memory` is how many bytes the process may keep after a file; with more it begins anew."""
        self.position = 0
        """How many bytes of the file have been read."""
        self._seconds = seconds
        self._much_memory = much_memory
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: Queue[_Message | None] = Queue()

    def articles(
        self, path: str, format_: Format, columns: Said = (), *, origin: str = ""
    ) -> Iterator[Article | Refused | Ignored]:
        """The articles of a file, as the importer of its format gives them; `Refused` for a part that had to be left.

        Where a file has no parts, that is the rest of it. The articles say that they were read from `origin`, if one is
        given, instead of the path.
        """
        question = _Question(os.fsencode(path), format_.name, columns, origin, self._much_memory)
        for _ in range(_MOST_PARTS_LEFT):
            left = yield from self._answers_to(question)
            if left is None:
                return
            question = replace(question, after=left)
        reason = f"{_MOST_PARTS_LEFT} files in it could not be read to their ends; what follows is left out"
        yield Refused(origin or path, reason, Ground.ENDLESS)

    def _answers_to(self, question: _Question) -> Generator[Article | Refused | Ignored, None, int | None]:
        """What is told of a file, and which of its parts had to be left, if one had to be."""
        self.position = 0
        path = os.fsdecode(question.path)
        seconds = self._seconds + _size_of(path) / _BYTES_IN_A_SECOND
        part = _Part(BEGINNING, question.origin or path)
        self._ask(question)
        try:
            while (message := self._next(seconds)) is not None:
                match message:
                    case _Done(is_last):
                        if is_last:
                            self._end()
                        return None
                    case _Part():
                        part = message
                    case _Found(article, position):
                        self.position = max(self.position, position)
                        yield article
                    case _No(where, reason, ground):
                        yield Refused(where, reason, ground)
                    case _PassedOver():
                        yield _passed_over(message)
            reason = "reading it broke the program that reads it, or took too much memory"
        except Empty:
            reason = f"reading it took longer than {seconds:.0f} seconds"
        except GeneratorExit:  # nobody wants the rest, which would be taken for the next file's
            self._end()
            raise
        self._end()
        yield Refused(part.where, reason, Ground.ENDLESS)
        return None if part.number == BEGINNING else part.number

    def close(self) -> None:
        """End the other process."""
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    if pipe is not None:
                        pipe.close()

    def _next(self, seconds: float) -> _Message | None:
        """The next message; ``None`` if there will be no more. Raises `Empty` if it does not come."""
        message = self._answers.get(timeout=seconds)
        self._answers.task_done()
        return message

    def _ask(self, question: _Question) -> None:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._start()
        process = self._process
        with contextlib.suppress(OSError):  # it died: its silence says so
            if process is not None and process.stdin is not None:
                process.stdin.write(msgspec.json.encode(question) + b"\n")
                process.stdin.flush()

    def _start(self) -> None:
        self._answers = answers = Queue[_Message | None](_MESSAGES_AHEAD)
        self._process = process = subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if process.stdout is not None:
            Thread(target=_hear, args=(process.stdout, answers), daemon=True).start()


def _hear(pipe: BinaryIO, answers: Queue[_Message | None]) -> None:
    """Put every message into the queue; ``None`` when there will be no more."""
    with contextlib.suppress(OSError, ValueError):  # the pipe was closed
        while len(head := pipe.read(_LENGTH.size)) == _LENGTH.size:
            (length,) = _LENGTH.unpack(head)
            answers.put(_decode(pipe.read(length)))
            if length > _LARGE_MESSAGE:
                answers.join()
    answers.put(None)


def _size_of(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116  (a string: names may hold bytes that are no text)
    except OSError:
        return 0


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Read what is asked for, until nothing more is, or much memory was needed."""
    formats = {format_.name: format_ for format_ in FORMATS}

    def say(message: _Message) -> None:
        encoded = _encode(message)
        answers.write(_LENGTH.pack(len(encoded)) + encoded)
        answers.flush()

    for line in questions:
        question = msgspec.json.decode(line, type=_Question)
        path = os.fsdecode(question.path)
        origin = question.origin or path
        importer = formats[question.format].importer_told(question.columns)
        try:
            with open(path, "rb") as file:  # noqa: PTH123
                if isinstance(importer, OfParts):
                    course = Course(question.after, lambda number, where: say(_Part(number, name_of(where))))
                    found = importer.parts(file, origin, course)
                else:
                    found = importer.articles(file, origin)
                for read in found:
                    say(_told(read, file))
        except Refused as refused:
            say(_refusal(refused))
        except MemoryError:
            if isinstance(importer, OfParts):
                return  # it goes on behind that part
            say(_refusal(Refused(origin, "reading it takes too much memory", Ground.ENDLESS)))
        except OSError as error:
            say(_refusal(Refused(origin, error.strerror or str(error), Ground.HINDERED)))
        is_last = _resident() > question.much_memory
        say(_Done(is_last))
        if is_last:
            return


def _told(read: Article | Refused | Ignored, file: BinaryIO) -> _Message:
    if isinstance(read, Refused):
        return _refusal(read)
    if isinstance(read, Ignored):
        said = read.said if isinstance(read, Unheeded) else ""
        return _PassedOver(name_of(read.where), read.ground, read.reason, said)
    return _Found(read, file.tell())


def _passed_over(told: _PassedOver) -> Ignored:
    if told.said:
        return Unheeded(told.where, told.ground, told.reason, said=told.said)
    return Ignored(told.where, told.ground, told.reason)


def _refusal(refused: Refused) -> _No:
    return _No(name_of(refused.where), refused.reason, refused.ground)


def _resident() -> int:
    """How many bytes of memory it has; none where the system does not tell, as only Linux does so easily."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _bound_memory() -> None:
    """Where the system can: on Windows nothing is bound but the time."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_MEMORY, _MOST_MEMORY))


if __name__ == "__main__":
    _bound_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
