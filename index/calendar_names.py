"""Names of months and weekdays in some languages of Europe, as newspapers write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

MONTHS: Final[Mapping[str, str]] = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
    "fr": "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
    "de": "januar|jänner|jan februar|feb märz|mrz april|apr mai juni|jun juli|jul august|aug september|sept oktober|okt november|nov dezember|dez",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
"""By language, from the first month on; the forms of one name, the full one first, stand between strokes."""
WEEKDAYS: Final[Mapping[str, str]] = {
    "en": "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
}
"""The same for days, from Monday on."""


def numbers(names: Mapping[str, str], languages: Iterable[str]) -> dict[str, int]:
    """Each form of a name, and its place among its like, from 1 on."""
    return {
        form: number
        for language in languages
        for number, forms in enumerate(names[language].split(), start=1)
        for form in forms.split("|")
    }
