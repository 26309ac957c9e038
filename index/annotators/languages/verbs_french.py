"""The verbs by which French says who speaks, and what else it says so by: "selon", "aux yeux de"."""

from __future__ import annotations

from index.annotators.languages.patterns import any_of

REGULAR = frozenset(
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
    étrangl esclaff cingl rembarr temporis rectifi bredouill balbuti bafouill marmonn grommel grommell grogn rigol
    badin blagu fanfaronn jubil exult sanglot hurl confess claironn vocifér époumon remémor ressass décrypt
    targu implor suppli anticip décrèt décrét dédouan minimis relev prophétis persifl étrill""".split()
)
REGULAR |= {f"{stem[:-1]}ç" for stem in REGULAR if stem.endswith("c")}  # "dénonçant"
REGULAR |= {f"{stem}e" for stem in REGULAR if stem.endswith("g")}  # "jugeait"
IRREGULAR = "|".join(
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
        r"point(?:e|é|ée|ent|ait|aient)(?=\s)|cri(?:e|é|ent|ait|aient)|(?:tabl|mis|pari)(?:e|ent|é|ait|aient)\ssur",
        r"exclu(?:t|ent|ait|aient)?",
        r"(?:laiss|lâch)(?:e|é|ait|ent|er) (?:tomber|échapper)",
        r"dépei(?:nt|gnent|gnait)",
        r"savoir|valoir|entendre|hommage|fai(?:t|sait) (?:état|part)|font (?:état|part)",
        r"montr(?:ent|ait|ée?|e)(?<=\b(?:se|s['’]est)\smontr\p{L}+)",
    )
)
CAPITAL_OR_NOT = (
    "(?:"
    + "|".join(
        f"[{initial}{initial.upper()}](?:"
        + "|".join(sorted((stem[1:] for stem in REGULAR if stem[0] == initial), key=len, reverse=True))
        + ")"
        for initial in sorted({stem[0] for stem in REGULAR})
    )
    + ")"
)
"""Any of the first group, also where it begins a sentence: in half the time of a pattern that ignores case."""
LEADS = "(?:tien(?:t|nent)|tenait|veu(?:t|lent)|voulait|vien(?:t|nent)|préfère(?:-t)?|laisse(?:-t)?)"
"""Verbs that lead another in, before their pronoun: "tient-il à préciser"."""
IRREGULAR_INFINITIVE = (
    "(?:dire|redire|répondre|écrire|reconnaître|promettre|soutenir|admettre|prévenir|avertir|conclure|poursuivre"
    "|croire|défendre|prédire|entendre|renchérir)"
)
INFINITIVE = rf"(?:{any_of(REGULAR)}er|{IRREGULAR_INFINITIVE})"
"""The same verbs where another leads them in: "a tenu à préciser"."""
LED_BY = (
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
    rf"|{LEADS}-(?:il|elle|ils|elles|on)\s(?:(?:à|de)\s)?)"
)
"""What makes such a verb one that reports: "avant d'ajouter", "de conclure Jane Doe", "tient-il à préciser"."""
REPORTING = rf"\b(?:(?<={_BEFORE_INFINITIVE}\p{{Ll}}+)|(?<=\s(?:de\s|d['’])\p{{Ll}}+)(?=\s?:))"
"""What shows an infinitive to be such a one, at its end."""
POINT_OF_VIEW = (
    r"(?:[Aa]ux\syeux"
    r"|[Dd]e\sl['’]avis"
    r"|[Dd]e\sl['’]aveu"
    r"|[Aa]ux\sdires"
    r"|[Ss]elon\sles\s(?:mots|termes|propos)"
    r"|[Ss]elon\sl['’]expression"
    r"|[Pp]our\sreprendre\s(?:les\s(?:mots|termes)|l['’]expression))"
)
"""What stands before whom a sentence is put down to, without its preposition."""
UTTERANCE = (
    r"(?:(?=\p{Lu})(?:Explications?|Réponse|Réplique|Réaction|Commentaire|Verdict|Analyse|Constat|Témoignage|Avis"
    r"|Aveu|Promesse|Argument|Justification|Précision|Mots?|Avertissement|Message|Version))"
)
"""What somebody says, before their name and a colon: "Réponse de Jane Doe : "."""
SAID_THERE = (
    r"-(?:t-)?on(?:\s(?:\p{Ll}+é|appris|dit|fait\ssavoir))?"
    r"\s(?:à|chez|auprès\sde|auprès\sd['’]|auprès(?=\sd(?:u|es)\s)|(?:au\ssein|du\scôté)(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))"
    r"|dans\sl['’]entourage(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))|(?=aux?\s(?!sein))|de(?=\s(?:\p{Ll}+\s)?sources?\b))"
)
"""A verb of nobody, with what stands before where it is said: "indique-t-on à", "a-t-on appris auprès de"."""
VIEW = rf"(?:{POINT_OF_VIEW}|{UTTERANCE})(?:\sde|\sd['’])?"
"""The same with it, but for the article that is one with it: "du", "des"."""
VIEWED = (
    r"(?i:yeux|avis|aveu|dires|mots?|termes|propos|expression|(?<![àÀ]\s)côté|on|(?<=-on\s(?:\p{Ll}+\s)?)auprès|sein|entourage|explications?|réponse|réplique|réaction"
    "|commentaire|verdict|analyse|constat|témoignage|promesse|argument|justification|précision|message|version)"
)
"""The nouns of that: who stands behind their preposition is no mere complement."""
ENDINGS = "(?:e|ent|é|ées?|és|ait|aient|a|èrent|ant|erait|eraient)"
"""Of the verbs of the first group."""
ARTICLE = (
    r"(?:\b(?:la|les|un|une|des|cette|son|sa|ses|leur|leurs|aucun|aucune)\s"
    r"|(?<!\b(?:ils?|elles?|on|qui)\s)(?:\ble\s|[Ll]['’]))"
)
"""Behind which a verb of saying is a noun: "une demande"."""
AUXILIARY = (
    "(?:a|ont|avait|avaient|aurait|auraient|aura|auront|eut|ai|avons|est|sont|était|étaient|serait|seraient)"
)
ADVERB = (
    r"(?:\p{Ll}+ment|aussi|ainsi|encore|alors|ensuite|toutefois|notamment|déjà|tout de même|d['’]ailleurs"
    r"|juste|aussitôt|d['’](?:emblée|abord)|(?:de|pour) (?:son|sa|leur) (?:côté|part)|à (?:son|leur) tour"
    r"|(?:lui|elle)-même|quant à (?:lui|elle|eux))"
)
NO_VERB = (
    r"(?:\p{Ll}+ment|\p{Ll}+ant"
    r"|dont|avant|quand|soit|comme|contre|entre|sauf|outre|que|une|cette|autre|toute|telle|et|tout|puisque"
    r"|lorsque|parce|encore|ensuite|vite|même|chaque|malgré|quelque|presque|jusque|lequel|elle|grâce|face"
    r"|suite|date|cela|voilà|déjà|là)"
)
"""Words that end as verbs do."""
VERB = rf"{any_of(REGULAR)}{ENDINGS}|{IRREGULAR}"
"""Any verb of saying, as alternatives."""
PRESENTING = (
    "(?:dirige|participe|publie|présente|chante|joue|signe|crée|fonde|remporte|reçoit|obtient|incarne|interprète"
    "|était|étaient|seraient|serait|furent|réalise|organise|anime|préside|entre|contre|outre|entame|rejoint|intègre|porte|tourne)"
)
"""What somebody does with a work or a body that has a name, and words that end as such verbs do."""
