"""What is said of the language model that came along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newsannot.cli.saying import FAILED

if TYPE_CHECKING:
    from newsannot.analysis.manifest import ModelCheck


def say_condition() -> int:
    from newsannot.analysis.manifest import check_model

    check = check_model()
    for difference in check.differences:
        click.echo(f"{difference.fault}: {difference.file}")
    for file in check.compiled:
        click.echo(f"not compared: {file}, which is compiled into the program")
    click.echo(condition(check) if check.sound else f"{condition(check)}; install newsannot again")
    return 0 if check.sound else FAILED


def condition(check: ModelCheck) -> str:
    name = f"the model {check.name} {check.expected}"
    if check.sound:
        return f"{name} is sound"
    if not check.installed:
        return f"{name} is not installed"
    if check.version not in {None, check.expected}:
        return f"{name} is replaced by version {check.version}"
    return f"{name} is damaged"
