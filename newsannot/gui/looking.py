"""What the window's commands say of how a pair is to be looked at."""

from __future__ import annotations

from newsannot.gui.actions import Actions
from newsannot.gui.marking import Outlook
from newsannot.judgements import Sight
from newsannot.model import Pair
from newsannot.settings import Whose


def looking(actions: Actions, pair: Pair, annotator: str, claim: str | None) -> Outlook:
    """The pair with a claim at hand, as it is to be shown now."""
    return Outlook(
        pair,
        annotator,
        claim,
        actions["judge_first"].isChecked(),
        whose_shown(actions),
        actions["blind"].isChecked(),
    )


def sight_of(actions: Actions, annotator: str) -> Sight:
    """What somebody may see now of what people said, in any pair of the set."""
    return Sight(annotator, whose_shown(actions), actions["blind"].isChecked())


def whose_shown(actions: Actions) -> Whose:
    """Whose verdicts are to be shown; who adjudicates sees everybody's."""
    if actions["adjudicate"].isChecked():
        return Whose.ALL
    return next((whose for whose in Whose if actions[f"show_{whose}"].isChecked()), Whose.MINE)
