"""Our two themes, light and dark. A hit is bold and underlined too, for eyes and terminals without colour.

Every colour lies close to one of the 256 of xterm, so that a terminal without true colour shows nearly the same.
"""

from __future__ import annotations

from textual.theme import Theme

NIGHT = Theme(
    name="cuttings-night",
    primary="#8ab4d8",
    secondary="#b0abd8",
    accent="#dcb25c",
    warning="#dcb25c",
    error="#f98a85",
    success="#8bd08f",
    foreground="#d8d8d4",
    background="#131417",
    surface="#1d1e21",
    panel="#27292c",
    dark=True,
    variables={
        "hit": "#ffd57f",
        "hit-current": "#131417",
        "hit-current-background": "#ffd57f",
        "quotation-background": "#0c4d50",
        "mention-background": "#581a5c",
        "important-background": "#5f0000",
        "doubtful-background": "#5f0087",
        "to-use-background": "#00005f",
        "mention-current": "#131417",
        "mention-current-background": "#d4a9d8",
        "person": "#d7afd7",
        "organisation": "#87afd7",
        "place": "#87d7af",
        "date": "#d7af87",
        "quiet": "#9c9fa4",
        "footer-key-foreground": "#dcb25c",
        "footer-background": "#1d1e21",
        "input-selection-background": "#8ab4d8",
        "input-selection-foreground": "#131417",
        "screen-selection-background": "#8ab4d8",
        "screen-selection-foreground": "#131417",
    },
)

PAPER = Theme(
    name="cuttings-paper",
    primary="#0f5a86",
    secondary="#5b57a8",
    accent="#825a06",
    warning="#825a06",
    error="#a81410",
    success="#0b6614",
    foreground="#24262a",
    background="#fbfaf6",
    surface="#ebeae7",
    panel="#e0dfdb",
    dark=False,
    variables={
        "hit": "#8c140e",
        "hit-current": "#ffffff",
        "hit-current-background": "#8c140e",
        "quotation-background": "#bfdfba",
        "mention-background": "#dcdafa",
        "important-background": "#ffd7af",
        "doubtful-background": "#ffffaf",
        "to-use-background": "#afffff",
        "mention-current": "#ffffff",
        "mention-current-background": "#5b57a8",
        "person": "#870087",
        "organisation": "#005f87",
        "place": "#005f00",
        "date": "#5f5f00",
        "quiet": "#5c5f64",
        "footer-key-foreground": "#825a06",
        "footer-background": "#ebeae7",
        "input-selection-background": "#0f5a86",
        "input-selection-foreground": "#ffffff",
        "screen-selection-background": "#0f5a86",
        "screen-selection-foreground": "#ffffff",
    },
)

THEMES = (NIGHT, PAPER)
