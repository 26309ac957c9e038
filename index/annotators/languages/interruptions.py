"""What a language may put between a subject and its verb of saying."""

from __future__ import annotations

import regex
from msgspec import Struct

from index.annotators.languages.patterns import NEVER


class Interruptions(Struct, frozen=True, kw_only=True):
    """Insertions, relative clauses, other verbs and the like, so that who speaks is found over them."""

    hears: regex.Pattern[str] = NEVER
    """A verb whose object is who speaks by the participle behind it: "recalled "."""
    joins_deed: regex.Pattern[str] = NEVER
    """What stands between that object and the participle: " of "."""
    opens_with_clause: regex.Pattern[str] = NEVER
    """What stands before the subject of a clause that opens a sentence: "While "."""
    before_main: regex.Pattern[str] = NEVER
    """What stands between such a clause and the subject of the sentence: ", Mayor "."""
    voice: regex.Pattern[str] = NEVER
    """What stands before whoever speaks for a body: "L'opposition, par la voix de"."""
    joined_insertion: regex.Pattern[str] = NEVER
    """What stands before the second verb of one subject, and between commas before that: " but, in a letter, "."""
    joined_verb: regex.Pattern[str] = NEVER
    """The same behind a comma and without an insertion: ", but"."""
    insertion: regex.Pattern[str] = NEVER
    """What follows a subject whose verb comes behind an insertion."""
    relative_body: regex.Pattern[str] = NEVER
    """The same where only a body can be meant: ", which"."""
    relative_insertion: regex.Pattern[str] = NEVER
    """Such a clause up to the comma that ends it."""
    relative_verb: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause: "who"."""
    relative_text: regex.Pattern[str] = NEVER
    """What stands between something written and the verb that says what it reads."""
    relative_apposition: regex.Pattern[str] = NEVER
    """What stands between a person and the verb of such a clause, if it is behind what they are: ", a clerk at a bank, who "."""
    relative_deed: regex.Pattern[str] = NEVER
    """What stands between somebody and a participle that belongs to a clause about them: ", who left early, "."""
    contact: regex.Pattern[str] = NEVER
    """A relative clause without its pronoun, of those of whom others say something: "the people Jane Doe met said"."""
    origin: regex.Pattern[str] = NEVER
    """What follows a name and belongs to it: "of Ohio"."""
    absolute: regex.Pattern[str] = NEVER
    """What stands before the subject of a participle that is not that of the sentence: "with"."""
    opens_insertion: regex.Pattern[str] = NEVER
    """What stands before the subject of a clause of saying that is set into a sentence: ", Ohio Mayor "."""
    rest_of_clause: regex.Pattern[str] = NEVER
    """What stands between the verb of one and a participle: " on Monday, "."""
    apposed_in_clause: regex.Pattern[str] = NEVER
    """What stands between the head of a clause and a name in apposition to its subject: ", where his tutor, "."""
    contracted: regex.Pattern[str] = NEVER
    """What of a verb runs together with a pronoun: "she'd"."""
