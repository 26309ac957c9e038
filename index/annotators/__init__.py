"""From an article to its entities and quotations."""
