"""How newspapers write dates in English."""

from __future__ import annotations

from typing import Final

from index.annotators.dates import reading
from index.annotators.dates.english_words import (
    ANY_OF_THEM,
    DAYS_NEAR,
    FULL_MONTHS,
    FULL_WEEKDAYS,
    GENERAL_TODAY,
    HOLIDAYS,
    INSTANT,
    MONTH_NUMBERS,
    MONTHS_THAT_ARE_WORDS,
    NAMED_FOR_A_DAY,
    OF_TODAY,
    ORDINALS,
    PAPERS,
    PARTS,
    SHIFTS,
    THINGS_COUNTED,
    VERBS,
    WEEKDAY_NUMBERS,
)
from index.annotators.dates.numerals import PLAIN_YEAR, YEAR_2, YEAR_FIRST, YEAR_LAST
from index.annotators.dates.wording import S, at_any_place, one_of, rule, wording, written

TO = rf"(?: {S}?[-–—]{S}? | {S}(?:to|through|thru|until|till){S} )"
BOTH = rf"(?P<both> {S}?[/&]{S}? | {S}(?:and|or){S} )"
MONTH = r"(?P<m> \p{Lu}\p{L}{2,8} )\b (?: (?<!May|June|July) (?<=\b\p{L}{3,4}) \. )?"
"""Any name, in place of 46 forms of twelve: `Found` knows them."""
MONTH_2 = MONTH.replace("<m>", "<m2>")
FULL_MONTH = r"(?P<m> \p{Lu}\p{L}{2,8} )\b"
WEEKDAY = r"(?P<wd> \p{Lu}\p{L}{2,8} )\b\.?"
FULL_WEEKDAY = r"(?P<wd> \p{Lu}\p{L}+ (?<=day|DAY) )\b"
DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?![\w%])"
DAY_2 = DAY.replace("<d>", "<d2>")
NO_COUNT = rf"(?! [:.,/]\d | {S}?(?:%|per|percent|pct|million|billion|thousand|people|points|a\.?m\b|p\.?m\b|o['’]clock) )"
NEAR_YEAR = rf"(?P<shift_of_year> (?i: last | this | next ) ){S}year\b"
YEAR = rf"(?: (?P<y>[12]\d{{3}}) (?! [\d%] | [.,:]\d ) | (?:of{S})? {NEAR_YEAR} )"
IN_YEAR = rf"(?: ,?{S}(?:of{S})?{YEAR} )?"
DAY_OF_MONTH = rf"""(?: {DAY}{S}(?:of{S})?{MONTH}{TO}(?:the{S})?{DAY_2}{S}(?:of{S})?{MONTH_2} {IN_YEAR}
    | {DAY} (?: (?:{TO}|{BOTH}) (?:the{S})? {DAY_2} )? {S}(?:day{S})?(?:of{S})?{MONTH} {IN_YEAR} )"""
MONTH_AND_DAY = rf"""(?: {MONTH}{S}(?:the{S})?{DAY}{TO}{MONTH_2}{S}{DAY_2} {NO_COUNT} {IN_YEAR}
    | {MONTH}{S}(?:the{S})?{DAY} (?: (?:{TO}|{BOTH}) {DAY_2} )? {NO_COUNT} {IN_YEAR} )"""
SHIFT = rf"(?P<shift> (?i: this{S}(?:past|coming) | last | this | next ) )"
PART = rf"(?: (?P<part> (?i: early | mid | late ) ) (?: - | {S} ) | (?P<part> (?i: beginning | start | middle | end ) ){S}of{S} )"

NO_NUMBER = rf"(?! [-–—/]?\d | -years? | [.,:]\d | % | ['’]\d | {S}(?:{THINGS_COUNTED})\b )"
"""After a year: of any four figures that are counted, or go on."""
BEFORE_YEAR = rf"""\b(?: (?i: in | since | during | until | till | before | after | through | by | circa | spring | summer | fall | autumn
    | winter ) | compared{S}(?:to|with) | \d{{4}} (?: , | ,?{S}(?:and|or) ) ) {S}"""
PERHAPS_BEFORE_YEAR = rf"\b(?i: of | from | to | for | than | as{S}of | with ) {S}"
YEAR_ENDS = rf"""(?= \s*[.,;:)\]?!–—"”’'] | \s*$ | \n | {S}(?: and | or | to | the | a | an | in | on | at | by | for | with | from | as
    | but | that | which | who | when | while | until | was | were | is | are | has | had | have | will | would | because | after | \p{{Ll}}+ing | \p{{Ll}}+ed
    | before | through | he | she | it | they )\b )"""
DETERMINER = rf"(?: \b(?i: the | an? | upcoming | its | his | her | their | our | this ) | ['’]s ) {S}"
BEFORE_MONTH = rf"\b(?i: in | since | during | until | till | through | throughout | between ) {S}"
PERHAPS_BEFORE_MONTH = rf"\b(?i: of | by | from | to | and | after | before | for ) {S}"


