"""Which keys do what, and how they are written: ids of bindings and their keys."""

from __future__ import annotations

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import key_to_character

KEYS = {
    "search": "slash",
    "complete": "right",
    "next_match": "n",
    "previous_match": "N",
    "help": "question_mark,f1",
    "copy_quotation": "y",
    "preview": "Y",
    "quotations": "quotation_mark,f3",
    "previous_quotation": "left_square_bracket",
    "next_quotation": "right_square_bracket",
    "select": "v",
    "more_sentences": "J,shift+down",
    "fewer_sentences": "K,shift+up",
    "more_words": "l,shift+right",
    "fewer_words": "h,shift+left",
    "earlier_word": "H",
    "later_word": "L",
    "earlier_sentence": "left_parenthesis",
    "later_sentence": "right_parenthesis",
    "whole_sentences": "s",
    "whole_paragraphs": "p",
    "find": "semicolon,ctrl+f",
    "up": "up,k",
    "down": "down,j",
    "choose": "enter",
    "previous_mention": "backspace",
    "first_alternative": "1",
    "second_alternative": "2",
    "third_alternative": "3",
    "next_pane": "tab",
    "previous_pane": "shift+tab",
    "toggle_entities": "e",
    "toggle_scope": "a",
    "narrow": "f",
    "companions": "w",
    "voice": "v",
    "mark": "c",
    "tick": "space",
    "merge": "m",
    "rename": "r",
    "split": "d",
    "kind": "i",
    "hide": "x",
    "undo": "z",
    "redo": "Z",
    "unfold": "o",
    "undo_narrowing": "u",
    "tag": "t",
    "highlight": "M",
    "remove_highlight": "X",
    "undo_highlight": "z",
    "redo_highlight": "Z",
    "notebook": "b,f2",
    "add_articles": "A,f4",
    "sort": "s",
    "shorter_lines": "less_than_sign",
    "longer_lines": "greater_than_sign",
    "palette": "ctrl+p",
    "quit": "q,ctrl+q",
    "back": "escape",
    "page_up": "pageup",
    "page_down": "pagedown,space",
    "first": "home,g",
    "last": "end,G",
}
"""In the order in which the help and the foot of the screen show them."""

_WRITTEN = {
    "slash": "/",
    "semicolon": ";",
    "ctrl+f": "Ctrl+F",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "shift+down": "Shift+↓",
    "shift+up": "Shift+↑",
    "shift+right": "Shift+→",
    "shift+left": "Shift+←",
    "question_mark": "?",
    "quotation_mark": '"',
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "right": "→",
    "enter": "Enter",
    "backspace": "Backspace",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "ctrl+p": "Ctrl+P",
    "ctrl+q": "Ctrl+Q",
    "f1": "F1",
    "f2": "F2",
    "f3": "F3",
    "f4": "F4",
    "full_stop": ".",
}


def bound(
    name: str,
    label: str,
    tooltip: str,
    *,
    action: str = "",
    show: bool = True,
    group: Binding.Group | None = None,
) -> Binding:
    """The binding of that id, with its keys; its action is called so too, if it is not another."""
    return Binding(KEYS[name], action or name, label, show=show, tooltip=tooltip, id=name, group=group)


def typed_into_a_box(key: str) -> bool:
    """Whether a key is a character, so that a box with the focus takes it."""
    character = key_to_character(key)
    return character is not None and character.isprintable()


def bindings_of(*owners: type[DOMNode]) -> list[Binding]:
    """The bindings that each of these declares itself, one after the other."""
    return [binding for owner in owners for binding in owner.BINDINGS if isinstance(binding, Binding)]


def shown_keys(binding: Binding) -> str:
    """The keys of a binding as they stand on the keyboard, with blanks between."""
    return " ".join(_WRITTEN.get(key.strip(), key.strip()) for key in binding.key.split(","))
