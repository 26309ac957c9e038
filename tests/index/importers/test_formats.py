"""What a file is, is told by its name and its first bytes, or by these alone where its name says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.importers.recognition import format_of, is_known, suffix_of
from index.intake.file_reading import FileReader

G2 = b'<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'
MAIL = b"Delivered-To: bob@post.example\nReceived: by 10.0.0.1;\n\tMon, 7 Jan 2019\nFrom: ann@post.example\n\nIt rose."


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.XML", ".xml"),
        ("a.tar.gz", ".gz"),
        ("README", ""),
        ("tag:city.example,2008:newsml_L1:2", ""),
        ("1546872000.M1P2.mail.city.example,S=12:2,S", ""),
        ("tag_city.example_2008_newsml_L1_version_2", ""),
    ],
)
def test_what_no_suffix_can_be_is_none(name: str, suffix: str) -> None:
    assert suffix_of(Path(name)) == suffix


@pytest.mark.parametrize("name", ["story", "tag:city.example,2008:newsml_L1:2", "story.dat"])
@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        (G2, "newsml-g2"),
        (b"\xef\xbb\xbf<NewsML Version='1.2'>", "newsml"),
        (b"<nitf><body/></nitf>", "nitf"),
        (b'<nitf xmlns:iptc="http://iptc.org/std/nar/2006-10-01/"><body/></nitf>', "nitf"),
        (b'{"uri": "urn:1", "versioncreated": "2008-03-04"}', "ninjs"),
        (b"<rss><channel/></rss>", "feed"),
        (MAIL, "mail-text"),
        (b"Notes on <nitf> and <rss >.", None),
        (b"From: Ann Lee\nTo: Bob Ray\n\nThe river rose.", None),
        (b"", None),
    ],
    ids=[
        "newsml-g2",
        "newsml",
        "nitf",
        "nitf-with-a-namespace",
        "ninjs",
        "feed",
        "mail",
        "about-formats",
        "memo",
        "empty",
    ],
)
def test_a_name_that_says_nothing_is_passed_over_for_the_first_bytes(
    name: str, beginning: bytes, expected: str | None
) -> None:
    found = format_of(Path(name), beginning)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize("name", ["a.txt", "a.text"])
def test_a_mail_in_a_text_file_is_a_mail(name: str) -> None:
    found, mailbox = format_of(Path(name), MAIL), format_of(Path(name), b"From a@b.example 2019\n" + MAIL)
    assert (found and found.name, mailbox and mailbox.name) == ("mail-text", "mailbox")


@pytest.mark.parametrize(
    "text",
    [
        b"From: Ann Lee\nTo: All\nDate: Monday\n\nThe river rose.",
        b"From Oslo to Bergen in 1984\nIt rose.\n",
        b"Title: x\n",
    ],
)
def test_a_text_that_is_no_mail_is_a_text(text: bytes) -> None:
    found = format_of(Path("a.txt"), text)
    assert found is not None
    assert found.name == "text"


def test_in_folders_an_unknown_suffix_is_passed_over_and_an_impossible_one_is_looked_into(
    tmp_path: Path,
) -> None:
    for name in ("a.dat", "tag:city.example,2008:L1:2"):
        (tmp_path / name).write_bytes(G2)
    reader = FileReader()
    assert not is_known(tmp_path / "a.dat")
    assert not reader.is_wanted(tmp_path / "a.dat")
    assert reader.is_wanted(tmp_path / "tag:city.example,2008:L1:2")
