"""Runs of capitalised words in a text, with what an "of" or an "and" adds to them: where names may stand."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import regex

from index.annotators.gazetteer import organisations, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    COMMON_WORDS,
    HEADS_WITH_OF,
    HEADS_WITH_ONE_PLACE,
    NUMBERED_PLACES,
    ORGANISATION_WORDS,
    SAYING,
    TIMES,
    TITLES,
    UNITS,
)
from index.annotators.names.initials import names_with_initials
from index.annotators.names.names import JOINED_PARTICLE, is_acronym
from index.annotators.passages import PassedOver
from index.article import Span

_SYLLABLE = (
    r"(?!(?:led|run|(?<!\b(?:Jae|Jong|Ji|Hae|Hye|Sang|Kwang|Tae|Dong)-)in|to|on|or|by|off|up|old|aged|made|wide|long|era|men|man)\b)"
    r"(?:ch|sh|zh|ts|th|[hg][wy]|[b-df-hj-np-tv-z])?[aeiouy]{1,3}(?:ng|[nkptmlh])?\b"
)
"""The second part of a name such as Ki-moon or Yiu-chung: a syllable, and no English participle or preposition."""
_ABBREVIATED = (
    r"Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Mt|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec|Sens|Reps|Adm|Maj|Sec"
)
"""Whose full stop ends no sentence."""
_WORD = (
    r"\p{Lu}[\p{L}\p{M}\d]*+"
    # "O'Neill", "Jean-Paul", but not "Hale's", nor "Ohio-based"
    r"(?:(?=[-'’&.])(?!['’]s\b|-\p{Ll}+\b(?<!-\p{Lu}\w*))[-'’&.](?=[\p{L}\d])[\p{L}\p{M}\d]++"
    rf"|-(?<=\p{{Lu}}\p{{Ll}}{{1,5}}\ \p{{Lu}}\p{{Ll}}{{1,5}}-){_SYLLABLE})*+"  # "Ban Ki-moon"
    rf"(?:\.(?<=\b(?:{_ABBREVIATED})\.))?"
)
_INITIALS = r"(?:\p{Lu}\.)+(?:\p{Lu}\b)?"
"""Such as "U.S."."""
_LAST_INITIAL = r"\p{Lu}\.(?<=\p{Lu}\p{L}+\ \p{Lu}\.)"
"""Of "Jane D."."""
_PREFIX = r"(?:(?:al|el|as|ar|an|at|ash|ul)-|(?:d|dell|nell)['’])"
"""What is joined to a name, written small: "al-Assad", "d'Estaing"."""
_CAPITALISED = rf"(?:{_INITIALS}|(?:(?=[aeudnlv])(?:{_PREFIX}|{JOINED_PARTICLE}(?=\p{{Lu}}\p{{Ll}})))?{_WORD}|{_LAST_INITIAL})"
"""One word of a name."""
PARTICLE = (
    r"(?:d[aeiou]s?|das|dos|de l[ao]|de la|del|della|dell[ao]|van|van de[rn]?|von|vom|zu|zur|bin|ibn|ben|binti?"
    r"|abu|al|el|ter|ten|te|le|la|y|e|af|av|den|der)"
)
"""What joins the words of a name, written small: "van der"."""
_OPENER = (
    r"(?<=\.[ ])(?:The|It|This|That|He|She|They|We|In|On|At|For|But|And|As|If|When|While|After|Before"
    r"|Although|However|There|A|An)\b"
)
"""Words that begin a sentence behind "D.C." or "Ltd."."""
_OUTSIDE = r"(?<![\p{L}\p{N}_#@])"
_RUN = regex.compile(
    rf"(?=\p{{Lu}})(?:{_OUTSIDE}|(?<={_OUTSIDE}{JOINED_PARTICLE}))(?:{_INITIALS}|{_WORD}|{_LAST_INITIAL})"
    rf"(?:[ \u00a0]+(?!{_OPENER})(?:(?=\p{{Ll}}){PARTICLE}[ \u00a0]+(?:{PARTICLE}[ ]+)?|&[ ])?{_CAPITALISED}"
    r"|,\ (?:Inc|Ltd|Jr|Sr)\b\.?"
    r"|,(?<=\bWashington,)\ D\.?C\b\.?)*+"
)
"""It begins with a capital, so that the search for one is fast; what is joined to the first is looked for afterwards."""
_OPENING = (' "', " “")
_JOINTS = ("-", "'", "’")
_JOINED_BEFORE = regex.compile(rf"(?r){_OUTSIDE}(?:{_PREFIX}|{JOINED_PARTICLE})")
_PLAIN = (
    r"(?:(?:\p{Lu}\.)++(?:\p{Lu}\b)?"
    r"|\p{Lu}[\p{L}\p{M}\d]*+(?:(?!['’]s\b|-\p{Ll})[-'’&.](?=[\p{L}\d])[\p{L}\p{M}\d]++)*+)"
)
"""The same without abbreviations and syllables: it stands in many patterns, and each takes milliseconds to compile."""
_LIST = rf"\ {_PLAIN}(?:\ {_PLAIN})*+"
_OF = regex.compile(
    rf"\ (?:of|for|on)(?:\ the)?{_LIST}"
    rf"(?:,{_LIST}(?=,?\ and\ \p{{Lu}}))*+"
    rf"(?:,?\ and(?!\ (?:I|The|He|She|They|We|It)\b){_LIST}(?!-\p{{Ll}}))?"
    # "Center for the Study of the Presidency": these take an "of" again
    r"(?:(?<=Defen[cs]e|Protection|Promotion|Prevention|Advancement|Study|Development|Treatment|Use|Rights"
    rf"|Freedom)\ of(?:\ the)?{_LIST})?"
)
_OF_ONE = regex.compile(
    rf"\ (?:of|for)(?:\ the)?{_LIST}(?:(?<=North\ Carolina|Texas|California|Wisconsin|Illinois|Michigan)\ at{_LIST})?"
)
_REST_OF_BODY = regex.compile(rf"\ and(?:\ {_PLAIN}){{0,3}}?\ ({_PLAIN})(?!\ \p{{Lu}})")
_NUMBER = regex.compile(r"\ \d{1,3}\b(?!\ \p{Lu})")
_NICKNAME = regex.compile(
    rf"\ (?:\"{_PLAIN}\"|“{_PLAIN}”)(?:\ (?:\p{{Lu}}\.|{PARTICLE})){{0,2}}+(?:\ \p{{Lu}}\p{{Ll}}[\p{{L}}-]*+){{1,2}}+"
)
"""What stands between marks within a name, and the rest of that."""
_FARTHEST_STATION = 24
"""Characters of what may stand between the name of a station and the end of that word."""
_STATION = regex.compile(r"\ (?:(?:railway|train|bus|metro|subway|tube|tram|underground)\ )?station\b")
_OWNED = regex.compile(rf"(?:['’]s|(?<=s)['’])(?:\ {_PLAIN})*?\ ({_PLAIN})(?!\ \p{{Lu}})")
_AND_REST_OF_PLACE = regex.compile(rf"\ (?:and|of)(?:\ the)?\ {_PLAIN}")


def runs(text: str, passed_over: PassedOver) -> Iterator[Span]:
    """Stretches of capitalised words, with what an "of" adds to them."""
    abbreviated = deque(names_with_initials(text))
    place = 0
    while match := _RUN.search(text, place):
        start, place = match.span()
        before = text[start - 1 : start]
        if (before in _JOINTS or before.islower()) and (joined := _JOINED_BEFORE.match(text, 0, start)):
            start = joined.start()
        if passage_end := passed_over.end_at(start):
            place = max(passage_end, start + 1)
            continue
        found = text[start:place]
        if _merely_begins(text, start, found) or _is_number_of_bill(text, found, place):
            continue
        if text[place : place + 2] in _OPENING and (nicknamed := _NICKNAME.match(text, place)):
            place = nicknamed.end()
        place = _joined_by_and(text, start, _end_of_run(text, start, place))
        while abbreviated and abbreviated[0].end <= start:
            abbreviated.popleft()
        place = _behind_abbreviated(abbreviated, start, place)
        yield Span(_start_of_unit(text, start, place), place)


def _behind_abbreviated(names: Iterable[Span], start: int, end: int) -> int:
    """Where a run ends that reaches into some of those `names`, which are in order."""
    for name in names:
        if name.start >= end:
            break
        end = max(end, name.end) if start < name.end else end
    return end


_ORDINAL_BEFORE = regex.compile(r"(?<!\S)\d+(?:st|nd|rd|th)\ $")


def _start_of_unit(text: str, start: int, end: int) -> int:
    """Where "65th Air Division" begins."""
    if text[max(0, start - 2) : start] not in ("h ", "t ", "d ") or not UNITS & {*text[start:end].split()}:
        return start
    ordinal = _ORDINAL_BEFORE.search(text, max(0, start - 6), start)
    return ordinal.start() if ordinal else start


def _merely_begins(text: str, start: int, word: str) -> bool:
    """Such as "The" and "However"."""
    is_common = word.lower() in COMMON_WORDS and word not in TIMES and word not in _HEADS
    if word in FAMILY_NAMES_TOO and acts_as_name(text, start + len(word)):
        return False
    return is_common and not is_acronym(word) and is_sentence_start(text, start)


FAMILY_NAMES_TOO = frozenset(
    "Best Early Good Key King Law Little Long Love North Page Read West Young".split()
)
"""Words that begin many a sentence, and are somebody's name where the text has that in full."""


