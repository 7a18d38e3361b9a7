"""The command line: articles, records and sets in; records out. Needs no display.

Data goes to standard output, all else to standard error. Exit status: 0 done, 1 failed or something refused, 2 wrong usage.
"""

from __future__ import annotations

import errno
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from newsannot import __version__, batch, charsets, record
from newsannot.errors import NewsannotError, visible
from newsannot.extraction import Extractor
from newsannot.files import replacing
from newsannot.formats import jsonl
from newsannot.settings import ClaimSize, ReadingSettings

if TYPE_CHECKING:
    from newsannot.analysis.manifest import ModelCheck
    from newsannot.intake import Tally

log = logging.getLogger(__name__)
Result = TypeVar("Result")

# Known without loading what opens a set.
FORMATS = ["jsonl"]

FAILED = 1
WRONG_USAGE = 2
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO)

_FILE = click.Path(path_type=Path)
_set = click.argument("set_file", metavar="SET.newsannot", type=_FILE)


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
    _tell(problem)
    return FAILED


def _tell(sentence: str) -> None:
    click.echo(f"newsannot: {visible(sentence)}", err=True)


def _unheard() -> int:
    """Whoever read our output has gone; nor may the interpreter complain of that when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def _log_all(_context: click.Context, _option: click.Parameter, debug: bool) -> None:
    if debug:
        logging.basicConfig()
        logging.getLogger("newsannot").setLevel(logging.DEBUG)


_debug = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_log_all,
    help="Show the log, and where an error arose.",
)


_SOME_ENCODINGS = "Windows-1251, ISO 8859-2, KOI8-R, Mac Roman, Shift-JIS, UTF-16"


def _codec(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    charset = charsets.find(name) if name else None
    if name and charset is None:
        raise click.BadParameter(f"no encoding is called «{name}»; some are {_SOME_ENCODINGS}.")
    return charset.codec if charset else None


_encoding = click.option(
    "--encoding",
    metavar="NAME",
    callback=_codec,
    help="The encoding of text files that are not UTF-8, such as Windows-1251.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="newsannot %(version)s")
@_debug
def commands() -> None:
    """Hold a derived article against its source, claim by claim.

    Without a command, `newsannot [--new-set] [--sample] [FILE ...]` opens the window on these files, or hands them to the
    one that is open: --new-set makes a new set, --sample opens the sample pair.
    """


@commands.command()
@click.argument("files", metavar="SOURCE DERIVED | PAIRS.jsonl", nargs=-1, type=_FILE)
@click.option("-o", "--output", metavar="OUT", type=_FILE, help="Where the records go.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=min(os.cpu_count() or 1, 4),
    show_default=True,
    help="How many processes read.",
)
@click.option("--model", metavar="NAME", help="The spaCy model to read with.")
@click.option(
    "--claims",
    type=click.Choice([size.value for size in ClaimSize]),
    default=ClaimSize.SENTENCE.value,
    show_default=True,
    help="What one claim is.",
)
@_encoding
@_debug
def analyse(
    files: tuple[Path, ...],
    output: Path | None,
    workers: int,
    model: str | None,
    claims: str,
    encoding: str | None,
) -> int:
    """Find claims, evidence and suggested verdicts.

    For SOURCE DERIVED, which are articles in files of text, Markdown, web pages, Word, OpenDocument or rich text documents,
    PDFs or mails, one record goes to standard output. For PAIRS.jsonl, the records go to OUT enriched, in the same
    order; lines that could not be read go to OUT.errors.jsonl.
    """
    settings = ReadingSettings(model, ClaimSize(claims))
    match files, output:
        case [pairs], Path():
            return _analyse_lines(pairs, output, settings, workers)
        case [source, derived], _ if ".jsonl" not in (source.suffix, derived.suffix):
            return _analyse_pair(source, derived, output, settings, encoding)
    raise click.UsageError("Give SOURCE DERIVED, or PAIRS.jsonl -o OUT.jsonl.")


def _analyse_pair(
    source: Path,
    derived: Path,
    output: Path | None,
    settings: ReadingSettings,
    encoding: str | None,
) -> int:
    with Extractor() as extractor:
        arrivals = [extractor.read(path, encoding) for path in (source, derived)]
    for arrival in arrivals:
        if arrival.guesses:
            _tell_guess(arrival.path, arrival.guesses[0])
    pair = record.new_pair(*(arrival.article for arrival in arrivals))
    read = batch.read_pair(pair, settings)
    _tell_model(settings, read.pipeline.model if read.pipeline else None)
    line = record.dumps(read).encode() + b"\n"
    if output is None:
        click.echo(line, nl=False)
        return 0
    with replacing(output) as file:
        file.write(line)
    return 0


def _tell_guess(path: Path | None, encoding: str) -> None:
    called = charsets.called(encoding)
    _tell(f"{path}: read as {called}; if that is wrong, give --encoding NAME")


def _analyse_lines(pairs: Path, output: Path, settings: ReadingSettings, workers: int) -> int:
    refused = []
    models = set()
    with replacing(output) as file:
        results = batch.analyse(jsonl.lines(pairs), settings, workers=workers)
        for result in _counted(results, "pairs read"):
            if isinstance(result, jsonl.Refused):
                refused.append(result)
                _tell(f"{pairs}, line {result.number}: {result.problem}")
            else:
                models.add(result.model)
                file.write(result.json.encode() + b"\n")
    for model in models:
        _tell_model(settings, model)
    _write_refused(output.with_name(f"{output.name}.errors.jsonl"), refused)
    return FAILED if refused else 0


def _write_refused(path: Path, refused: list[jsonl.Refused]) -> None:
    """The lines that were refused, a line each; no file where there are none, not an older run's either."""
    if not refused:
        path.unlink(missing_ok=True)
        return
    with replacing(path) as file:
        for line in refused:
            entry = {"line": line.number, "problem": line.problem}
            file.write(record.to_json(entry).encode() + b"\n")


