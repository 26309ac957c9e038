"""A newsletter is its paper's article, a person's mail that person's, and a mailbox is as many as it has messages."""

from __future__ import annotations

import io
import itertools
import random
from datetime import date
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.charsets import decode_as

TEXT = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."
MORE = "“Nobody was hurt,” she said. Schools in the lower town will stay closed until Monday morning."


def read(data: bytes, name: str = "a.eml") -> list[Article | Refused]:
    importer = importer_for(Path(name))
    assert importer is not None
    try:
        return list(importer.articles(io.BytesIO(data), name))
    except Refused as refused:
        return [refused]


def only(data: bytes, name: str = "a.eml") -> Article:
    (article,) = read(data, name)
    assert isinstance(article, Article), article
    return article


def mail(body: str | bytes = TEXT, **headers: str) -> bytes:
    """A message with these headers and others; an empty one is left out."""
    fields = {
        "From": "Ann Lee <ann@post.example>",
        "Subject": "River rises",
        "Date": "Mon, 7 Jan 2019 23:30:00 -0800",
        "Message-ID": "<1@post.example>",
    }
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return head.encode() + b"\n" + (body.encode() if isinstance(body, str) else body)


def alternatives(plain: str, html: str, **headers: str) -> bytes:
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["Subject"] = "City Post <news@post.example>", "River rises"
    for name, value in headers.items():
        message[name] = value
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    return bytes(message)


def test_a_persons_mail_has_headline_byline_and_the_day_of_its_own_time_zone() -> None:
    article = only(mail())
    assert (article.headline, article.byline, article.source) == ("River rises", "Ann Lee", "")
    assert (article.body, article.published) == (TEXT, date(2019, 1, 7))
    assert article.origin == "a.eml"


@pytest.mark.parametrize(
    ("headers", "byline", "source"),
    [
        ({"From": '"City Post, daily" <hello@post.example>', "List_Unsubscribe": "<https://post.example/u>"}, "", "City Post, daily"),
        ({"From": "hello@post.example", "List_Id": "The City Post <daily.post.example>"}, "", "hello@post.example"),
        ({"From": "Ministry of Rivers <press@rivers.example>"}, "", "Ministry of Rivers"),
        ({"List_Id": "River talk <talk.rivers.example>", "List_Post": "<mailto:talk@rivers.example>"}, "Ann Lee", "River talk"),
        ({"From": "Ann Lee via River talk <talk@rivers.example>", "List_Id": "<talk>", "List_Post": "<mailto:t@r.example>"}, "Ann Lee", ""),
        ({"From": "Lee, Ann <ann@post.example>"}, "Ann Lee", ""),
        ({"From": "ann@post.example (Ann Lee)"}, "Ann Lee", ""),
        ({"From": "Ann Lee <ann@post.example>, Bob Ray <bob@post.example>"}, "Ann Lee, Bob Ray", ""),
        ({"From": "ann@post.example"}, "ann@post.example", ""),
        ({"From": "=?utf-8?q?Zo=C3=AB_L=C3=A9vy?= <zoe@post.example>"}, "Zoë Lévy", ""),
        ({"From": ""}, "", ""),
    ],
    ids=str,
)  # fmt: skip
def test_who_writes_to_subscribers_is_the_source_and_any_other_the_byline(
    headers: dict[str, str], byline: str, source: str
) -> None:
    article = only(mail(**headers))
    assert (article.byline, article.source) == (byline, source)


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Re: Fwd: River rises", "River rises"),
        ("RE[2]: AW: WG: River rises", "River rises"),
        ("Fwd: [River talk] Re: River rises", "[River talk] River rises"),
        ("回复：River rises", "River rises"),
        ("Reuters: river rises", "Reuters: river rises"),
        ("=?utf-8?b?RmzDvHNzZSBzdGVpZ2Vu?=", "Flüsse steigen"),
        ("=?utf-8?b?RmzD?=\n =?utf-8?b?vHNzZSBzdGVpZ2Vu?=", "Flüsse steigen"),  # broken within a letter
        ("=?iso-8859-1?q?Fl=FCsse?= =?iso-8859-1?q?_steigen?=", "Flüsse steigen"),
        ("=?x-unknown?q?Fl=C3=BCsse?= steigen", "Flüsse steigen"),
        ("=?utf-8?b?a?= x", "=?utf-8?b?a?= x"),
        ("Flüsse steigen", "Flüsse steigen"),
        ("River\n rises", "River rises"),
    ],
)  # fmt: skip
def test_the_subject_is_the_headline_without_what_mail_programs_add(subject: str, headline: str) -> None:
    assert only(mail(Subject=subject)).headline == headline