def acts_as_name(text: str, end: int) -> bool:
    """Whether a word that ends there does or owns something, or more is said of it: "Young said", "Young, who"."""
    after = text[end : end + 24]
    if after[:1] not in (" ", ","):
        return after.startswith(("'s ", "’s "))
    first = (after.lstrip(", ").split() or [""])[0].rstrip(".,:;")
    return first in (_INSERTED if after[0] == "," else _ACTING) or (
        after[0] == " " and first.endswith("ed") and first.islower()
    )


_INSERTED = frozenset("who whose a an the in at on now then".split())
_ACTING = SAYING | frozenset(
    """would was has had will did does went came made took won lost left met told gave got ran kept held began wrote knew
    thought felt saw broke fell never later first and""".split()
)


def _is_number_of_bill(text: str, found: str, end: int) -> bool:
    """Such as S.494 and H.R.1234."""
    return found.endswith(".") and " " not in found and text[end : end + 1].isdigit()


_HEADS = HEADS_WITH_OF | HEADS_WITH_ONE_PLACE


def _end_of_run(text: str, start: int, end: int) -> int:
    """Where a run ends with "'s Office", "of Trade and Tourism" or "and Herzegovina" after its last word."""
    if text[end : end + 1] not in (" ", "'", "’"):
        return end
    last = text[start:end].rsplit(maxsplit=1)[-1]
    if text[end] != " ":
        owner = text[start:end].removeprefix("The ")
        is_country = " " in owner and owner in places()
        can_own = not is_country and _can_own(text, end, last)
        owned = _OWNED.match(text, end, min(len(text), end + 60)) if can_own else None
        if owned and owned[1] in ORGANISATION_WORDS:
            end, last = owned.end(), owned[1]
    if text[end : end + 1] != " ":
        return end
    if longer := _station_or_number(text, end, last):
        return longer
    limit = min(len(text), end + 120)
    if last in HEADS_WITH_ONE_PLACE:
        more = _OF_ONE.match(text, end, limit)
    elif last in HEADS_WITH_OF:
        more = _OF.match(text, end, limit)
    else:
        is_joined = text.startswith((" and ", " of "), end)
        more = _AND_REST_OF_PLACE.match(text, end, limit) if is_joined else None
        if more and not {last + more.group(), text[start : more.end()]} & places():
            more = None
    if more and text[more.end() : more.end() + 1] == "-" and text[more.end() + 1 : more.end() + 2].islower():
        return end  # "Office for High-ranking Officials"
    return more.end() if more else end


