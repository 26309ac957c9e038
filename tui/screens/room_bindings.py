"""The keys of the reading room: what each does, and how that is said to a newcomer."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from tui.keymap import KEYS, bindings_of, typed_into_a_box
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

_WHILE_READING = ("find", "select")
"""What the foot shows while the article has the focus, beside what it shows anyway."""

ROOM_BINDINGS = (
    Binding(
        KEYS["search"],
        "search",
        "search",
        tooltip="Go to the search box and type; results follow every key",
        id="search",
    ),
    Binding(
        KEYS["next_match"],
        "step_match(1)",
        "Next hit",
        tooltip="Go to the next hit; after the last one, to the next article",
        id="next_match",
        group=_HITS,
    ),
    Binding(
        KEYS["previous_match"],
        "step_match(-1)",
        "Previous hit",
        tooltip="Go to the previous hit; before the first one, to the article before",
        id="previous_match",
        group=_HITS,
    ),
    Binding(
        KEYS["find"],
        "find",
        "find",
        show=False,
        tooltip="Find words in this article only; n and N go through them, Esc goes back to the hits of the search",
        id="find",
    ),
    Binding(
        KEYS["help"],
        "app.help",
        "help",
        tooltip="Show all keys and the query language; F1 does so everywhere",
        id="help",
    ),
    Binding(
        KEYS["copy_quotation"],
        "copy_quotation",
        "copy",
        tooltip="Copy the current quotation, or what is selected, with speaker and source",
        id="copy_quotation",
    ),
    Binding(
        KEYS["preview"],
        "preview",
        "preview",
        show=False,
        tooltip="Show what y copies, and choose its form: plain, Markdown, APA, BibTeX, …; citation or link alone",
        id="preview",
    ),
    Binding(
        KEYS["quotations"],
        "quotations",
        "quotations",
        tooltip="Show and search the quotations of the article, the results or the archive; F3 does so everywhere",
        id="quotations",
    ),
    Binding(
        KEYS["previous_quotation"],
        "step_quotation(-1)",
        "Previous quotation",
        tooltip="Go to the previous quotation of the article",
        id="previous_quotation",
        group=_QUOTATIONS,
    ),
    Binding(
        KEYS["next_quotation"],
        "step_quotation(1)",
        "Next quotation",
        tooltip="Go to the next quotation of the article",
        id="next_quotation",
        group=_QUOTATIONS,
    ),
    Binding(
        KEYS["next_pane"],
        "app.focus_next",
        "Next pane",
        tooltip="Go to the next pane",
        id="next_pane",
        group=_PANES,
    ),
    Binding(
        KEYS["previous_pane"],
        "app.focus_previous",
        "Previous pane",
        tooltip="Go to the pane before",
        id="previous_pane",
        group=_PANES,
    ),
    Binding(
        KEYS["toggle_entities"],
        "toggle_entities",
        "names",
        tooltip="Show or hide the people, organisations, places and dates",
        id="toggle_entities",
    ),
    Binding(
        KEYS["toggle_scope"],
        "toggle_scope",
        "all",
        tooltip="Show what all results have in common, or the names of the article; Enter narrows the search",
        id="toggle_scope",
    ),
    Binding(
        KEYS["previous_mention"],
        "walk(-1)",
        "mention before",
        show=False,
        tooltip="Go to the mention before; before the first one, to the last one in a result before",
        id="previous_mention",
    ),
    Binding(
        KEYS["narrow"],
        "narrow",
        "narrow",
        show=False,
        tooltip="Narrow the search to the highlighted name; for a date, to what was published then",
        id="narrow",
    ),
    Binding(
        KEYS["companions"],
        "companions",
        "with",
        show=False,
        tooltip="Show who is named together with the highlighted name in the archive; Enter finds both",
        id="companions",
    ),
    Binding(
        KEYS["voice"],
        "voice",
        "voice",
        show=False,
        tooltip="Show everything that the highlighted person said in the archive, the newest first",
        id="voice",
    ),
    Binding(
        KEYS["mark"],
        "mark",
        "colour",
        show=False,
        tooltip="Give names of the highlighted kind no colour in the article, or their colour again",
        id="mark",
    ),
    Binding(
        KEYS["unfold"],
        "unfold",
        "others",
        show=False,
        tooltip="Show the others that tell the same story as the result, by narrowing the search to it",
        id="unfold",
    ),
    Binding(
        KEYS["undo_narrowing"],
        "undo_narrowing",
        "widen",
        show=False,
        tooltip="Undo the last narrowing of the search",
        id="undo_narrowing",
    ),
    Binding(
        KEYS["tag"],
        "tag",
        "tag",
        tooltip="Give the article tags of your own, or take some from it; tag: in a search finds them",
        id="tag",
    ),
    Binding(
        KEYS["highlight"],
        "highlight",
        "highlight",
        tooltip="Highlight what y would copy; on a highlight: important, doubtful or to use, in turn",
        id="highlight",
    ),
    Binding(
        KEYS["remove_highlight"],
        "remove_highlight",
        "unmark",
        show=False,
        tooltip="Remove the highlight that the reader is at, or has selected a part of",
        id="remove_highlight",
    ),
    Binding(
        KEYS["undo_highlight"],
        "undo_highlight",
        "undo mark",
        show=False,
        tooltip="Outside the names: undo the last change of highlights and notebook, step by step",
        id="undo_highlight",
    ),
    Binding(
        KEYS["redo_highlight"],
        "redo_highlight",
        "redo mark",
        show=False,
        tooltip="Outside the names: change again what was undone of highlights and notebook",
        id="redo_highlight",
    ),
    Binding(
        KEYS["notebook"],
        "notebook",
        "notebook",
        tooltip="Open the notebook: what you copied and highlighted, with your notes and tags; F2 does so everywhere",
        id="notebook",
    ),
    Binding(
        KEYS["add_articles"],
        "add_articles",
        "add",
        tooltip="Add files and folders to the archive: choose them, see what would come of them; F4 does so everywhere",
        id="add_articles",
    ),
    Binding(
        KEYS["sort"],
        "next_sort",
        "sort",
        tooltip="Sort by relevance, newest or oldest first, or by source",
        id="sort",
    ),
    Binding(
        KEYS["shorter_lines"],
        "change_width(-1)",
        "Shorter lines",
        show=False,
        tooltip="Make the lines of the article shorter",
        id="shorter_lines",
    ),
    Binding(
        KEYS["longer_lines"],
        "change_width(1)",
        "Longer lines",
        show=False,
        tooltip="Make the lines of the article longer, where there is room",
        id="longer_lines",
    ),
    Binding(
        KEYS["palette"],
        "app.command_palette",
        "commands",
        tooltip="Find by name whatever a key can do, and the themes",
        id="palette",
    ),
    Binding(
        KEYS["quit"],
        "app.quit",
        "quit",
        tooltip="Leave; everything is kept. Ctrl+Q does so everywhere",
        id="quit",
    ),
    Binding(
        KEYS["back"],
        "back",
        "back",
        tooltip="Go back: from the article to the results, to the search box; there, clear it",
        id="back",
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
    wanted = ("results", "next_result", "help", "clear", "complete", "palette", "quit")
    return [_without_letters(found[name]) for name in wanted]


def reading_bindings() -> list[Binding]:
    """What the keys do while the article has the focus: nothing is there to be opened."""
    shown = [binding for binding in help_bindings() if binding.show or binding.id in _WHILE_READING]
    return [replace(each, description="mention") if each.id == "choose" else each for each in shown]


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
        (binding for binding in help_bindings() if binding.show),
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
