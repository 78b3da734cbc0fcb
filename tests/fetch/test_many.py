"""A thousand addresses at fifty hosts, a tenth of them hostile or slow."""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from loopback import Answer, answer, reset, serving

from provenance.archive import Archive
from provenance.archive.fixity import verify
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.many import look_at_many
from provenance.fetch.wire import Limits
from provenance.model import Fetched, OutcomeKind

BOMB = answer(gzip.compress(bytes(40_000_000)), Content_Encoding="gzip")
HOSTILE: dict[int, Answer] = {
    3: lambda connection: connection.settimeout(20) or (connection.recv(1) and None),  # never answers
    13: reset,
    23: answer(status="302 Found", Location="http://169.254.169.254/"),
    33: BOMB,
    43: b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\nshort",
}


@pytest.mark.slow
def test_a_thousand_addresses_come_to_their_outcomes_in_bounded_time(tmp_path: Path) -> None:
    names = [f"host{number}.example" for number in range(50)]
    answers: dict[str, Answer] = {"*": b""}
    for number in range(50):
        for page in range(20):
            body = b"<p>page %d of host %d</p>" % (page, number) * 40
            answers[f"/{number}/{page}"] = HOSTILE.get(number, answer(body))
    with serving(answers) as server:
        gate = Gate(private_hosts=names, resolver=lambda *_: ("127.0.0.1",))
        limits = Limits(total=0.6, connect=0.5, first_byte=0.5, decoded_bytes=2_000_000)
        manners = Manners(delay=0.0, interfaces=tuple(names))

        def source() -> LiveSource:
            return LiveSource(gate, Archive(tmp_path), limits=limits, manners=manners)

        urls = [f"http://{names[n]}:{server.port}/{n}/{page}" for page in range(20) for n in range(50)]
        started = time.monotonic()
        outcomes = dict(look_at_many(urls, source))
        took = time.monotonic() - started
    assert set(outcomes) == set(urls)
    kinds = Counter(outcome.kind for outcome in outcomes.values())
    assert kinds[OutcomeKind.OK] == 900
    assert kinds[OutcomeKind.REFUSED] == 20
    assert kinds[OutcomeKind.TOO_LARGE] == 20
    assert kinds[OutcomeKind.PROTOCOL_FAULT] == 20
    assert kinds[OutcomeKind.TIMEOUT] + kinds[OutcomeKind.RESET] == 40
    assert took < 120
    verification = verify(Archive(tmp_path))
    assert verification.sound
    assert verification.captures == 900 + 20  # and the twenty redirects


def test_a_host_that_fails_as_a_whole_is_left_alone() -> None:
    class Dead:
        asked = 0

        def __enter__(self) -> LiveSource:
            gate = Gate(private_hosts=["127.0.0.1:9"])
            from provenance.fetch.recording import Unrecorded

            return LiveSource(gate, Unrecorded(), manners=Manners(delay=0, interfaces=("127.0.0.1",)))

        def __exit__(self, *_: object) -> None:
            return None

    outcomes = dict(look_at_many([f"http://127.0.0.1:9/{n}" for n in range(6)], Dead))
    details = [getattr(outcome, "detail", "") for outcome in outcomes.values()]
    assert sum("left alone" in detail for detail in details) == 3
    assert not any(isinstance(outcome, Fetched) for outcome in outcomes.values())


MEASURE = """
import gzip, resource, sys
sys.path.insert(0, sys.argv[1])
from loopback import serving
from provenance.fetch.guard import Gate
from provenance.fetch.live import LiveSource, Manners
from provenance.fetch.recording import Unrecorded
from provenance.model import OutcomeKind
import zlib
packer = zlib.compressobj(9, zlib.DEFLATED, 31)
packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(400)) + packer.flush()
head = b"HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\nContent-Length: %d\\r\\n\\r\\n"
raw = head % len(packed) + packed
with serving({"*": raw}) as server:
    manners = Manners(delay=0, interfaces=("127.0.0.1",))
    with LiveSource(Gate(private_hosts=[server.authority]), Unrecorded(), manners=manners) as live:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        outcome = live.get(server.url("/bomb"))
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert outcome.kind is OutcomeKind.TOO_LARGE, outcome
print(after - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the unit of ru_maxrss is known on Linux")
def test_a_bomb_costs_less_than_100_mb() -> None:
    command = [sys.executable, "-c", MEASURE, str(Path(__file__).parent.parent)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100 * 1024
