"""Names in one list are of one kind."""

from __future__ import annotations

from tests.index.annotators.answers import kinds


def test_an_unknown_town_between_towns_is_a_place() -> None:
    assert kinds("It rained in Oslo, Bergen, Torvely and Plimmo.")["Plimmo"] == "place"


def test_a_list_of_few_tells_nothing() -> None:
    assert "Plimmo" not in kinds("It rained from Oslo, Bergen and Plimmo.")


def test_ordinary_words_in_a_list_stay_words() -> None:
    assert "Pensions" not in kinds("They spoke of Oslo, Bergen, Paris and Pensions.")
