"""What a text says outright of a name, and names of things that are none of ours: two invented cases for every rule."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Torvely is a small village in the hills.", {"Torvely": "place"}),
        ("They crossed Plimmo, a wide river in the hills.", {"Plimmo": "place"}),
        ("Kelpora, the space agency, agreed.", {"Kelpora": "organisation"}),
        ("Grimsolo (formerly Olm) was a large shipping company.", {"Grimsolo": "organisation"}),
        ("Torvald is the third goalkeeper of the club.", {"Torvald": "person"}),
        ("They asked Velmor, an old fisherman who sings.", {"Velmor": "person"}),
    ],
)
def test_a_name_is_what_the_text_says_that_it_is(text: str, found: dict[str, str]) -> None:
    assert found.items() <= kinds(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane Dorothy came. Later Dorothy turned north.",
        "The Torvo Marathon and the Equal Waters Clause ended.",
        "They built the B-25 and the Torvo AX300.",
        "Two Democrats and many Republicans agreed with the Texans.",
        "The USS Torvald sank. The Space Shuttle Olympia flew.",
    ],
)
def test_storms_races_types_and_peoples_are_no_names_of_ours(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Torvely, WI, yesterday.", {"Torvely": "place", "WI": "place"}),
        ("He left New South Wales (NSW). In the end NSW agreed.", {"New South Wales": "place", "NSW": "place"}),
        ("She was taken to the Torvo Guard Hospital.", {"Torvo Guard Hospital": "place"}),
        ("The fire on Route 7 near Plimmo station was small.", {"Route 7": "place", "Plimmo station": "place"}),
        ("The cave lies in the Torvo Panhandle.", {"Torvo Panhandle": "place"}),
        ("They met at Camp Torvald and in the Torvo Region.", {"Camp Torvald": "place", "Torvo Region": "place"}),
    ],
)  # fmt: skip
def test_buildings_roads_and_states_are_places(text: str, found: dict[str, str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She reads Life magazine. He said that Life was right.", {"Life": "organisation"}),
        ("The Senate and the House agreed.", {"Senate": "organisation", "House": "organisation"}),
        ("They flew with Sparrow Air to the Torvo Exchange.", {"Sparrow Air": "organisation", "Torvo Exchange": "organisation"}),
        ("Members of Americans for Quiet Harbours (AQH) met.", {"Americans for Quiet Harbours": "organisation", "AQH": "organisation"}),
        ("Ingrid Motors fell. Ingrid will close a plant.", {"Ingrid Motors": "organisation", "Ingrid": "organisation"}),
        ("An expert from the Royal Falconers helped.", {"Royal Falconers": "organisation"}),
        ("The Norwegian Red Cross helped.", {"Norwegian Red Cross": "organisation"}),
    ],
)  # fmt: skip
def test_ordinary_words_are_an_organisation_where_the_text_says_so(text: str, found: dict[str, str]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met Alice Grant and John Tory.", ["Alice Grant", "John Tory"]),
        ("They saw Nancy Torvald, United States President then.", ["Nancy Torvald"]),
        ("The daughter of Kent and Rita Hall won.", ["Kent", "Rita Hall"]),
        ("Jamal al-Torvi spoke. Then al-Torvi left.", ["Jamal al-Torvi", "al-Torvi"]),
    ],
)
def test_words_for_other_things_are_people_beside_a_given_name(text: str, people: list[str]) -> None:
    assert [name for name, kind in kinds(text).items() if kind == "person"] == people
