"""Our two themes, light and dark. A hit is bold and underlined too, for eyes and terminals without colour."""

from __future__ import annotations

from textual.theme import Theme

NIGHT = Theme(
    name="cuttings-night",
    primary="#8ab4d8",
    secondary="#b3a6d9",
    accent="#e8b45a",
    warning="#e8b45a",
    error="#f08a80",
    success="#8fc79a",
    foreground="#dcdcd6",
    background="#16181c",
    surface="#1d2025",
    panel="#282c33",
    dark=True,
    variables={
        "hit": "#ffd479",
        "hit-current": "#16181c",
        "hit-current-background": "#ffd479",
        "quotation-background": "#2c3a33",
        "mention-background": "#3a3350",
        "quiet": "#9aa0a8",
        "footer-key-foreground": "#e8b45a",
        "footer-background": "#1d2025",
        "input-selection-background": "#8ab4d8 35%",
    },
)

PAPER = Theme(
    name="cuttings-paper",
    primary="#1f5a8a",
    secondary="#5b4a94",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a3271b",
    success="#2a6b39",
    foreground="#24262a",
    background="#f7f4ec",
    surface="#efebe0",
    panel="#e2dccd",
    dark=False,
    variables={
        "hit": "#8a3b00",
        "hit-current": "#ffffff",
        "hit-current-background": "#8a3b00",
        "quotation-background": "#d9e8d5",
        "mention-background": "#e0d8f2",
        "quiet": "#5c6066",
        "footer-key-foreground": "#8a5a00",
        "footer-background": "#efebe0",
        "input-selection-background": "#1f5a8a 35%",
    },
)

THEMES = (NIGHT, PAPER)
