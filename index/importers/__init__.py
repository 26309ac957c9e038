"""From files to articles, one format a module."""
