from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.archive import signing


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    (tmp_path / "a.zip").write_bytes(b"an archive")
    for name in ("key", "other"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / name)], check=True
        )
        public = (tmp_path / f"{name}.pub").read_text(encoding="utf-8")
        line = f'editor@example.org namespaces="briefing" {public}'
        (tmp_path / f"{name}.signers").write_text(line, encoding="utf-8")
    signing.sign(tmp_path / "a.zip", tmp_path / "key")
    return tmp_path / "a.zip"


@pytest.mark.parametrize("has_openssh", [True, False])
def test_the_signer_is_named_and_another_refused(
    signed: Path, monkeypatch: pytest.MonkeyPatch, *, has_openssh: bool
) -> None:
    if not has_openssh:
        monkeypatch.setattr(shutil, "which", lambda _: None)
    folder = signed.parent
    assert signing.signer(signed, folder / "key.signers") == "editor@example.org"
    with pytest.raises(signing.SigningError, match="none of the allowed signers"):
        signing.signer(signed, folder / "other.signers")
    signed.write_bytes(b"another archive")
    with pytest.raises(signing.SigningError):
        signing.signer(signed, folder / "key.signers")


def test_an_archive_that_cannot_be_signed_takes_the_place_of_none(signed: Path) -> None:
    made = signed.with_name("made")
    made.write_bytes(b"new")
    before = signed.read_bytes(), signing.beside(signed).read_bytes()
    with pytest.raises(signing.SigningError, match="ssh-keygen did not sign"):
        signing.place(made, signed, signed.with_name("key.signers"))
    assert (signed.read_bytes(), signing.beside(signed).read_bytes()) == before


def test_no_archive_ever_has_the_signature_of_another(
    signed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is stopped before each move: there is no signature, or the right one."""
    replace, folder = Path.replace, signed.parent

    def stopped(file: Path, to: Path) -> Path:
        assert not signing.beside(signed).exists()
        return replace(file, to)

    monkeypatch.setattr(Path, "replace", stopped)
    (folder / "made").write_bytes(b"new")
    signing.place(folder / "made", signed, folder / "key")
    assert signing.signer(signed, folder / "key.signers") == "editor@example.org"
    (folder / "made").write_bytes(b"unsigned")
    signing.place(folder / "made", signed, None)
    assert signed.read_bytes() == b"unsigned"
    assert not signing.beside(signed).exists()


def test_a_signature_for_another_purpose_is_refused(signed: Path) -> None:
    words = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(signed.parent / "key"), "-n", "file"]
    signing.beside(signed).unlink()
    subprocess.run([*words, str(signed)], check=True, capture_output=True)
    (signed.parent / "any").write_text(
        "* " + (signed.parent / "key.pub").read_text(encoding="utf-8"), encoding="utf-8"
    )
    with pytest.raises(signing.SigningError):
        signing.signer(signed, signed.parent / "any")


def test_without_a_key_or_a_signature_it_says_so(signed: Path) -> None:
    with pytest.raises(signing.SigningError, match="not a key file"):
        signing.sign(signed, signed.parent / "none")
    signing.beside(signed).unlink()
    with pytest.raises(signing.SigningError, match="not a file of signatures"):
        signing.signer(signed, signed.parent / "key.signers")
