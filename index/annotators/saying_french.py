"""How French says who speaks."""

from __future__ import annotations

import regex

from index.annotators.people_french import PEOPLE, SEATS
from index.annotators.saying import Saying, any_of

_REGULAR = frozenset(
    """accus affirm ajout analys annonc appel argument assur avanc avou clam comment concèd concéd condamn confi
    confirm considér considèr constat critiqu croi déclar demand dénonc déplor détaill estim évoqu exclam
    expliqu exprim félicit fustig indiqu indign insist interrog ironis jug justifi lanc martel murmur not nuanc
    observ plaid pens précis préconis présent proclam propos protest qualifi racont rappel recommand regrett
    répliqu résum rétorqu révél salu signal soulign souhait suggèr suggér témoign titr tweet twitt jur prétext
    plaisant complét tempér alarm étonn inquiét inquièt vant menac réclam exig ordonn exhort conseill rapport
    relat récus réfut contest approuv reproch raill moqu lâch ripost enchaîn insinu désapprouv agac amus attest
    certifi chuchot désol désespér emport enthousiasm gliss grinc grond hasard insurg invit objet pest
    pronostiqu prophétis questionn rassur relativis souffl soupir tacl tempêt tonn tranch épingl synthétis abond
    acquiesc assén argu vitupér rappell appell révèl répèt répét réitèr réitér soulèv soulev rejett rejet compar
    achèv achev énumèr exagèr""".split()
)
_IRREGULAR = "|".join(
    (
        r"(?:re|pré)?di(?:t|te|s|sent|sait|saient|rent|sant|ra|rait)",
        r"(?:répond|défend|prétend|entend)(?:ent|ait|aient|it|irent|u|ue|us|ant|ra|rait)?",
        r"d?écri(?:t|te|ts|vent|vait|vaient|vit|vant|ra)",
        r"reconn(?:aît|ait|aissent|aissait|aissaient|ut|u|ue|us|aissant)",
        r"(?:pro|ad)m(?:et|ettent|ettait|ettaient|it|is|ise|ettant)",
        r"(?:sou|main)t(?:ient|iennent|enait|enaient|int|enu|enue)|soutenant",
        r"prév(?:ient|iennent|enait|enaient|int|enu|enue|enant|oit|oient|oyait)",
        r"(?:avert|réag|renchér|réjou|garant|applaud)(?:it|issent|issait|issaient|irent|i|ie|is|issant)",
        r"concl(?:ut|uent|uait|uaient|u|uant)",
        r"poursui(?:t|vent|vait|vaient|vit|vi|vant)",
        r"croi(?:t|ent)|croyai(?:t|ent)|voi(?:t|ent)|voyai(?:t|ent)|veu(?:t|lent)",
        r"esp(?:ère|èrent|éré|érait|éraient)|parl(?:e|ent|ait|aient|é|ant)",
        r"dément(?:ent|ait|i|it)?|souv(?:ient|iennent|enait|enaient|enu)",
        r"(?:crai|plai)(?:nt|gnent|gnait|gnaient)|souri(?:t|ent|ait|aient)|ri(?:t|ait)",
        r"(?:met|mettent|mis|mettait) en (?:garde|cause|avant)",
        r"(?<=s['’])en pr(?:end|ennent|is)|(?<=s['’])(?:élève|est élevée?) contre",
        r"pointe(?=\s)",
        r"savoir|valoir|entendre|hommage|fai(?:t|sait) état|font état",
    )
)
_INFINITIVE = (
    rf"(?:{any_of(_REGULAR)}er|dire|redire|répondre|écrire|reconnaître|promettre|soutenir|admettre|prévenir"
    r"|avertir|conclure|poursuivre|croire|défendre|prédire|entendre)"
)
"""The same verbs where another leads them in: "a tenu à préciser"."""
_LED_BY = (
    r"(?:(?:tien(?:t|nent)|tenait|tenu)\s(?:aussi\s|également\s)?à"
    r"|veu(?:t|lent)|voulait|voulu"
    r"|vien(?:t|nent)\sde|venait\sde"
    r"|préfère|préféré"
    r"|laiss(?:e|é|ait|ent)"
    r"|hésit(?:e|é|ait)\spas\sà"
    r"|fini(?:t)?\spar"
    r"|choisi\sde"
    r"|empressée?\sde)"
)
"""What stands before a verb of saying that is an infinitive: "a tenu à", "veut"."""
_VIEW = (
    r"(?:[Aa]ux\syeux"
    r"|[Dd]e\sl['’]avis"
    r"|[Dd]e\sl['’]aveu"
    r"|[Aa]ux\sdires"
    r"|[Ss]elon\sles\s(?:mots|termes|propos)"
    r"|[Ss]elon\sl['’]expression"
    r"|[Pp]our\sreprendre\s(?:les\s(?:mots|termes)|l['’]expression))"
    r"\sd(?:e|u|es|['’])"
)
"""What stands before whom a sentence is put down to, with its preposition."""
_DESCRIPTIONS = frozenset(
    """homme femme trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire élu
    élue édile""".split()
)
"""Words for somebody who was named before, whatever they do."""
_ENDINGS = "(?:e|ent|é|ées?|és|ait|aient|a|èrent|ant|erait|eraient)"
"""Of the verbs of the first group."""
_ARTICLE = r"(?:\b(?:la|le|les|un|une|des|cette|son|sa|ses|leur|leurs|aucun|aucune)\s|[Ll]['’])"
"""Behind which a verb of saying is a noun: "une demande"."""
_BODIES = frozenset(
    """gouvernement ministère association associations syndicat syndicats parti entreprise société compagnie police
    gendarmerie tribunal cour commission comité conseil groupe agence journal quotidien hebdomadaire chaîne
    université fédération organisation armée parlement assemblée opposition fisc préfecture mairie église
    ambassade collectif ONG autorités talibans rebelles parquet présidence direction équipe club banque famille
    entourage services médias presse site rédaction jury fondation institut laboratoire hôpital école ordre
    office ligue union autorité observatoire""".split()
)
_WRITTEN = frozenset(
    """communiqué rapport lettre étude article message tweet texte document déclaration pancarte banderole affiche
    note jugement sondage éditorial livre discours interview entretien documentaire reportage émission audit
    enquête dépêche manifeste pétition tract courriel courrier post publication brochure tribune billet
    circulaire""".split()
)
_FEMALE = frozenset(
    """elle she mme madame mlle présidente procureure avocate directrice cheffe députée sénatrice professeure
    chercheuse ambassadrice candidate dirigeante habitante étudiante auteure patronne joueuse reine voisine mère
    soeur sœur fille épouse veuve femme chancelière conseillère représentante fondatrice réalisatrice actrice
    chanteuse écrivaine entreprise association agence organisation université église ambassade armée assemblée
    opposition équipe école""".split()
)
_MALE = frozenset(
    """il he m monsieur président procureur avocat directeur chef député sénateur chercheur ambassadeur candidat
    dirigeant habitant étudiant patron joueur roi pape évêque archevêque prêtre voisin père frère fils mari
    homme chancelier conseiller représentant fondateur réalisateur acteur chanteur écrivain""".split()
)
_ROLE = any_of(PEOPLE | _BODIES | _WRITTEN)
"""Whoever may speak without a name."""
_OF = r"\s(?:de|du|des|d['’]|à|au|pour)\s?(?:la\s|l['’]|les\s)?"
"""What joins a role to a body: " de la ", " au "."""
_HEARERS = "(?:AFP|Reuters|BFM|RTL|RTBF|RFI|TF1|LCI)"
"""Whom somebody speaks to, rather than works for: "son avocat à l'AFP"."""
_ADJECTIVE = (
    r"(?:\s\p{Ll}{2,}"
    r"(?:al|ale|aux|el|elle|ier|ière|ais|aise|ien|ienne|ique|if|ive|iste|aire|ois|oise|ain|aine|éen|éenne"
    r"|and|ande|ol|ole|é|ée|eux|euse)s?\b)"
)
"""Behind its noun, by its ending: " français", " municipale"."""
_COMPLEMENT = (
    r"(?:\s(?:de\sla\s|de\sl['’]|de\s|du\s|des\s|d['’]|à\sla\s|à\sl['’]|aux?\s)(?:une?\s)?"
    r"(?!(?:la|les|l|ses|son|sa|leur|ce|cette|ces|se|une?)\b)\p{Ll}[\p{Ll}-]+)"
)
"""What a noun has behind it that is no name: " de la défense"."""

