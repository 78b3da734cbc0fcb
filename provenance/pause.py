"""The garbage collector's rest while a page is read or two texts are compared.

Both make thousands of small values that live until the end, none of them in a cycle.
Looking through them again and again found nothing and took an eighth of the reading
(35 pages of 100-300 kB) and a quarter of a comparison (100,000 moved words), whose
full searches also walk whatever else the process holds.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Holds the cyclic collector back; memory is still given back as references end.

    Where it was off before it stays off. The switch is the whole process's: of two
    threads that read at once, the one that ends first turns it on again.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
