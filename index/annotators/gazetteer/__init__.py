"""Names of places and the words for the people who live there, generated from open data: see LICENSES.md."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def places() -> frozenset[str]:
    """Names of countries, regions, states and larger cities, as English newspapers write them."""
    return _lines("places.txt")


@cache
def demonyms() -> frozenset[str]:
    """Words for peoples, nationalities and languages, such as "Belgian": they are no places."""
    return _lines("demonyms.txt")


def _lines(name: str) -> frozenset[str]:
    return frozenset(files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines())
