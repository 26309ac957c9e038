"""Why nothing was found, in words."""

from __future__ import annotations

from index.errors import ArchiveError, EngineUnavailable
from index.plain_words import reading
from index.query import Query
from index.results import Advice, Missing

EMPTY = "The archive is empty.\n\nF4 adds articles, as does the command line:\ncuttings add FOLDER"
"""What the results pane says where nothing could be found."""

INDEXING = "Nothing can be found yet: the search index is being made.\n\nThe articles are all there."
"""The same where there are articles, as when an index was damaged."""

_WITHOUT_ADVICE = "Try fewer words, the beginning of a word and *, or OR between words."


_NEW = "The archive holds only the article that comes with it: F4 adds yours."


def nothing_found(query: Query, advice: Advice | None = None, *, is_new: bool = False) -> str:
    """What the results pane says when there are none, and once it is known what to try instead.

    In a new archive there is next to nothing to be found, whatever is typed.
    """
    said = f"Nothing found for {reading(query)}."
    if advice is None:
        return f"{said}\n\n{_WITHOUT_ADVICE}"
    why = [missing_word(missing) for missing in advice.missing]
    if not why and advice.alternatives:
        why = ["Every word occurs, but no article has them all as you ask."]
    what_then = _NEW if is_new else "" if advice.alternatives else _WITHOUT_ADVICE
    return "\n\n".join(filter(None, (said, "\n".join(why), what_then)))


def keys_that_take_one(alternatives: int, *, is_highlighted: bool, are_focused: bool) -> str:
    """With which keys one of the alternatives below is searched for; letters and figures are typed into the box."""
    *others, last = map(str, range(1, alternatives + 1))
    numbers = f"{', '.join(others)} or {last}" if others else last
    if are_focused:
        return f"Enter{',' if others else ' or'} {numbers} searches for"
    return "Enter searches for" if is_highlighted else f"Enter, then {numbers}, searches for"


def missing_word(missing: Missing) -> str:
    """One word that is to blame."""
    where = f" in its {missing.field}" if missing.field else ""
    return f"No article has “{missing.word}”{where}."


def articles(total: int) -> str:
    """How many articles there are."""
    return "1 article" if total == 1 else f"{total:,} articles"


def unavailable(error: ArchiveError) -> str:
    """What the results pane says where nothing could be searched, and nothing is shown."""
    whole = "\n\nThe articles are all there, and it is made anew from them."
    return f"{error}.{whole if isinstance(error, EngineUnavailable) else ''}"
