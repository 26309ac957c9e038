"""What people saved to read later."""
