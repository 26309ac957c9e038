"""Each record of a file has a name of its own, and the same one whenever the file is read."""

from __future__ import annotations

from index.importers.record_names import RecordNames


def test_records_of_one_name_are_called_otherwise() -> None:
    names = RecordNames()
    wanted = ["a", "a", "a~2", "a", "", "5", "7", "", "", "007", "7", "0", "123456789", "123456789"]
    given_ = [names.of(name, number) for number, name in enumerate(wanted, start=1)]
    assert given_ == ["a", "a~2", "a~2~2", "a~3", "5", "5~2", "7", "8", "9", "007", "7~2", "0", "123456789", "123456789~2"]  # fmt: skip


def test_records_of_one_long_name_are_called_otherwise() -> None:
    names = RecordNames()
    given_ = [names.of("x" * 300, number) for number in range(120)]
    assert len(set(given_)) == 120
    assert max(map(len, given_)) == 200
