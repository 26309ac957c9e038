"""Which language an article is in, when its file does not say.

English is known by its commonest words, in no time. Anything else is given to py3langid, a classifier of 140 languages
by the sequences of bytes that are usual in each; to load it takes a second, so who reads English only never does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import regex
from msgspec.structs import replace

from index.article import Article

_SAMPLE = 400
"""Characters looked at: 1,000 tell no more, and take twice as long."""
_FEWEST_LETTERS = 24
_LEAST_CERTAIN = 0.9
_WORD = regex.compile(r"\p{L}+")
_COMMON_IN_ENGLISH = frozenset(
    ("the", "and", "to", "of", "that", "with", "from", "said", "this", "which", "they", "have")
)
_SHARE_OF_COMMON = 0.1
"""Of the words of English news 19 % are one of these; fewest are those of lists, and of scans that were misread."""


def with_language(article: Article) -> Article:
    """The article, with the language that its text is in, if it names none and that is certain."""
    if article.language:
        return article
    return replace(article, language=detect(f"{article.headline}\n{article.body}"))


def detect(text: str) -> str:
    """The language of a text, by its code (ISO 639-1, or 639-3 where there is none); empty unless it is certain."""
    words = _WORD.findall(text.lower(), endpos=_SAMPLE)
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return ""
    if "the" in words and sum(word in _COMMON_IN_ENGLISH for word in words) >= _SHARE_OF_COMMON * len(words):
        return "en"
    language, probability = _classifier()(text[:_SAMPLE])
    return language if probability >= _LEAST_CERTAIN and language != "zxx" else ""


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def classify(text: str) -> tuple[str, float]:
        language, probability = identifier.classify(text)
        return str(language), float(probability)

    return classify
