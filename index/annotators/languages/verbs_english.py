"""The verbs by which English says who speaks, and how to tell them from nouns and participles that look the same."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import Cue, any_of
from index.annotators.lexicon import BODIES, MORE_SAYING, ROLES, SAYING, WRITTEN_THINGS

VERBS = SAYING | MORE_SAYING
_OPENING = frozenset(verb.capitalize() for verb in VERBS if verb.endswith("ing"))
_BARE = frozenset("add note assert admit explain concede suggest recall declare".split()) - VERBS
"""Verbs of saying that say so only behind another: "went on to add"."""

SUBJECT_TAIL = (
    r"(?:\s(?:of|from|for|at|in|with)(?:\s(?!(?:and|but|who|which|that|to|is|was|has|had)\b)[^\s,.;:“”\"]+){1,8}?"
    r"|,\s[^;:.“”\"]{1,80}?,)?"
)
"""What may stand between a subject and its verb: ", the mayor,"."""
SPEAKS_NEXT = rf"(?=\s(?:(?:\p{{Ll}}+ly|also|then|later|further|has|had|now)\s)?{any_of(VERBS)}\b)"
"""A verb of saying follows: "many also said"."""
AUXILIARIES = (
    r"(?:has|have|had)(?:\sto)?|am|is|are|was|were|been|be|kept|keeps?|(?:started|starts?|began|begins?)(?:\sto)?"
    r"|would|will|can|could|may|might|must|should|did|do|does|used\sto|tend(?:s|ed)?\sto|going\sto"
    r"|also|then|later|now|often|always|sometimes|just|still|all|\p{Ll}+ly"
)
"""What may stand between a subject and its verb: "have also", "kept", "would often"."""
SAID_OF_ANYBODY = (
    rf"(?:\s(?:further|{AUXILIARIES})){{0,2}}"
    r"\s(?:say|said|says|saying|ask|asks|asking|tell|told|added|explained|wrote|noted|recalled|asked|replied|argued|claimed|insisted"
    r"|announced|tweeted|stated|stressed|admitted|acknowledged|remarked|commented|concluded|responded"
    r"|testified|alleged|called(?=\s(?:it|him|her|them|the)\b))\b"
)
"""The verbs whose subject is somebody by whatever noun: " also said", " called it"."""

_NO_VERB_BEHIND = (
    r"(?<!\b(?:the|a|an|this|his|her|their|its|every|each|no|any|our|my|your|these|such)\s"
    r"|(?<!\b(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho|[Tt]hat))['’]s\s"
    r"|\b\p{Ll}+s\s(?:and|or)\s(?=(?:fears|claims|hopes|doubts|demands|promises|questions|answers|requests|complaints)\b)"
    r"|\bStory\s(?=highlights\b)"
    r"|\b(?:[Mm]edia|[Nn]ews|[Pp]ress|[Ii]nitial|[Ee]arly|[Ll]ocal)\s(?=reports\b))"
)
"""What makes a noun of the word that follows, and none stands here: "the claims", "media reports"."""
_NO_NOUN_OF_THEIRS = (
    r"(?<!\b(?:his|her|their|its|['’]s)\s[\p{Ll}-]*[^\Ws]\s(?=(?:call|claim|answer|forecast)\b)"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:\p{Ll}*(?:ed|ous|less|ful)|own|many|other|first|false|recent|new)\s"
    r"(?=(?:claims|calls|demands|promises|answers|hopes|fears|reports|questions|warnings)\b))"
)
"""The word that follows is no noun of somebody's: "his last call", "her repeated claims"."""
_FOR = r"For(?<=(?:^|[.!?][\"”]?\s|\n)For)(?=\s(?:\p{Lu}[\p{L}.’'-]+\s?){1,4}(?:,|[–—]))"
"""At the head of a sentence and before a name: "For Jane Doe, …"."""
_FINDERS = (
    r"(?i:court|judge|jury|panel|study|report|inquiry|review|investigation|survey|commission|tribunal"
    r"|audit|poll|analysis|assessment|probe|inquest|coroner|committee|department|ministry|agency|bureau|authority|council|watchdog|regulator|ombudsman|inspectorate"
    r"|researchers|scientists|investigators|inspectors|auditors|authors|colleagues|experts|analysts|economists)"
    r"|\p{Lu}{2,}"
)
"""Whose finding is said, as no other's is; also bodies in capitals: "the GAO found"."""
_PUBLISHED = "published|released|issued|completed|commissioned|conducted|obtained|led"
"""What was done to a finding before it is told: "a study published in May"."""
_SEEN = frozenset(
    """see sees saw regard regards regarded view views viewed cast casts portrays portrayed paints painted frames framed
    depicts depicted categorised categorized categorises categorizes classified classifies ridicules mocks attacked
    attacks rejects dismisses""".split()
)
_SEEN_AS = (
    rf"(?:(?<!\b{any_of(_SEEN - VERBS)})"
    r"|(?=\s[^.;:“”\"]{1,80}?\sas\s(?:[\p{Ll}-]+\s){0,4}?$))"
)
"""A verb that tells as what somebody takes a thing ends here only right before the words: "sees it as "."""
_COMPARED = r"compar(?:es|ed|ing)(?=\s[^.;:“”\"]{1,80}?\s(?:to|with)\s(?:[^,.;:“”\"]{1,40},\s)?$)"
"""Right before the words: "compared the town to "."""
_LIKE = r"like(?<=\b(?:was|were|is|am|are|be|been|['’]s|['’]m|['’]re)\s(?:all\s|just\s)?like)(?=,?\s$)"
"""As people talk: "she was like, "."""
_ASKING = (
    r"(?:asking|thinking|wondering|think|wonder)"
    r"(?<=(?:\b(?:am|is|are|was|were|been|be|kept|keeps?|keep\son|started|began|I|[Ww]e|[Tt]hey|to|people)|['’](?:m|re|s))"
    r"\s(?:(?:\p{Ll}+ly|always|often|just|still|then|all)\s)*\p{Ll}+|\p{Lu}\p{L}+\sasking)"
    r"(?=(?:\s(?:him|her|them|us|me|myself|himself|herself|themselves|ourselves))?[,:]?\s$)"
)
"""Right before the words, behind what makes it somebody's: "kept asking ", "footage of Jane Doe asking, "."""
_READING = rf"reading(?<=\b{any_of(WRITTEN_THINGS | {'banners', 'signs', 'placards', 'posters'})}\sreading)"
"""Behind something written: "a sign reading "."""
_INFINITIVES = (
    frozenset(
        """accuse acknowledge announce blame blast brand castigate caution characterise characterize condemn confirm
    criticise criticize decry denounce deny deride dismiss emphasise emphasize express hail highlight label lambast
    lament liken mock praise predict question quote rebuke refer reiterate reject remark reply respond ridicule slam stress
    thank tout urge voice vow retort quip exclaim proclaim boast confess tweet testify opine recount joke""".split()
    )
    - VERBS
)
"""Verbs of saying that do so behind "to" or an auxiliary: "used a speech to denounce"."""
_LED = (
    r"(?<!(?<!(?:\b(?:to|will|would|can|could|may|might|must|should|did|not)|['’](?:d|ll))\s(?:(?:\p{Ll}+ly|always|often)\s)?)"
    rf"\b{any_of(_INFINITIVES)})"
)
"""The verb that ends here is none of those, unless such a word leads it in."""
_FOUND = (
    rf"found(?<=\b(?:{_FINDERS})(?:\s(?:by|from|of|in|at)\s[^,.;:]{{1,40}}|\s(?:{_PUBLISHED})\s[^,.;:]{{1,40}})?(?:,[^.;:]{{1,80}},)?(?:\s(?:has|have|had|also))?\sfound"
    r"|\b(?:Justice|Judge|Recorder|Magistrate|Coroner)(?:\s\p{Lu}[\p{L}.’'-]*){1,3}\sfound"
    r"|,\s(?:he|she|they|\p{Lu}[\p{L}’'-]+)\sfound(?=,\s))"
)
"""The verb behind those, and behind an insertion: "the jury, after a day, found"."""
_STATES = (
    r"(?:states(?=\sthat\s$)|states(?<=\b(?:(?!(?:EU|US|UN|Gulf|Baltic|Balkan|Arab|Nordic|Member|Northern|Southern|Eastern|Western|African)\b)\p{Lu}\p{L}*|he|she|it|also|who|which|that|\p{Ll}+ly"
    rf"|{any_of(ROLES | BODIES | WRITTEN_THINGS | {'paper', 'authors', 'article', 'filing', 'brief'})})\sstates))"
)
"""The verb, behind a subject, rather than the noun: "rural states"."""
_SAY = r"say(?<=(?:\b(?:did|would|will|could|went\son\sto|used\sto|heard\sto)|['’](?:d|ll))\ssay)"
"""Behind a verb that makes it somebody's: "she went on to say"."""
_HAD_TO_SAY = r"say(?<=\b(?:on|far|this|following)\sto\ssay)(?=[,:])"
"""Right before the words: "had this to say:"."""
_BEGINNING = "(?:Said|Says|Added|Adds|Wrote|Writes|Remarked|Noted|Notes|Explained|Explains|Recalled|Asked)"
_FIRST = rf"{_BEGINNING}(?=\s\p{{Lu}})(?<=(?:[.!?][\"”]?|^|\n)\s*{_BEGINNING})"
"""Verbs that begin a sentence, before their subject: "Said Jane Doe: …"."""
_REFERRED = (
    r"(?<!\b(?:is|was|are|were|been|often|also|sometimes|commonly|widely|reportedly)\s)"
    r"referred(?=\sto\b)"
)
"""As somebody does, rather than is: not "also referred to as"."""
_NOT_BARE = (
    r"(?<!(?<!(?:\b(?:did|does|would|will|could|went\son\sto|goes\son\sto|used\sto)|['’](?:d|ll))\s)"
    rf"\b{any_of(_BARE)})"
)
"""The verb that ends here is no bare one, unless such a verb leads it in."""
_NOT_TO_BLAME = r"(?<!\b(?:is|are|was|were|be|been|being)\s(?:\p{Ll}+\s)?to\sblame|['’](?:s|re|m)\sto\sblame)"
"""Nobody blames there: "the banks are to blame"."""
_NOT_NEGATED = (
    r"(?<!(?:\b(?:has|have|had|did|does|would|will|could)(?:\sstill)?\s(?:not|never)(?:\syet)?|n['’]t(?:\syet)?)\s"
    r"(?:said|say|told|tell|explained|explain|specified|specify))"
)
"""Somebody is silent: "have not said"."""
_NO_NOUNS_OF_A_KIND = (
    r"(?<!\b(?:of|with|in|about|on|from|by|over|to|several|many)\s[\p{Ll}-]+\s"
    r"(?:tweets|posts|claims|calls|demands|hopes|fears|promises|reports|answers|quotes|notes(?!\sthat\s)))"
)
"""Nouns with an adjective, behind a preposition: "of late-night tweets"."""
_NOT_GOVERNED = r"(?<!\b(?:of|for|from|with|without|in|into|on|under|more|other|new|[Aa]mid|[Dd]espite|denied|rejected)\s(?!\p{Ll}+ing\b)\p{Ll}+)"
"""The verb that ends here is no noun behind a preposition: not "of claims", though "of saying"."""

