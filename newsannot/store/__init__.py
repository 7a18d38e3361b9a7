"""Set files: SQLite, one file a set, one transaction an act."""

from newsannot.store.check import check
from newsannot.store.opening import refuse_others
from newsannot.store.sets import Store
from newsannot.store.summaries import Judge

__all__ = ["Judge", "Store", "check", "refuse_others"]
