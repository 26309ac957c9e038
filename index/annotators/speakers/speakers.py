"""Who speaks the words between two quotation marks.

A speaker is sought beside a verb of saying: after the closing mark ("…," said X; "…," X said), before the opening one
(X said: "…"), as a label ("X: …"), then elsewhere in the sentence, and never among words inside a quotation. A pronoun
stands for the subject of the last sentence that names somebody it can mean; where nobody fits, the speaker is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import Entity, Mention, SpeakerRule
from index.annotators.languages.saying import Saying
from index.annotators.sentences import sentence_start
from index.annotators.speakers.attributions import Attribution, Attributions
from index.annotators.speakers.clause_before import ClauseBefore
from index.annotators.speakers.clauses import Clauses
from index.annotators.speakers.constructions import Constructions
from index.annotators.speakers.placed_subjects import PlacedSubjects
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.quotatives import Quotatives
from index.annotators.speakers.subjects import Subjects
from index.annotators.speakers.unfound_names import UnfoundNames
from index.annotators.speakers.verbless_speakers import VerblessSpeakers
from index.annotators.speech.marks import Marks, is_long, opens_sentence
from index.article import Span

_STOPS = (",", ";", ".", "?", "!", "…", "-", "–", "—")
_LED_IN = regex.compile(r"[,:]\s\Z")
_BLANK_AT_END = regex.compile(r"\s\Z")
_BULLETS = " \n\t*#[(•-–—"
_INNER = " '’”\""
"""What may end words within words."""
_BLANK = regex.compile(r"\s*")
_WINDOW_BEFORE = 320
"""Those before it, where a sentence has come further already."""
_MOST_BEFORE_WORDS = 24
"""Characters of a verb and a comma before a quotation."""


class Speakers:
    """Who can have spoken, and who did."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        saying: Saying,
        *,
        narrator: str | None = None,
    ) -> None:
        self._text = text
        self._saying = saying
        self._subjects = Subjects(text, entities, mentions, quoted, saying)
        self._unfound = UnfoundNames(text, self._subjects.named, saying)
        self._predicates = Predicates(text, saying)
        self._forms = self._predicates.forms
        self._phrases = self._predicates.phrases
        self._placed = PlacedSubjects(text, saying, self._predicates, self._unfound)
        self._attributions = Attributions(
            text,
            self._subjects,
            saying,
            predicates=self._predicates,
            unfound=self._unfound,
            narrator=narrator,
        )
        self._clauses = Clauses(
            text,
            self._subjects,
            saying,
            predicates=self._predicates,
            unfound=self._unfound,
            placed=self._placed,
            attributions=self._attributions,
        )
        self._constructions = Constructions(
            text,
            self._subjects,
            saying,
            predicates=self._predicates,
            clauses=self._clauses,
            attributions=self._attributions,
        )
        self._quotatives = Quotatives(text, saying)
        self._verbless = VerblessSpeakers(
            text,
            self._subjects,
            saying,
            predicates=self._predicates,
            unfound=self._unfound,
            clauses=self._clauses,
            attributions=self._attributions,
        )
        self._clause_before = ClauseBefore(
            text,
            saying,
            predicates=self._predicates,
            clauses=self._clauses,
            verbless=self._verbless,
            attributions=self._attributions,
        )

    def of(self, marks: Marks, paragraph: Span, previous: Span | None = None) -> Attribution | None:
        """Who speaks the words between `marks`, if their paragraph says so (or the next, where they are left open).

        ``None`` also where the quotation `previous` to this one stands in the same sentence and nobody else is said to
        speak between them.
        """
        self._attributions.previous = previous
        sentence = self._sentence_start(marks.span.start, paragraph)
        is_joined = previous is not None and previous.start >= sentence
        start = previous.end if previous and previous.end > sentence else sentence
        window, from_its_start = Span(start, marks.span.start), Span(sentence, marks.span.start)
        if asked := self._asked_by_anybody(window):
            return Attribution(None, None, asked, SpeakerRule.BEFORE)
        after = None if self._is_led_in(marks) else self._after(marks, paragraph)
        if self._saying.free_relative.search(self._text, window.start, window.end):
            return self._clauses.beside_cue(window, SpeakerRule.BEFORE) or after
        if after and self._is_beside(marks, after) and self._is_set_off(marks):
            return self._clause_before.speaker(after, marks, window) or after
        if signed := self._verbless.signed(marks, is_bare=after is None):
            return signed
        before = (
            self._constructions.inserted(marks)
            or self._constructions.dangling(window, marks, paragraph)
            or self._constructions.related(window)
            or self._constructions.by_agent(window, marks, paragraph)
            or self._verbless.claimed(window, marks)
            or self._verbless.announced_since(window)
            or self._constructions.incised(window)
            or self._clauses.beside_cue(window, SpeakerRule.BEFORE)
            or self._led_by_its_place(window, marks)
            or self._verbless.owned(window)
            or self._constructions.resumed(window, paragraph, previous)
        )
        if before or after or is_joined:
            return before or after
        if reported := self._constructions.reported_behind(marks, paragraph):
            return reported
        if written := self._verbless.written(window, marks) or self._verbless.cited(marks):
            return written
        if not self._text[paragraph.start : marks.span.start].strip(_BULLETS):
            return (
                self._verbless.introduced(paragraph)
                or self._verbless.shown(marks, paragraph)
                or self._verbless.told_on(marks, paragraph)
                or self._verbless.told_of_behind(marks, paragraph)
                or self._in_next_paragraph(marks, paragraph)
            )
        return (
            self._constructions.by_its_own_verb(marks, window)
            or self._verbless.label(from_its_start)
            or self._verbless.labelled_by_stranger(marks, from_its_start)
            or self._verbless.announced(marks, paragraph)
            or self._verbless.shown(marks, paragraph)
            or self._verbless.unsaid(marks, from_its_start, paragraph)
            or self._in_next_paragraph(marks, paragraph)
            or self._by_nobody(window)
        )

    def remember(self, speaker: str | None) -> None:
        """That the quotation that was just asked for has this speaker, if any."""
        self._attributions.remember(speaker)

    def goes_on(self, gap: Span) -> str | None:
        """The verb by which whoever spoke before the `gap` goes on to speak: "…," she said, and called it "…"."""
        return self._clauses.goes_on(gap)

    def announced(self) -> str | None:
        """Whose statement the text gives, if it says so at its head."""
        return self._verbless.announced_at_the_head()

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
        comma = _LED_IN.search(self._text, max(0, start - 2), start) or _BLANK_AT_END.search(
            self._text, max(0, start - 1), start
        )
        is_whole = marks.content.of(self._text).endswith((".", "?", "!"))
        if comma is None or not is_whole or not self._text[end : end + 4].lstrip()[:1].isupper():
            return False
        cues = self._saying.cue.finditer(
            self._text, max(0, comma.start() - _MOST_BEFORE_WORDS), comma.start()
        )
        is_set_off = not comma.group().isspace()
        return any(
            (cue.end() == comma.start() and (is_set_off or cue.group() in self._saying.leading))
            or self._saying.led_to.fullmatch(self._text, cue.start(), comma.start()) is not None
            for cue in cues
        )

    def _asked_by_anybody(self, window: Span) -> str | None:
        """The verb right before the words by which nobody in particular says them: "if you ask "…", she will"."""
        earliest = max(window.start, window.end - _MOST_BEFORE_WORDS)
        cues = self._saying.cue.finditer(self._text, earliest, window.end)
        last = next((cue for cue in cues if not self._text[cue.end() : window.end].strip(" ,:")), None)
        if last is None:
            return None
        is_anybody = self._saying.anybody.search(self._text, window.start, last.start()) is not None
        is_hearer = last.group() in self._saying.hearing and self._is_spoken_to(last.start(), window)
        return last.group() if is_anybody or is_hearer else None

    def _is_spoken_to(self, verb: int, window: Span) -> bool:
        """Whether the subject of the verb only hears the words: Jane Doe was asked, "…"; Asked, "…"."""
        earliest = max(window.start, verb - _MOST_BEFORE_WORDS)
        return self._saying.passive.search(self._text, earliest, verb) is not None

    def _after(self, marks: Marks, paragraph: Span) -> Attribution | None:
        if not marks.is_closed:
            return None
        window = self._clauses.rest_of_sentence(marks.span.end, paragraph)
        if said := self._saying.impersonal.match(self._text, window.start, window.end):
            return Attribution(None, None, said.group().strip(" ,"), SpeakerRule.AFTER)
        if self._starts_anew(window, marks.content.of(self._text).rstrip(_INNER)[-1:]):
            return None
        if self._saying.adds_to_words.match(self._text, window.start, window.end):
            return None
        if self._is_part_of_noun(marks):
            return None
        if not self._is_set_off(marks) and (
            self._clauses.is_of_another(window) or self._is_within_predicate(marks, window)
        ):
            return None
        found = self._clauses.beside_cue(window, SpeakerRule.AFTER)
        if (
            found
            and found.mention
            and self._saying.nested.in_relative_clause.search(self._text, window.start, found.mention.start)
        ):
            return None
        return found or self._by_its_place(marks, window)

    def _is_within_predicate(self, marks: Marks, window: Span) -> bool:
        """Whether a few words only tell how the verb behind them is meant: they have "overwhelmingly" rejected it."""
        verb = self._saying.cue.match(self._text, window.start + 1, window.end)
        if verb is None or is_long(self._text, marks) or self._saying.foretold.fullmatch(verb.group()):
            return False
        is_said = self._saying.said.match(f"{verb.group()}.") is not None
        return not is_said and self._text[verb.end() + 1 : verb.end() + 2].islower()

    def _is_part_of_noun(self, marks: Marks) -> bool:
        """Whether words only tell which claim, call or forecast is meant: the "baseless" claims by Jane Doe."""
        start = marks.span.start
        return (
            not self._is_set_off(marks)
            and self._saying.verbless.noun_behind.match(self._text, marks.span.end) is not None
            and self._saying.verbless.article_before.search(self._text, max(0, start - 40), start) is not None
        )

    def _by_its_place(self, marks: Marks, window: Span) -> Attribution | None:
        """Of any verb with its subject behind words that are set off from it: "…," beamed Jane Doe."""
        if (
            not marks.content.of(self._text).rstrip(_INNER).endswith((",", "!", "?"))
            and self._text[marks.span.end : marks.span.end + 1] != ","
            and not self._saying.always_inverts
        ):
            return None
        subjects = self._subjects.within(window)
        is_spoken = is_long(self._text, marks)
        verb = self._saying.quotative_first.match(self._text, window.start, window.end)
        if is_spoken and verb:
            subjects = self._subjects.within_behind(verb.end(), window)
        quotative = self._quotatives.behind(window, subjects)
        placed = self._placed.behind_any(verb.end(), window, subjects) if is_spoken and verb else None
        if verb and placed and (quotative is None or quotative.subject.span.end < placed.span.end):
            return self._attributions.of(placed.subject, verb["verb"], SpeakerRule.AFTER)
        return (
            self._attributions.of(quotative.subject, quotative.verb, SpeakerRule.AFTER) if quotative else None
        )

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
        is_governed = self._phrases.is_governed(quotative.subject)
        subject = self._phrases.subject_of_sentence(subjects) if is_governed else quotative.subject
        return self._attributions.of(subject, quotative.verb, SpeakerRule.BEFORE)

    def _starts_anew(self, window: Span, stop: str) -> bool:
        """Whether a new sentence begins after a full `stop` inside the marks: not if it only says who spoke."""
        if stop not in (".", "!") and not self._text.startswith(". ", window.start):
            return False
        rest = window.of(self._text).lstrip(_BULLETS).removeprefix(". ")
        if self._saying.cue.match(rest) or (rest and not rest[0].isupper()):
            return False
        return not self._is_said(window, self._saying.said if stop == "." else self._saying.cue.pattern)

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

    def _by_nobody(self, window: Span) -> Attribution | None:
        """Where it is only said that the words are said: the plan was called "a shame"."""
        said = next((cue for cue in self._clauses.cues(window) if self._is_said_by_nobody(cue)), None)
        return Attribution(None, None, said.of(self._text), SpeakerRule.BEFORE) if said else None

    def _is_said_by_nobody(self, cue: Span) -> bool:
        """Whether a verb has no subject that can be found: in the passive, or where a verb cannot go without one."""
        if self._forms.is_passive(cue):
            return True
        is_finite = not self._forms.is_participle(cue) and not self._forms.is_foretold(cue)
        return self._saying.always_inverts and is_finite

    def _in_next_paragraph(self, marks: Marks, paragraph: Span) -> Attribution | None:
        """A quotation left open is attributed by the sentence that begins the next paragraph."""
        if marks.is_closed:
            return None
        blank = _BLANK.match(self._text, paragraph.end)
        start = blank.end() if blank else paragraph.end
        end = self._text.find("\n", start)
        following = Span(start, end if end >= 0 else len(self._text))
        window = self._clauses.rest_of_sentence(start, following)
        found = self._clauses.beside_cue(window, SpeakerRule.NEXT_PARAGRAPH)
        is_another = found and self._attributions.last and self._reports_more(found, window)
        return None if is_another else found

    def _reports_more(self, found: Attribution, window: Span) -> bool:
        """Whether a sentence has words of its own to report, so that it says nothing of those before: "Jane Doe said he was"."""
        if found.mention is None or found.cue is None or self._attributions.previous is None:
            return False
        cue = self._text.find(found.cue, found.mention.end, window.end)
        return cue >= 0 and self._saying.complement_clause.match(self._text, cue + len(found.cue)) is not None
