"""Whatever an agency's file holds, articles come out of it, or one line that says why not."""

from __future__ import annotations

import io
import json
import random
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import Importer, importer_for
from index.importers.agencies.newsml import NewsmlImporter
from index.importers.agencies.newsml_g2 import NewsmlG2Importer
from index.importers.agencies.ninjs import NinjsImporter
from index.importers.agencies.nitf import NitfImporter
from index.importers.agencies.pieces import LARGEST_PIECE, pieces
from index.importers.agencies.reuters_21578 import Reuters21578Importer
from index.importers.agencies.trec import TrecImporter
from index.importers.agencies.wire import WireImporter

UNWANTED = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
NITF = """<nitf><head><title>x</title><docdata><date.issue norm="20080304T101500Z"/><doc.copyright holder="AP"/></docdata>
<pubdata name="City Post" date.publication="20080304"/></head><body><body.head><hedline><hl1>River rises</hl1><hl2>Deck</hl2></hedline>
<byline>By Ann Lee<byttl>Writer</byttl></byline><dateline><location>GENEVA</location></dateline></body.head><body.content><block>
<p>LEAD: GENEVA (AP) — The river rose.</p><table><tr><td>1</td></tr></table><p>It fell.<br/>So.</p></block></body.content></body></nitf>"""
SAMPLES: dict[str, tuple[Importer, bytes]] = {
    "nitf": (NitfImporter(), NITF.encode()),
    "newsml": (
        NewsmlImporter(),
        (
            "<NewsML><NewsItem><Identification><NewsItemId>1</NewsItemId></Identification><NewsManagement><FirstCreated>20080304T101500Z"
            "+0100</FirstCreated></NewsManagement><NewsComponent EquivalentsList='yes'><NewsLines><HeadLine>River</HeadLine><ByLine>By Ann"
            f"</ByLine></NewsLines><ContentItem><MediaType FormalName='Text'/><DataContent>{NITF}</DataContent></ContentItem></NewsComponent>"
            "</NewsItem></NewsML>"
        ).encode(),
    ),
    "newsml-g2": (
        NewsmlG2Importer(),
        (
            "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><newsItem guid='1'><itemMeta><provider qcode='p:AFP'/><versionCreated>"
            "2008-03-04T10:15:00Z</versionCreated></itemMeta><contentMeta><headline>River</headline><by>Ann</by></contentMeta><contentSet>"
            f"<inlineXML>{NITF}</inlineXML><inlineData encoding='base64'>SXQgcm9zZS4=</inlineData></contentSet></newsItem></newsMessage>"
        ).encode(),
    ),
    "ninjs": (
        NinjsImporter(),
        json.dumps(
            {"uri": "urn:1", "headlines": [{"value": "River"}], "bodies": [{"value": "<p>It rose.</p>"}], "by": "Ann", "body_text": "x"}
        ).encode(),
    ),
    "reuters-21578": (
        Reuters21578Importer(),
        b'<REUTERS NEWID="1"><DATE>26-FEB-1987</DATE><TEXT>&#2;<TITLE>RIVER</TITLE><DATELINE> GENEVA, Feb 26 - </DATELINE>'
        b"<BODY>It rose.\n    It fell.\n Reuter\n&#3;</BODY></TEXT></REUTERS>\n" * 2,
    ),
    "trec": (
        TrecImporter(),
        b'<DOC id="AFP_ENG_19940512.0004"><HEADLINE>\nRiver\n</HEADLINE><DATELINE>PARIS (AFP)</DATELINE><TEXT><P>It rose.</P></TEXT></DOC>\n' * 2,
    ),
    "wire": (
        WireImporter(),
        b"\x16\x16\x01z6715\x1f---\r\nr s\x13\x11 BC-River   02-20 0500\r\n\x02^BC-River,416<\r\n^River rises<\r\n^By ANN LEE=\r\n"
        b"\tGENEVA (AP) _ It rose.\r\n\x03\r\nAP-WF-02-20-16 0337GMT<\r\n\x04" * 2,
    ),
}  # fmt: skip


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> tuple[Importer, bytes]:
    return SAMPLES[request.param]


def read(importer: Importer, data: bytes) -> list[Article | Refused]:
    try:
        return list(importer.articles(io.BytesIO(data), "a"))
    except Refused as refused:
        return [refused]