_IN_MONTHS = (
    rule(rf"(?<= {BEFORE_MONTH} ) {FULL_MONTH}", reading.read_months),
    rule(rf"(?<= {DETERMINER} ) {FULL_MONTH} (?= {S}\p{{Ll}} )", reading.read_months),
)
_WITH_YEAR = (rule(rf"{MONTH} (?: {TO}{MONTH_2} )? ,?{S}(?:of{S})?{YEAR} (?!['’]?\d)", reading.read_months),)
_WITH_DAY = (
    rule(rf"{FULL_MONTH}{S}\d\d?{S}(?:{NAMED_FOR_A_DAY})\b", reading.read_nothing),
    rule(MONTH_AND_DAY, reading.read_days),
)
_UP_TO_MONTH = rule(
    rf"(?<= \b(?i: between | from ){S} ) {FULL_MONTH} (?: {TO} | {S}and{S} ) {MONTH_2} {IN_YEAR}",
    reading.read_months,
)
_ANOTHER_MONTH = rule(
    rf"(?<= \b(?i: that | every | each | following | previous | black | red ){S} ) {FULL_MONTH}",
    reading.read_nothing,
)
_SURE_MONTH = (
    *_WITH_DAY,
    *_WITH_YEAR,
    _UP_TO_MONTH,
    _ANOTHER_MONTH,
    rule(rf"(?<= {BEFORE_MONTH} | {PERHAPS_BEFORE_MONTH} ) {FULL_MONTH}", reading.read_months),
    rule(rf"{FULL_MONTH} (?! ['’]s | {S}\p{{Lu}} )", reading.read_months),
)
_MONTH_AND_WORD = (
    *_WITH_DAY,
    *_WITH_YEAR,
    _UP_TO_MONTH,
    _ANOTHER_MONTH,
    rule(rf"(?<= {PERHAPS_BEFORE_MONTH} ) {FULL_MONTH} (?! {S}\p{{Lu}} | ['’]s )", reading.read_months),
    *_IN_MONTHS,
)
_SEPTEMBER = (
    rule(rf"Sept(?:ember|\.)? {S} 11 (?:th)? (?! \w | ,?{S}[12]\d{{3}} )", reading.read_nothing),
    *_SURE_MONTH,
)
_MAY = (*_WITH_DAY, *_WITH_YEAR, _UP_TO_MONTH, _ANOTHER_MONTH, *_IN_MONTHS)
_JULY = (rule(rf"(?<= \b[Ff]ourth{S}of{S} ) July", reading.read_nothing), *_SURE_MONTH)
_WEEKDAY_AND_DAY = rule(
    rf"{WEEKDAY} (?:{S}(?i:morning|afternoon|evening|night))? ,?{S}(?:the{S})? (?: {DAY_OF_MONTH} | {MONTH_AND_DAY} )",
    reading.read_days,
)
_WEEKDAY = (
    _WEEKDAY_AND_DAY,
    rule(
        rf"""\p{{L}}+ (?: {TO} (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day | {S}(?:{PAPERS}|week)\b )
        | (?<= \b(?: {HOLIDAYS} | (?i: {ANY_OF_THEM} ) | ago | (?:an?|one|two|three){S}weeks?{S}(?:on|from) ){S} ) \p{{L}}+""",
        reading.read_nothing,
    ),
    rule(
        rf"{FULL_WEEKDAY} (?: {S}(?P<shift>last|next)\b (?!{S}(?:week|month|year|night)) )?",
        reading.read_weekday,
    ),
)
_WEEKEND = (rule(rf"(?<= \b(?i:at|over|during){S}the{S} ) weekend\b (?! {S}of\b )", reading.read_weekend),)
_DAY_NEAR = rule(r"(?P<near> \p{Ll}+ | (?<! \p{L}\s ) \p{Lu}\p{Ll}+ )\b", reading.read_near_day)
_TODAY = (
    rule(
        rf"(?<= \b(?i:{GENERAL_TODAY}){S} ) today | [Tt]oday['’]s{S}(?:{OF_TODAY})\b",
        reading.read_nothing,
    ),
    _DAY_NEAR,
)
_SHIFTED = (
    rule(
        rf"""\p{{L}}++ (?! {S} (?: (?:past|coming){S} )? (?: \p{{Lu}}|\d | weekend|week|month|year|quarter|night|evening|morning|afternoon ) )
        | (?<= \b[Tt]he{S} ) \p{{L}}+""",
        reading.read_nothing,
    ),
    rule(
        rf"(?P<near> (?i:last){S}(?:night|evening) | (?i:this){S}(?:morning|afternoon|evening) )\b",
        reading.read_near_day,
    ),
    rule(rf"{NEAR_YEAR} (?! {S}(?:of|old)\b | - )", reading.read_years),
    rule(rf"{SHIFT}{S}week\b (?! {S}of\b | - )", reading.read_week),
    rule(rf"{SHIFT}{S}weekend\b (?! {S}of\b )", reading.read_weekend),
    rule(rf"{SHIFT}{S}month\b (?! {S}of\b | - )", reading.read_near_month),
    rule(rf"{SHIFT}{S}quarter\b (?! {S}of\b | - | {S}century )", reading.read_near_quarter),
    rule(rf"{SHIFT}{S}{WEEKDAY},?{S}{MONTH_AND_DAY}", reading.read_days),
    rule(rf"{SHIFT}{S}{FULL_WEEKDAY}", reading.read_weekday),
    rule(rf"{SHIFT}{S}{MONTH_AND_DAY}", reading.read_days),
    rule(rf"{SHIFT}{S}{FULL_MONTH}", reading.read_months),
)
_PART = (
    rule(
        rf"{PART} (?: (?<! of{S} ) in{S} )? (?: (?P<shift>last|this|next){S} )? {FULL_MONTH} (?!{S}\d\d?\b) {IN_YEAR}",
        reading.read_months,
    ),
    rule(
        rf"{PART} (?:the{S})? (?: (?P<decade>[12]\d\d0) | ['’](?P<decade>\d0) ) ['’]?s\b", reading.read_decade
    ),
    rule(rf"{PART} {PLAIN_YEAR} {NO_NUMBER}", reading.read_years),
    rule(rf"{PART} {NEAR_YEAR}", reading.read_years),
    rule(rf"{PART} (?P<shift>last|this|next){S}month\b", reading.read_near_month),
)
_QUARTER = (
    rule(rf"(?P<q> \p{{L}}+ ){S}quarter,?{S}(?:of{S})?{YEAR}", reading.read_quarter),
    rule(rf"(?P<half> \p{{L}}+ ){S}half{S}(?:of{S})?{YEAR}", reading.read_quarter),
)
_FIGURES = (
    # What stands after most figures is asked first: that spares the rules.
    rule(
        rf"\d++ (?:st|nd|rd|th)?+ (?! [-–—/.&'’s] | {S} (?: \p{{Lu}} | [-–—&] | (?:of|day|to|and|or|through|thru|until|till|{one_of(INSTANT)})\b ) )",
        reading.read_nothing,
    ),
    rule(DAY_OF_MONTH, reading.read_days),
    *YEAR_LAST,
    rule(rf"{DAY}{S}(?P<shift>{one_of(INSTANT)})\b\.?", reading.read_day_of_near_month),
    rule(r"(?<= ['’] ) (?P<decade>\d0)s\b", reading.read_decade),
)
_FOUR_FIGURES = (
    rule(rf"(?<= {BEFORE_YEAR} ) {PLAIN_YEAR} {NO_NUMBER}", reading.read_years),
    rule(r"(?P<decade>[12]\d\d0)['’]?s\b", reading.read_decade),
    *YEAR_FIRST,
    rule(rf"{PLAIN_YEAR} {S}?[-–—]{S}? {YEAR_2} {NO_NUMBER}", reading.read_years),
    rule(
        rf"(?<= \b(?i:from|between|in){S} ) {PLAIN_YEAR} (?: {TO} | {S}and{S} ) {YEAR_2} {NO_NUMBER}",
        reading.read_years,
    ),
    rule(
        rf"(?<= {BEFORE_YEAR} | {PERHAPS_BEFORE_YEAR} | {DETERMINER} ) {PLAIN_YEAR}[-–/](?P<y2>\d\d)\b (?! [-–/.,:]\d )",
        reading.read_years,
    ),
    rule(rf"(?<= {PERHAPS_BEFORE_YEAR} | \( ) {PLAIN_YEAR} {NO_NUMBER} {YEAR_ENDS}", reading.read_years),
    rule(rf"(?<= {DETERMINER} ) {PLAIN_YEAR} {NO_NUMBER} (?= {S}[\p{{L}}“‘] )", reading.read_years),
)

