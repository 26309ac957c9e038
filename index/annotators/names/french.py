"""Names in a French text: the handful of words that French needs of its own.

Elisions are cut off, small words begin sentences, and a body takes in what follows its head in small letters: "l'Union
européenne", "le Musée des beaux-arts de Montréal". Given names, towns and acronyms tell kinds as they do in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from operator import attrgetter

import regex

from index.annotation import EntityKind
from index.annotators.gazetteer import french_places, given_names, surnames
from index.annotators.languages.patterns import any_of
from index.annotators.languages.people_french import MEN, PEOPLE, SEATS, WOMEN
from index.annotators.names.kinds import settled_kinds
from index.annotators.names.names import Name, form_of, is_acronym
from index.annotators.names.runs import is_sentence_start
from index.annotators.passages import PassedOver
from index.article import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL_WORDS = _words(
    """Le La Les Un Une Des Du De Ce Cet Cette Ces Il Ils Elle Elles On Nous Vous Je Tu Qui Que Quoi Dont Où
    Dans Pour Par Sur Sous Avec Sans En Au Aux À A Chez Vers Entre Selon Après Avant Depuis Pendant Durant
    Lors Lorsque Mais Et Ou Donc Or Ni Car Si Comme Quand Alors Ainsi Aussi Cependant Toutefois Pourtant
    Enfin Ensuite Puis Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma Mes Tout Tous Toute Toutes Plusieurs
    Certains Certaines Chaque Aucun Aucune Deux Trois Quatre Cinq Six Sept Huit Dix Hier Demain Ici Là Voici
    Voilà Est Malgré Grâce Face Suite Outre Contre Afin Parce Plus Moins Cela Ceci Ça Celui Celle Ceux Celles
    Très Bien Même Autre Autres Selon Jusque Près Loin Non Oui Ne Pas Se Y"""
)
_TITLES = _words(
    """M. MM. Mr Mrs Mme Mmes Mlle Dr Dre Pr Pre Me Mgr Monsieur Madame Mademoiselle Maître Président Présidente
    Ministre Premier Première"""
)
_HEADS = _words(
    """Parti Union Confédération Assemblée Ministère Université Conseil Cour Banque Bureau Musée Institut Agence
    Société Commission Parlement Sénat Fédération Association Ligue Comité Organisation Front Mouvement
    Académie École Ecole Centre Chambre Fondation Syndicat Groupe Compagnie Direction Office Observatoire
    Tribunal Police Armée Garde Collectif Coalition Alliance Autorité Haut-Commissariat Secrétariat
    Rassemblement Ordre Cercle Congrès Orchestre Hôpital Bibliothèque"""
)
_EVENTS = _words(
    """Guerre Coupe Jeux Tour Prix Traité Championnat Championnats Festival Révolution Chelem Constitution Code
    Loi Accord Accords Sommet Conférence Printemps Moyen-Âge Renaissance Noël Pâques Internet Mondiale"""
)
_NO_NAMES = _words(
    """PME OGM TVA PIB SMIC ONG PDG VIH SIDA CDI CDD TGV HLM CO2 ADN TV DVD PC M. Etat État Etats États Église
    Eglise Dieu"""
)
_SEVERAL = _words("Des Les Aux Nos Vos Mes")
_ROLES = {word for word in PEOPLE if not word.endswith("s")} - _words(
    "premier proche chef cheffe père mère homme femme enfant"
)
"""What stands before the name of a person; those left out stand before other names too: "le chef Renault"."""
_BODIES = _words(
    """association syndicat entreprise société compagnie ONG collectif fondation agence start-up groupe chaîne
    quotidien hebdomadaire journal magazine label éditeur constructeur opérateur distributeur banque
    fédération cabinet club radio milice"""
)
"""What stands before the name of an organisation."""

_GENERIC = _words("ONG PME ETI SA SARL SAS")
"""What says of which sort an organisation is, and is no part of its name."""

_ELISION = r"(?:(?:[LlDdCcJjNnSsMm]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’])?"
_WORD = r"(?:(?:\p{Lu}\.[- ]?)*(?:O['’])?\p{Lu}(?!['’]\p{L}|\.)[\p{L}\p{M}\d]*+(?:-[\p{L}\d]+)*+)"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_#@]){_ELISION}"
    r"((?:M|MM|Mme|Dr)\.(?=\ )"
    rf"|{_WORD}(?:\ (?:&\ |(?:al|el)-|(?:ben|bin|ibn)\ )?{_WORD})*+)(?![\p{{Lu}}\d])"
)
_DETERMINED = regex.compile(
    r"(?<!\b(?:M\.|Mme|Mlle)\s)(?i:\b(?:l[ea]s?|une?|du|aux?|des|son|sa|ce|cette)\s|\b[ld]['’])\Z"
)
"""What makes a capital one of a role: "le Ministre"."""
_TOKEN = regex.compile(r"\S+")
_PARTICLE = regex.compile(
    r"\ (?:de\ (?:[Ll]a\ |l['’])?|d['’]|du\ |des\ |von\ (?:der\ )?|van\ (?:de[nr]?\ )?|al-|el-)"
    rf"({_WORD}(?:\ {_WORD})*+)"
)
"""What joins a given name and a surname: "Jeanne de La Tour"."""
_MORE_OF_PLACE = regex.compile(rf"\ (?:du|de\ la|des|de|d['’])\ ?{_WORD}")
_ADJECTIVE = (
    r"(?!(?:r?appelle|interpelle|explique|indique|réplique|revendique|insiste|persiste|demande|commande)\b)"
    r"\p{Ll}+(?:(?:al|ale|ique|ien|éen|enne|ois|oise|ais|aise|aire|iste|if|ive|ain|aine|el|elle|ire)s?|aux)\b"
)
"""By its ending: "européenne"."""
_OF = r"de\ la\ |de\ l['’]|du\ |des\ |de\ |d['’]"
"""What joins a body to that, as alternatives."""
_FIELD = (
    rf"(?:{_OF})"
    rf"(?:{_WORD}(?:\ {_WORD})*+|(?!\p{{Ll}}{{2,}}(?:er|ir)\b)\p{{Ll}}[\p{{Ll}}-]+(?:\ {_ADJECTIVE})?)"
)
"""What a body is for, which is no infinitive: "des beaux-arts", "de Montréal"."""
_REST_OF_BODY = regex.compile(
    rf"(?:\ (?:{_ADJECTIVE}|{_FIELD}"
    rf"|et\ (?:{_OF})(?!(?:ministère|gouvernement|parti|syndicat|groupe|président|maire)\b)\p{{Ll}}+))*+"
)
"""All that follows the head of a body: " européenne des transports et de la mer"."""
_SMALL_BODY = regex.compile(
    r"\b(?:ministère|université|rectorat|préfecture|tribunal|parquet|cour d['’]appel|cour d['’]assises"
    r"|secrétariat d['’]État)"
    rf"\ (?:{_OF}|à\ la\ |à\ l['’]|aux\ )(?!(?:Mme|Mlle|MM|M)\b)"
    rf"{_WORD}(?:\ {_ADJECTIVE})?(?:-{_WORD})*+"
)
"""A body whose head is written small: "ministère de la Défense"."""
_HEARERS = _words("AFP Reuters AP BFMTV BFM RTL RTBF RFI TF1 LCI CNews")
"""To whom somebody speaks, and behind whose name the verb's subject may follow: "a dit à l'AFP Leroy"."""
_PEOPLE = regex.compile(r"\p{Lu}\p{Ll}+(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine)$")
"""Such as "Polonaise"."""
_INITIALS = regex.compile(r"\p{Lu}\.?-?(?:\p{Lu}\.?)?\ \p{Lu}\p{Ll}")
"""As in "J-M Dupont"."""
_MEDIA = regex.compile(
    r"France (?:Inter|Info|Culture|Bleu|Musique|Télévisions|Télécom|Travail|Stratégie|Soir|Football|Galop|Médias"
    r"|Nature|Insoumise|\d)"
)
"""Whose first word is a given name too."""
_CENTURY = regex.compile(r"[IVXL]+e$")
_PLACE_BEFORE = regex.compile(
    r"\b(?:en|à|ville de|province (?:de la|du|de)|région (?:de la|du|de)|près de|capitale|d['’]origine)\s$"
)
_PERSONAL = _words("M. Mr Mrs Mme Mlle Dr Dre Pr Pre Me")
_VERB_BEFORE = regex.compile(
    r"[»”\"]\s?,?\s(?:s['’]|se\s)?(?:(?:a|est|avait)\s)?\p{Ll}{3,}(?:e|é|it|i|t|d)\s\Z"
)
_NOUN_BEFORE = regex.compile(r"(\p{L}[\p{L}.-]*)\s$")
_PERSON_BEHIND = regex.compile(
    rf",\s(?:\d{{1,3}}\sans\b|(?:(?:l[ea]|une?|son|sa)\s|l['’])?{any_of(frozenset(_ROLES))}\b)"
)
"""An age or a role: "Jeanne, 34 ans", "Jeanne, gérante"."""
_DETERMINED_ROLE = regex.compile(r"\b(?:[Ll][ae]|[Uu]ne?|[Ss]on|[Ss]a|[Ll]['’])\s?(\p{Ll}[\p{Ll}-]+)\s\Z")
"""What makes of a name that may be a town's a person's: "la chanteuse Lourdes"."""
_PERSON_IN_APPOSITION = regex.compile(
    rf"\b{any_of(frozenset(_ROLES))}\b[^.;:«»\n]{{0,80}},\s(?:l[ea]\s(?:\p{{Ll}}+\s){{1,2}})?\Z"
)
"""What stands before the name of who has a role: "le président de la chambre basse, Jeanne Leroy,"."""
_BODY_IN_APPOSITION = regex.compile(rf"\b{any_of(_BODIES)}\b[^,.;:«»]{{0,80}},\s(?:l['’]|l[ea]\s)?\Z")
"""What stands before a name that a comma or a colon closes: "la fédération des banques, Febel,"."""


