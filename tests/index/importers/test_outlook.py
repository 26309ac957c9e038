"""A message of Outlook is read as the e-mail that it was, and whatever else is in such a file is refused."""

from __future__ import annotations

import io
import random
from datetime import UTC, date, datetime
from pathlib import Path

import outlook_files as msg
import pytest

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.mailboxes.compressed_rtf import unpacked

TEXT = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."
MORE = "“Nobody was hurt,” she said. Schools in the lower town will stay closed until Monday morning."
SENT = datetime(2019, 1, 8, 7, 30, tzinfo=UTC)
HEADERS = (
    "Microsoft Mail Internet Headers Version 2.0\r\nFrom: City Post <news@post.example>\r\nSubject: Re: River rises\r\n"
    "Date: Mon, 7 Jan 2019 23:30:00 -0800\r\nContent-Type: multipart/alternative; boundary=b\r\n"
    "List-Unsubscribe: <https://post.example/u>\r\n\r\n"
)
FROM_ANN = {msg.SUBJECT: "River rises", msg.NAME: "Lee, Ann", msg.ADDRESS: "ann@post.example", msg.BODY: TEXT}


def read(data: bytes) -> list[Article | Refused]:
    importer = importer_for(Path("a.msg"), data[:8192])
    assert importer is not None
    try:
        return list(importer.articles(io.BytesIO(data), "a.msg"))
    except Refused as refused:
        return [refused]


def only(data: bytes) -> Article:
    (article,) = read(data)
    assert isinstance(article, Article), article
    return article


def test_a_message_with_its_headers_is_the_newsletter_that_it_was() -> None:
    foot = "\r\n\r\nUnsubscribe: https://post.example/u\r\n"
    article = only(msg.message({msg.HEADERS: HEADERS, msg.BODY: TEXT + foot}))
    assert (article.headline, article.source, article.byline) == ("River rises", "City Post", "")
    assert (article.body, article.published) == (TEXT, date(2019, 1, 7))
    assert article.origin == "a.msg"


def test_where_it_has_no_headers_its_properties_say_who_sent_it_and_when() -> None:
    article = only(msg.message({**FROM_ANN, msg.SENT: SENT, msg.ADDRESS: "/o=Post/ou=Elm/cn=lee"}))
    assert (article.headline, article.byline, article.published) == (
        "River rises",
        "Ann Lee",
        date(2019, 1, 8),
    )
    assert only(msg.message(FROM_ANN)).published is None


def test_an_entry_of_a_feed_has_its_paper_as_the_source() -> None:
    entry = {
        msg.CLASS: "IPM.Post.Rss",
        msg.SUBJECT: "River rises",
        msg.NAME: "City Post",
        msg.PAGE: f"<p>{TEXT}</p>",
    }
    article = only(msg.message(entry))
    assert (article.source, article.byline, article.body) == ("City Post", "", TEXT)


def test_a_subject_goes_without_the_length_of_its_prefix() -> None:
    assert only(msg.message({**FROM_ANN, msg.SUBJECT: "\x01%AW: River rises"})).headline == "River rises"


@pytest.mark.parametrize(
    ("properties", "charset"),
    [
        ({msg.CODE_PAGE: 1251, msg.SUBJECT: "Река вышла из берегов", msg.BODY: "Мэр сообщил, что река поднялась."}, "cp1251"),
        ({msg.CODE_PAGE: 65001, msg.SUBJECT: "Überflutung", msg.BODY: "Der Fluß ist gestiegen."}, "utf-8"),
        ({msg.SUBJECT: "Rivière en crue", msg.BODY: "La rivière est montée de deux mètres."}, "cp1252"),
    ],
    ids=["code page", "utf-8", "not said"],
)  # fmt: skip
def test_texts_in_8_bits_are_read_in_their_code_page(properties: msg.Properties, charset: str) -> None:
    article = only(msg.message(properties, in_8_bits=charset))
    assert (article.headline, article.body) == (properties[msg.SUBJECT], properties[msg.BODY])


def rich_text(head: str, text: str) -> bytes:
    return f"{{\\rtf1\\ansi\\ansicpg1252{head}\\deff0{{\\fonttbl{{\\f0 Arial;}}}}{text}}}".encode("cp1252")


