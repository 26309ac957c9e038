"""Markdown → plain text: links, emphasis and lists are their words, and pictures are nothing.

Read by markdown-it-py, which follows CommonMark and ends on whatever it is given. What the dialects of Obsidian, Hugo,
Jekyll and Pandoc add is taken out before, if it would be misread, or after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

import regex

from index.importers.heads import is_heading
from index.importers.markup import text_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LARGEST = 500_000
"""Characters; what is larger is no article, and its marks stay: of paragraphs of one letter, it would take 250 MB."""
_DEEPEST, _DEEPEST_INSIDE = 200, 20
_TOO_DEEP = regex.compile(
    r"^[ ]{80}\K[ ]+|^\t{20}\K\t+|^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t])){12,}", regex.MULTILINE
)
"""markdown-it leaves out what stands in too many lists, and all that follows it."""
_MARK = regex.compile(r"[\\`*_\[<&~=^{]|  \n")
"""One of these is in all that is marked within a paragraph."""
_MORE_MARKS = regex.compile(rf"{_MARK.pattern}|[ \t]\n|\n[ \t]")
_SIMPLE_LINK = regex.compile(
    r"""(?<![!\\])\[([^\[\]\\`*_<&~=^{!\n]++)\]\((?:[^\s()<>\[\]\\{]*+)(?:[ ]+"[^"\\\n]*+")?\)"""
)
_SIMPLE_EMPHASIS = regex.compile(
    r"""
    (?<![^\s\[("'“‘—–]) (\*{1,3}|_{1,3}) ([^*_\[\]\\`<&~=^{!\s] (?:[^*_\[\]\\`<&~=^{!\n]*[^*_\[\]\\`<&~=^{!\s])?) \1
    (?![^\s\])"'”’—–.,;:!?])""",
    regex.VERBOSE,
)
_SHORTCODE = regex.compile(
    r"""
    (?P<is_address>(?<=\]\())? (?:
      \{\{[<%] [^\n]{0,2000}? [>%]\}\}        # Hugo
    | \{% [^\n]{0,2000}? %\}                  # Jekyll
    | \{\{ [^{}\n]{0,200} \}\}
    | %% [^%]{0,5000} %%                      # a comment of Obsidian
    | !\[\[ [^\[\]\n]{1,300} \]\]             # what it shows of another file
    | ^[ ]{0,3}\{: [^{}\n]{0,200} \}[ \t]*$   # kramdown
    )""",
    regex.VERBOSE | regex.MULTILINE,
)
_FOOTNOTE = regex.compile(r"^[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*", regex.MULTILINE)
_REFERENCE = regex.compile(r"\[\^[^\]\s]{1,40}\]")
_LINK_OF_NOTES = regex.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]\n]+)\]\]")
_HIGHLIGHT = regex.compile(r"==(?=\S)([^=\n]+)(?<=\S)==")
_ATTRIBUTES = regex.compile(
    r"\s*(?:\{[:#.][^{}\n]*\}|(?<=\s)\^[\w-]+)$|^\[![\w-]+\][+-]?\s*", regex.MULTILINE
)
_MARK_OF_A_DIALECT = regex.compile(r"[=\[^{]")
_BLANKS = regex.compile(r"[ \t]{2,}")
_LONGEST_PARAGRAPH = 50_000
_HEADING_MARK = "# "
_LINE_BREAK = "\v"
"""One that was asked for, while those are still told from mere ends of lines."""
_LONGEST_LINE = 100


def plain_text(markdown: str) -> str:
    """The text, its paragraphs apart by blank lines; before the first heading stands its mark, for `heads`."""
    if len(markdown) > _LARGEST:
        return markdown
    if any(mark in markdown for mark in ("{{", "{%", "%%", "![[", "{:")):
        markdown = _SHORTCODE.sub(lambda found: "" if found["is_address"] is None else "#", markdown)
    if "[^" in markdown:
        markdown = _FOOTNOTE.sub("\n", markdown)
    return "\n\n".join(filter(None, _blocks(_TOO_DEEP.sub("", markdown))))


@cache
def _parser(deepest: int) -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  (70 ms)

    parser = MarkdownIt("commonmark", {"maxNesting": deepest}).enable(["table", "strikethrough"])
    parser.core.ruler.disable("inline")
    return parser


def _parsed(markdown: str) -> Iterator[Token]:
    """Its blocks, in which lists may be deep, and the words inside, where as many brackets would take minutes."""
    links: dict[str, Any] = {}
    blocks, inside = _parser(_DEEPEST), _parser(_DEEPEST_INSIDE)
    for token in blocks.parse(markdown, links):
        text, children = token.content, token.children
        if children is not None and len(text) < _LONGEST_PARAGRAPH and _MARK.search(text):
            if simple := _without_simple_marks(text):
                token.content = simple
            else:
                inside.inline.parse(text, inside, links, children)
        yield token


def _without_simple_marks(text: str) -> str:
    """The words of a paragraph with only such links and emphasis as no rule could read otherwise; else nothing.

    It is most of them, and takes a tenth of the time.
    """
    plain = _SIMPLE_LINK.sub(r"\1", _SIMPLE_EMPHASIS.sub(r"\2", text))
    plain = _SIMPLE_EMPHASIS.sub(r"\2", plain)  # around links
    return "" if _MORE_MARKS.search(plain) else _BLANKS.sub(" ", plain)


def _blocks(markdown: str) -> Iterator[str]:
    has_heading, number, cells = False, "", list[str]()
    before = ""
    for token in _parsed(markdown):
        if token.type == "inline":
            text = _in_lines(_inline(token.children) if token.children else token.content)
            if before in {"th_open", "td_open"}:
                cells.append(text)
            elif before == "heading_open" and not has_heading and text:
                has_heading = True
                yield _HEADING_MARK + text
            elif text:
                yield number + text
            number = ""
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "tr_close":
            yield " | ".join(cells)
            cells.clear()
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip()
        elif token.type == "html_block":
            yield text_of(token.content)
        before = token.type


def _inline(tokens: Sequence[Token]) -> str:
    """The words of a paragraph, or of another block."""
    is_html = any(token.type == "html_inline" for token in tokens)
    written = "".join(_written(token, is_html=is_html) for token in tokens)
    text = text_of(written).replace("\n", _LINE_BREAK) if is_html else written
    if _MARK_OF_A_DIALECT.search(text):
        text = _HIGHLIGHT.sub(r"\1", _LINK_OF_NOTES.sub(r"\1", _REFERENCE.sub("", text)))
        text = _ATTRIBUTES.sub("", text)
    return _BLANKS.sub(" ", text)


def _written(token: Token, *, is_html: bool) -> str:
    if token.type == "softbreak":
        return "\n"
    if token.type == "hardbreak":
        return "<br>" if is_html else _LINE_BREAK
    if token.type == "html_inline":
        return token.content
    if token.type in {"text", "code_inline", "text_special"}:
        return escape(token.content, quote=False) if is_html else token.content
    return ""


def _in_lines(text: str) -> str:
    """Lines are kept where each could be one of its own, such as a byline, or of a poem: else they are prose."""
    lines = text.strip().split("\n")
    is_prose = len(lines) > 1 and any(len(line) > _LONGEST_LINE or not is_heading(line) for line in lines)
    return (" " if is_prose else "\n").join(lines).replace(_LINE_BREAK, "\n")
