"""Which quotation marks are a pair, and which are no quotation marks at all."""

from __future__ import annotations

import pytest

from index.annotators.speech.marks import paragraphs, unwrapped


def quoted(text: str) -> list[str]:
    return [marks.content.of(text) for paragraph in paragraphs(text) for marks in paragraph.marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no more" twice.', ["no more"]),
        ('She said “no more" twice.', ["no more"]),
        ("She said ``no more'' twice.", ["no more"]),
        ('She said ``no more" twice.', ["no more"]),
        ("She said “no more,'' twice.", ["no more,"]),
        ('"No more,\'\' she said. "No more."', ["No more,", "No more."]),
        ("She said «no more» twice.", ["no more"]),
        ("She said »no more« twice.", ["no more"]),
        ("She said „no more“ twice.", ["no more"]),
        ("She said ”no more” twice.", ["no more"]),
        ("She said ‘no more’ twice.", ["no more"]),
        ("She said, 'No more,' and left.", ["No more,"]),
        ("她说「不要再来」。", ["不要再来"]),
        ("他说『不要再来』。", ["不要再来"]),
        ("『会長、「もう来るな」と語る』", ["もう来るな"]),
    ],
)
def test_marks_of_every_kind_make_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘stay here’ and left,” she said.", ["He told me ‘stay here’ and left,"]),
        ("‘It’s the workers’ best year,’ she said.", ["It’s the workers’ best year,"]),
        ("‘He read “The Long Road” aloud,’ she said.", ["He read “The Long Road” aloud,"]),
        ("“One “two” three,” she said.", ["One “two” three,"]),
        ('"It had "18%" on it," she said.', ['It had "18%" on it,']),
        ('"It had to stay. "No more," she said.', ['It had to stay. "No more,']),
    ],
)
def test_marks_within_marks_belong_to_the_outer_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ union and the teachers’ union met.",
        "It was the '90s and rock 'n' roll.",
        "‘Twas the night before, ‘cause it was late.",
        'A 9" nail and a 6\'2" man.',
        "'Tis a pity.",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert [content for content in quoted(text) if not content.startswith("Twas")] == []


def test_inches_inside_a_quotation_do_not_end_it() -> None:
    assert quoted('"The 9" nail was bent," he said. "All were."') == ['The 9" nail was bent,', "All were."]


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    assert quoted("“We built it.\n\n“And it stands,” she said.") == ["We built it.", "And it stands,"]


def test_paragraphs_that_were_run_together_are_one_quotation() -> None:
    first = "We built it with our own hands, in a winter that nobody here will forget."
    assert quoted(f"She said: “{first} “And it stands.”") == [f"{first} “And it stands."]
    assert quoted(f"She said: “{first} “And it stands.\n\n“It is ours.”") == [
        f"{first} “And it stands.",
        "It is ours.",
    ]
    assert quoted(f"“{first} “And it stands.” She said: “It is ours.”") == ["And it stands.", "It is ours."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said , " no more , " and left . " It is late . "', [" no more , ", " It is late . "]),
        ('" No more "\n\nShe left .', [" No more "]),
        ('She said "no more" and left" and so on. "It is late."', ["no more", "It is late."]),
    ],
)
def test_spaces_may_stand_within_the_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_mark_left_open_by_mistake_does_not_swallow_the_next_quotation() -> None:
    assert quoted("“We built it, she said. “And it stands,” she said.") == ["And it stands,"]


@pytest.mark.parametrize(
    "text",
    [
        'See <a href="https://example.org/" title="The road">the road</a>.',
        'See [the road]({{ "/road" | url }}).',
        '{% image "road.jpg" "A road in winter" %}',
        '[caption id="7" align="left"]The road[/caption]',
        "[gallery columns=”2″ ids=”1,2″]",
        '<a href="{{< ref "road.md" >}}">The road</a>, and <a title="Road" href="{{< ref "end.md" >}}">its end</a>.',
        'See [the road](https://example.org/road "The road in winter").',
        'See [the road]({{< ref "road.md" >}} "The road in winter").',
    ],
)
def test_attributes_of_markup_that_was_left_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_holds_the_markup_inside_of_it() -> None:
    said = 'The <a href="https://example.org/">road</a> is closed.'
    assert quoted(f"“{said}” she said.") == [said.replace('"', "_")] or quoted(f"“{said}” she said.") == [
        said
    ]


def test_a_quotation_runs_over_the_lines_of_a_paragraph_that_a_program_broke() -> None:
    text = "“We built this road with\nour own hands, and we will\nbuild it again,” she said.\n\n" + "x" * 130
    assert quoted(unwrapped(text)) == ["We built this road with our own hands, and we will build it again,"]


def test_an_opening_mark_behind_a_stop_closes_what_is_open() -> None:
    text = "“It really was about the road, “ said Ann Lee. “No.” Then: “ Do it.”"
    assert quoted(text) == ["It really was about the road, ", "No.", " Do it."]


def test_a_single_mark_closes_before_another_opens() -> None:
    assert quoted("It offers Oslo ‘real plans’ to ‘improve its roads’.") == [
        "real plans",
        "improve its roads",
    ]


def test_a_line_of_its_own_is_a_paragraph() -> None:
    text = "“We built this road.\n“And it stands,” she said.\n" + "It rained. " * 20
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe said: 'It is the boys' own.\n\n'We don't go.'", ["It is the boys' own.", "We don't go."]),
        (
            "She said: 'No more of it.' It was 'a shame', the boys' father said.",
            ["No more of it.", "a shame"],
        ),
        ("The boys' father said 'tis over.", []),
        ("A judge called it 'quite vile' and said “no more of it”.", ["quite vile", "no more of it"]),
        ("Rock 'n' roll and the boys' club 'til the girls' club.", []),
    ],
)
def test_typewritten_single_marks_hold_speech_or_a_part_of_a_sentence(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
