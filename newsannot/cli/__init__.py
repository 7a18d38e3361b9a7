"""The command line: articles, records and sets in; records out. Needs no display.

Data goes to standard output, all else to standard error. Exit status: 0 done, 1 failed or something refused, 2 wrong usage.
"""

from newsannot.cli import analysing, figures, merging, sets
from newsannot.cli.entry import commands, main
from newsannot.cli.sets import FORMATS

__all__ = ["FORMATS", "analysing", "commands", "figures", "main", "merging", "sets"]
