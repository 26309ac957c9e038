"""The text of a PDF file is read as paragraphs, without what is printed on every page."""

from __future__ import annotations

import io
import textwrap
from contextlib import suppress
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.documents.pdf import PdfImporter

BENCH = Path(__file__).parents[2] / "bench"
pypdf = pytest.importorskip("pypdf", reason="the extra 'formats' is not installed")

ONE = "The river rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since then. Nobody was hurt, he added."
TWO = "The council will keep the well-known bridge closed until spring, because the water has damaged two of its old pillars, and cracked one more."
THREE = "Drivers will have to use the tunnel, and the ferry will sail every hour, even at night and on Sundays and on all the holidays of the year."


def pdf(*pages: list[str], title: str = "", author: str = "") -> bytes:
    """A file with those lines on its pages, a larger step where a line is empty."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", f"<</Title({escaped(title)})/Author({escaped(author)})/CreationDate(D:20210101)>>"]  # fmt: skip
    for number, lines in enumerate(pages):
        shown = "\n".join(f"({escaped(line)})Tj T*" if line else "T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 800 Td\n{shown}\nET"
        objects += [f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + 2 * number} 0 R>>",
                    f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}\nendstream"]  # fmt: skip
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        data
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(data)}\n%%EOF".encode()
    )


def escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def wrapped(text: str, width: int = 60) -> list[str]:
    return textwrap.wrap(text, width)


def read(data: bytes) -> Article:
    (article,) = PdfImporter().articles(io.BytesIO(data), "/p/river.pdf")
    assert isinstance(article, Article)
    return article


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        list(PdfImporter().articles(io.BytesIO(data), "/p/river.pdf"))
    return refused.value.reason


HEAD = ["River rises in the night", "By Ann Lee", "January 6, 2020"]


def test_lines_are_joined_to_paragraphs_below_the_head() -> None:
    article = read(pdf([*HEAD, "", *wrapped(ONE), *wrapped(TWO), *wrapped(THREE)]))
    assert (article.headline, article.byline, article.published) == (
        "River rises in the night",
        "Ann Lee",
        date(2020, 1, 6),
    )
    assert article.paragraphs == (ONE, TWO, THREE)


def test_a_word_that_is_broken_at_the_end_of_a_line_is_whole_again() -> None:
    lines = [
        "The river rose by two metres in the night, the may-",
        "or said on Tuesday. The bridge between Elm-",
        "Oakton and the quay is closed, she said then.",
    ]
    assert (
        "the mayor said on Tuesday. The bridge between Elm-Oakton and" in read(pdf([*HEAD, "", *lines])).body
    )


def test_a_sentence_goes_on_over_the_page_and_what_heads_and_foots_it() -> None:
    parts = wrapped(ONE + " " + TWO + " " + THREE)
    pages = [
        [
            "City Post, 6 January 2020",
            f"Page {n}",
            "",
            *parts[n * 2 : n * 2 + 2],
            "",
            "citypost.example",
            str(n + 1),
        ]
        for n in range(3)
    ]
    body = read(pdf(["City Post, 6 January 2020", "Page 9", "", *HEAD, "", "citypost.example"], *pages)).body
    assert body.replace("\n\n", " ").startswith(" ".join(parts[:6]))
    assert "citypost.example" not in body
    assert "Page" not in body


@pytest.mark.parametrize(
    "title", ["", "Microsoft Word - river.doc", "river_final.indd", "untitled", "Layout 1", "Page 1", "A-1"]
)
def test_a_title_that_a_program_wrote_is_no_headline(title: str) -> None:
    assert read(pdf([*HEAD, "", *wrapped(ONE)], title=title)).headline == "River rises in the night"


def test_a_title_that_is_printed_is_the_headline() -> None:
    lines = ["THE CITY POST", "Local news", "River rises in the night", "", *wrapped(ONE)]
    assert read(pdf(lines, title="River rises in the night")).headline == "River rises in the night"


def test_an_author_counts_only_if_the_text_names_them() -> None:
    lines = ["River rises in the night", "", *wrapped(ONE + " Ann Lee saw it.")]
    assert read(pdf(lines, author="Ann Lee")).byline == "Ann Lee"
    assert read(pdf(lines, author="Petra Printer")).byline == ""
    assert read(pdf(lines)).published is None


def test_pictures_of_a_text_are_refused() -> None:
    assert "OCR" in refusal(pdf([]))
    assert "OCR" in refusal(pdf(["", "12"], ["", "13"]))


def test_an_encrypted_file_is_refused_and_one_that_anyone_may_read_is_read() -> None:
    def encrypted(password: str) -> bytes:
        made = io.BytesIO()
        writer = pypdf.PdfWriter(io.BytesIO(pdf([*HEAD, "", *wrapped(ONE)])))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        writer.write(made)
        return made.getvalue()

    assert "encrypted" in refusal(encrypted("secret"))
    assert read(encrypted("")).headline == "River rises in the night"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"not a pdf", b"%PDF-1.4\n%%EOF", b"\x00" * 100])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert refusal(data) == "it is damaged, or no PDF file"


def test_what_a_terminal_obeys_is_not_in_the_text() -> None:
    article = read(pdf([*HEAD, "", f"{ONE}\x1b[2J\x07"]))
    assert "\x1b" not in article.body


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(Refused):
        read(pdf(HEAD).replace(b"startxref", b"startxxxx"))
    assert capfd.readouterr() == ("", "")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 30)), min_size=1, max_size=6)
)
def test_a_mutated_file_is_read_or_refused(cuts: list[tuple[float, bytes, int]]) -> None:
    data = pdf([*HEAD, "", *wrapped(ONE)], title="River")
    for place, inserted, removed in cuts:
        start = int(place * len(data))
        data = data[:start] + inserted + data[start + removed :]
    with suppress(Refused):
        read(data)


def exported(*pages: list[str]) -> list[Article]:
    found = list(PdfImporter().articles(io.BytesIO(pdf(*pages)), "a.pdf"))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def test_documents_of_nexis_are_read_one_by_one() -> None:
    first, second = exported(
        ["User Name: Reader", "Job Number: 79564983", "Documents (2)", "1. River rises", "2. Banks fall"],
        ["River rises", "City Post", "May 1, 2002, Wednesday", "Copyright 2002 City Post", "Section: NEWS; Pg. 3",
         "Length: 512 words", "Byline: Ann Lee", "Body", *wrapped(ONE), "Page 1 of 2"],
        [*wrapped(TWO), "Load-Date: May 1, 2002", "End of Document", "Page 2 of 2"],
        ["Banks fall", "Hill Post", "10 December 2019 Tuesday", "Copyright 2019 Hill Post", "Length: 9 words", "Body",
         *wrapped(THREE), "End of Document", "Page 1 of 1"],
    )  # fmt: skip
    assert (first.headline, first.byline, first.source) == ("River rises", "Ann Lee", "City Post")
    assert (first.published, first.section, first.paragraphs) == (date(2002, 5, 1), "NEWS; Pg. 3", (ONE, TWO))
    assert (second.headline, second.published, second.body) == ("Banks fall", date(2019, 12, 10), THREE)


def test_articles_of_factiva_are_read_one_by_one() -> None:
    foot = "Page 1 of 3 \xa9 2020 Factiva, Inc. All rights reserved."
    first, second = exported(
        ["News", "River rises in the night", "By Ann Lee", "512 words", "4 March 2008", "City Post", "CPOST", "12", "English",
         "(c) 2008 City Post.", *wrapped(ONE), foot],
        [*wrapped(TWO), "Document CPOST00020080304e4340002x", foot.replace("1 of", "2 of")],
        ["Banks fall", "9 words", "5 March 2008", "Hill Post", "HPOST", "English", "(c) 2008 Hill Post.", *wrapped(THREE),
         "Document HPOST00020080305e4340002y", foot.replace("1 of", "3 of")],
    )  # fmt: skip
    assert (first.headline, first.byline, first.source) == (
        "River rises in the night",
        "Ann Lee",
        "City Post",
    )
    assert (first.published, first.language, first.paragraphs) == (date(2008, 3, 4), "en", (ONE, TWO))
    assert (second.headline, second.source, second.body) == ("Banks fall", "Hill Post", THREE)


def worst_files() -> Any:
    """What `tests/bench/hostile_files.py` makes large."""
    spec = spec_from_file_location("hostile_pdfs", BENCH / "hostile_pdfs.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.PDFS


WORST_FILES = worst_files()
TOO_MUCH = "it unpacks to more, or is built deeper, than any article is"
STANDS_IN_THE_WAY = {
    "arrays": "it is damaged, or no PDF file",
    "encrypted": "it is encrypted: save a copy without a password",
    "long-number": TOO_MUCH,
    "many-objects": "it is damaged, or no PDF file",
    "no-end": "it is damaged, or no PDF file",
    "parent-in-a-circle": TOO_MUCH,
    "pictures": "it is damaged, or no PDF file",
    "predictor-wide": TOO_MUCH,
    "strings": "it is damaged, or no PDF file",
    "tree-in-a-circle": "it is damaged, or no PDF file",
}
TO_BE_MEASURED = {"dictionaries", "fonts", "font-table", "forms", "lzw", "lzw-packed", "one-page-many-times", "wide-tree",
                  "zeros", "zeros-again-and-again"}  # fmt: skip
"""They take long even when they are small, or how deep they may be nested depends on who reads them."""


@pytest.mark.parametrize("name", sorted({*WORST_FILES} - {*STANDS_IN_THE_WAY} - TO_BE_MEASURED))
def test_bad_files_that_can_be_read_are_read(name: str) -> None:
    assert read(WORST_FILES[name](1)).body.startswith(("The river rose.", "The text", "a"))


@pytest.mark.parametrize("name", sorted(STANDS_IN_THE_WAY))
def test_what_stands_in_the_way_of_reading_a_file_is_said(name: str) -> None:
    assert refusal(WORST_FILES[name](1)) == STANDS_IN_THE_WAY[name]


def test_too_little_memory_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> NoReturn:
        raise MemoryError

    monkeypatch.setattr(pypdf, "PdfReader", fail)
    with pytest.raises(MemoryError):
        list(PdfImporter().articles(io.BytesIO(pdf(HEAD)), "/p/river.pdf"))
