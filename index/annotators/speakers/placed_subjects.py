"""Who speaks by their place alone: whatever noun phrase stands between a verb of saying and the words, or before both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from index.annotators.languages.phrases import Phrases
from index.annotators.languages.saying import Saying
from index.annotators.lexicon import ROLES_BEFORE_NAMES
from index.annotators.sentences import DATELINE
from index.annotators.speakers.phrase_reader import PhraseReader, Placed
from index.annotators.speakers.predicates import Predicates
from index.annotators.speakers.subjects import Subject
from index.annotators.speakers.unfound_names import UnfoundNames
from index.article import Span

_OPENS = regex.compile(r"[\s,–—-]*")
_SET_OFF = (",", ".", "?", "!", "…")
_BEGINS = regex.compile(r"(?:[Tt]he\s|[Aa]n?\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}")
"""What may stand before the name or the role that begins a sentence: an article, titles."""
_TOLD_OF = regex.compile(r"(?:\s\([^()\n]{1,60}\))?,\s(?!and\b|but\b)[^.;:“”\"]{1,160},\s\p{Ll}")
"""What more is told of somebody before their verb: ", a clerk, rose"."""
_APOSTROPHE = regex.compile("['’]")
_NAME_AND_VERB = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}\d’'-]+(?:\s\p{Lu}[\p{L}\d’'-]*\.?){0,3})(?<!['’]s|s['’])\s(?P<verb>(?!\p{Ll}+(?:tor|ist|ian|man)\b)\p{Ll}+)"
)
_DID = regex.compile(r"\s(?:has\s|had\s|also\s|later\s)?\p{Ll}{2,}ed\s")
"""What a verb looks like behind the subject of a sentence."""
_CONJUNCTION = regex.compile(
    r"\s(?:as|while|when|where|which|that|because|after|before|until)\s\Z|(?:,\s(?:but|though|although|whereas)|;)\s\Z"
)
_CLOSING = ('"', "”", "»", "’")
_STOPS = ".?!…:;"
_PUNCTUATION = ("", "\n", ".", ",", ";", "?", "!", *_CLOSING)
_LONGEST_DATELINE = 120
_NEAR = 40
"""Characters before a window that tell whether a sentence begins with it."""


class PlacedSubjects:
    """Those of one text."""

    def __init__(self, text: str, saying: Saying, predicates: Predicates, unfound: UnfoundNames) -> None:
        self._text = text
        self._saying = saying
        self._phrases = saying.phrases
        self._predicates = predicates
        self._noun_phrases = predicates.phrases
        self._forms = predicates.forms
        self._unfound = unfound
        self._reader = PhraseReader(text, saying, unfound)

    def of(self, cue: Span, window: Span, found: Sequence[Subject], *, follows: bool) -> Placed | None:
        """Who stands where only the subject of the verb `cue` can; `follows` if `window` is behind the quotation."""
        if self._phrases is None:
            return None
        if self._forms.is_foretold(cue):
            return self._behind(cue, window, found, self._phrases)
        if self._forms.is_participle(cue):
            return None if follows else self._absolute(cue, window, found, self._phrases)
        if self._forms.is_passive(cue):
            return None
        if self._saying.quoting.fullmatch(self._text, cue.start, cue.end):
            return None  # whom it quotes speaks
        is_behind_words = follows or self._predicates.is_behind_words(window)
        if not is_behind_words:
            set_in = self._behind(cue, window, found, self._phrases) if self._is_set_in(cue, window) else None
            return set_in or self._before(cue, window, found, self._phrases)
        if not self._forms.is_inverted(cue, window):
            return self._between(cue, window, found, self._phrases)
        verb = cue.of(self._text)
        takes_object = verb in self._saying.addressing or verb in self._saying.of_object
        is_of_object = takes_object and verb not in self._saying.inverting
        return None if is_of_object else self._behind(cue, window, found, self._phrases)

    def _is_set_in(self, cue: Span, window: Span) -> bool:
        """Whether a verb and its subject stand between commas of the sentence: "that, says shop owner Jane Doe, "…"."""
        is_closed = self._text.endswith(", ", cue.end, window.end)
        start = max(window.start, cue.start - 2)
        return is_closed and self._saying.inserted.fullmatch(self._text, start, cue.end) is not None

    def is_plain(self, subject: Subject | None, cue: Span) -> bool:
        """Whether somebody's name or a pronoun stands alone beside the verb: there is no more to read."""
        if subject is None or subject.rank > 0:
            return False
        start, end = subject.span.start, subject.span.end
        if not subject.speaker and subject.span.of(self._text).lower() not in self._saying.pronouns:
            return False
        if start == cue.end + 1:
            return self._text[end : end + 1] in _PUNCTUATION and not self._text.startswith("’", end)
        if end + 1 == cue.start and self._saying.nominative.fullmatch(self._text, start, end):
            return True  # "the clerk recalled that he said"
        before = self._text[max(0, start - 2) : start].rstrip(" ")
        return end + 1 == cue.start and before[-1:] in _PUNCTUATION

    def rather(self, placed: Placed, subject: Subject | None, cue: Span) -> Subject:
        """Of such a phrase and who was taken for the subject of `cue`, the one that is: "a NATO clerk", not NATO."""
        if subject is None or placed.span.end <= cue.start < subject.span.start:
            return placed.subject
        if subject.rank == 0 and self._text[placed.subject.span.end : subject.span.start] in ("'s ", "’s "):
            return subject  # "the BBC's Jane Doe"
        start, end = placed.span.start, placed.span.end
        if start <= subject.span.start and subject.span.end < end:
            is_author = self._saying.owned_writing.match(self._text, subject.span.end, end)
            return subject if is_author else placed.subject
        is_of_other = subject.rank > 0 or self._noun_phrases.is_governed(subject)
        if subject.span.end <= start and (is_of_other or self._opens_clause(placed.span, cue)):
            return placed.subject
        if subject.span.start < end:
            has_name = placed.subject.rank == 0 and subject.rank == 1
            return subject if subject.speaker and not has_name else placed.subject
        noun = placed.subject.last_word
        if noun in self._saying.written_things or noun in self._saying.own_places:
            return subject
        return subject if self._names(placed, subject) else placed.subject

    def _opens_clause(self, phrase: Span, cue: Span) -> bool:
        """Whether a conjunction gives a phrase a clause of its own, and the verb: "Jane Doe rose as some shouted"."""
        is_own = " who " not in self._text[phrase.end : cue.start]
        before = max(0, phrase.start - 12)
        return is_own and _CONJUNCTION.search(self._text, before, phrase.start) is not None

    def _names(self, placed: Placed, person: Subject) -> bool:
        """Whether somebody behind the phrase is who has that role: "director of music Jane Doe"."""
        end, start = placed.span.end, person.span.start
        between = self._text[end:start]
        if person.speaker is None or person.rank == 1:
            return False
        if placed.subject.rank == 0:
            return person.rank == 0 and not placed.is_named and between == ", "
        if person.rank == 2:
            return placed.subject.rank == 1 and placed.is_bare and "," not in between
        return (
            self._saying.to_name.fullmatch(between) is not None
            or self._saying.apposition.fullmatch(between) is not None
            or between.startswith(" and ")
            or (placed.is_bare and "," not in between)
            or self._is_apposed(end, person)
        )

    def _is_apposed(self, end: int, person: Subject) -> bool:
        """Whether a name ends an apposition: "one of them, former teacher Jane Doe, said"."""
        comma = self._text.rfind(", ", end, person.span.start)
        if comma < 0 or self._phrases is None:
            return False
        apposed = self._phrases.phrase.match(self._text, comma + 2, person.span.end)
        is_closed = self._text[person.span.end : person.span.end + 1] in (",", ".")
        return apposed is not None and is_closed and apposed.end() == person.span.end

    def _behind(self, cue: Span, window: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        """Right behind the verb: "…," said one resident."""
        leads = phrases.is_led_in.match(self._text, cue.end, window.end)
        if leads is None:
            return None
        rest = self._text[leads.end() : window.end].rstrip()
        end = leads.end() + len(rest) - rest.endswith(".") if rest[-2:-1].islower() else window.end
        phrase = phrases.phrase.match(self._text, leads.end(), end)
        if phrase is None or not phrases.ends.match(self._text, phrase.end(), window.end):
            return self._reader.alone(leads.end(), window.end, phrases)
        placed = self._reader.read(phrase, window.end, found, phrases)
        return placed or self._bare(phrase, cue)

    def _bare(self, phrase: regex.Match[str], cue: Span) -> Placed | None:
        """A noun without an article, where nothing else can be the subject: "…," said mission control."""
        is_foretold = self._forms.is_foretold(cue) or cue.start == cue.end
        is_of_things = self._saying.said_by_things.match(self._text, cue.start) is not None
        span = Span(*phrase.span())
        is_first = self._text.startswith((" and ", " of "), span.end)
        if is_foretold or is_of_things or is_first or not phrase["noun"].islower():
            return None
        return Placed(span, Subject(span, " ".join(phrase["noun"].split()), 1))

    def _between(self, cue: Span, window: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        """Between the words and the verb: "…," one resident said."""
        opens = _OPENS.match(self._text, window.start, cue.start)
        before = self._text[window.start - 2 : window.start - 1]
        is_set_off = opens is not None and (before in _SET_OFF or "," in opens.group())
        return self._from(opens.end(), cue, found, phrases) if opens and is_set_off else None

    def _before(self, cue: Span, window: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        """From the head of a sentence or a clause on: One resident said, "…"."""
        if self._saying.second_verb.search(self._text, max(0, cue.start - 24), cue.start):
            return self._at_the_head(Span(window.start, cue.start), found, phrases)
        placed = (
            self._from(start, cue, found, phrases)
            for start in self._openings(Span(window.start, cue.start), phrases)
        )
        nearest = next((each for each in placed if each), None)
        is_things = self._saying.said_by_things.match(self._text, cue.start) is not None
        return None if nearest and is_things and not self._is_somebody(nearest) else nearest

    def _is_somebody(self, placed: Placed) -> bool:
        """Whether a phrase names somebody, or what only people and bodies are: "Ohio's mayor"."""
        noun = placed.subject.last_word
        is_named = placed.is_named or placed.subject.rank == 2  # "the NGO"
        return is_named or noun in ROLES_BEFORE_NAMES or noun in self._saying.bodies

    def _at_the_head(self, window: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        """Who begins a sentence of several verbs: "Jane Doe, a clerk, rose and said"."""
        start = next(self._heads(window, phrases), None)
        first = found[0] if found else None
        if start is None:
            return None
        if first and first.speaker and _BEGINS.fullmatch(self._text, start, first.span.start):
            is_told_of = _TOLD_OF.match(self._text, first.span.end, window.end)
            return Placed(first.span, first, is_named=True) if is_told_of else None
        name = _NAME_AND_VERB.match(self._text, start, window.end)
        is_verb = name is not None and name["verb"] not in ROLES_BEFORE_NAMES
        subject = self._unfound.named(name["name"], name.end("name")) if name and is_verb else None
        if subject:
            return Placed(Span(start, subject.span.end), subject)
        phrase = phrases.phrase.match(self._text, start, window.end)
        is_subject = phrase and phrase["article"] and _DID.match(self._text, phrase.end(), window.end)
        return self._reader.read(phrase, phrase.end(), found, phrases) if phrase and is_subject else None

    def _absolute(self, cue: Span, window: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        """Whom a participle belongs to: They were silent, with one resident calling it "…"."""
        opens = list(phrases.opens_absolute.finditer(self._text, window.start, cue.start))
        return self._from(opens[-1].end(), cue, found, phrases) if opens else None

    def behind_comma(self, cue: Span, window: Span, found: Sequence[Subject]) -> Placed | None:
        """Who was not spoken of before, between the last comma and the verb: "…, a source familiar with the matter told"."""
        start = self._text.rfind(", ", window.start, cue.start) + 2
        is_new = start > 1 and self._saying.nested.of_stranger.match(self._text, start, cue.start) is not None
        return self._from(start, cue, found, self._phrases) if is_new and self._phrases else None

    def behind_any(self, verb: int, window: Span, found: Sequence[Subject]) -> Placed | None:
        """Who is named right behind whatever verb ends at `verb`: "…," quipped Ohio senator Jane Doe."""
        if self._phrases is None:
            return None
        placed = self._behind(Span(verb, verb), window, found, self._phrases)
        return placed if placed and (placed.is_named or placed.subject.rank == 0) else None

    def _openings(self, window: Span, phrases: Phrases) -> Iterator[int]:
        """Where a subject may begin in `window`: at its head, or with a clause, the last first."""
        yield from self._heads(window, phrases)
        clauses = phrases.opens_clause.finditer(self._text, window.start, window.end)
        yield from (c.end() for c in sorted(clauses, key=lambda c: (c.group() == "and ", -c.start())))

    def _heads(self, window: Span, phrases: Phrases) -> Iterator[int]:
        """Where a subject may begin at the head of `window`, if that is the head of a sentence."""
        before = self._text[max(0, window.start - _NEAR) : window.start]
        bare = before.rstrip()
        is_first = window.start < _LONGEST_DATELINE and DATELINE.fullmatch(self._text, 0, window.start)
        if not bare or is_first or "\n" in before[len(bare) :] or bare[-1] in _STOPS:
            opens = (pattern.match(self._text, window.start, window.end) for pattern in phrases.opens)
            yield from (opening.end() for opening in opens if opening)

    def _from(self, start: int, cue: Span, found: Sequence[Subject], phrases: Phrases) -> Placed | None:
        phrase = phrases.phrase.match(self._text, start, cue.start - 1)
        if phrase and _APOSTROPHE.split(phrase["noun"], 1)[0].lower() in self._saying.pronouns:
            return None  # "he's claiming"
        if phrase and phrases.goes_on.fullmatch(self._text, phrase.end(), cue.start):
            return self._reader.read(phrase, cue.start - 1, found, phrases)
        alone = self._reader.alone(start, cue.start, phrases)
        is_next = alone and phrases.goes_on.fullmatch(self._text, alone.span.end, cue.start)
        return alone if is_next else None
