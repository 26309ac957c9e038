"""ripgrep over one file an article: no index, no order, and always up to date."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from contestant import PAGE, NotAsked, Unavailable
from corpus import read_articles
from queries import Kind, Question

_FILES_OF_A_FOLDER = 1_000


class Ripgrep:
    """A folder of plain text. Several words are several runs, whose files are intersected."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._corpus = corpus
        self._folder = folder

    def build(self) -> None:
        for number, article in enumerate(read_articles(self._corpus)):
            folder = self._folder / f"{number // _FILES_OF_A_FOLDER:04}"
            folder.mkdir(exist_ok=True)
            text = f"{article.source}\n{article.published}\n{article.headline}\n\n{article.body}\n"
            (folder / f"{article.id}.txt").write_text(text, encoding="utf-8")

    def rank(self, question: Question) -> int:
        return len(self._files(question))

    def answer(self, question: Question) -> int:
        shown = []
        patterns = _patterns(question)
        for file in sorted(self._files(question))[:PAGE]:
            source, published, headline, *body = Path(file).read_text(encoding="utf-8").splitlines()
            word = patterns[0].strip("\\b")
            shown.append((source, published, headline, next((line for line in body if word in line), "")))
        return len(shown)

    def _files(self, question: Question) -> set[str]:
        return set.intersection(*(self._matching(pattern) for pattern in _patterns(question)))

    def _matching(self, pattern: str) -> set[str]:
        command = ["rg", "--no-config", "--no-ignore", "-l", "-i", "-e", pattern, str(self._folder)]
        found = subprocess.run(command, capture_output=True, text=True, check=False)
        return set(found.stdout.splitlines())


def contestant(_name: str, corpus: Path, folder: Path) -> Ripgrep:
    """The rg that is installed."""
    if shutil.which("rg") is None:
        raise Unavailable("rg is not installed")
    return Ripgrep(corpus, folder)


def _patterns(question: Question) -> list[str]:
    match question.kind:
        case Kind.PHRASE:
            return [r"\b" + r"\W+".join(question.words) + r"\b"]
        case Kind.FUZZY | Kind.NEAR | Kind.DATED | Kind.NEWEST:
            raise NotAsked("not a question for one pattern a file")
    whole = [rf"\b{word}\b" for word in question.words]
    return [*whole, rf"\b{question.start}"] if question.start else whole
