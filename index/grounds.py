"""On which grounds something is not read: it is refused, with a reason in words, or passed over without one."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum, auto
from pathlib import PurePath
from typing import Final

from msgspec import Struct

from index.intake.saved_pages import pages_beside

_EXAMPLES: Final = 2


class Ground(StrEnum):
    """Why something is not read, so that others that are not for the same reason can be counted with it."""

    # Refused
    DAMAGED = auto()
    """Or none of what its name says that it is."""
    NO_ARTICLE = auto()
    UNKNOWN = auto()
    """Of no format that can be read, and asked for by name."""
    EMPTY = auto()
    LARGE = auto()
    """Or nested too deeply."""
    LOCKED = auto()
    EXTRA = auto()
    """What reads it is not installed."""
    ELSEWHERE = auto()
    """It has to be saved in another format first."""
    SCANNED = auto()
    """Pictures of text."""
    CLOSED = auto()
    """It cannot be opened, or is not there."""
    NO_FILE = auto()
    """A link that is not followed, a pipe, a device."""
    ENDLESS = auto()
    """Reading it took too long, or too much memory."""
    HINDERED = auto()
    """It is the machine's matter, such as a full disk: the file is read again the next time."""
    UNTOLD = auto()
    """As an earlier version of the archive has kept it."""

    # Passed over
    PICTURE = auto()
    RECORDING = auto()
    PROGRAM = auto()
    """Or what belongs to a program or to a page, such as a font."""
    PACKED = auto()
    """In an archive of a kind that cannot be read."""
    FOREIGN = auto()
    """A document of a program whose files cannot be read: somebody may want to save it otherwise."""
    LINK = auto()
    """A file that is only a link to a page."""
    OF_THE_SYSTEM = auto()
    """What a system keeps for itself."""
    DATA = auto()
    """JSON, XML or a table without an article."""
    OTHER = auto()

    @property
    def is_passed_over(self) -> bool:
        """Whether what is not read on it is only counted, and not refused."""
        return self in _PASSED_OVER


_PASSED_OVER: Final = frozenset(list(Ground)[list(Ground).index(Ground.PICTURE) :])


class Heap(Struct, frozen=True):
    """What was not read on one ground."""

    ground: Ground
    count: int
    examples: tuple[str, ...]
    """The first ones."""


class Heaps:
    """What was not read, counted by its grounds: a few words, however much it is."""

    def __init__(self, heaps: Iterable[Heap] = ()) -> None:
        self._heaps: dict[Ground, Heap] = {}
        for heap in heaps:
            self.put(heap)

    def add(self, ground: Ground, where: str) -> None:
        """Count one more."""
        self.put(Heap(ground, 1, (where,)))

    def put(self, heap: Heap) -> None:
        """Count some more."""
        before = self._heaps.get(heap.ground, Heap(heap.ground, 0, ()))
        examples = (*before.examples, *heap.examples)[:_EXAMPLES]
        self._heaps[heap.ground] = Heap(heap.ground, before.count + heap.count, examples)

    def put_all(self, others: Heaps) -> None:
        """Count those that were counted elsewhere."""
        for heap in others.most_first:
            self.put(heap)

    @property
    def most_first(self) -> tuple[Heap, ...]:
        """All of them."""
        return tuple(sorted(self._heaps.values(), key=lambda heap: -heap.count))


_SUFFIXES: Final = {
    Ground.PICTURE: (
        "jpg jpeg jpe jfif png gif bmp tif tiff webp svg ico icns heic heif avif psd raw cr2 nef dng eps ai xcf"
    ),
    Ground.RECORDING: (
        "mp3 m4a wav flac ogg oga opus aac wma aiff mid mp4 m4v mov avi mkv webm wmv mpg mpeg 3gp flv vtt srt"
    ),
    Ground.PROGRAM: (
        "js mjs cjs ts tsx jsx css scss less map wasm py pyc pyo ipynb rb pl php java class jar go rs c h cpp hpp cs sh"
        " bash zsh bat cmd ps1 lua r m swift kt sql exe dll so dylib o a app apk msi deb rpm dmg iso bin woff woff2 ttf"
        " otf eot ini cfg conf toml yaml yml lock properties env plist reg db sqlite sqlite3 log pid bak tmp swp cache"
        " part crdownload download xsl xslt xsd dtd"
    ),
    Ground.PACKED: "rar 7z cab ace arj lzh lz lzma z sit sitx hqx",
    Ground.FOREIGN: (
        "pages key numbers ppt pptx pps ppsx odp odg wpd wps wri sxw abw lwp pub one mdb accdb djvu djv xps oxps mobi"
        " azw azw3 kfx prc fb2 lit pst ost dbx mbx idml indd qxd qxp"
    ),
    Ground.LINK: "url webloc lnk desktop website",
    Ground.DATA: "json jsonl ndjson geojson xml csv tsv tab parquet",
}
_BY_SUFFIX: Final = {
    f".{suffix}": ground for ground, suffixes in _SUFFIXES.items() for suffix in suffixes.split()
}
_COMPRESSED: Final = frozenset((".gz", ".bz2", ".xz", ".zst"))
_OF_THE_SYSTEM: Final = frozenset(
    ("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "folder.jpg", "$recycle.bin")
)


def passed_over_as(name: str) -> Ground:
    """What a file is that holds no article, by its name."""
    path = PurePath(name)
    if path.suffix in _COMPRESSED:
        path = path.with_suffix("")
    if path.name.casefold() in _OF_THE_SYSTEM:
        return Ground.OF_THE_SYSTEM
    ground = _BY_SUFFIX.get(path.suffix.casefold(), Ground.OTHER)
    return Ground.PROGRAM if ground in {Ground.OTHER, Ground.DATA} and pages_beside(path) else ground