def _tell_model(settings: ReadingSettings, model: str | None) -> None:
    from newsannot.analysis.language import BLANK

    if model == settings.model or (settings.model is None and model != BLANK):
        return
    rules = "the texts were read by rules only"
    _tell(
        f"{_why_not(settings.model)}; {rules if model == BLANK else f'{model} read in its place'}"
    )


def _why_not(asked: str | None) -> str:
    """Why the model that should have read did not."""
    from newsannot.analysis.manifest import check_model

    check = check_model()
    if check.installed and not check.sound and asked in {None, check.name}:
        return f"{_condition(check)} and was not loaded, install newsannot again"
    return f"the model {asked} is not installed" if asked else "no language model is installed"


def _counted(results: Iterable[Result], what: str) -> Iterator[Result]:
    """The results, counted aloud where somebody watches."""
    watched = sys.stderr.isatty()
    for number, result in enumerate(results, 1):
        yield result
        if watched:
            click.echo(f"\r{number} {what}", err=True, nl=False)
    if watched:
        click.echo(err=True)


@commands.command("import")
@_set
@click.argument("paths", metavar="FILE|FOLDER|PAIRS.jsonl ...", nargs=-1, required=True, type=_FILE)
@click.option("--pair", type=click.Choice(["auto"]), help="Make pairs of the articles, by name.")
@_encoding
@_debug
def take_in(set_file: Path, paths: tuple[Path, ...], pair: str | None, encoding: str | None) -> int:
    """Take articles and records into a set, which is made if it does not exist.

    Articles are files of text, Markdown, web pages, Word, OpenDocument or rich text documents, PDFs or mails; records are
    .jsonl and .newspair files. Of a pair that the set has, what its record says beyond the set is added, and nothing is
    replaced.
    """
    from newsannot import intake
    from newsannot.store import Store

    tally = intake.Tally()
    with Store(set_file, holder="newsannot import") as store:
        pairing = pair == "auto"
        results = intake.take_in(store, paths, pair_articles=pairing, encoding=encoding)
        for result in _counted(results, "taken in"):
            tally.count(result)
            match result:
                case intake.ReadAs():
                    _tell_guess(result.path, result.encoding)
                case intake.Rejected():
                    _tell(f"{result.what}: {result.problem}")
                case intake.Merged():
                    for difference in result.report.left_out:
                        _tell(f"{result.what}: left out: {difference}")
    for sentence in _tallied(tally, set_file):
        _tell(sentence)
    return FAILED if tally.rejected else 0