def _station_or_number(text: str, end: int, last: str) -> int | None:
    """Where "Waterloo station" and "Route 2" end."""
    if last in NUMBERED_PLACES:
        more = _NUMBER.match(text, end)
    elif "station" in text[end : end + _FARTHEST_STATION]:
        is_word = is_acronym(last) or last.lower() in ordinary_words() or last in organisations()
        more = None if is_word else _STATION.match(text, end)
    else:
        more = None
    return more.end() if more else None


def _can_own(text: str, end: int, owner: str) -> bool:
    """Whether an office is named after the `owner`: "Women's Hospital", "Prime Minister's Office", "Bishops' Conference"."""
    is_plural = text[end + 1 : end + 2] == " " and owner.endswith("s") and owner not in surnames()
    return is_plural or owner.lower() in ordinary_words() or owner in TITLES


def _joined_by_and(text: str, start: int, end: int) -> int:
    """Where "Food and Drug Administration" ends, if `start` to `end` is such a beginning of ordinary words."""
    if text[end : end + 5] != " and ":
        return end
    words = text[start:end].split()
    is_adjectival = all(
        (word.lower() in ordinary_words() or word in _FIELDS or word.endswith(("ic", "al")))
        and word not in ORGANISATION_WORDS
        and word not in TITLES
        and word not in TIMES
        for word in words
    )
    if not is_adjectival or (words[-1].endswith("s") and is_sentence_start(text, start)):
        return end
    rest = _REST_OF_BODY.match(text, end, min(len(text), end + 80))
    return rest.end() if rest and rest[1] in _BODIES_WITH_AND else end


_FIELDS = frozenset(("Fire", "Energy", "Parks", "Recreation"))
"""Ordinary words that are family names as often: "Fire and Rescue Service"."""
_BODIES_WITH_AND = frozenset(
    """Academy Administration Agency Association Authority Board Bureau Commission Committee Council Company Corporation
    Department Federation Foundation Institute Ministry Museum Office Service Services""".split()
)


def is_sentence_start(text: str, place: int) -> bool:
    """Whether an opening mark, a dash, a line break or the end of a sentence stands before `place`."""
    before = text[max(0, place - 6) : place]
    if before[-1:] == " " and before[-2:-1].isalnum():  # as mostly
        return False
    if not before or before[-1] in _OPENERS:
        return True
    bare = before.rstrip()
    gap = before[len(bare) :]
    if "\n" in gap or not bare or bare[-1] in _OPENERS or bare[-1] in _BULLETS:
        return True
    return bool(gap) and bare.rstrip(_CLOSERS + " \u00a0")[-1:] in _STOPS


_OPENERS = '"“«‘(['
_BULLETS = "•*–—-"
_CLOSERS = "\"'”’»)]"
_STOPS = tuple(".!?:;…")
