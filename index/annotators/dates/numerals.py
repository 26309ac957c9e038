"""Days all in figures, which any language writes alike: 2008-03-14, and 14.03.2008 where nothing can be exchanged."""

from __future__ import annotations

from typing import Final

from index.annotators.dates.reading import read_numerals
from index.annotators.dates.wording import rule, wording

PLAIN_YEAR: Final = r"(?P<y> 1\d{3} | 20\d\d | 21\d\d )"
YEAR_2: Final = PLAIN_YEAR.replace("<y>", "<y2>")
YEAR_FIRST: Final = (
    rule(
        r"""(?P<y>\d{4}) (?: ([-/.]) (?P<m>\d\d?) \2 (?P<d>\d\d?) (?: T[\d:.,]*\d (?: Z | [+-]\d\d:?\d\d )? | (?! [\w/-] | \.\d ) )
        | 年(?P<m>\d\d?)月(?P<d>\d\d?)日 )""",
        read_numerals,
    ),
)
YEAR_LAST: Final = (
    rule(r"(?P<one>\d\d?) ([/.-]) (?P<other>\d\d?) \2 (?P<y>[12]\d{3}) (?! [\w/-]*\d )", read_numerals),
)
ANY_LANGUAGE: Final = wording([], YEAR_LAST, YEAR_FIRST, {})
