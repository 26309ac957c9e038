"""How English builds sentences in which more than one verb of saying stands."""

from __future__ import annotations

import regex

from index.annotators.languages.nested_reports import NestedReports
from index.annotators.languages.verbs_english import AUXILIARIES

NESTED_REPORTS = NestedReports(
    second_participle=regex.compile(r",\s(?:\p{Ll}+\s)?\p{Ll}+ing\s[^.;:,]{1,80}\sand\s"),
    reports_when=regex.compile(
        r"\s(?:that\s)?(?:it\s(?:is|was)\s(?:only\s)?)?(?:when|after|before|since|because|until|if|although|though|while)\s[^,.;:“”\"]+"
    ),
    main_clause=regex.compile(r"[,;]\s\S"),
    reports_that=regex.compile(
        r"\sthat\s(?:(?!,\s(?:and|but|while|whereas|as|though|although)\s)[^;:.“”\"])+(?<!\b(?:and|but)\s(?:(?:also|then)\s)?)"
    ),
    in_relative_clause=regex.compile(
        r"(?r)\p{L}\s(?:(?:in|on|at|to|with|for|by|of|from|about)\s(?:which|whom)|that|which|where)\s(?:the\s)?\Z"
    ),
    of_stranger=regex.compile(r"(?:an?|another|one|two|three|several|some)\s"),
    takes_up=regex.compile(
        r"\s*(?:When\s)?(?:[Rr]eferring|[Rr]esponding|[Rr]eacting|[Rr]eplying|[Aa]lluding|[Pp]ointing)\sto\b|\s*Commenting\son\b"
    ),
    opens_report_with=regex.compile(
        r"\b(?:said|says|argued|argues|added|adds|noted|notes|insisted|insists|explained|explains|claimed|claims|stressed|warned)"
        r"\s(?:that\s)?(?:while|although|though|even\sthough)\s"
    ),
    puts_off=regex.compile(
        r"\s*(?:Though|Although|Even though|While|Whereas|When|After|Before|As|If|Because|Since|Once|Just as)\s"
    ),
    question=regex.compile(
        r"\s*(?:When\s)?[Aa]sked(?:,?\s\Z)|\s*(?:When\s)?[Aa]sked\s(?:by\s[^,.;:“”\"]{1,60}\s)?(?:if|whether|about|why|how|what|who|when|where)\b"
    ),
    whose_words=regex.compile(
        rf",\swho\s(?:(?:{AUXILIARIES})\s)*(?:sa(?:id|ys)|t(?:old|ells)|calls?|called|describe[sd]|branded|dubbed|labell?ed"
        r"|accuse[sd]|warn(?:ed|s)|wr(?:ote|ites)|claim(?:ed|s)|insist(?:ed|s)|argue[sd]|denounced|dismissed|hailed|praised"
        r"|critici[sz]ed|asked|added)\b[^,.;:“”\"]{0,80}\Z"
    ),
)