def find_french_names(text: str) -> tuple[Name, ...]:
    """All names of persons, organisations and places in a French `text`, in order; spans in characters of it."""
    spans = list(_spans(text))
    kinds = _kinds(text, spans)
    return tuple(
        Name(span, span.of(text), kind) for span in spans if (kind := kinds.get(form_of(span.of(text))))
    )


def _spans(text: str) -> Iterator[Span]:
    """The names of every run, and the bodies whose head is written small."""
    bodies = [Span(*match.span()) for match in _SMALL_BODY.finditer(text)]
    names = (rest for name in _names(text) if (rest := _behind(text, name, bodies)))
    return merge(bodies, names, key=attrgetter("start"))


def _behind(text: str, name: Span, bodies: Sequence[Span]) -> Span | None:
    """What of a name belongs to none of `bodies`."""
    body = next((body for body in bodies if body.overlaps(name)), None)
    if body is None:
        return name
    start = body.end + len(text[body.end : name.end]) - len(text[body.end : name.end].lstrip())
    return Span(start, name.end) if start < name.end else None


def _names(text: str) -> Iterator[Span]:
    end = 0
    for run in _runs(text):
        if run.start >= end:
            for span in _candidates(text, run):
                yield span
                end = span.end


def _runs(text: str) -> Iterator[Span]:
    passed_over = PassedOver(text)
    place = 0
    while match := _RUN.search(text, place):
        place = max(passed_over.end_at(match.start(1)) or 0, match.end())
        if not passed_over.end_at(match.start(1)):
            yield Span(*match.span(1))


