"""What a person settles in a file: what can be read of it holds, and what cannot is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.archive_folder import SETTINGS_FILE
from index.citations.forms import FORMS
from tui.settings import read_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / SETTINGS_FILE


def test_without_a_file_all_is_as_it_is(file: Path) -> None:
    settings = read_settings(file)
    assert settings.forms == FORMS
    assert not settings.complaints


def test_templates_come_after_the_forms_of_the_program(file: Path) -> None:
    file.write_text('[templates]\nfootnote = "{quotation}, {source}"\n"two lines" = """{words}\n{year}"""\n')
    settings = read_settings(file)
    assert [form.name for form in settings.forms[len(FORMS) :]] == ["footnote", "two lines"]
    assert not settings.complaints


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[templates\n", "Expected ']' at the end of a table declaration (at line 1, column 11)"),
        ("templates = 3", ", templates: write [templates] above them"),
        ("[templats]\n", ", templats: there is no such setting; there are columns, templates, watch"),
        ("watch = '~/Articles'", ", watch: write a list of paths between quotation marks"),
        ("watch = [3]", ", watch: write a list of paths between quotation marks"),
        ("columns = 3", ", columns: write [columns] above them"),
        ("[columns]\ndatum = 'a'", ", columns: 'datum' is no part of an article: say one of headline, text"),
        ("[columns]\ndate = 3", ", columns: the column of 'date' must be a name, or a list of names"),
        ("watch = ['Articles']", ", watch: Articles begins neither with / nor with ~/"),
        ("[templates]\na = 3", ", templates.a: a template is a text between quotation marks"),
        ("[templates]\na = '{wrods}'", ", templates.a: there is no field {wrods}; there are words"),
        ("[templates]\nAPA = '{words}'", ", templates.APA: there is a form of that name already"),
        ("[templates]\n'' = '{words}'", ", templates.: a name has 1 to 40 characters that can be seen"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_and_the_rest_goes_on(
    file: Path, text: str, complaint: str
) -> None:
    file.write_text(f"{text}\n")
    settings = read_settings(file)
    (said,) = settings.complaints
    assert said.startswith(str(file))
    assert complaint in said
    assert settings.forms == FORMS


def test_a_sound_template_holds_beside_one_that_is_not(file: Path) -> None:
    file.write_text("[templates]\nbad = '{x}'\ngood = '{words}'\n")
    settings = read_settings(file)
    assert [form.name for form in settings.forms[len(FORMS) :]] == ["good"]
    assert len(settings.complaints) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a = " + b"[" * 100_000])
def test_a_file_that_is_no_settings_is_said_to_be_none(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    settings = read_settings(file)
    assert settings.forms == FORMS
    assert len(settings.complaints) == 1


def test_columns_are_said_by_fields_of_an_article(file: Path) -> None:
    file.write_text("[columns]\ndate = 'Erschienen'\ntext = ['Volltext', 'Inhalt']\n")
    settings = read_settings(file)
    assert settings.columns == (("published", ("Erschienen",)), ("body", ("Volltext", "Inhalt")))
    assert not settings.unfit_columns


def test_a_folder_of_that_name_is_said_to_be_one(file: Path) -> None:
    file.mkdir()
    assert read_settings(file).complaints == (f"{file}: Is a directory",)


def test_folders_are_followed_from_anywhere(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file.write_text("watch = ['~/Articles', 'here', '/srv/wire']\n[templates]\ngood = '{words}'\n")
    settings = read_settings(file)
    assert settings.watched == (tmp_path / "Articles", Path("/srv/wire"))
    assert settings.forms[-1].name == "good"
    assert len(settings.complaints) == 1


def test_without_watchfiles_that_is_said_when_the_room_opens(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.settings.find_spec", lambda _: None)
    file.write_text("watch = ['~/Articles']\n")
    settings = read_settings(file)
    assert not settings.watched
    assert settings.complaints == (f"{file}, watch: it needs more: pip install 'cuttings[formats]'",)
