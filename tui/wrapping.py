"""Breaking text into lines of so many cells, without changing or losing a character's place."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from rich.cells import cell_len

from index.article import Span
from index.text.characters import JOINS
from tui.plain_wrapping import PlainParagraph

_WORD_WITH_BLANKS = regex.compile(rf"(?:\S|\s(?=[{JOINS}]))+(?:\s(?![{JOINS}]))*|\s+")
"""A blank that bears a mark is no blank."""
_GRAPHEME = regex.compile(r"\X")
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
    r"\u3000-\u303F\u30FB\u30FC\uFF01-\uFF9F\uFFE0-\uFFE6]"
)
"""Characters of scripts without spaces between words, with their punctuation and the full-width forms."""
_NEVER_FIRST = frozenset(
    "、。，．・：；？！）］｝〉》」』】〕〗〙〛〞〟｠｡｣､･゛゜ー〜～々〻％"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯｰﾞﾟ"
    "ะาๅๆฯະາໆ។៕ៗ၊။"
)
"""What does not begin a line (Japanese kinsoku, JIS X 4051), and what belongs to the letter before it."""
_NEVER_LAST = frozenset("（［｛〈《「『【〔〖〘〚〝｟｢￥￡＄เแโใไເແໂໃໄ")


def wrap(text: str, width: int) -> list[Span]:
    """The lines of `text`, as spans of its characters; blanks at a break and line feeds belong to no line.

    Breaks at blanks, between characters of scripts without spaces, and within a word only where it is longer than a
    line. An empty line is an empty span. A tab is a blank, as which it is painted.
    """
    text, width = text.replace("\t", " "), max(1, width)
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        lines.extend(_wrapped(text, Span(start, start + len(line)), width))
        start += len(line) + 1
    return lines


def _wrapped(text: str, line: Span, width: int) -> Iterator[Span]:
    if len(line) <= width and cell_len(line.of(text)) <= width:
        yield line
        return
    is_plain = PlainParagraph.is_one(text, line)
    breaks = PlainParagraph(text, line, width, _may_part).breaks() if is_plain else _breaks(text, line, width)
    start = line.start
    for place in (*breaks, line.end):
        if start < place:
            yield _without_blanks(text, Span(start, place))
        start = place


def _breaks(text: str, line: Span, width: int) -> Iterator[int]:
    """Where lines begin, but for the first one."""
    start, used = line.start, 0
    for piece in _pieces(text, line, width):
        written = piece.of(text)
        needed = cell_len(written.rstrip())
        if piece.start > start and used + needed > width:
            yield piece.start
            start, used = piece.start, 0
        used += cell_len(written)


def _pieces(text: str, line: Span, width: int) -> Iterator[Span]:
    """What must not be broken: words, or the single characters of what is longer than a line."""
    for match in _WORD_WITH_BLANKS.finditer(text, line.start, line.end):
        word = Span(*match.span())
        for piece in _parts(text, word) if _UNSPACED.search(match.group()) else (word,):
            if cell_len(piece.of(text).rstrip()) <= width:
                yield piece
            else:
                yield from _graphemes(text, piece)


def _parts(text: str, word: Span) -> Iterator[Span]:
    """A word cut wherever a line may end between two of its characters."""
    start, before = word.start, ""
    for grapheme in _graphemes(text, word):
        if before and _may_part(before[0], text[grapheme.start]):
            yield Span(start, grapheme.start)
            start = grapheme.start
        before = grapheme.of(text)
    yield Span(start, word.end)


def _may_part(before: str, after: str) -> bool:
    is_unspaced = _UNSPACED.match(before) and _UNSPACED.match(after)
    return bool(is_unspaced) and before not in _NEVER_LAST and after not in _NEVER_FIRST


def _graphemes(text: str, span: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in _GRAPHEME.finditer(text, span.start, span.end))


def _without_blanks(text: str, span: Span) -> Span:
    return Span(span.start, span.start + len(span.of(text).rstrip()))
