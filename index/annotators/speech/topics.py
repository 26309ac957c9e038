"""Who speaks in Japanese: the topic of the sentence that quotes, as X in X氏は「…」と述べた."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import SpeakerRule
from index.annotators.speakers.attributions import Attribution
from index.annotators.speech.marks import Marks
from index.article import Span

_TITLES = "氏|さん|様|首相|総理|大統領|会長|議長|議員|大臣|長官|知事|市長|社長|監督|選手|教授|委員長|書記長|国王|アナウンサー|容疑者|被告|報道官"
_NAME = r"[\p{Han}\p{Katakana}\p{Latin}ー・＝]"
_TOPIC = regex.compile(
    rf"(?P<who>{_NAME}+?)(?P<title>{_TITLES})?(?:ら|たち)?(?P<particle>は|が|から)(?!\p{{Hiragana}})"
)
_QUOTING = regex.compile(
    r"(?:「[^「」]*」)*(?:など|等)?と(?:の|いう|して|し)?(?P<cue>\p{Han}{1,2}\p{Hiragana}?|\p{Katakana}+)?"
)
_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
_FARTHEST = 600
"""Characters before a quotation in which its sentence begins."""
_WITHIN_MARKS = regex.compile(r"「[^「」]*」")


class Topics:
    """The topics of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, marks: Marks, paragraph: Span, previous: Span | None = None) -> Attribution | None:
        """Who speaks the words between `marks`, if their sentence says so; the one before stands at `previous`."""
        quoting = _QUOTING.match(self._text, marks.span.end, paragraph.end)
        if quoting is None:
            return None
        earliest = max(0, marks.span.start - _FARTHEST)
        outside = _WITHIN_MARKS.sub(_blank, self._text[earliest : marks.span.start])
        sentence = max(outside.rfind("。"), outside.rfind("\n")) + 1
        topic = _nearest(outside, list(_TOPIC.finditer(outside, sentence)))
        if topic is None:
            return None
        first, last = topic.span("who")
        return Attribution(
            self._named(topic["who"], earliest + first),
            Span(earliest + first, earliest + last),
            quoting["cue"] or "と",
            SpeakerRule.BEFORE,
        )

    def remember(self, speaker: str | None) -> None:
        """Nothing: no topic is taken from the sentence before."""

    def goes_on(self, gap: Span) -> str | None:
        """None: a verb follows whatever is said."""

    def announced(self) -> str | None:
        """None: whose statement a text gives is not read."""

    def _named(self, topic: str, place: int) -> str:
        """The name behind a title that stands alone or an abbreviation, as the text gave it before."""
        titled = regex.findall(
            rf"((?:\p{{Katakana}}|[ー・＝]){{2,30}}|\p{{Han}}{{2,4}}?){topic}", self._text[:place]
        )
        if titled and regex.fullmatch(_TITLES, topic):
            return str(titled[-1])
        whole = regex.search(rf"({_NAME}{{3,30}})\s?[(（]\s?{topic}\s?[)）]", self._text)
        return whole[1] if whole else topic


def _nearest(outside: str, topics: Sequence[regex.Match[str]]) -> regex.Match[str] | None:
    """The last of them; but behind another quotation the topic of the whole sentence."""
    quoted = outside.rfind(_BLANK)
    behind = [topic for topic in topics if topic.start() > quoted]
    whole = [topic for topic in topics if topic["particle"] == "は"]
    return next(iter((*behind[::-1], *whole[::-1], *topics[::-1])), None)


def _blank(quoted: regex.Match[str]) -> str:
    return _BLANK * len(quoted.group())
