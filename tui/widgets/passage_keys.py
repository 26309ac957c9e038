"""The keys that choose a passage: one begins, and the others work until it is copied or given up."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from tui.keymap import KEYS, bound

BEGIN = "select"
"""What the one key does that works at any time."""

_SENTENCES = Binding.Group("sentence")
_WORDS = Binding.Group("word")
_WORDS_BEFORE = Binding.Group("beginning")
_quietly = partial(bound, show=False)

PASSAGE_BINDINGS = (
    _quietly(
        BEGIN,
        "select",
        "In the article, select from the current quotation on, or from the hit; again, or Esc, ends that",
    ),
    _quietly(
        "more_sentences",
        "Sentence more",
        "While selecting, take the next sentence too",
        action="move_end('sentence', 1)",
        group=_SENTENCES,
    ),
    _quietly(
        "fewer_sentences",
        "Sentence less",
        "While selecting, leave out the last sentence",
        action="move_end('sentence', -1)",
        group=_SENTENCES,
    ),
    _quietly(
        "more_words",
        "Word more",
        "While selecting, take the next word too",
        action="move_end('word', 1)",
        group=_WORDS,
    ),
    _quietly(
        "fewer_words",
        "Word less",
        "While selecting, leave out the last word",
        action="move_end('word', -1)",
        group=_WORDS,
    ),
    _quietly(
        "earlier_word",
        "Word before",
        "While selecting, begin a word earlier",
        action="move_start('word', -1)",
        group=_WORDS_BEFORE,
    ),
    _quietly(
        "later_word",
        "Word later",
        "While selecting, begin a word later",
        action="move_start('word', 1)",
        group=_WORDS_BEFORE,
    ),
    _quietly(
        "earlier_sentence",
        "Sentence before",
        "While selecting, begin a sentence earlier",
        action="move_start('sentence', -1)",
        group=_WORDS_BEFORE,
    ),
    _quietly(
        "later_sentence",
        "Sentence later",
        "While selecting, begin a sentence later",
        action="move_start('sentence', 1)",
        group=_WORDS_BEFORE,
    ),
    _quietly(
        "whole_sentences",
        "whole",
        "While selecting, take the whole sentence around, such as that of a quotation",
    ),
    _quietly("whole_paragraphs", "paragraph", "While selecting, take the whole paragraph around"),
    Binding(KEYS["back"], "stop_selecting", "stop", show=False, tooltip="End the selection"),
)
