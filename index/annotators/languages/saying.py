"""How a language says who speaks: its verbs of saying, its pronouns, and what it calls people without a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import regex
from msgspec import Struct, field

_FEWEST_GROUPED = 4
"""Words of which a list is looked through as soon as by their letters."""
NEVER = regex.compile(r"\G(?!)")
"""What matches nowhere, and says so at the first place it is tried at."""


class Phrases(Struct, frozen=True):
    """How a language builds a noun phrase, so that any can be read where only a subject stands."""

    phrase: regex.Pattern[str]
    """One up to its last word, as group `noun`, with what stands before that as `article`."""
    alone: regex.Pattern[str]
    """One word that stands for somebody by itself: "others"."""
    ends: regex.Pattern[str]
    """What stands behind one whose verb came first."""
    goes_on: regex.Pattern[str]
    """What may stand between one and its verb: ", a lawyer,"."""
    is_led_in: regex.Pattern[str]
    """What stands between a verb and one that follows: " to " behind "according"."""
    opens: tuple[regex.Pattern[str], ...]
    """What may stand before one that begins a sentence: "On Monday, "; "On Monday "."""
    opens_clause: regex.Pattern[str]
    """What stands before one in the midst of a sentence: "after"."""
    opens_absolute: regex.Pattern[str]
    """What stands before one that has a participle: "with"."""


class Saying(Struct, frozen=True, kw_only=True):
    """The words of one language; its patterns match in the text of an article. What a language has not, never matches."""

    cue: regex.Pattern[str]
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
    claim: regex.Pattern[str] = NEVER
    """What follows somebody who has a noun of saying, or their pronoun as group `pronoun`: "'s claim that "."""
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
    claimed: regex.Pattern[str] = NEVER
    """The same where the noun stands behind the words: "'s "."""
    source_in_brackets: regex.Pattern[str] = NEVER
    """What follows words behind which only their source is named, as group `name`: " (Doe, 2014)"."""
    document_says: tuple[regex.Pattern[str], ...] = ()
    """How something written says the words that follow; group `noun` is what it is called: "the law requires"."""
    document_says_behind: regex.Pattern[str] = NEVER
    """The same behind the words: ", as the guide puts it"."""
    document_governed: regex.Pattern[str] = NEVER
    """What stands before something written that does not act: "of "."""
    part_of_document: regex.Pattern[str] = NEVER
    """What stands before it though a part of it acts: "Section 3 of "."""
    defined: regex.Pattern[str] = NEVER
    """What stands before words of which it is said behind them where they are written: "is defined as "."""
    noun_behind: regex.Pattern[str] = NEVER
    """A noun behind words that looks like a verb: " claims"."""
    article_before: regex.Pattern[str] = NEVER
    """What stands before words that belong to such a noun: "the latest "."""
    claim_made: regex.Pattern[str] = NEVER
    """What stands before words that tell what somebody's claim does: "'s request "."""
    claim_behind: regex.Pattern[str] = NEVER
    """Such a noun there: " remark"."""
    titles: regex.Pattern[str] = NEVER
    """What may stand before a name at the head of a sentence."""
    aged: regex.Pattern[str] = NEVER
    """What stands behind the name of somebody whom the text has not named before: ", 34"."""
    brings_in: regex.Pattern[str] = NEVER
    """With what a sentence begins that only brings somebody in: "C'est"."""
    gesture: regex.Pattern[str] = NEVER
    """What follows the subject of a sentence that shows who speaks: " shook her head"."""
    owned_gesture: regex.Pattern[str] = NEVER
    """The same of something of theirs, with their pronoun as group `pronoun`: "Her voice broke"."""
    answers_others: regex.Pattern[str] = NEVER
    """Such a thing that is done behind the words of others: " agreed"."""
    insertion_tail: regex.Pattern[str] = NEVER
    """What stands between commas behind a subject: ", the mayor,"."""
    role_speaks: regex.Pattern[str] = NEVER
    """What follows a role that is the subject of a verb of saying: " said"."""
    role_reports: regex.Pattern[str] = NEVER
    """What follows a role that is the subject of a clause of its own: " said, was"."""
    hears: regex.Pattern[str] = NEVER
    """A verb whose object is who speaks by the participle behind it: "recalled "."""
    joins_deed: regex.Pattern[str] = NEVER
    """What stands between that object and the participle: " of "."""
    free_relative: regex.Pattern[str] = NEVER
    """What stands before words that somebody calls a thing of which the sentence speaks: "In what Jane Doe called "."""
    puts_off: regex.Pattern[str] = NEVER
    """What opens a sentence whose main clause follows the words: "When "."""
    question: regex.Pattern[str] = NEVER
    """What opens one with words that somebody is only asked about: "Asked if "."""
    sums_up: regex.Pattern[str] = NEVER
    """What follows words, before whoever they are put down to: " That was "."""
    summed_up: regex.Pattern[str] = NEVER
    """What follows that name, or holds a pronoun as group `pronoun`: "'s reply"."""
    so_said: regex.Pattern[str] = NEVER
    """What follows words, before who said so: " So said "."""
    goes_with: regex.Pattern[str] = NEVER
    """What joins a clause to words before it: " and then, turning"."""
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
    nominative: regex.Pattern[str] = NEVER
    """Those that stand behind no preposition: "what they said", though it may be one in "before they died"."""
    tells_of_ones_own: regex.Pattern[str] = NEVER
    """How a sentence begins that only tells who somebody's people are, with their pronoun as group `pronoun`: "His sons are "."""
    oblique: regex.Pattern[str] = NEVER
    """Those that are no subject: "him"."""
    source: regex.Pattern[str] = NEVER
    """What stands before the name of the source of a sentence: "according to"."""
    view: regex.Pattern[str] = NEVER
    """What stands before the name of whom a sentence is put down to: "For"."""
    topic: regex.Pattern[str] = NEVER
    """What begins a heading before of whom the words are that follow: "Of "."""
    who_of_many: regex.Pattern[str] = NEVER
    """What stands before a verb by which those are meant of whom another speaks: "anybody who "."""
    opens_with_clause: regex.Pattern[str] = NEVER
    """What stands before the subject of a clause that opens a sentence: "While "."""
    before_main: regex.Pattern[str] = NEVER
    """What stands between such a clause and the subject of the sentence: ", Mayor "."""
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
    first_person: regex.Pattern[str] = NEVER
    """A pronoun by which somebody speaks of themselves: "I", "our"."""
    female: frozenset[str] = frozenset()
    male: frozenset[str] = frozenset()
    """Titles, roles and kin that tell which."""
    described: tuple[regex.Pattern[str], ...] = ()
    """What may follow a name and say what its bearer is, as group `phrase`: ", a teacher", " is a teacher"."""
    parts_of_description: regex.Pattern[str] = NEVER
    """What joins two of them: "and"."""
    head_of_description: regex.Pattern[str] = NEVER
    """Its words up to the noun, as group `head`."""
    named_by_role: regex.Pattern[str] = NEVER
    """A role as group `noun` right before a name, and a comma as group `comma`: "his aunt "."""
    gendered: regex.Pattern[str] = NEVER
    """Pronouns that tell which, as group `he` or `she`, also those that own."""
    gendered_surely: regex.Pattern[str] = NEVER
    """Such a pronoun where it can hardly be another's, behind a name: " and her friends", "her husband"."""
    gendered_title: regex.Pattern[str] = NEVER
    """A title before a name that tells which, as group `he` or `she`."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """Articles that tell which, and one of those words."""
    masculine: regex.Pattern[str] = NEVER
    feminine: regex.Pattern[str] = NEVER
    """Nouns for a man and for a woman, by their endings."""
    concerned: regex.Pattern[str] = NEVER
    """A pronoun for somebody who is named, of whom the text speaks: "l'intéressé"."""
    marks_gender: bool = False
    """Whether every role tells which, so that this says little."""
    no_names: frozenset[str] = frozenset()
    """Words with a capital that begin a sentence, and no name."""
    bodies: frozenset[str]
    companies: frozenset[str] = frozenset()
    """Bodies that are any organisation: "the company" is the one that a text is about."""
    any_body: frozenset[str] = frozenset()
    """What an organisation of any sort is called again: "force", "group"."""
    written_things: frozenset[str]
    own_words: frozenset[str] = frozenset()
    """What is written that says what its author would: a statement, not a study."""
    own_places: frozenset[str] = frozenset()
    """Where somebody's own words are read: "account"."""
    publishing: regex.Pattern[str] = NEVER
    """What follows the name of who publishes such a thing: "has issued"."""
    announcement: regex.Pattern[str] = NEVER
    """What says that a statement follows: "issued the following statement"."""
    excerpt: regex.Pattern[str] = NEVER
    """What says that somebody's words follow, who is named behind it: "the following are remarks"."""
    joined: regex.Pattern[str] = NEVER
    """What stands before the last of several people: "and Senator"."""
    parties: Sequence[str] = ()
    """Patterns of what a party is called before the office of a member: "Labour" in "the Labour MP"."""
    short_titles: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """How roles are shortened before a name, by role."""
    roles: tuple[regex.Pattern[str], ...]
    """Phrases for people without a name, as group `noun`; group `of` where a complement follows."""
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
    signature: regex.Pattern[str] = NEVER
    """A name as group `name` that follows words as a sentence of its own, with what somebody is."""
    owned_advice: regex.Pattern[str] = NEVER
    """What follows the name of an owner whose words are told of: "'s advice to the young is"."""
    owning: regex.Pattern[str] = NEVER
    """A word for whose something is: "her"."""
    owned_words: regex.Pattern[str] = NEVER
    """What stands between the name of an owner and their words: "'s slogan: "."""
    apposition: regex.Pattern[str] = NEVER
    """What stands between a role and the name of who has it, where its complement comes first: " of the city, "."""
    title: regex.Pattern[str] = NEVER
    """What stands between a title and a name: "the governor of the state, "; it is looked for behind the title."""
    of: regex.Pattern[str] = NEVER
    """What joins a role to a body: "of the"."""
    authorship: regex.Pattern[str] = NEVER
    """What stands between something written and its author."""
    role_between: regex.Pattern[str] = NEVER
    """A role between a body and the name of who has it: " boss "."""
    before_people: regex.Pattern[str] = NEVER
    """What stands between an organisation and its people."""
    other_clause: regex.Pattern[str] = NEVER
    """What begins a clause with a subject of its own, which does not speak before it: ", while"."""
    voice: regex.Pattern[str] = NEVER
    """What stands before whoever speaks for a body: "L'opposition, par la voix de"."""
    second_verb: regex.Pattern[str] = NEVER
    """What stands before the second verb of one subject: "and"."""
    joined_insertion: regex.Pattern[str] = NEVER
    """The same with what stands between commas before the verb: " but, in a letter, "."""
    joined_verb: regex.Pattern[str] = NEVER
    """The same behind a comma: ", but"."""
    parallel: regex.Pattern[str] = NEVER
    """What begins a clause of equal weight, and its subject up to a name: "while Mayor "."""
    opens_clause: regex.Pattern[str] = NEVER
    """What begins a clause whose pronoun can mean anybody before it: "after"."""
    insertion: regex.Pattern[str] = NEVER
    """What follows a subject whose verb comes behind an insertion."""
    relative_body: regex.Pattern[str] = NEVER
    """The same where only a body can be meant: ", which"."""
    relative_insertion: regex.Pattern[str] = NEVER
    """Such a clause up to the comma that ends it."""
    relative_verb: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause: "who"."""
    own_verb: regex.Pattern[str] = NEVER
    """A verb of saying as group `verb`, with what stands before it, in words whose first one it is: "regrets"."""
    relative_view: regex.Pattern[str] = NEVER
    """What begins a relative clause that is put down to whom it is about: "according to whom"."""
    relative_text: regex.Pattern[str] = NEVER
    """What stands between something written and the verb that says what it reads."""
    relative_apposition: regex.Pattern[str] = NEVER
    """What stands between a person and the verb of such a clause, if it is behind what they are: ", a clerk at a bank, who "."""
    relative_deed: regex.Pattern[str] = NEVER
    """What stands between somebody and a participle that belongs to a clause about them: ", who left early, "."""
    relative: regex.Pattern[str] = NEVER
    """What follows whom a relative clause is about."""
    conjunctions: frozenset[str] = frozenset()
    """What joins two people: "and"."""
    contact: regex.Pattern[str] = NEVER
    """A relative clause without its pronoun, of those of whom others say something: "the people Jane Doe met said"."""
    subordinate: regex.Pattern[str] = NEVER
    """What opens a sentence whose subject stands behind its first comma: "though"."""
    fronted: regex.Pattern[str] = NEVER
    """What stands before a subject whom a pronoun in it means already: "Asked what she wanted, "."""
    governor: regex.Pattern[str] = NEVER
    """A preposition: who stands behind it is no subject."""
    addressed: regex.Pattern[str] = NEVER
    """What stands before who is spoken to: "told"."""
    example: regex.Pattern[str] = NEVER
    """What stands before one of those of whom a sentence speaks: "including"."""
    done_by: regex.Pattern[str] = NEVER
    """What stands before who only did something to somebody: "asked by"."""
    genitive: regex.Pattern[str] = NEVER
    """What ties a name to the noun before it."""
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
    absolute_label: regex.Pattern[str] = NEVER
    """A clause with any participle before a colon, and its subject as group `noun`: "with one fan raging: "."""
    said_to_be: regex.Pattern[str] = NEVER
    """What stands before a role that somebody has for whom the group `pronoun` stands: "he was "."""
    capacity: regex.Pattern[str] = NEVER
    """What stands before a role in which somebody else speaks: "as"."""
    place_of_writing: regex.Pattern[str] = NEVER
    """What stands before something written in which somebody else speaks: "in a statement"."""
    participle: regex.Pattern[str] = NEVER
    """A cue whose subject is that of the sentence: "saying"."""
    origin: regex.Pattern[str] = NEVER
    """What follows a name and belongs to it: "of Ohio"."""
    resumed: regex.Pattern[str] = NEVER
    """With what a sentence begins in which who has just spoken goes on, as group `verb`: "Et d'ajouter"."""
    absolute: regex.Pattern[str] = NEVER
    """What stands before the subject of such a cue that is not that of the sentence: "with"."""
    listed_kin: regex.Pattern[str] = NEVER
    """What stands before somebody's people: "their daughters Jane and "."""
    deed_besides: regex.Pattern[str] = NEVER
    """What follows a verb up to the words of another one that is joined to it: " staff and was "."""
    of_question: regex.Pattern[str] = NEVER
    """With what a sentence opens that tells what its subject was asked: "Asked whether John Roe regretted it"."""
    opens_insertion: regex.Pattern[str] = NEVER
    """What stands before the subject of a clause of saying that is set into a sentence: ", Ohio Mayor "."""
    rest_of_clause: regex.Pattern[str] = NEVER
    """What stands between the verb of one and a participle: " on Monday, "."""
    whose_words: regex.Pattern[str] = NEVER
    """A relative clause that words belong to, from its pronoun on: ", who called it "."""
    opens_absolute: regex.Pattern[str] = NEVER
    """With what such a clause begins: ", with"."""
    non_restrictive: regex.Pattern[str] = NEVER
    """What stands behind whom a relative clause is about that a participle belongs to: ", which rose by"."""
    contact_clause: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause without its pronoun: "the platform he"."""
    tells_which: regex.Pattern[str] = NEVER
    """What stands before the verb of a relative clause with its pronoun: "goods that the shop "."""
    thinking: frozenset[str] = frozenset()
    """Cues that tell what somebody thinks, who need not be the one who says so."""
    several: frozenset[str] = frozenset()
    """Roles that more than one person has."""
    one_of: regex.Pattern[str] = NEVER
    """What stands before those if only one of them is meant."""
    varies: bool = False
    """Whether a newspaper calls who has just spoken by a role, rather than twice by name."""
    newcomers: frozenset[str] = frozenset()
    """Roles of which it is not true, as a text speaks of them as known from the first: "the prefect"."""
    demonstrative: regex.Pattern[str] = NEVER
    """Before which it is true of those too: "this salesman"."""
    on_the_part_of: regex.Pattern[str] = NEVER
    """With what a sentence begins in which "one" is who follows: "Du côté des syndicats, on"."""
    where: regex.Pattern[str] = NEVER
    """What stands between a body and those of it: ", où l'" before "on"."""
    specified: regex.Pattern[str] = NEVER
    """A role that says of what, so that it is no other word for anybody: "the owner of the shop"."""
    plain: regex.Pattern[str] = NEVER
    """A role that says of nothing, so that it may be another word for who was named before: "the unhappy candidate"."""
    leading: frozenset[str] = frozenset()
    """Cues that introduce whole sentences without a comma, too: "added"."""
    going_on: frozenset[str] = frozenset()
    """Cues of which that is true wherever they stand: "added"."""
    officials: frozenset[str] = frozenset()
    """Roles in which somebody speaks of others, and is not whom a text is about: "a judge"."""
    goes_on_list: regex.Pattern[str] = NEVER
    """What follows somebody who stands in the middle of a list: ", Ann Roe and "."""
    strangers: frozenset[str] = frozenset()
    """Roles in which a text leaves somebody without a name, though it names others: "the gunman"."""
    answering: frozenset[str] = frozenset()
    """Cues of one who answers another: "replied"."""
    callings: frozenset[str] = frozenset()
    """Roles of which it is true whatever the cue: "the scientist" is who has just spoken."""
    describing: frozenset[str] = frozenset()
    """Roles that say what somebody does, rather than which office: "the striker" is who was spoken of before."""
    asks: regex.Pattern[str] = NEVER
    """A verb of asking or writing to somebody."""
    asked: regex.Pattern[str] = NEVER
    """What stands before somebody who is asked or written to: "asked "."""
    apposed_in_clause: regex.Pattern[str] = NEVER
    """What stands between the head of a clause and a name in apposition to its subject: ", where his tutor, "."""
    kin: frozenset[str] = frozenset()
    """What somebody is to another, and not to themselves: "his wife"."""
    plural: regex.Pattern[str] = NEVER
    """A noun for several, whatever they are."""
    reads_out: regex.Pattern[str] = NEVER
    """Those whose object speaks, whoever that is: "quotes a clerk"."""
    documents: frozenset[str] = frozenset()
    """What has words of its own and is no person: "handbook"."""
    led_to: regex.Pattern[str] = NEVER
    """A verb and to whom it is said, before a comma and words: "asking children"."""
    contracted: regex.Pattern[str] = NEVER
    """What of a verb runs together with a pronoun: "she'd"."""
    temporal: regex.Pattern[str] = NEVER
    """What opens a clause that only says when or why somebody spoke: "when she"."""
    heard_to: regex.Pattern[str] = NEVER
    """Who is heard to speak, as group `noun`, up to that verb: "heard a woman "."""
    bare: frozenset[str] = frozenset()
    """Verbs that somebody is heard to do: "say"."""
    in_which: regex.Pattern[str] = NEVER
    """What stands between a writer and a pronoun for that writer: "'s letter, in which "."""
    honours: frozenset[str] = frozenset()
    """What a judge or the like is called after a possessive, in small letters: "his Honour"."""
    honoured: regex.Pattern[str] = NEVER
    """A title before the name of one of those."""
    of_somewhere: regex.Pattern[str] = NEVER
    """What follows a role where it says of what or where: " of York"."""
    restricted: regex.Pattern[str] = NEVER
    """What follows a role where it says which one is meant, so that it is no other word for anybody: " who once"."""
    of_an_age: regex.Pattern[str] = NEVER
    """What a role begins with that tells an age: "the 72-year-old "."""
    many_children: regex.Pattern[str] = NEVER
    """The same of a parent by the number of children: "mother of two"."""
    indefinite: regex.Pattern[str] = NEVER
    """With what a phrase for somebody begins who was not spoken of before: "a tall "."""
    offices: frozenset[str] = frozenset()
    """Roles that nobody is called by who was called by another: "the mayor" is not the lawyer named before."""
    office_of: regex.Pattern[str] = NEVER
    """Such a role that says of what: "the mayor of the town"."""
    complement: regex.Pattern[str] = NEVER
    """What follows a role that says of what, beyond what was read as its phrase: " du"."""
    settled_offices: frozenset[str] = frozenset()
    """Those of them whose bearer nothing else is said of at first."""
    called_anything: regex.Pattern[str] = NEVER
    """What stands behind a name and says what its bearer is, whatever that is."""
    called_before: regex.Pattern[str] = NEVER
    called_behind: regex.Pattern[str] = NEVER
    """What stands before and behind a name of whom that says what they are: "the lawyer ", ", a lawyer"."""
    answers: regex.Pattern[str] = NEVER
    """What stands before the verb of who answers the one who has just spoken: "« … », lui "."""
    contrast: regex.Pattern[str] = NEVER
    """What stands before somebody who has not just spoken: "for his part"."""
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
    acting: regex.Pattern[str] = NEVER
    """A verb behind the subject of a sentence, of saying or not."""


def any_of(words: frozenset[str]) -> str:
    """A pattern for any of `words`, the longest first, by their first two letters: it takes a third of the time of a mere list."""
    if not all(word[:1].isalpha() for word in words):
        return "(?:" + "|".join(sorted(words, key=_longest_first)) + ")"
    return _by_letters(words, 2)


def _by_letters(words: Iterable[str], depth: int) -> str:
    """Any of `words`, those that have their first letter in common together, and so on for `depth` letters."""
    ordered = sorted(words, key=_longest_first)
    if depth == 0 or len(ordered) < _FEWEST_GROUPED:
        return "(?:" + "|".join(ordered) + ")"
    initials = sorted({word[0] for word in ordered if word})
    groups = [
        f"{initial}{_by_letters((w[1:] for w in ordered if w[:1] == initial), depth - 1)}"
        for initial in initials
    ]
    return "(?:" + "|".join([*groups, *([""] if "" in ordered else [])]) + ")"


def _longest_first(word: str) -> tuple[int, str]:
    return (-len(word), word)
