"""Pairs of quotation marks, paragraph by paragraph, so that an odd mark spoils nothing after it.

All the kinds that newspapers set: straight, curly, ``typewritten'', «guillemets» and »guillemets«, „low“, ‘British’ and
「corner」 marks. An apostrophe and the sign for inches are none.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from index.article import Span

_CLOSING = {
    '"': '"”“', "“": '"”', "„": "“”", "«": "»", "»": "«»", "「": "」", "『": "』", "``": "'\"", "‘": "’", "”": "”", "'": "'",
}  # fmt: skip
_OPENING = regex.compile(
    r"""(?<![\d])"(?=\S) | (?<=^|\s)"(?=\s[^\s"]) | “(?=\s*\S) | „(?=\S) | «(?=\s*\S) | (?<=^|\s)»(?=\p{L}) | [「『] | (?<!`)``(?=[^\s`])
    | (?<![\p{L}\p{N}])‘(?=\p{L}) | (?<=^|\s)”(?=\p{L}) | (?<=^|\s)'(?=\p{Lu})""",
    regex.VERBOSE,
)
_REPEATED = regex.compile(r"»\s?(?=\p{L})")
"""How older newspapers open each further paragraph of a quotation."""
_REOPENING = regex.compile("“")
_FEWEST_WORDS_SPOKEN = 4
_SHORTEST_PARAGRAPH = 60
"""Characters of one that was run together with the next: the mark of a shorter one was left open by mistake."""
_FULL_STOP = regex.compile(r"[.?!]\s+\Z")
_WRAPPED_PARAGRAPH = regex.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_LONG_LINE = regex.compile(r"[^\n]{121}")
_BREAK = regex.compile(r"(?<=[^\n])\n(?=[^\n])")
_BREAK_IN_SENTENCE = regex.compile(r"(?<=[\p{L}\p{N},;”’\"])\n(?=\p{Ll})")
_SENTENCE_ENDS = regex.compile(r"(?:[.?!][\"”’»]*+\s*+|^\s*+)\Z", regex.MULTILINE)
_MARKUP = regex.compile(
    r"""<[/!]?\p{L}(?:[^<>]|(?<=\{\{)<[^<>]{0,300}>){0,2000}+> | \{\{[^{}]{0,2000}\}\} | \{%[^{}]{0,2000}%\} | \[/?[\p{Ll}_-]+\s[^\]\n]{0,2000}=\s?["”“″][^\]\n]{0,2000}\]
    | \b(?:href|target|rel|class|style|src|alt)=["“][^"“”\n]{0,300} | \b[\p{Ll}-]+="[^"\n]{0,500}"
    | ```(?:[^`]|`(?!``)){1,9000}+``` | (?<!`)`(?!`)[^`\n]{1,300}`(?!`)
    | ^[^\S\n]*[\[{]\s{0,9}(?:\{\s{0,9})?"[\w @:-]{1,60}"\s?:[^\n]* | \]\([^()\n]{0,500}?\s"[^"\n]{0,200}"\)""",
    regex.VERBOSE | regex.MULTILINE,
)
"""Left-over tags and links, code, and lines of JSON: what is between marks there nobody says."""


class Marks(Struct, frozen=True):
    """A pair of quotation marks: with them, and between them."""

    span: Span
    content: Span
    is_closed: bool
    continues: bool
    """It opens a paragraph while the quotation before it is still open."""


class Paragraph(Struct, frozen=True):
    """A paragraph and the pairs of marks in it."""

    number: int
    span: Span
    marks: tuple[Marks, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Every paragraph of `text` with its outermost pairs of marks, in order.

    Each line is one, unless the lines are so short that a typewriter or a mail program has broken them.
    """
    is_open = False
    if any(sign in text for sign in ("<", "{", '="', "=“", "=”", "](", "`")):
        text = _MARKUP.sub(_without_marks, text)
    pattern = _LINE if _LONG_LINE.search(text) else _WRAPPED_PARAGRAPH
    for number, match in enumerate(pattern.finditer(text)):
        span = Span(*match.span())
        marks = tuple(_marks(text, span, is_open=is_open))
        is_open = bool(marks) and not marks[-1].is_closed
        yield Paragraph(number, span, tuple(pair for pair in marks if len(pair.content) > 0))


def is_long(text: str, marks: Marks) -> bool:
    """Whether there are more words between `marks` than in most titles, so that somebody will have spoken them."""
    return len(marks.content.of(text).split()) >= _FEWEST_WORDS_SPOKEN


def opens_sentence(text: str, marks: Marks) -> bool:
    """Whether a sentence begins with the first word between them."""
    start = marks.span.start
    ends = _SENTENCE_ENDS.search(text, max(0, start - 6), start)
    return ends is not None and marks.content.of(text).lstrip()[:1].isupper()


def unwrapped(text: str) -> str:
    """`text` with a space for every line break within a paragraph, if so many stand within a sentence."""
    breaks = len(_BREAK.findall(text))
    is_wrapped = len(_BREAK_IN_SENTENCE.findall(text)) > breaks / 3
    return _BREAK.sub(" ", text) if is_wrapped else text


def _without_marks(markup: regex.Match[str]) -> str:
    """Left-over markup of the same length, whose attributes nobody says."""
    return _ANY_MARK.sub("_", markup.group())


def _marks(text: str, paragraph: Span, *, is_open: bool) -> Iterator[Marks]:
    place = paragraph.start
    if is_open and (repeated := _REPEATED.match(text, place, paragraph.end)):
        marks = _pair(text, "«", repeated.start(), paragraph, continues=True)
        if marks:
            yield marks
            place = marks.span.end
    while opening := _OPENING.search(text, place, paragraph.end):
        continues = is_open and place == paragraph.start
        marks = _pair(text, opening.group(), opening.start(), paragraph, continues=continues)
        if marks is None or (opening.group() == "『" and "「" in text):
            # Beside corner marks, white ones set off a title: a quotation may stand inside of it.
            place = opening.end()
            continue
        yield marks
        place = marks.span.end


def _pair(text: str, mark: str, start: int, paragraph: Span, *, continues: bool) -> Marks | None:
    """From an opening mark to the closing one, over inner quotations; or to the end of the paragraph."""
    inside = start + len(mark)
    place = _closing(text, mark, inside, paragraph.end)
    begins_anew = place is None and mark == "“" and _begins_anew(text, inside, paragraph.end)
    if begins_anew and (closing := text.find("”", inside, paragraph.end)) >= 0:
        place = closing
    if place is not None:
        width = 2 if mark == "``" and text[place] == "'" else 1
        return Marks(Span(start, place + width), Span(inside, place), True, continues)
    if mark == "'" or (mark == "‘" and text[inside].islower()):
        return None
    if mark == "“" and text.find("“", inside, paragraph.end) >= 0 and not begins_anew:
        return None  # the next one opens: this was left open by mistake
    end = paragraph.start + len(paragraph.of(text).rstrip())
    return Marks(Span(start, end), Span(inside, end), False, continues)


def _begins_anew(text: str, start: int, end: int) -> bool:
    """Whether every further opening mark follows a full stop, as at the head of paragraphs that were run together."""
    if text.find("“", start, end) - start < _SHORTEST_PARAGRAPH or text.count("”", start, end) > 1:
        return False
    places = (match.start() for match in _REOPENING.finditer(text, start, end))
    return all(_FULL_STOP.search(text, max(start, place - 3), place) for place in places)


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    if mark == "``":
        places = [place for each in ("''", '"') if (place := text.find(each, start, end)) >= 0]
        return min(places, default=None)
    closing, depth = _CLOSING[mark], 0
    if all(text.find(sign, start, end) < 0 for sign in closing):
        return None  # said soon, as whoever leaves one mark open may leave thousands
    for match in _ANY_MARK.finditer(text, start, end):
        character, place = match.group(), match.start()
        if character == mark and mark not in closing:
            depth += 1
        elif character in closing and _closes(text, mark, place, end):
            if depth == 0:
                return place
            depth -= 1
    return None


_ANY_MARK = regex.compile("[\"“”„«»「」『』‘’']")


def _closes(text: str, mark: str, place: int, end: int) -> bool:
    """Not an apostrophe, and not the sign for inches."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    match mark:
        case "'":
            return before in ".,!?…" and not after.isalnum()
        case "‘":
            is_clear = before in ".,!?…" or not before.isspace()
            return not after.isalnum() and is_clear and not _is_plural(text, place)
        case "»" if text[place] == "»":
            return not after.isalnum()
        case '"' if text[place] == '"':
            if before.isdigit() and _is_for_inches(text, place, end):
                return False
            return not (before.isspace() and after.isalnum())
    return True


def _is_plural(text: str, place: int) -> bool:
    """The apostrophe of "the players’ families"."""
    return (
        text[place - 1 : place] == "s"
        and text[place + 1 : place + 3].strip()[:1].isalpha()
        and "’" in text[place + 1 : place + 200]
    )


def _is_for_inches(text: str, place: int, end: int) -> bool:
    """After a number, within a sentence that the next mark ends: "The 12" pizza was cold," he said."""
    following = text.find('"', place + 1, end)
    return (
        following > 0
        and text[place + 1 : place + 2] == " "
        and text[place + 2 : place + 3].islower()
        and text[following - 1] in ",.!?"
    )
