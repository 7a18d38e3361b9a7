"""The kinds of marks, which have switches, and their groups, which come and go together."""

from __future__ import annotations

from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark stands for; the legend's switches are these too."""

    ENTITY = "entity"
    QUOTE = "quote"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    BOILERPLATE = "boilerplate"
    HINT = "hint"
    MATCH = "match"
    CURRENT = "current"
    POINTED = "pointed"
    GAINED = "gained"
    LOST = "lost"
    RIBBON = "ribbon"  # between the texts
    WORDS = "words"
    FOUND = "found"
    FOUND_HERE = "found_here"


class MarkGroup(StrEnum):
    """Marks that come and go together, so that a change makes none but its own anew."""

    ARTICLE = "article"  # what the reading laid over the text
    CLAIMS = "claims"
    CURRENT = "current"  # the claim at hand, its evidence, what speaks against it
    WORDS = "words"  # its words, compared
    LIT = "lit"
    POINTED = "pointed"  # what a row beside the texts is about
    FOUND = "found"
    FOUND_HERE = "found_here"  # the hit that is shown
    PREVIEW = "preview"


ALL_KINDS = frozenset(MarkKind)
