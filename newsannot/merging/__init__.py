"""Two records of one pair made one: what only the coming one says is added; where both differ, what is here stays.

Pure functions on values; nothing is written here.
"""

from newsannot.merging.merge import Merged, merge, news, other_texts
from newsannot.merging.values import Difference, News, Of, Standing
from newsannot.merging.wording import Gain, Report, report

__all__ = [
    "Difference",
    "Gain",
    "Merged",
    "News",
    "Of",
    "Report",
    "Standing",
    "merge",
    "news",
    "other_texts",
    "report",
]
