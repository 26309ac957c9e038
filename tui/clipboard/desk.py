"""The machine and the environment that somebody sits at: which ways to a clipboard there may be."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Desk(Struct, frozen=True):
    """What the environment says of displays, of ssh, and of what stands between us and the terminal."""

    environ: Mapping[str, str]
    platform: str

    def is_mac(self) -> bool:
        """Whether this is macOS."""
        return self._is_here() and self.platform == "darwin"

    def has_windows(self) -> bool:
        """Whether programs of Windows can be started: under Cygwin and, from Linux, in WSL."""
        return self._is_here() and ("WSL_DISTRO_NAME" in self.environ or self.platform in ("cygwin", "msys"))

    def has_wayland(self) -> bool:
        """Whether there is a Wayland display."""
        return self._is_here() and bool(self.environ.get("WAYLAND_DISPLAY"))

    def has_x11(self) -> bool:
        """Whether there is an X11 display."""
        return self._is_here() and bool(self.environ.get("DISPLAY"))

    def is_over_ssh(self) -> bool:
        """Whether the person sits at another machine."""
        return bool(self.environ.get("SSH_CONNECTION") or self.environ.get("SSH_TTY"))

    def is_in_tmux(self) -> bool:
        """Whether the terminal is a pane of tmux."""
        return bool(self.environ.get("TMUX"))

    def is_in_screen(self) -> bool:
        """Whether the terminal is a window of GNU screen, and not a pane of tmux in it."""
        return bool(self.environ.get("STY")) and not self.is_in_tmux()

    def _is_here(self) -> bool:
        return not self.is_over_ssh()
