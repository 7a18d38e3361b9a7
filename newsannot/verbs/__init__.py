"""What a person can do to a pair: each verb is a function that makes the act; nothing is changed here.

A verb returns None where it would change nothing. All spans are in code points of the article they stand in.
"""

from newsannot.verbs.cutting import add_claim, delete_claim, merge_claims, move_claim, split_claim
from newsannot.verbs.deciding import decide, note_decision, take_over, undecide
from newsannot.verbs.describing import Cover, add_tags, describe, mark_done, remove_tag, reopen
from newsannot.verbs.desk import Desk
from newsannot.verbs.judging import (
    accept,
    clear,
    link,
    move_evidence,
    tag,
    tag_because,
    toggle_reason,
    toggle_unsure,
    unlink,
    write_note,
)
from newsannot.verbs.marking import add_mark, change_label, change_speaker, strike_mark, swap
from newsannot.verbs.naming import forget_names, join_names, split_name
from newsannot.verbs.omitting import judge_omission
from newsannot.verbs.replacing import replace_text

__all__ = [
    "Cover",
    "Desk",
    "accept",
    "add_claim",
    "add_mark",
    "add_tags",
    "change_label",
    "change_speaker",
    "clear",
    "decide",
    "delete_claim",
    "describe",
    "forget_names",
    "join_names",
    "judge_omission",
    "link",
    "mark_done",
    "merge_claims",
    "move_claim",
    "move_evidence",
    "note_decision",
    "remove_tag",
    "reopen",
    "replace_text",
    "split_claim",
    "split_name",
    "strike_mark",
    "swap",
    "tag",
    "tag_because",
    "take_over",
    "toggle_reason",
    "toggle_unsure",
    "undecide",
    "unlink",
    "write_note",
]
