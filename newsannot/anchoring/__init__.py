"""What becomes of the spans of a text when another one takes its place."""

from newsannot.anchoring.alignment import Alignment, Stretch
from newsannot.anchoring.fates import Anchored, Fate, anchored
from newsannot.anchoring.uses import Kind, Places, Use, carried, uses_in, uses_of

__all__ = [
    "Alignment",
    "Anchored",
    "Fate",
    "Kind",
    "Places",
    "Stretch",
    "Use",
    "anchored",
    "carried",
    "uses_in",
    "uses_of",
]
