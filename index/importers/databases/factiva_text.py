"""One article of Factiva as text: with its two-letter codes, or laid out as it is read.

HD      River rises                  River rises
BY      By Ann Lee                   By Ann Lee
WC      512 words                    512 words
PD      4 March 2008                 4 March 2008
SN      City Post                    City Post
SC      CPOST                        CPOST
PG      12                           12
LA      English                      English
CY      (c) 2008 City Post           (c) 2008 City Post

LP      The river rose …             The river rose …
TD      It fell again …              It fell again …
AN      Document CPOST00020080304e4340002x
                                     Document CPOST00020080304e4340002x
"""

from __future__ import annotations

import operator
from collections.abc import Mapping
from datetime import date
from itertools import dropwhile, takewhile, zip_longest
from typing import Final, TypedDict

import regex

from index.importers.databases.exports import Exported, day_in, without_by
from index.importers.language_names import language_code
from index.importers.raw import RawArticle
from index.importers.sources import agency

NUMBER: Final = r"(?P<number>[A-Za-z0-9]{5,10}(?:18|19|20)\d{6}[a-z0-9]{9})"
"""An accession number: a code of the source, the day, and nine more characters."""
END: Final = regex.compile(
    r"^[ \t]*(?:AN[ \t\u00a0]+)?(?:Document|Dokument|Documento|Документ|文書|文件|文档|ドキュメント)"
    rf"[ \t\u00a0]+{NUMBER}[ \t\u00a0\r]*$",
    regex.MULTILINE,
)
"""The line that every article ends with, in the languages of Factiva itself."""

_CODES: Final = (
    "SE|HD|CR|WC|PD|ET|SN|SC|NGC|GC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|BY|CLM|CX|DLN"
)
_CODE_LINE = regex.compile(
    rf"^[ \t]*({_CODES})(?:[ \t\u00a0]{{2,}}|\t|[ \u00a0]*$)[ \t\u00a0]*", regex.MULTILINE
)
_LENGTH = regex.compile(
    r"""\d[\d.,\s]*(?:words?|mots?|wörter|wort|palabras?|palavras?|parol[ae]|woorden|ord|слов\w*|語|字|词|詞)""",
    regex.IGNORECASE,
)
_TIME = regex.compile(r"\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|GMT|UTC))?", regex.IGNORECASE)
_COPYRIGHT = regex.compile(r"copyright\b|\(c\)|©", regex.IGNORECASE)
_PAGE_FOOT = regex.compile(
    r"^.*\bFactiva,? (?:Inc|Limited|LLC).*$|^(?:Page|Seite|Página|Pagina) \d+ (?:of|von|sur|de|di) \d+.*$",
    regex.MULTILINE | regex.IGNORECASE,
)
_BY = regex.compile(r"(?:by|von|par|por|di|door|av|af)\s+\S", regex.IGNORECASE)
_LINKS = frozenset(
    ("and", "und", "et", "y", "e", "en", "de", "du", "van", "von", "der", "den", "da", "di", "la", "le", "&")
)
_SHORTEST_BROKEN_LINE = 50
"""Of two lines above the number of words the first is the section, unless it is that long: then it was broken."""
_LINES_LOOKED_AT = 60
_MOST_FACTS = 12
_MOST_LINES_ABOVE = 3
"""Of an article whose lines are paragraphs: its section, headline and byline."""
_MOST_WORDS_OF_NAMES = 8
_MOST_WORDS_OF_A_NAME = 4
"""Where the letters of a script do not tell."""
_HEADLINE_AND_BYLINE = 2
_IN_PARENTHESES = regex.compile(r"\([^()]*\)")


class _Facts(TypedDict):
    """What stands below the number of words."""

    published: date | None
    source: str
    language: str


def read_text(text: str) -> Exported | None:
    """The article of a cleaned text that ends with its number; ``None`` if there is none, as below the last."""
    number = next((match["number"] for match in END.finditer(text)), "")
    text = _PAGE_FOOT.sub("", END.sub("", text))
    codes = _codes(text)
    if "HD" in codes and codes.keys() & {"LP", "TD", "SN", "PD"}:
        return Exported(article_of_codes(codes), number)
    raw = _article_of_lines([line.strip() for line in text.split("\n")])
    if raw is None and number:
        raw = RawArticle(body=text)
    return Exported(raw, number) if raw else None


def article_of_codes(codes: Mapping[str, str]) -> RawArticle:
    """An article by the codes of its parts."""
    return RawArticle(
        headline=codes.get("HD", ""),
        body="\n\n".join(filter(None, (codes.get("LP"), codes.get("TD")))),
        byline=without_by(codes.get("BY", "")),
        published=day_in(codes.get("PD", "")),
        source=codes.get("SN", ""),
        section=codes.get("SE") or codes.get("CLM", ""),
        language=language_code(codes.get("LA", "")),
    )


