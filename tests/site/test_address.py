"""Where the site is published stands in one place, the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import projects
from tests.dossiers import Change

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build
URL = "https://harbour.example/blue-bay/"
PLACED = Change("briefing.yml", "languages: [id, en]", f'languages: [id, en]\nurl: "{URL}"')


def test_pages_sitemap_and_pictures_have_the_address_of_the_dossier(tmp_path: Path) -> None:
    root = projects.small(tmp_path, PLACED)
    site.build(root, root / "site", strict=True, progress=False)
    page = (root / "site/en/facts/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{URL}en/facts/">' in page
    assert f'content="{URL}assets/cards/en/facts/index.png"' in page
    assert (root / "site/assets/cards/en/facts/index.png").is_file()
    assert f"<loc>{URL}en/facts/</loc>" in (root / "site/sitemap.xml").read_text(encoding="utf-8")


def test_another_address_in_the_configuration_is_told(tmp_path: Path) -> None:
    root = projects.small(tmp_path, PLACED)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_url: https://elsewhere.example/\n")
    with pytest.raises(site.BuildFailedError) as failed:
        site.build(root, root / "site", strict=True, progress=False)
    assert str(failed.value).startswith(
        "warning: mkdocs.yml has the site_url 'https://elsewhere.example/', seeds/briefing.yml the "
        f"url '{URL}'. Remove site_url: it follows from url."
    )
