"""What a Kindle keeps in ``My Clippings.txt``: the highlights of each book, and the articles that were clipped whole.

River Rising (Lee, Ann)
- Your Highlight on page 12 | Location 170-172 | Added on Monday, March 4, 2019 9:30:00 AM

The river rose by two metres in the night.
==========
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.family_names import in_usual_order
from index.importers.hygiene import clean_line, clean_text
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import bytes_of

_END = regex.compile(r"^={8,12}[ \t]*(?:\n|\Z)", regex.MULTILINE)
_TITLE = regex.compile(r"(?P<title>.*\S)\s*\((?P<author>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*")
_READERS_OWN = regex.compile(
    r"\b(?:note|nota|notiz|notitie|anteckning|notat)\b|メモ|笔记|筆記", regex.IGNORECASE
)
"""A note, which is none of the text."""
_WHOLE = regex.compile(r"\b(?:clip\b.{0,20}\barticle|clipping)\b", regex.IGNORECASE)
_LIMIT = regex.compile(r"\s*<[^<>\n]{0,80}(?:limit|límite|limite|Limit)[^<>\n]{0,80}>\s*")
"""What stands for a text of which no more may be clipped."""
_KIND = 40
"""Characters of a line in which it says what it is."""


class _Clipping(NamedTuple):
    title: str
    author: str
    text: str
    is_whole: bool
    """Whether it is an article, and not words of a book."""


class KindleImporter:
    """Reads an article for each book or paper, made of what was highlighted in it, in the order of the file.

    When that was done says nothing of when it was published.
    """

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles in the order of their first clippings. Raises `Refused` if there is none."""
        clippings = list(_clippings(clean_text(decode(bytes_of(file, origin), origin))))
        if not clippings:
            raise Refused(origin, "it holds no clipping of a Kindle", Ground.NO_ARTICLE)
        names = RecordNames()
        books: dict[tuple[str, str], list[str]] = {}
        for number, clipping in enumerate(clippings, start=1):
            if clipping.is_whole:
                raw = RawArticle(body=clipping.text, source=clipping.title)
                yield cleaned(raw, f"{origin}#{names.of('', number)}", f"{origin}:{number}")
            else:
                _take(books.setdefault((clipping.title, clipping.author), []), clipping.text)
        for (title, author), texts in books.items():
            raw = RawArticle(headline=title, byline=author, body="\n\n".join(texts))
            yield cleaned(raw, f"{origin}#{names.of(f'{title} {author}', 0)}", f"{origin}#{title}")


def _clippings(text: str) -> Iterator[_Clipping]:
    for block in _END.split(text):
        title, _, rest = block.strip("\ufeff \n").partition("\n")
        about, _, words = rest.partition("\n")
        words = _LIMIT.sub("", words).strip()
        if about.startswith("-") and words and not _READERS_OWN.search(about[:_KIND]):
            found = _TITLE.fullmatch(title)
            author = in_usual_order(clean_line(found["author"])) if found else ""
            is_whole = _WHOLE.search(about[:_KIND]) is not None
            yield _Clipping(clean_line(found["title"] if found else title), author, words, is_whole)


def _take(texts: list[str], text: str) -> None:
    """Have another; one that was made longer, or shorter, afterwards is there once."""
    if texts and (text in texts[-1] or texts[-1] in text):
        texts[-1] = max(text, texts[-1], key=len)
    elif text not in texts:
        texts.append(text)
