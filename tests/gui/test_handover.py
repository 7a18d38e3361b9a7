"""Launches that meet: real locks, sockets and processes."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsannot.gui import handover
from newsannot.gui.handover import Door, is_private, meeting_place
from newsannot.gui.request import Request, Wish, understood, written

pytestmark = pytest.mark.gui

PATIENCE = 30_000  # milliseconds; a loaded machine starts slowly

# A launch without a window: it hands over and ends, or says what the others hand over to it.
LAUNCH = """
import sys
from pathlib import Path
from newsannot.gui.handover import Door
from newsannot.gui.request import Request, written

door = Door(Path(sys.argv[1]))
if door.hand_over(Request.of(sys.argv[2:])):
    print("handed over", *sys.modules)
    sys.exit()
from PySide6.QtCore import QCoreApplication

app = QCoreApplication([])
door.asked.connect(lambda request: print(written(request).decode(), end="", flush=True))
door.listen()
print("runs", flush=True)
app.exec()
"""


class Launch:
    """A launch in a process of its own."""

    def __init__(self, place: Path, *words: object) -> None:
        command = [sys.executable, "-c", LAUNCH, str(place), *map(str, words)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def line(self) -> str:
        """The next line that it says, empty at the end."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()


@pytest.fixture
def launch(place: Path) -> Iterator[Callable[..., Launch]]:
    launches: list[Launch] = []

    def begin(*words: object) -> Launch:
        launches.append(Launch(place, *words))
        return launches[-1]

    yield begin
    for begun in launches:
        begun.end()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path / "door"


@pytest.fixture
def door(place: Path, qtbot: QtBot) -> Iterator[Door]:
    """The door of the one that runs."""
    door = Door(place)
    assert not door.hand_over(Request())
    door.listen()
    yield door
    door.close()


@contextmanager
def visit(door: Door) -> Iterator[socket.socket]:
    """Somebody at the door who is no launch of ours."""
    with socket.socket(socket.AF_UNIX) as visitor:
        visitor.connect(str(address(door)))
        visitor.setblocking(False)
        yield visitor


def address(door: Door) -> Path:
    return Path(door._address)


def sent_away(visitor: socket.socket) -> bool:
    """Whether the other end has closed."""
    try:
        while visitor.recv(100):
            pass
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True
    return True


