"""Feeds of web sites, and lists of them."""

NO_ENTRIES = "it is a feed without entries"
"""Why a feed is refused that is one, but has nothing at the moment."""