def _candidates(text: str, run: Span) -> Iterator[Span]:
    """The names of a run, each with what belongs to it in small letters."""
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, run.start, run.end)]
    while tokens and _is_no_part(text, tokens):
        tokens = tokens[1:]
    if not tokens:
        return
    words = [token.of(text) for token in tokens]
    title = next((place for place, word in enumerate(words) if place and word in _PERSONAL), None)
    is_heard = len(words) > 1 and words[0] in _HEARERS and not is_acronym(words[1])
    is_before_given = len(words) > 2 and words[0] not in given_names()
    if title or is_heard or (is_before_given and words[1].split("-")[0] in given_names()):
        yield Span(tokens[0].start, tokens[(title or 1) - 1].end)  # "AFP Marie Leroy", "BFM TV M. Leroy"
        tokens = tokens[title + 1 if title else 1 :]
    if tokens:
        yield _extended(text, Span(tokens[0].start, tokens[-1].end))


def _is_no_part(text: str, tokens: Sequence[Span]) -> bool:
    """Whether the first word is a title, a people, or begins a sentence only."""
    word = tokens[0].of(text)
    if (
        word in _TITLES
        or (word.lower() in PEOPLE and _DETERMINED.search(text, max(0, tokens[0].start - 8), tokens[0].start))
        or (word in _GENERIC and len(tokens) > 1)
        or (word in SMALL_WORDS and _opens_sentence(text, tokens[0]))
    ):
        return True
    if len(tokens) == 1 or word in given_names() or is_acronym(word):
        return False
    return _PEOPLE.match(word) is not None and tokens[1].of(text).split("-")[0] in given_names()


def _opens_sentence(text: str, word: Span) -> bool:
    """Whether a sentence begins there: not behind "M."."""
    return is_sentence_start(text, word.start) and not _is_titled(text, word)


def _extended(text: str, name: Span) -> Span:
    """A body with its field; a country with its "du Sud"."""
    limit = min(len(text), name.end + 100)
    first = name.of(text).split()[0]
    words = name.of(text).split()
    is_body = first in _HEADS or (len(words) == 2 and words[1] in _HEADS and first not in given_names())
    if is_body and (more := _REST_OF_BODY.match(text, name.end, limit)):
        return Span(name.start, more.end())
    surname = _PARTICLE.match(text, name.end, limit)
    if surname and len(name.of(text).split()) < 3 and first in given_names() and first not in french_places():
        return Span(name.start, surname.end())
    more = _MORE_OF_PLACE.match(text, name.end, limit)
    if more and text[name.start : more.end()] in french_places():
        return Span(name.start, more.end())
    return name


