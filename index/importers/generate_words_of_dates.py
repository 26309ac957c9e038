"""Write the words of dates anew: `python -m index.importers.generate_words_of_dates`.

Names of months and weekdays are from Unicode CLDR (through the package babel, which is needed for this script only), in
the forms in which they stand beside a day and alone, folded as in `letters.fold`. Croatian is left out: its October is
the November of its neighbours. `index.calendar_names` has those of a few languages, as newspapers spell them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import regex
from babel import Locale

from index.calendar_names import MONTHS, WEEKDAYS, numbers
from index.text.letters import fold

LANGUAGES = """
    af ar ar_DZ ar_IQ ar_MA ar_SY be bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hu id is it lt lv mk ms nb
    nl nn pl pt pt_BR ro ru sk sl sq sr sr_Latn sv sw tr uk ur
"""
_FORMS = tuple(product(("format", "stand-alone"), ("wide", "abbreviated")))
_OF = regex.compile(r"^(?:de |d’)(?=..)")
_FILE = Path(__file__).with_name("words_of_dates.txt")


def words_of_months() -> dict[str, int]:
    """Words, and which month each is."""
    found = {fold(name): number for name, number in numbers(MONTHS, MONTHS).items()}
    for language in LANGUAGES.split():
        for names in _calendar(language, "months"):
            for number, name in names.items():
                found.update(dict.fromkeys(_written(name, language), number))
    return found


def words_of_weekdays() -> set[str]:
    """Words, whichever day each is; of two letters only in other scripts, or "on" would be a Wednesday."""
    found = set(map(fold, numbers(WEEKDAYS, WEEKDAYS)))
    for language in LANGUAGES.split():
        for names in _calendar(language, "days"):
            found.update(word for name in names.values() for word in _written(name, language))
    return {word for word in found if len(word) > 2 or not word.isascii()}


def _calendar(language: str, what: str) -> Iterator[dict[int, str]]:
    names = getattr(Locale.parse(language), what)
    for form, width in _FORMS:
        yield dict(names[form][width])


def _written(name: str, language: str) -> Iterator[str]:
    """A name without "of" and its stop; the words of one in Arabic joined; one in Hebrew also with its "of"."""
    folded = _OF.sub("", fold(name)).rstrip(".")
    if folded.isdecimal() or (" " in folded and not language.startswith("ar")):
        return
    yield folded.replace(" ", "_")
    if language == "he":
        yield "ב" + folded


def main() -> None:
    """Write a line for each month, and one for the weekdays."""
    months = words_of_months()
    lines = [sorted(word for word, number in months.items() if number == month) for month in range(1, 13)]
    _FILE.write_text(
        "".join(" ".join(line) + "\n" for line in [*lines, sorted(words_of_weekdays())]), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
