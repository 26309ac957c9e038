"""Who speaks where broadcasters tell news: each class of what English does, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WHOLE, WORDS, speakers


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Residents were told in a message, seen by the Herald:", None, id="told"),
        pytest.param("Ann Fairley received an email on Monday. The letter sent to members said:", "letter", id="letter"),
        pytest.param("Ann Fairley was asked what she thought of it:", "Ann Fairley", id="answers"),
        pytest.param("It gave rise to a motto that Ann Fairley, who is 20, still uses:", "Ann Fairley", id="it"),
    ],
)  # fmt: skip
def test_whoever_only_gets_words_does_not_speak_them(before: str, expected: str | None) -> None:
    assert speakers(f"{before} {WHOLE}") == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Ann Fairley said the raid was by a group called the Kerwin Circle against", "Ann Fairley", id="called"),
        pytest.param("The review goes on to praise Ann Fairley as Diana, saying", "review", id="review"),
        pytest.param("Ohio’s mayor expressed", "Ohio’s mayor", id="expressed"),
        pytest.param("The judge found the changes Tom Cole had asked for were", "judge", id="asked for"),
        pytest.param("Ann Fairley came. She’s leading the council’s expert panel, and says", "Ann Fairley", id="she is"),
        pytest.param("Ann Fairley’s first impression:", "Ann Fairley", id="impression"),
        pytest.param("The NGO called for ministers to answer for", "NGO", id="called for"),
        pytest.param("Sports and Youth Minister Ann Fairley said it was", "Ann Fairley", id="two fields"),
        pytest.param("Like a friend’s post? It is on Ann Fairley’s mind, she says. She told the Herald it was", "Ann Fairley", id="a friend’s"),
        pytest.param("Ann Fairley’s biggest fear is", "Ann Fairley", id="fear"),
    ],
)  # fmt: skip
def test_the_verb_has_the_subject_of_its_clause(before: str, expected: str | None) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


def test_a_participle_of_what_is_somebodys_says_nothing() -> None:
    assert speakers(f"Ann Fairley preferred {WORDS} to Tom Cole’s widely questioned plans.") != ["Tom Cole"]


@pytest.mark.parametrize("verb", ["says", "according to"])
def test_who_is_named_at_the_end_of_a_paragraph_speaks_in_the_next(verb: str) -> None:
    lead = f"Tom Cole runs the clinic. The answers are short, but they tell a lot, {verb} Dr Ann Fairley, its head."
    assert speakers(f"{lead}\n\n{WHOLE}") == ["Ann Fairley"]


def test_he_is_not_people() -> None:
    lead = "The Prime Minister, Jens-Arne Hale, said that if his people were asked they would stay."
    assert speakers(f"{lead}\n\n{WHOLE[:-2]},” he stressed.") == ["Jens-Arne Hale"]


def test_he_is_who_ends_the_sentence_before_with_a_verb() -> None:
    lead = "Tom Cole runs the clinic. A fire could hurt Tom Cole, said Mark Fairley, a clerk at the Kerwin Circle."
    assert speakers(f"{lead}\n\n{WHOLE[:-2]},” he said.") == ["Mark Fairley"]


def test_he_is_another_where_a_sentence_stands_between() -> None:
    lead = "Tom Cole runs the clinic. A fire could hurt Tom Cole, said Ann Fairley, a clerk. He had come by train."
    assert speakers(f"{lead}\n\n{WHOLE[:-2]},” he said.") == ["Tom Cole"]


def test_a_multi_billionaire_was_named() -> None:
    lead = "Brandivo boss Tom Cole says he likes rain."
    assert speakers(f"{lead}\n\n{WHOLE[:-2]},” the multi-billionaire told a crowd.") == ["Tom Cole"]


def test_he_goes_on_to_mean_whom_he_meant() -> None:
    before = f"Mark Hale likes rain.\n\nThe BBC spoke to Tom Cole. He said {WORDS}."
    assert speakers(f"{before}\n\nBut he insisted {WORDS}.") == ["Tom Cole", "Tom Cole"]


def test_what_was_titled_so_is_not_said() -> None:
    lead = "The next day, on a panel that was titled “Owls and Fog: The Case for Slow Ships”, Tom Cole"
    assert not speakers(f"{lead}, who runs a mill, dismissed the fears.")


def test_they_may_be_a_spokesperson() -> None:
    assert speakers(
        f"A council spokesperson said residents would be told. They told the Herald: {WHOLE}"
    ) == ["council spokesperson"]


def test_a_statement_is_of_the_body_that_the_sentence_before_reports() -> None:
    lead = f"Ann Fairley said {WORDS}.\n\nThe Torvo Coalition said a boat was sent to the scene."
    assert speakers(f"{lead}\n\n{WHOLE[:-2]},” the statement said.") == ["Ann Fairley", "Torvo Coalition"]


def test_a_single_mark_is_closed_before_a_comma_and_who_spoke() -> None:
    words = (
        "'We know that nobody wouldn't see it', Ann Fairley told the Herald. 'It was a good day', she added."
    )
    assert speakers(words) == ["Ann Fairley", "Ann Fairley"]


def test_a_registrar_behind_a_body_with_of_has_a_name() -> None:
    assert speakers(f"{WHOLE[:-2]},” University of Torvo registrar Mark Fairley said.") == ["Mark Fairley"]