def test_a_later_launch_hands_over_files_wishes_and_token_and_loads_no_window(
    door: Door, launch: Callable[..., Launch], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave")
    with qtbot.waitSignal(door.asked, timeout=PATIENCE) as asked:
        later = launch("/a b/ä.txt", "--sample")
    assert asked.args == [Request((Path("/a b/ä.txt"),), (Wish.SAMPLE,), "leave")]
    said = later.line().split()
    assert said[:2] == ["handed", "over"]
    assert later.process.wait(PATIENCE / 1000) == 0
    assert {"PySide6.QtCore", "PySide6.QtNetwork"} <= set(said)
    needless = {"PySide6.QtGui", "PySide6.QtWidgets", "spacy", "msgspec", "sqlite3"}
    assert not needless & set(said)


def test_of_six_launches_at_once_one_runs_and_gets_the_files_of_all(
    launch: Callable[..., Launch],
) -> None:
    files = [Path(f"/{number}.txt") for number in range(6)]
    launches = [launch(file) for file in files]
    said = [begun.line().split()[:2] for begun in launches]
    assert sorted(said) == [["handed", "over"]] * 5 + [["runs"]]
    first = said.index(["runs"])
    requests = [understood(launches[first].line().encode()) for _ in range(5)]
    got = sorted(file for request in requests if request for file in request.files)
    assert got == files[:first] + files[first + 1 :]


def test_what_a_killed_one_leaves_is_in_nobodys_way(
    place: Path, launch: Callable[..., Launch], qtbot: QtBot
) -> None:
    first = launch()
    assert first.line() == "runs"
    os.kill(first.process.pid, signal.SIGKILL)
    first.process.wait()
    assert {path.suffix for path in place.parent.iterdir()} == {".lock", ".socket"}
    assert launch().line() == "runs"
    assert launch().line().startswith("handed over")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP there")
def test_one_that_hangs_costs_a_moment_and_is_told_nothing(
    place: Path, launch: Callable[..., Launch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "BUSY", 200)
    first = launch()
    assert first.line() == "runs"
    os.kill(first.process.pid, signal.SIGSTOP)
    assert not Door(place).hand_over(Request((Path("/lost.txt"),)))
    os.kill(first.process.pid, signal.SIGCONT)
    assert launch("/found.txt").line().startswith("handed over")
    request = understood(first.line().encode())
    assert request and request.files == (Path("/found.txt"),)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP there")
def test_one_that_is_only_busy_for_longer_than_a_visitor_may_be_is_waited_for(
    place: Path, launch: Callable[..., Launch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "SILENT", 100)
    monkeypatch.setattr(handover, "BUSY", PATIENCE)
    first = launch()
    assert first.line() == "runs"
    os.kill(first.process.pid, signal.SIGSTOP)
    # A thread of ours could not: who waits at the door keeps Python to itself.
    with subprocess.Popen(["sh", "-c", f"sleep 1; kill -CONT {first.process.pid}"]):
        assert Door(place).hand_over(Request((Path("/late.txt"),)))
    request = understood(first.line().encode())
    assert request and request.files == (Path("/late.txt"),)


def test_closing_leaves_nothing_behind_and_the_door_to_the_next(
    door: Door, launch: Callable[..., Launch]
) -> None:
    door.close()
    assert list(address(door).parent.iterdir()) == []
    assert launch().line() == "runs"


def test_a_later_launch_takes_the_place_of_one_that_closes_meanwhile(
    place: Path, launch: Callable[..., Launch], qtbot: QtBot
) -> None:
    closing = Door(place)
    assert not closing.hand_over(Request())  # it has the lock, and never listens
    later = launch()
    with pytest.raises(subprocess.TimeoutExpired):
        later.process.wait(0.5)
    closing.close()
    assert later.line() == "runs"


def test_a_launch_that_is_greeted_while_the_door_shuts_takes_the_place(
    door: Door, launch: Callable[..., Launch], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(door.asked), visit(door) as visitor:
        qtbot.waitUntil(lambda: bool(door.findChildren(handover.Visitor)), timeout=PATIENCE)
        visitor.send(written(Request((Path("/lost.txt"),))))
        door.shut()
        assert sent_away(visitor)
        qtbot.waitUntil(lambda: not door.findChildren(handover.Visitor), timeout=PATIENCE)
    later = launch()
    with pytest.raises(subprocess.TimeoutExpired):
        later.process.wait(0.5)
    door.close()
    assert later.line() == "runs"


def test_only_the_user_may_come_to_the_socket(door: Door) -> None:
    assert stat.S_IMODE(address(door).stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "said",
    [b"\n", b"GET / HTTP/1.1\r\n\r\n", b'{"newsannot": 1}\n', b"[" * 50_000 + b"\n"],
)
def test_who_says_what_is_no_request_is_sent_away(door: Door, said: bytes, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(door.asked), visit(door) as visitor:
        visitor.send(said)
        qtbot.waitUntil(lambda: sent_away(visitor))


def test_who_never_ends_the_line_is_sent_away(
    door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "LARGEST", 10_000)
    with qtbot.assertNotEmitted(door.asked), visit(door) as visitor:
        visitor.send(b"x" * 20_000)
        qtbot.waitUntil(lambda: sent_away(visitor))


@pytest.mark.parametrize("said", [b"", b'{"newsannot": 1, "files": ["/a'])
def test_who_does_not_go_on_is_sent_away(
    door: Door, said: bytes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "SILENT", 100)
    with qtbot.assertNotEmitted(door.asked), visit(door) as visitor:
        visitor.send(said)
        qtbot.waitUntil(lambda: sent_away(visitor))


def test_who_goes_in_the_middle_of_a_word_leaves_nothing(door: Door, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(door.asked):
        with visit(door) as visitor:
            visitor.send(b'{"newsannot": 1, "files": ["/a.txt"]')
        qtbot.waitUntil(lambda: not door.findChildren(handover.Visitor), timeout=PATIENCE)


def test_one_visitor_is_heard_once(door: Door, qtbot: QtBot) -> None:
    asked: list[Request] = []
    door.asked.connect(asked.append)
    with visit(door) as visitor:
        visitor.send(written(Request((Path("/a"),))) * 3)
        qtbot.waitUntil(lambda: sent_away(visitor))
    assert asked == [Request((Path("/a"),))]


def test_a_crowd_that_says_nothing_keeps_no_launch_out(
    door: Door, launch: Callable[..., Launch], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "SILENT", 300)
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(200)]
    for visitor in crowd:
        visitor.setblocking(False)
        visitor.connect_ex(str(address(door)))
    with qtbot.waitSignal(door.asked, timeout=PATIENCE) as asked:
        launch("/a.txt")
        qtbot.waitUntil(lambda: bool(door.findChildren(handover.Visitor)))
        assert len(door.findChildren(handover.Visitor)) <= handover.MOST_VISITORS
    assert asked.args == [Request((Path("/a.txt"),))]
    for visitor in crowd:
        visitor.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who is there")
def test_another_user_is_sent_away(
    door: Door, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    another = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: another)
    with qtbot.assertNotEmitted(door.asked), visit(door) as visitor:
        visitor.send(written(Request((Path("/a"),))))
        qtbot.waitUntil(lambda: sent_away(visitor))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who is there")
def test_nothing_is_said_to_a_door_that_another_user_keeps(
    place: Path, launch: Callable[..., Launch], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert launch().line() == "runs"
    another = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: another)
    assert not Door(place).hand_over(Request((Path("/a"),)))


def test_what_is_too_much_for_the_door_is_opened_by_the_launch_itself(
    place: Path, launch: Callable[..., Launch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "LARGEST", 1000)
    assert launch().line() == "runs"
    assert not Door(place).hand_over(Request((Path("/", "x" * 1000),)))


@pytest.mark.parametrize("place", [None, Path("/nowhere/at/all")])
def test_where_there_is_no_place_to_meet_every_launch_opens_a_window(place: Path | None) -> None:
    door = Door(place)
    assert not door.hand_over(Request())
    door.listen()
    assert not Door(place).hand_over(Request())
    door.close()


@pytest.mark.logs("open windows of their own")
def test_where_qt_has_no_network_every_launch_opens_a_window(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    door = Door(place)
    assert not door.hand_over(Request())
    door.listen()
    assert not Door(place).hand_over(Request())
    door.close()


def test_launches_meet_by_the_home_of_their_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {meeting_place()}
    for home in (tmp_path, tmp_path / "a", tmp_path / "a" / ".." / "a"):
        monkeypatch.setenv("NEWSANNOT_HOME", str(home))
        places.add(meeting_place())
    assert len(places) == 3
    assert None not in places


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder with a short name, for sockets' paths must be."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("runtime", ["", "relative", "/nowhere/at/all", "LONG", "OPEN"])
def test_without_a_good_runtime_folder_launches_meet_in_a_folder_of_the_users_own(
    runtime: str, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(short)
    absolute = {"LONG": str(short / ("long" * 30)), "OPEN": str(short / "open")}
    for name in ("relative", *absolute.values()):
        Path(name).mkdir()
    (short / "open" / "newsannot").mkdir()
    (short / "open" / "newsannot").chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", absolute.get(runtime, runtime))
    monkeypatch.setenv("TMPDIR", str(short))
    place = meeting_place()
    assert place
    assert place.parent == short / f"newsannot-{os.getuid()}"
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    place.parent.chmod(0o777)
    assert meeting_place() is None


def test_on_windows_the_name_of_the_users_folder_may_be_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 30)
    long.mkdir()
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(long))
    monkeypatch.setattr(sys, "platform", "win32")
    place = meeting_place()
    assert place
    assert place.parent == long / "newsannot"


def test_a_folder_of_somebody_else_or_open_to_others_is_not_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "own"
    assert is_private(folder)
    assert is_private(folder)
    link, file = tmp_path / "link", tmp_path / "file"
    link.symlink_to(folder)
    file.touch()
    assert not is_private(link)
    assert not is_private(file)
    folder.chmod(0o770)
    assert not is_private(folder)
    folder.chmod(0o700)
    another = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: another)
    assert not is_private(folder)
