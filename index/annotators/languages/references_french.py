"""By which roles French goes on to call those whom a text has named."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.languages.people_french import DESCRIPTIONS, MEMBERS, NEWCOMERS, OFFICES, RELATIONS
from index.annotators.languages.phrases_french import OF, QUALIFIED, SECOND_ROLE, TITLE
from index.annotators.languages.references import References

REFERENCES = References(
    title=regex.compile(
        rf"{QUALIFIED}(?:\s(?:de|du|des|d['’]|à|aux?|en)[^,.;:«»]{{1,60}}?)?,?\s(?:{SECOND_ROLE}|(?:l[ae]\s)?{TITLE}\s)?"
    ),
    of=regex.compile(OF),
    short_titles={
        "chef de l'état": ("président", "présidente"),
        "chef de l’état": ("président", "présidente"),
        "cheffe de l'état": ("présidente",),
        "chef du gouvernement": ("premier ministre", "premier-ministre", "chancelier"),
        "cheffe du gouvernement": ("première ministre", "premier ministre", "chancelière"),
    },
    companies=frozenset(
        "organisation ONG association entreprise société groupe compagnie parti agence fédération".split()
    ),
    any_body=frozenset(
        """parti syndicat association ong organisation entreprise société compagnie groupe club fédération collectif
        fondation journal quotidien hebdomadaire magazine chaîne banque constructeur opérateur distributeur enseigne
        plateforme start-up marque agence géant firme""".split()
    ),
    describing=DESCRIPTIONS,
    newcomers=NEWCOMERS,
    demonstrative=regex.compile(r"[Cc]e(?:t|tte)?\s"),
    specified=regex.compile(
        r"(?:gérante?|propriétaire|voisine?|serveuse|serveur|employée?|habitante?|amie?|responsable|cliente?)s?"
        r"\s(?:du\s|de\sla\s|de\sl['’]|des\s)\p{Ll}"
        r"|(?:avocate?|conseill(?:er|ère)|proche|représentante?|source)s?\sd"
    ),
    plain=regex.compile(
        rf"(?:(?!(?:\p{{Ll}}+\s)?{any_of(OFFICES)}\b.*(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne)\Z)"
        r"(?!(?:premi(?:er|ère)\sministre|Premi(?:er|ère)\sministre|pape|roi|reine)\b)"
        r"(?:(?!\b(?:de|du|des|à|au|aux)\b|d['’])(?:\p{L}|[-\s])|de\s\d+\sans)+"
        rf"|(?:\p{{Ll}}+\s)?{any_of(MEMBERS)}(?:\s\p{{Ll}}+)?\s(?:de|du|des|d['’]|à|au|aux|en)\b.*"
        rf"|(?!(?:\p{{Ll}}+\s)?{any_of(OFFICES | RELATIONS)}\b)\p{{Ll}}[\p{{Ll}}-]+(?:\s\p{{Ll}}+)?\s(?:(?:de|du|des|à)\s|d['’])\p{{Lu}}.*)"
    ),
    offices=OFFICES,
    office_of=regex.compile(
        rf"(?!(?:\p{{Ll}}+\s)?{any_of(MEMBERS)}\b)[^,]*?\s(?:(?:du|de|des|à|aux?|en)\b(?!\s\d)|d['’])"
    ),
    complement=regex.compile(r"\s(?:du|de\sla|des)\s\p{Ll}|\sde\sl['’]\p{Ll}|\s(?:\p{Ll}+ée?s?\s)?par\s"),
    settled_offices=frozenset(
        "maire mairesse préfet préfète procureur procureure juge avocat avocate porte-parole".split()
    ),
    called_anything=regex.compile(
        r",\s(?!(?:qui|dont|que|et|mais|lui|elle|en|dans|lors|selon|pour|sur|avec|depuis|puis)\b)\p{Ll}{4,}\b"
    ),
    called_before=regex.compile(rf"\b{any_of(OFFICES)}\b[^.;:«»\n]{{0,60}}\s\Z"),
    called_behind=regex.compile(
        rf"(?:\s\([^()\n]{{1,30}}\))?,\s(?:l[ae]\s|l['’]|une?\s|son\s|sa\s)?(?:\p{{Ll}}+\s)?{any_of(OFFICES)}\b"
    ),
    answers=regex.compile(r"[»”\"]\s?,?\s(?:l['’]|lui\s|leur\s)(?:(?:a|ont|avait)\s)?\p{Ll}+\s\Z"),
    contrast=regex.compile(r"\b(?:(?:[Dd]e|[Pp]our) (?:son|leur|sa) (?:côté|part)|[Qq]uant (?:à|au)),?\s\Z"),
)
