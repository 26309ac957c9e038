"""How Esperanto says who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.interruptions import Interruptions
from index.annotators.languages.patterns import Cue, any_of
from index.annotators.languages.references import References
from index.annotators.languages.role_phrases import RolePhrase
from index.annotators.languages.saying import Saying

_STEMS = frozenset(
    """akuz aldon anonc argument asert atest avert certig cit deklar demand dir emfaz esprim indik instig insist klarig koment
    komunik konfes konfirm konklud kontraŭdir kred krit kritik laŭd memorig menci not observ opini pens pet plend postul
    predik prefer prezent priskrib promes raport redir rekon rekomend respond rimark rimarkig sciig skrib sublini substrek
    sugest tvit vok""".split()
)
_PERSONS = frozenset(
    """prezidanto prezidantino ministro ministrino parolanto parolantino policisto juĝisto advokato direktoro direktorino estro
    estrino profesoro profesorino esploristo sciencisto ĵurnalisto ĵurnalistino blogisto blogistino aktivulo aktivulino verkisto
    verkistino aŭtoro aŭtorino studento instruisto kuracisto loĝanto atestanto viktimo fondinto kunfondinto reprezentanto deputito
    partoprenanto kampulo artisto muzikisto politikisto uzanto loĝantaro""".split()
)
_BODIES = frozenset(
    """registaro ministerio agentejo polico partio organizaĵo asocio societo kompanio gazeto ĵurnalo blogo retejo universitato tribunalo
    komisiono grupo teamo armeo parlamento""".split()
)
_WRITTEN = frozenset(
    "teksto letero artikolo raporto mesaĝo deklaro komuniko afiŝo standardo titolo tvito".split()
)
_WORD = r"\p{Ll}[\p{L}-]+"

ESPERANTO = Saying(
    cue=Cue(regex.compile(rf"\b(?:[Ll]aŭ|(?i:{any_of(_STEMS)})(?:is|as|ante|inte))\b")),
    foretold=regex.compile(r"[Ll]aŭ"),
    inversion=regex.compile(r"[\s,–—-]*"),
    agent=regex.compile(r"\sde\s"),
    pronoun=regex.compile(r"\b(?:[Ll]i|[ŜŝSs]i|[Ii]li|[Oo]ni|[Mm]i|[Nn]i)\b"),
    pronouns={"li": "he", "ŝi": "she", "ili": "they"},
    bodies=_BODIES,
    written_things=_WRITTEN,
    roles=(
        RolePhrase(
            regex.compile(
                rf"\b(?:[Ll]a|[Uu]nu|[Ii]u|[Ll]ia|[Ŝŝ]ia|[Ii]lia|[Kk]elkaj|[Mm]ultaj)\s(?P<noun>(?:{_WORD}\s){{0,2}}?{any_of(_PERSONS | _BODIES | _WRITTEN)}j?\b)(?P<of>\s(?:de|pri|en)\s(?:la\s)?(?=\p{{Lu}}))?"
            )
        ),
    ),
    to_name=regex.compile(r",?\s"),
    apposition=regex.compile(r"\s(?:de|pri|en|ĉe)\s[^,.;:“”«»]{1,60},\s"),
    authorship=regex.compile(r"\s(?:de|el)\s(?:la\s)?"),
    interruptions=Interruptions(
        insertion=regex.compile(r"(?:\s(?:de|el|en|ĉe)\s[^,.;:]{1,60})?,"),
    ),
    second_verb=regex.compile(r"\bkaj\s$"),
    governor=regex.compile(
        rf"\b(?i:de|en|kun|al|por|el|ĉe|sur|kontraŭ|post|antaŭ|pri|inter|sub|dum|per|pro)\s(?:la\s)?(?:{_WORD}\s){{0,2}}$"
    ),
    place_of_writing=regex.compile(r"\b(?:en|per|sur)\s$"),
    participle=regex.compile(r"\p{L}+[ai]nte"),
    references=References(
        title=regex.compile(r"(?:\s(?:de|pri|en|ĉe)\s[^,.;:“”«»]{1,60},)?,?\s"),
        of=regex.compile(r"\s(?:de|pri|en|ĉe)\s(?:la\s)?"),
    ),
    several=frozenset(f"{word}j" for word in _PERSONS),
    definite=regex.compile(r"[Ll]a\s"),
    auxiliary=regex.compile(r"\s*(?:\b(?:ankaŭ|poste|tiam|\p{Ll}+e)\s)*$"),
)
