"""What stands on a web page beside, above and between the text of its article, by its marks and by its words."""

from __future__ import annotations

from functools import lru_cache

import regex

_MARKS = regex.compile(
    r"""(?:^|\s)(?:
      (?:wp-)?captions?(?:-text)?|(?:image|photo|media|picture)-?(?:caption|credit|source)|figcaption|credits?
    | cookies?|cookie-(?:banner|bar|consent|law|message|notice|policy|wall)[-\w]*|consent-[-\w]*|gdpr[-\w]*
    | newsletter[-\w]*|subscri(?:be|ption)-(?:box|form|prompt)[-\w]*|sign-?up[-\w]*
    | (?:next|previous|prev|other)[-_]?(?:article|post|stor(?:y|ie)|teaser)s?(?:[-_][-\w]*)?
    | related[-\w]*|recommend[-\w]*|recirc[-\w]*|read-?(?:more|next|also)[-\w]*|more-(?:on|from|stories|news)[-\w]*
    | see-also|trending[-\w]*|most-?(?:read|popular)[-\w]*|promo[-\w]*|outbrain[-\w]*|taboola[-\w]*|sponsor[-\w]*
    | (?:social-?)?shar(?:e|ing)[-\w]*|social-[-\w]*|social|sharedaddy|addthis[-\w]*|jp-relatedposts
    | ads?|advert[-\w]*|ad-[-\w]+|breadcrumbs?|about-the-author|by-?line[-\w]*
    | (?:[-\w]*[-_])?(?:author|contributor|reporter|writer)s?[-_]*(?:bio(?:graphy)?|box|info|card)|(?:short-?)?bio
    | (?:post|entry|article|story)[-_](?:credits?|meta(?:data)?)|(?:[-\w]*__)?popular-?(?:posts|articles|stories)[-\w]*
    | cat-item[-\w]*|(?:cat|category|tag)-?(?:list(?:ing)?|cloud|links)|(?:post|entry|article)-tags|cta[-_][-\w]*
    | amazlet[-\w]* | (?:[-\w]*[-_])?modals?(?:[-_][-\w]*)? | (?:alert)?dialog
    | comments?(?:[-_]?(?:area|author|block|body|box|content|form|item|list|meta|section|text|thread|wrap(?:per)?)s?)?
    | (?:comentarios|commentaires|commenti|kommentare|kommentarer|komentarze|reacties)(?:[-_][-\w]*)?
    | (?!(?:category|has|is|no|not|page|section|tag|topic|with)-)(?:[a-z\d]+[-_]+)+
      (?:recirc|related|newsletter|outbrain|taboola|promo|share|sharing|social)
      (?:[-_]+(?:articles?|bar|block|box|buttons?|content|cta|embed|form|heading|inline|inner|items?|links?|list|module
      |news|posts?|rail|section|signup|stories|text|title|unit|widget|wrap|wrapper))*
    | (?!(?:category|has|no|page|section|tag|topic|with)-)[-\w]*(?:recirc(?:ulation)?|toolbar|toolbox|tools)[-\w]*
    | (?:image|img|photo|picture|media|figure|video|article|story|lead|main|inline|asset|gallery)[-_]+
      (?:[a-z\d]+[-_]+)*?(?:caption|credits?|cutline|legend)(?:[-_][-\w]*)?|cutline|bildunterschrift|bildtext|bildquelle|pie-?foto
    | (?:[-\w]*[-_])?pull-?quotes?(?:[-_][-\w]*)?
    | video[-_](?:desc(?:ription)?|caption|headline|title|transcript)[-\w]*|audio-?player[-\w]*
    | print-?only|screen-reader-text|sr-only|visually-?hidden|skip-link|wm-ipp[-\w]*
    )(?=\s|$)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_PICTURE = regex.compile(
    r"(?:^|[\s_-])(?:img|images?|photos?|pictures?|pics?|figures?|fotos?|bild|gallery|slideshow|thumb(?:nail)?s?)(?=$|[\s_-])",
    regex.IGNORECASE,
)
_TEXT = regex.compile(
    r"(?:^|\s)(?:post|entry|article|story)[-_](?:body|content|text)|(?:^|\s)text[-_]block", regex.IGNORECASE
)
_ALONE = """
    enditem|published|posted|updated|enlarge|[+] enlarge|enlarge image|hide caption|toggle caption|view gallery
    view comments|post a comment|add a comment|load comments|email this article|print this article|text size
    bookmark this page|comments are closed
    play video|watch video|popular video|more video|more videos|now playing|story continued below
    send a letter to the editor|get reporter alerts|editors' recommendations|editor's recommendations|main content
    関連エントリ
    view as one page|next page|get alerts|image caption|loading weather data
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
    tagged|archivado en|schlagworte|tagi|štítky|címkék|etichete|nyckelord|avainsanat|теги|метки|етикети
    etiquetas|mots-clés|stichworte|keywords|palabras clave|parole chiave|trefwoorden|emneord
    关键词|關鍵字|责任编辑|責任編輯|编辑|編輯|タグ|标签
    related|related articles|related stories|tags|topics|categories|schlagwörter|thèmes|temas|photo
    photos|foto|fotos|image|picture|bild|bilder|crédit|crédit photo|credit|photo credit|photo by|写真|©
    copyright|getty images|filed under|posted in
"""
"""What stands before a colon or the like."""
_LABELS_OF_DAYS = """
    issued on|published|published on|first published|posted|posted on|updated|last updated|modified|last modified
    aktualisiert am|zuletzt aktualisiert am|veröffentlicht am|publié le|mis à jour le|modifié le|publicado el
    actualizado el|publicado em|atualizado em|pubblicato il|aggiornato il|gepubliceerd op|bijgewerkt op
    opublikowano|aktualizacja
"""
"""What is left of a line about days once these are taken out."""
_BEGINNINGS = """
    go back to top|skip to:
    join the conversation|read this article in|read this story in|read in|have a tip|got a tip|share your
    support independent|donate to|lies auch|lesen sie hier|mehr dazu|ver más|más en|leer también|per saperne di più
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
    rf"(?:{_any(_ALONE)})[\s.:：…»>→/]*|(?:{_any(_LABELS)})(?: \(cc\))?\s*[:：©/].{{0,120}}"
    rf"|(?:{_any(_BEGINNINGS)})(?!\p{{Latin}}).*"
    r"|(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado)\b.{0,50}(?:\d{4}|\d[:.]\d\d).{0,20}"
    r"|.{0,200}(?<!\(c\))\b(?-i:REUTERS|Reuters|AFP|EPA|dpa|AP|Getty Images|Shutterstock)"
    r"\s?/\s?(?-i:\p{Lu})[\p{L}.' -]{2,40}\W*"
    r"|(?:play|watch) video\W{0,5}\d+:\d\d|(?:#[\p{L}\p{N}_]+[\s,|]*)+|.{0,100}\bleave a (?:comment|reply)\W*"
    r"|published in (?:the )?.{3,40} issue\b.{0,40}|[≫≪]*\s?(?:次|前)の記事.*|(?:カテゴリー?|タグ)[\s:：].{0,120}"
    r"|(?:please )?(?:follow|get|find) .{2,60} on (?:twitter|facebook|instagram|x|linkedin|youtube|google\+?|bluesky)\b"
    r".{0,120}"
    r"|listen\s?[·•-]?\s?\d+:\d\d.{0,10}|.{0,80}무단\s?전재.{0,60}"
    r"|(?:advertisement|story|article) continues below.{0,40}"
    r"|\d+ (?:comments?|shares?|min(?:ute)?s?(?: read)?)|(?:©|\(c\)|copyright)\s.{0,120}"
    rf"|(?:[\s:–-]*(?:{_any(_LABELS_OF_DAYS)}))+[\s:–-]*"
    r"|\*?this (?:article|column|essay|interview|piece|story) (?:also )?(?:appear(?:s|ed)|ran|(?:was|is) published)"
    r" in the .{3,40} (?:issue|edition) of .{3,60}"
    r"|(?:image|photo|illustration)s? (?:d'illustration|illustrative|d'archives)\s?[:：©].{0,120}"
    r"|(?:symbol|archiv|beispiel)(?:bild|foto)\b.{0,80}",
    regex.IGNORECASE,
)


