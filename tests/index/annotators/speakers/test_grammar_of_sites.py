"""Who speaks on news sites and in magazines: each class of what they write, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WHOLE, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"According to Ann Lee, {WHOLE} He left for Torvel.", "Ann Lee", id="according"),
        pytest.param(f"Tom Cole is kind. According to his aunt, Ann Lee, {WHOLE} But Cole fell ill.", "Ann Lee", id="according-to-kin"),
        pytest.param("Tom Cole opened the State Assembly’s hearing by warning that “there are big fights ahead”.", "Tom Cole", id="by-warning"),
        pytest.param(f"Tom Cole wrote books. When his editors asked why, he’d respond, {WHOLE}", "Tom Cole", id="would-respond"),
        pytest.param(f"Tom Cole wrote books. {WHOLE[:-2]},” he’d always reply.", "Tom Cole", id="would-reply"),
        pytest.param("The plaintiffs’ memorandum of law notes that the “registry cut off the site”.", "plaintiffs’ memorandum", id="memorandum-of-law"),
        pytest.param(f"“I am leaving,” Tom Cole said.\n\nThe reality star continued in his post, {WHOLE}", "Tom Cole", id="continued"),
        pytest.param(f"The users may pay. Lumo and record labels said it was “blatant” theft. {WHOLE[:-2]},” they said.", "Lumo and record labels", id="they-both"),
        pytest.param("As the vet put it when we met: “That was a very short visit.”", "vet", id="as-put-it"),
        pytest.param("It opened in Torvel, where Lumo’s critic called it “a slow poison”.", "Lumo’s critic", id="where"),
        pytest.param(f"A spokesperson told Lumo News that nobody would go. {WHOLE[:-2]},” they said.", "spokesperson", id="spokesperson-they"),
        pytest.param("But that, warns baker Ann Lee, “cannot last beyond the winter”.", "Ann Lee", id="set-in"),
        pytest.param(f"A buyer, and keen reader of Lumo News, noted, {WHOLE}", "buyer", id="not-set-in"),
        pytest.param(f"Ann Lee is ill. The actress, who has played Eve Dale since 1996, was told by phone. {WHOLE[:-2]},” she said.", "Ann Lee", id="role-played"),
        pytest.param(f"{WHOLE[:-2]},” Brandivo founder Ann Lee had written on her page on Sunday.", "Ann Lee", id="had-written"),
        pytest.param(f"Blackbird denied this. {WHOLE[:-2]},” it said.", "Blackbird", id="it-of-a-body-by-chance-a-person"),
        pytest.param(f"Ann Lee left. {WHOLE[:-2]},” per the report.", "report", id="per"),
        pytest.param("It will include “better management”, per Lumo’s blog, in May.", "Lumo’s blog", id="per-of"),
        pytest.param(f"Actress Ann Lee left. The “Harbour” star, who is known for it, shared, {WHOLE}", "Ann Lee", id="title-and-role"),
        pytest.param(f"“I left,” said Tom Cole.\n\n{WHOLE} Ann Lee recounted.", "Ann Lee", id="recounted-behind-a-stop"),
        pytest.param("Ann Lee has hit out at rules, branding them “an insult to butter”.", "Ann Lee", id="branding"),
        pytest.param("The Institute for Torvel’s Ann Lee says the plan is “a very stealthy tax”.", "Ann Lee", id="of-a-body"),
        pytest.param(f"My father-in-law, a roofer, wept. {WHOLE[:-2]},” he said.", "father-in-law", id="in-law"),
        pytest.param(f"When Ann Lee opens her mouth the hall rings.\n\n{WHOLE[:-2]},” the soprano says.", "Ann Lee", id="soprano"),
        pytest.param(f"The author knows it well, after the novelist Jo Walton explained it to me. {WHOLE[:-2]},” she said.", "Jo Walton", id="explained"),
    ],
)  # fmt: skip
def test_a_speaker_is_told_by_how_a_sentence_is_built(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The notes of Ann Lee describe the “Foxglove” name for the tool.", id="name"),
        pytest.param("The “Harbour” actor Tom Cole previously spoke on “The Night.” He said it before.", id="titles"),
        pytest.param("Ann Lee hit out at the makers of “Tom & Ann”, reports Lumo News.", id="makers-of"),
        pytest.param("Deaths rose again (see ‘Lumo falls on hard times’), and Ann Lee left.", id="see"),
        pytest.param("Tom Cole said she was ill on an episode of “Stars Tonight.”", id="episode"),
        pytest.param("His repeated claims of having no memory of Lee’s “unbecoming” ways were read out.", id="claims-of"),
    ],
)  # fmt: skip
def test_what_is_only_referred_to_is_nobodys_words(text: str) -> None:
    assert speakers(text) == []


def test_words_between_apostrophes_go_on_in_the_next_paragraph() -> None:
    text = "Ann Lee told Lumo News: 'It is good here.\n\n'By going on, it's a way to see 'em.\n\n'It was a long night. '\n\nShe left."
    assert speakers(text) == ["Ann Lee", "Ann Lee", "Ann Lee"]


def test_a_title_between_apostrophes_leaves_nothing_open() -> None:
    text = "'Lumo' is Ann Lee's new show and will open in May.\n\n'It is good to be here at last,' said Tom Cole."
    assert speakers(text) == ["Tom Cole"]
