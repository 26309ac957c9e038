"""What is particular to the engine tantivy; the rest stands in the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from index.article import Article
from index.parsing import parse

pytest.importorskip("tantivy", reason="the extra cuttings[tantivy] is not installed")


def test_a_batch_that_was_killed_before_it_was_committed_is_repeated(
    tmp_path: Path, make_article: Callable[..., Article]
) -> None:
    from index.engines.tantivy import TantivyEngine

    folder = tmp_path / "index"
    engine = TantivyEngine(folder)
    engine.apply([make_article("old words", name=name) for name in "abc"], [], 1)
    committed = (folder / "meta.json").read_bytes()
    engine.apply([make_article("new words", name="a")], [], 2)
    (folder / "meta.json").write_bytes(committed)  # it is written last
    again = TantivyEngine(folder)
    again.apply([make_article("new words", name="a")], [], 2)
    assert (again.search(parse("old"), limit=9).total, again.search(parse("words"), limit=9).total) == (2, 3)
