"""Makes messages as Outlook keeps them in files (`.msg`), sound ones and others."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct, field

SECTOR, SMALL_SECTOR, CUTOFF = 512, 64, 4096
END, FREE, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
SUBJECT, BODY, PAGE, RICH_TEXT, HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
CLASS, SENT, NAME, ADDRESS, MESSAGE_ID = 0x001A, 0x0039, 0x0C1A, 0x0C1F, 0x1035
CODE_PAGE, PAGES_CODE_PAGE = 0x3FFD, 0x3FDE
FILE_NAME, KIND, DATA = 0x3707, 0x370E, 0x3701

Folder = Mapping[str, "bytes | Folder"]
Properties = Mapping[int, "str | bytes | int | datetime"]


class _Entry(Struct):
    """A file or a folder in the directory."""

    name: str
    kind: int
    data: bytes = b""
    things: list[int] = field(default_factory=list)
    """How far behind it stands each thing that is in it."""
    left: int = NONE
    right: int = NONE
    child: int = NONE
    sector: int = 0
    size: int = 0


def message(properties: Properties, attachments: Sequence[Folder] = (), *, in_8_bits: str = "") -> bytes:
    """A message with these properties; strings are in that charset, if one is said, or else in UTF-16."""
    return compound_file(message_folder(properties, attachments, 32, in_8_bits))


def attachment(properties: Properties, inner: Folder | None = None) -> Folder:
    """A file that is attached, or the message `inner`."""
    inside: dict[str, bytes | Folder] = dict(_folder(properties, 8))
    if inner is not None:
        inside["__substg1.0_3701000D"] = inner
    return inside


def message_folder(
    properties: Properties, attachments: Sequence[Folder] = (), above: int = 24, in_8_bits: str = ""
) -> Folder:
    """A message inside a file; `above` is how many bytes stand above its properties."""
    folder: dict[str, bytes | Folder] = dict(_folder(properties, above, in_8_bits))
    folder |= {f"__attach_version1.0_#{number:08X}": each for number, each in enumerate(attachments)}
    return folder


def as_it_is(rich_text: bytes) -> bytes:
    """Rich Text, kept without being packed."""
    return struct.pack("<II4sI", len(rich_text) + 12, len(rich_text), b"MELA", 0) + rich_text


def compound_file(root: Folder) -> bytes:
    """A file of Microsoft's kind with files and folders in it ([MS-CFB]), of some six megabytes at most."""
    entries = list(_entries("Root Entry", root, 5))
    _link(entries)
    small, large = bytearray(), bytearray()
    small_chain: list[int] = []
    chain: list[int] = []
    for entry in entries:
        entry.size = len(entry.data)
        if entry.size < CUTOFF:
            entry.sector = _chained(small, small_chain, entry.data, SMALL_SECTOR)
        else:
            entry.sector = _chained(large, chain, entry.data, SECTOR)
    entries[0].size = len(small)
    entries[0].sector = _chained(large, chain, bytes(small), SECTOR)
    small_fat = struct.pack(f"<{len(small_chain)}I", *small_chain)
    first_of_small_fat = _chained(large, chain, small_fat, SECTOR, b"\xff")
    first_of_directory = _chained(large, chain, b"".join(map(_line, entries)), SECTOR)
    first_of_fat, fats = len(chain), -(-len(chain) // (SECTOR // 4 - 1))  # they are in the table themselves
    chain += [0xFFFFFFFD] * fats
    chain += [FREE] * (-len(chain) % (SECTOR // 4))
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 62, 3, 0xFFFE, 9, 6, 0, fats,
        first_of_directory, 0, CUTOFF, first_of_small_fat, -(-len(small_fat) // SECTOR), END, 0,
    )  # fmt: skip
    head += struct.pack("<109I", *range(first_of_fat, first_of_fat + fats), *[FREE] * (109 - fats))
    return head + bytes(large) + struct.pack(f"<{len(chain)}I", *chain)


def _folder(properties: Properties, above: int, in_8_bits: str = "") -> Iterator[tuple[str, bytes]]:
    table = bytearray(above)
    for number, value in properties.items():
        match value:
            case str():
                kind = 0x1E if in_8_bits else 0x1F
                yield f"__substg1.0_{number:04X}{kind:04X}", value.encode(in_8_bits or "utf-16-le")
            case bytes():
                yield f"__substg1.0_{number:04X}0102", value
            case int():
                table += struct.pack("<HHIQ", 3, number, 6, value)
            case datetime():
                ticks = (value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds() * 10_000_000
                table += struct.pack("<HHIQ", 0x40, number, 6, int(ticks))
    yield "__properties_version1.0", bytes(table)


def _entries(name: str, inside: bytes | Folder, kind: int) -> Iterator[_Entry]:
    """Itself and all that is in it."""
    if isinstance(inside, bytes):
        yield _Entry(name, 2, inside)
        return
    below: list[_Entry] = []
    entry = _Entry(name, kind)
    for each, thing in inside.items():
        entry.things.append(len(below) + 1)
        below += _entries(each, thing, 1)
    yield entry
    yield from below


def _link(entries: list[_Entry]) -> None:
    """Make trees of what is in each folder, by names and their lengths."""

    def tree(numbers: list[int]) -> int:
        if not numbers:
            return NONE
        middle = len(numbers) // 2
        top = entries[numbers[middle]]
        top.left, top.right = tree(numbers[:middle]), tree(numbers[middle + 1 :])
        return numbers[middle]

    for number, entry in enumerate(entries):
        things = [number + behind for behind in entry.things]
        entry.child = tree(
            sorted(things, key=lambda each: (len(entries[each].name), entries[each].name.upper()))
        )


def _chained(to: bytearray, chain: list[int], data: bytes, sector: int, padding: bytes = b"\0") -> int:
    """Put data into sectors; the first of them."""
    if not data:
        return END
    first, count = len(chain), -(-len(data) // sector)
    to += data.ljust(count * sector, padding)
    chain += [*range(first + 1, first + count), END]
    return first


def _line(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    links = (entry.left, entry.right, entry.child)
    return struct.pack("<64sHBBIII36xIQ", name, len(name), entry.kind, 1, *links, entry.sector, entry.size)
