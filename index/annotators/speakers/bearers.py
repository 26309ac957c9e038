"""Whom a role stands for that an article has given to somebody: "the governor" is the governor named before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.speakers.descriptions import Descriptions
from index.annotators.speakers.subjects import Subject

_OTHER_OFFICE = regex.compile(r"\b(?:vice|deputy|former|ex|then|late|acting|assistant)[-\s]\Z")
"""What makes an office another, or no longer somebody's: "Vice President"."""
_BEFORE_NAME = regex.compile(r"\s\p{Lu}")
"""What follows a title that stands before a name."""
_OPENS_SENTENCE = regex.compile(
    r"(?:^|[.!?][\"”]?\s|\n)(?:\p{Lu}\p{Ll}+ing\s[^.;:“”\"]{1,80},\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}\Z"
)
"""What stands before a name with which a sentence begins: titles, "Speaking after the vote, "."""
_WHO = regex.compile(r"(?:\s(?:from|of|at|in)\s[^,.;:]{1,40})?\s(?:who|whose)\b")
_PARAGRAPH = regex.compile(r"\n\s*")
_TITLE = regex.compile(r"(?:\p{Lu}\p{L}{0,4}\.?\s)?")
_LONGEST_LEAD = 400
"""Characters at the head of a text that may speak of somebody before they are named."""
_AGE = regex.compile(r"\b(?P<years>\d{1,3})-year-old\Z")
_WORD = regex.compile(r"[\p{L}\p{N}-]+")
_FAR = 900
"""Characters before a role in which one of several who have it is spoken of."""
_SHORTEST_TELLING = 4
"""Letters of a word that tells two complements apart."""
_PERSON, _ROLE, _ORGANISATION = range(3)


