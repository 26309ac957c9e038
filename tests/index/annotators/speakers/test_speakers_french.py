"""Who speaks in French: invented sentences for every way a newspaper has to say so."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


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
    assert speakers(text, "fr") == [expected]


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
    assert speakers(text, "fr") == [expected]


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
    assert speakers(text, "fr") == ["Anne Lenoir"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes prêts, explique Paul Lenoir, maire de Caen. Rien ne manque. »", "Paul Lenoir"),
        ("Anne Lenoir est là. « Nous sommes prêts, a-t-elle dit, et rien ne manque. »", "Anne Lenoir"),
        ("« Hier, Paul Lenoir a dit non, mais nous sommes prêts. »", None),
    ],
)
def test_a_verb_of_saying_may_stand_inside_of_the_words(text: str, expected: str | None) -> None:
    assert speakers(text, "fr") == [expected]


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
    assert speakers(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes tous bien prêts ! » Paul Lenoir a dit autre chose hier.", [None]),
        ("La note « rien ne manque au pays » plaît à Paul Lenoir.", [None]),
        ("« Nous sommes prêts », a-t-elle dit. Paul Lenoir est parti.", [None]),
    ],
)
def test_where_nobody_is_said_to_speak_the_speaker_is_unknown(text: str, expected: list[str | None]) -> None:
    assert speakers(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute la chercheuse.", ["Anne Lenoir", "Anne Lenoir"]),
        ("Un juge est venu. « Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute le juge.", ["Anne Lenoir", "juge"]),
        ("« Rien ne manque », a dit Anne Lenoir. « Tout va bien ici », ajoute le parti.", ["Anne Lenoir", "parti"]),
    ],
)  # fmt: skip
def test_a_new_role_is_another_word_for_who_has_just_spoken(text: str, expected: list[str | None]) -> None:
    assert speakers(text, "fr") == expected


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
    assert speakers(text, "fr") == [expected]


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
    assert speakers(text, "fr") == [expected]


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
    assert speakers(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Lenoir est venu. Selon lui, « il n'y a pas de preuve ».", "Paul Lenoir"),
        ("Paul Lenoir est venu. Pour lui, « il n'y a pas de preuve ».", "Paul Lenoir"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_behind_selon_and_pour(text: str, expected: str) -> None:
    assert speakers(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes tous prêts », a tenu à préciser Paul Lenoir.", "Paul Lenoir"),
        ("Paul Lenoir est là. « Nous sommes tous prêts », a-t-il tenu à préciser.", "Paul Lenoir"),
        ("« Nous sommes tous prêts », veut croire Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes tous prêts », vient de déclarer Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes tous prêts », s'est agacé Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes tous prêts ! » sourit Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes tous prêts, déclare le général Paul Lenoir. »", "Paul Lenoir"),
    ],
)
def test_verbs_may_be_led_by_others_and_any_verb_may_be_turned_round(text: str, expected: str) -> None:
    assert speakers(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous sommes tous prêts », peste un laitier.", "laitier"),
        ("« Nous sommes tous prêts », a précisé la métropole.", "métropole"),
        ("« Nous sommes tous prêts », explique à l'AFP cette laitière de Caen.", "laitière de Caen"),
        ("« Nous sommes tous prêts », sourit le laitier, Paul Lenoir.", "Paul Lenoir"),
        ("« Nous sommes tous prêts », a déclaré la semaine dernière Paul Lenoir.", "Paul Lenoir"),
        ("« La nuit est un long fleuve », raconte l'histoire de moines.", None),
        ("« La nuit est un long fleuve », dont la moitié est belle, plaît.", None),
    ],
)
def test_any_noun_behind_the_verb_is_who_speaks_but_no_thing_and_no_time(
    text: str, expected: str | None
) -> None:
    assert speakers(text, "fr") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Aux yeux d'Anne Lenoir, « rien ne manque au pays ».",
        "À en croire Anne Lenoir, « rien ne manque au pays ».",
        "La ville est, selon les mots d'Anne Lenoir, « une belle endormie ».",
        "C'est l'avis d'Anne Lenoir, pour qui « rien ne manque au pays ».",
        "C'est l'avis d'Anne Lenoir, selon laquelle « rien ne manque au pays ».",
        "Selon la directrice du cabinet Torva et fondatrice de l'OPM, Anne Lenoir, tout « est à construire ».",
        "Comme le rappelle Anne Lenoir, « rien ne manque au pays ».",
    ],
)
def test_a_view_is_put_down_to_who_has_it(text: str) -> None:
    assert speakers(text, "fr") == ["Anne Lenoir"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le projet a été qualifié de « folie sans aucun sens » par Paul Lenoir.", "Paul Lenoir"),
        ("Qualifié de « folie sans aucun sens » par Paul Lenoir, le projet continue.", "Paul Lenoir"),
        ("Paul Lenoir a été accusé de « trahir la cause des siens ».", None),
        ("Contacté par l'AFP, Paul Lenoir « regrette cette décision du juge ».", "Paul Lenoir"),
        ("Le ministre « ne comprend pas cette décision ».", None),
        ("Paul Lenoir met en garde contre « un texte mal écrit ».", "Paul Lenoir"),
    ],
)
def test_the_passive_has_its_agent_and_words_may_begin_with_their_own_verb(
    text: str, expected: str | None
) -> None:
    assert speakers(text, "fr") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Lenoir a reçu Anne Martin. Cette dernière a répondu : « Rien ne manque ».", "Anne Martin"),
        ("Paul Lenoir a reçu Anne Martin. « Rien ne manque », a répondu celle-ci.", "Anne Martin"),
        ("Paul Lenoir est cité. « Rien ne manque ici », se défend l'intéressé.", "Paul Lenoir"),
        ("Anne Lenoir, 52 ans, est là. « Rien ne manque ici », dit la quinquagénaire.", "Anne Lenoir"),
        ("Le président Paul Lenoir est là. « Rien ne manque », dit le chef de l'État.", "Paul Lenoir"),
        ("Le ministre de la Santé, Paul Lenoir, et le ministre du Travail, Jean Martin, sont là. « Rien ne manque », dit le ministre du Travail.", "Jean Martin"),
        ("L'une des participantes est là. « Rien ne manque ici », a-t-elle dit.", "participantes"),
        ("Zoubida est venue avec sa mère. « Rien ne manque ici », dit-elle.", None),
        ("L'entreprise a des comptes. Elle « regrette cette décision du juge ».", "entreprise"),
        ("Les syndicats sont là. « Rien ne manque ici », disent-ils.", "syndicats"),
        ("Paul Lenoir a un plan, a dit la porte-parole Anne Martin. « Rien ne manque ici », a-t-elle ajouté.", "Anne Martin"),
        ("Paul Lenoir a un plan, a dit le porte-parole du parti, Jean Martin. « Rien ne manque ici », a-t-il ajouté.", "Jean Martin"),
        ("Ce juge affirme que « rien ne manque ici ».", "juge"),
        ("« Rien ne manque ici », confie un des laitiers.", "laitiers"),
        ("Paul Lenoir, porte-parole du parti, est là. « Rien ne manque ici », dit le porte-parole de l'ONU.", "porte-parole de l'ONU"),
        ("Paul Lenoir, ambassadeur de la République du Torvaland, est là. « Rien ne manque ici », dit l'ambassadeur du Torvaland.", "Paul Lenoir"),
        ("Anne Lenoir est là. « Rien ne manque ici. Tout va bien pour nous », a dit cette dernière.", "Anne Lenoir"),
        ("« Rien ne manque ici », dit l'ambassadeur d'un pays européen.", "ambassadeur d'un pays européen"),
        ("L'Ordre national des laitiers est là. « Rien ne manque ici », a rappelé l'Ordre.", "Ordre national des laitiers"),
        ("Le délégué général aux Grands travaux, Paul Lenoir, est là. « Rien ne manque », dit le délégué général.", "Paul Lenoir"),
        ("Avec le Cheikh Karim Torvaud, tout va. « Rien ne manque ici », a dit le Cheikh.", "Karim Torvaud"),
        ("Anne Lenoir est là. Dans ce document critique, elle dit : « Rien ne manque ici ».", "Anne Lenoir"),
        ("Le maire a annoncé vouloir « y installer une mission », a fait savoir la porte-parole du parti des verts, Anne Martin.", "Anne Martin"),
        ("« Rien ne manque ici », a dit Anne Lenoir. Les milieux d'affaires jugent que « tout manque ici ».", "milieux d'affaires"),
        ("« Rien ne manque ici », juge le ministère de la Santé. Le ministère a dit qu'« il agira ».", "ministère de la Santé"),
    ],
)  # fmt: skip
def test_who_was_named_before_is_meant_by_other_words(text: str, expected: str | None) -> None:
    assert speakers(text, "fr")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscou dénonce « une mesure très dangereuse ».", "Moscou"),
        ("« C'est une mesure dangereuse », a réagi l'Élysée.", "Élysée"),
        ("À Moscou, on dénonce « une mesure très dangereuse ».", None),
        ("Selon la fédération des banques, Torvafin, « rien ne manque ».", "Torvafin"),
        ("La société Brandivo, basée à Caen, « regrette cette décision ».", "Brandivo"),
    ],
)
def test_bodies_speak_under_their_names_and_governments_under_their_seats(
    text: str, expected: str | None
) -> None:
    assert speakers(text, "fr") == [expected]


def test_a_stop_behind_the_mark_ends_whole_sentences_too() -> None:
    assert speakers("Anne Lenoir tient un café. « J'ai tout appris ici ».", "fr") == ["Anne Lenoir"]


def test_closing_marks_at_the_head_of_paragraphs_carry_on() -> None:
    first = "Paul Lenoir a déclaré : « Nous sommes prêts depuis des mois."
    text = f"{first}\n\n» Nous irons jusqu'au bout.\n\n» Et nous gagnerons tous. »"
    assert speakers(text, "fr") == ["Paul Lenoir"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les médias ont un but : « Rien ne manque au pays », pouvait-on lire alors.", None),
        ("« Rien ne manque au pays », est-il écrit dans le rapport de Paul Lenoir.", None),
        ("Selon la laitière de Caen, « rien ne manque au pays ».", "laitière de Caen"),
        ("Le Maire de Caen, Paul Lenoir, est là. « Rien ne manque ici », dit le Maire.", "Paul Lenoir"),
        ("Paul Lenoir est là. Avec le Maire de Caen, M. Jean Martin, il a dit : « Rien ne manque ».", "Paul Lenoir"),
    ],
)  # fmt: skip
def test_who_only_reads_or_stands_by_does_not_speak(text: str, expected: str | None) -> None:
    assert speakers(text, "fr") == [expected]


def test_older_newspapers_open_and_close_with_one_mark() -> None:
    assert speakers("Paul Lenoir est là.  »Rien ne manque ici », a-t-il souligné hier.", "fr") == [
        "Paul Lenoir"
    ]
