"""Languages by name, as databases write them: "ENGLISH", "GERMAN; DEUTSCH", "Français"."""

from __future__ import annotations

from typing import Final

import regex

_CODES: Final = {
    name: code
    for code, names in {
        "af": "afrikaans",
        "ar": "ara arabic arabe arabisch العربية",
        "bg": "bulgarian bulgare bulgarisch български",
        "ca": "catalan català katalanisch",
        "cs": "ces cze czech tchèque tschechisch čeština",
        "da": "dan danish danois dänisch dansk",
        "de": "deu ger german allemand deutsch alemán tedesco alemão",
        "el": "greek grec griechisch ελληνικά",
        "en": "eng english anglais englisch inglés inglese inglês engels",
        "es": "spa spanish espagnol spanisch español castellano spagnolo espanhol",
        "et": "estonian estonien estnisch eesti",
        "fi": "fin finnish finnois finnisch suomi",
        "fr": "fra fre french français französisch francés francese francês frans",
        "he": "heb hebrew hébreu hebräisch עברית",
        "hi": "hindi हिन्दी",
        "hr": "croatian croate kroatisch hrvatski",
        "hu": "hun hungarian hongrois ungarisch magyar",
        "id": "indonesian indonésien indonesisch",
        "it": "ita italian italien italienisch italiano",
        "ja": "jpn japanese japonais japanisch 日本語",
        "ko": "korean coréen koreanisch 한국어",
        "lt": "lithuanian lituanien litauisch",
        "lv": "latvian letton lettisch",
        "ms": "malay malais malaiisch",
        "nl": "nld dut dutch néerlandais niederländisch nederlands neerlandés olandese holandês",
        "no": "nor nob norwegian norvégien norwegisch norsk",
        "pl": "pol polish polonais polnisch polski",
        "pt": "por portuguese portugais portugiesisch português portugués portoghese",
        "ro": "ron rum romanian roumain rumänisch română",
        "ru": "rus russian russe russisch русский ruso russo",
        "sk": "slovak slovaque slowakisch slovenčina",
        "sl": "slovenian slovène slowenisch slovenščina",
        "sr": "serbian serbe serbisch српски srpski",
        "sv": "swe swedish suédois schwedisch svenska",
        "th": "thai thaï thailändisch",
        "tr": "tur turkish turc türkisch türkçe",
        "uk": "ukr ukrainian ukrainien ukrainisch українська",
        "vi": "vietnamese vietnamien vietnamesisch",
        "zh": "zho chi chinese chinois chinesisch 中文 mandarin",
    }.items()
    for name in names.split()
}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")


def language_code(names: str) -> str:
    """The code of the first language that is named; empty if none is known."""
    return next((_CODES[word] for word in _WORD.findall(names.casefold()) if word in _CODES), "")
