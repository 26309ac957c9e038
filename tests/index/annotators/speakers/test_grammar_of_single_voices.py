"""Pieces with one voice, documents, offices and couples: who speaks, by what sort of construction."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import rows, speakers

PELL, COLE, ROE = "Sam Pell", "Ann Cole", "Jane Roe"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Tess Okoro", "Tess Okoro"),
        ("Tess Okoro, Staff Writer", "Tess Okoro"),
        ("Tess Okoro and Jo Vale", None),
        ("Norwick News Agency", None),
        ("Tess Okoro, as told to Jo Vale", None),
        ("", None),
    ],
    ids=["by", "with_a_role", "two", "an_agency", "for_another", "nobody"],
)
def test_i_is_who_wrote_the_article(byline: str, expected: str | None) -> None:
    text = "Sam Pell drives the last bus. “Did they give a reason?” I asked him. “None,” he said."
    assert speakers(text, byline=byline) == [expected, PELL]


def test_the_labels_of_an_interview_say_who_i_is() -> None:
    text = "Ann Cole talked with Jane Roe.\n\n**AC: Why?**\n\n**JR:** I told them “it is not safe here”.\n\nAC: And now?"
    assert speakers(text, byline="Tess Okoro") == [ROE]


@rows(
    told=("“Oh, goodness,” Jane Roe said when I told her who I was. “I did not think you read it.”", [ROE, ROE]),
    would=("Sam Pell left early. “It was terrible for us,” he'd tell people.", [PELL]),
    heard=("“It is the best thing we have had here,” I heard a woman say on the stairs.", ["woman"]),
    asked=("Mark Dunn asked Sam Pell whether he would run again. “No, not me,” he said.", [PELL]),
    replied=("“It is ours,” Jane Roe wrote in an email to the chairman. “And so is that,” he replied.", [ROE, "chairman"]),
    nobody=("“How does he like it?” Jane Roe asked the man. “He likes it hot,” was the answer.", [ROE, None]),
    dated=("In 2012, when he was honoured, Sam Pell told the paper he was late. “It was cold,” he said.", [PELL]),
    known=("The coach was Mark Dunn, and he is glad.\n\n“I did not say so,” she said.", [None]),
    whose=("Jane Roe, who chairs it, spoke of the minister who once asked her if it was “fit for us”.", ["minister"]),
    read_out=("Jane Roe's business partner sent him a text that read “we end this today,” a clerk told jurors.", ["Jane Roe's business partner"]),
    shouted=("The man shouted “come here, all of you,” a witness said.", ["man"]),
    in_clause=("He joined the office, where his tutor, Sam Pell, called him “the slowest man I know”.", [PELL]),
    mate=("“Is this your first time?” asked Pell's mate, a lad from Norwick.", ["Pell's mate"]),
    his_wife=("“It is a lock for me,” Sam Pell said.\n\n“So he stays in,” added his wife.", [PELL, "wife"]),
    an_age=("Jane Roe gets up early.\n\n“They are birds,” the 72-year-old retired teacher said.", [ROE]),
    numbers=("Her numbers fell last year. Asked about them, she is brisk: “Stop sealing every hole.”", [None]),
    defendant=("Judge Sam Pell spoke. The defendant wept, and said it was “not meant so”.", ["defendant"]),
    own_count=("Jane Roe gave, by her own count, “four interviews, all of them bad”.", [ROE]),
    widow=("Sam Pell died. His widow, Nokuthi, told us he had left notes. “No speeches,” she said.", ["Nokuthi"]),
    further=("Sam Pell spoke of the minister who once asked him whether it was “salted to taste”.", ["minister"]),
)  # fmt: skip
def test_who_tells_and_who_is_told(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    clergy=("The Dean of Norwick, the Very Revd Jane Roe, said: “He came to us as a stranger.”", [ROE]),
    prelates=("Bishop Sam Pell died. The Archbishop of York called him “a man who was late for us”.", ["Archbishop"]),
    letters=("Counsel for the town, Mei-Ling Prowse SC, told the court it was “a joke that was not one”.", ["Mei-Ling Prowse"]),
    bench=("The bench said he had “acted in haste”.\n\n“We impose costs on the town,” it added.", ["bench", "bench"]),
    state=("State television called the march “a threat to us all”.", ["State television"]),
    yours=("Your editorial of 4 June claims that cyclists are “a danger to themselves”.", ["editorial"]),
    citation=("The citation for the prize speaks of “arguments of great economy and wit”.", ["citation"]),
    colon=("The form, shown to the jury, states: “Prisoner cheerful. Asked for tea.”", ["form"]),
    agreed=("The complaint alleges that the firms agreed to “starve out” rivals.", ["complaint"]),
    quotes=("The bishop quotes a local fisherman: “The river christened us before you came.”", ["local fisherman"]),
    quotes_text=("The charge quotes a text message from Sam Pell: “It is done, all of it.”", [PELL]),
    card=("A card on one of them reads: “You always shared your chips.”", ["card"]),
    found=("It is “a culture of not listening at all”, an independent review has found.", ["independent review"]),
    spoken=("The families have spoken of their “disgust and dismay” at the verdict.", ["families"]),
    reply=("“By whom, the founding fathers?” read one reply that was liked by many.", ["reply"]),
    easter=("In his last letter, read on Easter Day, the bishop wrote: “I am told that I am dying.”", ["bishop"]),
)  # fmt: skip
def test_offices_bodies_and_documents_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    couple=("Brian and Mary Pell won. “I ran up,” Mrs Pell said.\n\nMr Pell, a cook, said: “I sat down.”", ["Mary Pell", "Brian"]),
    both_named=("Mary Pell left, and so did Gary Pell.\n\n“I ran up,” Mr Pell said.", ["Gary Pell"]),
    younger=("Rosa Pell sang. Her granddaughter, Maria Pell, left. The younger Ms. Pell said: “She sang.”", ["Maria Pell"]),
    alone=("Mary Pell left the town. “I ran up the stairs,” Ms Pell said.", ["Mary Pell"]),
)  # fmt: skip
def test_a_title_tells_who_is_meant_of_a_couple(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@rows(
    nickname=("Bassist Sam “Bagga” Pell, who played with them, said it was “all about the space”.", ["Sam “Bagga” Pell"]),
    pilot=("“It keeps my hands busy,” Jane Roe says in the pilot of “Cold Comfort,” and you believe it.", [ROE]),
    verdict=("Jane Roe called the show “Miss Marple with a record”.", [ROE]),
)  # fmt: skip
def test_names_and_titles_are_nobodys_words(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
