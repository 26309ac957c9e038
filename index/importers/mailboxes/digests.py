"""Digests of lists in plain text: many messages in one, each with its head (RFC 1153).

----------------------------------------------------------------------     below what the digest is about

Message: 1
Date: Wed, 1 May 2019 10:00:00 +0200
From: Ann Lee <ann@post.example>
Subject: River rises

The river rose …

------------------------------                                             between messages
"""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message
from typing import Final

import regex

_BEGINNING: Final = regex.compile(r"^-{60,78}\n", regex.MULTILINE)
_BETWEEN: Final = regex.compile(r"^-{20,40}\n", regex.MULTILINE)
_HEAD = regex.compile(r"\s*(?:Message:\s*\d+\n)?(?=(?:[A-Z][\w-]{1,30}:[^\n]*\n(?:[ \t][^\n]*\n)*+)++\n)")
_MOST_MESSAGES = 10_000
_SAID_OF_THE_DIGEST = ("Content-Type", "Content-Transfer-Encoding")
"""How a message came to the list: in the digest it is text like the rest."""
_OF_THE_LIST = ("List-Post", "List-Id")


def messages_in(digest: Message, text: str, parse: Callable[[bytes], Message]) -> list[Message]:
    """The messages in the text of a digest, as messages to its list; none if it is no digest."""
    beginning = _BEGINNING.search(text)
    if beginning is None:
        return []
    pieces = _BETWEEN.split(text[beginning.end() :], maxsplit=_MOST_MESSAGES)
    heads = ((piece, _HEAD.match(piece)) for piece in pieces)
    messages = [parse(piece[head.end() :].encode("utf-8", "replace")) for piece, head in heads if head]
    found = [message for message in messages if message["From"] and message["Subject"]]
    for message in found:
        for name in (*_SAID_OF_THE_DIGEST, *_OF_THE_LIST):
            del message[name]
        for name in _OF_THE_LIST:
            if name in digest:
                message[name] = str(digest[name])
        message["Content-Type"] = "text/plain; charset=utf-8"
    return found
