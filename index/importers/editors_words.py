"""How notes of editors begin, in several languages: verbose patterns, for text in any case."""

from __future__ import annotations

from typing import Final

EMBARGO: Final = r"""
    \W*(?:embargoed|sperrfrist)\W*
  | \W*(?:strictly\ embargoed\b.* | under\ embargo\W.* | embargo:.* | sperrfrist\W.*)
  | \W*embargo(?:ed)?\W+(?: (?:until|till|jusqu|bis|hasta|fino)\b.* | (?:for|to)\b.*\b(?:until|\d).* )
  | \W*(?:hold\ for\ release|not\ for\ (?:publication|release|broadcast))\b.*
"""
"""When, or whether at all, a story may be printed."""

ADVISORY: Final = r"""
    [(\[]*(?:attn\.?|attention|notes?|advisory)(?:\ to)?(?:\ all|\ the|\ news)*\ (?:editors?|desks?|subscribers?)\b.*
  | \W*(?:correct(?:ed|ion|ive)|clarification|(?:news\ |media\ )?advisory)\W*
  | \W*(?:achtung|hinweise?)\W*(?:an\ )?(?:die\ )?redaktion(?:en)?\b.*
  | \W*(?:attention|atenci[óo]n|aten[çc][ãa]o|achtung)\s?[-–]\s?[^/]{3,250}/{2,3}\W*
  | n\ ?i\ ?e\ ?u\ ?w\ bericht\b,?\ vervangt\b.*
"""

REVISED: Final = r"""
    adds|updates|corrects|recasts|refiles|repeats|rewrites|fixes|clarifies|subs|restores|resending|removes|deletes
  | correct(?:s|ing)\ and\ repla(?:ces|cing) | replaces | withdraws
  | rectifie|corrige|ajoute|actualise|pr[ée]cise|r[ée]p[èe]te
  | berichtigt|berichtigung|korrigiert|korrektur|aktualisiert|ergänzt|wiederholung
  | agrega|añade|actualiza|ampl[íi]a|aclara|repite
  | corregge|aggiunge|aggiorna|precisa|ripete
  | acrescenta|adiciona|atualiza|repete
  | corrigeert|verbetert|aangevuld|toevoeging|herhaling
"""
"""What was done to a story that is sent once more."""

FROM_EDITORS: Final = r"""
    ed(?:itor)?s?['’]?s?['’]?\ note | editorial\ note
  | note\ de\ (?:la\ r[ée]daction|l['’][ée]diteur) | n\.?\ ?d\.?\ ?l\.?\ ?r\.?
  | (?:anmerkung|hinweis)(?:en)?\ (?:der|unserer)\ redaktion | anm\.\ ?d\.\ ?red\.
  | nota\ (?:de\ la\ redacci[óo]n|d(?:el|e\ la|o|a)\ editora?) | n\.\ ?de\ la\ r\.
  | nota\ (?:della|da)\ reda(?:zione|[çc][ãa]o) | n\.?d\.?r\.?
  | (?:noot|naschrift)\ van\ de\ redactie | redactionele\ noot
  | noto\ de\ (?:la\ )?redak(?:toroj?|cio)
"""

CORRECTION: Final = r"""
    corrections?(?:\ and\ clarifications?)? | clarifications? | erratum | errata(?:\ corrige)? | corrigend(?:um|a)
  | rectificatifs?
  | korrektur(?:en|hinweis)? | berichtigung(?:en)? | richtigstellung
  | correcci[óo]n(?:es)? | fe\ de\ err(?:atas|ores) | rectificaci[óo]n | aclaraci[óo]n
  | rettifica | correzione
  | correç(?:ão|ões) | retificação
  | correctie | rectificatie
  | rättelse | r[ie]ttelse | korrigering | oikaisu | korjaus | leiðrétting
  | sprostowanie | oprava | helyesbítés | erat[ăa] | düzeltme | διόρθωση | ralat | koreksi | đính\ chính
  | исправление | поправка | уточнение | виправлення | уточнення | поправлення
  | تصحيح | تصويب | תיקון\ טעות | 訂正 | 更正 | 勘误 | 정정
  | korekto
"""
COLUMN: Final = r"""
    (?:corrections|clarifications)(?:\ (?:and|&)\ (?:corrections|clarifications))? | errata | corrigenda
  | korrekturen | berichtigungen | rectificatifs | correcciones | correç[õo]es | rättelser
"""
"""What a paper calls the column of all its corrections: a headline, and no note."""

_EN = "(?:article|story|report|post|piece|column|headline|caption|obituary|review|interview|release|page)"
_FR = "(?:article|texte|d[ée]p[êe]che|reportage|papier)"
_DE = "(?:artikel|text|beitrag|meldung|bericht|interview)"
_ES = "(?:art[íi]culo|nota|noticia|texto|historia|informaci[óo]n|reportaje|cr[óo]nica)"
_IT = "(?:articolo|notizia|testo|pezzo)"
_PT = "(?:artigo|texto|reportagem|mat[ée]ria|not[íi]cia)"
_NL = "(?:artikel|bericht|stuk|verhaal)"
EARLIER: Final = rf"""
    (?:in\ )?(?:an?|the)\ (?:earlier|previous|prior|original)\ version\ of\ (?:this|the)\ (?:\w+\ )?{_EN}\b.*
  | this\ (?:[\w.,]+\ ){{0,4}}{_EN}\ (?:has\ been|was|is)\ (?:since\ )?
    (?:corrected|amended|clarified|updated|revised)\b.*
  | this\ is\ a\ (?:corrected|updated)\ version\b.*
  | (?:dans\ )?une\ (?:premi[èe]re\ )?version\ (?:(?:pr[ée]c[ée]dent|ant[ée]rieur)e\ )?de\ cet(?:te)?\ {_FR}\b.*
  | cet(?:te)?\ {_FR}\ a\ [ée]t[ée]\ (?:corrig|modifi|mise?\ [àa]\ jour|actualis|rectifi).*
  | (?:in\ )?einer?\ (?:früheren?|ersten?|vorherigen?)\ (?:version|fassung)\ d(?:iese)?[rs]\ {_DE}e?s?\b.*
  | diese[rs]?\ {_DE}\ (?:wurde|ist)\b.{{0,80}}\b(?:korrigiert|aktualisiert|berichtigt|geändert|ergänzt)\b.*
  | (?:en\ )?una\ versi[óo]n\ (?:anterior|previa|inicial)\ de\ est[ea]\ {_ES}\b.*
  | est[ea]\ {_ES}\ (?:ha\ sido|fue)\ (?:corregid|actualizad|modificad)[oa]\b.*
  | (?:in\ )?una\ (?:precedente\ )?versione\ (?:precedente\ )?di\ quest[oa]\ {_IT}\b.*
  | quest[oa]\ {_IT}\ è\ stat[oa]\ (?:corrett|aggiornat|modificat)[oa]\b.*
  | (?:em\ )?uma\ vers[ãa]o\ anterior\ d(?:est|ess)[ea]\ {_PT}\b.*
  | est[ea]\ {_PT}\ foi\ (?:corrigid|atualizad|alterad|modificad)[oa]\b.*
  | (?:in\ )?een\ eerdere\ versie\ van\ dit\ {_NL}\b.*
  | dit\ {_NL}\ (?:is|werd)\b.{{0,60}}\b(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd|aangevuld)\b.*
"""
"""What stood in the text before, or that something did."""
