"""The query language, form by form: the help shows it, and the tables of the documentation are made from it."""

from __future__ import annotations

from msgspec import Struct


class Forms(Struct, frozen=True):
    """What can be typed about one thing, and what each form finds."""

    about: str
    rows: tuple[tuple[str, str], ...]

    @property
    def table(self) -> str:
        """The forms as a table in Markdown."""
        rows = (f"| `{form}` | {meaning} |" for form, meaning in self.rows)
        return "\n".join(("| Type | To find |", "|---|---|", *rows))


WORDS = Forms(
    "Words",
    (
        ("budget talks", "both words, in any form; the last one as you type it"),
        ('"landmark talks"', "these words, as written, one after the other"),
        ('"peace talks"~5', "these words near one another, in any order: at most 5 others between"),
        ("talk*", "words that begin so"),
        ("wrod~", "words spelt like it: one letter off, two in longer words; also wrod~1 and wrod~2"),
        ("-moscow", "without this word; also NOT moscow"),
        ("paris OR london", "either"),
        ("(paris OR london) talks", "parentheses group"),
    ),
)
FIELDS = Forms(
    "Fields",
    (
        ("title:peace", "in the headline"),
        ("source:post", "in the name of the source"),
        ('author:"ann lee"', "in the byline"),
        ("section:sport", "in the name of the section"),
        ("lang:de", "in this language, by its code"),
        ('person:"dmitry rogozin"', "naming this person"),
        ('person:="ann lee"', "naming who is called just so, not Mary Ann Lee; also org:= place:= tag:="),
        ("org:nato", "naming this organisation"),
        ("place:brussels", "naming this place"),
        ("speaker:rogozin", "with a quotation by this speaker"),
        ('tag:"to call"', "with this tag of yours"),
        ("story:1f3a5c7e9b0d", "telling this story (the key o in the results writes it)"),
        ("title:(peace OR war)", "a field for several words"),
    ),
)
DATES = Forms(
    "Dates",
    (
        ("date:2009-03", "published then: a year, a month, a day"),
        ("date:2008..2009", "from … to, both included; also date:2008.. and date:..2009"),
        ("date:>=2008", "the same by comparison; also <= > <"),
        ("before:2009-03", "published before it began"),
        ("after:2009-03", "published after it ended"),
    ),
)
QUERY_LANGUAGE = (WORDS, FIELDS, DATES)
