"""On which file system a folder is, as the system's own list has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import file_systems
from index.file_systems import file_system_of, is_over_the_network

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/root rw
30 22 0:40 / /home rw - xfs /dev/sdb1 rw
31 22 0:41 / /home/ann/far\\040away rw shared:3 master:1 - nfs4 server:/export rw
32 22 0:42 / /media rw - tmpfs tmpfs rw
33 22 0:43 / /media rw - fuse.sshfs ann@server: rw
"""
MOUNTS_OF_MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ann@server/share on /Volumes/On the road (smbfs, nodev, nosuid, mounted by ann)
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    listed = tmp_path / "mountinfo"
    monkeypatch.setattr(file_systems, "_MOUNTS", listed)
    return listed


@pytest.mark.parametrize(
    ("folder", "kind", "is_far"),
    [
        ("/var/archive", "ext4", False),
        ("/home/ann/archive", "xfs", False),
        ("/homework", "ext4", False),
        ("/home/ann/far away/archive", "nfs4", True),
        ("/media", "fuse.sshfs", True),
    ],
)
def test_the_mount_that_is_nearest_and_newest_counts(
    mounts: Path, folder: str, kind: str, is_far: bool
) -> None:
    mounts.write_text(MOUNTS)
    assert file_system_of(Path(folder)) == kind
    assert is_over_the_network(kind) is is_far


def test_a_mac_is_asked_for_its_mounts(mounts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_systems, "_said_by_mount", lambda: MOUNTS_OF_MAC)
    assert file_system_of(Path("/Users/ann")) == "apfs"
    assert file_system_of(Path("/Volumes/On the road/archive")) == "smbfs"
    assert is_over_the_network("smbfs")


def test_this_machine_says_where_its_folders_are(tmp_path: Path) -> None:
    if not Path("/proc/self/mountinfo").exists():
        pytest.skip("needs /proc")
    assert file_system_of(tmp_path)


def test_a_system_that_does_not_say_is_believed_nothing(
    mounts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_systems, "_said_by_mount", lambda: "")
    assert file_system_of(Path("/")) == ""
