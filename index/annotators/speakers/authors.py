"""Whose words something written holds: "the report" is that of the body which the article said published one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex
from msgspec import Struct, field

from index.annotators.languages.saying import Saying
from index.annotators.speakers.said_before import SaidBefore
from index.annotators.speakers.subjects import Subject

_PLATFORMS = frozenset(
    "Facebook Instagram LinkedIn Reddit Snapchat Telegram TikTok Twitter Weibo WhatsApp YouTube".split()
)
"""Where others write: "a Facebook post" is not Facebook's."""
_ROLE, _ORGANISATION = 1, 2


class _Writers(Struct):
    """Which of the first names of a text, so many, have written something."""

    number: int = 0
    places: list[int] = field(default_factory=list)


class Authors:
    """Who wrote what one text speaks of."""

    def __init__(self, text: str, named: Sequence[Subject], saying: Saying, said: SaidBefore) -> None:
        self._text = text
        self._named = tuple(named)
        self._starts = [subject.span.start for subject in named]
        self._saying = saying
        self._said = said
        self._writers: dict[str, _Writers] = {}

    def of(self, writing: Subject, last: str | None) -> str | None:
        """Whose words "the report" holds: who published one before, or, of a statement, who spoke `last`."""
        if writing.rank != _ROLE:
            return None
        noun = writing.last_word
        if owner := self._whose_own(writing):
            return owner
        if noun not in self._saying.written_things:
            return None
        if not self._saying.definite.match(self._text, writing.span.start):
            return self._who_sends(writing)
        author = self._author_before(bisect_left(self._starts, writing.span.start), noun)
        is_bare = len(writing.span.of(self._text).split()) == 2
        if author is None:
            is_last = is_bare and noun in self._saying.own_words and not self._is_introduced(writing)
            return last if is_last else None
        return author.speaker

    def _who_sends(self, writing: Subject) -> str | None:
        """Whose it is who writes one right there: "Doe sent a letter saying"."""
        number = bisect_left(self._starts, writing.span.start)
        author = self._named[number - 1] if number else None
        verb = self._saying.publishing.match(self._text, author.span.end) if author else None
        is_object = verb and not self._text[verb.end() : writing.span.start].strip()
        return author.speaker if author and is_object else None

    def _is_introduced(self, writing: Subject) -> bool:
        """Whether the text has spoken of one that somebody brings: "to deliver a message", not "in a message"."""
        noun = regex.escape(writing.last_word)
        brought = rf"(?<!\b(?:[Ii]n|on|via|through|by|with|of|to)\s)\b[Aa]n?\s(?:\p{{Ll}}+\s){{0,3}}?{noun}\s(?:to|for)\b"
        return self._said.matches(brought, writing.span.start)

    def _author_before(self, number: int, noun: str) -> Subject | None:
        """The last among the first names, so many, to whom the text gives such a writing."""
        writers = self._writers.setdefault(noun, _Writers())
        for place in range(writers.number, number):
            if self._has_written(self._named[place], noun):
                writers.places.append(place)
        writers.number = max(writers.number, number)
        last = bisect_left(writers.places, number)
        return self._named[writers.places[last - 1]] if last else None

    def _whose_own(self, writing: Subject) -> str | None:
        """The organisation that is named with what it wrote: "a leaked NATO letter"."""
        if writing.last_word not in self._saying.own_words:
            return None
        inside = self._named[
            bisect_left(self._starts, writing.span.start) : bisect_left(self._starts, writing.span.end)
        ]
        owners = (s.speaker for s in inside if s.rank == _ORGANISATION and self._text[s.span.end] == " ")
        return next((owner for owner in owners if owner not in _PLATFORMS), None)

    def _has_written(self, named: Subject, noun: str) -> bool:
        """Whether an article said so: "a report by the NATO", "the NATO's report", "a NATO report", "the NATO issued a report"."""
        before = self._text[max(0, named.span.start - 60) : named.span.start]
        behind = self._text[named.span.end : named.span.end + 60]
        by = (
            self._saying.authorship.search(before, before.rfind(noun) + len(noun)) if noun in before else None
        )
        is_by = by is not None and by.start() == before.rfind(noun) + len(noun) and by.end() == len(before)
        verb = self._saying.publishing.match(behind)
        is_published = verb is not None and noun in behind[verb.end() :].partition(".")[0].split()
        ties = ("'s", "’s", "") if named.rank == _ORGANISATION else ("'s", "’s")
        is_tied = (
            named.speaker not in _PLATFORMS
            and behind.startswith(tuple(f"{tie} {noun}" for tie in ties))
            and not behind.partition(noun)[2][:1].isalpha()
        )
        return is_by or is_published or is_tied
