"""Words to which no sentence gives a speaker in the ordinary way: one row for each way, with invented names."""

from __future__ import annotations

from tests.index.annotators.answers import rows, speakers

ROE, PELL, COLE = "Jane Roe", "Sam Pell", "Ann Cole"
HEAD = "The town voted on its bridge. Jane Roe opened the debate, and Mark Dunn answered.\n\n"
TALK = "Ann Cole talked with Jane Roe.\n\n**AC: What did you say?**\n\n**JR:** It was hard. "


@rows(
    directs=("The memo directs agencies to “build a safe way over it”.", ["memo"]),
    requires=("The new directive requires “a safe way over the river”.", ["new directive"]),
    act=("The Safe Bridges Act requires “a safe way over the river”.", ["Safe Bridges Act"]),
    section=("Section 3 of the Safe Bridges Act calls for “a safe way over it”.", ["Safe Bridges Act"]),
    who_has_to_do_with_it=("A critic of the law requires “a safe way over the river”.", [None]),
    under=("Under the agreement, Mark Dunn must build “a safe way over the river”.", ["agreement"]),
    puts_it=("A bridge, as the guide puts it, is “a safe way over the river”.", ["guide"]),
    excerpt=("An excerpt from the report: “A bridge is a promise to us.”", ["report"]),
    reported=("The plan requires “a safe way over the river” and will fail, Roe said.", [ROE]),
)
def test_something_written_says_what_is_quoted(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    say=("I would say “Do it now.” It helps.", [ROE]),
    thought=("I thought to myself “I wonder what it is” then.", [ROE]),
    thinking=("I’m constantly thinking “What is a bridge for?”", [ROE]),
    began=("Before we start to say, “We need a new bridge,” we ask.", [ROE]),
    on=("\n\nIt took years. So I asked them, “Is the bridge safe?”", [ROE]),
    another=("My boss said, “We need a new bridge.”", ["boss"]),
)
def test_i_is_whose_answer_it_is(text: str, expected: list[str | None]) -> None:
    assert speakers(TALK + text) == expected


@rows(
    kept=("Users kept asking “Is the bridge safe for us?”", ["Users"]),
    often=("Our partners often ask, “Is the bridge safe for us?”", ["partners"]),
    to_ask=("People had to say, “Is the bridge safe for us?”", ["People"]),
    wants=("Roe wants voters to say “the bridge is safe for us”.", ["voters"]),
    asked_him=("Roe asked Mark Dunn to say “the bridge is safe for us”.", ["Mark Dunn"]),
    herself=("Roe forced herself to say “the bridge is safe for us”.", [ROE]),
    you=("If you ask “Is the bridge safe for us?”, Mark Dunn will tell you.", [None]),
    noun=("It met some of the doubts and fears people have: “I am not safe on it.”", [None]),
)
def test_whoever_acts_before_the_words_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    quoted=("“A bridge is a promise to us.”\n> — Jane Roe", [ROE]),
    bold=("**“A bridge is a promise to us.”**\n\n— **Jane Roe, mayor**", [ROE]),
    tags=("<blockquote><p>“A bridge is a promise to us.”</p><cite>Jane Roe</cite></blockquote>", [ROE]),
    brackets=("“A bridge is a promise to us.” (Jane Roe, mayor)", [ROE]),
    next_line=("“A bridge is a promise to us.”\nMayor Jane Roe, Norwick", [ROE]),
    sentence_below=("“A bridge is a promise to us.”\n\nJane Roe left the town for good.", [None]),
    year=("A bridge is “a promise between two sides” (Roe, 2014).", [ROE]),
    link=("A bridge is “a promise between two sides” ([Long Roads](http://a.example/b)).", ["Long Roads"]),
    to_quote=("To quote my colleague Sam Pell, “You can’t learn it in a day.”", [PELL]),
    line=("How could I not begin with Sam Pell’s famous line, “It is not what it is.”", [PELL]),
    line_by=("There is a line by Sam Pell: “It is not what it is.”", [PELL]),
    mission=("The Bridge Office’s mission is to “make every bridge in town safe”.", ["Bridge Office"]),
    request=("Director Ann Cole’s request “would make it clear that they are safe”.", [COLE]),
    photo=("“All we want is a way over it”\n\nJane Roe lives in the town. She left in May.", [ROE]),
    heading=("“All we want is a way over it”\n\nSome wait. Sam Pell said: “We are many.”", [PELL, PELL]),
)
def test_words_that_stand_alone_are_of_whom_stands_beside_them(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    click=("Click on “Save and continue to next page” below.", []),
    file=("Download the “Visits to all domains last month” file.", []),
    link=("The “More bridges on the site of the town” link is new.", []),
    path=("Go to Settings → “Text of the mail to followers”, and you are set.", []),
    fence=("It begins so:\n\n```yaml\ntitle: \"A bridge is a promise to us\"\n```", []),
    code=("Write `echo \"a bridge is a promise\"` there.", []),
    json=("{\"Abstract\":[\"Something about the bridge here.\"],\"Body\":[\"A man was on it.\"]}", []),
    titles=("It met to sign the “Global Compact for Bridges.”", []),
    set_small=("It met for “a compact of all who love bridges.”", [None]),
    clicked=("“Click on the link below the text,” Roe said.", [ROE]),
)  # fmt: skip
def test_labels_code_and_titles_are_nobodys_words(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected


@rows(
    inverted=("“They came at noon,” said a Norwick police dispatcher. “We saw them all.”", ["Norwick police dispatcher"] * 2),
    some_of=("When asked by The Times, some of the firms that received it described it as “not safe at all”.", ["firms"]),
    dashes=("The nurse – Ann Cole – left, because she believes it is “not safe at all”.", [COLE]),
    kin=("Mark Dunn left with his partner and a friend, Sam Pell added. “He was glad to go,” he said.", [PELL]),
    renamed=("Sam Pell thinks little of it. “It is not safe for us,” the Opposition leader said.", [PELL]),
    renamed_behind=("Sam Pell thinks little of it. “It is not safe for us,” said the Opposition leader.", [PELL]),
    renamed_before=("Sam Pell thinks little. Asked about it, the Opposition leader said: “It is not safe.”", [PELL]),
    renamed_again=("“It is bad,” Sam Pell said. Asked about it, the Opposition leader said: “It is old.”", [PELL, PELL]),
    introduced=("Sam Pell thinks little of it. “It is not safe for us,” a town clerk said.", ["town clerk"]),
    office=("Secretary of Defense Sam Pell left. Pell said “it is not safe for us”.", [PELL]),
    long_office=("Minister of Health and Human Services Sam Pell left. Pell said “it is not safe”.", [PELL]),
)  # fmt: skip
def test_a_phrase_for_somebody_is_read_whole(text: str, expected: list[str | None]) -> None:
    assert speakers(HEAD + text) == expected
