"""How a language says who speaks: its verbs of saying, its pronouns, and what it calls people without a name."""

from __future__ import annotations

from collections.abc import Mapping

import regex
from msgspec import Struct, field

from index.annotators.languages.gender import Gender
from index.annotators.languages.interruptions import Interruptions
from index.annotators.languages.mentions import Mentions
from index.annotators.languages.nested_reports import NestedReports
from index.annotators.languages.patterns import NEVER, Cue
from index.annotators.languages.phrases import Phrases
from index.annotators.languages.references import References
from index.annotators.languages.role_phrases import RolePhrase
from index.annotators.languages.verbless import Verbless


class Saying(Struct, frozen=True, kw_only=True):
    """The words of one language; its patterns match in the text of an article. What a language has not, never matches."""

    cue: Cue
    """A verb of saying."""
    foretold: regex.Pattern[str]
    """Cues behind which the speaker stands: "according"."""
    inversion: regex.Pattern[str]
    """What stands between the closing mark and a verb whose subject follows; an auxiliary may have a pronoun."""
    always_inverts: bool = False
    """Whether the subject follows every verb of saying behind a quotation; a comma is not needed then."""
    agent: regex.Pattern[str] = NEVER
    """What stands behind a passive verb, before who acts: "by"."""
    said: regex.Pattern[str] = NEVER
    """What follows a subject in a sentence that says nothing more than that it spoke: "said."."""
    opening: regex.Pattern[str] = NEVER
    """What may stand before the subject of such a sentence: a title."""
    quotative_first: regex.Pattern[str] = NEVER
    """Any verb as group `verb` before its subject, right behind a quotation."""
    quotative_before: regex.Pattern[str] = NEVER
    """Any verb as group `verb` between its subject and the words that a comma sets off."""
    before_subject: regex.Pattern[str] = NEVER
    """What may stand between that verb and its subject: a title, or a role before a name."""
    quotative_last: regex.Pattern[str] = NEVER
    """Any verb as group `verb` behind its subject, with what shows that it has no object."""
    passive: regex.Pattern[str] = NEVER
    """What stands before a cue whose subject is spoken of: "is called"."""
    reports_behind: regex.Pattern[str] = NEVER
    """The verb behind a comma before who reports what a sentence said: ", says Professor "."""
    names: regex.Pattern[str] = NEVER
    """What stands before a verb that only gives a name: "a group"."""
    named_so: regex.Pattern[str] = NEVER
    """That verb and how the name begins: "called the Circle"."""
    owned_participle: regex.Pattern[str] = NEVER
    """What stands before a participle that only describes what is somebody's: "Jane Doe's widely "."""
    gets_words: regex.Pattern[str] = NEVER
    """What follows whom words before a colon only reach: " were told in a letter", " got an email"."""
    described_by: regex.Pattern[str] = NEVER
    """A participle that ends there and belongs to the noun before it: "le départ souhaité"."""
    past: regex.Pattern[str] = NEVER
    """A participle of the past, which is no verb without its auxiliary: "déclaré"."""
    reduced: regex.Pattern[str] = NEVER
    """A passive without its auxiliary, as a participle that ends there: "the plan, called"."""
    impersonal: regex.Pattern[str] = NEVER
    """What follows words of which only that is said that they could be read or heard."""
    adds_to_words: regex.Pattern[str] = NEVER
    """What follows words that are a part of a sentence and goes on with this: ", including"."""
    according: regex.Pattern[str] = NEVER
    """A cue behind which any noun is who speaks."""
    spoken_of: regex.Pattern[str] = NEVER
    """A cue that opens a sentence about who is spoken of: "Called a hero by many"."""
    inserted: regex.Pattern[str] = NEVER
    """A verb and what stands before it where its subject follows in the middle of a sentence: ", said"."""
    sets_off: regex.Pattern[str] = NEVER
    """What stands before a verb that follows what it reports: ", "."""
    predicative: regex.Pattern[str] = NEVER
    """What stands before a word or two of whoever speaks at the end of the sentence: "is ", "was described as "."""
    inserts_report: regex.Pattern[str] = NEVER
    """How such a clause begins behind a dash: " — as "."""
    goes_on_behind: regex.Pattern[str] = NEVER
    """How a sentence goes on behind a part of it that is quoted: ", so ", " with "."""
    opens_report: regex.Pattern[str] = NEVER
    """What stands before the subject of such a verb: ", as "."""
    reports: regex.Pattern[str] = NEVER
    """What stands between that subject and its verb: ", the mayor, later "."""
    verbless: Verbless = Verbless()
    """What gives somebody's words without a verb of saying."""
    insertion_tail: regex.Pattern[str] = NEVER
    """What stands between commas behind a subject: ", the mayor,"."""
    role_speaks: regex.Pattern[str] = NEVER
    """What follows a role that is the subject of a verb of saying: " said"."""
    role_reports: regex.Pattern[str] = NEVER
    """What follows a role that is the subject of a clause of its own: " said, was"."""
    free_relative: regex.Pattern[str] = NEVER
    """What stands before words that somebody calls a thing of which the sentence speaks: "In what Jane Doe called "."""
    called_so: regex.Pattern[str] = NEVER
    """A verb right before what somebody or something is called by another: "dubbed "."""
    known_as: regex.Pattern[str] = NEVER
    """What stands before such a verb where nobody in particular does so: "Brandivo, once "."""
    relative_object: regex.Pattern[str] = NEVER
    """What shows that somebody does: ", which "."""
    reporting: frozenset[str] = frozenset()
    """Cues of who only passes on what others said: "reported"."""
    quoting: regex.Pattern[str] = NEVER
    """A verb whose object speaks: "quoted"."""
    quoting_as: regex.Pattern[str] = NEVER
    """The same before "as saying", where more verbs quote: "reports"."""
    as_saying: regex.Pattern[str] = NEVER
    """What follows it where a second verb says so: " Jane Doe as saying"."""
    saying_as: regex.Pattern[str] = NEVER
    """What stands before that verb: "as "."""
    ends_phrase: regex.Pattern[str] = NEVER
    """What follows its object otherwise: ":"."""
    told_to: regex.Pattern[str] = NEVER
    """What stands before words that somebody is told to do: "to "."""
    goes_on: regex.Pattern[str] = NEVER
    """What follows a verb and its subject where they are set into a sentence of another: ", was"."""
    inverting: frozenset[str] = frozenset()
    """Those that have their subject right behind them where words stand before: "…?" asked Jane Doe."""
    of_object: frozenset[str] = frozenset()
    """Verbs that say something of whoever follows, who does not speak: "called", "described"."""
    addressing: frozenset[str] = frozenset()
    """Cues behind which the hearer stands: "told"."""
    hearing: frozenset[str] = frozenset()
    """Those whose subject hears the words in the passive: "was asked"."""
    active: frozenset[str] = frozenset()
    """Cues that are no passive even so: "quoted as saying by"."""
    pronoun: regex.Pattern[str]
    latter: regex.Pattern[str] = NEVER
    """Those that stand for who was named last: "ce dernier"."""
    pronouns: Mapping[str, str]
    """Those that can be resolved, and whether they mean "he", "she", "it" or "they"."""
    plural_verb: regex.Pattern[str] = NEVER
    """What follows a name that several people have: " have"."""
    nominative: regex.Pattern[str] = NEVER
    """Those that stand behind no preposition: "what they said", though it may be one in "before they died"."""
    tells_of_ones_own: regex.Pattern[str] = NEVER
    """How a sentence begins that only tells who somebody's people are, with their pronoun as group `pronoun`: "His sons are "."""
    oblique: regex.Pattern[str] = NEVER
    """Those that are no subject: "him"."""
    speaks_of_oneself: regex.Pattern[str] = NEVER
    """Pronouns for whoever speaks, where they stand outside of quotations: "I"."""
    anybody: regex.Pattern[str] = NEVER
    """What stands before a verb whose subject is nobody in particular: "you might "."""
    made_to: regex.Pattern[str] = NEVER
    """What stands before a verb whose subject is the object of another, as group `noun`: "asked voters to "."""
    objects: frozenset[str] = frozenset()
    """Pronouns that stand there: "him"."""
    progressive: regex.Pattern[str] = NEVER
    """A participle that is a finite verb with what stands before it: "kept saying"."""
    concerned: regex.Pattern[str] = NEVER
    """A pronoun for somebody who is named, of whom the text speaks: "l'intéressé"."""
    gender: Gender = Gender()
    """How it shows of what gender somebody is."""
    no_names: frozenset[str] = frozenset()
    """Words with a capital that begin a sentence, and no name."""
    bodies: frozenset[str]
    written_things: frozenset[str]
    own_words: frozenset[str] = frozenset()
    """What is written that says what its author would: a statement, not a study."""
    own_places: frozenset[str] = frozenset()
    """Where somebody's own words are read: "account"."""
    publishing: regex.Pattern[str] = NEVER
    """What follows the name of who publishes such a thing: "has issued"."""
    uttered_by: regex.Pattern[str] = NEVER
    """What follows words and leads in who uttered them: "thrown by"."""
    before_agent: regex.Pattern[str] = NEVER
    """What may stand between that and the name: "his predecessor"."""
    complement_clause: regex.Pattern[str] = NEVER
    """What follows a verb that reports a clause: "said he was"."""
    reports_more: regex.Pattern[str] = NEVER
    """What follows who says something that the next paragraph quotes: " in the gallery, who had come, said"."""
    gives_words: regex.Pattern[str] = NEVER
    """What follows who gives words of their own that the next paragraph holds: "shared a message of thanks"."""
    roles: tuple[RolePhrase, ...]
    """Phrases for people without a name; of two that overlap, the one that stands first."""
    phrases: Phrases | None = None
    """Any noun phrase, where only a subject stands; ``None`` where a language has other ways for that."""
    said_by_things: regex.Pattern[str] = NEVER
    """Cues whose subject need be nobody: "the delay suggests"."""
    any_role: regex.Pattern[str] = NEVER
    """Any noun as group `noun`, with its article as `phrase`, where it can only be who speaks: right behind the verb."""
    opening_role: regex.Pattern[str] = NEVER
    """The same at the head of a clause, up to its verb."""
    subject_phrase: regex.Pattern[str] = NEVER
    """The same at the head of a sentence, before any verb."""
    company: regex.Pattern[str] = NEVER
    """Who is only with somebody named, and what joins them: "and colleagues"."""
    capitals: regex.Pattern[str] = NEVER
    """What completes such a phrase though no name was found in it: "of the Republic"."""
    owned_role: regex.Pattern[str] = NEVER
    """What follows a name whose bearer has such people: "'s lawyer"."""
    owned_writing: regex.Pattern[str] = NEVER
    """What follows a name whose bearer wrote what is read: "'s official statement"."""
    owned_name: regex.Pattern[str] = NEVER
    """What follows a name whose bearer has somebody who is named then: "'s chief of staff "."""
    to_name: regex.Pattern[str] = NEVER
    """What stands between a role and the name of who has it."""
    called: regex.Pattern[str] = NEVER
    """What stands between a role and a name that need not be found: "who is called"."""
    apposition: regex.Pattern[str] = NEVER
    """What stands between a role and the name of who has it, where its complement comes first: " of the city, "."""
    authorship: regex.Pattern[str] = NEVER
    """What stands between something written and its author."""
    role_between: regex.Pattern[str] = NEVER
    """A role between a body and the name of who has it: " boss "."""
    before_people: regex.Pattern[str] = NEVER
    """What stands between an organisation and its people."""
    other_clause: regex.Pattern[str] = NEVER
    """What begins a clause with a subject of its own, which does not speak before it: ", while"."""
    interruptions: Interruptions = Interruptions()
    """What may stand between a subject and its verb."""
    second_verb: regex.Pattern[str] = NEVER
    """What stands before the second verb of one subject: "and"."""
    parallel: regex.Pattern[str] = NEVER
    """What begins a clause of equal weight, and its subject up to a name: "while Mayor "."""
    opens_clause: regex.Pattern[str] = NEVER
    """What begins a clause whose pronoun can mean anybody before it: "after"."""
    own_verb: regex.Pattern[str] = NEVER
    """A verb of saying as group `verb`, with what stands before it, in words whose first one it is: "regrets"."""
    relative_view: regex.Pattern[str] = NEVER
    """What begins a relative clause that is put down to whom it is about: "according to whom"."""
    relative: regex.Pattern[str] = NEVER
    """What follows whom a relative clause is about."""
    subordinate: regex.Pattern[str] = NEVER
    """What opens a sentence whose subject stands behind its first comma: "though"."""
    fronted: regex.Pattern[str] = NEVER
    """What stands before a subject whom a pronoun in it means already: "Asked what she wanted, "."""
    governor: regex.Pattern[str] = NEVER
    """A preposition: who stands behind it is no subject."""
    judged_by: regex.Pattern[str] = NEVER
    """What stands before the name of a state that judges something: "condemned by "."""
    state_speaks: regex.Pattern[str] = NEVER
    """What follows the name of a state that speaks: "has called"."""
    before_state: regex.Pattern[str] = NEVER
    """With what a clause begins, before its subject: nothing, "but", "On Monday, "."""
    seats: regex.Pattern[str] = NEVER
    """A place that stands for the government there as group `name`: "the Kremlin"."""
    governed_title: regex.Pattern[str] = NEVER
    """A preposition and a title before a name: "with the mayor, Jane Doe"."""
    opens_with: regex.Pattern[str] = NEVER
    """What stands before somebody in a phrase or a clause that opens a sentence, up to its comma: "After "."""
    adverbial: regex.Pattern[str] = NEVER
    """From the beginning of a sentence that opens with no subject to somebody in its first phrase: "Asked about "."""
    nested: NestedReports = NestedReports()
    """How its sentences hold more than one verb of saying."""
    mentions: Mentions = Mentions()
    """How it only mentions somebody."""
    place_of_writing: regex.Pattern[str] = NEVER
    """What stands before something written in which somebody else speaks: "in a statement"."""
    participle: regex.Pattern[str] = NEVER
    """A cue whose subject is that of the sentence: "saying"."""
    resumed: regex.Pattern[str] = NEVER
    """With what a sentence begins in which who has just spoken goes on, as group `verb`: "Et d'ajouter"."""
    opens_content: regex.Pattern[str] = NEVER
    """What stands before the subject of a clause that tells what another says or asks: "whether "."""
    opens_other_clause: regex.Pattern[str] = NEVER
    """What stands between words that are a part of one clause and the verb of another: "after a judge "."""
    stranded: regex.Pattern[str] = NEVER
    """What follows a verb that only tells which thing is meant: "the changes Jane Doe had asked | for were "."""
    of_question: regex.Pattern[str] = NEVER
    """With what a sentence opens that tells what its subject was asked: "Asked whether John Roe regretted it"."""
    opens_absolute: regex.Pattern[str] = NEVER
    """With what such a clause begins: ", with"."""
    contact_clause: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause without its pronoun: "the platform he"."""
    tells_which: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause with its pronoun: "goods that the shop "."""
    thinking: frozenset[str] = frozenset()
    """Cues that tell what somebody thinks, who need not be the one who says so."""
    references: References = References()
    """By which roles it goes on to call those whom a text has named."""
    several: frozenset[str] = frozenset()
    """Roles that more than one person has."""
    one_of: regex.Pattern[str] = NEVER
    """What stands before those if only one of them is meant."""
    varies: bool = False
    """Whether a newspaper calls who has just spoken by a role, rather than twice by name."""
    on_the_part_of: regex.Pattern[str] = NEVER
    """With what a sentence begins in which "one" is who follows: "Du côté des syndicats, on"."""
    where: regex.Pattern[str] = NEVER
    """What stands between a body and those of it: ", où l'" before "on"."""
    leading: frozenset[str] = frozenset()
    """Cues that introduce whole sentences without a comma, too: "added"."""
    going_on: frozenset[str] = frozenset()
    """Cues of which that is true wherever they stand: "added"."""
    answering: frozenset[str] = frozenset()
    """Cues of one who answers another: "replied"."""
    asks: regex.Pattern[str] = NEVER
    """A verb of asking or writing to somebody."""
    asked: regex.Pattern[str] = NEVER
    """What stands before somebody who is asked or written to: "asked "."""
    plural: regex.Pattern[str] = NEVER
    """A noun for several, whatever they are."""
    documents: frozenset[str] = frozenset()
    """What has words of its own and is no person: "handbook"."""
    led_to: regex.Pattern[str] = NEVER
    """A verb and to whom it is said, before a comma and words: "asking children"."""
    neutral: frozenset[str] = frozenset()
    """Roles of one person who is called "they" again: "spokesperson"."""
    deed: regex.Pattern[str] = NEVER
    """What follows the subject of a clause whatever conjunction leads it: " explained"."""
    temporal: regex.Pattern[str] = NEVER
    """What opens a clause that only says when or why somebody spoke: "when she"."""
    heard_to: regex.Pattern[str] = NEVER
    """Who is heard to speak, as group `noun`, up to that verb: "heard a woman "."""
    bare: frozenset[str] = frozenset()
    """Verbs that somebody is heard to do: "say"."""
    indefinite: regex.Pattern[str] = NEVER
    """With what a phrase for somebody begins who was not spoken of before: "a tall "."""
    definite: regex.Pattern[str] = NEVER
    """A phrase for somebody who was introduced before: "the"."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """Words that say whose something is, and which pronoun would stand for that person: "her", "she"."""
    possessive: regex.Pattern[str] = NEVER
    """With what a phrase for somebody's people begins: "her"."""
    auxiliary: regex.Pattern[str]
    """What stands between a subject and its verb: "has", "later"."""
    speaking: regex.Pattern[str] = NEVER
    """What follows the subject of a sentence that lets them speak: ", 26, said"."""

    def is_nobody(self, noun: str) -> bool:
        """Whether what a noun means is no person: a body, or something written."""
        return noun in self.bodies or noun in self.written_things or noun in self.documents

    def is_one_person(self, noun: str) -> bool:
        return not self.is_nobody(noun) and noun not in self.several
