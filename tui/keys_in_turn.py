"""One key after the other: each goes to whom the one before it gave the focus.

Textual hands all keys that came together to the widget that has the focus then, and what the first of them does comes
too late for the others: of "/sea", typed while the machine was busy or come in one packet over ssh, the letters would
be obeyed as keys of the results. So a key waits until the one before it has been obeyed.

And a key within a tenth of a second after Esc comes as one key with Alt, as most terminals write both alike. No key
here is one with Alt, so they are taken for what a reader in a hurry has pressed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.events import Key
from textual.message import Message

_PATIENCE_SECONDS = 0.25
"""For a key whose widget was gone before it could say that it obeyed."""
_ROUNDS = 2
"""The key comes up to the app, where it is obeyed; then what the widget says of that comes up to the screen."""


class KeyTurn(Message):
    """Comes up behind a key, through the same queues: when it is there, the key has been."""

    def __init__(self, number: int, rounds_left: int) -> None:
        super().__init__()
        self.number = number
        self.rounds_left = rounds_left


class KeysInTurn:
    """The keys that wait for the one that is being obeyed."""

    def __init__(self, app: App[Any], obey: Callable[[Key], Awaitable[None]]) -> None:
        """`obey` hands a key to the widget that has the focus."""
        self._app = app
        self._obey = obey
        self._waiting = deque[Key]()
        self._number = 0
        self._is_free = True

    async def take(self, key: Key) -> None:
        """A key was pressed."""
        self._waiting.extend(_apart(key))
        if self._is_free:
            await self._next()
        else:
            self._app.set_timer(_PATIENCE_SECONDS, partial(self._give_up, self._number))

    async def came(self, turn: KeyTurn) -> None:
        """A turn has come up to the app."""
        if turn.number != self._number or self._is_free:
            return
        if turn.rounds_left:
            self._send(turn.rounds_left - 1)
        else:
            await self._next()

    async def _next(self) -> None:
        self._is_free = not self._waiting
        if self._waiting:
            self._number += 1
            await self._obey(self._waiting.popleft())
            self._send(_ROUNDS - 1)

    async def _give_up(self, number: int) -> None:
        if number == self._number and not self._is_free:
            await self._next()

    def _send(self, rounds_left: int) -> None:
        """Behind what has been sent to whoever has the focus: a screen that was just opened is laid out before that."""
        node: DOMNode = self._app.focused or self._app.screen
        node.post_message(KeyTurn(self._number, rounds_left))


def _apart(key: Key) -> tuple[Key, ...]:
    """Esc and the key after it, where they came as one with Alt; a terminal that knows Alt gives no character."""
    if key.key.startswith("alt+") and key.character is not None and key.character.isalnum():
        return Key("escape", "\x1b"), Key(key.character, key.character)
    return (key,)
