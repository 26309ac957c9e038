"""Exports of news databases, with many articles in a file."""
