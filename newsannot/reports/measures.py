"""Chance-corrected agreement, from counts: the work does not grow with what was counted.

None where a measure is undefined: nothing to compare, or no variation that chance could explain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Table = Sequence[Sequence[float]]
"""A square table of counts, values in one order along both sides."""
Profile = tuple[int, ...]
"""How many people gave a unit each value."""
Distance = Callable[[Sequence[float], int, int], float]
"""How far two values are apart, squared, by how often each value occurs."""


def agreed_share(table: Table) -> float | None:
    """The share of units that two people gave the same value."""
    total = sum(map(sum, table))
    return sum(row[i] for i, row in enumerate(table)) / total if total else None


def cohen_kappa(table: Table) -> float | None:
    """Kappa of two people, one along each side of the table.

    Cohen (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20.
    """
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    total = sum(rows)
    by_chance: float = sum(row * column for row, column in zip(rows, columns, strict=True))
    most = total * total
    if by_chance == most:
        return None
    same = total * sum(row[i] for i, row in enumerate(table))
    return (same - by_chance) / (most - by_chance)


def krippendorff_alpha(units: Mapping[Profile, int], distance: Distance) -> float | None:
    """Alpha of any number of people, of whom not all need have judged each unit; ``units`` counts the profiles.

    Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: from the matrix of coincidences.
    """
    table = coincidences(units)
    often = [sum(row) for row in table]
    values = range(len(table))
    apart = [(distance(often, c, k), c, k) for c in values for k in values if c != k]
    expected = sum(far * often[c] * often[k] for far, c, k in apart)
    if not expected:
        return None
    observed = sum(far * table[c][k] for far, c, k in apart)
    return 1 - (sum(often) - 1) * observed / expected


def coincidences(units: Mapping[Profile, int]) -> Table:
    """How often each value met each other within a unit; a unit of n values counts n in all, one of a single value nothing."""
    size = max(map(len, units), default=0)
    table = [[0.0] * size for _ in range(size)]
    for profile, number in units.items():
        people = sum(profile)
        for c, one in enumerate(profile):
            for k, other in enumerate(profile):
                met = one * (other - (c == k))
                if met:
                    table[c][k] += number * met / (people - 1)
    return table


def nominal(_often: Sequence[float], c: int, k: int) -> float:
    """Values are the same or not."""
    return float(c != k)


def ordinal(often: Sequence[float], c: int, k: int) -> float:
    """Values are apart by what lies between them: the ranks of all units between the two, half of their own."""
    low, high = sorted((c, k))
    return (sum(often[low : high + 1]) - (often[low] + often[high]) / 2) ** 2


def against_the_rest(table: Table, value: int) -> Table:
    """The table of one value against all others."""
    total = sum(map(sum, table))
    both = table[value][value]
    row, column = sum(table[value]), sum(line[value] for line in table)
    return ((both, row - both), (column - both, total - row - column + both))


def profiles_against_the_rest(units: Mapping[Profile, int], value: int) -> dict[Profile, int]:
    """The profiles of one value against all others."""
    found: dict[Profile, int] = {}
    for profile, number in units.items():
        parted = (profile[value], sum(profile) - profile[value])
        found[parted] = found.get(parted, 0) + number
    return found
