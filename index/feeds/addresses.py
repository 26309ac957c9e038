"""Addresses of feeds: which can be followed, how they are written, and what of them is shown."""

from __future__ import annotations

from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

import regex

from index.errors import UnfitFeed
from index.importers.hygiene import clean_line

_ADDRESS = regex.compile(r"https?://[^\s\\]+", regex.IGNORECASE)
"""Without a backslash, which some programs take for a slash and others for a part of a name."""
_LONGEST = 2_000
_SECRET = regex.compile(r"\A((?:\w{1,9}:)?(?://)?)([^/?#\s:@]*+)(:[^/?#\s]*)?@")
_OWN_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~"


def normalised(written: str) -> str:
    """An address as it is kept, asked and compared. Raises `UnfitFeed` if no feed can be there."""
    line = written.strip()
    if not _ADDRESS.fullmatch(line) or not line.isprintable() or len(line) > _LONGEST:
        raise UnfitFeed(f"{shown(line)}: only http:// and https:// addresses can be followed")
    try:
        parts = urlsplit(line)
        host = _host(parts)
        port = parts.port or _OWN_PORTS[parts.scheme]
    except ValueError:  # UnicodeError is one
        raise UnfitFeed(f"{shown(line)}: there is no such host or port") from None
    user = parts.netloc.rpartition("@")[0]
    house = f"[{host}]" if ":" in host else host
    house += "" if port == _OWN_PORTS[parts.scheme] else f":{port}"
    netloc = f"{quote(user, safe=_SAFE.replace('/', '').replace('@', ''))}@{house}" if user else house
    path = quote(parts.path or "/", safe=_SAFE)
    return urlunsplit((parts.scheme, netloc, path, quote(parts.query, safe=f"{_SAFE}?"), ""))


def shown(address: str) -> str:
    """An address without its password, as a line; a name that stands alone before the host may be one, too."""
    line = clean_line(address)[:_LONGEST]
    return _SECRET.sub(lambda found: f"{found[1]}{f'{found[2]}:' if found[3] else ''}***@", line)


def host_of(address: str) -> str:
    """The host of a normalised address, with its port if that is not the usual one."""
    return urlsplit(address).netloc.rpartition("@")[2]


def host_name(address: str) -> str:
    """The host of a normalised address as the system looks it up."""
    return urlsplit(address).hostname or ""


def port_of(address: str) -> int:
    """The port of a normalised address."""
    parts = urlsplit(address)
    return parts.port or _OWN_PORTS[parts.scheme]


def is_secure(address: str) -> bool:
    """Whether what is sent there and comes from there is encrypted."""
    return address.startswith("https:")


def target_of(address: str) -> str:
    """What of a normalised address its host is asked for."""
    parts = urlsplit(address)
    return urlunsplit(("", "", parts.path, parts.query, ""))


def name_and_password(address: str) -> tuple[str, str] | None:
    """What a normalised address says of who asks."""
    user, at, _ = urlsplit(address).netloc.rpartition("@")
    name, _, password = user.partition(":")
    return (unquote(name), unquote(password)) if at else None


def redirected(address: str, location: str) -> str:
    """Where an answer from `address` leads. Name and password go on only within their host.

    Raises `UnfitFeed` if it leads to what is no address, or from an encrypted connection to an open one.
    """
    try:
        joined = urljoin(_without_user(address), location.strip())
    except ValueError:
        raise UnfitFeed(f"{shown(location)}: there is no such host or port") from None
    target = _without_user(normalised(joined))
    if is_secure(address) and not is_secure(target):
        raise UnfitFeed(f"it leads from https to http, to {shown(target)}")
    return _with_user_of(address, target) if _is_same_house(address, target) else target


def _is_same_house(address: str, target: str) -> bool:
    """Whether it is the same host, and the same port, or that of the encrypted connection instead of the open one."""
    if host_name(address) != host_name(target):
        return False
    is_upgrade = port_of(address) == _OWN_PORTS["http"] and port_of(target) == _OWN_PORTS["https"]
    return port_of(address) == port_of(target) or is_upgrade


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    if not host or not regex.fullmatch(r"[\w.:-]+", host, regex.ASCII):
        raise ValueError(host)
    return host


def _without_user(address: str) -> str:
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _with_user_of(address: str, target: str) -> str:
    user, at, _ = urlsplit(address).netloc.rpartition("@")
    parts = urlsplit(target)
    return urlunsplit(parts._replace(netloc=f"{user}{at}{parts.netloc}"))
