"""Text from outside is hostile, or merely untidy: what must not reach a terminal is taken out when it is read in."""

from __future__ import annotations

import html
import unicodedata

import regex

_ENTITY = regex.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE_SEQUENCE = regex.compile(
    r"""
    \x1b \] [^\x07\x1b\x9c\n]*+ (?: \x07 | \x1b\\ | \x9c )   # OSC, such as "write the clipboard", with what it says
    | \x1b [PX^_] [^\x1b\x9c]*+ (?: \x1b\\ | \x9c )          # DCS, SOS, PM, APC
    | (?: \x1b\[ | \x9b ) [0-?]*+ [ -/]*+ [@-~]              # CSI, such as colours and the cursor
    | \x1b [ -/]*+ [0-~]
    """,
    regex.VERBOSE,
)
_LINE_END = regex.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")
# A file in cp1252 that was read as Latin-1 on its way has these where quotation marks and dashes should be.
_CP1252 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_C1 = regex.compile("[\x80-\x9f]")
"""To look for one takes a tenth of the time in which `str.translate` copies a text."""
_INVISIBLE = regex.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # soft hyphen, bidi, zero width
    "\ud800-\udfff\U000e0000-\U000e0fff"  # lone surrogates, tags
    "]"
)
_STRANGE_SPACE = regex.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANKS = regex.compile(r"\s+")
_PARAGRAPH_BREAK = regex.compile(r"\n\s*\n")
_MARK_OF_MOJIBAKE = regex.compile("â€|Ã[\x80-\xbf©¨ª]|Â[\x80-\xbf]|ã\x81|ï»¿")

_HARD_WRAP_WIDTH = range(40, 100)
_ROW = regex.compile(r"\S(?:\ {3,}|\ *\t\ *)\S|(?:\s\d[\d.,:%+-]*){4}\s*\Z")
"""A line of a table, of results or prices: with a wide gap, or figures at its end."""


def clean_text(text: str) -> str:
    """`text` with ordinary line ends, its HTML entities read, and nothing in it that a terminal could obey.

    Removed are escape sequences, control characters but tab and line feed, bidirectional overrides, soft hyphens and
    zero-width characters; in NFC. Entities come first, so that ``&#27;`` smuggles nothing in.
    """
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    return harmless(text)


def harmless(text: str) -> str:
    """As `clean_text`, for what is still to be read as markup: its HTML entities are left."""
    if not text.isascii() and _MARK_OF_MOJIBAKE.search(text):
        text = _repaired(text)
    if not _is_tidy(text):
        text = _ESCAPE_SEQUENCE.sub("", text)
        text = _LINE_END.sub("\n", text)
        text = text.translate(_CP1252) if _C1.search(text) else text
        text = _STRANGE_SPACE.sub(" ", _INVISIBLE.sub("", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """`text`, cleaned, on one line."""
    return _BLANKS.sub(" ", clean_text(text)).strip()


def clean_path(path: str) -> str:
    """`path` as it can be shown: the names of files come from outside too."""
    return without_controls(path).replace("\n", " ").replace("\t", " ")


def without_controls(text: str) -> str:
    """`text` without the characters that a terminal could obey, but tabs and line feeds; otherwise as it is."""
    return text if _is_tidy(text) else _INVISIBLE.sub("", _LINE_END.sub("\n", text))


def without_sequences(text: str) -> str:
    """As `without_controls`, and without all of an escape sequence, not only the character that it begins with."""
    return text if _is_tidy(text) else without_controls(_ESCAPE_SEQUENCE.sub("", text))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a cleaned text: lines that were broken by hand are joined, long lines stand by themselves."""
    blocks = _PARAGRAPH_BREAK.split(text)
    return [paragraph for block in blocks for paragraph in _paragraphs_of(block.strip()) if paragraph]


def _is_tidy(text: str) -> bool:
    """Whether there is nothing to clean: what is, cannot be printed, and Python knows that in no time."""
    return text.replace("\n", " ").replace("\t", " ").isprintable()


def _paragraphs_of(block: str) -> list[str]:
    if "\n" not in block:
        return [block]
    lines = [line.rstrip(" \t") for line in block.split("\n")]
    longest = max(map(len, lines))
    if longest >= _HARD_WRAP_WIDTH.stop:
        return [line.strip() for line in lines]
    full_lines = sum(len(line) in _HARD_WRAP_WIDTH for line in lines[:-1])
    is_wrapped = full_lines * 4 >= 3 * (len(lines) - 1) and not any(line[:1] in " \t*-|" for line in lines)
    if is_wrapped and 2 * sum(_ROW.search(line) is not None for line in lines) >= len(lines):
        is_wrapped = False
    return [(" " if is_wrapped else "\n").join(lines)]


def _repaired(text: str) -> str:
    """UTF-8 that was taken for something else, put right where that is certain."""
    from ftfy import fix_encoding  # noqa: PLC0415  (40 ms, and hardly ever needed)

    return fix_encoding(text)
