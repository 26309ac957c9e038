"""What a person decided of names shows in every annotation, and changes nothing else of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotation import Annotation, EntityKind, entity_id
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId
from index.errors import UnfitDecision
from index.identity.decisions import (
    ChangeKind,
    Decision,
    EntityName,
    Hide,
    Merge,
    Rename,
    Restore,
    Split,
    decision_of,
    line_of,
)
from index.identity.mending import Mending

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
TEXT = (
    "“We will talk,” Dmitry Rogozin told reporters in Moscow. Rogozin met Jane Doe of NATO.\n\n"
    "“It is late,” Doe said in Brussels. NATO agreed with Moscow."
)
ROGOZIN, DOE = EntityName(PERSON, "Dmitry Rogozin"), EntityName(PERSON, "Jane Doe")
NATO, MOSCOW = EntityName(ORGANISATION, "NATO"), EntityName(PLACE, "Moscow")


def annotated() -> Annotation:
    """As the rules find it."""
    return RuleAnnotator().annotate(Article(ArticleId(""), "", TEXT))


def shown(*decisions: Decision) -> dict[str, list[str]]:
    """Names, each with the words at its mentions, as they are after some decisions."""
    annotation = Mending(decisions).applied(annotated(), {})
    return {
        f"{entity.kind}:{entity.name}": [
            mention.span.of(TEXT) for mention in annotation.mentions_of(entity.id)
        ]
        for entity in annotation.entities
    }


def speakers(*decisions: Decision) -> list[str | None]:
    """Who speaks, after some decisions."""
    return [quotation.speaker for quotation in Mending(decisions).applied(annotated(), {}).quotations]


def test_without_decisions_an_annotation_is_as_it_was_found() -> None:
    found = annotated()
    assert Mending().applied(found, {}) is found
    assert shown()["person:Dmitry Rogozin"] == ["Dmitry Rogozin", "Rogozin"]


def test_two_that_are_merged_are_one_in_mentions_and_as_speakers() -> None:
    merge = Merge((ROGOZIN, DOE), EntityName(PERSON, "Jane Doe"))
    assert shown(merge)["person:Jane Doe"] == ["Dmitry Rogozin", "Rogozin", "Jane Doe", "Doe"]
    assert "person:Dmitry Rogozin" not in shown(merge)
    assert speakers(merge) == ["Jane Doe", "Jane Doe"]


def test_a_form_that_is_split_off_is_somebody_of_its_own() -> None:
    split = Split(ROGOZIN, "Rogozin")
    assert shown(split)["person:Dmitry Rogozin"] == ["Dmitry Rogozin"]
    assert shown(split)["person:Rogozin"] == ["Rogozin"]
    assert speakers(split) == ["Dmitry Rogozin", "Jane Doe"]


def test_a_speaker_who_stands_there_by_a_split_form_is_that_one() -> None:
    assert speakers(Split(DOE, "Doe")) == ["Dmitry Rogozin", "Doe"]


def test_another_name_shows_for_mentions_and_words() -> None:
    rename = Rename(ROGOZIN, "Dmitry Olegovich Rogozin")
    assert shown(rename)["person:Dmitry Olegovich Rogozin"] == ["Dmitry Rogozin", "Rogozin"]
    assert speakers(rename)[0] == "Dmitry Olegovich Rogozin"


def test_another_kind() -> None:
    assert shown(ChangeKind((NATO, MOSCOW), PERSON)).keys() >= {"person:NATO", "person:Moscow"}


def test_what_is_hidden_is_mentioned_nowhere_and_its_words_keep_their_speaker() -> None:
    hidden = shown(Hide((ROGOZIN,)))
    assert not any("Rogozin" in name for name in hidden)
    assert speakers(Hide((ROGOZIN,))) == ["Dmitry Rogozin", "Jane Doe"]


def test_a_decision_is_on_what_is_shown_when_it_is_taken() -> None:
    steps = (
        Rename(ROGOZIN, "The ambassador"),
        Merge((EntityName(PERSON, "The ambassador"), DOE), DOE),
        ChangeKind((DOE,), ORGANISATION),
    )
    assert shown(*steps)["organisation:Jane Doe"] == ["Dmitry Rogozin", "Rogozin", "Jane Doe", "Doe"]
    assert shown(*steps, Split(EntityName(ORGANISATION, "Jane Doe"), "Rogozin"))["organisation:Jane Doe"] == [
        "Dmitry Rogozin",
        "Jane Doe",
        "Doe",
    ]


def test_what_is_restored_is_as_it_was_found_whatever_was_decided_before() -> None:
    for decisions in (
        (Hide((ROGOZIN,)),),
        (Split(ROGOZIN, "Rogozin"),),
        (Rename(ROGOZIN, "R."), Restore((EntityName(PERSON, "R."),))),
        (Merge((ROGOZIN,), DOE), Hide((DOE,)), Restore((DOE,))),
    ):
        assert shown(*decisions, Restore((ROGOZIN,))) == shown()


def test_case_and_accents_make_no_other_entity() -> None:
    assert shown(Hide((EntityName(PERSON, "dmitry rogózin"),))).keys() == shown(Hide((ROGOZIN,))).keys()


def test_what_the_archive_knows_yields_to_what_a_person_decided() -> None:
    known_as = {MOSCOW.id: EntityName(PLACE, "Moscow, Idaho")}
    names = [e.name for e in Mending().applied(annotated(), known_as).entities]
    assert "Moscow, Idaho" in names
    assert "Moscow" not in names
    for decision in (Split(EntityName(PLACE, "Moscow, Idaho"), "Moscow"), Rename(MOSCOW, "Moskva")):
        names = [e.name for e in Mending([decision]).applied(annotated(), known_as).entities]
        assert "Moscow, Idaho" not in names


ENTITIES = st.sampled_from(
    (ROGOZIN, DOE, NATO, MOSCOW, EntityName(PERSON, "Rogozin"), EntityName(PLACE, "Nowhere"))
)
FORMS = st.sampled_from(("Rogozin", "Doe", "NATO", "Jane Doe", "x"))
SOME = st.lists(ENTITIES, min_size=1, max_size=3).map(tuple)
DECISIONS = st.one_of(
    st.builds(Merge, SOME, ENTITIES),
    st.builds(Split, ENTITIES, FORMS),
    st.builds(Rename, ENTITIES, FORMS),
    st.builds(ChangeKind, SOME, st.sampled_from(EntityKind)),
    st.builds(Hide, SOME),
    st.builds(Restore, SOME),
)


@given(st.lists(DECISIONS, max_size=8))
def test_whatever_is_decided_the_annotation_holds_together(decisions: list[Decision]) -> None:
    found = annotated()
    mended = Mending(decisions).applied(found, {NATO.id: DOE})
    entities = {entity.id: entity for entity in mended.entities}
    assert len(entities) == len(mended.entities)
    assert {mention.entity_id for mention in mended.mentions} == entities.keys()
    assert {mention.span for mention in mended.mentions} <= {mention.span for mention in found.mentions}
    for mention in mended.mentions:
        entity = entities[mention.entity_id]
        assert mention.form in ("", *entity.aliases)
        assert entity.name not in entity.aliases
    assert [q.span for q in mended.quotations] == [q.span for q in found.quotations]


@given(st.lists(DECISIONS, max_size=6), DECISIONS)
def test_only_entities_whose_articles_are_told_again_lead_elsewhere(
    decisions: list[Decision], last: Decision
) -> None:
    before, after = Mending(decisions), Mending([*decisions, last])
    changed = before.differences(after)
    found = annotated()
    told = {entity_id(each.kind, form) for each in found.entities for form in (each.name, *each.aliases)}
    if not told & changed:
        assert before.applied(found, {}) == after.applied(found, {})


@given(DECISIONS)
def test_a_line_of_a_file_tells_the_same_decision(decision: Decision) -> None:
    assert decision_of(line_of(decision)) == decision


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "[]",
        '{"decision": "explode"}',
        '{"decision": "rename", "entity": {"kind": "person", "name": ""}, "name": "x"}',
        '{"decision": "rename", "entity": {"kind": "god", "name": "Zeus"}, "name": "x"}',
        '{"decision": "rename", "entity": {"kind": "person", "name": "x"}, "name": "' + "y" * 201 + '"}',
        '{"decision": "rename", "entity": {"kind": "person", "name": "x"}, "name": "\\u001b\\u0007"}',
        '{"decision": "hide", "entities": ' + "[" * 5000,
        b"\xff\xfe",
    ],
)
def test_a_line_that_is_no_decision_is_refused(line: str | bytes) -> None:
    with pytest.raises(UnfitDecision):
        decision_of(line)


def test_no_control_character_comes_in_with_a_decision() -> None:
    line = line_of(Rename(ROGOZIN, "Evil\x1b[2J\u202eName"))
    decision = decision_of(line)
    assert isinstance(decision, Rename)
    assert decision.name.isprintable()
