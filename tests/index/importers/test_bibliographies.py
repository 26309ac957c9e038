"""What programs for references and databases of newspapers say of articles is read: headline, authors, day, source and abstract."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article, ArticleId
from index.citations.bibtex import bibtex
from index.citations.csl import csl_json
from index.citations.extract import Extract
from index.citations.ris import ris
from index.errors import Refused
from index.importers import Importer
from index.importers.hygiene import without_controls
from index.importers.recognition import format_of
from index.importers.references.bibtex import BibtexImporter
from index.importers.references.csl_json import CslImporter
from index.importers.references.ris import RisImporter

DAY = date(2019, 5, 2)
URL = "https://city.example/river;v=1?a=b"
TEXT = "The river rose by two metres in the night, the mayor said."


def read(importer: Importer, text: str | bytes, origin: str = "a") -> list[Article | Refused]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(importer.articles(io.BytesIO(data), origin))


def one(importer: Importer, text: str) -> Article:
    (article,) = read(importer, text)
    assert isinstance(article, Article)
    return article


def facts(article: Article) -> tuple[object, ...]:
    return article.headline, article.byline, article.published, article.source, article.url, article.body


FACTS = ("River rises", "Ann Lee, Bob Ray, City Desk", DAY, "City Post", URL, TEXT)

RIS = f"""TY  - NEWS
T1  - River rises
AU  - Lee, Ann
AU  - Ray, Bob
AU  - City Desk
T2  - City Post
DA  - 2019/05/02/
PY  - 2019
AB  - The river rose by two metres in the night,
the mayor said.
KW  - flood
LA  - English
N1  - Read twice
UR  - {URL}
ER  -
"""
BIBTEX = f"""% A comment

