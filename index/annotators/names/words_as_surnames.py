"""Months, titles, nationalities and words that begin many a sentence, which are somebody's surname in a text: Theresa May, Carole King."""

from __future__ import annotations

from functools import cache

import regex

from index.annotators.gazetteer import demonyms, surnames
from index.annotators.lexicon import SAYING, TIMES
from index.annotators.names.runs import FAMILY_NAMES_TOO, acts_as_name
from index.annotators.names.whole_text import WholeText
from index.article import Span


@cache
def words_too() -> frozenset[str]:
    """The words of which `is_word_somebody` can be true."""
    return _MONTHS | FAMILY_NAMES_TOO | demonyms()


def is_word_somebody(text: str, word: Span, document: WholeText) -> bool:
    """Whether a month, a nationality or a word that begins many a sentence is a surname that the text introduces."""
    written = word.of(text)
    if written in _MONTHS:
        return _is_month_somebody(text, word, document)
    return (
        (written in FAMILY_NAMES_TOO or written in demonyms())
        and not _has_article(text, word)
        and acts_as_name(text, word.end)
        and document.is_family_name(written)
    )


_MONTHS = frozenset("March May August".split())
"""Those that are surnames."""


def _has_article(text: str, word: Span) -> bool:
    """As in "the English and", "the King"."""
    return _ARTICLE_BEFORE.search(text, max(0, word.start - 5), word.start) is not None


def _is_month_somebody(text: str, word: Span, document: WholeText) -> bool:
    """Whether a month's name is a surname that the text introduces: "Theresa May … May's team"; not "in May", "May 3"."""
    if not document.is_family_name(word.of(text)):
        return False
    after = text[word.end : word.end + 20]
    if after.startswith(("'s", "’s")) or (after[:1] == " " and (after.split() or [""])[0] in SAYING):
        return True
    before = (text[max(0, word.start - 12) : word.start].split() or [""])[-1]
    following = _NEXT_WORDS.match(after)
    return (
        not (before.lower() in _BEFORE_TIMES or before[:1].isdigit() or before in TIMES)
        and not (following and (following[1] in _AFTER_MODAL or following[1] in TIMES))
        and not _DATE_AFTER.match(after)
    )


_BEFORE_TIMES = frozenset(
    """in on of last this next by since until till from before after early late mid during each every the a an through to for
    around per throughout it he she they""".split()
)
_AFTER_MODAL = frozenset(
    "the I we you he she it they God all there this that your our his her not be".split()
)
"""As in "May the best man win"."""
_NEXT_WORDS = regex.compile(r"\s(?:(?:and|or|to|through)\s)?(\p{L}+)")
_DATE_AFTER = regex.compile(r"(?!,\s\d\d,),?\s(?:\p{L}+\s)?\d|-|/|–")


def is_title_somebody(text: str, word: Span, document: WholeText) -> bool:
    """Whether a title is a surname that the text introduces: "Carole King … King sang", but not "the King"."""
    return (
        word.of(text) in surnames()
        and document.is_family_name(word.of(text))
        and not _has_article(text, word)
    )


_ARTICLE_BEFORE = regex.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")
