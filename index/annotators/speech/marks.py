"""Pairs of quotation marks, paragraph by paragraph, so that an odd mark spoils nothing after it.

All the kinds that newspapers set: straight, curly, ``typewritten'', ''of an archive'', «guillemets» and »guillemets«, „low“,
‘British’ and 「corner」 marks. An apostrophe and the sign for inches are none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import regex
from msgspec import Struct

from index.article import Span

_CLOSING = {
    '"': '"”“', "“": '"”', "„": "“”", "«": "»", "»": "«»", "「": "」", "『": "』", "``": "'\"", "‘": "’", "”": "”", "'": "'",
}  # fmt: skip
_OPENING = regex.compile(
    r"""(?<![\d])"(?=\S) | (?<=^|\s)"(?=\s[^\s"]) | “(?=\s*\S) | „(?=\S) | «(?=\s*\S) | (?<=^|\s)»(?=\p{L}) | [「『] | (?<!`)``(?=[^\s`])
    | (?<![\p{L}\p{N}])‘(?=\[?\p{L}) | (?<=^|\s)”(?=\p{L}) | (?<=\p{L}[,:])”(?=\p{Lu}) | (?<=\n)”(?=\ \p{Lu}) | (?<=^|\s)'(?=\[?\p{Lu})""",
    regex.VERBOSE,
)
_SAID = regex.compile(
    r"\s(?:he|she|they|it|(?:\p{L}[\p{L}.-]*\s){0,3}?\p{L}[\p{L}-]*)\s(?:said|says|told|tells|added|adds|asked|explained)\b"
)
"""What follows the comma behind a straight single mark that closes words: "', she told"."""
_APOSTROPHES = regex.compile(r"(?<![\p{L}\p{N}\p{P}])''(?=[^\s'])")
"""Two that open a quotation, as in exports of databases."""
_SLIP = regex.compile(r"“[^“”\n]*[.,!?]\s?\K“(?=\s[^“”\n]*(?:[\n“]|$))")
"""An opening mark behind a stop, with a blank behind it, where only a closing one can be meant: "…, “ said Jane Doe"."""
_PAIRS_OF_SINGLES = ("‘‘", "‘’", "’’")
_SINGLES = regex.compile(
    r"(?<![‘’])(?P<opens>(?<![^\s(\[“\"—–-])[‘’]{2}(?=[^\s‘’]))|(?<![‘’])[‘’]['’](?!['‘’])"
)
"""Two single marks that stand for a double one."""
_NICKNAME = regex.compile(
    r"""["“](?<=\b\p{Lu}[\p{L}.'’-]*\s.)(?=(?P<name>\p{Lu}[\p{L}'’-]*+(?:\s\p{Lu}[\p{L}'’-]*+)?)["”]\s\p{Lu}\p{Ll})"""
    r"""(?P=name)["”]"""
)
"""A name that stands between marks within another."""
_SPEECH_IN_SINGLE = regex.compile(r"(?:^|[:,]\s)'(?=\[?\p{Lu})(?!Tis\b|Twas\b)[^'\"\n]", regex.MULTILINE)
"""A typewritten single mark where speech begins."""
_SINGLE = regex.compile(
    r"'(?<=(?:^|[\s(\[—–-])')(?=[\p{L}\p{N}£$€…\[])(?!(?i:em|til|tis|twas|n|cause|cos|round|bout)\b)|(?P<closing>(?<=\S)'(?![\p{L}\p{N}]))"
)
"""One that opens or closes, where it is no apostrophe of a word that is cut short."""
_FRAGMENT = regex.compile(
    r"'(?<=(?:^|[\s(\[—–-])')(?<!\b[Tt]he\s')(?!(?:em|til|tis|twas|n|cause|cos|round|bout|s|t)\b)"
    r"(?P<inside>\p{Ll}(?:[^'\"“”‘’\n]|(?<=\p{L})'(?=\p{L})){1,80}?(?<=[\p{L}\d%.,!?]))'(?![\p{L}\p{N}])",
    regex.MULTILINE,
)
"""A part of a sentence between two typewritten ones."""
_TWO_APOSTROPHES = "''"
_ALSO_CLOSED = ('"', "“")
"""Marks that two apostrophes may close."""
_REPEATED = regex.compile(r"»\s?(?=\p{L})")
"""How older newspapers open each further paragraph of a quotation."""
_TAKEN_UP = regex.compile(r"\s*\n\s*'(?=\p{Lu})")
"""What follows a paragraph that ends within a quotation between apostrophes: the next opens with one, too."""
_LOOSE_APOSTROPHE = regex.compile(r"(?<=[^s\s])'(?![\p{L}\p{N}])")
_FEWEST_WORDS_SPOKEN = 4
_STOPS = ",.!?"
_LONGEST_WITHIN = 60
"""Characters of words between straight marks within others."""
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
    if "“ " in text or "“\n" in text:
        text = _SLIP.sub("”", text)
    if any(pair in text for pair in _PAIRS_OF_SINGLES):
        text = _SINGLES.sub(_as_doubled, text)
    if "''" in text and any(f"{stop}''" in text for stop in ",.?!"):  # rather than set in italics
        text = _APOSTROPHES.sub("``", text)
    text = _NICKNAME.sub(_without_marks, text)
    if "'" in text and "“" not in text and _is_in_single_marks(text):
        text = _SINGLE.sub(_as_british, text)
    if "'" in text:
        text = _FRAGMENT.sub(r"‘\g<inside>’", text)
    pattern = _LINE if _LONG_LINE.search(text) else _WRAPPED_PARAGRAPH
    for number, match in enumerate(pattern.finditer(text)):
        span = Span(*match.span())
        marks = tuple(_marks(text, span, is_open=is_open))
        is_open = bool(marks) and not marks[-1].is_closed
        yield Paragraph(number, span, tuple(pair for pair in marks if len(pair.content) > 0))


def _as_doubled(singles: regex.Match[str]) -> str:
    return "``" if singles["opens"] else "''"


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


def _is_in_single_marks(text: str) -> bool:
    """Whether people speak between typewritten single marks, as some British newspapers print, and double ones are rare."""
    return 2 * text.count('"') < len(_SPEECH_IN_SINGLE.findall(text))


def _as_british(mark: regex.Match[str]) -> str:
    """The printed mark for a typewritten one."""
    return "’" if mark["closing"] else "‘"


def _without_marks(markup: regex.Match[str]) -> str:
    """Left-over markup of the same length, whose attributes nobody says."""
    return _ANY_MARK.sub("_", markup.group())


def _marks(text: str, paragraph: Span, *, is_open: bool) -> Iterator[Marks]:
    place = paragraph.start
    line = _Line(text, paragraph)
    if is_open and (repeated := _REPEATED.match(text, place, paragraph.end)):
        marks = _pair(line, "«", repeated.start(), continues=True)
        if marks:
            yield marks
            place = marks.span.end
    while opening := _OPENING.search(text, place, paragraph.end):
        continues = is_open and place == paragraph.start
        marks = _pair(line, opening.group(), opening.start(), continues=continues)
        if marks is None or (opening.group() == "『" and "「" in text):
            # Beside corner marks, white ones set off a title: a quotation may stand inside of it.
            place = opening.end()
            continue
        yield marks
        place = marks.span.end


def _pair(line: _Line, mark: str, start: int, *, continues: bool) -> Marks | None:
    """From an opening mark to the closing one, over inner quotations; or to the end of the paragraph."""
    inside = start + len(mark)
    place = line.closing(mark, inside)
    begins_anew = place is None and mark == "“" and line.begins_anew(inside)
    if begins_anew:
        place = line.following("”", inside)
    if place is not None:
        width = 2 if line.text.startswith(_TWO_APOSTROPHES, place) else 1
        return Marks(Span(start, place + width), Span(inside, place), True, continues)
    if (mark == "'" and not line.is_taken_up(inside)) or (mark == "‘" and line.text[inside].islower()):
        return None
    if mark == "“" and line.following("“", inside) is not None and not begins_anew:
        return None  # the next one opens: this was left open by mistake
    end = line.span.start + len(line.span.of(line.text).rstrip())
    return Marks(Span(start, end), Span(inside, end), False, continues)


class _Line:
    """A paragraph, and where its marks are closed: each kind is looked for once, however many are left open."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self._closings: dict[str, Mapping[int, int]] = {}
        self._places: dict[str, Sequence[int]] = {}

    def closing(self, mark: str, start: int) -> int | None:
        """Where the `mark` that ends at `start` is closed."""
        if mark == "``":
            places = [place for each in ("''", '"') if (place := self.following(each, start)) is not None]
            return min(places, default=None)
        if mark not in self._closings:
            self._closings[mark] = self._closings_of(mark, start)
        return self._closings[mark].get(start - 1)

    def following(self, sign: str, start: int) -> int | None:
        """The first place of a sign from `start` on."""
        places = self._places_of(sign)
        following = bisect_left(places, start)
        return places[following] if following < len(places) else None

    def is_taken_up(self, start: int) -> bool:
        """Whether words between apostrophes that are open from `start` to the end go on in the next paragraph."""
        is_open = _TAKEN_UP.match(self.text, self.span.end) is not None
        return is_open and _LOOSE_APOSTROPHE.search(self.text, start, self.span.end) is None

    def begins_anew(self, start: int) -> bool:
        """Whether every further opening mark follows a full stop, as at the head of paragraphs that were run together."""
        following = self.following("“", start)
        if following is None or following - start < _SHORTEST_PARAGRAPH:
            return False
        closings = self._places_of("”")
        return len(closings) - bisect_left(closings, start) <= 1 and self._last_within_sentence < start

    def _places_of(self, sign: str) -> Sequence[int]:
        if sign not in self._places:
            found = regex.finditer(
                regex.escape(sign), self.text, pos=self.span.start, endpos=self.span.end, overlapped=True
            )
            self._places[sign] = [match.start() for match in found]
        return self._places[sign]

    @cached_property
    def _last_within_sentence(self) -> int:
        """Where the last mark opens that follows no full stop."""
        places = reversed(self._places_of("“"))
        return next((place for place in places if not _FULL_STOP.search(self.text, place - 3, place)), -1)

    def _closings_of(self, mark: str, start: int) -> Mapping[int, int]:
        """Where each of these marks is closed, from the one that ends at `start` on: over others of its kind, if it can."""
        signs = _CLOSING[mark]
        is_flat = mark in signs
        is_mixed = mark in _ALSO_CLOSED and self.text.find(_TWO_APOSTROPHES, start, self.span.end) >= 0
        closings: dict[int, int] = {}
        opened = [start - 1]
        end_within = -1
        for match in _ANY_MARK.finditer(self.text, start, self.span.end):
            sign, place = match.group(), match.start()
            is_sign = sign in signs or (is_mixed and self._is_two_apostrophes(place))
            can_close = is_sign and opened and place != end_within
            if can_close and _closes(self.text, mark, place, self.span.end):
                closed = opened if is_flat else [opened.pop()]
                closings.update(dict.fromkeys(closed, place))
                opened = [] if is_flat else opened
            elif can_close:
                end_within = self._end_within(place) if sign == mark == '"' else -1
            if sign == mark:
                opened.append(place)
        return closings

    def _end_within(self, place: int) -> int:
        """Where words end that a straight mark sets off within others: the "18%" of "It had "18%" on it," he said."""
        if self.text[place - 1] != " ":
            return -1
        end = self.following('"', place + 1) or -1
        last = self.following('"', end + 1) if place < end < place + _LONGEST_WITHIN else None
        stands_within = self.text[end - 1] not in _STOPS and self.text[end + 1 : end + 2] == " "
        return end if last and stands_within and self.text[last - 1] in _STOPS else -1

    def _is_two_apostrophes(self, place: int) -> bool:
        """Whether two stand there behind words, as a keyboard of a newsroom closes what another mark has opened: "…,''."""
        return self.text.startswith(_TWO_APOSTROPHES, place) and not self.text[place - 1].isspace()


_NEXT_OPENS = regex.compile("[^‘’\n]{1,200}‘")
"""What follows a single mark that closes words, if others open in the paragraph."""
_ANY_MARK = regex.compile("[\"“”„«»「」『』‘’']")


def _closes(text: str, mark: str, place: int, end: int) -> bool:
    """Not an apostrophe, and not the sign for inches."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    match mark:
        case "'":
            is_slip = before == " " and after in ("", "\n") and text[place - 2 : place - 1] in ".!?"
            is_before = after == "," and _SAID.match(text, place + 2, end) is not None
            return (before in ".,!?…" and not after.isalnum()) or is_slip or is_before
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
        and not _NEXT_OPENS.match(text, place + 1)
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
