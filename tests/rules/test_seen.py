"""What the corpus rules remember: shelves that double answer as a dict would, and packed ids come back."""

import random

import pytest

from baoji_notices.rules import Related, seen
from baoji_notices.rules.seen import Seen, digest


def numbers(count: int) -> list[int]:
    """Return digests of which many are alike in their first bits or in their last, as no hash would give them."""
    draw = random.Random(1)  # noqa: S311 - invented digests
    firsts, lasts = [draw.getrandbits(12) << 60 for _ in range(30)], [draw.getrandbits(8) for _ in range(30)]
    edges = [0, 2**72 - 1, 2**64, 2**64 - 1, 2**63, 2**71, 1]
    return edges + [
        draw.getrandbits(72) if draw.random() < 0.3 else draw.choice(firsts) | draw.choice(lasts)
        for _ in range(count)
    ]


@pytest.mark.parametrize("fullest", [1, 2, 512])
def test_digests_are_remembered_as_a_dict_would(monkeypatch: pytest.MonkeyPatch, fullest: int) -> None:
    monkeypatch.setattr(seen, "_FULLEST", fullest)
    ours, known = Seen(), dict[int, int]()
    for line, key in enumerate(numbers(3000)):
        assert (key in ours) == (key in known)
        assert ours.first(key, line) == known.get(key)
        assert key in ours
        known.setdefault(key, line)
        assert ours.first(key, known[key]) is None  # where it stood first, it is no second one
    assert all(ours.first(key, 10**6) == line for key, line in known.items())


def test_a_run_may_have_as_many_lines_as_32_bits_count() -> None:
    ours = Seen()
    assert ours.first(7, 2**32 - 1) is None
    assert ours.first(7, 0) == 2**32 - 1


def test_shelves_stay_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """To put a digest in moves half of its shelf, so that a run would take time by the square of its length."""
    monkeypatch.setattr(seen, "_FULLEST", 2)
    ours, draw = Seen(), random.Random(2)  # noqa: S311 - invented digests
    for line in range(5000):
        ours.first(draw.getrandbits(72), line)
        enough = next(size for size in (256 << step for step in range(9)) if line + 1 <= 2 * size)
        assert len(ours._digests) == enough  # they are doubled when there are more than two a shelf
    assert max(map(len, ours._digests)) < 20
    assert sum(map(len, ours._digests)) == 5000  # each digest stands on one shelf
    assert list(map(len, ours._digests)) == list(map(len, ours._lines))


def test_a_digest_is_of_the_kind_and_of_each_word() -> None:
    assert len({digest("id", "a", "b"), digest("id", "ab"), digest("page", "a", "b"), digest("id", "b", "a")}) == 4
    assert digest("id", "a") == digest("id", "a")
    assert max(digest("id", str(number)) for number in range(200)) >= 2**71  # all 72 bits are used
    assert max(digest("id", str(number)) for number in range(200)) < 2**72


@pytest.mark.parametrize("lines", [[0, 1, 2], [3, 4, 700], [511, 512, 513, 2000], [0, 511, 1023, 1024, 1025]])
def test_ids_come_back_from_their_lines(lines: list[int]) -> None:
    ours = Seen()
    for number, line in enumerate(lines):
        ours.remember_id(f"id-{line}", line)
        for earlier in lines[: number + 1]:
            assert ours.id_at(earlier) == f"id-{earlier}"
    assert len(ours._packed_ids) == (lines[-1] + 1) // 512  # the rest is kept as it is
    if lines[0]:
        assert ours.id_at(lines[0] - 1) == ""  # a line without a record has no id


def test_a_line_of_the_run_is_told_by_its_file() -> None:
    ours = Seen()
    for path, lines in (("a", 0), ("empty", 3), ("b", 3), ("c", 5)):
        ours.begin_file(path, lines)
    assert [ours.place(line) for line in (0, 2, 3, 4, 5)] == [
        Related("a", 1),
        Related("a", 3),
        Related("b", 1),
        Related("b", 2),
        Related("c", 1),
    ]
    assert ours.place(4, "an-id") == Related("b", 2, "an-id")
