"""What people changed in the machine's layers, taken into account before the machine goes on reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from newsannot.acts import PairRow, overlap
from newsannot.composition import decompose, laid
from newsannot.model import (
    Article,
    Boilerplate,
    Entity,
    Layers,
    Origin,
    Pair,
    Quote,
    Rejection,
    Side,
)

S = TypeVar("S", bound=Boilerplate | Entity | Quote)


@dataclass(frozen=True, slots=True)
class Corrections:
    """People's own spans in one article, and the machine's that they struck out; whom theirs mean is not known yet."""

    boilerplate: tuple[Boilerplate, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    rejected: tuple[Rejection, ...] = ()

    @classmethod
    def of(cls, article: Article) -> Corrections:
        """What people changed; the machine's layers that an article brings are left out."""
        layers = article.layers
        return cls(
            _manual(layers.boilerplate),
            tuple(replace(e, who=None, name=None) for e in _manual(layers.entities)),
            tuple(_unresolved(quote) for quote in _manual(layers.quotes)),
            article.rejected,
        )

    def over(self, article: Article, layers: Layers) -> Layers:
        """The machine's layers corrected, by the rules by which they are shown."""
        if self == _NONE:
            return layers
        own = Layers(boilerplate=self.boilerplate, entities=self.entities, quotes=self.quotes)
        bare = replace(article, layers=own, rejected=self.rejected)
        said, _ = decompose(Pair("", bare, None), PairRow("", 0, 0))
        over = laid(bare, layers, Side.SOURCE, said).layers
        return replace(
            layers, boilerplate=over.boilerplate, entities=over.entities, quotes=over.quotes
        )

    def under(self, corrected: Layers, found: Layers) -> Layers:
        """The machine's part of corrected layers that were read to the end: every span is the machine's.

        For each name and quote of a person's it holds the same span with what the machine knows of it: who is meant,
        who speaks, how the words were checked. Spans that were ``found`` and struck out stay, for people may take a
        correction back.
        """
        if self == _NONE:
            return corrected
        return replace(
            corrected,
            boilerplate=found.boilerplate,
            entities=_machine(corrected.entities, found.entities),
            quotes=_machine(corrected.quotes, found.quotes),
        )


_NONE = Corrections()


def _manual(spans: tuple[S, ...]) -> tuple[S, ...]:
    return tuple(span for span in spans if span.origin is Origin.MANUAL)


def _unresolved(quote: Quote) -> Quote:
    """The quote less what an earlier reading knew of it."""
    speaker = quote.speaker and replace(quote.speaker, who=None, name=None)
    return replace(quote, speaker=speaker, check=None)


def _machine(corrected: tuple[S, ...], found: tuple[S, ...]) -> tuple[S, ...]:
    own = [replace(span, origin=Origin.AUTO) for span in corrected]
    here = {(span.start, span.end) for span in own}
    struck = (span for span in found if (span.start, span.end) not in here)
    back = [span for span in struck if not any(overlap(span, other) > 0 for other in own)]
    return tuple(sorted([*own, *back], key=lambda span: (span.start, span.end)))
