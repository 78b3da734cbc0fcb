"""A real time-stamping authority on loopback: `openssl ts` behind a small server."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="the openssl program is not here")

CONFIG = """
[req]
distinguished_name = dn
prompt = no
[dn]
CN = Test root
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = stamps
[stamps]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
"""
NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


@dataclass
class Authority:
    """Keys and certificates in a folder of their own, and the queries it was asked."""

    folder: Path
    url: str = ""
    queries: list[bytes] = field(default_factory=list)

    @property
    def roots(self) -> Path:
        return self.folder / "root.pem"

    def reply(self, query: bytes) -> bytes:
        """The reply to a query, with a stamp of this moment."""
        (self.folder / "query.tsq").write_bytes(query)
        signer = ("-signer", "signer.pem", "-inkey", "signer.key")
        self.run(
            "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", *signer, "-out", "reply.tsr"
        )
        return (self.folder / "reply.tsr").read_bytes()

    def run(self, *arguments: str) -> None:
        subprocess.run(("openssl", *arguments), cwd=self.folder, check=True, capture_output=True)


def make_authority(folder: Path) -> Authority:
    """A new root and a signer under it."""
    folder.mkdir(parents=True)
    authority = Authority(folder)
    (folder / "tsa.cnf").write_text(CONFIG)
    (folder / "serial").write_text("01\n")
    root = ("-keyout", "root.key", "-out", "root.pem", "-config", "tsa.cnf", "-extensions", "root")
    authority.run("req", "-x509", *NEW_KEY, *root, "-days", "30")
    signer = ("-keyout", "signer.key", "-out", "signer.csr", "-config", "tsa.cnf")
    authority.run("req", *NEW_KEY, *signer, "-subj", "/CN=Test stamps")
    under = ("-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "2", "-extfile", "tsa.cnf")
    out = ("-extensions", "signer", "-days", "30", "-out", "signer.pem")
    authority.run("x509", "-req", "-in", "signer.csr", *under, *out)
    return authority


@contextmanager
def stamping(authority: Authority) -> Iterator[Authority]:
    """The authority at an address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            authority.queries.append(query)
            reply = authority.reply(query)
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        authority.url = f"http://127.0.0.1:{server.server_port}/"
        yield authority
        server.shutdown()
        thread.join(5)
