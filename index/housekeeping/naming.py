"""The index is told whom articles name, which story they tell, and how they are tagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from index.annotation import Annotation, EntityKind, Pass
from index.article import ArticleId
from index.engine import Engine, Name, Naming
from index.identity.identities import Identities
from index.query import Field
from index.store import Annotated, Store, Tagged

_NAMED_AT_LEAST = 250
_NAMED_AT_MOST = 20_000
"""Articles, so that memory stays bounded."""
_PART_NAMED_AT_ONCE = 3
_ANNOTATIONS_AT_ONCE = 500
_TAGGED_AT_ONCE = 5_000
_FIELDS = {
    EntityKind.PERSON: Field.PERSON,
    EntityKind.ORGANISATION: Field.ORGANISATION,
    EntityKind.PLACE: Field.PLACE,
}


def tell_names(
    store: Store, engine: Engine, identities: Identities, passes: Sequence[Pass], *, is_last: bool
) -> None:
    """Tell `engine` what the articles name that were annotated since it was told last.

    It writes all names anew each time: so only when there are a good part more of them, or no more to come. Revisions
    are more than articles once those have been annotated again.
    """
    checkpoint, revision = engine.name_checkpoint(), store.annotation_revision()
    if checkpoint > revision:  # the store was put back from an older copy
        checkpoint = 0
    waiting = revision - checkpoint
    told = min(checkpoint, store.count())
    if not waiting or (not is_last and waiting < max(_NAMED_AT_LEAST, told // _PART_NAMED_AT_ONCE)):
        return
    after, names = checkpoint, dict[ArticleId, Naming]()
    while some := store.annotated_since(passes, after, _ANNOTATIONS_AT_ONCE):
        shown = identities.of({one.article_id: one.annotation for one in some})
        names |= {one.article_id: _naming(replace(one, annotation=shown[one.article_id])) for one in some}
        after = some[-1].revision
        if len(names) >= _NAMED_AT_MOST:
            engine.name(list(names.values()), after)
            names.clear()
    engine.name(list(names.values()), max(after, revision))


def tell_tags(store: Store, engine: Engine) -> None:
    """Tell `engine` the tags that were changed since it was told last: at once, for they are few."""
    checkpoint, revision = engine.tag_checkpoint(), store.tag_revision()
    if checkpoint == revision:
        return
    after = checkpoint if checkpoint < revision else 0  # the store was put back from an older copy
    tagged = dict[ArticleId, Naming]()
    while some := store.tagged_since(after, _TAGGED_AT_ONCE):
        tagged |= {one.article_id: _naming_of_tags(one) for one in some}
        after = some[-1].revision
        if len(tagged) >= _NAMED_AT_MOST:
            engine.tag(list(tagged.values()), after)
            tagged.clear()
    engine.tag(list(tagged.values()), max(after, revision))


def _naming_of_tags(tagged: Tagged) -> Naming:
    return Naming(tagged.article_id, tuple((Name(Field.TAG, tag), 1) for tag in tagged.tags))


def _naming(one: Annotated) -> Naming:
    """What the engine is told of an article: its names, and its story if another article tells it too."""
    story = ((Name(Field.STORY, one.story), 1),) if one.story else ()
    return Naming(one.article_id, (*_names_in(one.annotation), *story))


def _names_in(annotation: Annotation) -> tuple[tuple[Name, int], ...]:
    """Whom and what an article names, and who speaks in it; each with the number of mentions or quotations."""
    mentions = Counter(mention.entity_id for mention in annotation.mentions)
    speakers = Counter(quotation.speaker for quotation in annotation.quotations if quotation.speaker)
    return (
        *((Name(_FIELDS[entity.kind], entity.name), mentions[entity.id]) for entity in annotation.entities),
        *((Name(Field.SPEAKER, speaker), quotations) for speaker, quotations in speakers.items()),
    )
