"""Many addresses at once: hosts side by side, each host one request at a time.

One piece of work is one host with all its addresses, never one address (scale.md, point
1). A host that fails as a whole several times running is left alone for the rest of the
run, so that a dead or hostile one cannot hold up the others for long.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from urllib.parse import urlsplit

from provenance.fetch.source import Source
from provenance.model import Outcome, OutcomeKind, Unreachable

WORKERS = 8
GIVE_UP_AFTER = 3  # failures of the host itself, one after another
_HOST_FAILED = frozenset(
    {OutcomeKind.TIMEOUT, OutcomeKind.RESET, OutcomeKind.TLS_FAULT, OutcomeKind.DNS_FAULT}
)

Opener = Callable[[], AbstractContextManager[Source]]


def look_at_many(
    urls: Iterable[str], open_source: Opener, *, workers: int = WORKERS
) -> Iterator[tuple[str, Outcome]]:
    """Each address with its outcome, as they come.

    `open_source` is called once in each worker's thread; the sources share nothing but what
    their maker gives them (an archive's folder, a pacer).
    """
    hosts: queue.SimpleQueue[list[str] | None] = queue.SimpleQueue()
    results: queue.SimpleQueue[tuple[str, Outcome] | BaseException | None] = queue.SimpleQueue()
    groups = _by_host(urls)
    for group in groups:
        hosts.put(group)
    threads = [
        threading.Thread(target=_work, args=(hosts, results, open_source), daemon=True)
        for _ in range(min(workers, len(groups)))
    ]
    for thread in threads:
        hosts.put(None)
        thread.start()
    running = len(threads)
    while running:
        result = results.get()
        if isinstance(result, BaseException):
            raise result
        if result is None:
            running -= 1
        else:
            yield result


def _by_host(urls: Iterable[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        try:
            host = urlsplit(url).netloc.lower()
        except ValueError:
            host = ""
        groups.setdefault(host, []).append(url)
    return list(groups.values())


def _work(
    hosts: queue.SimpleQueue[list[str] | None],
    results: queue.SimpleQueue[tuple[str, Outcome] | BaseException | None],
    open_source: Opener,
) -> None:
    try:
        with open_source() as source:
            while (group := hosts.get()) is not None:
                for result in _drain(group, source):
                    results.put(result)
        results.put(None)
    except BaseException as error:  # noqa: BLE001 - handed to the thread that asked
        results.put(error)


def _drain(urls: list[str], source: Source) -> Iterator[tuple[str, Outcome]]:
    """One host's addresses in order."""
    failures = 0
    for url in urls:
        if failures >= GIVE_UP_AFTER:
            detail = f"the host failed {failures} times running in this run and was left alone"
            yield url, Unreachable(url, OutcomeKind.TIMEOUT, detail)
            continue
        outcome = source.get(url)
        failed = isinstance(outcome, Unreachable) and outcome.kind in _HOST_FAILED and not outcome.hops
        failures = failures + 1 if failed else 0
        yield url, outcome
