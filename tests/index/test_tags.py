"""A tag is what a person typed, made fit to be kept, shown and found; and it is found at once."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArticleNotFound, UnfitTag
from index.housekeeping import housekeeper
from index.importers.hygiene import without_controls
from index.parsing import parse
from index.query import EVERYTHING
from index.results import FacetKind
from index.tags import LONGEST_TAG, fit, tags_in
from index.text.letters import fold


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("pipeline, to call", ("pipeline", "to call")),
        (" ,, to   call ,", ("to call",)),
        ("#pipeline, # to call", ("pipeline", "to call")),
        ("Pipeline, PIPELINE, pipéline", ("Pipeline",)),
        ("\x1b[31mred\x1b[0m, \u202eevil\x00, [b]bold[/b]", ("red", "evil", "[b]bold[/b]")),
        ("c++, C#", ("c++", "C#")),
        ("東京", ("東京",)),
        ("", ()),
        (" # , ", ()),
    ],
)
def test_a_line_has_the_tags(line: str, tags: tuple[str, ...]) -> None:
    assert tags_in(line) == tags


@pytest.mark.parametrize("text", ["", "!!!", "a, b", "x" * (LONGEST_TAG + 1)])
def test_what_is_no_tag_is_refused(text: str) -> None:
    with pytest.raises(UnfitTag):
        fit(text)


def assert_harmless(text: str) -> None:
    assert text == without_controls(text)
    assert not {"\n", "\t"} & {*text}


@given(st.text(max_size=80))
@example("&#27;]0;evil&#7;x")
@example("&#44;a")
@example("&amp;amp;amp;lt;x")
def test_whatever_is_typed_a_tag_is_one_line_that_stays_what_it_is(line: str) -> None:
    try:
        tags = tags_in(line)
    except UnfitTag as error:
        said = str(error)
        tags = ()
        assert_harmless(said)
    assert tags_in(", ".join(tags)) == tags
    assert len({fold(tag) for tag in tags}) == len(tags)
    for tag in tags:
        assert_harmless(tag)
        assert 0 < len(tag) <= LONGEST_TAG


def only_article(archive: Archive) -> ArticleId:
    (hit,) = archive.search(EVERYTHING).hits
    return hit.article_id


def test_an_article_is_tagged_and_untagged(archive: Archive) -> None:
    article = only_article(archive)
    assert archive.tagging.tag(article, ["Pipeline", "#to call"]) == ("Pipeline", "to call")
    assert archive.tagging.tag(article, ["pipeline", "later"]) == ("Pipeline", "to call", "later")
    assert archive.tagging.untag(article, ["#TO CALL", "never given"]) == ("Pipeline", "later")
    assert archive.tagging.of(article) == archive.read(article).tags == ("Pipeline", "later")
    assert [(one.tag, one.articles) for one in archive.tagging.in_use()] == [("later", 1), ("Pipeline", 1)]
    assert [one.tag for one in archive.tagging.in_use("PI")] == ["Pipeline"]


def test_what_somebody_else_tagged_meanwhile_stays(archive: Archive) -> None:
    article = only_article(archive)
    seen = archive.tagging.tag(article, ["a", "b"])
    archive.tagging.tag(article, ["c"])
    assert archive.tagging.retag(article, ["B", "d"], instead_of=seen) == ("b", "c", "d")


@pytest.mark.parametrize("tags", [["fine", "no, comma"], ["fine", "…"]])
def test_a_bad_tag_keeps_the_others_from_being_given(archive: Archive, tags: list[str]) -> None:
    article = only_article(archive)
    with pytest.raises(UnfitTag):
        archive.tagging.tag(article, tags)
    assert archive.tagging.of(article) == ()


def test_only_an_article_can_be_tagged(archive: Archive) -> None:
    for change in (archive.tagging.tag, archive.tagging.untag):
        with pytest.raises(ArticleNotFound):
            change(ArticleId("0" * 12), ["a"])


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_a_tag_is_found_though_nothing_is_annotated_yet(archive: Archive, engine: str) -> None:
    pytest.importorskip(engine)
    list(archive.housework.rebuild(engine))
    article = only_article(archive)
    archive.tagging.tag(article, ["Pipeline"])
    assert not archive.housework.is_indexed()
    list(archive.housework.catch_up())
    assert archive.housework.is_indexed()
    assert archive.status().annotated == 0
    assert archive.search(parse("tag:pipeline")).total == 1
    assert archive.completions("tag:pi")[0] == "peline"
    facets = archive.facets(EVERYTHING).facets
    assert [facet.value for facet in facets if facet.kind is FacetKind.TAG] == ["Pipeline"]
    list(archive.housework.do_all())
    assert archive.search(parse("tag:pipeline person:rogozin")).total == 1
    archive.tagging.untag(article, ["pipeline"])
    list(archive.housework.catch_up())
    assert archive.search(parse("tag:pipeline")).total == 0
    assert archive.search(parse("person:rogozin")).total == 1


def test_tags_are_found_after_the_article_changed_and_the_index_was_built_anew(
    archive: Archive, write_articles: Callable[..., Path]
) -> None:
    archive.add([write_articles(a="City Post\n\nArrival\n\nAnn Lee arrived in Geneva.")])
    list(archive.housework.do_all())
    (hit,) = archive.search(parse("arrived")).hits
    archive.tagging.tag(hit.article_id, ["to call"])
    archive.add([write_articles(a="City Post\n\nArrival\n\nTom Cole left Geneva.")])
    list(archive.housework.do_all())
    assert archive.search(parse('tag:"to call" left')).total == 1
    list(archive.housework.rebuild())
    assert archive.search(parse('tag:"to call" left')).total == 1
    archive.close()
    shutil.rmtree(archive.folder / "index")
    again = Archive.open(archive.folder)
    list(again.housework.catch_up())
    assert again.search(parse('tag:"to call" left')).total == 1
    again.close()


def test_the_housekeeper_makes_a_new_tag_found_within_about_a_second(archive: Archive) -> None:
    article = only_article(archive)
    process = housekeeper.start(archive.folder)
    try:
        for tag in ("first", "second"):
            time.sleep(1.5)  # it looks about ever more seldom
            archive.tagging.tag(article, [tag])
            deadline = time.monotonic() + 30  # of a busy machine
            while not archive.search(parse(f"tag:{tag}")).total and time.monotonic() < deadline:
                time.sleep(0.02)
            assert archive.search(parse(f"tag:{tag}")).total == 1
    finally:
        process.terminate()
        process.wait()
