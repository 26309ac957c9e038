"""Who speaks in French: invented sentences for every way a newspaper has to say so."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId


def speakers(text: str) -> list[str | None]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text, language="fr"))
    return [quotation.speaker for quotation in annotation.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes prêts », a déclaré Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes prêts » a déclaré Paul Lenoir à la presse.", "Paul Lenoir"),
        ("« Nous sommes prêts », explique à l'AFP Anne Lenoir, maire de Caen.", "Anne Lenoir"),
        ("« Nous sommes prêts », s'est félicité Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes prêts », a fait savoir Paul Lenoir.", "Paul Lenoir"),
        ("Anne Lenoir est venue. « Nous sommes prêts », a-t-elle ajouté.", "Anne Lenoir"),
        ("Paul Lenoir est venu. « Nous sommes prêts », souligne-t-il.", "Paul Lenoir"),
        ("« Nous sommes prêts », nous a expliqué le chercheur.", "chercheur"),
    ],
)
def test_behind_the_words_verb_and_subject_are_turned_round(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Lenoir a déclaré que « rien ne manque au pays ».", "Paul Lenoir"),
        ("Paul Lenoir s'est dit « très fier de cette victoire ».", "Paul Lenoir"),
        ("Interrogé par l'AFP, Paul Lenoir a répondu : « Rien ne manque au pays ».", "Paul Lenoir"),
        ("Paul Lenoir, un ancien maire, l'avait appelé « le dernier des rois ».", "Paul Lenoir"),
        ("Surpris par le discours de Paul Martin, Paul Lenoir déclara : « Rien ne manque ici. »", "Paul Lenoir"),
        ("Estimant que « rien ne manque au pays », Paul Lenoir vota contre.", "Paul Lenoir"),
    ],
)  # fmt: skip
def test_before_the_words_the_subject_comes_first(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "« Rien ne manque au pays », selon Anne Lenoir.",
        "D'après le ministre des Transports, Anne Lenoir, « rien ne manque au pays ».",
        "Tout va bien, comme le précise la maire de Caen, Anne Lenoir : « Rien ne manque au pays ».",
        "Mais pour Anne Lenoir, « rien ne manque au pays ».",
    ],
)
def test_some_words_foretell_who_speaks(text: str) -> None:
    assert speakers(text) == ["Anne Lenoir"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes prêts, explique Paul Lenoir, maire de Caen. Rien ne manque. »", "Paul Lenoir"),
        ("Anne Lenoir est là. « Nous sommes prêts, a-t-elle dit, et rien ne manque. »", "Anne Lenoir"),
        ("« Hier, Paul Lenoir a dit non, mais nous sommes prêts. »", None),
    ],
)
def test_a_verb_of_saying_may_stand_inside_of_the_words(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Rien ne manque », a dit le ministre de la Santé, Paul Lenoir.", "Paul Lenoir"),
        ("« Rien ne manque », a dit le président français Paul Lenoir.", "Paul Lenoir"),
        ("« Rien ne manque », a dit le président de la ligue Paul Lenoir.", "Paul Lenoir"),
        ("« Rien ne manque », a dit un avocat de Paul Lenoir.", "avocat de Paul Lenoir"),
        ("« Rien ne manque », a dit un responsable de l'armée belge.", "responsable de l'armée"),
        ("« Rien ne manque », a dit le président de la République.", "président de la République"),
        ("Le maire de Caen, Paul Lenoir, est là. « Rien ne manque », a dit le maire.", "Paul Lenoir"),
    ],
)
def test_a_role_comes_before_the_name_of_who_has_it(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes tous bien prêts ! » Paul Lenoir a dit autre chose hier.", [None]),
        ("La note « rien ne manque au pays » plaît à Paul Lenoir.", [None]),
        ("« Nous sommes prêts », a-t-elle dit. Paul Lenoir est parti.", [None]),
    ],
)
def test_where_nobody_is_said_to_speak_the_speaker_is_unknown(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute la chercheuse.", ["Anne Lenoir", "Anne Lenoir"]),
        ("Un juge est venu. « Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute le juge.", ["Anne Lenoir", "juge"]),
        ("« Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute le parti.", ["Anne Lenoir", "parti"]),
    ],
)  # fmt: skip
def test_a_new_role_is_another_word_for_who_has_just_spoken(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mohamed Lenoir a vu le président. « Tout va bien ici », a-t-il dit.", "Mohamed Lenoir"),
        (
            "Hier, un avocat de Paul Lenoir est venu. « Il n'y a pas de preuve », a-t-il dit.",
            "avocat de Paul Lenoir",
        ),
        ("Paul Lenoir est venu. Devant le président, il a dit : « Tout va bien ici ».", "Paul Lenoir"),
    ],
)
def test_a_pronoun_means_the_subject_though_roles_have_a_gender(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Tout va bien ici », y compris pour les autres, commente Paul Lenoir, juge à Caen.", "Paul Lenoir"),
        ("Il est venu « quand tout allait bien » à Caen, lors d'une fête, a indiqué le juge.", "juge"),
        ("« Tout va bien ici », a révélé son avocate à l'AFP.", "avocate"),
        ("Mais il a alors lâché : « Tout va bien ici ».", None),
        ("Anne Lenoir est venue. Le gouvernement a un but. Il a déclaré que « tout va bien ici ».", "gouvernement"),
        ("Anne Lenoir est venue au gouvernement. Elle a déclaré que « tout va bien ici ».", "Anne Lenoir"),
        ("Anne Lenoir est venue. Le parti a un but. Elle a déclaré que « tout va bien ici ».", "Anne Lenoir"),
        ("Pour l'association, dont Paul Lenoir est le chef, « tout va bien ici ».", "association"),
    ],
)  # fmt: skip
def test_the_speaker_may_follow_behind_a_comma_and_be_a_body(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Rien ne manque », a dit Anne Lenoir. De son côté, le juge a dit : « Tout va bien ici ».", ["Anne Lenoir", "juge"]),
        ("« Rien ne manque ici », la question est de savoir « si cela suffit », affirme Anne Lenoir.", ["Anne Lenoir", "Anne Lenoir"]),
        ("Selon l'ONG, dirigée par l'association du chef Paul Lenoir, « tout va bien ».", ["ONG"]),
    ],
)  # fmt: skip
def test_a_contrast_is_somebody_else_and_fragments_of_a_sentence_are_not(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Lenoir est venu. Selon lui, « il n'y a pas de preuve ».", "Paul Lenoir"),
        ("Paul Lenoir est venu. Pour lui, « il n'y a pas de preuve ».", "Paul Lenoir"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_behind_selon_and_pour(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
