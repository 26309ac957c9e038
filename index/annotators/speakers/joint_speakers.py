"""Several people who say the same words together: "…," said Senators Jane Doe and Ann Roe."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_BETWEEN = regex.compile(
    r"(?:\s\([^()\n]{1,20}\)|,\s[DRI]-\p{Lu}[\p{L}.]+,?(?=\s)|,\s(?:of|from)\s\p{Lu}[\p{L}\s]{2,20},(?=\sand\s))?"
    r"(?:(?P<last>,?\sand\s)|,\s)(?:(?:his|her|their)\s(?:\p{Ll}+\s){0,2}\p{Ll}+,?\s)?"
    r"(?:(?:\p{Lu}[\p{L}.]*|[Ff]ormer)\s){0,3}"
)
"""What stands between two of them: a district, an "and", a title, what one is to the other."""
_DISTRICT = regex.compile(r"\s\([^()\n]{1,20}\)")
_CLOSES = regex.compile(
    r"(?:\s\([^()\n]{1,20}\))?(?:[.,;:]|\s(?:in|of|on|at|after|during)\b|\s*$)", regex.MULTILINE
)
_REACH = 160
"""Characters to either side in which the others are named."""


class JointSpeakers:
    """Those of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying

    def name(self, one: Subject) -> str | None:
        """All who speak with `one`, in the order of the text; ``None`` where that one speaks alone."""
        together = self._together(one)
        return _names(together) if self._act_together(together) else None

    def couple(self, one: Subject) -> str | None:
        """All who are named in a row with `one`, whatever they do: "Jane Doe and Ann Roe left"."""
        return _names(self._together(one))

    def _together(self, one: Subject) -> Sequence[Subject]:
        if one.rank > 0 or one.speaker is None:
            return ()
        start, end = one.span.start, one.span.end
        around = Span(max(0, start - _REACH), min(len(self._text), end + _REACH))
        people = self._subjects.people(around) if " and " in around.of(self._text) else []
        place = next((place for place, person in enumerate(people) if person.span == one.span), None)
        return () if place is None else self._row(people, place)

    def _row(self, people: Sequence[Subject], place: int) -> Sequence[Subject]:
        """Those who are named in a row that an "and" ends, with the one at `place`."""
        first = last = place
        while first > 0 and self._are_joined(people[first - 1], people[first]):
            first -= 1
        while last + 1 < len(people) and self._are_joined(people[last], people[last + 1]):
            last += 1
        row = people[first : last + 1]
        is_ended = len(row) > 1 and self._between(row[-2], row[-1])
        return row if is_ended and is_ended["last"] else ()

    def _act_together(self, row: Sequence[Subject]) -> bool:
        """Whether a verb of saying belongs to all: it follows the last of them, or they end its clause."""
        if not row:
            return False
        end = row[-1].span.end
        district = _DISTRICT.match(self._text, end)
        if self._saying.speaking.match(self._text, district.end() if district else end):
            return True
        if self._text.startswith(", ", end) and self._saying.speaking.match(self._text, end + 1):
            return True  # "the couple, Jane and John Doe, said"
        start = row[0].span.start
        cues = self._saying.cue.finditer(self._text, max(0, start - _REACH), start)
        is_led = any(self._saying.opening.fullmatch(self._text, cue.end(), start) for cue in cues)
        return is_led and _CLOSES.match(self._text, end) is not None

    def _are_joined(self, one: Subject, other: Subject) -> bool:
        return self._between(one, other) is not None

    def _between(self, one: Subject, other: Subject) -> regex.Match[str] | None:
        return _BETWEEN.fullmatch(self._text, one.span.end, other.span.start)


def _names(row: Sequence[Subject]) -> str | None:
    """Those of several people."""
    names = list(dict.fromkeys(person.speaker for person in row if person.speaker))
    if len(names) < 2 or len(names) != len(row):
        return None
    return f"{', '.join(names[:-1])} and {names[-1]}"
