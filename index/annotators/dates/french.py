"""How newspapers write dates in French."""

from __future__ import annotations

from typing import Final

from index.annotators.dates import reading
from index.annotators.dates.numerals import PLAIN_YEAR, YEAR_2, YEAR_FIRST, YEAR_LAST
from index.annotators.dates.wording import S, at_any_place, full_names, rule, wording
from index.calendar_names import MONTHS, WEEKDAYS, numbers

_MONTHS = numbers(MONTHS, ["fr"])
_WEEKDAYS = numbers(WEEKDAYS, ["fr"])
_FULL_MONTHS = full_names(MONTHS["fr"])
_ORDINALS = {"premier": 1, "1er": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4}
_DAYS_NEAR = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "demain": 1,
              "après-demain": 2}  # fmt: skip
_PARTS = {"début": 0, "mi": 1, "fin": 2}
_SHIFTS = {
    "dernier": -1,
    "dernière": -1,
    "passé": -1,
    "passée": -1,
    "ce": 0,
    "cette": 0,
    "prochain": 1,
    "prochaine": 1,
}

TO = rf"(?: {S}?[-–—]{S}? | {S}(?:au|à){S} )"
BOTH = rf"(?P<both> {S}?[/&]{S}? | {S}(?:et|ou){S} )"
MONTH = r"(?P<m> \p{L}{3,9} )\b (?: (?<=\b(?:janv|févr|fév|avr|juil|sept|oct|nov|déc)) \. )?"
MONTH_2 = MONTH.replace("<m>", "<m2>")
WEEKDAY = r"(?P<wd> \p{L}{5,8} )\b"
DAY = r"(?P<d>[0-3]?\d)(?:er)?(?![\w%])"
DAY_2 = DAY.replace("<d>", "<d2>")
LAST_OR_NEXT = r"(?P<shift> derni(?:er|ère) | passée? | prochaine? )\b"
NEAR_YEAR = rf"(?: l['’](?:an|année){S}(?P<shift_of_year> derni(?:er|ère) | passée? | prochaine? ) | (?P<shift_of_year>cette){S}année )\b"
YEAR = rf"(?: (?P<y>[12]\d{{3}}) (?! [\d%] | [.,:]\d ) | (?:de{S})? {NEAR_YEAR} )"
IN_YEAR = rf"(?: {S}(?:de{S})?{YEAR} | {S}{LAST_OR_NEXT} )?"
DAY_OF_MONTH = rf"""(?: {DAY}{S}{MONTH}{TO}{DAY_2}{S}{MONTH_2} {IN_YEAR}
    | {DAY} (?: (?:{TO}|{BOTH}) (?:le{S})? {DAY_2} )? {S}{MONTH} {IN_YEAR} )"""
NO_NUMBER = rf"(?! [-–—/]?\d | [.,:]\d | {S}(?:%|personnes|hommes|femmes|enfants|soldats|mètres|euros|dollars|emplois|habitants|heures|ans|km)\b | {S}\d{{3}}\b )"
"""After a year: of any four figures that are counted, or go on."""
BEFORE_YEAR = rf"\b(?i: en | depuis | dès | avant | après | jusqu['’]en | an | année | saison | édition | exercice | horizon | été | printemps | automne | hiver | et | ou ) {S}"
PERHAPS_BEFORE_YEAR = rf"\b(?i: de | à | pour | d['’]ici | vers ) {S}"
ENDS = r"(?= \s*[.,;:)(\]?!–—\"”»’'] | \s*$ )"

