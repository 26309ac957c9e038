"""Which names are one person, organisation or place, and which stay apart: invented cases for every rule."""

from __future__ import annotations

import pytest

from index.annotators.names.aliases import merge
from index.annotators.names.entities import find_names


def entities(text: str) -> dict[str, tuple[str, ...]]:
    found, _ = merge(text, find_names(text))
    return {entity.name: entity.aliases for entity in found}


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Ingrid Solheim spoke. Solheim left.", "Ingrid Solheim", ("Solheim",)),
        ("Pieter van der Velde won. Mr van der Velde and Velde's team smiled.", "Pieter van der Velde", ("van der Velde", "Velde")),
        ("Liang Weimin came. Mr Liang spoke.", "Liang Weimin", ("Liang",)),
        ("They met Choe Min-soo. Mr Choe agreed.", "Choe Min-soo", ("Choe",)),
        ("Alvaro Peña Rubio won. Mr Peña smiled.", "Alvaro Peña Rubio", ("Peña",)),
        ("Zoë Brandström left. Brandstrom was tired.", "Zoë Brandström", ("Brandstrom",)),
        ("Walter B. Oakes died. Walter Oakes was 80; W. Oakes was kind.", "Walter B. Oakes", ("Walter Oakes", "W. Oakes")),
        ("Bill de Torvo ran. Later de Torvo lost.", "Bill de Torvo", ("de Torvo",)),
        ("Marcus Bell Jr. won. Bell smiled.", "Marcus Bell Jr.", ("Bell",)),
        ("Svetlana Torvo won. Then Svetlana smiled.", "Svetlana Torvo", ("Svetlana",)),
        ("Judge Thomas Galmek came. Then Thomas smiled.", "Thomas Galmek", ("Thomas",)),
        ("Yoon Sok Yel came. Yoon spoke.", "Yoon Sok Yel", ("Yoon",)),
        ("They met Moon Tae-in. Mr Moon agreed.", "Moon Tae-in", ("Moon",)),
        ("They held Geng Wanzhi. The arrest of Geng angered them.", "Geng Wanzhi", ("Geng",)),
        ("Gen Ulkan Melsk came. Gen Melsk agreed.", "Ulkan Melsk", ("Melsk",)),
        ("Anwar Ismail came. Mr Anwar spoke.", "Anwar Ismail", ("Anwar",)),
        ("Najib Galmek came. Mr Najib spoke.", "Najib Galmek", ("Najib",)),
        ("WHEN JANE GALMEK came, Ms Galmek spoke.", "JANE GALMEK", ("Galmek",)),
        ("Theresa May came. Then Mrs May spoke.", "Theresa May", ("May",)),
        ("Tony Galmek came. Messrs Galmek and others spoke.", "Tony Galmek", ("Galmek",)),
        ("His team-mate Jenson Button led. He said Button won.", "Jenson Button", ("Button",)),
        ("Zorvik Melsk came. Dr Zorvik spoke.", "Zorvik Melsk", ("Zorvik",)),
        ("Ivana Torvel has his critics. Mr. Torvel was there.", "Ivana Torvel", ("Torvel",)),
        ("The panel heard MPs Nicola Melsk and others. Then Melsk spoke.", "Nicola Melsk", ("Melsk",)),
        ("Khalid al-Torvi came. They tried to lure Torvi.", "Khalid al-Torvi", ("Torvi",)),
        ("Theresa May came in May. May tried. The talks between May and others failed by May 3.", "Theresa May", ("May",)),
        ("THERESA MAY has gone. Then Mrs May spoke.", "THERESA MAY", ("May",)),
        ("HOW IS JANE Galmek today? They gave Galmek time.", "JANE Galmek", ("Galmek",)),
        ("Suresh Torvap came. “Torvapji has a plan.”", "Suresh Torvap", ("Torvapji",)),
        ("Kenji Torvaka came. She said Torvaka-san was kind.", "Kenji Torvaka", ("Torvaka",)),
        ("Sir John Melsk came. Then Sir John spoke.", "John Melsk", ("John",)),
        ("They hired Joe diTorvo. It hurt, diTorvo said.", "Joe diTorvo", ("diTorvo",)),
        ("Willie G. Woods spoke. Then Woods left.", "Willie G. Woods", ("Woods",)),
        ("Muhammad Yunus bin Torvah came. Yunus spoke.", "Muhammad Yunus bin Torvah", ("Yunus",)),
        ("Sean O’Torvan came. O'Torvan spoke.", "Sean O’Torvan", ("O'Torvan",)),
        ("They met Ban Ki-tae. Ban said so.", "Ban Ki-tae", ("Ban",)),
        ("Kim Il Un came. Kim spoke.", "Kim Il Un", ("Kim",)),
        ("Larry Page came. Page, now 28, left. Page pulled out.", "Larry Page", ("Page",)),
        ("Chris French came. It is odd, said Professor French. French said no.", "Chris French", ("French",)),
        ("The Browns DL Sheldon Torvik fell. Torvik said no.", "Sheldon Torvik", ("Torvik",)),
        ("The Home Ministry Kithur Velmaud spoke. Velmaud said no.", "Kithur Velmaud", ("Velmaud",)),
        ("Emmanuel TORVAUD spoke. Torvaud said no.", "Emmanuel TORVAUD", ("Torvaud",)),
        ("They met Prince Mohammed bin Torvan. Prince Mohammed spoke.", "Mohammed bin Torvan", ("Mohammed",)),
        ("Minister Retvo Marsudi spoke. Later Retvo left.", "Retvo Marsudi", ("Retvo",)),
        ("Justice George King came. “It is so,” Justice King said. King left.", "George King", ("King",)),
        ("Sen. Chapvin Rose came. Rose said no.", "Chapvin Rose", ("Rose",)),
        ("Tony West came.\n\n“It is so,” she told him. West laughed.", "Tony West", ("West",)),
        ('Walter "Wim" Oakes won. Wim Oakes and Walter Oakes smiled; Oakes left.', 'Walter "Wim" Oakes', ("Wim Oakes", "Walter Oakes", "Oakes")),
    ],
)  # fmt: skip
def test_one_person_is_one_entity(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert entities(text) == {name: aliases}


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solheim met Marit Solheim. Solheim spoke.",
        "Walter B. Oakes met Walter C. Oakes.",
        "Peter J.K. Lowe met Peter M. Lowe.",
        "Marcus Bell met Marcus Bell Jr. at noon.",
        "Hwang Byong So came. Then So spoke.",
        "Sir John Melsk met John Torvo.",
        "Harold Finch Sr. met Harold Finch Jr. at noon.",
        "Paul Ryder met John Paul Ryder.",
        "Liang Weimin met Liang Guozhi. Mr Liang spoke.",
        "The Department of Tides sued the Department of Tides Laboratories.",
        "Brandivo Plc fell. BP rose.",
        "The Grand Mill Union met. GM and the GU rose.",
        "A. Moreno met Beatriz Moreno.",
        "Torvo Energy sued Torvo Capital.",
        "Jerry Jr. met Jerry.",
        "Ivana Torvel sang. Mr. Torvel was there.",
        "Thomas Galmek met Justice Thomas.",
        "Yoon Sok Yel met Yoon Min Hee. Yoon spoke.",
        "The Texas Supreme Court agreed. The Supreme Court did not.",
    ],
)
def test_a_name_that_two_could_bear_stays_apart(text: str) -> None:
    assert not any(entities(text).values())


