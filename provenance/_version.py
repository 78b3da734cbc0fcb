"""The one place that reads our version: the installed package's metadata."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("provenance")
except PackageNotFoundError:  # run from a checkout that was never installed
    VERSION = "0+unknown"
