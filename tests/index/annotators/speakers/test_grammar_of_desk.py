"""Whom hard news lets speak where several people stand near: each class of what its English does, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The chairman, Sir Tom Hale, rose. “I know how hard it is,” he added.", "Tom Hale", id="sir"),
        pytest.param("The treasurer, Dr Ann Lee, said it was “a bad day for us”.", "Ann Lee", id="dr"),
        pytest.param("The vicar, the Rev Ann Lee, left. “It is a bad day,” said the vicar.", "Ann Lee", id="the-rev"),
        pytest.param("The chief, CP Tom Hale, came. He said it was “a bad day for us”.", "Tom Hale", id="letters"),
        pytest.param("Counsel, Ann Lee KC, rose. “Is it yours?” she asked.", "Ann Lee", id="letters-behind"),
        pytest.param("Russia’s ambassador, Tom Hale, was sorry but said it was “a bad day”.", "Tom Hale", id="two-verbs"),
        pytest.param("Spokesman on city housing Dr Tom Hale called it “a bad day”.", "Tom Hale", id="field"),
    ],
)  # fmt: skip
def test_a_name_behind_a_role_is_whose_it_is(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Cllr Tom Hale (Lab) said it was “a bad day”. “It is,” he added.", "Tom Hale", id="cllr"),
        pytest.param("Mayor Ann Lee left. “It is a bad day for us all,” Cr Lee said.", "Ann Lee", id="cr"),
        pytest.param("Inspector Ann Lee left. “It is a bad day for us all,” DCI Lee said.", "Ann Lee", id="dci"),
        pytest.param("Mr Justice Tom Hale came in. “It is a bad day,” the judge said.", "Tom Hale", id="justice"),
        pytest.param("Fr Tom Hale stayed. “It is a bad day,” the parish priest said.", "Tom Hale", id="priest"),
        pytest.param("Lord Hale came to Torvo. “It is a bad day,” the peer answered.", "Hale", id="peer"),
        pytest.param("Tom Hale was out on one run. “It is a bad day,” said the Barbadian.", "Tom Hale", id="origin"),
    ],
)  # fmt: skip
def test_a_rank_tells_whom_a_role_means(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bank will wait, Mayor Ann Lee said on Monday, citing “a bad day for us”.", ["Ann Lee"], id="inserted"),
        pytest.param("Torvo said on Friday that it would fight a judge’s order, calling it “a bad day”.", ["Torvo"], id="owner"),
        pytest.param("Speaking of the premier, who called it “a bad day”, Tom Hale said it was “no day at all”.", ["premier", "Tom Hale"], id="who-called"),
        pytest.param("Mayor Ann Lee ended the meeting as some in the hall chanted, “Shame on you!”", ["some"], id="as-some"),
        pytest.param("Mayor Ann Lee wrote that people who are asked too late are “not asked at all”.", ["Ann Lee"], id="who-are-asked"),
        pytest.param("Mayor Ann Lee was asked if she was cross. “Three times a day,” came the answer.", ["Ann Lee"], id="came-the-answer"),
        pytest.param("Mayor Ann Lee showed messages in which the man wrote: “It is a bad day.”", ["man"], id="in-which"),
        pytest.param("Reacting, the mayor’s secretary, Mr Tom Hale, said it was “a bad day for us”.", ["Tom Hale"], id="reacting"),
        pytest.param("Mayor Ann Lee hit back, saying he was “the Grinch in a Rolls”.", ["Ann Lee"], id="small-the"),
        pytest.param("Mayor Ann Lee came in on Monday. The plan is a figure she called “unsustainable”.", ["Ann Lee"], id="figure"),
    ],
)  # fmt: skip
def test_a_verb_belongs_to_the_subject_of_its_clause(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Tom Hale spoke. It began when the mayor named a day. Leader of the Opposition Ann Lee rose.", "Ann Lee", id="of-the-opposition"),
        pytest.param("Ann Lee came. Mayor Tom Hale spoke. The mayor was late.", "Ann Lee", id="the-mayor-is-a-man"),
    ],
)  # fmt: skip
def test_she_is_no_role_that_a_man_has(text: str, expected: str) -> None:
    assert speakers(f"{text} “It was a very good day for all of us,” she said.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The head of the union of miners, Elder Tom Hale, spoke. “It is a bad day,” he said.", "Tom Hale", id="of-the-union"),
        pytest.param("The boy’s uncle, Tom Hale, waited. “It is a bad day for us,” he said.", "Tom Hale", id="uncle"),
        pytest.param("Dr Lee’s co-chair, Dr Tom Hale, said it was cold. “It is a bad day for us.”", "Tom Hale", id="co-chair"),
        pytest.param("Dean Eva Lund left. “It is a bad day for us,” she said.", "Eva Lund", id="dean"),
        pytest.param("“It is a bad day,” said Fire and Rescue Service spokesman Tom Hale.", "Tom Hale", id="fire-and"),
        pytest.param("“It is a bad day,” laughed the Dutchwoman. Ann Lee came.", "Dutchwoman", id="nobody-before"),
        pytest.param("Ann Lee came home. “It is a bad day,” laughed the Dutchwoman.", "Ann Lee", id="dutchwoman"),
        pytest.param("“It is a bad day,” said a man who waited in the street and who gave his name only as Torvo.", "Torvo", id="name-only"),
        pytest.param("“It is a bad day,” said a man, who asked to be named only as Torvo. “It is,” he added.", "Torvo", id="asked-to-be"),
        pytest.param("Others, like Tom Hale, whose brother Bob is missing, left. “It is a bad day,” he said.", "Tom Hale", id="whose-brother"),
        pytest.param("Lawyer Tom Hale rose. He showed notes in which the defendant wrote: “It is a bad day.”", "defendant", id="another-subject"),
        pytest.param("Mayor Ann Lee came. “It is a bad day!” she said. “Nobody hears you!” came a voice.", None, id="came-a-voice"),
    ],
)  # fmt: skip
def test_a_role_a_people_or_a_name_given_is_whom_the_text_names(text: str, expected: str | None) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A bishop has freed them.\n\nTom Hale said so. “It is a bad day,” the bishop said.", "Tom Hale", id="named-below"),
        pytest.param("A judge who came says it is “a very bad day”.\n\nTom Hale, 55, stole.", "judge", id="judge"),
        pytest.param("Tom Hale won. The prime minister’s spokesman left. Asked if Mr Hale was sad, he said: “It is so.”", "The prime minister’s spokesman", id="asked-if"),
        pytest.param("Tom Hale fell ill. His mother went with him. “It is a bad day for us,” she said.", "mother", id="his-mother"),
        pytest.param("Ann Lee gave it to her coach, Arun Bapat, who had died. She wept. “It is a bad day,” she said.", "Ann Lee", id="to-her-coach"),
        pytest.param("Jailing Roe, Mr Justice Hale left. “It is a bad day for us,” the judge said.", "Hale", id="jailing"),
        pytest.param("Tom Hale came home. “It is a very bad day,” the South African said.", "Tom Hale", id="south-african"),
        pytest.param("Tom Hale came home. “It is a very bad day,” the 51-year-old chuckled.", "Tom Hale", id="by-age"),
    ],
)  # fmt: skip
def test_a_role_or_a_pronoun_is_who_the_text_is_about(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("SAN TORVO, Nov 19 (Agency) - Prosecutors asked for years, saying it was “a bad day for us”.", "Prosecutors", id="town-day-agency"),
        pytest.param("TORVO — Lundo, a shop, said Friday that it was “a bad day for us”.", "Lundo", id="dash"),
        pytest.param("TORVO: The high court spoke on Monday, asking whether it was “a bad day for us”.", "high court", id="colon"),
        pytest.param("Ann Lee said no. “It is a bad day for us,” the president said.", "Ann Lee", id="retold"),
        pytest.param("Ann Lee said no. “It is a bad day for us,” the officer said.", "officer", id="stranger"),
        pytest.param("Bob Roe, 41, sang. Tom Hale wept. The 41-year-old said he was sad. “I am,” he said.", "Bob Roe", id="age"),
        pytest.param("For Labour’s Ann Lee, a doctor who came, it was hard. “I have sat by their beds for years.”", "Ann Lee", id="for"),
        pytest.param("The Bishop of Torvo, the Rt Rev Tom Hale, described it as “a dark day”.", "Tom Hale", id="rt-rev"),
        pytest.param("Club secretary Mahant Das rejected it and claimed that it was “a bad day”.", "Mahant Das", id="secretary"),
        pytest.param("Ann Lee read out a message from the builder, Tom Hale, to his wife: “It is a bad day.”", "Tom Hale", id="message"),
    ],
)  # fmt: skip
def test_datelines_say_nothing_and_roles_say_who(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It drew a rebuke from Tom Hale, a former Air Force pilot. “It is a bad day,” he said.", "Tom Hale", id="former-pilot"),
        pytest.param("The mayor of Torvo, a retired priest, has closed them. “It is a bad day,” he said.", "mayor", id="retired-priest"),
        pytest.param("Roe fell. His wife, Pura, is cross. “It is a bad day for us,” she added.", "Pura", id="wife-by-name"),
        pytest.param("Tom Hale left. One of the rangers, who was shy, spoke. “It is a bad day,” he said.", "One of the rangers", id="one-of-the"),
        pytest.param("A man who sleeps there, and who gave his name as Torvo, spoke. “It is a bad day,” he said.", "Torvo", id="and-who-gave"),
        pytest.param("France, a neighbour, called on the army to free him “without any delay”.", "France", id="state"),
        pytest.param("Asked about Ann Lee, who said it had fallen “behind the curve”, Tom Hale laughed.", "Ann Lee", id="asked-about"),
        pytest.param("Ann Lee lives in a car. She held out her phone. “You want to try it? Go ahead.”", "Ann Lee", id="held-out"),
        pytest.param("Drivers have rejected a 3% offer that their union called “insulting”.", "union", id="that-their-union"),
        pytest.param("Bank of Lundo member Ann Lee said it was “a bad day”. The bank waits.", "Ann Lee", id="bank-of"),
    ],
)  # fmt: skip
def test_what_is_told_besides_does_not_speak(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