_MONTH = (
    rule(rf"{MONTH} (?: {TO}{MONTH_2} )? {S}(?:de{S})?{YEAR} (?!['’]?\d)", reading.read_months),
    rule(rf"{MONTH}{S}\d\d?\b", reading.read_nothing),
    rule(
        rf"(?<= \bd[e’']{S}? | \bentre{S} ) {MONTH} (?: {TO} | {S}et{S} ) {MONTH_2} {IN_YEAR}",
        reading.read_months,
    ),
    rule(rf"{MONTH} (?: {S}{LAST_OR_NEXT} )?", reading.read_months),
)
_WEEKDAY = (
    rule(rf"{WEEKDAY},?{S}(?:le{S})?{DAY_OF_MONTH}", reading.read_days),
    rule(
        rf"""\p{{L}}++ (?: {TO} \p{{L}}+di\b | {S}suivant\b )
        | (?<= \b(?: les? | du | au | chaque | un | tous{S}les | même | [Vv]endredi | [Mm]ercredi{S}des ) {S} ) \p{{L}}++ (?! {S}{LAST_OR_NEXT} )""",
        reading.read_nothing,
    ),
    rule(rf"{WEEKDAY} (?: {S}{LAST_OR_NEXT} )?", reading.read_weekday),
)
_DAY_NEAR = (
    rule(r"(?<= \b[Dd]['’] ) aujourd['’]hui | (?<= \bau ) demain", reading.read_nothing),
    rule(
        r"(?P<near> (?i: aujourd['’]hui | avant-hier | après-demain | hier | demain ) )\b",
        reading.read_near_day,
    ),
)
_THIS = (
    rule(rf"(?P<near> (?i:ce){S}(?:matin|soir) | (?i:cet){S}après-midi )\b", reading.read_near_day),
    rule(rf"(?P<shift> (?i:cette) ){S}semaine\b", reading.read_week),
    rule(rf"(?P<shift_of_year> (?i:cette) ){S}année\b (?! {S}(?:là|scolaire) | -là )", reading.read_years),
    rule(rf"(?P<shift> (?i:ce) ){S}mois(?:-ci)?\b (?! -là | {S}de )", reading.read_near_month),
    rule(rf"(?P<shift> (?i:ce) ){S}week-end\b (?! -là )", reading.read_weekend),
    rule(rf"(?P<shift> (?i:ce) ){S}{WEEKDAY} (?! -là | {S}\d )", reading.read_weekday),
)
_PART = (
    rule(
        rf"(?P<part> (?i:début|mi|fin) ) (?: - | {S} ) {MONTH} (?!{S}\d\d?\b) {IN_YEAR}", reading.read_months
    ),
    rule(rf"(?P<part> (?i:début|mi|fin) ) (?: - | {S} ) {PLAIN_YEAR} {NO_NUMBER}", reading.read_years),
)
_FIGURES = (
    rule(r"11 \s septembre \b (?! \s [12]\d{3} )", reading.read_nothing),
    rule(DAY_OF_MONTH, reading.read_days),
    *YEAR_LAST,
    rule(rf"(?<= \bannées{S} ) (?P<decade>\d0)\b (?!\d)", reading.read_decade),
    rule(rf"(?P<q> 1er ){S}trimestre{S}(?:de{S})?{YEAR}", reading.read_quarter),
)
_FOUR_FIGURES = (
    *YEAR_FIRST,
    rule(rf"(?<= \b(?i:années){S} ) (?P<decade>[12]\d\d0)\b (?! {S}?[-–à] )", reading.read_decade),
    rule(rf"{PLAIN_YEAR} {S}?[-–—]{S}? {YEAR_2} {NO_NUMBER}", reading.read_years),
    rule(
        rf"(?<= \b(?i:de|entre){S} ) {PLAIN_YEAR} (?: {TO} | {S}et{S} ) {YEAR_2} {NO_NUMBER}",
        reading.read_years,
    ),
    rule(rf"(?<= {BEFORE_YEAR} ) {PLAIN_YEAR} {NO_NUMBER}", reading.read_years),
    rule(rf"(?<= {PERHAPS_BEFORE_YEAR} | \( ) {PLAIN_YEAR} {NO_NUMBER} {ENDS}", reading.read_years),
)

_VERBS = r"""\b(?: (?P<future>
        (?: sera|seront|va|vont|doit|doivent|devrait|devraient|devra|devront|pourrait|pourraient ) (?:\ être)? (?:\ [a-zà-ÿ]+)?
        | prévue?s? | attendue?s? | [a-zà-ÿ]+(?: era|eront|ira|iront|dra|dront|aura|auront|fera|feront ) )
    | (?P<past> a | ont | avait | avaient | était | étaient | fut | furent | [a-zà-ÿ]{2,}(?: é|ée|és|ées|ait|aient|èrent ) )
    )\b"""

FRENCH: Final = wording(
    [
        (at_any_place(_FULL_MONTHS), _MONTH),
        (at_any_place(_WEEKDAYS), _WEEKDAY),
        (at_any_place(["aujourd", "avant-hier", "hier", "demain", "après-demain"]), _DAY_NEAR),
        (at_any_place(["ce", "cet", "cette"]), _THIS),
        (at_any_place(_PARTS), _PART),
        (["semaine"], (rule(rf"semaine{S}{LAST_OR_NEXT}", reading.read_week),)),
        (["mois"], (rule(rf"mois{S}{LAST_OR_NEXT}", reading.read_near_month),)),
        (["week-end"], (rule(rf"week-end{S}{LAST_OR_NEXT}", reading.read_weekend),)),
        (["l", "L"], (rule(NEAR_YEAR.replace("l[", "[lL]["), reading.read_years),)),
        (
            [ordinal for ordinal in _ORDINALS if ordinal.isalpha()],
            (
                rule(rf"(?P<q> \p{{L}}+ ){S}trimestre{S}(?:de{S})?{YEAR}", reading.read_quarter),
                rule(rf"(?P<half> \p{{L}}+ ){S}semestre{S}(?:de{S})?{YEAR}", reading.read_quarter),
            ),
        ),
    ],
    _FIGURES,
    _FOUR_FIGURES,
    {
        "m": _MONTHS,
        "wd": _WEEKDAYS,
        "q": _ORDINALS,
        "half": _ORDINALS,
        "part": _PARTS,
        "near": _DAYS_NEAR,
        "shift": _SHIFTS,
        "shift_of_year": _SHIFTS,
    },
    _VERBS,
)
