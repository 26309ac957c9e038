"""Who signed a text within it, as agencies and the newspapers of East Asia do."""

from __future__ import annotations

import regex

from index.importers.web.names import names_in

_BEGINNING, _END = 300, 250
"""Characters."""
_AT_THE_BEGINNING = (
    regex.compile(
        r"[（(【](?:\p{Han}{2,8}[社报報网網])?(?:驻\p{Han}{1,4})?[记記]者[\s:：]*(?P<names>\p{Han}{2,4}(?:[、,，\s]\p{Han}{2,4})*)"
        r"(?:[／/]?\p{Han}{2,4}[报報][导導])?[）)】]"
    ),
    regex.compile(
        r"[记記]者\s?(?P<names>\p{Han}{2,4}(?:、\p{Han}{2,4})*)\s*[／/]\s*\p{Han}{0,4}[报報][导導]"
    ),
    regex.compile(
        r"[(\[]\p{Hangul}{2,6}\s?=\s?\p{Hangul}{2,6}[)\]]\s?(?P<names>\p{Hangul}{2,4}(?:·\p{Hangul}{2,4})*)"
        r"\s*(?:\p{Hangul}{2}\s?)?(?:기자|특파원)"
    ),
)
_AT_THE_END = (
    regex.compile(
        r"(?P<names>\p{Hangul}{2,4})\s*(?:\p{Hangul}{2}\s?)?(?:기자|특파원)(?:\s*[(\[]?[\w.+-]+@[\w.-]+[)\]]?)?\s*\Z"
    ),
    regex.compile(r"(?:\(c\)|©)\s?AFP\s?[/／]\s?(?P<names>[^/／()\n]{4,60})\s*\Z"),
    regex.compile(
        r"【(?P<names>\p{Han}{1,4}\s?[\p{Han}\p{Hiragana}\p{Katakana}]{1,5}(?:、\p{Han}{1,4}\s?\p{Han}{1,4})*)】\s*\Z"
    ),
    regex.compile(r"\((?P<names>[Bb]y\ \p{Lu}[^()\n]{3,80})\)(?:\s*[Ee]nd\s?[Ii]tem)?\W*\Z"),
    regex.compile(r"\(?(?:Additional\ )?[Rr]eporting\ by\ (?P<names>\p{Lu}[^;().\n]{4,100})[;.)]"),
    regex.compile(r"(?:^|\n)\s*[-–—]{1,2}\s?(?P<names>[Bb]y\ \p{Lu}[^\n]{3,60})\s*\Z"),
)


def signed_by(text: str) -> str:
    """The names in a text's first or last words, with commas between; empty if there are none."""
    beginning, end = text[:_BEGINNING], text[-_END:].rstrip()
    for signatures, part in ((_AT_THE_BEGINNING, beginning), (_AT_THE_END, end)):
        for signature in signatures:
            if found := signature.search(part):
                return ", ".join(names_in(found["names"].replace("·", "、")))
    return ""
