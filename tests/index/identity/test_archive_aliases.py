"""A short name stands for a full one throughout an archive only where nobody else could be meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.annotation import Annotation, Entity, EntityKind, Mention, Pass, entity_id
from index.archive import Archive
from index.article import Article, Span
from index.identity.archive_aliases import settle
from index.identity.decisions import EntityName
from index.query import EVERYTHING

Make = Callable[..., Article]
Names = Callable[..., set[str]]


@pytest.fixture
def names(archive: Archive, make_article: Make) -> Names:
    """The names of the last of some texts, once the archive knows all of them."""

    def of(*texts: str) -> set[str]:
        articles = [make_article(text, f"Story {number}") for number, text in enumerate(texts)]
        archive._store.put(articles)
        keep_house(archive)
        return names_in(archive, articles[-1])

    return of


def keep_house(archive: Archive) -> None:
    """All that housekeeping does."""
    for _ in archive.housework.do_all():
        pass


def names_in(archive: Archive, article: Article) -> set[str]:
    """The names of an article as they are shown."""
    return {entity.name for entity in archive.read(article.id).annotation.entities}


ALONE = "Dombrowski spoke in Geneva. “We are ready,” Dombrowski said on Monday."
JANE = "Jane Dombrowski spoke in Geneva on Monday. Dombrowski is a minister."
JANE_AGAIN = "The minister Jane Dombrowski left. Later Dombrowski returned to the city."


def test_a_surname_alone_is_whom_the_archive_calls_so(names: Names) -> None:
    assert "Jane Dombrowski" in names(JANE, JANE_AGAIN, ALONE)


def test_one_article_is_too_little_for_a_person(names: Names) -> None:
    assert "Dombrowski" in names(JANE, ALONE)


def test_a_surname_is_nobodys_when_the_archive_knows_two_who_bear_it(names: Names) -> None:
    other = "Peter Dombrowski won the race in Lyon on Sunday."
    found = names(JANE, JANE_AGAIN, other, ALONE)
    assert "Dombrowski" in found
    assert "Jane Dombrowski" not in found


def test_a_second_bearer_takes_the_name_away_again_and_gives_it_back(
    archive: Archive, make_article: Make, names: Names
) -> None:
    assert "Jane Dombrowski" in names(JANE, JANE_AGAIN, ALONE)
    alone = make_article(ALONE, "Story 2")
    other = make_article("Peter Dombrowski won the race in Lyon on Sunday.", "Another")
    archive._store.put([other])
    keep_house(archive)
    assert "Dombrowski" in names_in(archive, alone)
    archive._store.remove([other.id])
    keep_house(archive)
    assert "Jane Dombrowski" in names_in(archive, alone)


def test_an_acronym_is_what_one_article_defines_it_to_be(names: Names) -> None:
    defining = "The Northern Fisheries Trade Association (NFTA) met in Oslo. The NFTA was pleased."
    assert "Northern Fisheries Trade Association" in names(defining, "The NFTA objected in Bergen.")


def test_few_letters_are_what_several_articles_define_them_to_be(names: Names) -> None:
    defining = "The Northern Fisheries Association (NFA) met in Oslo. The NFA was pleased."
    assert "NFA" in names(defining, "The NFA objected to the plan in Bergen.")
    assert "Northern Fisheries Association" in names(
        defining, f"Again: {defining}", "The NFA objected in Rome."
    )


Use = tuple[str, int]


@pytest.mark.parametrize(
    ("short", "used", "shown"),
    [
        pytest.param(
            "FEMA",
            [("Federal Relief Agency", 6), ("Federal Relief Agencies", 1)],
            "Federal Relief Agency",
            id="misspelt once",
        ),
        pytest.param(
            "FEMA", [("Federal Relief Agency", 4), ("Female Managers", 1)], "FEMA", id="two meanings"
        ),
        pytest.param(
            "FEMA",
            [("Federal Relief Agency", 2), ("Requires FEMA", 2)],
            "Federal Relief Agency",
            id="named in a heading",
        ),
        pytest.param("HR", [("Harbour HR", 9)], "HR", id="part of a body"),
        pytest.param("HR", [("Harbour Rescue", 2)], "HR", id="two letters twice"),
        pytest.param("HR", [("Harbour Rescue", 3)], "Harbour Rescue", id="two letters three times"),
        pytest.param("PA", [("Port Authority", 9)], "Port Authority", id="a state by its code"),
        pytest.param("Tribunal", [("House Tribunal", 9)], "Tribunal", id="one of several"),
        pytest.param("Relief Agency", [("Kenya Relief Agency", 9)], "Kenya Relief Agency", id="of a country"),
        pytest.param(
            "Court of Trade",
            [("US Court of Trade", 2), ("United States Court of Trade", 2)],
            "U.S. Court of Trade",
            id="of one country in two spellings",
        ),
        pytest.param("Supreme Court", [("U.S. Supreme Court", 9)], "Supreme Court", id="of every country"),
        pytest.param("US Airways", [], "US Airways", id="a company is spelt as it spells itself"),
    ],
)
def test_a_body_is_whom_nearly_all_articles_call_so(
    archive: Archive, make_article: Make, short: str, used: list[Use], shown: str
) -> None:
    store, body = archive._store, EntityKind.ORGANISATION
    calling = [(full, short) for full, times in used for _ in range(times)]
    for number, (full, *shorts) in enumerate([(short,), *calling]):
        article = make_article(f"Body {number}.", f"Story {number}")
        store.put([article])
        entity = Entity(entity_id(body, full), full, body, tuple(shorts))
        store.annotate(
            [(article, Annotation((entity,), (Mention(entity.id, Span(0, 4)),)))], Pass("rules", 0)
        )
    assert sum(settle(store)) > 0
    name = EntityName(body, short)
    assert store.known_as([name.id]).get(name.id, name).name == shown


def test_an_acronym_of_two_is_neither(names: Names) -> None:
    one = "The Northern Fisheries Association (NFA) met in Oslo. The NFA was pleased."
    other = "The National Farmers Alliance (NFA) met in Rome. The NFA was not."
    assert "NFA" in names(one, other, "The NFA objected to the plan in Bergen.")


TRANSLITERATED = (
    "{} met Angela Merkel, Nicolas Sarkozy and Gordon Brown in Paris. “We talked,” {} said.",
    "In Berlin, {} spoke with Angela Merkel and Nicolas Sarkozy; Gordon Brown was there.",
)


def test_two_spellings_of_a_person_are_one_beside_the_same_others(names: Names) -> None:
    full = "Dmitry Rogozin"
    texts = [text.format(full, full) for text in TRANSLITERATED]
    other = TRANSLITERATED[0].format("Dmitri Rogosin", "Dmitri Rogosin")
    assert "Dmitry Rogozin" in names(*texts, other)


def test_two_spellings_among_other_people_stay_apart(names: Names) -> None:
    texts = [text.format("Dmitry Rogozin", "Dmitry Rogozin") for text in TRANSLITERATED]
    assert "Dmitri Rogosin" in names(*texts, "Dmitri Rogosin won the race in Lyon on Sunday.")


def test_the_index_finds_the_article_by_the_full_name(archive: Archive, names: Names) -> None:
    names(JANE, JANE_AGAIN, ALONE)
    people = {facet.value: facet.articles for facet in archive.facets(EVERYTHING, limit=30).facets}
    assert people["Jane Dombrowski"] == 3
    assert "Dombrowski" not in people


def test_names_of_an_article_that_is_gone_stand_for_nobody(archive: Archive, names: Names) -> None:
    names(JANE, JANE_AGAIN, ALONE)
    short = EntityName(EntityKind.PERSON, "Dombrowski")
    assert archive._store.known_as([short.id]) == {short.id: EntityName(EntityKind.PERSON, "Jane Dombrowski")}
    archive._store.remove(archive._store.ids("", 100))
    assert sum(settle(archive._store)) > 0
    assert archive._store.known_as([short.id]) == {}
    assert sum(settle(archive._store)) == 0


@pytest.mark.parametrize("called", ["the US", "the U.S.", "America"])
def test_a_country_is_one_under_all_its_names(names: Names, called: str) -> None:
    found = names("She flew to the United States of America on Monday.", f"She flew to {called} on Monday.")
    assert "United States" in found
    assert not {"US", "U.S.", "America"} & found


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Washington, D.C.", "Washington, D.C."),
        ("Washington", "Washington"),
        ("L.A.", "Los Angeles"),
        ("LA", "LA"),
    ],
)
def test_a_city_is_not_taken_for_a_state(
    archive: Archive, make_article: Make, place: str, shown: str
) -> None:
    name = EntityName(EntityKind.PLACE, place)
    article = make_article("They met there.")
    archive._store.put([article])
    mentioned = Annotation((Entity(name.id, place, name.kind),), (Mention(name.id, Span(0, 4)),))
    archive._store.annotate([(article, mentioned)], Pass("rules", 0))
    assert sum(settle(archive._store)) > 0
    assert archive._store.known_as([name.id]).get(name.id, name).name == shown


def test_names_that_are_used_for_each_other_are_settled_for_good(
    archive: Archive, make_article: Make
) -> None:
    store, place = archive._store, EntityKind.PLACE
    city, capital, district = "Aisbury", "Aisbury, DC", "Aisbury DC"
    for number, (full, *shorts) in enumerate(
        [(city, capital), (capital, city, district), (district, city), (city, district)] * 2
    ):
        article = make_article(f"Body {number}.", f"Story {number}")
        store.put([article])
        entity = Entity(entity_id(place, full), full, place, tuple(shorts))
        mention = Mention(entity.id, Span(0, 4))
        store.annotate([(article, Annotation((entity,), (mention,)))], Pass("rules", 0))
    assert sum(settle(store)) < 100
    assert store.unsettled(9) == ()


def test_only_people_have_surnames(archive: Archive, make_article: Make) -> None:
    archive._store.put([make_article("The Finance Ministry of New Zealand was closed.", "A")])
    keep_house(archive)
    assert archive._store.bearers(EntityName(EntityKind.PLACE, "")) == ()
    assert archive._store.bearers(EntityName(EntityKind.ORGANISATION, "")) == ()
