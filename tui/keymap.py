"""Which keys do what: ids of bindings and their keys, and nothing else."""

from __future__ import annotations

KEYS = {
    "search": "slash",
    "next_match": "n",
    "previous_match": "N",
    "previous_quotation": "left_square_bracket",
    "next_quotation": "right_square_bracket",
    "copy_quotation": "y",
    "toggle_entities": "e",
    "help": "question_mark",
    "quit": "q",
    "back": "escape",
    "next_pane": "tab",
    "previous_pane": "shift+tab",
    "up": "up,k",
    "down": "down,j",
    "page_up": "pageup",
    "page_down": "pagedown,space",
    "first": "home,g",
    "last": "end,G",
    "choose": "enter",
    "sort": "s",
}
