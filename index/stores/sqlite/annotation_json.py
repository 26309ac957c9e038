"""Annotations as the compact JSON in which a store keeps them."""

from __future__ import annotations

import json
from typing import Any

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention, Quotation, QuotationKind
from index.article import Span


def annotation_to_json(annotation: Annotation) -> str:
    """Lists in the order of the fields; a mention names its entity by its place."""
    place = {entity.id: number for number, entity in enumerate(annotation.entities)}
    return json.dumps(
        [
            [[entity.id, entity.name, entity.kind, *entity.aliases] for entity in annotation.entities],
            [[place[mention.entity_id], *_ends(mention.span)] for mention in annotation.mentions],
            [
                [
                    *_ends(quotation.span),
                    quotation.speaker,
                    quotation.speaker_mention and _ends(quotation.speaker_mention),
                    quotation.cue,
                    quotation.kind,
                    quotation.utterance,
                    *_ends(quotation.content),
                ]
                for quotation in annotation.quotations
            ],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def annotation_from_json(text: str) -> Annotation:
    """The annotation that `annotation_to_json` wrote."""
    entities, mentions, quotations = json.loads(text)
    ids = [EntityId(entity_id) for entity_id, *_ in entities]
    return Annotation(
        tuple(
            Entity(EntityId(entity_id), name, EntityKind(kind), tuple(aliases))
            for entity_id, name, kind, *aliases in entities
        ),
        tuple(Mention(ids[place], Span(start, end)) for place, start, end in mentions),
        tuple(_quotation(row) for row in quotations),
    )


def _quotation(row: list[Any]) -> Quotation:
    start, end, speaker, speaker_mention, cue, kind, utterance, content_start, content_end = row
    return Quotation(
        span=Span(start, end),
        speaker=speaker,
        speaker_mention=Span(*speaker_mention) if speaker_mention else None,
        cue=cue,
        kind=QuotationKind(kind),
        utterance=utterance,
        content=Span(content_start, content_end),
    )


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
