"""``analyse``: articles and records in, records with claims, evidence and suggestions out."""

from __future__ import annotations

import os
from pathlib import Path

import click

from newsannot import batch, record
from newsannot.cli.entry import commands
from newsannot.cli.model import condition
from newsannot.cli.options import FILE, debug, encoding_of
from newsannot.cli.saying import FAILED, counted, tell, tell_guess
from newsannot.extraction import Extractor
from newsannot.files import replacing
from newsannot.formats import jsonl
from newsannot.settings import ClaimSize, ReadingSettings


@commands.command()
@click.argument("files", metavar="SOURCE DERIVED | PAIRS.jsonl", nargs=-1, type=FILE)
@click.option("-o", "--output", metavar="OUT", type=FILE, help="Where the records go.")
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
@encoding_of
@debug
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
    if output:
        _refuse_sets(output)
    match files, output:
        case [pairs], Path():
            return _analyse_lines(pairs, output, settings, workers)
        case [source, derived], _ if ".jsonl" not in (source.suffix, derived.suffix):
            return _analyse_pair(source, derived, output, settings, encoding)
    raise click.UsageError("Give SOURCE DERIVED, or PAIRS.jsonl -o OUT.jsonl.")


def _refuse_sets(output: Path) -> None:
    from newsannot.store.restoring import refuse_sets

    refuse_sets(output)


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
            tell_guess(arrival.path, arrival.guesses[0])
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


def _analyse_lines(pairs: Path, output: Path, settings: ReadingSettings, workers: int) -> int:
    refused = []
    models = set()
    with replacing(output) as file:
        results = batch.analyse(jsonl.lines(pairs), settings, workers=workers)
        for result in counted(results, "pairs read"):
            if isinstance(result, jsonl.Refused):
                refused.append(result)
                tell(f"{pairs}, line {result.number}: {result.problem}")
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
    tell(f"{_why_not(settings.model)}; {rules if model == BLANK else f'{model} read in its place'}")


def _why_not(asked: str | None) -> str:
    """Why the model that should have read did not."""
    from newsannot.analysis.manifest import check_model

    check = check_model()
    if check.installed and not check.sound and asked in {None, check.name}:
        return f"{condition(check)} and was not loaded, install newsannot again"
    return f"the model {asked} is not installed" if asked else "no language model is installed"
