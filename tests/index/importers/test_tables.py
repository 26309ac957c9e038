"""Tables of articles, in the spellings of many programs and people."""

from __future__ import annotations

import csv
import io
import json
import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused, UnfitColumns
from index.importers.columns import columns_of
from index.importers.day_order import DayOrder, DayOrders, day_written
from index.importers.importer import Ignored, Unheeded
from index.importers.recognition import format_of
from index.importers.records import RecordImporter
from index.importers.said_columns import Said, columns_said
from index.importers.tables import TableImporter

LONG = "The river rose by two metres in the night, the mayor said, and it has not fallen since then. " * 3


def read(table: str | bytes, said: Said = ()) -> list[Article | Refused | Ignored]:
    data = table if isinstance(table, bytes) else table.encode("utf-8", "surrogatepass")
    try:
        return list(TableImporter(said).articles(io.BytesIO(data), "a.csv"))
    except Refused as refused:
        return [refused]


def articles(table: str | bytes, said: Said = ()) -> list[Article]:
    found = read(table, said)
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def reasons(table: str | bytes) -> list[tuple[str, str]]:
    return [(one.where, one.reason) for one in read(table) if isinstance(one, Refused)]


def test_the_columns_of_a_table_are_known_by_their_names() -> None:
    (article,) = articles(
        "id,title,author,publish_date,maintext,media,category,url,lang\n"
        '7,River rises,Ann Lee,2019-01-02 10:00:00,"Text, one.\n\nText two.",City Post,Local,https://x.org/y,en\n'
    )
    assert (article.headline, article.byline, article.published) == (
        "River rises",
        "Ann Lee",
        date(2019, 1, 2),
    )
    assert article.paragraphs == ("Text, one.", "Text two.")
    assert (article.source, article.section, article.url) == ("City Post", "Local", "https://x.org/y")
    assert (article.language, article.origin) == ("en", "a.csv#7")


@pytest.mark.parametrize(
    "heading",
    [
        "Titre;Date de publication;Texte;Journal;Auteur(s)",
        "Titel;Datum;Volltext;Zeitung;Autor",
        "TITULAR;Fecha;Texto;Diario;Autores",
        "titolo;data;testo;testata;autore",
        "headline_text;pubDate;article_text;newspaper;byline",
        "Überschrift;Veröffentlicht;Inhalt;Quelle;Verfasser",
        "U\u0308berschrift;Erscheinungsdatum;Artikeltext;Medium;Autoren",
    ],
)
def test_names_of_columns_are_known_in_many_spellings(heading: str) -> None:
    (article,) = articles(f"{heading}\nRiver rises;2019-01-02;It rose.;City Post;Ann Lee\n")
    assert (article.headline, article.published, article.body) == (
        "River rises",
        date(2019, 1, 2),
        "It rose.",
    )
    assert (article.source, article.byline) == ("City Post", "Ann Lee")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_usual_way_to_write_a_table_is_read(encoding: str, separator: str) -> None:
    file = io.StringIO(newline="")
    rows = [["Titre", "Texte"], ["Été, « enfin »", f'Il a dit "oui";\n{LONG}'], ["Deux", "a|b,c"]]
    csv.writer(file, delimiter=separator).writerows(rows)
    first, second = articles(file.getvalue().encode(encoding))
    assert (first.headline, second.body) == ("Été, « enfin »", "a|b,c")
    assert first.body.startswith('Il a dit "oui";')


def test_an_accent_far_below_the_first_rows_decides_how_a_file_is_read() -> None:
    rows = "".join(f'River {n},"{LONG}"\n' for n in range(4000))
    for encoding in ("utf-8", "cp1252"):
        assert articles(("title,text\n" + rows + "Été,Fini\n").encode(encoding))[-1].headline == "Été"


def test_quotation_marks_behind_backslashes_are_read() -> None:
    first, second = articles('title,text\n"a","He said \\"hi, there\\" and, left"\n"b","Text"\n')
    assert (first.body, second.body) == ('He said "hi, there" and, left', "Text")


def test_a_line_that_says_what_separates_is_obeyed() -> None:
    (article,) = articles("sep=;\r\ntitle;text\r\nOne, two;Three, four\r\n")
    assert (article.headline, article.body) == ("One, two", "Three, four")


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_on() -> None:
    table = 'title,text\nOne,"Text\none"\n\nTwo,a,b,c\nThree,\n,\nFour,Text four,\n'
    assert [one.headline for one in read(table) if isinstance(one, Article)] == ["One", "Three", "Four"]
    assert reasons(table) == [
        ("a.csv:5", "it has 4 cells, and the heading 2"),
        ("a.csv:7", "it has neither a headline nor a text"),
    ]


