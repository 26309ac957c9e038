"""Who speaks the words between two quotation marks.

A speaker is sought beside a verb of saying: after the closing mark ("…," said X; "…," X said), before the opening one
(X said: "…"), as a label ("X: …"), then elsewhere in the sentence, and never among words inside a quotation. A pronoun
stands for the subject of the last sentence that names somebody it can mean; where nobody fits, the speaker is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from index.annotation import Entity, Mention, SpeakerRule
from index.annotators.announcements import Announcements
from index.annotators.bearers import Bearers
from index.annotators.claims import Claims
from index.annotators.descriptions import Descriptions
from index.annotators.documents import Documents
from index.annotators.free_speech import FreeSpeech
from index.annotators.gestures import Gestures
from index.annotators.interviews import Interviews
from index.annotators.joint_speakers import JointSpeakers
from index.annotators.labels import Labels
from index.annotators.marks import Marks, opens_sentence
from index.annotators.misspelt_surnames import bearer_of
from index.annotators.placed_subjects import PlacedSubjects
from index.annotators.predicates import Predicates
from index.annotators.pronouns import Pronouns
from index.annotators.quotatives import Quotatives
from index.annotators.saying import Saying
from index.annotators.sentences import CLAUSE_END, SENTENCE_END, sentence_start
from index.annotators.subjects import Subject, Subjects
from index.annotators.unfound_names import UnfoundNames
from index.article import Span

_STOPS = (",", ";", ".", "?", "!", "…", "-", "–", "—")
_LED_IN = regex.compile(r"[,:]\s\Z")
_CLOSING = ('"', "”", "»", "’")
_BULLETS = " \n\t*#[(•-–—"
_INNER = " '’”\""
"""What may end words within words."""
_SMALL = frozenset(("the", "a", "an", "as", "to", "by", "his", "her"))
"""Words that may stand before a speaker's name or role."""
_BLANK = regex.compile(r"\s*")
_WINDOW = 220
"""Characters around a quotation in which its speaker is sought."""
_WINDOW_BEFORE = 320
"""Those before it, where a sentence has come further already."""
_FEWEST_WORDS_SPOKEN = 4
"""Words of a quotation that is no title, so that any noun behind the verb after it is who speaks."""
_MOST_BEFORE_WORDS = 24
"""Characters of a verb and a comma before a quotation."""
_LONGEST_APPOSED = 60
"""Characters in which the name of a body follows what it is."""
_LONG_WINDOW = 500
"""Characters of a sentence that does nothing but introduce one."""


class Attribution(Struct, frozen=True):
    """Who is said to speak, where that is said, by which verb, and how that was found."""

    speaker: str | None
    mention: Span | None
    cue: str | None
    rule: SpeakerRule


