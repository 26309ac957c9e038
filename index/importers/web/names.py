"""The names in a byline, without what is printed around them: "By Ann Lee, Science Editor | Updated 3 May"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from index.calendar_names import MONTHS, WEEKDAYS, numbers
from index.importers.hygiene import clean_line

LONGEST = 160
"""Characters of a name or a line of them."""
_WORK = r"""analysis|comment(?:ary)?|column|essay|exclusive|illustrations?|interview|opinion|photo(?:graph)?s?|posted
    |published|edited|reported|reporting|report|review(?:ed)?|stor(?:y|ies)|texte?|texto|testo|words|written|geschrieben|submitted
    |compiled|translated|(?:propos\ )?recueilli(?:e?s)?|réalisée?|traduit|traducción|aufgezeichnet"""
_BY = regex.compile(
    rf"""(?:(?:{_WORK})\s+(?:(?:and|&)\s+(?:{_WORK})\s+)?)?
    (?:(?:by|par|por|przez|oleh|(?:von|di|de|door|av|af)(?=\s+\S+\s+\S)|autor(?:in|en|es|i|[/*:_]in(?:nen)?)?|authors?|auteurs?|autore
    |автор|текст|נכתב\ על\ ידי|מאת|بقلم|كتب|記者|记者|作者|編集委員|論説委員|特派員)
    (?:\s*[:：]\s*|\s+) | (?:文|記者|记者|作者|撰文|取材|執筆)(?:\s*[:：=＝／/]\s*|\s+)
    | (?:\p{{Han}}{{2,8}}\s?)?[記记]者(?=\p{{Han}}{{2,4}}(?:\P{{Han}}|$)) )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_WEEKDAY, _MONTH = (
    "|".join(sorted(numbers(names, names), key=len, reverse=True)) for names in (WEEKDAYS, MONTHS)
)
_BEHIND = regex.compile(
    rf"""\s*(?: [|•·…] | \s[-–—‒]\s | \b(?:first\ )?(?:published|updated|posted|modified|corrected|created|last)\b
    | \bon\s | \b(?:{_MONTH}|{_WEEKDAY})\.?,?\s+\d | \b(?:{_WEEKDAY}),\s | \d | \S+@\S | @\w | https?: | www\.
    | \b(?:follow|e-?mail|contact|google\+|facebook|twitter)(?!\p{{L}})
    | \b(?:view|read|see|more)\s+(?:more|all|full|bio|profile|from|by|articles|stories)\b ).*""",
    regex.VERBOSE | regex.IGNORECASE | regex.DOTALL,
)
_IN_BRACKETS = regex.compile(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")
_BETWEEN = regex.compile(
    r"\s*[;、，＆/／]\s*|,?\s+(?:(?i:and|und|et|og|och|with)|&|en|i|и|ve|و)\s+|,\s*|\s+[ye]\s+(?=\p{Lu}\S+\s+\p{Lu})"
)
_MAILBOX = regex.compile(r"\s*\S+@\S+\s+\((?P<name>[^()@]+)\)\s*")
_WITH_AGENCY = regex.compile(r"(?:avec|with|mit|con|com|med)\s+", regex.IGNORECASE)
_BESIDES = regex.compile(
    r"\s+(?:(?i:for)|in|at|from|para|pour|für|aus|em|en|à)\s+(?:the\s+)?\p{Lu}.*|\s+(?:reports?|writes|at|on|in|am|um|à|el)$"
)
_POST = r"""
    writers?|reporters?|correspond[ae]nte?s?|corresponsal(?:es)?|editors?|journalists?|columnists?|producers?|analysts?
    |contributors?|critics?|photographers?|bloggers?|interns?|anchors?|presenters?|commentators?|economists?
    |redakteur(?:in|e)?|korrespondent(?:in|en)?|journaliste?s?|rédact(?:eur|rice)s?|correspondante?s?|envoyée?s?
    |redactor(?:a|es)?|periodistas?|enviad[oa]s?|giornalista|corrispondente|inviat[oa]|repórter|jornalista|redacteur
    |verslaggever|reporterin|journalistin|autorin|korrespondentti|toimittaja|redaktore|корреспондент|журналист|обозреватель
"""
_RANK = r"""
    senior|chief|executive|deputy|associate|assistant|managing|staff|special|contributing|guest|lead|junior|global
    |political|politics|business|news|sports?|science|technology|tech|health|foreign|national|international|diplomatic
    |economics?|education|environment|legal|defen[cs]e|security|features?|culture|arts?|city|white|washington
"""
_POST_BEHIND = regex.compile(
    rf"(?P<name>\S+(?:\s+\S+){{1,3}}?)\s+(?:(?:{_RANK}|(?-i:\p{{Lu}}{{2,8}}))\s+(?:\S+\s+){{0,4}}?)?(?:{_POST})\b.*",
    regex.VERBOSE | regex.IGNORECASE,
)
_IS_POST = regex.compile(rf"(?:.*\s)?(?:{_POST})(?:\s.*)?", regex.VERBOSE | regex.IGNORECASE)
_IS_RANK = regex.compile(rf"(?:^|\s)(?:{_RANK})(?:\s|$)", regex.VERBOSE | regex.IGNORECASE)
_POST_IN_HANGUL = regex.compile(
    r"(?P<name>\p{Hangul}{2,4})\s*(?:\p{Hangul}{0,4}\s?)?(?:기자|특파원|논설위원)"
)
_LAST_NAME_FIRST = regex.compile(r"(?P<last>\p{Latin}[\p{Latin}’'-]+),\s(?P<first>\p{Latin}[\p{Latin}’'-]+)")
_OF_A_NAME = regex.compile(r",\s((?:Jr|Sr)\b\.?|II|III|IV)(?=\s|,|$)")
_NO_NAME = regex.compile(
    r"""\S*(?:https?:|www\.|@)\S* | .*[<>{}=].* | [^\p{L}]* | .*\d{3}.* | [A-Z] | .*[!?:]
    | admin(?:istrator)? | web-?master | root | (?:super\s?)?user | authors? | by | null | none | undefined | unknown
    | n/a | nan | 新規登録 | 会員登録 | ログイン | 注册 | 登录 | 註冊 | 登入 | 로그인 | 회원가입
    | (?:view|see|show|get|read|browse|all|more)\s(?:.*\s)?(?:archives?|articles?|bio|feed|posts?|profile|rss|stories)
    | anonymous | default | guest | editor | wordpress | joomla | false | true | share | print | e-?mail | follow
    | (?:(?:our|the|editorial|online|web|news|digital)\s)*
      (?:staff|editors?|news\s?room|newsdesk|team|redaktion|reporters?)(?:\s(?:writers?|reporters?|reports?|editors?))?
    | (?:la\s)?r[ée]daction | (?:la\s)?redacci[óo]n | (?:la\s)?redazione | reda[kc](?:tie|cja|[çc][ãa]o) | редакция
    | \p{Han}{2,4}(?:报导|報導|报道|電|电) | 編集部 | 编辑部 | 本报讯 | 편집국""",
    regex.VERBOSE | regex.IGNORECASE | regex.DOTALL,
)
_AGENCY = regex.compile(
    r"""(?:the\s)?(?: AAP | AFP | Agence\ France-?\ ?Presse | AGI | Agencias? | Agenc(?:y|ies) | ANI | ANP | ANSA | AP
    | APA | Associated\ Press | ATS | Belga | Bloomberg(?:\ News)? | CP | Canadian\ Press | dapd | DPA | EFE
    | Europa\ Press | IANS | Interfax | JTA | KNA | Kyodo(?:\ News)? | Lusa | MTI | NTB | PA(?:\ Media)? | PAP
    | Press\ Association | PTI | Press\ Trust\ of\ India | Reuters | RIA(?:\ Novosti)? | Ritzau | SDA | SID | STT | TASS
    | TT | UPI | Xinhua | Yonhap | 共同通信 | 時事通信 | 新华社 | 新華社 | 연합뉴스 )
    (?:\ (?:staff|wires?|news(?:\ agency)?))?
    | .*\s(?:Desk|Wire|Bureau|Newswire|News\ Service) | .*[\s,](?:Inc|LLC|Ltd|Corp|GmbH|Sp\.\ z\ o\.o)\.?
    | .*\bEditorial\ (?:Board|Team|Writers) | (?:Grupa|Groupe|Grupo|Gruppo|Mediengruppe)\s.*""",
    regex.VERBOSE | regex.IGNORECASE,
)


def names_in(line: str) -> list[str]:
    """The persons, agencies and desks that a byline names, each once; none if it is no byline."""
    line = clean_line(line[: 2 * LONGEST])
    mailbox = _MAILBOX.fullmatch(line)
    line = mailbox["name"] if mailbox else _IN_BRACKETS.sub("", without_by(line))
    line = _BEHIND.sub("", line, count=1).strip(" ,;:|-–—/.") if not _BEHIND.fullmatch(line) else ""
    if len(line) > LONGEST:
        return []
    return list(dict.fromkeys(_whole_names(_parts(line))))


def without_by(line: str) -> str:
    """A line without "By", "Von", "記者" and the like before it."""
    by = _BY.match(line)
    return line[by.end() :] if by else line


def is_introduced(line: str) -> bool:
    """Whether a line begins as a byline does."""
    return _BY.match(line) is not None


def is_post(line: str) -> bool:
    """Whether a line says what somebody is: "Political Correspondent"."""
    return _IS_POST.fullmatch(line) is not None


def is_agency(name: str) -> bool:
    """Whether that is an agency or a desk, and no person."""
    return _AGENCY.fullmatch(name) is not None


def _parts(line: str) -> list[str]:
    """What stands between commas and the like, unless that would part a name: "Lee, Ann", which is Ann Lee."""
    parts = _BETWEEN.split(_OF_A_NAME.sub(r" \1", line))
    parts = [part for part in parts if part]
    are_single = len(parts) > 1 and all(" " not in part and part.isascii() for part in parts)
    is_one = are_single and not any(_NO_NAME.fullmatch(part) or is_agency(part) for part in parts)
    return [_LAST_NAME_FIRST.sub(r"\g<first> \g<last>", line)] if is_one else parts


def _whole_names(parts: list[str]) -> Iterator[str]:
    """What of `parts` is a name: a post is none, nor is a single word behind one, such as a place."""
    has_whole = False
    for part in parts:
        name = _without_post(_BESIDES.sub("", part)).strip(" ,;:|-–—/")
        if not name or _NO_NAME.fullmatch(name):
            continue
        is_single = " " not in name and name.isascii() and not is_agency(name)
        if not (has_whole and is_single):
            has_whole = has_whole or " " in name
            yield name


def _without_post(part: str) -> str:
    """A name without what its bearer is; nothing if there is only that."""
    if in_hangul := _POST_IN_HANGUL.match(part):
        return in_hangul["name"]
    if is_agency(agency := _WITH_AGENCY.sub("", part, count=1)):
        return agency
    if behind := _POST_BEHIND.fullmatch(part):
        return behind["name"] if not _IS_RANK.search(behind["name"]) else ""
    return "" if _IS_POST.fullmatch(part) else part
