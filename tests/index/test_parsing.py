"""Whatever is typed is read, and read as a person means it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.parsing import FIELDS, hint, parse
from index.plain_words import reading
from index.query import (
    EVERYTHING,
    FARTHEST,
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Whole,
)

DAY = date


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("  ", EVERYTHING),
        ("peace", Term("peace")),
        ("Peace Talks", And((Term("peace"), Term("talks")))),
        ("pea*", Prefix("pea")),
        ('"peace talks"', Phrase(("peace", "talks"))),
        ("“peace talks” now", And((Phrase(("peace", "talks")), Term("now")))),
        ('"peace', Term("peace")),
        ('"peace talks"~5', Near(("peace", "talks"), 5)),
        ("“peace talks”~0 now", And((Near(("peace", "talks"), 0), Term("now")))),
        ('"peace of the talks of peace"~3', Near(("peace", "of", "the", "talks"), 3)),
        ('"peace talks"~500', Near(("peace", "talks"), FARTHEST)),
        (f'"peace talks"~{"9" * 9_999}', Near(("peace", "talks"), FARTHEST)),
        ('"peace talks"~', Phrase(("peace", "talks"))),
        ('"peace"~5', Term("peace")),
        ('"peace peace"~5', Term("peace")),
        ('""~5', EVERYTHING),
        ('title:"peace talks"~5', InField(Field.TITLE, Near(("peace", "talks"), 5))),
        ("wrod~", Fuzzy("wrod", 1)),
        ("words~", Fuzzy("words", 1)),
        ("wordsm~", Fuzzy("wordsm", 2)),
        ("Wrod~2", Fuzzy("wrod", 2)),
        ("wordsmith~1", Fuzzy("wordsmith", 1)),
        (f"wrod~{'9' * 9_999}", Fuzzy("wrod", 2)),
        ("wrod~0", Term("wrod")),
        ("at~", Term("at")),
        ("at~2", Term("at")),
        ("東京都~", Phrase(("東京", "京都"))),
        ("co-opreation~", And((Term("co"), Fuzzy("opreation", 2)))),
        ("-wrod~ ~ ~3", And((Not(Fuzzy("wrod", 1)), Term("3")))),
        ("author:wrod~", InField(Field.AUTHOR, Fuzzy("wrod", 1))),
        ("a~b", Phrase(("a", "b"))),
        ("-war", Not(Term("war"))),
        ("NOT war", Not(Term("war"))),
        ("peace -war", And((Term("peace"), Not(Term("war"))))),
        ("peace OR war", Or((Term("peace"), Term("war")))),
        ("peace AND war", And((Term("peace"), Term("war")))),
        ("a b OR c", Or((And((Term("a"), Term("b"))), Term("c")))),
        ("(a OR b) c", And((Or((Term("a"), Term("b"))), Term("c")))),
        ("((((a", Term("a")),
        ("a) b", And((Term("a"), Term("b")))),
        ("title:peace", InField(Field.TITLE, Term("peace"))),
        ('author:"Ann Lee"', InField(Field.AUTHOR, Phrase(("ann", "lee")))),
        ("title:(a -b)", And((InField(Field.TITLE, Term("a")), Not(InField(Field.TITLE, Term("b")))))),
        ("Source:Post", InField(Field.SOURCE, Term("post"))),
        ("section:sport", InField(Field.SECTION, Term("sport"))),
        ("lang:de", InField(Field.LANGUAGE, Term("de"))),
        ("person:rogozin", InField(Field.PERSON, Term("rogozin"))),
        ('person:"Dmitry Rogozin"', InField(Field.PERSON, Phrase(("dmitry", "rogozin")))),
        ('person:="Ann Lee"', InField(Field.PERSON, Whole(("ann", "lee")))),
        ("org:=NATO peace", And((InField(Field.ORGANISATION, Whole(("nato",))), Term("peace")))),
        ("Place:=(paris OR london)", InField(Field.PLACE, Or((Term("paris"), Term("london"))))),
        ("org:nat*", InField(Field.ORGANISATION, Prefix("nat"))),
        (
            'tag:pipeline TAG:"to call"',
            And((InField(Field.TAG, Term("pipeline")), InField(Field.TAG, Phrase(("to", "call"))))),
        ),
        ("-place:moscow", Not(InField(Field.PLACE, Term("moscow")))),
        ("SPEAKER:rogozin peace", And((InField(Field.SPEAKER, Term("rogozin")), Term("peace")))),
        ("person: place:", EVERYTHING),
        ("colour:x", Phrase(("colour", "x"))),
        ("co-operation", Phrase(("co", "operation"))),
        ("don't", Phrase(("don", "t"))),
        ("Moscow's", Term("moscow")),
        ("東京都", Phrase(("東京", "京都"))),
        ("東京", Term("東京")),
        ("都", Prefix("都")),
        ("foo:bar", Phrase(("foo", "bar"))),
        ("OR", Term("or")),
        ("title:", EVERYTHING),
        ("!!! …", EVERYTHING),
    ],
)
def test_a_line_is_read_as(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009", DAY(2009, 1, 1), DAY(2009, 12, 31)),
        ("2009-02", DAY(2009, 2, 1), DAY(2009, 2, 28)),
        ("2009-02-03", DAY(2009, 2, 3), DAY(2009, 2, 3)),
        ("2009..2011-06", DAY(2009, 1, 1), DAY(2011, 6, 30)),
        ("2009..", DAY(2009, 1, 1), None),
        ("..2009", None, DAY(2009, 12, 31)),
        (">=2009", DAY(2009, 1, 1), None),
        (">2009", DAY(2010, 1, 1), None),
        ("<2009-03", None, DAY(2009, 2, 28)),
        ("<=2009-03", None, DAY(2009, 3, 31)),
        ("9999-12", DAY(9999, 12, 1), DAY(9999, 12, 31)),
        ("2010..2009", DAY(2009, 1, 1), DAY(2010, 12, 31)),
        ("2010-03..2010-02", DAY(2010, 2, 1), DAY(2010, 3, 31)),
        ("2010-03..2010", DAY(2010, 3, 1), DAY(2010, 12, 31)),
    ],
)
def test_dates_are_read_as_a_person_means_them(text: str, first: date | None, last: date | None) -> None:
    assert parse(f"date:{text}") == DateRange(first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("before:2009", None, DAY(2008, 12, 31)),
        ("before:2009-03", None, DAY(2009, 2, 28)),
        ("Before:2009-03-15", None, DAY(2009, 3, 14)),
        ("after:2009", DAY(2010, 1, 1), None),
        ("after:2009-02", DAY(2009, 3, 1), None),
        ("after:2009-03-15", DAY(2009, 3, 16), None),
    ],
)
def test_a_period_does_not_belong_to_what_is_before_or_after_it(
    text: str, first: date | None, last: date | None
) -> None:
    assert parse(text) == DateRange(first, last)


@pytest.mark.parametrize(
    ("typed", "as_far_as"),
    [
        ("date:2009.", "date:2009"),
        ("date:2009..", "date:2009.."),
        ("date:2009..20", "date:2009.."),
        ("date:2009-", "date:2009"),
        ("date:2009-1", "date:2009"),
        ("date:2009-10", "date:2009-10"),
        ("date:2009-10-", "date:2009-10"),
        ("date:2009-10-3", "date:2009-10"),
        ("date:2009-10-4", "date:2009-10-04"),
        ("before:2009-0", "before:2009"),
        ("after:2009-03-1", "after:2009-03"),
        ("before:", ""),
        ("before:20", ""),
        ("after:2", ""),
        ("date:>=20", ""),
        ("date:..20", ""),
    ],
)
def test_a_date_that_is_being_typed_is_read_as_far_as_it_is_one(typed: str, as_far_as: str) -> None:
    assert parse(typed, typing=True) == parse(as_far_as)
    assert parse(f"peace {typed}", typing=True) == parse(f"peace {as_far_as}")
    assert hint(typed) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date:2009", "published in 2009"),
        ("date:2009-03", "published in 2009-03"),
        ("date:2009-03-15", "published on 2009-03-15"),
        ("date:2008-12..2009", "published from 2008-12 to 2009-12"),
        ("date:2008-12-05..2009", "published from 2008-12-05 to 2009-12-31"),
        ("date:9998..9999", "published from 9998 to 9999"),
        ("date:0009", "published in 0009"),
        ("before:2009", "published before 2009"),
        ("before:2009-03", "published before 2009-03"),
        ("date:..2009-03-15", "published until 2009-03-15"),
        ("after:2009", "published from 2010 on"),
        ("date:2009-03..", "published from 2009-03 on"),
        ("date:2009-03-15..", "published from 2009-03-15 on"),
        ("date:..9999", "published at any time"),
    ],
)
def test_dates_are_said_as_a_person_writes_them(text: str, said: str) -> None:
    assert reading(parse(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        "before:tuesday",
        "after:2008..2009",
        "before:>2009",
        "date:tuesday",
        "date:2009-13",
        "date:0000",
        "date:2009-02-30",
        "date:..",
        "date:x..2009",
    ],
)
def test_what_is_no_date_is_read_as_words(text: str) -> None:
    assert not isinstance(parse(text), DateRange)


def test_the_word_being_typed_matches_as_a_prefix_too() -> None:
    assert parse("peace ta", typing=True) == And((Term("peace"), Or((Prefix("ta"), Term("ta")))))
    assert parse("peace ta ", typing=True) == And((Term("peace"), Term("ta")))
    assert parse('"peace ta', typing=True) == And((Term("peace"), Or((Prefix("ta"), Term("ta")))))
    assert parse("date:20", typing=True) == EVERYTHING
    assert parse("person:ro", typing=True) == InField(Field.PERSON, Or((Prefix("ro"), Term("ro"))))
    assert parse("peace person:", typing=True) == Term("peace")
    assert parse("peace person:=", typing=True) == Term("peace")
    assert parse("person:=ro", typing=True) == InField(Field.PERSON, Or((Prefix("ro"), Term("ro"))))
    assert parse('person:="ro"', typing=True) == InField(Field.PERSON, Whole(("ro",)))
    assert parse("pea~", typing=True) == Or((Prefix("pea"), Fuzzy("pea", 1)))
    assert parse("pea~1", typing=True) == Fuzzy("pea", 1)
    assert parse("pea~ ", typing=True) == Fuzzy("pea", 1)
    assert parse("pe~", typing=True) == Or((Prefix("pe"), Term("pe")))
    assert parse('"peace talks"~', typing=True) == Phrase(("peace", "talks"))


def test_the_reading_says_it_in_plain_words() -> None:
    text = '"landmark talks" (paris OR title:london) -moscow date:2008..2009'
    said = (
        "“landmark talks” and (paris or london in the title) and published from 2008 to 2009 but not moscow"
    )
    assert reading(parse(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"peace talks"~5', "“peace talks” near one another (at most 5 other words between)"),
        ('"peace talks"~1', "“peace talks” near one another (at most 1 other word between)"),
        ('"peace talks"~0', "“peace talks” near one another (side by side)"),
        ("wrod~", "spelt like wrod (1 letter off at most)"),
        ("-wrod~2", "everything but spelt like wrod (2 letters off at most)"),
    ],
)
def test_nearness_and_misspelling_are_said_in_plain_words(text: str, said: str) -> None:
    assert reading(parse(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title:peace", "peace in the title"),
        ("source:(post OR news)", "from the source (post or news)"),
        ("author:lee", "written by lee"),
        ("section:sport", "in the section sport"),
        ("lang:de", "in the language de"),
        ("person:rogozin", "naming the person rogozin"),
        ('org:"red cross"', "naming the organisation “red cross”"),
        ("place:paris", "naming the place paris"),
        ("speaker:rogozin -peace", "with a quotation by speaker rogozin but not peace"),
    ],
)
def test_a_field_is_said_as_what_it_is(text: str, said: str) -> None:
    assert reading(parse(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wrod~", "wrod* or spelt like wrod (1 letter off at most)"),
        ("coun", "coun*"),
        ("coun*", "coun*"),
        ("ann coun", "ann and coun*"),
        ("coun -mo", "coun but not mo*"),
        ("気象庁", "気象庁"),
        ("気象庁 ", "気象庁"),
        ("日", "日"),
        ("日本 気象庁", "日本 and 気象庁"),
        ('"日本 気象庁"', "“日本 気象庁”"),
        ("o'brien", "o and brien*"),
    ],
)
def test_a_query_that_is_being_typed_is_said_as_it_is_searched(text: str, said: str) -> None:
    assert reading(parse(text, typing=True)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("peace", None),
        ('"peace', "A quotation mark is not closed"),
        ("date:tuesday peace", "date:tuesday is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"),
        ("date:tues", "date:tues is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"),
        ("date:", None),
        ("date:2", None),
        ("date:2019-1", None),
        ("date:2019-02-", None),
        ("date:>=201", None),
        ("date:2008..20", None),
        ("date:2019 ", None),
        ("date:2019-13", "date:2019-13 is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"),
        ("date:2019-02-31", "date:2019-02-31 is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"),
        ("date:2012-02..2012-01", "2012-02..2012-01 goes from later to earlier; read as 2012-01..2012-02"),
        ("date:2012..2", None),
        ("before:2012..2013", "before:2012..2013 is no date: write 2009, 2009-01, 2009-01-15"),
        ("after:soon", "after:soon is no date: write 2009, 2009-01, 2009-01-15"),
        ("date:2012-02..2012", None),
        ("🦊", "Nothing to search for: only letters and digits can be found"),
        ("!!!", "Nothing to search for: only letters and digits can be found"),
        ("peace !!!", None),
        ("-", None),
        ("title:", None),
        ("ele*ion", "* stands at the end of a word: ele*"),
        ("*tion", "* stands at the end of a word: talk*"),
        ("elec*", None),
        ("at~", "at~: only words of 3 letters or more can be misspelt"),
        ("at~ wrod~", "at~: only words of 3 letters or more can be misspelt"),
        ("wrod~", None),
        ('"peace talks"~', None),
        ("town:paris", f"There is no field town; read as words. Fields: {', '.join(FIELDS)}"),
        ("town:", f"There is no field town; read as words. Fields: {', '.join(FIELDS)}"),
        ("https://example.org", None),
        ("12:30", None),
        ("person:", None),
    ],
)
def test_what_is_odd_is_a_hint(text: str, said: str | None) -> None:
    assert hint(text) == said


_PIECES = st.sampled_from(
    [
        *'"“”«»()-*:~',
        "OR",
        "NOT",
        "AND",
        " ",
        "title:",
        "date:",
        "before:",
        *(f"{field}:" for field in Field),
        "town:",
        "2009",
        "..",
        "a",
        "wrod",
        "東京",
        "é",
        "\u202e",
        "\0",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(_PIECES).map("".join), st.booleans())
def test_nothing_that_can_be_typed_raises(text: str, typing: bool) -> None:
    query = parse(text, typing=typing)
    assert isinstance(reading(query), str)
    hint(text)
    hash(query)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES | st.just(" ")).map("".join))
def test_a_query_written_out_is_read_as_the_same_query(text: str) -> None:
    query = parse(text)
    assert parse(written(query)) == query


def written(query: Query) -> str:  # noqa: C901  (a case for each kind of query)
    """A query as a person could type it."""
    match query:
        case Term(word):
            return f'"{word}"'
        case Prefix(start):
            return f"{start}*"
        case Phrase(words):
            return f'"{" ".join(words)}"'
        case Near(words, apart):
            return f'"{" ".join(words)}"~{apart}'
        case Fuzzy(word, edits):
            return f"{word}~{edits}"
        case InField(field, inner):
            return f"{field}:{written(inner)}"
        case DateRange(first, last):
            return f"date:{first or ''}..{last or ''}"
        case Not(part):
            return f"-{written(part)}"
        case And(parts):
            return f"({' '.join(map(written, parts))})"
        case Or(parts):
            return f"({' OR '.join(map(written, parts))})"


@pytest.mark.parametrize(
    "text", ["(" * 50_000 + "a", "NOT " * 20_000 + "a", '"a" ' * 5_000, "title:" * 5_000 + "a"]
)
def test_neither_does_very_much_of_it(text: str) -> None:
    parse(text, typing=True)
