"""Dates and datelines in the spellings of many newsrooms; every place and agency here is invented or plain geography."""

from __future__ import annotations

from datetime import date

import pytest

from index.importers.datelines import read_dateline
from index.importers.dates import read_date

STORY = "The river rose by two metres in the night, the mayor said."
DAY = date(2019, 1, 7)


@pytest.mark.parametrize(
    ("line", "place", "published"),
    [
        ("GENEVA — ", "GENEVA", None),
        ("Geneva – ", "Geneva", None),
        ("GENEVA. — ", "GENEVA", None),
        ("GENEVA | ", "GENEVA", None),
        ("GENEVA (Agency) -- ", "GENEVA", None),
        ("GENEVA (Agency) _ ", "GENEVA", None),
        ("GENEVA--(THE WIRE)--", "GENEVA", None),
        ("GENEVA -", "GENEVA", None),
        ("GENEVA/LYON (Agency) - ", "GENEVA/LYON", None),
        ("ELM CITY, D.C.—", "ELM CITY, D.C.", None),
        ("Elm City, DC –", "Elm City, DC", None),
        ("(Elm City, D.C.) - ", "Elm City, D.C.", None),
        ("(Elm City, D.C.) ", "Elm City, D.C.", None),
        ("(ELM CITY, DC)", "ELM CITY, DC", None),
        ("ST. ELM, Minn. — ", "ST. ELM, Minn.", None),
        ("O'ELM, Mo. — ", "O'ELM, Mo.", None),
        ("McELM, Texas — ", "McELM, Texas", None),
        ("Elm-sur-Mer, France — ", "Elm-sur-Mer, France", None),
        ("RIO DE JANEIRO — ", "RIO DE JANEIRO", None),
        ("WEST ELM BEACH GARDENS, Fla. — ", "WEST ELM BEACH GARDENS, Fla.", None),
        ("PARIS, Jan. 7 -- ", "PARIS", None),
        ("PARIS, Monday, Jan. 7.—", "PARIS", None),
        ("PARIS, Monday — ", "PARIS", None),
        ("PARIS, Jan 7 (Agency): ", "PARIS", None),
        ("PARIS, Jan. 7, 2019 -- ", "PARIS", DAY),
        ("PARIS, Jan. 07, 2019 (THE WIRE) -- ", "PARIS", DAY),
        ("PARIS, Jan. 7, 2019 /TheWire/ -- ", "PARIS", DAY),
        ("Paris, le 7 janvier 2019 - ", "Paris", DAY),
        ("Paris (7 January 2019) – ", "Paris", DAY),
        ("Paris -- January 7, 2019 -- ", "Paris", DAY),
        ("Paris, France, January 7, 2019: ", "Paris, France", DAY),
        ("Elm, Mongolia, Monday 7 January 2019 —", "Elm, Mongolia", DAY),
        ("January 7, 2019 – PARIS – ", "PARIS", DAY),
        ("January 7, 2019 (Paris, France) – ", "Paris, France", DAY),
        ("January 7, 2019 PARIS – ", "PARIS", DAY),
        ("7 janvier 2019. - ", "", DAY),
        ("RELEASED BY THE MAYORS OFFICE:GENEVA - ", "GENEVA", None),
        ("PARIS, January 7. /Agency/. ", "PARIS", None),
        ("Paris, Jan 7 (Agency).- ", "Paris", None),
        ("(Reuters) - ", "", None),
        ("Jan 7 (Reuters) - ", "", None),
        ("(ANSA) - Paris, January 7 - ", "Paris", None),
        ("(AFP) -- PARIS, Jan. 7, 2019 -- ", "PARIS", DAY),
        ("(ANSA) - ROMA, 7 GEN - ", "ROMA", None),
        ("Elm City, 7 ene (EFE).- ", "Elm City", None),
        ("PARIS, Jan. 7 Kyodo - ", "PARIS", None),
        ("PARIS, Jan 7 AAP – ", "PARIS", None),
        ("Genève (ats) ", "Genève", None),
        ("Jan. 7 (TheDesk) - ", "", None),
    ],
)
def test_datelines_in_many_spellings(line: str, place: str, published: date | None) -> None:
    found = read_dateline(line + STORY)
    assert found
    assert (found.place, found.published) == (place, published)
    assert (line + STORY)[found.length :] == STORY


@pytest.mark.parametrize(
    "text",
    [
        "Today – the river rose.",
        "Geneva (WHO) The river rose by two metres in the night.",
        "PARIS, Jan. 7 people - The river rose by two metres in the night.",
        "Today – The river rose.",
        "Monday — The river rose.",
        "Monday, January 7 – The river rose.",
        "May — The river rose.",
        "From Sept. 15 - Oct. 15, The river",
        "Press Room - The river rose.",
        "ICYMI - The river rose.",
        "Photo Attached - The river rose.",
        "The Elm Agency — The river rose.",
        "(Photo) The river rose.",
        "IRS — The river rose.",
        "U.S. — The river rose.",
        "WARNING: The river rose.",
        "STATEMENT ON THE RIVER:GENEVA - The river rose.",
        "A well-known river",
        "NASA's Rover – The river rose.",
        "Town Hall – A Case Study",
        "Town Hall (Elm) – A Case Study",
        "Ann Lee ELM CITY - The river rose.",
        "Jean-Luc said",
    ],
)
def test_what_is_no_dateline_stays_in_the_text(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-02-30", None),
        ("May 2", None),
        ("on May 2, 2019", None),
        ("05/02/2019", None),
        ("2019/05/02", date(2019, 5, 2)),
        ("Friday, January 4, 2019", date(2019, 1, 4)),
        ("Fri, 04 Jan 2019 10:32:00 +0000", date(2019, 1, 4)),
        ("2019-01-04T10:32:00.000Z", date(2019, 1, 4)),
        ("2019-01-04 10:32:00 -0400", date(2019, 1, 4)),
        ("January 4, 2019 at 10:32 a.m. EST", date(2019, 1, 4)),
        ("4 January 2019, 10:32", date(2019, 1, 4)),
        ("1er mars 2012", date(2012, 3, 1)),
        ("Freitag, den 4. Januar 2019", date(2019, 1, 4)),
        ("4 de enero de 2019", date(2019, 1, 4)),
        ("【2019年1月4日】", date(2019, 1, 4)),
        ("2019年1月4日の朝", None),
    ],
)
def test_a_date_is_whole_or_none(text: str, expected: date | None) -> None:
    assert read_date(text) == expected
