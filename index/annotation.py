"""What an annotator finds in an article: who and what is named, and who says what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NewType, Protocol

from msgspec import Struct

from index.article import Article, Span

EntityId = NewType("EntityId", str)
"""Twelve hexadecimal digits that follow from an entity's kind and folded name, so that articles agree on it."""


class EntityKind(StrEnum):
    """What sort of thing a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class QuotationKind(StrEnum):
    """Whether the marks hold a whole statement or a fragment worked into somebody else's sentence."""

    FULL = "full"
    PARTIAL = "partial"


class SpeakerRule(StrEnum):
    """How the speaker of a quotation was found."""

    AFTER = "after"
    """Beside a verb of saying after the words: "…," said X."""
    BEFORE = "before"
    """Beside one before them: X said: "…"."""
    LABEL = "label"
    """By a label, as in an interview: "X: …"."""
    SENTENCE = "sentence"
    """The subject of the sentence that holds the words, without a verb of saying."""
    NEXT_PARAGRAPH = "next paragraph"
    """The sentence after a quotation that is left open."""
    PRONOUN = "pronoun"
    """A pronoun beside a verb of saying, and whom it stands for."""
    UTTERANCE = "utterance"
    """Another part of the same utterance."""
    CONTINUATION = "continuation"
    """The words go on from a quotation before them."""


class Entity(Struct, frozen=True):
    """Somebody or something that an article names, under its fullest name."""

    id: EntityId
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    """The other forms of the name that the article uses, in order of appearance; `name` is not among them."""


class Mention(Struct, frozen=True):
    """One place of the body where an entity is named."""

    entity_id: EntityId
    span: Span
    form: str = ""
    """Which alias of the entity stands here; empty for its name."""


class DateMention(Struct, frozen=True):
    """One place of the body where a day, a month, a year or another stretch of days is named."""

    span: Span
    first: date
    last: date
    """The last day of the stretch, itself within it; the same as `first` for a day."""


class Quotation(Struct, frozen=True):
    """One pair of quotation marks in the body and who is said to speak. Unknown is ``None``, never a guess."""

    span: Span
    """From the opening mark to after the closing one (or the end of the paragraph, where it is left open)."""
    speaker: str | None
    """The speaker's fullest name in the article, or the words that stand for one, such as "a NATO spokeswoman"."""
    speaker_mention: Span | None
    """Where the article names the speaker of this quotation: a name, a pronoun or a noun phrase."""
    cue: str | None
    """The verb that introduces the words, such as "said"."""
    kind: QuotationKind
    utterance: int
    """Parts of one utterance ("…," he said, "…") share this number; numbers rise through the article."""
    content: Span
    """What stands between the marks."""
    rule: SpeakerRule | None = None
    """How the speaker was found; ``None`` where nobody was."""
    confidence: float = 0.0
    """How often speakers found so are the right ones, from 0 to 1; 0 where the speaker is unknown."""


class Annotation(Struct, frozen=True):
    """All that was found in one body: mentions, quotations and dates in order of their start.

    Mentions do not overlap one another, nor do dates.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    """Only those that the publication date of the article makes certain."""

    def entity(self, entity_id: EntityId) -> Entity | None:
        """The entity of that id, if this article names it."""
        return next((entity for entity in self.entities if entity.id == entity_id), None)

    def mentions_of(self, entity_id: EntityId) -> tuple[Mention, ...]:
        """Every mention of one entity, in order."""
        return tuple(mention for mention in self.mentions if mention.entity_id == entity_id)


class Pass(Struct, frozen=True):
    """By whom an annotation was made; what an article was found to name is kept under this."""

    annotator: str
    version: int


class Annotator(Protocol):
    """Finds entities and quotations. Kept results are those of a `Pass`: of its `name` and `version`."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> int:
        """To be raised whenever the same text may get another annotation."""
        ...

    @property
    def is_available(self) -> bool:
        """Whether it can work here; what it found elsewhere, or before, is read all the same."""
        ...

    @property
    def at_once(self) -> int:
        """How many articles it is given at once, so that housekeeping can turn to something else soon after."""
        ...

    def annotate(self, article: Article) -> Annotation:
        """Called by the archive for the article that is opened, and behind the scenes for all others.

        Spans are offsets into ``article.body``. Whatever the text holds, raises nothing but `AnnotatorUnavailable`.
        """
        ...

    def annotate_all(self, articles: Sequence[Article]) -> list[Annotation]:
        """The same for each of several, in order: called with a few at once by who has many."""
        ...


def pass_of(annotator: Annotator) -> Pass:
    """The pass that an annotator makes."""
    return Pass(annotator.name, annotator.version)


@lru_cache(50_000)
def entity_id(kind: EntityKind, name: str) -> EntityId:
    """The id of the entity of that kind whose name, without regard to case and accents, is `name`."""
    from index.text.letters import fold  # noqa: PLC0415  (values stand below the analysis)

    return EntityId(blake2b(f"{kind}:{fold(name)}".encode(), digest_size=6).hexdigest())