_TO_QUOTE = (
    r"[Tt]o\s(?:quote|paraphrase|cite|borrow\s(?:an?\s|some\s|the\s)?(?:phrase|line|words?|expression)\s(?:from|of)"
    r"|use\sthe\swords\sof)(?=\s(?:(?:my|the|our|his|her)\s)?(?:\p{Ll}+\s){0,3}\p{Lu})"
)
_LINE_BY = (
    r"(?:quote|line|quotation|saying|phrase|lyric|maxim|words|advice)s?\s(?:by|from|of)"
    r"(?=\s(?:the\s\p{Ll}+\s)?\p{Lu}[^,.;:“”\"]{1,60}[,:]\s$)"
)
_PER = r"per(?<=[”\"’],?\s(?:[—–]\s)?per)(?=\s(?:\p{Lu}|the\s|a\s\p{Ll}+\s|sources\b|reports\b))"
"""Right behind words, "according to" for short: "…," per the report."""
FORETOLD = rf"(?i:according|in the words of|for|per)|{_TO_QUOTE}|{_LINE_BY}"
"""Cues behind which the speaker stands: "to quote", "a line by"."""
_LED_IN_BY = frozenset("quote paraphrase cite borrow use words".split())
"""The verbs behind "to" that lead in somebody's words, and the noun of "in the words of"."""
_VERBS_OF_CUES = (
    VERBS
    | _BARE
    | _INFINITIVES
    | _SEEN
    | _OPENING
    | _LED_IN_BY
    | frozenset(
        """According quote line quotation saying phrase lyric maxim words advice For found add say points Said Says
        Added Adds Wrote Writes Remarked Noted Notes Explained Explains Recalled Asked referred states like reading
        asking thinking wondering think wonder put puts submit appeal quotes spoke speak mouth briefing compare
        comparing written per""".split()
    )
)
_BEGINNINGS = frozenset(word[:4] for word in _VERBS_OF_CUES)
"""How each of those below begins, or the verb behind its first word."""
CUE = Cue(
    regex.compile(
        rf"\b(?:(?:{_TO_QUOTE})\b"
        rf"|(?={any_of(_BEGINNINGS | {'In', 'in'})}){_NO_VERB_BEHIND}{_NO_NOUN_OF_THEIRS}"
        r"(?:According"
        r"|[Ii]n the words of"
        rf"|{_LINE_BY}"
        rf"|{_FOR}"
        rf"|{_PER}"
        rf"|{any_of(_OPENING)}"
        rf"|{_FOUND}"
        r"|add(?=[,:])"
        rf"|{_SAY}"
        r"|points(?=\sout\b)"
        r"|quotes(?=\s(?:an?|the|his|her|their|one|\p{Lu})[\p{L}’'-]*\s)"
        r"|(?:spoke|spoken|speaks|speak)(?=\sof\s(?:his|her|their|its|the|an?)\s(?:\p{Ll}+\s){0,2}$)"
        r"|mouth(?:ed|s|ing)(?=\s$)"
        r"|briefing(?<=\b(?:is|are|was|were|been)\sbriefing)(?=\s(?:that|journalists|reporters)\b)"
        r"|submit(?:s|ted)(?=\sthat\b)"
        r"|written(?<=\b(?:has|have|had)\s(?:\p{Ll}+\s)?written)(?=[,.:]|\s(?:(?:that|on)\b|$)|$)"
        r"|asking(?=\s(?:whether|if|why|how|what|who|when)\b)"
        r"|appeal(?:ed|s|ing)(?=\s(?:to|for)\b)"
        rf"|{_HAD_TO_SAY}"
        rf"|{_FIRST}"
        rf"|{_REFERRED}"
        rf"|{_STATES}"
        rf"|{_LIKE}"
        rf"|{_COMPARED}"
        rf"|{_READING}"
        rf"|{_ASKING}"
        r"|puts?(?=\s(?:it\b|to\s(?:him|her|them|\p{Lu}\p{Ll}+)(?:[.,]|$)))"
        rf"|{any_of((VERBS | _BARE | _INFINITIVES | _SEEN) - {'states', 'put'})}"
        rf")(?:\b|(?<=\b(?:said|wrote|says|writes))(?=\p{{Lu}}\p{{Ll}})){_NOT_BARE}{_LED}{_SEEN_AS}{_NOT_GOVERNED}"
        rf"{_NOT_TO_BLAME}{_NOT_NEGATED}{_NO_NOUNS_OF_A_KIND}"
        # somebody is said to be something, or agrees to do it; "claims of" are no verb; "a phone call said"
        r"(?!\s+to\s+be\b|(?<=\bagree[ds]?)\sto\b|(?<=\b(?:claims|reports|calls|demands))\sof\b|(?<=\bbranding)\s(?:firm|agency|company|consultant|campaign|expert|strategy)s?\b|\ssa(?:id|ys)\b"
        r"|(?<=\bmaintain(?:s|ed|ing)?)\s(?:his|her|their|its|our|an?|the)\s(?:[\p{Ll}-]+\s)?$))"
    ),
    _BEGINNINGS,
)
"""A verb of saying that is one where it stands."""

