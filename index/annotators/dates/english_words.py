"""The words of English dates, and those beside them that tell what they mean."""

from __future__ import annotations

from index.annotators.dates.wording import full_names, one_of
from index.calendar_names import MONTHS, WEEKDAYS, numbers

MONTH_NUMBERS = numbers(MONTHS, ["en"])
FULL_MONTHS = full_names(MONTHS["en"])
MONTHS_THAT_ARE_WORDS = ["march", "april", "may", "june", "august"]
"""Or names."""
WEEKDAY_NUMBERS = numbers(WEEKDAYS, ["en"])
FULL_WEEKDAYS = full_names(WEEKDAYS["en"])
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
DAYS_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1, "last evening": -1, "this morning": 0,
             "this afternoon": 0, "this evening": 0}  # fmt: skip
PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
SHIFTS = {"last": -1, "this past": -1, "this": 0, "this coming": 1, "next": 1}
INSTANT = {"inst": 0, "instant": 0, "ult": -1, "ultimo": -1, "prox": 1, "proximo": 1}
"""Which month a day is of, as letters and old newspapers have it."""

THINGS_COUNTED = one_of(
    """people men women children students soldiers troops workers voters votes residents homes houses miles metres meters feet
    yards acres tons tonnes pounds dollars euros deaths cases jobs hours UTC GMT hrs km kg mph rpm words pages copies members
    schoolchildren year years percent per points times calories refugees migrants employees""".split()
)
"""After four figures that are no year."""
NAMED_FOR_A_DAY = one_of(
    """attack attacks bombing bombings terror terrorist terrorists hijackers commission committee coup uprising riot
    riots insurrection movement revolution massacre""".split()
)
"""After the day, of no year, from which an event has its name."""
PAPERS = one_of(
    "Times Mirror Telegraph Express Mail Post Independent Herald Tribune Gazette World People Mercury Age School Night Live Club".split()
)
"""After a weekday that is the name of a newspaper, or of something else."""
HOLIDAYS = one_of(
    "Black Good Ash Easter Super Fat Palm Bloody Holy Maundy Cyber Shrove Whit Giving Red".split()
)
"""Before a weekday that is one of them."""
ANY_OF_THEM = one_of(
    "every each any some one most a an the that the\\sfollowing the\\snext the\\slast previous preceding same alternate first second third fourth other".split()
)
"""Before a weekday that is not the one next to the publication."""
GENERAL_TODAY = one_of(
    "it they which that is are am remain remains (?<!as\\s)of even still alive live lives living here situation known available like exist exists world than".split()
)
"""Before a "today" that means these times."""
OF_TODAY = one_of(
    """world society youth young economy kids children workers students generation standards market markets prices technology
    dollars money consumers families women men teens environment culture""".split()
)
"""After a "today's" that means them."""

VERBS = r"""\b(?=[a-z’'])(?: (?P<future>
        (?: to|will|shall|would|may|might|could|should|must|wo|['’]ll ) (?: n['’]t | \ (?:not|also|then) )? \ (?:be|have) (?:\ \w+)?
        | (?: is|are|was|were|be|been ) \ (?: (?:\w+ly|not|also|now|still)\  )? (?: due|set|going|scheduled|expected|slated|likely|planned
            |supposed|to )
        | will | shall | would | won['’]t | ['’]ll | due (?!\ to) | scheduled | upcoming | planned | plans? | hopes? | intends? | begins?
        | opens | starts? | looking\ forward | predict(?:s|ed)? | forecasts? | next | tonight | tomorrow | ha(?:s|ve|d)\ until
        | (?: ask|order|agree|vow|promise|pledge|threaten|decide|invite|urge|want|wish|prepare|intend|plan|hop )(?: s|d|e|ed|es|ned )?
            (?:\ \S+){0,4} \ to\ [a-z]+ )
    | (?P<past> was | were | had | has | have | did | said | says? | told | went | came | took | made | began | held | met | left | won
        | lost | found | gave | became | got | ran | saw | wrote | spoke | kept | sent | struck | hit | fell | rose | fought | shot
        | put | led | (?! hundred|need|indeed|speed|feed|seed|sacred|naked ) [a-z]+ed )
    )\b"""
