"""How French says who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.people_french import MEN, NEWCOMERS, PEOPLE, SEATS, WOMEN
from index.annotators.languages.saying import Saying, any_of
from index.annotators.names.french import SMALL_WORDS

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
    achèv achev énumèr exagèr redout refus jur tempèr martèl assèn complèt désespèr impos suppos expos
    oppos prôn revendiqu assum mentionn stigmatis vilipend invoqu remerci adress remarqu énonc fulmin offusqu réclam lament excus
    targu implor suppli anticip décrèt décrét dédouan minimis relev prophétis persifl étrill""".split()
)
_REGULAR |= {f"{stem[:-1]}ç" for stem in _REGULAR if stem.endswith("c")}  # "dénonçant"
_REGULAR |= {f"{stem}e" for stem in _REGULAR if stem.endswith("g")}  # "jugeait"
_IRREGULAR = "|".join(
    (
        r"(?:re|pré)?di(?:t|s|sent|sait|saient|rent|sant|ra|rait)",
        r"dit(?:e|s|es)(?<=\b(?:est|sont|était|étaient|été|être)\sdit\p{L}+)",
        r"(?:répond|défend|prétend|entend)(?:ent|ait|aient|it|irent|u|ue|us|ant|ra|rait)?",
        r"écri(?:é|ée|és|ées|ent|e|a|ait|èrent)(?<=(?:s['’]|est\s|sont\s)écri\p{L}+)",
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
        r"exclu(?:t|ent|ait|aient)?",
        r"savoir|valoir|entendre|hommage|fai(?:t|sait) (?:état|part)|font (?:état|part)",
        r"montr(?:ent|ait|ée?|e)(?<=\b(?:se|s['’]est)\smontr\p{L}+)",
    )
)
_CAPITAL_OR_NOT = (
    "(?:"
    + "|".join(
        f"[{initial}{initial.upper()}](?:"
        + "|".join(sorted((stem[1:] for stem in _REGULAR if stem[0] == initial), key=len, reverse=True))
        + ")"
        for initial in sorted({stem[0] for stem in _REGULAR})
    )
    + ")"
)
"""Any of the first group, also where it begins a sentence: in half the time of a pattern that ignores case."""
_LEADS = "(?:tien(?:t|nent)|tenait|veu(?:t|lent)|voulait|vien(?:t|nent)|préfère(?:-t)?|laisse(?:-t)?)"
"""Verbs that lead another in, before their pronoun: "tient-il à préciser"."""
_IRREGULAR_INFINITIVE = (
    "(?:dire|redire|répondre|écrire|reconnaître|promettre|soutenir|admettre|prévenir|avertir|conclure|poursuivre"
    "|croire|défendre|prédire|entendre|renchérir)"
)
_INFINITIVE = rf"(?:{any_of(_REGULAR)}er|{_IRREGULAR_INFINITIVE})"
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
_BEFORE_INFINITIVE = (
    r"(?:\bavant\s(?:de\s|d['’])|\bpour\s|\bfait\s|\b[Ee]t\s(?:de\s|d['’])|[»”\"],?\s(?:de\s|d['’])"
    rf"|{_LEADS}-(?:il|elle|ils|elles|on)\s(?:(?:à|de)\s)?)"
)
"""What makes such a verb one that reports: "avant d'ajouter", "de conclure Jane Doe", "tient-il à préciser"."""
_REPORTING = rf"\b(?:(?<={_BEFORE_INFINITIVE}\p{{Ll}}+)|(?<=\s(?:de\s|d['’])\p{{Ll}}+)(?=\s?:))"
"""What shows an infinitive to be such a one, at its end."""
_POINT_OF_VIEW = (
    r"(?:[Aa]ux\syeux"
    r"|[Dd]e\sl['’]avis"
    r"|[Dd]e\sl['’]aveu"
    r"|[Aa]ux\sdires"
    r"|[Ss]elon\sles\s(?:mots|termes|propos)"
    r"|[Ss]elon\sl['’]expression"
    r"|[Pp]our\sreprendre\s(?:les\s(?:mots|termes)|l['’]expression))"
)
"""What stands before whom a sentence is put down to, without its preposition."""
_UTTERANCE = (
    r"(?:(?=\p{Lu})(?:Explications?|Réponse|Réplique|Réaction|Commentaire|Verdict|Analyse|Constat|Témoignage|Avis"
    r"|Aveu|Promesse|Argument|Justification|Précision|Mots?|Avertissement|Message|Version))"
)
"""What somebody says, before their name and a colon: "Réponse de Jane Doe : "."""
_SAID_THERE = (
    r"-(?:t-)?on(?:\s(?:\p{Ll}+é|appris|dit|fait\ssavoir))?"
    r"\s(?:à|chez|auprès\sde|auprès\sd['’]|auprès(?=\sd(?:u|es)\s)|(?:au\ssein|du\scôté)(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))"
    r"|dans\sl['’]entourage(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))|(?=aux?\s(?!sein))|de(?=\s(?:\p{Ll}+\s)?sources?\b))"
)
"""A verb of nobody, with what stands before where it is said: "indique-t-on à", "a-t-on appris auprès de"."""
_VIEW = rf"(?:{_POINT_OF_VIEW}|{_UTTERANCE})(?:\sde|\sd['’])?"
"""The same with it, but for the article that is one with it: "du", "des"."""
_OFFICE = (
    r"(?:cheff?e?|direct(?:eur|rice)|maître|chargée?|présidente?|responsable|porte-parole|secrétaire|ministre|maire"
    r"|membre|patronn?e?|déléguée?|professeure?|conseill(?:er|ère))"
)
"""What goes on with what it is of and then a name: "la cheffe de file Jane Doe"."""
_VIEWED = (
    "(?i:yeux|avis|aveu|dires|mots?|termes|propos|expression|côté|on|auprès|sein|entourage|explications?|réponse|réplique|réaction"
    "|commentaire|verdict|analyse|constat|témoignage|promesse|argument|justification|précision|message|version)"
)
"""The nouns of that: who stands behind their preposition is no mere complement."""
_DESCRIPTIONS = frozenset(
    """homme femme trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire élu
    élue édile""".split()
)
"""Words for somebody who was named before, whatever they do."""
_ENDINGS = "(?:e|ent|é|ées?|és|ait|aient|a|èrent|ant|erait|eraient)"
"""Of the verbs of the first group."""
_ARTICLE = (
    r"(?:\b(?:la|les|un|une|des|cette|son|sa|ses|leur|leurs|aucun|aucune)\s"
    r"|(?<!\b(?:ils?|elles?|on|qui)\s)(?:\ble\s|[Ll]['’]))"
)
"""Behind which a verb of saying is a noun: "une demande"."""
_BODIES = frozenset(
    """gouvernement ministère association associations syndicat syndicats parti entreprise société compagnie police
    gendarmerie tribunal cour commission comité conseil groupe agence journal quotidien hebdomadaire chaîne
    université fédération organisation armée parlement assemblée opposition fisc préfecture mairie église
    ambassade collectif ONG ong autorités talibans rebelles parquet présidence direction équipe club banque famille
    entourage rectorat académie métropole production fédération chambre clinique exécutif patronat
    intersyndicale mouvement coalition alliance chancellerie diplomatie état-major régie enseigne filiale
    secrétariat plateforme constructeur opérateur distributeur éditeur label radio magazine
    gauche droite région municipalité commune collectivité justice services médias presse site rédaction jury fondation institut laboratoire hôpital école ordre
    office ligue union autorité observatoire""".split()
)
_WRITTEN = frozenset(
    """communiqué rapport lettre étude article message tweet texte document déclaration pancarte banderole affiche
    note jugement sondage éditorial livre discours interview entretien documentaire reportage émission audit
    enquête dépêche manifeste pétition tract courriel courrier post publication brochure tribune billet
    circulaire""".split()
)
_PRONOUNS = frozenset(("il", "he", "elle", "she"))
_FEMALE = frozenset(
    """elle she mme madame mlle présidente procureure avocate directrice cheffe députée sénatrice professeure
    chercheuse ambassadrice candidate dirigeante habitante étudiante auteure patronne joueuse reine voisine mère
    soeur sœur fille épouse veuve femme chancelière conseillère représentante fondatrice réalisatrice actrice
    chanteuse écrivaine entreprise association agence organisation université église ambassade armée assemblée
    opposition équipe école ong région mairie préfecture cour police direction""".split()
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
_VERB_LIKE_ADJECTIVE = any_of(
    frozenset(f"{stem}e" for stem in _REGULAR if stem.endswith(("qu", "ell", "ist", "and", "ol")))
)
"""Verbs of saying that end as adjectives do: "explique"."""
_ADJECTIVE = (
    rf"(?:\s(?!{_VERB_LIKE_ADJECTIVE}\b)\p{{Ll}}{{2,}}"
    r"(?:al|ale|aux|el|elle|ier|ière|ais|aise|ien|ienne|ique|if|ive|iste|aire|ois|oise|ain|aine|éen|éenne"
    r"|and|ande|ol|ole|é|ée|eux|euse)s?\b)"
)
"""Behind its noun, by its ending: " français", " municipale"."""
_ROLE_AS_ADJECTIVE = (
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

_TITLE = r"(?:M|MM|Mme|Mmes|Mlle|Drs?|Dre|Pr|Pre|Me|Mgr)\.?"
_TITLE_OF_EITHER = (
    "(?:ministre|maire|juge|secrétaire|porte-parole|journaliste|commissaire|capitaine|députée?|docteure?)"
)
_AUXILIARY = (
    "(?:a|ont|avait|avaient|aurait|auraient|aura|auront|eut|ai|avons|est|sont|était|étaient|serait|seraient)"
)
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
_CIRCUMSTANCE = (
    r"(?:lors|avec|après|avant|pendant|devant|contre|alors|quand|lorsque|depuis|suite|propos|sujet|en\sréponse"
    r"|dans\s(?:une?|son|sa|la|le))"
)
"""What begins something else than a complement of a role: "le maire lors d'une visite"."""
_OF_ROLE = rf"(?:(?!\b{_CIRCUMSTANCE}\b)[^,.;:«»])"
"""A character of the complement of a role."""
_NO_PREPOSITION = r"(?<!\b(?:avec|par|contre|chez|pour|sur|sous|vers|que|et|dont|de|à)\s)"
"""Behind which no name is that of who has the role: "un témoin, près de Jane Doe"."""
_QUALIFIED = r"(?:\s(?!(?:de|du|des|à|pour|et|que)\b)\p{Ll}[\p{Ll}-]+)?"
"""One more word of a role, as its adjective is: " municipal"."""
_VERB = rf"{any_of(_REGULAR)}{_ENDINGS}|{_IRREGULAR}"
"""Any verb of saying, as alternatives."""

_PRESENTING = (
    "(?:dirige|participe|publie|présente|chante|joue|signe|crée|fonde|remporte|reçoit|obtient|incarne|interprète"
    "|était|étaient|seraient|serait|furent|réalise|organise|anime|préside|entre|contre|outre|entame|rejoint|intègre|porte|tourne)"
)
"""What somebody does with a work or a body that has a name, and words that end as such verbs do."""

FRENCH = Saying(
    cue=regex.compile(
        rf"\b(?:{_POINT_OF_VIEW}(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))"
        rf"|{_UTTERANCE}(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))(?=[^.:«»]{{1,90}}:\s?(?:$|[«“\"]))"
        r"|[ÀA]\sen\scroire"
        r"|[Dd]ixit"
        rf"|{_LED_BY}\s{_INFINITIVE}"
        rf"|(?:[Cc]omme|ainsi que) l(?:e |['’])(?:a |ont )?(?:{_VERB})"  # "comme l'a indiqué"
        r"|[Ss]elon"
        r"|[Dd]['’]après"
        r"|Pour(?<=(?:^|[.!?»]\s|\n|\bMais\s)Pour)|pour(?<=\bMais\spour)"  # "Pour Jane Doe, "
        rf"|{_SAID_THERE}"
        rf"|(?:{_CAPITAL_OR_NOT}(?:{_ENDINGS}|er{_REPORTING})"
        rf"|(?i:{_IRREGULAR})|{_IRREGULAR_INFINITIVE}{_REPORTING})\b(?<!{_ARTICLE}\p{{L}}+)(?!{_SAID_THERE}))\b"
    ),
    foretold=regex.compile(
        rf"(?i:{_VIEW}|-(?:t-)?on\s?.*|[àa]\sen\scroire|dixit|selon|d['’]après|pour|comme .*)"
    ),
    inversion=regex.compile(
        r"[\s,–—]*(?:(?:et\s)?(?:de\s|d['’]))?"
        r"(?:(?:lui|leur|nous|me|se|s['’])\s?)?"
        rf"(?:{_AUXILIARY}(?:(?:-t)?-(?:il|elle|ils|elles|on))?\s"  # "a-t-elle "
        rf"(?:{_ADVERB}\s)*)?"
        rf"(?:fait\s|rendu\s|{_LEADS}-(?:il|elle|ils|elles|on)\s(?:(?:à|de)\s)?)?"
    ),
    always_inverts=True,
    quotative_first=regex.compile(
        r"(?:(?<=[!?]\s?[»”\"])\s|\s?,\s)"
        r"(?:s['’]|se\s|l['’]|le\s|les\s|lui\s|leur\s|nous\s|m['’])?"
        rf"(?:(?!{_NO_VERB}\b)(?P<verb>\p{{Ll}}{{2,}}[eatd])"  # "ironise"
        r"|(?:a|ont|est|sont|avait)\s(?!été\b)(?P<verb>\p{Ll}{2,}(?:é|i|is|it|u)e?s?))(?=\s)"  # "a ironisé"
    ),
    before_subject=regex.compile(
        rf"\s(?:{_TITLE}\s"
        r"|(?:l[ea]\s|l['’])(?:(?!(?:de|du|des|à|au|en|pour|sur)\s)\p{Ll}[\p{Ll}-]+\s){0,3}"
        rf"(?:{_TITLE}\s)?)?"
    ),
    spoken_of=regex.compile(r"\p{Lu}\p{Ll}+(?:ée?s?|ie?s?|ue?s?|ise?s?|ite?s?)"),
    impersonal=regex.compile(
        r"\s?,?\s(?:(?:peut|pouvait|pourrait|put)-on\s\p{Ll}+"
        r"|(?:lit|entend|apprend|lisait|entendait)-on"
        r"|est-il\s(?:écrit|précisé|indiqué|noté|expliqué|inscrit))\b"
    ),
    passive=regex.compile(
        r"(?<!['’]|\bse\s)\b(?:est|sont|était|étaient|été|fut|furent|être)\s(?:\p{Ll}+ment\s|déjà\s|souvent\s|aussi\s)?$"
    ),
    described_by=regex.compile(
        rf"(?<!\b(?:{_AUXILIARY}|été|être|{_ADVERB})\s)(?<=\p{{Ll}}{{3}}\s)\p{{Ll}}+ée?s?\Z"
    ),
    reduced=regex.compile(r"(?<!\b(?:côté|part|lui|elles?|eux))[,(]\s\p{Ll}+ée?s?\Z"),
    agent=regex.compile(r"\spar\s"),
    pronoun=regex.compile(
        r"(?:(?:-t)?-(?:il|elle|ils|elles|on)"  # "dit-il"
        r"|(?<!-)\b(?:[Ii]ls?|[Ee]lles?(?!(?<=,\selles?),)|[Jj]e|[Oo]n|[Nn]ous))\b"
        r"|(?<=\b(?i:selon|pour|d['’]après)\s)(?:lui|eux)\b"
        r"|\b(?:[Cc]e(?:tte|s)?\sderni(?:er|ère)s?|[Cc]elui-ci|[Cc]elle-ci|[Cc]el(?:ui|le)\squi|[Ll]['’]intéressée?)\b"
    ),
    according=regex.compile(rf"(?i:selon|d['’]après|{_VIEW}|-(?:t-)?on\s?.*)"),
    latter=regex.compile(r"(?i:ce(?:tte)?\sderni(?:er|ère)|celui-ci|celle-ci)"),
    pronouns={
        **dict.fromkeys(("ce dernier", "celui-ci", "l'intéressé", "l’intéressé"), "he"),
        **dict.fromkeys(("cette dernière", "celle-ci", "l'intéressée", "l’intéressée"), "she"),
        "celui qui": "he",
        "celle qui": "she",
        **dict.fromkeys(("ces derniers", "ces dernières"), "they"),
        **dict.fromkeys(("il", "-il", "-t-il", "lui"), "he"),
        **dict.fromkeys(("ils", "elles", "eux", "-ils", "-elles"), "they"),
        **dict.fromkeys(("elle", "-elle", "-t-elle"), "she"),
    },
    first_person=regex.compile(r"\b(?i:je|moi|mon|ma|mes|nous|notre|nos)\b|\b[JjMm]['’]"),
    female=_FEMALE | WOMEN,
    male=_MALE | MEN,
    gendered=regex.compile(
        r"\b(?:(?P<she>[Ee]lle)|(?P<he>[Ii]l(?!\s(?:y|en|ne|n['’]|faut|s['’]agit|est|a fallu|semble|reste)\b)))\b"
        r"|\b(?:est|était)\s\p{Ll}+(?:(?P<she>ée|ue)|(?P<he>é))\b"
    ),
    gendered_title=regex.compile(
        rf"\b(?:(?P<she>M(?:me|lle)|(?:[Ll]a|[Uu]ne)\s{_TITLE_OF_EITHER}|{any_of(_FEMALE - _PRONOUNS)}\b[^,.;«»]{{0,30}},)"
        rf"|(?P<he>MM?\.|(?:[Ll]e|[Uu]n)\s{_TITLE_OF_EITHER}|{any_of(_MALE - _PRONOUNS)}\b[^,.;«»]{{0,30}},))\s(?:{_TITLE}\s)?\Z"
    ),
    articles={"le": "il", "un": "il", "ce": "il", "la": "elle", "une": "elle", "cette": "elle", "sa": "elle"},
    marks_gender=True,
    no_names=SMALL_WORDS
    | frozenset(
        "Beaucoup Chacun Chacune Personne Rien Quiconque Tel Telle Aujourd'hui Aujourd’hui Résultat Bref".split()
    )
    | frozenset(word.capitalize() for word in PEOPLE | _BODIES | _WRITTEN),
    bodies=_BODIES,
    companies=frozenset(
        "organisation ONG association entreprise société groupe compagnie parti agence fédération".split()
    ),
    written_things=_WRITTEN,
    own_words=frozenset("communiqué lettre message tweet texte déclaration".split()),
    publishing=regex.compile(r"\s(?:a|ont|avait)\s(?:\p{Ll}+ment\s)?(?:publié|diffusé|écrit|envoyé|posté)\b"),
    roles=(
        regex.compile(
            r"(?:\b(?:[Uu]ne?(?:\sdes)?|\d+|[Ll](?:es?|a|eurs?)|[Dd](?:es|eux)|[SsMmTt](?:on|a|es)|[Pp]lusieurs"
            r"|[Cc](?:ertaine?s|e(?:t|tte|s)?)|[Qq]uelques|[NnVv](?:otre|os))\s|\b[Ll]['’])"
            rf"(?P<noun>(?:(?!{any_of(_BODIES)}\b)\p{{L}}[\p{{Ll}}-]+\s(?!{_ROLE_AS_ADJECTIVE}\b)(?:[Pp]remi(?:er|ère)\s(?=ministre))?|(?:ex|vice|co|sous)-)?"  # "ancien "
            rf"(?P<head>{_ROLE}|(?=\p{{Lu}})(?i:{any_of(PEOPLE)}))\b(?:-\p{{L}}+)?{_COMPLEMENTS}){_OF_BODY}"
        ),
    ),
    any_role=regex.compile(
        rf"{_BESIDE_VERB}{{0,2}}+\s"
        rf"(?P<phrase>(?:{_DETERMINER}|(?<=\b{_VIEWED}\s)du\s|(?<=-on\s|-on\s\p{{Ll}}+\s)aux?\s|(?=sources?\s))(?P<noun>{_BEFORE_NOUN}(?!(?:{_TIME}|{_THINGS}|des?|du)\b)"
        rf"(?P<head>\p{{Ll}}[\p{{Ll}}-]+|{_CAPITAL_BODY}\b(?!\s\p{{Lu}})){_COMPLEMENTS}){_OF_BODY})"
    ),
    capitals=regex.compile(rf"\p{{Lu}}[\p{{L}}’'-]+{_ADJECTIVE}?"),
    to_name=regex.compile(
        rf"{_QUALIFIED}(?:\s(?:de|du|des|d['’])(?!\s(?:M|Mme|MM)\b){_OF_ROLE}{{1,50}}?)?,?\s{_NO_PREPOSITION}"
        rf"(?:(?:l[ae]\s)?{_TITLE}\s)?"
    ),
    apposition=regex.compile(
        rf"(?:\s(?!{_CIRCUMSTANCE}\b)\p{{L}}+)?{_OF}{_OF_ROLE}{{1,60}},?\s{_NO_PREPOSITION}"
        rf"(?:{_TITLE}\s)?|\s{_OF_ROLE}{{1,80}},\s(?:(?:l[ae]\s)?{_TITLE}\s|l['’]|l[ea]\s)?"
    ),
    title=regex.compile(
        rf"{_QUALIFIED}(?:\s(?:de|du|des|d['’]|à|aux?|en)[^,.;:«»]{{1,60}}?)?,?\s(?:(?:l[ae]\s)?{_TITLE}\s)?"
    ),
    of=regex.compile(_OF),
    authorship=regex.compile(r"\s(?:de|du|des|d['’])\s?(?:la\s|l['’]|les\s)?"),
    second_verb=regex.compile(r"\bet\s(?:a\s|ont\s)?$"),
    insertion=regex.compile(
        rf"(?:{_OF}[^,.;:]{{1,60}})?(?:\s\([^()\n]{{1,30}}\))?,(?!\s(?:qu(?:e|['’])(?!\s?(?:nous|on)\b)|dont|à\squi|tandis|alors|mais|et|ou|puis|car|lorsque|quand|pendant)(?!\p{{L}}))"
    ),
    relative_body=regex.compile(
        r"(?:\s\([^()\n]{1,30}\))?,\s"
        r"(?:qui|dont|elles?,|lui,|eux,|en\s|(?:basé|installé|dirigé|présidé|fondé|créé|saisi|contacté|interrogé)e?s?\s)"
    ),
    relative_verb=regex.compile(r"(?<!\bce\s)\bqui\s(?:a\s|ont\s|avait\s)?$"),
    own_verb=regex.compile(
        r"\s?(?:(?:ne|n['’]|se|s['’]|y|en|le|la|les|l['’])\s?)*"
        r"(?:(?:a|ont|est|sont)\s)?"
        rf"(?P<verb>{any_of(_REGULAR)}(?:e|ent|é|ée|és)|{_IRREGULAR})\b"
    ),
    relative_view=regex.compile(
        r",?\s(?:pour|selon|d['’]après)\s(?:qui|lequel|laquelle|lesquels|lesquelles)\b"
    ),
    relative_text=regex.compile(r"\squi\s(?:a\s)?$"),
    relative=regex.compile(r"(?:\s\([^()\n]{1,30}\))?,?\squi\b"),
    governor=regex.compile(
        r"(?r)"  # read from the end, at which it stands: in half the time
        rf"\b{_OFFICE}\s(?:(?:de|du|des)\s|d['’])(?:l[ae]s?\s|l['’])?$"
        rf"|\b(?i:(?<!\b(?:{_VIEWED}|{_OFFICE})\s)(?:(?:de|du|des)\s|d['’](?!après|ailleurs|abord))"
        r"|(?:(?<!-on\s|-on\sappris\s)(?:à|aux?|chez)|par|avec|sur|dans|en|contre|sans|entre|vers|devant|sous)\s)"
        r"(?:(?:la|le|les|un|une|son|sa|ses|leur)\s|l['’])?"
        rf"(?:(?!(?:l[ae]s?|une?|de|du|des|à|aux?)\b|{any_of(_WRITTEN)}\b"
        r"|\p{Ll}*[^i]er\b|(?:re|pré)?dire\b|(?:répond|défend|entend)re\b|conclure\b|écrire\b)\p{Ll}[\p{Ll}-]+\s){0,2}$"
    ),
    governed_title=regex.compile(
        r"(?:\b(?i:du|de\sla|des|aux?|à\sla"
        r"|(?:avec|par|chez|devant|contre|sur|entre|sans)\s(?:l[ea]s?|son|sa|une?))\s"
        r"|\b(?i:de|à|avec|par|chez|devant|contre|sur|sans)\sl['’])"
        rf"(?:\p{{L}}+\s)?(?i:{any_of(PEOPLE)})\b"
        rf"[^.,;:«»]{{0,80}}?,?\s(?:{_TITLE}\s)?$"
    ),
    adverbial=regex.compile(
        r"(?:^|[.!?…]\s|[»”\"]\s|\n)"
        r"(?:Dans|Sur|Aux?|[ÀA]|Devant|Avec|Lors|Après|Avant|Depuis|Pendant|Face|Suite|Contrairement|Chez|En|Contre"
        r"|Malgré|Sans|Via|Auprès|Près|Invoquant|\p{Lu}\p{Ll}+(?:é|i|u|[iu]t)e?s?(?=\s(?:par|sur|de|d['’]|dans|à|aux?|du|lors)))"
        r"\b[^.,;:«»“”\"]*\Z"
    ),
    conjunctions=frozenset(("et", "ou")),
    capacity=regex.compile(r"\b[Ee]n tant que?\s\Z"),
    place_of_writing=regex.compile(r"\b(?:[Dd]ans|[Ss]ur|[Vv]ia|[Pp]ar|[Ll]ors d['’])\s?$"),
    participle=regex.compile(rf"\p{{L}}+ant|{_INFINITIVE}"),
    resumed=regex.compile(rf"\s*(?:Et|Puis)\s(?:de\s|d['’])(?P<verb>{_INFINITIVE})\b"),
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
    newcomers=NEWCOMERS,
    demonstrative=regex.compile(r"[Cc]e(?:t|tte)?\s"),
    on_the_part_of=regex.compile(r"\s*Du\scôté\sd(?:e\s|es\s|u\s|['’])"),
    specified=regex.compile(
        r"(?:gérante?|propriétaire|voisine?|serveuse|serveur|employée?|habitante?|amie?|responsable|cliente?)s?"
        r"\s(?:du\s|de\sla\s|de\sl['’]|des\s)\p{Ll}"
        r"|(?:avocate?|conseill(?:er|ère)|proche|représentante?|source)s?\sd"
    ),
    plain=regex.compile(
        r"(?!.*(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne)\Z)(?:(?!\b(?:de|du|des|à|au|aux)\b|d['’])(?:\p{L}|[-\s])|de\s\d+\sans)+"
    ),
    contrast=regex.compile(r"\b(?:(?:[Dd]e|[Pp]our) (?:son|leur|sa) (?:côté|part)|[Qq]uant (?:à|au)),?\s\Z"),
    definite=regex.compile(r"(?:[Ll][ae]|du|[Cc]e(?:t|tte)?)\s|[Ll]['’]"),
    possessive=regex.compile(r"(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)\s"),
    acting=regex.compile(
        r"\s(?:(?:ne|n['’]|se|s['’]|l['’]|en|y|lui|leur)\s?)*"
        rf"(?:(?:a|ont|avait|avaient|aurait)\s(?:{_ADVERB}\s)*(?!été\b)\p{{Ll}}+(?:é|i|u|is|it)"
        rf"|(?!{_PRESENTING}\b)\p{{Ll}}{{3,}}(?:e|ent|it|ut|ait|aient))"
        r"(?:\s(?!qui|que|par|nommé|appelé|intitulé)\p{L}+){0,2}\s(?:d['’]|qu['’])?[«“\"]"
    ),
    auxiliary=regex.compile(
        r"\s*(?:\b(?:se|s['’]|lui|leur|nous|en|y|l['’]|le|la|les|ne|n['’])\s?)*"
        rf"(?:\b{_AUXILIARY}(?:,\s(?:(?:de|pour)\s(?:son|leur|sa)\s(?:côté|part)|lui|elles?|eux|quant\sà\s\p{{Ll}}+),)?\s(?:{_ADVERB}\s)*)?"
        r"(?:fait\s|rendu\s|de\s|d['’])?$"
    ),
)
