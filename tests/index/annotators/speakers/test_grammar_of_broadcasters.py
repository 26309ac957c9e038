"""Who speaks where broadcasters tell news: each class of what English does, once or twice."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

WORDS = "“it was a very good day for all of us”"
WHOLE = "“It was a very good day for all of us.”"


def speakers(text: str) -> list[str | None]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
    return [quotation.speaker for quotation in annotation.quotations]


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
    ],
)  # fmt: skip
def test_the_verb_has_the_subject_of_its_clause(before: str, expected: str) -> None:
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
