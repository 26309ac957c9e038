"""Names in texts whose lines were broken at a width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.annotators.names.entities import find_names
from index.annotators.rules import RuleAnnotator
from index.annotators.wrapping import unwrapped
from index.article import Article, ArticleId

_LETTER = """Not much is new in the valley since the last letter, writes Ingrid
Solheim, who came back from her long walk along the river and then
spent a week with the people of the Harbour
Gazette, as she does each time that she is in the town on the coast.
"""


def test_a_name_goes_on_in_the_next_line_of_a_letter() -> None:
    assert [name.text for name in find_names(_LETTER)] == ["Ingrid\nSolheim", "Harbour\nGazette"]


def test_the_entity_is_called_by_its_name_without_the_break() -> None:
    found = RuleAnnotator().annotate(Article(ArticleId(""), "", _LETTER + "Solheim smiled."))
    assert [(entity.name, entity.aliases) for entity in found.entities] == [
        ("Ingrid Solheim", ("Solheim",)),
        ("Harbour Gazette", ()),
    ]


def test_lines_of_a_list_are_names_of_their_own() -> None:
    text = "Present were:\nIngrid Solheim\nMarit Brekke\nTorvald Olm\n"
    assert [name.text for name in find_names(text)] == ["Ingrid Solheim", "Marit Brekke", "Torvald Olm"]


@given(st.text("a A\n.:", max_size=600))
def test_a_text_is_as_long_without_its_breaks(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).replace("\n", " ") == text.replace("\n", " ")
