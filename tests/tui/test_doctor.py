"""`cuttings doctor`, as a person or a script calls it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from index.annotators import ner
from index.archive import STORE_FILE, Archive
from tui.doctor.archive import examine
from tui.doctor.finding import State

Doctor = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def doctor(root: Path, archive: Archive) -> Doctor:
    """The command, without any terminal, display or tmux but those it is given."""

    def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tui", "--archive", str(archive.folder), "doctor", *arguments]
        return subprocess.run(
            command,
            env={"PATH": "", "HOME": str(root), ner.SWITCH: "off", "LC_ALL": "C.UTF-8", **environ},
            cwd=root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            start_new_session=True,
        )

    return run


def records(done: subprocess.CompletedProcess[str]) -> dict[str, Mapping[str, object]]:
    return {record["name"]: record for record in map(json.loads, done.stdout.splitlines())}


def test_each_thing_is_one_line_and_a_machine_without_a_clipboard_fails(doctor: Doctor) -> None:
    done = doctor()
    assert (done.returncode, done.stderr) == (1, "")
    names = [line[8:20].strip() for line in done.stdout.splitlines()]
    assert names == [
        *("pbcopy", "clip.exe", "wl-copy", "xclip", "xsel", "tmux", "rich text", "OSC 52"),
        *("colours", "Unicode", "widths"),
        *("archive", "disk", "engine", "second pass", "tantivy"),
    ]


def test_a_script_reads_the_same_as_json(doctor: Doctor) -> None:
    found = records(doctor("--json", DISPLAY="127.0.0.1:9999"))
    assert found["xclip"] == {
        "about": "copying",
        "name": "xclip",
        "state": "fails",
        "said": "is not installed",
        "advice": "install xclip",
        "is_tried": False,
        "is_read_back": False,
        "is_put_back": None,
        "seconds": None,
    }
    assert found["engine"]["said"] == "whoosh finds all of 1 article"
    assert found["second pass"]["advice"] == f"unset {ner.SWITCH}"


def test_it_ends_well_where_copying_works(doctor: Doctor, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    xclip = tmp_path / "xclip"
    xclip.write_text(
        "#!/bin/sh\n"
        f'case "$3$5" in -in) cat >"{kept}";; -out) cat "{kept}";; -outTARGETS) echo UTF8_STRING;; esac\n'
    )
    xclip.chmod(0o755)
    kept.write_text("from before")
    done = doctor("--json", PATH=f"{tmp_path}:{os.environ['PATH']}", DISPLAY=":9")
    assert done.returncode == 0, done.stdout
    assert records(done)["xclip"]["is_put_back"]
    assert kept.read_text() == "from before"


def test_no_connection_is_opened(run_python: Callable[..., str], archive: Archive) -> None:
    code = (
        "import sys; from pathlib import Path; from tui.clipboard.desk import Desk\n"
        "connected = []\n"
        "sys.addaudithook(lambda name, _: connected.append(name) if name in "
        "('socket.connect', 'socket.bind', 'socket.getaddrinfo') else None)\n"
        "from tui.doctor.examination import examine\n"
        "print(len(list(examine(Path(sys.argv[1]), Desk({'PATH': ''}, 'linux')))), connected)"
    )
    assert run_python(code, str(archive.folder)) == "16 []"


def test_the_archive_is_looked_at(archive: Archive) -> None:
    found = {finding.name: finding for finding in examine(archive.folder)}
    assert (found["archive"].state, found["engine"].state) == (State.WORKS, State.WORKS)
    archive.close()
    (archive.folder / STORE_FILE).write_bytes(b"nothing of ours" * 1000)
    found = {finding.name: finding for finding in examine(archive.folder)}
    assert (found["archive"].state, found["engine"].state) == (State.FAILS, State.ABSENT)
    assert "backup" in found["archive"].advice


def test_a_lost_index_is_to_be_rebuilt(archive: Archive) -> None:
    archive.close()
    shutil.rmtree(archive.folder / "index")
    engine = {finding.name: finding for finding in examine(archive.folder)}["engine"]
    assert engine.state is not State.WORKS
    assert "cuttings rebuild" in engine.advice


def test_a_folder_that_others_can_write_is_named_with_the_remedy(archive: Archive) -> None:
    archive.folder.chmod(0o777)
    found, *_ = examine(archive.folder)
    assert (found.state, found.advice) == (State.FAILS, "")
    assert "to use it: chmod go-w" in found.said


@pytest.mark.xdist_group("ner")
def test_the_models_of_the_second_pass_are_loaded(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    if not ner.is_installed():
        pytest.skip("the extra ner is not installed")
    monkeypatch.delenv(ner.SWITCH)
    found = {finding.name: finding for finding in examine(archive.folder)}["second pass"]
    assert (found.state, found.advice) == (State.WORKS, "")
