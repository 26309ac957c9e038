"""Two plain lines: the words and who said them, and where they were printed.

“We will open the archive in spring,” — Ada Lind
The Harbour Post, “Town opens its archive”, Porthaven, 17 November 2008
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from index.article import Article
from index.citations.extract import Extract, one_line, quoted
from index.stretches import said

UNDATED = "n.d."
_BYLINE_OPENING = re.compile(r"^by(?: |$)", re.IGNORECASE)


def plain(extracts: Sequence[Extract]) -> str:
    """Each extract on its lines, with an empty line between."""
    return "\n\n".join(
        "\n".join(filter(None, (extract.quotation, source_line(extract.article)))) for extract in extracts
    )


def source_line(article: Article) -> str:
    """Where an article was printed: source, byline, headline, place, date and address, as far as they are known."""
    known = [
        one_line(article.source) or _origin_name(article),
        byline_of(article),
        quoted(article.headline),
        one_line(article.dateline),
        day_of(article.published),
        one_line(article.url),
    ]
    return ", ".join(dict.fromkeys(filter(None, known)))


def byline_of(article: Article) -> str:
    """The byline without its "By"."""
    return _BYLINE_OPENING.sub("", one_line(article.byline))


def day_of(published: date | None) -> str:
    """The day as it is written out, or that there is none."""
    return said(published, published) if published else UNDATED


def _origin_name(article: Article) -> str:
    """The name of the file, where an article says nothing else that it could be found by."""
    return "" if article.headline or article.url else one_line(PurePath(article.origin).name)
