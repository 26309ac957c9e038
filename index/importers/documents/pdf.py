"""The text of PDF files: pages of lines → paragraphs, without what is printed on every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.databases.any_export import articles_of_export
from index.importers.extras import needed, without_log
from index.importers.heads import read_head
from index.importers.hygiene import clean_line, clean_text
from index.importers.raw import RawArticle, cleaned

LARGEST_FILE = 100_000_000
"""In bytes."""
_MOST_PAGES = 2000
_MOST_CHARACTERS = 20_000_000
_LINES_AT_AN_EDGE = 3
_FEWEST_REPEATS = 3
_LONGEST_LINE = 1000
_HEAD = 2000
"""Characters in which a name or a title that the file states is expected to be printed."""

_DIGITS = regex.compile(r"\d+")
_PAGE_NUMBER = regex.compile(
    r"(?:page|seite|p\.|pagina?|página|стр\.|第)?\s*[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|sur|de|di)\s*\d{1,4})?\s*[-–—]?\s*頁?",
    regex.IGNORECASE,
)
_HYPHEN = regex.compile(r"(?<=\p{Ll})[-\u00ad\u2010]\Z")
_SENTENCE_END = regex.compile(r"[.!?…。！？:][\"'”’»)\]]*\Z")
_ITEM = regex.compile(r"(?:[•▪◦–—*-]|\d{1,2}[.)]|\(?[a-z]\))\s")
_SHORT_SHARE = 0.8
"""Of the longest usual line: a line that ends a sentence and is shorter ends a paragraph."""
_FILE_NAME = regex.compile(
    r".*\.(?:docx?|indd|pdf|qxd|qxp|p65|odt|pptx?|rtf|tex|dvi|html?|pub|ai)\b.*", regex.IGNORECASE
)
_NO_TITLE = regex.compile(
    r"(?:microsoft word|untitled|layout|document|slide|untitled-?|print|seite|page|\W|\d)*", regex.IGNORECASE
)


class PdfImporter:
    """Reads one article from the text of a PDF file, or those of an export of a database."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article or articles. Raises `Refused` if the file is encrypted or damaged, or only pictures of a text."""
        if file.seek(0, 2) > LARGEST_FILE:
            raise Refused(origin, f"it is larger than {LARGEST_FILE // 1_000_000} MB", Ground.LARGE)
        file.seek(0)
        without_log("pypdf")
        title, author, pages = _read(file, origin)
        text = clean_text("\n\n".join(_paragraphs(_without_edges(pages))))
        if not any(map(str.isalnum, text)):
            raise Refused(
                origin,
                "it holds no text but pictures of it: let a program for OCR read it first",
                Ground.SCANNED,
            )
        if exported := articles_of_export(text, origin):
            yield from exported
            return
        found = cleaned(_raw(title, author, text), origin, origin)
        if isinstance(found, Refused):
            raise found
        yield found


def _read(file: BinaryIO, where: str) -> tuple[str, str, list[list[str]]]:
    """Title and author as the file states them, and the lines of its pages."""
    pypdf = needed("pypdf", where)
    errors = needed("pypdf.errors", where)
    try:
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused(where, "it is encrypted: save a copy without a password", Ground.LOCKED)
        return (*_stated(reader), list(_pages(reader)))
    except errors.DependencyError as error:
        raise Refused(where, "it is encrypted: save a copy without a password", Ground.LOCKED) from error
    except (Refused, MemoryError):  # who reads files apart says that it took too much
        raise
    except getattr(errors, "LimitReachedError", Refused) as error:  # which older versions do not have
        raise Refused(
            where, "it unpacks to more, or is built deeper, than any article is", Ground.LARGE
        ) from error
    except (
        Exception
    ) as error:  # of damaged files it raises anything: KeyError, TypeError, RecursionError, zlib.error …
        raise Refused(where, "it is damaged, or no PDF file") from error


def _stated(reader: Any) -> tuple[str, str]:
    about = reader.metadata or {}
    title, author = (clean_line(str(about.get(key) or "")[:_LONGEST_LINE]) for key in ("/Title", "/Author"))
    return title, author


def _pages(reader: Any) -> Iterator[list[str]]:
    left = _MOST_CHARACTERS
    for page in islice(reader.pages, _MOST_PAGES):
        text = page.extract_text()[:left]
        left -= len(text)
        yield [line.strip() for line in text.splitlines()]


def _without_edges(pages: list[list[str]]) -> Iterator[str]:
    """The lines of all pages, without page numbers and what heads or foots several of them."""
    repeated = Counter(mark for lines in pages for mark in {_mark(lines[place]) for place in _edges(lines)})
    for lines in pages:
        furniture = {
            place
            for place in _edges(lines)
            if repeated[_mark(lines[place])] >= max(_FEWEST_REPEATS, len(pages) // 4)
            or _is_page_number(lines, place)
        }
        yield from (line for place, line in enumerate(lines) if place not in furniture)


def _edges(lines: list[str]) -> list[int]:
    """Places of the first and the last lines of a page that are not empty."""
    places = [place for place, line in enumerate(lines) if line]
    return places[:_LINES_AT_AN_EDGE] + places[_LINES_AT_AN_EDGE:][-_LINES_AT_AN_EDGE:]


def _mark(line: str) -> str:
    """A line without what is another on every page: its number."""
    return _DIGITS.sub("#", line).casefold()


def _is_page_number(lines: list[str], place: int) -> bool:
    """Whether the first or the last line of a page is its number and no more."""
    edges = _edges(lines)
    return place in {edges[0], edges[-1]} and _PAGE_NUMBER.fullmatch(lines[place]) is not None


def _paragraphs(lines: Iterator[str]) -> Iterator[str]:
    """Lines joined to paragraphs, with words that are broken at the end of a line whole again."""
    kept = list(lines)
    widths = sorted(len(line) for line in kept if line)
    usual = widths[len(widths) * 9 // 10] if widths else 0
    paragraph = ""
    for line, following in zip(kept, [*kept[1:], ""], strict=False):
        if paragraph and (not line or _ITEM.match(line)):
            yield paragraph
            paragraph = ""
        paragraph = _joined(paragraph, line)
        if paragraph and _ends_paragraph(line, following, usual):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _joined(paragraph: str, line: str) -> str:
    if not paragraph or not line:
        return paragraph or line
    if _HYPHEN.search(paragraph):
        return (paragraph[:-1] if line[0].islower() else paragraph) + line
    return f"{paragraph} {line}"


def _ends_paragraph(line: str, following: str, usual: int) -> bool:
    """Whether a line is the last of its paragraph: it ends a sentence and has room left, or is short like a heading."""
    is_short = len(line) < usual * _SHORT_SHARE
    if not is_short or not following:
        return False
    return _SENTENCE_END.search(line) is not None or not (following[0].islower() or _HYPHEN.search(line))


def _raw(title: str, author: str, text: str) -> RawArticle:
    head, body = read_head(text)
    beginning = text[:_HEAD].casefold()
    headline = head.headline
    if _is_title(title) and (title.casefold() in beginning or not headline):
        headline = title
    byline = head.byline or (author if len(author.split()) > 1 and author.casefold() in beginning else "")
    return RawArticle(
        headline=headline,
        body=body,
        byline=byline,
        published=head.published,
        source=head.source,
        language=head.language,
        url=head.url,
    )


def _is_title(title: str) -> bool:
    """Whether a title is one that a person gave, not the name of a file or what a program writes into it."""
    return len(title.split()) > 1 and not _FILE_NAME.fullmatch(title) and not _NO_TITLE.fullmatch(title)
