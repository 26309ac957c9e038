"""The grammar of French quotations as a table: every way to report words, with everybody who may have said them."""

from __future__ import annotations

import pytest
import regex
from msgspec import Struct

from tests.index.annotators.answers import speakers


class Somebody(Struct, frozen=True):
    """Who speaks: what was said of them before, the words for them, and what the answer is."""

    words: str
    speaker: str
    before: str = ""
    form: int = 0
    """Which of the forms of a verb between brackets: he, she, they."""

    @property
    def is_pronoun(self) -> bool:
        return self.words in ("il", "elle", "ils")


HE, SHE, THEY = range(3)
SPEAKERS = (
    Somebody("Paul Lenoir", "Paul Lenoir"),
    Somebody("Toupou Goéguay", "Toupou Goéguay"),
    Somebody("Mme Lenoir", "Anne Lenoir", "Anne Lenoir dirige la ville depuis dix ans.", SHE),
    Somebody("le maire de Caen, Paul Lenoir", "Paul Lenoir"),
    Somebody("la présidente du groupe écologiste à l'Assemblée nationale, Anne Lenoir", "Anne Lenoir", "", SHE),
    Somebody("l'avocat de Jean Torvaud, Me Paul Lenoir", "Paul Lenoir"),
    Somebody("Anne Lenoir, 43 ans, laitière près de Caen", "Anne Lenoir", "", SHE),
    Somebody("Paul Lenoir (PS)", "Paul Lenoir"),
    Somebody("une voisine de la victime", "voisine de la victime", "", SHE),
    Somebody("le maire", "Paul Lenoir", "Le maire de Caen, Paul Lenoir, est arrivé vers midi."),
    Somebody("cette dernière", "Anne Lenoir", "Le préfet a reçu Anne Lenoir.", SHE),
    Somebody("l'Élysée", "Élysée"),
    Somebody("le ministère de la Défense", "ministère de la Défense"),
    Somebody("la CGT", "CGT", "", SHE),
    Somebody("l'ONG Torva Vive", "Torva Vive", "", SHE),
    Somebody("les syndicats", "syndicats", "", THEY),
    Somebody("il", "Paul Lenoir", "Paul Lenoir est arrivé lundi à Caen."),
    Somebody("elle", "Anne Lenoir", "Anne Lenoir est arrivée lundi à Caen.", SHE),
    Somebody("ils", "syndicats", "Les syndicats étaient reçus lundi à Caen.", THEY),
)  # fmt: skip

BEHIND = (
    ("[a|a|ont] déclaré {qui}", "[a-t-il|a-t-elle|ont-ils] déclaré"),
    ("[a|a|ont] indiqué à l'AFP {qui}", "[a-t-il|a-t-elle|ont-ils] indiqué à l'AFP"),
    ("[a|a|ont] annoncé dans un communiqué {qui}", "[a-t-il|a-t-elle|ont-ils] annoncé dans un communiqué"),
    ("[aurait|aurait|auraient] dit {qui} à des proches", "[aurait-il|aurait-elle|auraient-ils] dit à des proches"),
    ("[a|a|ont] dit {qui} lors d'une visite avec Jean Martin", "[a-t-il|a-t-elle|ont-ils] dit lors d'une visite avec Jean Martin"),
    ("[avait|avait|avaient] d'ailleurs prévenu {qui} en mars", "[avait-il|avait-elle|avaient-ils] d'ailleurs prévenu en mars"),
    ("[tient|tient|tiennent] à rappeler {qui}", "[tient-il|tient-elle|tiennent-ils] à rappeler"),
    ("de conclure {qui}", ""),
    ("selon {qui}", ""),
)  # fmt: skip
"""What follows « … »: with a noun, and with a pronoun."""

BEFORE = (
    "{Qui} [a|a|ont] déclaré : « Rien ne manque au pays. »",
    "{Qui} [a|a|ont] vivement dénoncé « une mesure injuste et inutile ».",
    "{Qui} [s'est dit|s'est dite|se sont dits] « plus heureux que jamais ».",
    "{Qui} [redoute|redoute|redoutent] « une mesure injuste et inutile ».",
    "{Qui} [a|a|ont] quitté la salle, dénonçant « une mesure injuste et inutile ».",
    "Dénonçant « une mesure injuste et inutile », {qui} [a|a|ont] quitté la salle.",
    "{Qui} [a|a|ont] pris la parole avant de lancer : « Rien ne manque au pays. »",
    "{Qui} [a|a|ont] salué l'action de Jean Martin et [a|a|ont] affirmé que « rien ne manque au pays ».",
    "[Interrogé|Interrogée|Interrogés] sur le sort de Jean Martin, {qui} [a|a|ont] dit : « Rien ne manque. »",
    "Au micro de France Inter, {qui} [a|a|ont] estimé que « rien ne manque au pays ».",
)
"""What stands before « … », with a noun or a pronoun."""

