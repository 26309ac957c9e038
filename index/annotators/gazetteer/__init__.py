"""Names of places and persons, and the words that are no names, generated from open data: see LICENSES.md."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def places() -> frozenset[str]:
    """Names of countries, regions, states, towns and counties, as English newspapers write them."""
    return _lines("places.txt") | towns()


@cache
def towns() -> frozenset[str]:
    """Those of `places` that are smaller, and as often somebody's surname."""
    return _lines("towns.txt")


@cache
def french_places() -> frozenset[str]:
    """Names of countries, regions and large cities, as French newspapers write them."""
    return _lines("places_fr.txt")


@cache
def demonyms() -> frozenset[str]:
    """Words for peoples, nationalities and languages, such as "Belgian": they are no places."""
    return _lines("demonyms.txt")


@cache
def women() -> frozenset[str]:
    """Given names of women; some are men's as well."""
    return _lines("women.txt")


@cache
def men() -> frozenset[str]:
    """Given names of men; some are women's as well."""
    return _lines("men.txt")


@cache
def given_names() -> frozenset[str]:
    """Given names of either."""
    return women() | men()


@cache
def surnames() -> frozenset[str]:
    """Family names of some sixty countries; many are words or places as well."""
    return _lines("surnames.txt")


@cache
def words() -> frozenset[str]:
    """Words, in small letters, that newspapers write without a capital."""
    return _lines("words.txt")


@cache
def organisations() -> frozenset[str]:
    """Companies, parties, agencies, newspapers and clubs whose names do not tell what they are."""
    return _lines("organisations.txt")


def _lines(name: str) -> frozenset[str]:
    return frozenset(files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines())
