"""Of a byline only the names stay: no "By", no post, no place, no day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.importers.web.names import is_agency, names_in
from index.importers.web.signatures import signed_by


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", "Ann Lee"), ("BY ANN LEE", "ANN LEE"), ("Von Anna Lehmann, Berlin", "Anna Lehmann"), ("Par Anne Leroy", "Anne Leroy"),
        ("Por María R. Sahuquillo / Emilio de Benito", "María R. Sahuquillo, Emilio de Benito"), ("di Anna Lei", "Anna Lei"), ("Door Anna de Wit", "Anna de Wit"),
        ("Av Anna Berg", "Anna Berg"), ("文／王小明", "王小明"), ("聯合報 記者王小明／台北報導", "王小明"), ("記者 王小明", "王小明"), ("編集委員　中沢克二", "中沢克二"),
        ("김철수 기자", "김철수"), ("Автор: Иван Петров", "Иван Петров"), ("Words by Ann Lee", "Ann Lee"), ("Analysis by Ann Lee, CNN Senior Supreme Court Analyst", "Ann Lee"),
        ("Propos recueillis par Anne Leroy", "Anne Leroy"), ("Ann Lee and Bob Ray", "Ann Lee, Bob Ray"), ("Ann Lee & Bob Ray", "Ann Lee, Bob Ray"),
        ("Ann Lee, Bob Ray, and Cid Fox, CNN", "Ann Lee, Bob Ray, Cid Fox"), ("Anna Lehmann und Bernd Rau", "Anna Lehmann, Bernd Rau"),
        ("Ana Ruiz y Eva Gil Sanz", "Ana Ruiz, Eva Gil Sanz"), ("José Ortega y Gasset", "José Ortega y Gasset"), ("张三、李四", "张三, 李四"), ("Lee, Ann", "Ann Lee"),
        ("Ann Lee, Executive Editor", "Ann Lee"), ("Andrea Stone Senior Washington Correspondent", "Andrea Stone"), ("Patti Domm CNBC Executive News Editor", "Patti Domm"),
        ("Mary Ann Smith Political Editor", "Mary Ann Smith"), ("By ANN LEE Staff Writer", "ANN LEE"), ("Anna Ūdre (ārzemju ziņu redaktore)", "Anna Ūdre"),
        ("Ann Lee For Mailonline", "Ann Lee"), ("Ann Lee in Berlin", "Ann Lee"), ("By Ann Lee | City Post", "Ann Lee"), ("Ann Lee Tuesday, Aug. 17, 2010", "Ann Lee"),
        ("By Ann Lee Updated Jan 9, 2020", "Ann Lee"), ("By Ann Lee on January 6, 2020 10:15 AM", "Ann Lee"), ("Ann Lee ann@citypost.example", "Ann Lee"),
        ("Ann Lee @annlee", "Ann Lee"), ("ann.lee@citypost.example (Ann Lee)", "Ann Lee"), ("Ann Lee View More Articles", "Ann Lee"), ("Sammy Davis, Jr. and Bob Ray", "Sammy Davis Jr., Bob Ray"),
        ("Ursula von der Leyen", "Ursula von der Leyen"), ("Alejandro de la Garza", "Alejandro de la Garza"), ("Von Miller", "Von Miller"), ("Herbert Read and Thomas More", "Herbert Read, Thomas More"),
        ('Amanda "Tania Mae" Tan', 'Amanda "Tania Mae" Tan'), ("Avec AFP", "AFP"), ("By National Desk", "National Desk"),
        ("Autor/in: Anna Lehmann", "Anna Lehmann"), ("Edited by Ann Lee", "Ann Lee"), ("Ann Lee at", "Ann Lee"), ("City Media Inc.", "City Media Inc"),
        ("View author archive", ""), ("Get author RSS feed", ""), ("All posts", ""), ("Super User", ""),
        ("Staff", ""), ("By Staff Reports", ""), ("Staff writer", ""), ("Redaktion", ""), ("La rédaction", ""), ("admin", ""), ("@annlee", ""), ("https://x.example/ann", ""),
        ("Political Correspondent", ""), ("Register to add your comments!", ""), ("", ""), ("x" * 10_000, ""),
    ],
)  # fmt: skip
def test_the_names_in_a_byline(line: str, names: str) -> None:
    assert ", ".join(names_in(line)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("제방이 무너졌다고 시장이 말했다.\n\n최윤호 기자 uknow@citypost.example", "최윤호"), ("(서울=연합뉴스) 김철수 기자 = 제방이 무너졌다.", "김철수"),
        ("新华社北京1月6日电（记者王小明、李四）河水上涨。", "王小明, 李四"), ("記者王小明／台北報導 河水上漲。", "王小明"), ("川の水位が上昇した。【山田太郎】", "山田太郎"),
        ("川の水位が上昇した。(c)AFP/Aminu ABUBAKAR", "Aminu ABUBAKAR"), ("The river rose.\n\n(Reporting by Ann Lee and Bob Ray; Editing by Cid Fox)", "Ann Lee, Bob Ray"),
        ("The river rose.\n\n-- By Ann Lee", "Ann Lee"), ("The river rose, a reporter said.", ""), ("记者从市政府获悉，河水上涨。", ""), ("기자가 말했다.", ""), ("", ""),
    ],
)  # fmt: skip
def test_who_signed_a_text_within_it(text: str, names: str) -> None:
    assert signed_by(text) == names


def test_agencies_are_told_from_persons() -> None:
    assert all(
        map(is_agency, ("AP", "AFP", "Associated Press", "dpa", "Reuters", "City Desk", "The CNN Wire"))
    )
    assert not any(map(is_agency, ("Ann Lee", "王小明", "Deskin Ray")))


@settings(max_examples=40)
@given(st.text(max_size=400))
def test_any_line_has_names_or_none(line: str) -> None:
    for name in names_in(line):
        assert name == name.strip() != ""
    signed_by(line)
