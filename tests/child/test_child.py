"""The child: what untrusted input does in it stays in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.child import Child, Done, Killed


def double(number: int) -> int:
    return number * 2


def process_id() -> int:
    return os.getpid()


def spin() -> None:
    while True:
        try:
            while True:
                pass
        except Exception:  # noqa: BLE001 - as careless parsers do
            continue


def hog() -> int:
    return len(bytearray(2_000_000_000))


def die() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def vanish() -> None:
    os._exit(3)


def deep(depth: int = 0) -> int:
    return deep(depth + 1)


def complain() -> None:
    raise ValueError("odd input")


def unpicklable() -> object:
    return lambda: None


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.close()


def run(child: Child, function, *args, seconds: float = 5.0, megabytes: int = 200):  # type: ignore[no-untyped-def]
    return child.run(function, args, seconds=seconds, megabytes=megabytes)


def test_a_result_comes_back(child: Child) -> None:
    assert run(child, double, 21) == Done(42)


def test_one_child_is_reused(child: Child) -> None:
    assert run(child, process_id) == run(child, process_id) != Done(os.getpid())


@pytest.mark.parametrize(
    ("function", "reason"),
    [(hog, "memory"), (die, "crash"), (vanish, "crash"), (deep, "error"), (complain, "error")],
)
def test_what_goes_wrong_is_a_value_and_the_next_call_works(child: Child, function, reason: str) -> None:  # type: ignore[no-untyped-def]
    killed = run(child, function)
    assert isinstance(killed, Killed)
    assert killed.reason == reason
    assert run(child, double, 4) == Done(8)


def test_an_endless_loop_is_stopped_in_time(child: Child) -> None:
    started = time.monotonic()
    killed = run(child, spin, seconds=0.3)
    assert isinstance(killed, Killed)
    assert killed.reason == "time"
    assert time.monotonic() - started < 3
    assert run(child, double, 4) == Done(8)


def test_a_result_that_cannot_be_passed_on_is_an_error(child: Child) -> None:
    assert isinstance(run(child, unpicklable), Killed)
    assert run(child, double, 1) == Done(2)


def test_a_warm_call_is_cheap_enough_for_every_page(child: Child) -> None:
    run(child, double, 1)
    started = time.monotonic()
    for number in range(200):
        run(child, double, number)
    assert time.monotonic() - started < 2.0  # 10 ms a call, where 0.2 ms were measured


def test_a_module_in_the_current_folder_is_not_taken_for_pythons_own(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("import pathlib\npathlib.Path('sprung').touch()\n")
    code = "import sys; sys.path.remove(''); from provenance.child import run_limited\n"
    code += "print(run_limited(len, ('abc',)))"
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert shown.stdout == "Done(value=3)\n", shown.stderr
    assert not (tmp_path / "sprung").exists()
