"""Reads marked articles. How one is written, and how it is marked, says tests/gold/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from index.annotation import EntityKind, QuotationKind
from index.article import Span

FOLDER = Path(__file__).resolve().parents[1] / "gold"
"""Where the marked articles are: a folder for each source, a file for each article."""

_MARK = """(?:``|''|["“”„‟«»‹›'‘’‚`「」『』])"""
_RULE = "\n---\n"
_KINDS = {kind.capitalize(): kind for kind in EntityKind}
_ONCE = ("Language", "Source", "URL", "Licence", "Published", "Marked")
_NEEDED = ("Language", "Source", "Licence")
_NAMES = {*_ONCE, *_KINDS, "Optional", "Quotation", "Disagreement"}
_WITHOUT_SPACES = ("ja", "zh", "th")
"""Languages that write one word behind the other, so that a name may stand anywhere."""


class GoldError(Exception):
    """A marked article does not hold what its marks say; the message begins with file and line."""


class GoldEntity(Struct, frozen=True):
    """One entity of an article: what it is called there, fullest name first, and where."""

    kind: EntityKind
    forms: tuple[str, ...]
    mentions: tuple[Span, ...]


class GoldQuotation(Struct, frozen=True):
    """One quotation: from mark to mark, what is between them, and who speaks; ``None`` if the article does not tell."""

    span: Span
    content: Span
    speaker: str | None
    kind: QuotationKind


class GoldArticle(Struct, frozen=True):
    """An article and its marks; spans are offsets into `body`."""

    path: Path
    language: str
    source: str
    licence: str
    body: str
    entities: tuple[GoldEntity, ...]
    """All of them, unless `is_named` says that only some were marked."""
    optional: tuple[Span, ...]
    """What may be marked or not: either is right."""
    quotations: tuple[GoldQuotation, ...] | None
    """``None`` where only the names were marked."""
    is_named: bool = True
    """Whether the names were marked, rather than only those of speakers."""
    url: str = ""
    published: date | None = None
    disagreements: tuple[str, ...] = ()


class _Line(Struct, frozen=True):
    """One line of the head, and where it stands."""

    path: Path
    number: int
    name: str
    value: str

    def error(self, reason: str) -> GoldError:
        return GoldError(f"{self.path}:{self.number}: {reason}")


class _Body(Struct, frozen=True):
    """The text that is marked, and whether its language parts words by spaces."""

    text: str
    has_spaces: bool

    def occurrences(self, form: str) -> tuple[Span, ...]:
        """Where a form stands as whole words."""
        before, behind = (r"(?<!\w)", r"(?!\w)") if self.has_spaces else ("", "")
        return tuple(
            Span(*found.span()) for found in re.finditer(before + _pattern(form) + behind, self.text)
        )


class _Form(Struct, frozen=True, eq=False):
    """One form of a name, and where it stands as whole words."""

    line: _Line
    text: str
    occurrences: tuple[Span, ...]


def marked_articles(folder: Path = FOLDER) -> Iterator[GoldArticle]:
    """All marked articles of a folder and of the folders in it, in the order of their names."""
    return map(read, sorted(folder.rglob("*.txt")))


def read(path: Path) -> GoldArticle:
    """The marked article in a file; raises `GoldError`."""
    head, rule, body = path.read_text(encoding="utf-8").partition(_RULE)
    if not rule:
        raise GoldError(f"{path}:1: no line “---” parts the head from the body")
    body = body.removesuffix("\n")  # the end of the file's last line
    lines = [_line(path, number, text) for number, text in enumerate(head.split("\n"), start=1)]
    facts = _facts(path, lines)
    language = facts["Language"].value
    entities, optional = _named(lines, _Body(body, language not in _WITHOUT_SPACES))
    return GoldArticle(
        path=path,
        language=language,
        source=facts["Source"].value,
        licence=facts["Licence"].value,
        url=facts["URL"].value if "URL" in facts else "",
        published=_day(facts["Published"]) if "Published" in facts else None,
        body=body,
        entities=entities,
        optional=optional,
        quotations=_quoted(lines, body) if _is_marked("quotations", facts) else None,
        is_named=_is_marked("entities", facts),
        disagreements=tuple(line.value for line in lines if line.name == "Disagreement"),
    )


def _line(path: Path, number: int, text: str) -> _Line:
    name, colon, value = text.partition(": ")
    line = _Line(path, number, name, value.strip())
    if not colon or name not in _NAMES:
        raise line.error(f"no line of a head begins so: {text[:40]!r}")
    if not line.value:
        raise line.error(f"{name} has no value")
    return line


def _facts(path: Path, lines: Sequence[_Line]) -> dict[str, _Line]:
    """What the head says of the article itself, by name."""
    facts: dict[str, _Line] = {}
    for line in lines:
        if line.name in facts:
            raise line.error(f"{line.name} is said twice")
        if line.name in _ONCE:
            facts[line.name] = line
    for name in _NEEDED:
        if name not in facts:
            raise GoldError(f"{path}:1: the head does not say the {name.lower()}")
    return facts


def _day(line: _Line) -> date:
    try:
        return date.fromisoformat(line.value)
    except ValueError as error:
        raise line.error(f"{line.value!r} is no day such as 2008-03-04") from error


def _is_marked(what: str, facts: Mapping[str, _Line]) -> bool:
    """Whether the head does not say that only the others were marked."""
    marked = facts.get("Marked")
    if marked is not None and marked.value not in ("entities", "quotations"):
        raise marked.error("what is marked, if not all, is “entities” or “quotations”")
    return marked is None or marked.value == what


def _named(lines: Sequence[_Line], body: _Body) -> tuple[tuple[GoldEntity, ...], tuple[Span, ...]]:
    """The entities, and the spans that are optional."""
    forms = {line: _forms(line, body) for line in lines if line.name in {*_KINDS, "Optional"}}
    mentions = _mentions([form for group in forms.values() for form in group])
    entities: list[GoldEntity] = []
    optional: list[Span] = []
    for line, group in forms.items():
        spans = tuple(sorted(span for form in group for span in mentions[form]))
        if line.name == "Optional":
            optional.extend(spans)
        else:
            entities.append(GoldEntity(_KINDS[line.name], tuple(form.text for form in group), spans))
    return tuple(entities), tuple(sorted(optional))


def _forms(line: _Line, body: _Body) -> list[_Form]:
    return [_form(line, written.strip(), body) for written in line.value.split(" | ")]


def _form(line: _Line, written: str, body: _Body) -> _Form:
    """What is written as ``Form`` or ``Form@2,4``, with those of its occurrences that are meant."""
    restricted = re.fullmatch(r"(.+)@(\d+(?:,\d+)*)", written)
    text = restricted[1] if restricted else written
    every = body.occurrences(text)
    if not every:
        raise line.error(f"{text!r} does not occur in the body")
    if restricted is None:
        return _Form(line, text, every)
    ordinals = [int(ordinal) for ordinal in restricted[2].split(",")]
    if not all(1 <= ordinal <= len(every) for ordinal in ordinals):
        raise line.error(f"{text!r} occurs {len(every)} times, not as often as {written!r} says")
    return _Form(line, text, tuple(every[ordinal - 1] for ordinal in ordinals))


def _pattern(text: str) -> str:
    """A space stands for any white space, so that a name may run over the end of a line."""
    return r"\s+".join(map(re.escape, text.split(" ")))


def _mentions(forms: Sequence[_Form]) -> dict[_Form, list[Span]]:
    """Which occurrences of each form are mentions: the longest wins where two overlap."""
    mentions: dict[_Form, list[Span]] = {form: [] for form in forms}
    claims = sorted(
        ((span, form) for form in forms for span in form.occurrences),
        key=lambda claim: (-len(claim[0]), claim[0]),
    )
    holders: dict[int, tuple[Span, _Form]] = {}
    for span, form in claims:
        held = next((holders[place] for place in range(span.start, span.end) if place in holders), None)
        if held is None:
            mentions[form].append(span)
            holders |= dict.fromkeys(range(span.start, span.end), (span, form))
        elif len(held[0]) == len(span):
            raise form.line.error(f"{form.text!r} is already claimed by line {held[1].line.number}")
    for form, spans in mentions.items():
        if not spans:
            raise form.line.error(f"{form.text!r} stands only inside other names")
    return mentions


def _quoted(lines: Sequence[_Line], body: str) -> tuple[GoldQuotation, ...]:
    """The quotations, each looked for behind the beginning of the one before."""
    quotations: list[GoldQuotation] = []
    for line in lines:
        if line.name != "Quotation":
            continue
        behind = quotations[-1].span.start + 1 if quotations else 0
        quotations.append(_quotation(line, body, behind))
    return tuple(quotations)


def _quotation(line: _Line, body: str, behind: int) -> GoldQuotation:
    written = re.fullmatch(r"(.+) => (.+?)( partial)?", line.value)
    if not written:
        raise line.error("a quotation is written: “first words … last words” => speaker")
    span = _find(written[1], body, behind)
    if span is None:
        raise line.error(f"{written[1]!r} does not occur behind the quotation before")
    return GoldQuotation(
        span=span,
        content=_content(line, span, body),
        speaker=_speaker(line, written[2], body),
        kind=QuotationKind.PARTIAL if written[3] else QuotationKind.FULL,
    )


def _find(written: str, body: str, behind: int) -> Span | None:
    """Where the words stand: whole, or the first and the last of them."""
    first, shortened, last = written.partition(" … ")
    patterns = [_pattern(written), *([f"{_pattern(first)}.+?{_pattern(last)}"] if shortened else [])]
    for pattern in patterns:
        if found := re.compile(pattern, re.DOTALL).search(body, behind):
            return Span(*found.span())
    return None


def _content(line: _Line, span: Span, body: str) -> Span:
    """What stands between the marks; a quotation that goes on in the next paragraph has none at its end."""
    quotation = span.of(body)
    if "\n\n" in quotation:
        raise line.error("the quotation runs over the end of a paragraph: it needs a line for each")
    opening = re.match(_MARK, quotation)
    if not opening:
        raise line.error("the quotation does not begin with its mark")
    closing = re.search(f"{_MARK}$", quotation)
    behind = body[span.end :].partition("\n")[0].strip()
    if not closing and behind and not re.match(_MARK, behind):  # paragraphs may be run together
        raise line.error("the quotation does not end with its mark")
    return Span(span.start + opening.end(), span.start + closing.start() if closing else span.end)


def _speaker(line: _Line, written: str, body: str) -> str | None:
    if written == "?":
        return None
    if not re.search(_pattern(written), body):
        raise line.error(f"the speaker {written!r} does not occur in the body")
    return written
