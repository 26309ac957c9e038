"""Who asks for a name finds whoever is called so, under whatever name they are listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.annotation import EntityKind
from index.archive import Archive
from index.article import Article
from index.identity.decisions import EntityName, Hide, Merge, Split
from index.parsing import parse

UNION = EntityName(EntityKind.ORGANISATION, "European Union")


@pytest.fixture
def found(archive: Archive, make_article: Callable[..., Article]) -> Callable[[str], set[str]]:
    """The headlines of what a query finds among four articles."""
    bodies = {
        "both": "The European Union (EU) met on Monday. The EU was pleased.",
        "short": "The EU met in Oslo.",
        "full": "The European Union met in Oslo.",
        "dotted": "She flew to the U.S. on Monday.",
    }
    archive._store.put([make_article(body, headline) for headline, body in bodies.items()])

    def found(text: str, *, typing: bool = False) -> set[str]:
        list(archive.housework.do_all())
        query = parse(text, typing=typing)
        hits = archive.search(query).hits
        assert archive.facets(query).total == len(hits)
        assert archive.search(query).query == archive.facets(query).query == query
        return {hit.headline.lower() for hit in hits} & bodies.keys()

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("org:eu", "both short full"),
        ('org:"European Union"', "both short full"),
        ('org:="European Union"', "both short full"),
        ('org:="EU"', ""),
        ("place:u.s.", "dotted"),
        ("place:us", "dotted"),
        ("place:(oslo -org:eu)", ""),
        ("-org:eu", "dotted"),
        ("org:eu OR place:us", "both short full dotted"),
        ("person:eu", ""),
    ],
)
def test_a_name_is_found_under_another(found: Callable[..., set[str]], text: str, expected: str) -> None:
    assert found(text) == set(expected.split())


def test_also_while_it_is_typed(found: Callable[..., set[str]]) -> None:
    assert found("org:eu", typing=True) == {"both", "short", "full"}


def test_what_a_person_decided_of_names_is_followed(archive: Archive, found: Callable[..., set[str]]) -> None:
    oslo = EntityName(EntityKind.PLACE, "Oslo")
    archive.mender.decide(Merge((oslo,), EntityName(EntityKind.PLACE, "Christiania")))
    assert found("place:oslo") == found("place:christiania") == {"short", "full"}
    archive.mender.decide(Split(UNION, "EU"))
    assert found('org:="European Union"') == {"full", "both"}
    assert found("org:eu") == {"short", "both"}
    archive.mender.decide(Hide((UNION,)))
    assert found("org:union") == set()