def test_an_open_quotation_mark_costs_its_own_row_only() -> None:
    table = 'title,date,text\nOne,,"Open to the end\nTwo,,Text two\nThree,,"Text\nthree"\nFour,,Text four\n'
    assert [one.headline for one in read(table) if isinstance(one, Article)][-1] == "Four"
    table = 'title,date,text\nOne,,Text\nTwo,,"Open to the end, of course\nand on\nThree,,Text three\n'
    assert [one.headline for one in read(table) if isinstance(one, Article)] == ["One", "Three"]
    assert reasons(table) == [("a.csv:3", "a quotation mark is not closed")]


def test_hundreds_of_open_quotation_marks_take_no_time() -> None:
    started = time.monotonic()
    read("title,date,text\n" + 'a,b,"c\n' * 1001)
    read("title,date,text\n" + '"a,b,c\n' + "d,e,f\n" * 3_000)
    assert time.monotonic() - started < 60


def test_cells_that_programs_leave_empty_say_nothing() -> None:
    (article,) = articles(f"title,author,date,text\nnan,None,NULL,{LONG!r}\n".replace("'", '"'))
    assert (article.byline, article.published) == ("", None)
    assert article.headline.startswith("The river rose")


def test_a_list_of_names_is_names() -> None:
    (article,) = articles(
        """title,authors,text\nOne,"['Ann Lee', 'Al O\\'Roe']",Text\n""".replace("\\'", "’")
    )
    assert article.byline == "Ann Lee, Al O’Roe"


def test_a_table_of_zotero_says_names_with_the_family_first_and_abstracts() -> None:
    (article,) = articles(
        '"Item Type","Author","Title","Publication Title","Url","Abstract Note","Date"\n'
        '"newspaperArticle","Lee, Ann; Ray, Bob","River rises","City Post","https://city.example/","It rose.","2019-05-02"\n'
    )
    assert (article.byline, article.body, article.source) == ("Ann Lee, Bob Ray", "It rose.", "City Post")


def test_one_name_in_a_table_of_zotero_has_the_family_first_and_elsewhere_none() -> None:
    table = 'Item Type,Author,Title,Date,Abstract Note\nnewspaperArticle,"Lee, Ann",River rises,2019-05-02,It rose.\n'
    assert [one.byline for one in articles(table)] == ["Ann Lee"]
    assert [one.byline for one in articles(table.replace("Item Type", "Kind"))] == ["Lee, Ann"]


def test_html_in_a_cell_is_read_as_paragraphs() -> None:
    first, second, third = articles(
        "title,text\nOne,<p>Text <b>one</b>.</p><p>More.</p>\n"
        'Two,"Text <em>two</em>.\n\nMore."\nThree,a < b and c > d: <ann@example.org>\n'
    )
    assert first.paragraphs == ("Text one.", "More.")
    assert second.paragraphs == ("Text two.", "More.")
    assert third.body == "a < b and c > d: <ann@example.org>"


def test_the_longest_cells_are_the_text_where_no_name_says_so() -> None:
    (first, second) = articles(f'title,notes,stuff\nOne,x,"{LONG}"\nTwo,y,"{LONG}"\n')
    assert (first.headline, second.body) == ("One", LONG.strip())


def test_a_summary_is_the_text_only_where_there_is_none() -> None:
    assert articles("title,date,summary,text\nOne,2019-01-02,Short,Long\n")[0].body == "Long"
    assert articles("title,date,summary,text\nOne,2019-01-02,Short,\n")[0].body == "Short"


def test_a_table_without_names_is_told_by_its_cells() -> None:
    rows = [f'River rises in town,2019-01-0{n},https://x.org/{n},{n},"{LONG}"' for n in (1, 2, 3)]
    found = articles("\n".join(rows) + "\n")
    assert len(found) == 3
    assert (found[0].headline, found[0].published, found[0].url) == (
        "River rises in town",
        date(2019, 1, 1),
        "https://x.org/1",
    )
    assert found[0].body == LONG.strip()


def test_of_two_columns_that_could_be_the_day_none_is() -> None:
    rows = [f'River rises in town,2019-01-0{n},2020-01-0{n},"{LONG}"' for n in (1, 2)]
    assert articles("\n".join(rows))[0].published is None


def test_a_list_of_dated_headlines_is_articles() -> None:
    (article,) = articles("publish_date,headline_text\n20030219,aba decides against licence\n")
    assert (article.headline, article.published) == ("aba decides against licence", date(2003, 2, 19))