WITH_A_NOUN = (
    "{Qui}, [lui|elle|eux], [dénonce|dénonce|dénoncent] « une mesure injuste et inutile ».",
    "{Qui}, qui [a|a|ont] vu Jean Martin lundi, [a|a|ont] déclaré : « Rien ne manque au pays. »",
    "La ville a choisi, [estime|estime|estiment] {qui}, une « voie sans aucune issue ».",
    "La ville est ce que {qui} [appelle|appelle|appellent] « une belle endormie ».",
    "D'après {qui}, « rien ne manque au pays ».",
    "Aux yeux {de qui}, « rien ne manque au pays ».",
    "Réponse {de qui} : « Rien ne manque au pays. »",
    "Et {qui} de conclure : « Rien ne manque au pays. »",
    "« Rien ne manque au pays », a-t-on appris auprès {de qui}.",
    "« Rien ne manque, [explique|explique|expliquent] {qui}. Tout va bien ici. »",
)
NOT_IN = {
    "« Rien ne manque au pays », a-t-on appris auprès {de qui}.": {"l'Élysée"},
    "[tient|tient|tiennent] à rappeler {qui}": {"l'Élysée"},
}
"""What nobody writes, or nobody can tell."""


def written(pattern: str, somebody: Somebody) -> str:
    """The text of a cell: somebody in a sentence, and what tells who that is before it."""
    text = regex.sub(r"\[([^]]*\|[^]]*)\]", lambda forms: forms[1].split("|")[somebody.form], pattern)
    words = somebody.words
    if ", " in words and not regex.search(r"\{(?:de qui|[Qq]ui)\}\s?[.,:]", text):
        words += ","
    of = regex.sub(r"^de (?=[aeéiouAEÉIOU])", "d'", f"de {words}")
    of = of.replace("de le ", "du ").replace("de les ", "des ")
    for place, form in (("{Qui}", words[0].upper() + words[1:]), ("{qui}", words), ("{de qui}", of)):
        text = text.replace(place, form)
    return f"{somebody.before} {text}".strip()


def speaker_of(text: str) -> str | None:
    """Who is said to speak the last quotation."""
    found = speakers(text, "fr")
    return found[-1] if found else "not a quotation"


def mistakes(pattern: str, pattern_with_pronoun: str) -> dict[str, str | None]:
    """The cells of a row whose answer is another, and what it is."""
    found: dict[str, str | None] = {}
    for somebody in SPEAKERS:
        row = pattern_with_pronoun if somebody.is_pronoun else pattern
        if row and somebody.words not in NOT_IN.get(pattern, set()):
            text = written(row, somebody)
            if (speaker := speaker_of(text)) != somebody.speaker:
                found[text] = speaker
    return found


@pytest.mark.parametrize(("noun", "pronoun"), BEHIND, ids=[noun for noun, _ in BEHIND])
def test_whoever_it_is_the_speaker_follows_behind_the_words(noun: str, pronoun: str) -> None:
    quotation = "« Rien ne manque au pays », "
    assert not mistakes(f"{quotation}{noun}.", f"{quotation}{pronoun}." if pronoun else "")


@pytest.mark.parametrize("pattern", BEFORE)
def test_whoever_it_is_the_speaker_stands_before_the_words(pattern: str) -> None:
    assert not mistakes(pattern, pattern)


