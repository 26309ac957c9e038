"""Every form in which a quotation can be copied, by its name. What a form needs is loaded when it first writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from index.citations.extract import Extract, by_article
from index.citations.plain import plain

Writer = Callable[[Sequence[Extract]], str]


class Form(Struct, frozen=True):
    """A form, and what writes it: any number of extracts, those without words as mere citations."""

    name: str
    """As it is typed and kept."""
    label: str
    """As it is shown."""
    write: Writer
    """May take a tenth of a second at first, and some hundredths for each article."""
    is_one_document: bool = False
    """Whether only all extracts together can be read; else those of each article stand by themselves."""
    is_html: bool = False
    """Whether a program that takes formatted text may be given it as that."""


def form_named(name: str, forms: Iterable[Form]) -> Form | None:
    """The form of that name in any case, if there is one."""
    return next((form for form in forms if form.name.casefold() == name.casefold()), None)


def _markdown(extracts: Sequence[Extract]) -> str:
    from index.citations.markdown import markdown  # noqa: PLC0415

    return markdown(extracts)


def _html(extracts: Sequence[Extract]) -> str:
    from index.citations.html_text import html_text  # noqa: PLC0415

    return html_text(extracts)


def _in_style(name: str, extracts: Sequence[Extract]) -> str:
    """The words and who said them, and under them the entry of a bibliography."""
    from index.citations.styles import Style, reference  # noqa: PLC0415  (a tenth of a second)

    entries = {
        article.id: reference(article, Style[name], accessed=_today()) for article, _ in by_article(extracts)
    }
    return "\n\n".join(
        "\n".join(filter(None, (extract.quotation, entries[extract.article.id]))) for extract in extracts
    )


def _bibtex(extracts: Sequence[Extract]) -> str:
    from index.citations.bibtex import bibtex  # noqa: PLC0415

    return bibtex(extracts, accessed=_today())


def _ris(extracts: Sequence[Extract]) -> str:
    from index.citations.ris import ris  # noqa: PLC0415

    return ris(extracts, accessed=_today())


def _csl_json(extracts: Sequence[Extract]) -> str:
    from index.citations.csl import csl_json  # noqa: PLC0415

    return csl_json(extracts, accessed=_today())


def _today() -> date:
    """The reader has the article before her now."""
    return date.today()


PLAIN = Form("plain", "Plain text", plain)
BIBTEX = Form("bibtex", "BibTeX", _bibtex)
RIS = Form("ris", "RIS", _ris)
FORMS = (
    PLAIN,
    Form("markdown", "Markdown", _markdown),
    Form("html", "HTML", _html, is_html=True),
    Form("apa", "APA", partial(_in_style, "APA")),
    Form("mla", "MLA", partial(_in_style, "MLA")),
    Form("chicago", "Chicago", partial(_in_style, "CHICAGO")),
    Form("harvard", "Harvard", partial(_in_style, "HARVARD")),
    BIBTEX,
    RIS,
    Form("csl-json", "CSL JSON", _csl_json, is_one_document=True),
)
"""In the order in which they are gone through."""
