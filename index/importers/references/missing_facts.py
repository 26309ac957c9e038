"""What another record knows of an article that is here already: whether both are the same, and what can be filled in.

A bibliography names the author and the day of what a folder of plain texts holds; a feed has the address.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import regex
from msgspec.structs import replace

from index.article import Article
from index.importers.text import stand_in_headline
from index.text.letters import fold

_FILLED = ("byline", "dateline", "published", "source", "section", "language", "url")
_FEWEST_LETTERS = 12
"""Of a headline that tells an article from others of its day: "Letters" and "Weather" stand there every day."""
_NO_LETTER_OR_DIGIT = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_OTHER_HOSTS = regex.compile(r"^(?:www\d?|m|mobile|amp)\.")
_ENDS_OF_PATHS = regex.compile(r"(?:/(?:index\.\w+|amp))?/*$")
_TRACKING = regex.compile(
    r"utm_.*|(?:fb|g|dc|ms)clid|mc_[ce]id|igshid|cmp|ref|smid|src|xtor|_ga", regex.IGNORECASE
)


def marks(article: Article) -> frozenset[str]:
    """What an article is known by wherever it stands: two that have one of these in common may be the same."""
    return frozenset(filter(None, (_mark_of_address(article.url), _mark_of_headline(article))))


def is_same(article: Article, other: Article) -> bool:
    """Whether both are one article: of one address, or of one headline and day, and of no two sources."""
    if (mark := _mark_of_address(article.url)) and mark == _mark_of_address(other.url):
        return True
    mark = _mark_of_headline(article)
    return bool(mark) and mark == _mark_of_headline(other) and not _differ(article.source, other.source)


def filled(article: Article, record: Article) -> Article:
    """The article, with what `record` says and it does not; nothing that it says is changed."""
    facts = {name: getattr(record, name) for name in _FILLED if not getattr(article, name)}
    if not article.body.strip() and record.body.strip():
        facts["body"] = record.body
    elif article.headline == stand_in_headline(article.body) and not _stands_in(record):
        facts["headline"] = record.headline
    return replace(article, **facts)


def _stands_in(record: Article) -> bool:
    return bool(record.body.strip()) and record.headline == stand_in_headline(record.body)


def _mark_of_address(url: str) -> str:
    """An address without what changes while the page is the same; none for the front page of a site."""
    try:
        parts = urlsplit(url.strip())
        host = _OTHER_HOSTS.sub("", (parts.hostname or "").lower())
    except ValueError:
        return ""
    path = _ENDS_OF_PATHS.sub("", parts.path)
    query = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0]))
    return f"{host}{path}?{query}" if host and (path or query) else ""


def _mark_of_headline(article: Article) -> str:
    letters = _NO_LETTER_OR_DIGIT.sub("", fold(article.headline))
    return f"{article.published} {letters}" if article.published and len(letters) >= _FEWEST_LETTERS else ""


def _differ(source: str, other: str) -> bool:
    return bool(source and other) and _NO_LETTER_OR_DIGIT.sub("", fold(source)) != _NO_LETTER_OR_DIGIT.sub(
        "", fold(other)
    )
