"""What a person did, in words that stand after «Undo:»."""

from __future__ import annotations

from newsannot.acts import Act, ClaimRow, JudgementRow, Verb
from newsannot.gui.words import tr, verdict_name


def verb_name(verb: Verb) -> str:
    """What was done, to stand after «Undo:»."""
    return {
        Verb.TAG: tr("tag claim"),
        Verb.CLEAR: tr("clear verdict"),
        Verb.UNSURE: tr("mark unsure"),
        Verb.ACCEPT: tr("accept suggestion"),
        Verb.LINK: tr("link evidence"),
        Verb.MOVE_EVIDENCE: tr("set ends of evidence"),
        Verb.UNLINK: tr("remove evidence"),
        Verb.REASON: tr("change reasons"),
        Verb.NOTE: tr("write note"),
        Verb.ADD_CLAIM: tr("add claim"),
        Verb.MOVE_CLAIM: tr("set ends of claim"),
        Verb.SPLIT_CLAIM: tr("split claim"),
        Verb.MERGE_CLAIMS: tr("merge claims"),
        Verb.DELETE_CLAIM: tr("delete claim"),
        Verb.ADD_MARK: tr("add mark"),
        Verb.CHANGE_MARK: tr("change mark"),
        Verb.STRIKE_MARK: tr("strike out mark"),
        Verb.JOIN_NAMES: tr("join names"),
        Verb.SPLIT_NAME: tr("split off name"),
        Verb.FORGET_NAMES: tr("forget correction of names"),
        Verb.JUDGE_OMISSION: tr("judge omission"),
        Verb.SWAP: tr("swap source and derived"),
        Verb.TAKE_IN: tr("take in a record"),
        Verb.UNDO: tr("undo"),
        Verb.REDO: tr("redo"),
        Verb.DECIDE: tr("decide"),
        Verb.MARK_DONE: tr("mark pair as done"),
        Verb.REOPEN: tr("mark pair as not done"),
        Verb.CHANGE_TAGS: tr("change tags of pair"),
        Verb.DESCRIBE: tr("write note of pair"),
        Verb.REPLACE_TEXT: tr("replace text"),
    }[verb]


def act_name(act: Act) -> str:
    """The act's verb, with the verdict where one was given: «tag matching»."""
    rows = [change.after for change in act.changes]
    if act.verb is Verb.TAG:
        given = [row.judgement.verdict for row in rows if isinstance(row, JudgementRow)]
        if verdict := next(filter(None, given), None):
            return tr("tag {verdict}", verdict=verdict_name(verdict))
    if act.verb is Verb.DECIDE:
        made = [row.decision for row in rows if isinstance(row, ClaimRow) and row.decision]
        if not made:
            return tr("take decision back")
        if verdict := made[0].verdict:
            return tr("decide {verdict}", verdict=verdict_name(verdict))
    return verb_name(act.verb)
