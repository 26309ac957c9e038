"""A date is read in whatever way a newspaper of many countries, or a computer, writes it; and none is invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.importers.dates import read_date, read_day

DAY = date(2019, 5, 14)


IN_MANY_LANGUAGES = """14 мая 2019 г.|вторник, 14 мая 2019 года|14 мая 2019, 10:30|14 травня 2019 року|14 maja 2019 r.|wtorek, 14 maja 2019
    |14 de mayo de 2019|martes 14 de mayo de 2019, 10:30|14 de maio de 2019 às 10h30|mar 14 maggio 2019|martedì 14 maggio 2019
    |marți, 14 mai 2019|2019. május 14.|2019. május 14., kedd|14. května 2019|14. mája 2019|14. toukokuuta 2019
    |tiistai 14. toukokuuta 2019 klo 10.30|14 Μαΐου 2019|14 ΜΑΪΟΥ 2019|14 במאי 2019|14 مايو 2019|14 أيار/مايو 2019
    |الثلاثاء، ١٤ مايو ٢٠١٩|14 ماي 2019|۱۴ مه ۲۰۱۹|14 मई 2019|१४ मई २०१९|2019年5月14日|2019年5月14日（火）|2019年5月14日 星期二
    |2019년 5월 14일 화요일|2019년 5월 14일 10:30|14 Mayıs 2019|14 MAYIS 2019 SALI|Selasa, 14 Mei 2019|tisdag 14 maj 2019
    |tirsdag den 14. maj 2019|tirsdag 14. mai 2019|14 mei 2019|Dinsdag 14 mei 2019, 10.30 uur|14 May 2019|MAY 14 2019|14-May-2019
    |2019 May 14|14th of May 2019|14/05/2019|05/14/2019|14.05.2019|14. 5. 2019|05.14.2019|14.05.2019 10:30 Uhr|20190514
    |ngày 14 tháng 5 năm 2019"""


@pytest.mark.parametrize("line", IN_MANY_LANGUAGES.split("|"))
def test_a_day_is_read_in_many_languages(line: str) -> None:
    assert read_date(line.strip()) == DAY


TIMESTAMPS = """Tue, 14 May 2019 23:30:00 -0700|2019-05-14T23:30:00-07:00|2019-05-14 23:30:00.123+0200|20190514T103000Z|20190514T1030+0200
    |Tue May 14 10:30:00 2019|Tue May 14 2019 10:30:00 GMT+0200 (CEST)|Tue May 14 10:30:00 +0000 2019|2019-05-14T00:00:00[Europe/Paris]
    |Tue May 14 10:30:00 EDT 2019"""


@pytest.mark.parametrize("line", TIMESTAMPS.split("|"))
def test_a_timestamp_is_the_day_that_it_says(line: str) -> None:
    assert read_day(line.strip()) == DAY


NO_DAYS = """05/06/2019|05.06.2019|1.4.2019|May 2019|2019|Mai 68|14 - 16 May 2019|May 14 - June 6 2019|May 14 2019 2020|31 апреля 2019|14 мая
    |Elections of 14 May 2019|Победа 9 мая 2019|on May 14, 2019|The 2019 march|14 2019|99/99/2019|14/14/2019|20191345|12345 May 2019
    |14 mayo junio 2019|14 1398 مه"""


@pytest.mark.parametrize("line", NO_DAYS.split("|"))
def test_what_is_no_whole_and_certain_day_is_none(line: str) -> None:
    assert read_date(line.strip()) is None


@given(st.text(alphabet="0123456789 /.-:,TZ月日年Mayмаяمايو٥\n", max_size=90) | st.text(max_size=90))
def test_any_line_is_a_day_or_none(line: str) -> None:
    found = read_day(line)
    assert found is None or str(found.year) in "".join(
        str(int(sign)) if sign.isdecimal() else sign for sign in line
    )
