"""Names with the family's first, put in the usual order where that is certain."""

from __future__ import annotations

import pytest

from index.importers.family_names import in_usual_order


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Lee, Ann", "Ann Lee"),
        ("Maier, Eva; von Berg, Jan-Peter K.", "Eva Maier, Jan-Peter K. von Berg"),
        ("Ann Lee, Bob Ray", "Ann Lee, Bob Ray"),
        ("Ann Lee, Washington", "Ann Lee, Washington"),
        ("Reuters, Berlin", "Reuters, Berlin"),
        ("LEE, PARIS", "LEE, PARIS"),
        ("Lee, Ann; City Post staff", "Lee, Ann; City Post staff"),
        ("Lee, Ann, Editor", "Lee, Ann, Editor"),
    ],
)
def test_only_what_is_a_family_and_a_given_name_is_turned(written: str, usual: str) -> None:
    assert in_usual_order(written) == usual
