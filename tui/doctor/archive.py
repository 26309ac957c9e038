"""The archive: its folder, the engine that finds its articles, and the second pass."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import monotonic

from index.annotators import ner
from index.article import Article, ArticleId
from index.condition import Condition, condition_of
from index.errors import AnnotatorUnavailable
from index.file_systems import is_over_the_network
from tui.advice import articles
from tui.doctor.finding import About, Finding, State

_SENTENCES = {"en": "Rogozin met Merkel in Berlin.", "fr": "Rogozine a rencontré Merkel à Berlin."}


def examine(folder: Path) -> Iterator[Finding]:
    """Folder, disk, engine, the second pass, tantivy."""
    condition = condition_of(folder)
    yield _folder(folder, condition)
    yield _disk(condition)
    yield _engine(condition)
    yield _second_pass()
    yield _tantivy()


def _folder(folder: Path, condition: Condition) -> Finding:
    if condition.fault:
        advice = "put a copy of the folder back from your backup; the articles can also be added anew"
        return _finding("archive", State.FAILS, condition.fault, "" if "; to " in condition.fault else advice)
    if condition.write_fault:
        said = f"{folder} cannot be written: {condition.write_fault}"
        return _finding(
            "archive", State.FAILS, said, f"chmod u+w {shlex.quote(str(folder))}, or free the disk"
        )
    if condition.status is None:
        return _finding("archive", State.ABSENT, f"{folder} is not made yet", "cuttings makes it")
    return _finding(
        "archive",
        State.WORKS,
        f"{folder} is whole and can be written: {articles(condition.status.articles)}",
    )


def _disk(condition: Condition) -> Finding:
    kind = condition.file_system
    if not kind:
        return _finding("disk", State.UNSURE, "the system does not say what file system the archive is on")
    if is_over_the_network(kind):
        advice = "keep the archive on a disk of this machine: cuttings --archive DIR"
        return _finding("disk", State.UNSURE, f"{kind}, over the network: two at once may damage it", advice)
    return _finding("disk", State.WORKS, f"{kind}, on this machine")


def _engine(condition: Condition) -> Finding:
    if condition.search_fault:
        return _finding("engine", State.FAILS, condition.search_fault, "cuttings rebuild")
    status = condition.status
    if status is None:
        return _finding("engine", State.ABSENT, "no archive to be searched")
    left = status.articles - status.indexed
    if left > 0:
        said = f"{status.engine} has {status.indexed:,} of {articles(status.articles)}"
        return _finding("engine", State.UNSURE, said, "leave cuttings open; or cuttings rebuild")
    return _finding("engine", State.WORKS, f"{status.engine} finds all of {articles(status.articles)}")


def _second_pass() -> Finding:
    name = "second pass"
    if not ner.is_installed():
        return _finding(
            name, State.ABSENT, "not installed; names are found by rules", _install("'cuttings[ner]'")
        )
    if os.environ.get(ner.SWITCH) == "off":
        return _finding(name, State.ABSENT, "switched off", f"unset {ner.SWITCH}")
    began = monotonic()
    annotator = ner.NerAnnotator()
    try:
        for language, sentence in _SENTENCES.items():
            annotator.annotate(Article(ArticleId(""), "", sentence, language=language))
    except AnnotatorUnavailable as error:
        return _finding(name, State.FAILS, str(error), _install("'cuttings[ner]'"))
    languages = " and ".join(_SENTENCES)
    return _finding(name, State.WORKS, f"its models ({languages}) load, in {monotonic() - began:.1f} s")


def _tantivy() -> Finding:
    try:
        return _finding("tantivy", State.WORKS, f"{version('tantivy')} is installed")
    except PackageNotFoundError:
        said = "not installed; Whoosh is quick for up to some 200,000 articles"
        return _finding("tantivy", State.ABSENT, said, f"for more: {_install('tantivy')}")


def _install(what: str) -> str:
    return f"{shlex.quote(sys.executable)} -m pip install {what}"


def _finding(name: str, state: State, said: str, advice: str = "") -> Finding:
    return Finding(about=About.ARCHIVE, name=name, state=state, said=said, advice=advice)
