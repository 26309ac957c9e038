"""`docs/citations.md` shows each form as it is, and names every field."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from index.article import Article, Span, article_id
from index.citations import forms
from index.citations.extract import Extract
from index.citations.forms import FORMS, Form
from index.citations.templates import FIELDS, read_template

EXAMPLE = Extract(
    Article(
        article_id("example"),
        "Town opens its archive",
        "“We will open the archive in spring,” Ada Lind told the council.",
        byline="By Jane Doe and Jan de Vries",
        dateline="Porthaven",
        published=date(2008, 11, 17),
        source="The Harbour Post",
        language="en",
        url="https://post.example/2008/archive",
    ),
    (Span(1, 36),),
    "Ada Lind",
)


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs" / "citations.md").read_text(encoding="utf-8")


def section(form: Form) -> str:
    lines = form.write([EXAMPLE]).split("\n")
    return "\n".join([f"### {form.label}: `{form.name}`", "", *(f"    {line}".rstrip() for line in lines)])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_is_shown_as_it_is(form: Form, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_today", lambda: date(2026, 11, 27))
    assert f"{section(form)}\n\n" in page


def test_every_field_is_named(page: str) -> None:
    table = page[page.index("| Field |") :]
    assert set(re.findall(r"`\{(\w+)\}`", table)) == set(FIELDS)


def test_the_templates_shown_can_be_read(page: str) -> None:
    shown = re.search(r"(?m)^    \[templates\]\n(?:    .*\n)+", page)
    assert shown
    for name, text in tomllib.loads(re.sub(r"(?m)^    ", "", shown[0]))["templates"].items():
        assert "Harbour" in read_template(name, text).write([EXAMPLE]) or name == "wiki"