@pytest.mark.parametrize(
    "subject",
    [
        "=?windows-1252?Q?The_river’s_rise_=96_a_day?=",
        "The river’s =?windows-1252?Q?rise_=96_a_day?=",
        "=?utf-8?B?VGhlIHJpdmVy4oCZcyByaXNlIOKAkw==?= a day",
    ],
    ids=["partly", "beside", "properly"],
)
def test_a_subject_that_is_encoded_only_in_part_is_read(subject: str) -> None:
    assert only(mail(Subject=subject)).headline == "The river’s rise – a day"


def test_a_subject_in_raw_latin_1_is_read() -> None:
    assert (
        only(mail().replace(b"River rises", "Flüsse steigen".encode("latin-1"))).headline == "Flüsse steigen"
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 08 Jan 2019 00:30:00 +0900", date(2019, 1, 8)),
        ("8 Jan 19 00:30 GMT", date(2019, 1, 8)),
        ("Tue, 08 Jan 2019 00:30:00 -0000 (UTC)", date(2019, 1, 8)),
        ("Tue, 38 Jan 2019 00:30:00 +0000", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_that_is_none_is_left_out(written: str, day: date | None) -> None:
    assert only(mail(Date=written)).published == day


def test_language_and_address_are_taken_where_they_are_said() -> None:
    article = only(mail(Content_Language="en-GB", Archived_At="<https://post.example/1>"))
    assert (article.language, article.url) == ("en-GB", "https://post.example/1")


def test_a_newsletter_in_html_is_its_paragraphs_without_what_is_around_them() -> None:
    html = f"""<html><head><style>p {{ color: red }}</style><title>x</title></head><body>
        <div style="display:none;max-height:0">Your morning briefing</div>
        <table><tr><td><a href="https://post.example/1">View this email in your browser</a></td></tr>
        <tr><td><p>{TEXT}</p><p>{MORE}</p></td></tr>
        <tr><td><p>You are receiving this email because you signed up at post.example.</p>
        <p><a href="x">Unsubscribe</a> | <a href="y">Update your preferences</a></p></td></tr></table></body></html>"""
    data = mail(html, Content_Type="text/html; charset=utf-8")
    assert only(data).body == f"{TEXT}\n\n{MORE}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("View in browser", "To unsubscribe, visit https://post.example/u?" + "x" * 400),
        ("Having trouble reading this? Open it in your browser: https://post.example/1", "Manage your email preferences"),
        ("Im Browser ansehen", "Newsletter abbestellen"),
        ("Voir ce message dans votre navigateur", "Se désabonner"),
        ("Ver en el navegador", "Darse de baja"),
        ("[image: City Post]\nRead online", "Forward this to a friend"),
    ],
)  # fmt: skip
def test_lines_of_the_senders_are_left_out_and_the_text_is_not(above: str, below: str) -> None:
    body = f"{above}\n\n{TEXT}\n\n> Quoted, she wrote.\n\n{MORE}\n\n{below}\n"
    assert only(mail(body)).paragraphs == (TEXT, "> Quoted, she wrote.", MORE)


def test_a_long_paragraph_about_unsubscribing_stays() -> None:
    about = f"{TEXT} Readers who had tried to unsubscribe were told to wait. {MORE} {TEXT} {MORE}"
    assert only(mail(about)).body == about


SUBSTACK = f"""<html><body><div>{"&#847; &shy;" * 9}</div><p>Forwarded this email? <a href="x">Subscribe here</a> for more</p>
    <h1>River rises</h1><h3>And nobody knows why</h3><table><tr><td>Ann Lee and Bob Ray</td></tr><tr><td>Jan 7</td></tr></table>
    <p>READ IN APP</p><p>{TEXT}</p><p>{MORE}</p><p>Like</p><p>Comment</p><p>&copy; 2019 City Post<br>1 River Street</p>
    <p><a href="u">Unsubscribe</a></p><p>Start writing</p></body></html>"""


def test_a_newsletter_has_the_byline_of_its_head_and_nothing_of_its_foot() -> None:
    article = only(
        mail(SUBSTACK, Content_Type="text/html; charset=utf-8", List_Unsubscribe="<https://u.example>")
    )
    assert (article.byline, article.source) == ("Ann Lee and Bob Ray", "Ann Lee")
    assert article.paragraphs == ("And nobody knows why", TEXT, MORE)


