"""Starts the small web for a person: tries the product on it, or serves it until interrupted."""

from __future__ import annotations

import argparse
import sys
import threading
from contextlib import suppress
from pathlib import Path

from .memory import PYWB
from .plans import BUILT_AGAINST, HELD_OUT
from .smallweb import World, running
from .trial import explained, table, try_out

WEBS = {"built": BUILT_AGAINST, "held-out": HELD_OUT}


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py world", description=__doc__)
    parser.add_argument("--web", choices=sorted(WEBS), default="built")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--home", type=Path, required=True, help="a home folder to make and use")
    parser.add_argument("--only", default="", help="reposts whose outlet, recipe or address has this in it")
    parser.add_argument("--explain", action="store_true", help="say what was asked where it went wrong")
    parser.add_argument("--serve", action="store_true", help="serve until interrupted, try nothing")
    given = parser.parse_args()
    with_memory = (PYWB / "pywb").exists()
    if not with_memory:
        sys.stderr.write("PROVENANCE_PEERS names no environment with pywb: there is no web archive\n")
    with running(WEBS[given.web], given.seed, with_memory=with_memory) as world:
        if given.serve:
            return _serve(world, given.home)
        cases = [c for c in world.cases if given.only in f"{c.outlet} {c.recipe} {c.url}"]
        results = try_out(world, given.home, cases)
        sys.stdout.write((explained(results) + "\n" if given.explain else "") + table(results) + "\n")
        sys.stdout.write(f"names outside this web that were asked for: {sorted(set(world.web.strangers))}\n")
    sys.stdout.write(f"look on with: provenance --home {given.home} --offline report\n")
    return 0


def _serve(world: World, home: Path) -> int:
    world.prepare(home)
    ports = world.web.ports
    sys.stdout.write(
        f"settings and outlets are in {home}; listening on 127.0.0.1, "
        f"{ports[80]} for http, {ports[443]} for https\nbrowse with: chromium --ignore-certificate-errors "
        f"--host-resolver-rules='MAP *:80 127.0.0.1:{ports[80]}, MAP *:443 127.0.0.1:{ports[443]}'\n\n"
        f"{world.settings_text}\n"
    )
    sys.stdout.write("\n".join(f"{case.expected:12s} {case.url}" for case in world.cases) + "\n")
    sys.stdout.flush()
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
