"""Signs an archive and checks who signed it, with OpenSSH's signatures (`ssh-keygen -Y`).

The signature is one file beside the archive. Where OpenSSH is missing, sshsig checks it.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "briefing"
"""A signature for another purpose is no signature of an archive."""
_LIMIT = 60
"""Seconds; a key with a passphrase asks for it on the terminal."""
MAX_SIGNERS = 1024 * 1024


class SigningError(Exception):
    """An archive was not signed, or its signature does not prove who did; the text says why."""


def beside(archive: Path) -> Path:
    """The file with the signature of an archive."""
    return archive.with_name(f"{archive.name}.sig")


def sign(archive: Path, key: Path) -> Path:
    """Sign an archive with an OpenSSH key: a private one, or a public one that an agent holds."""
    keygen = shutil.which("ssh-keygen")
    if keygen is None:
        raise SigningError("ssh-keygen is not installed; install OpenSSH")
    if not key.is_file():
        raise SigningError(f"'{key}' is not a key file")
    beside(archive).unlink(missing_ok=True)
    words = (keygen, "-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE, str(archive))
    done = subprocess.run(words, capture_output=True, check=False, timeout=_LIMIT * 5)  # noqa: S603 -- fixed words
    if done.returncode or not beside(archive).is_file():
        raise SigningError(f"ssh-keygen did not sign: {_said(done.stderr)}")
    return beside(archive)


def place(made: Path, target: Path, key: Path | None) -> None:
    """Put an archive in its place, signed where there is a key.

    At no time is the signature beside it that of another; raises SigningError, and then the
    archive that was there stays, with its own.
    """
    signature = None if key is None else sign(made, key)
    beside(target).unlink(missing_ok=True)
    made.replace(target)
    if signature is not None:
        signature.replace(beside(target))


def signer(archive: Path, signers: Path) -> str:
    """Who signed an archive, by a file of allowed signers; raises SigningError where nobody did."""
    signature = beside(archive)
    for file in (signature, signers):
        if not file.is_file() or file.stat().st_size > MAX_SIGNERS:
            raise SigningError(f"'{file}' is not a file of signatures or signers")
    keygen = shutil.which("ssh-keygen")
    if keygen is None:
        return _without_openssh(archive, signature, signers)
    files = ("-s", str(signature), "-f", str(signers))
    found = _run(keygen, "-Y", "find-principals", *files, archive=archive)
    names = found.stdout.decode(errors="replace").splitlines()
    if found.returncode or not names:
        raise SigningError("the archive is signed by none of the allowed signers")
    words = ("-Y", "verify", *files, "-I", names[0], "-n", NAMESPACE)
    done = _run(keygen, *words, archive=archive)
    if done.returncode:
        raise SigningError(f"the signature is invalid: {_said(done.stderr or done.stdout)}")
    return names[0]


def _run(*words: str, archive: Path) -> subprocess.CompletedProcess[bytes]:
    with archive.open("rb") as stream:
        return subprocess.run(  # noqa: S603 -- fixed words
            words, stdin=stream, capture_output=True, check=False, timeout=_LIMIT
        )


def _without_openssh(archive: Path, signature: Path, signers: Path) -> str:
    try:
        import sshsig  # noqa: PLC0415 -- only where OpenSSH is missing
        from sshsig.allowed_signers import AllowedSigner  # noqa: PLC0415
        from sshsig.ssh_public_key import PublicKey  # noqa: PLC0415
    except ImportError as error:
        message = "neither OpenSSH nor sshsig is installed: pip install 'briefing-site[sign]'"
        raise SigningError(message) from error
    for line in signers.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        try:
            each = AllowedSigner.parse(line)
            # Authorities and times of validity are OpenSSH's to judge.
            options = each.options or {}
            spaces = options.get("namespaces", NAMESPACE).split(",")
            if set(options) - {"namespaces"} or NAMESPACE not in spaces:
                continue
            key = PublicKey.from_openssh_str(f"{each.key_type} {each.base64_key}")
            with archive.open("rb") as stream:
                sshsig.verify(stream, signature.read_bytes(), [key], NAMESPACE)
        except (sshsig.InvalidSignature, ValueError, NotImplementedError):
            continue
        return each.principals
    raise SigningError("the archive is signed by none of the allowed signers")


def _said(output: bytes) -> str:
    lines = output.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it gave no reason"
