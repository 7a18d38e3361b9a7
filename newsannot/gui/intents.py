"""What a widget wants done, before it is known whether it can be."""

from __future__ import annotations

from collections.abc import Callable

from newsannot.acts import Act
from newsannot.verbs import Desk

Intent = Callable[[Desk], Act | None]
"""Makes the act from the desk as it is when it is carried out; None where nothing would change."""
