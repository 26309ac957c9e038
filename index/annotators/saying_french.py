"""How French says who speaks."""

from __future__ import annotations

import regex

from index.annotators.saying import Saying, any_of

_REGULAR = frozenset(
    """accus affirm ajout analys annonc appel argument assur avanc avou clam comment concèd concéd condamn confi confirm considér
    considèr constat critiqu croi déclar demand dénonc déplor détaill estim évoqu exclam expliqu exprim félicit fustig indiqu
    indign insist interrog ironis jug justifi lanc martel murmur not nuanc observ plaid pens précis préconis présent proclam
    propos protest qualifi racont rappel recommand regrett répliqu résum rétorqu révél salu signal soulign souhait suggèr suggér
    témoign titr tweet twitt jur prétext plaisant complét tempér alarm étonn inquiét inquièt vant menac réclam exig ordonn exhort conseill rapport relat récus réfut contest approuv reproch raill moqu lâch ripost enchaîn insinu désapprouv""".split()
)
_IRREGULAR = frozenset(
    """décrit décrivait décrivent dit disait disent disant dirent répond répondu répondait répondit répondent écrit écrivait écrivent reconnaît reconnait
    reconnu reconnaissait reconnaissant promet promis promettait promettant soutient soutenu soutenait soutenant admet admis admettait
    prévient prévenu prévenait avertit averti avertissait conclut conclu concluait poursuit poursuivi poursuivait réjouit réjoui
    parlant parlait parlé croit croyait espère espéré espérait maintient maintenu réagi renchéri réagit réagissait renchérit renchérissait démenti dément défend défendu prétend prétendait craint craignait voit voyait souvient souvenu savoir valoir hommage""".split()
)
_ENDINGS = "(?:e|ent|é|ée|és|ait|aient|a|èrent|ant)"
_ARTICLE = r"(?:\b(?:la|le|les|un|une|des|cette|son|sa|ses|leur|leurs|aucun|aucune)\s|[Ll]['’])"
_PERSONS = frozenset(
    """ministre ministres président présidente présidents porte-parole maire maires procureur procureure avocat avocate avocats policier
    policiers témoin témoins directeur directrice secrétaire chef cheffe responsable responsables député députée députés sénateur
    sénatrice sénateurs professeur professeure chercheur chercheuse chercheurs scientifique scientifiques expert experte experts juge juges
    général colonel capitaine officier ambassadeur ambassadrice candidat candidate candidats dirigeant dirigeante dirigeants manifestant
    manifestants habitant habitante habitants étudiant étudiante étudiants médecin médecins auteur auteure journaliste journalistes
    analyste analystes économiste économistes historien historienne patron patronne entraîneur joueur joueuse joueurs roi reine pape
    évêque archevêque prêtre syndicaliste syndicalistes militant militante militants opposant opposante opposants voisin voisine
    voisins père mère frère soeur sœur fils fille épouse veuve mari femme homme victime victimes rapporteur rapporteuse chancelier
    chancelière gouverneur gouverneure commissaire conseiller conseillère représentant représentante représentants fondateur
    fondatrice réalisateur réalisatrice acteur actrice chanteur chanteuse écrivain écrivaine universitaire premier organisateurs proches proche spécialiste spécialistes climatologue biologiste gardien pilote élu élus élue collègue collègues ami amie amis compagne compagnon cinéaste comédien comédienne humoriste animateur animatrice présentateur présentatrice commentateur footballeur sélectionneur arbitre
    négociateur négociatrice coéquipier coéquipière graphiste berger bergère porte-paroles chercheurs romancier romancière philosophe
    sociologue géologue astronome physicien physicienne ingénieur ingénieure technicien agriculteur agriculteurs éleveur pêcheur pêcheurs
    commerçant commerçants enseignant enseignante enseignants infirmière pompier pompiers gendarme gendarmes sismologue""".split()
)
_BODIES = frozenset(
    """gouvernement ministère association associations syndicat syndicats parti entreprise société compagnie police gendarmerie tribunal
    cour commission comité conseil groupe agence journal quotidien hebdomadaire chaîne université fédération organisation armée
    parlement assemblée opposition fisc préfecture mairie église ambassade collectif ONG autorités talibans rebelles parquet présidence direction équipe club banque famille entourage services médias presse site rédaction jury fondation institut laboratoire hôpital école""".split()
)
_WRITTEN = frozenset(
    """communiqué rapport lettre étude article message tweet texte document déclaration pancarte banderole affiche note jugement
    sondage éditorial livre discours interview entretien""".split()
)
_FEMALE = frozenset(
    """elle she mme madame mlle présidente procureure avocate directrice cheffe députée sénatrice professeure chercheuse ambassadrice candidate
    dirigeante habitante étudiante auteure patronne joueuse reine voisine mère soeur sœur fille épouse veuve femme chancelière
    conseillère représentante fondatrice réalisatrice actrice chanteuse écrivaine""".split()
)
_MALE = frozenset(
    """il he m monsieur président procureur avocat directeur chef député sénateur chercheur ambassadeur candidat dirigeant habitant étudiant
    patron joueur roi pape évêque archevêque prêtre voisin père frère fils mari homme chancelier conseiller représentant fondateur
    réalisateur acteur chanteur écrivain""".split()
)
_ROLE = any_of(_PERSONS | _BODIES | _WRITTEN)
_OF = r"\s(?:de|du|des|d['’]|à|au|pour)\s?(?:la\s|l['’]|les\s)?"
_HEARERS = "(?:AFP|Reuters|BFM|RTL|RTBF|RFI|TF1|LCI)"
"""Whom somebody speaks to, rather than works for: "son avocat à l'AFP"."""
_ADJECTIVE = r"(?:\s\p{Ll}{2,}(?:al|ale|aux|el|elle|ais|aise|ien|ienne|ique|if|ive|iste|aire|ois|oise|ain|aine|and|ande|ol|ole|é|ée|eux|euse)s?\b)"
_COMPLEMENT = r"(?:\s(?:de\sla\s|de\sl['’]|de\s|du\s|des\s|d['’]|à\sla\s|à\sl['’]|aux?\s)(?!(?:la|les|l|ses|son|sa|leur|ce|cette|ces|se)\b)\p{Ll}[\p{Ll}-]+)"
_ADVERB = r"(?:\p{Ll}+ment|aussi|ainsi|encore|alors|ensuite|toutefois|notamment|déjà|tout de même|d['’]ailleurs|pour sa part|quant à lui|quant à elle)"

