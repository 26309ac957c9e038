"""Sentences of news that are built in ways which many newsrooms share: one row for each, with invented names."""

from __future__ import annotations

from tests.index.annotators.answers import rows, speakers

ROE, PELL, DUNN = "Jane Roe", "Sam Pell", "Mark Dunn"
SAD = "“It is a sad day for the town”"


@rows(
    between=(f"{SAD}, Pell’s lawyer in both towns, Jane Roe, said.", [ROE]),
    behind=(f"{SAD}, said Pell’s lawyer in the civil case, Jane Roe.", [ROE]),
    body=(f"{SAD}, the company’s head of sales for Europe, Jane Roe, said.", [ROE]),
    team=(
        "Ann Pell left. Pell press secretary Jane Roe wrote a note calling it “a sad day for all”.",
        [ROE],
    ),
    chief=("Ann Pell left. Pell deputy campaign manager Jane Roe tweeted, calling it “a sad day”.", [ROE]),
    ministry=(
        f"{SAD}, said a Department of Home Safety spokeswoman.",
        ["Department of Home Safety spokeswoman"],
    ),
    country=(f"{SAD}, the influential US daily wrote, adding: “We know.”", ["influential US daily"] * 2),
    field=(f"{SAD}, one IT tester said.", ["IT tester"]),
)
def test_what_somebody_is_leads_to_the_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    percent=(f"Forty-one percent of voters say {SAD}.", ["voters"]),
    some=(f"Some 41 per cent of the testers said {SAD}.", ["testers"]),
    fraction=(f"Two-thirds of teachers said {SAD}.", ["teachers"]),
    hundreds=(
        "Members of the Ohio League stayed away. On Monday, hundreds of nurses came. “Pay us,” they chanted.",
        ["nurses"],
    ),
)
def test_a_share_of_people_speaks_as_those_people(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    so=("It is “hard to be fair”, so the council must go on, Jane Roe said.", [ROE]),
    owned=("It acts “with care” in any deal with Mark Dunn, its chairman has said.", ["chairman"]),
    passive=("The clerks were described as “bad risks” and had to go, Jane Roe said.", [ROE]),
    found_behind=("He is “not for sale” and will stay, his agent has said.", ["agent"]),
    at_once=(f"{SAD}, the council leader, Jane Roe, said.", [ROE]),
)
def test_a_sentence_that_goes_on_is_of_who_ends_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    clause=("After he met Sam Pell, the chief inspector said “it is a sad day”.", ["chief inspector"]),
    joined=(
        "The Court of Justice met. Norway did not come but, in a letter to the court in May, called it “a sad day”.",
        ["Norway"],
    ),
    dash=("The aim is to — as Jane Roe puts it — “bring joy to the town”.", [ROE]),
    governed=(
        "Jane Roe said that, while “nobody in town can ignore it,” steps taken by a Mayor Pell would “harm us all for good”.",
        [ROE, ROE],
    ),
    commenting=(f"Commenting on the vote, Jane Roe, head of Brandivo, said: {SAD}.", [ROE]),
    verb=(f"The star told fans: {SAD}.", ["star"]),
    compared=("Jane Roe compared the town to a ship, “slow and heavy and full of holes.”", [ROE]),
)
def test_the_subject_is_that_of_its_own_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    asked=("Jane Roe was asked, “Do you feel any guilt now?” She left.", [None]),
    told=("Jane Roe was told: “You have a week to live.” She left.", [None]),
    agent=("Jane Roe was asked by Sam Pell, “Do you feel any guilt now?”", [PELL]),
    known=("Jane Roe, once described as “the hope of the town”, left.", [None]),
    noun=("Mark Dunn left. The “baseless” claims by Jane Roe were ignored.", []),
    agreed=("Sam Pell left.\n\n“They know that it is fine to come.” Mark Dunn agreed.", [None]),
    shown=("“They know that it is fine to come.” Mark Dunn shook his head.", [DUNN]),
)
def test_who_only_hears_or_is_spoken_of_says_nothing(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    expert=(
        f"The expert Ann Pell left. Then Jane Roe said: {SAD}.\n\nThe expert said: {SAD}.",
        [ROE, ROE],
    ),
    another=(f"Yesterday Jane Roe left. An expert said: {SAD}. The expert said: {SAD}.", ["expert"] * 2),
    one_of_two=(
        f"Councillor Sam Pell left. {SAD}, said Councillor Jane Roe. The councillor added: {SAD}.",
        [ROE, ROE],
    ),
)
def test_a_role_is_who_has_spoken_of_those_who_have_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
