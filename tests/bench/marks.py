"""What is marked in one text, in one shape: by a careful reader, by others, or by an annotator of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gold import GoldArticle, GoldQuotation
from msgspec import Struct

from index.annotation import Annotation, EntityKind, Quotation, SpeakerRule
from index.article import Span

_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}


class Named(Struct, frozen=True, order=True):
    """One place of a text where somebody or something is named."""

    span: Span
    kind: EntityKind


class Quoted(Struct, frozen=True):
    """One quotation, with its marks, and what its speaker may be called; nothing where nobody knows."""

    span: Span
    speakers: tuple[str, ...] = ()
    rule: SpeakerRule | None = None
    """How an annotator found the speaker."""


class Marks(Struct, frozen=True):
    """All that is marked in a text; spans are offsets into `body`."""

    body: str
    names: frozenset[Named] | None = frozenset()
    """``None`` where names were not marked."""
    optional: frozenset[Span] = frozenset()
    """What may be named or not: either is right."""
    quotations: tuple[Quoted, ...] | None = None
    """``None`` where quotations were not marked."""
    entities: tuple[tuple[str, ...], ...] = ()
    """The forms of one name, each; none where it was not marked which belong together."""


def of_gold(article: GoldArticle) -> Marks:
    """The marks of an article of our own."""
    return Marks(
        body=article.body,
        names=_named(article) if article.is_named else None,
        optional=frozenset(article.optional),
        quotations=None if article.quotations is None else tuple(map(_spoken, article.quotations)),
        entities=tuple(entity.forms for entity in article.entities if article.is_named),
    )


def of_others(article: Mapping[str, Any]) -> Marks:
    """The marks of an article in the JSON that gold of other people was turned into."""
    quotations = article.get("quotes")
    return Marks(
        body=article["text"],
        names=frozenset(
            Named(_span(named), _KINDS[named["type"]])
            for named in article["entities"]
            if named["type"] in _KINDS
        ),
        optional=frozenset(map(_span, article.get("optional", ()))),
        quotations=None if quotations is None else tuple(map(_quoted, quotations)),
        entities=tuple(
            tuple(entity["forms"]) for entity in article.get("aliases", ()) if entity["type"] in _KINDS
        ),
    )


def of_annotation(body: str, found: Annotation) -> Marks:
    """The marks of an annotator."""
    kinds = {entity.id: entity.kind for entity in found.entities}
    return Marks(
        body=body,
        names=frozenset(Named(mention.span, kinds[mention.entity_id]) for mention in found.mentions),
        quotations=tuple(map(_spoken, found.quotations)),
        entities=tuple((entity.name, *entity.aliases) for entity in found.entities),
    )


def _named(article: GoldArticle) -> frozenset[Named]:
    return frozenset(Named(span, entity.kind) for entity in article.entities for span in entity.mentions)


def _spoken(quotation: GoldQuotation | Quotation) -> Quoted:
    rule = quotation.rule if isinstance(quotation, Quotation) else None
    return Quoted(quotation.span, (quotation.speaker,) if quotation.speaker else (), rule)


def _span(marked: Mapping[str, Any]) -> Span:
    return Span(marked["start"], marked["end"])


def _quoted(marked: Mapping[str, Any]) -> Quoted:
    names = (marked.get("speaker"), marked.get("speaker_mention"))
    return Quoted(_span(marked), tuple(name for name in names if name))
