"""The text of a post as WordPress keeps it: HTML with paragraphs that are blank lines, and with codes in brackets."""

from __future__ import annotations

import regex

from index.importers.markup import text_of

_BLOCKS = "<!-- wp:"
"""The mark of the editor of today, which writes all of a text as HTML."""
_CAPTION = regex.compile(
    r"""
      \[(?:wp_)?caption\b[^\]]{0,2000}\].{0,3000}?\[/(?:wp_)?caption\]
    | <figcaption\b[^<>]{0,2000}>.{0,3000}?</figcaption>
    | <figure\b[^<>]{0,1000}\bwp-block-pullquote\b.{0,3000}?</figure>
    | \[(?P<code>gallery|embed|audio|video|playlist|youtube|vimeo)\b[^\]]{0,2000}\](?:[^\[\]<>]{0,500}\[/(?P=code)\])?
    """,
    regex.VERBOSE | regex.DOTALL | regex.IGNORECASE,
)
"""What stands below a picture, and what is no text at all."""
_CODE = regex.compile(
    r"\[(?:/[a-z][\w-]{1,40}|[a-z][\w-]{1,40}(?:\s+[\w-]+\s?=\s?[\"'“”][^\]]{0,2000}|\s*/))\]",
    regex.IGNORECASE,
)
"""A code with settings, such as ``[vc_row width="1"]``, or the end of one; "[sic]" is none."""
_BLANK_LINE = regex.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = regex.compile(r"(?<![>\n])\n(?![\n<])")
"""Within a paragraph: beside a tag it means nothing."""


def text_of_post(markup: str) -> str:
    """The paragraphs of a post, without captions, galleries and codes."""
    markup = _CODE.sub("", _CAPTION.sub("", markup.replace("\r\n", "\n")))
    if _BLOCKS not in markup:
        markup = _LINE_END.sub("<br>", _BLANK_LINE.sub("\n<p>\n", markup))
    return text_of(markup)
