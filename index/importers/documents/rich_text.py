r"""Rich Text: what word processors exchange, and databases send: ``{\rtf1\ansi\pard The river \b rose\b0.\par}``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import regex
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.documents.manuscript import Manuscript, Paragraph, articles_of_manuscript
from index.importers.hygiene import clean_line
from index.importers.whole_file import bytes_of

BEGINNING: Final = b"{\\rtf"
_TOKEN = regex.compile(
    rb"""
    \\ (?P<word> [a-z]{1,32} ) (?P<number> -?\d{1,9} )? [ ]?+
    | \\' (?P<byte> [0-9a-fA-F]{2} )
    | \\ (?P<sign> [^a-z'] )
    | (?P<brace> [{}] )
    | (?P<text> [^\\{}\r\n]++ )
    """,
    regex.VERBOSE | regex.DOTALL,
)
_SIGNS: Final = {
    "par": "\n", "sect": "\n\n", "page": "\n\n", "row": "\n", "nestrow": "\n", "line": "\v",
    "nestcell": "\t", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
    "~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_NOT_READ: Final = frozenset(
    (
        "annotation", "atnauthor", "atndate", "atnid", "bkmkend", "bkmkstart", "colortbl", "datafield", "do", "footer",
        "footerf", "footerl", "footerr", "footnote", "ftncn", "ftnsep", "ftnsepc", "generator", "header", "headerf",
        "headerl", "headerr", "listtable", "listoverridetable", "nonshppict", "objdata", "pict", "private", "revtbl",
        "rxe", "shp", "stylesheet", "tc", "template", "themedata", "txe", "xe",
    )
)  # fmt: skip
"""What stands apart from the text, besides all that begins with ``\\*``."""
_INFO: Final = ("title", "author")
_CODE_PAGES: Final = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
"""By the number of a font's character set."""
_OLD_CODE_PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_OBEYED: Final = frozenset(
    (
        *_SIGNS, *_NOT_READ, *_INFO, *_OLD_CODE_PAGES, "info", "fonttbl", "bin", "u", "uc", "v", "deleted", "ansicpg",
        "f", "fcharset", "plain", "htmltag", "htmlrtf",
    )
)  # fmt: skip
"""All other words say how the text looks."""
_UTF_8 = 65001
"""As Windows numbers it."""
_DEEPEST = 2000
_FROM_A_PAGE, _FROM_LINES = b"\\fromhtml1", b"\\fromtext"
_BEGINNING_OF_A_MESSAGE = 500


class RichTextImporter:
    """Reads an article from a file, or those of an export of a database."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article or articles of that file. Raises `Refused` if it is no Rich Text."""
        data = bytes_of(file, origin)
        if not data.lstrip().startswith(BEGINNING):
            raise Refused(origin, "it is no Rich Text: if it is text, call it .txt")
        reading = _Reading(origin)
        reading.read(data)
        lines = reading.text()
        yield from articles_of_manuscript(
            Manuscript(
                paragraphs=[Paragraph(line) for line in lines.split("\n") if line.strip()],
                lines=lines,
                title=clean_line(reading.text("title")),
                author=clean_line(reading.text("author")),
            ),
            origin,
        )


def page_in(data: bytes, where: str) -> str:
    """The HTML that a mail program has put into Rich Text ([MS-OXRTFEX]); empty if there is none.

    Raises `Refused` if its groups are nested as those of no text.
    """
    return _text_in(data, where, is_page=True) if _FROM_A_PAGE in data[:_BEGINNING_OF_A_MESSAGE] else ""


def paragraphs_in(data: bytes, where: str) -> str:
    """Its text, paragraphs apart by blank lines, unless they are the lines of an e-mail. Raises as `page_in` does."""
    text = _text_in(data, where)
    if _FROM_LINES in data[:_BEGINNING_OF_A_MESSAGE]:
        return text
    return "\n\n".join(line for line in text.split("\n") if line.strip())


def _text_in(data: bytes, where: str, *, is_page: bool = False) -> str:
    reading = _Reading(where, is_page=is_page)
    reading.read(data)
    return reading.text()


class _Group(Struct):
    """What holds up to the next brace."""

    goes_to: str = ""
    """The part that text belongs to: the text itself, or a title, say."""
    is_read: bool = True
    is_hidden: bool = False
    code_page: str = "cp1252"
    blanks: int = 1
    """How many characters stand for one of Unicode, for programs that do not know it."""


class _Reading:
    """Reads a file token by token, and keeps the text."""

    def __init__(self, origin: str, *, is_page: bool = False) -> None:
        """Of the text itself, or of the page that it was made from."""
        self._origin = origin
        self._is_page = is_page
        self._group = _Group()
        self._outer: list[_Group] = []
        self._pieces: dict[str, list[str]] = {}
        self._bytes = bytearray()
        self._unicode: list[int] = []
        self._left_out = 0
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._code_page = "cp1252"

    def text(self, part: str = "") -> str:
        """What was found of a part."""
        return "".join(self._pieces.get(part, ()))

    def read(self, data: bytes) -> None:
        """Read all of a file. Raises `Refused` if its groups are nested as those of no text."""
        behind_binary = 0
        for token in _TOKEN.finditer(data):
            if token.start() < behind_binary:
                continue
            kind = token.lastgroup
            if kind == "brace":
                self._brace(token.group())
            elif kind == "text":
                self._add_bytes(token.group())
            elif kind == "byte":
                self._add_bytes(bytes([int(token["byte"], 16)]))
            elif kind == "sign":
                self._sign(token["sign"].decode("latin-1"))
            elif (word := token["word"].decode("ascii")) in _OBEYED:
                number = int(token["number"]) if token["number"] else None
                if word == "bin":
                    behind_binary = token.end() + max(0, number or 0)
                else:
                    self._word(word, number)
        self._flush()

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._left_out = 0
        if brace == b"}":
            self._group = self._outer.pop() if self._outer else self._group
            return
        if len(self._outer) >= _DEEPEST:
            raise Refused(self._origin, "its parts are nested too deeply", Ground.LARGE)
        outer = self._group
        self._outer.append(outer)
        self._group = _Group(outer.goes_to, outer.is_read, outer.is_hidden, outer.code_page, outer.blanks)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._group.is_read = False
        elif sign in _SIGNS:
            self._add(_SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._add_unicode(number)
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word in _NOT_READ:
            self._group.is_read = False
        elif word in _INFO or word in {"info", "fonttbl"}:
            self._group.goes_to = word
        else:
            self._change(word, number)

    def _change(self, word: str, number: int | None) -> None:
        """Obey a word that says how what follows is to be read."""
        if word == "uc":
            self._group.blanks = min(max(number or 0, 0), 100)
        elif word in {"v", "deleted"} or (word == "htmlrtf" and self._is_page):
            self._flush()
            self._group.is_hidden = number != 0
        elif word == "htmltag" and self._is_page:
            self._group.is_read = all(outer.is_read for outer in self._outer[-1:])
        elif word == "ansicpg" and number:
            self._code_page = "utf-8" if number == _UTF_8 else f"cp{number}"
            self._use(self._code_page)
        elif word in _OLD_CODE_PAGES:
            self._code_page = _OLD_CODE_PAGES[word]
            self._use(self._code_page)
        elif word == "f" and number is not None:
            self._font = number
            self._use(self._fonts.get(number, self._code_page))
        elif word == "fcharset" and self._group.goes_to == "fonttbl":
            self._fonts[self._font] = _CODE_PAGES.get(number or 0, self._code_page)
        elif word == "plain":
            self._use(self._code_page)

    def _use(self, code_page: str) -> None:
        if code_page == self._group.code_page:
            return
        self._flush()
        self._group.code_page = code_page

    def _add_bytes(self, some: bytes) -> None:
        skipped = min(self._left_out, len(some))
        self._left_out -= skipped
        if skipped < len(some) and self._is_read():
            self._flush_unicode()
            self._bytes += some[skipped:]

    def _add_unicode(self, number: int) -> None:
        self._flush_bytes()
        if self._is_read():
            self._unicode.append(number % 0x10000)
        self._left_out = self._group.blanks

    def _add(self, text: str) -> None:
        if self._left_out:  # it stands for a character that was said in Unicode
            self._left_out -= 1
            return
        self._flush()
        if self._is_read():
            self._keep(text)

    def _is_read(self) -> bool:
        return self._group.is_read and not self._group.is_hidden

    def _keep(self, text: str) -> None:
        self._pieces.setdefault(self._group.goes_to, []).append(text)

    def _flush(self) -> None:
        self._flush_bytes()
        self._flush_unicode()

    def _flush_bytes(self) -> None:
        if not self._bytes:
            return
        try:
            self._keep(self._bytes.decode(self._group.code_page, "replace"))
        except LookupError:
            self._keep(self._bytes.decode("cp1252", "replace"))
        self._bytes.clear()

    def _flush_unicode(self) -> None:
        """Both halves of a character are together by now, though what stands for each of them stood between."""
        if self._unicode:
            units = b"".join(unit.to_bytes(2, "little") for unit in self._unicode)
            self._keep(units.decode("utf-16-le", "replace"))
            self._unicode.clear()