@pytest.mark.parametrize(
    "table", ["name,email,phone\nAnn,a@x.org,1\n", "1,2\n3,4\n", "a\nb\n", "title\nOne\n"]
)
def test_a_table_of_something_else_is_passed_over(table: str) -> None:
    (ignored,) = read(table)
    assert isinstance(ignored, Ignored)
    assert ignored.reason.startswith("no column of it is known to hold a text: it has ")


def test_a_file_without_a_table_is_refused() -> None:
    assert read("\n\n") == [Ignored("a.csv", reason="it holds no rows")]
    assert reasons(b"\x89PNG\r\n") == [("a.csv", "it is not a text file")]


def days(*cells: str, heading: str = "date") -> list[date | None]:
    return [
        one.published
        for one in articles(f"{heading},title,text\n" + "".join(f'"{cell}",a,b\n' for cell in cells))
    ]


def test_one_date_tells_how_all_dates_of_a_file_are_written() -> None:
    assert days("04/03/2008", "14/03/2008") == [date(2008, 3, 4), date(2008, 3, 14)]
    assert days("03/04/2008", "03/14/2008 10:00") == [date(2008, 3, 4), date(2008, 3, 14)]
    assert days("04.03.2008", heading="Date (dd.mm.yyyy)") == [date(2008, 3, 4)]


def test_between_full_stops_the_day_is_first_unless_another_date_tells() -> None:
    assert days("2.5.2019", "04.03.2008") == [date(2019, 5, 2), date(2008, 3, 4)]
    assert days("2.5.2019", "2.15.2019") == [date(2019, 2, 5), date(2019, 2, 15)]


@pytest.mark.parametrize(
    "heading",
    ["Titre;Date;Texte", "Titre,Date de parution,Texte", "العنوان,التاريخ,النص", "כותרת,תאריך,טקסט"],
)
def test_where_only_the_united_states_would_have_the_month_first_the_day_is(heading: str) -> None:
    mark = ";" if ";" in heading else ","
    (article,) = articles(f"{heading}\nRiver rises{mark}04/03/2019{mark}It rose by two metres.\n")
    assert (article.headline, article.published) == ("River rises", date(2019, 3, 4))


@pytest.mark.parametrize("mark", ["\t", ";"], ids=["tabs", "semicolons"])
def test_a_table_in_a_text_file_is_known_by_its_heading(mark: str) -> None:
    table = (
        f"Titre{mark}Journal{mark}Date{mark}Texte\nRiver rises{mark}City Post{mark}04/03/2019{mark}It rose.\n"
    )
    found = format_of(Path("a.txt"), table.encode("utf-16"))
    assert found is not None
    assert found.name == "csv-text"
    (article,) = articles(table.encode("utf-16"))
    assert (article.headline, article.source, article.published) == (
        "River rises",
        "City Post",
        date(2019, 3, 4),
    )


def test_a_text_with_tabs_is_no_table() -> None:
    found = format_of(Path("a.txt"), b"Title\tThe river\nThe data\tof today\tand the text\n")
    assert found is not None
    assert found.name == "text"


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("Von Eva Maier", "Eva Maier"),
        ("Von der Heide", "Von der Heide"),
        ("בועז מאת", "בועז מאת"),
    ],
)
def test_the_word_before_the_names_is_none_of_them(field: str, names: str) -> None:
    (article,) = articles(f"title,author,text\nRiver rises,{field},It rose by two metres.\n")
    assert article.byline == names


def test_a_publisher_is_the_source_only_where_no_newspaper_is_named() -> None:
    (article,) = articles(
        "Article Title,Publisher,Journal Title,Text\nRiver rises,Post Ltd,City Post,It rose.\n"
    )
    assert article.source == "City Post"


def test_where_nothing_tells_no_date_is_guessed() -> None:
    assert days("04/03/2008", "05/06/2008", "07/07/2008") == [None, None, date(2008, 7, 7)]
    assert days("14/03/2008", "03/14/2008", "04/03/2008") == [date(2008, 3, 14), date(2008, 3, 14), None]
    assert days("31/02/2008", "99/99/2008", "1/1/08") == [None, None, None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20080304", date(2008, 3, 4)),
        ("2008-03-04", "2008-03-04"),
        ("4-Mar-2008", "4 Mar 2008"),
        ("20081304", None),
    ],
)
def test_a_day_in_figures_is_read_at_once(text: str, day: date | str | None) -> None:
    assert day_written(text, None) == day


@given(st.dates(date(1800, 1, 1)), st.sampled_from(list(DayOrder)), st.sampled_from("/.-"))
def test_a_known_order_reads_every_day_back(day: date, order: DayOrder, mark: str) -> None:
    figures = (
        [f"{day.day:02}", str(day.month)] if order is DayOrder.DAY else [str(day.month), f"{day.day:02}"]
    )
    text = mark.join([*figures, f"{day.year:04}"])
    orders = DayOrders()
    orders.add(text)
    assert orders.order in {order, None}
    assert day_written(text, order) == day
    assert mark == "." or day_written(text, None) in {day, None}


