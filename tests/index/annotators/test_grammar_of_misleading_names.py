"""Names that mislead who speaks: what stands before one, and what only looks like a person's."""

from __future__ import annotations

import pytest

from index.annotation import EntityKind
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId
from tests.index.annotators.answers import speakers

SPEAKERS = {
    "a mood": ("Cong Velm left.\n\nBewildered Velm told reporters: “We go.”", "Cong Velm"),
    "a mood before a full name": ("Heartbroken Ann Lee said: “We go.”", "Ann Lee"),
    "a role": ("Waitress Jiang Li Velm said: “We go.”", "Jiang Li Velm"),
    "a role before a word": ("Worker Jiang Li Lung said: “We go.”", "Jiang Li Lung"),
    "two places and a title": (
        "“We go,” Torvo and Lundo Director General of Police Ann Lee told reporters.",
        "Ann Lee",
    ),
    "a place of two": ("“We go,” Bosnia and Herzegovina Mayor Ann Lee told reporters.", "Ann Lee"),
    "two people": ("“We go,” Tom Cole and Mayor Ann Lee told reporters.", "Tom Cole and Ann Lee"),
}
PEOPLE = {
    "a conjunction": ("“When I came, we left. Then I slept.” Ann Lee rose.", ["Ann Lee"]),
    "a king": ("The court of Francis I was large.", ["Francis I"]),
    "a newspaper": ("Tom Cole told Dawn that it was late.", ["Tom Cole"]),
    "who is told and acts": ("Tom Cole told Dawn that it was late. Dawn left.", ["Tom Cole", "Dawn"]),
    "who is told and has a full name": ("Dawn Lee rose. Tom Cole told Dawn of it.", ["Dawn Lee", "Tom Cole"]),
    "a programme": ("They met before the 100th episode of Mann Ki Velm on Sunday.", []),
    "a rank of two words": ("Detective Senior Sergeant Cole praised them.", ["Cole"]),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(("text", "people"), PEOPLE.values(), ids=PEOPLE)
def test_who_is_a_person(text: str, people: list[str]) -> None:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text, language="en"))
    assert [each.name for each in annotation.entities if each.kind is EntityKind.PERSON] == people
