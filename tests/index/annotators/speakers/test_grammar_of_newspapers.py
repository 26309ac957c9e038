"""Sentences as newspapers and agencies of Britain, Ireland and the United States build them, with invented names."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import rows, speakers

ROE, PELL = "Jane Roe", "Sam Pell"
SHAME = "“a terrible shame for all”"


@rows(
    en=(f"Jane Roe – who met Sam Pell on Monday – said it was {SHAME}.", [ROE]),
    em=(f"Jane Roe—who met Sam Pell on Monday—told the paper it was {SHAME}.", [ROE]),
    typed=(f"Jane Roe - who met Sam Pell on Monday - said it was {SHAME}.", [ROE]),
    before=(f"Jane Roe – whose aunt, Ann Pell – died, said the inquiry had found {SHAME}.", [ROE]),
    apposed=(f"Her lawyer — Jane Roe — said it was {SHAME}.", [ROE]),
)
def test_who_is_named_between_dashes_does_not_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    title=(f"MP Jane Roe has left.\n\nThe Conservative MP called it {SHAME}.", [ROE]),
    behind=(f"Jane Roe, a councillor, has left.\n\nThe Fianna Fáil councillor called it {SHAME}.", [ROE]),
    other_name=(f"Tory MP Jane Roe has left.\n\nThe Conservative MP called it {SHAME}.", [ROE]),
    other_party=(
        f"Labour MP Jane Roe has left.\n\nThe Conservative MP called it {SHAME}.",
        ["Conservative MP"],
    ),
    owned=(
        f"Labour’s Jane Roe, who is MP for Torvo, has left.\n\nThe Tory MP called it {SHAME}.",
        ["Tory MP"],
    ),
    two=(f"MP Jane Roe met MP Sam Pell.\n\nThe Conservative MP called it {SHAME}.", ["Conservative MP"]),
)
def test_the_party_of_an_office_may_be_told_later(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    written=(
        "Fans are sad.\n\nOne customer wrote, calling it “fantastic in every way”.\n\nThey wrote: “I like it a lot.”",
        ["customer", "customer"],
    ),
    of_a_trade=(
        "A nurse wrote, calling it “fantastic in every way”.\n\nThey wrote: “I like it a lot.”",
        ["nurse", "nurse"],
    ),
    behind=(
        "A spokesperson for the hall said: “We will not close it.”\n\n“It will stay for years,” they said.",
        ["spokesperson", "spokesperson"],
    ),
)
def test_they_may_be_one_who_has_no_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    owned=(
        "The shop will open soon, Sam Pell said. His partners are Tim and Mark Dunn. “We will see,” he said.",
        [PELL],
    ),
    that=(
        "Jane Roe said they were “her main focus” and that Sam Pell used to come “with absolute devotion”.",
        [ROE, ROE],
    ),
    left_open=(
        "Jane Roe said: “They come at night.\n\n“If in doubt, ask them to wait.\n\nIf two men refuse, call the police.”",
        [ROE, ROE],
    ),
    inside=(f"The plan is “madness” and {SHAME[:-1]},” Jane Roe has told the town.", [ROE, ROE]),
    branding=(f"The plan was passed, with Cllr Jane Roe branding it as {SHAME}.", [ROE]),
    made=(f"The farmer made the remark on Radio Torvo and said it was {SHAME}.", ["farmer"]),
    leader=(f"Jane Roe rounded on Torvo Council leader Sam Pell and called it {SHAME}.", [ROE]),
    sent=(f"The council sent a letter to Jane Roe and said it was {SHAME}.", ["council"]),
)
def test_words_stay_with_whom_the_sentence_is_of(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    ward=(f"Cllr Jane Roe (Lab, Torvo East) said it was {SHAME}.", [ROE]),
    body=(f"Torvo Farmers Union (TFU) chairwoman Jane Roe said it was {SHAME}.", [ROE]),
    apart=(f"Jane Roe said after two men admitted the theft at Torvo Court: {SHAME}", [ROE]),
    told=(f"Jane Roe smiled when a clerk told her: {SHAME}", ["clerk"]),
    party=(f"Labour accused ministers of {SHAME}.", ["Labour"]),
    of_police=(f"A man described by police as {SHAME} was seen.", ["police"]),
    in_court=(f"Jane Roe - described in court as {SHAME} - was at home.", [None]),
    driver=(
        "Jane Roe, defending, said Pell was sorry. He was a lorry driver. “He has lost it all,” she said.",
        [ROE],
    ),
)
def test_whom_a_newspaper_names_beside_the_verb_need_not_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize("title", ["Coun", "Clr", "Sgt", "Garda", "TD", "Midfielder", "Headteacher", "Mum"])
def test_titles_of_local_news_are_no_part_of_a_name(title: str) -> None:
    assert speakers(f"{title} Jane Roe said it was {SHAME}.") == [ROE]


@rows(
    leader=(f"Jane Roe, Torvo Council leader said: {SHAME}", [ROE]),
    member=(f"Jane Roe, Torvo Council’s cabinet member for housing said: {SHAME}", [ROE]),
    who=(f"Jane Roe, who runs Torvo Care said: {SHAME}", [ROE]),
    object=(f"He met Jane Roe, who Sam Pell said was {SHAME}.", [PELL]),
    head=(f"Head of operations Jane Roe said: {SHAME}", [ROE]),
    but=(f"Ms Roe set out a plan, but union bosses said it was {SHAME}.", ["bosses"]),
    adverb=("Members of a union have “overwhelmingly” rejected the town’s latest offer.", []),
    earlier=(
        "Dr Tom Roe had earlier said he would not vote for it.\n\n“It does not put them at the centre of all we do.”",
        ["Tom Roe"],
    ),
    instead=(f"Jane Roe refused. Instead, the retired farmer said it was {SHAME}.", [ROE]),
)
def test_what_stands_open_between_a_name_and_its_verb(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
