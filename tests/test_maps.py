"""The docstring of a package is its map: a newcomer finds every room on it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_MODULE = re.compile(r"\b\w+\.py\b")


def _map(package: Path) -> set[str]:
    """The modules that the docstring of a package names, wherever below it they are."""
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")))
    return set(_MODULE.findall(docstring or ""))


PACKAGES = [file.parent for top in ("index", "tui") for file in sorted((ROOT / top).rglob("__init__.py"))]
MAPPED = [package for package in PACKAGES if _map(package)]


@pytest.mark.parametrize("package", MAPPED, ids=lambda package: package.relative_to(ROOT).as_posix())
def test_a_map_names_every_module_of_its_package_and_none_that_is_not_there(package: Path) -> None:
    here = {file.name for file in package.glob("*.py")} - {"__init__.py", "__main__.py"}
    assert here - _map(package) == set()
    assert _map(package) - {file.name for file in package.rglob("*.py")} == set()
