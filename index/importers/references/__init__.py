"""Records about articles, as programs for references write them."""
