"""What the exports of news databases have in common: many articles in one text, and lines that say what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import BinaryIO, NamedTuple

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.datelines import read_dateline
from index.importers.dates import DATE, NAMES_OF_DAYS, date_of
from index.importers.encodings import decode
from index.importers.hygiene import clean_line, clean_text
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import bytes_of

LARGEST_ARTICLE = 4_000_000
"""In characters. What is longer is several whose ends were not found, or hostile."""


class Exported(NamedTuple):
    """An article of a database, and what names it there, if anything does."""

    raw: RawArticle
    own: str = ""


_DATE = regex.compile(rf"{NAMES_OF_DAYS} {DATE}", regex.VERBOSE | regex.IGNORECASE)
_DATE_LINE = regex.compile(
    rf"{NAMES_OF_DAYS} \s* (?: \p{{L}}+\.?,?\ )? {DATE} (?!\p{{L}})", regex.VERBOSE | regex.IGNORECASE
)
_DOT_WITHOUT_BLANK = regex.compile(r"(?<=\d\.)(?=\p{L})")
_LONGEST_DATE_LINE = 120
_ADDRESS_BEHIND = regex.compile(r"(?:^|[;\s])\s*(https?://\S{3,2000})\s*\Z")
_BLOCK_BREAK = regex.compile(r"\n[ \t]*\n\s*")
_BY = regex.compile(r"(?i:by|von|par|por|door|af|av)\b:?\s+(?=\p{Lu})")
_MARK_OF_UTF_8 = "\xef\xbb\xbf"
_MARKUP = regex.compile(
    r"(?:\ufeff|\s)*<(?:!doctype|!--|\?xml|html|head|body|div|article|p|table)\b", regex.IGNORECASE
)


def text_of_file(file: BinaryIO, origin: str) -> str:
    """All of a file, as text. Raises `Refused` if it is not text, or larger than any export."""
    return decode(bytes_of(file, origin), origin)


def is_markup(text: str) -> bool:
    """Whether a whole file is HTML."""
    return _MARKUP.match(text) is not None


def begins_as_markup(beginning: bytes) -> bool:
    """Whether a file that begins so is HTML, whatever it is called; in ASCII, or in what begins with it."""
    return is_markup(beginning.decode("latin-1").lstrip(_MARK_OF_UTF_8))


def pieces_from(text: str, beginning: regex.Pattern[str]) -> Iterator[str]:
    """What stands from each match of `beginning` to the next; what is before the first, a cover, is left out."""
    starts = (match.start() for match in beginning.finditer(text))
    start = next(starts, None)
    while start is not None:
        following = next(starts, None)
        yield text[start:following]
        start = following


def pieces_up_to(text: str, end: regex.Pattern[str]) -> Iterator[str]:
    """What stands up to each match of `end`, with it, and what follows the last."""
    start = 0
    for match in end.finditer(text):
        yield text[start : match.end()]
        start = match.end()
    yield text[start:]


def articles_of(
    pieces: Iterable[str], read: Callable[[str], Exported | None], origin: str
) -> Iterator[Article | Refused]:
    """The articles that `read` finds in the pieces of a file, cleaned and named; it passes over what is none."""
    names = RecordNames()
    for number, piece in enumerate(pieces, start=1):
        where = f"{origin}:{number}"
        if len(piece) > LARGEST_ARTICLE:
            yield Refused(where, "it is longer than any article: the end of one may be missing", Ground.LARGE)
        elif found := read(piece):
            yield cleaned(found.raw, f"{origin}#{names.of(found.own, number)}", where)


def lines_of(piece: str, *, markup: bool) -> str:
    """A piece of a file as cleaned text: blocks apart by blank lines, whether it was HTML or not."""
    return clean_text(text_of(piece) if markup else piece)


def blocks(text: str) -> list[str]:
    """What stands apart by blank lines in a cleaned text, each block with its lines but no indentation of the first."""
    return [block.strip() for block in _BLOCK_BREAK.split(text) if block.strip()]


def day_in(line: str) -> date | None:
    """The first whole day that a line names, wherever it stands in it."""
    return before_day(line)[1]


def before_day(line: str) -> tuple[str, date | None]:
    """What a line says before the first whole day that it names, such as a section, and that day."""
    line = _DOT_WITHOUT_BLANK.sub(" ", clean_line(line[: 4 * _LONGEST_DATE_LINE]))
    days = ((match, day) for match in _DATE.finditer(line) if (day := date_of(match)))
    match, day = next(days, (None, None))
    return (line[: match.start()].strip(" ,;-–|"), day) if match else ("", None)


def day_at_start(line: str) -> date | None:
    """The day that a line begins with: a weekday, a time of day, or an edition may stand beside it."""
    if len(line) > _LONGEST_DATE_LINE:
        return None
    match = _DATE_LINE.match(_DOT_WITHOUT_BLANK.sub(" ", clean_line(line)))
    return date_of(match) if match else None


def without_by(byline: str) -> str:
    """A byline without the word for "by" before the names."""
    line = clean_line(byline)
    by = _BY.match(line)
    return line[by.end() :] if by else line


def without_address(deck: str) -> tuple[str, str]:
    """A deck without the address on the web that stands behind it, and that address."""
    found = _ADDRESS_BEHIND.search(deck)
    return (deck[: found.start()], found[1]) if found else (deck, "")


def with_dateline(dateline: str, body: str) -> str:
    """A text with the dateline that its file keeps apart, as newspapers print it: so it is read as all others are."""
    dated = f"{dateline.strip().rstrip('-–—:').strip()} — {body}"
    first = dated[: len(dateline) + 400]
    return dated if dateline.strip() and not read_dateline(body[:400]) and read_dateline(first) else body
