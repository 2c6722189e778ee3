"""The version of the package and its data."""

VERSION = "0.1.0"