def _tallied(tally: Tally, set_file: Path) -> Iterator[str]:
    refused = f", {tally.rejected} refused" if tally.rejected else ""
    yield f"{_count(tally.added, 'pair')} taken into {set_file}{refused}"
    if tally.merged:
        gains = ", ".join(f"{what}: {number}" for what, number in tally.gains.items())
        yield f"{_were_there(tally.merged)}; merged: {gains}"
    if tally.unchanged:
        yield f"{_were_there(tally.unchanged)}, unchanged"
    if tally.unpaired:
        articles = _count(tally.unpaired, "article")
        yield f"{articles} taken in, not paired yet; --pair auto pairs them by name"


def _were_there(pairs: int) -> str:
    return f"{_count(pairs, 'pair')} {'was' if pairs == 1 else 'were'} there already"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


@commands.command()
@_set
@click.option("-o", "--output", metavar="OUT", required=True, type=_FILE, help="What to write.")
@click.option(
    "--format",
    "kind",
    type=click.Choice(FORMATS),
    default="jsonl",
    show_default=True,
    help="What form it has.",
)
@_debug
def export(set_file: Path, output: Path, kind: str) -> int:
    """Write all pairs of a set; a damaged one is left out and named."""
    from newsannot.export import export_set

    def watch(pairs: Iterable[Result]) -> Iterator[Result]:
        return _counted(pairs, "pairs written")

    damaged = export_set(set_file, output, kind=kind, watch=watch)
    for pair in damaged:
        _tell(f"{set_file}, pair {pair.pair}: left out, for it is damaged: {pair.problem}")
    return FAILED if damaged else 0


@commands.command()
@click.argument("set_file", metavar="[SET.newsannot]", required=False, type=_FILE)
@click.option("--model", is_flag=True, help="Check the language model in place of a set.")
@_debug
def check(set_file: Path | None, model: bool) -> int:
    """Say whether a set is sound, and what was lost if not; or, with --model, the language model that came along."""
    match set_file, model:
        case None, True:
            return _check_model()
        case Path(), False:
            return _check_set(set_file)
    raise click.UsageError("Give SET.newsannot, or --model without a set.")


def _check_set(set_file: Path) -> int:
    from newsannot.store import check

    problems = list(check(set_file))
    for problem in problems:
        click.echo(visible(problem))
    click.echo(visible(f"{set_file} is {'damaged' if problems else 'sound'}"))
    return FAILED if problems else 0


def _check_model() -> int:
    from newsannot.analysis.manifest import check_model

    check = check_model()
    for difference in check.differences:
        click.echo(f"{difference.fault}: {difference.file}")
    for file in check.compiled:
        click.echo(f"not compared: {file}, which is compiled into the program")
    click.echo(
        _condition(check) if check.sound else f"{_condition(check)}; install newsannot again"
    )
    return 0 if check.sound else FAILED


def _condition(check: ModelCheck) -> str:
    name = f"the model {check.name} {check.expected}"
    if check.sound:
        return f"{name} is sound"
    if not check.installed:
        return f"{name} is not installed"
    if check.version not in {None, check.expected}:
        return f"{name} is replaced by version {check.version}"
    return f"{name} is damaged"
