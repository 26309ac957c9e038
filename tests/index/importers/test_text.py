"""The layouts of newspapers and press offices, in small texts of our own."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.encodings import decode
from index.importers.hygiene import clean_line, clean_text, paragraphs
from index.importers.text import TextImporter


def read(text: str | bytes) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    (article,) = TextImporter().articles(io.BytesIO(data), "a.txt")
    assert isinstance(article, Article)
    return article


BODY = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("City Post\n\nRiver rises\n\n", ("City Post", "River rises", "", None)),
        ("City Post\nRiver rises\n2019-05-02\n\n", ("City Post", "River rises", "", date(2019, 5, 2))),
        (
            "City Post\n\nRiver rises\n\nBy Ann Lee\n2 May 2019\n\n",
            ("City Post", "River rises", "Ann Lee", date(2019, 5, 2)),
        ),
        (
            "City Post\n\nRiver rises\n\nAnn Lee\nMay 2, 2019\n\n",
            ("City Post", "River rises", "Ann Lee", date(2019, 5, 2)),
        ),
        ("River rises\n\n", ("", "River rises", "", None)),
        ("Office of Ann Lee\n\n", ("Office of Ann Lee", BODY[:88].rsplit(" ", 1)[0] + "…", "", None)),
        (
            "City Post\n\nWill the river rise again this year, and what then?\n\n",
            ("City Post", "Will the river rise again this year, and what then?", "", None),
        ),
    ],
)
def test_the_lines_above_the_text(head: str, expected: tuple) -> None:
    article = read(head + BODY)
    assert (article.source, article.headline, article.byline, article.published) == expected
    assert article.body == BODY


DAY = date(2019, 1, 7)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By Ann Lee\n\nRiver rises\n\n", ("", "River rises", "Ann Lee", None)),
        ("River rises\nBy Ann Lee\nCity Post\n\n", ("City Post", "River rises", "Ann Lee", None)),
        ("River rises\nBy Ann Lee | Jan. 7, 2019\n\n", ("", "River rises", "Ann Lee", DAY)),
        ("River rises\nJanuary 7, 2019 | Ann Lee\n\n", ("", "River rises", "Ann Lee", DAY)),
        ("River rises\nPublished on January 7, 2019\n\n", ("", "River rises", "", DAY)),
        ("River rises\nPubblicato il: 7 gennaio 2019, ore 10:30\n\n", ("", "River rises", "", DAY)),
        ("River rises\n7 января 2019 г.\n\n", ("", "River rises", "", DAY)),
        ("January 7, 2019\n\nRiver rises\n\n", ("", "River rises", "", DAY)),
        ("FOR IMMEDIATE RELEASE\nJanuary 7, 2019\n\nRiver rises\n\n", ("", "River rises", "", DAY)),
        ("City Post, 7 January 2019, p. 3\nRiver rises\n\n", ("City Post", "River rises", "", DAY)),
        ("City Post\nRiver rises\nRiver rises\nJan. 7, 2019\n\n", ("City Post", "River rises", "", DAY)),
        ("City Post:\nRiver rises\n\n", ("City Post", "River rises", "", None)),
        ("# River rises\n\n*By Ann Lee*\n\n", ("", "River rises", "Ann Lee", None)),
        (
            "River rises again in spring\nAnn Lee\nCity Post, 7 January 2019\n\n",
            ("City Post", "River rises again in spring", "Ann Lee", DAY),
        ),
        (
            "River rises again in spring\nCity Post\n7 January 2019\n\n",
            ("City Post", "River rises again in spring", "", DAY),
        ),
        (
            "River rises\nBy Ann Lee\nThe River Star\nJanuary 7, 2019\n\n",
            ("The River Star", "River rises", "Ann Lee", DAY),
        ),
        (
            "River rises\nBy Ann Lee\nCity Post, January 7, 2019\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
        (
            "River rises\nBy Ann Lee, City Post, January 7, 2019\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
        (
            "River rises\n_Ann Lee_ | City Post | January 7, 2019\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
        (
            "River rises\nPublié le 7 janvier 2019 dans Le Matin libre\n\n",
            ("Le Matin libre", "River rises", "", DAY),
        ),
        (
            "River rises\nPublished January 7, 2019 at 10:45 AM EST | Updated Jan 9, 2019\n\n",
            ("", "River rises", "", DAY),
        ),
        (
            "Der Norden vom 07.01.2019, S. 4 / Politik\n\nRiver rises\n\n",
            ("Der Norden", "River rises", "", DAY),
        ),
        (
            "Le Matin libre, no. 2341\nRégion, lundi 7 janvier 2019, p. 12\nRiver rises in the spring\n\n",
            ("Le Matin libre", "River rises in the spring", "", DAY),
        ),
        (
            "Le Matin libre\n7 janvier 2019\nRiver rises in the spring\nAnn Lee\n\n",
            ("Le Matin libre", "River rises in the spring", "Ann Lee", DAY),
        ),
        (
            "January 7, 2019 | City Post (IL)\nRiver rises in the spring\n\n",
            ("City Post (IL)", "River rises in the spring", "", DAY),
        ),
        (
            "البلدية تقر خطة جديدة\nبقلم سامي الخطيب\nالنهار الجديد\n7 يناير 2019\n\n",
            ("النهار الجديد", "البلدية تقر خطة جديدة", "سامي الخطيب", DAY),
        ),
        (
            "העירייה תשפץ את הנמל\nמאת רון כהן\n7 בינואר 2019\n\n",
            ("", "העירייה תשפץ את הנמל", "רון כהן", DAY),
        ),
        ("https://city.example/1\n\nRiver rises\n7 January 2019\n\n", ("", "River rises", "", DAY)),
        (
            "Titel: River rises\nAutor: Ann Lee\nQuelle: City Post\nDatum: 07.01.2019\nSeite: 4\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
        (
            "# River rises\n\nAuthor: Ann Lee\nDate: January 7, 2019\nSource: City Post\nTags: press\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
        (
            "Title: River rises\n\nURL Source: https://city.example/1\n\nPublished Time: 2019-01-07T08:00:00Z\n\nMarkdown Content:\n",
            ("", "River rises", "", DAY),
        ),
        ("Town Hall – A Case Study\n\n", ("", "Town Hall – A Case Study", "", None)),
        (
            "City Post\nRiver rises\nANN LEE AND BOB RAY\nJan. 7, 2019\n\n",
            ("City Post", "River rises", "ANN LEE AND BOB RAY", DAY),
        ),
        (
            "City Post\nRiver rises\nBy Ann Lee\nStaff Writer\nJan. 7, 2019\n\n",
            ("City Post", "River rises", "Ann Lee, Staff Writer", DAY),
        ),
        (
            "Headline: River rises\nAuthor: Ann Lee\nDate: 2019-01-07\nSource: City Post\n\n",
            ("City Post", "River rises", "Ann Lee", DAY),
        ),
    ],
)
def test_the_other_orders_of_a_head(head: str, expected: tuple) -> None:
    article = read(head + BODY)
    assert (article.source, article.headline, article.byline, article.published) == expected
    assert article.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Remembering January 6, 2021",
        "Obama Speech, January 5, 2009",
        "2019年4月7日午後11時、宮城県沖を震源とする大規模な地震があった。",
        "On January 7, 2019 the mayor said so.",
        "Today: July 24, 2008",
    ],
)
def test_a_line_with_a_day_in_it_may_be_a_headline_or_a_sentence(line: str) -> None:
    article = read(f"City Post\n\n{line}\n\n{BODY}")
    assert article.published is None
    assert line in {article.headline, article.paragraphs[0]}


@pytest.mark.parametrize(
    "between", ["The mayor says the bridge is safe", "Contact: Ann Lee, 555-0100", "Updated January 9, 2019"]
)
def test_what_stands_between_head_and_text_stays_in_the_text(between: str) -> None:
    article = read(f"City Post\n\nRiver rises\n\n{between}\n\nGENEVA — {BODY}")
    assert (article.headline, article.dateline, article.published) == ("River rises", "GENEVA", None)
    assert article.paragraphs == (between, BODY)


@pytest.mark.parametrize(
    "beginning",
    [
        "By the end of the month,\nthe river had fallen.",
        "By Monday the river\nhad fallen.",
        "De Gaulle came.",
    ],
)
def test_a_text_that_begins_like_a_byline_stays_whole(beginning: str) -> None:
    article = read(f"City Post\n\nRiver rises\n\n{beginning}\n\n{BODY}")
    assert article.byline == ""
    assert article.body == f"{beginning}\n\n{BODY}"


@pytest.mark.parametrize(
    "mark",
    [
        "-30-",
        "###",
        "# # #",
        "--END--",
        "[END]",
        "### ###",
        "-30-\n\n###",
        "##",
        "- ENDS -",
        "(END)",
        "(more)",
        "– Ends –",
    ],
    ids=repr,
)
def test_end_marks_are_dropped(mark: str) -> None:
    assert read(f"River rises\n\n{BODY}\n\n{mark}\n").body == BODY
    assert read(f"River rises\n\n{BODY} {mark}").body == BODY


@pytest.mark.parametrize("sign", ["Reuter", "REUTER.", "(AP)", "EFE"])
def test_an_agency_signs_below_the_text_or_after_its_last_sentence(sign: str) -> None:
    assert read(f"River rises\n\n{BODY}\n\n{sign}\n").body == BODY
    assert read(f"River rises\n\n{BODY} {sign}").body == BODY


@pytest.mark.parametrize("mark", ["ENDS", "ends", "END", "MORE"])
def test_a_word_is_an_end_mark_only_if_it_stands_below_the_text(mark: str) -> None:
    assert read(f"River rises\n\n{BODY}\n\n{mark}\n").body == BODY
    assert read(f"River rises\n\n{BODY} {mark}").body.endswith(f"{BODY} {mark}")


@pytest.mark.parametrize("mark", ["ENDS", "- ENDS -", "(ends)", "—ENDS—"])
def test_what_british_press_offices_write_at_the_end_is_dropped(mark: str) -> None:
    assert read(f"River rises\n\n{BODY}\n\n{mark}\n\nCall 555-0100.").body == f"{BODY}\n\nCall 555-0100."


def test_what_follows_an_end_mark_stays() -> None:
    assert read(f"River rises\n\n{BODY}\n\n# # #\n\nCall 555-0100.").body == f"{BODY}\n\nCall 555-0100."


def test_a_number_sign_is_no_end_mark() -> None:
    text = f"{BODY} The gauge is programmed in C#"
    assert read(f"City Post\n\nRiver rises\n\n{text}").body == text


def test_the_marks_of_a_release_are_no_text() -> None:
    article = read(f"FOR IMMEDIATE RELEASE GENEVA, SWITZERLAND - {BODY}")
    assert (article.dateline, article.body) == ("GENEVA, SWITZERLAND", BODY)
    assert read(f"FOR IMMEDIATE RELEASE: {BODY}").body == BODY


def test_who_releases_a_text_is_its_source() -> None:
    article = read(f"FROM THE OFFICE OF MAYOR ANN LEE:GENEVA - {BODY}")
    assert (article.source, article.byline, article.dateline) == ("OFFICE OF MAYOR ANN LEE", "", "GENEVA")


def test_a_headline_that_stands_in_is_a_whole_sentence() -> None:
    beginning = "On Monday afternoon the council and Rep. Ann Lee met. "
    assert read(f"City Post\n\n{beginning}{BODY}").headline == beginning.strip()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1"]
)
def test_encodings(encoding: str) -> None:
    text = "Courrier news\n\nÉlection à Genève\n\nLe maire a été réélu, dit-on à l'hôtel de ville, où l'on fête déjà."
    data = text.replace("\n", "\r\n").encode(encoding)
    article = read(data)
    assert article.headline == "Élection à Genève"
    assert article.body.startswith("Le maire a été réélu")


def test_cyrillic_and_japanese_encodings_are_guessed() -> None:
    for text, encoding in (
        ("Президент сказал, что переговоры начнутся завтра утром в Москве. " * 5, "cp1251"),
        ("東京都で会議があった。市長は予算について話した。" * 5, "shift_jis"),
    ):
        assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize("data", [b"", b"\n\n", b"%PDF-1.7 text", b"\x89PNG\r\n", b"\x00\x01\x02\x03" * 50])
def test_what_is_no_text_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(Refused, match=r"a\.txt: it (holds no text|is not a text file)"):
        read(data)


def test_front_matter_is_read() -> None:
    article = read(
        "---\ntitle: 'River &#8217;rises'\ndate: 2019-05-02 11:50:21 -0400\nauthor: Ann Lee\ntags: [a, b]\n---\n"
        + BODY
    )
    assert (article.headline, article.byline, article.published) == (
        "River ’rises",
        "Ann Lee",
        date(2019, 5, 2),
    )


def test_a_text_with_tags_is_read_without_them() -> None:
    article = read(
        f"<h1>River rises</h1><p>By Ann Lee</p><p>May 2, 2019</p><p>{BODY}</p><p>It fell &amp; rose.</p>"
    )
    assert (article.headline, article.byline, article.published) == (
        "River rises",
        "Ann Lee",
        date(2019, 5, 2),
    )
    assert article.paragraphs == (BODY, "It fell & rose.")


def test_control_of_the_terminal_is_taken_out() -> None:
    text = "a\x1b]52;c;aGVsbG8=\x07b\x1b[31mc\x9b1md\x00e\u202ef\u00adg\u200bh&#27;[0mi\x1b"
    assert clean_text(text) == "abcdefgh[0mi"  # what is left of it is harmless text
    assert clean_text("Tom &amp; Ann&#8217;s") == "Tom & Ann’s"
    assert clean_text("\x93quoted\x94") == "“quoted”"
    assert clean_text("one\r\ntwo\rthree") == "one\ntwo\nthree"
    assert clean_line(" a \n b\u00a0c ") == "a b c"


def test_mojibake_is_put_right() -> None:
    assert clean_text("It â€œwasâ€\x9d the mayorâ€™s") in (
        "It “was” the mayor’s",
        'It "was" the mayor\'s',
        "It “was” the mayor's",
    )


def test_lines_broken_by_hand_are_joined_and_others_kept() -> None:
    wrapped = "The river rose by two metres in the night, the mayor\nsaid, and it has not fallen since then, so that the\nbridge is closed."
    assert paragraphs(wrapped) == [wrapped.replace("\n", " ")]
    assert paragraphs("Roses are red,\nviolets are blue.") == ["Roses are red,\nviolets are blue."]


def test_every_article_of_the_common_corpus_is_read(shared: Path) -> None:
    files = [
        *(shared / "corpus" / "plain-text").glob("*.txt"),
        *(shared / "corpus" / "edge-cases").glob("*.txt"),
    ]
    assert len(files) > 1800
    sources = 0
    for path in files:
        with path.open("rb") as file:
            (article,) = TextImporter().articles(file, str(path))
        assert isinstance(article, Article)
        assert article.headline, path
        assert article.body, path
        sources += bool(article.source)
    assert sources / len(files) > 0.98


def test_a_headline_in_emphasis_has_no_blanks_at_its_ends() -> None:
    assert read(f"City Post\n\n*River rises *\n\n{BODY}").headline == "River rises"


def test_lines_of_a_table_are_not_joined() -> None:
    rows = "Elm River           2 metres           12\nOak River and Lake  1 metre, falling   13"
    assert paragraphs(rows) == [rows]


def test_who_is_quoted_below_headings_is_no_dateline() -> None:
    text = "City Post\n\nRiver rises\n\nA town waits\n\nAnn Lee Boturu (left): “The river rose in the night, and it has not fallen.”"
    assert "Ann Lee Boturu (left)" in read(text).body


@pytest.mark.parametrize(
    "head",
    [
        "River rises by two metres\nMarch 4, 2008 | City Post, The (Springfield, IL)\n"
        "Author/Byline: Ann Lee | Page: A1 | Section: Local\n500 Words\n\n",
        "River rises by two metres\n\nMarch 4, 2008 | City Post, The (Springfield, IL)\n\n"
        "Author: Ann Lee | Edition: Final | Section: Local | Page: A1\n500 Words  Readability: Lexile 1200\n",
    ],
    ids=["close", "apart"],
)
def test_labels_that_stand_in_one_line_are_read(head: str) -> None:
    body = "The river rose by two metres in the night, the mayor said.\n\nNobody was hurt | or drowned: good."
    article = read(head + body)
    assert (article.headline, article.byline) == ("River rises by two metres", "Ann Lee")
    assert (article.source, article.published) == ("The City Post (Springfield, IL)", date(2008, 3, 4))
    assert (article.section, article.body) == ("Local", body)
