"""One reading of a whole document: what a model finds in it, put right and joined with the names that the rules find.

A model judges a sentence at a time. So it calls one name a person here and a place there, takes titles and "'s" for
parts of names, and cuts "NATO-Russia Council" in two. So a name has the bounds that the rules give it, and one kind in the
whole document, by the votes of all its places: of the model, of the rules, of its own words, the gazetteer and what
stands before and after it. What only the model finds must have something more to say for itself: half of the lone words
that the rules leave out are names of nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, organisations, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    BUILDINGS,
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
from index.annotators.names.kinds import merely_begins
from index.annotators.names.names import Name, form_of
from index.annotators.names.no_names import is_declared, is_event, is_no_name
from index.annotators.passages import addresses, credits_in, shouted_lines, source_lines
from index.annotators.tidying import Found, tidied
from index.article import Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

_ACRONYM = regex.compile(r"(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$")
_SHORTEST_SURE_ACRONYM = 3
_REGNAL = regex.compile(r"\p{Lu}\p{Ll}[\p{L}\p{M}]+ (?:I{1,3}|IV|VI{0,3}|IX|X[IVX]*)$")
"""Such as "Ramesses II"."""
_CODE = regex.compile(r"\p{Lu}\p{L}{0,3}-?\d+\p{L}*$")
"""Such as "F-16": a type, not a name of ours."""
_FOR_OR_AGAINST = regex.compile(r"(?:pro|anti|non|pre|post|ex|mid|pan)-", regex.IGNORECASE)
_PLACE_BEFORE = regex.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Tt]hroughout|(?:north|south|east|west|town|city|village|province) of|visited)\s$"
)
_PERHAPS_PLACE_BEFORE = regex.compile(r"\b(?:from|to|at|into|through|around|towards|via)\s$")
_ARTICLE_BEFORE = regex.compile(r"\b[Tt]he\s$")
_BY_MODEL, _BY_CONTEXT, _BY_HINT, _BY_GAZETTEER, _BY_ITS_WORDS, _BY_SOURCE_LINE = 4, 4, 2, 4, 8, 100
_BY_RULES, _BY_RULES_OF_FRENCH = 9, 2
"""What a vote weighs."""


def join(
    text: str, found: Iterable[Found], ruled: Iterable[Name], *, is_english: bool = True
) -> tuple[Name, ...]:
    """The names of `text` in order, not overlapping, from what a model `found` and the names that rules found.

    Of French the rules know a handful of words: there the model is believed where in English they must agree.
    """
    passed_over = _Places(shouted_lines(text), addresses(text))
    rules = list(ruled)
    model = [one for each in found for one in tidied(text, each) if not passed_over.overlapping(one.span)]
    spans = _settled_spans(text, model, rules, is_english=is_english)
    kinds = _settled_kinds(text, spans, model, rules, is_english=is_english)
    credits_ = _Places(credits_in(text))
    by_rules = {name.span for name in rules}
    return tuple(
        Name(span, span.of(text), kind)
        for span in spans
        if (kind := kinds.get(form_of(span.of(text))))
        and not (kind is PERSON and span not in by_rules and credits_.overlapping(span))
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


def _settled_spans(text: str, model: Sequence[Found], rules: Sequence[Name], *, is_english: bool) -> _Places:
    """The bounds of names: those of the rules, but for organisations that the model denies, then those of the model."""
    kind_at = {one.span: one.kind for one in model if one.kind}
    ours = _Places(kind_at)
    others = _Places(one.span for one in model if not one.kind)
    settled = _Places(source_lines(text))
    for name in rules:
        is_denied = others.overlapping(name.span) and not ours.overlapping(name.span)
        if name.kind is not ORGANISATION or not is_denied or _is_sure(name):
            settled.take(name.span)
    ruled = {form_of(name.text) for name in rules}
    counts = Counter((form_of(span.of(text)), kind) for span, kind in kind_at.items())
    for span, kind in kind_at.items():
        form = form_of(span.of(text))
        is_doubtful = is_english and form not in ruled and _is_doubtful(text, span, kind, counts[form, kind])
        if not is_doubtful and not _is_none_by_its_words(form):
            settled.take(span)
    return settled


def _is_doubtful(text: str, name: Span, kind: EntityKind, times: int) -> bool:
    """Whether the rules are right to leave out what the model finds: no name, a word that begins a sentence, a lone company."""
    form = form_of(name.of(text))
    words = form.split()
    if len(words) > 1:
        return kind is not PERSON or words[-1].isdigit() or all(_is_ordinary(word) for word in words)
    if (is_no_name(form) and not is_declared(text, form)) or (times == 1 and merely_begins(text, name)):
        return True
    if kind is PERSON:
        return times == 1 or (form not in surnames() and times < text.count(form))
    if kind is PLACE:
        return not (_kind_by_context(text, name) or _is_perhaps_place(text, name))
    is_steady = times > 1 and 2 * times > text.count(form)
    return not is_steady and not _kind_by_context(text, name)


def _is_ordinary(word: str) -> bool:
    return word.lower() in ordinary_words() or word in TITLES or word in demonyms()


def _is_none_by_its_words(name: str) -> bool:
    """Peoples, days, types, events and bare titles, whatever the model says."""
    words = name.split()
    if _FOR_OR_AGAINST.match(name):
        return True
    if len(words) > 1:
        return is_event(words) or all(word in TIMES or word.isdigit() for word in words)
    is_common = name.lower() in COMMON_WORDS and not _ACRONYM.match(name)
    return name in demonyms() or name in TIMES or name in TITLES or is_common or _CODE.match(name) is not None


def _is_sure(organisation: Name) -> bool:
    """Whether the rules know it by more than its capitals."""
    name, words = organisation.text, organisation.text.split()
    if len(words) == 1:
        return len(name) >= _SHORTEST_SURE_ACRONYM and _ACRONYM.match(name) is not None
    return name in organisations() or any(word in ORGANISATION_WORDS for word in words)


def _settled_kinds(
    text: str, spans: Iterable[Span], model: Iterable[Found], rules: Sequence[Name], *, is_english: bool
) -> Mapping[str, EntityKind]:
    """One kind for each name of the document."""
    by_model = {one.span: one.kind for one in model if one.kind}
    by_rules = {name.span: name.kind for name in rules}
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for span in spans:
        for kind, weight in (
            (_sensible(text, span, by_model.get(span)), _BY_MODEL),
            (by_rules.get(span), _BY_RULES if is_english else _BY_RULES_OF_FRENCH),
            (_kind_by_context(text, span), _BY_CONTEXT),
            (PLACE if _is_perhaps_place(text, span) else None, _BY_HINT),
            _kind_by_its_words(form_of(span.of(text))),
        ):
            if kind:
                votes[form_of(span.of(text))][kind] += weight
    for line in source_lines(text):
        votes[form_of(line.of(text))][ORGANISATION] += _BY_SOURCE_LINE
    ruled_people = {form_of(name.text) for name in rules if name.kind is PERSON}
    kinds = {name: vote.most_common(1)[0][0] for name, vote in votes.items()}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind is PERSON and " " in name}
    return kinds | dict.fromkeys(
        (name for name in kinds if name in surnames and (name not in places() or name in ruled_people)),
        PERSON,
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
    if previous and before[-1] in " \u00a0" and previous[0].lstrip("\"'“‘«„([`") in PERSONAL_TITLES:
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
    if len(words) > 1 and words[-1] in BUILDINGS:
        return PLACE, _BY_ITS_WORDS
    if len(words) > 1 and words[-1] in _ENDS_OF_ORGANISATIONS:
        return ORGANISATION, _BY_ITS_WORDS
    if name in places():
        return PLACE, _BY_GAZETTEER
    if len(words) > 1 and (words[-1] in PLACE_WORDS):
        return PLACE, _BY_ITS_WORDS
    return None, 0


_ENDS_OF_ORGANISATIONS = COMPANY_SUFFIXES | ORGANISATION_WORDS | ENDS_OF_ORGANISATIONS
