"""Whom a pronoun means, as the grammar and the other pronouns of a text tell."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers

GENDERS = {
    "said_he": ("Kiki Torvel said he was unsure. The rule is old. “It is a right,” he said.", "Kiki Torvel"),
    "saying_she": (
        "Ann Lee met Ilhan Torvel. Torvel asked for peace in Tom Cole's letter, saying she did not want it."
        " She added, “We must teach them.”",
        "Ilhan Torvel",
    ),
    "anothers_dad": (
        "Ann Lee and her husband came. In a talk with Vesna Cole, she was glad. President Lee is a good dad.\n\n"
        "“I like it,” Lee said. The first lady left. “It is ours,” she said.",
        "Ann Lee",
    ),
    "a_cousins_children": (
        "Torvel's eldest son lives there, alongside a cousin and her young children. Nkosi Torvel spoke of his mother."
        " “It was terrible,” he said.",
        "Nkosi Torvel",
    ),
    "called_so_before": (
        "Mavy Torvel and her husband left. Torvel's first albums came from a firm owned by talent manager Scooter Lund"
        " this year.\n\nIn a post she described it as the “worst case”.",
        "Mavy Torvel",
    ),
}


@pytest.mark.parametrize(("text", "expected"), GENDERS.values(), ids=GENDERS)
def test_a_pronoun_that_is_settled_tells_a_man_from_a_woman(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


BODIES = {
    "have": (
        "Two big-name senators met Ann Lee. They criticised it.\n\nNorwick Feds have led the fight.\n\n"
        "They're calling on the council to “lay the costs bare”.",
        "Norwick Feds",
    ),
    "put_out": (
        "Ann Lee left. The council is cross. They've put out a statement. “We shall go on,” it says.",
        "council",
    ),
    "posted": (
        "The council has left. Ann Lee posted a message on Monday. “We shall go on,” it read.",
        "Ann Lee",
    ),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES)
def test_they_are_the_body_named_last_and_a_statement_is_whose_it_is(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


SUBJECTS = {
    "anothers_office": (
        "Tom Cole was held for a call that he made to Omar Torvel's office, in which he said it was “all over now”.",
        "Tom Cole",
    ),
    "between_dashes": ("Sam Pell spoke.\n\nThe defendant - a father of one - admitted it.\n\n“It was me,” he said.", "defendant"),
    "said_the_ban": (
        "Vesna Cole came. Minister for Housing Tom Cole said the temporary ban on evictions was over. “It was short,” he said.",
        "Tom Cole",
    ),
    "the_question_asked": ("Tom Cole said the question asked of the minister was, “When will you begin?”", "Tom Cole"),
    "in_the_letter": (
        "Tom Cole spoke. In the letter, the commander warned that Omar Vale and Torvo Lund would come.\n\nHe wrote, “It may be so.”",
        "commander",
    ),
    "behind_words": (
        "“You know it,” the president told his Alyansa para sa Bagong Pilipinas senators in a speech, a swipe at Omar Vale."
        "\n\n“It is puzzling,” he added.",
        "president",
    ),
    "when": ("Nana Torvel was at a meeting, when former President Tom Cole met the men.\n\nHe said, “It was good.”", "Nana Torvel"),
    "member_for": ("Mavy Lund is glad. The Member for Norwick says the party did not suffer. “We did it,” she said.", "Mavy Lund"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_pronoun_means_the_subject_of_the_sentence_before(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


NAMED = {
    "who_spoke": (
        "“It is mine,” said Tom Cole. The BDP needs a new leader “in the near future”, he told the radio.",
        "Tom Cole",
    ),
    "nearest": (
        "Ann Lee accused the mayor, as a deputy speaker knew.\n\nIt rained. “He rules badly,” she said.",
        "Ann Lee",
    ),
    "only_mentioned": (
        "Tom Cole left. It pleased the aide of a Torvel clerk.\n\nIt rained. “It is not,” she said.",
        None,
    ),
    "subject": (
        "“It is mine,” said Tom Cole. A disgruntled employee came. “It is not,” he said.",
        "disgruntled employee",
    ),
    "who_spoke_is_unnamed": (
        "Tom Cole left. “It is mine,” an employee said. It rained. “It is not,” he said.",
        "employee",
    ),
    "words_before_a_place": (
        "US envoy Tom Cole came. Cole said that after legal consultation Washington had concluded that it was “not wrong”.",
        "Tom Cole",
    ),
    "before_a_state": (
        "It will be replaced, Saurabh Patel, Gujarat Finance Minister, said.\n\n“It is new,” he said.",
        "Saurabh Patel",
    ),
    "identified": ("The mother, identified as Mrs Yam, wept.\n\n“He is a boy,” she said.", "Yam"),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_somebody_named_is_rather_meant_than_a_role_of_nobody(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
