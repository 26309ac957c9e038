"""Names in a French text: the handful of words that French needs of its own.

Elisions are cut off, small words begin sentences, and a body takes in what follows its head in small letters: "l'Union
européenne", "le Musée des beaux-arts de Montréal". Given names, towns and acronyms tell kinds as they do in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from index.annotation import EntityKind
from index.annotators.gazetteer import french_places, given_names, surnames
from index.annotators.kinds import settled_kinds
from index.annotators.names import Name, form_of, is_acronym
from index.annotators.passages import PassedOver
from index.annotators.runs import is_sentence_start
from index.article import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL_WORDS = _words(
    """Le La Les Un Une Des Du De Ce Cet Cette Ces Il Ils Elle Elles On Nous Vous Je Tu Qui Que Quoi Dont Où Dans Pour Par Sur Sous Avec
    Sans En Au Aux À A Chez Vers Entre Selon Après Avant Depuis Pendant Durant Lors Lorsque Mais Et Ou Donc Or Ni Car Si Comme Quand
    Alors Ainsi Aussi Cependant Toutefois Pourtant Enfin Ensuite Puis Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma Mes Tout Tous Toute
    Toutes Plusieurs Certains Certaines Chaque Aucun Aucune Deux Trois Quatre Cinq Six Sept Huit Dix Hier Demain Ici Là Voici Voilà Est
    Malgré Grâce Face Suite Outre Contre Afin Parce Plus Moins Très Bien Même Autre Autres Selon Jusque Près Loin Non Oui Ne Pas Se Y"""
)
_TITLES = _words(
    "M. MM. Mme Mmes Mlle Dr Pr Me Mgr Monsieur Madame Mademoiselle Maître Président Présidente Ministre Premier Première"
)
_HEADS = _words(
    """Parti Union Confédération Assemblée Ministère Université Conseil Cour Banque Bureau Musée Institut Agence Société Commission Parlement
    Sénat Fédération Association Ligue Comité Organisation Front Mouvement Académie École Ecole Centre Chambre Fondation Syndicat Groupe
    Compagnie Direction Office Observatoire Tribunal Police Armée Garde Collectif Coalition Alliance Autorité Haut-Commissariat Secrétariat
    Rassemblement Cercle Congrès Orchestre Hôpital Bibliothèque"""
)
_EVENTS = _words(
    """Guerre Coupe Jeux Tour Prix Traité Championnat Championnats Festival Révolution Chelem Constitution Code Loi Accord Accords Sommet
    Conférence Printemps Moyen-Âge Renaissance Noël Pâques Internet Mondiale"""
)
_NO_NAMES = _words(
    "PME OGM TVA PIB SMIC ONG PDG VIH SIDA CDI CDD TGV HLM CO2 ADN TV DVD PC M. Etat État Etats États Église Eglise Dieu"
)
_ROLES = _words(
    """président présidente ministre député députée sénateur sénatrice maire premier-ministre chancelier chancelière roi reine prince princesse
    général colonel juge procureur avocat avocate porte-parole candidat candidate chanteur chanteuse acteur actrice écrivain auteur
    professeur docteur peintre cinéaste réalisateur joueur joueuse entraîneur footballeur journaliste chercheur directeur directrice pape"""
)

_ELISION = r"(?:(?:[LlDdCcJjNnSsMm]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’])?"
_WORD = r"(?:(?:\p{Lu}\.[- ]?)*(?:O['’])?\p{Lu}(?!['’]\p{L}|\.)[\p{L}\p{M}\d]*+(?:-[\p{L}\d]+)*+)"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_#@]){_ELISION}((?:M|MM|Mme|Dr)\.(?=\ )|{_WORD}(?:\ (?:&\ |(?:al|el)-|(?:ben|bin|ibn)\ )?{_WORD})*+)(?![\p{{Lu}}\d])"
)
_TOKEN = regex.compile(r"\S+")
_MORE_OF_PLACE = regex.compile(rf"\ (?:du|de\ la|des|de|d['’])\ ?{_WORD}")
_ADJECTIVE = r"\p{Ll}+(?:al|ale|aux|ales|ique|iques|ien|ienne|iens|éen|éenne|ois|oise|ais|aise|aire|aires|iste|istes|if|ive|ain|aine|el|elle|ielle|ire)\b"
_FIELD = rf"(?:de\ la\ |de\ l['’]|du\ |des\ |de\ |d['’])(?:{_WORD}(?:\ {_WORD})*+|\p{{Ll}}[\p{{Ll}}-]+(?:\ {_ADJECTIVE})?)"
_REST_OF_BODY = regex.compile(
    rf"(?:\ (?:{_ADJECTIVE}|{_FIELD}|et\ (?:de\ la\ |de\ l['’]|du\ |des\ |de\ |d['’])\p{{Ll}}+))*+"
)
_PEOPLE = regex.compile(r"\p{Lu}\p{Ll}+(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine)$")
"""Such as "Polonaise"."""
_CENTURY = regex.compile(r"[IVXL]+e$")
_PLACE_BEFORE = regex.compile(
    r"\b(?:en|à|ville de|province (?:de la|du|de)|région (?:de la|du|de)|près de|capitale|d['’]origine)\s$"
)
_PERSON_BEFORE = regex.compile(r"(\p{L}[\p{L}.-]*)\s$")


def find_french_names(text: str) -> tuple[Name, ...]:
    """All names of persons, organisations and places in a French `text`, in order; spans in characters of it."""
    spans = list(_spans(text))
    kinds = _kinds(text, spans)
    return tuple(
        Name(span, span.of(text), kind) for span in spans if (kind := kinds.get(form_of(span.of(text))))
    )


def _spans(text: str) -> Iterator[Span]:
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
    if len(words) > 2 and words[0] not in given_names() and words[1].split("-")[0] in given_names():
        yield tokens[0]  # "AFP Marie Leroy"
        tokens = tokens[1:]
    yield _extended(text, Span(tokens[0].start, tokens[-1].end))


def _is_no_part(text: str, tokens: Sequence[Span]) -> bool:
    """Whether the first word is a title, a people, or begins a sentence only."""
    word = tokens[0].of(text)
    if word in _TITLES or (word in _SMALL_WORDS and is_sentence_start(text, tokens[0].start)):
        return True
    if len(tokens) == 1 or word in given_names() or is_acronym(word):
        return False
    return _PEOPLE.match(word) is not None and tokens[1].of(text).split("-")[0] in given_names()


def _extended(text: str, name: Span) -> Span:
    """A body with its field; a country with its "du Sud"."""
    limit = min(len(text), name.end + 100)
    first = name.of(text).split()[0]
    if first in _HEADS and (more := _REST_OF_BODY.match(text, name.end, limit)):
        return Span(name.start, more.end())
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
        if kind and name not in people and (name not in kinds or kind is not EntityKind.PERSON):
            kinds[name] = kind
        if name in _NO_NAMES or _CENTURY.match(name) or _EVENTS & {*name.split()}:
            kinds.pop(name, None)
    return kinds


def _kind_by_french(text: str, span: Span, name: str) -> EntityKind | None:
    if name in french_places():
        return EntityKind.PLACE
    first = name.split(maxsplit=1)[0]
    if first in _HEADS:
        return EntityKind.ORGANISATION if " " in name else None
    before = text[max(0, span.start - 24) : span.start]
    if (
        " " not in name
        and not is_acronym(name)
        and name not in surnames() - given_names()
        and _PLACE_BEFORE.search(before)
    ):
        return EntityKind.PLACE
    previous = _PERSON_BEFORE.search(before)
    return EntityKind.PERSON if previous and (previous[1] in _ROLES or previous[1] in _TITLES) else None
