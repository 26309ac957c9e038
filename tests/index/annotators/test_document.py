"""What a model finds and what rules find, joined: invented texts, and what a model would say of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotation import EntityKind
from index.annotators.document import join
from index.annotators.names.entities import find_names
from index.annotators.tidying import Found
from index.article import Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
KINDS = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE, "other": None}


def names(text: str, *, ruled: bool = True, **found: str | tuple[str, ...]) -> list[tuple[str, str]]:
    """The names of `text` when a model finds those names, by kind, at their first places."""
    spans = []
    for kind, some in found.items():
        for name in (some,) if isinstance(some, str) else some:
            start = text.index(name)
            spans.append(Found(Span(start, start + len(name)), KINDS[kind]))
    joined = join(text, spans, find_names(text) if ruled else (), is_english=ruled)
    assert all(name.span.of(text) == name.text for name in joined)
    return [(name.text, str(name.kind)) for name in joined]


def test_a_name_has_one_kind_throughout_the_document() -> None:
    text = "Zarvek grew. Zarvek hired in Oslo. Zarvek paid well."
    spans = [
        Found(Span(place, place + 6), kind)
        for place, kind in ((0, ORGANISATION), (13, PERSON), (35, ORGANISATION))
    ]
    found = join(text, spans, find_names(text))
    assert {name.kind for name in found if name.text == "Zarvek"} == {ORGANISATION}


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("A visit by President Ann Lee ended.", "President Ann Lee", "Ann Lee"),
        ("A visit by former mayor Ann Lee ended.", "former mayor Ann Lee", "Ann Lee"),
        ("He met Mrs. Lee there.", "Mrs. Lee", "Lee"),
        ("It was Ann Lee's house.", "Ann Lee's", "Ann Lee"),
        ("They saw Ann Lee, who left.", "Ann Lee,", "Ann Lee"),
        ("A book by Martin Cole, Jr. appeared.", "Martin Cole", "Martin Cole, Jr."),
    ],
)
def test_titles_and_what_follows_are_no_part_of_a_person(text: str, found: str, name: str) -> None:
    assert names(text, person=found) == [(name, "person")]


def test_a_compound_that_the_model_cuts_is_one_name() -> None:
    text = "Envoys will hold an informal NATO-Russia Council meeting."
    assert names(text, organisation=("NATO", "Russia Council")) == [("NATO-Russia Council", "organisation")]


def test_half_of_a_compound_is_no_name() -> None:
    assert names("It would harm NATO-Russia ties.", organisation="NATO", place="Russia") == []


def test_a_bracket_that_opens_behind_a_name_is_no_part_of_it() -> None:
    text = "It went to the Real Estate Council of Ontario (RECO), which waits."
    found = names(text, organisation="Real Estate Council of Ontario (RECO")
    assert found == [("Real Estate Council of Ontario", "organisation"), ("RECO", "organisation")]


def test_shouted_headlines_name_nobody() -> None:
    text = "BIG STORM COMES TO THE COAST TONIGHT\n\nAnn Lee watched it."
    assert names(text, person=("BIG STORM", "Ann Lee")) == [("Ann Lee", "person")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to annlee@Example.com today.", "annlee@Example.com"),
        ("It stands on https://example.com/Ann-Lee now.", "Ann-Lee"),
        ("Thanks to @AnnLee for it.", "AnnLee"),
        ("Photo: Ann Lee/Reuters\n\nNothing happened.", "Ann Lee"),
        ("It rained. (AP Photo/Ann Lee) Then it stopped.", "Ann Lee"),
        ("It rained.\n\n© Ann Lee", "Ann Lee"),
    ],
)
def test_addresses_and_credits_are_no_people(text: str, found: str) -> None:
    assert "person" not in dict(map(reversed, names(text, person=found)))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Expatica news", "Expatica"),
        ("Office of the Mayor", "Office of the Mayor"),
        ("The Harbour Times", "The Harbour Times"),
    ],
)
def test_the_line_that_says_whose_text_it_is_names_an_organisation(line: str, name: str) -> None:
    assert names(f"{line}\n\nIt rained and rained.") == [(name, "organisation")]


@pytest.mark.parametrize("word", ["Belgian", "Germans", "Monday", "pro-Beijing", "F-16", "Minister"])
def test_peoples_days_types_and_titles_are_no_names(word: str) -> None:
    text = f"They saw the {word} yesterday."
    assert names(text, place=word) == []
    assert names(text, person=word) == []


def test_the_gazetteer_outvotes_a_model_that_wavers() -> None:
    assert names("Talks in Geneva went on; Geneva paid.", person="Geneva") == [("Geneva", "place")] * 2


def test_nobody_is_called_the_rhone() -> None:
    assert names("Barges on the Vennel stopped.", ruled=False, person="Vennel") == [("Vennel", "place")]


def test_where_somebody_goes_is_rather_a_place() -> None:
    text = "Aisbury lay far off. He went to Aisbury."
    spans = [Found(Span(0, 7), PERSON), Found(Span(32, 39), PLACE)]
    assert {name.kind for name in join(text, spans, (), is_english=False)} == {PLACE}


def test_a_king_has_a_number() -> None:
    assert names("Under Ramesses II it grew.") == [("Ramesses II", "person")]


def test_a_company_that_one_of_two_sees_once_is_left_out() -> None:
    assert names("Once more, Zorvexa mattered.", organisation="Zorvexa") == []
    assert names("Une fois, Zorvexa compte.", ruled=False, organisation="Zorvexa") == [
        ("Zorvexa", "organisation")
    ]


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("They met at Waterloo station today.", "Waterloo", "Waterloo station"),
        ("He went to Washington, D.C. in May.", "Washington", "Washington, D.C."),
        ("The mayor of Oslo Ulka Bremst left.", "Ulka", "Ulka Bremst"),
    ],
)
def test_a_name_has_the_bounds_that_the_rules_give_it(text: str, found: str, name: str) -> None:
    assert name in dict(names(text, place=found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bush fires rage here.", {"person": "Bush"}),
        ("Then the Inspector General agreed.", {"organisation": "Inspector General"}),
        ("The crew of Torvely 2 returned.", {"person": "Torvely 2"}),
        ("Once more, Velmo sings.", {"person": "Velmo"}),
    ],
)
def test_a_model_alone_is_not_believed_about_a_lone_word(text: str, found: dict[str, str]) -> None:
    assert names(text, **found) == []


def test_a_model_alone_is_believed_where_it_is_steady() -> None:
    text = "It says Velmor sings and that Velmor dances."
    spans = [Found(Span(place, place + 6), PERSON) for place in (8, 30)]
    assert {name.kind for name in join(text, spans, find_names(text))} == {PERSON}


def test_an_organisation_that_the_model_denies_is_none() -> None:
    text = "They read the Torvo Velmo Grondak."
    assert names(text) == [("Torvo Velmo Grondak", "organisation")]
    assert join(text, [Found(Span(14, 33), None)], find_names(text)) == ()


def test_a_hospital_is_a_place_whatever_the_model_says() -> None:
    name = "Torvo Guard Hospital"
    assert names(f"She lay in the {name}.", organisation=name) == [(name, "place")]


def test_a_surname_follows_its_full_name() -> None:
    text = "Irma Solvedal spoke. Solvedal left."
    assert names(text, person="Irma Solvedal") == [("Irma Solvedal", "person"), ("Solvedal", "person")]


@given(st.text("Aa .’'-()\n@/:NATOé“"), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20))))
def test_whatever_a_model_says_names_are_in_order_and_inside(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [Span(start, min(len(text), start + length)) for start, length in places if start < len(text)]
    for kind in KINDS.values():
        joined = join(text, [Found(span, kind) for span in spans], find_names(text))
        ends = [0, *(place for name in joined for place in (name.span.start, name.span.end)), len(text)]
        assert ends == sorted(ends)
        assert all(name.text == name.span.of(text) and name.text.strip() for name in joined)


def test_in_french_the_rules_give_bounds_and_the_model_kinds() -> None:
    text = "Elle dirige le Musée des beaux-arts de Montréal avec Torvo Velmaud."
    spans = [Found(Span(15, 20), ORGANISATION), Found(Span(53, 66), PLACE)]
    found = join(text, spans, find_names(text, "fr"), is_english=False)
    assert [(name.text, name.kind) for name in found] == [
        ("Musée des beaux-arts de Montréal", ORGANISATION),
        ("Torvo Velmaud", PLACE),
    ]