def test_an_owner_may_say_what_the_columns_hold() -> None:
    settings_ = tomllib.loads("""
        [columns]
        headline = "Kopf"
        text = ["Lang", "kurz text"]
        date = "Stand"
    """)["columns"]
    said = columns_said(settings_)
    first, second = articles(
        "text,Kopf,lang,Kurz-Text,Stand,autor\na,One,b,c,2019-01-02,Ann Lee\na,Two,,c,,\n", said
    )
    assert (first.headline, first.body, first.published, first.byline) == (
        "One",
        "b",
        date(2019, 1, 2),
        "Ann Lee",
    )
    assert second.body == "c"
    article, unheeded = RecordImporter(said).articles(
        io.BytesIO(b'{"Kopf": "One", "Lang": "b", "text": "a"}'), "a.json"
    )
    assert isinstance(article, Article)
    assert (article.headline, article.body) == ("One", "b")
    assert isinstance(unheeded, Unheeded)
    assert (
        unheeded.reason == "there is no column Stand for date, which is guessed; there are Kopf, Lang, text"
    )


def test_columns_without_names_are_said_by_their_numbers() -> None:
    (article,) = articles("5,a,b\n", columns_said({"headline": "2", "text": "3"}))
    assert (article.headline, article.body) == ("a", "b")


@pytest.mark.parametrize("settings_", [{"heading": "a"}, {"text": 5}, {"text": ["a", 5]}])
def test_what_an_owner_says_must_make_sense(settings_: dict[str, object]) -> None:
    with pytest.raises(UnfitColumns):
        columns_said(settings_)


def test_what_is_said_of_columns_that_a_table_does_not_have_leaves_it_to_be_guessed() -> None:
    said = columns_said({"date": "Erschienen", "text": "Volltext"})
    article, *unheeded = read("title,text,date\nOne,b,2019-01-02\n", said)
    assert [one.said for one in unheeded if isinstance(one, Unheeded)] == ["date", "text"]
    assert isinstance(article, Article)
    assert (article.body, article.published) == ("b", date(2019, 1, 2))


def test_records_are_read_by_the_same_names_as_tables() -> None:
    record = {"Titre": "La rivière", "date_de_publication": "2019-01-02", "Texte": "<p>Une.</p><p>Deux.</p>", "Auteurs": ["A", "B"]}  # fmt: skip
    (article,) = RecordImporter().articles(io.BytesIO(json.dumps(record).encode()), "a.json")
    assert isinstance(article, Article)
    assert (article.headline, article.byline, article.published) == ("La rivière", "A, B", date(2019, 1, 2))
    assert article.paragraphs == ("Une.", "Deux.")


def test_pictures_in_a_record_are_no_newspaper() -> None:
    (article,) = RecordImporter().articles(
        io.BytesIO(b'{"title": "a", "media": ["x.jpg"], "text": "b"}'), "a.json"
    )
    assert isinstance(article, Article)
    assert article.source == ""


def test_a_summary_is_the_text_if_its_owner_says_so() -> None:
    table = f'title,summary,notes\nOne,Short,"{LONG}"\n'
    assert articles(table, columns_said({"text": "summary"}))[0].body == "Short"


def test_the_usual_name_counts_before_others_for_the_same() -> None:
    columns = columns_of(("name", "Summary", "content", "title", "text", "title"))
    assert columns["headline"] == ("title", "name")
    assert columns["body"] == ("text", "content", "Summary")


CELLS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ['"', '""', ",", "\n", "\r", "\x00", "\x1b[2J", LONG]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=5), max_size=8), st.sampled_from(",;\t|"), st.booleans())
def test_any_cells_are_articles_or_refusals(rows: list[list[str]], separator: str, is_quoted: bool) -> None:
    file = io.StringIO(newline="")
    file.write(separator.join(["title", "date", "text"]) + "\n")
    if is_quoted:
        csv.writer(file, delimiter=separator).writerows(rows)
    else:
        file.write("\n".join(separator.join(row) for row in rows))
    for one in read(file.getvalue()):
        assert isinstance(one, Article | Refused | Ignored)  # with NULs it may look like UTF-16
        if isinstance(one, Article):
            assert "\x1b" not in one.body + one.headline


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_articles_or_a_refusal(data: bytes) -> None:
    assert all(isinstance(one, Article | Refused | Ignored) for one in read(data))
