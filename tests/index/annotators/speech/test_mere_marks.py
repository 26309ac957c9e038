"""Marks that hold nobody's words, and those that do though they look alike."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId


def quoted(text: str) -> list[str]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
    return [quotation.content.of(text) for quotation in annotation.quotations]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee received the “Knight of the Golden Sun” for her work.",
        "The Harbour Workers League honoured Tom Cole as “Worker of the Very Long Year,” it is said.",
        "Ann Lee wrote the book “The long road to the sea” in Oslo.",
        "Tom Cole, often referred to as “The Iron Man of Oslo”, lost.",
        "Friends nicknamed Cole “The Must-Do”.",
        "Tom Cole was nicknamed “the last king of the road”.",
        "Ann Lee published a report called “Human Performance”.",
        "A company called “Roads for All of Us” built it, said Ann Lee.",
        "Ann Lee looked up the word “you” in a book.",
        "La sculpture « Le long chemin de la mer » a plu.",
        "Tom Cole wrote an op-ed with the headline “The Road Is Broken,” and said so.",
        "Tom Cole sang a song which translates as “The Battlefield.”",
        "Tom Cole said it was late in the weekly Oslo news magazine, “Spiegel.”",
        "Tom Cole is head of DH, the advertising and branding firm behind the campaign “Starts with one.”",
        "Ann Lee, co-host of “On the Road,” warned the press of it.",
        "The plan was accused of changing the name of its page to “roadcheck” that day.",
        "Tom Cole shared the formula he used to find his “target number,” which he broke down.",
        "According to one of the League's “Road Hunters”, the road is closed.",
    ],
)
def test_names_of_works_and_people_and_words_as_such_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee praised what she called “a triumph for the sea”.", "a triumph for the sea"),
        ("They marched under the slogan “Give Us The Road”.", "Give Us The Road"),
        ("Tom Cole referred to the vote as “The Road Hoax”.", "The Road Hoax"),
        ("視聴者から「ふざけすぎだ」という声があった。", "ふざけすぎだ"),
        ("Ann Lee called it “a long and winding road”.", "a long and winding road"),
    ],
)
def test_what_somebody_calls_a_thing_is_a_quotation(text: str, expected: str) -> None:
    assert quoted(text) == [expected]