def test_a_newsletter_in_plain_text_says_where_it_stands_and_not_where_its_links_lead() -> None:
    link = "[ https://post.example/redirect/" + "x" * 60 + " ]"
    body = f"View this post on the web at https://post.example/p/river\n\n{TEXT} Read {link} on.\n\n{MORE}\n\nUnsubscribe {link}"
    article = only(mail(body, List_Unsubscribe="<https://u.example>"))
    assert (article.url, article.paragraphs) == ("https://post.example/p/river", (f"{TEXT} Read on.", MORE))


def test_short_paragraphs_below_a_mark_of_the_foot_stay_if_the_text_goes_on() -> None:
    body = f"{TEXT}\n\nShare this with a friend\n\nSecond story\n\n{MORE}\n\nUnsubscribe\n\nCity Post"
    article = only(mail(body, List_Unsubscribe="<https://u.example>"))
    assert article.paragraphs == (TEXT, "Share this with a friend", "Second story", MORE)


def test_what_a_database_sends_are_the_articles_of_an_export() -> None:
    record = "<p><b>{0}</b></p><p>Publication info: City Post ; Town. 08 May 2010: A.2.</p><p>Full text: It rose.</p><p>ProQuest document ID: {1}</p><p>Database: News</p>"
    html = "<p>You asked for these</p>" + record.format("River rises", 7) + record.format("Banks fall", 8)
    first, second = read(mail(html, Content_Type="text/html"))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.source, first.body, first.origin) == (
        "River rises",
        "City Post",
        "It rose.",
        "a.eml#7",
    )
    assert (second.headline, second.published) == ("Banks fall", date(2010, 5, 8))


DIGEST = f"""Send Talk mailing list submissions to
\ttalk@rivers.example

Today's Topics:

   1. Flüsse (Ann Lee)


{"-" * 70}

Message: 1
Date: Wed, 1 May 2019 10:00:00 +0200
From: Zoë Lévy <zoe@post.example>
Subject: [Talk] Flüsse
Message-ID: <1@post.example>
Content-Type: text/plain; charset=iso-8859-1

Der Fluß stieg.

{"-" * 30}

Message: 2
Date: Thu, 2 May 2019 10:00:00 +0200
From: Bob Ray <bob@post.example>
Subject: Re: [Talk] Flüsse

He did.

{"-" * 30}

Subject: Digest Footer

End of Talk Digest, Vol 1, Issue 2
**********************************
"""


def test_a_digest_of_a_list_is_the_messages_in_it() -> None:
    headers = {"List_Id": "River talk <talk.rivers.example>", "List_Post": "<mailto:talk@rivers.example>"}
    first, second = read(mail(DIGEST, Content_Type="text/plain; charset=utf-8", **headers))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.byline, first.source) == ("[Talk] Flüsse", "Zoë Lévy", "River talk")
    assert (first.body, first.published, first.origin) == (
        "Der Fluß stieg.",
        date(2019, 5, 1),
        "a.eml#1@post.example",
    )
    assert (second.byline, second.body) == ("Bob Ray", "He did.")


def test_parts_are_found_though_the_head_says_another_mark() -> None:
    body = f"--one\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}\n--one\nContent-Type: image/png\n\nAAAA\n--one--\n"
    assert only(mail(body, Content_Type='multipart/mixed; boundary="other"')).body == TEXT


@pytest.mark.parametrize("name", ["cur/1546846200.M20P3.host,S=12:2,S", "new/1546846200.3_0.host"])
def test_messages_of_a_maildir_are_known_by_their_names(name: str) -> None:
    assert only(mail(), name).body == TEXT


def test_signatures_and_the_footers_of_lists_are_left_out() -> None:
    assert only(mail(f"{TEXT}\n-- \nAnn Lee\nCity Post")).body == TEXT
    footer = "_" * 47 + "\nTalk mailing list\ntalk@rivers.example\nhttps://rivers.example/listinfo/talk"
    assert only(mail(f"{TEXT}\n\n{footer}\n")).body == TEXT


@pytest.mark.parametrize(
    ("plain", "html", "expected"),
    [
        (f"{TEXT} *{MORE}*", f"<p>{TEXT}</p><p>{MORE}</p>", f"{TEXT}\n\n{MORE}"),
        ("Read it at https://post.example/" + "x" * 500, f"<p>{TEXT}</p>", TEXT),
        (f"{TEXT}\n\n{MORE}", "<img src=cid:1><p>City Post</p>", f"{TEXT}\n\n{MORE}"),
    ],
)
def test_of_alternatives_the_richer_counts_unless_its_text_is_missing(
    plain: str, html: str, expected: str
) -> None:
    assert only(alternatives(plain, html)).body == expected