@pytest.mark.parametrize("pattern", WITH_A_NOUN)
def test_whoever_it_is_is_found_where_no_pronoun_can_stand(pattern: str) -> None:
    assert not mistakes(pattern, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Goéguay dénonce « une mesure injuste et inutile ».", "Goéguay"),
        ("Goéguay : « Rien ne manque ici ! »", "Goéguay"),
        ("Selon Goéguay, Paul Lenoir serait « un homme à abattre ».", "Goéguay"),
        ("Le texte, jugé « injuste et inutile » par Anne Lenoir, sera voté.", "Anne Lenoir"),
        ("Jean Martin, que Paul Lenoir accuse d'être « un homme du passé », est parti.", "Paul Lenoir"),
        ("Jean Martin fait face à Paul Lenoir, maire de Caen, qui dénonce « une mesure inutile ».", "Paul Lenoir"),
        ("Paul Lenoir salue la décision. Et d'ajouter : « Rien ne manque au pays. »", "Paul Lenoir"),
        ("« Tout va bien », a dit Anne Lenoir. Et d'ajouter : « Rien ne manque au pays. »", "Anne Lenoir"),
        ("« Rien ne manque au pays », explique-t-on à Matignon.", "Matignon"),
        ("« Rien ne manque au pays », indique-t-on de source policière.", "source policière"),
        ("Anne Lenoir est là. Comme elle le souligne, « rien ne manque au pays ».", "Anne Lenoir"),
        ("Paul Lenoir est là. « Rien ne manque au pays », dit l'avocat de Jean Torvaud.", "avocat de Jean Torvaud"),
        ("Paul Lenoir est arrivé. Il était accusé d'« un abus de confiance grave ».", None),
    ],
)  # fmt: skip
def test_names_that_were_not_found_and_turns_of_their_own(text: str, expected: str | None) -> None:
    assert speaker_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À 23 ans, Paul Lenoir a gagné. « Je n'y crois pas, sourit le nageur. Rien ne manque. »", "Paul Lenoir"),
        ("Paul Lenoir a perdu. Le candidat malheureux, qui a eu peu de voix, dénonce « des erreurs graves ».", "Paul Lenoir"),
        ("Anne Lenoir a gagné. « Rien ne manque ici », raconte cette vendeuse de 29 ans.", "Anne Lenoir"),
        ("« Tout va bien », a dit Paul Lenoir. Le préfet a salué « le courage de tous ».", "préfet"),
        ("« Tout va bien », a dit Me Paul Lenoir. L'accusé a nié. « Rien ne manque ici », a-t-il dit.", "accusé"),
        ("Paul Lenoir a gagné. Sa mère a pleuré. « Rien ne manque ici », confie-t-elle.", "mère"),
        ("Son avocate, Me Salima Torvaud, dénonce « un piège ». « Rien ne manque ici », ajoute-t-elle.", "Salima Torvaud"),
        ("L'ONG Torva Vive est là. Elle y dénonce « un pillage sans fin ».", "Torva Vive"),
        ("Du côté des syndicats, on se dit « plus heureux que jamais ».", "syndicats"),
        ("Jean Martin est réélu. Celui qui dirige la ville dénonce « une mesure injuste ».", "Jean Martin"),
        ("Les juges ont, de leur côté, dénoncé « une mesure injuste ».", "juges"),
        ("Jean Martin promet une bataille parlementaire et se félicite d'« un accord inespéré ».", "Jean Martin"),
        ("Anne Lenoir, présidente de l'association Torva, qui estime que « rien ne manque », est là.", "Anne Lenoir"),
        ("Anne Lenoir moque le départ souhaité par Jean Martin : « Rien ne manque au pays. »", "Anne Lenoir"),
        ("Anne Lenoir salue le projet.\nEt d'ajouter : « Rien ne manque au pays. »", "Anne Lenoir"),
        ("Voici ce qui a été dit.\n\nLa plus fière : Anne Lenoir (Caen)\n\n« Rien ne manque au pays. »", "Anne Lenoir"),
        ("Accusé par plusieurs actionnaires d'avoir « caché des comptes », Paul Lenoir est parti.", "actionnaires"),
    ],
)  # fmt: skip
def test_who_was_named_before_is_called_by_new_words_and_newcomers_are_not(text: str, expected: str) -> None:
    assert speaker_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anne Lenoir, l'interprète de « Mon bateau de torve », est là.",
        "La loi dite « anti-torvistes » a été votée.",
        "Son dernier film, « La Nuit des torves », sort mercredi.",
        "L'association « Les Amis du torve » se réunit lundi.",
        "Paul Lenoir a chanté son tube « Les Vagues de l'été ».",
    ],
)
def test_what_has_a_name_is_nobodys_words(text: str) -> None:
    assert speaker_of(text) == "not a quotation"
