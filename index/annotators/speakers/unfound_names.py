"""Names that stand beside a verb of saying though they were not found among the names of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import regex

from index.annotators.gazetteer import given_names, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.languages.saying import Saying
from index.annotators.lexicon import COMMON_WORDS, PERSONAL_TITLES, ROLES, SAYING, TIMES, TITLES
from index.annotators.names.titles import LETTERS_AFTER_NAMES, OF_A_PARTY, is_portfolio
from index.annotators.speakers.subjects import Subject
from index.article import Span

_NAME = r"(?P<name>(?![LDCJNSMQ]['’]\p{Ll})\p{Lu}[\p{L}’'-]+(?:\.(?:com|org|net)\b)?(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){0,6})"
_LONGEST_NAME = 40
"""Characters of the last word of one, at most."""
_BEHIND = regex.compile(
    rf"\s?{_NAME}(?=[.,;:\n]|\s:|$|\s(?:who|of|at|in|from|on|to|after|during|as|qui|à|dans|sur|lors)\b)"
)
_BEHIND_CUE = regex.compile(rf"(?:\s(?:l[ae]s?\s|l['’])|\s)?{_NAME}(?=[.,;:\n]|\s:|$)")
_BEFORE = regex.compile(rf"[\s,]*{_NAME}\s")
_CLAUSE_OPENS = r"(?:^|(?<=[,.;:\n”\"]\s)|(?<=\n))\s*"
_IN_CLAUSE = regex.compile(
    rf"{_CLAUSE_OPENS}{_NAME}\s(?:(?:of|at|from|for|with)\s(?:[Tt]he\s)?(?P<body>\p{{Lu}}[^,.;:]{{1,60}}?)\s)?$"
)
_CLOSING = ('"', "”", "»")
_OPENS_CLAUSE = regex.compile(
    rf"{_CLAUSE_OPENS}(?:(?:Et|Mais|Même|que)\s)?(?:[Ll][ae]s?\s|[Ll]['’])?{_NAME}\Z"
)
_LABEL = regex.compile(rf"{_CLAUSE_OPENS}(?:[-–—•]\s)?{_NAME}\s?:\s?\Z")
_NAMED = regex.compile(_NAME)
_APPOSED_NAME = regex.compile(rf",\s{_NAME},")
_APPOSED_BODY = regex.compile(
    r"(?:\s(?:of|for|at|in|from|with|behind|on|near)\s[^,.;:“”\"]{1,60})?,\s(?:[Tt]he\s(?:(?P<kind>\p{Ll}+)\s)?)?"
    rf"{_NAME},\s(?!(?:and|or|but|which|in|on)\b)(?=\p{{Ll}})"
)
_APPOSED = regex.compile(rf"(?:^|\n|[.!?][\"”»]?\s){_NAME},\s\Z")


class UnfoundNames:
    """The names that grammar shows in one text, beside those that were found in it."""

    def __init__(self, text: str, named: Sequence[Subject], saying: Saying) -> None:
        self._text = text
        self._named = named
        self._people = {
            _surname(s.speaker): s for s in named if s.rank == 0 and s.speaker and s.speaker.strip("- ")
        }
        self._full_names: dict[str, set[str]] = defaultdict(set)
        """By the last word."""
        for s in named:
            if s.rank == 0 and s.speaker and " " in s.speaker:
                self._full_names[s.speaker.rpartition(" ")[2]].add(s.speaker)
        self._saying = saying

    def beside(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who speaks right behind a quotation: "…," said Doe; "…," Doe said."""
        match = None
        if self._saying.inversion.fullmatch(self._text, window.start, cue.start):
            match = _BEHIND.match(self._text, cue.end)
        elif not self._saying.always_inverts:
            match = _BEFORE.fullmatch(self._text, window.start, cue.start)
        if match is None or any(s.span.overlaps(Span(*match.span("name"))) for s in found):
            return None
        return self.named(match["name"], match.end("name"))

    def before(self, cue: Span, window: Span, found: Sequence[Subject]) -> Subject | None:
        """Who begins the clause of a verb, perhaps as one of a body that was found: Jane Doe of the NATO said."""
        if self._saying.always_inverts:
            if self._saying.foretold.fullmatch(self._text, cue.start, cue.end):
                return self._foretold(cue, found)
            auxiliary = self._saying.auxiliary.search(
                self._text, max(window.start, cue.start - 40), cue.start
            )
            end = auxiliary.start() if auxiliary else cue.start
            last = self._text[max(window.start, end - _LONGEST_NAME) : end].split()[-1:]
            if not last or not last[0][:1].isupper():
                return None
            match = _OPENS_CLAUSE.search(self._text[window.start : end])
        else:
            match = _IN_CLAUSE.search(self._text[window.start : cue.start])
        if match is None:
            return None
        name = Span(window.start + match.start("name"), window.start + match.end("name"))
        apposed = name.start if self._saying.always_inverts else max(0, name.start - 3)
        from_apposed_person = Span(apposed, cue.start)
        if any(s.span.overlaps(name) or (s.rank < 2 and s.span.overlaps(from_apposed_person)) for s in found):
            return None
        return self.named(match["name"], name.end)

    def _foretold(self, cue: Span, found: Sequence[Subject]) -> Subject | None:
        """Who follows a cue before their own words: Selon Doe, « … »."""
        match = _BEHIND_CUE.match(self._text, cue.end)
        if match is None or any(s.span.overlaps(Span(*match.span("name"))) for s in found):
            return None
        return self.named(match["name"], match.end("name"))

    def label(self, window: Span) -> Subject | None:
        """Who is named before whole sentences with nothing but a colon, where verbs may be turned round: Doe : « … »."""
        match = _LABEL.search(self._text[window.start : window.end]) if self._saying.always_inverts else None
        is_word = match is not None and f" {match['name'].lower()}" in self._text
        return self.named(match["name"], window.start + match.end("name")) if match and not is_word else None

    def apposed(self, role: Subject) -> Subject | None:
        """Whom a sentence begins with, if a role tells who that is: "Doe, the mayor of the town, said"."""
        match = _APPOSED.search(self._text, max(0, role.span.start - 60), role.span.start)
        if match is None or not ({*match["name"].split()} & surnames()):
            return None
        is_behind_words = self._text[match.start("name") - 2 : match.start("name") - 1] in _CLOSING
        if not is_behind_words and self._saying.role_reports.match(self._text, role.span.end):
            return None
        return self.named(match["name"], match.end("name"), is_sure=True)

    def apposed_body(self, role: Subject) -> Subject | None:
        """The name between commas that says which body is meant: "the group behind the march, Brandivo, said"."""
        match = _APPOSED_BODY.match(self._text, role.span.end)
        if match is None or not {role.last_word, match["kind"]} & self._saying.bodies:
            return None
        span = Span(*match.span("name"))
        found = next((s for s in self._named if s.span.overlaps(span)), None)
        if found:
            return found if found.rank == 2 else None
        return self.named(match["name"], span.end)

    def called(self, role: Subject) -> Subject | None:
        """Whom the text calls by a name right behind a role: "said a protester using the pseudonym Jane"."""
        called = self._saying.called.match(self._text, role.span.end)
        if called is None and self._saying.possessive.match(self._text, role.span.start):
            match = _APPOSED_NAME.match(self._text, role.span.end)
            return self.named(match["name"], match.end("name")) if match else None
        match = _NAMED.match(self._text, called.end()) if called else None
        return self.named(match["name"], match.end("name"), is_sure=True) if match else None

    def titled(self, subject: Subject) -> str | None:
        """Whom a name means that begins with what the person is: "Nurse Doe" is Jane Doe, whom the text has named."""
        *roles, surname = (subject.speaker or "").split() or [""]
        if subject.rank == 1 or not roles or not all(map(_is_word, roles)):
            return None
        bearers = {name for name in self._full_names.get(surname, ()) if not _is_word(name.split()[0])}
        return bearers.pop() if len(bearers) == 1 else None

    def named(self, written: str, end: int, *, is_sure: bool = False) -> Subject | None:
        """Who is written so, up to `end`, unless that `is_sure` to be a person: not if it is a place, nor a day."""
        words = written.split()
        titles = [place for place, word in enumerate(words) if word in PERSONAL_TITLES]
        name = words[titles[-1] + 1 :] if titles else words
        while len(name) > 2 and name[-1] in LETTERS_AFTER_NAMES:
            end -= len(name.pop()) + 1
        if not name or name[0].lower() in COMMON_WORDS or words[0] in TIMES:
            return None
        if len(words) == 1 and (_is_participle(words[0]) or _is_field(words[0])):
            return None
        if words[0] in self._saying.no_names or (len(name) > 1 and name[0] in self._saying.no_names):
            return None
        known = self._people.get(_surname(name[-1]))
        if known is None and not is_sure and " ".join(name) in places():
            return None
        speaker = known.speaker if known else " ".join(name)
        return Subject(Span(end - len(name[-1]), end), speaker, 0)


def _surname(name: str) -> str:
    """Its last part, of "al-Doe" too."""
    return name.replace("-", " ").split()[-1]


def _is_participle(word: str) -> bool:
    """Whether a sentence begins with it before its subject: "Reacting, the mayor"."""
    is_word = word.lower() in SAYING or word.lower() in ordinary_words()
    return word.endswith("ing") and is_word and word not in given_names() and word not in surnames()


def _is_word(word: str) -> bool:
    """Whether it is no name: "Nurse"."""
    lower = word.lower()
    return word in TITLES or ((lower in ROLES or lower in ordinary_words()) and word not in given_names())


def _is_field(word: str) -> bool:
    """Whether it is what a minister is for, and no party: "Health"."""
    return is_portfolio(("Affairs", word)) and word not in OF_A_PARTY
