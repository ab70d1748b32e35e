from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from generator.curate import site_check
from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "<!doctype html><title>Home</title><link rel=icon href=data:,><p>Fine."
BAD = {
    "a script that fails": ("<script>nothing()</script>", "nothing is not defined"),
    "a missing file": ('<img src="/gone.png">', "/gone.png answers 404"),
    "another host": ('<img src="http://elsewhere.invalid/x.png">', "asks another host"),
}


def smoke(folder: Path) -> tuple[str, ...]:
    """In a thread of its own: Playwright allows one of itself a thread, and tests have one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(site_check.smoke, folder).result()


def site(folder: Path, *extra: str) -> Path:
    for name, page in (("", GOOD + "".join(extra)), ("en", GOOD)):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "index.html").write_text(page, encoding="utf-8")
    return folder


@pytest.mark.browser
def test_a_sound_site_is_left_in_peace(tmp_path: Path) -> None:
    assert smoke(site(tmp_path)) == ()


@pytest.mark.browser
@pytest.mark.parametrize("case", BAD)
def test_what_goes_wrong_is_told_with_its_page(tmp_path: Path, case: str) -> None:
    html, said = BAD[case]
    told = smoke(site(tmp_path, html))
    assert any(line.startswith(".: ") and said in line for line in told), told


@pytest.mark.browser
def test_a_page_without_a_title_is_told(tmp_path: Path) -> None:
    made = site(tmp_path)
    (made / "en/index.html").write_text(GOOD.replace("Home", ""), encoding="utf-8")
    assert smoke(made) == ("en: the page has no title",)


def test_without_a_site_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="contains no built site"):
        smoke(tmp_path)
