"""One reading of a whole document: what a model finds in it, put right and joined with the names that the rules find.

A model judges a sentence at a time. So it calls one name a person here and a place there, takes titles and "'s" for
parts of names, and cuts "NATO-Russia Council" in two. Here a name gets the bounds that newspapers give it, and one kind
in the whole document, by the votes of all its places: of the model, of the rules, of its own words, the gazetteer and
what stands before and after it. What only one of the two finds must have something more to say for itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex
from msgspec import Struct

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, places
from index.annotators.lexicon import (
    COMMON_WORDS,
    COMPANY_SUFFIXES,
    ENDS_OF_ORGANISATIONS,
    ORGANISATION_WORDS,
    PERSONAL_TITLES,
    PLACE_WORDS,
    SAYING,
    TIMES,
    TITLES,
)
from index.annotators.names import Name, form_of
from index.annotators.no_names import is_event
from index.annotators.passages import addresses, credits_in, shouted_lines, source_lines
from index.article import Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

_LEADING = regex.compile(r"(?:[^\p{L}\p{N}]+|(?:[Tt]he|THE|[Aa]n?)\s+)+")
_TRAILING = regex.compile(
    r"(?:\s?['’]s?|\s\p{Ll}['’]|[^\p{L}\p{N}.)]|(?<!\b\p{Lu}|\b(?:Jr|Sr|Inc|Corp|Co|Ltd))\.)+$"
)
_INITIALS = regex.compile(r"(?<![\p{L}.])(?:\p{Lu}\.)+\p{Lu}$")
_GENERATION = regex.compile(r",?\s(?:Jr|Sr)\b\.?")
_WORD = regex.compile(r"\S+")
_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$")
_SHORTEST_SURE_ACRONYM = 3
_REGNAL = regex.compile(r"\p{Lu}\p{Ll}[\p{L}\p{M}]+ (?:I{1,3}|IV|VI{0,3}|IX|X[IVX]*)$")
"""Such as "Ramesses II"."""
_CODE = regex.compile(r"\p{Lu}\p{L}{0,3}-?\d+\p{L}*$")
"""Such as "F-16": a type, not a name of ours."""
_FOR_OR_AGAINST = regex.compile(r"(?:pro|anti|non|pre|post|ex|mid|pan)-", regex.IGNORECASE)
_COURTESIES = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Dr ", "Dr. ", "Miss ")
_PLACE_BEFORE = regex.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout|(?:north|south|east|west|town|city|village|province) of|visited)\s$"
)
_PERHAPS_PLACE_BEFORE = regex.compile(r"\b(?:from|to|at|into|through|around|towards|via)\s$")
_ARTICLE_BEFORE = regex.compile(r"\b[Tt]he\s$")
_BY_MODEL, _BY_RULES, _BY_CONTEXT, _BY_HINT, _BY_GAZETTEER, _BY_ITS_WORDS, _BY_SOURCE_LINE = (
    4,
    5,
    4,
    2,
    4,
    8,
    100,
)
"""What a vote weighs."""


class Found(Struct, frozen=True):
    """What a model found; without a kind it takes it for something that is none of ours: a people, a day, a law."""

    span: Span
    kind: EntityKind | None


def join(text: str, found: Iterable[Found], ruled: Iterable[Name] | None) -> tuple[Name, ...]:
    """The names of `text` in order, not overlapping, from what a model `found` and the names that rules found.

    Without names of the rules, which know English only, the model is believed where otherwise they must agree.
    """
    passed_over = _Places(shouted_lines(text), addresses(text))
    rules = [name for name in ruled or () if not passed_over.overlapping(name.span)]
    model = [one for each in found for one in _tidied(text, each) if not passed_over.overlapping(one.span)]
    spans = _settled_spans(text, model, rules, is_ruled=ruled is not None)
    kinds = _settled_kinds(text, spans, model, rules)
    credits_ = _Places(credits_in(text))
    return tuple(
        Name(span, span.of(text), kind)
        for span in spans
        if (kind := kinds.get(form_of(span.of(text)))) and not (kind is PERSON and credits_.overlapping(span))
    )


class _Places:
    """Spans in order that do not overlap: who comes first stays."""

    def __init__(self, *spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for some in spans:
            for span in some:
                self.take(span)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def overlapping(self, span: Span) -> list[Span]:
        first = max(0, bisect_left(self._spans, span) - 1)
        last = bisect_left(self._spans, Span(span.end, span.end))
        return [other for other in self._spans[first:last] if other.overlaps(span)]

    def take(self, span: Span) -> None:
        if len(span) and not self.overlapping(span):
            self._spans.insert(bisect_left(self._spans, span), span)


def _tidied(text: str, each: Found) -> Iterator[Found]:
    """Within one line, and without articles, titles, "'s" and punctuation around it; nothing if no name is left."""
    span = _trimmed(text, each.span)
    if each.kind is PERSON or span.of(text).startswith(_COURTESIES):
        span = _without_titles(text, span)
    if each.kind is PERSON and (generation := _GENERATION.match(text, span.end)):
        span = Span(span.start, generation.end())
    if any(letter.isupper() for letter in span.of(text)) and not _is_half_of_compound(text, span):
        yield Found(span, each.kind)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if (leading := _LEADING.match(text, start, end)) and leading.end() < end:
        start = leading.end()
    if (line_end := text.find("\n", start, end)) >= 0:
        end = line_end
    opened, closed = text.find("(", start + 1, end), text.find(")", start + 1, end)
    if (opened < 0) != (closed < 0):
        end = max(opened, closed)
    if trailing := _TRAILING.search(text, start, end):
        end = trailing.start()
    if text[end : end + 1] == "." and _INITIALS.search(text, start, end):
        end += 1
    return Span(start, end)


def _without_titles(text: str, span: Span) -> Span:
    words = list(_WORD.finditer(text, span.start, span.end))
    first = 0
    while first < len(words) - 1 and _is_title(words[first].group()):
        first += 1
    return Span(words[first].start(), span.end) if words else span


def _is_title(word: str) -> bool:
    return word in TITLES or word in demonyms() or (word[0].islower() and word.capitalize() in TITLES)


def _is_half_of_compound(text: str, span: Span) -> bool:
    """Such as "NATO" in "NATO-Russia ties"."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (after[:1] == "-" and after[1:].isalpha()) or (before[1:] == "-" and before[:1].isalnum())


