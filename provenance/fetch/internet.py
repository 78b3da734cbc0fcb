"""What lies below the gate: who answers for names, how a checked address is dialled, which roots count.

The machine's own by default. A test puts a small web of its own here, so that names,
ports, certificates and the gate itself are the ones that the real web meets.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass

from provenance.fetch.guard import Resolver, system_resolver
from provenance.fetch.tunnel import Dial, dial


@dataclass(frozen=True, slots=True)
class Internet:
    """`resolver` and `dial` are asked only for what the gate let pass; no `tls`: the public roots."""

    resolver: Resolver = system_resolver
    dial: Dial = dial
    tls: ssl.SSLContext | None = None
