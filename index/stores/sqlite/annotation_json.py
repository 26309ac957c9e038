"""Annotations as the compact JSON in which a store keeps them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from index.annotation import (
    Annotation,
    DateMention,
    Entity,
    EntityId,
    EntityKind,
    Mention,
    Quotation,
    QuotationKind,
    SpeakerRule,
)
from index.article import Span


def annotation_to_json(annotation: Annotation) -> str:
    """Lists in the order of the fields; a mention tells its entity, and which of its forms, by their places."""
    place = {entity.id: number for number, entity in enumerate(annotation.entities)}
    forms = {entity.id: ("", *entity.aliases) for entity in annotation.entities}
    return json.dumps(
        [
            [[entity.id, entity.name, entity.kind, *entity.aliases] for entity in annotation.entities],
            [
                [place[mention.entity_id], *_ends(mention.span), forms[mention.entity_id].index(mention.form)]
                for mention in annotation.mentions
            ],
            [
                [
                    *_ends(quotation.span),
                    quotation.speaker,
                    quotation.speaker_mention and _ends(quotation.speaker_mention),
                    quotation.cue,
                    quotation.kind,
                    quotation.utterance,
                    *_ends(quotation.content),
                    quotation.rule,
                    quotation.confidence,
                ]
                for quotation in annotation.quotations
            ],
            [
                [*_ends(dated.span), dated.first.isoformat(), dated.last.isoformat()]
                for dated in annotation.dates
            ],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def annotation_from_json(text: str) -> Annotation:
    """The annotation that `annotation_to_json` wrote."""
    entities, mentions, quotations, dates = json.loads(text)
    ids = [EntityId(entity_id) for entity_id, *_ in entities]
    forms = [("", *aliases) for _, _, _, *aliases in entities]
    return Annotation(
        tuple(
            Entity(EntityId(entity_id), name, EntityKind(kind), tuple(aliases))
            for entity_id, name, kind, *aliases in entities
        ),
        tuple(
            Mention(ids[place], Span(start, end), forms[place][form]) for place, start, end, form in mentions
        ),
        tuple(_quotation(row) for row in quotations),
        tuple(
            DateMention(Span(start, end), date.fromisoformat(first), date.fromisoformat(last))
            for start, end, first, last in dates
        ),
    )


def _quotation(row: list[Any]) -> Quotation:
    start, end, speaker, mention, cue, kind, utterance, content_start, content_end, rule, confidence = row
    return Quotation(
        span=Span(start, end),
        speaker=speaker,
        speaker_mention=Span(*mention) if mention else None,
        cue=cue,
        kind=QuotationKind(kind),
        utterance=utterance,
        content=Span(content_start, content_end),
        rule=SpeakerRule(rule) if rule else None,
        confidence=confidence,
    )


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
