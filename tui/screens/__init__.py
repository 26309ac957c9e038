"""Screens: each conducts its widgets."""
