"""Whom a pronoun, a role or silence means: each class of what English does, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import OPENING, speakers


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("“He lost his boat,” a staff member told reporters.", "staff member", id="quoted-pronoun"),
        pytest.param("“I left,” said Mark Hale’s lawyer, Tom Cole.", "Tom Cole", id="lawyer-by-name"),
        pytest.param("“I left,” Mark Hale’s lawyer said.", "Mark Hale’s lawyer", id="lawyer"),
        pytest.param("“I left,” Tom Cole told Mark Hale.", "Tom Cole", id="who-is-told"),
        pytest.param("“I left,” Tom Cole said of Mark Hale.", "Tom Cole", id="spoken-of"),
        pytest.param("“I told Mark Hale to leave,” Tom Cole said.", "Tom Cole", id="named-inside"),
        pytest.param("“I left,” Tom Cole said.\n\nPhoto: Mark Hale", "Tom Cole", id="credit"),
        pytest.param("“I left,” Tom Cole said.\n\nMark Hale for The Torvel Times", "Tom Cole", id="credit-for"),
        pytest.param("“I left,” Tom Cole said.\n\nThe day before, the council met with Mark Hale.", "Tom Cole", id="in-passing"),
        pytest.param("“I left,” Tom Cole said.\n\nMark Hale has a house there.", "Mark Hale", id="new-subject"),
        pytest.param("It is cold. “I left,” says Mr. Li. “I came,” says Tom Cole.", "Tom Cole", id="short-name"),
    ],
)  # fmt: skip
def test_he_is_who_spoke_or_of_whom_the_text_speaks(before: str, expected: str) -> None:
    assert speakers(f"Mark Hale fell ill. {before}\n\n{OPENING} he said.")[-1] == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Mark Hale had left, according to Tom Cole, a teacher.", "Tom Cole", id="source"),
        pytest.param("According to Tom Cole, Mark Hale had left.", "Tom Cole", id="source-first"),
        pytest.param("Mark Hale left. But the Bureau of Torvel’s Tom Cole says it is cold.", "Tom Cole", id="of-a-body"),
        pytest.param("Asked by Mark Hale about the plan, Tom Cole shook his head.", "Tom Cole", id="asked-by"),
        pytest.param("So when Mark Hale left the town, Tom Cole stayed.", "Tom Cole", id="so-when"),
        pytest.param("Mark Hale said it was cold while Sheriff Tom Cole said it was not.", "Tom Cole", id="while"),
        pytest.param("Tom Cole was arrested by Sheriff Mark Hale.", "Tom Cole", id="passive"),
        pytest.param("Tom Cole had a history that became a media sensation.", "Tom Cole", id="media"),
        pytest.param("Ann Lee (R-Ohio), the chairman of the council, met Tom Cole.", "Tom Cole", id="chairman"),
    ],
)  # fmt: skip
def test_he_is_the_subject_or_the_source_of_the_last_sentence(before: str, expected: str) -> None:
    assert speakers(f"{before} {OPENING} he said.") == [expected]


@pytest.mark.parametrize(
    ("before", "pronoun", "expected"),
    [
        pytest.param("Torvo Lund came. Mavy Torvel, a spokeswoman, was there.", "he", "Torvo Lund", id="spokeswoman"),
        pytest.param("Torvo Lund came. Mavy Torvel, his aunt, was there.", "he", "Torvo Lund", id="aunt"),
        pytest.param("Torvo Lund came. A woman named Mavy Torvel was there.", "he", "Torvo Lund", id="woman-named"),
        pytest.param("Mavy Torvel met her husband, Torvo Lund.", "he", "Torvo Lund", id="husband"),
        pytest.param("Mavy Torvel and her brother, Tom Cole, came.", "he", "Tom Cole", id="and-her"),
        pytest.param("Torvo Lund met Mavy Torvel, an actress.", "she", "Mavy Torvel", id="actress"),
        pytest.param("Torvo Lund came. The grandmother was there.", "he", "Torvo Lund", id="grandmother"),
        pytest.param("Tom Torvel, from here, is a mother of four. Nobody came.", "she", "Tom Torvel", id="mother-of-four"),
    ],
)  # fmt: skip
def test_roles_and_kin_tell_a_man_from_a_woman(before: str, pronoun: str, expected: str) -> None:
    assert speakers(f"{before}\n\n{OPENING} {pronoun} said.") == [expected]


@pytest.mark.parametrize(
    ("before", "role", "expected"),
    [
        pytest.param("Tom Cole, a former sailor and tax attorney in Ohio, came.", "the attorney", "Tom Cole", id="apposed"),
        pytest.param("Tom Cole was elected mayor in May.", "the mayor", "Tom Cole", id="elected"),
        pytest.param("Tom Cole became the mayor of Halvico.", "the mayor", "Tom Cole", id="became"),
        pytest.param("Ann Lee, 25, a stay-at-home mother, came.", "the mother", "Ann Lee", id="mother"),
        pytest.param("Ann Lee came.", "the mother of two", "Ann Lee", id="mother-of-two"),
        pytest.param("Tom Cole came.", "the Texan", "Tom Cole", id="texan"),
        pytest.param("Rep. Ann Lee (D-Ohio) came.", "the Democrat", "Ann Lee", id="party"),
        pytest.param("Rep. Ann Lee (D-Ohio) came.", "the lawmaker", "Ann Lee", id="lawmaker"),
        pytest.param("A gunman came in. Tom Cole hid.", "the gunman", "gunman", id="introduced"),
        pytest.param("Spokesman Tom Cole came. A man was hit.", "the man", "man", id="man-is-no-spokesman"),
        pytest.param("Mayor Mark Hale left.\n\nMayor Tom Cole came.", "the mayor", "Tom Cole", id="two-mayors"),
        pytest.param("Tornaco Airlines cancelled its flights.", "the airline", "Tornaco Airlines", id="airline"),
        pytest.param("Tornaco Inc, a boat maker, closed. Halvico Inc was hit.", "the boat maker", "Tornaco Inc", id="maker"),
        pytest.param("Tornaco Inc sued Halvico Inc.", "the company", "Tornaco Inc", id="subject-before"),
        pytest.param("Halvico Inc sells boats. Halvico Inc is old. “We left,” Tornaco Inc said.", "the company", "Tornaco Inc", id="spoke-last"),
    ],
)  # fmt: skip
def test_a_role_is_whom_the_text_calls_so(before: str, role: str, expected: str) -> None:
    assert speakers(f"{before}\n\n{OPENING} {role} said.")[-1] == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("The Halvico Council closed the harbour.", "Halvico Council", id="body"),
        pytest.param("Ann Lee and Tom Cole came.", "Ann Lee and Tom Cole", id="couple"),
        pytest.param("The researchers wrote to the Halvico Council.", "researchers", id="plural"),
        pytest.param("Tom Cole came.", None, id="one-person"),
    ],
)  # fmt: skip
def test_they_are_a_body_or_several(before: str, expected: str | None) -> None:
    assert speakers(f"{before}\n\n{OPENING} they said.") == [expected]


def test_a_source_speaks_on_without_a_verb() -> None:
    assert speakers(f"Mark Hale had left the town, according to Tom Cole. {OPENING[:-2]}.”") == ["Tom Cole"]


def test_they_are_the_body_of_the_clause_before() -> None:
    text = (
        "The writers left. So when I came back to Tornaco Inc. after a year, they said, “It is a good day.”"
    )
    assert speakers(text) == ["Tornaco Inc."]


def test_they_are_two_people_of_the_same_sentence() -> None:
    text = "The residents left. Ann Lee and Tom Cole describe a trend they call “a very bad sign for us”."
    assert speakers(text) == ["Ann Lee and Tom Cole"]


def test_it_is_no_agency_that_is_told_something() -> None:
    text = "Tom Cole told the Torvel Press agency that the Halvico Council had ended what it called “a very bad plan”."
    assert speakers(text) == ["Halvico Council"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Ann Lee left. “I left,” her mother said.\n\n{OPENING} she added.", "mother", id="she-added"),
        pytest.param(
            f"Ann Lee spoke. “I left,” Lee said. She was unlike Karen Voss, who stayed.\n\n{OPENING} the actress continued.",
            "Ann Lee",
            id="the-actress-continued",
        ),
    ],
)  # fmt: skip
def test_who_goes_on_has_spoken(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


def test_words_that_something_goes_on_with_are_not_of_who_spoke_before() -> None:
    assert speakers(f"“I left,” Tom Cole said.\n\n{OPENING} all over the wall.") == ["Tom Cole", None]
    assert speakers(f"“I left,” Tom Cole said.\n\n{OPENING} he went on.") == ["Tom Cole", "Tom Cole"]


def test_a_pronoun_far_from_every_name_is_who_spoke_last() -> None:
    harbour = "The harbour is old and has two piers, and many boats leave it every day at noon. " * 20
    assert speakers(f"“I left,” Tom Cole said.\n\n{harbour}\n\n{OPENING} he said.") == [
        "Tom Cole",
        "Tom Cole",
    ]


@pytest.mark.parametrize(
    ("silent", "expected"),
    [
        pytest.param("“I never thought of any other work.” The room is dark.", "Tom Cole", id="words-alone"),
        pytest.param("“I never thought of any other work.” Mark Hale nodded.", None, id="somebody-else"),
        pytest.param("“I never thought of any other work,” all over the wall.", None, id="something-goes-on"),
    ],
)  # fmt: skip
def test_silent_words_of_a_profile_are_of_its_subject(silent: str, expected: str | None) -> None:
    said = "\n\n".join(
        f"The {thing} is old. “I like the {thing} a lot,” Tom Cole said." for thing in ("sea", "pier")
    )
    text = f"{said}\n\n{said}\n\nThe harbour is full of boats. {silent}\n\nIt rained. “I like it here,” Cole said."
    assert speakers(text)[4] == expected
