"""Who speaks: invented sentences for every way a newspaper has to say so."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We are ready,” said the minister, Ann Lee, on Monday.', ['Ann Lee']),
        ("“My client is innocent,” Hale's lawyer, Mark Dunn, said. Robert Hale did not appear.", ['Mark Dunn']),
        ('"He never had a chance," said Tom Berg\'s attorney Lisa Crane.', ['Lisa Crane']),
        ('“It is over,” the mayor’s spokeswoman, Rosa Klein, told reporters.', ['Rosa Klein']),
        ('“We are ready,” said U.N. envoy Ann Lee.', ['Ann Lee']),
        ('“We are ready,” said Ann Lee of the Harbour Workers League.', ['Ann Lee']),
        ("“We are sorry,” the company's chief executive, Ann Lee, said in an e-mail.", ['Ann Lee']),
        ("“We will sue,” the Harbour Workers League's president, Tom Cole, said.", ['Tom Cole']),
        ('“Nobody wants it,” agreed Tom Cole, the head of the Baltic Transport Agency.', ['Tom Cole']),
    ],
)  # fmt: skip
def test_an_apposition_names_the_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“My client is innocent,” said a lawyer for Robert Hale.', ['lawyer for Robert Hale']),
        ('“It was Tom Cole who lied to us,” said the judge.', ['judge']),
        ('A police spokesman confirmed it. “We have one man in custody,” he said.', ['police spokesman']),
        ('Ann Lee met a police spokesman. “We have one man in custody,” he said.', ['police spokesman']),
        ('Critics call the plan “a gift to the rich”.', ['Critics']),
        ('“We are sorry,” the company said.', ['company']),
        ('"We are sorry. It was our fault," a spokesperson for Brandivo said.', ['spokesperson for Brandivo']),
        ('Tom Cole died. His widow was there. “He was a good man,” she said.', ['widow']),
        ('“We will sue,” said one of the workers, who asked not to be named.', ['workers']),
        ('“Nobody wants it,” said Prime Minister Ann Lee’s spokesman.', ['Ann Lee’s spokesman']),
        ('“Nobody wants it,” a spokesman for Prime Minister Ann Lee said.', ['spokesman for Prime Minister Ann Lee']),
    ],
)  # fmt: skip
def test_a_role_stands_for_whom_nobody_names(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A sign at the gate read “No entry today”.', ['sign']),
        ('“The bank will pay,” the Finance Ministry said on Friday.', ['Finance Ministry']),
        ('“We won,” Brandivo said in a statement.', ['Brandivo']),
        ('“We will sue,” said a statement from the Harbour Workers League.', ['Harbour Workers League']),
    ],
)  # fmt: skip
def test_bodies_and_written_things_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee, speaking after Tom Cole resigned, said “it was a good day for us”.', ['Ann Lee']),
        ('“I was there,” recalled Ann Lee, 82, whose brother Tom Cole died.', ['Ann Lee']),
        ('“I was there,” Ann Lee, 82, whose brother Tom Cole died, recalled.', ['Ann Lee']),
        ('“Nobody wants it any more,” Cole, who is 61, said.', ['Cole']),
    ],
)  # fmt: skip
def test_an_insertion_does_not_hide_the_subject(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee, a doctor, told the Harbour Gazette that the wards were “full to the brim”.', ['Ann Lee']),
        ('“The wards are full,” Ann Lee told the Harbour Gazette.', ['Ann Lee']),
        ('In an interview with the Harbour Gazette, Ann Lee said: “The wards are full.”', ['Ann Lee']),
        ('Ann Lee joked that Tom Cole was “as slow as a snail”.', ['Ann Lee']),
        ('“As slow as a snail,” joked Ann Lee about Tom Cole.', ['Ann Lee']),
        ('Tom Cole, whom Ann Lee described as “as slow as a snail”, left.', ['Ann Lee']),
        ('Mr Cole said Ms Lee had told him “never to come back here”.', ['Lee']),
        ("“Never come back here,” Ann Lee's letter said.", ['Ann Lee']),
        ('Ann Lee said Tom Cole was “a good man and a friend”.', ['Ann Lee']),
    ],
)  # fmt: skip
def test_whoever_is_told_or_talked_about_is_not_the_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee praised the vote as “the end of a long road”.', ['Ann Lee']),
        ('The vote was “the end of a long road”, Ann Lee said.', ['Ann Lee']),
        ('According to Ann Lee, the road is “closed for the winter”.', ['Ann Lee']),
        ('President Ann Lee said on Monday that "the time has come" for talks, adding: "We cannot wait any longer."', ['Ann Lee', 'Ann Lee']),
        ('“We will sue” is what Ann Lee told the crowd.', ['Ann Lee']),
        ('Asked about the plan, Ann Lee replied: “We will sue.”', ['Ann Lee']),
        ("Ann Lee's verdict: “Nobody wants it any more.”", ['Ann Lee']),
        ('Tom Cole believes that “nobody wants it any more”.', ['Tom Cole']),
        ('In the words of Ann Lee, “nobody wants it any more”.', ['Ann Lee']),
        ('“Nobody wants it,” says Lee, adding that Cole “never asked us what we wanted”.', ['Lee', 'Lee']),
    ],
)  # fmt: skip
def test_words_worked_into_a_sentence_are_its_subjects(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee came to court with Tom Cole. “He lied,” she said.', ['Ann Lee']),
        ('Ann Lee came to court with Tom Cole. “She lied,” he said.', ['Tom Cole']),
        ('Ann Lee smiled.\n\n“That is what we want,” she said.\n\n“And we want it now.”\n\nTom Cole disagreed. “Never in my life,” he said.', ['Ann Lee', 'Ann Lee', 'Tom Cole']),
        ('Tom Cole died. His sister, Ann Lee, was there. “He was a good man,” she said.', ['Ann Lee']),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_subject_of_the_last_sentence_that_fits(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“Tom Cole lied,” she said. Ann Lee was in court.', [None]),
        ('“We need help,” they said. Tom Cole and Ann Lee left.', [None]),
        ('‘That is what we want,’ she said. ‘And now.’', [None, None]),
    ],
)  # fmt: skip
def test_where_nobody_fits_the_speaker_is_unknown(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee: “What did you see?”', ['Ann Lee']),
        ('Ann Lee was asked whether she would run. “No, not this year.”', ['Ann Lee']),
        ('“That,” said Ann Lee, “is what we want to know.”', ['Ann Lee', 'Ann Lee']),
        ('Ann Lee did not agree. “That is what we want to know,” Tom Cole said.', ['Tom Cole']),
        ('‘We don’t know what the workers’ union wants,’ said Ann Lee.', ['Ann Lee']),
        ('「我们会继续谈判」, said Li Wen.', ['Li Wen']),
        ('„Wir sind bereit“, said Karl Lund.', ['Karl Lund']),
        ("``We are ready for it,'' said Ann Lee.", ['Ann Lee']),
        ('The road is closed for the winter, said Ann Lee. “We are sorry.”', ['Ann Lee']),
        ('"We never had a chance.\n\nThe team lost again, Ann Lee said later.\n\n"It hurts," she added.', ['Ann Lee', 'Ann Lee']),
        ('“We will sue,” tweeted Ann Lee.', ['Ann Lee']),
        ('The film “A Long Winter” opened. The so-called “experts” hated it.', []),
        ('“The plan is dead”, Ann Lee insisted. “Nobody wants it.” Tom Cole was silent.', ['Ann Lee', 'Ann Lee']),
    ],
)  # fmt: skip
def test_the_speaker_stands_beside_a_verb_of_saying(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor was told by Ann Lee “to look for another town hall”.", ["Ann Lee"]),
        ("The plan, described by Tom Cole as “a leap in the dark”, failed.", ["Tom Cole"]),
        ("“All will be well,” Tom Cole was quoted as saying by the Harbour Gazette.", ["Tom Cole"]),
    ],
)  # fmt: skip
def test_in_the_passive_the_agent_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole cited the NATO treaty and said “nobody stands by us”.", ["Tom Cole"]),
        ("Ann Lee of the UK's National Fish Agency said: “Nobody stands by us.”", ["Ann Lee"]),
        ("In a statement, the Baltic Transport Agency said: “Nobody stands by us.”", ["Baltic Transport Agency"]),
        ("The website “Welcome To Winter” and its owner Tom Cole, it was alleged, lost money.", []),
        ("Ann Lee called it a “most unusual and odd case”; Tom Cole said nothing.", ["Ann Lee"]),
        ("Ann Lee spoke of a “long and very hard night” while Tom Cole wrote to the press.", ["Ann Lee"]),
        ("Ann Lee said it was “a very long night” and promised “a quick and full reply”.", ["Ann Lee", "Ann Lee"]),
        ("Ann Lee of Oslo University, an expert on fish, explained that nets are “made to last for ever”.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_a_new_clause_has_a_speaker_of_its_own(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It was late,” said Ann Lee, a nurse.\n“Nobody came to help us that night.”\n" + "It rained. " * 12, ["Ann Lee", "Ann Lee"]),
        ("“It was late,” said Ann Lee, a nurse.\n\n“Nobody came to help us that night.”", ["Ann Lee", "Ann Lee"]),
        ("The president of the Harbour Workers League, Tom Cole, said: “Nobody came.”", ["Tom Cole"]),
        ("According to officials, the car went “from one side to the other”.", ["officials"]),
        ("“It was late,” one officer said. Another added: “We were all tired.”", ["officer", "another"]),
        ("“It was late,” said Ann Lee. Others said: “We were all tired.”", ["Ann Lee", "others"]),
        ("Tom Cole was driving “from one side to the other”.", [None]),
    ],
)  # fmt: skip
def test_words_alone_in_their_paragraph_are_of_the_last_speaker(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governor Ann Lee spoke. The governor said: “Nobody came to help us.”", ["Ann Lee"]),
        ("Ann Lee, the mayor of Oslo, spoke. “Nobody came to help us,” said the mayor.", ["Ann Lee"]),
        ("The mayor of Oslo, Ann Lee, wrote to them, adding, “Nobody came to help us.”", ["Ann Lee"]),
        ("The Baltic Transport Agency closed the road. The Agency called it “a very hard night”.", ["Baltic Transport Agency"]),
        ("Judge Ann Lee met Judge Tom Cole. “Nobody came to help us,” said the judge.", ["judge"]),
        ("Judge Ann Lee ruled. “Nobody came to help us,” said a judge in Oslo.", ["judge"]),
    ],
)  # fmt: skip
def test_a_role_stands_for_the_only_one_who_is_known_to_have_it(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Finance Ministry has, in a statement, called on drivers to “look out for the children”.",
            ["Finance Ministry"],
        ),
        ("In a letter, the head of the League, Ann Lee, said: “Nobody came to help us.”", ["Ann Lee"]),
        ("“Nobody came to help us,” Ann Lee said in a statement.", ["Ann Lee"]),
    ],
)
def test_nobody_speaks_who_is_only_written_in(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the police, Tom Cole drove “from one side to the other”.", ["police"]),
        ("According to a nurse, Ann Lee, the wards were “full to the brim”.", ["Ann Lee"]),
        ("The wards were “full to the brim”, according to a nurse, Ann Lee.", ["Ann Lee"]),
    ],
)
def test_who_acts_behind_the_comma_is_not_the_source(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee thanked Tom Cole for his help, saying: “Nobody else came.”", ["Ann Lee"]),
        ("The Finance Ministry paid Tom Cole. It also praised Cole, noting on its website “he never gave up”.", ["Finance Ministry"]),
        ("Admiral Tom Cole, head doctor of the Royal Navy Hospital said, “He never gave up.”", ["Tom Cole"]),
    ],
)  # fmt: skip
def test_who_stands_behind_a_preposition_is_no_subject(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of the victims came. “Nobody helped us,” she said.", ["victims"]),
        ("Ann Lee came. The victims wept. “Nobody helped us,” she said.", ["Ann Lee"]),
        ("Ann Lee said the workers thought it was “the end of a long road”.", ["Ann Lee"]),
    ],
)
def test_one_person_is_not_several(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sen. Ann Lee (D-Calif.) issued this statement on Tom Cole’s vote: “Nobody came to help us.”",
            ["Ann Lee"],
        ),
        ("“The workers will not lose by it,” Sen. Lee said. Ann Lee left.", ["Ann Lee"]),
        ("Ann Lee called it a “very long night”, and Tom Cole said nothing.", ["Ann Lee"]),
        ("Ann Lee referred to the vote as “the end of a long road”.", ["Ann Lee"]),
    ],
)
def test_a_title_ends_no_sentence_and_and_begins_a_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee went up to a director and said: “Make a better film this time.”", ["Ann Lee"]),
        ("Tom Cole left, but Ann Lee thanked the Finance Ministry and said: “All is well again.”", ["Ann Lee"]),
        ("Tom Cole sharply criticized the plan, which Ann Lee has referred to as “mere play”.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_two_verbs_have_one_subject_and_a_relative_clause_its_own(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee gave the following statement:\n\n“All is well again in our town.”", ["Ann Lee"]),
        ("“All is well,” said Ann Lee.\n\nIt rained.\n\n“Nobody will take that from us.”", ["Ann Lee", "Ann Lee"]),
        ("“All is well,” said Ann Lee. Tom Cole: “It is not.”\n\nIt rained.\n\n“Nobody will take that from us.”", ["Ann Lee", "Tom Cole", None]),
        ("“All is well again in our town.” Ann Lee said, adding that she was glad.", ["Ann Lee"]),
        ("Calling it “a very long night”, Ann Lee left.", ["Ann Lee"]),
        ("Ann Lee spoke of the vote — which Tom Cole called odd — “with a heavy heart”.", ["Ann Lee"]),
        ("Congressman Tom Cole (GA-05) said, “Nobody came to help us.”", ["Tom Cole"]),
    ],
)  # fmt: skip
def test_words_are_introduced_from_farther_away(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee met an expert. She told a nurse she was ill. “I cannot stay,” she said.", ["Ann Lee"]),
        ("Ann Lee came. With Eva Cole she left. “I cannot stay,” she said.", ["Ann Lee"]),
    ],
)
def test_a_sentence_about_her_names_nobody_new(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Harbour Workers League issued a statement: “Nobody came to help us.”",
            ["Harbour Workers League"],
        ),
        ("She sent the following letter: “Nobody came to help us.”", [None]),
    ],
)
def test_who_sends_a_letter_speaks_in_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mohammed al-Mamun came. “It is very late now,” says Mamun, a teacher.", ["Mohammed al-Mamun"]),
        ("“It is very late now,” said Judge Qwertil Asdfgho.", ["Qwertil Asdfgho"]),
        ("“It is very late now,” said Tuesday's edition.", ["Tuesday's edition"]),
        ("“It is very late now!” Ann Lee told the world on Thursday.", ["Ann Lee"]),
        ("“It is very late now!” Ann Lee was silent for a while.", [None]),
        ("The researchers met. They reported, “It is very late now.”", ["researchers"]),
        ("Robert Hale's foundation said it was “very late for them now”.", ["Robert Hale's foundation"]),
    ],
)  # fmt: skip
def test_who_stands_right_behind_the_words_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One lawmaker told the BBC, “We know what people wanted to stop.”", ["lawmaker"]),
        ("Brandivo Corp. released a statement which read, “We know what people wanted.”", ["Brandivo Corp."]),
        ("Tom Cole called Ann Lee’s proposed deal “a very bad one”.", ["Tom Cole"]),
        ("Tom Cole characterized the call with Ann Lee as “perfectly fine”.", ["Tom Cole"]),
        ("Tom Cole of wide victim group Baltic Transport Agency said, “It is late.”", ["Tom Cole"]),
        ("When asked by the BBC, Qwertil said of Lee, “She never was late.”", ["Qwertil"]),
    ],
)  # fmt: skip
def test_only_the_subject_of_a_verb_of_saying_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Finance Ministry has issued a statement. The statement read: “We know what to do.”", ["Finance Ministry"]),
        ("“We know it,” said Ann Lee. Her letter also said: “We know what to do.”", ["Ann Lee", "Ann Lee"]),
        ("“We know it,” said Ann Lee. A study said: “They know what to do.”", ["Ann Lee", "study"]),
        ("A report by the Finance Ministry came out. The report said: “We know what to do.”", ["Finance Ministry"]),
        ("Sen. Ann Lee spoke. “We know what to do now,” the senator said.", ["Ann Lee"]),
        ("Tom Cole came with his wife, Ann Lee. “We know what to do now,” his wife said.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_a_statement_has_an_author_and_a_short_title_a_bearer(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.\n\nAnn Lee of Brandivo Corp. spoke of the plan: “It is a good one.”", ["Ann Lee"]),
        ("They met Tom Cole on Friday. Ann Lee of Brandivo Corp. said it was “a very good plan”.", ["Ann Lee"]),
        ("Mike Hale came. The US Secretary of State Mike Hale sent a message to Tom Cole, saying it was “a very good plan”.", ["Mike Hale"]),
        ("Ann Lee, Chairman of the Baltic Transport Agency, today made the following comments: “It is a good plan.”", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_a_preposition_ends_with_its_sentence_and_may_belong_to_a_title(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ann Lee came late.\n\n“We will go there. It is time.” Lee said. She left.", ["Ann Lee"]),
        ("Tom Cole reports a loss. “It may be that nobody went there” Ann Lee told us yesterday.", ["Ann Lee"]),
        ("Tom Cole said, “Who went there at all?” Ann Lee said, “Nobody went there.”", ["Tom Cole", "Ann Lee"]),
        ("A report came out. “Nobody went there, it seems;” read the warning.", ["warning"]),
    ],
)  # fmt: skip
def test_a_sentence_of_words_belongs_to_the_verb_beside_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As one tester said, “It is hard to find.”", ["tester"]),
        ("According to one tester, it is “very hard to find anything here”.", ["tester"]),
        ("The appeal court found that he had been “misled by his own friends”.", ["appeal court"]),
        ("Ann Lee found that he had been “misled by his own friends”.", [None]),
        ("Tom Cole spoke first. According to him, it was “a very hard day for us”.", ["Tom Cole"]),
        ("Tom Cole spoke first. According to her, it was “a very hard day for us”.", [None]),
        ("Ann Lee has two brothers. As a sailor, she said that it was “a very hard day for us”.", ["Ann Lee"]),
        ("“It was hard,” said Ann Lee. The Harbour historian added, “It was long, too.”", ["Ann Lee", "Ann Lee"]),
        ("“It was hard,” said Ann Lee. The Harbour historian said, “It was long, too.”", ["Ann Lee", "Ann Lee"]),
    ],
)  # fmt: skip
def test_grammar_shows_who_speaks_without_a_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee today issued the following statement on the harbour.\n\n“The harbour is ours to keep.”", ["Ann Lee"]),
        ("Contact: Tom Cole. Sen. Ann Lee, Chair of the Harbour Committee, made this statement today. “It is ours to keep.”", ["Ann Lee"]),
        ("Ann Lee and Sen. Tom Cole issued the following statement.\n\n“The harbour is ours to keep.”", [None]),
        ("Ann Lee issued the following statement.\n\nHe called it “a shame”.\n\n“It is ours to keep.”", [None, "Ann Lee"]),
        ("Ann Lee issued a statement on harbours.\n\n“The harbour is ours to keep.”", [None]),
    ],
)  # fmt: skip
def test_a_statement_that_is_announced_needs_no_further_word(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was “not at all good” and “not what they wanted,” said Ann Lee.", ["Ann Lee", "Ann Lee"]),
        ("“Is it not at all good?” asked another (“No, it is not,” said Ann Lee).", ["another", "Ann Lee"]),
        ("A sign read “not at all good here”. It was “not what they wanted,” said Ann Lee.", ["sign", "Ann Lee"]),
    ],
)  # fmt: skip
def test_fragments_of_one_sentence_have_one_speaker(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One MP told the BBC, “We know what people wanted.”", ["MP"]),
        ("“We know what people wanted,” confessed a spouse of a sailor.", ["spouse"]),
        ("The NATO is trying to add the words “Are you in need of help?” to its letters.", [None]),
        ("Ann Lee went on to add, “We know what people wanted.”", ["Ann Lee"]),
        ("Some – as many as Ann Lee fears – wore hats and “very red shoes with holes”.", [None]),
        ("After the Harbour Committee had met, Sen. Ann Lee made the following statement: “We know it.”", ["Ann Lee"]),
        ("Tom Cole lost by 9-4. Here is the statement Ann Lee made on it: “We know it.”", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_no_other_body_and_no_insertion_comes_before_who_speaks(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


def test_whose_name_stands_before_marks_belongs_to_what_they_name() -> None:
    assert speakers("Ann Lee of “Quiet Harbours”, a club, told us, “We know it.”") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some of the sailors NATO met said they were “very tired of this”.", ["sailors"]),
        ("It is cold, Brandivo Corp. knows that, said Ann Lee, a sailor, and it is “very cold at night”.", ["Ann Lee"]),
        ("Tom Cole, a sailor, said Ann Lee was “not at all cold at night”.", ["Tom Cole"]),
        ("Remarked Ann Lee, “It is very cold.”", ["Ann Lee"]),
        ("Though Tom Cole is a believer, Bill Hale has his doubts. “It is very cold,” he said.", ["Bill Hale"]),
        ("As a sailor, he knew it. Tom Cole was there. “It is very cold,” he said.", ["Tom Cole"]),
        ("Tom Cole was there. As a sailor, he knew it. “It is very cold,” he said.", ["Tom Cole"]),
        ("Police Superintendent Qwertil Asdfgho said at sea: “It is very cold.”", ["Qwertil Asdfgho"]),
    ],
)  # fmt: skip
def test_who_speaks_is_told_from_who_stands_nearer(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ann Lee came. “It is very cold here,” said the Senator.", ["Ann Lee"]),
        ("Senators Ann Lee and Tom Cole came. “It is very cold here,” the Senators wrote.", ["Senators"]),
        ("“It is very cold here,” said the Senator Ann Lee.", ["Ann Lee"]),
    ],
)
def test_a_title_with_a_capital_is_a_role_too(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the NATO, sailors are cold. “It is not as cold as it was before.”", [None]),
        ("Senators Ann Lee and Tom Cole today released the following joint statement: “We are cold at night.”", [None]),
        ("The authors wrote a book. “We are cold at night,” they say.", ["authors"]),
        ("One of the children said, “We are cold at night.”", ["children"]),
        ("“We are cold at night,” remembers Ann Lee. “So it is,” she accepts.", ["Ann Lee", "Ann Lee"]),
    ],
)  # fmt: skip
def test_nobody_speaks_for_who_is_only_cited_and_nobody_for_several(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell, said a WWF report. “The park is ours to keep,” says the report.", ["WWF"]),
        ("It fell, said a WWF report. “The park is ours,” says the report. “It is,” it adds.", ["WWF"] * 2),
        ("The WWF reporter left. “The park is ours to keep,” says the report.", ["report"]),
        ("An Ann Lee report came. “The park is ours to keep,” says the study.", ["study"]),
    ],
)
def test_a_report_is_of_whom_stands_before_it(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee called the plan a “breach of all we agreed,” according to the NBC.", ["Ann Lee"]),
        ("The fire came from “a faulty cable,” according to the Harbour Bank.", ["Harbour Bank"]),
        ("Ann Lee left. “We had agreed on the plan,” according to the NBC.", ["NBC"]),
    ],
)
def test_a_source_is_not_who_says_a_part_of_a_sentence(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready for it,” said a protester using the pseudonym Katya.", ["Katya"]),
        ("“We are ready for it,” said a protester called Mona Tam. “It is,” she said.", ["Mona Tam"] * 2),
        ("“We are ready for it,” a man identified only as Omar said.", ["Omar"]),
        ("“We are ready for it,” said a protester who met Mona Tam.", ["protester"]),
        ("“We are ready for it,” said a protester using the word freely.", ["protester"]),
    ],
)
def test_a_role_is_called_by_a_name(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole came. One of them even went as far to say, “It made us who we are.”", ["One of them"]),
        ("Tom Cole asked us, and many of them said simply that they had “forgotten it”.", ["many of them"]),
        ("Tom Cole spoke of some of them and said, “It made us who we are.”", ["Tom Cole"]),
        ("Tom Cole had this to say: “It made us who we are.”", ["Tom Cole"]),
        ("Tom Cole went on to say that it rained. “It made us who we are,” he said.", ["Tom Cole"]),
        ("“It made us who we are,” said one tester.", ["tester"]),
    ],
)
def test_some_of_them_speak_too(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The palace issued the following statement from Ann Lee: “It is not fitting for us.”", "Ann Lee"),
        ("Tom Cole issued the following statement on Ann Lee: “It is not fitting for us.”", "Tom Cole"),
        ("Ann Lee has based her campaign on the pledge to begin “ending it in an orderly way”.", "Ann Lee"),
        ("The law of Ann Lee has provisions on the need to be “ending it in an orderly way”.", None),
    ],
)
def test_who_wrote_or_acts_speaks(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee promised a “formal update” from Tom Cole soon: “We work on it as fast as we can.”",
            "Ann Lee",
        ),
        (
            "Ann Lee promised a “formal update” while Tom Cole went: “We work on it as fast as we can.”",
            None,
        ),
    ],
)
def test_who_does_not_act_does_not_interrupt(text: str, expected: str | None) -> None:
    assert speakers(text) == ["Ann Lee", expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A beekeeper from Leeds said the plan was “a shame for all of us”.", "beekeeper"),
        ("Beekeepers in Leeds said the plan was “a shame for all of us”.", "Beekeepers"),
        ("“It is a shame for all of us,” said a beekeeper from Leeds.", "beekeeper"),
        ("Ann Lee resigned. “It is a shame for all of us,” said her deputy.", "deputy"),
        ("“It is a shame for all of us,” grumbled a beekeeper near Leeds.", "beekeeper"),
        ("“It is a shame for all of us,” a geologist who lives in Leeds told the BBC.", "geologist"),
        ("A beekeeper, Ann Lee, said the plan was “a shame for all of us”.", "Ann Lee"),
        ("In the wake of the vote Ann Lee said the plan was “a shame for all of us”.", "Ann Lee"),
        ("A lawyer representing Ann Lee said that she was “deeply sad about the plan”.", "lawyer"),
        ("Critics such as Ann Lee say that the plan is “a shame for all of us”.", "Critics"),
        ("The message from Ann Lee was clear: “It is a shame for all of us.”", "Ann Lee"),
        ("They opposed it, with Ann Lee of Ohio calling the plan “a shame for all of us”.", "Ann Lee"),
    ],
)
def test_anybody_is_known_by_what_the_sentence_makes_of_them(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Cole was accused of “gross misconduct” by Ann Lee.", "Ann Lee"),
        ("The plan was described as “a shame for all of us” by the mayor, Ann Lee.", "Ann Lee"),
        ("Tom Cole called the plan “a shame for all of us” by Ann Lee's standards.", "Tom Cole"),
        ("The plan was described as “a shame for all of us” by Monday, when Ann Lee left.", None),
        ("For Ann Lee, the plan is “a shame for all of us”.", "Ann Lee"),
        ("For Harbour Day, Ann Lee said the plan was “a shame for all of us”.", "Ann Lee"),
    ],
)
def test_who_acts_in_the_passive_and_for_whom_it_is_so(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have done nothing wrong,” insists Torvelo boss Ann Lee.", "Ann Lee"),
        ("Torvelo boss Ann Lee said that they had “done nothing wrong”.", "Ann Lee"),
        ("Tom Cole told reporter Ann Lee that they had “done nothing wrong”.", "Tom Cole"),
        ("“We have done nothing wrong,” said Tom Cole, boss of Ann Lee.", "Tom Cole"),
    ],
)
def test_whose_role_it_is_speaks_rather_than_the_body(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, of the harbour, and colleagues found that the boats had “a clear advantage”.", "Ann Lee"),
        ("The GAO found that the boats were “old and so on for years”.", "GAO"),
        ("Call Tom Cole. Senator Ann Lee made this statement today. “The harbour is ours to keep.”", "Ann Lee"),
        ("For Ann Lee, the question is open. “The harbour may be ours to keep.”", "Ann Lee"),
        ("“The harbour is ours to keep,” the gizmo notes, and nothing else.", "gizmo"),
    ],
    ids=["and-colleagues", "found", "announced", "for-her", "any-noun"],
)  # fmt: skip
def test_a_finding_a_statement_and_a_view_are_somebodys(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yahya Torvea spoke to the troops. “We will keep on,” Torvee said.", "Yahya Torvea"),
        ("Lydia Bruchtmann spoke. “We will keep on,” Ms Brauchtman said.", "Lydia Bruchtmann"),
        ("Tom Johnston spoke to the troops. “We will keep on,” Johnson said.", "Johnson"),
        ("Yahya Torvea met Ali Torveo. “We will keep on,” Torvee said.", "Torvee"),
    ],
)
def test_a_surname_may_be_spelt_in_two_ways(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