def test_attachments_are_not_read_and_forwarded_messages_are_articles_of_their_own() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Bob Ray <bob@post.example>", "Fwd: see below"
    message.set_content("Have you read this?")
    message.add_attachment("A text that was attached.", filename="a.txt")
    inner = EmailMessage()
    inner["From"], inner["Subject"], inner["Message-ID"] = (
        "Ann Lee <ann@post.example>",
        "River rises",
        "<in@x>",
    )
    inner.set_content(TEXT)
    message.add_attachment(inner)
    outer, forwarded = read(bytes(message))
    assert isinstance(outer, Article)
    assert isinstance(forwarded, Article)
    assert (outer.headline, outer.body, outer.origin) == ("see below", "Have you read this?", "a.eml")
    assert (forwarded.headline, forwarded.byline, forwarded.body) == ("River rises", "Ann Lee", TEXT)
    assert forwarded.origin == "a.eml#in@x"


def test_only_what_is_forwarded_is_read_where_nothing_was_added() -> None:
    data = mail(mail(), Subject="Fwd: x", Message_ID="<2@x>", Content_Type="message/rfc822")
    assert only(data).origin == "a.eml#1@post.example"


def test_lines_that_flow_are_joined() -> None:
    flowed = "The river rose \nby two \nmetres.\n\n> She had \n> said so.\n> > Really?\n-- \nAnn"
    article = only(mail(flowed, Content_Type="text/plain; format=flowed"))
    assert article.paragraphs == ("The river rose by two metres.", "> She had said so.\n> > Really?")


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Flüsse".encode(), "us-ascii", "Flüsse"),
        ("Flüsse".encode(), "iso-8859-1", "Flüsse"),
        ("“Flüsse”".encode("cp1252"), "iso-8859-1", "“Flüsse”"),
        ("Реки поднялись".encode("koi8-r"), "koi8-r", "Реки поднялись"),
        ("Реки поднялись".encode(), "koi8-unheard-of", "Реки поднялись"),
        ("鎔".encode("gb18030"), "gb2312", "鎔"),
        (b"Fl\xc3\xbcsse" * 50 + b"\xff", "utf-8", "Flüsse" * 50 + "\ufffd"),
        ("Flüsse".encode("latin-1"), "utf-8", "Flüsse"),
        ("河川".encode("iso2022_jp"), "iso-2022-jp", "河川"),
        (b"\\u0041 text", "unicode-escape", "\\u0041 text"),
        (b"text", "hex\0", "text"),
    ],
)
def test_a_charset_is_believed_as_far_as_it_fits(data: bytes, charset: str, text: str) -> None:
    assert decode_as(data, charset, "a") == text


def test_a_page_may_name_its_charset_itself() -> None:
    page = '<meta http-equiv=content-type content="text/html; charset=koi8-r"><p>Реки поднялись ночью.'
    data = mail(page.encode("koi8-r"), Content_Type="text/html")
    assert only(data).body == "Реки поднялись ночью."


def test_apples_own_files_are_read() -> None:
    message = mail()
    plist = b'<?xml version="1.0"?><!DOCTYPE plist><plist version="1.0"><dict/></plist>'
    assert only(str(len(message)).encode() + b"      \n" + message + plist, "1.emlx").body == TEXT


@pytest.mark.parametrize("data", [b"", TEXT.encode(), b"\x00\x01\x02" * 100, b"<html><p>x</html>"], ids=repr)
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    (refused,) = read(data)
    assert isinstance(refused, Refused)
    assert refused.where == "a.eml"


BETWEEN = {
    "mutt": "From ann@post.example Mon Jan  7 09:30:00 2019",
    "thunderbird": "From - Mon Jan 07 09:30:00 2019",
    "gmail": "From 1621952712345678901@xxx Mon Jan 07 09:30:00 +0000 2019",
    "pipermail": "From ann at post.example  Mon Jan  7 09:30:00 2019",
    "bare": "From ann@post.example",
}


