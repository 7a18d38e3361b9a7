"""One window a user: what a later launch was asked for goes to the newsannot that runs, over a socket of the user's own.

A later launch loads this before any window, so it needs QtCore alone, and QtNetwork where two launches meet.
"""

from __future__ import annotations

import logging
import os
import stat
import struct
import sys
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QDir,
    QLockFile,
    QObject,
    QThread,
    QTimer,
    Signal,
)

from newsannot.gui.request import Request, understood, written

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

STARTING = 15_000
"""Milliseconds in which the one that runs begins to listen, on a slow machine too."""
SILENT = 2_500
"""Milliseconds after which a launch that says nothing is sent away."""
BUSY = 8_000
"""Milliseconds for which the window of the one that runs may be busy; then it hangs."""
LARGEST = 1 << 20
"""Bytes of a request at most."""
MOST_VISITORS = 32

_AGAIN = 20  # milliseconds
_LONGEST_ADDRESS = 100  # bytes; macOS has room for 104, Linux for 108
_GREETING = b'{"newsannot": 1}\n'
_TAKEN = b'{"taken": true}\n'


class Answer(Enum):
    """What came of knocking at the door."""

    TAKEN = auto()
    NOBODY = auto()
    SILENCE = auto()


class Door(QObject):
    """Where a user's launches meet. The one that has its lock runs, and takes what the others hand over.

    Signals:
        asked(Request): a later launch handed this over.
    """

    asked = Signal(object)

    def __init__(self, place: Path | None) -> None:
        """``place`` as from ``meeting_place``; without one, nobody meets."""
        super().__init__()
        self._server: QLocalServer | None = None
        self._lock: QLockFile | None = None
        self._address = ""
        if place:
            # Windows has pipes for it, and those have no folders.
            windows = sys.platform == "win32"
            self._address = f"newsannot-{place.name}" if windows else f"{place}.socket"
            self._lock = QLockFile(f"{place}.lock")
            self._lock.setStaleLockTime(0)  # a dead one's lock is free, an old one's is not

    def hand_over(self, request: Request) -> bool:
        """Take the lock, or hand the request to the one that has it; whether it was taken there.

        Where it was not, this launch opens a window: it is the first, or the one that runs hangs.
        """
        waiting = QDeadlineTimer(STARTING)
        while self._lock and not self._lock.tryLock(0) and not waiting.hasExpired():
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return False
            answer = _knock(self._address, request)
            if answer is not Answer.NOBODY:
                return answer is Answer.TAKEN
            QThread.msleep(_AGAIN)
        return False

    def listen(self) -> None:
        """Take what later launches hand over, if this is the one that runs."""
        if not (self._lock and self._lock.isLocked()):
            return
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError as error:  # it wants Kerberos, which a bare system does not have
            log.warning("later launches open windows of their own: %s", error)
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        QLocalServer.removeServer(self._address)  # what a dead one left
        if not self._server.listen(self._address):
            log.warning("later launches cannot be heard: %s", self._server.errorString())

    def shut(self) -> None:
        """Take nothing any more: who is at the door waits until the place is free, and takes it."""
        if self._server:
            self._server.close()
        for visitor in self.findChildren(Visitor):
            visitor.send_away()

    def close(self) -> None:
        """Leave the place to the next launch."""
        self.shut()
        if self._lock:
            self._lock.unlock()

    def _receive(self) -> None:
        assert self._server
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if len(self.findChildren(Visitor)) < MOST_VISITORS and is_own(socket):
                Visitor(socket, self).asked.connect(self.asked)
            else:
                socket.abort()
                socket.deleteLater()


class Visitor(QObject):
    """A later launch at the door: it is greeted, says one request, and leaves or is sent away.

    Signals:
        asked(Request): it was understood.
    """

    asked = Signal(object)

    def __init__(self, socket: QLocalSocket, door: Door) -> None:
        super().__init__(door)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(LARGEST + 1)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(SILENT, self, self.send_away)
        socket.write(_GREETING)

    def send_away(self) -> None:
        self._socket.abort()

    def _read(self) -> None:
        if self._socket.canReadLine():
            self._socket.readyRead.disconnect(self._read)
            self._take(bytes(self._socket.readLine().data()))
            self._socket.disconnectFromServer()
        elif self._socket.bytesAvailable() > LARGEST:
            self.send_away()

    def _take(self, line: bytes) -> None:
        request = understood(line)
        if request is None:
            log.info("a launch said what is no request")
            return
        self._socket.write(_TAKEN)
        self._socket.flush()  # what is asked for may take a while
        self.asked.emit(request)


def _knock(address: str, request: Request) -> Answer:
    """Hand the request to the one that listens there, once it has greeted: one that hangs must not find it later."""
    try:
        from PySide6.QtNetwork import QLocalSocket
    except ImportError:
        return Answer.SILENCE
    line = written(request)
    if len(line) > LARGEST:
        return Answer.SILENCE
    waiting = QDeadlineTimer(BUSY)
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(int(waiting.remainingTime())):
        return Answer.NOBODY
    if not is_own(socket):
        return Answer.SILENCE
    if _hears(socket, _GREETING, waiting):
        _let_it_come_forward()
        socket.write(line)
        if _hears(socket, _TAKEN, waiting):
            return Answer.TAKEN
    gone = socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
    return Answer.NOBODY if gone else Answer.SILENCE


def _hears(socket: QLocalSocket, line: bytes, waiting: QDeadlineTimer) -> bool:
    while not socket.canReadLine():
        if not socket.waitForReadyRead(int(waiting.remainingTime())):
            return False
    return socket.readLine().data() == line


def is_own(peer: QLocalSocket) -> bool:
    """Whether the user is at the other end too; where the system does not tell, the rights of folder or pipe must do."""
    if sys.platform != "linux":
        return True
    import socket

    process_user_group = struct.Struct("3i")
    with socket.socket(fileno=os.dup(int(peer.socketDescriptor()))) as end:
        facts = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, process_user_group.size)
    _, user, _ = process_user_group.unpack(facts)
    return bool(user == os.getuid())


def _let_it_come_forward() -> None:
    """On Windows only the program that the person has just started may give its place in front away."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)


def meeting_place() -> Path | None:
    """Where the launches meet that share user and NEWSANNOT_HOME; None where others could come in."""
    home = os.environ.get("NEWSANNOT_HOME")
    homes = f"{QDir.homePath()}\n{os.path.realpath(home) if home else ''}"
    digest = QCryptographicHash.hash(os.fsencode(homes), QCryptographicHash.Algorithm.Sha256)
    name = bytes(digest.toHex().data()).decode()[:16]
    for folder in _folders():
        if _has_room(folder / name) and is_private(folder):
            return folder / name
    return None


def _has_room(place: Path) -> bool:
    """Whether a socket may be called so; a pipe of Windows has a name of its own."""
    return sys.platform == "win32" or len(os.fsencode(f"{place}.socket")) <= _LONGEST_ADDRESS


def _folders() -> Iterator[Path]:
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute():
        yield runtime / "newsannot"
    temporary = Path(QDir.tempPath())
    if sys.platform == "win32":
        yield temporary / "newsannot"
    else:
        yield temporary / f"newsannot-{os.getuid()}"


def is_private(folder: Path) -> bool:
    """Whether only the user can reach what is in the folder, which is made where it is not there."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        facts = folder.lstat()
    except OSError:
        return False
    if sys.platform == "win32":  # it is in the user's own profile
        return True
    own = stat.S_ISDIR(facts.st_mode) and facts.st_uid == os.getuid()
    return own and not stat.S_IMODE(facts.st_mode) & 0o077
