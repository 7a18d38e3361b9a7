"""What untrusted files go through, each as a function of bytes that raises where something bad gets through."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from newsannot import record
from newsannot.errors import FileError, RecordError
from newsannot.formats import jsonl, newspair
from newsannot.readers.draft import Draft, Unreadable
from tests import bridge
from tests.fuzz import mutations
from tests.fuzz.mutations import Mutation
from tests.fuzz.names import OPEN_NAMES, WORD_NAMES

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "fuzz"
DEEPEST = 5_000
"""The recursion limit, as where readers run."""
SECONDS = 20.0
"""That one input may take, on a loaded machine."""
LARGEST = 40_000_000
"""Code points that a draft may have: more than an article may, and less than the memory of the child."""


class Finding(Exception):
    """Something bad got through."""


@dataclass(frozen=True, slots=True)
class Target:
    """``libraries`` are the Python modules that an input's way is followed in; ``packed`` inputs are ZIPs, of which a
    byte that differs breaks the whole."""

    name: str
    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    mutate: Mutation
    libraries: tuple[str, ...] = ()
    packed: bool = False


def read(name: str, data: bytes) -> None:
    """Through a reader: it refuses with a reason, or gives text that can be kept."""
    began = time.monotonic()
    try:
        draft: Draft = import_module(f"newsannot.readers.{name}").read(_given(name, data))
    except Unreadable as error:
        if not error.problem.strip():
            raise Finding("a refusal without words") from error
    else:
        # All that a text file holds is its text, and one with a NUL is refused for it afterwards.
        check(draft, nul=name == "text")
    if (took := time.monotonic() - began) > SECONDS:
        raise Finding(f"{took:.0f} seconds for {len(data)} bytes")


def _given(name: str, data: bytes) -> bytes | str:
    """What a reader reads: a piece of HTML comes from the clipboard, as words."""
    return data.decode("utf-8", "surrogateescape") if name == "fragment" else data


def check(draft: Draft, *, nul: bool = False) -> None:
    """The draft's texts and facts can be kept and shown."""
    facts = (draft.title, draft.byline, draft.published, draft.language, draft.url)
    texts = [*(part.text for part in draft.parts), *(fact for fact in facts if fact is not None)]
    if sum(map(len, texts)) > LARGEST:
        raise Finding("a draft too large")
    for text in texts:
        if "\0" in text and not nul:
            raise Finding("NUL in a text")
        text.encode()  # a lone surrogate cannot be


def import_record(data: bytes) -> None:
    """Through the record: refused with a place, or the same again after it was written."""
    try:
        pair = record.loads(data)
    except RecordError:
        return
    again = record.loads(record.dumps(pair))
    if again != pair:
        raise Finding("a record that is another one when it is read again")


def import_file(read_file: Callable[[Path], object], data: bytes) -> None:
    """From a file: refused by name, or read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(data)
        try:
            read_file(path)
        except FileError:
            return


def _lines(path: Path) -> None:
    for line in jsonl.read(path):
        if isinstance(line, jsonl.Refused) and not line.problem:
            raise Finding("a line refused without a reason")


def _set(path: Path) -> None:
    from newsannot.store import Store, check as checked
    from newsannot.store.overview import Filter, numbers, rows

    with Store(path, readonly=True) as store:
        rows(store, numbers(store, Filter()))
        store.annotators()
        for pair in store.readable_pairs():
            if not isinstance(pair, record.Damaged):
                record.damage(pair)
    list(checked(path))


def _records() -> list[bytes]:
    short = {"source": {"text": "Abe said “no” to 93 men."}, "derived": {"text": "Abe said “so”."}}
    claim = {
        "start": 0,
        "end": 8,
        "verdict": "matching",
        "evidence": [{"start": 0, "end": 8, "role": "supports"}],
    }
    pair = record.loads(
        record.to_json(
            short | {"claims": [claim], "aliases": [{"names": ["Abe"], "who": "p"}]}
        ).encode()
    )
    return [record.to_json(short).encode(), record.dumps(pair).encode()]


def _sets() -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "tests" / "data").glob("*.newsannot"))]


def _articles(suffix: str) -> list[bytes]:
    kept = sorted((ROOT / "tests" / "data").rglob(f"*{suffix}"))
    return [bridge.ARTICLES[suffix](), *(path.read_bytes() for path in kept)]


def _reader(name: str, suffix: str, mutate: Mutation, *libraries: str) -> Target:
    return Target(name, partial(read, name), partial(_articles, suffix), mutate, libraries)


def _packed(name: str, names: tuple[str, ...]) -> Target:
    seeds = partial(_articles, f".{name}")
    mutate = mutations.packed(mutations.xml_of(names))
    return Target(name, partial(read, name), seeds, mutate, packed=True)


_PAGES = ("trafilatura", "htmldate", "courlan", "justext")

READERS = (
    _reader("text", ".txt", mutations.LINES),
    _reader("markdown", ".md", mutations.LINES, "markdown_it"),
    _reader("web", ".html", mutations.HTML, *_PAGES),
    _reader("saved_page", ".mhtml", mutations.MAIL, "email", *_PAGES),
    _reader("mail", ".eml", mutations.MAIL, "email"),
    _reader("fragment", ".html", mutations.HTML),
    _packed("docx", WORD_NAMES),
    _packed("odt", OPEN_NAMES),
    _reader("rtf", ".rtf", mutations.RTF, "striprtf"),
    _reader("pdf", ".pdf", mutations.PDF),
)
IMPORTS = (
    Target("record", import_record, _records, mutations.json_values),
    Target("jsonl", partial(import_file, _lines), _records, mutations.json_values),
    Target("newspair", partial(import_file, newspair.read), _records, mutations.json_values),
    Target("set", partial(import_file, _set), _sets, mutations.by_bytes),
)
# By their names; a reader is there with its module.
TARGETS = {target.name: target for target in (*READERS, *IMPORTS)}
