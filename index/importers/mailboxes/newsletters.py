"""What the sender of a newsletter puts around the text: "View in browser" above it, how to unsubscribe below it."""

from __future__ import annotations

import regex
from msgspec import Struct

from index.importers.dates import read_date
from index.text.letters import letters_of

_ABOVE = regex.compile(
    r"""
    \b(?: view | read | open | see | display | show | problems? | trouble )\b .{0,60} \b(?: browser | web\ ?page )\b
    | \b(?: view | read | open | see )\ (?: (?:this|the|our|it|e-?mail|message|newsletter|issue|post)\ )*
      on(?: line\b | \ the\ web\b )
    | \b(?: web | online | browser )[ -]?version\b | \bversion\ en\ ligne\b
    | \bim\ (?:web)?browser\b | \bonline[ -]?ansicht\b
    | \b(?: dans | en | no | nel | in )\ (?:\p{L}{1,5}\ )? (?: navigateur | navegador | browser )\b
    | \b(?: affiche | visualis\p{L}+ )\ pas\ (?: bien | correctement )
    | \bnicht\ (?: richtig | korrekt )\ (?: angezeigt | dargestellt ) | \bvisualizz\p{L}+ \ (?: bene | correttamente )
    | ^\W* forwarded\ this\ (?: e-?mail | newsletter )\b | ^\W* was\ this\ (?: e-?mail )?\ ?forwarded\ to\ you\b
    | ^\W* (?: read | open )\ in\ (?: the\ )? app \W*$ | ^\W* (?: upgrade\ to\ paid | listen\ now | preview )\W*$
    """,
    regex.VERBOSE | regex.IGNORECASE | regex.MULTILINE,
)
_BELOW = regex.compile(
    r"""
    \bunsubscrib | \bopt[ -]out\b
    | \b(?: manage | update | change | edit )\b .{0,30} \b(?: preferences | subscriptions? | settings | profile )\b
    | \byou\ ?(?: are | ['’]re | have | ['’]ve )?\ (?: currently\ )? (?: receiving | received )\ (?: this | our )\b
    | \bthis\ (?: e-?mail | message | newsletter )\ (?: was | is )\ (?: being\ )? (?: sent | intended )\b
    | \b(?: forward | share )\b .{0,30} \bfriends?\b | \badd\ us\ to\ your\ address\ book\b
    | \bour\ (?: mailing | postal )\ address\ is\b
    | \bdésabonne[rz] | \bdésinscri | \bvous\ recevez\ (?: ce | cet | cette )\b | \bplus\ recevoir\b
    | \babbestell | \babmelden\b | \babzumelden\b | \bsie\ erhalten\ dies | \bnicht\ mehr\ (?: erhalten | empfangen )\b
    | \bdarse\ de\ baja | \b(?: cancelar | anular )\ .{0,5} (?: suscripción | assinatura | inscrição )
    | \bno\ (?: desea | quiere )\ (?: seguir\ recib | recibir\ más ) | \bdeixar\ de\ receber\b
    | \bdisiscri | \bannulla .{0,20} iscrizione | \b(?: non | più )\ (?: più\ )? ricevere\b
    | \buitschrijven | \bafmelden\b | \bavregistrer | \bafmeld\b | \bwypisa | \bodhlásit\b
    | \bотпис(?: аться | ки ) | 退订 | 退訂 | 配信停止 | 수신\ ?거부
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_WORDS_ABOVE = (
    "browser", "online", "the web", "web page", "webpage", "version", "navigateur", "navegador", "ansicht", "affiche",
    "visuali", "angezeigt", "dargestellt", "forwarded", "app", "upgrade", "listen", "preview", "ligne",
)  # fmt: skip
_WORDS_BELOW = (
    "unsubscrib", "opt", "preferences", "subscription", "settings", "profile", "receiv", "this ", "friend", "address",
    "désabonn", "désinscri", "recev", "abbestell", "abmelden", "abzumelden", "erhalten", "empfangen", "baja", "suscrip",
    "assinatura", "inscri", "desea", "quiere", "receber", "disiscri", "iscrizione", "ricevere", "uitschrijven",
    "afmeld", "avregistrer", "wypisa", "odhlásit", "отпис", "退", "配信", "수신",
)  # fmt: skip
"""Without one of them there the patterns, which take a hundred times as long, are not asked."""
_CLOSING = regex.compile(r"\W*(?:©|copyright\b|(?:like|comment|restack)\W*$)", regex.IGNORECASE)
_FOOTER_OF_A_LIST = regex.compile(r"^_{20,}\s*\n.{0,200}\bmailing list\b", regex.MULTILINE)
_LONGEST_FOOTER_OF_A_LIST = 1500
_PADDING = regex.compile(r"(?:[\u034f\u200c\u2007\u00ad][\s\u00a0]*){4,}")
"""Characters that are not seen, as many as keep the text from standing beside the subject in a list of mail."""
_PICTURE = regex.compile(r"\[(?:image|cid):[^\[\]\n]{0,200}\]\s?")
_URL = regex.compile(r"[(<\[]?\s?https?://\S+")
_WHERE_A_LINK_LEADS = regex.compile(
    r"(?<=\S)\ ?(?: \[\ ?https?://[^\s\[\]]{60,}+\ ?\] | <https?://[^\s<>]{60,}+> | \(\ ?https?://[^\s()]{60,}+\ ?\) )",
    regex.VERBOSE,
)
"""As plain text has it behind the words of a link; a short one may be meant to be read."""
_OWN_ADDRESS = regex.compile(r"https?://[^\s?<>()\[\]]{8,500}(?=[)>\]]?\s*$)", regex.MULTILINE)
"""One without a query, which might name the reader."""
_BLANK_LINES = regex.compile(r"\n\s*\n")
_NAMES = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|van|von|der|den|di|la|le)){1,8}"
)
_PARAGRAPHS_ABOVE = 8
_PARAGRAPHS_BELOW = 15
_LONGEST_ABOVE = 160
_LONGEST_BELOW = 320
"""Characters of a paragraph, without the addresses in it: in a longer one only the lines that say so are dropped."""
_SENTENCE_END = regex.compile(r"[.!?…]['\"”’»)]?\s*\Z")
_FEWEST_WORDS_OF_PROSE = 8
_LONGEST_IN_A_FOOTER = 120
"""Characters of what stands between and below such paragraphs: a firm, its street, its town."""


class Newsletter(Struct):
    """What a message says, without what is around it."""

    text: str
    byline: str = ""
    url: str = ""


def without_furniture(text: str) -> str:
    """The text of a message without those lines; what is quoted in it stays."""
    parts = _BLANK_LINES.split(_tidy(text))
    for place in range(min(len(parts), _PARAGRAPHS_ABOVE)):
        parts[place] = _without(_ABOVE, parts[place], _LONGEST_ABOVE)
    for place in range(max(0, len(parts) - _PARAGRAPHS_BELOW), len(parts)):
        parts[place] = _without(_BELOW, parts[place], _LONGEST_BELOW)
    return "\n\n".join(filter(None, parts))


def read_newsletter(text: str, headline: str) -> Newsletter:
    """What a message to subscribers says: its head and its footer are taken off as well."""
    parts = _BLANK_LINES.split(_tidy(text))
    online = (_OWN_ADDRESS.search(part) for part in parts[:_PARAGRAPHS_ABOVE] if _says(_ABOVE, part))
    url = next((address.group() for address in online if address), "")
    above = [kept for part in parts[:_PARAGRAPHS_ABOVE] if (kept := _without(_ABOVE, part, _LONGEST_ABOVE))]
    byline, above = _without_head(above, headline)
    return Newsletter("\n\n".join(_without_footer([*above, *parts[_PARAGRAPHS_ABOVE:]])), byline, url)


def _tidy(text: str) -> str:
    text = _PADDING.sub("\n\n", _PICTURE.sub("", _without_footer_of_a_list(text)))
    return _WHERE_A_LINK_LEADS.sub("", text) if "://" in text else text


def _without_head(parts: list[str], headline: str) -> tuple[str, list[str]]:
    """The byline, and the paragraphs without it, the headline said again, and the day."""
    letters = letters_of(headline)
    title = next((place for place, part in enumerate(parts) if letters_of(part) == letters), None)
    if title is None or not letters:
        return "", parts
    day = next((place for place in range(title + 1, len(parts)) if _is_day(parts[place])), None)
    if day is None:
        return "", parts[:title] + parts[title + 1 :]
    has_byline = day - 1 > title and _NAMES.fullmatch(parts[day - 1]) is not None
    byline = parts[day - 1] if has_byline else ""
    return byline, parts[:title] + parts[title + 1 : day - has_byline] + parts[day + 1 :]


def _is_day(line: str) -> bool:
    """Whether it is a date, with or without a year."""
    return (
        len(line) < 30
        and (read_date(line) or read_date(f"{line}, 2000") or read_date(f"{line} 2000")) is not None
    )


def _without_footer(parts: list[str]) -> list[str]:
    """Paragraphs without those at the end that close a newsletter: the first that says so, and the short ones below."""
    start = end = len(parts)
    while start > max(1, end - _PARAGRAPHS_BELOW) and _may_close(parts[start - 1]):
        start -= 1
    return parts[: next((place for place in range(start, end) if _closes(parts[place])), end)]


def _may_close(part: str) -> bool:
    is_prose = len(part.split()) > _FEWEST_WORDS_OF_PROSE and _SENTENCE_END.search(part) is not None
    return _closes(part) or (_length(part) <= _LONGEST_IN_A_FOOTER and not is_prose)


def _closes(part: str) -> bool:
    return _length(part) <= _LONGEST_BELOW and (_says(_BELOW, part) or _CLOSING.match(part) is not None)


def _without(pattern: regex.Pattern[str], part: str, longest: int) -> str:
    if not _says(pattern, part):
        return part
    lines = [] if _length(part) <= longest else part.split("\n")
    return "\n".join(line for line in lines if _length(line) > longest or not _says(pattern, line))


def _says(pattern: regex.Pattern[str], part: str) -> bool:
    lowered = part.lower()
    words = _WORDS_ABOVE if pattern is _ABOVE else _WORDS_BELOW
    return any(map(lowered.__contains__, words)) and pattern.search(part) is not None


def _length(text: str) -> int:
    return len(_URL.sub("", text))


def _without_footer_of_a_list(text: str) -> str:
    footer = _FOOTER_OF_A_LIST.search(text, pos=max(0, len(text) - _LONGEST_FOOTER_OF_A_LIST))
    return text[: footer.start()] if footer else text
