"""What a file that is read as a whole costs."""

from __future__ import annotations

import io

import pytest

from index.errors import Refused
from index.importers.whole_file import bytes_of


class _Asked(io.BytesIO):
    """A file that remembers how much was asked of it at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.most = max(self.most, size or 0)
        return super().read(size)


def test_a_small_file_needs_no_room_for_the_largest() -> None:
    file = _Asked(b"a small page")
    assert bytes_of(file, "page.html", 100_000_000) == b"a small page"
    assert file.most <= 1_000_000


def test_a_file_in_several_pieces_is_read_to_its_end() -> None:
    data = b"0123456789" * 250_000
    assert bytes_of(io.BytesIO(data), "page.html") == data


@pytest.mark.parametrize(("size", "is_read"), [(1_000_000, True), (1_000_001, False)])
def test_a_file_may_be_as_large_as_is_said_and_no_larger(size: int, *, is_read: bool) -> None:
    file = io.BytesIO(bytes(size))
    if is_read:
        assert len(bytes_of(file, "page.html", 1_000_000)) == size
    else:
        with pytest.raises(Refused, match="larger than 1 MB"):
            bytes_of(file, "page.html", 1_000_000)
