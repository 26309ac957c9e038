"""Fuzzes the importers: `fuzz_importers.py [--seconds N] [--shared FOLDER] [FORMAT …]`, all of them without names.

Needs atheris, which no other part does: `pip install atheris` beside what `requirements-dev.txt` has. Each format is
fuzzed for N seconds (60) in a process of its own, from the samples of the contract tests and, in `--shared`, whatever
files there are of that format. Libraries that are not in Python are fuzzed through ours, without their branches seen.

Whatever the bytes, an importer gives articles and refusals, or raises `Refused` or `OSError`; the same ones when asked
again; without a character that a terminal could obey; and opens no socket and starts no program. What breaks that is
written to a file, `crash-…`, that reproduces it: `fuzz_importers.py --again FILE FORMAT`.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import atheris
import regex

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))
with atheris.instrument_imports(include=["index"]):
    from index.article import Article
    from index.errors import Refused
    from index.importers.formats import FORMATS, Format
    from index.importers.importer import Ignored
    from index.importers.recognition import BYTES_LOOKED_AT, format_of

_CONTRACT = CHECKOUT / "tests" / "index" / "importers" / "test_importer_contract.py"
_LARGEST_SEED = 60_000
_MOST_SEEDS = 400
_UNWANTED = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
_FORBIDDEN = (
    "socket.__new__",
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.exec",
    "os.system",
)


def read(format_: Format, data: bytes) -> list[Article | Refused | Ignored]:
    """What the importer of a format makes of some bytes."""
    origin = f"/somewhere/a{format_.suffixes[0]}"
    found: list[Article | Refused | Ignored] = []
    try:
        found.extend(format_.importer.articles(io.BytesIO(data), origin))
    except Refused as refused:
        found.append(refused)
    except OSError as error:
        found.append(Refused(origin, str(error)))
    return found


def check(format_: Format, data: bytes) -> None:
    """Raise an `AssertionError` for anything that an importer must not do."""
    found = read(format_, data)
    articles = [each for each in found if isinstance(each, Article)]
    for article in articles:
        _check_article(article)
    ids = [article.id for article in articles]
    assert len(set(ids)) == len(ids), "two articles have one id"
    again = read(format_, data)
    assert list(map(_said, again)) == list(map(_said, found)), "it is read otherwise the second time"


def _check_article(article: Article) -> None:
    fields = {name: getattr(article, name) for name in article.__struct_fields__}
    for name, value in fields.items():
        if isinstance(value, str):
            unwanted = _UNWANTED.search(value)
            assert unwanted is None, f"{name} has {unwanted.group()!r}"
            assert name == "body" or not set("\n\t") & set(value), f"{name} has more than one line"
    assert article.headline.strip(), "there is no headline"
    assert article.body == article.body.strip(), "the text has blanks around it"
    assert "\n\n".join(article.paragraphs) == article.body, "its paragraphs are not its text"
    assert article.origin.startswith("/somewhere/"), "the origin is another"


def _said(read_: Article | Refused | Ignored) -> object:
    return (read_.where, read_.reason) if isinstance(read_, Refused) else read_


def seeds(format_: Format, shared: Path | None) -> Iterator[bytes]:
    """Files of a format: the samples of the contract tests, and those of a folder."""
    spec = importlib.util.spec_from_file_location("contract", _CONTRACT)
    if spec and spec.loader:
        contract = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(contract)
        yield from (data for name, data in contract.SAMPLES.items() if format_of(Path(name), data) is format_)
    for file in sorted(shared.rglob("*")) if shared else ():
        if file.is_file() and file.suffix.lower() in format_.suffixes:
            data = file.read_bytes()
            if len(data) <= _LARGEST_SEED and format_of(file, data[:BYTES_LOOKED_AT]) is format_:
                yield data


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise AssertionError(f"{event}: {arguments}")


def _fuzz(format_: Format, shared: Path | None, options: list[str]) -> None:
    """Does not return: the library ends the process."""
    with tempfile.TemporaryDirectory() as folder:
        with atheris.instrument_imports(include=["index"]):  # what a reader needs is loaded when it reads
            for number, data in enumerate(islice(seeds(format_, shared), _MOST_SEEDS)):
                (Path(folder) / str(number)).write_bytes(data)
                read(format_, data)
        sys.addaudithook(_forbid)
        atheris.Setup([sys.argv[0], folder, *options], lambda data: check(format_, data))
        atheris.Fuzz()


def main() -> int:
    """Fuzz one format after the other; 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--shared", type=Path)
    parser.add_argument("--again", type=Path)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*", metavar="FORMAT")
    asked = parser.parse_args()
    formats = [format_ for format_ in FORMATS if not asked.formats or format_.name in asked.formats]
    if asked.again:
        check(formats[0], asked.again.read_bytes())
        return 0
    if asked.one:
        options = [f"-max_total_time={asked.seconds}", "-timeout=60", "-rss_limit_mb=3000", "-max_len=100000"]
        _fuzz(formats[0], asked.shared, options)
    failed = False
    for format_ in formats:
        passed_on = [
            "--seconds",
            str(asked.seconds),
            *(["--shared", str(asked.shared)] if asked.shared else []),
        ]
        command = [sys.executable, __file__, "--one", *passed_on, format_.name]
        ended = subprocess.run(command, capture_output=True, check=False)
        said = (ended.stdout + ended.stderr).decode(errors="replace").splitlines()
        mishap = [
            line for line in said if "Error" in line or line.startswith(("SUMMARY", "Test unit written"))
        ]
        done = [line for line in said if line.startswith("Done ")]
        print(f"{format_.name:14} {' | '.join(mishap or done or said[-2:])[:300]}", flush=True)
        failed |= ended.returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
