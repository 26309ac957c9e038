"""Who speaks in Esperanto: invented sentences."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Ni estas pretaj por ĉio”, diris Anna Kovač, direktoro de la lernejo.", "Anna Kovač"),
        ("Anna Kovač venis. “Ni estas pretaj por ĉio”, ŝi aldonis.", "Anna Kovač"),
        ("Anna Kovač ankaŭ skribis: “Ni estas pretaj por ĉio”.", "Anna Kovač"),
        ("Laŭ la oficiala agentejo, ili estas “tute pretaj por ĉio”.", "oficiala agentejo"),
        ("La supra teksto: “Ni estas pretaj por ĉio”", "supra teksto"),
        ("Ili kantis “ni estas pretaj por ĉio” en Oslo.", None),
    ],
)
def test_verbs_of_saying_and_lau_tell_who_speaks(text: str, expected: str | None) -> None:
    assert speakers(text, "eo") == [expected]
