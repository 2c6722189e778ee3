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


class UnreadablePageError(BaojiError, ValueError):
    """A page is no text (binary, empty, too large), so that nothing can be read from it."""


class UnwritableFileError(BaojiError, OSError):
    """A file cannot be written where it was asked for."""


class UnknownNameError(BaojiError, LookupError):
    """A table, rule code or record id that does not exist."""


class WorkerError(BaojiError, RuntimeError):
    """Worker processes or a cluster cannot be reached, or end whenever they are given a piece of work."""


class MissingExtraError(BaojiError, ImportError):
    """A library is missing that an optional part of the package needs."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(f"not installed: {library or 'a library'}. Run: pip install 'baoji-notices[{extra}]'")
