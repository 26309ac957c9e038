"""An article as a file has it, and how it becomes one of ours: every importer of records ends here."""

from __future__ import annotations

from datetime import date

import regex
from msgspec import Struct

from index.article import Article, article_id
from index.errors import Refused
from index.grounds import Ground
from index.importers.dates import read_day
from index.importers.family_names import in_usual_order
from index.importers.hygiene import clean_line, clean_path, clean_text
from index.importers.language_names import language_code
from index.importers.sources import normalised
from index.importers.text import read_story, stand_in_headline
from index.importers.whole_file import LARGEST_ARTICLE

_URL = regex.compile(r"https?://\S+")
_BY = regex.compile(
    r"""(?: (?i:(?:written\ |story\ )?by|par|por)\b[\s:,]+
    | V(?:on|ON)\ (?=\p{Lu}\S*\ \p{Lu}) | بقلم[\s:]+ | מאת[\s:]+ )
    (?=[\p{Lu}\p{Lo}])""",
    regex.VERBOSE,
)
"""What stands before the names where a field says them as they were printed."""
_MARK_BEFORE_SOURCE = regex.compile(r"(?<=\S) [-–—|·] \Z")
_LONGEST_FACT = 10_000
"""Characters of a headline, a byline and so on: what goes on, has lost its end."""


class RawArticle(Struct):
    """What a file says of an article, not yet cleaned. What it does not say stays empty."""

    headline: str = ""
    body: str = ""
    """Paragraphs apart by a blank line, or lines broken by hand; a dateline and an end mark may be in it."""
    byline: str = ""
    """Several names with commas between."""
    dateline: str = ""
    """The place, where a field of its own says it. What stands at the beginning of the text counts more."""
    published: date | str | None = None
    """A string is read as `dates.read_date` does, or as a timestamp that begins with an ISO day."""
    source: str = ""
    section: str = ""
    language: str = ""
    url: str = ""
    note: str = ""
    """What editors say about it, where a field of its own says it; what stands above and below the text is added."""


def cleaned(raw: RawArticle, origin: str, where: str) -> Article | Refused:
    """The article of `origin`, which its id follows from; `Refused`, with `where`, if it has no text to speak of."""
    if len(raw.body) > LARGEST_ARTICLE or len(raw.body.encode("utf-8", "surrogatepass")) > LARGEST_ARTICLE:
        return Refused(where, f"its text is longer than {LARGEST_ARTICLE:,} bytes", Ground.LARGE)
    story = read_story(clean_text(raw.body))
    headline, url, source = _line(raw.headline), _line(raw.url), normalised(raw.source[:_LONGEST_FACT])
    if _URL.fullmatch(headline):  # so some exporters write a page that has no title
        headline, url = "", url or headline
    if _URL.fullmatch(source):
        source, url = "", url or source
    if not any(map(str.isalnum, story.body)) and not any(map(str.isalpha, headline)):
        return Refused(where, "it has neither a headline nor a text", Ground.NO_ARTICLE)
    return Article(
        id=article_id(origin),
        headline=_without_source(headline, source) or stand_in_headline(story.body),
        body=story.body,
        byline=_names(raw.byline) or (story.released_by if source not in {"", story.released_by} else ""),
        dateline=story.dateline or _line(raw.dateline),
        published=_day(raw.published) or story.published,
        source=source or story.released_by or story.agency,
        section=_line(raw.section),
        language=language_code(_line(raw.language)) or _line(raw.language),
        url=url,
        origin=clean_path(origin),
        note="\n".join(filter(None, [clean_text(raw.note).strip(), story.note])),
    )


def _line(fact: str) -> str:
    return clean_line(fact[:_LONGEST_FACT])


def _without_source(headline: str, source: str) -> str:
    """A headline without the source that search engines and pages put behind it: "River rises - City Post"."""
    before, mark, after = headline.rpartition(source) if source else ("", "", "")
    found = _MARK_BEFORE_SOURCE.search(before) if mark and not after else None
    return before[: found.start()] if found else headline


def _names(byline: str) -> str:
    """Names without the word before them; with semicolons between they have the family's first, in libraries."""
    line = _BY.sub("", _line(byline))
    return in_usual_order(line) if ";" in line else line


def _day(published: date | str | None) -> date | None:
    return read_day(_line(published)) if isinstance(published, str) else published
