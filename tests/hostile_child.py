"""Children that serve an extractor badly, as one would that a file has taken over; and what they are told by."""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from multiprocessing.connection import Connection

from newsannot.extraction import Limits

DRAFT = {"parts": [{"text": "The ferry."}]}


def hangs(pipe: Connection, limits: Limits) -> None:
    time.sleep(600)


def hangs_in_a_job(pipe: Connection, limits: Limits) -> None:
    pipe.recv_bytes()
    pipe.recv_bytes()
    time.sleep(600)


def aborts(pipe: Connection, limits: Limits) -> None:
    pipe.recv_bytes()
    os.abort()


def ends(pipe: Connection, limits: Limits) -> None:
    sys.exit(3)


def floods(pipe: Connection, limits: Limits) -> None:
    """Say that a terabyte comes, and begin."""
    os.write(pipe.fileno(), struct.pack("!iQ", -1, 2**40))
    while True:
        os.write(pipe.fileno(), b"x" * 65536)


def trickles(pipe: Connection, limits: Limits) -> None:
    """Say that as much comes as may, and hardly send it."""
    os.write(pipe.fileno(), struct.pack("!i", 200 * 1024**2))
    while True:
        os.write(pipe.fileno(), b"x")
        time.sleep(0.05)


def _gives(pipe: Connection, answer: bytes) -> None:
    while True:
        pipe.recv_bytes()
        pipe.recv_bytes()
        pipe.send_bytes(answer)


def gives_noise(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b"\xff\x00")


def gives_depth(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b"[" * 1_000_000)


def gives_no_draft(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b'{"type": "Drafted", "mime": 1, "draft": null}')


def gives_nul(pipe: Connection, limits: Limits) -> None:
    draft = {"parts": [{"text": "a\0b"}]}
    _gives(pipe, json.dumps({"type": "Drafted", "mime": "x", "draft": draft}).encode())


def gives_half_a_character(pipe: Connection, limits: Limits) -> None:
    draft = {"parts": [{"text": "a"}], "title": "\ud800"}
    _gives(pipe, json.dumps({"type": "Drafted", "mime": "x", "draft": draft}).encode())


def gives_a_program(pipe: Connection, limits: Limits) -> None:
    wording = "{a.__class__} {a:>999999999}"
    _gives(pipe, json.dumps({"type": "Refused", "wording": wording, "facts": {"a": "x"}}).encode())


def gives_a_wording_without_facts(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b'{"type": "Refused", "wording": "has {number} pages"}')


def gives_refusals_in_refusals(pipe: Connection, limits: Limits) -> None:
    inner = b'{"type":"Refused","wording":"{a}","facts":{"a":' * 100_000
    _gives(pipe, inner + b'"x"' + b"}}" * 100_000)


def gives_a_fact_of_a_phrases_own(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b'{"type": "Refused", "wording": "{wording}", "facts": {"wording": "x"}}')


def gives_no_utf8(pipe: Connection, limits: Limits) -> None:
    _gives(pipe, b'{"type": "Refused", "wording": "\xff"}')


def gives_a_picture(pipe: Connection, limits: Limits) -> None:
    picture = {"width": 1, "height": 1, "stride": 3, "pixels": "AAAA"}
    _gives(pipe, json.dumps({"type": "Drawn", "picture": picture}).encode())