PACKED = (
    rb"\*\htmltag64 <p>}\htmlrtf \pard\b \htmlrtf0 The river rose by two metres\htmlrtf , said the mayor, \htmlrtf0 "
    rb" in the night.{\*\htmltag72 </p>}{\*\mhtmltag72 <a>}{\*\htmltag64 <p>}It fell \'fcber Nacht.{\*\htmltag72 </p>}"
)


@pytest.mark.parametrize(
    ("properties", "body"),
    [
        ({msg.PAGE: f"<p>{TEXT}</p><p>{MORE}</p>".encode(), msg.PAGES_CODE_PAGE: 65001}, f"{TEXT}\n\n{MORE}"),
        ({msg.PAGE: f"<p>{TEXT}</p><p>{MORE}</p>"}, f"{TEXT}\n\n{MORE}"),
        ({msg.PAGE: f"<p>{MORE}</p>".encode("cp1251"), msg.PAGES_CODE_PAGE: 1251}, MORE),
        ({msg.PAGE: b"<p>See the page.</p>", msg.BODY: TEXT}, TEXT),
        ({msg.RICH_TEXT: msg.as_it_is(rich_text("", r"\pard One line.\par Another \b line\b0 .\par"))}, "One line.\n\nAnother line."),
        ({msg.RICH_TEXT: msg.as_it_is(rich_text(r"\fromtext", rf"{TEXT}\line\par Below."))}, f"{TEXT}\n\nBelow."),
        ({msg.RICH_TEXT: msg.as_it_is(rich_text(r"\fromhtml1", "{" + PACKED.decode()))}, "The river rose by two metres in the night.\n\nIt fell über Nacht."),
        ({msg.RICH_TEXT: b"\x10\0\0\0\x20\0\0\0Zip!\0\0\0\0", msg.BODY: TEXT}, TEXT),
    ],
    ids=["page", "page as text", "page of a code page", "page that says little", "rich text", "lines", "page in rich text", "packed otherwise"],
)  # fmt: skip
def test_the_text_is_taken_from_the_richest_form(properties: msg.Properties, body: str) -> None:
    assert only(msg.message({msg.SUBJECT: "River rises", **properties})).body == body


def test_attachments_are_not_read_and_forwarded_messages_are_articles_of_their_own() -> None:
    pdf = msg.attachment(
        {msg.FILE_NAME: "flood.pdf", msg.KIND: "application/pdf", msg.DATA: b"%PDF-1.4 flood"}
    )
    inside = msg.message_folder({**FROM_ANN, msg.SUBJECT: "Bridge closed", msg.BODY: MORE, msg.SENT: SENT})
    mail = f"From: Bob Ray <bob@post.example>\r\nSubject: Rain\r\nMessage-ID: <3@post>\r\n\r\n{TEXT}".encode()
    forwarded = msg.attachment({msg.KIND: "message/rfc822", msg.DATA: mail})
    data = msg.message({**FROM_ANN, msg.BODY: "See below, please: both are worth a line or two in the paper."}, [pdf, msg.attachment({}, inside), forwarded])  # fmt: skip
    first, second, third = read(data)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(third, Article)
    assert "flood" not in first.body
    assert (second.headline, second.body, second.published) == ("Bridge closed", MORE, date(2019, 1, 8))
    assert (third.headline, third.byline, third.origin) == ("Rain", "Bob Ray", "a.msg#3@post")


def test_a_signed_message_is_read() -> None:
    signed = b"Content-Type: multipart/signed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n%b\n--b--\n"
    attached = msg.attachment({msg.KIND: "multipart/signed", msg.DATA: signed % MORE.encode()})
    properties = {msg.SUBJECT: "Bridge closed", msg.CLASS: "IPM.Note.SMIME.MultipartSigned"}
    assert only(msg.message(properties, [attached])).body == MORE


def nested(depth: int) -> msg.Folder:
    inner = msg.message_folder(FROM_ANN)
    for _ in range(depth):
        inner = msg.message_folder(FROM_ANN, [msg.attachment({}, inner)])
    return inner


def short(sector: int, size: int) -> bytes:
    """A message with a text that says it is of that size, and begins in that sector."""
    data = msg.message({**FROM_ANN, msg.BODY: TEXT * 50})
    place = data.index("__substg1.0_1000001F".encode("utf-16-le"))
    return (
        data[: place + 116] + sector.to_bytes(4, "little") + size.to_bytes(8, "little") + data[place + 128 :]
    )


