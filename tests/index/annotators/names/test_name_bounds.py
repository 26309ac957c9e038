"""Where a name begins and ends: two invented cases for every rule."""

from __future__ import annotations

import pytest

from index.annotators.names.entities import find_names


def names(text: str) -> list[str]:
    return [name.text for name in find_names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They flew to Washington, D.C. It rained.", ["Washington, D.C."]),
        ("His Washington, DC office is closed.", ["Washington, DC"]),
        ("She lives in Northern Ireland, he in Southern California.", ["Northern Ireland", "Southern California"]),
        ("In the United States of America nobody knew.", ["United States of America"]),
        ("New Orleans Mayor Anna Torvold came.", ["New Orleans", "Anna Torvold"]),
        ("A Japan-South Korea deal and the US-China talks failed.", ["Japan", "South Korea", "US", "China"]),
        ("They went to Guinea-Bissau and to Bosnia-Herzegovina.", ["Guinea-Bissau"]),
    ],
)  # fmt: skip
def test_a_place_is_taken_whole(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He works for Ferries for Torvo (FfT). Ferries for Torvo said no.", ["Ferries for Torvo", "FfT", "Ferries for Torvo"]),
        ("She left Harbour Gas and Steam Company (HG&S).", ["Harbour Gas and Steam Company", "HG&S"]),
        ("The U.S. Lakes and Rivers Enforcement (LRE) agreed.", ["U.S. Lakes and Rivers Enforcement", "LRE"]),
        ("The Committee to Defend Lighthouses (CDL) met.", ["Committee to Defend Lighthouses", "CDL"]),
    ],
)  # fmt: skip
def test_initials_tell_which_words_are_one_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met before the Torvo Assembly on Friday.", ["Torvo Assembly"]),
        ("He led the People Torvo Party. People Torvo Party members left.", ["People Torvo Party"] * 2),
        ("LAST OCTOBER they left. INCUMBENT PRESIDENTS will not. On Jan 3 it rained.", []),
        ("The Torvo Office for High-ranking Officials met.", ["Torvo Office"]),
        ("His Chief Press Secretary, Ulka Melsk, met the Nobel Peace Prize Laureate.", ["Ulka Melsk"]),
        ("A US-led force and a Torvo Party-run paper of non-profit bodies.", ["US", "Torvo Party"]),
    ],
)
def test_a_body_is_taken_whole_and_no_word_beside_it(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_initials_of_something_else_join_nothing() -> None:
    assert names("They asked Oslo and Bergen (see TNT).")[:2] == ["Oslo", "Bergen"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Minister of Information Torvald Grimsk left.", ["Torvald Grimsk"]),
        ("The Speaker of the House Anna Torvold came.", ["Anna Torvold"]),
        ("The mayor of Oslo Ulka Bremst agreed.", ["Oslo", "Ulka Bremst"]),
    ],
)
def test_who_holds_an_office_is_no_part_of_its_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Prosecutor Ulka Melling QC spoke.", ["Ulka Melling"]),
        ("On air were Anna Bell & Peter Hunt.", ["Anna Bell", "Peter Hunt"]),
        ("Alderman Jose Perez met MP Penny Sharpe.", ["Jose Perez", "Penny Sharpe"]),
        ("Bishop Emeritus Torvald Grimsk died.", ["Torvald Grimsk"]),
        ("Politician Torvo Velmaud left. Big US towns grew.", ["Torvo Velmaud", "US"]),
        ("They flew on Torvo Air Flight 610.", ["Torvo Air"]),
        ("The Republican Senate agreed.", ["Senate"]),
        ("The Norwegian Red Cross helped.", ["Norwegian Red Cross"]),
        ("The band met LL Cool J. The show began.", ["LL Cool J."]),
        ("Then Oslo Police Chief Anna Bell left.", ["Oslo", "Anna Bell"]),
        ("Then Former Oslo Fire Marshal Torvald Grimsk left.", ["Oslo", "Torvald Grimsk"]),
        ("Then NATO Chief Political Correspondent Anna Bell left.", ["NATO", "Anna Bell"]),
        ("Then FBI Special Agent Anna Bell met White House Press Secretary Peter Hunt.", ["FBI", "Anna Bell", "White House", "Peter Hunt"]),
        ("Then White House Chief of Staff Anna Bell left.", ["White House", "Anna Bell"]),
    ],
)  # fmt: skip
def test_titles_and_letters_stand_outside_of_a_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She went to Torvo University in Bergen.", ["Torvo University", "Bergen"]),
        ("He studied at the University of Texas at Austin.", ["University of Texas at Austin"]),
        ("The Food and Drink Association met.", ["Food and Drink Association"]),
        (
            "The Association of Torvo Trusts, and Bergen-based Plimco Partners met.",
            ["Association of Torvo Trusts", "Plimco Partners"],
        ),
        ("He left the 65th Air Division on the 4th of May.", ["65th Air Division"]),
        ("She entered the Torvo Hall of Fame.", ["Torvo Hall of Fame"]),
        ("The National Coalition for Anglers met.", ["National Coalition for Anglers"]),
        ("The Fishers' Conference of Norway met.", ["Fishers' Conference of Norway"]),
    ],
)
def test_where_a_body_is_does_not_belong_to_its_name(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Carole King sang. Later King left, but the King stayed.", ["Carole King", "King"]),
        ("The prize went to John B. Major and Martin King Jr. of the choir.", ["John B. Major", "Martin King Jr."]),
        ("On Monday San Diego Mayor Torvo Lund met Jordan King Abdullah.", ["San Diego", "Torvo Lund", "Jordan", "Abdullah"]),
        ("Politician Chuka Velmaud said no.", ["Chuka Velmaud"]),
    ],
    ids=["surname", "initial-and-generation", "title-behind-a-place", "role-before-a-place-name"],
)  # fmt: skip
def test_a_surname_may_be_a_title(text: str, found: list[str]) -> None:
    assert names(text) == found
