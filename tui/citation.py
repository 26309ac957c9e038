"""What panes and lists say as citations do: the words of `index.citations`, without what writes whole ones."""

from index.citations.extract import quoted, utterance_of
from index.citations.plain import MONTHS, UNDATED

__all__ = ("MONTHS", "UNDATED", "quoted", "utterance_of")
