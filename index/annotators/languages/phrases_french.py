"""How French builds a noun phrase for somebody: its articles, adjectives and complements."""

from __future__ import annotations

from index.annotators.languages.patterns import any_of
from index.annotators.languages.people_french import BODIES, HEARERS, PEOPLE, WRITTEN
from index.annotators.languages.verbs_french import ADVERB, REGULAR

OFFICE = (
    r"(?:cheff?e?|direct(?:eur|rice)|maître|chargée?|présidente?|responsable|porte-parole|secrétaire|ministre|maire"
    r"|membre|patronn?e?|déléguée?|professeure?|conseill(?:er|ère))"
)
"""What goes on with what it is of and then a name: "la cheffe de file Jane Doe"."""
ANYBODY = (
    "(?:"
    + "|".join(
        f"[{initial}{initial.upper()}]{any_of(frozenset(word[1:] for word in PEOPLE if word[0] == initial))}"
        for initial in sorted({word[0] for word in PEOPLE})
    )
    + ")"
)
"""Any of the people, also where it has a capital: "le Président"; in half the time of a pattern that ignores case."""
ROLE = f"(?:{ANYBODY}|{any_of(BODIES | WRITTEN)})"
"""Whoever may speak without a name."""
OF = r"\s(?:de|du|des|d['’]|à|au|pour)\s?(?:la\s|l['’]|les\s)?"
"""What joins a role to a body: " de la ", " au "."""
_VERB_LIKE_ADJECTIVE = any_of(
    frozenset(f"{stem}e" for stem in REGULAR if stem.endswith(("qu", "ell", "ist", "and", "ol")))
)
"""Verbs of saying that end as adjectives do: "explique"."""
ADJECTIVE = (
    rf"(?:\s(?!{_VERB_LIKE_ADJECTIVE}\b)\p{{Ll}}{{2,}}"
    r"(?:al|ale|aux|el|elle|ier|ière|ais|aise|ien|ienne|ique|if|ive|iste|aire|ois|oise|ain|aine|éen|éenne"
    r"|and|ande|ol|ole|é|ée|eux|euse)s?\b)"
)
"""Behind its noun, by its ending: " français", " municipale"."""
ROLE_AS_ADJECTIVE = (
    "(?:parlementaire|militante?|commune|scientifique|militaire|professionnel(?:le)?|particulier|universitaire"
    "|religieuse|salariée?|suspecte?|policière?|rivale?)s?"
)
"""Roles that are adjectives behind a noun: "une bataille parlementaire"."""
_COMPLEMENT = (
    r"(?:\s(?:de\sla\s|de\sl['’]|de\s|du\s|des\s|d['’]|à\sla\s|à\sl['’]|aux?\s)(?:une?\s)?"
    r"(?!(?:la|les|l|ses|son|sa|leur|ce|cette|ces|se|une?|avoir|être|faire|vouloir|pouvoir"
    r"|quotidien|journal|magazine|hebdomadaire|micro|site|téléphone|cours|terme|sujet|lendemain|nom)\b)"
    r"(?!\p{Ll}+re?\s?:)\p{Ll}[\p{Ll}-]+)"
)
"""What a noun has behind it that is no name: " de la défense"."""
TITLE = r"(?:M|MM|Mme|Mmes|Mlle|Drs?|Dre|Pr|Pre|Me|Mgr)\.?"
TITLE_OF_EITHER = (
    "(?:ministre|maire|juge|secrétaire|porte-parole|journaliste|commissaire|capitaine|députée?|docteure?)"
)
TIME = (
    "(?:jours?|soir|matin|matinée|soirée|semaines?|mois|ans?|années?|veille|lendemain|week-end|heures?"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|printemps|été|automne|hiver|fois)"
)
"""What tells when, right behind a verb of saying, rather than who."""
THINGS = (
    "(?:histoire|vie|parcours|destin|fait|faits|chose|choses|façon|manière|cas|exemple|titre|nom|mots?"
    "|phrase|moitié|plupart|reste|fin|début|suite|lien|vérité|contraire|même|confiance|parole|voix)"
)
"""Of what a verb of saying has for its object: "raconte l'histoire"."""
BESIDE_VERB = (
    r"(?:\s(?:(?:à|auprès\sde)\sl['’]\p{Lu}{2,}"  # "à l'AFP"
    r"|(?:de|pour)\s(?:son|leur|sa)\s(?:côté|part)|(?:quant\sà\s)?(?:lui|elle|eux|elles)"
    r"|à\s(?:son|leur)\stour|d['’]emblée|devant\s(?:la\spresse|les\s\p{Ll}+)|auprès\sdes?\s\p{L}+"
    r"|dans\sune?\s(?:communiqué|entretien|message|tweet|courriel|lettre|interview)"
    r"|en\sconférence\sde\spresse|sous\s(?:couvert\sd['’])?anonymat"
    r"|(?:avec|sans)\s\p{Ll}+"
    # "au Monde", "sur France 2"
    r"|(?:au|à|sur)\s(?:la\s|le\s|l['’])?\p{Lu}[\p{L}\d]+(?:\s[\p{Lu}\d][\p{L}\d]*)?"
    r"|(?:ce\s|le\s)?\p{Ll}+di(?:\s(?:matin|soir|après-midi))?"  # "lundi matin"
    r"|hier|aujourd['’]hui"
    rf"|{ADVERB}))"
)
"""To whom, where and when, between a verb and its subject."""
DETERMINER = (
    r"(?:(?:l['’])?une?\sdes\s"
    r"|(?:un|une|le|la|les|des|ce|cet|cette|ces|plusieurs|certains|certaines|quelques|deux|trois|quatre|cinq"
    r"|\d+)\s"
    r"|l['’])"
)
"""With what a phrase for somebody begins: "l'un des "."""
CAPITAL_BODY = (
    "(?:Ordre|Office|Agence|Commission|Conseil|Comité|Banque|Parti|Syndicat|Ligue|Fédération|Union|Église"
    "|Eglise|Assemblée|Cour|Parlement|Ministère|Gouvernement|Association|Organisation|Autorité|Observatoire"
    "|Institut|Fondation|Haut-Commissariat)"
)
"""The first words of bodies, under which they are known in short."""
_FROM_THERE = (
    r"(?:\p{Lu}\p{Ll}+(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine|and|ande|ole?|arde?|ine?|ote?|ane?)"
    "|Basque|Slovène|Suisse|Belge|Russe|Croate|Serbe|Grec|Grecque|Turc|Turque|Tchèque|Slovaque|Britannique|Bulgare|Corse)"
    r"\b(?!\s\p{Lu}|['’])"
)
"""Who comes from somewhere, as a noun: "la Niçoise"."""
BEFORE_NOUN = r"(?:(?:autre|jeune|vieil|vieille|petite?|ancien|ancienne|nouvelle|nouveau|même|seule?)s?\s)?"
"""Adjectives that stand before their noun: "jeune "."""
COMPLEMENTS = rf"{ADJECTIVE}?(?:{_COMPLEMENT}{ADJECTIVE}?){{0,2}}"
"""All that goes on with a noun: " municipal de la zone portuaire"."""
OF_BODY = rf"(?P<of>{OF}(?=\p{{Lu}})(?!(?<!\bd[eu]\s|\bd['’]|\bde\sl['’]|\bde\sla\s){HEARERS}\b))?"
"""What joins the phrase to the name of a body, which does not merely hear it."""
ANY_NOUN = (
    rf"(?P<noun>{BEFORE_NOUN}(?!(?:{TIME}|{THINGS}|des?|du)\b)"
    rf"(?P<head>\p{{Ll}}[\p{{Ll}}-]+|{CAPITAL_BODY}\b(?!\s\p{{Lu}})|{_FROM_THERE}){COMPLEMENTS}){OF_BODY}"
)
"""What stands behind its article, whatever it means: "ancien directeur de la chambre basse"."""
SECOND_ROLE = r"(?:(?:l[ae]\s|l['’])(?:(?!(?:de|du|des|à)\b)\p{Ll}[\p{Ll}-]+\s){1,3})"
"""Another before a name: "le directeur de la police, le commissaire divisionnaire "."""
CIRCUMSTANCE = (
    r"(?:lors|avec|après|avant|pendant|devant|contre|alors|quand|lorsque|depuis|suite|propos|sujet|en\sréponse"
    r"|dans\s(?:une?|son|sa|l[ae](?!\s\p{Lu})))"
)
"""What begins something else than a complement of a role: "le maire lors d'une visite"."""
OF_ROLE = rf"(?:(?!\b{CIRCUMSTANCE}\b)[^,.;:«»])"
"""A character of the complement of a role."""
NO_PREPOSITION = r"(?<!\b(?:avec|par|contre|chez|pour|sur|sous|vers|que|et|dont|de|à)\s)"
"""Behind which no name is that of who has the role: "un témoin, près de Jane Doe"."""
QUALIFIED = r"(?:\s(?!(?:de|du|des|à|pour|et|que)\b)\p{Ll}[\p{Ll}-]+)?(?:\s(?:\p{Lu}[\p{Lu}\d-]+|\(\p{Lu}[\p{L}-]+\)))?"
"""One more word of a role, as its adjective is: " municipal", and its party: " CFE-CGC"."""
