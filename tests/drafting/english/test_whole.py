"""The English grammar on whole texts: the seed, and texts that nobody would write."""

import time

import pytest

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.drafting.english import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.vocabulary import Language

SEED = "cn-610300-xinfang-2023-03-15-01"


@pytest.fixture(scope="module")
def seed() -> MeetingRelease:
    return next(record for record in read_releases() if record.id == SEED)


@pytest.fixture(scope="module")
def reading(seed: MeetingRelease) -> Reading:
    assert seed.text.content is not None
    return read(seed.publication.title, Passage(seed.text.content, Language.EN))


def exact(anchor: Anchor | None) -> str | None:
    return anchor.exact if anchor else None


def test_seed_meeting(seed: MeetingRelease, reading: Reading) -> None:
    assert reading.date is not None
    assert (reading.date.as_printed, reading.date.month, reading.date.day) == ("the afternoon of March 15", 3, 15)
    assert reading.date.part_of_day == seed.meeting.date.part_of_day
    assert (reading.kinds, reading.kind_as_printed) == (seed.meeting.kinds, seed.meeting.kind_as_printed)
    assert (reading.enlarged, reading.mode, reading.place) == (False, None, None)
    assert list(reading.conveners) == [body.as_printed for body in seed.meeting.conveners]


def test_seed_people(seed: MeetingRelease, reading: Reading) -> None:
    (mine,), (theirs,) = reading.appearances, seed.appearances
    assert (mine.name, mine.event_roles, mine.anchor) == (theirs.name, theirs.event_roles, theirs.anchor)
    assert [(one.as_printed, one.body and one.body.as_printed, one.post, one.side) for one in mine.offices] == [
        (one.as_printed, one.body and one.body.as_printed, one.post, one.side) for one in theirs.offices
    ]
    assert reading.groups == ()


def test_seed_conveyed(seed: MeetingRelease, reading: Reading) -> None:
    assert [(one.kind, one.level) for one in reading.conveyed] == [(one.kind, one.level) for one in seed.conveyed]
    for mine, theirs in zip(reading.conveyed, seed.conveyed, strict=True):
        assert mine.as_printed == theirs.as_printed.removeprefix("the ")


def test_seed_blocks_and_directives(seed: MeetingRelease, reading: Reading) -> None:
    assert reading.blocks == seed.blocks
    assert [
        (one.parent, one.block, one.ordinal, one.heading, exact(one.anchor)) for one in reading.directives
    ] == [(one.parent, one.block, one.ordinal, one.heading, exact(one.anchor)) for one in seed.directives]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "\n\n",
        "On",
        "the",
        "’s",
        "The meeting",
        "Wang",
        "First,",
        "Wang Min, ",
        "by ",
        "（）",
        "A." * 50,
        "\ud7ff",
    ],
)
def test_scraps_are_read_as_nothing(text: str) -> None:
    found = read(text or None, Passage(text, Language.EN))
    assert (found.appearances, found.directives, found.conveners) == ((), (), ())


@pytest.mark.parametrize(
    "unit",
    ["a", "Wang Min ", "deputy director of the bureau and ", "the meeting ", "first, ", "1. ", "“", "(", "\n", "must ",
     "Tao Min said that ", "the spirit of the provincial meeting and ", "conveyed ", "Party Committee ", "On May 2, ", "held ", ", and "],
)  # fmt: skip
def test_time_is_in_step_with_length(unit: str) -> None:
    text = (unit * 100_000)[:100_000]  # more is refused before it is read
    begin = time.process_time()
    read(None, Passage(text, Language.EN))
    assert time.process_time() - begin < 3


def test_anchors_are_the_words_they_stand_on(reading: Reading, seed: MeetingRelease) -> None:
    content = seed.text.content or ""
    several = (reading.appearances, reading.conveyed, reading.blocks, reading.directives)
    for anchor in (one.anchor for items in several for one in items):
        assert anchor is not None
        assert content[anchor.start : anchor.end] == anchor.exact
