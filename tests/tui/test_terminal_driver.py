"""What comes from the terminal: any bytes, in any pieces."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.events import Key, Paste

from tui.terminal_driver import Ear

ESC = "\x1b"
BEGINS, ENDS = f"{ESC}[200~", f"{ESC}[201~"


def heard(pieces: Iterable[bytes]) -> list[str]:
    """The characters of keys, and what was pasted, in brackets."""
    ear = Ear()
    messages = [message for piece in pieces for message in ear.hear(piece)]
    said = [f"[{each.text}]" if isinstance(each, Paste) else each for each in messages]
    return [each.character or each.key if isinstance(each, Key) else str(each) for each in said]


def test_a_byte_that_is_no_text_is_shown_as_such() -> None:
    assert "".join(heard([b"caf\xe9 budget"])) == "caf\ufffd budget"


def test_a_character_may_come_in_pieces() -> None:
    assert "".join(heard(bytes([byte]) for byte in "café, Đoan".encode())) == "café, Đoan"


@pytest.mark.parametrize("keys", ["\x1b[:97u", "\x1b[97:65;2u", "\x1b[1;5:1A", "\x1b[9999999;1u"])
def test_a_key_that_cannot_be_read_is_none(keys: str) -> None:
    assert "".join(heard([f"a{keys}b".encode()])) == "ab"


@pytest.mark.parametrize("size", [1, 2, 5, 7, 100])
def test_nothing_that_is_pasted_is_a_key(size: int) -> None:
    data = f"a{BEGINS}{ESC}[200~tru{ESC}[31mmp{ESC}\x07\x00\nx{ESC}{ENDS}b".encode()
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    assert heard(pieces) == ["a", "[trump\nx]", "b"]


def test_escape_alone_is_a_key() -> None:
    ear = Ear()
    assert not list(ear.hear(ESC.encode()))
    keys: list[Key] = []
    while not keys:
        keys = [message for message in ear.hear(b"") if isinstance(message, Key)]
    assert keys[0].key == "escape"


@settings(max_examples=200)
@given(
    st.lists(st.binary(max_size=12) | st.sampled_from([BEGINS.encode(), ENDS.encode(), b"\x1b[", b"1:;2u"]))
)
def test_no_bytes_end_the_program(pieces: list[bytes]) -> None:
    heard(pieces)
