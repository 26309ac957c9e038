"""Who says something in a sentence that quotes nobody: of them the next one speaks."""

from __future__ import annotations

from collections.abc import Sequence

from index.annotators.languages.saying import Saying
from index.annotators.speakers.agreement import Agreement
from index.annotators.speakers.passing_mentions import PassingMentions
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
from index.article import Span

_BEFORE_REPORT = (". ", "” ", '" ', ", ")
"""What stands before a clause that begins with whoever speaks: the end of another, or of words, or "In a letter, "."""


class SentenceSpeakers:
    """Those of the sentences of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        passing: PassingMentions,
        agreement: Agreement,
    ) -> None:
        self._text = text
        self._subjects = subjects
        self._saying = saying
        self._predicates = predicates
        self._phrases = predicates.phrases
        self._forms = predicates.forms
        self._passing = passing
        self._agreement = agreement

    def of(self, word: str, whole: Span, main: Sequence[Subject]) -> Subject | None:
        """Who speaks in the sentence `whole` and can be meant by the pronoun `word`; `main` are in its main clause."""
        return (
            self._whose_speaks(word, whole)
            or self._who_reports(whole, main)
            or self._who_speaks(main)
            or self._source(word, whole)
            or self._who_is_cited(word, whole)
        )

    def _whose_speaks(self, word: str, whole: Span) -> Subject | None:
        """Who says something in a sentence and is only called by whom they belong to: "said Jane Doe's lawyer, Ann Roe"."""
        everybody = self._subjects.within(whole)
        for place, owner in enumerate(everybody):
            head = self._phrases.somebodys(everybody, place)
            if head is None or head is owner or not self._speaks(owner, head):
                continue
            return head if self._agreement.can_be(word, head) else None
        return None

    def _who_reports(self, whole: Span, sentence: Sequence[Subject]) -> Subject | None:
        """Who is named behind the last comma and the verb, if nobody is spoken of from there on: "…, said Jane Doe, a clerk."."""
        person = self._phrases.reporter_at_the_end(sentence, whole)
        if person is None:
            return None
        goes_on = self._saying.pronoun.finditer(self._text, person.span.end, whole.end)
        return person if all(self._subjects.is_quoted(Span(*match.span())) for match in goes_on) else None

    def _who_speaks(self, sentence: Sequence[Subject]) -> Subject | None:
        """The person who says something in it, if only one does: of them the next sentence speaks."""
        people = [s for s in self._passing.ungoverned(sentence) or sentence if s.rank == 0]
        speaking = [
            s
            for s in people
            if self._saying.speaking.match(self._text, s.span.end) and not self._passing.is_complement(s)
        ]
        if len({s.speaker for s in speaking}) > 1 and self._is_in_parallel(speaking[-1]):
            return speaking[-1]
        if not speaking and sentence and sentence[0].rank == 1 and self._begins_report(sentence[0]):
            return sentence[0]
        return speaking[0] if len({s.speaker for s in speaking}) == 1 else None

    def _begins_report(self, role: Subject) -> bool:
        """Whether a sentence begins with a role, and a verb of saying: "The mayor said"."""
        before = self._text[max(0, role.span.start - 2) : role.span.start]
        is_first = not before or before.endswith("\n") or before in _BEFORE_REPORT
        return is_first and self._saying.speaking.match(self._text, role.span.end) is not None

    def _source(self, word: str, whole: Span) -> Subject | None:
        """To whom the whole sentence is put down: "…, according to Jane Doe, a teacher."."""
        for match in self._saying.cue.finditer(self._text, whole.start, whole.end):
            cue = Span(*match.span())
            if self._forms.is_foretold(cue) and not self._subjects.is_quoted(cue):
                subjects = self._subjects.within(Span(cue.end, whole.end))
                source = self._predicates.subject(subjects, cue, whole, follows=False)
                return source if source and source.speaker and self._agreement.can_be(word, source) else None
        return None

    def _who_is_cited(self, word: str, whole: Span) -> Subject | None:
        """To whom the whole sentence is put down, behind its last comma: "Rien ne manque, a dit Jane Doe."."""
        if not self._saying.always_inverts:
            return None
        for cue in self._saying.cue.finditer(self._text, whole.start, whole.end):
            comma = self._text.rfind(",", whole.start, cue.start())
            clause = Span(comma + 1, whole.end)
            if comma >= 0 and self._forms.is_inverted(Span(*cue.span()), clause):
                subjects = self._subjects.within(clause)
                cited = self._predicates.subject(subjects, Span(*cue.span()), clause, follows=True)
                if (
                    cited is None
                    or self._subjects.next_quoted(cue.end(), cited.span.start) < cited.span.start
                ):
                    continue  # the verb goes on with words: its subject stands before it
                return cited if cited.speaker and self._agreement.can_be(word, cited) else None
        return None

    def _is_in_parallel(self, person: Subject) -> bool:
        """Whether a clause of equal weight begins with somebody: "while the mayor, Jane Doe"."""
        start = person.span.start
        return self._saying.parallel.search(self._text, max(0, start - 80), start) is not None

    def _speaks(self, owner: Subject, head: Subject) -> bool:
        """Whether a verb of saying stands right behind such a phrase or right before it."""
        if self._saying.speaking.match(self._text, head.span.end):
            return True
        start = owner.span.start
        cues = self._saying.cue.finditer(self._text, max(0, start - 40), start)
        return any(self._saying.opening.fullmatch(self._text, cue.end(), start) for cue in cues)
