"""Whom a pronoun means, where several have been named."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torvo Cole learned to sail. His father was a pilot. “I was at sea,” he said.", "Torvo Cole"),
        ("Torvo Cole was arrested. Nobody spoke to the officer. “I was at sea,” he said.", "Torvo Cole"),
        ("It has been a joy for Mavy Torvel, 19, a student with a daughter. “I like it,” she said.", "Mavy Torvel"),
        ("One of the victims spoke to Mavy Torvel. “I like it,” she said.", "victims"),
        ("Ann Lee died. Her brother was there. “She was good to us,” he said.", "brother"),
        ("Tom Cole, 40, came. He thought of the likes of Torvo Lund and Omar Vale. “I like it,” he said.", "Tom Cole"),
        ("Ann Lee became a star. The producers liked the character of Mavy Torvel. “I like it,” she said.", "Ann Lee"),
        ("Tom Cole left. The sculptor spoke of Torvo Lund and Omar Vale. “I like it,” he said.", "Tom Cole"),
        ("Tom Cole came home to Ann Lee and their two daughters, Vesna and Torvia. “I like it,” he said.", "Tom Cole"),
        ("Torvia Vale felt she was wronged, and her friends agreed. Tom Cole was there. It was Vale's day. “I like it,” he said.", "Tom Cole"),
        ("Ms. Vale felt good. Tom Cole saw Torvia Vale. It was Torvia Vale who sang. “I like it,” he said.", "Tom Cole"),
        ("Ann Lee left. Being a mother of four is hard. “I like it,” she said.", "Ann Lee"),
        ("In a talk, after Tom Cole had left, Omar Vale said it was fine. “I like it,” he said.", "Omar Vale"),
        ("Tom Cole led the tributes. The US president said: “I like it.”", "Tom Cole"),
        ("Ann Lee came. The first lady said: “I like it.”", "Ann Lee"),
        ("Torvo Page left. “I like it,” he said.", "Torvo Page"),
        ("Ann Lee came in a time when her mother was ill. “I like it,” she said.", "Ann Lee"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_matters_most(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole was sent to remove what they called a “danger to everybody”.", None),
        ("Tom Cole, a pilot with whom Ann Lee declared she could “do business”, came.", "Ann Lee"),
        ("Before he died, Tom Cole wrote a letter, telling them: “Be glad that you are there.”", "Tom Cole"),
    ],
)  # fmt: skip
def test_a_preposition_governs_no_subject_of_a_clause(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is warm,” the interviewee said.", "interviewee"),
        ("The prince said it was “very warm indeed”.", "prince"),
        ("“It is warm,” said one geologist, who was there.", "geologist"),
        ("Another co-author, civil and naval engineering professor Ann Lee, said, “It is warm.”", "Ann Lee"),
        ("Sen. Ann Lee, a member of the Harbour Committee said: “It is warm.”", "Ann Lee"),
    ],
)  # fmt: skip
def test_any_noun_beside_a_verb_of_saying_is_somebody(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Committee criticized the move. They released a statement which said, “It is ours.”", "Harbour Committee"),
        ("Ann Lee criticized the move. They released a statement which said, “It is ours.”", None),
        ("Ann Lee met the Harbour Committee, and they said, “It is ours.”", None),
        ("Brandivo Inc makes boats. Brandivo is old. The company warned: “It is hard.”", "Brandivo Inc"),
        ("Brandivo Inc makes boats, as Tornaco Inc does. Tornaco is old. The company warned: “It is hard.”", "Tornaco Inc"),
        ("Brandivo Inc makes boats for Tornaco Inc. Brandivo sells them to Halvico Inc. The company warned: “It is hard.”", "company"),
    ],
)  # fmt: skip
def test_a_body_is_meant_where_the_text_is_about_it(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


def test_an_apposition_shows_a_name_that_was_not_found() -> None:
    text = "Barroso, le président de la commission se dit « particulièrement rassuré »."
    assert speakers(text, "fr") == ["Barroso"]
    other = "Cependant, le président de la commission se dit « particulièrement rassuré »."
    assert speakers(other, "fr") == ["président de la commission"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole wrote songs, most of them his own. “I like it,” he said.", "Tom Cole"),
        ("Torvo Lund left. Asked what he wanted, Tom Cole shrugged. “I like it,” he said.", "Tom Cole"),
        ("Tom Cole sang. It took him a year to be known as Torvo Lund was. “I like it,” he said.", "Tom Cole"),
        ("Ann Lee left. Her friend Mavy Torvel stayed. “I like it,” she said.", "Mavy Torvel"),
        ("Torvo Lund, 26, said Tom Cole could do it. “He must try,” he said.", "Torvo Lund"),
        ("We came as Torvo Lund, the pilot, praised us, and as Tom Cole uttered what he called “a gift”.", "Tom Cole"),
        ("Some, such as Tom Cole – a father of two – go on. “I like it,” he said.", "Tom Cole"),
        ("Critics spoke of dealing in boats but Cole insisted that it was, as he put it, “a gift”.", "Cole"),
    ],
    ids=["some-of-them", "fronted", "him", "her-friend", "who-says", "same-sentence", "dash", "conjunction"],
)  # fmt: skip
def test_a_pronoun_means_whom_the_sentence_is_about(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
