"""What a widget wants done, before it is known whether it can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsannot.acts import Act
from newsannot.verbs import Desk

Intent = Callable[[Desk], Act | None]
"""Makes the act from the desk as it is when it is carried out; None where nothing would change."""


@dataclass(frozen=True, slots=True)
class ForClaim:
    """Makes the act for the claim that is at hand when it is carried out."""

    verb: Callable[[Desk, str], Act | None]
