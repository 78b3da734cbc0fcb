#!/usr/bin/env python3
"""Sets up and runs the project: `python3 dev.py demo | test | lint | bench | world | lock`.

Standard library only. The first call makes `.venv` from `requirements.lock`
(hashes checked) and later calls use it as it is; it is made again when the
lock, pyproject.toml or the Python that runs this file changes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("PROVENANCE_VENV", ROOT / ".venv"))
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "provenance.stamp"
OLDEST = (3, 11)

USAGE = """usage: python3 dev.py COMMAND [ARGUMENT...]

  demo    runs the main job on the bundled examples, offline
  test    runs the tests (arguments go to pytest)
  lint    ruff, mypy and the import rules
  bench   measures: bench NAME, one of those in benchmarks/ (none: lists them)
  world   starts the small web of the tests: tries the product on it, or serves it (--serve)
  lock    writes requirements.lock anew from pyproject.toml
"""


def fail(message: str) -> "NoReturn":  # noqa: F821 - this file must also be read by old Pythons
    sys.stderr.write("dev.py: " + message + "\n")
    sys.exit(2)


def check_python() -> None:
    if sys.version_info < OLDEST:
        fail(
            "Python %d.%d or later is needed, this is %d.%d; run it as `python3.12 dev.py ...`"  # noqa: UP031
            % (OLDEST + tuple(sys.version_info[:2]))
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        fail(
            "this Python cannot make a virtual environment (%s is missing); on Debian and Ubuntu: "  # noqa: UP031
            "apt-get install python3-venv" % error.name
        )


def base_python() -> str:
    """The interpreter behind the running one, which may be that of the environment to be made anew."""
    return getattr(sys, "_base_executable", None) or sys.executable


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint() -> str:
    digest = hashlib.sha256()
    for part in (
        LOCK.read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        sys.version.encode(),
        str(ROOT).encode(),
    ):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def is_current() -> bool:
    return STAMP.is_file() and STAMP.read_text() == fingerprint() and venv_python().exists()


@contextmanager
def one_at_a_time():
    """Two calls started together make one environment, not half of two."""
    VENV.parent.mkdir(parents=True, exist_ok=True)
    with open(str(VENV) + ".lock", "w") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        except ImportError:
            pass
        yield


def pip(*arguments: str) -> None:
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([str(venv_python()), "-m", "pip", *arguments, *quiet], check=True, cwd=ROOT)


def set_up() -> None:
    if is_current():
        return
    with one_at_a_time():
        if is_current():
            return
        sys.stderr.write("dev.py: setting up %s (once; again when the lock changes)\n" % VENV)  # noqa: UP031
        if VENV.exists():
            shutil.rmtree(VENV)
        subprocess.run([base_python(), "-m", "venv", str(VENV)], check=True)
        try:
            pip("install", "--require-hashes", "--requirement", str(LOCK))
            pip("install", "--no-deps", "--no-build-isolation", "--editable", ".")
        except subprocess.CalledProcessError as error:
            fail(
                "the installation failed (pip exited with %d, see above); "  # noqa: UP031
                "is the package registry reachable?" % error.returncode
            )
        STAMP.write_text(fingerprint())


def run(*command: str, path: str = "") -> int:
    """`path` is a further folder in which modules are looked for."""
    known = {**os.environ, "PYTHONPATH": path} if path else None
    return subprocess.run([str(venv_python()), *command], cwd=ROOT, env=known).returncode


def demo(arguments: list) -> int:
    return run("-m", "provenance", "demo", *arguments)


def test(arguments: list) -> int:
    """The whole suite runs on every core; named tests run in one process, so that they can be debugged."""
    return run("-m", "pytest", *(arguments or ["-n", "auto", "--dist", "worksteal"]))


def lint(_arguments: list) -> int:
    """Runs every check, also after one has failed, and fails if any did."""
    codes = [
        run("-m", "ruff", "check", "."),
        run("-m", "ruff", "format", "--check", "."),
        run("-m", "mypy"),
        run("-m", "pytest", "-q", "-p", "no:randomly", "tests/test_import_rules.py"),
    ]
    return max(codes)


def bench(arguments: list) -> int:
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py"))
    if not arguments or arguments[0] not in names:
        sys.stderr.write("usage: python3 dev.py bench NAME, one of: %s\n" % ", ".join(names))  # noqa: UP031
        return 2
    return run("-m", "benchmarks." + arguments[0], *arguments[1:])


def world(arguments: list) -> int:
    return run("-m", "world", *arguments, path=str(ROOT / "tests"))


def lock(arguments: list) -> int:
    """Resolves for every supported Python at once; uv writes hashes and no registry."""
    tools = VENV.with_name(VENV.name + "-lock")
    if not tools.exists():
        subprocess.run([base_python(), "-m", "venv", str(tools)], check=True)
    python = tools / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "uv"], check=True)
    command = [
        *("-m", "uv", "pip", "compile", "--universal", "--generate-hashes", "--no-emit-index-url"),
        *("--no-header", "--no-annotate", "--python-version", "%d.%d" % OLDEST, "--all-extras"),  # noqa: UP031
        *("--group", "dev", "pyproject.toml", "--output-file", str(LOCK)),
    ]
    return subprocess.run([str(python), *command, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL).returncode


COMMANDS = {"demo": demo, "test": test, "lint": lint, "bench": bench, "world": world, "lock": lock}


def main() -> int:
    check_python()
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        sys.stderr.write(USAGE)
        return 0 if sys.argv[1:] in (["-h"], ["--help"]) else 2
    if sys.argv[1] != "lock":
        set_up()
    return COMMANDS[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
