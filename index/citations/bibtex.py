r"""BibTeX: an ``@article`` for each article, as the styles of BibTeX and biblatex know it.

Written here and not by a library: of those that were tried, bibtexparser 2.1 writes a brace of the text as ``\{``,
which BibTeX counts like any other, so that one in a headline breaks the whole file; and pybtex 0.26 refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from index.article import Article
from index.calendar_names import MONTHS
from index.citations.authors import Name, authors
from index.citations.extract import Extract, by_article, one_line
from index.citations.links import link_to

_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#%_"},
}
_MACROS_OF_MONTHS = [forms[:3] for forms in MONTHS["en"].split()]
_SIGNS = re.compile(r"[\\{}~^$&#%_]")
_NO_ADDRESS = re.compile(r"[\\{}]")


def bibtex(extracts: Sequence[Extract], *, accessed: date | None = None) -> str:
    """An entry for each article, in UTF-8, with an empty line between; its words, if any, stand in ``annote``.

    Keys are the ids of the articles: the same in every file. `accessed` is as in `csl_item`.
    """
    entries = (_entry(article, cited, accessed) for article, cited in by_article(extracts))
    return "\n\n".join(entries)


def _entry(article: Article, cited: Sequence[Extract], accessed: date | None) -> str:
    published = article.published
    url = link_to(Extract(article))
    fields = {
        "author": " and ".join(map(_name, authors(article))),
        "title": _escaped(article.headline),
        "journal": _escaped(article.source),
        "year": f"{published.year:04}" if published else "",
        "month": _MACROS_OF_MONTHS[published.month - 1] if published else "",
        "date": str(published) if published else "",
        "dateline": _escaped(article.dateline),
        "langid": _escaped(article.language),
        "url": _NO_ADDRESS.sub("", url),
        "urldate": str(accessed) if url and accessed else "",
        "annote": " ".join(_escaped(extract.quotation) for extract in cited if extract.words),
    }
    lines = (_field(name, value) for name, value in fields.items() if value)
    return "\n".join([f"@article{{{article.id},", *lines, "}"])


def _field(name: str, value: str) -> str:
    """Months are macros of BibTeX; the headline keeps its capitals."""
    if name == "month":
        return f"  month = {value},"
    return f"  {name} = {{{{{value}}}}}," if name == "title" else f"  {name} = {{{value}}},"


def _name(name: Name) -> str:
    if "literal" in name:
        return f"{{{_escaped(name['literal'])}}}"
    return ", ".join(_escaped(name[part]) for part in ("family", "suffix", "given") if part in name)


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: _COMMANDS[sign.group()], one_line(text))
