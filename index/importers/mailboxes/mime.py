"""The tree of parts that an e-mail is: its text, and the messages that are forwarded in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email import message_from_bytes
from email.message import Message

import regex

from index.importers.charsets import decode_as
from index.importers.markup import text_of

_CHARSET_OF_A_PAGE = regex.compile(
    rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", regex.IGNORECASE
)
_BEGINNING_OF_A_PAGE = 4096
_MARK_BETWEEN_PARTS = regex.compile(
    rb"^--([\w'()+,./:=?-][\w'()+,./:=? -]{0,68}?[\w'()+,./:=?-])[ \t]*\r?\n(?=Content-[\w-]+:|\r?\n)",
    regex.MULTILINE,
)
_URL = regex.compile(r"https?://\S+")
_SIGNATURE = regex.compile(r"^-- $", regex.MULTILINE)
_LONGEST_SIGNATURE = 600


def text_in(part: Message, where: str, is_root: bool = True) -> str:
    """The text of a message or of a part of one, without attachments and forwarded messages.

    Of alternatives the last, which is the richest, counts, unless most of the text is missing in it.
    """
    if not is_root and _is_attachment(part):
        return ""
    if part.get_content_maintype() == "multipart":
        part = _with_parts(part)
    if part.is_multipart():
        return _text_of_several(part, where)
    kind = part.get_content_type()
    if kind == "text/html":
        return text_of(_decoded(part, where))
    return _plain_text(part, where) if kind == "text/plain" else ""


def forwarded_in(part: Message) -> Iterator[Message]:
    """The messages that are forwarded as such in a message, and those in them."""
    if not part.is_multipart():
        return
    for inner in _parts(part):
        if part.get_content_type() == "message/rfc822":
            yield inner
        yield from forwarded_in(inner)


def _with_parts(part: Message) -> Message:
    """A message whose parts were not found, since the mark between them is not the one its head says."""
    body = part.get_payload(decode=True)
    mark = _MARK_BETWEEN_PARTS.search(body) if isinstance(body, bytes) else None
    if mark is None:
        return part
    head = f"Content-Type: {part.get_content_type()}; boundary=".encode() + b'"' + mark[1] + b'"\n\n'
    return message_from_bytes(head + mark.string, policy=part.policy)


def _text_of_several(part: Message, where: str) -> str:
    kind = part.get_content_type()
    if part.get_content_maintype() == "message":
        return ""
    texts = [text for inner in _parts(part) if (text := text_in(inner, where, is_root=False)).strip()]
    return _richest(texts) if kind == "multipart/alternative" else "\n\n".join(texts)


def _richest(texts: Sequence[str]) -> str:
    letters = [_letters(text) for text in texts]
    return next(
        (
            text
            for text, has in zip(reversed(texts), reversed(letters), strict=True)
            if 2 * has >= max(letters)
        ),
        "",
    )


def _letters(text: str) -> int:
    return sum(map(str.isalpha, _URL.sub("", text)))


def _parts(part: Message) -> list[Message]:
    return [inner for inner in part.get_payload() if isinstance(inner, Message)]


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _decoded(part: Message, where: str) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset("")
    if not charset and (said := _CHARSET_OF_A_PAGE.search(data, endpos=_BEGINNING_OF_A_PAGE)):
        charset = said[1].decode("ascii", "replace")
    return decode_as(data, charset, where)


def _plain_text(part: Message, where: str) -> str:
    text = _decoded(part, where).replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, deletes_blank=str(part.get_param("delsp", "")).lower() == "yes")
    return _without_signature(text)


def _unflowed(text: str, *, deletes_blank: bool) -> str:
    """A text whose lines go on below where they end with a blank (RFC 3676)."""
    pieces: list[str] = []
    depth_before, goes_on = 0, False
    for line in text.split("\n"):
        quotes, words = _split_line(line)
        if not (goes_on and len(quotes) == depth_before):
            pieces.append(f"\n{quotes} " if quotes else "\n")
        depth_before, goes_on = len(quotes), words.endswith(" ") and words != "-- "
        pieces.append(words[:-1] if goes_on and deletes_blank else words)
    return "".join(pieces).removeprefix("\n")


def _split_line(line: str) -> tuple[str, str]:
    """The signs of quotation before a flowed line, and the line."""
    words = line.lstrip(">")
    return line[: len(line) - len(words)], words.removeprefix(" ")


def _without_signature(text: str) -> str:
    mark = next(_SIGNATURE.finditer(text, pos=max(0, len(text) - _LONGEST_SIGNATURE)), None)
    return text[: mark.start()] if mark else text
