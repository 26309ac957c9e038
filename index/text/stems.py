"""The stems of words, by the language of the article they stand in: `talk` for "talks", `parl` for "parlement".

By the algorithms of Snowball, on folded words: what the accents of a word would have told them is lost, so that who
leaves them out finds the same. An article in no language, or in one without an algorithm, has English stems.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from threading import Lock
from types import MappingProxyType

import Stemmer

from index.text.letters import fold

ENGLISH = "en"
_ALGORITHMS: Mapping[str, str] = MappingProxyType(
    {
        ENGLISH: "english",
        "ar": "arabic",
        "ca": "catalan",
        "cs": "czech",
        "da": "danish",
        "de": "german",
        "el": "greek",
        "eo": "esperanto",
        "es": "spanish",
        "et": "estonian",
        "eu": "basque",
        "fa": "persian",
        "fi": "finnish",
        "fr": "french",
        "ga": "irish",
        "hi": "hindi",
        "hu": "hungarian",
        "hy": "armenian",
        "id": "indonesian",
        "it": "italian",
        "lt": "lithuanian",
        "ne": "nepali",
        "nl": "dutch",
        "no": "norwegian",
        "pl": "polish",
        "pt": "portuguese",
        "ro": "romanian",
        "ru": "russian",
        "sr": "serbian",
        "st": "sesotho",
        "sv": "swedish",
        "ta": "tamil",
        "tr": "turkish",
        "yi": "yiddish",
    }
)
STEM_LANGUAGES = tuple(_ALGORITHMS)
"""Those with an algorithm. Indexes keep the place of a language here: a new one comes last, or they are built anew."""
_SAME_ALGORITHM = {"nb": "no", "nn": "no", "bs": "sr", "hr": "sr", "sh": "sr"}
_TAKES_BEGINNINGS_AWAY = frozenset({"ar", "fa", "ga", "id", "nl", "sr", "st", "tr", "yi"})
"""Or writes another first letter; found with 350,000 words, real ones and letters at random, in each alphabet."""

Stemming = Callable[[str], str]


@cache
def stem_language(tag: str) -> str:
    """Whose stems an article in the language `tag` (BCP 47, may be empty) has: one of `STEM_LANGUAGES`."""
    code = tag.replace("_", "-").partition("-")[0].lower()
    code = _SAME_ALGORITHM.get(code, code)
    return code if code in _ALGORITHMS else ENGLISH


@cache
def stemming(language: str) -> Stemming:
    """What makes stems of folded words in one of `STEM_LANGUAGES`."""
    return lru_cache(maxsize=200_000)(unremembered_stemming(language))


def unremembered_stemming(language: str) -> Stemming:
    """The same for who remembers them: where there are more words than that, to forget takes longer than to stem."""
    stemmer, lock = Stemmer.Stemmer(_ALGORITHMS[language], 0), Lock()  # it writes into a buffer of its own
    has_stem = _is_english if language == ENGLISH else _is_without_digits

    def stem_of(word: str) -> str:
        if not has_stem(word):
            return word
        with lock:
            return str(stemmer.stemWord(word)) or word

    return stem_of


def stem(word: str, language: str = ENGLISH) -> str:
    """The stem of one folded word."""
    return stemming(language)(word)


def beginning(stem_: str, language: str) -> str:
    """What all words with a stem begin with; empty where that is not known.

    In English all of it, but a last letter that may be another (`happi`, "happy"; `hope`, "hoping"; `possibl`,
    "possibility"; `sky`, "skies") and all but the first of three (`die`, "dying"): true of 120,000 different words of
    news, and of all letters before every ending. In other languages the first letter, without the accent that a stem in
    Esperanto may have instead of an x (`ĉiu`, "cxiuj").
    """
    if language in _TAKES_BEGINNINGS_AWAY:
        return ""
    if language != ENGLISH:
        return fold(stem_[0])
    if not _is_english(stem_) or len(stem_) < len("die"):
        return stem_
    if len(stem_) == len("die") and stem_.endswith("ie"):
        return stem_[0]
    return stem_[:-1] if stem_[-1] in "eily" else stem_


def _is_english(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _is_without_digits(word: str) -> bool:
    return not any(map(str.isdigit, word))
