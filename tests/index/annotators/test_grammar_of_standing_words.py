"""Words to which no sentence gives a speaker in the ordinary way: one row for each way, with invented names."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

ROE, PELL, COLE = "Jane Roe", "Sam Pell", "Ann Cole"
HEAD = "The town voted on its bridge. Jane Roe opened the debate, and Mark Dunn answered.\n\n"
TALK = "Ann Cole talked with Jane Roe.\n\n**AC: What did you say?**\n\n**JR:** It was hard. "


def speakers(text: str) -> list[str | None]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
    return [quotation.speaker for quotation in annotation.quotations]


def rows(**of: tuple[str, list[str | None]]) -> pytest.MarkDecorator:
    """One test for each row, with its name."""
    return pytest.mark.parametrize(
        ("text", "expected"), [pytest.param(*row, id=name) for name, row in of.items()]
    )


@rows(
    directs=("The memo directs agencies to “build a safe way over it”.", ["memo"]),
    requires=("The new directive requires “a safe way over the river”.", ["new directive"]),
    act=("The Safe Bridges Act requires “a safe way over the river”.", ["Safe Bridges Act"]),
    section=("Section 3 of the Safe Bridges Act calls for “a safe way over it”.", ["Safe Bridges Act"]),
    who_has_to_do_with_it=("A critic of the law requires “a safe way over the river”.", [None]),
    under=("Under the agreement, Mark Dunn must build “a safe way over the river”.", ["agreement"]),
    defined=("A bridge is defined as “a safe way over the river” in the directive.", ["directive"]),
    described=("A bridge is described in the guide as “a safe way over the river”.", ["guide"]),
    aim=("The aim of the bill is to “make every bridge in town safe”.", ["bill"]),
    puts_it=("A bridge, as the guide puts it, is “a safe way over the river”.", ["guide"]),
    excerpt=("An excerpt from the report: “A bridge is a promise to us.”", ["report"]),
    reported=("The plan requires “a safe way over the river” and will fail, Roe said.", [ROE]),
)
def test_something_written_says_what_is_quoted(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    say=("I would say “Do it now.” It helps.", [ROE]),
    thought=("I thought to myself “I wonder what it is” then.", [ROE]),
    thinking=("I’m constantly thinking “What is a bridge for?”", [ROE]),
    began=("Before we start to say, “We need a new bridge,” we ask.", [ROE]),
    on=("\n\nIt took years. So I asked them, “Is the bridge safe?”", [ROE]),
    another=("My boss said, “We need a new bridge.”", ["boss"]),
)
def test_i_is_whose_answer_it_is(text: str, expected: list[str | None]) -> None:
    assert speakers(TALK + text) == expected


@rows(
    kept=("Users kept asking “Is the bridge safe for us?”", ["Users"]),
    often=("Our partners often ask, “Is the bridge safe for us?”", ["partners"]),
    to_ask=("People had to say, “Is the bridge safe for us?”", ["People"]),
    wants=("Roe wants voters to say “the bridge is safe for us”.", ["voters"]),
    asked_him=("Roe asked Mark Dunn to say “the bridge is safe for us”.", ["Mark Dunn"]),
    herself=("Roe forced herself to say “the bridge is safe for us”.", [ROE]),
    you=("If you ask “Is the bridge safe for us?”, Mark Dunn will tell you.", [None]),
    noun=("It met some of the doubts and fears people have: “I am not safe on it.”", [None]),
)
def test_whoever_acts_before_the_words_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected
