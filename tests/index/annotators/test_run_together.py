"""Paragraphs that a page has lost the breaks between: what is found in them, and where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotators.rules import RuleAnnotator
from index.annotators.run_together import taken_apart
from index.article import Article, ArticleId

TAKEN_APART = {
    "a sentence": ("The town grew fast.Ann Lee left.", "The town grew fast. Ann Lee left."),
    "behind a name": (
        "They were ill.So he said.It was Ann Lee.Torvo Clinic is full.",
        "They were ill. So he said. It was Ann Lee. Torvo Clinic is full.",
    ),
    "a word that opens": ("It was Ann Lee.The minister left.", "It was Ann Lee. The minister left."),
    "behind a year": ("It was built in 1999.Lee came. It fell.", "It was built in 1999. Lee came. It fell."),
    "a quotation opens": ("They stay closed.“We wait,” he said.", "They stay closed. “We wait,” he said."),
    "a quotation closes": ("“We wait.”Lee left.", "“We wait.” Lee left."),
    "another opens": ("“We wait.”“We stay.”", "“We wait.” “We stay.”"),
    "a straight one opens": ('They stay closed."We wait," he said.', 'They stay closed. "We wait," he said.'),
    "a straight one closes": ('"We wait."Lee left.', '"We wait." Lee left.'),
    "behind a comma": ('"We wait,"Lee said.', '"We wait," Lee said.'),
    "a quotation goes on": (
        "He said: “We wait.“We stay here for long.” So it was.",
        "He said: “We wait.\n“We stay here for long.” So it was.",
    ),
    "a straight one goes on": (
        'He said: "We wait."We stay here," and left.',
        'He said: "We wait.\n"We stay here," and left.',
    ),
}
LEFT = {
    "addresses": "See torvo.com, Torvo.Com and www.Torvo.Lee or Ann.Lee@torvo.org now.",
    "initials": "J.R.R.Tolkien of the U.S. met J.Lee at 3.Street and St.Louis with Mr.Cole.",
    "a name with a dot": "The head of Torvo.Tel has left Torvo.Tel for good.",
    "code": "Call torvo.Open.Door() and harbour.Gate(1).",
    "an opening mark": "She wrote,”There is nothing. He wrote: ”There is.",
    "data": '{"a":"Torvo.","B":"It was."}',
}


@pytest.mark.parametrize(("text", "apart"), TAKEN_APART.values(), ids=TAKEN_APART)
def test_what_was_lost_is_put_in_again(text: str, apart: str) -> None:
    found = taken_apart(text)
    assert found is not None
    assert found.text == apart


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_a_stop_within_a_name_is_left(text: str) -> None:
    assert taken_apart(text) is None


def test_what_is_found_stands_where_the_article_has_it() -> None:
    text = (
        "The ward is full.“We wait for beds,” said Torvo Clinic head Ann Lee.Brandis said the pay was low.“It is,” he said."
        "He left on 3 May 2014.Lee stayed."
    )
    annotation = RuleAnnotator().annotate(
        Article(ArticleId(""), "", text, published=date(2014, 5, 9), language="en")
    )
    assert [(quotation.content.of(text), quotation.speaker) for quotation in annotation.quotations] == [
        ("We wait for beds,", "Ann Lee"),
        ("It is,", "Brandis"),
    ]
    forms = {mention.span.of(text) for mention in annotation.mentions}
    assert {"Ann Lee", "Brandis", "Lee"} <= forms
    assert [day.span.of(text) for day in annotation.dates] == ["3 May 2014"]
    speaker = annotation.quotations[0].speaker_mention
    assert speaker is not None
    assert speaker.of(text) == "Ann Lee"


@given(st.text(alphabet='aB.?"“”’, \n', max_size=60))
def test_nothing_but_blanks_and_breaks_is_put_in(text: str) -> None:
    found = taken_apart(text)
    if found:
        taken = [sign for place, sign in enumerate(found.text) if place not in found.breaks]
        assert "".join(taken) == text
