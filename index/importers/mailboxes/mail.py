"""E-mails: newsletters, press releases, and what people send each other.

Who writes to a list of subscribers, or from an office's address (press@…), writes as a paper: the name in From is the
source. Any other message is from a person, whose name is the byline; so is one on a list that its readers may write to
(List-Post), and then the list is the source. A message that is forwarded as such is an article of its own.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from email import message_from_binary_file
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import getaddresses, parsedate_to_datetime
from io import BytesIO
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.charsets import decode_as
from index.importers.databases.any_export import articles_of_export
from index.importers.encodings import decode
from index.importers.family_names import in_usual_order
from index.importers.mailboxes.digests import messages_in
from index.importers.mailboxes.mime import forwarded_in, text_in
from index.importers.mailboxes.newsletters import Newsletter, read_newsletter, without_furniture
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import next_bytes

LARGEST_MESSAGE = 40_000_000
"""In bytes, attachments included: what mail servers let pass at most, and some."""
_MOST_LINES = 1_000_000
"""Each is an object to the library: forty million empty ones would be gigabytes."""
_MOST_COMPARISONS = 20_000_000
"""Each line is compared with the boundaries of all the parts it is in."""
_LONGEST_HEADER = 5000
"""Characters. Parameters by the thousand take a library minutes."""
_HEADERS_OF_ANY = ("From", "Subject", "Date", "Message-ID", "Received", "To")
_LENGTH_IN_APPLES_FILES = regex.compile(rb"(\d{1,9})[ \t]*\r?\n")
_NOT_YET_A_HEADER = regex.compile(rb"(?:\xef\xbb\xbf)?\s*(?:From [^\n]*\n)?")
_ANSWER = r"""
    (?: (?: re | fwd? | aw | wg | antw | sv | vs | vb | tr | rv | enc | res | odp | ynt | i | r
        | 回复 | 答复 | 转发 | 返信 | 転送 ) \s* (?: \[\d{1,3}\] )? \s* [:：] \s* )*+"""
_ANSWERS = regex.compile(
    rf"{_ANSWER} (?P<list> \[ [^\[\]]{{1,40}} \] \s* )? {_ANSWER}", regex.VERBOSE | regex.IGNORECASE
)
"""What mail programs put before the subject of an answer or a forwarded message; a list's tag may stand between."""
_OFFICE = regex.compile(
    r"""(?: alerts | briefing | communications | donotreply | editor | info | mail | media | news.{0,8} | no-?reply
    | presse? | redaction | redaktion | service | updates ) @""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ON_BEHALF = regex.compile(r"\s+via\s+.*", regex.IGNORECASE)
"""A list that may not send in a member's name calls itself "Ann Lee via The List"."""
_ENCODED_WORD = regex.compile(r"=\?([\w-]{2,30})\?([BbQq])\?([^?\n]*)\?=")
_QUOTED = regex.compile(rb"=([0-9A-Fa-f]{2})")
_ONE_ADDRESS = regex.compile(r"\s*([^<>]*?)\s*<([^<>]*)>[^<>]*")


class MailImporter:
    """Reads an article from an e-mail, and those that are forwarded in it."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that message. Raises `Refused` if it is none, or larger than one can be."""
        message = parsed_message(next_bytes(file, LARGEST_MESSAGE + 1), origin)
        if not any(header in message for header in _HEADERS_OF_ANY):
            raise Refused(origin, "it is not an e-mail")
        yield from articles_in(message, origin, origin, RecordNames(), origin)


def parsed_message(data: bytes, where: str) -> Message:
    """The message that `data` is. Raises `Refused` if it is too large, or has more parts than a message has."""
    if len(data) > LARGEST_MESSAGE:
        raise Refused(where, f"it is larger than {LARGEST_MESSAGE // 1_000_000} MB", Ground.LARGE)
    lines = data.count(b"\n") + data.count(b"\r")
    if lines > 2 * _MOST_LINES or lines * data.count(b"multipart/") > 2 * _MOST_COMPARISONS:
        raise Refused(where, "it has more lines or parts than a message has", Ground.LARGE)
    if length := _LENGTH_IN_APPLES_FILES.match(data):
        data = data[length.end() : length.end() + int(length[1])]
    elif above := _NOT_YET_A_HEADER.match(data):
        data = data[above.end() :]
    try:
        return _parsed(data)
    except RecursionError as error:
        raise Refused(where, "its parts are nested too deeply", Ground.LARGE) from error


def _parsed(data: bytes) -> Message:
    return message_from_binary_file(BytesIO(data), policy=_Headers())


def articles_in(
    message: Message, own_origin: str, origin: str, names: RecordNames, where: str
) -> Iterator[Article | Refused]:
    """The article of a message, which is `own_origin`, and those forwarded in it, ``origin#id`` each.

    What a database sends are the articles of an export, ``own_origin#id`` each; a digest of a list is its messages.
    """
    forwarded = list(forwarded_in(message))
    text = _text_in(message, where)
    exported = articles_of_export(text, own_origin) if isinstance(text, str) else None
    digest = messages_in(message, text, _parsed) if isinstance(text, str) else []
    if exported:
        yield from exported
    elif digest:
        forwarded += digest
    elif not forwarded or isinstance(text, Refused) or text.strip():
        yield _article(message, text, own_origin, where)
    for inner in forwarded:
        name = f"{origin}#{names.distinct(message_id(inner) or 'forwarded')}"
        yield _article(inner, _text_in(inner, where), name, where)


def message_id(message: Message) -> str:
    """The id that its sender gave it; empty if it has none."""
    return _header(message, "Message-ID").strip("<> ")


class _Headers(Compat32):
    """Gives headers as text also where they are raw bytes of some charset, which is not allowed, and common."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        value = value[:_LONGEST_HEADER]
        return value if value.isascii() else decode(value.encode("utf-8", "surrogateescape"), name)


def _text_in(message: Message, where: str) -> str | Refused:
    try:
        return text_in(message, where)
    except Refused as refused:
        return refused


def _article(message: Message, text: str | Refused, origin: str, where: str) -> Article | Refused:
    return cleaned(_raw_article(message, text), origin, where) if isinstance(text, str) else text


def _raw_article(message: Message, text: str) -> RawArticle:
    byline, source = _who_says_so(message)
    headline = _ANSWERS.sub(r"\g<list>", _header(message, "Subject"), count=1)
    is_newsletter = bool(source) and "mailto:" not in _header(message, "List-Post").lower()
    says = read_newsletter(text, headline) if is_newsletter else Newsletter(without_furniture(text))
    return RawArticle(
        headline=headline,
        body=says.text,
        byline=byline or says.byline,
        published=_day(message),
        source=source,
        language=_header(message, "Content-Language").partition(",")[0],
        url=_header(message, "Archived-At").strip("<> ") or says.url,
    )


def _who_says_so(message: Message) -> tuple[str, str]:
    """The byline and the source."""
    senders = _senders(message)
    names = ", ".join(in_usual_order(name) or address for name, address in senders)
    if "mailto:" in _header(message, "List-Post").lower():
        return _ON_BEHALF.sub("", names), _list_name(message)
    is_office = any(_OFFICE.match(address) for _, address in senders)
    if is_office or "List-Unsubscribe" in message or "List-Id" in message:
        return "", names or _list_name(message)
    return names, ""


def _senders(message: Message) -> list[tuple[str, str]]:
    """Names and addresses."""
    line = _raw_header(message, "From")
    if one := _ONE_ADDRESS.fullmatch(line):  # whose name may hold a comma that should be quoted
        return [(_decoded(one[1].replace("\\", "").strip("\"' ")), one[2])]
    return [(_decoded(name), address) for name, address in getaddresses([line]) if name or address]


def _list_name(message: Message) -> str:
    return _decoded(_raw_header(message, "List-Id").partition("<")[0].strip("\"' "))


def _day(message: Message) -> date | None:
    """As the sender's clock had it."""
    try:
        return parsedate_to_datetime(_raw_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(message: Message, name: str) -> str:
    return _decoded(_raw_header(message, name)).strip()


def _raw_header(message: Message, name: str) -> str:
    return str(message.get(name, ""))


def _decoded(line: str) -> str:
    """A header whose words may be encoded for transport (RFC 2047); some programs encode only a part of a word."""
    if not line.isascii():
        return _ENCODED_WORD.sub(_decoded_word, line)
    try:
        pieces = decode_header(line)
    except (MessageError, ValueError):
        return line
    return "".join(
        piece if isinstance(piece, str) else decode_as(piece, charset or "utf-8", line)
        for piece, charset in pieces
    )


def _decoded_word(word: regex.Match[str]) -> str:
    """An encoded word that holds characters beside the encoded ones, which RFC 2047 does not allow."""
    charset, way, text = word.groups()
    try:
        data = (
            b64decode(text) if way in "Bb" else _QUOTED.sub(_quoted, text.replace("_", " ").encode(charset))
        )
        return decode_as(data, charset, word.group())
    except (ValueError, LookupError, Refused):
        return word.group()


def _quoted(octet: regex.Match[bytes]) -> bytes:
    return bytes.fromhex(octet[1].decode())
