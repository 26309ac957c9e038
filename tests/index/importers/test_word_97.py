"""The text of a Word file of before 2007 is what was seen, in its order."""

from __future__ import annotations

import io
import random

import pytest
from word_97_files import LOCKED, SECOND_TABLE, WORD_6, word_97

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.documents.word import OldWordImporter, WordImporter

PIECES = (
    "City Post\rRiver rises by two metres\rBy Ann Lee\rMarch 4, 2008\r",
    "The Đoan river rose by two metres in the night, \u201csaid\u201d the mayor.\r",
    'Nobody was \x13HYPERLINK "https://x.example/" \x14\x01hurt\x15 in the \x1fvalley\x0bbelow.\rOne\x07Two\x07\x07\x0c',
)


def read(data: bytes, importer: WordImporter | OldWordImporter | None = None) -> Article:
    (article,) = (importer or OldWordImporter()).articles(io.BytesIO(data), "a.doc")
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("flags", [SECOND_TABLE, 0], ids=["second-table", "first-table"])
def test_the_pieces_of_a_text_are_read_in_their_order(flags: int) -> None:
    article = read(word_97(*PIECES, flags=flags, more="A footnote.\r"))
    assert (article.headline, article.source, article.byline) == (
        "River rises by two metres",
        "City Post",
        "Ann Lee",
    )
    assert str(article.published) == "2008-03-04"
    assert article.body.startswith("The Đoan river rose by two metres in the night, “said” the mayor.\n\n")
    assert "Nobody was hurt in the valley\nbelow." in article.body
    assert "HYPERLINK" not in article.body
    assert "footnote" not in article.body


def test_one_that_is_called_docx_is_read_too() -> None:
    assert read(word_97(*PIECES), WordImporter()).headline == "River rises by two metres"


@pytest.mark.parametrize(
    ("data", "reason", "ground"),
    [
        (word_97("x\r", kind=WORD_6), "of before 1997, which Cuttings cannot read: save it as", Ground.ELSEWHERE),
        (word_97("x\r", flags=LOCKED), "locked by a password: save it without one", Ground.LOCKED),
        (word_97("x\r", kind=1), "no Word file: it may be of another program", Ground.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "no Word file, or a damaged one", Ground.DAMAGED),
    ],
    ids=["older", "locked", "another", "damaged"],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, reason: str, ground: Ground) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        list(OldWordImporter().articles(io.BytesIO(data), "a.doc"))
    assert refused.value.ground is ground


def test_a_newer_file_with_a_password_says_so() -> None:
    data = word_97("x\r", others={"EncryptedPackage": b"x"})
    with pytest.raises(Refused, match="locked by a password"):
        list(WordImporter().articles(io.BytesIO(data), "a.docx"))


def test_a_damaged_file_is_an_article_or_a_refusal() -> None:
    sound, chance = word_97(*PIECES), random.Random(7)
    for _ in range(150):
        data = bytearray(sound)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(512, len(data))] = chance.randrange(256)
        try:
            found = list(OldWordImporter().articles(io.BytesIO(bytes(data)), "a.doc"))
        except Refused:
            continue
        assert all(isinstance(one, Article | Refused) for one in found)
