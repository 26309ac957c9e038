"""Of whom a text speaks most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.subjects import Subjects
from index.article import Span


class _Counted(Struct):
    """The people before a place whom a pronoun can mean."""

    place: int = 0
    names: int = 0
    """Of whatever sort before that place: more of them may be found later."""
    people: Counter[str] = field(default_factory=Counter)
    likeliest: Sequence[tuple[str, int]] = ()


class TextTopics:
    """The people of one text, counted from one place that is asked for to the next."""

    def __init__(self, subjects: Subjects, agreement: Agreement) -> None:
        self._subjects = subjects
        self._agreement = agreement
        self._counted: dict[str, _Counted] = {}

    def forget(self, word: str, name: str) -> None:
        """That the pronoun `word` can mean this person: another one has."""
        counted = self._counted.get(word)
        if counted and counted.people.pop(name, 0):
            counted.likeliest = counted.people.most_common(2)

    def likeliest(self, word: str, place: int) -> Sequence[tuple[str, int]]:
        """The two who are named most before `place` and whom the pronoun `word` can mean, and how often."""
        before = self._counted.get(word, _Counted())
        if before.place > place or before.names != self._subjects.number_before(before.place):
            before = _Counted()
        new = [
            s.speaker
            for s in self._subjects.people(Span(before.place, place))
            if s.speaker and self._agreement.can_be(word, s)
        ]
        before.people.update(new)
        likeliest = before.people.most_common(2) if new else before.likeliest
        names = self._subjects.number_before(place)
        self._counted[word] = _Counted(place, names, before.people, likeliest)
        return likeliest
