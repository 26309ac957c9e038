"""What citeproc-py 0.11.1 does otherwise than the specification of CSL says, put right.

citeproc-py takes for each element of a style the class of that name that was defined last: importing this is enough.
The sections are those of https://docs.citationstyles.org/en/stable/specification.html.
"""

from __future__ import annotations

import re
from typing import Any

from citeproc import model
from citeproc.string import String

from index.citations.extract import with_single_marks

_QUOTED_WORD = re.compile(r"(?<=[“‘\"])[^\W\d_]+")
_BEING_SUBSTITUTED, _SUBSTITUTED = "being substituted", "substituted"
"""Where citeproc-py keeps what a layout must not say again, the variables that are said instead of an author."""


class Name(model.Name, model.CitationStylesElement):  # type: ignore[misc]
    """Initials only where they are wanted ("Name": ``initialize="false"`` has names in full)."""

    def get_option(self, name: str, context: Any = None, sort_options: Any = None) -> Any:
        if name == "initialize-with" and self.get("initialize") == "false":
            return None
        return super().get_option(name, context, sort_options)


class Label(model.Label, model.CitationStylesElement):  # type: ignore[misc]
    """No label for what is not there ("Label": a term only for a variable that is not empty)."""

    def process(
        self, item: Any, variable: Any = None, plural: Any = None, context: Any = None, **kwargs: Any
    ) -> Any:
        own = self.get("variable")
        if variable is None and own != "locator" and own.replace("-", "_") not in item.reference:
            return None
        return super().process(item, variable=variable, plural=plural, context=context, **kwargs)


class Substitute(model.Substitute, model.CitationStylesElement):  # type: ignore[misc]
    """What stands in for an author is not said again ("Substitute": such variables are suppressed elsewhere)."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        repressed = context.get_layout().repressed
        around = repressed.get(_BEING_SUBSTITUTED)
        repressed[_BEING_SUBSTITUTED] = rendered = list[str]()
        text = super().render(item, context=context, **kwargs)
        repressed[_BEING_SUBSTITUTED] = around
        repressed.setdefault(_SUBSTITUTED, []).extend(rendered)
        return text


class Text(model.Text, model.CitationStylesElement):  # type: ignore[misc]
    """Notes which variables were said instead of an author; single marks and capitals inside of quotation marks."""

    def _variable(self, item: Any, context: Any) -> Any:
        variable = self.get("variable")
        repressed = context.get_layout().repressed
        if variable in repressed.get(_SUBSTITUTED, ()):
            return None
        text = super()._variable(item, context)
        if text and repressed.get(_BEING_SUBSTITUTED) is not None:
            repressed[_BEING_SUBSTITUTED].append(variable)
        return text

    def case(self, text: Any, language: Any = None) -> Any:
        cased = super().case(text, language)
        if self.get("text-case") != "title" or language != "en":
            return cased
        return String(_QUOTED_WORD.sub(self._capitalised, str(cased)))

    def _capitalised(self, word: re.Match[str]) -> str:
        text = word[0]
        return text.capitalize() if text.islower() and text not in self._stop_words else text

    def quote(self, string: Any) -> Any:
        is_quoted = self.get("quotes") == "true" and str(self.get_single_term(name="open-quote")) == "“"
        return super().quote(String(with_single_marks(str(string))) if is_quoted else string)
