"""How French newsrooms build what they report: invented sentences, and the speaker of the last words in each."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers

WORDS = "« On a tout perdu ici, et rien ne change »"
OTHER_WORDS = (
    (f"En face, Paul Lenoir savourait. {WORDS}, s'est réjoui le technicien caennais.", "Paul Lenoir"),
    (f"La ville attend Anne Lenoir. {WORDS}, a confié la Caennaise (26 ans).", "Anne Lenoir"),
    (f"Anne Lenoir s'est régalée. {WORDS}, a lancé la députée du Torvaland.", "Anne Lenoir"),
    (f"Paul Lenoir a gagné la course. {WORDS}, commente le coureur de la Torvatek.", "Paul Lenoir"),
    (f"Anne Lenoir vit là depuis dix ans. {WORDS}, décrit cette auxiliaire de vie.", "Anne Lenoir"),
    ("Anne Lenoir est là. L'Allemande promet « un plan d'urgence ».", "Anne Lenoir"),
    ("Paul Lenoir est là. L'hydrologue insiste : ces eaux « ne sont pas un scénario ».", "Paul Lenoir"),
    ("Paul Lenoir est là. À Caen, l'ancien banquier a promis de « rendre tout l'argent ».", "Paul Lenoir"),
    (f"{WORDS}, dit Paul Lenoir. Le patron de la Torvatek juge « inacceptable » la clause.", "Paul Lenoir"),
    (f"{WORDS}, dit Anne Lenoir. L'adolescente rit. {WORDS}, rigole-t-elle.", "Anne Lenoir"),
    (f"Paul Lenoir se dit soulagé. {WORDS}, confie l'octogénaire au Monde.", "Paul Lenoir"),
    (f"Paul Lenoir a gagné. Le Portugais, auteur de neuf buts, a souri. {WORDS}, a-t-il murmuré.", "Paul Lenoir"),
    (f"Le patron des sénateurs LR, Paul Lenoir, a posé ses conditions. {WORDS}, a-t-il averti.", "Paul Lenoir"),
    (f"Anne Lenoir a parlé. Une collègue dit « non merci ». L'intéressée hausse les épaules : {WORDS}", "Anne Lenoir"),
)  # fmt: skip
NEWCOMERS = (
    (f"{WORDS}, dit Paul Lenoir. {WORDS}, a fait savoir le président du club.", "président du club"),
    (f"{WORDS}, dit l'avocat Paul Lenoir. Le premier ministre assure qu'ils ne seraient « pas laissés seuls ».", "premier ministre"),
    (f"{WORDS}, dit Paul Lenoir, concessionnaire. Le maire promet de « revoir tout le plan ».", "maire"),
    (f"{WORDS}, dit Paul Lenoir. {WORDS}, l'interroge le chercheur.", "chercheur"),
    (f"{WORDS}, dit Anne Lenoir. L'un de ses proches nous confie : {WORDS}", "proches"),
    (f"{WORDS}, dit Paul Lenoir. Un chiffre que conteste l'expert mandaté par le CSE. {WORDS}, tranche-t-il.", "expert mandaté"),
    (f"{WORDS}, dit Paul Lenoir. Selon l'ordonnance, il « ne pouvait ignorer » cela.", "ordonnance"),
)  # fmt: skip
BODIES = (
    ("Au commissariat, on rappelle que « les effectifs ont été renforcés ».", "commissariat"),
    ("Au cabinet du ministre de la Mobilité, on déplore « une grève prématurée ».", "cabinet du ministre de la Mobilité"),
    (f"À la préfecture, on déplore la grève. {WORDS}, y plaide-t-on.", "préfecture"),
    (f"A Bercy, on se refuse à tout catastrophisme. {WORDS}, veut-on croire.", "Bercy"),
    ("« Aucun danger ici, aucun », affirme-t-on à la préfecture, où l'on rappelle que « tout est prêt ».", "préfecture"),
    ("L'opposition, par la voix d'Anne Lenoir, dénonce « une opération de communication ».", "Anne Lenoir"),
    ("Les Etats-Unis ont mis leur veto, jugeant le texte « déséquilibré et injuste ».", "Etats-Unis"),
    ("Le Portugal a salué « un pas décisif pour tous ».", "Portugal"),
    ("La Torvaf demande « un vrai plan d'urgence ».", "Torvaf"),
    ("Pour les Torvalistes, « le résultat doit être respecté ».", "Torvalistes"),
    ("Sa maison de disques espère « un retour à l'automne ».", "maison de disques"),
)  # fmt: skip
CLAUSES = (
    (f"{WORDS}, a réagi Paul Lenoir sur X, tandis que la présidente du groupe vert, Anne Torvaud, a fustigé « une saignée ».", "Anne Torvaud"),
    ("Un argument jugé « ridicule et daté » par la présidente du comité.", "présidente du comité"),
    (f"{WORDS}, a réagi auprès de l'AFP son conseil, Paul Lenoir.", "Paul Lenoir"),
    (f"{WORDS}, a de son côté estimé Anne Lenoir, de Torvatek.", "Anne Lenoir"),
    ("Selon l'élu CFE-CGC Paul Lenoir, « tout est sûr pour dix ans ».", "Paul Lenoir"),
    ("Le directeur départemental de la police, le commissaire divisionnaire Paul Lenoir, appelle à « garder son calme ».", "Paul Lenoir"),
    (f"{WORDS}, a tranché le président de la chambre basse, Vitalo Mukenba, face aux députés.", "Vitalo Mukenba"),
    (f"{WORDS}, font valoir les services de l'Etat.", "services de l'Etat"),
    (f"On y voit un jeune homme, qui crie : {WORDS}", "jeune homme"),
)  # fmt: skip
ANY_VERB = (
    (f"Anne Lenoir est là. {WORDS}, cingle-t-elle.", "Anne Lenoir"),
    (f"Anne Lenoir est là. {WORDS}, a-t-elle laissé tomber en arrivant.", "Anne Lenoir"),
    (f"Le DRH dément. {WORDS}, nous a-t-il écrit.", "DRH"),
    (f"{WORDS}, a lu l'accusé, Paul Lenoir, la voix nouée.", "Paul Lenoir"),
    (f"{WORDS}, a d'emblée attaqué Paul Lenoir.", "Paul Lenoir"),
)
BESIDE = (
    (f"Jean Martin est là. À côté d'elle, Paul Lenoir opine. {WORDS}.", "Paul Lenoir"),
    (f"{WORDS}. Assise sur une chaise, Anne Lenoir, 76 ans, contemple son salon.", "Anne Lenoir"),
    (f"{WORDS}. Anne Lenoir, 83 ans, ne dort plus depuis l'incendie.", "Anne Lenoir"),
    (f"« Qui va venir ici ? » Même inquiétude chez Paul Lenoir, diabétique : {WORDS}", "Paul Lenoir"),
)


@pytest.mark.parametrize(
    ("text", "expected"), [*OTHER_WORDS, *NEWCOMERS, *BODIES, *CLAUSES, *ANY_VERB, *BESIDE]
)
def test_the_news_says_who_speaks_in_its_own_ways(text: str, expected: str | None) -> None:
    assert speakers(text, "fr")[-1] == expected
