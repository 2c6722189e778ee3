"""The exceptions of the package: one root class, each also the built-in that a caller would expect."""


class BaojiError(Exception):
    """Root of all errors that this package raises on purpose."""


class InvalidRecordError(BaojiError, ValueError):
    """A record, line or sheet does not follow the schema."""


class QuoteError(BaojiError, ValueError):
    """A quoted passage is not in the text, or not there as often as was said."""


class RegistryError(BaojiError, ValueError):
    """A registry file is missing, or a row in it is malformed."""


class UnreadableFileError(BaojiError, OSError):
    """A file is missing, is no file, or breaks off while it is read."""


class UnknownNameError(BaojiError, LookupError):
    """A table, rule code or record id that does not exist."""


class MissingExtraError(BaojiError, ImportError):
    """A library of an optional part of the package is not installed."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(f"{library or 'a library'} is not installed. Run: pip install 'baoji-notices[{extra}]'")