def assert_harmless(found: list[Article | Refused]) -> None:
    for article in found:
        if isinstance(article, Refused):
            assert "\n" not in article.reason
            continue
        for text in (
            article.headline, article.body, article.byline, article.dateline, article.source, article.section, article.language,
            article.url, article.origin,
        ):  # fmt: skip
            assert not UNWANTED.search(text)
        assert article.headline.strip()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, and a stretch cut out, doubled or put elsewhere."""
    changed = bytearray(data)
    for _ in range(chance.randint(0, 6)):
        changed[chance.randrange(len(changed))] = chance.choice(
            b"<>/&;\"'= \n\x00\x01\x02\x03\x1b\x9b\xff\xe2aZ0{}[],:"
        )
    begin, end = sorted(chance.sample(range(len(changed)), 2))
    stretch = changed[begin:end]
    if chance.random() < 0.5:
        del changed[begin:end]
    if chance.random() < 0.7:
        place = chance.randrange(len(changed) + 1)
        changed[place:place] = stretch
    return bytes(changed)


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_bytes_raise_anything_but_a_refusal(name: str, data: bytes) -> None:
    assert_harmless(read(SAMPLES[name][0], data))


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("name", SAMPLES)
def test_no_broken_file_raises_anything_but_a_refusal(name: str, seed: int) -> None:
    importer, data = SAMPLES[name]
    assert_harmless(read(importer, mutated(data, random.Random(seed))))


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["uri", "type", "headline", "headlines", "bodies", "body_text", "by", "authors", "subject", "located", "data", "items", "versioncreated"]),
        st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["value", "role", "name", "uri", "contentType", "code"]), inner, max_size=3), max_leaves=6),
    )
)  # fmt: skip
def test_json_of_any_shape_is_articles_or_refusals(record: dict) -> None:
    assert_harmless(read(NinjsImporter(), json.dumps(record).encode()))


def test_control_characters_do_not_get_through(sample: tuple[Importer, bytes]) -> None:
    importer, data = sample
    hostile = "\x1b]52;c;aGk=\x07\u202e\x9b31m&#27;[2J"
    if isinstance(importer, NinjsImporter):
        hostile = json.dumps(hostile)[1:-1]
    assert_harmless(
        read(
            importer,
            data.replace(b"River", f"River{hostile}".encode()).replace(b"It rose", f"It{hostile}".encode()),
        )
    )


def test_a_file_that_was_cut_short_is_read_as_far_as_it_goes(sample: tuple[Importer, bytes]) -> None:
    importer, data = sample
    for end in range(0, len(data), 17):
        assert_harmless(read(importer, data[:end]))


@pytest.mark.parametrize("importer", [NitfImporter(), NewsmlImporter(), NewsmlG2Importer()])
def test_dangers_of_xml_are_none(importer: Importer) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE nitf [<!ENTITY a0 "ha">{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    around = ["nitf", "newsItem", "NewsItem"]
    for data in (
        *(f"{bomb}<{tag}><p>&a11;&x;</p></{tag}>" for tag in around),
        *(
            f"<{tag}>" * 10_000
            for tag in ("nitf", "NewsComponent", "body.content", "p", "newsItem", "NewsItem")
        ),
        "<nitf " + " ".join(f"a{n}='1'" for n in range(10_000)) + "/>",
    ):
        found = read(importer, data.encode())
        assert_harmless(found)
        assert "root:" not in str(found)


@pytest.mark.parametrize("tag", ["NewsItem", "NewsComponent", "newsItem", "nitf", "p"])
def test_a_file_made_of_tags_is_refused_before_it_fills_the_memory(tag: str) -> None:
    (refused,) = read(NitfImporter(), b"<nitf>" + f"<{tag}/>".encode() * 2_000_000)
    assert isinstance(refused, Refused)


class Endless(io.RawIOBase):
    """A file of many megabytes that is never in memory as a whole."""

    def __init__(self, piece: bytes, times: int) -> None:
        self._pieces: Iterator[bytes] = iter([piece] * times)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = next(self._pieces, b"")[: len(buffer)]
        buffer[: len(piece)] = piece
        return len(piece)


def test_of_a_file_without_an_end_one_piece_is_in_memory_and_it_is_cut() -> None:
    file = io.BufferedReader(Endless(b"It rose. " * 7_000, 200), 65_536)  # 12 MB
    tracemalloc.start()
    found = [len(piece) for piece in pieces(file, regex.compile(rb"</DOC>"))]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [LARGEST_PIECE]
    assert peak < 4 * LARGEST_PIECE


def test_what_follows_a_piece_that_was_cut_is_whole() -> None:
    data = b"x" * (LARGEST_PIECE + 3_000_000) + b"</DOC>two</DOC>" + b"y" * 2_500_000 + b"</DOC>four"
    found = list(pieces(io.BytesIO(data), regex.compile(rb"</DOC>")))
    assert [(piece[:1], len(piece)) for piece in found] == [
        (b"x", LARGEST_PIECE),
        (b"t", 3),
        (b"y", 2_500_000),
        (b"f", 4),
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_is_known_by_its_first_bytes(name: str) -> None:
    importer, data = SAMPLES[name]
    suffix = {"ninjs": ".json", "reuters-21578": ".sgm", "trec": "", "wire": ""}.get(name, ".xml")
    assert isinstance(importer_for(Path(f"a{suffix}"), data[:8192]), type(importer))