_TITLE = r"(?:M|MM|Mme|Mmes|Mlle|Drs?|Dre|Pr|Pre|Me|Mgr)\.?"
_ADVERB = (
    r"(?:\p{Ll}+ment|aussi|ainsi|encore|alors|ensuite|toutefois|notamment|déjà|tout de même|d['’]ailleurs"
    r"|pour sa part|quant à lui|quant à elle)"
)
_TIME = (
    "(?:jours?|soir|matin|matinée|soirée|semaines?|mois|ans?|années?|veille|lendemain|week-end|heures?"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|printemps|été|automne|hiver|fois)"
)
"""What tells when, right behind a verb of saying, rather than who."""
_THINGS = (
    "(?:histoire|vie|parcours|destin|fait|faits|chose|choses|façon|manière|cas|exemple|titre|nom|mots?"
    "|phrase|moitié|plupart|reste|fin|début|suite|lien|vérité|contraire|même|confiance|parole|voix)"
)
"""Of what a verb of saying has for its object: "raconte l'histoire"."""
_NO_VERB = (
    r"(?:\p{Ll}+ment|\p{Ll}+ant"
    r"|dont|avant|quand|soit|comme|contre|entre|sauf|outre|que|une|cette|autre|toute|telle|et|tout|puisque"
    r"|lorsque|parce|encore|ensuite|vite|même|chaque|malgré|quelque|presque|jusque|lequel|elle|grâce|face"
    r"|suite|date|cela|voilà|déjà|là)"
)
"""Words that end as verbs do."""
_BESIDE_VERB = (
    r"(?:\s(?:à\sl['’]\p{Lu}{2,}"  # "à l'AFP"
    # "au Monde", "sur France 2"
    r"|(?:au|à|sur)\s(?:la\s|le\s|l['’])?\p{Lu}[\p{L}\d]+(?:\s[\p{Lu}\d][\p{L}\d]*)?"
    r"|(?:ce\s|le\s)?\p{Ll}+di(?:\s(?:matin|soir|après-midi))?"  # "lundi matin"
    r"|hier|aujourd['’]hui"
    rf"|{_ADVERB}))"
)
"""To whom, where and when, between a verb and its subject."""
_DETERMINER = (
    r"(?:(?:l['’])?une?\sdes\s"
    r"|(?:un|une|le|la|les|des|ce|cet|cette|ces|plusieurs|certains|certaines|quelques|deux|trois|quatre|cinq"
    r"|\d+)\s"
    r"|l['’])"
)
"""With what a phrase for somebody begins: "l'un des "."""
_CAPITAL_BODY = (
    "(?:Ordre|Office|Agence|Commission|Conseil|Comité|Banque|Parti|Syndicat|Ligue|Fédération|Union|Église"
    "|Eglise|Assemblée|Cour|Parlement|Ministère|Gouvernement|Association|Organisation|Autorité|Observatoire"
    "|Institut|Fondation|Haut-Commissariat)"
)
"""The first words of bodies, under which they are known in short."""
_BEFORE_NOUN = r"(?:(?:autre|jeune|vieil|vieille|petite?|ancien|ancienne|nouvelle|nouveau|même|seule?)s?\s)?"
"""Adjectives that stand before their noun: "jeune "."""
_COMPLEMENTS = rf"{_ADJECTIVE}?(?:{_COMPLEMENT}{_ADJECTIVE}?){{0,2}}"
"""All that goes on with a noun: " municipal de la zone portuaire"."""
_OF_BODY = rf"(?P<of>{_OF}(?=\p{{Lu}})(?!{_HEARERS}\b))?"
"""What joins the phrase to the name of a body, which does not merely hear it."""
_QUALIFIED = r"(?:\s(?!(?:de|du|des|à|pour|et|que)\b)\p{Ll}[\p{Ll}-]+)?"
"""One more word of a role, as its adjective is: " municipal"."""
_VERB = rf"{any_of(_REGULAR)}{_ENDINGS}|{_IRREGULAR}"
"""Any verb of saying, as alternatives."""

