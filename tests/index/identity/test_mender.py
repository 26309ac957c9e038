"""Decisions are a person's own: undone and redone without limit, kept through everything, carried to other archives."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotation import EntityKind
from index.archive import Archive
from index.article import Article
from index.errors import ArchiveBusy, UnfitDecision
from index.identity.decisions import Decision, EntityName, Hide, Merge, Rename, Split, line_of
from index.parsing import parse
from index.query import EVERYTHING
from index.stores.sqlite import SQLiteStore

Make = Callable[..., Article]
ROGOZIN = EntityName(EntityKind.PERSON, "Dmitry Rogozin")
NATO = EntityName(EntityKind.ORGANISATION, "NATO")
OLEGOVICH = Rename(ROGOZIN, "Dmitry Olegovich Rogozin")


def keep_house(archive: Archive) -> None:
    """All that housekeeping does."""
    for _ in archive.housework.do_all():
        pass


def names(archive: Archive) -> set[str]:
    """All names of the archive."""
    return {entity.name for entity in archive.entities()}


def facets(archive: Archive) -> set[str]:
    """All names that the index counts."""
    return {facet.value for facet in archive.facets(EVERYTHING, limit=100).facets}


def test_a_decision_shows_at_once_and_is_found_once_the_house_is_kept(archive: Archive) -> None:
    keep_house(archive)
    archive.mender.decide(OLEGOVICH)
    assert "Dmitry Olegovich Rogozin" in names(archive)
    speakers = {quotation.speaker for _, quotation in archive.quotations(EVERYTHING, speaker="olegovich")}
    assert speakers == {"Dmitry Olegovich Rogozin"}
    keep_house(archive)
    assert "Dmitry Olegovich Rogozin" in facets(archive)
    assert "Dmitry Rogozin" not in facets(archive)
    assert archive.search(parse("person:olegovich")).total == 1
    assert archive.search(parse("speaker:olegovich")).total == 1


def test_undone_and_redone_without_limit(archive: Archive) -> None:
    decisions: list[Decision] = [
        OLEGOVICH,
        Hide((NATO,)),
        Rename(EntityName(EntityKind.PLACE, "Russia"), "RF"),
    ]
    states = [names(archive)]
    for decision in decisions:
        archive.mender.decide(decision)
        states.append(names(archive))
    for decision, before in zip(reversed(decisions), reversed(states[:-1]), strict=True):
        assert archive.mender.undo() == decision
        assert names(archive) == before
    assert archive.mender.undo() is None
    for decision, after in zip(decisions, states[1:], strict=True):
        assert archive.mender.redo() == decision
        assert names(archive) == after
    assert archive.mender.redo() is None


def test_what_was_undone_cannot_be_redone_after_another_decision(archive: Archive) -> None:
    archive.mender.decide(OLEGOVICH)
    archive.mender.undo()
    archive.mender.decide(Hide((NATO,)))
    assert archive.mender.redo() is None
    assert archive.mender.decisions() == (Hide((NATO,)),)


def test_what_was_undone_is_found_as_before_once_the_house_is_kept(archive: Archive) -> None:
    archive.mender.decide(Hide((NATO,)))
    keep_house(archive)
    assert "NATO" not in facets(archive)
    archive.mender.undo()
    keep_house(archive)
    assert "NATO" in facets(archive)


def test_decisions_survive_a_rebuild_another_annotator_and_apply_to_new_articles(
    archive: Archive, make_article: Make
) -> None:
    archive.mender.decide(OLEGOVICH)
    for _ in archive.housework.rebuild(""):
        pass
    with closing(sqlite3.connect(archive.folder / "archive.sqlite")) as connection, connection:
        connection.execute("UPDATE annotations SET version = version - 1")
    new = make_article("“I am back,” Dmitry Rogozin said in Moscow.", "Back")
    archive._store.put([new])
    keep_house(archive)
    assert "Dmitry Rogozin" not in facets(archive)
    assert archive.search(parse("person:olegovich")).total == 2
    assert archive.read(new.id).annotation.quotations[0].speaker == "Dmitry Olegovich Rogozin"


def test_two_windows_do_not_decide_on_what_the_other_has_changed(archive: Archive) -> None:
    seen = archive._store.decision_revision()
    archive.mender.decide(OLEGOVICH)
    with pytest.raises(ArchiveBusy, match="another window"):
        archive._store.decide(Hide((NATO,)), seen=seen, changed=[NATO.id])
    assert archive.mender.decisions() == (OLEGOVICH,)


def test_another_process_sees_what_was_decided(archive: Archive) -> None:
    names(archive)
    with closing(sqlite3.connect(archive.folder / "archive.sqlite")) as connection, connection:
        connection.execute("UPDATE revisions SET newest_decision = newest_decision + 1")
        connection.execute(
            "INSERT INTO decisions (decided_at, decision) VALUES ('', ?)",
            ('{"decision":"hide","entities":[{"kind":"organisation","name":"NATO"}]}',),
        )
    assert "NATO" not in names(archive)


def test_names_are_completed_by_those_of_the_archive(archive: Archive, make_article: Make) -> None:
    archive._store.put([make_article("Jane Doe met Janet Roe in Oslo. Doe left.", "A")])
    archive._store.put([make_article("Mr Jane Doe spoke.", "B")])
    keep_house(archive)
    assert archive.names_beginning(EntityKind.PERSON, "jan") == ("Jane Doe", "Janet Roe")
    assert archive.names_beginning(EntityKind.ORGANISATION, "jan") == ()
    assert archive.names_beginning(EntityKind.PERSON, "JANET", limit=1) == ("Janet Roe",)


def test_what_was_decided_is_told_before_the_others_that_were_found(
    archive: Archive, make_article: Make
) -> None:
    keep_house(archive)
    archive._store.put([make_article(f"Jane Doe {n} spoke in Oslo.", f"Story {n}") for n in range(60)])
    list(archive.housework.catch_up())
    archive.mender.decide(OLEGOVICH)
    house = archive.housework.do_all()
    for _ in range(3):
        next(house)
    assert "Dmitry Olegovich Rogozin" in facets(archive)


@pytest.mark.parametrize("decision", [Split(ROGOZIN, "dmitry rogozin"), Rename(ROGOZIN, "Dmitry Rogozin")])
def test_what_would_change_nothing_is_refused(archive: Archive, decision: Decision) -> None:
    with pytest.raises(UnfitDecision):
        archive.mender.decide(decision)
    assert archive.mender.decisions() == ()


def test_decisions_are_carried_to_another_archive_by_a_file(archive: Archive, tmp_path: Path) -> None:
    archive.mender.decide(OLEGOVICH)
    archive.mender.decide(Merge((NATO,), EntityName(EntityKind.ORGANISATION, "Alliance")))
    archive.mender.decide(Hide((ROGOZIN,)))
    archive.mender.undo()
    file = io.StringIO()
    assert archive.mender.export(file) == 2
    other = Archive.open(tmp_path / "other")
    lines = [*file.getvalue().encode().splitlines(), b"", b"{}", b"\xff"]
    taken = other.mender.take(lines)
    assert (taken.taken, taken.known) == (2, 0)
    assert [number for number, _ in taken.refused] == [4, 5]
    assert other.mender.decisions() == archive.mender.decisions()
    assert names(other) == names(archive)
    assert other.mender.take(lines).known == 2
    other.close()


def test_a_line_that_decides_nothing_is_refused_and_the_next_one_taken(archive: Archive) -> None:
    nothing = [Split(NATO, "nato"), Rename(NATO, "NATO"), Hide(())]
    taken = archive.mender.take(line_of(decision).encode() for decision in (*nothing, OLEGOVICH))
    assert [number for number, _ in taken.refused] == [1, 2, 3]
    assert archive.mender.decisions() == (OLEGOVICH,)


@given(st.lists(st.sampled_from("dur"), max_size=12))
def test_undo_and_redo_walk_one_line_of_decisions(
    new_store: Callable[[], SQLiteStore], steps: list[str]
) -> None:
    from index.identity.mender import Mender

    store = new_store()
    mender = Mender(store)
    done: list[Decision] = []
    undone: list[Decision] = []
    for number, step in enumerate(steps):
        if step == "d":
            done.append(Rename(ROGOZIN, f"Name {number}"))
            undone.clear()
            mender.decide(done[-1])
        elif step == "u":
            expected = done.pop() if done else None
            undone.extend([expected] if expected else [])
            assert mender.undo() == expected
        else:
            expected = undone.pop() if undone else None
            done.extend([expected] if expected else [])
            assert mender.redo() == expected
        assert mender.decisions() == tuple(done)
    store.close()


_DECIDING = """
import sys
from pathlib import Path
from index.annotation import EntityKind
from index.archive import Archive
from index.identity.decisions import EntityName, Rename
archive = Archive.open(Path(sys.argv[1]))
for number in range(10_000):
    archive.mender.decide(Rename(EntityName(EntityKind.PERSON, "Dmitry Rogozin"), f"Name {number}"))
    print(number, flush=True)
