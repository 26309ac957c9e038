"""RIS, which all programs for references read: a ``NEWS`` record for each article, written by rispy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import rispy

from index.article import Article
from index.citations.authors import Name, authors
from index.citations.extract import Extract, by_article, one_line
from index.citations.links import link_to


def ris(extracts: Sequence[Extract], *, accessed: date | None = None) -> str:
    """A record for each article; its words stand in ``N1``, each quotation in a line of its own.

    `accessed` is as in `csl_item`.
    """
    records = [_record(article, cited, accessed) for article, cited in by_article(extracts)]
    return str(rispy.dumps(records, implementation=_Writer)).rstrip("\n")


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """Without the number that rispy sets before each record, which is no line of RIS."""

    def set_header(self, _count: int) -> str:
        return ""


def _record(article: Article, cited: Sequence[Extract], accessed: date | None) -> dict[str, Any]:
    published = article.published
    url = link_to(Extract(article))
    notes = [extract.quotation for extract in cited if extract.words]
    known = {
        "type_of_reference": "NEWS",
        "id": article.id,
        "authors": list(map(_name, authors(article))),
        "title": one_line(article.headline),
        "secondary_title": one_line(article.source),
        "section": one_line(article.section),
        "year": f"{published.year:04}" if published else "",
        "date": _day(published) if published else "",
        "language": one_line(article.language),
        "urls": [url] if url else [],
        "access_date": _day(accessed) if url and accessed else "",
        "notes": [*notes, *([f"Dateline: {dateline}"] if (dateline := one_line(article.dateline)) else [])],
    }
    return {name: value for name, value in known.items() if value}


def _name(name: Name) -> str:
    if "literal" in name:
        return name["literal"]
    return ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _day(day: date) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}/"
