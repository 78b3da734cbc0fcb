"""Reading: what the user names becomes a list of inputs, each of which can be read on its own.

A bad input never stops the others: it comes out as a `Problem` in its place.
"""

from provenance.read.expand import Given, expand
from provenance.read.files import read_file
from provenance.read.inputs import Input, InputKind

__all__ = ["Given", "Input", "InputKind", "expand", "read_file"]
