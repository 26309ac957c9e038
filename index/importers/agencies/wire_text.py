"""Text as teleprinters set it: lines broken by hand, paragraphs told apart by an indent, a signature at the end."""

from __future__ import annotations

from datetime import date

import regex

from index.calendar_names import MONTHS, numbers
from index.importers.dates import read_date
from index.importers.sources import agency, normalised

_INDENTED = regex.compile(r"(?:\t|\ {2})[\t\ ]*\S")
_TABULAR = regex.compile(
    r"\S(?:\ {3,}|\ *\t\ *|\.{4,})\S|\A\|\ .*\|\Z|(?:;[^;\n]{0,15}){3,}|(?:\s\d[\d.,:%+-]*){4}\Z"
)
_SEMICOLONS = regex.compile(r"(?:;[^;\s]{0,15}(?:\ [^;\s]{1,15})?){3,}")
_NOT_FOR_PUBLICATION = regex.compile(
    r"""^[^\p{L}\n]*+ (?: the\ following\ information\ is\ not\ (?:intended\ )?for\ publication
    | die\ folgenden\ informationen\ sind\ nicht\ zur\ veröffentlichung\ bestimmt ) \b""",
    regex.VERBOSE | regex.IGNORECASE | regex.MULTILINE,
)
_UNDERSCORES = regex.compile(r"^[\ \t^]*_{2,}[\ \t<]*$", regex.MULTILINE)
"""A line between two parts of a story."""
_RULE = regex.compile(r"[\s*_=-]+\Z")
_SENT = regex.compile(
    r"""
    (?P<agency>[\p{L}-]{2,12}\ )? (?P<day>\d\d)\d{4}\ (?:[A-Z]{3,4}\ )?
        (?P<month>\p{L}{3,4})\.?\ (?P<year>\d\d(?:\d\d)?)
    | (?P<agency>\p{Lu}{2,4})-\p{Lu}{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\ \d{4}[\p{Lu}]{3}
    | \p{Lu}{2,5}-\d\d:\d\d-(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)
    """,
    regex.VERBOSE,
)
"""When an agency sent a story, as it stands below it: "041015 GMT Mar 08", "AP-NY-03-04-08 1015EST"."""
_RIGHTS = regex.compile(r"©\s.*|(?:©|\(c\)|copyright\b)(?=.*(?:\d{4}|reserved|©)).*", regex.IGNORECASE)
_LAST_WORD = regex.compile(
    r"(?<=[.!?…»”\"])\s+(?:Enditem|[(/]?(?P<sign>\p{L}{2,12})(?:\ \p{Lu}{2,4}){0,4}[)/]?)\.?\Z"
)
_CODES = regex.compile(r"(?=(?:.*\b\p{Lu}{2,4}\d{2,4}\b){2})(?:[\p{Lu}\d]{2,10}(?:\ +|\Z)){5,30}")
"""Only codes, such as "51 77 CRO01 1113 LOC03": of desks and subjects, that a system lost below a text."""
_CONTACT = regex.compile(r"\(\(.{3,200}(?:@|\+\d).{0,200}\)\)")
"""How a desk is reached, as Reuters puts it."""
_LAST_RIGHTS = regex.compile(r"\s*\(©\s?(?P<sign>[\p{L}\p{N}][\p{L}\p{N} .-]{1,30})\)\.?\Z")
"""What agencies end a text with."""
_NOTEBOOK = regex.compile(
    r"^\#\s?(?:\p{L}+\ )?(?:Notebook|Notizblock)\b.*$", regex.IGNORECASE | regex.MULTILINE
)
_SECTION = regex.compile(r"^\#{2,4}\s*(.*)$", regex.MULTILINE)
_FOR_EDITORS = regex.compile(
    r"note|hinweis|redaktion|refile|correct|corrig|berichtig|korrektur|advisory|embargo|sperrfrist",
    regex.IGNORECASE,
)
_BULLET = regex.compile(r"^[ \t]*[-*•][ \t]+", regex.MULTILINE)
_LONGEST_RIGHTS = 400
_LONGEST_CODES = 150
_INITIALS = regex.compile(r"[\p{Ll}-]{1,9}(?:/[\p{Ll}-]{1,9})+")
_DESK = regex.compile(r"(?P<agency>\p{L}{2,8})(?:[\ /-][\p{L}\p{N}]{1,4}){1,7}")
_MONTHS = numbers(MONTHS, MONTHS)
_ENDS = frozenset(("NNNN", "END", "ENDS", "MORE"))
_MOST_LINES = 6
_LONGEST_SIGNATURE = 40
_FIRST_YEAR_OF_THIS_CENTURY = 70
"""Of years in two digits: there was hardly a wire in digits before 1970."""


def is_set_by_hand(text: str) -> bool:
    """Whether lines end where somebody ended them: some are indented, others are not, the first apart."""
    lines = [line for line in text.split("\n")[1:] if line.strip()]
    indented = sum(line[0] in " \t" for line in lines)
    return 0 < indented < len(lines)


