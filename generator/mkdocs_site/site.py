"""Builds the site with MkDocs beside the old one, and changes them over when it is whole."""

from __future__ import annotations

import logging
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator import write
from generator.clock import today
from generator.dossier.audience import Audience
from generator.mkdocs_site import converted, unchanged
from generator.mkdocs_site.plugin import BriefingPlugin
from generator.mkdocs_site.unchanged import CONFIGURATION, Sources

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig


class BuildFailedError(Exception):
    """The site was not built; the old one stands as it was. The text says why."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What MkDocs said: warnings and errors, in order."""

    lines: list[str]


def build(
    root: Path, site: Path, audience: Audience | None = None, *, strict: bool, progress: bool
) -> Mapping[str, int]:
    """Build the project in `root` into the folder `site`; give what was left out, counted.

    The site is for `audience`, or for the public of today.

    Raises BuildFailedError; whatever stood in `site` is replaced only by a whole new site. Whether
    there is anything to build, `unchanged` reports before.
    """
    if site.exists() and not (site.is_dir() and _may_replace(site)):
        raise BuildFailedError(f"'{site}' exists and is not a built site; it is left as it is")
    site.parent.mkdir(parents=True, exist_ok=True)
    write.clear_drafts(site)
    sources, viewers = _sources(root), audience or Audience(today=today())
    key = None if sources is None else unchanged.key(root, sources, viewers)
    with tempfile.TemporaryDirectory(prefix=write.draft_prefix(site), dir=site.parent) as draft:
        new = Path(draft) / "new"
        plugin = run(root, new, audience, strict=strict, progress=progress)
        _change_over(site, new, Path(draft) / "old")
    if sources is not None and key is not None and not plugin.warned and not plugin.left_out:
        unchanged.remember(root, site, sources, key)
    return plugin.left_out


def _sources(root: Path) -> Sources | None:
    """What the configuration says of what a site is made of; None where it may say more."""
    try:
        return sources_of(root, load_config(_configuration(root)))
    except (Abort, MkDocsException, OSError, ValueError):
        return None  # the build reports it


def sources_of(root: Path, config: MkDocsConfig) -> Sources | None:
    """The same of a configuration that was read."""
    own = set(config.plugins) == {"briefing"} and not config.hooks
    if not own or not converted.PURE.issuperset(config.markdown_extensions):
        return None
    text = Path(config.config_file_path).read_text(encoding="utf-8")
    themes = [each for each in config.theme.dirs if Path(each).is_relative_to(root)]
    return Sources(text, config.docs_dir, themes)


def _may_replace(site: Path) -> bool:
    """True for an empty folder and for a site built before."""
    return not any(site.iterdir()) or (site / "sitemap.xml").is_file()


def run(
    root: Path,
    new: Path,
    audience: Audience | None = None,
    *,
    strict: bool,
    progress: bool,
    prepare: Callable[[MkDocsConfig, BriefingPlugin], None] | None = None,
) -> BriefingPlugin:
    """Run MkDocs into the folder `new`; `prepare` may change its configuration before.

    Raises BuildFailedError. Warnings are printed.
    """
    heard = _Heard([])
    handler = _Ear(heard)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    propagate, logger.propagate = logger.propagate, False
    try:
        config = _loaded(root, new, strict=strict)
        plugin = plugin_of(config)
        plugin.begin()
        plugin.audience = audience
        if prepare is not None:
            prepare(config, plugin)
        with click.progressbar(
            length=_count(Path(config.docs_dir)), label="pages", hidden=not progress
        ) as bar:
            plugin.step = _step(bar.update)
            mkdocs_build.build(config)
    except (Abort, MkDocsException) as error:
        told = "\n".join([*heard.lines, str(error)])
        raise BuildFailedError(told) from error
    finally:
        logger.propagate = propagate
        logger.removeHandler(handler)
    plugin.warned = bool(heard.lines)
    for line in heard.lines:
        click.echo(line, err=True)
    return plugin


def _loaded(root: Path, new: Path, *, strict: bool) -> MkDocsConfig:
    """The configuration; an error where MkDocs would copy something of the theme for ever."""
    config = load_config(_configuration(root), site_dir=str(new), strict=strict)
    for folder in config.theme.dirs:
        for path in write.endless(Path(folder)) if Path(folder).is_relative_to(root) else ():
            raise BuildFailedError(f"'{path}' is not a file")
    return config


def _configuration(root: Path) -> str:
    file = root / CONFIGURATION
    if not file.is_file():
        raise BuildFailedError(f"{file} does not exist")
    return str(file)


def plugin_of(config: MkDocsConfig) -> BriefingPlugin:
    """The project's plugin; raises BuildFailedError where mkdocs.yml does not name it."""
    plugin = config.plugins.get("briefing")
    if not isinstance(plugin, BriefingPlugin):
        raise BuildFailedError("mkdocs.yml does not name the plugin 'briefing'")
    return plugin


def _step(update: Callable[[int], None]) -> Callable[[], None]:
    return lambda: update(1)


def _count(docs: Path) -> int:
    return sum(1 for _ in docs.rglob("*.md"))


def _change_over(site: Path, new: Path, old: Path) -> None:
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


class _Ear(logging.Handler):
    def __init__(self, heard: _Heard) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.lines.append(f"{record.levelname.lower()}: {record.getMessage()}")
