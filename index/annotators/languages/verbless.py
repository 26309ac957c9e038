"""How a language gives somebody's words without a verb of saying."""

from __future__ import annotations

import regex
from msgspec import Struct

from index.annotators.languages.patterns import NEVER


class Verbless(Struct, frozen=True, kw_only=True):
    """Claims and gestures, what is written, labels and announcements, and whom a text is about."""

    claim: regex.Pattern[str] = NEVER
    """What follows somebody who has a noun of saying, or their pronoun as group `pronoun`: "'s claim that "."""
    claimed: regex.Pattern[str] = NEVER
    """The same where the noun stands behind the words: "'s "."""
    claim_behind: regex.Pattern[str] = NEVER
    """Such a noun there: " remark"."""
    claim_made: regex.Pattern[str] = NEVER
    """What stands before words that tell what somebody's claim does: "'s request "."""
    judges_claim: regex.Pattern[str] = NEVER
    """What stands before words by which another judges that: " said his answer was "."""
    before_author: tuple[str, ...] = ()
    """What stands before whoever a claim or a message is by, wherever one is named: " by "."""
    claim_by: regex.Pattern[str] = NEVER
    """A noun of saying before whose it is: "claims by "."""
    claim_tail: regex.Pattern[str] = NEVER
    """What stands between them and the words: " that it was "."""
    message_from: regex.Pattern[str] = NEVER
    """What is read or passed on, before whose it is: "a message from "."""
    message_tail: regex.Pattern[str] = NEVER
    """What stands between them and the words: ": "."""
    noun_behind: regex.Pattern[str] = NEVER
    """A noun behind words that looks like a verb: " claims"."""
    article_before: regex.Pattern[str] = NEVER
    """What stands before words that belong to such a noun: "the latest "."""
    titles: regex.Pattern[str] = NEVER
    """What may stand before a name at the head of a sentence."""
    gesture: regex.Pattern[str] = NEVER
    """What follows the subject of a sentence that shows who speaks: " shook her head"."""
    owned_gesture: regex.Pattern[str] = NEVER
    """The same of something of theirs, with their pronoun as group `pronoun`: "Her voice broke"."""
    answers_others: regex.Pattern[str] = NEVER
    """Such a thing that is done behind the words of others: " agreed"."""
    document_says: tuple[regex.Pattern[str], ...] = ()
    """How something written says the words that follow; group `noun` is what it is called: "the law requires"."""
    document_says_behind: regex.Pattern[str] = NEVER
    """The same behind the words: ", as the guide puts it"."""
    document_governed: regex.Pattern[str] = NEVER
    """What stands before something written that does not act: "of "."""
    part_of_document: regex.Pattern[str] = NEVER
    """What stands before it though a part of it acts: "Section 3 of "."""
    source_in_brackets: regex.Pattern[str] = NEVER
    """What follows words behind which only their source is named, as group `name`: " (Doe, 2014)"."""
    signature: regex.Pattern[str] = NEVER
    """A name as group `name` that follows words as a sentence of its own, with what somebody is."""
    owned_words: regex.Pattern[str] = NEVER
    """What stands between the name of an owner and their words: "'s slogan: "."""
    announcement: regex.Pattern[str] = NEVER
    """What says that a statement follows: "issued the following statement"."""
    excerpt: regex.Pattern[str] = NEVER
    """What says that somebody's words follow, who is named behind it: "the following are remarks"."""
    joined: regex.Pattern[str] = NEVER
    """What stands before the last of several people: "and Senator"."""
    source: regex.Pattern[str] = NEVER
    """What stands before the name of the source of a sentence: "according to"."""
    view: regex.Pattern[str] = NEVER
    """What stands before the name of whom a sentence is put down to: "For"."""
    topic: regex.Pattern[str] = NEVER
    """What begins a heading before of whom the words are that follow: "Of "."""
    brings_in: regex.Pattern[str] = NEVER
    """With what a sentence begins that only brings somebody in: "C'est"."""
    aged: regex.Pattern[str] = NEVER
    """What stands behind the name of somebody whom the text has not named before: ", 34"."""
    acting: regex.Pattern[str] = NEVER
    """A verb behind the subject of a sentence, of saying or not."""
    first_person: regex.Pattern[str] = NEVER
    """A pronoun by which somebody speaks of themselves: "I", "our"."""