def in_a_circle() -> bytes:
    """Every sector is followed by the first."""
    data = msg.message({**FROM_ANN, msg.BODY: TEXT * 50})
    table = 512 * (int.from_bytes(data[76:80], "little") + 1)
    return data[:table] + b"\0\0\0\0" * ((len(data) - table) // 4)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (msg.compound_file({"WordDocument": b"The river"}), "it is no message of Outlook, but another document"),
        (msg.message({msg.CLASS: "IPM.Appointment", msg.SUBJECT: "Lunch"}), "it is an appointment of Outlook, no message"),
        (msg.message({msg.CLASS: "IPM.Note"}), "it has neither a headline nor a text"),
        (msg.message(FROM_ANN)[:600], "it is damaged"),
        (msg.message(FROM_ANN)[:-512], "it is damaged"),
        (msg.message(FROM_ANN)[:60], "it is no message of Outlook, or a damaged one"),
        (msg.message(FROM_ANN)[:30] + b"\xff\xff" + msg.message(FROM_ANN)[32:], "it is no message of Outlook, or a damaged one"),
        (short(0, 2**31), "it is damaged"),
        (short(0, 2**20), "it is damaged"),
        (short(2**30, 6000), "it is damaged"),
        (in_a_circle(), "it is no message of Outlook, but another document"),
        (msg.message(FROM_ANN, [msg.attachment({}, nested(21))]), "its parts are nested too deeply"),
        (msg.message(FROM_ANN, [msg.attachment({}, nested(400))]), "it is damaged"),
    ],
    ids=["word", "appointment", "empty", "cut early", "cut late", "cut in its head", "sectors", "huge", "large", "outside", "circle", "nested", "deep"],
)  # fmt: skip
def test_what_is_no_sound_message_is_refused_in_a_line(data: bytes, reason: str) -> None:
    (refused,) = read(data)
    assert isinstance(refused, Refused), refused
    assert (refused.where, refused.reason) == ("a.msg", reason)


def test_a_file_by_that_name_is_a_mail_in_text_or_passed_over() -> None:
    assert (
        only(b"From: Ann Lee <ann@post.example>\nSubject: Rain\nMessage-ID: <1@post>\n\nIt rains.").headline
        == "Rain"
    )
    assert importer_for(Path("Header.msg"), b"uint32 seq\ntime stamp\nstring frame_id\n") is None


def test_no_damage_raises_anything_but_a_refusal() -> None:
    inner = msg.message_folder({msg.SUBJECT: "Rain", msg.PAGE: b"<p>It rains.</p>"})
    properties = {
        **FROM_ANN,
        msg.HEADERS: HEADERS,
        msg.RICH_TEXT: msg.as_it_is(rich_text("", TEXT)),
        msg.SENT: SENT,
    }
    sound, chance = msg.message(properties, [msg.attachment({}, inner)]), random.Random(1)
    for _ in range(150):
        data = bytearray(sound)
        for _ in range(chance.randint(1, 5)):
            start = chance.randrange(8, len(data) - 4)
            data[start : start + 4] = chance.choice((b"\0", b"\xff", bytes([chance.randrange(256)]))) * 4
        assert read(bytes(data)[: chance.choice((len(data), chance.randrange(8, len(data))))])


def packed(*pieces: bytes) -> bytes:
    """Rich Text that is packed; a piece of two bytes points back."""
    said = b"".join(
        bytes([sum((len(piece) == 2) << bit for bit, piece in enumerate(pieces[start : start + 8]))])
        + b"".join(pieces[start : start + 8])
        for start in range(0, len(pieces), 8)
    )
    return len(said).to_bytes(4, "little") + b"\xe8\x03\0\0LZFu\0\0\0\0" + said


def test_what_is_packed_points_back_at_what_was_said_and_at_what_is_known() -> None:
    known, back, end = b"\x00\x04", b"\x0d\x53", b"\x0d\xc0"
    assert unpacked(packed(known, b"r", b"i", back, end), 5000) == b"{\\rtf1riririr"
    assert unpacked(packed(known, b"r", b"i"), 5000) == b"{\\rtf1ri"
    with pytest.raises(ValueError, match="too long"):
        unpacked(packed(known), 500)
