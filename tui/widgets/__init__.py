"""Widgets: each shows one thing and reports what happened to it."""
