"""Feeds of web sites, and lists of them."""
