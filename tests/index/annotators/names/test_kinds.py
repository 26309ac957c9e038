"""What tells a person from an organisation, a place, or nothing: two invented cases for every rule."""

from __future__ import annotations

import pytest

from index.annotators.names.entities import find_names


def names(text: str, kind: str) -> list[str]:
    return list(dict.fromkeys(name.text for name in find_names(text) if name.kind == kind))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The prize went to Ingrid Solheim and to Marcus Bell.", ["Ingrid Solheim", "Marcus Bell"]),
        ("Critics of Zdravko Q. Plimm, 61, cheered.", ["Zdravko Q. Plimm"]),
        ("The brother, Torvo Galmek, who left, and Ulka Brest Jr. met.", ["Torvo Galmek", "Ulka Brest Jr."]),
        ("Lawyers for striker Obrin and for goalkeeper Kasper Olm met Mrs Tarn.", ["Obrin", "Kasper Olm", "Tarn"]),
        ("“President Obama spoke. (Senator Lancaster left.)”", ["Obama", "Lancaster"]),
        ("Sid Imus rose. Imus was first, and Imus left. All cheered Imus then.", ["Sid Imus", "Imus"]),
        ("Her daughters, Ashley, Elizabeth, and Nadine, came.", ["Ashley", "Nadine"]),
        ("They met Choe Min-soo and Lin Yu-ting.", ["Choe Min-soo", "Lin Yu-ting"]),
        ("We saw Omar al-Rashid and Pieter van der Velde there.", ["Omar al-Rashid", "Pieter van der Velde"]),
        ("A film with Benny Hill and Grace Field.", ["Benny Hill", "Grace Field"]),
        ("Lena May flew in May. May's team stayed, and May said so.", ["Lena May", "May"]),
        ("Secretary of State Mike Torvold met UK Foreign Minister Grace Tarn.", ["Mike Torvold", "Grace Tarn"]),
        ("MP Jane Hunt met Gene Munster. Munster said so.", ["Jane Hunt", "Gene Munster", "Munster"]),
        ("FTO Director-General Anna Torvold met Vice-Premier Peter Tarn.", ["Anna Torvold", "Peter Tarn"]),
        ("The CBC's Scotland reporter and MP Peter Galmek met Ibrahim d'Orsay.", ["Peter Galmek", "Ibrahim d'Orsay"]),
        ("Bill de Torvo ran. Later de Torvo lost.", ["Bill de Torvo", "de Torvo"]),
        ("A talk by Martin Galmek, Jr. ended. Regarding Galmek nobody spoke.", ["Martin Galmek, Jr.", "Galmek"]),
        ("José Ibañez left. Ibanez was tired.", ["José Ibañez", "Ibanez"]),
        ("She is not Alicia Reeds, the singer, but left the Obama administration.", ["Alicia Reeds", "Obama"]),
        ("They beat Ulkan Melsk, Oslo's mayor.", ["Ulkan Melsk"]),
        ("Then Administrator Judith Crane and NASA Administrator Peter Holt came.", ["Judith Crane", "Peter Holt"]),
    ],
)  # fmt: skip
def test_people_are_known_by_given_names_titles_and_company(text: str, people: list[str]) -> None:
    assert names(text, "person") == people


