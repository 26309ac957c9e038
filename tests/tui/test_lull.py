"""What waits until nobody types."""

from __future__ import annotations

import asyncio

from tui.room.lull import Lull


async def test_without_keys_nothing_is_put_off() -> None:
    done: list[str] = []
    Lull(0.05).do(lambda: done.append("read"))
    assert done == ["read"]


async def test_of_what_is_put_off_only_the_newest_is_done_once_nobody_types() -> None:
    lull, done = Lull(0.05), list[str]()
    for article in ("first", "second", "third"):
        lull.key_pressed()
        lull.do(lambda article=article: done.append(article))  # type: ignore[misc]
        await asyncio.sleep(0.01)
    assert done == []
    assert lull.is_awaited
    await asyncio.sleep(0.1)
    assert done == ["third"]
    assert not lull.is_awaited


async def test_a_key_makes_what_was_put_off_out_of_date() -> None:
    lull, done = Lull(0.02), list[str]()
    lull.key_pressed()
    lull.do(lambda: done.append("read"))
    lull.key_pressed()
    await asyncio.sleep(0.05)
    assert done == []
