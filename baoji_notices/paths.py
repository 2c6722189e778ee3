"""Where the package's data and schema lie: in the installed wheel, else in the checkout."""

from pathlib import Path

from baoji_notices.errors import UnreadableFileError

_PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """Return the folder with releases.jsonl, registries/ and parquet/.

    Raises:
        UnreadableFileError: if neither the package nor a checkout around it holds data.

    Example:
        >>> (data_dir() / "releases.jsonl").is_file()
        True
    """
    return _find("_data", "data")


def schema_dir() -> Path:
    """Return the folder with the published schema versions and POLICY.md.

    Raises:
        UnreadableFileError: if neither the package nor a checkout around it holds the schema.
    """
    return _find("_schema", "schema")


def _find(packaged: str, in_checkout: str) -> Path:
    for folder in (_PACKAGE / packaged, _PACKAGE.parent / in_checkout):
        if folder.is_dir():
            return folder
    raise UnreadableFileError(
        f"baoji_notices finds no {in_checkout} folder beside itself: reinstall the package from its wheel, "
        "or work from a checkout."
    )