@string{{post = "City " # {{Post}}}}

@Article{{lee2019,
  author = "Lee, Ann and Bob Ray and {{City Desk}}",
  title = {{{{River}} rises}},
  journal = post,
  year = 2019, month = may, day = 2,
  abstract = {{The river rose by two metres in the night, the mayor said.}},
  url = {{{URL}}},
  keywords = {{flood}}
}}
"""
CSL = json.dumps(
    [
        {
            "id": "lee2019", "type": "article-newspaper", "title": "River rises",
            "author": [{"family": "Lee", "given": "Ann"}, {"family": "Ray", "given": "Bob"}, {"literal": "City Desk"}],
            "container-title": "City Post", "issued": {"date-parts": [[2019, 5, "2"]]}, "URL": URL, "language": "en",
            "abstract": f"<jats:p>{TEXT}</jats:p>",
        }
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("importer", "text"),
    [(RisImporter(), RIS), (RisImporter(), RIS.replace("  -", " -")), (RisImporter(), RIS.replace("\n", "\r\n")),
     (BibtexImporter(), BIBTEX), (CslImporter(), CSL), (CslImporter(), json.dumps({"items": json.loads(CSL)}))],
)  # fmt: skip
def test_the_facts_of_a_record_are_read(importer: Importer, text: str) -> None:
    article = one(importer, text)
    assert facts(article) == FACTS
    assert "Read twice" not in article.body


@pytest.mark.parametrize("write", [ris, bibtex, csl_json])
def test_what_we_write_is_read_again(write: object) -> None:
    written = Article(
        id=ArticleId("0123456789ab"),
        headline="Élection: 50% {of} Elm & Oak_Hill",
        body=TEXT,
        byline="Ann van der Lee, Bob Ray Jr.",
        published=DAY,
        source="City Post",
        url="https://city.example/a_b?c=d&e=%20f",
        language="en",
    )
    importer = {ris: RisImporter, bibtex: BibtexImporter, csl_json: CslImporter}[write]()  # type: ignore[index]
    article = one(importer, write([Extract(written)]))  # type: ignore[operator]
    assert facts(article)[2:5] == facts(written)[2:5]
    assert (article.headline, article.byline) == (written.headline, written.byline)
    assert article.origin == "a#0123456789ab"
    assert article.body == ""


def test_of_two_texts_of_a_record_the_longer_is_its_text() -> None:
    record = "TY  - NEWS\nTI  - River rises\nAB  - It rose.\nN2  - It rose by two metres.\nER  -\n"
    assert one(RisImporter(), record).body == "It rose by two metres."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("DA  - 2019/05/02/", DAY),
        ("Y1  - 2019/5/2", DAY),
        ("PY  - 2019/05/02/Spring", DAY),
        ("Y1  - 2019 May 02", DAY),
        ("Y1  - 2019/05/02/\nPY  - 2019", DAY),
        ("DA  - May 2\nPY  - 2019", DAY),
        ("DA  - 2019-05-02T23:00:00-07:00", DAY),
        ("PY  - 2019//", None),
        ("PY  - 2019/05//", None),
        ("DA  - Spring 2019", None),
        ("DA  - 2019/13/40/", None),
        ("Y2  - 2019/05/02/", None),
    ],
)
def test_a_day_is_whole_or_none(lines: str, expected: date | None) -> None:
    assert one(RisImporter(), f"TY  - NEWS\nTI  - River rises\n{lines}\nER  -\n").published == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date = {2019-05-02}", DAY),
        ("date = {2019-05-02/2019-05-04}", DAY),
        ("year = 2019, month = 5, day = 2", DAY),
        ('year = "2019", month = may # "~2"', DAY),
        ('year = "2019", month = "2~" # may', DAY),
        ("year = 2019, month = may", None),
        ("year = 2019", None),
        ("urldate = {2019-05-02}", None),
    ],
)
def test_a_day_in_bibtex_is_whole_or_none(fields: str, expected: date | None) -> None:
    assert one(BibtexImporter(), f"@online{{a, title = {{River}}, {fields}}}").published == expected


def test_letters_of_tex_are_letters() -> None:
    text = r"@misc{a, title = {\'Election \`a Gen{\`e}ve, {\ss} \& co}, author = {M{\"u}ller, J{\"o}rg and {Barnes and Noble} and others}}"
    article = one(BibtexImporter(), text)
    assert article.headline == "Élection à Genève, ß & co"
    assert article.byline == "Jörg Müller, Barnes and Noble"


def test_a_bad_record_is_refused_in_its_place() -> None:
    found = read(RisImporter(), f"{RIS}\nTY  - NEWS\nAU  - Lee, Ann\nER  -\n{RIS}")
    assert [getattr(some, "origin", getattr(some, "where", "")) for some in found] == [
        f"a#{URL}",
        "a:2",
        f"a#{URL}~2",
    ]
    found = read(
        BibtexImporter(),
        f"{BIBTEX}@article{{b, title={{x}}\n\n@article{{c, title=unknown}}\n@book{{d, title={{River}}}}\n",
    )
    assert [type(some).__name__ for some in found] == ["Article", "Refused", "Refused", "Article"]
    found = read(CslImporter(), json.dumps([1, *json.loads(CSL), {"id": 7}]))
    assert [type(some).__name__ for some in found] == ["Refused", "Article", "Refused"]


@pytest.mark.parametrize(
    "text",
    [
        "TY  - NEWS\nTI  - One\nAB  - Text.\nER  -\nTY? NEWS\nN2  - Other.\n",
        "PT N\nTI One\nAB Text.\nER\n  more\n",
    ],
    ids=["ris", "web-of-science"],
)
def test_what_stands_behind_the_end_of_a_record_belongs_to_none(text: str) -> None:
    article = one(RisImporter(), text)
    assert (article.headline, article.body) == ("One", "Text.")


def test_a_record_has_its_doi_for_an_address() -> None:
    assert (
        one(RisImporter(), "TY  - JOUR\nTI  - River rises\nDO  - 10.1000/182\nER  -\n").url
        == "https://doi.org/10.1000/182"
    )


@pytest.mark.parametrize(
    ("importer", "text"), [(RisImporter(), "City Post\n"), (BibtexImporter(), "City Post\n"), (CslImporter(), "{"), (CslImporter(), "[" * 100_000)]
)  # fmt: skip
def test_what_is_no_bibliography_is_refused(importer: Importer, text: str) -> None:
    with pytest.raises(Refused):
        read(importer, text)


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("a.ris", RIS, "ris"),
        ("a.txt", RIS, "ris-text"),
        ("a.txt", "\ufeff1.\n" + RIS, "ris-text"),
        ("a.txt", "City Post\n\nRiver rises\n\nTY is short for Tyler.", "text"),
        ("a.bib", BIBTEX, "bibtex"),
        ("a.json", CSL, "csl-json"),
        ("a.json", '[{"title": "River rises", "date": "2019-05-02"}]', "json"),
    ],
)
def test_bibliographies_are_told_from_other_files(name: str, text: str, format_: str) -> None:
    found = format_of(Path(name), text.encode())
    assert found is not None
    assert found.name == format_


def test_real_files_of_ris_are_read(shared: Path) -> None:
    articles: list[Article] = []
    refused: list[Refused] = []
    for path in sorted((shared / "corpus" / "formats" / "ris_rispy").glob("*.ris")):
        for found in read(RisImporter(), path.read_bytes(), path.name):
            (articles if isinstance(found, Article) else refused).append(found)  # type: ignore[arg-type]
    assert len(articles) >= 20
    assert len(refused) == 2  # with neither a title nor an abstract
    assert all(article.byline for article in articles if "multiline" not in article.origin)
    assert sum(bool(article.source) for article in articles) >= 18


PIECES = st.sampled_from(
    ["TY  - NEWS\n", "PT J\n", "ER  - \n", "AU  - Lee, Ann\n", "   Ray, B\n", "TI  - River\n", "DA  - 2019/05/02/\n", "UR  - http://a;b\n", "ZZ  - x\n", "  -\n", "AB  -\n", "\n",
     "@article{a,\n", "@string{x = ", "@comment{", "@misc(", "title = {River},\n", "title = x # y,\n", "author = {A and B and {C and D},\n", "{", "}", '"', "#", ",", "=", "month = may,\n",
     r"\'", "\\", "$", "%", "\x1b[31m", "\x00", "\u202e", "\ufeff"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=14).map("".join))
@pytest.mark.parametrize("importer", [RisImporter(), BibtexImporter()], ids=["ris", "bibtex"])
def test_any_records_are_articles_or_refusals(importer: Importer, text: str) -> None:
    try:
        found = read(importer, text.encode("utf-8", "surrogatepass"))
    except Refused:
        return
    for some in found:
        if isinstance(some, Article):
            assert all(
                without_controls(text) == text
                for text in (some.headline, some.body, some.byline, some.url, some.origin)
            )
    origins = [some.origin for some in found if isinstance(some, Article)]
    assert len(origins) == len(set(origins))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["family", "given", "date-parts", "raw", "literal"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        JSON
        | st.dictionaries(
            st.sampled_from(
                ["id", "title", "author", "issued", "URL", "DOI", "abstract", "container-title", "language"]
            ),
            JSON,
        ),
        max_size=4,
    )
)
def test_items_of_any_shape_are_articles_or_refusals(items: list[object]) -> None:
    assert len(read(CslImporter(), json.dumps(items))) == len(items)


@pytest.mark.parametrize(
    "hostile",
    ["@article{a, title = {" + "{" * 20_000 + "x" + "}" * 20_000 + "}}", "@a{" * 2000, "@article{a, author = {" + "x and " * 20_000 + "}}", '@article{a, title = "' + "#" * 50_000,
     "@article{a, " + "x = {y}, " * 500 + "}", "@article{a, title = {" + r"{\'" * 10_000 + "}}"],
    ids=lambda text: text[:24],
)  # fmt: skip
def test_hostile_bibtex_ends(hostile: str) -> None:
    read(BibtexImporter(), hostile)


def test_a_record_of_endnote_is_read_without_its_styles() -> None:
    def styled(text: str) -> str:
        return f'<style face="normal" font="default">{text}</style>'

    data = (
        f'<?xml version="1.0" encoding="UTF-8"?><xml><records><record><ref-type name="Newspaper Article">23</ref-type><contributors>'
        f"<authors><author>{styled('Lee, Ann')}</author><author>{styled('Ray, Bob')}</author><author>{styled('City Desk')}</author></authors>"
        f"</contributors><titles><title>{styled('River')}{styled(' rises')}</title><secondary-title>{styled('City Post')}</secondary-title>"
        f"</titles><dates><year>{styled('2019')}</year><pub-dates><date>{styled('May 2')}</date></pub-dates></dates>"
        f"<abstract>{styled(TEXT)}</abstract><urls><related-urls><url>{styled(URL)}</url></related-urls></urls></record></records></xml>"
    ).encode()
    format_ = format_of(Path("a.xml"), data)
    assert format_ is not None
    assert format_.name == "endnote-xml"
    (article,) = format_.importer.articles(io.BytesIO(data), "a.xml")
    assert isinstance(article, Article)
    assert facts(article) == FACTS
