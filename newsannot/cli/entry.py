"""The way in: words to a command, and whatever goes wrong to a sentence and an exit status."""

from __future__ import annotations

import errno
import logging
import os
import sys

import click

from newsannot import __version__
from newsannot.cli.options import debug
from newsannot.cli.saying import FAILED, WRONG_USAGE, tell
from newsannot.errors import NewsannotError

log = logging.getLogger(__name__)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


def main(arguments: list[str]) -> int:
    """Run one command; its exit status. Whatever goes wrong becomes a sentence on standard error."""
    try:
        status: object = commands.main(arguments, "newsannot", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return _failed("stopped; what was not finished is not written")
    except NewsannotError as error:
        log.debug("failed", exc_info=True)
        return _failed(str(error))
    except BrokenPipeError:
        return _unheard()
    except Exception as error:
        log.debug("failed", exc_info=True)
        if isinstance(error, OSError) and error.errno in _FULL:
            _unheard()
            return _failed(f"what is to be said cannot be written: {error.strerror}")
        fault = f"a fault of newsannot ({type(error).__name__})"
        return _failed(f"{fault}; run it again with --debug for the details")
    return status if isinstance(status, int) else 0


def _failed(problem: str) -> int:
    tell(problem)
    return FAILED


def _unheard() -> int:
    """Whoever read our output has gone; nor may the interpreter complain of that when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="newsannot %(version)s")
@debug
def commands() -> None:
    """Hold a derived article against its source, claim by claim.

    Without a command, `newsannot [--new-set] [--sample] [FILE ...]` opens the window on these files, or hands them to the
    one that is open: --new-set makes a new set, --sample opens the sample pair.
    """
