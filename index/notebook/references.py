"""The notebook in the formats that programs for references exchange, if `index.citations` is there to write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec

from msgspec.structs import replace

from index.article import Article, ArticleId, Span
from index.notebook.entries import Entry

REFERENCES = {"bib": "bibtex", "ris": "ris"} if find_spec("index.citations") else {}
"""Formats, and what they are called there."""


def references(
    entries: Sequence[Entry],
    form: str,
    articles: Callable[[Sequence[ArticleId]], Mapping[ArticleId, Article]],
) -> str:
    """The articles of these entries, each once, with its words, in one of `REFERENCES`.

    `articles` gives those that are still in the archive; of another one, what was known when its words were kept.
    """
    forms = import_module("index.citations.forms")
    cited = [_cited(entry, article) for entry, article in _with_articles(entries, articles)]
    written: str = forms.form_named(REFERENCES[form], forms.FORMS).write(cited)
    return written


def _with_articles(
    entries: Sequence[Entry], articles: Callable[[Sequence[ArticleId]], Mapping[ArticleId, Article]]
) -> list[tuple[Entry, Article]]:
    known = articles(list({entry.article_id: None for entry in entries}))
    return [(entry, known.get(entry.article_id) or _as_remembered(entry)) for entry in entries]


def _as_remembered(entry: Entry) -> Article:
    return Article(entry.article_id, entry.headline, "", published=entry.published, source=entry.source)


def _cited(entry: Entry, article: Article) -> object:
    """The words as they were kept, whatever has become of the article's."""
    extract = import_module("index.citations.extract").Extract
    return extract(replace(article, body=entry.text), (Span(0, len(entry.text)),), entry.speaker or "")
