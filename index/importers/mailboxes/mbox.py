"""Mailboxes: messages one after the other, each below a line such as ``From ann@post.example Mon Jan 7 09:30 2019``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.importers.mailboxes.mail import LARGEST_MESSAGE, articles_in, message_id, parsed_message
from index.importers.record_names import RecordNames

_LONGEST_LINE = 1_000_000
"""Bytes. What is longer is read in pieces."""
_BETWEEN_MESSAGES = regex.compile(
    rb"""
    From[ ] .{0,300}? \b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b .{0,40}? \d\d?:\d\d .{0,40}? \b\d{4}\b
    | From[ ]+ [^\s@]+@\S+ \s* \Z
    """,
    regex.VERBOSE,
)
"""A line of a text may begin with "From", too, and not every program marks it."""
_MARKED_FROM = regex.compile(rb">+From ")


class MboxImporter:
    """Reads the articles of a mailbox, message by message."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """Its articles, named for their message's id. Raises `Refused` if it does not begin as a mailbox does."""
        names = RecordNames()
        for number, data in enumerate(_messages(file, origin), start=1):
            where = f"{origin}:{number}"
            try:
                message = parsed_message(data, where)
            except Refused as refused:
                yield refused
                continue
            name = names.distinct(message_id(message) or str(number))
            yield from articles_in(message, f"{origin}#{name}", origin, names, where)


def _messages(file: BinaryIO, origin: str) -> Iterator[bytes]:
    """Each message, up to a little more than one may be long."""
    if not _first_line(file).startswith(b"From "):
        raise Refused(
            origin, "it is not a mailbox: it does not begin with a line such as From ann@city.example …"
        )
    message = bytearray()
    begins_line = True
    while line := file.readline(_LONGEST_LINE):
        if begins_line and _BETWEEN_MESSAGES.match(line):
            yield bytes(message)
            message.clear()
        elif len(message) <= LARGEST_MESSAGE:
            message += line[1:] if begins_line and _MARKED_FROM.match(line) else line
        begins_line = line.endswith(b"\n")
    yield bytes(message)


def _first_line(file: BinaryIO) -> bytes:
    return next((line for line in iter(lambda: file.readline(_LONGEST_LINE), b"") if line.strip()), b"")
