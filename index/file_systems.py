"""On which file system a folder is: on some of another machine's, SQLite cannot lock a file for sure."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = """
    9p afpfs afs beegfs ceph cifs coda davfs drvfs fuse.davfs2 fuse.glusterfs fuse.rclone fuse.s3fs fuse.sshfs gfs2
    glusterfs lustre macfuse ncpfs nfs nfs4 ocfs2 osxfuse smb2 smb3 smbfs virtiofs webdav
"""
_OVER_THE_NETWORK = frozenset(_NETWORK.split())
"""As the system calls them; with them those by which a virtual machine reaches the disk of its host."""
_OCTAL = re.compile(r"\\([0-7]{3})")
_MOUNTED_ON_MAC = re.compile(r"^.* on (?P<place>/.*) \((?P<kind>\w+)[,)]", re.MULTILINE)


def file_system_of(folder: Path) -> str:
    """What the system calls the file system that `folder` is on, such as "ext4"; empty if it does not say."""
    place = folder.resolve()
    mounted = dict(_mounts())  # what is mounted last over a place is what is seen there
    return next((mounted[above] for above in (place, *place.parents) if above in mounted), "")


def is_over_the_network(file_system: str) -> bool:
    """Whether its files are on another machine."""
    return file_system in _OVER_THE_NETWORK


def _mounts() -> Iterator[tuple[Path, str]]:
    if _MOUNTS.exists():
        for line in _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
            before, _, after = line.partition(" - ")
            yield Path(_unescaped(before.split(" ")[4])), after.split(" ")[0]
    else:
        for mount in _MOUNTED_ON_MAC.finditer(_said_by_mount()):
            yield Path(mount["place"]), mount["kind"]


def _unescaped(path: str) -> str:
    return _OCTAL.sub(lambda code: chr(int(code[1], 8)), path)


def _said_by_mount() -> str:
    try:
        done = subprocess.run(
            ["mount"], capture_output=True, text=True, errors="replace", timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
