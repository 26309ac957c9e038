"""Who speaks the words that no verb of saying reports: of labels, claims, documents, gestures, and whom a text is about."""

from __future__ import annotations

from index.annotation import SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.sentences import end_of_words, sentence_start
from index.annotators.speakers.announcements import Announcements
from index.annotators.speakers.attributions import Attribution, Attributions
from index.annotators.speakers.claims import Claims
from index.annotators.speakers.clauses import LONG_WINDOW, Clauses
from index.annotators.speakers.documents import Documents
from index.annotators.speakers.free_speech import FreeSpeech
from index.annotators.speakers.gestures import Gestures
from index.annotators.speakers.labels import Labels
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject, Subjects
from index.annotators.speakers.unfound_names import UnfoundNames
from index.annotators.speech.marks import Marks
from index.article import Span


class VerblessSpeakers:
    """Those of one text."""

    def __init__(
        self,
        text: str,
        subjects: Subjects,
        saying: Saying,
        *,
        predicates: Predicates,
        unfound: UnfoundNames,
        clauses: Clauses,
        attributions: Attributions,
    ) -> None:
        self._text = text
        self._saying = saying
        self._unfound = unfound
        self._clauses = clauses
        self._attributions = attributions
        self._announcements = Announcements(text, subjects, saying, predicates)
        self._labels = Labels(text, subjects, saying, predicates.phrases, self._announcements)
        self._claims = Claims(text, subjects, saying)
        self._documents = Documents(text, subjects, saying)
        self._gestures = Gestures(text, subjects, saying)
        self._free_speech = FreeSpeech(text, subjects, saying, predicates.phrases)

    def _by(self, subject: Subject | None, rule: SpeakerRule) -> Attribution | None:
        return self._attributions.of(subject, None, rule) if subject else None

    def label(self, window: Span) -> Attribution | None:
        """By a name and a colon: Jane Doe: "…"."""
        return self._by(self._labels.speaker(window), SpeakerRule.LABEL)

    def labelled_by_stranger(self, marks: Marks, window: Span) -> Attribution | None:
        """By a name that was not found among those of the text, before whole sentences."""
        content = marks.content.of(self._text).strip()
        if not content.endswith((".", "?", "!", "…")) or not content[:1].isupper():
            return None
        return self._by(self._unfound.label(window), SpeakerRule.LABEL)

    def announced(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By a sentence before that announces them: Jane Doe issued the following statement."""
        return self._by(self._labels.announcer(marks, paragraph), SpeakerRule.LABEL)

    def announced_since(self, window: Span) -> Attribution | None:
        """By what announces them and what others said before: Jane Doe issued this statement after John Roe announced it: "…"."""
        return self._by(self._announcements.announcer_since(window), SpeakerRule.LABEL)

    def owned(self, window: Span) -> Attribution | None:
        """By whose words they are: Jane Doe's slogan: "…"."""
        return self._by(self._labels.owner(window), SpeakerRule.LABEL)

    def signed(self, marks: Marks, *, is_bare: bool) -> Attribution | None:
        """By a name behind them: "…" – Jane Doe; if `is_bare`, also behind a comma: "…," Jane Doe."""
        signer = self._labels.signer(marks) or (self._labels.bare_signer(marks) if is_bare else None)
        return self._by(signer, SpeakerRule.LABEL)

    def introduced(self, paragraph: Span) -> Attribution | None:
        """By a paragraph that ends with a colon: "Jane Doe gave the following statement:"."""
        end = end_of_words(self._text, paragraph.start)
        earliest = max(self._text.rfind("\n", 0, end) + 1, end - LONG_WINDOW)
        window = Span(sentence_start(self._text, max(earliest, end - 1), earliest), end)
        if self._text[end - 1 : end] != ":":
            announcer = self._announcements.announcer(window) or self._labels.heading(Span(earliest, end))
            return self._by(announcer, SpeakerRule.LABEL)
        if self._attributions.last and (
            verb := self._saying.resumed.match(self._text, window.start, window.end)
        ):
            return Attribution(self._attributions.last, None, verb["verb"], SpeakerRule.CONTINUATION)
        return (
            self.announced_since(window)
            or self._clauses.beside_cue(window, SpeakerRule.BEFORE)
            or self.label(window)
        )

    def claimed(self, window: Span, marks: Marks) -> Attribution | None:
        """By a noun of saying: Jane Doe's claim that it was "a shame"."""
        return self._by(self._claims.owner(window, marks), SpeakerRule.LABEL)

    def cited(self, marks: Marks) -> Attribution | None:
        """By their source in brackets: "…" (Doe, 2014)."""
        return self._by(self._labels.cited(marks), SpeakerRule.LABEL)

    def written(self, window: Span, marks: Marks) -> Attribution | None:
        """In something that has words of its own: the Act requires "…"."""
        return self._by(self._documents.source(window, marks), SpeakerRule.SENTENCE)

    def shown(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By what the sentence before or behind shows: Jane Doe shook her head. "…"."""
        shown = self._gestures.before(marks, paragraph) or self._gestures.behind(marks, paragraph)
        attributed = self._by(shown, SpeakerRule.SENTENCE)
        return attributed if attributed and attributed.speaker else None

    def unsaid(self, marks: Marks, sentence: Span, paragraph: Span) -> Attribution | None:
        """Though no verb says so."""
        speaker = self._free_speech.speaker(marks, sentence, paragraph)
        if speaker and speaker.span.of(self._text).lower() == "we":
            return None  # others may act behind them: "we want the town to"
        attributed = self._by(speaker, SpeakerRule.SENTENCE)
        return attributed if attributed and attributed.speaker else None

    def told_of_behind(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """Of whom the sentence behind tells: « J'ai tout perdu. » Jane Doe est assise devant sa maison."""
        return self._by(self._free_speech.told_of_behind(marks, paragraph), SpeakerRule.SENTENCE)

    def told_on(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """Of whom the paragraph before ends with reporting: Jane Doe said that it was a shame."""
        return self._by(self._free_speech.reported_before(marks, paragraph), SpeakerRule.SENTENCE)

    def announced_at_the_head(self) -> str | None:
        """Whose statement the text gives, if it says so at its head."""
        announcer = self._announcements.at_the_head()
        return announcer.speaker if announcer else None
