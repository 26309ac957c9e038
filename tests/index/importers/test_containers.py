"""What is inside archives is read as if it lay in a folder, and nothing inside can do harm."""

from __future__ import annotations

import bz2
import gzip
import io
import itertools
import lzma
import os
import random
import stat
import struct
import tarfile
import tracemalloc
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
import zstandard

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers import importer_for
from index.importers.containers.unpacked import KEPT, Allowance, Unpacked
from index.importers.importer import Ignored

STORY = b"City Post\n\nRiver rises\n\nThe river rose by two metres in the night, the mayor said.\n"
RECORDS = b'{"id": "r1", "title": "One", "body": "Text."}\n{"id": "r2", "title": "Two", "body": "Text."}\n'
FILES = [("a.txt", STORY), ("sub/b.jsonl", RECORDS)]
NAMES = ["a.txt", "sub/b.jsonl#r1", "sub/b.jsonl#r2"]
Files = Sequence[tuple[str, bytes]]


def zipped(files: Files) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return made.getvalue()


def tarred(files: Files, format_: int = tarfile.PAX_FORMAT) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=format_) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return made.getvalue()


COMPRESSED: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": partial(lzma.compress, preset=0),
    ".zst": zstandard.ZstdCompressor().compress,
}


def each(data: bytes, name: str) -> Iterator[Article | Refused | Ignored]:
    importer = importer_for(Path(name))
    assert importer is not None
    try:
        yield from importer.articles(io.BytesIO(data), name)
    except Refused as refused:
        yield refused


def read(data: bytes, name: str) -> list[Article | Refused]:
    return [found for found in each(data, name) if not isinstance(found, Ignored)]


def origins(data: bytes, name: str) -> list[str]:
    found = read(data, name)
    assert all(isinstance(article, Article) for article in found), found
    return [article.origin for article in found if isinstance(article, Article)]


def reason(data: bytes, name: str) -> str:
    (refused,) = read(data, name)
    assert isinstance(refused, Refused), refused
    return refused.reason


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.tgz", "a.tar.gz", "a.tbz2", "a.tar.xz", "a.tzst", "A.TAR.GZ"]
)
def test_files_in_an_archive_are_read_as_if_they_lay_in_a_folder(name: str) -> None:
    suffix = {".tgz": ".gz", ".tbz2": ".bz2", ".tzst": ".zst"}.get(
        Path(name).suffix, Path(name).suffix.lower()
    )
    data = zipped(FILES) if suffix == ".zip" else COMPRESSED.get(suffix, bytes)(tarred(FILES))
    assert origins(data, name) == [f"{name}#{inside}" for inside in NAMES]


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_a_compressed_file_is_named_without_its_suffix(suffix: str) -> None:
    assert origins(COMPRESSED[suffix](RECORDS), f"a.jsonl{suffix}") == [
        f"a.jsonl{suffix}#a.jsonl#r{n}" for n in (1, 2)
    ]


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_pieces_one_after_the_other_are_one_file(suffix: str) -> None:
    first, second = RECORDS.splitlines(keepends=True)
    assert len(origins(COMPRESSED[suffix](first) + COMPRESSED[suffix](second), f"a.jsonl{suffix}")) == 2


def test_xz_may_fill_up_with_nulls() -> None:
    assert len(origins(lzma.compress(RECORDS) + bytes(8), "a.jsonl.xz")) == 2


def test_a_part_of_a_larger_file_is_known_by_what_it_is_a_part_of() -> None:
    assert origins(gzip.compress(RECORDS), "a.jsonl-p1p4.gz") == [
        f"a.jsonl-p1p4.gz#a.jsonl#r{n}" for n in (1, 2)
    ]


def test_parts_of_a_page_that_was_saved_are_passed_over_with_it() -> None:
    page = b"<html><body><h1>River rises</h1><p>It rose by two metres in the night.</p></body></html>"
    names = ["River_files/ad.html", "River_files/deep/data.json", "River.html", "Lake_files/page.html"]
    found = list(each(zipped([(name, page) for name in names]), "a.zip"))
    assert [one.origin for one in found if isinstance(one, Article)] == [
        "a.zip#River.html",
        "a.zip#Lake_files/page.html",
    ]
    assert [one.ground for one in found if isinstance(one, Ignored)] == [Ground.PROGRAM] * 2


def test_files_of_other_formats_are_counted_and_hidden_ones_are_not() -> None:
    files = [("a.jpg", b"x"), ("b.xml", b"<config/>"), ("c.jpg.gz", gzip.compress(b"x")), (".d.jpg", b"x")]
    inner = zipped([*files, ("__MACOSX/e.jpg", b"x")])
    found = list(each(zipped([*FILES, *files, ("in.zip", inner)]), "a.zip"))
    ignored = [one for one in found if isinstance(one, Ignored)]
    assert Counter(one.ground for one in ignored) == {Ground.PICTURE: 4, Ground.DATA: 2}
    assert ignored[-1].where == "a.zip#in.zip#c.jpg.gz"
    assert len(found) == len(ignored) + len(NAMES)


def test_archives_in_archives_are_read_to_some_depth() -> None:
    inner = gzip.compress(tarred([("a.jsonl.gz", gzip.compress(RECORDS))]))
    assert origins(zipped([("in.tar.gz", inner)]), "a.zip")[0] == "a.zip#in.tar.gz#a.jsonl.gz#a.jsonl#r1"
    deep = STORY
    for n in range(6):
        deep = zipped([(f"{n}.zip" if n else "a.txt", deep)])
    assert reason(deep, "a.zip") == "it is inside too many others"


def test_what_cannot_be_read_is_passed_over_as_in_a_folder() -> None:
    more = [
        ("__MACOSX/sub/._a.txt", b"\0"), (".DS_Store", b"\0"), (".git/a.txt", STORY), ("sub/.a.txt", STORY),
        ("photo.jpg", b"\xff\xd8\xff"), ("photo.jpg.gz", b"x"), ("README", STORY), ("photos.zip", zipped([("a.jpg", b"x")])),
        ("config.xml", b"<config/>"),
    ]  # fmt: skip
    for data, name in ((zipped(FILES + more), "a.zip"), (tarred(FILES + more), "a.tar")):
        assert origins(data, name) == [f"{name}#{inside}" for inside in NAMES]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zipped([]), "a.zip"),
        (zipped([("a.jpg", b"x")]), "a.zip"),
        (tarred([("sub/a.jpg", b"x")]), "a.tar"),
        (gzip.compress(b"x"), "a.jpg.gz"),
        (gzip.compress(b"<config/>"), "a.xml.gz"),
    ],
    ids=["empty", "picture in a zip", "picture in a tar", "picture", "no article"],  # gzip writes the time
)
def test_where_nothing_can_be_read_it_is_said_so(data: bytes, name: str) -> None:
    assert reason(data, name) == "there is no file in it that can be read"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("./a.txt", "a.txt"),
        ("a/../../b.txt", "a/b.txt"),
        ("C:\\a\\..\\b.txt", "a/b.txt"),
        ("\\\\server\\share\\a.txt", "server/share/a.txt"),
        ("a\x1b[2J\nb\u202e.txt", "a b.txt"),
        ("x" * 5000 + ".txt", "x" * 176 + ".txt"),
    ],
)
def test_names_lead_nowhere_and_can_be_shown(written: str, shown: str) -> None:
    assert origins(tarred([(written, STORY)]), "a.tar") == [f"a.tar#{shown}"]
    if "\\" not in written:
        assert origins(zipped([(written, STORY)]), "a.zip") == [f"a.zip#{shown}"]


def test_files_of_one_name_are_told_apart() -> None:
    files = [("a.txt", STORY), ("./a.txt", STORY + b"More."), ("a.txt", STORY)]
    assert origins(tarred(files), "a.tar") == ["a.tar#a.txt", "a.tar#a~2.txt", "a.tar#a~3.txt"]
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped([("a.txt", STORY), ("a.txt", STORY)])
    assert origins(data, "a.zip") == ["a.zip#a.txt", "a.zip#a~2.txt"]


def test_a_file_without_a_name_is_passed_over() -> None:
    data = bytearray(zipped([("b", STORY), ("a.txt", STORY)]))
    entry = data.index(b"PK\1\2")
    data[entry + 28], data[entry + 30] = 0, 1  # the letter of its name is something else now
    assert origins(bytes(data), "a.zip") == ["a.zip#a.txt"]


def test_links_and_devices_in_a_tar_are_refused_by_name() -> None:
    made = io.BytesIO()
    kinds = {
        "l": tarfile.SYMTYPE,
        "h": tarfile.LNKTYPE,
        "f": tarfile.FIFOTYPE,
        "c": tarfile.CHRTYPE,
        "b": tarfile.BLKTYPE,
    }
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, kind in kinds.items():
            info = tarfile.TarInfo(f"{name}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    refused = {
        found.where: found.reason for found in read(made.getvalue(), "a.tar") if isinstance(found, Refused)
    }
    assert refused == {
        f"a.tar#{name}.txt": "it is a link" if name in "lh" else "it is a device" for name in kinds
    }


def test_links_and_encrypted_files_in_a_zip_are_refused_by_name() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("l.txt")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("e.txt", STORY)
        archive.writestr("a.txt", STORY)
    data = bytearray(made.getvalue())
    entry = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    data[entry + 8] |= 1
    link_refused, encrypted, article = read(bytes(data), "a.zip")
    assert isinstance(link_refused, Refused)
    assert isinstance(encrypted, Refused)
    assert isinstance(article, Article)
    assert (link_refused.where, link_refused.reason) == ("a.zip#l.txt", "it is a link")
    assert (encrypted.where, encrypted.reason) == ("a.zip#e.txt", "it is encrypted")


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_of_a_file_that_was_cut_short_all_is_read_that_there_is(suffix: str) -> None:
    chance = random.Random(7)
    lines = [
        b'{"id": "%d", "title": "%d", "body": "%s"}\n' % (n, n, chance.randbytes(300).hex().encode())
        for n in range(5000)
    ]
    data = COMPRESSED[suffix](b"".join(lines))
    *articles, refused = read(data[: len(data) // 2], f"a.jsonl{suffix}")
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("it is damaged")
    assert len(articles) > 100


def test_of_a_damaged_archive_all_is_read_that_there_is() -> None:
    data = bytearray(tarred([*FILES, ("c.txt", STORY), ("d.txt", STORY)]))
    header = data.index(b"c.txt")
    data[header : header + 512] = b"x" * 512
    *articles, refused = read(bytes(data), "a.tar")
    assert [article.origin for article in articles if isinstance(article, Article)] == [
        f"a.tar#{name}" for name in NAMES
    ]
    assert isinstance(refused, Refused)
    cut = tarred([("a.txt", STORY), ("b.txt", STORY * 100)])[:4000]
    article, *refused_ = read(cut, "a.tar")
    assert isinstance(article, Article)
    assert [found.where for found in refused_ if isinstance(found, Refused)] == ["a.tar#b.txt", "a.tar"]


def test_a_damaged_file_in_a_zip_is_refused_and_the_others_are_read() -> None:
    data = bytearray(zipped([("a.txt", STORY), ("b.txt", STORY)]))
    data[40] ^= 0xFF
    refused, article = read(bytes(data), "a.zip")
    assert isinstance(refused, Refused)
    assert isinstance(article, Article)
    assert refused.where == "a.zip#a.txt"


@pytest.mark.parametrize(
    "name", ["a.zip", "a.tar", "a.txt.gz", "a.txt.bz2", "a.txt.xz", "a.txt.zst", "a.tgz"]
)
@pytest.mark.parametrize(
    "data", [b"", b"text", b"PK\3\4" + b"x" * 100, b"\x1f\x8b" + b"x" * 600, bytes(10240)], ids=repr
)
def test_what_is_no_container_is_refused(name: str, data: bytes) -> None:
    found = read(data, name)
    assert len(found) == 1
    assert isinstance(found[0], Refused)


# What was made to do harm.


TWENTY_MEGABYTES = bytes(20_000_000)


def ten_gigabytes(suffix: str) -> bytes:
    """Of nulls, in five hundred pieces of the same compressed bytes."""
    return COMPRESSED[suffix](TWENTY_MEGABYTES) * 500


def ten_gigabytes_in_one_piece() -> bytes:
    """The same for gzip."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = compressor.compress(b"") + compressor.flush(zlib.Z_FULL_FLUSH)
    return head + (compressor.compress(TWENTY_MEGABYTES) + compressor.flush(zlib.Z_FULL_FLUSH)) * 500


@pytest.fixture
def peak() -> Iterator[Callable[[Callable[[], object]], int]]:
    """How many bytes something took at most."""

    def measured(what: Callable[[], object]) -> int:
        tracemalloc.start()
        what()
        return tracemalloc.get_traced_memory()[1]

    yield measured
    tracemalloc.stop()


Peak = Callable[[Callable[[], object]], int]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.mbox.gz", "a.eml.gz", "a.tar.gz", "a.json.gz"])
def test_ten_gigabytes_of_nulls_are_given_up_early(peak: Peak, name: str) -> None:
    data = ten_gigabytes_in_one_piece()
    found: list[Article | Refused] = []
    assert peak(lambda: found.extend(each(data, name))) < 450_000_000
    assert found
    assert all(isinstance(refused, Refused) for refused in found)


@pytest.mark.parametrize("name", ["a.jsonl.bz2", "a.jsonl.xz", "a.jsonl.zst", "a.zip.bz2"])
def test_what_swells_is_given_up_early(peak: Peak, name: str) -> None:
    data = ten_gigabytes(Path(name).suffix)
    found: list[Article | Refused] = []
    assert peak(lambda: found.extend(each(data, name))) < 200_000_000
    assert "unpacking" in str(found[-1])


def test_a_zip_of_zips_of_zips_is_given_up_early() -> None:
    inside = zipped([(f"{n}.jsonl", bytes(20_000_000)) for n in range(3)])
    data = zipped([(f"{n}.zip", zipped([(f"{m}.zip", inside) for m in range(16)])) for n in range(16)])
    found = read(data, "a.zip")
    assert len(found) < 20
    assert "unpacking" in str(found[-1])


def test_an_archive_that_contains_itself_ends() -> None:
    header = tarfile.TarInfo("a.tar")
    header.size = 512 * 200
    data = header.tobuf() * 200 + bytes(1024)
    assert len(read(data, "a.tar")) < 250


def zip_of_nothing(names: int) -> bytes:
    """Only its table, of `names` empty files that all begin at the same place."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0)
    table = b"".join(entry + b"%06d.txt" % (number % 1_000_000) for number in range(names))
    return table + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, names & 0xFFFF, names & 0xFFFF, len(table), 0, 0)


def test_a_million_empty_files_are_refused_at_once(peak: Peak) -> None:
    data = zip_of_nothing(1_000_000)
    found: list[Article | Refused] = []
    assert peak(lambda: found.extend(each(data, "a.zip"))) < 1_000_000
    assert [str(refused) for refused in found] == ["a.zip: it holds too many files"]


def test_files_are_counted_however_small_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.importers.containers.unpacked._MOST_MEMBERS", 50)
    monkeypatch.setattr(Allowance, "of", classmethod(lambda cls, _: cls(100_000_000, members_left=50)))
    many = [(f"{n}.txt", STORY) for n in range(30)]
    for data in (tarred(many * 2), zipped([("a.tar", tarred(many)), ("b.tar", tarred(many))])):
        found = read(data, "a.tar" if data[:2] != b"PK" else "a.zip")
        assert "more than 50 files" in str(found[-1])


@pytest.mark.parametrize(
    "kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK]
)
def test_a_header_that_claims_gigabytes_is_refused(peak: Peak, kind: bytes) -> None:
    header = tarfile.TarInfo("a")
    header.type, header.size = kind, 8 * 1024**3 - 1
    data = header.tobuf(format=tarfile.GNU_FORMAT) + bytes(2_000_000)
    found: list[Article | Refused] = []
    assert peak(lambda: found.extend(each(data, "a.tar"))) < 1_000_000
    assert [str(refused) for refused in found] == ["a.tar: a header in it is too long"]


def test_headers_of_headers_of_headers_are_refused() -> None:
    header = tarfile.TarInfo("a")
    header.type = tarfile.XHDTYPE
    assert "damaged" in reason(header.tobuf(format=tarfile.GNU_FORMAT) * 5000, "a.tar")


def test_a_compressed_file_may_not_ask_for_gigabytes_of_memory() -> None:
    honest = lzma.compress(RECORDS, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}])
    greedy = bytearray(honest)
    place = 12 + 4  # of the byte that says how large the dictionary is, in the header of the first block
    assert honest[place - 2 : place] == bytes([lzma.FILTER_LZMA2, 1])
    greedy[place] = 36  # a gigabyte
    greedy[20:24] = zlib.crc32(bytes(greedy[12:20])).to_bytes(4, "little")
    assert "memory" in reason(bytes(greedy), "a.jsonl.xz").lower()
    window = zstandard.ZstdCompressionParameters.from_level(1, window_log=30)
    frame = zstandard.ZstdCompressor(compression_params=window).compressobj()
    assert "memory" in reason(frame.compress(RECORDS) + frame.flush(), "a.jsonl.zst")


def test_nothing_is_written_outside_of_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", None)
    big = zipped([("a.txt", STORY), ("b.txt", os.urandom(2 * KEPT).hex().encode())])
    found = read(tarred([("../../e.txt", STORY), ("/e.txt", STORY), ("big.zip", big)]), "a.tar")
    assert len(found) == 4
    assert list(tmp_path.rglob("*")) == [tmp_path / "temporary"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.jsonl.gz", "a.tar.xz", "a.jsonl.zst", "n.zip"])
def test_a_mutated_container_is_articles_and_refusals(name: str) -> None:
    whole = {
        "a.zip": zipped(FILES), "a.tar": tarred(FILES), "a.jsonl.gz": gzip.compress(RECORDS), "a.tar.xz": lzma.compress(tarred(FILES)),
        "a.jsonl.zst": zstandard.compress(RECORDS), "n.zip": zipped([("a.zip", zipped(FILES)), ("b.tar", tarred(FILES))]),
    }[name]  # fmt: skip
    chance = random.Random(name)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 10)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        for found in read(
            bytes(damaged[: chance.randrange(len(damaged) + 1)] if chance.random() < 0.3 else damaged), name
        ):
            text = found.reason + found.where if isinstance(found, Refused) else found.origin
            assert text.isprintable()


# The stream that an importer gets.


def unpacked(data: bytes) -> Unpacked:
    return Unpacked(lambda: io.BytesIO(data), Allowance(10**9), "a")


@pytest.mark.parametrize("size", [0, 1, 1000, KEPT, KEPT + 1, 3 * KEPT])
def test_it_can_be_sought_in_from_its_end(size: int) -> None:
    data = (bytes(range(256)) * (size // 256 + 1))[:size]
    with io.BufferedReader(unpacked(data)) as file:
        assert file.read(10) == data[:10]
        assert file.seek(0, os.SEEK_END) == size
        for place in (size // 2, 0, max(0, size - 5), size):
            file.seek(place)
            assert (file.tell(), file.read()) == (place, data[place:])


def test_one_can_go_back_to_its_beginning_while_not_much_was_read() -> None:
    data = random.Random(7).randbytes(2 * KEPT)
    with io.BufferedReader(unpacked(data)) as file:
        for size in (8192, 100_000, KEPT // 2):
            assert file.read(size) == data[:size]
            file.seek(0)
        assert file.read() == data
        for place in ((0, os.SEEK_SET), (0, os.SEEK_END)):
            with pytest.raises(Refused, match="unpack it"):
                file.seek(*place)


def test_going_forwards_reads_what_lies_between() -> None:
    data = random.Random(7).randbytes(3 * KEPT)
    with io.BufferedReader(unpacked(data)) as file:
        for place in itertools.accumulate([10, 70_000, KEPT, 5, KEPT]):
            file.seek(place)
            assert file.read(4) == data[place : place + 4]
