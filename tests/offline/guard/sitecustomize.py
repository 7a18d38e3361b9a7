"""Put on PYTHONPATH, it refuses every Python process the network, and writes down what was asked for.

Sockets of the machine itself, which have a path, stay: one window a user is known by such a one.
"""

from __future__ import annotations

import os
import socket
import sys
import traceback
from pathlib import Path

_ASKED = ("ftplib.", "http.client.", "imaplib.", "nntplib.", "poplib.", "smtplib.", "telnetlib.")
_NAMES = ("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo", "socket.getservby")
_UNTYPED = -1  # a socket made of a descriptor, whose kind was chosen when that was made


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__":
        wanted = arguments[1] not in (socket.AF_UNIX, _UNTYPED)
    else:
        wanted = event.startswith((*_ASKED, *_NAMES)) or event in (
            "urllib.Request",
            "webbrowser.open",
        )
    if not wanted:
        return
    with Path(os.environ["NETWORK_LOG"]).open("a", encoding="utf-8") as log:
        log.write(
            f"{event}{arguments[1:]!r} in {sys.argv}\n{''.join(traceback.format_stack()[:-1])}\n"
        )
    raise PermissionError(f"{event}: no network in this test")


sys.addaudithook(_refuse)
