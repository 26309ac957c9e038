"""Countries that stand for their teams, and those that stay places."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import kinds

_MATCH = "The match had one goal. The coach and the goalkeeper praised the referee."


@pytest.mark.parametrize(
    "text",
    [
        "Sweden beat Norway. Later Sweden lost to Denmark.",
        "Sweden's captain left. Norway played against Sweden.",
        "The crowd saw Sweden 2–1 Norway. Sweden led early.",
    ],
)
def test_a_country_that_plays_is_a_team(text: str) -> None:
    assert kinds(f"{_MATCH} {text}")["Sweden"] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Sweden beat Norway. Later Sweden lost to Denmark.",
        f"{_MATCH} Sweden won. It rained in Sweden.",
        f"{_MATCH} He flew to Sweden.",
    ],
)
def test_a_country_is_a_place_without_a_match_or_where_somebody_goes(text: str) -> None:
    assert kinds(text)["Sweden"] == "place"
