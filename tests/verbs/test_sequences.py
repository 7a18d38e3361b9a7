"""Any sequence of acts by two annotators, in any order, all the way back and forth again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from newsannot import record, verbs
from newsannot.acts import Act
from newsannot.anchoring import Alignment, Fate, anchored, uses_of
from newsannot.errors import ActRefused
from newsannot.model import (
    Annotator,
    Boilerplate,
    Entity,
    OmissionJudgement,
    Pair,
    Quote,
    QuoteKind,
    Reason,
    Role,
    Side,
    Span,
    Verdict,
)
from newsannot.session import Session
from newsannot.store import check
from tests.samples import ANN, BOB, DERIVED, SOURCE, open_session, reading, sample
from tests.strategies import spans

CLAIM_VERBS = (
    "tag",
    "tag_because",
    "clear",
    "toggle_unsure",
    "accept",
    "link",
    "unlink",
    "move_evidence",
    "toggle_reason",
    "write_note",
    "move_claim",
    "split_claim",
    "merge_claims",
    "delete_claim",
    "decide",
    "take_over",
    "note_decision",
    "undecide",
)
DECIDING = CLAIM_VERBS[-4:]
NAMING = ("join_names", "split_name", "forget_names")
COVER = ("mark_done", "reopen", "add_tags", "remove_tag", "describe")
NAMES = ("Abe", "men", "Monday")
PEOPLE = (ANN.id, BOB.id)
OTHER = (
    "add_claim",
    "add_mark",
    "strike_mark",
    "change_label",
    "change_speaker",
    "judge_omission",
    "swap",
    "replace_text",
    "read",
    *NAMING,
    *COVER,
)


def act_on_claim(session: Session, verb: str, data: st.DataObject) -> Act | None:
    desk = session.desk()
    assert desk.pair.derived is not None
    ids = [claim.id for claim in desk.pair.claims]
    claim = data.draw(st.sampled_from(ids))
    inside = spans(desk.pair.derived.text)
    facts: dict[str, st.SearchStrategy[object]] = {
        "tag": st.sampled_from(Verdict),
        "toggle_reason": st.sampled_from(Reason),
        "write_note": st.sampled_from(["", "n", "m"]),
        "move_claim": inside,
        "split_claim": inside.map(lambda span: span.start),
    }
    if verb == "merge_claims":
        return verbs.merge_claims(desk, (claim, data.draw(st.sampled_from(ids))))
    if verb == "link":
        span = data.draw(spans(desk.pair.source.text))
        return verbs.link(desk, claim, span, data.draw(st.sampled_from(Role)))
    if verb == "tag_because":
        verdict, reason = data.draw(st.sampled_from(Verdict)), data.draw(st.sampled_from(Reason))
        against = data.draw(st.none() | spans(desk.pair.source.text))
        return verbs.tag_because(desk, claim, verdict, reason, against)
    if verb in ("unlink", "move_evidence"):
        return act_on_evidence(desk, claim, verb, data)
    if verb in DECIDING:
        return act_on_decision(desk, tuple({claim, data.draw(st.sampled_from(ids))}), verb, data)
    more = [data.draw(facts[verb])] if verb in facts else []
    made: Act | None = getattr(verbs, verb)(desk, claim, *more)
    return made


def act_on_decision(
    desk: verbs.Desk, claims: tuple[str, ...], verb: str, data: st.DataObject
) -> Act | None:
    match verb:
        case "decide":
            return verbs.decide(desk, claims, claims[0], data.draw(st.sampled_from(Verdict)))
        case "take_over":
            return verbs.take_over(desk, claims, claims[0], data.draw(st.sampled_from(PEOPLE)))
        case "note_decision":
            return verbs.note_decision(desk, claims, data.draw(st.sampled_from(["", "n"])))
    return verbs.undecide(desk, claims)


def act_on_evidence(desk: verbs.Desk, claim: str, verb: str, data: st.DataObject) -> Act | None:
    own = desk.judgement(claim)
    if own is None or not own.evidence:
        return None
    if verb == "unlink":
        return verbs.unlink(desk, claim, own.evidence[0])
    span = data.draw(spans(desk.pair.source.text))
    return verbs.move_evidence(desk, claim, own.evidence[0], span)


def act_on_pair(session: Session, verb: str, data: st.DataObject) -> Act | None:
    desk, side = session.desk(), data.draw(st.sampled_from(Side))
    article = desk.pair.source if side is Side.SOURCE else desk.pair.derived
    assert article is not None
    span = data.draw(spans(article.text))
    made = (
        Entity(span.start, span.end, "X"),
        Quote(span.start, span.end, QuoteKind.MIXED),
        Boilerplate(span.start, span.end),
    )
    layers = article.layers
    if verb in NAMING:
        return act_on_names(desk, verb, data)
    if verb in COVER:
        return act_on_cover(desk, verb, data)
    if verb == "replace_text":
        return replacing(session, side, data)
    if verb == "judge_omission":
        place = Span(0, 24) if data.draw(st.booleans()) else Span(25, 44)
        judgement = data.draw(st.none() | st.sampled_from(OmissionJudgement))
        return verbs.judge_omission(desk, place, judgement)
    if verb == "add_claim":
        verdict = data.draw(st.sampled_from([None, *Verdict]))
        return verbs.add_claim(desk, data.draw(spans(sample().source.text[:20])), verdict)[0]
    if verb == "add_mark":
        return verbs.add_mark(desk, side, data.draw(st.sampled_from(made)))
    if verb == "change_label" and layers.entities:
        return verbs.change_label(desk, side, layers.entities[0], data.draw(st.text(max_size=1)))
    if verb == "change_speaker" and layers.quotes:
        return verbs.change_speaker(desk, side, layers.quotes[-1], None)
    there = [*layers.entities, *layers.quotes, *layers.boilerplate]
    if verb == "strike_mark" and there:
        return verbs.strike_mark(desk, side, data.draw(st.sampled_from(there)))
    return verbs.swap(desk) if verb == "swap" else None


TEXTS = (
    SOURCE,
    f"Lately {SOURCE}",
    SOURCE.replace("93", "94"),
    f"{SOURCE[25:]}\n{SOURCE[:24]} Abe said so.",
    DERIVED,
    f"News. {DERIVED}",
    DERIVED.replace("fled", "left the country"),
    f"{DERIVED[34:]} {DERIVED[:33]} Abe said.",
)


def replacing(session: Session, side: Side, data: st.DataObject) -> Act | None:
    """Another text; what is lost or ambiguous goes anywhere, or nowhere."""
    desk = session.desk()
    old = desk.pair.source if side is Side.SOURCE else desk.pair.derived
    assert old is not None
    new = data.draw(st.sampled_from(TEXTS))
    uses = uses_of(desk.said, side)
    places = {
        one.span: one.places[0]
        if one.fate in (Fate.STAYS, Fate.MOVES)
        else data.draw(st.none() | spans(new))
        for one in anchored(Alignment(old.text, new), (use.span for use in uses))
    }
    number = session.store.add_article(record.article(new))
    return verbs.replace_text(desk, side, number, new, places)


def act_on_names(desk: verbs.Desk, verb: str, data: st.DataObject) -> Act | None:
    texts = [article.text for article in (desk.pair.source, desk.pair.derived) if article]
    there = [name for name in NAMES if any(name in text for text in texts)]
    names = data.draw(st.lists(st.sampled_from(there), min_size=1, unique=True).map(tuple))
    if verb == "split_name":
        return verbs.split_name(desk, names[0])
    made: Act | None = getattr(verbs, verb)(desk, names)
    return made


def act_on_cover(desk: verbs.Desk, verb: str, data: st.DataObject) -> Act | None:
    cover = verbs.Cover(desk.said.pair, desk.annotator, desk.at)
    facts: dict[str, st.SearchStrategy[object]] = {
        "add_tags": st.lists(st.sampled_from("ab"), max_size=2),
        "remove_tag": st.sampled_from("ab"),
        "describe": st.sampled_from(["", "n", "m"]),
    }
    more = [data.draw(facts[verb])] if verb in facts else []
    made: Act | None = getattr(verbs, verb)(cover, *more)
    return made


def step(session: Session, data: st.DataObject, people: Sequence[Annotator] = (ANN, BOB)) -> None:
    """One person does one thing, or takes one back; what is refused changes nothing."""
    session.know(data.draw(st.sampled_from(people)))
    verb = data.draw(st.sampled_from([*CLAIM_VERBS, *OTHER, "undo", "redo"]))
    before = session.pair
    try:
        do(session, verb, data)
    except ActRefused:
        assert session.pair == before


def do(session: Session, verb: str, data: st.DataObject) -> None:
    if verb in ("undo", "redo"):
        getattr(session, verb)()
    elif verb == "read":
        pair = session.desk().pair
        texts = [article.text for article in (pair.source, pair.derived) if article]
        if texts == [SOURCE, DERIVED]:  # the sample's reading is of them as they came
            session.take_reading(pair.id, reading(pair))
    elif verb in OTHER:
        session.do(act_on_pair(session, verb, data))
    elif session.desk().pair.claims:
        session.do(act_on_claim(session, verb, data))


def sound(session: Session) -> Pair:
    """The pair on the desk, which is the one in the set, fit to be exported."""
    pair = session.desk().pair
    assert session.store.pair(pair.id) == pair
    assert record.loads(record.dumps(pair)) == pair
    for article in (pair.source, pair.derived):
        names = article.layers.entities if article else ()
        assert all(a.end <= b.start for a, b in pairwise(names))
    return pair


def until_refused(session: Session, verb: str) -> None:
    """Both go back, or forth, as far as each can."""
    moved = True
    while moved:
        moved = False
        for person in (BOB, ANN):
            session.know(person)
            try:
                getattr(session, verb)()
                moved = True
            except ActRefused:
                continue


def said(session: Session) -> set[str]:
    """Everything that people said, as rows."""
    return {record.to_json(row) for row in session.store.statements(sample().id).rows()}


@settings(max_examples=30)
@given(data=st.data())
def test_everything_that_two_people_do_is_undone_and_done_again(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.newsannot"
        session = open_session(path)
        try:
            back_and_forth(session, data)
        finally:
            session.close()
        assert list(check(path)) == []


def back_and_forth(session: Session, data: st.DataObject) -> None:
    first, nothing = sound(session), said(session)
    for _ in range(data.draw(st.integers(1, 10))):
        step(session, data)
        sound(session)
    everything, store = said(session), session.store
    waiting = store.redoable("ann") or store.redoable("bob")
    both = store.undoable("ann") and store.undoable("bob")
    until_refused(session, "undo")
    assert (store.undoable("ann"), store.undoable("bob")) == (None, None)
    assert said(session) == nothing
    if store.reading(first.id):  # a swap drops it
        assert sound(session) == first
    until_refused(session, "redo")
    # Of two people's acts one may come to stand in the other's way, done again in another order.
    if not waiting and not both:
        assert said(session) == everything
