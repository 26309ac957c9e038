"""Which words have a stem, for languages in which it does not say how they begin: those that were seen so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from threading import Lock

from index.text.stems import stemming

_MOST = 200_000
"""Words that are remembered: some 20 MB."""


class WordForms:
    """The words of a language by their stems. Safe from any thread."""

    def __init__(self, language: str) -> None:
        """`language` is one of `STEM_LANGUAGES`."""
        self._stem = stemming(language)
        self._seen: set[str] = set()
        self._forms: dict[str, list[str]] = defaultdict(list)
        self._lock = Lock()

    def of(self, stems: Iterable[str], words: set[str]) -> set[str]:
        """All of some words that have one of these stems; others that were seen before may be among them."""
        with self._lock:
            if len(self._seen) > _MOST:
                self._seen.clear()
                self._forms.clear()
            for word in words - self._seen:
                self._forms[self._stem(word)].append(word)
            self._seen |= words
            return {form for stem in stems for form in self._forms.get(stem, ())}


@cache
def word_forms(language: str) -> WordForms:
    """Those of a language that were seen by this process."""
    return WordForms(language)