def _settled_spans(text: str, model: Sequence[Found], rules: Sequence[Name], *, is_ruled: bool) -> _Places:
    """The bounds of names: the model's, but for those that it cuts; and those that only rules find, if they are sure."""
    kind_at = {one.span: one.kind for one in model if one.kind}
    ours = _Places(kind_at)
    others = _Places(one.span for one in model if not one.kind)
    counts = Counter(form_of(span.of(text)) for span in kind_at)
    ruled = {form_of(name.text) for name in rules}
    settled = _Places(source_lines(text))
    for name in rules:
        if _is_whole(name, {span: kind_at[span] for span in ours.overlapping(name.span)}):
            settled.take(name.span)
    for span, kind in kind_at.items():
        form = form_of(span.of(text))
        is_lonely = is_ruled and counts[form] == 1 and " " not in form and form not in ruled
        is_doubtful = is_lonely and kind is ORGANISATION and not _kind_by_context(text, span)
        if not is_doubtful and not _is_none_by_its_words(form):
            settled.take(span)
    known = {form for form in (*counts, *_parts_of_persons(text, model)) if not _is_none_by_its_words(form)}
    for name in rules:
        if form_of(name.text) in known or (_is_sure(text, name) and not others.overlapping(name.span)):
            settled.take(name.span)
    return settled


def _parts_of_persons(text: str, model: Iterable[Found]) -> Iterator[str]:
    """Given names and surnames by which a person may be named again."""
    for one in model:
        words = one.span.of(text).split()
        if one.kind is PERSON and len(words) > 1:
            yield from (words[0], words[-1])


def _is_whole(name: Name, inside: Mapping[Span, EntityKind | None]) -> bool:
    """Whether the rules are right about a longer name than those that the model finds within it."""
    words = name.text.split()
    is_longer = all(
        name.span.start <= span.start and span.end <= name.span.end and span != name.span for span in inside
    )
    if not inside or not is_longer or len(words) < 2:
        return False
    if name.kind is ORGANISATION:
        return any(word.strip(",") in ORGANISATION_WORDS for word in words)
    is_surname = [(span.end, kind) for span, kind in inside.items()] == [(name.span.end, PERSON)]
    return name.kind is PERSON and len(words) <= 3 and is_surname


