"""The keys of the reading room: what each does, and how that is said to a newcomer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual.binding import Binding

from tui.keymap import KEYS, bindings_of, bound, typed_into_a_box
from tui.widgets.drawer_box import DrawerBox
from tui.widgets.entity_sidebar import EntitySidebar
from tui.widgets.find_box import FindBox
from tui.widgets.key_line import KeyLine
from tui.widgets.results_pane import ResultsPane
from tui.widgets.rows import Rows
from tui.widgets.search_box import SearchBox
from tui.widgets.selectable_column import SelectableColumn

_HITS = Binding.Group("hit")
_QUOTATIONS = Binding.Group("quotation")
_PANES = Binding.Group("pane")

_HIT_KEYS = ("next_match", "previous_match")
_QUOTATION_KEYS = ("previous_quotation", "next_quotation")
_IN_RESULTS = (
    *("search", "choose", *_HIT_KEYS, "help", "copy_quotation", "quotations", *_QUOTATION_KEYS),
    *("back", "notebook", "palette", "quit"),
)
_WHILE_READING = (
    *("search", *_HIT_KEYS, "find", "copy_quotation", "select", "quotations", *_QUOTATION_KEYS),
    *("choose", "back", "help", "notebook", "palette", "quit"),
)
"""What the foot shows first in the results, and while the article has the focus; other keys where there is room."""

ROOM_BINDINGS = (
    bound("search", "search", "Go to the search box and type; results follow every key"),
    bound(
        "next_match",
        "Next hit",
        "Go to the next hit; after the last one, to the next article",
        action="step_match(1)",
        group=_HITS,
    ),
    bound(
        "previous_match",
        "Previous hit",
        "Go to the previous hit; before the first one, to the article before",
        action="step_match(-1)",
        group=_HITS,
    ),
    bound(
        "find",
        "find",
        "Find words in this article only; n and N go through them, Esc goes back to the hits of the search",
        show=False,
    ),
    bound("help", "help", "Show all keys and the query language; F1 does so everywhere", action="app.help"),
    bound(
        "copy_quotation", "copy", "Copy the current quotation, or what is selected, with speaker and source"
    ),
    bound(
        "preview",
        "preview",
        "Show what y copies, and choose its form: plain, Markdown, APA, BibTeX, …; citation or link alone",
        show=False,
    ),
    bound(
        "quotations",
        "quotations",
        "Show and search the quotations of the article, the results or the archive; F3 does so everywhere",
    ),
    bound(
        "previous_quotation",
        "Previous quotation",
        "Go to the previous quotation of the article",
        action="step_quotation(-1)",
        group=_QUOTATIONS,
    ),
    bound(
        "next_quotation",
        "Next quotation",
        "Go to the next quotation of the article",
        action="step_quotation(1)",
        group=_QUOTATIONS,
    ),
    bound("next_pane", "Next pane", "Go to the next pane", action="app.focus_next", group=_PANES),
    bound(
        "previous_pane", "Previous pane", "Go to the pane before", action="app.focus_previous", group=_PANES
    ),
    bound("toggle_entities", "names", "Show or hide the people, organisations, places and dates"),
    bound(
        "toggle_scope",
        "all",
        "Show what all results have in common, or the names of the article; Enter narrows the search",
    ),
    bound(
        "previous_mention",
        "mention before",
        "Go to the mention before; before the first one, to the last one in a result before",
        action="walk(-1)",
        show=False,
    ),
    bound(
        "narrow",
        "narrow",
        "Narrow the search to the highlighted name; for a date, to what was published then",
        show=False,
    ),
    bound(
        "companions",
        "with",
        "Show who is named together with the highlighted name in the archive; Enter finds both",
        show=False,
    ),
    bound(
        "voice",
        "voice",
        "Show everything that the highlighted person said in the archive, the newest first",
        show=False,
    ),
    bound(
        "mark",
        "colour",
        "Give names of the highlighted kind no colour in the article, or their colour again",
        show=False,
    ),
    bound(
        "unfold",
        "others",
        "Show the others that tell the same story as the result, by narrowing the search to it",
        show=False,
    ),
    bound("undo_narrowing", "widen", "Undo the last narrowing of the search", show=False),
    bound(
        "tag", "tag", "Give the article tags of your own, or take some from it; tag: in a search finds them"
    ),
    bound(
        "highlight",
        "highlight",
        "Highlight what y would copy; on a highlight: important, doubtful or to use, in turn",
    ),
    bound(
        "remove_highlight",
        "unmark",
        "Remove the highlight that the reader is at, or has selected a part of",
        show=False,
    ),
    bound(
        "undo_highlight",
        "undo mark",
        "Outside the names: undo the last change of highlights and notebook, step by step",
        show=False,
    ),
    bound(
        "redo_highlight",
        "redo mark",
        "Outside the names: change again what was undone of highlights and notebook",
        show=False,
    ),
    bound(
        "notebook",
        "notebook",
        "Open the notebook: what you copied and highlighted, with your notes and tags; F2 does so everywhere",
    ),
    bound(
        "add_articles",
        "add",
        "Add files and folders to the archive: choose them, see what would come of them; F4 does so everywhere",
    ),
    bound("sort", "sort", "Sort by relevance, newest or oldest first, or by source", action="next_sort"),
    bound(
        "shorter_lines",
        "Shorter lines",
        "Make the lines of the article shorter",
        action="change_width(-1)",
        show=False,
    ),
    bound(
        "longer_lines",
        "Longer lines",
        "Make the lines of the article longer, where there is room",
        action="change_width(1)",
        show=False,
    ),
    bound(
        "palette",
        "commands",
        "Find by name whatever a key can do, and the themes",
        action="app.command_palette",
    ),
    bound("quit", "quit", "Leave; everything is kept. Ctrl+Q does so everywhere", action="app.quit"),
    bound(
        "back",
        "back",
        "Go back: from the article to the results, or the list that led there, to the search box; there, clear it",
    ),
)


_OF_LISTS = {
    "up": "Go to the row above; in the article, scroll",
    "down": "Go to the row below; in the article, scroll",
    "choose": "Read the result; go to the next mention of the name, on into further results; narrow the search",
}
"""What keys of all lists do in those of the room."""


def help_bindings() -> list[Binding]:
    """Every key of the reading room, in the order of the help; its table in the documentation is made from them too."""
    found = {
        binding.id: binding
        for binding in (
            *bindings_of(SearchBox, Rows, ResultsPane, EntitySidebar, SelectableColumn),
            *ROOM_BINDINGS,
        )
    }
    found |= {name: replace(found[name], tooltip=tooltip) for name, tooltip in _OF_LISTS.items()}
    return [found[name] for name in KEYS]


_SECTIONS = {
    "Selecting in the article": (
        "select",
        "more_sentences",
        "fewer_sentences",
        "more_words",
        "fewer_words",
        "earlier_word",
        "later_word",
        "earlier_sentence",
        "later_sentence",
        "whole_sentences",
        "whole_paragraphs",
    ),
    "Names": (
        "toggle_entities",
        "toggle_scope",
        "previous_mention",
        "narrow",
        "undo_narrowing",
        "companions",
        "voice",
        "mark",
        "tick",
        "merge",
        "rename",
        "split",
        "kind",
        "hide",
        "undo",
        "redo",
    ),
    "Notebook and highlights": (
        "notebook",
        "highlight",
        "remove_highlight",
        "undo_highlight",
        "redo_highlight",
    ),
}


def help_sections() -> list[tuple[str, list[Binding]]]:
    """The same under headings, what is needed everywhere first."""
    found = {binding.id: binding for binding in help_bindings()}
    sections = [(title, [found.pop(name) for name in names]) for title, names in _SECTIONS.items()]
    return [("Keys", list(found.values())), *sections]


def typing_bindings() -> list[Binding]:
    """What the keys do while the search box has the focus, the most needed first: letters are typed into it."""
    found = {binding.id: binding for binding in (*ROOM_BINDINGS, *bindings_of(SearchBox))}
    wanted = ("results", "next_result", "help", "add_articles", "clear", "complete", "palette", "quit")
    return [_without_letters(found[name]) for name in wanted]


def result_bindings() -> list[Binding]:
    """What the keys do while the results have the focus, the most needed first."""
    return _shown(_IN_RESULTS)


def reading_bindings() -> list[Binding]:
    """The same while the article has the focus: nothing is there to be opened."""
    shown = _shown(_WHILE_READING)
    return [replace(each, description="mention") if each.id == "choose" else each for each in shown]


def _shown(needed: Sequence[str]) -> list[Binding]:
    """Those that are needed, in their order, then all others that are shown."""
    found = {binding.id: binding for binding in help_bindings()}
    first = [found.pop(name) for name in needed]
    return [*first, *(binding for binding in found.values() if binding.show)]


def naming_bindings() -> list[Binding]:
    """What the keys do while the names have the focus, the most needed first."""
    found = {binding.id: binding for binding in help_bindings()}
    wanted = ("narrow", "companions", "voice", "tick", "merge", "rename", "hide", "undo", "help", "back")
    seldom = ("previous_mention", "mark", "split", "kind", "redo", "toggle_scope", "undo_narrowing")
    others = ("toggle_entities", "next_pane", "previous_pane", "palette")
    choose = replace(found["choose"], description="choose")
    return [choose, *(found[name] for name in wanted + seldom + others)]


def selecting_bindings() -> list[Binding]:
    """What the keys do while a passage is being selected, the most needed first; each with one of its keys."""
    found = {binding.id: binding for binding in help_bindings()}
    growing = ("more_sentences", "fewer_sentences", "more_words", "fewer_words")
    around = ("whole_sentences", "whole_paragraphs")
    beginning = ("earlier_word", "later_word", "earlier_sentence", "later_sentence")
    stop = replace(found["back"], description="stop")
    grow = [found[name] for name in (*growing, "copy_quotation")]
    shown = [*grow, stop, *(found[name] for name in around + beginning)]
    return [replace(binding, key=binding.key.split(",")[0]) for binding in shown]


def key_line() -> KeyLine:
    """The foot of the screen, with what the keys do at each place."""
    return KeyLine(
        result_bindings(),
        reading=reading_bindings(),
        search=typing_bindings(),
        names=naming_bindings(),
        selecting=selecting_bindings(),
        drawer=bindings_of(DrawerBox),
        finding=bindings_of(FindBox),
    )


def _without_letters(binding: Binding) -> Binding:
    keys = [key for key in binding.key.split(",") if not typed_into_a_box(key)]
    return replace(binding, key=",".join(keys))
