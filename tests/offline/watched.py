"""Programs run without a network, and watched whether they ask for one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

GUARD = Path(__file__).parent / "guard"
ROOT = Path(__file__).resolve().parents[2]
OWN_MACHINE = {"AF_UNIX", "AF_LOCAL"}

# A process tree without any interface, and one whose every socket is written down; Qt's and the C libraries' too.
ALONE = ["unshare", "--map-root-user", "--net"]
TRACED = ["strace", "-f", "-qq", "--seccomp-bpf", "-A", "-e", "trace=socket", "-o"]


def refused(command: Sequence[str]) -> str | None:
    """Why the system does not let us run under this command, None where it does."""
    if not shutil.which(command[0]):
        return f"{command[0]} is not installed"
    done = subprocess.run([*command, "true"], capture_output=True, text=True)
    return done.stderr.strip() or str(done.returncode) if done.returncode else None


@dataclass(frozen=True, slots=True)
class Watched:
    """What is run writes its findings into the folder; ``program`` begins each command."""

    folder: Path
    program: tuple[str | Path, ...] = (sys.executable, "-m", "newsannot")

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run it to its end; it must not have asked for the network."""
        with self.start(*words) as process:
            out, err = process.communicate(timeout=170)
        self.check()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def start(self, *words: str | Path) -> subprocess.Popen[str]:
        """Start it with as much of a watch as the system allows, in a process group of its own."""
        traced = [*TRACED, str(self._trace)]
        nets = [] if refused(ALONE) else ALONE
        nets = [*nets, *([] if refused([*TRACED, os.devnull]) else traced)]
        environment = os.environ | {
            "PYTHONPATH": f"{GUARD}:{ROOT}",
            "NETWORK_LOG": str(self._refused),
            "QT_QPA_PLATFORM": "offscreen",
            "NEWSANNOT_HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
        }
        return subprocess.Popen(
            [*nets, *self.program, *words],
            env=environment,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def check(self) -> None:
        """Nothing that ran since asked for the network."""
        assert not self._refused.exists(), self._refused.read_text(encoding="utf-8")
        assert self.families() <= OWN_MACHINE, self._trace.read_text(encoding="utf-8")

    def families(self) -> set[str]:
        """Of the sockets that were asked for, by their C name."""
        lines = self._trace.read_text(encoding="utf-8") if self._trace.exists() else ""
        return set(re.findall(r"socket\((\w+)", lines))

    @property
    def _trace(self) -> Path:
        return self.folder / "sockets"

    @property
    def _refused(self) -> Path:
        return self.folder / "refused"
