"""The keys that choose a passage: one begins, and the others work until it is copied or given up."""

from __future__ import annotations

from textual.binding import Binding

from tui.keymap import KEYS

BEGIN = "select"
"""What the one key does that works at any time."""

_SENTENCES = Binding.Group("sentence")
_WORDS = Binding.Group("word")
_WORDS_BEFORE = Binding.Group("beginning")


def _binding(name: str, action: str, label: str, tooltip: str, group: Binding.Group | None = None) -> Binding:
    return Binding(KEYS[name], action, label, show=False, tooltip=tooltip, id=name, group=group)


PASSAGE_BINDINGS = (
    _binding(
        "select",
        BEGIN,
        "select",
        "In the article, select from the current quotation on, or from the hit; again, or Esc, ends that",
    ),
    _binding(
        "more_sentences",
        "move_end('sentence', 1)",
        "Sentence more",
        "While selecting, take the next sentence too",
        _SENTENCES,
    ),
    _binding(
        "fewer_sentences",
        "move_end('sentence', -1)",
        "Sentence less",
        "While selecting, leave out the last sentence",
        _SENTENCES,
    ),
    _binding(
        "more_words", "move_end('word', 1)", "Word more", "While selecting, take the next word too", _WORDS
    ),
    _binding(
        "fewer_words", "move_end('word', -1)", "Word less", "While selecting, leave out the last word", _WORDS
    ),
    _binding(
        "earlier_word",
        "move_start('word', -1)",
        "Word before",
        "While selecting, begin a word earlier",
        _WORDS_BEFORE,
    ),
    _binding(
        "later_word",
        "move_start('word', 1)",
        "Word later",
        "While selecting, begin a word later",
        _WORDS_BEFORE,
    ),
    _binding(
        "earlier_sentence",
        "move_start('sentence', -1)",
        "Sentence before",
        "While selecting, begin a sentence earlier",
        _WORDS_BEFORE,
    ),
    _binding(
        "later_sentence",
        "move_start('sentence', 1)",
        "Sentence later",
        "While selecting, begin a sentence later",
        _WORDS_BEFORE,
    ),
    _binding(
        "whole_sentences",
        "whole_sentences",
        "whole",
        "While selecting, take the whole sentence around, such as that of a quotation",
    ),
    _binding(
        "whole_paragraphs",
        "whole_paragraphs",
        "paragraph",
        "While selecting, take the whole paragraph around",
    ),
    Binding(KEYS["back"], "stop_selecting", "stop", show=False, tooltip="End the selection"),
)