def _codes(text: str) -> dict[str, str]:
    """What stands behind each code: up to the next line that begins with one."""
    lines = list(_CODE_LINE.finditer(text))
    codes: dict[str, str] = {}
    for line, following in zip_longest(lines, lines[1:]):
        end = following.start() if following else len(text)
        codes.setdefault(line[1], text[line.end() : end].strip())
    return codes


def _article_of_lines(lines: list[str]) -> RawArticle | None:
    """An article by the order of its lines, around that with the number of its words."""
    words = next((place for place, line in enumerate(lines[:_LINES_LOOKED_AT]) if is_length(line)), None)
    if words is None:
        return None
    is_double_spaced = not any(lines[words + 1 : words + 2])
    headline, section, byline = (_above_double_spaced if is_double_spaced else _above)(lines[:words])
    facts, body = _below(lines[words + 1 :])
    return RawArticle(
        headline=headline,
        body="\n".join(body),
        byline=without_by(byline),
        section=section,
        **facts_in(facts),
    )


def is_length(line: str) -> bool:
    """Whether a line only says how many words an article has."""
    return _LENGTH.fullmatch(line) is not None


def facts_in(lines: list[str]) -> _Facts:
    """The day, the source and the language, of the lines below the number of words."""
    place, day = next(((n, day) for n, line in enumerate(lines) if (day := day_in(line))), (-1, None))
    below = [line for line in lines[place + 1 :] if not _TIME.fullmatch(line)]
    language = next((line for line in below[1:] if line.isalpha() and language_code(line)), "")
    return _Facts(published=day, source=below[0] if below else "", language=language_code(language))


def _above(lines: list[str]) -> tuple[str, str, str]:
    """Headline, section and byline, of the lines above the number of words."""
    near = list(takewhile(bool, reversed(lines)))[::-1]
    far = lines[: len(lines) - len(near)]
    byline = ""
    if near and (_BY.match(near[-1]) or (any(far) and all(map(_is_names, near)))):
        whole = any(far) and not near[:-1]
        byline, near = (" ".join(near), []) if whole else (near[-1], near[:-1])
    if not byline and len(near) == _HEADLINE_AND_BYLINE and _is_byline_of(near[1], near[0]):
        near, byline = near[:1], near[1]
    if not near:
        near = list(takewhile(bool, dropwhile(operator.not_, reversed(far))))[::-1]
    if len(near) > 1 and len(near[0]) < _SHORTEST_BROKEN_LINE:
        return " ".join(near[1:]), near[0], byline
    return " ".join(near), "", byline


def _is_byline_of(line: str, above: str) -> bool:
    """Whether a line is names, and that above it a headline: in one of some words all may have capitals, too."""
    is_short = len(line.split()) <= _MOST_WORDS_OF_A_NAME < len(above.split())
    return _is_names(line) and (is_short or not _is_names(above))


def _above_double_spaced(lines: list[str]) -> tuple[str, str, str]:
    """Headline, section and byline, where every line is a paragraph, as word processors write them."""
    *others, last = [line for line in lines if line][-_MOST_LINES_ABOVE:] or [""]
    if not others or not (_BY.match(last) or _is_names(last)):
        return last, others[-1] if others else "", ""
    return others[-1], others[-2] if len(others) > 1 else "", last


def _below(lines: list[str]) -> tuple[list[str], list[str]]:
    """The facts that stand below the number of words, up to the copyright or a blank line, and the text."""
    places = [place for place, line in enumerate(lines) if line][:_MOST_FACTS]
    notice = next((place for place in places if _COPYRIGHT.match(lines[place])), None)
    end = notice if notice is not None else _blank_after(lines, 0)
    start = _blank_after(lines, end)
    if not any(lines[start:]):  # the text follows the copyright at once
        start = end + 1
    return [line for line in lines[:end] if line], lines[start:]


def _blank_after(lines: list[str], start: int) -> int:
    return next((place for place in range(start, len(lines)) if not lines[place]), len(lines))


def _is_names(line: str) -> bool:
    words = _IN_PARENTHESES.sub(" ", line).replace(",", " ").split()
    has_capitals = line.lower() != line.upper()
    most = _MOST_WORDS_OF_NAMES if has_capitals else _MOST_WORDS_OF_A_NAME
    return 0 < len(words) <= most and all(
        not word[0].islower() or word.lower() in _LINKS or agency(word) for word in words
    )
