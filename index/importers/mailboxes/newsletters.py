"""What the sender of a newsletter puts around the text: "View in browser" above it, how to unsubscribe below it."""

from __future__ import annotations

import regex

_ABOVE = regex.compile(
    r"""
    \b(?: view | read | open | see | display | show | problems? | trouble )\b .{0,60} \b(?: browser | web\ ?page )\b
    | \b(?: view | read | open | see )\ (?: (?:this|the|our|it|e-?mail|message|newsletter|issue)\ )* online\b
    | \b(?: web | online | browser )[ -]?version\b | \bversion\ en\ ligne\b
    | \bim\ (?:web)?browser\b | \bonline[ -]?ansicht\b
    | \b(?: dans | en | no | nel | in )\ (?:\p{L}{1,5}\ )? (?: navigateur | navegador | browser )\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_BELOW = regex.compile(
    r"""
    \bunsubscrib | \bopt[ -]out\b
    | \b(?: manage | update | change | edit )\b .{0,30} \b(?: preferences | subscriptions? | settings | profile )\b
    | \byou\ ?(?: are | ['’]re | have | ['’]ve )?\ (?: currently\ )? (?: receiving | received )\ (?: this | our )\b
    | \bthis\ (?: e-?mail | message | newsletter )\ (?: was | is )\ (?: being\ )? (?: sent | intended )\b
    | \b(?: forward | share )\b .{0,30} \bfriends?\b | \badd\ us\ to\ your\ address\ book\b
    | \bdésabonne[rz] | \bdésinscri | \bvous\ recevez\ (?: ce | cet | cette )\b
    | \babbestell | \babmelden\b | \babzumelden\b | \bsie\ erhalten\ dies
    | \bdarse\ de\ baja | \b(?: cancelar | anular )\ .{0,5} (?: suscripción | assinatura | inscrição )
    | \bdisiscri | \bannulla .{0,20} iscrizione | \buitschrijven | \bafmelden\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_FOOTER_OF_A_LIST = regex.compile(r"^_{20,}\s*\n.{0,200}\bmailing list\b", regex.MULTILINE)
_LONGEST_FOOTER_OF_A_LIST = 1500
_PICTURE = regex.compile(r"\[(?:image|cid):[^\[\]\n]{0,200}\]\s?")
_URL = regex.compile(r"[(<\[]?\s?https?://\S+")
_BLANK_LINES = regex.compile(r"\n\s*\n")
_PARAGRAPHS_ABOVE = 5
_PARAGRAPHS_BELOW = 15
_LONGEST_ABOVE = 160
_LONGEST_BELOW = 320
"""Characters of a paragraph, without the addresses in it: in a longer one only the lines that say so are dropped."""


def without_furniture(text: str) -> str:
    """The text of a message without those lines; what is quoted in it stays."""
    text = _PICTURE.sub("", _without_footer_of_a_list(text))
    parts = _BLANK_LINES.split(text)
    for place in range(min(len(parts), _PARAGRAPHS_ABOVE)):
        parts[place] = _without(_ABOVE, parts[place], _LONGEST_ABOVE)
    for place in range(max(0, len(parts) - _PARAGRAPHS_BELOW), len(parts)):
        parts[place] = _without(_BELOW, parts[place], _LONGEST_BELOW)
    return "\n\n".join(filter(None, parts))


def _without(pattern: regex.Pattern[str], part: str, longest: int) -> str:
    if not pattern.search(part):
        return part
    lines = [] if _length(part) <= longest else part.split("\n")
    return "\n".join(line for line in lines if _length(line) > longest or not pattern.search(line))


def _length(text: str) -> int:
    return len(_URL.sub("", text))


def _without_footer_of_a_list(text: str) -> str:
    footer = _FOOTER_OF_A_LIST.search(text, pos=max(0, len(text) - _LONGEST_FOOTER_OF_A_LIST))
    return text[: footer.start()] if footer else text
