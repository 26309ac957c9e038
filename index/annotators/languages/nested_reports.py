"""How a language builds sentences in which more than one verb of saying stands: which of them the words belong to."""

from __future__ import annotations

import regex
from msgspec import Struct

from index.annotators.languages.patterns import NEVER


class NestedReports(Struct, frozen=True):
    """What stands around such verbs."""

    second_participle: regex.Pattern[str] = NEVER
    """What stands between words and the second of two participles: ", also meeting John Roe and "."""
    in_relative_clause: regex.Pattern[str] = NEVER
    """What stands before the subject of a relative clause: "billboards in which "."""
    of_stranger: regex.Pattern[str] = NEVER
    """With what a phrase for somebody begins who speaks behind a comma, and was not spoken of before: "a "."""
    reports_when: regex.Pattern[str] = NEVER
    """What stands between a verb of saying and one in a clause that opens its report: " that when she "."""
    main_clause: regex.Pattern[str] = NEVER
    """What follows such a clause: "; that"."""
    reports_that: regex.Pattern[str] = NEVER
    """What stands between a verb of saying and one in its report: " that the mayor had "."""
    takes_up: regex.Pattern[str] = NEVER
    """With what a sentence begins in which somebody speaks of the words of another: "Referring to"."""
    opens_report_with: regex.Pattern[str] = NEVER
    """A verb of saying that reports all that follows, though that begins with a clause of its own: "said while "."""
    puts_off: regex.Pattern[str] = NEVER
    """What opens a sentence whose main clause follows the words: "When "."""
    question: regex.Pattern[str] = NEVER
    """What opens one with words that somebody is only asked about: "Asked if "."""
    whose_words: regex.Pattern[str] = NEVER
    """A relative clause that words belong to, from its pronoun on: ", who called it "."""