STATE_SPEAKS = regex.compile(
    r"(?:,\s[^,.;:“”\"]{1,60},)?\s(?:(?:has|have|had|also|then|later|\p{Ll}+ly)\s)*"
    r"(?:said|says|called|calls|described|accused|denied|confirmed|announced|denounced|condemned"
    r"|criticised|criticized|warned|urged|rejected|insisted|argued|claimed|blamed|dismissed|expressed"
    r"|welcomed|responded|vowed|pledged|threatened|suggested|stated|declared|told|demanded"
    r"|characterised|characterized|considered|labelled|labeled|branded|hailed|maintained|reiterated"
    r"|acknowledged|admitted|refused|declined|reacted|retaliated|agreed|offered|asked|appealed|summoned|withdrew|protested"
    r"|lodged|issued|wants|wanted|sought|(?:did|does|has|had|will|would)\s(?:not|never)\s\p{Ll}+)\b"
)
"""What follows the name of a state that speaks: " has called"."""

_PAST = r"began|(?:went|goes)\son|(?:shot|bit|came)\sback|(?:broke|cut|put|butted|chimed)\sin|burst\sout|spat|wept|swore"
"""Verbs that end otherwise."""
_ANY_VERB = rf"(?P<verb>{_PAST}|\p{{Ll}}{{2,}}(?:ed|[^\Ws]s))"
"""What ends as a verb does behind its subject: "quipped", "quips"."""
_TO_SOMEBODY = (
    r"remind(?:ed|s)|warn(?:ed|s)|advis(?:ed|es)|teas(?:ed|es)|assur(?:ed|es)|correct(?:ed|s)|inform(?:ed|s)"
    r"|instruct(?:ed|s)|scold(?:ed|s)|taunt(?:ed|s)|implor(?:ed|es)|caution(?:ed|s)|reassur(?:ed|es)"
)
"""Verbs that say to whom it is said: "…," she reminded him."""
QUOTATIVE_FIRST = regex.compile(rf",?\s{_ANY_VERB}(?:\s(?:in|out|back|up|on|off))?(?=\s)")
"""Any verb before its subject, right behind a quotation."""
QUOTATIVE_BEFORE = regex.compile(rf"\s(?:\p{{Ll}}+ly\s|also\s|then\s|later\s)?{_ANY_VERB}[,:]\s\Z")
"""Any verb between its subject and words."""
QUOTATIVE_LAST = regex.compile(
    rf"{SUBJECT_TAIL}\s(?:\p{{Ll}}+ly\s)?{_ANY_VERB}"
    rf"(?=[.,;:]|(?<=\b(?:{_TO_SOMEBODY}))\s"
    r"|\s(?:in|at|on|to|from|of|as|when|after|before|about|with|during|while|later|again|back|out|through"
    r"|\p{Ll}+ly)\b"
    r"|\s*$)"
)
"""Any verb behind its subject, with what shows that it has no object."""
