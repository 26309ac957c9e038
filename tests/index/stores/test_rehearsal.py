"""A rehearsal says of whatever comes, changes, moves or goes what the same in earnest would say, and keeps nothing."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.archive import Archive
from index.article import Article, article_id
from index.intake.report import Report
from index.store import FileState, Outcomes, Store
from index.stores.sqlite import SQLiteStore

TEXT = "The river rose by two metres in the night, said the mayor of the lower town."
DAY = date(2019, 5, 2)
_ISSUES = count()
PATHS = ["x", "y", "z", "refs#1", "refs#2"]
HEADLINES = ["River rises by two metres", "Bridge opens at last"]
STEPS = st.lists(
    st.lists(
        st.tuples(st.sampled_from(PATHS), st.sampled_from([*HEADLINES, ""]), st.sampled_from(["", "Post"])),
        max_size=4,
    ),
    max_size=6,
)


def rehearsed(archive: Archive, *paths: Path) -> Report:
    """What is done with these paths in earnest, after a rehearsal that says the same."""
    before = archive._store.revision()
    said = archive.add(paths, is_rehearsal=True)
    assert archive._store.revision() == before
    done = archive.add(paths)
    assert replace(said, refused=()) == replace(done, refused=())
    assert list(map(str, said.refused)) == list(map(str, done.refused))
    return done


def story(headline: str, text: str = TEXT) -> str:
    return f"City Post\n\n{headline}\n\n2 May 2019\n\n{text}\n"


def test_what_is_alike_in_a_run_or_here_already_is_told_in_a_rehearsal(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    texts = {
        "a": TEXT,
        "b": TEXT,
        "near": f"{TEXT} It fell again.",
        "short": "It rained.",
        "too": "It rained.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(story("River rises by two metres", text), encoding="utf-8")
    (folder / "refs.ris").write_text(
        "TY  - NEWS\nTI  - River rises by two metres\nAU  - Lee, Ann\nDA  - 2019/05/02\nUR  - https://a.example/1\nER  - \n"
        "TY  - NEWS\nTI  - A bridge that nobody wrote about\nDA  - 2019/05/02\nER  - \n",
        encoding="utf-8",
    )
    (folder / "table.csv").write_text(
        f'id,title,text\n1,One,"{TEXT}"\n2,Two,"{TEXT}"\n3,One,"{TEXT}"\n', encoding="utf-8"
    )
    done = rehearsed(archive, folder)
    assert (done.added, done.joined, dict(done.filled)) == (7, 3, {"byline": 1, "url": 1})
    assert rehearsed(archive, folder).unchanged == 10
    (folder / "a.txt").rename(folder / "sub" / "a.txt")
    (folder / "refs.ris").rename(folder / "sub" / "refs.ris")
    shutil.copy(folder / "near.txt", folder / "nearer.txt")
    done = rehearsed(archive, folder)
    assert (done.moved, done.joined, done.added, done.removed) == (2, 1, 1, 1)
    (folder / "sub" / "a.txt").unlink()
    (folder / "near.txt").unlink()
    (folder / "nearer.txt").write_text(story("A bridge that nobody wrote about"), encoding="utf-8")
    (folder / "table.csv").write_text(f'id,title,text\n2,Two,"{TEXT}"\n', encoding="utf-8")
    done = rehearsed(archive, folder)
    assert (done.replaced, done.joined, done.removed) == (0, 1, 2)


def test_files_of_other_projects_become_what_a_rehearsal_said(archive: Archive, shared: Path) -> None:
    folders = ("ninjs_iptc", "newsmlg2_iptc", "ris_rispy")  # all of them take half a minute
    assert rehearsed(archive, *(shared / "corpus" / "formats" / name for name in folders)).articles > 50


@settings(max_examples=30)
@given(STEPS, STEPS)
def test_whatever_comes_and_goes_a_rehearsal_counts_the_same(
    quick_store: SQLiteStore, before: list[list[tuple[str, str, str]]], then: list[list[tuple[str, str, str]]]
) -> None:
    """A step is some files, with the headline and the source of what each has now; none, if it is gone."""
    quick_store.forget_files(PATHS)
    issue = next(_ISSUES)
    for step in before:
        take(quick_store, step, issue)
    revision = quick_store.revision()
    with closing(quick_store.rehearsal()) as rehearsal:
        said = [take(rehearsal, step, issue) for step in then]
    assert quick_store.revision() == revision
    assert said == [take(quick_store, step, issue) for step in then]


def take(store: Store, step: list[tuple[str, str, str]], issue: int) -> tuple[Outcomes, Outcomes]:
    """What becomes of files that are there, and of those that are not; ids are the store's own."""
    here = {
        path: made(path, f"{headline}, issue {issue}", source) for path, headline, source in step if headline
    }
    files = [
        FileState(path, 1, 1, 1, "", 1, article_ids=(one.id,), is_whole=True) for path, one in here.items()
    ]
    put = store.put(
        [*here.values()], files, [one.id for path, one in here.items() if path.startswith("refs")]
    )
    gone = store.forget_files([path for path, headline, _ in step if not headline and path not in here])
    return counted(put), counted(gone)


def made(path: str, headline: str, source: str) -> Article:
    if path.startswith("refs"):
        return Article(
            article_id(path), headline, "", published=DAY, byline="Ann Lee", section=path, origin=path
        )
    body = f"{TEXT} {headline}. " + TEXT * 10
    return Article(article_id(path), headline, body, published=DAY, source=source, origin=path)


def counted(became: Outcomes) -> tuple[Outcomes, int, int]:
    counts = replace(became, joined_with=(), left=(), filled=dict(became.filled))
    return counts, len(became.joined_with), len(became.left)
