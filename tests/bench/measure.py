"""Measures one engine at one size, in a process of its own so that its memory is its own; prints JSON.

`measure.py draw SIZE`, `measure.py build ENGINE SIZE`, `measure.py ask ENGINE SIZE SECONDS KIND …`
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from contestant import ENGINES, Contestant, Housekept, NotAsked, Unavailable, contestant
from corpus import CHECKOUT, folder_of
from queries import Kind, Question, questions

_BUILT = "built.json"
_ANSWER_SHARE = 4
"""One question in four is kept for whole answers, so that none was asked before."""
_SHARES = {Kind.KEYSTROKE: 5}
"""More time for what matters most, and has the most questions."""

_SECONDS_BEFORE_REST = 3.0

Taken = tuple[float, float]
"""Milliseconds of CPU, and on the wall."""


def build(name: str, size: int) -> dict[str, Any]:
    """Build the index unless there is one of the same sources; what the building took."""
    folder = folder_of(size) / name
    stamp = _stamp(name)
    if (folder / _BUILT).exists():
        built: dict[str, Any] = json.loads((folder / _BUILT).read_text(encoding="utf-8"))
        if built["stamp"] == stamp:
            return built
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "index").mkdir(parents=True, mode=0o700)
    engine = contestant(name, folder_of(size), folder / "index")
    cpu, wall = _taken(engine.build)
    built = {"stamp": stamp, "cpu": cpu / 1000, "wall": wall / 1000} | _put_to_rest(engine, size)
    built |= {"peak": _peak(), "bytes": _bytes(folder)}
    (folder / _BUILT).write_text(json.dumps(built), encoding="utf-8")
    return built


def _put_to_rest(engine: Contestant, size: int) -> dict[str, Any]:
    """The CPU seconds it takes to put an index in order that needs it, and what keystrokes took before."""
    if not isinstance(engine, Housekept):
        return {}
    keystrokes = questions(folder_of(size))[Kind.KEYSTROKE]
    engine.rank(keystrokes[0])
    before = _within(_SECONDS_BEFORE_REST, keystrokes, engine.rank)
    return {"before": before, "rest": _taken(engine.rest)[0] / 1000}


def ask(name: str, size: int, seconds: float, kinds: Sequence[Kind]) -> dict[str, Any]:
    """What the answers took, by kind; what the first one took, opening and all; and the memory."""
    asked = questions(folder_of(size))
    engine = contestant(name, folder_of(size), folder_of(size) / name / "index")
    first = _taken(lambda: engine.rank(asked[Kind.COMMON][-1]))
    engine.answer(asked[Kind.COMMON][-1])
    found = {kind: _asked(engine, asked[kind], seconds * _SHARES.get(kind, 1)) for kind in kinds}
    return {"first": first[1], "kinds": found, "peak": _peak()}


def _asked(engine: Contestant, asked: Sequence[Question], seconds: float) -> dict[str, Any]:
    shown, ranked = asked[: len(asked) // _ANSWER_SHARE], asked[len(asked) // _ANSWER_SHARE :]
    totals: list[int] = []
    try:
        rank = _within(seconds, ranked, lambda question: totals.append(engine.rank(question)))
        answer = _within(seconds / 2, shown, engine.answer)
    except NotAsked as reason:
        return {"skipped": str(reason)}
    return {"rank": rank, "answer": answer, "matches": sum(totals) / len(totals)}


def _within(seconds: float, asked: Sequence[Question], answer: Callable[[Question], object]) -> list[Taken]:
    """What each question took; as many as the seconds allow, but at least one."""
    ends = time.perf_counter() + seconds
    taken: list[Taken] = []
    for question in asked:
        taken.append(_taken(partial(answer, question)))
        if time.perf_counter() > ends:
            break
    return taken


def _taken(work: Callable[[], object]) -> Taken:
    cpu, wall = _cpu(), time.perf_counter()
    work()
    return (_cpu() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def _cpu() -> float:
    """Seconds of this process and of those it waited for: ripgrep is one."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _peak() -> int:
    """The most memory that was ever held, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return unit * max(resource.getrusage(who).ru_maxrss for who in whose)


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _stamp(name: str) -> str:
    """Of the sources that an index follows from: another stamp, another index."""
    sources = [Path(__file__).parent / "contestants" / f"{ENGINES[name]}.py"]
    if ENGINES[name] == "ours":
        index = CHECKOUT / "index"
        sources += [
            index / "analysis.py",
            index / "housekeeping" / "indexing.py",
            *(index / "text" / f"{name}.py" for name in ("letters", "folded_text", "folded_words", "stems")),
            *sorted((index / "engines").rglob("*.py")),
        ]
    return hashlib.blake2b(b"".join(source.read_bytes() for source in sources), digest_size=8).hexdigest()


def main(arguments: Sequence[str]) -> dict[str, Any]:
    """What the command line asks for."""
    match arguments:
        case ["draw", size]:
            return {"drawn": len(questions(folder_of(int(size))))}
        case ["build", name, size]:
            return build(name, int(size))
        case ["ask", name, size, seconds, *kinds]:
            return ask(name, int(size), float(seconds), [Kind(kind) for kind in kinds])
    raise SystemExit(__doc__)


if __name__ == "__main__":
    try:
        print(json.dumps(main(sys.argv[1:])))
    except Unavailable as reason:
        print(json.dumps({"skipped": str(reason)}))