class Bearers:
    """The roles of one text and who has them."""

    def __init__(
        self, text: str, named: Sequence[Subject], saying: Saying, descriptions: Descriptions
    ) -> None:
        self._text = text
        self._named = tuple(named)
        self._starts = [subject.span.start for subject in named]
        self._people = {subject.speaker for subject in named if subject.rank == _PERSON}
        self._saying = saying
        self._descriptions = descriptions

    def of(self, role: Subject) -> str | None:
        """The only one whom the text before `role` calls by it, where it speaks of one it knows: "the governor"."""
        is_definite = self._saying.definite.match(self._text, role.span.start) is not None
        if role.rank != _ROLE or not is_definite or role.last_word in self._saying.several:
            return None
        word = self._saying.definite.sub("", role.span.of(self._text), count=1)
        is_body = role.last_word in self._saying.bodies
        before = [s for s in self._before(role) if not (is_body and s.rank == _PERSON)]
        titles = self._saying.short_titles
        called = dict.fromkeys((word.lower(), (role.speaker or "").lower(), role.last_word))
        words = (word.lower(), *(title for each in called for title in titles.get(each, ())))
        full = (role.speaker or "").lower()
        bearers = {s.speaker for s in before if role.head and full != word.lower() and self._has(s, full)}
        if len(bearers) != 1:
            rest = full.removeprefix(word.lower()) if role.head else ""
            bearers = {s.speaker for s in before if any(self._has(s, each, rest) for each in words)}
        return bearers.pop() if len(bearers) == 1 else self._spoken_of(bearers, before, role)

    def _spoken_of(self, bearers: set[str | None], named: Sequence[Subject], role: Subject) -> str | None:
        """The one of several of whom the last paragraphs speak, and of no other."""
        last = {s.speaker: s.span.end for s in named if s.speaker in bearers}
        nearest, *others = sorted(last, key=lambda speaker: last[speaker], reverse=True) or [None]
        if nearest is None or not others or role.span.start - last[nearest] > _FAR:
            return None
        return nearest if "\n" in self._text[last[others[0]] : last[nearest]] else None

    def aged(self, role: Subject) -> str | None:
        """The only one of whom the text has told that age: "the 41-year-old"."""
        age = _AGE.search(self._text, role.span.start, role.span.end)
        if role.rank != _ROLE or age is None:
            return None
        told = regex.compile(rf",\s{age['years']}\b|\s\({age['years']}\)")
        aged = {
            s.speaker for s in self._before(role) if s.rank == _PERSON and told.match(self._text, s.span.end)
        }
        return aged.pop() if len(aged) == 1 else None

    def named_below(self, role: Subject) -> str | None:
        """Whom a text names that has begun with a role alone: "A bishop …", then "Tom Hale …", then "the bishop"."""
        if role.rank != _ROLE or not self._saying.definite.match(self._text, role.span.start):
            return None
        people = [s for s in self._before(role) if s.rank == _PERSON]
        if not people or people[-1].speaker != people[0].speaker:
            return None
        start, noun = people[0].span.start, regex.escape(role.last_word)
        if start > _LONGEST_LEAD or not _OPENS_SENTENCE.search(self._text, max(0, start - 120), start):
            return None
        called = regex.search(
            rf"\b(?i:an?|the)\s(?:[\p{{L}}-]+\s){{0,4}}?(?i:{noun})\b[^\n]*\n", self._text, endpos=start
        )
        nobodys = self._saying.bodies | self._saying.written_things | self._saying.strangers
        return people[0].speaker if called and role.last_word not in nobodys else None

    def named_next(self, role: Subject) -> str | None:
        """Whom the second paragraph begins with, where the first tells of one without a name: "A sweeper who won"."""
        start = role.span.start
        is_first = not self._text[:start].strip() and self._saying.indefinite.match(self._text, start)
        is_of_office = role.last_word in self._saying.officials
        if role.rank != _ROLE or not is_first or is_of_office or not _WHO.match(self._text, role.span.end):
            return None
        below = _PARAGRAPH.search(self._text, role.span.end)
        place = bisect_left(self._starts, below.end()) if below else len(self._named)
        named = self._named[place] if place < len(self._named) else None
        if below is None or named is None or named.rank != _PERSON:
            return None
        is_next = _TITLE.fullmatch(self._text, below.end(), named.span.start) is not None
        return named.speaker if is_next else None

    def goes_on(self, role: Subject, last: str | None) -> str | None:
        """The organisation that spoke `last`, where none was named since and "the company" speaks."""
        if last is None or not self._is_bare(role, self._saying.any_body):
            return None
        organisations = [s.speaker for s in self._before(role) if s.rank == _ORGANISATION]
        return last if organisations and organisations[-1] == last else None

    def chief(self, role: Subject) -> str | None:
        """The organisation that was named last, if the text is about it: it is named most often, or alone."""
        if not self._is_bare(role, self._saying.companies):
            return None
        organisations = [s.speaker for s in self._before(role) if s.rank == _ORGANISATION]
        (chief, times), *_ = Counter(organisations).most_common(1) or [(None, 0)]
        return chief if (times > 1 or len(organisations) == 1) and chief == organisations[-1] else None

    def _is_bare(self, role: Subject, words: frozenset[str]) -> bool:
        """Whether a role that is known is no more than one of those `words`: "the company"."""
        if role.rank != _ROLE or not self._saying.definite.match(self._text, role.span.start):
            return False
        bare = self._saying.definite.sub("", role.span.of(self._text), count=1)
        return bare in words or bare.lower() in words

    def _before(self, role: Subject) -> Sequence[Subject]:
        return self._named[: bisect_left(self._starts, role.span.start)]

    def author(self, writing: Subject, last: str | None) -> str | None:
        """Whose words "the report" holds: who published one before, or, of a statement, who spoke `last`."""
        noun = writing.last_word
        if owner := self._whose_own(writing):
            return owner
        is_known = self._saying.definite.match(self._text, writing.span.start) is not None
        if writing.rank != _ROLE or not is_known or noun not in self._saying.written_things:
            return None
        before = self._named[: bisect_left(self._starts, writing.span.start)]
        authors = (s.speaker for s in reversed(before) if self._has_written(s, noun))
        is_bare = len(writing.span.of(self._text).split()) == 2
        return next(authors, last if is_bare and noun in self._saying.own_words else None)

    def _whose_own(self, writing: Subject) -> str | None:
        """The organisation that is named with what it wrote: "a leaked NATO letter"."""
        if writing.rank != _ROLE or writing.last_word not in self._saying.own_words:
            return None
        inside = self._named[
            bisect_left(self._starts, writing.span.start) : bisect_left(self._starts, writing.span.end)
        ]
        return next(
            (s.speaker for s in inside if s.rank == _ORGANISATION and self._text[s.span.end] == " "), None
        )

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
            behind.startswith(tuple(f"{tie} {noun}" for tie in ties))
            and not behind.partition(noun)[2][:1].isalpha()
        )
        return is_by or is_published or is_tied

    def varied(self, role: Subject, last: str | None, cue: str | None) -> str | None:
        """Who spoke `last`, if a role that nobody was given before can only be another word for that person."""
        if (
            not (self._saying.varies or cue in self._saying.going_on or self._is_bare_calling(role))
            or role.rank != _ROLE
            or last not in self._people
        ):
            return None
        start = role.span.start
        if self._saying.contrast.search(self._text, max(0, start - 30), start):
            return None
        if not self._saying.definite.match(self._text, start):
            return None
        noun = role.last_word
        is_shown = self._saying.demonstrative.match(self._text, start) is not None
        is_newcomer = noun in self._saying.newcomers and not is_shown
        if is_newcomer or self._saying.specified.match(role.speaker or ""):
            return None
        is_nobody = noun in self._saying.bodies or noun in self._saying.written_things
        is_known = regex.search(rf"\b(?i:{regex.escape(noun)})\b", self._text, endpos=start) is not None
        return None if is_nobody or is_known else last

    def _is_bare_calling(self, role: Subject) -> bool:
        """Whether it is one without a name in it: "the young scientist", not "the NATO scientist"."""
        return role.last_word in self._saying.callings and role.span.of(self._text)[1:].islower()

    def _has(self, named: Subject, word: str, rest: str = "") -> bool:
        """Whether `word` stands before or behind a person's name, or in the name of a body, and nothing against its `rest`."""
        if named.rank == _ORGANISATION:
            words = (named.speaker or "").lower().split()
            several = f"{word}s" if word in self._saying.bodies else word
            return any(each in (word, several) for each in words) or self._is_described(named, word, rest)
        before = self._text[max(0, named.span.start - 100) : named.span.start].lower()
        places = [found.start() for found in regex.finditer(rf"\b{regex.escape(word)}", before)]
        place = places[-1] if places else -1
        title = before[place + len(word) :]
        if _OTHER_OFFICE.search(before[: max(0, place)]) or title.startswith("-"):
            return False
        if place >= 0 and self._saying.title.fullmatch(
            self._text, named.span.start - len(title), named.span.start
        ):
            return self._is_no_other(title, rest)
        behind = self._text[named.span.end : named.span.end + 60].lower()
        if self._saying.adverbial.search(self._text, max(0, named.span.start - 140), named.span.start):
            return False  # "With Jane Doe, the governor": two people
        found = regex.match(
            rf",\s(?!(?:and|et|que?|dont|qui)\s)(?:\p{{L}}+\s){{0,4}}?{regex.escape(word)}\b", behind
        )
        is_title = found is not None and _BEFORE_NAME.match(self._text, named.span.end + found.end())
        if found is not None and not is_title and self._is_no_other(behind[found.end() :], rest):
            return True
        return self._is_described(named, word, rest)

    def _is_described(self, named: Subject, word: str, rest: str) -> bool:
        return any(
            self._is_called(each.head, word) and self._is_no_other(each.complement, rest)
            for each in self._descriptions.behind(named.span)
        )

    def _is_called(self, head: str, word: str) -> bool:
        """Whether a description ends with a role, and with no more that makes it another: not "vice president"."""
        return head == word or (head.endswith(f" {word}") and not _OTHER_OFFICE.search(head[: -len(word)]))

    def _is_no_other(self, title: str, rest: str) -> bool:
        """Whether two complements of one role may be the same: "of Health", and none, or "of Public Health"."""
        if not rest or not self._saying.of.match(title):
            return True
        words = {word for word in _WORD.findall(rest) if len(word) >= _SHORTEST_TELLING}
        return bool(words & {*_WORD.findall(title)})