ENGLISH: Final = wording(
    [
        (written(MONTH_NUMBERS), (*_WITH_DAY, *_WITH_YEAR)),
        (written(FULL_MONTHS), _SURE_MONTH),
        (written(MONTHS_THAT_ARE_WORDS), _MONTH_AND_WORD),
        (written(["september", "sept"]), _SEPTEMBER),
        (written(["july"]), _JULY),
        (written(["may"]), _MAY),
        (written(WEEKDAY_NUMBERS), (_WEEKDAY_AND_DAY,)),
        (written(FULL_WEEKDAYS), _WEEKDAY),
        (at_any_place(["yesterday", "tonight", "tomorrow"]), (_DAY_NEAR,)),
        (at_any_place(["today"]), _TODAY),
        (at_any_place(["last", "this", "next"]), _SHIFTED),
        (at_any_place(PARTS), _PART),
        (ORDINALS, _QUARTER),
        (["weekend"], _WEEKEND),
    ],
    _FIGURES,
    _FOUR_FIGURES,
    {
        "m": MONTH_NUMBERS,
        "wd": WEEKDAY_NUMBERS,
        "q": ORDINALS,
        "half": ORDINALS,
        "part": PARTS,
        "near": DAYS_NEAR,
        "shift": SHIFTS | INSTANT,
        "shift_of_year": SHIFTS,
    },
    VERBS,
)
