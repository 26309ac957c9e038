"""Documents: Word, e-books, PDF."""
