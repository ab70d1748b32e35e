"""Firefox, driven over WebDriver BiDi: https://w3c.github.io/webdriver-bidi/.

Playwright drives only a Firefox of its own, which is downloaded from elsewhere. BiDi is built into
every Firefox (`--remote-debugging-port`); what the tests need of it is here, and no more.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

PATIENCE = 60.0
"""Seconds for a start, an answer or a condition on a busy machine."""
ANNOUNCED = "WebDriverBiDiServer.json"
"""Firefox writes its port into this file of the profile."""
MARKS = {"Tab": "\ue004", "Escape": "\ue00c", "Enter": "\ue007", "ArrowDown": "\ue015"}
"""Keys as WebDriver writes them."""


class FirefoxError(Exception):
    """Firefox did not start, or reported an error."""


@dataclass(slots=True)
class Tab:
    """One tab of Firefox."""

    connection: ClientConnection
    context: str = ""
    numbers: count[int] = field(default_factory=count)

    def send(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and wait for its result."""
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.connection.recv(timeout=PATIENCE))
            if message.get("id") != number:
                continue  # an event
            if message["type"] == "error":
                raise FirefoxError(f"{method}: {message['message']}")
            result: dict[str, Any] = message["result"]
            return result

    def resize(self, width: int, height: int) -> None:
        """Give the page a size in CSS pixels."""
        size = {"width": width, "height": height}
        self.send("browsingContext.setViewport", context=self.context, viewport=size)

    def goto(self, url: str) -> None:
        """Open an address and wait until the page has loaded."""
        self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def evaluate(self, expression: str) -> object:
        """Give the value of an expression on the page, a plain one."""
        target = {"context": self.context}
        result = self.send(
            "script.evaluate", expression=expression, target=target, awaitPromise=True
        )
        if result["type"] == "exception":
            raise FirefoxError(f"{expression}: {result['exceptionDetails']['text']}")
        value: object = result["result"].get("value")
        return value

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(f"Boolean({condition})"):
            if time.monotonic() > end:
                raise FirefoxError(f"never true: {condition}")
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys: names in `MARKS`, or characters."""
        values = [MARKS.get(key, key) for key in keys]
        actions = [{"type": way, "value": key} for key in values for way in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keys", "actions": actions})

    def click(self, x: int, y: int, kind: str = "mouse") -> None:
        """Click, or tap where `kind` is "touch"."""
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        parameters = {"pointerType": kind}
        self._perform({"type": "pointer", "id": kind, "parameters": parameters, "actions": actions})

    def print(self) -> bytes:
        """The page as a PDF on A4."""
        paper = {"width": 21.0, "height": 29.7}
        printed = self.send("browsingContext.print", context=self.context, page=paper)
        return base64.b64decode(printed["data"])

    def _perform(self, source: dict[str, object]) -> None:
        self.send("input.performActions", context=self.context, actions=[source])


@contextmanager
def firefox(width: int, height: int) -> Iterator[Tab]:
    """Start Firefox without a window and give its tab."""
    program = os.environ.get("BRIEFING_FIREFOX") or shutil.which("firefox-esr") or "firefox"
    with tempfile.TemporaryDirectory(prefix="firefox-") as profile:
        command = [program, "--headless", "--no-remote", "--profile", profile]
        environment = {**os.environ, "HOME": profile}
        process = subprocess.Popen(
            [*command, "--remote-debugging-port=0", "about:blank"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with _connected(Path(profile) / ANNOUNCED) as connection:
                yield _tab(connection, width, height)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _connected(announced: Path) -> ClientConnection:
    from websockets.exceptions import WebSocketException
    from websockets.sync.client import connect

    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            port = json.loads(announced.read_text(encoding="utf-8"))["ws_port"]
            return connect(f"ws://127.0.0.1:{port}/session", proxy=None, max_size=None)
        except (OSError, ValueError, WebSocketException):
            time.sleep(0.1)
    raise FirefoxError("did not start")


def _tab(connection: ClientConnection, width: int, height: int) -> Tab:
    tab = Tab(connection)
    tab.send("session.new", capabilities={})
    tab.context = tab.send("browsingContext.create", type="tab")["context"]
    tab.resize(width, height)
    return tab
