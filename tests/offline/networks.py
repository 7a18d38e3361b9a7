"""The modules that can reach a network, and which of them are there all the same, and why."""

from __future__ import annotations

_STANDARD = (
    "asyncio ftplib http imaplib nntplib poplib smtplib socket socketserver ssl _socket _ssl telnetlib urllib.request "
    "webbrowser wsgiref xmlrpc"
)
_LIBRARIES = (
    "aiohttp certifi httpx pycurl requests urllib3 trafilatura.downloads trafilatura.feeds trafilatura.sitemaps "
    "trafilatura.spider PySide6.QtNetwork PySide6.QtWebEngineCore PySide6.QtWebSockets PySide6.QtHttpServer"
)
NETWORK = (*_STANDARD.split(), *_LIBRARIES.split())

OURS = {
    (
        "gui/handover.py",
        "PySide6.QtNetwork",
    ): "a user's launches meet at a socket of the user's own",
    ("gui/handover.py", "socket"): "which process is at that one's other end",
}
"""Which of our files import such a module."""

THERE = {
    "socket": "processes of one program are joined by Python's multiprocessing, which imports it",
    "_socket": "the same",
    "PySide6.QtNetwork": "see OURS",
}
"""What is imported, or packed, though it could reach a network."""


def of_network(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in NETWORK)
