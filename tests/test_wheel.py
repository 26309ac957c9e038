"""A wheel built from the checkout, in an environment of its own, is the whole program."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path


def test_an_installed_wheel_gives_the_command_and_the_seed(root: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(root)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "empty"
    venv.create(environment, with_pip=False)
    target = next((environment / "lib").glob("python*")) / "site-packages"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    # The locked dependencies are those of this environment; the checkout itself is not on the path.
    (target / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    command = [str(environment / "bin" / "python"), "-I", "-m", "tui.cli"]
    script = "import sys, tui, index, seeds; assert all(str(sys.prefix) in m.__file__ for m in (tui, index, seeds)); from tui.__main__ import main; main()"
    search = [
        *command[:2],
        "-c",
        script,
        "--archive",
        str(tmp_path / "archive"),
        "search",
        "--json",
        "council",
    ]
    found = subprocess.run(search, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["headline"] == "NATO-Russia Council to hold landmark talks"
    listing = {str(path.relative_to(target)) for path in target.rglob("*") if path.is_file()}
    for name in (
        "tui/screens/reading_room.tcss",
        "seeds/nato-russia-council.txt",
        "index/py.typed",
        "index/annotators/gazetteer/LICENSES.md",
    ):
        assert name in listing
