"""Krippendorff's alpha for two coders, with an interval by bootstrap over releases."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

Label = Hashable
Distance = Callable[[Any, Any], float]
_RESAMPLES = 1_000
_SEED = 20230316


def nominal(one: Label, other: Label) -> float:
    """Distance of two labels: 0 if they are equal, else 1."""
    return float(one != other)


def masi(one: frozenset[Any], other: frozenset[Any]) -> float:
    """MASI distance of two sets (Passonneau, 2006): 1 - Jaccard × monotonicity.

    Example:
        >>> round(masi(frozenset("ab"), frozenset("a")), 3)
        0.667
    """
    if one == other:
        return 0.0
    shared = len(one & other)
    monotonicity = 2 / 3 if shared in (len(one), len(other)) else 1 / 3
    return 1 - shared / len(one | other) * (monotonicity if shared else 0)


def alpha(
    groups: Sequence[Sequence[tuple[Label, Label]]], distance: Distance
) -> tuple[float, float, float] | None:
    """Return alpha with the ends of its 95 % interval.

    Args:
        groups: for each release the pairs of labels that the two coders gave; releases are resampled whole.
        distance: of two labels, between 0 and 1.

    Returns:
        None if the labels do not vary, so that no agreement can be told from chance.

    Source: K. Krippendorff, Content Analysis (4th ed. 2018), ch. 12, for two observers without missing data.

    Example:
        >>> alpha([[("a", "a")], [("b", "b")], [("a", "b")]], nominal)[0].__round__(3)
        0.444
    """
    import numpy as np  # here, since commands that need no coefficient would carry its 14 MB

    labels = {
        label: index for index, label in enumerate({one for group in groups for pair in group for one in pair})
    }
    values = list(labels)
    between = np.array([[distance(one, other) for other in values] for one in values])
    apart = np.array([sum(distance(*pair) for pair in group) for group in groups])
    sizes = np.array([len(group) for group in groups])
    tallies = np.zeros((len(groups), len(values)))
    for row, group in enumerate(groups):
        for pair in group:
            for one in pair:
                tallies[row, labels[one]] += 1

    def coefficient(chosen: Any) -> float | None:
        pairs, tally = sizes[chosen].sum(), tallies[chosen].sum(axis=0)
        total = tally.sum()
        expected = tally @ between @ tally / (total * (total - 1)) if total > 1 else 0.0
        return float(1 - apart[chosen].sum() / pairs / expected) if expected > 0 else None

    found = coefficient(np.arange(len(groups)))
    if found is None:
        return None
    random = np.random.default_rng(_SEED)
    drawn = [coefficient(random.integers(len(groups), size=len(groups))) for _ in range(_RESAMPLES)]
    low, high = np.percentile([one for one in drawn if one is not None], [2.5, 97.5])
    return found, float(low), float(high)
