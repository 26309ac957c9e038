"""A segment of an index, as it is searched: its postings, what is left of its documents, and what those name."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from index.engines.names import NamedDocuments
from index.engines.postings import NOTHING, Found, Numbers, Postings
from index.query import NAME_FIELDS, Field, Leaf


class Segment(Struct, frozen=True):
    """The postings of a segment, and which of its documents are no longer there."""

    postings: Postings
    living: Numbers | None
    """A truth value a document; ``None`` when all are living."""
    named: NamedDocuments | None = None
    """What its documents name, if that is known of any."""
    tagged: NamedDocuments | None = None
    """How they are tagged, if any document of the index is."""

    @property
    def size(self) -> int:
        """How many documents there are, deleted ones too."""
        return len(self.postings.documents)

    def without_deleted(self, found: Found) -> Found:
        """What was found, but for deleted documents."""
        if self.living is None:
            return found
        living = self.living[found.documents]
        return Found(found.documents[living], found.scores[living])

    def occurrences(self, leaf: Leaf, field: Field | None) -> Found:
        """Living documents in which `leaf` occurs, and how well they match."""
        if field not in NAME_FIELDS:
            return self.without_deleted(self.postings.occurrences(leaf, field))
        names = self.names_in(field)
        return self.without_deleted(names.occurrences(leaf, field)) if names else NOTHING

    def names_in(self, field: Field | None) -> NamedDocuments | None:
        """Where the names of a field are, if there are any."""
        return self.tagged if field is Field.TAG else self.named

    @property
    def living_count(self) -> int:
        """How many documents are living."""
        return self.size if self.living is None else int(self.living.sum())

    def count_living(self, documents: Numbers) -> int:
        """How many of some documents are living."""
        return len(documents) if self.living is None else int(self.living[documents].sum())

    def everything(self) -> Numbers:
        """All living documents."""
        return np.arange(self.size) if self.living is None else np.flatnonzero(self.living)
