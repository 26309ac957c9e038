"""An article as an item of CSL, the Citation Style Language, and as CSL JSON.

https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV; the JSON is that of its schema.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from index.article import Article
from index.citations.authors import authors
from index.citations.extract import Extract, by_article, one_line
from index.citations.links import link_to


def csl_item(article: Article, *, accessed: date | None = None) -> dict[str, Any]:
    """What an article says of itself: keys are variables of CSL, and one that it says nothing of is missing.

    `accessed` is the day on which the reader had it before her; it is given only where there is an address.
    """
    url = link_to(Extract(article))
    known: dict[str, Any] = {
        "id": article.id,
        "type": "article-newspaper",
        "title": one_line(article.headline),
        "author": authors(article),
        "container-title": one_line(article.source),
        # No `section`: styles print it, and what a file calls so is often a list of topics.
        # Where the story was filed. No `publisher-place`, which is where the newspaper is printed: styles set that
        # behind its name, and we do not know it.
        "event-place": one_line(article.dateline),
        "issued": _date(article.published),
        "language": article.language,
        "URL": url,
        "accessed": _date(accessed) if url else None,
    }
    return {name: value for name, value in known.items() if value}


def csl_json(extracts: Sequence[Extract], *, accessed: date | None = None) -> str:
    """A list of items, one for each article; their words, if any, stand in ``note``."""
    items = []
    for article, cited in by_article(extracts):
        note = "\n".join(extract.quotation for extract in cited if extract.words)
        items.append({**csl_item(article, accessed=accessed), **({"note": note} if note else {})})
    return json.dumps(items, ensure_ascii=False, indent=2)


def _date(day: date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
