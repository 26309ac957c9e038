"""Who speaks in the English of many countries' papers: each class of what their newsrooms write, once or twice."""

from __future__ import annotations

import pytest

from index.annotation import EntityKind
from index.annotators.names.entities import find_names
from tests.index.annotators.answers import OPENING, WHOLE, speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("SP Abimbola Tarelle said so.", EntityKind.PERSON, id="rank"),
        pytest.param("KL Rahul hit a hundred.", EntityKind.PERSON, id="initials"),
        pytest.param("UC Davis said so.", EntityKind.ORGANISATION, id="university"),
        pytest.param("Ayesel Lumy Vachar, Ann’s mother, left.", EntityKind.PERSON, id="mother"),
        pytest.param("A man of Greenpeace Indonesia said so.", EntityKind.ORGANISATION, id="branch"),
        pytest.param("Bassist Tavi “Red” Smith said so.", EntityKind.PERSON, id="nickname"),
        pytest.param("They live near Hugh Mirren Drive now.", EntityKind.PLACE, id="drive"),
        pytest.param("They live near Diamond Road now.", EntityKind.PLACE, id="road"),
    ],
)
def test_a_name_is_of_a_kind(text: str, kind: EntityKind) -> None:
    names = find_names(text)
    assert {name.kind for name in names if len(name.text.split()) > 1} == {kind}


def test_a_manager_has_a_name_behind_the_title() -> None:
    names = [name.text for name in find_names("Information Manager Tavi Smith said so.")]
    assert names == ["Tavi Smith"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Speaking to a reporter, Adam Domin, Tom Cole left. {OPENING} he told Domin.", "Tom Cole", id="hearer"),
        pytest.param(f"Tom Cole met a clerk who questioned him, but said {OPENING[:-2]}”.", "Tom Cole", id="who-and"),
        pytest.param(f"{OPENING} said one of the vendors at the gate.", "one of the vendors", id="one-of"),
        pytest.param(f"Tom Cole came. {OPENING[:-2]}”, he quipped.", "Tom Cole", id="comma-outside"),
        pytest.param(f"Li Kwai-wah came. However, Li said it was late.\n\n{OPENING} he told reporters.", "Li Kwai-wah", id="family-name-first"),
        pytest.param(f"Ann Roe was told that {OPENING[:-2]}”, thrown by her rival Tom Cole.", "Tom Cole", id="thrown-by"),
        pytest.param(f"A family member shared a message of thanks.\n\n{WHOLE}", "family member", id="shared"),
        pytest.param(f"Tom Cole was at the scene and said it was good.\n\n{WHOLE}", "Tom Cole", id="second-verb"),
        pytest.param(f"{OPENING} protest leader Tomas “Pai” Cole said.", "Tomas “Pai” Cole", id="nickname"),
        pytest.param(f"A woman in the gallery, who was there, said she was sad.\n\n{WHOLE}", "woman", id="role-reports"),
        pytest.param(f"Before the death of her sons on Monday, the mother said it was late.\n\n{WHOLE}", "mother", id="opening"),
        pytest.param(f"A family member spoke about that night.\n\n{WHOLE}", "family member", id="spoke-about"),
        pytest.param("The storm was “the last shot in the head” for some farmers, said rice farmer Tom Cole.", "Tom Cole", id="set-in"),
        pytest.param(f"The premier said Health Minister Adam Domin had come.\n\n{OPENING} he said.", "premier", id="role-first"),
        pytest.param(f"He met the deputy speaker of the state assembly Ann Roe. The deputy speaker left. {OPENING} she said.", "Ann Roe", id="speaker"),
        pytest.param(f"Ann Roe came.\n\nNana Cole spoke for long.\n\n{OPENING} he said.", "Nana Cole", id="chief"),
    ],
)  # fmt: skip
def test_words_have_the_speaker_that_grammar_gives_them(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_a_role_is_somebodys_in_any_mood() -> None:
    text = (
        f"{OPENING} Ann Roe, a driver, said.\n\nThe worried driver said it was late.\n\n{OPENING} she added."
    )
    assert speakers(text) == ["Ann Roe", "Ann Roe"]


def test_words_behind_what_another_says_are_not_of_the_only_speaker() -> None:
    text = f"{OPENING} said Ann Roe.\n\nTom Cole (Ind-Kudat) said it was late.\n\nThe town waits.\n\n“They all go to the next town by bus now, every day.”"
    assert speakers(text) == ["Ann Roe", None]


def test_what_something_is_known_as_is_no_speech() -> None:
    assert speakers("The island, known as the “egg basket of the hills,” was hit, Ann Roe told us.") == []


def test_an_open_quotation_is_not_of_whom_the_next_paragraph_reports() -> None:
    text = f"{OPENING} said Ann Roe.\n\n{WHOLE[:-1]}\n\nTom Cole says he was there on Monday."
    assert speakers(text) == ["Ann Roe", "Ann Roe"]


def test_a_word_that_is_explained_is_no_speech() -> None:
    assert speakers("She called him a “bangag,” the local term used for an addict.") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("‘‘It was a very good day,’’ Ann Roe said.", id="singles"),
        pytest.param("‘’It was a very good day,’’ Ann Roe said.", id="mixed"),
        pytest.param("Ann Roe stated,”It was a very good day for us.”", id="closing"),
        pytest.param("Ann Roe came.\n” It was a very good day,” she added.", id="blank"),
    ],
)
def test_odd_marks_open_a_quotation(text: str) -> None:
    assert speakers(text) == ["Ann Roe"]
