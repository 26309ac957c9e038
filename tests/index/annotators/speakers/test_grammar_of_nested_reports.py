"""To which of several verbs of saying, in one sentence, its words belong."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WHOLE, WORDS, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Ann Fairley said that when the media asked about the boat, the mayor, {WORDS}, left.", "Ann Fairley", id="that when"),
        pytest.param(f"Ann Fairley added that only this year the harbour ministry admitted that it was wrong. {WHOLE}", "Ann Fairley", id="that"),
        pytest.param("Ann Fairley said while she saw them as “couriers”, Tom Cole had admitted his guilt.", "Ann Fairley", id="while"),
        pytest.param(f"Referring to Ann Fairley’s statement that {WORDS}, Tom Cole said they never met.", "Ann Fairley", id="referring"),
        pytest.param("There is a “very good reason for that” in the harbour office to go on, a source familiar with the matter told CNN.", "source familiar with the matter", id="source"),
        pytest.param("Billboards were shown. “We have been on it” is rolling out with posters on which people say so.", None, id="on which"),
        pytest.param(f"Ann Fairley released the following statement after Tom Cole announced he had agreed to go: {WHOLE}", "Ann Fairley", id="statement"),
        pytest.param(f"The patent papers proposed a system holding a card reader and buttons in a wall and stated: {WHOLE}", "patent papers", id="two verbs"),
        pytest.param("Ann Fairley’s reply was that she did not think she and Tom Cole would “have a very good time there.”", "Ann Fairley", id="reply"),
    ],
)  # fmt: skip
def test_words_belong_to_the_verb_whose_report_they_are(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


def test_who_goes_on_behind_words_is_no_source_named_later() -> None:
    text = "During the call, Tom Cole called her “a liar” and said, “somebody ought to go,” the prosecutor’s office said."
    assert speakers(text) == ["Tom Cole", "Tom Cole"]


def test_a_second_participle_has_the_subject_of_the_first() -> None:
    text = "Ann Fairley accused them of “a lie”, also singling out Tom Cole and suggesting they had “knowingly misled” all."
    assert speakers(text) == ["Ann Fairley", "Ann Fairley"]


def test_a_sentence_behind_words_within_words_has_its_own_subject() -> None:
    text = "“We had twenty,” Ann Fairley said. “And I said, ‘I want more.’” The clerks gathered around Tom Cole laughed."
    assert speakers(text) == ["Ann Fairley", "Ann Fairley"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Liberal commentator Ann Fairley shared it and wrote, “What is he doing there?”", "Ann Fairley", id="commentator"),
        pytest.param("A large banner unfurled from a balcony stated in red letters: “The road deserves better.”", "large banner", id="banner"),
        pytest.param(f"Despite that, Coun. Ann Fairley rose. {WHOLE[:-2]},” said Coun. Tom Cole.", "Tom Cole", id="councillor"),
        pytest.param(f"Associate Roads Minister Ann Fairley was there and said they needed help.\n\n{WHOLE}", "Ann Fairley", id="minister"),
    ],
)  # fmt: skip
def test_a_role_before_a_name_is_part_of_the_subject(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("The outages have been “very disruptive” and the town will avoid them, but “we won’t roll the dice here,” Ann Fairley said.", 2, id="before"),
        pytest.param("Ann Fairley warned that the town “will not sit on our hands” if the Oslo situation “becomes uncontrollable”.", 2, id="if"),
        pytest.param("Ann Fairley branded him a “narcissist,” “a fraud,” “a coward.”", 3, id="row"),
        pytest.param("Ann Fairley did criticise what she called “experiments” in the office.", 1, id="what"),
    ],
)  # fmt: skip
def test_a_word_or_two_share_the_report_of_their_sentence(text: str, count: int) -> None:
    assert speakers(text) == ["Ann Fairley"] * count


def test_two_verbs_behind_a_sentence_between_marks_have_one_subject() -> None:
    text = "Ann Fairley shouted that “if you go on, it is over.” It came after Bob Ray accused Tom Cole of lies, and accused them of “fascism and lies”."
    assert speakers(text)[1] == "Bob Ray"


def test_a_full_stop_behind_the_marks_ends_a_report() -> None:
    text = f"Ann Fairley said they had gone “to see the road for themselves”. One clerk said it was late. {WHOLE}"
    assert speakers(text)[0] == "Ann Fairley"
