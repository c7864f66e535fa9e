"""Refuse every socket but loopback, in this process and, put on PYTHONPATH, in the kernels that it starts."""

import ipaddress
import socket

_connect = socket.socket.connect


def _is_loopback(address):
    if not isinstance(address, tuple):
        return True  # a Unix socket
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return address[0] == "localhost"


def _guarded(self, address):
    if not _is_loopback(address):
        raise RuntimeError(f"the network was asked for {address}: framing works offline")
    return _connect(self, address)


def _no_names(host, *args, **kwargs):
    if host in (None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1"):
        return _getaddrinfo(host, *args, **kwargs)
    raise RuntimeError(f"the network was asked for {host}: framing works offline")


_getaddrinfo = socket.getaddrinfo
socket.socket.connect = _guarded
socket.socket.connect_ex = lambda self, address: _guarded(self, address) or 0
socket.getaddrinfo = _no_names
