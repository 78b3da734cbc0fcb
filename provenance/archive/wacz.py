"""Reading a WACZ bundle: a zip of WARC files with a manifest, checked before it is used.

Format: https://specs.webrecorder.net/wacz/1.1.1/. Nothing is unpacked: members are read
in place, so no name inside the zip ever becomes a path. A bundle whose names, manifest
or digests do not hold is refused as a whole.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import stat
import zipfile
from pathlib import Path
from typing import Any

from provenance.archive.reader import WarcFile
from provenance.errors import BrokenWarc

MAX_MEMBERS = 10_000  # a bundle of ours has ten; 70,000 empty entries are an attack
MAX_NAME = 512
MAX_MANIFEST = 16 * 1024 * 1024
_UNNAMED = ("datapackage.json", "datapackage-digest.json")  # the manifest and its digest
_NAME = re.compile(r"[\w .,@+=()~\-]+(?:/[\w .,@+=()~\-]+)*\Z")


def is_wacz(path: Path) -> bool:
    """Whether a path is a WACZ by its name."""
    return path.suffix.lower() == ".wacz"


def warcs_in(path: Path) -> tuple[WarcFile, ...]:
    """The WARC files that a path stands for: itself, or those inside a WACZ that holds its manifest."""
    if not is_wacz(path):
        return (WarcFile(path),)
    try:
        with zipfile.ZipFile(path) as bundle:
            names = _check_members(bundle, path.name)
            _check_manifest(bundle, names, path.name)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _refused(path.name, f"cannot be read as a zip ({error})") from error
    warcs = [name for name in names if name.startswith("archive/") and ".warc" in name]
    return tuple(WarcFile(path, name) for name in warcs)


def _refused(name: str, what: str) -> BrokenWarc:
    return BrokenWarc(f"{name}: {what}", file=name, remedy="ask for a sound copy of the bundle")


def _check_members(bundle: zipfile.ZipFile, name: str) -> tuple[str, ...]:
    members = bundle.infolist()
    if len(members) > MAX_MEMBERS:
        raise _refused(name, f"holds {len(members)} members, more than {MAX_MEMBERS}")
    names: list[str] = []
    for member in members:
        inner = member.orig_filename
        if member.is_dir():
            continue
        if (
            len(inner) > MAX_NAME
            or not _NAME.match(inner)
            or ".." in inner.split("/")
            or "." in inner.split("/")
        ):
            raise _refused(name, f"has a member with an unsafe name {inner[:60]!a}")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise _refused(name, f"has a symbolic link as member {inner!r}")
        names.append(inner)
    if len(set(names)) < len(names):
        raise _refused(name, "has two members of one name")
    return tuple(names)


def _check_manifest(bundle: zipfile.ZipFile, names: tuple[str, ...], name: str) -> None:
    if "datapackage.json" not in names:
        raise _refused(name, "has no datapackage.json")
    manifest = _read_bounded(bundle, "datapackage.json", name)
    try:
        resources = json.loads(manifest)["resources"]
        stated = {r["path"]: (r["hash"], r["bytes"]) for r in resources}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refused(name, "has a datapackage.json that cannot be read") from error
    unnamed = [n for n in names if n not in stated and n not in _UNNAMED]
    if unnamed:
        raise _refused(name, f"has a member that its manifest does not name: {unnamed[0][:60]!r}")
    for path, (digest, size) in stated.items():
        if path not in names:
            raise _refused(name, f"lacks the member {path[:60]!r} that its manifest names")
        _check_digest(bundle, path, digest, size, name)
    _check_package_digest(bundle, names, manifest, name)


def _read_bounded(bundle: zipfile.ZipFile, member: str, name: str) -> bytes:
    with bundle.open(member) as stream:
        data = stream.read(MAX_MANIFEST + 1)
    if len(data) > MAX_MANIFEST:
        raise _refused(name, f"has a {member} of more than {MAX_MANIFEST} bytes")
    return data


def _check_digest(bundle: zipfile.ZipFile, path: str, digest: Any, size: Any, name: str) -> None:
    algorithm, _, expected = str(digest).partition(":")
    if algorithm not in ("sha256", "md5"):  # the two that the format allows
        raise _refused(name, f"states a digest of {path!r} that is neither sha256 nor md5")
    computed = hashlib.new(algorithm, usedforsecurity=False)
    count = 0
    with bundle.open(path) as stream:
        while block := stream.read(1 << 20):
            computed.update(block)
            count += len(block)
            if count > size:
                break
    if computed.hexdigest() != expected or count != size:
        raise _refused(name, f"has a member {path!r} that is not the one its manifest names")


def _check_package_digest(
    bundle: zipfile.ZipFile, names: tuple[str, ...], manifest: bytes, name: str
) -> None:
    """The digest of the manifest where it is given; a signature is refused unless it can be checked."""
    if "datapackage-digest.json" not in names:
        return
    try:
        stated = json.loads(_read_bounded(bundle, "datapackage-digest.json", name))
        digest = stated["hash"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refused(name, "has a datapackage-digest.json that cannot be read") from error
    if digest != f"sha256:{hashlib.sha256(manifest).hexdigest()}":
        raise _refused(name, "has a datapackage-digest.json for another manifest")
    if stated.get("signedData") is not None and not _signature_holds(stated["signedData"], digest):
        raise _refused(name, "has a signature that does not hold or cannot be checked")


def _signature_holds(signed: Any, digest: str) -> bool:
    """Whether a self-signed bundle's signature fits its manifest (WACZ signing 0.1.0, ECDSA P-384).

    Says that nobody changed the bundle after it was signed, not who signed it: the key
    stands in the bundle itself. A domain's signature needs its certificate chain; such a
    bundle is refused rather than half checked.
    """
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec, utils
    except ImportError:
        return False
    try:
        if signed["hash"] != digest:
            return False
        key = serialization.load_der_public_key(base64.b64decode(signed["publicKey"]))
        raw = base64.b64decode(signed["signature"])
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return False
        half = len(raw) // 2
        r, s = int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big")
        key.verify(utils.encode_dss_signature(r, s), digest.encode(), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, KeyError, TypeError, ValueError):
        return False
    return True
