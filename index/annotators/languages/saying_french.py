"""How French says who speaks."""

from __future__ import annotations

import regex

from index.annotators.languages.gender import Gender
from index.annotators.languages.interruptions import Interruptions
from index.annotators.languages.mentions import Mentions
from index.annotators.languages.patterns import Cue, any_of
from index.annotators.languages.people_french import (
    BODIES,
    FEMALE,
    MALE,
    MEN,
    OFFICES_IN_CAPITALS,
    PEOPLE,
    PRONOUNS,
    SEATS,
    WOMEN,
    WRITTEN,
)
from index.annotators.languages.phrases_french import (
    ADJECTIVE,
    ANY_NOUN,
    ANYBODY,
    BESIDE_VERB,
    CIRCUMSTANCE,
    COMPLEMENTS,
    DETERMINER,
    NO_PREPOSITION,
    OF,
    OF_BODY,
    OF_ROLE,
    OFFICE,
    QUALIFIED,
    ROLE,
    ROLE_AS_ADJECTIVE,
    SECOND_ROLE,
    TITLE,
    TITLE_OF_EITHER,
)
from index.annotators.languages.references_french import REFERENCES
from index.annotators.languages.role_phrases import RolePhrase
from index.annotators.languages.saying import Saying
from index.annotators.languages.verbless import Verbless
from index.annotators.languages.verbs_french import (
    ADVERB,
    ARTICLE,
    AUXILIARY,
    CAPITAL_OR_NOT,
    ENDINGS,
    INFINITIVE,
    IRREGULAR,
    IRREGULAR_INFINITIVE,
    LEADS,
    LED_BY,
    NO_VERB,
    POINT_OF_VIEW,
    PRESENTING,
    REGULAR,
    REPORTING,
    SAID_THERE,
    UTTERANCE,
    VERB,
    VIEW,
    VIEWED,
)
from index.annotators.names.french import SMALL_WORDS