"""


def test_what_was_said_to_be_decided_survives_kill_9(
    archive: Archive, run_and_kill: Callable[..., list[int]]
) -> None:
    said = run_and_kill(_DECIDING, str(archive.folder))
    kept = [decision.name for decision in archive.mender.decisions() if isinstance(decision, Rename)]
    assert len(said) <= len(kept) <= len(said) + 1
    assert kept == [f"Name {number}" for number in range(len(kept))]


def test_results_are_walked_by_the_name_that_is_shown(archive: Archive, make_article: Make) -> None:
    texts = ("Jane Doe met Ann Roe in Oslo. Doe left.", "Nobody was there.", "Mr Peter Fox spoke in Rome.")
    archive._store.put([make_article(text, f"Story {n}") for n, text in enumerate(texts)])
    keep_house(archive)
    doe, fox = EntityName(EntityKind.PERSON, "Jane Doe"), EntityName(EntityKind.PERSON, "Peter Fox")
    rows = {hit.headline: row for row, hit in enumerate(archive.search(EVERYTHING).hits)}

    def naming(name: EntityName) -> set[int]:
        found, row = set[int](), -1
        while (following := archive.next_naming(name.id, EVERYTHING, row)) is not None:
            found.add(row := following)
        return found

    assert naming(doe) == {rows["Story 0"]}
    archive.mender.decide(Merge((fox,), doe))
    assert naming(doe) == {rows["Story 0"], rows["Story 2"]}
    assert naming(fox) == set()
    archive.mender.decide(Split(doe, "Doe"))
    assert naming(EntityName(EntityKind.PERSON, "Doe")) == {rows["Story 0"]}