@pytest.mark.parametrize(
    "text",
    [
        "They sold the Garbix, an engine, and its Torvex too.",
        "The MPs and the CFOs of many NGOs agreed.",
        "A Franco-Italian plan and an Anglo-Dutch one failed.",
        "She read “The Silent Garden” and «A Winter Road» twice.",
        "Stone walls crumble near here. Rice prices rose.",
        "Visit www.Anna-Bell.com or write to Tom.Hall@example.org #JohnSmith now.",
        "Photo: Martin Weller/Agency\n\nNothing was found (Image: Rosa Klein).",
        "RESCUERS FIND NO SURVIVORS IN THE MINE\n\nThe search went on.",
        "Hurricane Torva and Tropical Storm Velma passed; Her Majesty left.",
        "He asked the Stranger Evenings of Quiet Mornings. A Torvo-Italian pact cost SEK900.",
        "They like Window Torvald.",
        "She is Senior Member of the House and Co-Chair of it. The Caucus Co-Chairs left on Christmas Eve.",
        "They met in Torvo Courthouse, Room 112, and spoke of Veterans Affairs.",
        "Hurricanes Torva and Irma passed. Irma was stronger.",
        "Mojmir told us that World War II ended. Researchers agreed.",
        "Gen Z reads of Gen X. They joined the Movement to Torvoism.",
    ],
)
def test_capitals_alone_make_no_person(text: str) -> None:
    assert [name for name in names(text, "person") if name != "Mojmir"] == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("The software company Brandivo and the band Kelpo split.", ["Brandivo", "Kelpo"]),
        ("Shares of Plimco fell; Torvelta shares rose.", ["Plimco", "Torvelta"]),
        ("Holm & Sons sued BioGrana, a start-up.", ["Holm & Sons", "BioGrana"]),
        ("The Harbour Gazette praised her. The Gazette rarely does.", ["Harbour Gazette", "Gazette"]),
        ("The University of Oslo and Anna Lund met the Bank of Latvia.", ["University of Oslo", "Bank of Latvia"]),
        ("The Women's Institute and the Farmers' Union met.", ["Women's Institute", "Farmers' Union"]),
        ("The Department of Justice and the League for the Protection of Birds met.", ["Department of Justice", "League for the Protection of Birds"]),
        ("She called the Food and Wildlife Agency. It wrote to The Torvester.", ["Food and Wildlife Agency", "The Torvester"]),
        ("They joined the Muslim Brotherhood and fought the Islamic State group.", ["Muslim Brotherhood", "Islamic State"]),
        ("Visiting Torvelta, its founder left. Torvelta founders and Torvelta's CEO met.", ["Torvelta"]),
        ("OSLO (Torvo24) — It rained on the Brestik law firm.", ["Torvo24", "Brestik"]),
        ("An analyst at Brandex and a lecturer with Torvelo spoke.", ["Brandex", "Torvelo"]),
        ("The Oslo Herons beat the New York Badgers.", ["Oslo Herons", "New York Badgers"]),
        ("Plimco Baltic Airways Ltd (PLM.OL) fell; Plimco cut jobs.", ["Plimco Baltic Airways Ltd", "Plimco"]),
        ("Shares of Plimco Holdings rose, and Plimco will grow.", ["Plimco Holdings", "Plimco"]),
        ("The Department of Trade, Fisheries and Tourism met.", ["Department of Trade, Fisheries and Tourism"]),
    ],
)  # fmt: skip
def test_organisations_are_known_by_their_words_and_their_company(
    text: str, organisations: list[str]
) -> None:
    assert names(text, "organisation") == organisations


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The mayor of Trostenau and the residents of Plimmouth met.", ["Trostenau", "Plimmouth"]),
        ("A house in Brunnfeld, Texas, and a farm near Ostrobo burned.", ["Brunnfeld", "Texas", "Ostrobo"]),
        ("In the town of Velmora and in Karst province rain fell.", ["Velmora", "Karst"]),
        (
            "Bosnia and Herzegovina met Trinidad and Tobago.",
            ["Bosnia and Herzegovina", "Trinidad and Tobago"],
        ),
        ("SWEDEN AND NORWAY SIGN A TREATY\n\nBoth signed.", ["SWEDEN", "NORWAY"]),
        ("KUALA LUMPUR - Nothing happened.", ["KUALA LUMPUR"]),
        ("They crossed the Alps and the Danube.", ["Alps", "Danube"]),
    ],
)
def test_places_are_known_by_the_gazetteer_and_by_prepositions(text: str, where: list[str]) -> None:
    assert names(text, "place") == where


def test_a_place_stays_a_place_beside_a_person_of_that_name() -> None:
    text = "Georgia Pell flew to Georgia. Jordan Falk stayed in Jordan."
    assert names(text, "place") == ["Georgia", "Jordan"]
    assert names(text, "person") == ["Georgia Pell", "Jordan Falk"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It went to Joseph Roche. Roche writes, and Roche knows.", ["Joseph Roche", "Roche"]),
        ("It went to Joseph Airbus and to European Airbus. Shares of Airbus fell.", []),
        ("Shares of Roche fell.", []),
        ("The mogul Michael Bloomberg ran. Only Bloomberg is rich.", ["Michael Bloomberg", "Bloomberg"]),
        ("Grace Four and Channel Seven sing. Ann Lee hears Mars One.", ["Ann Lee"]),
    ],
)
def test_a_surname_may_be_a_company_but_a_number_is_none(text: str, people: list[str]) -> None:
    assert names(text, "person") == people


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe (R-South Carolina) and Tim Lee (D-PA-09) met John Poe (IL-3) and Ann Doe (D-St. Joseph).",
        "They voted on H.R. 5855 and on the FY 2013 budget, and cut Medicare.",
        "STATE AND TOWN DELEGATION HOST HOUSE SUBCOMMITTEE CHAIRMAN ON RAIL ISSUES\n\nThe rest was quiet.",
    ],
    ids=["parties", "bills", "headline"],
)
def test_parties_bills_and_headlines_are_no_organisations(text: str) -> None:
    assert names(text, "organisation") == []


def test_a_party_in_brackets_is_no_place() -> None:
    assert names("Peter Galmek (R, Illinois-19) and Ann Lee (D, Ohio) came.", "place") == ["Ohio"]


def test_shona_writes_an_honorific_that_is_no_part_of_the_name() -> None:
    found = find_names("VaTorvo Mugalme vakati VaMugalme nemuzvare Anna. Amai Ruta Brest vauya.", "sn")
    assert {name.text: str(name.kind) for name in found} == {
        "Torvo Mugalme": "person",
        "Mugalme": "person",
        "Anna": "person",
        "Ruta Brest": "person",
    }
    assert [name.text for name in find_names("The VaMugalme rose.", "en")] != ["Mugalme"]
