"""Where an English sentence says who speaks, and by what word: one row for each way, with invented names."""

from __future__ import annotations

from tests.index.annotators.answers import rows, speakers

ROE, DUNN = "Jane Roe", "Mark Dunn"
HEAD = "The town voted on its bridge. Jane Roe opened the debate.\n\n"


@rows(
    straight=("The shop will close owing to “new priorities at last” and will not open again, Roe said.", [ROE]),
    tail=("It is “not safe for anybody” while Mark Dunn runs the town, Roe said on Monday in Leeds.", [ROE]),
    inverted=("It is “not safe for anybody” while Mark Dunn runs the town, said Jane Roe.", [ROE]),
    according=("It is “not safe for anybody” while Mark Dunn runs the town, according to Roe.", [ROE]),
    according_to_her=("It is “not safe for anybody” while the town is asleep, according to her.", [ROE]),
    as_said=("It was “a shame for the town” because of the ferry, as Roe has said.", [ROE]),
    opens_paragraph=("“They are careless with it” while they are in power, Roe said.", [ROE]),
    apposed=("Some live “between two worlds at once” and own the land, Jane Roe, the minister, said.", [ROE]),
    behind_a_name=("The “do no harm” rule applies to Mark Dunn, Roe said.", [ROE]),
    behind_a_name_too=("The “do no harm” rule applies to Mark Dunn, one witness said.", ["witness"]),
    paper=("Some live “between two worlds at once” and own the land, the paper states.", ["paper"]),
    not_who_acts=("The “do no harm to others” rule fell, and Roe left the town.", [None]),
)  # fmt: skip
def test_the_clause_that_ends_a_sentence_says_who_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    person=("Mark Dunn, Roe said, was “not safe with anybody”.", [ROE]),
    role=("Mark Dunn, one witness said, was “not safe with anybody”.", ["witness"]),
    letter=("In a letter to Mark Dunn, one witness wrote: “The plan is a danger.”", ["witness"]),
    minister=("In a letter to Mark Dunn, Jane Roe, the minister, wrote: “It is a danger.”", [ROE]),
)
def test_a_clause_between_commas_is_of_its_own_subject(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    quoted_after=("“It is not safe for us,” the Norwick Gazette quoted Roe as saying.", [ROE]),
    quoted_before=("The Norwick Gazette quoted Ms. Roe as saying it was “not safe for us”.", [ROE]),
    quoted_colon=("The Norwick Gazette quoted Roe: “It is not safe for us.”", [ROE]),
    quoted_her=("The Norwick Gazette quoted her as saying it was “not safe for us”.", [ROE]),
    cited=("According to the Norwick Gazette, citing Jane Roe, it was “not safe for us”.", [ROE]),
    was_quoted=("Roe was quoted by the Norwick Gazette as saying it was “not safe for us”.", [ROE]),
    reported=("Roe called it “a shame for the town”, the Norwick Gazette reported.", [ROE]),
    asked_by=("Mark Dunn was asked by Roe to “think of the town”.", [ROE]),
    asked_whether=("Asked by Mark Dunn whether it would close, Roe said it was “a shame for us”.", [ROE]),
    dubbed=("The plan, dubbed “a danger to the town” by Jane Roe, was dropped.", [ROE]),
    by_her=("The plan was called “a danger to the town” by her.", [ROE]),
    nobody=("Mark Dunn has been described as “a danger to the town”.", [None]),
    recalled=("Mark Dunn recalled Roe telling him, “It is not safe for us.”", [ROE]),
    accused=("Mark Dunn accused Roe of calling him “a danger to the town”.", [ROE]),
    video=("Mark Dunn posted a video of Ms. Roe saying: “It is not safe for us.”", [ROE]),
    read_out=("Mark Dunn read a statement from Jane Roe: “It is not safe for us.”", [ROE]),
    to_quote=("To quote Jane Roe: “It is not safe for us.”", [ROE]),
)
def test_whom_another_quotes_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    calling=("Calling the plan by Mark Dunn “a shame for the town”, Roe left the talks.", [ROE]),
    describing=("Describing Mark Dunn as “a danger to the town”, Ms. Roe left the talks.", [ROE]),
    sees=("Roe sees Mark Dunn as “a danger to the town”.", [ROE]),
    sued=("Roe sued Mark Dunn for causing the town to “lose its only bridge”.", [ROE]),
    compared=("A resident of Norwick compared Mark Dunn to “a child in a shop”.", ["resident"]),
    sees_somewhere=("Roe sees the bridge as somewhere “between two worlds at once”.", [ROE]),
    dashes=("It would be — according to Ms. Roe — “a shame for us”.", [ROE]),
    firm=("Brandivo Group, a Leeds bridge firm, says it is “at risk of a new flood”.", ["Brandivo Group"]),
    says_so=("Roe said it was “a shame for the town”, not what Mark Dunn wants.", [ROE]),
    gerund=("Calling Mark Dunn “a danger to the town” was wrong, Roe said.", [ROE]),
    before=("Mark Dunn left before Roe could say he was “a danger to us”.", [ROE]),
    flanked=("Flanked by Mark Dunn and Tom Hale, one witness said it was “a shame for us”.", ["witness"]),
    not_who_acts=("Mark Dunn fled, “firing at every car that passed”.", [None]),
    used=("Roe used a speech to denounce “a lack of respect for the town”.", [ROE]),
    like=("Roe was like, “You do not know this bridge at all.”", [ROE]),
    clauses=("Roe said it was “a shame for us”, that Mark Dunn had “lost his way” and that he slept.", [ROE, ROE]),
    sign=("Mark Dunn held a sign that read “Stop the whole plan now”.", ["sign"]),
    reading=("Mark Dunn held a sign reading “Stop the whole plan now”.", ["sign"]),
    when=("When Roe said it was “a shame for the town”, Mark Dunn laughed.", [ROE]),
    while_=("While Mark Dunn called it “a joy for us”, Roe said it was “a shame for us”.", [DUNN, ROE]),
    asked_if=("Asked if he was “a danger to us all”, Mark Dunn laughed.", [None]),
    move=("Mark Dunn dropped the plan, a move Roe called “a great day for us”.", [ROE]),
    puts_it=("Or, as Roe puts it, “It is not safe for us.”", [ROE]),
    report=("Mark Dunn left after a report which called the plan “a shame for us”.", ["report"]),
    called=("One witness called Mark Dunn a liar and the plan “a shame for us”.", ["witness"]),
)  # fmt: skip
def test_a_verb_has_the_subject_of_its_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    began=("“It is not safe for us,” Roe began.", [ROE]),
    shot_back=("“It is not safe for us,” Roe shot back.", [ROE]),
    chimed_in=("“It is not safe for us,” chimed in Jane Roe.", [ROE]),
    by_phone=("“It is not safe for us,” Roe said by phone from Leeds.", [ROE]),
    reminded=("“It is not safe for us,” Roe reminded Mark Dunn.", [ROE]),
    tail=("“It is not safe for us,” a resident of Norwick quips.", ["resident"]),
    apposed=("“It is not safe for us.” Jane Roe, the minister, said.", [ROE]),
    no_blank=("“It is not safe for us,” saidJane Roe.", [ROE]),
    nested=("“They go, ‘Is that a bridge, oh no,’” jokes Roe.", [ROE]),
)
def test_a_verb_behind_the_words(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    that=("Roe’s claim that it was “not safe for us” angered Mark Dunn.", [ROE]),
    behind_a_verb=("Mark Dunn rejected Roe’s claim that it was “not safe for us”.", [ROE]),
    by=("Amid claims by Jane Roe that it was “not safe for us”, Mark Dunn left.", [ROE]),
    which=("Mark Dunn ignored Roe’s statement, which called it “a shame for us”.", [ROE]),
    of=("Her warning of “a danger to the town” was ignored by Mark Dunn.", [ROE]),
    call=("Mark Dunn ignored Roe’s call for “a new start for us”.", [ROE]),
    to=("Ms. Roe’s request to Mark Dunn to “think of the town” was ignored.", [ROE]),
    as_=("Her description of Mark Dunn as “a danger to the town” was unfair.", [ROE]),
    message=("Her message to Mark Dunn was “stop the bridge now”.", [ROE]),
    colon=("Her response: “The plan is a danger to the town.”", [ROE]),
    reply=("Roe’s reply? “It is not safe for us.”", [ROE]),
    letter=("Roe’s letter to Mark Dunn begins: “It is not safe for us.”", [ROE]),
    words=("The plan was, in Roe’s words, “a danger to the town”.", [ROE]),
    behind=("Mark Dunn laughed at Roe’s “never on my watch” speech.", [ROE]),
    dismissed=("Mark Dunn dismissed Roe’s promise as “a joke for the town”.", [DUNN]),
)
def test_words_are_of_whose_claim_holds_them(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    shook=("She shook her head. “It never was safe for anybody.”", [ROE]),
    furious=("One witness was furious. “It never was safe for anybody.”", ["witness"]),
    answer=("Ms. Roe had an answer. “It never was safe for anybody.”", [ROE]),
    paused=("“It is not safe for us.” Roe paused. “It never was.”", [ROE, ROE]),
    voice=("“It is not safe for us.” Jane Roe’s voice hardened.", [ROE]),
    turned=("Roe turned to Mark Dunn. “Is it safe for anybody?”", [ROE]),
    another_reacts=("“It is bad,” Mark Dunn said. “It is not safe for us.” Roe laughed.", [DUNN, DUNN]),
)
def test_a_sentence_shows_who_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    bullets=("Roe made two points:\n\n• “It is not safe for us.”\n\n• “It will not last.”", [ROE, ROE]),
    epigraph=("“It is not safe for anybody” – Jane Roe", [ROE]),
    tweet=("Mark Dunn says it is “not safe for us.”\n\n— Jane Roe (@roe) December 13, 2016", [DUNN]),
)
def test_marks_in_the_text_say_who_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected
