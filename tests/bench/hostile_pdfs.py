"""PDF files at their worst: each valid enough that pypdf goes into it, and made in any size.

`PDFS` has what makes each, given how many times: at 1 it is a small file, which is read in no time. A file begins
with a page that says "The river rose.", unless what is wrong with it stands in the way of any page.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from itertools import count

_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents %b>>"
_TEXT = b"BT /F 9 Tf 50 700 Td (The river rose.) Tj ET\n"
_FIRST_FREE = 10

Objects = dict[int, bytes]


def _stream(data: bytes, about: bytes = b"", length: bytes = b"") -> bytes:
    return b"<<%b/Length %b>>stream\n%b\nendstream" % (about, length or b"%d" % len(data), data)


def _packed(data: bytes, about: bytes = b"") -> bytes:
    """A stream that unpacks to `data`."""
    return _stream(zlib.compress(data, 9), b"/Filter/FlateDecode" + about)


def _zeros(megabytes: int, times: int = 1) -> bytes:
    """What unpacks to so many megabytes of zeros, packed several times over."""
    compress = zlib.compressobj(9)
    block = bytes(1_000_000)
    data = b"".join([*(compress.compress(block) for _ in range(megabytes)), compress.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def _file(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF file with a table of its objects, as any program writes it."""
    data, places = bytearray(b"%PDF-1.5\n"), dict[int, int]()
    for number, content in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number in sorted(places):
        data += b"%d 1\n%010d 00000 n \n" % (number, places[number])
    data += b"trailer<</Root 1 0 R/Size %d%b>>\nstartxref\n%d\n%%%%EOF" % (max(places) + 1, trailer, start)
    return bytes(data)


def _pages(*contents: bytes, kids: bytes = b"", number: int = 0) -> Objects:
    """The objects of a book whose pages show these streams, after one that says how the river rose."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: _PAGE % b"4 0 R",
        4: _stream(_TEXT),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    }
    free = count(_FIRST_FREE)
    pages = [3]
    for content in contents:
        page, shown = next(free), next(free)
        objects |= {page: _PAGE % (b"%d 0 R" % shown), shown: content}
        pages.append(page)
    all_kids = b" ".join(b"%d 0 R" % page for page in pages) + b" " + kids
    objects[2] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (number or len(pages), all_kids)
    return objects


def _object_stream(objects: Mapping[int, bytes], number: int, megabytes: int) -> bytes:
    """A file whose catalogue lies in an object stream, with zeros behind it; its table is a stream, too."""
    inner, places = bytearray(), list[tuple[int, int]]()
    for one, content in objects.items():
        if not content.endswith(b"endstream"):
            places.append((one, len(inner)))
            inner += content + b" "
    heads = b" ".join(b"%d %d" % place for place in places) + b" "
    about = b"/Type/ObjStm/N %d/First %d" % (len(places), len(heads))
    compress = zlib.compressobj(9)
    pieces = [compress.compress(heads + bytes(inner))]
    pieces += [compress.compress(bytes(1_000_000)) for _ in range(megabytes)]
    packed = b"".join([*pieces, compress.flush()])
    data, rows = bytearray(b"%PDF-1.5\n"), dict[int, bytes]()
    outer = {one: content for one, content in objects.items() if content.endswith(b"endstream")}
    outer[number] = _stream(packed, b"/Filter/FlateDecode" + about)
    for one, content in outer.items():
        rows[one] = b"\1" + len(data).to_bytes(4, "big") + b"\0\0"
        data += b"%d 0 obj\n%b\nendobj\n" % (one, content)
    for index, (one, _) in enumerate(places):
        rows[one] = b"\2" + number.to_bytes(4, "big") + index.to_bytes(2, "big")
    return bytes(data) + _table_stream(len(data), rows, number + 1)


def _table_stream(start: int, rows: Mapping[int, bytes], number: int, empty: int = 0) -> bytes:
    """A table of objects as a stream, with rows of `empty` ones behind those that there are."""
    table = b"".join(rows.get(one, bytes(7)) for one in range(number)) + bytes(7 * empty)
    about = b"/Type/XRef/W[1 4 2]/Root 1 0 R/Size %d" % (number + empty)
    stream = _packed(table, about)
    return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF" % (number, stream, start)


def _many_empty_rows(times: int) -> bytes:
    data, rows = bytearray(b"%PDF-1.5\n"), dict[int, bytes]()
    for one, content in _pages().items():
        rows[one] = b"\1" + len(data).to_bytes(4, "big") + b"\0\0"
        data += b"%d 0 obj\n%b\nendobj\n" % (one, content)
    return bytes(data) + _table_stream(len(data), rows, 20, 10_000 * times)


def _long_table(times: int) -> bytes:
    """A table that says of thousands of objects where they are: all in the same place."""
    whole = _file(_pages())
    start = whole.index(b"xref\n0 1")
    more = b"1000 %d\n" % (4000 * times) + b"0000000009 00000 n \n" * (4000 * times)
    return whole[:start] + whole[start:].replace(b"trailer", more + b"trailer")


def _table_in_a_circle(_: int) -> bytes:
    """Its table says that the one before it is itself."""
    data = _file(_pages(), b"/Prev 0000000000")
    start = data.rindex(b"xref\n0 1")
    return data.replace(b"/Prev 0000000000", b"/Prev %010d" % start)


def _deep_tree(times: int) -> bytes:
    objects, depth = _pages(), 50 * times
    for level in range(depth):
        kid = _FIRST_FREE + level + 1 if level + 1 < depth else 3
        objects[_FIRST_FREE + level] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % kid
    objects[2] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % _FIRST_FREE
    return _file(objects)


def _wide_tree(times: int) -> bytes:
    """Pages of which all show the same, in groups of a hundred."""
    objects = _pages()
    for group in range(times):
        first = 1000 + 101 * group
        pages = range(first + 1, first + 101)
        objects[first] = b"<</Type/Pages/Count 100/Kids[%b]>>" % b" ".join(b"%d 0 R" % page for page in pages)
        objects |= dict.fromkeys(pages, _PAGE % b"4 0 R")
    groups = b" ".join(b"%d 0 R" % (1000 + 101 * group) for group in range(times))
    objects[2] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (100 * times, groups)
    return _file(objects)


def _one_page_many_times(times: int) -> bytes:
    return _file(_pages(kids=b"3 0 R " * 100 * times))


def _tree_in_a_circle(_: int) -> bytes:
    return _file(_pages(kids=b"2 0 R"))


def _parent_in_a_circle(_: int) -> bytes:
    objects = _pages()
    objects[3] = b"<</Type/Page/Parent 6 0 R/Contents 4 0 R>>"
    objects[6] = b"<</Type/Pages/Parent 7 0 R/Count 1/Kids[3 0 R]>>"
    objects[7] = b"<</Type/Pages/Parent 6 0 R/Count 1/Kids[6 0 R]>>"
    return _file(objects)


def _references_in_a_circle(_: int) -> bytes:
    objects = _pages(b"11 0 R", _stream(_TEXT, length=b"20 0 R"))
    return _file(objects | {20: b"21 0 R", 21: b"20 0 R"})


def _forms_that_show_forms(times: int) -> bytes:
    """Each shows the next one ten times."""
    about = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>"
    objects, depth = _pages(_stream(b"/X Do " * 10)), times
    objects[10] = objects[10].replace(b"/Font<<", b"/XObject<</X 30 0 R>>/Font<<")
    for level in range(depth):
        objects[30 + level] = _stream(b"/X Do " * 10, about % (31 + level))
    objects[30 + depth] = _stream(_TEXT, about % 30)
    return _file(objects)


def _fonts(times: int) -> bytes:
    """Fonts that say of each character of sixteen bits what it means."""
    ranges = b"".join(b"<%04x> <%04x> <0041>\n" % (256 * n, 256 * n + 255) for n in range(256))
    begin = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    table = begin + (b"256 beginbfrange\n" + ranges + b"endbfrange\n") + b"endcmap\n"
    objects = _pages(*[_stream(_TEXT)] * times)
    for font in range(times):
        objects[_FIRST_FREE + 2 * font] = objects[_FIRST_FREE + 2 * font].replace(
            b"5 0 R", b"%d 0 R" % (5000 + 2 * font)
        )
        objects[5000 + 2 * font] = (
            b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode %d 0 R>>"
            % (5001 + 2 * font)
        )
        objects[5001 + 2 * font] = _packed(table)
    return _file(objects)


def _long_font_table(times: int) -> bytes:
    table = (
        b"begincmap\n%d beginbfchar\n" % times + b"<0041> <0041>\n" * 10_000 * times + b"endbfchar endcmap"
    )
    objects = _pages(_stream(_TEXT))
    objects[5] = b"<</Type/Font/Subtype/Type1/BaseFont/A/Encoding/WinAnsiEncoding/ToUnicode 7 0 R>>"
    return _file(objects | {7: _packed(table)})


def _encrypted(_: int) -> bytes:
    """With a password."""
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer, data = PdfWriter(clone_from=PdfReader(BytesIO(_file(_pages())))), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(data)
    return data.getvalue()


def _said_of_it(times: int) -> bytes:
    about = b"<</Title(%b)/Author(%b)>>" % (b"River " * 10_000 * times, b"A " * 10_000 * times)
    return _file(_pages() | {8: about}, b"/Info 8 0 R")


def _run_lengths(times: int) -> bytes:
    return b"\x81\0" * 8000 * times + b"\x80"


def _lzw(times: int) -> bytes:
    """Nine bits for a letter after each reset of the table: it shrinks nothing, and takes as long as can be."""
    bits = "".join(f"{256:09b}{97:09b}" for _ in range(4)) * 1000 * times + f"{257:09b}"
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


_PREDICTED = b"/DecodeParms<</Predictor 15/Columns %d/Colors %d/BitsPerComponent 8>>"
_HEX = b"/Filter[/ASCIIHexDecode/FlateDecode]"


def _content(make: Callable[[int], bytes]) -> Callable[[int], bytes]:
    """A second page shows that stream."""
    return lambda times: _file(_pages(make(times)))


def _shown(piece: bytes) -> Callable[[int], bytes]:
    """A second page shows that again and again: ten kilobytes of it a time."""
    return _content(lambda times: _packed(b"BT /F 9 Tf " + piece * (10_000 * times // len(piece)) + b" ET"))


PDFS: Mapping[str, Callable[[int], bytes]] = {
    "zeros": _content(lambda times: _stream(_zeros(times), b"/Filter/FlateDecode")),
    "zeros-packed-twice": _content(
        lambda times: _stream(_zeros(times, 2), b"/Filter[/FlateDecode/FlateDecode]")
    ),
    "zeros-again-and-again": lambda times: _file(
        {**_pages(_stream(_zeros(min(times, 70)), b"/Filter/FlateDecode"))}
        | {10: _PAGE % (b"[%b]" % (b"11 0 R " * 10 * times))}
    ),
    "object-stream": lambda times: _object_stream(_pages(), 40, times),
    "filters": _content(lambda times: _stream(b"00" * 10 + b">", b"/Filter[%b]" % (b"/ASCIIHexDecode" * times))),
    "hexadecimal": _content(lambda times: _stream(zlib.compress(bytes(10_000 * times)).hex().encode() + b">", _HEX)),
    "run-lengths": _content(lambda times: _stream(_run_lengths(times), b"/Filter/RunLengthDecode")),
    "run-lengths-packed": _content(
        lambda times: _packed(_run_lengths(times)).replace(b"/FlateDecode", b"[/FlateDecode/RunLengthDecode]")
    ),
    "lzw": _content(lambda times: _stream(_lzw(times), b"/Filter/LZWDecode")),
    "lzw-packed": _content(lambda times: _packed(_lzw(times)).replace(b"/FlateDecode", b"[/FlateDecode/LZWDecode]")),
    "ascii85": _content(lambda times: _stream(b"z" * 10_000 * times + b"~>", b"/Filter/ASCII85Decode")),
    "predictor": _content(lambda times: _packed(bytes(10_000 * times), _PREDICTED % (10, 1))),
    "predictor-wide": _content(lambda times: _packed(bytes(10_000 * times), _PREDICTED % (10**9 * times, 10**9))),
    "table-stream": _many_empty_rows,
    "table": _long_table,
    "table-in-a-circle": _table_in_a_circle,
    "deep-tree": _deep_tree,
    "wide-tree": _wide_tree,
    "one-page-many-times": _one_page_many_times,
    "tree-in-a-circle": _tree_in_a_circle,
    "parent-in-a-circle": _parent_in_a_circle,
    "references-in-a-circle": _references_in_a_circle,
    "pages-of-one-stream": lambda times: _file(
        {**_pages(*[b"11 0 R"] * times), 11: _packed(b"BT /F 9 Tf " + b"(The text) Tj " * min(70_000, 100 * times) + b"ET")}
        | {_FIRST_FREE + 2 * page: _PAGE % b"11 0 R" for page in range(1, times)}
    ),
    "texts": _shown(b"(a) Tj "),
    "long-texts": _shown(b"(" + b"a" * 5000 + b") Tj "),
    "positions": _shown(b"1 0 0 1 9 9 Tm (a) Tj "),
    "fonts-set": _shown(b"/F 9 Tf "),
    "states": _shown(b"q "),
    "numbers": _shown(b"1 "),
    "arrays": _shown(b"["),
    "dictionaries": _shown(b"<</A "),
    "strings": _shown(b"("),
    "kerned": _shown(b"[(a)-9(b)] TJ "),
    "pictures": _shown(b"BI /W 1 /H 1 ID a "),
    "long-number": _shown(b"9"),
    "long-name": _shown(b"/"),
    "comments": _shown(b"%"),
    "forms": _forms_that_show_forms,
    "fonts": _fonts,
    "font-table": _long_font_table,
    "encrypted": _encrypted,
    "title": _said_of_it,
    "length-too-great": _content(lambda times: _stream(_TEXT, length=b"%d" % (10**6 * times))),
    "length-negative": _content(lambda _: _stream(_TEXT, length=b"-5")),
    "no-end": lambda _: _file(_pages(_stream(_TEXT))).replace(b"endstream", b""),
    "many-objects": lambda times: _file(_pages() | {1000 + n: b"<<>>" for n in range(1000 * times)}).replace(b"startxref", b"")
}  # fmt: skip


_OFTEN = {
    "filters": 10_000,
    "font-table": 100,
    "fonts": 1_000,
    "forms": 20,
    "hexadecimal": 40_000,
    "length-too-great": 100,
    "lzw": 1_000,
    "many-objects": 500,
    "pages-of-one-stream": 2_000,
    "run-lengths": 5_000,
    "table": 1_000,
    "table-stream": 1_000,
    "zeros-again-and-again": 70,
}
WORST_PDFS = {name: _OFTEN.get(name, 1_000) for name in PDFS}
"""How many times each is worst: files below a hundred megabytes, of streams of up to a gigabyte."""
