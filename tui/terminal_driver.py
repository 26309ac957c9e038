"""What comes from the terminal, whatever it is: the room stays open, and nothing that is pasted is obeyed as a key.

Textual reads strict UTF-8, and the first byte that is none ends the program; as does a key that it cannot read. And
after an escape character in what is pasted, it takes letters of that for keys that were pressed.
"""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.keys import Keys
from textual.message import Message

_SECONDS_BETWEEN_LOOKS = 0.1
_MOST_BYTES = 4096


class TerminalDriver(LinuxDriver):
    """Textual's, with an ear of our own."""

    def run_input_thread(self) -> None:
        ear = Ear()
        while not self.exit_event.is_set():
            has_come, _, _ = select.select([self.fileno], [], [], _SECONDS_BETWEEN_LOOKS)
            for message in ear.hear(os.read(self.fileno, _MOST_BYTES) if has_come else b""):
                self.process_message(message)


class Ear:
    """Makes keys, pastes and the like of the bytes of a terminal, in whatever pieces they come."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._pastes = Pastes()
        self._parser = _Parser()

    def hear(self, data: bytes) -> Iterator[Message]:
        """What they mean. To be called now and then without any: an escape that nothing follows is the key."""
        if text := self._pastes.cleaned(self._decode(data)):
            yield from self._parser.feed(text)
        yield from self._parser.tick()


class Pastes:
    """Takes out of what is pasted all that a terminal could obey: Textual would take it for keys."""

    def __init__(self) -> None:
        self._pasted: list[str] | None = None
        """What has come of a paste, while one is coming."""
        self._last = ""
        """The last characters: a mark may come in two pieces."""

    def cleaned(self, text: str) -> str:
        """`text`, with the marks where a paste begins and ends; of a paste nothing before all of it is there."""
        passed = []
        while text:
            if self._pasted is None:
                part, text, has_begun = self._up_to(BRACKETED_PASTE_START, text)
                passed.append(part)
                self._pasted = [] if has_begun else None
            else:
                part, text, has_ended = self._up_to(BRACKETED_PASTE_END, text)
                self._pasted.append(part)
                if has_ended:
                    passed.append(_unobeyed("".join(self._pasted)))
                    self._pasted = None
        return "".join(passed)

    def _up_to(self, mark: str, text: str) -> tuple[str, str, bool]:
        """`text` to the end of a mark, which may have begun before it; the rest; and whether the mark is there."""
        place = (self._last + text).find(mark)
        if place < 0:
            self._last = (self._last + text)[1 - len(mark) :]
            return text, "", False
        end = place + len(mark) - len(self._last)
        self._last = ""
        return text[:end], text[end:], True


def _unobeyed(pasted: str) -> str:
    from index.importers.hygiene import without_sequences  # noqa: PLC0415  (the room opens without)

    return without_sequences(pasted.removesuffix(BRACKETED_PASTE_END)) + BRACKETED_PASTE_END


class _Parser(XTermParser):
    """Textual's, for which a key that it cannot read is none."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        try:
            return tuple(super()._sequence_to_key_events(sequence, alt))
        except (ValueError, OverflowError):
            return (Key(Keys.Ignore, sequence),)
