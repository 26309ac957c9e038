"""Mail and newsletters."""
