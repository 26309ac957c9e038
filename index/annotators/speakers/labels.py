"""Labels that say whose words stand beside them: "Jane Doe: …", and "…" – Jane Doe."""

from __future__ import annotations

import regex

from index.annotators.languages.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.speakers.announcements import Announcements
from index.annotators.speakers.noun_phrases import NounPhrases
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speech.marks import Marks, opens_sentence
from index.article import Span

_TAG = r"</?\p{Ll}[^<>\n]{0,200}>"
_SIGNS = (
    regex.compile(rf"(?:[\s*_>]|{_TAG})*(?:--?|–|—|~|&mdash;)(?=\s?[*_]*\s?(?:{_TAG})*[*_]*\p{{Lu}})"),
    regex.compile(rf"(?:[\s*_>]|{_TAG})*<(?:cite|footer|figcaption)\b[^<>\n]{{0,200}}>(?:[\s*_]|{_TAG})*(?=\p{{Lu}})"),
)  # fmt: skip
"""What stands between words and who signs them: a dash, or a tag that says so."""
_IN_LINE_OF_ITS_OWN = regex.compile(
    r"[*_]*\s?(?:\((?=\p{Lu}[^()\n]{1,80}\)[ *_]*(?:\n|$))|[ *_]*\n\s*(?=[*_]*\p{Lu}[^\n]{1,80}(?<![.:?!,;])(?:\n|$)))"
)
"""The same of words in a line of their own: a bracket, or the end of the line before one that is no sentence."""
_LINE_OPENED = regex.compile(rf"(?r)(?:\n|\A)(?:{_TAG}|[^\S\n]|[>*_#•-])*")
"""What may stand before words in their line."""
_SIGNER = regex.compile(rf"(?:[\s*_]|{_TAG})*(?:\p{{Lu}}\p{{L}}+\.?\s){{0,2}}")
_BEHIND_SIGNER = ("", ",", "(", ".", "|", "*", "_", "<", ")", "–", "—", "[", "]")
_MOST_WORDS_OF_HEADING = 10
_BRACKETED = regex.compile(r"(?:\s\([^()\n]*\))?\s*")
_LONGEST_SIGNATURE = 100
"""Characters of a name and what follows it in its line."""


class Labels:
    """Those of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        phrases: NounPhrases,
        announcements: Announcements,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._verbless = saying.verbless
        self._phrases = phrases
        self._announcements = announcements

    def speaker(self, window: Span) -> Subject | None:
        """Set before the words with a colon, as in an interview or a play, or at the end of a sentence about whom."""
        if not window.of(self._text).rstrip().endswith(":"):
            return None
        if self._announcements.is_in(window):
            return self._announcements.announcer(window)
        subjects = self._subjects.within(window)
        free = [s for s in subjects if not self._phrases.is_governed(s)]
        writers = [s for s in free if s.last_word not in self._saying.written_things]
        subject = self._phrases.subject_of_sentence(writers or subjects) if free else None
        return None if subject and self._is_told(subject, window) else subject

    def _is_told(self, subject: Subject, window: Span) -> bool:
        """Whether somebody only gets the words: "Residents were told in a letter: "…"."""
        return self._saying.gets_words.match(self._text, subject.span.end, window.end) is not None

    def heading(self, line: Span) -> Subject | None:
        """Whom a short line ends with that stands above the words, as in a list of reactions: "Le plus fier : Jane Doe (Caen)"."""
        if not self._saying.always_inverts or len(line.of(self._text).split()) > _MOST_WORDS_OF_HEADING:
            return None
        people = [s for s in self._subjects.within(line) if s.rank == 0 and s.speaker]
        is_last = people and _BRACKETED.fullmatch(self._text, people[-1].span.end, line.end) is not None
        return people[0] if is_last and len({s.speaker for s in people}) == 1 else None

    def announcer(self, marks: Marks, paragraph: Span) -> Subject | None:
        """By the sentence before whole sentences: "Jane Doe made this statement after the vote. "…"."""
        if not opens_sentence(self._text, marks):
            return None
        start = sentence_start(self._text, max(paragraph.start, marks.span.start - 2), paragraph.start)
        return self._announcements.announcer(Span(start, marks.span.start))

    def owner(self, window: Span) -> Subject | None:
        """Whose words a noun before a colon announces: it echoes Jane Doe's own slogan: "…"."""
        if not self._text[window.start : window.end].endswith((": ", "? ")):
            return None
        subjects = self._subjects.within(window)
        owners = (
            s
            for s in reversed(subjects)
            if self._verbless.owned_words.match(self._text, s.span.end, window.end)
            and not self._phrases.is_governed(s)
        )
        return next(owners, None)

    def bare_signer(self, marks: Marks) -> Subject | None:
        """Behind whole sentences with no verb at all: "…," Jane Doe, the mayor."."""
        if not marks.is_closed or not marks.content.of(self._text).rstrip().endswith((",", ".", "?", "!")):
            return None
        signature = self._verbless.signature.match(self._text, marks.span.end)
        if signature is None:
            return None
        within = self._subjects.within(Span(marks.span.end, signature.end()))
        signer = next((s for s in within if s.rank == 0 and s.speaker), None)
        return (
            signer
            if signer and signer.span.end in (signature.end("name"), signature.end("name") - 1)
            else None
        )

    def signer(self, marks: Marks) -> Subject | None:
        """Behind whole sentences, with nothing else in the line: "…" – Jane Doe, mayor; or in the next one."""
        content = marks.content.of(self._text)
        is_first = (
            _LINE_OPENED.match(self._text, 0, marks.span.start) is not None and content.lstrip()[:1].isupper()
        )
        is_whole = content.rstrip().endswith((".", "?", "!", "…"))
        if not is_first and not (is_whole and opens_sentence(self._text, marks)):
            return None
        signs = [pattern.match(self._text, marks.span.end) for pattern in _SIGNS]
        if is_first and is_whole:
            signs.append(_IN_LINE_OF_ITS_OWN.match(self._text, marks.span.end))
        return next((self._signing(sign.end()) for sign in signs if sign), None)

    def _signing(self, start: int) -> Subject | None:
        """The person whose name begins a line, or the rest of it, with no more than what they are behind it."""
        end = self._text.find("\n", start)
        line = Span(start, end if end >= 0 else len(self._text))
        signer = next((s for s in self._subjects.within(line) if s.rank == 0 and s.speaker), None)
        if signer is None or len(line) > _LONGEST_SIGNATURE:
            return None
        is_first = _SIGNER.fullmatch(self._text, line.start, signer.span.start) is not None
        is_last = self._text[signer.span.end : line.end].strip()[:1] in _BEHIND_SIGNER
        return signer if is_first and is_last else None

    def cited(self, marks: Marks) -> Subject | None:
        """In brackets behind words: "…" (Doe, 2014); "…" ([Bridges of Ohio](https://…))."""
        source = self._verbless.source_in_brackets.match(self._text, marks.span.end)
        if source is None:
            return None
        span = Span(*source.span("name"))
        named = next((s for s in self._subjects.within(span) if s.speaker), None)
        is_whole = named and named.span.start == span.start
        return named if is_whole else Subject(span, source["name"], 0)
