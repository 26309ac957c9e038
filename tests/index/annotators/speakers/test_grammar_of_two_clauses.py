"""Who speaks where a sentence has two clauses, or a word that only looks like a verb of saying or the beginning of one."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WHOLE, WORDS, speakers


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Tom Cole hid “Emma” and “Isa” until May after a judge demanded Cole name them.", id="after"),
        pytest.param("Since the “free” meals began, critics warn that the price of bread has risen.", id="that"),
        pytest.param("The “lucky” man waited for the court to confirm Tom Cole’s sentence.", id="to"),
        pytest.param("Tom Cole campaigned on maintaining his “tough” stance.", id="maintaining"),
        pytest.param("Story highlights Mayor: “Time is short” for a deal on the new bridge in town", id="highlights"),
        pytest.param("His repeated claims of “good” behaviour bored the whole court.", id="claims"),
    ],
)  # fmt: skip
def test_a_word_in_marks_is_of_nobody_who_speaks_in_another_clause(sentence: str) -> None:
    assert set(speakers(f"Tom Cole met Ann Fairley.\n\n{sentence}")) <= {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Tom Cole came. According to his aunt, Ann Fairley, {WHOLE} He left.", "Ann Fairley", id="foretold"
        ),
        pytest.param(f"When asked, Tom Cole stopped. Then he’d respond, {WHOLE}", "Tom Cole", id="he-would"),
        pytest.param(
            f"{WHOLE[:-2]},” Tom Cole, a fellow at the Kerwin Institute, has written.", "Tom Cole", id="has-written"
        ),
        pytest.param(
            f"Ann Fairley defends Tom Cole. Fairley declined to say whether Cole slept at work. {WHOLE[:-2]},” she said.",
            "Ann Fairley",
            id="whether",
        ),
    ],
)  # fmt: skip
def test_who_speaks_is_the_subject_of_the_clause_that_leads(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_a_scholar_who_has_written_books_does_not_say_the_next_words() -> None:
    text = f"{WHOLE[:-2]},” said Tom Cole, a Kerwin professor who has written several books. {WHOLE}"
    assert speakers(text) == ["Tom Cole", "Tom Cole"]


@pytest.mark.parametrize("behind", [" said", ", in his speech, said", ", who came late, said"])
def test_a_family_name_that_is_a_common_word_may_begin_a_sentence(behind: str) -> None:
    assert speakers(f"Tom Young and Ann Fairley came.\n\nYoung{behind} {WORDS}.") == ["Tom Young"]


def test_a_common_word_that_begins_a_sentence_is_mostly_no_name() -> None:
    assert speakers(f"Ann Fairley came.\n\nYoung said nobody, but Fairley said {WORDS}.") == ["Ann Fairley"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Tom Cole went to Ohio, where many villages say it was", "villages", id="where"),
        pytest.param("Tom Cole went to Ohio. More than 80 towns say it was", "towns", id="more-than"),
        pytest.param("Tom Cole went to Ohio. But villages there say it was", "villages", id="there"),
        pytest.param("A Work and Pensions spokesman said it was", "Pensions spokesman", id="department"),
        pytest.param("For Tom Cole – head of the Kerwin Institute – it was", "Tom Cole", id="for-dash"),
        pytest.param("Judge Tom Cole left. The law, he found, would be", "Tom Cole", id="found"),
    ],
)  # fmt: skip
def test_whoever_stands_before_the_verb_of_a_clause_speaks(before: str, expected: str) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


def test_of_whom_a_film_tells_does_not_speak() -> None:
    text = f"Ann Fairley and Tom Cole came. The party paid for a film that described Tom Cole as {WORDS}."
    assert speakers(text) != ["Tom Cole"]


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param("Ann Fairley and Tom Cole", id="names"),
        pytest.param("Ann Fairley and her deputy, Tom Cole,", id="deputy"),
        pytest.param("Ann Fairley, D-Ohio, and her deputy, Rep. Tom Cole, D-Md.,", id="districts"),
        pytest.param("Ann Fairley, of Torvo, and Tom Cole, of Ohio,", id="places"),
    ],
)
def test_they_are_the_two_of_whom_the_sentence_before_is(pair: str) -> None:
    text = f"Party leaders met on Monday.\n\n{pair} objected.\n\nThey called it {WORDS}.\n\n{WHOLE[:-2]},” they wrote."
    assert speakers(text) == ["Ann Fairley and Tom Cole", "Ann Fairley and Tom Cole"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Tom Cole came. Cole called it “odd” for the aide of a mayor to lead, but said Ann Fairley {WORDS}.",
            ["Tom Cole", "Tom Cole"],
            id="but-said",
        ),
        pytest.param(
            "Tom Cole saw the “open wound” of the church’s old scandal and demanded “firm and decisive” measures.",
            ["Tom Cole"],
            id="of-the-church",
        ),
        pytest.param(
            f"{WHOLE[:-2]},” Ann Fairley said.\n\nTom Cole said that the town would do better.\n\n“You will get more than that.”",
            ["Ann Fairley", "Tom Cole"],
            id="reported",
        ),
        pytest.param(
            "Tom Cole called the banks “fat cats,” criticized their bonuses and left.", ["Tom Cole"], id="criticized"
        ),
        pytest.param(
            f"Tom Cole mocked Ann Lee, which led Lee to retort, {WHOLE}", ["Ann Lee"], id="led-to-retort"
        ),
        pytest.param(
            f"Alas, the mayor chose an essay by Ann Fairley. {WHOLE[:-2]},” she said.", ["Ann Fairley"], id="alas"
        ),
        pytest.param(
            f"The left believes Tom Cole’s chances have improved, but notes that he is old.\n\n{WHOLE}\n\nAnn Fairley, Torvo Post",
            ["Ann Fairley"],
            id="owner",
        ),
    ],
)  # fmt: skip
def test_a_second_verb_has_the_subject_of_the_first(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
