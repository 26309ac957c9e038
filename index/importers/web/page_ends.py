"""What stands above and below the text of an article on a web page, and is told only by where it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle
from index.importers.web.page_layout import is_sentence
from index.importers.web.timestamps import day_in_line
from index.text.letters import letters_of

_PARAGRAPHS_ABOVE, _PARAGRAPHS_BELOW = 3, 3
_FEWEST_PARAGRAPHS = 3
_LONGEST_PATH, _LONGEST_BOX, _LONGEST_NOTICE = 200, 700, 700
_FEWEST_COMMENTS, _FEWEST_COUNTED = 2, 3
_LETTERS_SAID_ONCE = 80
"""A paragraph with so many stands twice only where a page shows the beginning of its text above it."""
_PATH = regex.compile(
    r"(?:[^>›»＞]{1,40}\s?[>›»＞]\s?){2,}[^>›»＞]{1,120}|(?:home|startseite|accueil|inicio)\s?[>›»＞/].+",
    regex.IGNORECASE,
)
_OF_A_PERSON = regex.compile(
    r""",?\s+(?:is|writes|covers|works|reports|teaches|lives|ist|arbeitet|schreibt|leitet|est|écrit|travaille|es
    |escribe|trabaja|è|scrive|é|escreve|schrijft|werkt|är|skriver|jest|pisze)\b""",
    regex.VERBOSE,
)
_ABOUT_THE_AUTHOR = regex.compile(
    r"""(?:about\ (?:the|our|this)\ (?:guest\ )?(?:author|blogger|columnist|contributor|writer)s?|zur\ person
    |über\ (?:den|die)\ autor(?:in|en)?|à\ propos\ de\ l[’']aut(?:eur|rice)|sobre\ (?:el|la|o|a)\ autora?|l[’']autore
    |over\ de\ auteur|om\ författaren|o\ autorze|об\ авторе)\s?:""",
    regex.VERBOSE | regex.IGNORECASE,
)
_COMMENT = regex.compile(
    r"""(?:posted|comment(?:ed)?|submitted|written|left|geschrieben|verfasst|publicado|escrito|posté|écrit)\s
    (?:by|von|por|par)\b:?\s.{2,60}\b\d{1,4}\b.{0,40}""",
    regex.VERBOSE | regex.IGNORECASE,
)
_SIGNED_BY_CLOCK = regex.compile(
    r"""(?P<who>(?=.{0,79}?\p{L}).{2,80}?)[\s,(|·•–-]*
    (?:\d\d?[./-]\d\d?[./-](?:\d{4}|\d\d)|\d{4}[./-]\d\d?[./-]\d\d?)\D{1,8}\d\d?:\d\d(?::\d\d)?.{0,6}""",
    regex.VERBOSE,
)
"""Who said something below an article, or what was said in a forum, and at what hour of which day."""
_FEWEST_SIGNED_BY_CLOCK = 3
_LONGEST_LABEL, _MOST_LABELS = 60, 4
_COUNTED = regex.compile(r"[\p{L}\p{N}&/ .,'’+-]{2,50}\s?\(\d{1,5}\)")
_COOKIES = regex.compile(
    r"""(?:\b(?:our|this|these|unser\p{L}*|dies\p{L}*|notre|nos|ce|nuestr\p{L}*|este|nostro|questo|onze|deze)\s
    (?:web-?)?(?:sites?|seiten?|sitio|sito|services?|dienste?)\b .{0,200} \bcookies?\b
    | \bcookies?\b .{0,200} \b(?:our|this|unser\p{L}*|dies\p{L}*|notre|ce|nuestr\p{L}*|este|nostro|questo)\s
    (?:web-?)?(?:sites?|seiten?|sitio|sito|services?|dienste?)\b)""",
    regex.VERBOSE | regex.IGNORECASE | regex.DOTALL,
)

_ADVERTISEMENTS = regex.compile(
    r"""\b(?:site|website|service)\sis\s(?:\w+\s)?(?:supported|funded|financed)\sby\s(?:ads|adverti\w+)\b
    | \b(?:disable|turn\soff|switch\soff|whitelist)\b.{0,60}\bad-?\s?block""",
    regex.VERBOSE | regex.IGNORECASE,
)
_LABEL_OF_DAY = regex.compile(r"\b(?:updated|published|posted)\s?:\s?(?P<day>.{6,40})$", regex.IGNORECASE)


def without_ends(paragraphs: Sequence[str], facts: RawArticle) -> list[str]:
    """The text without the way to the page above it, who its author is and what readers say below it."""
    kept = _before_comments(list(paragraphs))
    kept = kept[: len(kept) - _counted_at_end(kept)]
    return [
        paragraph
        for place, paragraph in enumerate(kept)
        if not (place < _PARAGRAPHS_ABOVE and _is_above(paragraph))
        and not (
            max(place, _FEWEST_PARAGRAPHS) >= len(kept) - _PARAGRAPHS_BELOW and _is_below(paragraph, facts)
        )
    ]


def said_once(paragraphs: Sequence[str]) -> Iterator[str]:
    """Those that are long only where they stand first."""
    said: set[str] = set()
    for paragraph in paragraphs:
        letters = letters_of(paragraph)
        if letters not in said:
            yield paragraph
        if len(letters) >= _LETTERS_SAID_ONCE:
            said.add(letters)


def _before_comments(paragraphs: list[str]) -> list[str]:
    signed = [place for place, paragraph in enumerate(paragraphs) if _COMMENT.fullmatch(paragraph)]
    if len(signed) < _FEWEST_COMMENTS:
        signed = _signed_by_clock(paragraphs)
    if not signed or signed[0] < _FEWEST_PARAGRAPHS:
        return paragraphs
    kept = paragraphs[: signed[0]]
    labels = takewhile(_may_be_label, reversed(kept[-_MOST_LABELS:]))
    return kept[: max(_FEWEST_PARAGRAPHS, len(kept) - sum(1 for _ in labels))]


def _signed_by_clock(paragraphs: list[str]) -> list[int]:
    """Where paragraphs say who and when, if it is not always the same one: "Update" goes before the news of a day."""
    found = {
        place: match["who"]
        for place, paragraph in enumerate(paragraphs)
        if (match := _SIGNED_BY_CLOCK.fullmatch(paragraph))
    }
    return list(found) if len(set(found.values())) >= _FEWEST_SIGNED_BY_CLOCK else []


def _may_be_label(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_LABEL and not is_sentence(paragraph)


def _counted_at_end(paragraphs: list[str]) -> int:
    """How many lines at the end are the sections of the site, each with the number of its articles."""
    number = sum(1 for _ in takewhile(_COUNTED.fullmatch, reversed(paragraphs)))
    return number if number >= _FEWEST_COUNTED else 0


def _is_above(paragraph: str) -> bool:
    line = clean_line(paragraph)
    if _is_notice(paragraph):
        return True
    if len(line) > _LONGEST_PATH or is_sentence(line):
        return False
    label = _LABEL_OF_DAY.search(line)
    return _PATH.fullmatch(line) is not None or (label is not None and day_in_line(label["day"]) is not None)


def _is_below(paragraph: str, facts: RawArticle) -> bool:
    return _is_notice(paragraph) or _is_box_of_author(paragraph, facts)


def _is_notice(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_NOTICE and bool(
        _COOKIES.search(paragraph) or _ADVERTISEMENTS.search(paragraph)
    )


def _is_box_of_author(paragraph: str, facts: RawArticle) -> bool:
    """Whether it says who wrote this, where the article is not about that person."""
    if len(paragraph) > _LONGEST_BOX:
        return False
    if _ABOUT_THE_AUTHOR.match(paragraph):
        return True
    for name in filter(None, facts.byline.split(", ")):
        is_about = name.split()[-1].casefold() in facts.headline.casefold()
        if not is_about and paragraph.startswith(name) and _OF_A_PERSON.match(paragraph, len(name)):
            return True
    return False