def test_a_knight_is_not_called_mr() -> None:
    text = "Nicholas Torvan, a son of Sir Oswald Torvan, died. Mr. Torvan wrote."
    assert entities(text) == {"Nicholas Torvan": ("Torvan",), "Oswald Torvan": ()}


def test_an_office_tells_two_of_one_surname_apart() -> None:
    found = entities("They saw Hunter Torvo and Governor Joe Torvo. Then Governor Torvo spoke.")
    assert found == {"Hunter Torvo": (), "Joe Torvo": ("Torvo",)}


def test_a_given_name_with_a_title_is_not_of_whom_the_surname_stands_for() -> None:
    found = entities("Carlos Galmek met Mr Carlos. Galmek smiled.")
    assert found == {"Carlos Galmek": ("Galmek",), "Carlos": ()}


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("The Harbour Workers League (HWL) met. The HWL agreed.", "Harbour Workers League", ("HWL",)),
        ("FTC (Fisheries Tribunal Council) judges met.", "Fisheries Tribunal Council", ("FTC",)),
        ("The Northern Fisheries Commission met. The NFC agreed.", "Northern Fisheries Commission", ("NFC",)),
        ("The Baltic Transport Agency, or BTA, met. The BTA agreed.", "Baltic Transport Agency", ("BTA",)),
        ("The Italian Assembly of Bishops (ABI) met. The ABI agreed.", "Italian Assembly of Bishops", ("ABI",)),
        ("Brandivo Corp. fell. Shares of Brandivo rose.", "Brandivo Corp.", ("Brandivo",)),
        ("The Alpine Climbers Trust (ACT) met. ACT agreed.", "Alpine Climbers Trust", ("ACT",)),
        ("Torvald Motor Company fell. Torvald will close a plant.", "Torvald Motor Company", ("Torvald",)),
        ("Plimco Holdings rose. Shares of Plimco fell.", "Plimco Holdings", ("Plimco",)),
        ("The US Fisheries Department met. The Fisheries Department agreed.", "US Fisheries Department", ("Fisheries Department",)),
        ("The Evening Courier Tribune praised it. The Tribune rarely does.", "Evening Courier Tribune", ("Tribune",)),
        ("The Department of Tides met. The Tides Department agreed.", "Department of Tides", ("Tides Department",)),
        ("The United States Harbour Office met. The Harbour Office agreed.", "United States Harbour Office", ("Harbour Office",)),
        ("The Norwegian House of Fishers met. The House agreed.", "Norwegian House of Fishers", ("House",)),
        ("The Federal Bureau of Investigation met. The FBI agreed.", "Federal Bureau of Investigation", ("FBI",)),
        ("The Écologie Torvo Network met. The ETN agreed.", "Écologie Torvo Network", ("ETN",)),
        ("The ZBK met. ZBK News said so.", "ZBK News", ("ZBK",)),
        ("They live in New South Wales. NSW is large.", "New South Wales", ("NSW",)),
        ("The UK and Britain agree. The United Kingdom left.", "United Kingdom", ("UK", "Britain")),
    ],
)  # fmt: skip
def test_one_organisation_or_country_is_one_entity(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert entities(text)[name] == aliases
    assert len(entities(text)) == 1


def test_a_surname_goes_on_to_stand_for_whom_it_stood() -> None:
    text = "Ingrid Solheim spoke. Solheim left. Then Marit Solheim came. Solheim smiled."
    found, mentions = merge(text, find_names(text))
    names = {entity.id: entity.name for entity in found}
    assert [names[mention.entity_id] for mention in mentions] == [
        *("Ingrid Solheim", "Ingrid Solheim", "Marit Solheim", "Ingrid Solheim")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solheim met her sister Marit Solheim. Solheim smiled.",
        "Ingrid Solheim is the daughter of Kent and Marit Solheim. Solheim smiled.",
        "Ingrid Solheim, daughter of Kent and Marit Solheim, left. Solheim smiled.",
        "Marit Solheim, the wife of Ingrid Solheim, left. Solheim smiled.",
    ],
)
def test_a_surname_alone_is_not_that_of_a_relative(text: str) -> None:
    assert entities(text)["Ingrid Solheim"] == ("Solheim",)


def test_great_britain_is_not_the_united_kingdom() -> None:
    assert len(entities("Great Britain is an island of the United Kingdom.")) == 2


def test_a_head_that_two_organisations_share_is_neither() -> None:
    found = entities("The Harbour Gazette and the Evening Gazette agree. The Gazette disagrees.")
    assert found["Harbour Gazette"] == found["Evening Gazette"] == ()


def test_an_agency_in_parentheses_is_no_name_of_the_town() -> None:
    assert entities("OSLO (AFP) - Nothing happened in Oslo.")["OSLO"] == ("Oslo",)
