"""Who speaks where a sentence has two clauses, or a word that only looks like a verb of saying or the beginning of one."""

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
    "sentence",
    [
        pytest.param("Tom Cole hid “Emma” and “Isa” until May after a judge demanded Cole name them.", id="after"),
        pytest.param("Since the “free” meals began, critics warn that the price of bread has risen.", id="that"),
        pytest.param("The “lucky” man waited for the court to confirm Tom Cole’s sentence.", id="to"),
        pytest.param("Tom Cole campaigned on maintaining his “tough” stance.", id="maintaining"),
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