def _kinds(text: str, spans: Sequence[Span]) -> Mapping[str, EntityKind]:
    kinds = settled_kinds(text, spans)
    people = {name.split()[-1] for name, kind in kinds.items() if kind is EntityKind.PERSON and " " in name}
    for span in spans:
        name = form_of(span.of(text))
        kind = _kind_by_french(text, span, name)
        is_sure = kind is not EntityKind.PERSON or _INITIALS.match(name) or _is_titled(text, span)
        is_sure = is_sure or _is_given(name.split(maxsplit=1)[0]) or _is_whole_and_called(text, span, name)
        if kind and name not in people and (name not in kinds or is_sure):
            kinds[name] = kind
        is_event = _EVENTS & {*name.split()} and name.split(maxsplit=1)[0] not in given_names()
        is_of_several = kinds.get(name) is EntityKind.PERSON and name.split(maxsplit=1)[0] in _SEVERAL
        if is_of_several or name in _NO_NAMES or _CENTURY.match(name) or is_event:
            kinds.pop(name, None)
    for span in spans:
        name = form_of(span.of(text))
        if (
            kinds.get(name) is EntityKind.PLACE
            and name in given_names()
            and name not in SEATS
            and (_is_behind_verb(text, span) or text.endswith("chez ", 0, span.start))
        ):
            kinds[name] = EntityKind.PERSON
    return kinds


def _kind_by_french(text: str, span: Span, name: str) -> EntityKind | None:
    if _MEDIA.fullmatch(name):
        return EntityKind.ORGANISATION
    if name in french_places():
        return EntityKind.PLACE
    first = name.split(maxsplit=1)[0]
    if first.split("-")[0].lower() in MEN | WOMEN and not is_acronym(name):
        return EntityKind.PERSON
    if first[0].islower():
        return EntityKind.ORGANISATION
    if _INITIALS.match(name) or (first in given_names() and _PARTICLE.match(name, len(first))):
        return EntityKind.PERSON
    if first in _HEADS:
        return EntityKind.ORGANISATION if " " in name else None
    before = text[max(0, span.start - 24) : span.start]
    if (
        " " not in name
        and not is_acronym(name)
        and (name not in surnames() or name in given_names())
        and _PLACE_BEFORE.search(before)
    ):
        return EntityKind.PLACE
    return _kind_by_noun(text, span, name)


def _is_titled(text: str, span: Span) -> bool:
    before = _NOUN_BEFORE.search(text, max(0, span.start - 12), span.start)
    return before is not None and before[1] in _PERSONAL


def _is_given(word: str) -> bool:
    return word in given_names() or word.lower() in MEN or word.lower() in WOMEN


def _is_whole_and_called(text: str, span: Span, name: str) -> bool:
    """Whether a role stands beside a name of two words or more: "la députée Jeanne Leroy"."""
    if " " in name:
        return _is_role_beside(text, span)
    before = _DETERMINED_ROLE.search(text, max(0, span.start - 40), span.start)
    return before is not None and before[1] in _ROLES and not is_acronym(name)


def _is_role_beside(text: str, span: Span) -> bool:
    """Whether a role stands right before a name, or before the comma that sets it off: "le maire de Caen, Leroy,"."""
    before = _NOUN_BEFORE.search(text, max(0, span.start - 24), span.start)
    if before and before[1].lower() in _ROLES:
        return True
    is_closed = text[span.end : span.end + 2].lstrip()[:1] in ("", ",", ":", ".", "»", "”")
    return is_closed and _PERSON_IN_APPOSITION.search(text, max(0, span.start - 140), span.start) is not None


def _is_behind_verb(text: str, span: Span) -> bool:
    """Whether it is the subject of a verb behind a quotation: « Oui », explique Taylor."""
    return _VERB_BEFORE.search(text, max(0, span.start - 40), span.start) is not None


def _kind_by_noun(text: str, span: Span, name: str) -> EntityKind | None:
    """By the common noun beside a name that says what it is."""
    is_letters = " " not in name and (is_acronym(name) or name.isupper())
    before = _NOUN_BEFORE.search(text, max(0, span.start - 24), span.start)
    noun = before[1] if before else ""
    if noun in _BODIES:
        return EntityKind.ORGANISATION
    if noun in _TITLES or (noun.lower() in _ROLES and not is_letters):
        return EntityKind.PERSON
    is_from_there = _PEOPLE.match(name) and _DETERMINED.search(text, max(0, span.start - 8), span.start)
    if not is_letters and (
        (_PERSON_BEHIND.match(text, span.end) and not is_from_there) or _is_whole_and_called(text, span, name)
    ):
        return EntityKind.PERSON
    is_closed = text[span.end : span.end + 2].strip()[:1] in (",", ":")
    is_apposed = is_closed and _BODY_IN_APPOSITION.search(text, max(0, span.start - 120), span.start)
    return EntityKind.ORGANISATION if is_apposed and " " not in name else None
