"""A real browser over a pipe: enough of the DevTools protocol to open a file and look at it."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "headless_shell")

PATIENCE = 300.0  # seconds: axe over a long page on a busy machine takes one or two minutes

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


def executable() -> str | None:
    """The first Chromium on the path, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Browser:
    """One page of one browser; `events` keeps everything that the browser told us."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive, self._buffer, self._last = send, receive, b"", 0
        self.events: list[dict[str, Any]] = []
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session: str | None = None
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """One command and its answer; what else arrives meanwhile goes to `events`."""
        return self._call(method, **params)

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": params}
        if getattr(self, "_session", None):
            message["sessionId"] = self._session
        os.write(self._send, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next(PATIENCE)
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _next(self, seconds: float) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while b"\0" not in self._buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._receive], [], [], left)[0]:
                raise TimeoutError("the browser did not answer")
            piece = os.read(self._receive, 1 << 20)
            if not piece:
                raise RuntimeError("the browser ended")
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def open(self, path: Path, fragment: str = "") -> float:
        """Opens a file; the seconds until the load event."""
        start = time.monotonic()
        self.events.clear()
        self._call("Page.navigate", url=path.resolve().as_uri() + fragment)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next(PATIENCE))
        return time.monotonic() - start

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page; promises are awaited."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def told(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every event of that name since the page was opened."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def requests(self) -> list[str]:
        """Every address that the page asked for."""
        return [params["request"]["url"] for params in self.told("Network.requestWillBeSent")]

    def look(self, width: int, height: int, *, scheme: str = "light", media: str = "") -> None:
        """Sets the window, the colour scheme and the medium."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self._call(
            "Emulation.setEmulatedMedia",
            media=media,
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )

    def picture(self, path: Path, selector: str = "html", height: int = 2000, skip: int = 0) -> None:
        """A PNG of an element, at most `height` high, from `skip` pixels below its top."""
        box = self.run(
            f"(() => {{const b = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
            "return [b.left + scrollX, b.top + scrollY, b.width, b.height]})()"
        )
        clip = {
            "x": box[0],
            "y": box[1] + skip,
            "width": box[2],
            "height": min(box[3] - skip, height),
            "scale": 1,
        }
        shot = self._call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser with an empty profile, ended with the block."""
    path = executable()
    assert path is not None
    to_child, from_us = os.pipe()
    to_us, from_child = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        shell = 'exec "$0" "$@" 3<&"$IN" 4>&"$OUT"'
        environment = {**os.environ, "IN": str(to_child), "OUT": str(from_child)}
        child = subprocess.Popen(
            ["/bin/bash", "-c", shell, path, *FLAGS, f"--user-data-dir={profile}"],
            pass_fds=(to_child, from_child),
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_child)
        os.close(from_child)
        try:
            yield Browser(from_us, to_us)
        finally:
            os.close(from_us)
            os.close(to_us)
            child.kill()
            child.wait()
