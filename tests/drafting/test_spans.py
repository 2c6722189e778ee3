"""Formulations, damage, keys, and the stretches of a text that other parts stand on."""

import pytest

from baoji_notices.drafting.defects import defects_in
from baoji_notices.drafting.formulations import formulations_in
from baoji_notices.drafting.glossary import chinese_short_name
from baoji_notices.drafting.keys import Resolver, body_key, short_name
from baoji_notices.drafting.passage import Passage, Stretches
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import Language


def passage(text: str) -> Passage:
    return Passage(text, Language.EN if text.isascii() else Language.ZH_HANS)


def test_longest_form_wins_and_quotes_belong_to_it() -> None:
    found = formulations_in(passage("深刻领悟“两个确立”，传达全国两会精神。"))
    assert [(one.key, one.surface) for one in found] == [
        ("liang-ge-queli", "“两个确立”"),
        ("quanguo-lianghui-jingshen", "全国两会精神"),
    ]


def test_every_occurrence_is_anchored_by_code_points() -> None:
    text = "𠮷县推动高质量发展，促进高质量发展。"
    found = formulations_in(passage(text))
    assert [text[one.anchor.start : one.anchor.end] for one in found if one.anchor] == ["高质量发展", "高质量发展"]


def test_english_forms_are_whole_words_in_any_case() -> None:
    assert [one.key for one in formulations_in(passage("High-quality development of all."))] == [
        "gao-zhiliang-fazhan"
    ]
    assert formulations_in(passage("Xhigh-quality developmental work.")) == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("落实“三个年活动。", ["unbalanced_quote"]),
        ("落实”三个年“活动。", ["unbalanced_quote", "unbalanced_quote"]),
        ("落实“三个年”活动。", []),
        ("815日至16日，召开会议。", ["lost_digits"]),
        ("8月15日至16日，召开会议。", []),
        ("８月15日下午，召开会议。", []),
        ("８１5日至16日，召开会议。", ["lost_digits"]),
        ("5月日下午，召开会议。", ["lost_digits"]),
        ("落实责任。，确保安全。", ["stray_punctuation"]),
        ("區(qū)委召開會(huì)議。", ["garbled"]),  # once a page
        ("2024年9 月23日，召开会议。", []),
        ("一切顺利……", []),
    ],
)
def test_damage_is_told_from_the_characters(text: str, kinds: list[str]) -> None:
    assert [one.kind.value for one in defects_in(passage(text))] == kinds


@pytest.mark.parametrize(
    ("name", "division", "key"),
    [
        ("市信访局", "610300", "610300-xinfang"),
        ("宝鸡市信访局", "610300", "610300-xinfang"),
        ("市政府", "610300", "610300-zhengfu"),
        ("宝鸡市人民政府", "610300", "610300-zhengfu"),
        ("市委", "610300", "610300-shiwei"),
        ("县委", "610326", "610326-xianwei"),
        ("市信访局", "610400", None),  # another city's
        ("市园林局", "610300", None),
        ("市信访局", None, None),
    ],
)
def test_bodies_have_the_key_of_their_own_place(name: str, division: str | None, key: str | None) -> None:
    assert body_key(name, division, "2023-03-15") == key


def test_short_names_drop_the_place_and_full_words() -> None:
    assert short_name("中共宝鸡市委", "610300") == "市委"
    assert short_name("陕西省信访局", "610000") == "省信访局"


def test_english_names_have_their_chinese_short_form() -> None:
    assert chinese_short_name("Bureau of Letters and Calls of the Municipal Government") is None
    assert chinese_short_name("Provincial Party Committee") == "省委"
    assert (
        chinese_short_name("Standing Committee of the Provincial and Municipal Party Committees", "市")
        == "市委常委会"
    )


def test_stretches_touch_and_end() -> None:
    stretches = Stretches([(8, 9), (0, 3)])
    assert [stretches.touch(*pair) for pair in [(0, 1), (3, 8), (2, 5), (8, 12), (9, 12)]] == [
        True,
        False,
        True,
        True,
        False,
    ]
    assert (stretches.last_within(0, 20), stretches.last_within(1, 5)) == (9, None)


@pytest.mark.parametrize(
    ("name", "key"), [("Party Committee", None), ("Municipal Party Committee", "610300-shiwei")]
)
def test_a_party_committee_of_nobody_is_not_the_citys(name: str, key: str | None) -> None:
    assert Resolver("610300", "2024-05-02").body(BodyRef(as_printed=name, key=None)).key == key