FRENCH = Saying(
    cue=regex.compile(
        rf"\b(?:(?:[Cc]omme|ainsi que) l(?:e |['’])(?:a |ont )?(?:{any_of(_REGULAR)}{_ENDINGS}|{any_of(_IRREGULAR)})|[Ss]elon|[Dd]['’]après|(?<=(?:^|[.!?»]\s|\n|\bMais\s))Pour|(?<=\bMais\s)pour|(?<!{_ARTICLE})(?i:{any_of(_REGULAR)}{_ENDINGS}|{any_of(_IRREGULAR)}))\b"
    ),
    foretold=regex.compile(r"(?i:selon|d['’]après|pour|comme .*)"),
    inversion=regex.compile(
        rf"[\s,–—]*(?:(?:lui|leur|nous|me|se|s['’])\s?)?(?:(?:a|ont|avait|avaient|aurait|est|était|sont)(?:(?:-t)?-(?:il|elle|ils|elles|on))?\s(?:{_ADVERB}\s)*)?(?:fait\s|rendu\s)?"
    ),
    always_inverts=True,
    quotative_first=regex.compile(r"\s?,\s(?:s['’]|se\s)?(?P<verb>\p{Ll}{2,}(?:e|ent|it|ait|a))(?=\s)"),
    before_subject=regex.compile(r"\s(?:(?:M|Mme|Dr|Me)\.?\s)?"),
    agent=regex.compile(r"\spar\s"),
    pronoun=regex.compile(
        r"(?:(?:-t)?-(?:il|elle|ils|elles|on)|(?<!-)\b(?:[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles|[Jj]e|[Oo]n|[Nn]ous))\b|(?<=\b(?:Selon|Pour|D['’]après)\s)(?:lui|eux)\b"
    ),
    pronouns={
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
            rf"(?:\b(?:[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Ss]on|[Ss]a|[Ss]es|[Pp]lusieurs|[Cc]ertaine?s|[Qq]uelques|[Dd]eux|[Cc]ette?|[Cc]es)\s|\b[Ll]['’])(?P<noun>(?:(?!{any_of(_BODIES)}\b)\p{{L}}[\p{{Ll}}-]+\s)?(?P<head>{_ROLE})\b(?:-\p{{L}}+)?{_ADJECTIVE}?(?:{_COMPLEMENT}{_ADJECTIVE}?){{0,2}})(?P<of>{_OF}(?=\p{{Lu}})(?!{_HEARERS}\b))?"
        ),
    ),
    capitals=regex.compile(rf"\p{{Lu}}[\p{{L}}’'-]+{_ADJECTIVE}?"),
    to_name=regex.compile(
        r"(?:\s(?!(?:de|du|des|à|pour|et|que)\b)\p{Ll}[\p{Ll}-]+)?(?:\s(?:de|du|des|d['’])(?!\s(?:M|Mme|MM)\b)[^,.;:«»]{1,50}?)?,?\s(?:(?:M|Mme|Dr|Me)\.?\s)?"
    ),
    apposition=regex.compile(rf"(?:\s\p{{L}}+)?{_OF}[^,.;:«»]{{1,60}},?\s"),
    title=regex.compile(
        r"(?:\s(?!(?:de|du|des|à|pour|et|que)\b)\p{Ll}[\p{Ll}-]+)?(?:\s(?:de|du|des|d['’])[^,.;:«»]{1,60}?)?,?\s(?:(?:M|Mme|Dr|Me)\.?\s)?"
    ),
    of=regex.compile(_OF),
    authorship=regex.compile(_OF),
    second_verb=regex.compile(r"\bet\s(?:a\s|ont\s)?$"),
    insertion=regex.compile(rf"(?:{_OF}[^,.;:]{{1,60}})?,"),
    relative_verb=regex.compile(r"\bqui\s(?:a\s|ont\s|avait\s)?$"),
    relative_text=regex.compile(r"\squi\s(?:a\s)?$"),
    relative=regex.compile(r",?\squi\b"),
    governor=regex.compile(
        r"\b(?i:de|du|des|d['’]|à|au|aux|par|avec|sur|dans|en|chez|contre|sans|entre|vers|devant|sous)\s?(?:(?:la|le|les|un|une|son|sa|ses|leur)\s|l['’])?(?:\p{Ll}[\p{Ll}-]+\s){0,2}$"
    ),
    conjunctions=frozenset(("et", "ou")),
    capacity=regex.compile(r"\b[Ee]n tant que?\s\Z"),
    place_of_writing=regex.compile(r"\b(?:[Dd]ans|sur|via|par|lors d['’])\s?$"),
    participle=regex.compile(r"\p{L}+ant"),
    several=frozenset(word for word in _PERSONS if word.endswith("s")),
    one_of=regex.compile(r"\b[Uu]ne? d(?:es|e ses|e leurs)\s$"),
    varies=True,
    contrast=regex.compile(r"\b(?:(?:[Dd]e|[Pp]our) (?:son|leur|sa) (?:côté|part)|[Qq]uant (?:à|au)),?\s\Z"),
    definite=regex.compile(r"[Ll](?:a|e)\s|[Ll]['’]"),
    possessive=regex.compile(r"(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)\s"),
    auxiliary=regex.compile(
        rf"\s*(?:\b(?:se|s['’]|lui|leur|nous|en|y|l['’]|le|la|les|ne|n['’])\s?)*(?:\b(?:a|ont|avait|avaient|est|sont|était)\s(?:{_ADVERB}\s)*)?(?:fait\s|rendu\s)?$"
    ),
)
