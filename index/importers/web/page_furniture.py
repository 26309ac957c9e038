"""What stands on a web page beside, above and between the text of its article, by its marks and by its words."""

from __future__ import annotations

import regex

_MARKS = regex.compile(
    r"""(?:^|\s)(?:
      (?:wp-)?captions?(?:-text)?|(?:image|photo|media|picture)-?(?:caption|credit|source)|figcaption|credits?
    | cookies?|cookie-(?:banner|bar|consent|law|message|notice|policy|wall)[-\w]*|consent-[-\w]*|gdpr[-\w]*
    | newsletter[-\w]*|subscri(?:be|ption)-(?:box|form|prompt)[-\w]*|sign-?up[-\w]*
    | related[-\w]*|recommend[-\w]*|recirc[-\w]*|read-?(?:more|next|also)[-\w]*|more-(?:on|from|stories|news)[-\w]*
    | see-also|trending[-\w]*|most-?(?:read|popular)[-\w]*|promo[-\w]*|outbrain[-\w]*|taboola[-\w]*|sponsor[-\w]*
    | (?:social-?)?shar(?:e|ing)[-\w]*|social-[-\w]*|social|sharedaddy|addthis[-\w]*|jp-relatedposts
    | ads?|advert[-\w]*|ad-[-\w]+|breadcrumbs?|author-?(?:bio|box|info|card)|about-the-author|by-?line[-\w]*
    | print-?only|screen-reader-text|sr-only|visually-?hidden|skip-link|wm-ipp[-\w]*
    )(?=\s|$)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ALONE = """
    advertisement|ad|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklam|reklama|реклама
    إعلان|פרסומת|広告|pr|share|share this|share this article|share this story|share this post|teilen
    partager|compartir|condividi|compartilhar|delen|dela|del|поделиться|مشاركة|שתף|שתפו|シェア|シェアする
    facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|email|e-mail|tweet|print|drucken
    imprimer|imprimir|stampa|copy link|save|comment|comments|log in|listen|play|loading|related
    related articles|related stories|related posts|related content|related topics|related coverage
    related links|recommended|recommended for you|recommended stories|more stories|more coverage|up next
    most read|most popular|back to top|skip advertisement|follow|keep reading|after newsletter promotion
    más información|続きを読む|weiterlesen
"""
"""Lines that are nothing else."""
_LABELS = """
    related|related articles|related stories|tags|topics|categories|schlagwörter|thèmes|temas|photo
    photos|foto|fotos|image|picture|bild|bilder|crédit|crédit photo|credit|photo credit|photo by|写真|©
    copyright|getty images|filed under|posted in
"""
"""What stands before a colon or the like."""
_BEGINNINGS = """
    read more|read also|also read|read next|see also|see more|learn more|find out more|watch more
    listen to this article|continue reading|story continues|article continues|more on this|more from
    you may also like|you might also like|don't miss|follow us|click here to|sign up for|sign up to
    subscribe to|subscribe now|subscribe here|skip to|skip past|leave a comment|leave a reply
    all rights reserved|we use cookies|this site uses cookies|this website uses cookies|lesen sie auch
    lesen sie mehr|lesen sie dazu|lesen auch|mehr zum thema|auch interessant|das könnte sie auch
    diese seite verwendet cookies|diese website verwendet cookies|wir verwenden cookies|lesezeit
    lire aussi|à lire aussi|lire également|à lire également|lire la suite|lire plus|voir aussi
    sur le même sujet|nous utilisons des cookies|temps de lecture|lee también|leer más|lea también
    te puede interesar|ver también|leia também|leia mais|veja também|saiba mais|leggi anche
    per approfondire|lees ook|läs också|läs mer|læs også|les også|lue myös|czytaj też|czytaj także
    czytaj więcej|читайте также|читать также|читать далее|читайте також|関連記事|関連ニュース
    関連リンク|あわせて読みたい|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|مواضيع ذات صلة
    קראו גם|קרא גם|קראו עוד|כתבות נוספות|相关新闻
    相关阅读|相关文章|延伸閱讀|reading time
"""
_LONGEST_LINE, _LONGEST_SENTENCE = 220, 80
"""Characters: what is longer, or is a sentence that is longer, is prose that only begins like that."""


def _any(phrases: str) -> str:
    words = (phrase for line in phrases.strip().splitlines() for phrase in line.strip().split("|"))
    return "|".join(
        regex.escape(phrase, literal_spaces=True) for phrase in sorted(words, key=len, reverse=True)
    )


_LINE = regex.compile(
    rf"(?:{_any(_ALONE)})[\s.:：…»>→]*|(?:{_any(_LABELS)})\s*[:：©/].{{0,120}}|(?:{_any(_BEGINNINGS)})(?!\p{{Latin}}).*"
    r"|(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado)\b.{0,50}(?:\d{4}|\d[:.]\d\d).{0,20}"
    r"|\d+ (?:comments?|shares?|min(?:ute)?s?(?: read)?)|(?:©|\(c\)|copyright)\s.{0,120}",
    regex.IGNORECASE,
)


def is_furniture(marks: str) -> bool:
    """Whether the class or the id of an element says that it is no part of the article."""
    return _MARKS.search(marks) is not None


def is_line_of_furniture(line: str) -> bool:
    """Whether a line says only where else to read, how to share, or who took a picture, or says nothing."""
    if not any(map(str.isalnum, line)):
        return True
    is_prose = len(line) > _LONGEST_LINE or (len(line) > _LONGEST_SENTENCE and line.endswith((".", "。")))
    return not is_prose and _LINE.fullmatch(line.replace("’", "'")) is not None
