"""Which language says how who speaks."""

from __future__ import annotations

from functools import cache

from index.annotators.languages.saying import Saying


@cache
def saying_in(language: str) -> Saying:
    """The words of `language`, or else of English; each are loaded when first needed, as they take 20 ms to compile."""
    match language:
        case "eo":
            from index.annotators.languages.saying_esperanto import ESPERANTO  # noqa: PLC0415

            return ESPERANTO
        case "fr":
            from index.annotators.languages.saying_french import FRENCH  # noqa: PLC0415

            return FRENCH
    from index.annotators.languages.saying_english import ENGLISH  # noqa: PLC0415

    return ENGLISH