_NOTICE = regex.compile(
    r"""(?:sign\ up|subscribe|get|receive|join|want|enjoy|like\ what|stay|register|enter)\b[^“"]{0,160}
      \b(?:newsletters?|your\ inbox|e-?mail\ alerts)\b.*
    | (?:jetzt|abonnieren|melden|bestellen|erhalten)\b[^„]{0,120}\bnewsletter\b.*
    | (?:recevez|inscrivez-vous|abonnez-vous|s'inscrire)\b[^«]{0,120}\b(?:newsletters?|infolettre)\b.*
    | (?:suscríb[ea](?:te|se)|apúntate|recibe|inscríbete|assine|inscreva-se|receba|iscriviti|ricevi|meld\ je|anmäl\ dig)
      \b.{0,120}\b(?:newsletters?|bolet[ií]n|nieuwsbrief|nyhetsbrev)\b.*
    | .{0,160}\baffiliate\ (?:links?|commissions?|partners?)\b.*
    | .{0,200}\bwe\ may\ (?:earn|receive|make)\b.{0,40}\bcommissions?\b.*
    | for\ (?:all\ the\ latest|more)\b.{0,60}\b(?:coverage|current\ affairs|headlines|news|stories|updates)\b.{0,100}
      \b(?:click|go\ to|head\ to|visit)\b.*
    | \((?:you\ can|puedes?|vous\ pouvez|sie\ können)\ (?:comment|comentar|commenter|kommentieren)\b.{0,80}
    | .{0,100}\bby\ subscribing\ to\b.{0,80}\b(?:newsletter|podcast)\b.*
    | .{0,80}\b(?:material|article|content)\ may\ not\ be\ (?:published|reproduced|copied)\b.*""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""Whole sentences that no article has: pleas to subscribe, and who earns what."""
_LONGEST_NOTICE = 400
_CAPTION = regex.compile(
    r"""(?:.*[\s.(—–|])?
    (?:foto(?:graf[ií]a|s)?|fotó|photo(?:graph)?s?|bild(?:quelle)?|imagem|imagen|image|kuva|fot\.?|фото|снимка
      |crédit(?:\ photo)?|(?:(?:image|photo|picture)\ )?credit|gambar|ảnh|사진|写真)
    \s?[:：]\s?(?-i:dpa|[^\p{Ll}\s])(?:[^.!?]|\.(?=\w)){0,60}
    | fot\.\s[^.!?]{3,60}""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What ends with who took the picture."""
_LONGEST_CAPTION = 250
_MOST_MARKS = 2000
"""Remembered, for most elements of a page are marked as others are."""
_SIGNS_BEFORE = " ＞>»›▶►→•·-–—*#【〔（([［|"


@lru_cache(_MOST_MARKS)
def is_furniture(marks: str) -> bool:
    """Whether the class or the id of an element says that it is no part of the article."""
    return _MARKS.search(marks) is not None


@lru_cache(_MOST_MARKS)
def is_picture(marks: str) -> bool:
    """Whether the class or the id of an element says that it is a picture, with what is said of that."""
    return _PICTURE.search(marks) is not None and not _TEXT.search(marks)


def is_line_of_furniture(line: str) -> bool:
    """Whether a line says only where else to read, how to share, or who took a picture, or says nothing."""
    if not any(map(str.isalnum, line)):
        return True
    if len(line) <= _LONGEST_CAPTION and _CAPTION.fullmatch(line):
        return True
    is_prose = len(line) > _LONGEST_LINE or (len(line) > _LONGEST_SENTENCE and line.endswith((".", "。")))
    line = line.replace("’", "'")
    if len(line) < _LONGEST_NOTICE and _NOTICE.fullmatch(line):
        return True
    return not is_prose and any(_LINE.fullmatch(each) for each in {line, line.lstrip(_SIGNS_BEFORE)})
