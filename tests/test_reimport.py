"""What we export comes back as it was, to the byte; what comes again changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from newsannot import batch, verbs
from newsannot.export import export_set
from newsannot.intake import Added, Merged, take_in
from newsannot.merging import Report
from newsannot.model import Entity, OmissionJudgement, Pair, Side, Span, Speaker, Verdict
from newsannot.settings import ReadingSettings
from newsannot.store import Store, check
from tests.records import Node, spans, written
from tests.samples import ANN, BOB, FIRST, SECOND, THIRD, open_session, sample
from tests.strategies import FACTS, pairs

LINE_END = "\r\n"


@st.composite
def records(draw: st.DrawFn) -> Node:
    """A record as another program may write it: in no order, Windows line ends, keys that we do not know."""
    data = written(draw(pairs()))
    for key in ("claims", "annotators", "aliases", "omissions"):
        data[key] = draw(st.permutations(data[key]))
    for claim in data["claims"]:
        claim["judgements"] = draw(st.permutations(claim["judgements"]))
    for side in ("source", "derived"):
        for layer in ("entities", "quotes", "boilerplate", "rejected"):
            data[side][layer] = draw(st.permutations(data[side][layer]))
        # Struck out and there all the same, a person's over the machine's.
        data[side]["rejected"] += draw(st.sampled_from([[], _rejected(data[side])]))
        for span in _overlaid(data[side]) if draw(st.booleans()) else []:
            data[side]["quotes"].append(span)
    if draw(st.booleans()):
        _with_line_ends(data)
    return draw(FACTS) | data


def _rejected(article: Node) -> list[Node]:
    found = [
        {"layer": "entities", "start": e["start"], "end": e["end"]} for e in article["entities"]
    ]
    return found[:1]


def _overlaid(article: Node) -> list[Node]:
    other = {"auto": "manual", "manual": "auto"}
    return [quote | {"origin": other[quote["origin"]]} for quote in article["quotes"]]


def _with_line_ends(data: Node) -> None:
    """Windows line ends and a mark, every span moved along."""
    moved = {}
    for side in ("source", "derived"):
        text = data[side]["text"]
        moved[side] = [1 + at + text[:at].count("\n") for at in range(len(text) + 1)]
        data[side]["text"] = "\ufeff" + text.replace("\n", LINE_END)
    seen: list[Node] = []
    for side, node in spans(data):
        if node.get("start") is not None and not any(node is other for other in seen):
            seen.append(node)
            node.update(start=moved[side][node["start"]], end=moved[side][node["end"]])


@st.composite
def files(draw: st.DrawFn) -> list[Node]:
    """The records of several pairs, about which the same people speak."""
    found = draw(st.lists(records(), min_size=1, max_size=3))
    for number, data in enumerate(found):
        data["id"] = f"{number}{data['id']}"
    return found


def write(path: Path, found: list[Node]) -> Path:
    path.write_text("".join(f"{json.dumps(data)}\n" for data in found), encoding="utf-8")
    return path


def imported(path: Path, target: Path) -> list[object]:
    with Store(target) as store:
        return list(take_in(store, [path], pair_articles=False))


def exported(path: Path) -> bytes:
    target = path.with_suffix(".exported.jsonl")
    assert export_set(path, target) == ()
    return target.read_bytes()


def comes_back(path: Path) -> None:
    """The set's export into an empty set and out again, and into both sets once more."""
    lines = exported(path)
    out, other = path.with_suffix(".exported.jsonl"), path.with_name("other.newsannot")
    ids = [json.loads(line)["id"] for line in lines.splitlines()]
    assert imported(out, other) == [Added(pair) for pair in ids]
    assert exported(other) == lines
    for target in (path, other):
        again = imported(out, target)
        assert [(r.pair, r.report) for r in again if isinstance(r, Merged)] == [
            (pair, Report()) for pair in ids
        ]
        assert exported(target) == lines
        assert list(check(target)) == []


@settings(max_examples=8)
@given(found=files())
def test_any_record_that_was_taken_in_is_exported_the_same_ever_after(found: list[Node]) -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "a.newsannot"
        results = imported(write(path.with_name("in.jsonl"), found), path)
        assert all(isinstance(result, Added) for result in results)
        comes_back(path)


def test_pairs_of_several_people_come_back_with_them_in_their_order(tmp_path: Path) -> None:
    """Bob alone speaks in the first pair, so that a set that takes it in knows him before Ann."""
    path = tmp_path / "a.newsannot"
    session = open_session(path)
    other = sample(derived="Abe said “so” to 90 men.")
    session.store.add_pair(other)
    session.store.put_annotator(ANN)
    session.know(BOB)
    session.do(verbs.tag(session.desk(), FIRST, Verdict.MATCHING))
    session.do(verbs.join_names(session.desk(), ("Abe", "men")))
    session.open_pair(other.id)
    for person in (ANN, BOB):
        session.know(person)
        session.do(verbs.add_claim(session.desk(), Span(0, 12), Verdict.UNSUPPORTED)[0])
    session.close()
    comes_back(path)


def test_a_set_that_was_worked_on_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.newsannot"
    session = open_session(path)
    session.do(verbs.accept(session.desk(), FIRST))
    session.do(verbs.move_claim(session.desk(), SECOND, Span(25, 30)))
    session.do(verbs.delete_claim(session.desk(), THIRD))
    session.do(verbs.add_mark(session.desk(), Side.SOURCE, Entity(20, 23, "NORP")))
    quote = session.desk().pair.source.layers.quotes[0]
    session.do(verbs.change_speaker(session.desk(), Side.SOURCE, quote, Speaker(0, 3, "Abe")))
    session.do(verbs.strike_mark(session.desk(), Side.DERIVED, Entity(0, 3, "PERSON", "p1", "Abe")))
    session.do(verbs.judge_omission(session.desk(), Span(25, 44), OmissionJudgement.MISSING))
    session.do(verbs.split_name(session.desk(), "Abe"))
    session.close()
    comes_back(path)


@pytest.mark.model
def test_what_the_pipeline_read_comes_back(tmp_path: Path, seed_pair: Pair) -> None:
    path = tmp_path / "a.newsannot"
    with Store(path) as store:
        store.add_pair(batch.read_pair(seed_pair, ReadingSettings()))
    comes_back(path)
