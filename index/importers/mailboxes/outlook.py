"""Messages that Outlook keeps in files of their own (`.msg`): each is put together as the e-mail that it was.

Then it is read like any other: what is the headline, who is the source, and what is left out, `mail.py` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from email.message import Message
from email.utils import format_datetime
from typing import BinaryIO, Final

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.compound_files import CompoundFile
from index.importers.documents.rich_text import page_in, paragraphs_in
from index.importers.mailboxes.compressed_rtf import unpacked
from index.importers.mailboxes.mail import LARGEST_MESSAGE, articles_in, parsed_message
from index.importers.mailboxes.mapi import Kept, charset_of
from index.importers.record_names import RecordNames
from index.importers.whole_file import LARGEST_FILE

_CLASS, _HEADERS, _MESSAGE_ID = 0x001A, 0x007D, 0x1035
_SUBJECT, _SUBJECT_WITHOUT_PREFIX = 0x0037, 0x0E1D
_NAMES, _ADDRESSES = (0x0042, 0x0C1A), (0x5D02, 0x5D01, 0x0065, 0x0C1F)
"""Of whom it is sent for, then of who sends it."""
_SENT, _DELIVERED = 0x0039, 0x0E06
_BODY, _PAGE, _RICH_TEXT, _CODE_PAGE = 0x1000, 0x1013, 0x1009, 0x3FDE
_UNSUBSCRIBE = 0x1045
_KIND_OF_ATTACHMENT, _ATTACHED = 0x370E, 0x3701
_NOT_YET_A_HEADER = regex.compile(r"\A(?:[^\n:]*\n)+")
"""Such as "Microsoft Mail Internet Headers Version 2.0"."""
_LENGTH_OF_PREFIX = regex.compile(r"\A\x01.", regex.DOTALL)
_OF_THE_BODY = ("Content-Type", "Content-Transfer-Encoding", "Content-Disposition")
"""What a header says of the body that there was."""
_NO_ADDRESS = regex.compile(r"[\s<>]|\A[^@]*\Z")
"""Inside a firm there are others, such as ``/o=Post/ou=Elm/cn=Lee``."""
_NO_NAME = regex.compile(r"[<>\s\"]+")
_NO_MESSAGES: Final = {
    "activity": "an entry of a journal",
    "appointment": "an appointment",
    "contact": "a contact",
    "distlist": "a list of addresses",
    "task": "a task",
}
_ENTRY_OF_A_FEED = "ipm.post.rss"
"""Outlook reads feeds too: who sends such a message is the paper."""
_FORWARDED = "message/rfc822"
_DEEPEST = 20


class OutlookImporter:
    """Reads an article from a message of Outlook, and those that are forwarded in it."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that message. Raises `Refused` if it is none, or larger than one can be."""
        if file.seek(0, 2) > LARGEST_MESSAGE:
            raise Refused(origin, f"it is larger than {LARGEST_MESSAGE // 1_000_000} MB", Ground.LARGE)
        kept = Kept(CompoundFile(file, origin, "message of Outlook"))
        if not kept.is_there:
            raise Refused(origin, "it is no message of Outlook, but another document", Ground.NO_ARTICLE)
        if what := _NO_MESSAGES.get(kept.text(_CLASS).lower().removeprefix("ipm.").partition(".")[0]):
            raise Refused(origin, f"it is {what} of Outlook, no message", Ground.NO_ARTICLE)
        yield from articles_in(_message(kept), origin, origin, RecordNames(), origin)


def _message(kept: Kept, depth: int = 0) -> Message:
    """The e-mail that it was."""
    if depth > _DEEPEST:
        raise Refused(kept.where, "its parts are nested too deeply", Ground.LARGE)
    head = _NOT_YET_A_HEADER.sub("", kept.text(_HEADERS).replace("\r\n", "\n"))
    message = parsed_message(head.encode("utf-8", "surrogateescape"), kept.where)
    facts = dict(_facts(kept))
    for name in (*_OF_THE_BODY, *(name for name in facts if not message[name])):
        del message[name]
    for name, value in facts.items():
        if value and name not in message:
            message[name] = value
    attachments = list(kept.attachments())
    forwarded = [each for attached in attachments for each in _forwarded(attached, message, depth)]
    texts = [*_texts(kept, message), *filter(None, map(_signed, attachments))]
    body = _holding(_empty(message), "multipart/alternative", texts)
    return _holding(message, "multipart/mixed", [body, *forwarded])


def _facts(kept: Kept) -> Iterator[tuple[str, str]]:
    """Headers, where it came without."""
    sent = kept.moment(_SENT) or kept.moment(_DELIVERED)
    name = _NO_NAME.sub(" ", kept.text(*_NAMES)).strip()
    addresses = (kept.text(number) for number in _ADDRESSES)
    address = next((each for each in addresses if not _NO_ADDRESS.search(each)), "")
    yield "Subject", _LENGTH_OF_PREFIX.sub("", kept.text(_SUBJECT, _SUBJECT_WITHOUT_PREFIX))
    yield "From", f'"{name}" <{address}>' if name or address else ""
    yield "Date", format_datetime(sent) if sent else ""
    yield "Message-ID", kept.text(_MESSAGE_ID)
    yield "List-Unsubscribe", kept.text(_UNSUBSCRIBE)
    yield "List-Id", "<feed>" if kept.text(_CLASS).lower() == _ENTRY_OF_A_FEED else ""


def _texts(kept: Kept, like: Message) -> Iterator[Message]:
    """What it says, in all the forms that it has; the richest last."""
    yield _part(like, "text/plain", kept.text(_BODY))
    if page := kept.data(_PAGE):
        yield _part(like, "text/html", page, charset_of(kept.number(_CODE_PAGE)))
    elif page_as_text := kept.text(_PAGE):
        yield _part(like, "text/html", page_as_text)
    elif packed := kept.data(_RICH_TEXT):
        yield from _rich_text(packed, like, kept.where)


def _rich_text(packed: bytes, like: Message, where: str) -> Iterator[Message]:
    """It may hold the page that was sent."""
    try:
        data = unpacked(packed, LARGEST_FILE)
    except ValueError:
        return
    page = page_in(data, where)
    yield _part(like, "text/html", page) if page else _part(like, "text/plain", paragraphs_in(data, where))


def _forwarded(attached: Kept, like: Message, depth: int) -> Iterator[Message]:
    """The message that an attachment is, if it is one."""
    if inner := attached.message():
        yield _holding(_empty(like), _FORWARDED, [_message(inner, depth + 1)])
    elif attached.text(_KIND_OF_ATTACHMENT).lower() == _FORWARDED:
        message = parsed_message(attached.data(_ATTACHED), attached.where)
        yield _holding(_empty(like), _FORWARDED, [message])


def _signed(attached: Kept) -> Message | None:
    """All that was said in a signed message, which is an attachment to nothing."""
    if attached.text(_KIND_OF_ATTACHMENT).lower() != "multipart/signed":
        return None
    return parsed_message(attached.data(_ATTACHED), attached.where)


def _part(like: Message, kind: str, data: str | bytes, charset: str = "utf-8") -> Message:
    part = _empty(like)
    part["Content-Type"] = f"{kind}; charset={charset}" if charset else kind
    encoded = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    part.set_payload(encoded.decode("ascii", "surrogateescape"))
    return part


def _holding(message: Message, kind: str, parts: Iterable[Message]) -> Message:
    message["Content-Type"] = kind
    payload: list[Message | str] = [*parts]
    message.set_payload(payload)
    return message


def _empty(like: Message) -> Message:
    return Message(like.policy)