def _is_none_by_its_words(name: str) -> bool:
    """Peoples, days, types, events and bare titles, whatever the model says."""
    words = name.split()
    if _FOR_OR_AGAINST.match(name):
        return True
    if len(words) > 1:
        return is_event(words) or all(word in TIMES or word.isdigit() for word in words)
    is_common = name.lower() in COMMON_WORDS and not _ACRONYM.match(name)
    return name in demonyms() or name in TIMES or name in TITLES or is_common or _CODE.match(name) is not None


def _is_sure(text: str, name: Name) -> bool:
    """Whether the rules know the name by more than its capitals."""
    words = name.text.split()
    if _REGNAL.match(name.text):
        return True
    match name.kind:
        case EntityKind.PLACE:
            return name.text in places() or (len(words) > 1 and words[-1] in PLACE_WORDS)
        case EntityKind.ORGANISATION if len(words) == 1:
            return len(name.text) >= _SHORTEST_SURE_ACRONYM and _ACRONYM.match(name.text) is not None
        case EntityKind.ORGANISATION:
            return any(word in ORGANISATION_WORDS for word in words)
    return _kind_by_context(text, name.span) is PERSON


def _settled_kinds(
    text: str, spans: Iterable[Span], model: Iterable[Found], rules: Iterable[Name]
) -> Mapping[str, EntityKind]:
    """One kind for each name of the document."""
    by_model = {one.span: one.kind for one in model if one.kind}
    by_rules = {name.span: name.kind for name in rules}
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for span in spans:
        for kind, weight in (
            (_sensible(text, span, by_model.get(span)), _BY_MODEL),
            (by_rules.get(span), _BY_RULES),
            (_kind_by_context(text, span), _BY_CONTEXT),
            (PLACE if _is_perhaps_place(text, span) else None, _BY_HINT),
            _kind_by_its_words(form_of(span.of(text))),
        ):
            if kind:
                votes[form_of(span.of(text))][kind] += weight
    for line in source_lines(text):
        votes[form_of(line.of(text))][ORGANISATION] += _BY_SOURCE_LINE
    kinds = {name: vote.most_common(1)[0][0] for name, vote in votes.items()}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind is PERSON and " " in name}
    return kinds | dict.fromkeys(
        (name for name in kinds if name in surnames and name not in places()), PERSON
    )


def _sensible(text: str, span: Span, kind: EntityKind | None) -> EntityKind | None:
    """Nobody says "the Anna": it is a river, or a team."""
    name = span.of(text)
    if (
        kind is PERSON
        and " " not in name
        and _ARTICLE_BEFORE.search(text, max(0, span.start - 5), span.start)
    ):
        return ORGANISATION if name.endswith("s") else PLACE
    return kind


def _kind_by_context(text: str, span: Span) -> EntityKind | None:
    """What stands beside a name, where that tells its kind."""
    before, after = text[max(0, span.start - 24) : span.start], text[span.end : span.end + 24]
    previous, following = before.split()[-1:], after.split()[:1]
    if previous and before[-1] in " \u00a0" and previous[0] in PERSONAL_TITLES:
        return PERSON
    if _PLACE_BEFORE.search(before):
        return PLACE
    return PERSON if following and after[0] == " " and following[0].strip(",.;:") in SAYING else None


def _is_perhaps_place(text: str, span: Span) -> bool:
    before = _PERHAPS_PLACE_BEFORE.search(text, max(0, span.start - 12), span.start)
    return before is not None and " " not in span.of(text)


def _kind_by_its_words(name: str) -> tuple[EntityKind | None, int]:
    words = name.split()
    if _REGNAL.match(name):
        return PERSON, _BY_ITS_WORDS
    if len(words) > 1 and words[-1] in _ENDS_OF_ORGANISATIONS:
        return ORGANISATION, _BY_ITS_WORDS
    if name in places():
        return PLACE, _BY_GAZETTEER
    if len(words) > 1 and (words[-1] in PLACE_WORDS):
        return PLACE, _BY_ITS_WORDS
    return None, 0


_ENDS_OF_ORGANISATIONS = COMPANY_SUFFIXES | ORGANISATION_WORDS | ENDS_OF_ORGANISATIONS