def is_indented(line: str) -> bool:
    """Whether a line begins a paragraph by standing further in."""
    return _INDENTED.match(line) is not None


def in_paragraphs(text: str) -> str:
    """`text` with a blank line before each paragraph that begins with an indent. The rows of a table stay together.

    A single line with a gap in it is no table.
    """
    lines = _UNDERSCORES.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    rows = [_TABULAR.search(line.strip()) is not None for line in lines]
    in_tables = [
        is_row and (before or after)
        for before, is_row, after in zip([False, *rows], rows, [*rows[1:], False], strict=False)
    ]
    found: list[str] = []
    for line, is_in_table, was_in_table in zip(lines, in_tables, [False, *in_tables], strict=False):
        if is_in_table != was_in_table or (not is_in_table and is_indented(line)):
            found.append("")
        found.append(_as_row(line) if is_in_table else line.strip())
    return "\n".join(found).strip("\n")


def _as_row(line: str) -> str:
    """A line of a table: with bars where semicolons part its cells, and else as it is."""
    cells = line.strip().split(";")
    return f"| {' | '.join(cells)} |" if _SEMICOLONS.search(line) else line.rstrip()


def is_initials(line: str) -> bool:
    """Whether a line is what writers and editors sign with among themselves, such as "gr/bp"."""
    return _INITIALS.fullmatch(line) is not None


def unwrapped(paragraph: str) -> str:
    """A paragraph on one line, unless it holds a table."""
    lines = paragraph.strip().split("\n")
    return paragraph if any(map(_TABULAR.search, map(str.strip, lines))) else " ".join(map(str.strip, lines))


def without_signature(text: str) -> tuple[str, date | None, str]:
    """`text` without what an agency puts below it, and what that says: the day it was sent, and the agency.

    Initials, the name of the agency, the time, whose rights they are, and what is said not to be for publication.
    """
    if private := _NOT_FOR_PUBLICATION.search(text):
        sent, signed = _of_signature(text[private.end() :])
        return _RULE.sub("", text[: private.start()]), sent, signed
    sent, signed = None, ""
    for _ in range(_MOST_LINES):
        lines = text.rstrip().rsplit("\n", 1)
        line = lines[-1].strip(" \t<=^—–-()").replace("\\/", "/")
        if not (_is_signature(line) or _CONTACT.fullmatch(lines[-1].strip())):
            break
        sent, signed = sent or _day(line), signed or _agency(line)
        text = lines[0] if len(lines) > 1 else ""
    text = text.rstrip()
    if rights := _LAST_RIGHTS.search(text, max(0, len(text) - _LONGEST_SIGNATURE)):
        return text[: rights.start()], sent, signed or agency(rights["sign"])
    last = _LAST_WORD.search(text, max(0, len(text) - _LONGEST_SIGNATURE))
    sign = agency(last["sign"] or "Xinhua") if last else ""
    return (text[: last.start()], sent, signed or sign) if last and sign else (text, sent, signed)


def without_notebook(text: str) -> tuple[str, str]:
    """`text` without what dpa calls the notebook of a story, and what this says to editors, a line each.

    It stands below a story under a heading of its own, with sections for editors, links, places and contacts.
    """
    found = _NOTEBOOK.search(text)
    if found is None:
        return text, ""
    sections = _SECTION.split(text[found.end() :])
    titled = zip(sections[1::2], sections[2::2], strict=True)
    notes = (_BULLET.sub("", below) for title, below in titled if _FOR_EDITORS.search(title))
    lines = (line.strip() for note in notes for line in note.split("\n"))
    return text[: found.start()].rstrip(), "\n".join(filter(None, lines))


def _of_signature(text: str) -> tuple[date | None, str]:
    _, sent, signed = without_signature(text)
    return sent, signed


def _is_signature(line: str) -> bool:
    if len(line) <= _LONGEST_RIGHTS and _RIGHTS.fullmatch(line):
        return True
    if len(line) <= _LONGEST_CODES and _CODES.fullmatch(line):
        return True
    if not line or len(line) > _LONGEST_SIGNATURE:
        return False
    return line.upper() in _ENDS or bool(_SENT.fullmatch(line) or is_initials(line) or _agency(line))


def _agency(line: str) -> str:
    found = _SENT.fullmatch(line) or _DESK.fullmatch(line)
    return agency(normalised(line)) or agency((found["agency"] or "").strip() if found else "")


def _day(line: str) -> date | None:
    found = _SENT.fullmatch(line)
    if found is None:
        return None
    year = int(found["year"])
    if year < 100:
        year += 1900 if year >= _FIRST_YEAR_OF_THIS_CENTURY else 2000
    return read_date(f"{year}-{_month(found['month'])}-{found['day']}")


def _month(beginning: str) -> str:
    """The number of the month that begins so: wires write three letters, in every language."""
    possible = {number for name, number in _MONTHS.items() if name.startswith(beginning.lower())}
    return str(possible.pop()) if len(possible) == 1 else beginning
