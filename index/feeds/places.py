"""Where a host name leads: into the world, or into one's own computer and network."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from msgspec import Struct

_IPV4_IN_IPV6 = ip_network("64:ff9b::/96")
"""How a network that has only IPv6 writes addresses of the other kind (RFC 6052)."""
_MOST_TRIED = 4


class Place(Struct, frozen=True):
    """An address that a name leads to."""

    ip: str
    is_public: bool


Resolve = Callable[[str, int], Sequence[Place]]


def places_of(host: str, port: int) -> tuple[Place, ...]:
    """The first addresses of a host, as the system's resolver gives them. Raises `OSError`.

    How long that takes, the system decides.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a part of the name is empty, or longer than any can be
        raise socket.gaierror(socket.EAI_NONAME, "no such name can be") from error
    ips = dict.fromkeys(str(address[0]) for *_, address in found)
    return tuple(Place(ip, is_public(ip)) for ip in list(ips)[:_MOST_TRIED])


def is_public(ip: str) -> bool:
    """Whether it is an address of the world: none of this computer, of a private network, or of a link."""
    address = _inner(ip_address(ip))
    return address.is_global and not address.is_multicast


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The address of the older kind that one of the newer kind may stand for."""
    if isinstance(address, IPv4Address):
        return address
    if address in _IPV4_IN_IPV6:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour or address