FRENCH = Saying(
    cue=regex.compile(
        rf"\b(?:{_VIEW}"
        r"|[ÀA]\sen\scroire"
        r"|[Dd]ixit"
        rf"|{_LED_BY}\s{_INFINITIVE}"
        rf"|(?:[Cc]omme|ainsi que) l(?:e |['’])(?:a |ont )?(?:{_VERB})"  # "comme l'a indiqué"
        r"|[Ss]elon"
        r"|[Dd]['’]après"
        r"|(?<=(?:^|[.!?»]\s|\n|\bMais\s))Pour|(?<=\bMais\s)pour"  # "Pour Jane Doe, "
        rf"|(?<!{_ARTICLE})(?i:{_VERB}))\b"
    ),
    foretold=regex.compile(rf"(?i:{_VIEW}|[àa]\sen\scroire|dixit|selon|d['’]après|pour|comme .*)"),
    inversion=regex.compile(
        r"[\s,–—]*"
        r"(?:(?:lui|leur|nous|me|se|s['’])\s?)?"
        r"(?:(?:a|ont|avait|avaient|aurait|est|était|sont)(?:(?:-t)?-(?:il|elle|ils|elles|on))?\s"  # "a-t-elle "
        rf"(?:{_ADVERB}\s)*)?"
        r"(?:fait\s|rendu\s)?"
    ),
    always_inverts=True,
    quotative_first=regex.compile(
        r"(?:(?<=[!?]\s?[»”\"])\s|\s?,\s)"
        r"(?:s['’]|se\s)?"
        rf"(?:(?!{_NO_VERB}\b)(?P<verb>\p{{Ll}}{{2,}}[eatd])"  # "ironise"
        r"|(?:a|ont|est|sont|avait)\s(?!été\b)(?P<verb>\p{Ll}{2,}(?:é|i|is|it|u)e?s?))(?=\s)"  # "a ironisé"
    ),
    before_subject=regex.compile(
        rf"\s(?:{_TITLE}\s"
        r"|(?:l[ea]\s|l['’])(?:(?!(?:de|du|des|à|au|en|pour|sur)\s)\p{Ll}[\p{Ll}-]+\s){1,3}"
        rf"(?:{_TITLE}\s)?)?"
    ),
    spoken_of=regex.compile(r"\p{Lu}\p{Ll}+(?:ée?s?|ie?s?|ue?s?|ise?s?|ite?s?)"),
    impersonal=regex.compile(
        r"\s?,?\s(?:(?:peut|pouvait|pourrait|put)-on\s\p{Ll}+"
        r"|(?:lit|entend|apprend|lisait|entendait)-on"
        r"|est-il\s(?:écrit|précisé|indiqué|noté|expliqué|inscrit))\b"
    ),
    passive=regex.compile(
        r"(?<!['’])\b(?:est|sont|était|étaient|été|fut|furent|être)\s(?:\p{Ll}+ment\s|déjà\s|souvent\s|aussi\s)?$"
    ),
    agent=regex.compile(r"\spar\s"),
    pronoun=regex.compile(
        r"(?:(?:-t)?-(?:il|elle|ils|elles|on)"  # "dit-il"
        r"|(?<!-)\b(?:[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles|[Jj]e|[Oo]n|[Nn]ous))\b"
        r"|(?<=\b(?:Selon|Pour|D['’]après)\s)(?:lui|eux)\b"
        r"|\b(?:[Cc]e(?:tte|s)?\sderni(?:er|ère)s?|[Cc]elui-ci|[Cc]elle-ci|[Ll]['’]intéressée?)\b"
    ),
    according=regex.compile(r"(?i:selon|d['’]après)"),
    latter=regex.compile(r"(?i:ce(?:tte)?\sderni(?:er|ère)|celui-ci|celle-ci)"),
    pronouns={
        **dict.fromkeys(("ce dernier", "celui-ci", "l'intéressé", "l’intéressé"), "he"),
        **dict.fromkeys(("cette dernière", "celle-ci", "l'intéressée", "l’intéressée"), "she"),
        **dict.fromkeys(("ces derniers", "ces dernières"), "they"),
        **dict.fromkeys(("il", "-il", "-t-il", "lui"), "he"),
        **dict.fromkeys(("ils", "elles", "eux", "-ils", "-elles"), "they"),
        **dict.fromkeys(("elle", "-elle", "-t-elle"), "she"),
    },
    first_person=regex.compile(r"\b(?i:je|moi|mon|ma|mes|nous|notre|nos)\b|\b[JjMm]['’]"),
    female=_FEMALE,
    male=_MALE,
    articles={"le": "il", "un": "il", "ce": "il", "la": "elle", "une": "elle", "cette": "elle", "sa": "elle"},
    marks_gender=True,
    bodies=_BODIES,
    companies=frozenset(
        "organisation ONG association entreprise société groupe compagnie parti agence fédération".split()
    ),
    written_things=_WRITTEN,
    own_words=frozenset("communiqué lettre message tweet texte déclaration".split()),
    publishing=regex.compile(r"\s(?:a|ont|avait)\s(?:\p{Ll}+ment\s)?(?:publié|diffusé|écrit|envoyé|posté)\b"),
    roles=(
        regex.compile(
            r"(?:\b(?:[Uu]ne?\sdes|\d+|[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Ss]on|[Ss]a|[Ss]es|[Pp]lusieurs"
            r"|[Cc]ertaine?s|[Qq]uelques|[Dd]eux|[Cc]e(?:t|tte|s)?)\s|\b[Ll]['’])"
            rf"(?P<noun>(?:(?!{any_of(_BODIES)}\b)\p{{L}}[\p{{Ll}}-]+\s)?"  # "ancien "
            rf"(?P<head>{_ROLE}|(?i:{any_of(PEOPLE)}))\b(?:-\p{{L}}+)?{_COMPLEMENTS}){_OF_BODY}"
        ),
    ),
    any_role=regex.compile(
        rf"{_BESIDE_VERB}{{0,2}}+\s"
        rf"(?P<phrase>{_DETERMINER}(?P<noun>{_BEFORE_NOUN}(?!(?:{_TIME}|{_THINGS}|des?|du)\b)"
        rf"(?P<head>\p{{Ll}}[\p{{Ll}}-]+|{_CAPITAL_BODY}\b(?!\s\p{{Lu}})){_COMPLEMENTS}){_OF_BODY})"
    ),
    capitals=regex.compile(rf"\p{{Lu}}[\p{{L}}’'-]+{_ADJECTIVE}?"),
    to_name=regex.compile(
        rf"{_QUALIFIED}(?:\s(?:de|du|des|d['’])(?!\s(?:M|Mme|MM)\b)[^,.;:«»]{{1,50}}?)?,?\s(?:{_TITLE}\s)?"
    ),
    apposition=regex.compile(
        rf"(?:\s\p{{L}}+)?{_OF}[^,.;:«»]{{1,60}},?\s|\s[^,.;:«»]{{1,80}},\s(?:l['’]|l[ea]\s)?"
    ),
    title=regex.compile(
        rf"{_QUALIFIED}(?:\s(?:de|du|des|d['’]|à|aux?|en)[^,.;:«»]{{1,60}}?)?,?\s(?:{_TITLE}\s)?"
    ),
    of=regex.compile(_OF),
    authorship=regex.compile(_OF),
    second_verb=regex.compile(r"\bet\s(?:a\s|ont\s)?$"),
    insertion=regex.compile(rf"(?:{_OF}[^,.;:]{{1,60}})?,"),
    relative_verb=regex.compile(r"\bqui\s(?:a\s|ont\s|avait\s)?$"),
    own_verb=regex.compile(
        r"\s?(?:(?:ne|n['’]|se|s['’]|y|en|le|la|les|l['’])\s?)*"
        r"(?:(?:a|ont|est|sont)\s)?"
        rf"(?P<verb>{any_of(_REGULAR)}(?:e|ent|é|ée|és)|{_IRREGULAR})\b"
    ),
    relative_view=regex.compile(
        r",?\s(?:pour|selon|d['’]après)\s(?:qui|lequel|laquelle|lesquels|lesquelles)\b"
    ),
    relative_text=regex.compile(r"\squi\s(?:a\s)?$"),
    relative=regex.compile(r",?\squi\b"),
    governor=regex.compile(
        r"\b(?i:de|du|des|d['’]|à|au|aux|par|avec|sur|dans|en|chez|contre|sans|entre|vers|devant|sous)\s?"
        r"(?:(?:la|le|les|un|une|son|sa|ses|leur)\s|l['’])?"
        r"(?:\p{Ll}[\p{Ll}-]+\s){0,2}$"
    ),
    governed_title=regex.compile(
        r"(?:\b(?i:du|de\sla|des|aux?|à\sla"
        r"|(?:avec|par|chez|devant|contre|sur|entre|sans)\s(?:l[ea]s?|son|sa|une?))\s"
        r"|\b(?i:de|à|avec|par|chez|devant|contre|sur|sans)\sl['’])"
        rf"(?:\p{{L}}+\s)?(?i:{any_of(PEOPLE)})\b"
        rf"[^.,;:«»]{{0,80}}?,?\s(?:{_TITLE}\s)?$"
    ),
    conjunctions=frozenset(("et", "ou")),
    capacity=regex.compile(r"\b[Ee]n tant que?\s\Z"),
    place_of_writing=regex.compile(r"\b(?:[Dd]ans|[Ss]ur|[Vv]ia|[Pp]ar|[Ll]ors d['’])\s?$"),
    participle=regex.compile(r"\p{L}+ant"),
    describing=_DESCRIPTIONS,
    short_titles={
        "chef de l'état": ("président", "présidente"),
        "chef de l’état": ("président", "présidente"),
        "cheffe de l'état": ("présidente",),
        "chef du gouvernement": ("premier ministre", "premier-ministre", "chancelier"),
        "cheffe du gouvernement": ("première ministre", "premier ministre", "chancelière"),
    },
    several=frozenset(word for word in PEOPLE | _BODIES if word.endswith("s")) - {"fils"},
    seats=regex.compile(
        rf"(?:\b(?:[Ll]e|[Ll]a)\s|\b[Ll]['’]|\b)(?P<name>{any_of(SEATS)})\b(?!\s?\(|,\s(?:le\s)?\d|-)"
    ),
    one_of=regex.compile(r"\b[Uu]ne? d(?:es|e ses|e leurs)\s(?:$|(?=\p{Ll}))"),
    varies=True,
    contrast=regex.compile(r"\b(?:(?:[Dd]e|[Pp]our) (?:son|leur|sa) (?:côté|part)|[Qq]uant (?:à|au)),?\s\Z"),
    definite=regex.compile(r"(?:[Ll][ae]|[Cc]e(?:t|tte)?)\s|[Ll]['’]"),
    possessive=regex.compile(r"(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)\s"),
    auxiliary=regex.compile(
        r"\s*(?:\b(?:se|s['’]|lui|leur|nous|en|y|l['’]|le|la|les|ne|n['’])\s?)*"
        rf"(?:\b(?:a|ont|avait|avaient|est|sont|était)\s(?:{_ADVERB}\s)*)?"
        r"(?:fait\s|rendu\s)?$"
    ),
)
