"""Whom a noun phrase means: the name or the role that it ends with, or else whatever noun that is."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec import Struct

from index.annotators.gazetteer import demonyms, given_names
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.languages.phrases import Phrases
from index.annotators.languages.saying import Saying
from index.annotators.lexicon import ROLES, TITLES
from index.annotators.speakers.subjects import Subject
from index.annotators.speakers.unfound_names import UnfoundNames
from index.article import Span

_INDEFINITE = ("a", "an", "one", "another", "some", "many", "most", "several", "few", "two", "three")
_PLURALS = frozenset("people men women police media staff children parents".split())
_ODD = regex.compile(r".*[\d_@.]")
_LONGEST_ODD_NAME = 3
"""Words of a name that is written small."""
_HOLDER = regex.compile(
    r"\s(?:of|for)\s(?:the\s)?(?:(?:\p{Lu}[\p{L}.’'-]*|and|of)\s){1,6}?(?P<name>\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}’'-]+)(?=\s\p{Ll}|$|[.,;(])"
)
"""What completes a title, and who has it: " of Ohio Jane Doe"."""
_FIELD = regex.compile(
    r"(?<!s)\s(?:of|on|for)\s(?:(?!(?:of|for|from|the|an?)\b)\p{Ll}[\p{Ll}-]*\s){1,3}(?:\p{Lu}\p{L}{0,4}\.?\s)?"
)
"""What stands between a title and a name: " of music ", " on housing Dr "."""
_SMALL = ("and", "of", "for", "the")
_OWNER = regex.compile(r"\S+(?:['’]s|s['’])\s")


class Placed(Struct, frozen=True):
    """Such a phrase: from its first word on, and who it is."""

    span: Span
    subject: Subject
    is_bare: bool = False
    """Whether no article stands before it, as before a title: "director of music Jane Doe"."""
    is_named: bool = False
    """Whether it ends with a name or a role that was found there."""


class PhraseReader:
    """Reads those of one text."""

    def __init__(self, text: str, saying: Saying, unfound: UnfoundNames) -> None:
        self._text = text
        self._saying = saying
        self._unfound = unfound

    def alone(self, start: int, end: int, phrases: Phrases) -> Placed | None:
        """One of those who are called no more than that: "others"."""
        phrase = phrases.alone.match(self._text, start)
        if phrase is None or phrase.end() > end:
            return None
        span = Span(*phrase.span())
        return Placed(span, Subject(span, phrase.group().lower(), 1))

    def read(
        self, phrase: regex.Match[str], end: int, found: Sequence[Subject], phrases: Phrases
    ) -> Placed | None:
        """Whom a phrase means: the name or the role that it ends with, or else whatever noun that is."""
        span, last = Span(*phrase.span()), phrase["noun"].rsplit(maxsplit=1)[-1]
        if (alone := self.alone(span.start, span.end, phrases)) and alone.span == span:
            return alone
        is_bare = not phrase["article"]
        head = Span(span.end - len(last), span.end)
        named = [s for s in found if s.span.overlaps(head) and s.span.end >= head.end and s.speaker]
        if named and named[0].span.end > span.end:  # "House of Commons Speaker Jane Doe"
            further = phrases.phrase.match(self._text, named[0].span.end + 1, end)
            is_next = further and self._text[named[0].span.end] == " "
            return (further and is_next and self.read(further, end, found, phrases)) or Placed(
                span, named[0], is_bare, True
            )
        subject = named[0] if named else self._subject(phrase, last)
        if subject is None or not any(map(str.isalpha, last)):
            return None
        if is_bare and not named and (titled := self._titled_at(span.end, end, found)):
            return Placed(span, titled, is_bare, True)
        if is_bare and last in TITLES and (holder := _HOLDER.match(self._text, span.end, end)):
            given = holder["name"].split(maxsplit=1)[0]
            person = self._unfound.named(holder["name"], holder.end("name"), is_sure=True)
            if person and given in given_names():
                return Placed(span, person, is_bare, True)
        return Placed(
            span, self._named_behind(subject, span.end, found, is_bare=is_bare), is_bare, bool(named)
        )

    def _titled_at(self, start: int, end: int, found: Sequence[Subject]) -> Subject | None:
        """Who stands right before the verb, behind a title: "Torvo and Lundo Director of Police Jane Doe told"."""
        if not self._text.startswith(" and ", start):
            return None
        person = next((s for s in found if s.rank == 0 and s.speaker and s.span.end == end), None)
        words = self._text[start : person.span.start].split() if person else []
        is_titled = any(word in TITLES for word in words[2:]) and all(
            word[0].isupper() or word in _SMALL for word in words
        )
        return person if is_titled else None

    def _named_behind(
        self, subject: Subject, end: int, found: Sequence[Subject], *, is_bare: bool
    ) -> Subject:
        """The person who has such a role: "a clerk, Jane Doe, said"; "director of music Jane Doe said"."""
        person = next((s for s in found if s.span.start >= end), None)
        if subject.rank != 1 or person is None or person.rank != 0 or person.speaker is None:
            return subject
        if is_bare and _FIELD.fullmatch(self._text, end, person.span.start):
            return person
        is_named = self._saying.to_name.fullmatch(self._text[end : person.span.start]) is not None
        is_closed = self._text[person.span.end : person.span.end + 1] in (",", ".", ";", "")
        return person if is_named and is_closed else subject

    def _is_owned(self, noun: str) -> bool:
        """Whether it begins with whose it is: "Doe's aide", "Dr. Doe's aide"."""
        title, _, rest = noun.partition(" ")
        return _OWNER.match(noun) is not None or (title in TITLES and _OWNER.match(rest) is not None)

    def _subject(self, phrase: regex.Match[str], last: str) -> Subject | None:
        """Who is meant by a phrase that ends with a noun nobody knows, or with a name."""
        article = (phrase["article"] or "").lower().split()
        is_definite = bool(article or self._is_owned(phrase["noun"]))
        span, noun = Span(*phrase.span()), " ".join(phrase["noun"].split())
        if article[:2] == ["one", "of"]:
            noun = " ".join((*article, noun))
        if last[0].isupper() and self._saying.references.many_children.match(self._text, span.start):
            return Subject(span, noun, 1)
        if last[0].isupper():
            is_people = last.removesuffix("s") in demonyms() and (is_definite or last.endswith("s"))
            is_people = is_people or (is_definite and last.lower() in self._saying.references.describing)
            is_people = is_people or (
                last.lower() in ROLES and _FIELD.match(self._text, span.end) is not None
            )
            if is_people or last in TITLES or (article and article[0] in _INDEFINITE):
                return Subject(span, noun, 1)
            if article:
                return Subject(span, noun, 2)
            is_phrase = any(word in ordinary_words() and word not in ROLES for word in noun.split())
            return None if is_phrase else self._unfound.named(noun, span.end, is_sure=True)
        if is_definite:
            return Subject(span, noun, 1, "year-old" if last.endswith("year-old") else "")
        is_several = last.endswith("s") and not last.endswith(("ss", "us", "is"))
        if is_several or last in _PLURALS or last in ROLES:
            return Subject(span, noun, 1)
        words = noun.split()
        is_name = _ODD.match(last) or not {word.lower() for word in words} & ordinary_words()
        return Subject(span, noun, 0) if is_name and len(words) <= _LONGEST_ODD_NAME else None
