"""The registry of rules and the explanations in it."""

import re

import pytest

from baoji_notices.errors import UnknownNameError
from baoji_notices.rules import RULES, Level, Rule, Severity, rules_at, select_rules
from baoji_notices.rules.base import rule


@pytest.mark.parametrize("item", RULES.values(), ids=lambda item: item.code)
def test_a_rule_explains_what_why_an_example_and_how_to_mend(item: Rule) -> None:
    summary = item.explanation.partition("\n\n")[0]
    assert re.fullmatch(r"[A-Z][^\n]*[.]", summary)
    for title in ("Why", "Example", "Mend"):
        assert len(item.section(title)) > 8, title
        assert item.section(title) in " ".join(item.explanation.split())
    assert item.hint == item.section("Mend")


def test_a_rule_without_an_explanation_has_no_hint() -> None:
    bare = Rule("BN299", "bare", Severity.ERROR, Level.RECORD, lambda case: ())
    assert (bare.explanation, bare.hint) == ("", "")


@pytest.mark.parametrize("item", RULES.values(), ids=lambda item: item.code)
def test_a_code_tells_the_level(item: Rule) -> None:
    assert re.fullmatch("BN[0-3][0-9]{2}", item.code)
    assert item.level == int(item.code[2])
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", item.name)


def test_the_code_in_the_documentation_is_the_rule_it_names() -> None:
    assert RULES["BN214"].name == "meeting-after-release"


def test_codes_and_names_are_never_registered_twice() -> None:
    with pytest.raises(ValueError, match="registered twice"):
        rule("BN214", "another-name")(lambda case: ())
    with pytest.raises(ValueError, match="registered twice"):
        rule("BN299", "meeting-after-release")(lambda case: ())
    assert "BN299" not in RULES


def test_levels_share_out_the_rules() -> None:
    assert sum(len(rules_at(level)) for level in Level) == len(RULES)


def test_rules_are_selected_by_code_beginning_or_name() -> None:
    assert select_rules() == set(RULES)
    assert select_rules(["meeting-after-release"]) == select_rules(["bn214"]) == {"BN214"}
    assert select_rules(["BN3"]) == {item.code for item in rules_at(Level.CORPUS)}
    assert select_rules(["BN3"], ["BN301", "BN2"]) == select_rules(["BN3"]) - {"BN301"}


def test_to_leave_out_all_that_is_selected_is_refused() -> None:
    with pytest.raises(UnknownNameError) as told:
        select_rules(["BN30"], ["BN3"])
    assert str(told.value) == "no rule is left: all that are selected are ignored too. Select others."


@pytest.mark.parametrize("word", ["BN9", "meeting", "N214", ""])
def test_a_word_that_names_no_rule_is_refused(word: str) -> None:
    with pytest.raises(UnknownNameError, match="no rule is called"):
        select_rules([word])


def test_unknown_keys_are_graver_in_data_with_its_own_registries() -> None:
    assert RULES["BN251"].severity_for(own=True) is Severity.ERROR
    assert RULES["BN251"].severity_for(own=False) is Severity.WARNING
    assert RULES["BN214"].severity_for(own=False) is Severity.ERROR