class Speakers:
    """Who can have spoken, and who did."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        saying: Saying,
    ) -> None:
        self.last: str | None = None
        """Who spoke the quotation before."""
        self._previous: Span | None = None
        """That quotation."""
        self._text = text
        self._saying = saying
        self._scanned: tuple[Span, Sequence[Span]] = (Span(0, 0), ())
        self._subjects = Subjects(text, entities, mentions, quoted, saying)
        descriptions = Descriptions(text, saying)
        self._bearers = Bearers(text, self._subjects.named, saying, descriptions)
        self._unfound = UnfoundNames(text, self._subjects.named, saying)
        self._predicates = Predicates(text, saying)
        self._pronouns = Pronouns(text, self._subjects, saying, self._predicates, descriptions)
        self._placed = PlacedSubjects(text, saying, self._predicates, self._unfound)
        self._quotatives = Quotatives(text, saying)
        self._announcements = Announcements(text, self._subjects, saying, self._predicates)
        self._labels = Labels(text, self._subjects, saying, self._predicates)
        self._joint = JointSpeakers(text, self._subjects, saying)
        self._claims = Claims(text, self._subjects, saying)
        self._interviews = Interviews(text, self._subjects.named)
        self._documents = Documents(text, self._subjects, saying)
        self._gestures = Gestures(text, self._subjects, saying)
        self._free_speech = FreeSpeech(text, self._subjects, saying, self._predicates)

    def of(self, marks: Marks, paragraph: Span, previous: Span | None = None) -> Attribution | None:
        """Who speaks the words between `marks`, if their paragraph says so (or the next, where they are left open).

        ``None`` also where the quotation `previous` to this one stands in the same sentence and nobody else is said to
        speak between them.
        """
        self._previous = previous
        sentence = self._sentence_start(marks.span.start, paragraph)
        is_joined = previous is not None and previous.start >= sentence
        start = previous.end if previous and previous.end > sentence else sentence
        window, from_its_start = Span(start, marks.span.start), Span(sentence, marks.span.start)
        if asked := self._asked_by_anybody(window):
            return Attribution(None, None, asked, SpeakerRule.BEFORE)
        after = None if self._is_led_in(marks) else self._after(marks, paragraph)
        if after and self._is_beside(marks, after) and self._is_set_off(marks):
            return self._of_clause_before(after, marks, window) or after
        if signed := self._signed(marks, is_bare=after is None):
            return signed
        before = (
            self._inserted(marks)
            or self._dangling(window, marks, paragraph)
            or self._related(window)
            or self._by_agent(window, marks, paragraph)
            or self._claimed(window, marks)
            or self._incised(window)
            or self._beside_cue(window, SpeakerRule.BEFORE)
            or self._led_by_its_place(window, marks)
            or self._owned(window)
            or self._resumed(window, paragraph, previous)
        )
        if before or after or is_joined:
            return before or after
        if reported := self._reported_behind(marks, paragraph):
            return reported
        if written := self._written(window, marks) or self._cited(marks):
            return written
        if not self._text[paragraph.start : marks.span.start].strip(_BULLETS):
            return (
                self._introduced(paragraph)
                or self._shown(marks, paragraph)
                or self._summed_up(marks, paragraph)
                or self._told_on(marks, paragraph)
                or self._in_next_paragraph(marks, paragraph)
            )
        return (
            self._by_its_own_verb(marks, window)
            or self._label(from_its_start)
            or self._labelled_by_stranger(marks, from_its_start)
            or self._announced(marks, paragraph)
            or self._shown(marks, paragraph)
            or self._summed_up(marks, paragraph)
            or self._unsaid(marks, from_its_start, paragraph)
            or self._in_next_paragraph(marks, paragraph)
            or self._by_nobody(window)
        )

    def goes_on(self, gap: Span) -> str | None:
        """The verb by which whoever spoke before the `gap` goes on to speak: "…," she said, and called it "…"."""
        cues = self._cues(gap)
        if not cues or SENTENCE_END.search(self._text, gap.start, cues[0].start):
            return None
        cue = cues[0]
        is_elided = self._predicates.is_participle(cue) or self._saying.second_verb.search(
            self._text, max(gap.start, cue.start - 24), cue.start
        )
        between = self._subjects.within(Span(gap.start, cue.start))
        is_clear = not between or self._is_of_whole_sentence(cue, gap)
        return cue.of(self._text) if is_elided and is_clear else None

    def _is_of_whole_sentence(self, cue: Span, window: Span) -> bool:
        """Whether a participle behind a comma belongs to who spoke before the `window`: called it "a shame", blaming "…"."""
        is_behind_words = self._text[window.start - 1 : window.start] in _CLOSING
        return (
            is_behind_words
            and not self._saying.opens_absolute.search(self._text, window.start, cue.start)
            and self._text[cue.start - 2 : cue.start] == ", "
            and self._predicates.is_participle(cue)
        )

    def _of_clause_before(self, after: Attribution, marks: Marks, window: Span) -> Attribution | None:
        """Who says words in a clause that another follows: When Jane Doe called it "a shame", John Roe laughed."""
        if opens_sentence(self._text, marks):
            return None
        if self._saying.question.match(self._text, window.start, window.end):
            return Attribution(None, None, after.cue, SpeakerRule.BEFORE)
        is_put_off = self._saying.puts_off.match(self._text, window.start, window.end) is not None
        if is_put_off or not self._is_at_once(after, marks):
            return self._beside_cue(window, SpeakerRule.BEFORE)
        return self._cited_by(after, marks, window)

    def _is_at_once(self, after: Attribution, marks: Marks) -> bool:
        """Whether nothing else stands between words and who speaks them, or the verb."""
        if after.mention is None or self._saying.always_inverts:
            return True
        between = self._text[marks.span.end : after.mention.start].strip(" ,").split()
        if after.cue and after.cue in between:  # inverted
            return between[0] == after.cue
        return not any(word[0].islower() and word not in _SMALL for word in between)

    def _cited_by(self, source: Attribution, marks: Marks, window: Span) -> Attribution | None:
        """Who says a part of a sentence of which only the source follows: She called it "a shame", according to NBC."""
        cue = source.cue or ""
        is_source = cue in self._saying.reporting or self._saying.foretold.fullmatch(cue) is not None
        if not is_source or opens_sentence(self._text, marks):
            return None
        return self._beside_cue(window, SpeakerRule.BEFORE)

    def _cues(self, window: Span) -> Sequence[Span]:
        """The verbs of saying in `window`; it is often asked for one several times in a row."""
        if window != self._scanned[0]:
            found = self._saying.cue.finditer(self._text, window.start, window.end)
            self._scanned = (window, [Span(*match.span()) for match in found])
        return self._scanned[1]

    def announced(self) -> str | None:
        """Whose statement the text gives, if it says so at its head."""
        announcer = self._announcements.at_the_head()
        return announcer.speaker if announcer else None

    def _dangling(self, window: Span, marks: Marks, paragraph: Span) -> Attribution | None:
        """Before the subject of its sentence: Calling it "a shame", Jane Doe left."""
        cue = self._saying.cue.match(self._text, window.start + self._blanks(window), window.end)
        if cue is None or not self._predicates.is_participle(Span(*cue.span())):
            return None
        if self._saying.cue.search(self._text, cue.end(), window.end):
            return None
        rest = self._rest_of_sentence(marks.span.end, paragraph)
        subjects = self._subjects.within(rest)
        agent = self._predicates.agent(subjects)
        if agent is None or not self._opens_clause(rest.start, agent):
            return None
        head = self._predicates.subject_of_sentence(subjects) if self._saying.always_inverts else agent
        return self._attributed(head, cue.group(), SpeakerRule.BEFORE)

    def _opens_clause(self, start: int, agent: Subject) -> bool:
        """Whether no more than a comma and a title stands before whom a clause is about."""
        comma = start + self._text.startswith(",", start)
        if not self._text[comma : agent.span.start].strip():
            return True
        title = self._saying.before_subject if self._saying.always_inverts else self._saying.opening
        return title.fullmatch(self._text, comma, agent.span.start) is not None

    def _inserted(self, marks: Marks) -> Attribution | None:
        """Between the commas of the words themselves, as in French: « Oui, dit Jane Doe, c'est vrai. »"""
        if not self._saying.always_inverts:
            return None
        for cue in self._saying.cue.finditer(self._text, marks.content.start, marks.content.end):
            comma = self._text.rfind(",", marks.content.start, cue.start()) + 1
            window = Span(comma, min(cue.end() + 80, marks.content.end))
            subjects = self._subjects.within_behind(cue.end(), window, is_quoted=True)
            beside = [
                s for s in subjects if s.span.start <= cue.end() + 1 or self._is_only_titled(cue.end(), s)
            ]
            if comma and beside and self._predicates.is_inverted(Span(*cue.span()), window):
                subject = self._predicates.subject(subjects, Span(*cue.span()), window, follows=True)
                return self._attributed(subject, cue.group(), SpeakerRule.AFTER) if subject else None
        return None

    def _incised(self, window: Span) -> Attribution | None:
        """Between commas of the sentence that goes on with the words: La ville est, estime Jane Doe, « une folie »."""
        if not self._saying.always_inverts:
            return None
        for cue, clause in self._behind_commas(self._cues(window), window):
            if self._text.find(",", cue.end, clause.end) < 0:
                continue
            subjects = self._subjects.within_behind(cue.end, clause)
            if not any(s.span.start == cue.end + 1 or self._is_only_titled(cue.end, s) for s in subjects):
                continue
            subject = self._predicates.subject(subjects, cue, clause, follows=True)
            if subject and self._text.find(",", subject.span.end, clause.end) >= 0:
                return self._attributed(subject, cue.of(self._text), SpeakerRule.BEFORE)
        return None

    def _resumed(self, window: Span, paragraph: Span, previous: Span | None) -> Attribution | None:
        """By who speaks or acts in the sentence before: Jane Doe salue la décision. Et d'ajouter : « … »."""
        verb = self._saying.resumed.match(self._text, window.start, window.end)
        if verb is None:
            return None
        end = len(self._text[: window.start].rstrip())
        before = Span(sentence_start(self._text, max(0, end - 2), max(0, end - _LONG_WINDOW)), end)
        if previous and previous.end > before.start:
            return Attribution(self.last, None, verb["verb"], SpeakerRule.CONTINUATION) if self.last else None
        subjects = self._subjects.within(before)
        if self._predicates.agent(subjects) is None:
            return None
        agent = self._predicates.subject_of_sentence(subjects)
        return self._attributed(agent, verb["verb"], SpeakerRule.BEFORE)

    def _is_only_titled(self, verb: int, subject: Subject) -> bool:
        """Whether no more than a title stands between a verb and the name of who speaks: dit le général Jean Dupont."""
        titles = self._saying.before_subject
        return subject.rank != 1 and titles.fullmatch(self._text, verb, subject.span.start) is not None

    def _blanks(self, window: Span) -> int:
        words = window.of(self._text)
        return len(words) - len(words.lstrip())

    def _is_set_off(self, marks: Marks) -> bool:
        """Whether a comma or the like sets the words off from what follows: they are no part of its clause."""
        return (
            self._saying.always_inverts
            or marks.content.of(self._text).rstrip().endswith(_STOPS)
            or self._text[marks.span.end : marks.span.end + 1] == ","
            or opens_sentence(self._text, marks)
        )

    def _is_led_in(self, marks: Marks) -> bool:
        """Whether a verb introduces whole sentences, so that others speak behind them: He said, "It is." She said"""
        start, end = marks.span.start, marks.span.end
        comma = _LED_IN.search(self._text, max(0, start - 2), start)
        is_whole = marks.content.of(self._text).endswith((".", "?", "!"))
        if comma is None or not is_whole or not self._text[end : end + 4].lstrip()[:1].isupper():
            return False
        cues = self._saying.cue.finditer(self._text, max(0, comma.start() - 20), comma.start())
        return any(cue.end() == comma.start() for cue in cues)

    def _asked_by_anybody(self, window: Span) -> str | None:
        """The verb right before the words by which nobody in particular says them: "if you ask "…", she will"."""
        earliest = max(window.start, window.end - _MOST_BEFORE_WORDS)
        cues = self._saying.cue.finditer(self._text, earliest, window.end)
        last = next((cue for cue in cues if not self._text[cue.end() : window.end].strip(" ,:")), None)
        is_anybody = last and self._saying.anybody.search(self._text, window.start, last.start())
        return last.group() if last and is_anybody else None

    def _after(self, marks: Marks, paragraph: Span) -> Attribution | None:
        if not marks.is_closed:
            return None
        window = self._rest_of_sentence(marks.span.end, paragraph)
        if said := self._saying.impersonal.match(self._text, window.start, window.end):
            return Attribution(None, None, said.group().strip(" ,"), SpeakerRule.AFTER)
        if self._starts_anew(window, marks.content.of(self._text).rstrip()[-1:]):
            return None
        if self._saying.adds_to_words.match(self._text, window.start, window.end):
            return None
        return self._beside_cue(window, SpeakerRule.AFTER) or self._by_its_place(marks, window)

    def _reported_behind(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By a clause at the end of the sentence: The plan is "a shame" and will come to nothing, Jane Doe said."""
        is_long = len(marks.content.of(self._text).split()) >= _FEWEST_WORDS_SPOKEN
        if not is_long or not marks.is_closed or self._ends_sentence(marks):
            return None
        stop = SENTENCE_END.search(self._text, marks.span.end, paragraph.end)
        rest = Span(marks.span.end, stop.start() if stop else paragraph.end)
        cues = self._cues(rest)
        subjects = self._subjects.within(rest)
        for cue in reversed(cues[-3:]):
            if reporter := self._predicates.reporter(subjects, cue, rest):
                return self._attributed(reporter, cue.of(self._text), SpeakerRule.AFTER)
        return None

    def _ends_sentence(self, marks: Marks) -> bool:
        """Whether no word follows in the sentence that ends between them."""
        words, behind = marks.content.of(self._text).rstrip(), self._text[marks.span.end : marks.span.end + 2]
        return words.endswith((".", "?", "!", "…")) and not behind.lstrip(" ,")[:1].islower()

    def _by_its_place(self, marks: Marks, window: Span) -> Attribution | None:
        """Of any verb with its subject behind words that are set off from it: "…," beamed Jane Doe."""
        if (
            not marks.content.of(self._text).rstrip(_INNER).endswith((",", "!", "?"))
            and not self._saying.always_inverts
        ):
            return None
        subjects = self._subjects.within(window)
        is_long = len(marks.content.of(self._text).split()) >= _FEWEST_WORDS_SPOKEN
        verb = self._saying.quotative_first.match(self._text, window.start, window.end)
        if is_long and verb:
            subjects = self._subjects.within_behind(verb.end(), window)
        quotative = self._quotatives.behind(window, subjects)
        placed = self._placed.behind_any(verb.end(), window, subjects) if is_long and verb else None
        if verb and placed and (quotative is None or quotative.subject.span.end < placed.span.end):
            return self._attributed(placed.subject, verb["verb"], SpeakerRule.AFTER)
        return self._attributed(quotative.subject, quotative.verb, SpeakerRule.AFTER) if quotative else None

    def _led_by_its_place(self, window: Span, marks: Marks) -> Attribution | None:
        """By any verb before a comma: Jane Doe reasoned, "…"."""
        if marks.content.of(self._text)[:1].islower() or not _LED_IN.search(
            self._text, max(window.start, window.end - 2), window.end
        ):
            return None
        subjects = self._subjects.within(window)
        quotative = self._quotatives.before(window, subjects)
        if quotative is None:
            return None
        is_governed = self._predicates.is_governed(quotative.subject)
        subject = self._predicates.subject_of_sentence(subjects) if is_governed else quotative.subject
        return self._attributed(subject, quotative.verb, SpeakerRule.BEFORE)

    def _rest_of_sentence(self, start: int, paragraph: Span) -> Span:
        end = min(paragraph.end, start + _WINDOW)
        stop = CLAUSE_END.search(self._text, start, end)
        last = stop.start() if stop else end
        return Span(start, max(start, self._subjects.next_quoted(start, last)))

    def _starts_anew(self, window: Span, stop: str) -> bool:
        """Whether a new sentence begins after a full `stop` inside the marks: not if it only says who spoke."""
        if stop not in (".", "!"):
            return False
        rest = window.of(self._text).lstrip(_BULLETS)
        if self._saying.cue.match(rest) or (rest and not rest[0].isupper()):
            return False
        return not self._is_said(window, self._saying.said if stop == "." else self._saying.cue)

    def _is_said(self, window: Span, verb: regex.Pattern[str]) -> bool:
        """Whether the next sentence begins with a name and a verb of saying: "…." Jane Doe said."""
        subjects = self._subjects.within(window)
        if not subjects:
            return False
        start, end = subjects[0].span.start, subjects[0].span.end
        tail = self._saying.insertion_tail.match(self._text, end, window.end)
        end = tail.end() if tail else end
        opens = self._saying.opening.fullmatch(self._text, window.start, start)
        return opens is not None and end < window.end and verb.match(self._text, end + 1) is not None

    def _is_beside(self, marks: Marks, found: Attribution) -> bool:
        end = found.mention.start if found.mention else marks.span.end
        if self._saying.always_inverts and found.cue:
            end = min(end, self._text.find(found.cue, marks.span.end))
        return len(self._text[marks.span.end : end].split()) <= 6

    def _sentence_start(self, place: int, paragraph: Span) -> int:
        start = max(paragraph.start, place - _WINDOW_BEFORE)
        return sentence_start(self._text, max(start, place - 2), start)

    def _label(self, window: Span) -> Attribution | None:
        speaker = self._labels.speaker(window)
        return self._attributed(speaker, None, SpeakerRule.LABEL) if speaker else None

    def _labelled_by_stranger(self, marks: Marks, window: Span) -> Attribution | None:
        """By a name that was not found among those of the text, before whole sentences."""
        content = marks.content.of(self._text).strip()
        if not content.endswith((".", "?", "!", "…")) or not content[:1].isupper():
            return None
        speaker = self._unfound.label(window)
        return self._attributed(speaker, None, SpeakerRule.LABEL) if speaker else None

    def _announced(self, marks: Marks, paragraph: Span) -> Attribution | None:
        announcer = self._labels.announcer(marks, paragraph)
        return self._attributed(announcer, None, SpeakerRule.LABEL) if announcer else None

    def _owned(self, window: Span) -> Attribution | None:
        owner = self._labels.owner(window)
        return self._attributed(owner, None, SpeakerRule.LABEL) if owner else None

    def _signed(self, marks: Marks, *, is_bare: bool) -> Attribution | None:
        signer = self._labels.signer(marks) or (self._labels.bare_signer(marks) if is_bare else None)
        return self._attributed(signer, None, SpeakerRule.LABEL) if signer else None

    def _introduced(self, paragraph: Span) -> Attribution | None:
        """By a paragraph that ends with a colon: "Jane Doe gave the following statement:"."""
        end = len(self._text[: paragraph.start].rstrip())
        earliest = max(self._text.rfind("\n", 0, end) + 1, end - _LONG_WINDOW)
        window = Span(sentence_start(self._text, max(earliest, end - 1), earliest), end)
        if self._text[end - 1 : end] != ":":
            announcer = self._announcements.announcer(window) or self._labels.heading(Span(earliest, end))
            return self._attributed(announcer, None, SpeakerRule.LABEL) if announcer else None
        if self.last and (verb := self._saying.resumed.match(self._text, window.start, window.end)):
            return Attribution(self.last, None, verb["verb"], SpeakerRule.CONTINUATION)
        return self._beside_cue(window, SpeakerRule.BEFORE) or self._label(window)

    def _claimed(self, window: Span, marks: Marks) -> Attribution | None:
        """By a noun of saying: Jane Doe's claim that it was "a shame"."""
        owner = self._claims.owner(window, marks)
        return self._attributed(owner, None, SpeakerRule.LABEL) if owner else None

    def _summed_up(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By the sentence behind: "…" That was Jane Doe's reply."""
        subject = self._claims.summed_up(marks, paragraph)
        return self._attributed(subject, None, SpeakerRule.SENTENCE) if subject else None

    def _cited(self, marks: Marks) -> Attribution | None:
        source = self._labels.cited(marks)
        return self._attributed(source, None, SpeakerRule.LABEL) if source else None

    def _written(self, window: Span, marks: Marks) -> Attribution | None:
        """In something that has words of its own: the Act requires "…"."""
        source = self._documents.source(window, marks)
        return self._attributed(source, None, SpeakerRule.SENTENCE) if source else None

    def _shown(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """By what the sentence before or behind shows: Jane Doe shook her head. "…"."""
        shown = self._gestures.before(marks, paragraph) or self._gestures.behind(marks, paragraph)
        attributed = self._attributed(shown, None, SpeakerRule.SENTENCE) if shown else None
        return attributed if attributed and attributed.speaker else None

    def _unsaid(self, marks: Marks, sentence: Span, paragraph: Span) -> Attribution | None:
        """Though no verb says so."""
        speaker = self._free_speech.speaker(marks, sentence, paragraph)
        if speaker and speaker.span.of(self._text).lower() == "we":
            return None  # others may act behind them: "we want the town to"
        attributed = self._attributed(speaker, None, SpeakerRule.SENTENCE) if speaker else None
        return attributed if attributed and attributed.speaker else None

    def _told_on(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """Of whom the paragraph before ends with reporting: Jane Doe said that it was a shame."""
        speaker = self._free_speech.reported_before(marks, paragraph)
        return self._attributed(speaker, None, SpeakerRule.SENTENCE) if speaker else None

    def _by_nobody(self, window: Span) -> Attribution | None:
        """Where it is only said that the words are said: the plan was called "a shame"."""
        said = next((cue for cue in self._cues(window) if self._is_said_by_nobody(cue)), None)
        return Attribution(None, None, said.of(self._text), SpeakerRule.BEFORE) if said else None

    def _by_its_own_verb(self, marks: Marks, window: Span) -> Attribution | None:
        """The subject of a verb of saying that the words begin with: Jane Doe "regrets this decision"."""
        verb = self._saying.own_verb.match(self._text, marks.content.start, marks.content.end)
        if verb is None:
            return None
        cue = Span(marks.span.start, verb.end())
        subject = self._predicates.subject(self._subjects.within(window), cue, window, follows=False)
        if subject is None or self._predicates.is_governed(subject):
            return None
        return self._attributed(subject, verb["verb"], SpeakerRule.BEFORE)

    def _related(self, window: Span) -> Attribution | None:
        """Whom a relative clause before the words is about: Jane Doe, according to whom "…"."""
        view = self._saying.relative_view.search(self._text, window.start, window.end)
        subjects = self._subjects.within(Span(window.start, view.start())) if view else []
        people = [s for s in subjects if s.rank == 0 and s.speaker] or subjects
        if view is None or not people:
            return None
        return self._attributed(people[-1], view.group().strip(", "), SpeakerRule.BEFORE)

    def _is_said_by_nobody(self, cue: Span) -> bool:
        """Whether a verb has no subject that can be found: in the passive, or where a verb cannot go without one."""
        if self._predicates.is_passive(cue):
            return True
        is_finite = not self._predicates.is_participle(cue) and not self._predicates.is_foretold(cue)
        return self._saying.always_inverts and is_finite

    def _by_agent(self, window: Span, marks: Marks, paragraph: Span) -> Attribution | None:
        """Who is named behind the words that are said in the passive: the plan was called "a shame" by Jane Doe."""
        agent = self._saying.agent.match(self._text, marks.span.end, paragraph.end)
        if agent is None:
            return None
        cues = self._cues(window)
        subjects = self._subjects.within(self._rest_of_sentence(marks.span.end, paragraph))
        if not cues or not subjects or not self._is_passive(cues[-1], marks):
            return None
        if not self._saying.before_subject.fullmatch(self._text, agent.end() - 1, subjects[0].span.start):
            return None
        return self._attributed(
            self._predicates.subject_of_sentence(subjects), cues[-1].of(self._text), SpeakerRule.BEFORE
        )

    def _is_passive(self, cue: Span, marks: Marks) -> bool:
        """Whether nothing is called so but what stands before the verb: "was called "…", "the plan, called "…"."""
        is_bare = self._saying.called_so.fullmatch(self._text, cue.start, marks.span.start) is not None
        return is_bare or self._predicates.is_passive(cue)

    def _in_next_paragraph(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """A quotation left open is attributed by the sentence that begins the next paragraph."""
        if marks.is_closed:
            return None
        blank = _BLANK.match(self._text, paragraph.end)
        start = blank.end() if blank else paragraph.end
        end = self._text.find("\n", start)
        following = Span(start, end if end >= 0 else len(self._text))
        return self._beside_cue(self._rest_of_sentence(start, following), SpeakerRule.NEXT_PARAGRAPH)

    def _beside_cue(self, window: Span, rule: SpeakerRule) -> Attribution | None:
        """The subject of the verb of saying nearest to the quotation in `window`."""
        nearest_first = rule is SpeakerRule.AFTER
        cues = self._cues(window)
        if not cues:
            return None
        if not nearest_first:
            cues = list(self._predicates.saying(cues[::-1], window))
            if window.of(self._text).rstrip().endswith("."):
                cues = [cue for cue in cues if not self._predicates.is_foretold(cue)]
        subjects = self._subjects.within(window)
        if nearest_first and self._saying.always_inverts:
            return self._inverted(cues, window)
        if len(cues) == 1 and not nearest_first and self._is_of_whole_sentence(cues[0], window):
            return None
        for cue in cues[:3]:
            if self._saying.anybody.search(self._text, max(window.start, cue.start - 40), cue.start):
                return Attribution(None, None, cue.of(self._text), rule)
            if self._saying.according.fullmatch(self._text, cue.start, cue.end):
                subjects = self._subjects.within_behind(cue.end, window)
            subject = self._subject(cue, window, subjects, follows=nearest_first)
            if subject is not None:
                goes_on = not nearest_first and self._is_of_verb_before(subject, window)
                return None if goes_on else self._attributed(subject, cue.of(self._text), rule)
        return None

    def _subject(self, cue: Span, window: Span, found: Sequence[Subject], *, follows: bool) -> Subject | None:
        """Of the verb `cue`: as its sentence is built, or by its place."""
        if self._saying.phrases is not None:
            if not follows and (object_ := self._made_to(cue, window, found)):
                return object_
            subject = self._predicates.subject(found, cue, window, follows=follows)
            quoting = self._saying.quoting.fullmatch(self._text, cue.start, cue.end)
            is_quoting = quoting is not None and not self._predicates.is_foretold(cue)
            if is_quoting or self._placed.is_plain(subject, cue):
                return subject
            is_participle = self._predicates.is_participle(cue) and not self._predicates.is_foretold(cue)
            if subject and is_participle and subject.span.start > cue.end:
                return None
            placed = self._placed.of(cue, window, found, follows=follows)
            if placed is None:
                return subject
            subject = self._placed.rather(placed, subject, cue)
            if not placed.is_named and subject is placed.subject and subject.rank == 0:
                self._subjects.add(subject)
            return subject
        beside = self._unfound.beside if follows else self._unfound.before
        if unfound := beside(cue, window, found):
            self._subjects.add(unfound)
        return unfound or self._predicates.subject(found, cue, window, follows=follows)

    def _is_of_verb_before(self, subject: Subject, window: Span) -> bool:
        """Whether a clause that begins behind other words has the subject of the one before: "…" and then, facing John Roe, said"""
        is_behind_words = self._text[window.start - 1 : window.start] in _CLOSING
        goes_on = self._saying.goes_with.match(self._text, window.start, subject.span.start)
        return is_behind_words and goes_on is not None and self._predicates.is_governed(subject)

    def _made_to(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who is the object of the verb before: "she wants voters to say "…"."""
        made = self._saying.made_to.search(self._text, max(window.start, cue.start - _WINDOW), cue.start)
        if made is None:
            return None
        span = Span(*made.span("noun"))
        named = next((s for s in found if s.span.overlaps(span)), None)
        if named:
            return named
        is_pronoun = made["noun"].lower() in self._saying.objects
        return Subject(span, None, 0) if is_pronoun else Subject(span, made["noun"].removeprefix("the "), 1)

    def _inverted(self, cues: Sequence[Span], window: Span) -> Attribution | None:
        """The subject behind a verb that follows the quotation, or else a comma: « Oui », et rien d'autre, dit Jane Doe."""
        at_once = [(cue, window) for cue in cues if self._predicates.is_before_its_subject(cue, window)]
        behind = self._behind_commas(cues, window)
        for cue, clause in sorted((*at_once, *behind), key=lambda each: each[0].start):
            subjects = self._subjects.within_behind(cue.end, clause)
            unfound = self._unfound.beside(cue, clause, subjects)
            subject = unfound or self._predicates.subject(subjects, cue, clause, follows=True)
            if subject is not None:
                return self._attributed(subject, cue.of(self._text), SpeakerRule.AFTER)
        return None

    def _behind_commas(self, cues: Sequence[Span], window: Span) -> Iterator[tuple[Span, Span]]:
        """Those verbs that begin a clause behind a comma, and the clause."""
        for cue in cues:
            comma = self._text.rfind(",", window.start, cue.start)
            clause = Span(comma + 1, window.end)
            if comma >= 0 and self._predicates.is_inverted(cue, clause):
                yield cue, clause

    def _attributed(self, subject: Subject, cue: str | None, rule: SpeakerRule) -> Attribution:
        if subject.rank == 1:
            is_called = cue is None or not self._text.startswith(f" {cue} ", subject.span.end)
            called = self._unfound.called(subject) if is_called else None
            subject = self._unfound.apposed(subject) or called or subject
        if subject.speaker is not None:
            name = (self._joint.name(subject) if cue else None) or self._name(subject, cue)
            return Attribution(name, subject.span, cue, rule)
        return Attribution(self._meant_by(subject.span, cue), subject.span, cue, SpeakerRule.PRONOUN)

    def _meant_by(self, pronoun: Span, cue: str | None) -> str | None:
        """Whom a pronoun names: who goes on to speak, whom it stands for, or the two of whom the last sentence is."""
        if self._pronouns.is_several(pronoun) and (couple := self._couple(self._pronouns.couple(pronoun))):
            return couple
        if self._saying.speaks_of_oneself.fullmatch(self._text, pronoun.start, pronoun.end):
            return self._interviews.speaker(pronoun.start)
        meant = self._pronouns.meant(pronoun) or self._pronouns.on_whose_part(pronoun)
        if self._goes_on_speaking(pronoun, cue, meant):
            return self.last
        if meant:
            return self._name(self._named_behind(meant), None)
        if self._pronouns.is_several(pronoun):
            return self._couple(self._pronouns.subject_before(pronoun))
        if self.last and self._pronouns.can_mean(pronoun, self.last):
            return self.last
        return self._pronouns.topic(pronoun)

    def _named_behind(self, body: Subject) -> Subject:
        """The name that follows what a body is: "l'ONG Brandivo"."""
        if body.rank != 1 or not self._saying.always_inverts:
            return body
        called = self._subjects.within(Span(body.span.start, body.span.end + _LONGEST_APPOSED))[:2]
        is_called = called[:1] == [body] and called[-1].rank > 1
        return self._predicates.subject_of_sentence(called) if is_called else body

    def _couple(self, person: Subject | None) -> str | None:
        return self._joint.couple(person) if person else None

    def _goes_on_speaking(self, pronoun: Span, cue: str | None, meant: Subject | None) -> bool:
        """Whether "she added" can only be who has spoken: since then nobody was named whom that means."""
        if cue not in self._saying.going_on or self.last is None or self._previous is None:
            return False
        is_since = meant is not None and meant.span.start > self._previous.start
        return not is_since and self._pronouns.can_mean(pronoun, self.last)

    def _name(self, subject: Subject, cue: str | None) -> str | None:
        if described := self._pronouns.described(subject):
            goes_on = cue in self._saying.going_on and self.last and self._pronouns.may_be(subject, self.last)
            return self.last if goes_on else described.speaker
        if owner := self._pronouns.owner_of_writing(subject):
            return owner.speaker
        if titled := self._unfound.titled(subject):
            return titled
        if subject.rank == 0 and (bearer := bearer_of(subject.speaker or "", self._subjects.named)):
            return bearer
        return (
            self._bearers.author(subject, self.last)
            or self._bearers.of(subject)
            or self._varied(subject, cue)
            or self._pronouns.renamed(subject)
            or self._pronouns.renamed_last(subject, self.last, self._previous)
            or self._bearers.goes_on(subject, self.last)
            or self._pronouns.renamed_body(subject)
            or self._bearers.chief(subject)
            or subject.speaker
        )

    def _varied(self, role: Subject, cue: str | None) -> str | None:
        """Who spoke last, if a role can only be another word for that person."""
        name = self._bearers.varied(role, self.last, cue)
        return name if name and self._pronouns.agree(role, name) else None
