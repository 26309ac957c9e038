"""News agencies: NITF, NewsML, ninjs, and messages as they came over the line."""