@pytest.mark.parametrize("line", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mailbox_is_as_many_articles_as_it_has_messages(line: str, end: str) -> None:
    messages = [mail(Subject=f"River {n}", Message_ID=f"<{n}@x>").decode() for n in range(3)]
    box = "".join(f"{line}\n{message}\n\n" for message in messages).replace("\n", end).encode()
    found = read(box, "a.mbox")
    assert [article.headline for article in found if isinstance(article, Article)] == [
        "River 0",
        "River 1",
        "River 2",
    ]
    assert [article.origin for article in found if isinstance(article, Article)] == [
        f"a.mbox#{n}@x" for n in range(3)
    ]
    assert [article.body for article in found if isinstance(article, Article)] == [TEXT] * 3


def test_a_line_of_the_text_may_begin_with_from() -> None:
    message = mail(f"{TEXT}\n\nFrom here it goes on.\n\n>From there it does not.\n")
    assert only(f"{BETWEEN['mutt']}\n".encode() + message, "a.mbox").paragraphs == (
        TEXT,
        "From here it goes on.",
        "From there it does not.",
    )


def test_messages_without_an_id_are_numbered_and_those_with_the_same_told_apart() -> None:
    box = "".join(f"{BETWEEN['mutt']}\n{mail(Message_ID=id_).decode()}\n\n" for id_ in ("", "<1@x>", "<1@x>"))
    origins = [article.origin for article in read(box.encode(), "a.mbox") if isinstance(article, Article)]
    assert origins == ["a.mbox#1", "a.mbox#1@x", "a.mbox#1@x~2"]


def test_a_bad_message_is_refused_in_its_place() -> None:
    good = f"{BETWEEN['mutt']}\n{mail().decode()}\n\n"
    deep = f"{BETWEEN['mutt']}\n" + "Content-Type: message/rfc822\n\n" * 5000
    first, refused, last = read(f"{good}{deep}\n{good}".encode(), "a.mbox")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(refused, Refused)
    assert refused.where == "a.mbox:2"


def test_a_file_that_does_not_begin_as_a_mailbox_is_refused() -> None:
    (refused,) = read(mail(), "a.mbox")
    assert isinstance(refused, Refused)
    assert "not a mailbox" in refused.reason


class EndlessMailbox(io.RawIOBase):
    """One message that never ends, in lines or not."""

    def __init__(self, line: bytes) -> None:
        self.lines = itertools.chain([BETWEEN["mutt"].encode() + b"\n"], itertools.repeat(line))
        self.bytes_read = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line = next(self.lines)
        self.bytes_read += len(line)
        return line if self.bytes_read < 100_000_000 else b""


@pytest.mark.parametrize("line", [b"x" * 1_000_000, b"x" * 10_000 + b"\n"], ids=["one line", "many lines"])
def test_a_message_without_end_is_refused_and_not_kept(line: bytes) -> None:
    importer = importer_for(Path("a.mbox"))
    assert importer is not None
    found = list(importer.articles(EndlessMailbox(line), "a.mbox"))  # type: ignore[arg-type]
    assert [refused.where for refused in found if isinstance(refused, Refused)] == ["a.mbox:1"]


PIECES = st.sampled_from(
    [
        b"From: ", b"Subject: ", b"Date: ", b"Content-Type: multipart/mixed; boundary=a\n", b"--a\n", b"--a--\n", b"\n", b"\r\n",
        b"Content-Type: text/html; charset=x\n", b"Content-Type: message/rfc822\n\n", b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: x-uuencode\n", b"begin 666 a\n", b"Content-Disposition: attachment; filename*0*=x''%ff", b"=?utf-8?q?=1b[31m?=",
        b"=?x?b?a?=", b"<a@b>", b"\xff", b"\x00", b"&#27;", b"<p>x", b"Mon, 7 Jan 2019 09:30:00 +9999", b"9" * 30, b"; name*1=", b"charset*=''",
        b"\nFrom a@b\n", b">From ", b"Text.", b" ", b"format=flowed", b"Content-Type: multipart/alternative; boundary=\"\"\n", b"List-Id: ",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.binary(max_size=5), max_size=30).map(b"".join))
@pytest.mark.parametrize("name", ["a.eml", "a.mbox"])
def test_no_message_raises_anything_but_a_refusal(name: str, data: bytes) -> None:
    for found in read(b"From a@b.example\n" + data if name == "a.mbox" else b"Subject: x\n" + data, name):
        assert_harmless(found)


def test_a_damaged_message_is_an_article_or_refused() -> None:
    whole = alternatives(f"{TEXT}\n\n{MORE}", f"<p>{TEXT}</p>", Date="Mon, 7 Jan 2019 23:30:00 -0800")
    chance = random.Random(7)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        for found in read(bytes(damaged[: chance.randrange(len(damaged))])):
            assert_harmless(found)


def assert_harmless(found: Article | Refused) -> None:
    assert isinstance(found, Article | Refused)
    text = (
        found.reason
        if isinstance(found, Refused)
        else f"{found.headline}{found.byline}{found.source}{found.body}{found.origin}"
    )
    assert not any(character < " " and character not in "\t\n" for character in text)
