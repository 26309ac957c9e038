"""HTML as the clipboard of Windows wants it: after a header that says at which bytes it begins and ends.

The form is that of Microsoft's "HTML Clipboard Format".
"""

from __future__ import annotations

_HEADER = (
    "Version:0.9\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\nStartFragment:{:010d}\r\nEndFragment:{:010d}\r\n"
)
_BEFORE, _AFTER = "<html><body>\r\n<!--StartFragment-->", "<!--EndFragment-->\r\n</body></html>"


def cf_html(html: str) -> str:
    """A fragment of HTML with its header; offsets are bytes of UTF-8."""
    start = len(_HEADER.format(0, 0, 0, 0))
    fragment = start + len(_BEFORE)
    end_of_fragment = fragment + len(html.encode())
    end = end_of_fragment + len(_AFTER)
    return f"{_HEADER.format(start, end, fragment, end_of_fragment)}{_BEFORE}{html}{_AFTER}"