FRENCH = Saying(
    cue=Cue(
        regex.compile(
            # most words are shorter: three letters are asked for before all else
            rf"\b(?:(?=\p{{L}}{{3}})(?:{POINT_OF_VIEW}(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))"
            rf"|{UTTERANCE}(?:\sde|\sd['’]|(?=\sd(?:u|es)\s))(?=[^.:«»]{{1,90}}:\s?(?:$|[«“\"]))"
            r"|[Dd]ixit"
            rf"|{LED_BY}\s{INFINITIVE}"
            rf"|(?:[Cc]omme|ainsi que) l(?:e |['’])(?:a |ont )?(?:{VERB})"  # "comme l'a indiqué"
            r"|[Ss]elon"
            r"|Pour(?<=(?:^|[.!?»]\s|\n|\bMais\s)Pour)|pour(?<=\bMais\spour)"  # "Pour Jane Doe, "
            rf"|(?:{CAPITAL_OR_NOT}(?:{ENDINGS}|er{REPORTING})"
            rf"|(?i:{IRREGULAR})|{IRREGULAR_INFINITIVE}{REPORTING})\b(?<!{ARTICLE}\p{{L}}+)(?!{SAID_THERE}))"
            rf"|[ÀA]\sen\scroire|[Dd]['’]après|{SAID_THERE})\b"
        )
    ),
    foretold=regex.compile(
        rf"(?i:{VIEW}|-(?:t-)?on\s?.*|[àa]\sen\scroire|dixit|selon|d['’]après|pour|comme .*)"
    ),
    inversion=regex.compile(
        r"[\s,–—]*(?:(?:et\s)?(?:de\s|d['’]))?"
        r"(?:(?:lui|leur|nous|me|se|s['’])\s?)?"
        rf"(?:{AUXILIARY}(?:(?:-t)?-(?:il|elle|ils|elles|on))?\s"  # "a-t-elle "
        rf"(?:{ADVERB}\s)*)?"
        rf"(?:f(?:ait|ont|aisait|aisaient)\s|rendu\s|{LEADS}-(?:il|elle|ils|elles|on)\s(?:(?:à|de)\s)?)?"
    ),
    always_inverts=True,
    quotative_first=regex.compile(
        r"(?:(?<=[!?]\s?[»”\"])\s|\s?,\s)"
        r"(?:(?:nous|vous)\s)?(?:s['’]|se\s|l['’]|le\s|les\s|lui\s|leur\s|m['’]|y\s|en\s)?"
        rf"(?:(?!{NO_VERB}\b)(?P<verb>\p{{Ll}}{{2,}}[eatd])(?=\s)"  # "ironise"
        r"|(?P<verb>\p{Ll}{2,}(?:[eatd]|ent))(?=-(?:t-)?(?:ils?|elles?)\b)"  # "ironise-t-elle"
        r"|(?:a|ont|est|sont|avait|avaient)\s(?!été\b)"
        rf"(?:{ADVERB}\s)?"
        r"(?!eu\b)(?P<verb>\p{Ll}+(?:é|i|is|it|u)e?s?)(?=\s)"  # "a ironisé"
        # "a-t-elle ironisé"
        r"|(?:a|ont|est|sont|avait|avaient)"
        r"(?=-(?:t-)?(?:ils?|elles?)\s(?:\p{Ll}+ment\s)?(?P<verb>\p{Ll}{2,}(?:é|i|is|it|u)e?s?)\b))"
    ),
    before_subject=regex.compile(
        rf"\s(?:{TITLE}\s"
        r"|(?:l[ea]\s|l['’])(?:(?!(?:de|du|des|à|au|en|pour|sur)\s)\p{Ll}[\p{Ll}-]+\s){0,3}"
        rf"(?:{TITLE}\s)?)?"
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
        rf"(?<!\b(?:{AUXILIARY}|été|être|{ADVERB})\s)(?<=\p{{Ll}}{{3}}\s)\p{{Ll}}+ée?s?\Z"
    ),
    past=regex.compile(r"\p{L}+(?:é|u|i|is|it)e?s?(?<!dit)(?<!écrit)"),
    called_so=regex.compile(
        r"(?:jugé|qualifié|décrit|présenté|dénoncé|considéré|perçu|vécu|ressenti|pointé|condamné|salué|contesté)e?s?"
        r"\s(?:(?:de\s|d['’]|comme\s)(?:une?\s)?)?"
    ),
    reduced=regex.compile(r"(?<!\b(?:côté|part|lui|elles?|eux))[,(]\s\p{Ll}+ée?s?\Z"),
    agent=regex.compile(r"\spar\s"),
    pronoun=regex.compile(
        r"(?:(?:-t)?-(?:il|elle|ils|elles|on)"  # "dit-il"
        r"|(?<!-)\b(?:[Ii]ls?|[Ee]lles?(?!(?<=,\selles?),)|[Jj]e|[Oo]n"
        r"|[Nn]ous(?=(?:\s(?:ne|le|la|les|en|y)|\s[nl]['’])*\s?\p{Ll}+(?:ons|mes)\b)))\b"
        r"|(?<=\b(?i:selon|pour|d['’]après)\s)(?:lui|eux)\b"
        r"|\b(?:[Cc]e(?:tte|s)?\sderni(?:er|ère)s?|[Cc]elui-ci|[Cc]elle-ci|[Cc]el(?:ui|le)\squi|[Ll]['’]intéressée?)\b"
    ),
    according=regex.compile(rf"(?i:selon|d['’]après|{VIEW}|-(?:t-)?on\s?.*)"),
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
    verbless=Verbless(
        brings_in=regex.compile(r"\s*(?:C['’](?:est|était)|Ce\s(?:sont|fut)|Il\sy\s(?:a|avait))\b"),
        aged=regex.compile(r",\s\d{1,3}\sans\b"),
        acting=regex.compile(
            r"\s(?:(?:ne|n['’]|se|s['’]|l['’]|en|y|lui|leur)\s?)*"
            rf"(?:(?:a|ont|avait|avaient|aurait)\s(?:{ADVERB}\s)*(?!été\b)\p{{Ll}}+(?:é|i|u|is|it)"
            rf"|(?!{PRESENTING}\b)\p{{Ll}}{{3,}}(?:e|ent|it|ut|ait|aient))"
            r"(?:\s(?!qui|que|par|nommé|appelé|intitulé)\p{L}+){0,2}\s(?:d['’]|qu['’])?[«“\"]"
        ),
        first_person=regex.compile(r"\b(?i:je|moi|mon|ma|mes|nous|notre|nos|on)\b|\b[JjMm]['’]"),
    ),
    concerned=regex.compile(r"(?i:l['’]intéressée?)"),
    gender=Gender(
        female=FEMALE | WOMEN,
        male=MALE | MEN,
        articles={
            "le": "il",
            "un": "il",
            "ce": "il",
            "la": "elle",
            "une": "elle",
            "cette": "elle",
            "sa": "elle",
        },
        masculine=regex.compile(
            r"(?!professeur|auteur|ingénieur|docteur|procureur|gouverneur|entraîneur|sapeur|président|agent)"
            r"\p{Ll}+(?:eur|ier|ien|ois|ais|ant|ent|é)"
        ),
        feminine=regex.compile(
            r"(?!capitaine)(?i:\p{L}+(?:aise|oise|enne|aine|ande|arde|euse|trice|ière|ante|ente|ée|onne|agère|gnole))"
        ),
        marks_gender=True,
        gendered=regex.compile(
            r"\b(?:(?P<she>[Ee]lle)|(?P<he>[Ii]l(?!\s(?:y|en|ne|n['’]|faut|s['’]agit|est|a fallu|semble|reste)\b)))\b"
            r"|\b(?:est|était)\s\p{Ll}+(?:(?P<she>ée|ue)|(?P<he>é))\b"
        ),
        gendered_title=regex.compile(
            rf"\b(?:(?P<she>M(?:me|lle)|(?:[Ll]a|[Uu]ne)\s{TITLE_OF_EITHER}|{any_of(FEMALE - PRONOUNS)}\b[^,.;«»]{{0,30}},)"
            rf"|(?P<he>MM?\.|(?:[Ll]e|[Uu]n)\s{TITLE_OF_EITHER}|{any_of(MALE - PRONOUNS)}\b[^,.;«»]{{0,30}},))\s(?:{TITLE}\s)?\Z"
        ),
    ),
    no_names=SMALL_WORDS
    | frozenset(
        "Beaucoup Chacun Chacune Personne Rien Quiconque Tel Telle Aujourd'hui Aujourd’hui Résultat Bref".split()
    )
    | frozenset(word.capitalize() for word in PEOPLE | BODIES | WRITTEN),
    bodies=BODIES,
    written_things=WRITTEN,
    own_words=frozenset("communiqué lettre message tweet texte déclaration".split()),
    publishing=regex.compile(r"\s(?:a|ont|avait)\s(?:\p{Ll}+ment\s)?(?:publié|diffusé|écrit|envoyé|posté)\b"),
    roles=(
        RolePhrase(
            regex.compile(
                r"(?:\b(?:[Uu]ne?(?:\sd(?:es|e\s(?:ses|leurs|nos|mes)))?|[Ll]['’]une?\sd(?:es|e\s(?:ses|leurs|nos|mes))|\d+|[Ll](?:es?|a|eurs?)|[Dd](?:es|eux)|[SsMmTt](?:on|a|es)|[Pp]lusieurs"
                r"|[Cc](?:ertaine?s|e(?:t|tte|s)?)|[Qq]uelques|[NnVv](?:otre|os))\s|\b[Ll]['’])"
                rf"(?P<noun>(?:(?!{any_of(BODIES)}\b)\p{{L}}[\p{{Ll}}-]+\s(?!{ROLE_AS_ADJECTIVE}\b)(?:[Pp]remi(?:er|ère)\s(?=ministre))?|(?:ex|vice|co|sous)-(?:[Pp]remi(?:er|ère)\s(?=ministre))?)?"  # "ancien "
                rf"(?P<head>{ROLE}|{OFFICES_IN_CAPITALS})\b(?:-\p{{L}}+)?{COMPLEMENTS}){OF_BODY}"
            )
        ),
    ),
    any_role=regex.compile(
        rf"{BESIDE_VERB}{{0,2}}+\s"
        rf"(?P<phrase>(?:{DETERMINER}|(?<=\b{VIEWED}\s)du\s|(?<=-on\s|-on\s\p{{Ll}}+\s)aux?\s|(?=sources?\s)){ANY_NOUN})"
    ),
    opening_role=regex.compile(
        r"(?:\G\s?|[.!?;:»”\"\n]\s?|,\s|\b(?:[Mm]ais|[Ee]t|que)\s)"
        rf"(?P<phrase>(?i:{DETERMINER}|s(?:on|a|es)\s|leurs?\s){ANY_NOUN})(?:\s(?!(?:qui|que|où|dont|et|en|ne|se)\b)\p{{Ll}}[\p{{Ll}}-]+)?(?:\s\([^()\n]{{1,40}}\))?(?:,\s[^,.;:«»]{{1,80}},)?\Z"
    ),
    subject_phrase=regex.compile(
        rf"\s?(?P<phrase>(?i:{DETERMINER}){ANY_NOUN})(?=\s(?:ne\s|n['’]|se\s|s['’]|y\s|en\s)?(?:a|ont|est|sont|avait|\p{{Ll}}+(?:e|ent|it|ait))\b)"
    ),
    said_by_things=regex.compile(
        r"(?i:montr|révèl|révél|indiqu|confirm|prévo|témoign\p{Ll}+\sd|suggèr|illustr|signifi|prouv)"
    ),
    capitals=regex.compile(rf"Premi(?:er|ère)\sministre|\p{{Lu}}[\p{{L}}’'-]+{ADJECTIVE}?"),
    to_name=regex.compile(
        rf"{QUALIFIED}(?:\s(?:de|du|des|d['’])(?!\s(?:M|Mme|MM)\b){OF_ROLE}{{1,50}}?)?,?\s{NO_PREPOSITION}"
        rf"(?:{SECOND_ROLE}|(?:l[ae]\s)?{TITLE}\s)?"
    ),
    apposition=regex.compile(
        rf"(?:\s(?!{CIRCUMSTANCE}\b)\p{{L}}+)?{OF}{OF_ROLE}{{1,60}},?\s{NO_PREPOSITION}"
        rf"(?:{TITLE}\s)?|\s{OF_ROLE}{{1,80}},\s(?:{SECOND_ROLE}|(?:l[ae]\s)?{TITLE}\s|l['’]|l[ea]\s)?"
    ),
    authorship=regex.compile(r"\s(?:de|du|des|d['’])\s?(?:la\s|l['’]|les\s)?"),
    other_clause=regex.compile(r",?\s(?:tandis|alors|pendant)\s(?:que\s|qu['’])"),
    interruptions=Interruptions(
        voice=regex.compile(r",\spar\sla\svoix\sd(?:e\s|u\s|['’])[^,.;«»]*\Z"),
        insertion=regex.compile(
            rf"(?:{OF}[^,.;:]{{1,60}})?(?:\s\([^()\n]{{1,30}}\))?,(?!\s(?:qu(?:e|['’])(?!\s?(?:nous|on)\b)|dont|à\squi|tandis|alors|mais|et|ou|puis|car|lorsque|quand|pendant)(?!\p{{L}}))"
        ),
        relative_body=regex.compile(
            r"(?:\s\([^()\n]{1,30}\))?,\s"
            r"(?:qui|dont|elles?,|lui,|eux,|en\s|(?:basé|installé|dirigé|présidé|fondé|créé|saisi|contacté|interrogé)e?s?\s)"
        ),
        relative_verb=regex.compile(r"(?<!\bce\s)\bqui\s(?:a\s|ont\s|avait\s)?$"),
        relative_text=regex.compile(r"\squi\s(?:a\s)?$"),
    ),
    second_verb=regex.compile(r"\bet\s(?:a\s|ont\s)?$"),
    own_verb=regex.compile(
        r"\s?(?:(?:ne|n['’]|se|s['’]|y|en|le|la|les|l['’])\s?)*"
        r"(?:(?:a|ont|est|sont)\s)?"
        rf"(?P<verb>{any_of(REGULAR)}(?:e|ent|é|ée|és)|{IRREGULAR})\b"
    ),
    relative_view=regex.compile(
        r",?\s(?:pour|selon|d['’]après)\s(?:qui|lequel|laquelle|lesquels|lesquelles)\b"
    ),
    relative=regex.compile(r"(?:\s\([^()\n]{1,30}\))?,?\squi\b"),
    governor=regex.compile(
        r"(?r)"  # read from the end, at which it stands: in half the time
        rf"\b(?=[cdmprs]){OFFICE}\s(?:(?:de|du|des)\s|d['’])(?:l[ae]s?\s|l['’])?$"
        rf"|\b(?=[acdepsvàACDEPSVÀ])(?i:(?<!\b(?:{VIEWED}|{OFFICE})\s)(?:(?:de(?!\s(?:son|leur|sa)\s(?:côté|part)\b)|du|des)\s|d['’](?!après|ailleurs|abord|emblée))"
        r"|(?:(?<!-on\s|-on\sappris\s)(?:à|aux?|chez)|par|avec|sur|dans|en|contre|sans|entre|vers|devant|sous)\s)"
        r"(?:(?:la|le|les|un|une|son|sa|ses|leur)\s|l['’])?"
        rf"(?:(?!(?:l[ae]s?|une?|de|du|des|à|aux?)\b|{any_of(WRITTEN)}\b"
        r"|\p{Ll}*[^i]er\b|(?:re|pré)?dire\b|(?:répond|défend|entend)re\b|conclure\b|écrire\b)\p{Ll}[\p{Ll}-]+\s){0,2}$"
    ),
    governed_title=regex.compile(
        r"(?:\b(?i:du|de\sla|des|aux?|à\sla"
        r"|(?:avec|par|chez|devant|contre|sur|entre|sans)\s(?:l[ea]s?|son|sa|une?))\s"
        r"|\b(?i:de|à|avec|par|chez|devant|contre|sur|sans)\sl['’])"
        rf"(?:\p{{L}}+\s)?{ANYBODY}\b"
        rf"[^.,;:«»]{{0,80}}?,?\s(?:{TITLE}\s)?$"
    ),
    adverbial=regex.compile(
        r"(?:^|[.!?…]\s|[»”\"]\s|\n)"
        r"(?:Dans|Sur|Aux?|[ÀA]|Devant|Avec|Lors|Après|Avant|Depuis|Pendant|Face|Suite|Contrairement|Chez|En|Contre"
        r"|Malgré|Sans|Via|Auprès|Près|Invoquant|\p{Lu}\p{Ll}+(?:é|i|u|[iu]t)e?s?(?=\s(?:par|sur|de|d['’]|dans|à|aux?|du|lors)))"
        r"\b[^.,;:«»“”\"]*\Z"
    ),
    mentions=Mentions(
        conjunctions=frozenset(("et", "ou")),
        capacity=regex.compile(r"\b[Ee]n tant que?\s\Z"),
    ),
    place_of_writing=regex.compile(r"\b(?:[Dd]ans|[Ss]ur|[Vv]ia|[Pp]ar|[Ll]ors d['’])\s?$"),
    participle=regex.compile(rf"\p{{L}}+ant|{INFINITIVE}"),
    resumed=regex.compile(rf"\s*(?:Et|Puis)\s(?:de\s|d['’])(?P<verb>{INFINITIVE})\b"),
    references=REFERENCES,
    several=frozenset(word for word in PEOPLE | BODIES if word.endswith("s")) - {"fils"},
    seats=regex.compile(
        rf"(?:\b(?:[Ll]e|[Ll]a)\s|\b[Ll]['’]|\b)(?P<name>{any_of(SEATS)})\b(?!\s?\(|,\s(?:le\s)?\d|-)"
    ),
    one_of=regex.compile(r"\b(?:[Ll]['’])?[Uu]ne? d(?:es|e ses|e leurs)\s(?:$|(?=\p{Ll}))"),
    answering=frozenset(
        "répond répondre répondu répondent réplique répliqué rétorque rétorqué riposte riposté corrige objecte".split()
    ),
    varies=True,
    on_the_part_of=regex.compile(
        r"\s*(?:(?:Mais|Et|Or)\s)?(?i:du\scôté\sd(?:e\s|es\s|u\s|['’])|dans\sl['’]entourage\sd(?:e\s|es\s|u\s|['’])"
        rf"|(?:chez|aux?|à(?=\sl)|côté|au\ssein\sd[eu]s?)\s(?=(?:l[ae]s?\s|l['’])?(?:{any_of(BODIES)}\b|\p{{Lu}}))"
        rf"|[aà]\s(?={any_of(SEATS)}\b))"
        rf"(?:l[ae]s?\s|l['’])?(?:(?P<noun>(?:\p{{Ll}}[\p{{Ll}}-]+|(?i:{any_of(BODIES)}))\b{COMPLEMENTS}(?:{OF}\p{{Lu}}[\p{{L}}-]+)?)\b)?"
    ),
    state_speaks=regex.compile(
        rf"\s(?:(?:ne|n['’]|se|s['’]|en|y)\s?)*(?:(?:a|ont|avait|avaient)\s(?:{ADVERB}\s)*)?(?:{VERB})\b"
        r"|\s(?:y\s|en\s)?(?:a|ont|avait|est|sont|\p{Ll}+(?:e|ent|it))\s[^,.;:«»]{3,60},\s\p{Ll}+ant\s"
    ),
    before_state=regex.compile(
        r"(?:^|[.!?»”\"]\s|\n)(?:(?:Mais|Et|De\sson\scôté,|Pour\ssa\spart,)\s)?(?i:l[ae]s?\s|l['’])?\Z"
    ),
    where=regex.compile(r",?\soù\s(?:l['’])?\Z"),
    definite=regex.compile(r"(?:[Ll][ae]|du|[Cc]e(?:t|tte)?)\s|[Ll]['’](?!une?\s)"),
    possessive=regex.compile(r"(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)\s"),
    auxiliary=regex.compile(
        r"\s*(?:\b(?:se|s['’]|lui|leur|nous|en|y|l['’]|le|la|les|ne|n['’])\s?)*"
        rf"(?:\b{AUXILIARY}(?:,\s(?:(?:de|pour)\s(?:son|leur|sa)\s(?:côté|part)|lui|elles?|eux|quant\sà\s\p{{Ll}}+),)?\s(?:{ADVERB}\s)*)?"
        r"(?:\b(?:fait|rendu|de)\s|\bd['’])?$"
    ),
)
