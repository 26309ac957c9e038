"""Every marked article holds what its marks say; what is wrong with one is said with file and line."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from gold import FOLDER, GoldError, marked_articles, read
from marks import of_annotation, of_gold
from scoring import Tally, score

from index.annotation import EntityKind, QuotationKind
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

HEAD = "Language: en\nSource: The Paper\nLicence: CC BY 2.5"
BODY = (
    "Anna Washington spoke in Washington. “We will\nnot wait,” said Washington, of the New York Press.\n\n"
    "“It is time.\n\n“Now,” she said. She called it “hot”."
)


@pytest.mark.parametrize(
    "path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_a_marked_article_compiles_and_its_mentions_do_not_overlap(path: Path) -> None:
    article = read(path)
    assert article.language
    assert article.source
    assert article.licence
    mentions = sorted(span for entity in article.entities for span in entity.mentions)
    assert mentions or article.quotations
    assert not any(one.overlaps(other) for one, other in pairwise(mentions))


def written(folder: Path, *marks: str, head: str = HEAD, body: str = BODY) -> Path:
    path = folder / "article.txt"
    path.write_text("\n".join([head, *marks, "---", body, ""]), encoding="utf-8")
    return path


def test_a_name_is_found_where_it_stands_as_whole_words(tmp_path: Path) -> None:
    marks = ("Person: Anna Washington | Washington@3", "Place: Washington@2", "Optional: New York")
    article = read(written(tmp_path, *marks))
    person, place = article.entities
    assert (person.kind, place.kind) == (EntityKind.PERSON, EntityKind.PLACE)
    assert [span.of(BODY) for span in person.mentions] == ["Anna Washington", "Washington"]
    assert [span.start for span in place.mentions] == [BODY.index("Washington.")]
    assert [span.of(BODY) for span in article.optional] == ["New York"]
    assert article.body == BODY


def test_the_longest_name_wins_where_two_overlap(tmp_path: Path) -> None:
    marks = ("Place: Washington", "Person: Anna Washington")
    place, person = read(written(tmp_path, *marks)).entities
    assert len(person.mentions) == 1
    assert [span.start for span in place.mentions] == [25, BODY.index("Washington,")]


def test_a_quotation_is_found_by_its_first_and_last_words(tmp_path: Path) -> None:
    marks = (
        "Quotation: “We … wait,” => Anna Washington",
        "Quotation: “It is time. => ?",
        "Quotation: “Now,” => ?",
        "Quotation: “hot” => Anna Washington partial",
    )
    article = read(written(tmp_path, *marks))
    assert article.quotations is not None
    assert [quotation.content.of(BODY) for quotation in article.quotations] == [
        "We will\nnot wait,",
        "It is time.",
        "Now,",
        "hot",
    ]
    assert [quotation.speaker for quotation in article.quotations] == [
        "Anna Washington",
        None,
        None,
        "Anna Washington",
    ]
    assert [quotation.kind for quotation in article.quotations][2:] == [
        QuotationKind.FULL,
        QuotationKind.PARTIAL,
    ]


def test_a_name_stands_anywhere_in_a_language_that_parts_no_words(tmp_path: Path) -> None:
    head = HEAD.replace("en", "ja", 1)
    article = read(
        written(tmp_path, "Person: 横田早紀江 | 早紀江", head=head, body="母の横田早紀江が早紀江と")
    )
    assert [(span.start, span.end) for span in article.entities[0].mentions] == [(2, 7), (8, 11)]


def test_a_quotation_that_goes_on_in_the_next_line_ends_without_a_mark(tmp_path: Path) -> None:
    body = "“It is time.\n   “Now,” she said."
    article = read(written(tmp_path, "Quotation: “It is time. => ?", "Quotation: “Now,” => ?", body=body))
    assert article.quotations is not None
    assert [quotation.content.of(body) for quotation in article.quotations] == ["It is time.", "Now,"]


def test_an_article_may_have_only_its_names_marked(tmp_path: Path) -> None:
    assert read(written(tmp_path, "Marked: entities")).quotations is None


def test_an_article_may_have_only_its_quotations_marked(tmp_path: Path) -> None:
    marks = ("Marked: quotations", "Person: Anna Washington", "Quotation: “Now,” => Anna Washington")
    article = read(written(tmp_path, *marks))
    assert article.quotations
    assert not article.is_named
    assert of_gold(article).names is None
    found = of_annotation(BODY, RuleAnnotator().annotate(Article(ArticleId(""), "", BODY, language="en")))
    assert score(of_gold(article), found).all_names == Tally()
    assert score(of_gold(article), found).aliases == Tally()


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        ("Person: Berta", "'Berta' does not occur"),
        ("Person: Anna Washington@2", "occurs 1 times"),
        ("Person: Anna Washington | Anna", "stands only inside other names"),
        ("Place: Washington | Washington@2", "already claimed by line 4"),
        ("Quotation: “hot” => Berta", "'Berta' does not occur"),
        ("Quotation: “cold” => ?", "does not occur behind"),
        ("Quotation: We will => ?", "does not begin with its mark"),
        ("Quotation: “We => ?", "does not end with its mark"),
        ("Quotation: “It is time. … “Now,” => ?", "a line for each"),
        ("Quotation: “hot”", "a quotation is written"),
        ("Published: yesterday", "no day such as"),
        ("Marked: some", "what is marked"),
        ("Source: The Other Paper", "said twice"),
        ("Persons: Anna", "no line of a head begins so"),
    ],
)
def test_a_mark_that_does_not_fit_is_said_with_file_and_line(tmp_path: Path, mark: str, reason: str) -> None:
    path = written(tmp_path, mark)
    with pytest.raises(GoldError) as raised:
        read(path)
    assert str(raised.value).startswith(f"{path}:4: ")
    assert reason in str(raised.value)


def test_a_head_names_the_licence(tmp_path: Path) -> None:
    path = written(tmp_path, head="Language: en\nSource: The Paper")
    with pytest.raises(GoldError, match="does not say the licence"):
        read(path)


def test_the_marked_articles_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        written(tmp_path / name)
    assert [article.path.parent.name for article in marked_articles(tmp_path)] == ["a", "b"]


def test_there_are_enough_articles_of_several_sources_and_languages() -> None:
    articles = list(marked_articles(FOLDER))
    assert len(articles) >= 100
    assert len({article.source for article in articles}) >= 5
    assert len({article.language for article in articles}) >= 4
