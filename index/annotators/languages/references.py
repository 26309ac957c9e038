"""By which roles a language goes on to call those whom a text has named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex
from msgspec import Struct, field

from index.annotators.languages.patterns import NEVER


class References(Struct, frozen=True, kw_only=True):
    """Which roles are other words for somebody, and which tell of another."""

    title: regex.Pattern[str] = NEVER
    """What stands between a title and a name: "the governor of the state, "; it is looked for behind the title."""
    of: regex.Pattern[str] = NEVER
    """What joins a role to a body: "of the"."""
    described: tuple[regex.Pattern[str], ...] = ()
    """What may follow a name and say what its bearer is, as group `phrase`: ", a teacher", " is a teacher"."""
    parts_of_description: regex.Pattern[str] = NEVER
    """What joins two of them: "and"."""
    head_of_description: regex.Pattern[str] = NEVER
    """Its words up to the noun, as group `head`."""
    named_by_role: regex.Pattern[str] = NEVER
    """A role as group `noun` right before a name, and a comma as group `comma`: "his aunt "."""
    short_titles: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """How roles are shortened before a name, by role."""
    parties: Sequence[str] = ()
    """Patterns of what a party is called before the office of a member: "Labour" in "the Labour MP"."""
    companies: frozenset[str] = frozenset()
    """Bodies that are any organisation: "the company" is the one that a text is about."""
    any_body: frozenset[str] = frozenset()
    """What an organisation of any sort is called again: "force", "group"."""
    callings: frozenset[str] = frozenset()
    """Roles that are who has just spoken, whatever the cue: "the scientist"."""
    describing: frozenset[str] = frozenset()
    """Roles that say what somebody does, rather than which office: "the striker" is who was spoken of before."""
    mood: regex.Pattern[str] = NEVER
    """What a role begins with that tells how somebody feels: "worried "."""
    of_an_age: regex.Pattern[str] = NEVER
    """What a role begins with that tells an age: "the 72-year-old "."""
    many_children: regex.Pattern[str] = NEVER
    """The same of a parent by the number of children: "mother of two"."""
    kin: frozenset[str] = frozenset()
    """What somebody is to another, and not to themselves: "his wife"."""
    newcomers: frozenset[str] = frozenset()
    """Roles that are no other word for anybody, as a text speaks of them as known from the first: "the prefect"."""
    demonstrative: regex.Pattern[str] = NEVER
    """Before which those are one, too: "this salesman"."""
    strangers: frozenset[str] = frozenset()
    """Roles in which a text leaves somebody without a name, though it names others: "the gunman"."""
    specified: regex.Pattern[str] = NEVER
    """A role that says of what, so that it is no other word for anybody: "the owner of the shop"."""
    of_somewhere: regex.Pattern[str] = NEVER
    """What follows a role where it says of what or where: " of York"."""
    restricted: regex.Pattern[str] = NEVER
    """What follows a role where it says which one is meant, so that it is no other word for anybody: " who once"."""
    plain: regex.Pattern[str] = NEVER
    """A role that says of nothing, so that it may be another word for who was named before: "the unhappy candidate"."""
    offices: frozenset[str] = frozenset()
    """Roles that nobody is called by who was called by another: "the mayor" is not the lawyer named before."""
    settled_offices: frozenset[str] = frozenset()
    """Those of them whose bearer nothing else is said of at first."""
    office_of: regex.Pattern[str] = NEVER
    """A role that says of what: "the mayor of the town"."""
    complement: regex.Pattern[str] = NEVER
    """What follows a role that says of what, beyond what was read as its phrase: " du"."""
    called_anything: regex.Pattern[str] = NEVER
    """What stands behind a name and says what its bearer is, whatever that is."""
    called_before: regex.Pattern[str] = NEVER
    called_behind: regex.Pattern[str] = NEVER
    """What stands before and behind a name of whom that says what they are: "the lawyer ", ", a lawyer"."""
    answers: regex.Pattern[str] = NEVER
    """What stands before the verb of who answers the one who has just spoken: "« … », lui "."""
    contrast: regex.Pattern[str] = NEVER
    """What stands before somebody who has not just spoken: "for his part"."""
