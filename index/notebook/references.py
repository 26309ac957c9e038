"""The notebook in the formats that programs for references exchange, as `index.citations` writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from index.article import Article, ArticleId, Span
from index.citations.extract import Extract
from index.citations.forms import BIBTEX, RIS
from index.notebook.entries import Entry

REFERENCES = {"bib": BIBTEX, "ris": RIS}


def references(
    entries: Sequence[Entry],
    form: str,
    articles: Callable[[Sequence[ArticleId]], Mapping[ArticleId, Article]],
) -> str:
    """The articles of these entries, each once, with its words, in one of `REFERENCES`.

    `articles` gives those that are still in the archive; of another one, what was known when its words were kept.
    """
    known = articles(list({entry.article_id: None for entry in entries}))
    cited = [_cited(entry, known.get(entry.article_id) or _as_remembered(entry)) for entry in entries]
    return REFERENCES[form].write(cited)


def _as_remembered(entry: Entry) -> Article:
    return Article(entry.article_id, entry.headline, "", published=entry.published, source=entry.source)


def _cited(entry: Entry, article: Article) -> Extract:
    """The words as they were kept, whatever has become of the article's."""
    return Extract(replace(article, body=entry.text), (Span(0, len(entry.text)),), entry.speaker or "")
