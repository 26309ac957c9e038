"""What may follow what is being typed: the rest of a field's name, of a word that the archive knows, or of a tag."""

from __future__ import annotations

from collections.abc import Iterator

from index.engine import Engine
from index.parsing import FIELDS, WordBeingTyped, word_being_typed
from index.query import Field
from index.store import Store
from index.text.letters import fold
from index.text.stems import stem

_LETTERS_OF_A_FIELD = 3
"""So many must be there before the name of a field is offered: a word is meant more often."""
_WORDS_LOOKED_AT = 8
_TAGS_LOOKED_AT = 8


def completions(engine: Engine, text: str) -> tuple[str, ...]:
    """What can be appended to `text`, the likeliest first; nothing after a word that is whole.

    Raises `EngineUnavailable`.
    """
    typed = word_being_typed(text)
    if typed is None:
        return ()
    return (*_rests_of_fields(typed), *_rests_of_words(typed, engine))


def completions_of_tags(store: Store, line: str) -> tuple[str, ...]:
    """What can be appended to a line of tags, with commas between: the rest of a tag of most articles first."""
    *given, typed = (part.lstrip("# ") for part in line.split(","))
    if not typed:
        return ()
    there = {fold(tag.rstrip()) for tag in given}
    known = store.tags_in_use(typed, _TAGS_LOOKED_AT + len(there))
    rests = (
        one.tag[len(typed) :]
        for one in known
        if fold(one.tag) not in there and fold(one.tag[: len(typed)]) == fold(typed)
    )
    return tuple(filter(None, rests))


def _rests_of_fields(typed: WordBeingTyped) -> Iterator[str]:
    start = typed.start
    if typed.can_be_field and len(start) >= _LETTERS_OF_A_FIELD:
        yield from (f"{field[len(start) :]}:" for field in FIELDS if field.startswith(start))


def _rests_of_words(typed: WordBeingTyped, engine: Engine) -> tuple[str, ...]:
    """Whoever has typed a word of which the most frequent completion is but another form is done."""
    if typed.field is Field.STORY:  # nobody knows one by heart
        return ()
    words = engine.completions(typed.start, typed.field, _WORDS_LOOKED_AT)
    if not words or stem(words[0]) == stem(typed.start):
        return ()
    return tuple(word[len(typed.start) :] for word in words if word != typed.start)
