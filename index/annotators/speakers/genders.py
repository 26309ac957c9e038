"""Whether a text calls somebody "he" or "she", whose name does not tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

from index.annotators.languages.saying import Saying
from index.annotators.names.given_names import sure_gender
from index.annotators.sentences import SENTENCE_END
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_REACH = 200
"""Characters behind a name in which a pronoun means whoever bears it."""
_LONGEST_TITLE = 60
"""Characters of a title before a name."""
_FEWEST_SIGNS = 2
_TIMES_MORE = 3
"""How much more often somebody is called by the one pronoun than by the other."""


class Genders:
    """Those of the people of one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, descriptions: Descriptions) -> None:
        self._text = text
        self._subjects = subjects
        self._gender = saying.gender
        self._descriptions = descriptions
        self._reported: dict[str, str | None] = {}

    def told(self, person: str) -> str | None:
        """The pronoun for a person of whom the text says it by a title or a role: "Ms. Doe", "his aunt Jane"."""
        return self._told.get(person)

    def of(self, person: str) -> str | None:
        """The pronoun for a person, if the text uses it behind that name so often that it is certain."""
        return self._pronouns.get(person)

    def reported(self, person: str) -> str | None:
        """The pronoun for a person who only says things of themselves: "Doe said he"."""
        if person not in self._reported:
            matches = (
                self._gender.of_oneself.match(self._text, named.span.end)
                for named in self._subjects.called(person)
            )
            found = {str(match.lastgroup) for match in matches if match}
            self._reported[person] = found.pop() if len(found) == 1 else None
        return self._reported[person]

    @cached_property
    def _told(self) -> Mapping[str, str]:
        signs: dict[str, set[str]] = defaultdict(set)
        for person in self._subjects.named:
            if person.rank == 0 and person.speaker:
                told = self._title(person.span), self._described(person)
                signs[person.speaker] |= {each for each in told if each}
        return {name: found.pop() for name, found in signs.items() if len(found) == 1}

    def _described(self, person: Subject) -> str | None:
        """What a role beside a name tells, unless that is a mere surname and the given name tells the opposite."""
        is_full = sure_gender(person.speaker or "") is None or " " in person.span.of(self._text)
        return self._descriptions.gender(person.span) if is_full else None

    def _title(self, name: Span) -> str | None:
        title = self._gender.gendered_title.search(
            self._text, max(0, name.start - _LONGEST_TITLE), name.start
        )
        return title.lastgroup if title else None

    @cached_property
    def _pronouns(self) -> Mapping[str, str]:
        signs: dict[str, Counter[str]] = defaultdict(Counter)
        people = [s for s in self._subjects.named if s.rank == 0 and s.speaker]
        if not people:
            return {}
        ends = [s.span.start for s in people[1:]] + [len(self._text)]
        for person, following in zip(people, ends, strict=True):
            signs[person.speaker or ""].update(
                self._behind(person.span, min(following, person.span.end + _REACH))
            )
        likeliest = {name: found.most_common() for name, found in signs.items() if found}
        return {name: found[0][0] for name, found in likeliest.items() if _is_certain(found)}

    def _behind(self, name: Span, end: int) -> Counter[str]:
        """The title before a name, and the pronouns in the rest of its sentence, but for what is quoted."""
        stop = SENTENCE_END.search(self._text, name.end, end)
        last = self._subjects.next_quoted(name.end, stop.start() if stop else end)
        found = Counter(
            str(match.lastgroup) for match in self._gender.gendered.finditer(self._text, name.end, last)
        )
        for match in self._gender.gendered_surely.finditer(self._text, name.end, last):
            found[str(match.lastgroup)] += _FEWEST_SIGNS
        if title := self._title(name):
            found[title] += _FEWEST_SIGNS
        return found


def _is_certain(found: list[tuple[str, int]]) -> bool:
    """Whether there are several signs, and hardly any of the other pronoun."""
    (_, times), *others = found
    return times >= _FEWEST_SIGNS and times >= _TIMES_MORE * sum(number for _, number in others)
