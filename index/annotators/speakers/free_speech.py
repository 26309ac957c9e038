"""Speech that no verb of saying reports: the words of whom the sentences around it are about."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import SENTENCE_END, end_of_words, sentence_start
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks, opens_sentence
from index.article import Span

_OPENS_SENTENCE = regex.compile(r"\s?\.?\s(?=\p{Lu})")
_INNER = " \n'’”\""
"""What may end words within words."""
_FEWEST_WORDS_ALONE = 8
"""Words of a quotation that somebody speaks though nothing says so."""
_FEWEST_WORDS_REPORTED = 5
"""The same, where the sentence before reports somebody's speech."""
_FEWEST_WORDS_OF_DEEDS = 3
_LONGEST_REPORT = 500
"""Characters of a sentence that reports what somebody said."""
_FARTHEST_SECOND_VERB = 120
"""Characters between somebody and the second of their verbs."""
_LONGEST_PARAGRAPH = 4000
"""Characters of one that still speaks of the same."""
_FEWEST_WORDS_OF_ONES_OWN = 4
"""Those of one in which somebody speaks of themselves."""


class FreeSpeech:
    """Such speech in one text."""

    def __init__(self, text: str, subjects: Subjects, saying: Saying, phrases: NounPhrases) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._verbless = saying.verbless
        self._phrases = phrases

    def speaker(self, marks: Marks, sentence: Span, paragraph: Span) -> Subject | None:
        """Of the words between `marks`, by the part of their `sentence` that stands before them, or those before that."""
        return (
            self._subject_of_sentence(marks, sentence)
            or self._of_predicate(marks, sentence)
            or self._of_ones_own(marks, sentence)
            or self._spoken_of(marks, paragraph)
        )

    def reported_before(self, marks: Marks, paragraph: Span) -> Subject | None:
        """Of whole sentences that begin a paragraph: whose speech the last sentence of the one before reports."""
        content = marks.content.of(self._text).rstrip(_INNER)
        end = end_of_words(self._text, paragraph.start)
        is_whole = (
            content.endswith((".", "?", "!"))
            or not marks.is_closed
            or self._text.startswith(".", marks.span.end)
        )
        words = len(content.split())
        if not is_whole or words < _FEWEST_WORDS_REPORTED or not self._text.startswith(".", end - 1):
            return None
        earliest = max(self._text.rfind("\n", 0, end) + 1, end - _LONGEST_REPORT)
        last = Span(sentence_start(self._text, end - 1, earliest), end)
        if self._subjects.next_quoted(last.start, last.end) < last.end:
            return None
        subjects = self._subjects.within(last)
        if reporter := self._phrases.reporter_at_the_end(subjects, last):
            return reporter
        agent = self._phrases.agent(subjects)
        subject = self._phrases.head(subjects, 0) if agent else self._behind_comma(subjects)
        if subject is None or not self._is_person(subject):
            return None
        if words < _FEWEST_WORDS_ALONE and not self._saying.speaking.match(self._text, subject.span.end):
            return None
        if self._saying.gives_words.match(self._text, subject.span.end, last.end):
            return subject
        return subject if self._reports(subject, last.end) else None

    def _reports(self, person: Subject, end: int) -> bool:
        """Whether somebody's first verb or their second is one of saying: "Jane Doe was there and said"."""
        start = person.span.end
        if self._saying.reports_more.match(self._text, start):
            return True
        if self._text.startswith(("'s ", "’s ", "' ", "’ "), start):
            return False
        cues = self._saying.cue.finditer(self._text, start, min(end, start + _FARTHEST_SECOND_VERB))
        joined = (
            cue
            for cue in cues
            if self._saying.second_verb.search(self._text, max(start, cue.start() - 16), cue.start())
        )
        second = next(joined, None)
        return second is not None and not self._subjects.within(Span(start, second.start()))

    def _behind_comma(self, subjects: Sequence[Subject]) -> Subject | None:
        """Who says something behind what opens a sentence: "Before the death of her sons, the mother said"."""
        behind = (s for s in subjects if self._text.endswith(", ", 0, s.span.start))
        return next((s for s in behind if self._saying.speaking.match(self._text, s.span.end)), None)

    def told_of_behind(self, marks: Marks, paragraph: Span) -> Subject | None:
        """Of words that begin a paragraph: the subject of the sentence behind them, as in: « J'ai tout perdu. » Jane Doe est assise."""
        is_first = not self._text[paragraph.start : marks.span.start].strip()
        behind = _OPENS_SENTENCE.match(self._text, marks.span.end, paragraph.end)
        content = marks.content.of(self._text)
        if (
            not self._saying.varies
            or not is_first
            or behind is None
            or len(content.split()) < _FEWEST_WORDS_OF_ONES_OWN
        ):
            return None
        stop = SENTENCE_END.search(self._text, behind.end(), paragraph.end)
        sentence = Span(behind.end(), stop.end() if stop else paragraph.end)
        subject = self._agent(sentence.start, self._subjects.within(sentence))
        if subject is None or not subject.speaker or not self._is_person(subject):
            return None
        is_own = self._verbless.first_person.search(content) or self._verbless.aged.match(
            self._text, subject.span.end
        )
        is_alone = self._subjects.next_quoted(sentence.start, sentence.end) == sentence.end
        says_more = self._saying.cue.search(self._text, subject.span.end, sentence.end) is not None
        return subject if is_own and is_alone and not says_more else None

    def _of_ones_own(self, marks: Marks, sentence: Span) -> Subject | None:
        """For words in the first person that are worked into a sentence: its subject, who must speak of themselves."""
        before = sentence.of(self._text).rstrip()
        is_part = bool(before) and not before.endswith((".", "?", "!", ":"))
        if not is_part or not self._verbless.first_person.search(marks.content.of(self._text)):
            return None
        subject = self._phrases.agent(self._subjects.within(sentence))
        return subject if subject and subject.rank == 0 else None

    def _of_predicate(self, marks: Marks, sentence: Span) -> Subject | None:
        """For words that tell what somebody did, right behind who did it: She "never looked back"."""
        content = marks.content.of(self._text)
        subjects = self._subjects.within(sentence)
        if not subjects or len(content.split()) < _FEWEST_WORDS_OF_DEEDS or not content[:1].islower():
            return None
        last = subjects[-1]
        is_next = self._saying.auxiliary.fullmatch(self._text, last.span.end, marks.span.start) is not None
        return last if is_next and last.rank == 0 and not self._phrases.is_governed(last) else None

    def _spoken_of(self, marks: Marks, paragraph: Span) -> Subject | None:
        """The subject of the sentence before, or of the one before that if it has none: news stays with whom it speaks of."""
        content = marks.content.of(self._text).rstrip()
        is_own = self._verbless.first_person.search(content) is not None
        is_long = len(content.split()) >= (_FEWEST_WORDS_OF_ONES_OWN if is_own else _FEWEST_WORDS_ALONE)
        is_whole = content.endswith((".", "?", "!")) or self._text.startswith(".", marks.span.end)
        if not is_long or not is_whole or not opens_sentence(self._text, marks):
            return None
        before = Span(max(paragraph.start, marks.span.start - _LONGEST_PARAGRAPH), marks.span.start)
        subjects = self._subjects.within(before)
        end = marks.span.start - 2
        while subjects:
            start = sentence_start(self._text, min(end, subjects[-1].span.start), paragraph.start)
            named = [s for s in subjects if s.span.start >= start]
            subject = (
                self._source(named)
                or self._doer(named)
                or self._agent(start, named)
                or self._whose_view(start, named)
                or self._behind_opening(named)
            )
            if subject and self._saying.owned_role.match(self._text, subject.span.end):
                subject = self._phrases.head(named, named.index(subject))
            if subject:
                return subject if self._may_speak(subject, subjects, is_own=is_own) else None
            subjects = [s for s in subjects if s.span.start < start]
        return None

    def _agent(self, start: int, named: Sequence[Subject]) -> Subject | None:
        """Who acts in a sentence that begins at `start` and does not only bring somebody in: "C'est un professeur qui"."""
        brings_in = self._verbless.brings_in.match(self._text, start)
        return None if brings_in else self._phrases.agent(named)

    def _behind_opening(self, named: Sequence[Subject]) -> Subject | None:
        """Who follows the comma of an opening: "À côté d'elle, Jane Doe sourit."."""
        if not self._saying.varies or len(named) < 2 or self._phrases.is_governed(named[1]):
            return None
        title = self._saying.before_subject
        start = named[0].span.end + 1
        is_next = title.fullmatch(self._text, start, named[1].span.start) or start + 1 == named[1].span.start
        return named[1] if is_next and self._text.startswith(", ", start - 1) else None

    def _doer(self, named: Sequence[Subject]) -> Subject | None:
        """The only person by whom something is done: "The study was led by Jane Doe."."""
        people = [
            s for s in named if s.rank == 0 or (s.rank == 1 and not self._saying.is_nobody(s.last_word))
        ]
        start = people[0].span.start if len(people) == 1 and people[0].speaker else 0
        is_done = start and self._saying.mentions.done_by.search(self._text, max(0, start - 60), start)
        return people[0] if is_done else None

    def _source(self, named: Sequence[Subject]) -> Subject | None:
        """Whom a sentence names as its source: "…, according to Jane Doe."."""
        for source in named:
            start = source.span.start
            if self._verbless.source.search(self._text, max(0, start - 60), start):
                return source
        return None

    def _whose_view(self, start: int, named: Sequence[Subject]) -> Subject | None:
        """Whom a sentence is put down to: "For Jane Doe, the question is open."."""
        person = next((s for s in named if s.rank == 0), None)
        if person is None or not self._verbless.view.fullmatch(self._text, start, person.span.start):
            return None
        return person if self._text.startswith(",", person.span.end) else None

    def _is_person(self, subject: Subject) -> bool:
        return subject.rank < 2 and self._saying.is_one_person(subject.last_word)

    def _may_speak(self, subject: Subject, named: Sequence[Subject], *, is_own: bool) -> bool:
        """Whether it is one person, who speaks of themselves or else is the only one named."""
        if not self._is_person(subject) or self._subjects.is_owned(subject):
            return False
        if is_own:
            return True
        others = {s.speaker for s in named if s.rank < 2} - {subject.speaker, None}
        return subject.speaker is not None and subject.rank == 0 and not others

    def _subject_of_sentence(self, marks: Marks, window: Span) -> Subject | None:
        """For words worked into a sentence: who the sentence is about, if they do not only tell what that one did."""
        before = window.of(self._text).rstrip()
        is_told = before.endswith(",") and marks.content.of(self._text)[:1].islower()
        if not before or is_told or before.endswith((".", "?", "!")):
            return None
        if self._verbless.announcement.search(self._text, window.start, window.end):
            return None
        subjects = [s for s in self._subjects.within(window) if s.rank < 2]
        acting = [s for s in subjects if self._verbless.acting.match(self._text, s.span.end)]
        if before.endswith(":"):
            acting = acting or [s for s in subjects if s.rank == 0][:1]
        return acting[-1] if acting else None
