"""The public API and what importing it costs."""

import subprocess
import sys

import pytest

import baoji_notices


def test_importing_the_package_loads_none_of_its_dependencies() -> None:
    script = (
        "import sys, baoji_notices; "
        "print([name for name in ('pydantic', 'pyarrow', 'datasets', 'pandas', 'typer', 'rich') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_every_public_name_loads_and_is_documented() -> None:
    for name in baoji_notices.__all__:
        assert getattr(baoji_notices, name).__doc__, name
    assert set(baoji_notices.__all__) <= set(dir(baoji_notices))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        _ = baoji_notices.lode
