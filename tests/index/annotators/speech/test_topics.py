"""Who speaks in Japanese: invented sentences."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("田中氏は「もう二度と来ない」と述べた。", ["田中"]),
        ("これについて、ジョン・スミス氏は、取材に対して「必ず勝つと思う」と話している。", ["ジョン・スミス"]),
        ("ブラウン大統領と面会した。大統領は「信じがたいことだ」と述べた。", ["ブラウン"]),
        ("東西放送協会(TBK)が伝えた。TBKは、後で「何も知らなかった」とコメントした。", ["東西放送協会"]),
        ("スミス氏は「何もしていない」と話し、さらに「必ず勝つと思う」と述べた。", ["スミス", "スミス"]),
        ("TBKは、山田アナウンサーが「申し訳ありません」と謝罪した一方で、「何も知らなかった」とした。", ["山田", "TBK"]),
        ("視聴者から「ふざけすぎだ」「子供に悪い」という声があった。", ["視聴者", "視聴者"]),
        ("この公約には「改革と良い統治」の柱がある。", [None]),
    ],
)  # fmt: skip
def test_the_topic_of_the_sentence_speaks(text: str, expected: list[str | None]) -> None:
    assert speakers(text, "ja") == expected
