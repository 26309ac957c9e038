"""Names that stand beside a verb of saying though they were not found among the names of the text."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.gazetteer import places
from index.annotators.lexicon import COMMON_WORDS, PERSONAL_TITLES, TIMES
from index.annotators.saying import Saying
from index.annotators.subjects import Subject
from index.article import Span

_NAME = r"(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){0,6})"
_BEHIND = regex.compile(
    rf"\s{_NAME}(?=[.,;:\n]|$|\s(?:who|of|at|in|from|on|to|after|during|as|qui|à|dans|sur|lors)\b)"
)
_BEFORE = regex.compile(rf"[\s,]*{_NAME}\s")


class UnfoundNames:
    """The names that grammar shows in one text, beside those that were found in it."""

    def __init__(self, text: str, named: Sequence[Subject], saying: Saying) -> None:
        self._text = text
        self._people = {
            _surname(s.speaker): s for s in named if s.rank == 0 and s.speaker and s.speaker.strip("- ")
        }
        self._saying = saying

    def beside(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who speaks right behind a quotation: "…," said Doe; "…," Doe said."""
        match = None
        if self._saying.inversion.fullmatch(self._text, window.start, cue.start):
            match = _BEHIND.match(self._text, cue.end)
        elif not self._saying.always_inverts:
            match = _BEFORE.fullmatch(self._text, window.start, cue.start)
        if match is None or any(s.span.overlaps(Span(*match.span("name"))) for s in found):
            return None
        return self._subject(match)

    def _subject(self, match: regex.Match[str]) -> Subject | None:
        words = match["name"].split()
        titles = [place for place, word in enumerate(words) if word in PERSONAL_TITLES]
        name = words[titles[-1] + 1 :] if titles else words
        if not name or words[0].lower() in COMMON_WORDS or words[0] in TIMES:
            return None
        known = self._people.get(_surname(name[-1]))
        if known is None and " ".join(name) in places():
            return None
        speaker = known.speaker if known else " ".join(name)
        return Subject(Span(match.end("name") - len(name[-1]), match.end("name")), speaker, 0)


def _surname(name: str) -> str:
    """Its last part, of "al-Doe" too."""
    return name.replace("-", " ").split()[-1]
