"""Why there is no address and why nothing was tried, where the verdict's reason does not say so already."""

from __future__ import annotations

from provenance.model import Check, Claim

_NO_ADDRESS = "no credit gives an address"
_NOTHING_TRIED = "there was no address to try"


def no_address(claim: Claim, said: str | None = None) -> str:
    """`none`, and why, unless `said`, the verdict's own reason, says that."""
    return _with("none", claim.url_reason or _NO_ADDRESS, said)


def nothing_tried(check: Check) -> str:
    """`nothing`, and why, unless the verdict's or the address's reason says that."""
    why = check.resolution.reason or check.reason or _NOTHING_TRIED
    return _with("nothing", why, check.reason, check.repost.claim.url_reason)


def _with(what: str, why: str, *said: str | None) -> str:
    plain = why.strip().rstrip(".").casefold()
    return what if any(plain in (other or "").casefold() for other in said) else f"{what}: {why}"
