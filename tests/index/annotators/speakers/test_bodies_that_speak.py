"""Bodies, papers and offices that speak, and by what they are called again."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Guard Corps (HGC), which includes the Pier Force, declared it was “closed for good”.", "Harbour Guard Corps"),
        ("In a statement, the Ohio Department of Fisheries said: “The harbour is closed until May.”", "Ohio Department of Fisheries"),
        ("Brandivo Ltd closed a pier. The company, which owns the harbour, said it was “closed for good”.", "Brandivo Ltd"),
        ("Oslo Harbour Police closed a pier. The force said: “Keep calm, people!”", "Oslo Harbour Police"),
        ("Brandivo Ltd closed the pier. Brandivo's official statement yesterday read: “We are sorry.”", "Brandivo Ltd"),
        ("Ann Lee spoke in Oslo. The text of her letter follows: “I urge you to close the pier now.”", "Ann Lee"),
        ("“The pier is closed until May,” said Brandivo, Inc. President Tom Cole.", "Tom Cole"),
        ("Norwegian authorities referred to it as “a very old pier”.", "Norwegian authorities"),
    ],
)  # fmt: skip
def test_who_speaks_for_a_body(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ann Lee met Vice President Tom Cole. The president vowed to keep up “the good fight”.", "Ann Lee"),
        ("Cole noted that on Sept. 11 boats had entered the harbour “in blatant violation of the law”.", "Cole"),
        ("Police held eight people for “spreading rumours,” including the doctor Ann Lee, who tried to warn them.", None),
    ],
)  # fmt: skip
def test_offices_and_clauses_are_kept_apart(text: str, expected: str | None) -> None:
    assert speakers(text)[:1] in ([expected], [])


def test_one_verb_tells_of_two_fragments_and_a_participle_goes_on() -> None:
    text = "Officials of Oslo said Ann Lee called it “null and void” and “quite ridiculous”, blaming “human error”."
    assert speakers(text) == ["Ann Lee"] * 3
    text = "Officials acknowledged that a pier had “unintentionally” been closed by a passenger, blaming “human error”."
    assert speakers(text) == ["Officials"] * 2


def test_what_somebody_did_is_put_in_their_words() -> None:
    text = "Ann Lee left the pier in May. She “never looked back at it” again."
    assert speakers(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Norway Ann Lee spoke in Oslo. The president called it “a matter of public health”.", "Ann Lee"),
        ("Tom Cole, general secretary of Alfa, spoke. The general secretary of the BTU union (Bus, Tram and Underground), Ann Lee, said it was “not enough”.", "Ann Lee"),
        ("Ann Lee and Tom Cole, formerly the mayor of Oslo, came. Lee left. “It was a good day,” he said.", "Tom Cole"),
        ("Ann Lee led a project and was asked by a colleague to test it. “It revealed a lot,” she said.", "Ann Lee"),
        ("Tom Cole spoke on the radio programme “It is a great loss to the people of this town, and to all who ever worked with him here”.", "Tom Cole"),
    ],
)  # fmt: skip
def test_who_has_an_office_is_known_by_it(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Ann Lee spoke. After Tom Cole left, the Prime Minister called it “a sad day”.", "Ann Lee"),
        ("Pope Tomas spoke in Rome. The Pope said it was “a sad day for all”.", "Tomas"),
        ("Attorney General Ann Lee spoke. The Attorney General said it was “a sad day”.", "Ann Lee"),
        ("In Oslo the General Assembly said it was “a sad day”.", "General Assembly"),
        ("The United States' National Pier Association (NPA) left. The NPA said it was “a sad day”.", "National Pier Association"),
        ("Ann Lee called the plan of the town “unfair”.", "Ann Lee"),
    ],
)  # fmt: skip
def test_offices_and_bodies_are_known_by_their_capitals(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole spoke. Norway called the move “a direct threat to peace”.", "Norway"),
        ("Tom Cole spoke. In 2018 Norway said that it “deeply regrets” the crash.", "Norway"),
        ("Tom Cole of Norway said it was “a mistake of ours”.", "Tom Cole"),
        ("Police said it was “a very sad day”.", "Police"),
        ("Lee was called “a good man” by police.", "police"),
        ("People in the town said that it was “a very sad day”.", "People"),
        ("Ann Lee died. Lee's family said in a statement: “We are very sad.”", "Lee's family"),
        ("The band announced on Facebook: “We are done with it.”", "band"),
        ("The study, led by Ann Lee and published in May, found that it was “a likely cause of it”.", "study"),
        ("The decree specifically said “it shall be so from now on”.", "decree"),
    ],
)  # fmt: skip
def test_states_police_and_families_speak(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_words_led_in_by_their_verb_are_not_of_who_acts_in_the_next_sentence() -> None:
    text = "Lee wrote “I won!” and later wrote: “I won it all!” Twitter labelled the post."
    assert speakers(text) == ["Lee", "Lee"]
