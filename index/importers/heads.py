"""The lines above a text: source, headline, byline, date, or front matter with the same.

What tells them from the text: they are short, and do not end like a sentence. Of two such lines the first is the
source. A single one is the headline, unless it names a publisher ("Office of …", "… Times"). A deck, the smaller line
under a headline, stays in the text, but what follows it is still read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import compress, islice

import regex
from msgspec import Struct, field
from msgspec.structs import replace

from index.importers.datelines import read_dateline
from index.importers.dates import DATE, NAMES_OF_DAYS, date_of, read_date, read_day
from index.importers.editors_notes import is_embargo, is_label, is_note
from index.importers.folios import day_alone, has_article, is_name, is_newspaper, read_folio
from index.importers.front_matter import read_front_matter
from index.importers.furniture import EMBARGO, is_furniture_line
from index.importers.labels import read_labels
from index.text.letters import letters_of

_LONGEST_SOURCE = 80
_LONGEST_HEADLINE = 220
_LONGEST_DECK = 160
_MOST_LINES = 8
_SENTENCE_END = regex.compile(r"[.!?…:;,。！？][\"'”’»」)]*$")
_NAME = r"\p{Lu}[\p{L}\p{M}.'’-]*+"
_NAMES = rf"{_NAME}(?:,?\ (?:{_NAME}|(?i:and|et|und|y|&)(?=\ )|(?:de|di|da|del|der|den|van|von|la|le|bin)(?=\ )))*+"
_BYLINE = regex.compile(
    rf"""
    {NAMES_OF_DAYS}
    (?i:written\ by|by|par|von|por|de)\ (?!(?:(?&weekday)|(?&month))\b)
    (?P<byline> {_NAME}\ {_NAMES} (?: (?:\ (?:for|in|of|at)\b|\ ?[,|(·–—-]) .{{1,80}} )? | {_NAMES}
        | (?:dpa|afp|epd|kna|sid) )
    | (?:بقلم|מאת)[:\ ]\ *(?P<byline> \p{{Lo}}[\p{{L}}\p{{M}}'’".,\ -]{{1,80}} )
    """,
    regex.VERBOSE,
)
_BYLINE_BEFORE_DATE = regex.compile(
    rf"{NAMES_OF_DAYS}(?P<byline>.+?)\s*[|,;·–—-]\s*{DATE}(?:\s.{{0,20}})?", regex.VERBOSE
)
_ONLY_NAMES = regex.compile(_NAMES)
_BETWEEN_NAMES = regex.compile(r",|\s(?:and|et|und|y|&)\s", regex.IGNORECASE)
_BYLINE_AFTER_DATE = regex.compile(rf"{NAMES_OF_DAYS}{DATE}\s*[|·–—-]\s*(?P<byline>{_NAMES})", regex.VERBOSE)
_KEPT = regex.compile(
    r"(?:(?:media|press)\ )?contacts?\b.*|for\ more\ information\b.*|(?:last\ )?(?:updated|modified)\b.*\d.*",
    regex.IGNORECASE,
)
"""What is neither a source nor a headline, wherever it stands."""
_DATE_LABEL = regex.compile(
    r"""
    \A(?: (?:first\ )?(?:published|posted)(?:\ on)? | date | publié\ le | date\ de\ publication | datum
      | veröffentlicht(?:\ am)? | fecha | publicado(?:\ el|\ em)? | pubblicato(?:\ il)? | gepubliceerd(?:\ op)?
      | publicerad | publisert | julkaistu | opublikowano | опубликовано | опубліковано | yayınlanma(?:\ tarihi)? )
    \b:?\s*
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_RELEASE = regex.compile(
    rf"(?i:(?:for\ immediate|press|news|media)\ release[:.]?) | \W*{EMBARGO}", regex.VERBOSE
)
_POST = regex.compile(
    r"\b(?:writers?|reporters?|correspondents?|editors?|staff|bureau|contributors?)\b", regex.IGNORECASE
)
_LINE = regex.compile(r"\S[^\n]*")
POINTS = ("* ", "• ")
"""How a line begins that is one of the points of a story, below its headline."""
_MARKS_OF_WIRES = regex.compile(r"(?<=\S)(?:\ ?<|\ [=+])\Z")
_EMPHASIS = regex.compile(r"([*_]{1,2})(.+)\1")
_HEADING = regex.compile(r"#{1,6}\s+(?=\S)")
_ADDRESS = regex.compile(r"https?://\S+")
_MOST_WORDS_OF_A_SOURCE = 6
_MOST_WORDS_OF_A_PERSON = 3
_NUMBER = regex.compile(r",? (?:no|nr|n[º°])\.? ?\d[\d ]*", regex.IGNORECASE)
"""Of a newspaper's issue, behind its name."""


class Head(Struct):
    """The lines above the text."""

    source: str = ""
    headline: str = ""
    byline: str = ""
    published: date | None = None
    section: str = ""
    url: str = ""
    language: str = ""
    kept: list[str] = field(default_factory=list)
    """Lines in between that stay in the text, such as a deck."""


def read_head(text: str) -> tuple[Head, str]:
    """What stands above a cleaned text, and the text below it."""
    if found := read_front_matter(text):
        return read_head_below(*found)
    if labelled := read_labels(text):
        return read_head_below(labelled.facts, labelled.text)
    return _head_lines(text, Head())


def read_byline(line: str) -> str:
    """The names in a line that is a byline by itself; empty if it is none."""
    found = _BYLINE.fullmatch(line) if len(line) <= _LONGEST_DECK and not line.startswith("De ") else None
    return found["byline"] if found else ""


def without_bylines(text: str) -> tuple[str, str]:
    """A text without the bylines that are paragraphs of its beginning, and the names in these."""
    parts = text.split("\n\n")
    bylines = {part: names for part in parts[:_MOST_LINES] if (names := read_byline(part.strip()))}
    return "\n\n".join(part for part in parts if part not in bylines), ", ".join(bylines.values())


def read_head_below(facts: Mapping[str, str], text: str) -> tuple[Head, str]:
    """The head of a text with those facts in its front matter: what they do not say may stand in lines below."""
    below, folio = text.lstrip("\n"), read_folio(facts.get("source", ""))
    head = Head(
        source=folio.source if folio else facts.get("source", ""),
        headline=facts.get("headline", ""),
        byline=facts.get("byline", "") or (folio.byline if folio else ""),
        published=read_day(facts.get("published", "")) or (folio.published if folio else None),
    )
    if head.headline:
        below = _without_line(below, head.headline)
    found, below = _head_lines(below, head)
    return Head(
        source=found.source,
        headline=found.headline,
        byline=found.byline,
        published=found.published,
        section=facts.get("section", ""),
        url=facts.get("url", "") or found.url,
        language=facts.get("language", ""),
    ), below


def is_heading(line: str) -> bool:
    """Whether a line is a heading and not prose: a sentence of some length ends like one."""
    is_prose = (
        len(line.split()) > (15 if line.endswith(("?", "!")) else 7)
        and _SENTENCE_END.search(line) is not None
    )
    is_run = "。" in line and len(line) > 40
    return (
        bool(line)
        and not line.startswith(POINTS)
        and len(line) <= _LONGEST_HEADLINE
        and not is_prose
        and not is_run
        and not read_dateline(line)
    )


def _without_line(text: str, headline: str) -> str:
    """The text, without a first line that says the headline again."""
    first = _LINE.match(text)
    return text[first.end() :] if first and letters_of(first.group()) == letters_of(headline) else text


def _head_lines(text: str, known: Head) -> tuple[Head, str]:
    """The lines above a text, and that; `known` is what has been said of it above."""
    found = list(islice(_LINE.finditer(text), _MOST_LINES + 2))
    lines = [_tidy(line.group()) for line in found]
    of_the_article = [not _is_none_of_the_article(line) for line in lines]
    head, end = replace(known, kept=[]), 0
    for number, line in enumerate(lines[:_MOST_LINES]):
        below = compress(lines[number + 1 :], of_the_article[number + 1 :])
        following = [other for other in below if not is_note(other)][:2]
        if of_the_article[number] and not _take(head, line, following):
            break
        if not of_the_article[number] and is_embargo(line):
            head.kept.append(line)
        end = found[number].end()
    if not text[end:].strip():  # nothing but head lines: a short text, not a head without one
        return known if known.headline else Head(headline=head.headline or head.source), text
    return head, "\n\n".join([*head.kept, text[end:]])


def _take(head: Head, line: str, below: list[str]) -> bool:
    """Put a line where it belongs; whether it is a line above the text at all."""
    following = below[0] if below else ""
    if is_note(line) or (is_label(line) and not head.headline and _may_be_headline(following)):
        head.kept.append(line)
        return True
    if not head.url and _ADDRESS.fullmatch(line):
        head.url = line
        return True
    if _take_day(head, line, following):
        return True
    if not is_heading(line):
        return False
    if _KEPT.fullmatch(line):
        head.kept.append(line)
        return True
    if head.headline:
        return _take_below_headline(head, line, following)
    if head.source:
        head.headline = _HEADING.sub("", line)
        return True
    return _take_first(head, line, below)


def _take_day(head: Head, line: str, following: str) -> bool:
    """Take a line with the day in it, by itself or beside the newspaper or a name; whether it is one."""
    if head.published is None and (published := _date_line(line)):
        head.published = published
        return True
    dated = _BYLINE_AFTER_DATE.fullmatch(line) if head.published is None else None
    if dated and not is_newspaper(dated["byline"]):
        head.byline, head.published = dated["byline"], date_of(dated)
        return True
    folio = read_folio(line) if head.headline or _may_be_headline(following) else None
    if folio is None or head.published not in {None, folio.published}:
        return False
    if head.published and head.headline:
        return False
    head.published = folio.published
    head.source = head.source or folio.source
    head.byline = head.byline or folio.byline
    return True


def _is_none_of_the_article(line: str) -> bool:
    return is_furniture_line(line) or (len(line) < _LONGEST_DECK and _RELEASE.fullmatch(line) is not None)


def _take_first(head: Head, line: str, below: list[str]) -> bool:
    if sum(character.isalpha() for character in line) < 3:
        return False
    following, third = (*below, "", "")[:2]
    another_follows = _may_be_headline(following)
    if (
        another_follows
        and not head.byline
        and not line.startswith("De ")
        and (byline := _BYLINE.fullmatch(line))
    ):
        return _take_byline(head, byline["byline"])
    if another_follows and _is_above_a_name(line, following, third):
        head.headline = _HEADING.sub("", line)
    elif _is_source(line, another_follows) or _is_above_a_day(line, following, third):
        head.source = _NUMBER.sub("", line).rstrip(": ")
    else:
        head.headline = _HEADING.sub("", line)
    return True


def _is_above_a_name(line: str, following: str, third: str) -> bool:
    """Whether a line is the headline, as the next one is rather the newspaper or whoever wrote."""
    if is_newspaper(line) or not is_name(following) or len(following.split()) > _MOST_WORDS_OF_A_SOURCE:
        return False
    is_above_newspaper = is_newspaper(following)
    return _ends_a_head(third) and (is_above_newspaper or (not is_name(line) and len(line.split()) > 3))


def _is_above_a_day(line: str, following: str, third: str) -> bool:
    """Whether a line is the newspaper, with the day and the headline below it."""
    name = _NUMBER.sub("", line)
    return (
        is_name(name)
        and (has_article(name) or is_newspaper(name))
        and _is_day(following)
        and is_heading(third)
        and not is_name(third)
        and len(third.split()) > 3
    )


def _is_source(line: str, another_follows: bool) -> bool:
    is_marked_heading = _HEADING.match(line) is not None
    return not is_marked_heading and len(line) <= _LONGEST_SOURCE and (another_follows or is_newspaper(line))


def _take_below_headline(head: Head, line: str, following: str) -> bool:
    if letters_of(line) == letters_of(head.headline):  # printed twice: a page's title, and its heading
        return True
    if head.byline:
        return _take_affiliation(head, line, following)
    if byline := _BYLINE.fullmatch(line):
        return _take_byline(head, byline["byline"])
    if not head.source and is_name(line) and is_newspaper(line):
        head.source = line
        return True
    if head.published:
        return _take_name_below_day(head, line, following)
    if _is_day(following) and _is_names(line):
        if head.source or _is_person(line):
            head.byline = line
        else:
            head.source = line
        return True
    if len(line) <= _LONGEST_DECK and not head.kept and _ends_a_head(following):
        head.kept.append(line)
        return True
    return False


def _take_name_below_day(head: Head, line: str, following: str) -> bool:
    """The line between the day and the text, if somebody's name is all it has."""
    is_byline = (
        _is_person(line) and len(line.split()) <= _MOST_WORDS_OF_A_PERSON and not is_heading(following)
    )
    if is_byline and following:
        head.byline = line
    return is_byline


def _take_byline(head: Head, byline: str) -> bool:
    dated = _BYLINE_BEFORE_DATE.fullmatch(byline)
    head.byline = dated["byline"] if dated else byline
    head.published = head.published or (date_of(dated) if dated else None)
    return True


def _take_affiliation(head: Head, line: str, following: str) -> bool:
    """The line under a byline that says whose writer that is, or in which newspaper the article stood."""
    if not head.source and (is_newspaper(line) or (is_name(line) and _is_day(following))):
        head.source = line
        return True
    is_affiliation = len(line.split()) <= 6 and (is_newspaper(line) or _POST.search(line) is not None)
    if is_affiliation and line != head.source:
        head.byline += f", {line}"
    return is_affiliation


def _may_be_headline(line: str) -> bool:
    """Whether a line below may be the headline, or another line above it."""
    return is_heading(line) and not _ends_a_head(line)


def _ends_a_head(line: str) -> bool:
    return bool(
        _BYLINE.fullmatch(line)
        or _KEPT.fullmatch(line)
        or _date_line(line)
        or read_folio(line)
        or read_dateline(line)
    )


def _date_line(line: str) -> date | None:
    if not any(map(str.isdecimal, line)):
        return None
    return read_date(_DATE_LABEL.sub("", line, count=1)) or day_alone(line)


def _is_day(line: str) -> bool:
    return _date_line(line) is not None or read_folio(line) is not None


def _is_person(line: str) -> bool:
    """Whether names are rather those of somebody than that of a newspaper."""
    return len(line.split()) > 1 and not has_article(line) and not is_newspaper(line) and _is_names(line)


def _is_names(line: str) -> bool:
    """Whether a line could be one person's name, or the names of several."""
    first = _BETWEEN_NAMES.split(line, maxsplit=1)[0]
    return len(first.split()) <= 4 and bool(_ONLY_NAMES.fullmatch(line))


def _tidy(line: str) -> str:
    """A line with single blanks, without the marks of an emphasis that is all of it."""
    if len(line) > _LONGEST_HEADLINE * 2:
        return line
    line = " ".join(line.split())
    emphasis = _EMPHASIS.fullmatch(line)
    return emphasis[2].strip() if emphasis else _MARKS_OF_WIRES.sub("", line)
