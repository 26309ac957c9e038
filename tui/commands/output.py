"""What the command line prints: JSON for programs, plain lines for people. No control character gets out.

Every text is cleaned when it is read in. But names of files and words of the command line are never read in, and an
archive may be older than a rule of hygiene: so all that is printed goes through `say`, or is JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import click
import regex
from msgspec.structs import asdict

from index.annotation import Annotation, DateMention, Quotation
from index.archive import Status
from index.archive_entities import ArchiveEntity
from index.article import Article, Span
from index.citations.plain import UNDATED
from index.importers.hygiene import clean_line, without_controls
from index.results import Advice, Hit, Reading
from index.store import TagInUse
from tui.advice import articles
from tui.tagging import hashed


def say(text: str, *, err: bool = False) -> None:
    """Print lines for a person; nothing in them but our own styles can be obeyed by a terminal."""
    pieces = _STYLE.split(text)
    click.echo(
        "".join(piece if place % 2 else without_controls(piece) for place, piece in enumerate(pieces)),
        err=err,
    )


def say_line(text: str, *, err: bool = False) -> None:
    """Print one line, whatever is in `text`."""
    say(clean_line(text), err=err)


_STYLE = re.compile(r"(\x1b\[[0124]m)")
"""Reset, bold, dim and underlined, as click writes them."""


def say_json(value: Mapping[str, Any]) -> None:
    """Print one object on a line of its own."""
    click.echo(json_line(value))


def json_line(value: Mapping[str, Any]) -> str:
    """One object on one line. What cannot be seen in it (controls, directions, halves of characters) is escaped."""
    line = json.dumps(value, ensure_ascii=False, default=_text)
    return line if line.isprintable() else _UNSEEN.sub(lambda sign: json.dumps(sign.group())[1:-1], line)


def _text(value: object) -> str:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)


_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")


def hit_record(hit: Hit) -> dict[str, Any]:
    """The JSON of `search`."""
    return {
        "id": hit.article_id,
        "headline": hit.headline,
        "source": hit.source,
        "published": hit.published,
        "score": round(hit.score, 4),
        "snippet": hit.snippet.text,
        "matches": [[span.start, span.end] for span in hit.snippet.matches],
    }


def entity_record(entity: ArchiveEntity) -> dict[str, Any]:
    """The JSON of `entities`."""
    return asdict(entity)


def quotation_record(article: Article, quotation: Quotation) -> dict[str, Any]:
    """The JSON of `quotes`."""
    return {
        "article": article.id,
        "headline": article.headline,
        "source": article.source,
        "published": article.published,
        **_spoken(quotation, article.body),
    }


def annotation_record(text: str, annotation: Annotation) -> dict[str, Any]:
    """The JSON of `annotate`: offsets in characters of `text`."""
    kinds = {entity.id: entity.kind for entity in annotation.entities}
    return {
        "text": text,
        "entities": [
            {
                "text": mention.span.of(text),
                "kind": kinds[mention.entity_id],
                "start": mention.span.start,
                "end": mention.span.end,
                "id": mention.entity_id,
            }
            for mention in annotation.mentions
        ],
        "quotes": [_spoken(quotation, text) for quotation in annotation.quotations],
        "dates": [_dated(dated, text) for dated in annotation.dates],
        "aliases": [
            {"name": entity.name, "kind": entity.kind, "forms": [entity.name, *entity.aliases]}
            for entity in annotation.entities
        ],
    }


def reading_record(reading: Reading) -> dict[str, Any]:
    """The JSON of `show`."""
    article, annotation = reading.article, reading.annotation
    return {
        **asdict(article),
        "paragraphs": len(article.paragraphs),
        "entities": [
            {**asdict(entity), "articles": 1, "mentions": len(annotation.mentions_of(entity.id))}
            for entity in annotation.entities
        ],
        "quotes": [quotation_record(article, quotation) for quotation in annotation.quotations],
        "dates": [_dated(dated, article.body) for dated in annotation.dates],
        "tags": list(reading.tags),
        "origins": list(reading.origins),
    }


def _dated(dated: DateMention, text: str) -> dict[str, Any]:
    return {
        "text": dated.span.of(text),
        "start": dated.span.start,
        "end": dated.span.end,
        "first": dated.first,
        "last": dated.last,
    }


def _spoken(quotation: Quotation, text: str) -> dict[str, Any]:
    mention = quotation.speaker_mention
    return {
        "text": quotation.content.of(text),
        "speaker": quotation.speaker,
        "speaker_mention": mention.of(text) if mention else None,
        "cue": quotation.cue,
        "kind": quotation.kind,
        "utterance": quotation.utterance,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "rule": quotation.rule,
        "confidence": quotation.confidence,
    }


def hit_lines(hit: Hit) -> str:
    """A hit for a person: headline, source and date, the snippet with its matches in bold."""
    headline = _emphasised(
        hit.headline, hit.headline_matches, lambda text: click.style(text, bold=True, underline=True)
    )
    about = click.style(f"{hit.article_id}  {_origin(hit.source, hit.published)}", dim=True)
    snippet = _emphasised(hit.snippet.text, hit.snippet.matches, lambda text: click.style(text, bold=True))
    return f"{headline}\n  {about}\n  {snippet}\n"


def advice_lines(advice: Advice) -> Iterable[str]:
    """What would find something, for a person."""
    for each in advice.alternatives:
        yield f"Did you mean {each.text}? {articles(each.total)}"


def entity_line(entity: ArchiveEntity) -> str:
    """An entity for a person."""
    aliases = f" ({', '.join(entity.aliases)})" if entity.aliases else ""
    counts = f"{articles(entity.articles)}, {entity.mentions:,} mention{'s' * (entity.mentions != 1)}"
    return f"{entity.kind:12}  {entity.name}{aliases}  {click.style(counts, dim=True)}"


def quotation_lines(article: Article, quotation: Quotation) -> str:
    """A quotation for a person."""
    words = clean_line(quotation.content.of(article.body))
    speaker = f" — {quotation.speaker}" if quotation.speaker else ""
    about = f"{article.id}  {article.headline}, {_origin(article.source, article.published)}"
    return f"“{words}”{speaker}\n  {click.style(about, dim=True)}"


def annotation_lines(text: str, annotation: Annotation) -> Iterable[str]:
    """What `annotate` found, for a person."""
    for entity in annotation.entities:
        forms = f" ({', '.join(map(clean_line, entity.aliases))})" if entity.aliases else ""
        yield f"{entity.kind:12}  {clean_line(entity.name)}{forms}  ×{len(annotation.mentions_of(entity.id))}"
    for quotation in annotation.quotations:
        speaker = f" — {clean_line(quotation.speaker)}" if quotation.speaker else ""
        yield f"“{clean_line(quotation.content.of(text))}”{speaker}"


def article_lines(reading: Reading) -> Iterable[str]:
    """An article for a person, or a screen reader: plain text from top to bottom."""
    article, annotation = reading.article, reading.annotation
    yield click.style(article.headline, bold=True)
    about = (
        article.byline and f"By {article.byline}",
        _origin(article.source, article.published),
        article.dateline,
    )
    yield click.style(" · ".join(filter(None, about)), dim=True)
    if reading.tags:
        yield click.style(hashed(reading.tags), dim=True)
    yield ""
    yield article.body
    if article.note:
        yield ""
        yield click.style(article.note, dim=True)
    if annotation.entities:
        yield ""
        yield click.style("Names", bold=True)
        for entity in annotation.entities:
            yield f"{entity.kind:12}  {entity.name}  ×{len(annotation.mentions_of(entity.id))}"
    others = reading.origins if len(reading.origins) > 1 else ()
    if places := [*filter(None, [article.url]), *others] or [*filter(None, [article.origin])]:
        yield ""
        yield click.style("\n".join(places), dim=True)


def tag_line(tag: TagInUse) -> str:
    """A tag of the archive for a person."""
    return f"#{tag.tag}  {click.style(articles(tag.articles), dim=True)}"


def status_lines(status: Status) -> Iterable[str]:
    """The state of an archive, for a person."""
    yield f"archive    {status.archive}"
    yield f"articles   {status.articles:,}"
    yield f"indexed    {status.indexed:,} with {status.engine}{_left(status.articles - status.indexed)}"
    yield f"annotated  {status.annotated:,}{_left(status.articles - status.annotated)}"
    if status.second_pass_left:
        done = status.articles - status.second_pass_left
        yield f"again      {done:,} with a language model{_left(status.second_pass_left)}"
    yield f"refused    {status.refused:,}"
    yield f"kept       {status.kept:,} in notebook.md"


def lagging(status: Status) -> str:
    """That not everything is searched, if so."""
    if status.indexed >= status.articles:
        return ""
    return f"Only {status.indexed:,} of {articles(status.articles)} are indexed so far"


def _left(number: int) -> str:
    return f" ({number:,} to do)" if number > 0 else ""


def _origin(source: str, published: object) -> str:
    return f"{source or 'unknown source'}, {published or UNDATED}"


def _emphasised(text: str, spans: Iterable[Span], emphasis: Callable[[str], str]) -> str:
    pieces, place = [], 0
    for span in spans:
        pieces += [text[place : span.start], emphasis(span.of(text))]
        place = span.end
    return "".join([*pieces, text[place:]])
