"""What an agency tells the editors who take its stories: it stays in the text as what it is, and is never a headline.

Eds: Updates with quotes.                 (Adds analyst's comment)
EMBARGOED UNTIL 10 A.M., JAN. 7           NOTE TO EDITORS: pictures follow
CORRECTED                                 ADVISORY
"""

from __future__ import annotations

import regex

_NOTE = regex.compile(
    r"""
    \(?eds?(?:itors?)?\.?:\ .* | \(?\[?(?:ed(?:itor)?s?['’]?s?|editorial)\.?\ note\b.*
    | \(?\[?(?:attn\.?|attention|notes?|advisory)(?:\ to)?(?:\ all|\ the|\ news)*\ (?:editors?|desks?|subscribers?)\b.*
    | \((?:adds|updates|corrects|recasts|refiles|repeats|rewrites|fixes|clarifies|subs|restores|resending)\b[^()]*\)
    | \W*(?:correct(?:ed|ion|ive)|clarification|(?:news\ |media\ )?advisory|embargoed|sperrfrist)\W*
    | \W*(?:strictly\ embargoed\b.* | under\ embargo\W.* | embargo:.* | sperrfrist\W.*)
    | \W*embargo(?:ed)?\W+(?: (?:until|till|jusqu|bis|hasta|fino)\b.* | (?:for|to)\b.*\b(?:until|\d).* )
    | \W*(?:hold\ for\ release|not\ for\ (?:publication|release|broadcast))\b.*
    | \W*(?:achtung|hinweis|hinweise)\W*(?:an\ )?(?:die\ )?redaktion(?:en)?\b.*
    """,
    regex.IGNORECASE | regex.VERBOSE | regex.DOTALL,
)
_LONGEST = 600
"""Characters. A longer paragraph is a text."""


def is_note(paragraph: str) -> bool:
    """Whether a line or paragraph is a note to editors, a notice of correction or an embargo."""
    return len(paragraph) <= _LONGEST and _NOTE.fullmatch(paragraph.strip()) is not None
