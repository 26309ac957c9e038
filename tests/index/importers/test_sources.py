"""One source has one name, however a file writes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.importers.sources import agency, normalised


@pytest.mark.parametrize(
    "written",
    [
        "Reuters", "REUTERS", "Reuter", "(Reuters)", "[REUTER]", "reuters.com", "https://www.reuters.com/world/",
        "nprov:REUTERS", "Thomson Reuters", "Reuters Ltd.", "Source: Reuters", "© 2008 Reuters", "/Reuters/",
        "(c) Copyright Thomson Reuters 2017. Click For Restrictions - http://about.reuters.com/fulllegal.asp",
        "Copyright 2008, Reuters (www.reuters.com). All rights reserved.",
    ],
)  # fmt: skip
def test_an_agency_has_one_name(written: str) -> None:
    assert normalised(written) == "Reuters"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("ap.org", "Associated Press"),
        ("Deutsche Presse-Agentur GmbH", "dpa"),
        ("(dpa)", "dpa"),
        ("/ITAR-TASS/", "TASS"),
        ("Copyright 2017-18 The City Post. All rights reserved.", "The City Post"),
        ("STT–", "STT"),
        ("City Post, The (Springfield, IL)", "The City Post (Springfield, IL)"),
        ("Post, Die", "Die Post"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(written: str, name: str) -> None:
    assert normalised(written) == name


@pytest.mark.parametrize(
    "name",
    [
        "The City Post", "City Post (Geneva)", "Office of Ann Lee", "1984 Review", "20 Minutes", "Widget Inc.", "Yahoo!",
        "Times of A.B.", "C# Weekly", "ap", "PA Sport", "www.example.com", "",
    ],
)  # fmt: skip
def test_any_other_name_stays_as_it_is(name: str) -> None:
    assert normalised(name) == name


def test_a_common_word_is_no_agency() -> None:
    assert not any(map(agency, ["ap", "Pa", "tt", "cp", "Tt", "apa"]))


PIECES = st.sampled_from(
    ["(", ")", "[", "©", "(c) ", "Copyright ", "2008 ", "Reuters", "AP", "www.x.com", " Inc.", "/", "Source:", " ", "A.B.", "-"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=8).map("".join))
def test_what_was_normalised_stays_as_it_is(written: str) -> None:
    assert normalised(normalised(written)) == normalised(written)
