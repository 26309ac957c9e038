"""Names that are written with the family's first, as catalogues and offices do: "Lee, Ann" is Ann Lee."""

from __future__ import annotations

import regex

from index.importers.sources import agency

_WORD = r"\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*"
_FAMILY_FIRST = regex.compile(
    rf"(?P<family>(?:(?:van|von|de|der|den|di|da|la|le) ){{0,2}}{_WORD}),\s*"
    rf"(?P<given>{_WORD}(?: (?:{_WORD}|\p{{Lu}}\.?)){{0,2}})"
)
"""One word before the comma: two would be a name by themselves, and what follows another name, or a place."""
_LONGEST = 1000


def in_usual_order(names: str) -> str:
    """Names with commas between, if all of those between semicolons are written so; any others as they are."""
    if "," not in names or len(names) > _LONGEST:
        return names
    found = [_FAMILY_FIRST.fullmatch(name.strip()) for name in names.split(";")]
    swapped = [f"{name['given']} {name['family']}" for name in found if name and not agency(name["family"])]
    return ", ".join(swapped) if len(swapped) == len(found) else names
